//! The modified internal rate of return.

use super::discounting::{Timing, power, present_value};
use super::finite;

/// The modified internal rate of return, as Excel's MIRR: money out is financed at one rate, money
/// in is invested at another until the end,
/// `(FV of inflows at reinvest_rate / −PV of outflows at finance_rate)^(1/n) − 1` over `n` periods.
///
/// There is one at most, and it asks for nothing that can't be had: it is the figure to show where [`irr`](super::irr)
/// finds several rates. `None` where there is no inflow, no outflow or no period, or one of the rates is not above −1.
///
/// ```
/// use bvf::finance::measures::mirr;
///
/// // The example in Excel's documentation: financed at 10 %, reinvested at 12 %.
/// let flows = [-120_000.0, 39_000.0, 30_000.0, 21_000.0, 37_000.0, 46_000.0];
/// assert!((mirr(&flows, 0.1, 0.12).expect("a rate") - 0.1261).abs() < 0.0001);
/// ```
pub fn mirr(flows: &[f64], finance_rate: f64, reinvest_rate: f64) -> Option<f64> {
    let periods = flows.len().checked_sub(1).filter(|periods| *periods > 0)? as f64;
    if !flows.iter().all(|flow| flow.is_finite()) {
        return None;
    }
    let inflows: Vec<f64> = flows.iter().map(|flow| flow.max(0.0)).collect();
    let outflows: Vec<f64> = flows.iter().map(|flow| flow.min(0.0)).collect();
    let present_inflows = present_value(&inflows, reinvest_rate, Timing::EndOfYear)?;
    let future = present_inflows * power(1.0 + reinvest_rate, periods);
    let present = -present_value(&outflows, finance_rate, Timing::EndOfYear)?;
    if future > 0.0 && present > 0.0 { finite(power(future / present, 1.0 / periods) - 1.0) } else { None }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::finance::measures::testing::{conventional, near};
    use crate::finance::measures::{Irr, irr};

    #[test]
    fn mirr_is_that_of_excels_documentation() {
        let boats = [-120_000.0, 39_000.0, 30_000.0, 21_000.0, 37_000.0, 46_000.0];
        near(mirr(&boats, 0.1, 0.12), 0.1261, 5e-5);
        near(mirr(&boats[..4], 0.1, 0.12), -0.0480, 5e-5);
        near(mirr(&boats, 0.1, 0.14), 0.1348, 5e-5);
    }

    #[test]
    fn without_inflow_outflow_or_period_there_is_none() {
        for none in [&[][..], &[-5.0], &[5.0, 5.0], &[-5.0, -5.0], &[-5.0, 0.0], &[-5.0, f64::NAN, 9.0]] {
            assert_eq!(mirr(none, 0.1, 0.1), None, "{none:?}");
        }
        assert_eq!(mirr(&[-5.0, 6.0], -1.0, 0.1), None);
        assert_eq!(mirr(&[-5.0, 6.0], 0.1, -1.0), None);
        assert_eq!(mirr(&[-5.0, 6.0], 0.1, f64::NAN), None);
    }

    proptest! {
        #[test]
        fn reinvested_at_the_internal_rate_it_is_that_rate(flows in conventional()) {
            if let Irr::One(rate) = irr(&flows) {
                let modified = mirr(&flows, rate, rate).expect("one flow out, one in");
                prop_assert!((modified - rate).abs() <= 1e-9 * (1.0 + rate.abs()), "{} and {}", modified, rate);
            }
        }
    }
}
