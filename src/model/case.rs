//! Settings of the business case, the client's own effort, and benefits that are not priced.

use super::comparison::Comparison;
use super::flow::DatedFlow;
use super::link::{AssumptionElement, DriverElement, Id, PhaseElement, Ref};
use super::plain::Count;
use super::simulation::SimulationSettings;
use super::source::Source;
use super::text::{Name, Text};
use super::value::money::Money;
use super::value::percent::Percent;
use crate::input::{Placed, choice, record};

choice! {
    /// By which conventions flows are discounted: how the rate compounds, and when what flows at the start counts.
    pub enum Convention ("convention") {
        /// As in published Total Economic Impact studies: what is paid at the start is not discounted.
        Tei = "tei",
        /// As in OMB Circular A-94: the first flows count at the end of year one, what is paid at the start with them.
        OmbA94 = "omb-a94",
        /// As the function NPV of spreadsheets: what is paid at the start counts a period later, and so does all that
        /// follows.
        Excel = "excel",
        /// The rate compounds continuously; what is paid at the start is not discounted.
        Continuous = "continuous",
    }
}

choice! {
    /// When within a year its flows count.
    pub enum FlowTiming ("timing of flows") {
        /// At its end.
        YearEnd = "year-end",
        /// In its middle, for flows that come all through it.
        MidYear = "mid-year",
        /// Month by month, each at its end.
        Monthly = "monthly",
    }
}

record! {
    /// Settings of the business case.
    pub struct Case ("case") {
        /// How many years are looked at, 1 to 10.
        pub years: Placed<Count>,
        /// Yearly rate at which later money is worth less. Where prices are escalated, the rate is a nominal one.
        pub discount_rate: Placed<Percent>,
        /// By which conventions; `tei` where nothing is said.
        pub convention: Option<Placed<Convention>>,
        /// When within a year its flows count; `year-end` where nothing is said.
        pub timing: Option<Placed<FlowTiming>>,
        /// Yearly inflation: benefits and the client's own effort grow by it from the second year on, where they have no
        /// `escalation` of their own. What we charge grows only by an escalation of its own.
        pub inflation: Option<Placed<Percent>>,
        /// How much is taken off all benefits, and put on all costs, because plans are too hopeful.
        pub optimism: Option<Optimism>,
        /// The client's tax on profit, where the case is to be looked at after tax.
        pub tax: Option<ProfitTax>,
        /// A simulation in many runs, where the proposal is to tell how likely the result is.
        pub simulation: Option<SimulationSettings>,
        /// What else the client could do, beside the proposal.
        pub comparison: Option<Comparison>,
        /// The client's own effort.
        pub client_effort: Vec<Effort>,
        /// Benefits that are named and not priced.
        pub intangibles: Vec<Intangible>,
    }
}

record! {
    /// Uplifts for optimism, as HM Treasury's Green Book has them: plans promise more and cost less than what comes.
    pub struct Optimism ("optimism") {
        /// Taken off every benefit.
        pub benefits: Option<Placed<Percent>>,
        /// Put on every cost.
        pub costs: Option<Placed<Percent>>,
    }
}

record! {
    /// The client's tax on profit. Other profits are taken to be there, so that a cost brings relief in its own period.
    pub struct ProfitTax ("tax on profit") {
        /// Its rate.
        pub rate: Placed<Percent>,
        /// Over how many years what is paid once is written off in equal parts; at once where nothing is said.
        pub depreciation_years: Option<Placed<Count>>,
    }
}

record! {
    /// The client's own effort, in money: once, each year, by year or by date. What is given in several ways adds up.
    pub struct Effort ("effort") {
        /// What it is.
        pub what: Name,
        /// Spent once, when the phase starts.
        pub one_off: Option<Placed<Money>>,
        /// Spent each year from the phase's start on.
        pub yearly: Option<Placed<Money>>,
        /// Spent by year of the case, the first for year 1, in equal parts over each year; a short list ends early.
        pub amounts: Vec<Placed<Money>>,
        /// Spent by date.
        pub flows: Vec<DatedFlow>,
        /// The phase with which it starts; the first where nothing is said.
        pub phase: Option<Ref<PhaseElement>>,
        /// How much is put on for the risk that it takes more; nothing where nothing is said.
        pub risk: Option<Placed<Percent>>,
        /// By how much what is spent each year grows from one year to the next; by the case's inflation where nothing is said.
        pub escalation: Option<Placed<Percent>>,
        /// Where the amount comes from.
        pub source: Option<Source>,
    }
}

record! {
    /// A benefit that is named and not priced.
    pub struct Intangible ("intangible benefit") {
        /// What it is.
        pub name: Name,
        /// What it means for the client.
        pub text: Text,
        /// Who feels it.
        pub who: Option<Name>,
    }
}

record! {
    /// Something that the figures or the plan rest on.
    pub struct Assumption ("assumption") {
        /// Its id.
        pub id: Id<AssumptionElement>,
        /// What is assumed.
        pub text: Text,
        /// The driver that it stands behind.
        pub driver: Option<Ref<DriverElement>>,
        /// How sure it is, who said so and when.
        pub source: Source,
    }
}
