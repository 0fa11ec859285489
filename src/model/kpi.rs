//! Executive KPIs, department KPIs, and what a department KPI's movement is worth.

use super::bounds::Bounds;
use super::flow::DatedFlow;
use super::formula::Formula;
use super::link::{
    CatalogueKpiElement, DepartmentKpiElement, DriverElement, ExecutiveKpiElement, Id, InitiativeElement, Ref, Refs,
};
use super::source::Source;
use super::text::{Name, Text};
use super::value::date::Date;
use super::value::money::Money;
use super::value::percent::Percent;
use super::value::quantity::Quantity;
use super::value::unit::Unit;
use crate::diag::Span;
use crate::input::{Placed, choice, record};

choice! {
    /// Which way a KPI improves.
    pub enum Better ("direction") {
        /// More is better.
        Higher = "higher",
        /// Less is better.
        Lower = "lower",
    }
}

choice! {
    /// What kind of money a KPI's movement brings.
    pub enum ValueKind ("kind of value") {
        /// Money that is spent today and no longer will be.
        Saving = "saving",
        /// Money that would have to be spent and will not be.
        Avoidance = "avoidance",
        /// Margin on additional or kept revenue.
        Margin = "margin",
        /// Time of people that is freed for other work.
        Productivity = "productivity",
        /// Cash that is released once, such as stock.
        Cash = "cash",
    }
}

record! {
    /// A figure that a named executive of the client answers for.
    pub struct ExecutiveKpi ("executive KPI") {
        /// Its id.
        pub id: Id<ExecutiveKpiElement>,
        /// Its name.
        pub name: Name,
        /// The executive who answers for it.
        pub owner: Option<Name>,
        /// Its unit: `percent`, `EUR/year`, `days`.
        pub unit: Placed<Unit>,
        /// Which way it improves; told from baseline and target where it is not said.
        pub better: Option<Placed<Better>>,
        /// Today's figure.
        pub baseline: Option<Placed<Quantity>>,
        /// The figure to be reached.
        pub target: Option<Placed<Quantity>>,
        /// By when.
        pub by: Option<Placed<Date>>,
        /// Why this figure matters to the executive now.
        pub why: Option<Text>,
        /// Who said it, when, where.
        pub source: Option<Source>,
        /// Why it is dropped from this proposal.
        pub dropped: Option<Text>,
    }
}

record! {
    /// An operating figure of a department that an initiative turns on.
    pub struct DepartmentKpi ("department KPI") {
        /// Its id.
        pub id: Id<DepartmentKpiElement>,
        /// Its name.
        pub name: Name,
        /// The department.
        pub department: Name,
        /// Who answers for it there.
        pub owner: Option<Name>,
        /// The initiatives that turn on it.
        pub serves: Refs<InitiativeElement>,
        /// Its unit.
        pub unit: Placed<Unit>,
        /// Which way it improves; told from baseline and target where it is not said.
        pub better: Option<Placed<Better>>,
        /// Today's figure.
        pub baseline: Placed<Quantity>,
        /// The figure to be reached.
        pub target: Placed<Quantity>,
        /// The target's range: pessimistic, optimistic.
        pub range: Option<Bounds>,
        /// How it is measured.
        pub measured_by: Option<Text>,
        /// The KPI of our catalogue that it matches.
        pub catalogue: Option<Ref<CatalogueKpiElement>>,
        /// What its movement is worth in a year.
        pub value: Option<KpiValue>,
        /// What its movement does for executive KPIs.
        pub contributes: Vec<Contribution>,
        /// Where baseline and target come from.
        pub source: Option<Source>,
    }
}

record! {
    /// What a department KPI's movement is worth: by a formula, or in amounts by year or by date. Exactly one of the three
    /// is given.
    pub struct KpiValue ("value") {
        /// Money a year, over `baseline`, `target` and drivers. Figures in percent enter as fractions: 8.8 % as 0.088. It
        /// flows as ramp, adoption and delay of the phases say.
        pub formula: Option<Placed<Formula>>,
        /// Money by year of the case, the first for year 1, before attribution and risk; a short list ends early. No ramp,
        /// adoption, delay or escalation is applied. Each amount comes in equal parts over its year, and not before the
        /// first phase ends that brings what moves the KPI.
        pub amounts: Vec<Placed<Money>>,
        /// Money by date, before attribution and risk. No ramp, adoption, delay or escalation is applied.
        pub flows: Vec<DatedFlow>,
        /// How much of the effect is ours; all of it where nothing is said.
        pub attribution: Option<Placed<Percent>>,
        /// How much is taken off for the risk that it does not come; nothing where nothing is said.
        pub risk: Option<Placed<Percent>>,
        /// By how much what a formula gives grows from one year to the next; by the case's inflation where nothing is said.
        pub escalation: Option<Placed<Percent>>,
        /// What kind of money it is.
        pub kind: Placed<ValueKind>,
        /// The yearly amount that it is taken out of, so that no amount is saved more than once.
        pub reduces: Option<Ref<DriverElement>>,
        /// The calculation in words.
        pub note: Option<Text>,
        /// What the client decides so that time that is freed becomes money: posts that are not filled again, overtime
        /// that ends, work that is taken on.
        pub decision: Option<Text>,
    }
}

record! {
    /// What a department KPI's movement does for an executive KPI.
    pub struct Contribution ("contribution") {
        /// The executive KPI.
        pub to: Ref<ExecutiveKpiElement>,
        /// Its improvement in its own unit, positive whichever way it improves, over `baseline`, `target`, `benefit` (money
        /// a year, after attribution and risk; the average year where it is given by year or by date) and drivers. Figures in percent count as fractions.
        pub formula: Placed<Formula>,
    }
}

/// In which way a benefit's value is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// By a formula: money a year at the full rate, to which ramp and adoption lead.
    Formula,
    /// In amounts by year.
    ByYear,
    /// In amounts by date.
    ByDate,
}

impl Basis {
    /// `formula`, `by-year` or `by-date`.
    pub fn word(self) -> &'static str {
        match self {
            Basis::Formula => "formula",
            Basis::ByYear => "by-year",
            Basis::ByDate => "by-date",
        }
    }

    /// The field that gives it.
    pub fn field(self) -> &'static str {
        match self {
            Basis::Formula => "formula",
            Basis::ByYear => "amounts",
            Basis::ByDate => "flows",
        }
    }
}

impl KpiValue {
    /// The ways in which it is given, each with its place: one, where the model is sound.
    pub fn bases(&self) -> Vec<(Basis, Span)> {
        let formula = self.formula.as_ref().map(|formula| (Basis::Formula, formula.span));
        let by_year = self.amounts.first().map(|amount| (Basis::ByYear, amount.span));
        let by_date = self.flows.first().map(|flow| (Basis::ByDate, flow.span));
        [formula, by_year, by_date].into_iter().flatten().collect()
    }

    /// Where it says how much it is; the whole of it where it does not.
    pub fn place(&self) -> Span {
        self.bases().first().map_or(self.span, |(_, place)| *place)
    }
}
