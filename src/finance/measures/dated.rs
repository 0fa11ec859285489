//! Flows on days of the calendar: XNPV and XIRR.

use super::discounting::power;
use super::irr::Irr;
use super::{finite, roots, sound};
use crate::model::value::date::days_between;

pub use crate::model::value::date::Date;

/// Days of a year, as Excel's XNPV and XIRR count them: leap years have no more.
const DAYS_OF_YEAR: f64 = 365.0;

/// Where days are counted from. Only differences matter.
const ORIGIN: Date = Date::constant(1970, 1, 1);

/// Money that flows on a day: in where positive, out where negative.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DatedFlow {
    /// The day, counted from any day that is the same for all flows.
    pub day: i64,
    /// The amount.
    pub amount: f64,
}

impl DatedFlow {
    /// A flow on a day of the calendar, counted from 1970-01-01.
    pub fn on(date: Date, amount: f64) -> Self {
        Self { day: i64::from(days_between(ORIGIN, date)), amount }
    }
}

/// The present value of dated flows on the day of the earliest: `Σ amount × (1 + rate)^(−days/365)`, as Excel's XNPV.
///
/// The rate is a year's. Flows come in any order (Excel asks that the earliest be the first). `None` where the rate is not
/// above −1, there is no flow, or an amount is no finite number.
///
/// ```
/// use bvf::finance::measures::{Date, DatedFlow, xirr, xnpv};
///
/// // The example in Excel's documentation of XNPV and XIRR.
/// let flows = [
///     DatedFlow::on(Date::constant(2008, 1, 1), -10_000.0),
///     DatedFlow::on(Date::constant(2008, 3, 1), 2_750.0),
///     DatedFlow::on(Date::constant(2008, 10, 30), 4_250.0),
///     DatedFlow::on(Date::constant(2009, 2, 15), 3_250.0),
///     DatedFlow::on(Date::constant(2009, 4, 1), 2_750.0),
/// ];
/// assert!((xnpv(&flows, 0.09).expect("a sound rate") - 2_086.65).abs() < 0.005);
/// assert!((xirr(&flows).single().expect("one rate") - 0.373_362_535).abs() < 1e-8);
/// ```
pub fn xnpv(flows: &[DatedFlow], rate: f64) -> Option<f64> {
    let base = 1.0 + sound(rate)?;
    let start = flows.iter().map(|flow| flow.day).min()?;
    finite(flows.iter().map(|flow| flow.amount * power(base, -years(start, flow.day))).sum())
}

/// All yearly rates above −1 at which dated flows have a present value of zero, as Excel's XIRR, which finds one of them.
///
/// The rates are searched as [`irr`](super::irr) does it: none is missed, and nothing has to be guessed. [`Irr::None`]
/// where there is none, or where an amount is no finite number. A loss so quick that its yearly rate can't be told from
/// −1 has none.
pub fn xirr(flows: &[DatedFlow]) -> Irr {
    let start = flows.iter().map(|flow| flow.day).min().unwrap_or_default();
    let dated: Vec<(f64, f64)> = flows.iter().map(|flow| (years(start, flow.day), flow.amount)).collect();
    Irr::of(roots::rates(&dated))
}

