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
#[cfg(test)]
mod tests;

pub use compute::{compute, compute_at, compute_with};

use std::collections::BTreeMap;

use super::flows::Flow;
use super::measures::Irr;
use super::timeline::PhaseDates;
use crate::model::formula::{EvalError, UnitMismatch};
use crate::model::value::unit::UnitError;
use crate::model::value::{Currency, Date};
use crate::model::{Basis, ValueKind};
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

/// What the movement of a department KPI brings.
#[derive(Debug, Clone, PartialEq)]
pub struct BenefitLine {
    /// Id of the department KPI.
    pub kpi: String,
    /// What kind of money it is.
    pub kind: ValueKind,
    /// In which way it is given.
    pub basis: Basis,
    /// The formula's result, a year. Of what is given by year or by date, the average year of the case; all of it where it
    /// is cash, which is no yearly rate.
    pub gross: f64,
    /// How much of it is ours, 0 to 1.
    pub attribution: f64,
    /// How much is taken off for risk, 0 to 1.
    pub risk: f64,
    /// What counts, a year at the full rate and at the prices of the first: gross × attribution × (1 − risk) × (1 − optimism).
    /// Of what is given by year or by date, what counts of gross.
    pub full: f64,
    /// How much of gross counts: attribution × (1 − risk) × (1 − optimism).
    pub counts: f64,
    /// By how much it grows from one year to the next; not at all where it is given by year or by date, or comes once.
    pub escalation: f64,
    /// Index of the first phase that brings a component which moves the KPI; none where no phase does.
    pub phase: Option<usize>,
    /// Months from the plan's start until it begins to flow; none where it never does.
    pub begins: Option<f64>,
    /// By month, what flows of one unit of money a year at the full rate; the first entry is the start.
    pub unit: Flow,
    /// By month; the first entry is the start.
    pub months: Flow,
    /// By year; the first entry is the start.
    pub by_year: Vec<f64>,
    /// Its present value, before tax.
    pub present_value: f64,
    /// The present value of one unit of money of gross, after tax: the result is a sum of these times gross.
    pub weight: f64,
}

impl BenefitLine {
    /// Whether it flows at a yearly rate from some day on, and not once or in amounts of the author's own.
    pub fn is_yearly_rate(&self) -> bool {
        self.basis == Basis::Formula && self.kind != ValueKind::Cash
    }
}

/// Whose cost a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Payer {
    /// Paid to us: id of the price item.
    Price,
    /// The client's own effort.
    Effort,
}

/// Something that is paid.
#[derive(Debug, Clone, PartialEq)]
pub struct CostLine {
    /// Whose cost it is.
    pub payer: Payer,
    /// Id of the price item, or number of the effort in the model, from 0.
    pub item: String,
    /// Paid once, after agreed discounts.
    pub one_off: f64,
    /// Paid each year, after agreed discounts, at the prices of the first year.
    pub yearly: f64,
    /// What is given by year or by date, by month, before what is put on; the first entry is the start.
    pub given: Flow,
    /// How much is put on for the risk that it costs more, 0.1 for 10 %.
    pub risk: f64,
    /// What the business case counts for each unit of it: (1 + risk) × (1 + optimism).
    pub uplift: f64,
    /// By how much the yearly amount grows from one year to the next.
    pub escalation: f64,
    /// Months from the plan's start until it is first paid.
    pub start: f64,
    /// By month; the first entry is the start.
    pub months: Flow,
    /// By year; the first entry is the start.
    pub by_year: Vec<f64>,
    /// Its present value.
    pub present_value: f64,
}

/// Kinds of costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CostKind {
    /// Paid to us once.
    OneOff,
    /// Paid to us each year.
    Yearly,
    /// The client's own effort.
    Effort,
}

impl CostKind {
    /// `one-off`, `yearly` or `effort`.
    pub fn word(self) -> &'static str {
        match self {
            CostKind::OneOff => "one-off",
            CostKind::Yearly => "yearly",
            CostKind::Effort => "effort",
        }
    }
}

/// What is paid of one kind.
#[derive(Debug, Clone, PartialEq)]
pub struct CostGroup {
    /// Which kind.
    pub kind: CostKind,
    /// By year; the first entry is the start.
    pub by_year: Vec<f64>,
    /// Its present value.
    pub present_value: f64,
}

