//! Measures of an investment: present values, rates of return, payback.
//!
//! # Flows, periods, rates
//!
//! Flows are one per period, money in positive, money out negative. `flows[0]` is the start; `flows[t]` belongs to
//! period `t`, and [`Timing`] says when within it. Flows on days of the calendar are [`DatedFlow`]s. Rates are per
//! period, as fractions: 0.1 is 10 %. Amounts are in any currency, the same for all; nothing is rounded.
//!
//! # What can't be computed
//!
//! One rule holds for all functions: where there is no such figure, the answer is `None`. That is so for a rate of −1
//! (−100 %) or less, for a rate or a flow that is no finite number, and for a result that no `f64` can hold. No function
//! returns a NaN or an infinity. An internal rate of return may exist several times or not at all: [`Irr`] says which.
//!
//! # Example
//!
//! ```
//! use bvf::finance::measures::{Irr, Timing, cumulative, irr, payback, present_value};
//!
//! // 70,000 to open a restaurant, then what it earns in five years (the example in Excel's documentation of IRR).
//! let flows = [-70_000.0, 12_000.0, 15_000.0, 18_000.0, 21_000.0, 26_000.0];
//!
//! let npv = present_value(&flows, 0.08, Timing::EndOfYear).expect("8 % is a sound rate");
//! assert!((npv - 1_390.96).abs() < 0.01);
//!
//! let Irr::One(rate) = irr(&flows) else { panic!("money out once, then in: one rate") };
//! assert!((rate - 0.0866).abs() < 0.0001);
//!
//! let years = payback(&cumulative(&flows)).expect("it pays back");
//! assert!((years - 4.15).abs() < 0.01);
//!
//! // A rate of −100 % discounts nothing.
//! assert_eq!(present_value(&flows, -1.0, Timing::EndOfYear), None);
//! ```
//!
//! # Sources
//!
//! Published Total Economic Impact (TEI) studies; OMB Circular A-94 (mid-year discounting, benefit-cost ratio); Brealey,
//! Myers, Allen, *Principles of Corporate Finance*, the chapters on present values and on investment criteria;
//! Microsoft's documentation of Excel's NPV, IRR, MIRR, XNPV and XIRR.

mod dated;
mod discounting;
mod irr;
mod mirr;
mod npv;
mod payback;
mod roots;

pub use dated::{Date, DatedFlow, xirr, xnpv};
pub(super) use discounting::power;
pub use discounting::{
    Timing, continuous_rate, discount_factor, monthly_discount_factor, monthly_present_value, monthly_rate,
    present_value,
};
pub use irr::{Irr, irr};
pub use mirr::mirr;
pub use npv::{benefit_cost_ratio, npv, roi};
pub use payback::{cumulative, discounted_payback, payback};

/// A number that an `f64` can hold, or none.
fn finite(figure: f64) -> Option<f64> {
    figure.is_finite().then_some(figure)
}

/// A rate that money can be discounted at: a number above −1.
fn sound(rate: f64) -> Option<f64> {
    finite(rate).filter(|rate| *rate > -1.0)
}

#[cfg(test)]
mod testing {
    use proptest::prelude::*;

    /// Asserts that a figure is there and no further from the expected one than the tolerance.
    #[track_caller]
    pub fn near(found: impl Into<Option<f64>>, expected: f64, tolerance: f64) {
        let found = found.into().expect("a figure");
        assert!((found - expected).abs() <= tolerance, "found {found}, expected {expected}");
    }

    /// Money out at the start, money in afterwards.
    pub fn conventional() -> impl Strategy<Value = Vec<f64>> {
        (1.0..1e7_f64, proptest::collection::vec(1.0..1e6_f64, 1..12)).prop_map(|(cost, mut flows)| {
            flows.insert(0, -cost);
            flows
        })
    }
}
