//! Figures: flows of money, what they are worth today, and the business case made of them.
//!
//! Pure functions over `f64`: nothing is rounded, nothing is read from outside, and the same arguments give the same
//! result to the last bit on any machine. Two parts stand by themselves and can be called from any program:
//!
//! - [`measures`]: discounting by year, by month and at every moment; net present value, ROI and benefit-cost ratio;
//!   internal rates of return, all of them, for yearly flows and for dated ones; MIRR; payback, simple and discounted.
//! - [`uncertainty`]: distributions of inputs, correlated draws, and a seeded Monte Carlo simulation of any outcome.
//!
//! The rest makes the business case of a model: [`timeline`] dates its phases, [`flows`] spreads amounts over months, and
//! [`compute`] puts all of it together in a [`BusinessCase`] ([`case`]); [`track`] sets what was measured
//! against it, and [`deal`] says what concessions do to it.
//!
//! ```
//! use bvf::finance::{Distribution, Timing, irr, npv, roi, simulate};
//!
//! // 400,000 today and 50,000 a year; 300,000 a year come back. 10 %, at years' ends.
//! let costs = [400_000.0, 50_000.0, 50_000.0, 50_000.0];
//! let benefits = [0.0, 300_000.0, 300_000.0, 300_000.0];
//! let expected = npv(&benefits, &costs, 0.1, Timing::EndOfYear).expect("10 % is a sound rate");
//! assert!((expected - 221_713.0).abs() < 0.5);
//!
//! let net: Vec<f64> = benefits.iter().zip(costs).map(|(benefit, cost)| benefit - cost).collect();
//! assert!((irr(&net).single().expect("one rate") - 0.394).abs() < 0.001);
//!
//! // How sure is that, where the benefit may be from 150,000 to 350,000 a year?
//! let yearly = [Distribution::pert(150_000.0, 300_000.0, 350_000.0)?];
//! let outcome = |draws: &[f64]| {
//!     let benefits = [0.0, draws[0], draws[0], draws[0]];
//!     npv(&benefits, &costs, 0.1, Timing::EndOfYear).expect("10 % is a sound rate")
//! };
//! let spread = simulate(&yearly, &[], 10_000, 1, &outcome)?;
//! assert!(spread.p10 < expected && spread.p90 > spread.p50);
//! assert!(spread.positive > 0.9, "it pays in most runs");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod case;
pub mod deal;
pub mod flows;
pub mod measures;
pub mod timeline;
pub mod track;
pub mod uncertainty;

pub use case::{
    BenefitLine, BusinessCase, CostGroup, CostKind, CostLine, Delivery, Payer, Period, Problem, Tax, TaxLine, Totals,
    Wrong, Year, compute, compute_with,
};
pub use measures::{
    Date, DatedFlow, Irr, Timing, benefit_cost_ratio, continuous_rate, cumulative, discount_factor, discounted_payback,
    irr, mirr, monthly_discount_factor, monthly_present_value, monthly_rate, npv, payback, present_value, roi, xirr,
    xnpv,
};
pub use uncertainty::{
    Correlation, Distribution, DistributionError, Draws, Histogram, Simulation, SimulationError, draws,
    rank_correlation, simulate,
};