/// Tax on the client's profit. What is written off later brings relief later; cash that is released is no profit.
#[derive(Debug, Clone, PartialEq)]
pub struct Tax {
    /// Its rate, 0.25 for 25 %.
    pub rate: f64,
    /// Over how many years what is paid once is written off; 0 for at once.
    pub depreciation_years: usize,
    /// What is paid on the benefits.
    pub on_benefits: TaxLine,
    /// What is saved because costs lower the profit.
    pub relief: TaxLine,
}

/// A flow of tax, as a positive amount.
#[derive(Debug, Clone, PartialEq)]
pub struct TaxLine {
    /// By month; the first entry is the start.
    pub months: Flow,
    /// By year; the first entry is the start.
    pub by_year: Vec<f64>,
    /// Its present value.
    pub present_value: f64,
}

/// What flows in a month.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Period {
    /// Benefits.
    pub benefits: f64,
    /// Costs, as a positive amount.
    pub costs: f64,
    /// Benefits less costs.
    pub net: f64,
    /// Net of this and all earlier months.
    pub cumulative: f64,
}

/// What flows in a year, and what it is worth today.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Year {
    /// The flows.
    pub flows: Period,
    /// What one unit of money of this year is worth today; none where it depends on the month.
    pub factor: Option<f64>,
    /// Present value of the benefits.
    pub pv_benefits: f64,
    /// Present value of the costs.
    pub pv_costs: f64,
    /// Present value of the net flow.
    pub pv_net: f64,
}

/// The results.
#[derive(Debug, Clone, PartialEq)]
pub struct Totals {
    /// Sums over all periods.
    pub flows: Period,
    /// Present value of the benefits.
    pub pv_benefits: f64,
    /// Present value of the costs.
    pub pv_costs: f64,
    /// Net present value.
    pub npv: f64,
    /// (PV benefits − PV costs) / PV costs; none where nothing is paid.
    pub roi: Option<f64>,
    /// PV benefits / PV costs; none where nothing is paid.
    pub benefit_cost_ratio: Option<f64>,
    /// Internal rate of return of the yearly net flows.
    pub irr: Irr,
    /// Modified internal rate of return, with the discount rate for what is paid and for what comes back.
    pub mirr: Option<f64>,
    /// Months from the plan's start until the cumulative net flow stays above zero; none when it never does.
    pub payback: Option<f64>,
    /// The same with each flow at its present value.
    pub discounted_payback: Option<f64>,
    /// The lowest point of the cumulative net flow, and its month: what must be funded. Zero where it never falls below.
    pub peak_funding: (f64, usize),
    /// Benefits of a year at the full rate: of the lines that flow at a yearly rate, so without cash and without what is given
    /// by year or by date.
    pub full_benefits: f64,
    /// Costs of a year once everything runs; what is given by year or by date is left out.
    pub running_costs: f64,
    /// What a month's delay costs: a twelfth of the benefits at the full rate, less the running costs that are saved
    /// meanwhile; after tax where there is one. What is given by year or by date has no rate and is left out.
    pub cost_of_delay: f64,
    /// What a year of doing nothing costs: the sum of the implications that are in money.
    pub doing_nothing: f64,
    /// The price: what is paid to us once, without options.
    pub price_one_off: f64,
    /// The price: what is paid to us each year, without options.
    pub price_yearly: f64,
}

/// What is delivered of an executive KPI's target. Figures are as formulas take them: percentages as fractions; an
/// improvement is positive, whichever way the KPI improves.
#[derive(Debug, Clone, PartialEq)]
pub struct Delivery {
    /// Id of the executive KPI.
    pub kpi: String,
    /// How far it has to improve: from baseline to target, as a positive figure.
    pub needed: f64,
    /// By how much each department KPI improves it: id and improvement.
    pub parts: Vec<(String, f64)>,
    /// The sum of the parts.
    pub delivered: f64,
    /// Delivered as a share of what is needed; none where nothing is needed.
    pub share: Option<f64>,
}

/// Something that kept a figure from being computed; its line counts as zero.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// Where the formula stands.
    pub formula: crate::diag::Span,
    /// What is wrong.
    pub what: Wrong,
}

/// What can be wrong with a formula.
#[derive(Debug, Clone, PartialEq)]
pub enum Wrong {
    /// It can't be evaluated.
    Value(EvalError),
    /// It adds or compares what does not go together.
    Mismatch(UnitMismatch),
    /// Its result is not money a year.
    Unit(UnitError),
}
