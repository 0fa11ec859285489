//! Net present value, and what is won for each unit that is spent.

use super::discounting::{Timing, present_value};
use super::finite;

/// The net present value: the present value of benefits less that of costs, both positive amounts.
///
/// `None` where the rate is not above −1 or an amount is no finite number. For flows that are net already, it is their
/// [`present_value`].
pub fn npv(benefits: &[f64], costs: &[f64], rate: f64, timing: Timing) -> Option<f64> {
    finite(present_value(benefits, rate, timing)? - present_value(costs, rate, timing)?)
}

/// Return on investment as TEI has it: `(PV benefits − PV costs) / PV costs`, 3.29 for 329 %.
/// `None` where nothing is spent.
pub fn roi(pv_benefits: f64, pv_costs: f64) -> Option<f64> {
    if pv_costs > 0.0 { finite((pv_benefits - pv_costs) / pv_costs) } else { None }
}

/// The benefit-cost ratio of OMB A-94: `PV benefits / PV costs`. `None` where nothing is spent.
pub fn benefit_cost_ratio(pv_benefits: f64, pv_costs: f64) -> Option<f64> {
    if pv_costs > 0.0 { finite(pv_benefits / pv_costs) } else { None }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::finance::measures::testing::near;

    /// A published TEI cash-flow table: 10 %, initial costs undiscounted, three years.
    const COSTS: [f64; 4] = [53_150.0, 666_715.0, 636_772.0, 647_783.0];
    const BENEFITS: [f64; 4] = [0.0, 1_606_511.0, 3_061_331.0, 4_229_760.0];

    #[test]
    fn results_are_those_of_a_published_tei_study() {
        let worth = |flows: &[f64]| present_value(flows, 0.1, Timing::EndOfYear).expect("a sound rate");
        let (benefits, costs) = (worth(&BENEFITS), worth(&COSTS));
        near(costs, 1_672_201.0, 0.5);
        near(benefits, 7_168_371.0, 0.5);
        near(npv(&BENEFITS, &COSTS, 0.1, Timing::EndOfYear), 5_496_170.0, 0.6);
        near(roi(benefits, costs), 3.29, 0.005);
        near(benefit_cost_ratio(benefits, costs), 4.287, 0.001);
    }

    #[test]
    fn ratios_need_costs() {
        for none in [0.0, -1.0, f64::NAN] {
            assert_eq!(roi(5.0, none), None);
            assert_eq!(benefit_cost_ratio(5.0, none), None);
        }
        assert_eq!(roi(f64::NAN, 10.0), None);
        assert_eq!(benefit_cost_ratio(1e308, 1e-10), None);
        near(roi(0.0, 10.0), -1.0, 0.0);
    }

    #[test]
    fn npv_needs_a_sound_rate() {
        assert_eq!(npv(&BENEFITS, &COSTS, -1.0, Timing::EndOfYear), None);
        assert_eq!(npv(&[f64::NAN], &COSTS, 0.1, Timing::EndOfYear), None);
    }

    proptest! {
        #[test]
        fn the_ratio_is_the_return_and_one(benefits in 0.0..1e9_f64, costs in 1.0..1e9_f64) {
            let (roi, ratio) = (roi(benefits, costs).expect("costs"), benefit_cost_ratio(benefits, costs).expect("costs"));
            prop_assert!((ratio - roi - 1.0).abs() <= 1e-12 * (1.0 + ratio));
        }
    }
}
