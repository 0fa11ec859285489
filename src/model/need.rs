//! Needs and requirements.

use super::formula::Formula;
use super::link::{ComponentElement, ExecutiveKpiElement, Id, NeedElement, Ref, Refs, RequirementElement};
use super::plain::Flag;
use super::source::Source;
use super::text::{Name, Text};
use super::value::date::Date;
use crate::input::{Placed, choice, record};

choice! {
    /// Which layer of the business a need serves.
    pub enum Layer ("layer") {
        /// Running the business.
        Running = "running",
        /// Managing it.
        Managing = "managing",
        /// Operating it.
        Operating = "operating",
    }
}

choice! {
    /// Whether the client says it.
    pub enum NeedKind ("kind of need") {
        /// The client says it.
        Explicit = "explicit",
        /// It follows from what the client says.
        Implied = "implied",
    }
}

choice! {
    /// Where a need or a pressure comes from.
    pub enum Origin ("origin") {
        /// The client's own goals.
        Goals = "goals",
        /// Policy and environment.
        Policy = "policy",
        /// Competitors of the client.
        Competition = "competition",
        /// The client's customers.
        Customers = "customers",
        /// The client's suppliers.
        Suppliers = "suppliers",
        /// New technology and business models.
        Technology = "technology",
    }
}

record! {
    /// A gap between the present and what is expected, as the client perceives it.
    pub struct Need ("need") {
        /// Its id.
        pub id: Id<NeedElement>,
        /// Its title.
        pub name: Name,
        /// Which layer of the business it serves.
        pub layer: Placed<Layer>,
        /// Whether the client says it.
        pub kind: Placed<NeedKind>,
        /// Where it comes from.
        pub from: Placed<Origin>,
        /// How it is today.
        pub situation: Text,
        /// What goes wrong.
        pub problem: Text,
        /// What that costs if it goes on.
        pub implication: Implication,
        /// What is won when it is solved.
        pub payoff: Text,
        /// The executive KPIs behind it.
        pub serves: Refs<ExecutiveKpiElement>,
        /// Who said it.
        pub source: Option<Source>,
    }
}

record! {
    /// What a problem costs if it goes on.
    pub struct Implication ("implication") {
        /// In words.
        pub text: Text,
        /// Money a year, as a formula over drivers.
        pub yearly: Option<Placed<Formula>>,
    }
}

record! {
    /// A figure, a specification or an amount that the client states.
    pub struct Requirement ("requirement") {
        /// Its id.
        pub id: Id<RequirementElement>,
        /// What is required.
        pub text: Text,
        /// Who asked for it.
        pub asked_by: Option<Name>,
        /// Why: the need behind it.
        pub why: Option<Ref<NeedElement>>,
        /// By when it must be met.
        pub when: Option<Placed<Date>>,
        /// Whether it must be met.
        pub mandatory: Option<Placed<Flag>>,
        /// The components that meet it.
        pub answered_by: Refs<ComponentElement>,
        /// How they do.
        pub answer: Option<Text>,
    }
}
