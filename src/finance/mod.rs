//! Figures: flows of money, what they are worth today, and the business case made of them. Pure functions; no rounding.

pub mod case;
pub mod flows;
pub mod measures;
pub mod timeline;
pub mod track;

pub use case::{
    BenefitLine, BusinessCase, CostGroup, CostKind, CostLine, Delivery, Payer, Period, Problem, Totals, Wrong, Year,
    compute,
};
