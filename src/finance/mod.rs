//! Figures: flows of money, what they are worth today, and the business case made of them. Pure functions; no rounding.

pub mod break_even;
pub mod case;
pub mod comparison;
pub mod convention;
pub mod definitions;
pub mod figures;
pub mod flows;
pub mod measures;
pub mod outlook;
pub mod timeline;
pub mod valuation;

mod compute;
mod lines;
#[cfg(test)]
mod tests;

pub use case::{
    BenefitLine, BusinessCase, CostGroup, CostKind, CostLine, Delivery, Payer, Period, Problem, Tax, TaxLine, Totals,
    Wrong, Year,
};
pub use compute::{compute, compute_with};
