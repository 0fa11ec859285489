//! The business case: every figure of a proposal, computed once, from the model alone, by [`compute`].

pub mod break_even;
pub mod comparison;
pub mod contribution;
pub mod convention;
pub mod definitions;
pub mod figures;
pub mod outlook;
pub mod simulated;
pub mod valuation;

mod compute;
pub(super) mod lines;
mod parts;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

pub use compute::{compute, compute_at, compute_with};
pub use lines::first_phase;
pub use parts::{
    BenefitLine, CostGroup, CostKind, CostLine, Delivery, Payer, Period, Problem, Tax, TaxLine, Totals, Wrong, Year,
};

use std::collections::BTreeMap;

use super::timeline::PhaseDates;
use crate::model::value::{Currency, Date};
use comparison::Comparison;
use contribution::Contributions;
use convention::Discounting;
use outlook::Outlook;

/// All figures of a proposal. Amounts are in the model's currency.
#[derive(Debug, Clone)]
pub struct BusinessCase {
    /// The model's currency.
    pub currency: Currency,
    /// How many years are looked at.
    pub years: usize,
    /// How flows are discounted.
    pub discounting: Discounting,
    /// The plan's start.
    pub start: Date,
    /// When the phases run.
    pub phases: Vec<PhaseDates>,
    /// What each department KPI brings.
    pub benefits: Vec<BenefitLine>,
    /// What is paid, to us and by the client's own effort.
    pub costs: Vec<CostLine>,
    /// The same, summed by kind.
    pub cost_groups: Vec<CostGroup>,
    /// Tax on the client's profit, where the case is looked at after tax.
    pub tax: Option<Tax>,
    /// Month by month; the first entry is what flows at the start.
    pub monthly: Vec<Period>,
    /// The start, then year by year.
    pub yearly: Vec<Year>,
    /// The results.
    pub totals: Totals,
    /// Discounts that both sides have agreed on, by price item, as shares.
    pub discounts: BTreeMap<String, f64>,
    /// What is delivered of each executive KPI that is kept.
    pub executive: Vec<Delivery>,
    /// What initiatives and components bring.
    pub contributions: Contributions,
    /// What the result leans on, and how far it may move.
    pub outlook: Outlook,
    /// The proposal beside what else the client could do.
    pub comparison: Option<Comparison>,
    /// What each need costs in a year while nothing is done, for the needs that say so: id and amount.
    pub implications: Vec<(String, f64)>,
    /// Formulas that could not be evaluated, and amounts that are no money a year.
    pub problems: Vec<Problem>,
}

impl BusinessCase {
    /// What it costs to start so many months later: within the years that are looked at, the net flow of the last of them
    /// no longer comes. Not discounted; nothing where it would be a gain.
    pub fn cost_of_waiting(&self, months: f64) -> f64 {
        let last = self.monthly.len() - 1;
        let balance = |month: usize| self.monthly[month.min(last)].cumulative;
        // All flows come so much later, so that by the end the balance is what it would have been so much earlier.
        let at = last as f64 - months.max(0.0);
        let (month, part) = (at.max(0.0).floor() as usize, at.max(0.0).fract());
        let reached = if at <= 0.0 { 0.0 } else { balance(month) + (balance(month + 1) - balance(month)) * part };
        (balance(last) - reached).max(0.0)
    }
}
