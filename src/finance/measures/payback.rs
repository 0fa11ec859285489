//! How long it takes until an investment has come back.

use super::discounting::{Timing, discount_factor};
use super::sound;

/// Sums of flows up to and with each period.
pub fn cumulative(flows: &[f64]) -> Vec<f64> {
    let add = |sum: &mut f64, flow: &f64| {
        *sum += flow;
        Some(*sum)
    };
    flows.iter().scan(0.0, add).collect()
}

/// Periods from the start until the cumulative flows stay at zero or above, linear within a period.
///
/// `cumulative[0]` stands at the start, `cumulative[t]` at the end of period `t`. Where they cross
/// zero several times, the last crossing counts. 0 where they are never below zero, `None` where
/// they end below it. Below means by more than rounding: a billionth of the largest sum.
///
/// ```
/// use bvf::finance::measures::{cumulative, payback};
///
/// // 300 are open after the first year, and the second brings 400.
/// assert_eq!(payback(&cumulative(&[-500.0, 200.0, 400.0])), Some(1.75));
/// assert_eq!(payback(&cumulative(&[-500.0, 200.0, 200.0])), None);
/// ```
pub fn payback(cumulative: &[f64]) -> Option<f64> {
    let largest = cumulative.iter().fold(0.0_f64, |most, sum| most.max(sum.abs()));
    let below = |sum: f64| sum < -1e-9 * largest;
    let last = cumulative.last()?;
    if !last.is_finite() || below(*last) {
        return None;
    }
    let Some(before) = cumulative.iter().rposition(|sum| below(*sum)) else { return Some(0.0) };
    let (from, to) = (cumulative[before], cumulative[before + 1].max(0.0));
    Some(before as f64 + from / (from - to))
}

/// Periods from the start until the present values of the flows have come back: [`payback`] of flows that are discounted
/// first, linear within a period. Brealey, Myers, Allen, *discounted payback*.
///
/// It is never shorter than the payback of the same flows at a rate above zero, where money goes out first. With
/// [`Timing::ExcelNpv`] it counts from the first flow. `None` where it is never reached, or the rate is not above −1.
pub fn discounted_payback(flows: &[f64], rate: f64, timing: Timing) -> Option<f64> {
    let worth = |(period, flow): (usize, &f64)| Some(flow * discount_factor(rate, period, timing)?);
    sound(rate)?;
    payback(&cumulative(&flows.iter().enumerate().map(worth).collect::<Option<Vec<f64>>>()?))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::finance::measures::present_value;
    use crate::finance::measures::testing::{conventional, near};

    #[test]
    fn payback_is_the_last_crossing() {
        let after = |flows: &[f64]| payback(&cumulative(flows));
        near(after(&[-2000.0, 500.0, 500.0, 5000.0]), 2.2, 1e-12);
        near(after(&[-100.0, 100.0]), 1.0, 1e-12);
        near(after(&[-100.0, 150.0, -100.0, 100.0]), 2.5, 1e-12);
        near(after(&[-100.0, 100.0, 0.0, 50.0]), 1.0, 1e-12);
        near(after(&[-0.3, 0.1, 0.1, 0.1]), 3.0, 1e-9);
        near(after(&[0.0, 5.0]), 0.0, 0.0);
        for never in [&[-100.0, 150.0, -100.0][..], &[-100.0, 20.0], &[], &[-1.0, f64::NAN], &[f64::INFINITY, -5.0]] {
            assert_eq!(after(never), None, "{never:?}");
        }
    }

    #[test]
    fn discounted_payback_is_that_of_brealey_and_myers() {
        // Their three projects at 10 %: A pays back in year 3 (NPV 2,624), B never (NPV −58), C in year 2 (NPV 50).
        let projects = [[-2000.0, 500.0, 500.0, 5000.0], [-2000.0, 500.0, 1800.0, 0.0], [-2000.0, 1800.0, 500.0, 0.0]];
        let years = projects.map(|flows| discounted_payback(&flows, 0.1, Timing::EndOfYear));
        assert_eq!(years.map(|years| years.map(f64::ceil)), [Some(3.0), None, Some(2.0)]);
        for (flows, npv) in projects.iter().zip([2624.0, -58.0, 50.0]) {
            near(present_value(flows, 0.1, Timing::EndOfYear), npv, 0.5);
        }
        // Within the year: 2000 − 500/1.1 − 500/1.21 are open, and year 3 is worth 5000/1.331.
        near(years[0], 2.0 + (2000.0 - 500.0 / 1.1 - 500.0 / 1.21) / (5000.0 / 1.331), 1e-12);
    }

    #[test]
    fn discounting_needs_a_sound_rate() {
        assert_eq!(discounted_payback(&[-1.0, 5.0], -1.0, Timing::EndOfYear), None);
        assert_eq!(discounted_payback(&[], -1.0, Timing::EndOfYear), None);
        assert_eq!(discounted_payback(&[-1.0, 5.0], f64::NAN, Timing::EndOfYear), None);
    }

    proptest! {
        #[test]
        fn payback_lies_within_the_periods(flows in proptest::collection::vec(-1e5..1e5_f64, 1..40)) {
            let sums = cumulative(&flows);
            match payback(&sums) {
                Some(periods) => prop_assert!(periods >= 0.0 && periods <= (sums.len() - 1) as f64),
                None => prop_assert!(sums.last().is_some_and(|sum| *sum < 0.0)),
            }
        }

        #[test]
        fn discounting_makes_payback_no_shorter(flows in conventional(), rate in 0.0..1.0_f64) {
            let simple = payback(&cumulative(&flows));
            if let Some(discounted) = discounted_payback(&flows, rate, Timing::EndOfYear) {
                prop_assert!(simple.is_some_and(|simple| simple <= discounted + 1e-9));
            }
            let free = discounted_payback(&flows, 0.0, Timing::EndOfYear);
            prop_assert_eq!(free, simple);
        }
    }
}