/// Years from one day to a later one.
fn years(start: i64, day: i64) -> f64 {
    // As floats, since a difference of far days may be larger than an integer holds.
    (day as f64 - start as f64) / DAYS_OF_YEAR
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::finance::measures::testing::near;
    use crate::finance::measures::{Timing, irr, present_value};

    fn dated(flows: &[(i16, i8, i8, f64)]) -> Vec<DatedFlow> {
        flows
            .iter()
            .map(|(year, month, day, amount)| DatedFlow::on(Date::constant(*year, *month, *day), *amount))
            .collect()
    }

    /// The example in Excel's documentation of XNPV and XIRR.
    fn excel() -> Vec<DatedFlow> {
        dated(&[
            (2008, 1, 1, -10_000.0),
            (2008, 3, 1, 2750.0),
            (2008, 10, 30, 4250.0),
            (2009, 2, 15, 3250.0),
            (2009, 4, 1, 2750.0),
        ])
    }

    #[test]
    fn results_are_those_of_excels_documentation() {
        // It gives 2086.65, and 0.373362535 or 37.34 %.
        near(xnpv(&excel(), 0.09), 2086.65, 0.005);
        near(xirr(&excel()).single(), 0.373_362_535, 1e-8);
    }

    #[test]
    fn results_are_those_of_libreoffices_documentation() {
        // Its example of XIRR: 0.1828.
        let flows = dated(&[
            (2001, 1, 1, -10_000.0),
            (2001, 2, 1, 2000.0),
            (2001, 3, 15, 2500.0),
            (2001, 5, 12, 5000.0),
            (2001, 8, 10, 1000.0),
        ]);
        near(xirr(&flows).single(), 0.1828, 5e-5);
    }

    #[test]
    fn the_order_of_flows_does_not_matter() {
        let mut flows = excel();
        flows.reverse();
        near(xnpv(&flows, 0.09), 2086.65, 0.005);
        assert_eq!(xirr(&flows), xirr(&excel()));
    }

    #[test]
    fn several_rates_and_none_are_told() {
        let flow = |day, amount| DatedFlow { day, amount };
        // 10 % and 20 % a year, paid back a year and two years later.
        let Irr::Several(rates) = xirr(&[flow(0, -100.0), flow(365, 230.0), flow(730, -132.0)]) else { panic!() };
        near(rates[0], 0.1, 1e-9);
        near(rates[1], 0.2, 1e-9);
        assert_eq!(xirr(&[flow(0, 1000.0), flow(365, -3000.0), flow(730, 2500.0)]), Irr::None);
        for none in [&[][..], &[flow(3, 5.0)], &[flow(0, -5.0), flow(0, 6.0)], &[flow(0, -1.0), flow(1, f64::NAN)]] {
            assert_eq!(xirr(none), Irr::None, "{none:?}");
        }
    }

    #[test]
    fn rates_where_newtons_method_diverges_are_found() {
        let flow = |day, amount| DatedFlow { day, amount };
        // 1 % lost, 1 % won, half of it lost, doubled: within a day, a week, a year, ten years.
        for days in [1, 7, 365, 3650] {
            for back in [0.5, 0.99, 1.01, 2.0] {
                let expected = power(back, 365.0 / f64::from(days)) - 1.0;
                let found = xirr(&[flow(0, -100.0), flow(i64::from(days), 100.0 * back)]);
                if expected > -1.0 {
                    near(found.single(), expected, 1e-11 * (1.0 + expected));
                } else {
                    assert_eq!(found, Irr::None);
                }
            }
        }
        assert_eq!(xirr(&[flow(0, -1.0), flow(1, 1e9)]), Irr::None, "more than a double holds");
    }

    #[test]
    fn rates_and_days_have_bounds() {
        for rate in [-1.0, -2.0, f64::NAN, f64::INFINITY] {
            assert_eq!(xnpv(&excel(), rate), None, "{rate}");
        }
        assert_eq!(xnpv(&[], 0.1), None);
        assert_eq!(xnpv(&[DatedFlow { day: 0, amount: f64::NAN }], 0.1), None);
        let far = [DatedFlow { day: i64::MIN, amount: -1.0 }, DatedFlow { day: i64::MAX, amount: 2.0 }];
        near(xnpv(&far, 0.1), -1.0, 1e-12);
    }

    proptest! {
        #[test]
        fn flows_a_year_apart_are_yearly_flows(flows in proptest::collection::vec(-1e5..1e5_f64, 1..12), rate in -0.5..2.0_f64) {
            let dated: Vec<DatedFlow> =
                flows.iter().zip(0..).map(|(amount, year)| DatedFlow { day: 365 * year, amount: *amount }).collect();
            prop_assert_eq!(xirr(&dated), irr(&flows));
            let (days, years) = (xnpv(&dated, rate), present_value(&flows, rate, Timing::EndOfYear));
            prop_assert_eq!(days, years);
        }

        #[test]
        fn every_rate_is_a_zero_and_every_crossing_has_one(
            flows in proptest::collection::vec((0..2000_i64, -1e5..1e5_f64), 2..20),
        ) {
            let flows: Vec<DatedFlow> = flows.iter().map(|(day, amount)| DatedFlow { day: *day, amount: *amount }).collect();
            let size: Vec<DatedFlow> = flows.iter().map(|flow| DatedFlow { amount: flow.amount.abs(), ..*flow }).collect();
            let found = xirr(&flows);
            for rate in found.rates().iter().filter(|rate| **rate > -0.95 && **rate < 1e6) {
                let worth = xnpv(&flows, *rate).expect("a sound rate");
                prop_assert!(worth.abs() <= 1e-9 * xnpv(&size, *rate).expect("a sound rate"), "{} at {}", worth, rate);
            }
            let mut last = -0.8;
            for step in -79..300 {
                let next = f64::from(step) / 100.0;
                let positive = |rate| xnpv(&flows, rate).is_some_and(|worth| worth > 0.0);
                if positive(last) != positive(next) {
                    prop_assert!(found.rates().iter().any(|rate| *rate >= last - 1e-9 && *rate <= next + 1e-9));
                }
                last = next;
            }
        }
    }
}
