//! What money of a later period is worth at the start.

use super::{finite, sound};

/// When within a period its flow falls, and how interest is compounded.
///
/// What one unit of money in period `t` is worth at the start, for a rate `r`:
///
/// | timing | period 0 | period `t` ≥ 1 |
/// |---|---|---|
/// | `EndOfYear` | 1 | `(1 + r)^−t` |
/// | `MidYear` | 1 | `(1 + r)^−(t − ½)` |
/// | `StartOfYear` | 1 | `(1 + r)^−(t − 1)` |
/// | `ExcelNpv` | `(1 + r)^−1` | `(1 + r)^−(t + 1)` |
/// | `ContinuousEndOfYear` | 1 | `exp(−r t)` |
/// | `ContinuousThroughYear` | 1 | `exp(−r (t − 1)) × (1 − exp(−r)) / r` |
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Timing {
    /// At its end: period `t` is `t` periods away, and the start is not discounted. The convention of TEI studies.
    #[default]
    EndOfYear,
    /// Spread over it, so in its middle: `t − ½` periods away. OMB A-94 for flows through the year.
    MidYear,
    /// At its start: `t − 1` periods away, as a subscription paid in advance.
    StartOfYear,
    /// At its end, and the first flow is a period away as well: `flows[t]` is `t + 1` periods away. Excel's NPV.
    ExcelNpv,
    /// At its end, with a rate that is compounded at every moment ([`continuous_rate`]).
    ContinuousEndOfYear,
    /// Spread evenly over it, with a rate that is compounded at every moment: the integral of `exp(−r s)` over the
    /// period. Brealey, Myers, Allen, the chapter on present values, *continuously compounded rates*.
    ContinuousThroughYear,
}

/// What one unit of money in a period is worth at the start; the formulas stand at [`Timing`].
///
/// `None` where the rate is not above −1, continuous or not.
///
/// ```
/// use bvf::finance::measures::{Timing, discount_factor};
///
/// let factor = discount_factor(0.1, 2, Timing::EndOfYear).expect("10 % is a sound rate");
/// assert!((factor - 1.0 / 1.21).abs() < 1e-15);
/// assert_eq!(discount_factor(-1.0, 2, Timing::EndOfYear), None);
/// ```
pub fn discount_factor(rate: f64, period: usize, timing: Timing) -> Option<f64> {
    let rate = sound(rate)?;
    let t = period as f64;
    let factor = match timing {
        Timing::ExcelNpv => power(1.0 + rate, -t - 1.0),
        _ if period == 0 => 1.0,
        Timing::EndOfYear => power(1.0 + rate, -t),
        Timing::MidYear => power(1.0 + rate, 0.5 - t),
        Timing::StartOfYear => power(1.0 + rate, 1.0 - t),
        Timing::ContinuousEndOfYear => libm::exp(-rate * t),
        Timing::ContinuousThroughYear => {
            let within = if rate == 0.0 { 1.0 } else { -libm::expm1(-rate) / rate };
            libm::exp(rate * (1.0 - t)) * within
        }
    };
    finite(factor)
}

/// The present value of flows: `Σ flows[t] × discount_factor(rate, t)`.
///
/// `None` where the rate is not above −1 or a flow is no finite number. With [`Timing::ExcelNpv`] it is Excel's
/// `NPV(rate, flows…)`; with [`Timing::EndOfYear`] it is `flows[0] + NPV(rate, flows[1]…)`.
pub fn present_value(flows: &[f64], rate: f64, timing: Timing) -> Option<f64> {
    let worth = |(period, flow): (usize, &f64)| Some(flow * discount_factor(rate, period, timing)?);
    sound(rate)?;
    finite(flows.iter().enumerate().map(worth).sum::<Option<f64>>()?)
}

/// The monthly rate that compounds to a yearly one: `(1 + yearly)^(1/12) − 1`. `None` where that is not above −1.
pub fn monthly_rate(yearly: f64) -> Option<f64> {
    Some(libm::expm1(continuous_rate(yearly)? / 12.0))
}

/// The rate compounded at every moment that is worth a yearly one: `ln(1 + yearly)`. `None` where that is not above −1.
pub fn continuous_rate(yearly: f64) -> Option<f64> {
    Some(libm::log1p(sound(yearly)?))
}

/// What one unit of money at the end of a month is worth at the start, at a yearly rate: `(1 + yearly)^(−month/12)`.
///
/// It is the factor of [`monthly_rate`], a month being the period. `None` where the rate is not above −1.
pub fn monthly_discount_factor(yearly: f64, month: usize) -> Option<f64> {
    finite(power(1.0 + sound(yearly)?, -(month as f64) / 12.0))
}

