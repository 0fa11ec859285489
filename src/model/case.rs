//! Settings of the business case, the client's own effort, and benefits that are not priced.

use super::link::{AssumptionElement, DriverElement, Id, PhaseElement, Ref};
use super::plain::Count;
use super::source::Source;
use super::text::{Name, Text};
use super::value::money::Money;
use super::value::percent::Percent;
use crate::input::{Placed, choice, record};

choice! {
    /// By which conventions flows are discounted.
    pub enum Convention ("convention") {
        /// As in published Total Economic Impact studies: what is paid at the start is not discounted, what flows in a
        /// year is discounted as at its end.
        Tei = "tei",
        /// As OMB Circular A-94 allows for flows that come all through the year: discounted as at its middle.
        OmbA94 = "omb-a94",
    }
}

record! {
    /// Settings of the business case.
    pub struct Case ("case") {
        /// How many years are looked at, 1 to 10.
        pub years: Placed<Count>,
        /// Yearly rate at which later money is worth less.
        pub discount_rate: Placed<Percent>,
        /// By which conventions; `tei` where nothing is said.
        pub convention: Option<Placed<Convention>>,
        /// The client's own effort.
        pub client_effort: Vec<Effort>,
        /// Benefits that are named and not priced.
        pub intangibles: Vec<Intangible>,
    }
}

record! {
    /// The client's own effort, in money.
    pub struct Effort ("effort") {
        /// What it is.
        pub what: Name,
        /// Spent once, when the phase starts.
        pub one_off: Option<Placed<Money>>,
        /// Spent each year from the phase's start on.
        pub yearly: Option<Placed<Money>>,
        /// The phase with which it starts; the first where nothing is said.
        pub phase: Option<Ref<PhaseElement>>,
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
