//! The action plan: phases, actions of both sides, risks.

use super::link::{DepartmentKpiElement, Id, PhaseElement, Ref, RiskElement};
use super::plain::Count;
use super::shares::YearlyShares;
use super::text::{Name, Text};
use super::value::date::Date;
use super::value::percent::Percent;
use super::value::quantity::Quantity;
use crate::input::{Placed, choice, record};

choice! {
    /// Whose action it is.
    pub enum Side ("side") {
        /// Ours.
        Us = "us",
        /// The client's.
        Client = "client",
    }
}

choice! {
    /// A rough grade.
    pub enum Grade ("grade") {
        /// Low.
        Low = "low",
        /// Medium.
        Medium = "medium",
        /// High.
        High = "high",
    }
}

choice! {
    /// Whom a risk meets.
    pub enum RiskKind ("kind of risk") {
        /// The organisation: money, operations, reputation.
        Organisation = "organisation",
        /// The people who use it or decide on it.
        People = "people",
        /// The technology.
        Technology = "technology",
        /// The delivery: time, scope, resources.
        Delivery = "delivery",
    }
}

record! {
    /// The action plan.
    pub struct Plan ("plan") {
        /// When work starts: month 0 of the business case.
        pub start: Placed<Date>,
        /// How the plan runs, in a few sentences.
        pub summary: Option<Text>,
        /// The phases, in order.
        pub phases: Vec<Phase>,
        /// What could go wrong, and what we then do.
        pub risks: Vec<Risk>,
    }
}

record! {
    /// A phase of the plan.
    pub struct Phase ("phase") {
        /// Its id.
        pub id: Id<PhaseElement>,
        /// Its name.
        pub name: Name,
        /// How long it takes, in weeks.
        pub weeks: Placed<Count>,
        /// When it starts; when the one before ends, where nothing is said.
        pub starts: Option<Placed<Date>>,
        /// What it delivers.
        pub delivers: Option<Text>,
        /// What it does not deliver.
        pub does_not: Option<Text>,
        /// How both sides know that it is done.
        pub done_when: Option<Acceptance>,
        /// Share of the full yearly benefit that it and the phases before it bring, from its end on; all of it for the last
        /// phase, that of the phase before for another, where nothing is said.
        pub ramp: Option<Placed<Percent>>,
        /// How many of those who are to use what it brings do so: people, sites, orders. What this phase adds to the ramp
        /// counts at that share. A list says it by year from the begin of its effect on, and its last share stays. All of
        /// them where nothing is said.
        pub adoption: Option<YearlyShares>,
        /// Whole months from its end until what it brings takes effect; at once where nothing is said.
        pub delay: Option<Placed<Count>>,
        /// What both sides do in it.
        pub actions: Vec<Action>,
    }
}

record! {
    /// How both sides know that a phase is done.
    pub struct Acceptance ("acceptance") {
        /// The department KPI that shows it.
        pub kpi: Option<Ref<DepartmentKpiElement>>,
        /// The figure that it reaches.
        pub reaches: Option<Placed<Quantity>>,
        /// The same in words, or what else must hold.
        pub text: Option<Text>,
    }
}

record! {
    /// Something that one side does.
    pub struct Action ("action") {
        /// Whose action it is.
        pub who: Placed<Side>,
        /// What is done.
        pub what: Text,
        /// By when.
        pub by: Option<Placed<Date>>,
        /// Who answers for it.
        pub owner: Option<Name>,
    }
}

record! {
    /// Something that could go wrong.
    pub struct Risk ("risk") {
        /// Its id.
        pub id: Option<Id<RiskElement>>,
        /// What could go wrong.
        pub what: Text,
        /// Whom it meets.
        pub kind: Option<Placed<RiskKind>>,
        /// How likely it is.
        pub likelihood: Placed<Grade>,
        /// How much it would hurt.
        pub impact: Placed<Grade>,
        /// What we do about it.
        pub answer: Option<Text>,
        /// Who watches it.
        pub owner: Option<Name>,
        /// The phase in which it can happen.
        pub phase: Option<Ref<PhaseElement>>,
    }
}
