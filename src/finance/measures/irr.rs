//! Internal rates of return.

use super::roots;

/// The internal rates of return of flows.
#[derive(Debug, Clone, PartialEq)]
pub enum Irr {
    /// No rate makes the net present value zero.
    None,
    /// One rate does.
    One(f64),
    /// Several do, in rising order: none of them says whether it pays.
    Several(Vec<f64>),
}

impl Irr {
    /// The rate, where there is just one.
    pub fn single(&self) -> Option<f64> {
        match self {
            Self::One(rate) => Some(*rate),
            Self::None | Self::Several(_) => None,
        }
    }

    /// All rates, in rising order.
    pub fn rates(&self) -> &[f64] {
        match self {
            Self::None => &[],
            Self::One(rate) => std::slice::from_ref(rate),
            Self::Several(rates) => rates,
        }
    }

    /// From all rates, in rising order.
    pub(super) fn of(rates: Vec<f64>) -> Irr {
        match rates[..] {
            [] => Self::None,
            [rate] => Self::One(rate),
            _ => Self::Several(rates),
        }
    }
}

/// All rates above −1 at which flows at period ends have a net present value of zero: `Σ flows[t] × (1 + rate)^−t = 0`.
///
/// `flows[0]` is the start. Nothing has to be guessed, and no rate is missed: the search splits the rates at the turning
/// points of the net present value and halves each part down to the last bit. Rates where the net present value
/// touches zero without crossing it are found as well; two that differ by less than a billionth count as one. Flows
/// smaller than a million-millionth of the largest are what rounding left, and count as none.
///
/// [`Irr::None`] where there is no such rate, and where a flow is no finite number.
///
/// ```
/// use bvf::finance::measures::{Irr, irr};
///
/// let Irr::One(rate) = irr(&[-100.0, 60.0, 60.0]) else { panic!("money out once, then in: one rate") };
/// assert!((rate - 0.1307).abs() < 0.0001);
///
/// // Money out, in, and out again: 10 % and 20 %.
/// assert_eq!(irr(&[-100.0, 230.0, -132.0]).rates().len(), 2);
/// // What is never earned back in any way has none.
/// assert_eq!(irr(&[-100.0, -20.0]), Irr::None);
/// ```
pub fn irr(flows: &[f64]) -> Irr {
    let dated: Vec<(f64, f64)> = flows.iter().enumerate().map(|(period, flow)| (period as f64, *flow)).collect();
    Irr::of(roots::rates(&dated))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::finance::measures::testing::{conventional, near};
    use crate::finance::measures::{Timing, discount_factor, present_value};

    #[test]
    fn irr_is_that_of_excels_documentation() {
        let restaurant = [-70_000.0, 12_000.0, 15_000.0, 18_000.0, 21_000.0, 26_000.0];
        near(irr(&restaurant).single(), 0.0866, 5e-5);
        near(irr(&restaurant[..5]).single(), -0.0212, 5e-5);
        near(irr(&restaurant[..3]).single(), -0.4435, 5e-5);
    }

    #[test]
    fn several_rates_and_none_are_those_of_brealey_and_myers() {
        // A project with two changes of sign: −50 % and 15.2 %, NPV at 10 % is 74.9.
        let clean_up = [-1000.0, 800.0, 150.0, 150.0, 150.0, 150.0, -150.0];
        let Irr::Several(rates) = irr(&clean_up) else { panic!("{:?}", irr(&clean_up)) };
        assert_eq!(rates.len(), 2);
        near(rates[0], -0.5, 1e-9);
        near(rates[1], 0.152, 5e-4);
        near(present_value(&clean_up, 0.1, Timing::EndOfYear), 74.9, 0.05);
        // A project without any: NPV at 10 % is 339.
        let none = [1000.0, -3000.0, 2500.0];
        assert_eq!(irr(&none), Irr::None);
        near(present_value(&none, 0.1, Timing::EndOfYear), 339.0, 0.5);
    }

    #[test]
    fn rates_at_the_edges_are_found() {
        let one = |flows: &[f64]| irr(flows).single().unwrap_or_else(|| panic!("{flows:?}: {:?}", irr(flows)));
        near(one(&[-100.0, 100.0]), 0.0, 1e-12);
        near(one(&[-100.0, 220.0, -121.0]), 0.1, 1e-6);
        near(one(&[-1.0, 1_000_000.0]), 999_999.0, 1e-3);
        near(one(&[-1.0, 1e11]), 1e11, 2.0);
        near(one(&[-100.0, 2.0]), -0.98, 1e-12);
        near(one(&[-100.0, 0.5]), -0.995, 1e-12);
        near(one(&[-1e6, 0.0, 1.0]), -0.999, 1e-12);
        near(one(&[0.0, 0.0, -100.0, 110.0, 0.0]), 0.1, 1e-12);
        near(one(&[100.0, -110.0]), 0.1, 1e-12);
        for none in [&[][..], &[0.0, 0.0], &[-5.0], &[1.0, 2.0], &[f64::NAN, 1.0], &[-1.0, f64::INFINITY]] {
            assert_eq!(irr(none), Irr::None, "{none:?}");
        }
        let mut monthly = vec![-1_000_000.0];
        monthly.extend([20_000.0; 120]);
        near(present_value(&monthly, one(&monthly), Timing::EndOfYear), 0.0, 1e-3);
    }

    #[test]
    fn what_rounding_left_makes_no_rate() {
        // 0.1 + 0.2 − 0.3 is no flow, and neither does it make a rate of its own.
        near(irr(&[0.1 + 0.2 - 0.3, -100.0, 110.0]).single(), 0.1, 1e-12);
        near(irr(&[-100.0, 110.0, -(0.1 + 0.2 - 0.3)]).single(), 0.1, 1e-12);
    }

    #[test]
    fn many_rates_are_all_found() {
        // The flows of Π (1 − (1 + r) x) over the rates, by multiplying out.
        let flows = |rates: &[f64]| {
            rates.iter().fold(vec![-1.0], |flows, rate| {
                let mut longer = flows.clone();
                longer.push(0.0);
                flows.iter().enumerate().for_each(|(t, flow)| longer[t + 1] -= flow * (1.0 + rate));
                longer
            })
        };
        for rates in [&[0.1, 0.2, 0.3][..], &[-0.6, -0.2, 0.0, 0.5, 2.0], &[-0.9, -0.5, 0.05, 0.4, 1.0, 3.0, 9.0]] {
            let found = irr(&flows(rates));
            assert_eq!(found.rates().len(), rates.len(), "{found:?}");
            for (found, expected) in found.rates().iter().zip(rates) {
                near(*found, *expected, 1e-8);
            }
        }
    }

    /// Whether the net present value is zero as far as doubles can tell.
    fn zero(flows: &[f64], rate: f64) -> bool {
        let factor = |t| discount_factor(rate, t, Timing::EndOfYear).expect("a sound rate");
        let (sum, size) = flows
            .iter()
            .enumerate()
            .fold((0.0, 0.0), |(sum, size), (t, flow)| (sum + flow * factor(t), size + (flow * factor(t)).abs()));
        sum.abs() <= 1e-9 * size
    }

    proptest! {
        #[test]
        fn conventional_flows_have_one_rate_and_it_is_a_zero(flows in conventional()) {
            // Near −1 the last bit of the rate moves the present value by more than can be asked for.
            let rate = irr(&flows).single();
            prop_assert!(rate.is_some_and(|rate| rate < -0.99 || zero(&flows, rate)), "{:?}", irr(&flows));
        }

        #[test]
        fn every_rate_is_a_zero_and_every_crossing_has_one(flows in proptest::collection::vec(-1e5..1e5_f64, 2..40)) {
            let rates = irr(&flows);
            for rate in rates.rates().iter().filter(|rate| **rate > -0.95) {
                prop_assert!(zero(&flows, *rate), "{}", rate);
            }
            let mut last = -0.8;
            for step in -79..300 {
                let next = f64::from(step) / 100.0;
                let worth = |rate| present_value(&flows, rate, Timing::EndOfYear).expect("a sound rate");
                if (worth(last) > 0.0) != (worth(next) > 0.0) {
                    prop_assert!(rates.rates().iter().any(|rate| *rate >= last - 1e-9 && *rate <= next + 1e-9));
                }
                last = next;
            }
        }
    }
}