/// The present value of flows by month at a yearly rate: `Σ flows[m] × (1 + yearly)^(−m/12)`.
///
/// `flows[0]` is the start, `flows[m]` the end of month `m`. `None` where the rate is not above −1 or a flow is no finite
/// number.
///
/// ```
/// use bvf::finance::measures::{Timing, monthly_present_value, monthly_rate, present_value};
///
/// let mut flows = vec![-10_000.0];
/// flows.extend([900.0; 12]);
/// let by_year = monthly_present_value(&flows, 0.1).expect("a sound rate");
/// let monthly = monthly_rate(0.1).expect("a sound rate");
/// let by_month = present_value(&flows, monthly, Timing::EndOfYear).expect("a sound rate");
/// assert!((by_year - by_month).abs() < 1e-8);
/// ```
pub fn monthly_present_value(flows: &[f64], yearly: f64) -> Option<f64> {
    let worth = |(month, flow): (usize, &f64)| Some(flow * monthly_discount_factor(yearly, month)?);
    sound(yearly)?;
    finite(flows.iter().enumerate().map(worth).sum::<Option<f64>>()?)
}

/// A power of a positive number. `f64::powf`, `exp` and their like are the platform's and differ in the last bit from
/// one to another; `libm` computes the same everywhere, so the same flows give the same bytes.
pub(in crate::finance) fn power(base: f64, exponent: f64) -> f64 {
    libm::pow(base, exponent)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::finance::measures::testing::{conventional, near};

    const ALL: [Timing; 6] = [
        Timing::EndOfYear,
        Timing::MidYear,
        Timing::StartOfYear,
        Timing::ExcelNpv,
        Timing::ContinuousEndOfYear,
        Timing::ContinuousThroughYear,
    ];

    #[test]
    fn npv_is_that_of_excels_documentation() {
        // NPV(10%, -10000, 3000, 4200, 6800): the first flow is a year away as well.
        let flows = [-10_000.0, 3000.0, 4200.0, 6800.0];
        near(present_value(&flows, 0.1, Timing::ExcelNpv), 1188.44, 0.005);
        // NPV(8%, 8000, 9200, 10000, 12000, 14500) - 40000, and with a loss of 9000 in year six.
        let shop = [-40_000.0, 8000.0, 9200.0, 10_000.0, 12_000.0, 14_500.0, -9000.0];
        near(present_value(&shop[..6], 0.08, Timing::EndOfYear), 1922.06, 0.005);
        near(present_value(&shop, 0.08, Timing::EndOfYear), -3749.47, 0.005);
        near(present_value(&shop[1..6], 0.08, Timing::ExcelNpv).map(|worth| worth - 40_000.0), 1922.06, 0.005);
    }

    #[test]
    fn factors_follow_the_timing() {
        // OMB A-94's conventions at its base rate of 7 %: 1/1.07, 1/√1.07, 1.
        near(discount_factor(0.07, 1, Timing::EndOfYear), 0.9346, 5e-5);
        near(discount_factor(0.07, 1, Timing::MidYear), 0.9667, 5e-5);
        near(discount_factor(0.07, 1, Timing::StartOfYear), 1.0, 1e-15);
        near(discount_factor(0.07, 2, Timing::MidYear), 0.9035, 5e-5);
        near(discount_factor(0.07, 0, Timing::ExcelNpv), 1.0 / 1.07, 1e-15);
        for timing in ALL.into_iter().filter(|timing| *timing != Timing::ExcelNpv) {
            near(discount_factor(0.07, 0, timing), 1.0, 0.0);
        }
    }

    #[test]
    fn continuous_compounding_is_that_of_brealey_and_myers() {
        // 18.5 % a year is 17 % compounded continuously.
        near(continuous_rate(0.185), 0.17, 5e-4);
        // A perpetuity of 100 a year, spread through the year, at that rate: 100 / 0.17 = 588.24.
        let flows: Vec<f64> = std::iter::once(0.0).chain([100.0; 400]).collect();
        near(present_value(&flows, 0.17, Timing::ContinuousThroughYear), 588.24, 0.005);
        // 200,000 a year for 20 years at 10 % a year: 1,702,800 at years' ends, 1,786,400 spread evenly at 9.53 %.
        let retirement: Vec<f64> = std::iter::once(0.0).chain([200_000.0; 20]).collect();
        near(present_value(&retirement, 0.1, Timing::EndOfYear), 1_702_800.0, 100.0);
        near(present_value(&retirement, 0.0953, Timing::ContinuousThroughYear), 1_786_400.0, 300.0);
    }

    #[test]
    fn a_flow_spread_through_a_period_is_the_sum_of_its_moments() {
        let (rate, slices) = (0.12, 100_000);
        let moments = (0..slices).map(|slice| libm::exp(-rate * (2.0 + (f64::from(slice) + 0.5) / f64::from(slices))));
        near(discount_factor(rate, 3, Timing::ContinuousThroughYear), moments.sum::<f64>() / f64::from(slices), 1e-11);
        near(discount_factor(0.0, 3, Timing::ContinuousThroughYear), 1.0, 0.0);
        near(discount_factor(1e-12, 3, Timing::ContinuousThroughYear), 1.0 - 2.5e-12, 1e-15);
        near(discount_factor(-1e-12, 3, Timing::ContinuousThroughYear), 1.0 + 2.5e-12, 1e-15);
    }

    #[test]
    fn rates_of_minus_one_and_less_are_refused() {
        for rate in [-1.0, -1.5, -1e300, f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            for timing in ALL {
                assert_eq!(discount_factor(rate, 1, timing), None, "{rate} {timing:?}");
                assert_eq!(present_value(&[], rate, timing), None, "{rate} {timing:?}");
            }
            assert_eq!(monthly_rate(rate), None, "{rate}");
            assert_eq!(continuous_rate(rate), None, "{rate}");
            assert_eq!(monthly_discount_factor(rate, 1), None, "{rate}");
            assert_eq!(monthly_present_value(&[], rate), None, "{rate}");
        }
    }

    #[test]
    fn what_no_double_holds_is_none() {
        assert_eq!(discount_factor(-0.999_999, 1000, Timing::EndOfYear), None);
        assert_eq!(present_value(&[1.0, f64::NAN], 0.1, Timing::EndOfYear), None);
        assert_eq!(present_value(&[f64::MAX, f64::MAX], 0.0, Timing::EndOfYear), None);
        assert_eq!(monthly_present_value(&[1.0, f64::INFINITY], 0.1), None);
        near(discount_factor(10.0, usize::MAX, Timing::EndOfYear), 0.0, 0.0);
    }

    #[test]
    fn twelve_months_compound_to_the_year() {
        near(monthly_rate(0.1).map(|rate| power(1.0 + rate, 12.0)), 1.1, 1e-14);
        near(monthly_rate(0.0), 0.0, 0.0);
        near(monthly_discount_factor(0.1, 12), 1.0 / 1.1, 1e-15);
        near(monthly_discount_factor(0.1, 0), 1.0, 0.0);
    }

    #[test]
    fn annuities_are_worth_what_their_closed_form_says() {
        // (1 − (1 + r)^−n) / r, and for growth g: (1 − ((1 + g) / (1 + r))^n) / (r − g). Brealey, Myers, Allen.
        let (rate, growth, years) = (0.07_f64, 0.02_f64, 30);
        let level: Vec<f64> = std::iter::once(0.0).chain([1.0; 30]).collect();
        near(present_value(&level, rate, Timing::EndOfYear), (1.0 - power(1.0 + rate, -30.0)) / rate, 1e-12);
        let growing: Vec<f64> =
            std::iter::once(0.0).chain((0..years).map(|year| power(1.0 + growth, f64::from(year)))).collect();
        let closed = (1.0 - power((1.0 + growth) / (1.0 + rate), f64::from(years))) / (rate - growth);
        near(present_value(&growing, rate, Timing::EndOfYear), closed, 1e-12);
    }

    proptest! {
        #[test]
        fn npv_falls_as_the_rate_rises(flows in conventional(), rate in -0.5..2.0_f64, step in 0.001..1.0_f64) {
            for timing in [Timing::EndOfYear, Timing::MidYear, Timing::ContinuousEndOfYear, Timing::ContinuousThroughYear] {
                prop_assert!(present_value(&flows, rate + step, timing) < present_value(&flows, rate, timing));
            }
        }

        #[test]
        fn timings_agree_where_they_must(rate in -0.9..3.0_f64, period in 1..60_usize) {
            let factor = |timing| discount_factor(rate, period, timing).expect("a sound rate");
            let close = |a: f64, b: f64| (a - b).abs() <= 1e-12 * a.abs().max(b.abs());
            // Mid-year stands between: the geometric mean of start and end.
            let (start, middle, end) = (factor(Timing::StartOfYear), factor(Timing::MidYear), factor(Timing::EndOfYear));
            prop_assert!(close(middle * middle, start * end));
            prop_assert!(close(factor(Timing::ExcelNpv) * (1.0 + rate), end));
            let continuous = continuous_rate(rate).expect("a sound rate");
            if continuous > -1.0 {
                let at_end = discount_factor(continuous, period, Timing::ContinuousEndOfYear).expect("a sound rate");
                prop_assert!((at_end - end).abs() <= 1e-11 * end);
                let through = discount_factor(continuous, period, Timing::ContinuousThroughYear).expect("a sound rate");
                prop_assert!(through <= start.max(end) * (1.0 + 1e-12) && through >= start.min(end) * (1.0 - 1e-12));
            }
        }

        #[test]
        fn months_at_a_yearly_rate_are_periods_at_the_monthly_one(
            flows in proptest::collection::vec(-1e6..1e6_f64, 1..61), yearly in -0.9..3.0_f64,
        ) {
            let monthly = monthly_rate(yearly).expect("a sound rate");
            let size: f64 = flows.iter().map(|flow| flow.abs()).sum::<f64>()
                * discount_factor(yearly.min(0.0), 5, Timing::EndOfYear).expect("a sound rate");
            let (by_year, by_month) =
                (monthly_present_value(&flows, yearly), present_value(&flows, monthly, Timing::EndOfYear));
            prop_assert!((by_year.expect("sound") - by_month.expect("sound")).abs() <= 1e-11 * size);
        }
    }
}
