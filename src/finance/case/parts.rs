//! What a business case is made of: lines of benefits and costs, periods, totals, and what keeps a figure from being computed.

use crate::diag::Span;
use crate::finance::flows::Flow;
use crate::finance::measures::Irr;
use crate::model::formula::{EvalError, UnitMismatch};
use crate::model::value::unit::UnitError;
use crate::model::{Basis, ValueKind};

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
    /// Which share of the full rate it reaches once everything runs, 0 to 1, as ramp and adoption of the phases have it; all
    /// of it where it is given by year or by date.
    pub reached: f64,
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
    /// Benefits of a year once everything runs, at the share of the full rate that ramp and adoption reach: of the lines that
    /// flow at a yearly rate, so without cash and without what is given by year or by date.
    pub full_benefits: f64,
    /// Costs of a year once everything runs; what is given by year or by date is left out.
    pub running_costs: f64,
    /// What a month's delay costs: a twelfth of the benefits of a year once everything runs, less the running costs that are
    /// saved meanwhile; after tax where there is one. What is given by year or by date has no rate and is left out.
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
    /// By how much each department KPI improves it: id and improvement, at the share that ramp and adoption reach.
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
    pub formula: Span,
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
