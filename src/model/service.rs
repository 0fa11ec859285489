//! After the start: service, review points, what comes next; and the steps to a decision.

use super::client::Person;
use super::plan::Side;
use super::text::{Name, Text};
use super::value::date::Date;
use crate::input::{Placed, record};

record! {
    /// What holds after the start.
    pub struct Service ("service") {
        /// It in a few sentences.
        pub summary: Option<Text>,
        /// What we promise.
        pub levels: Vec<ServiceLevel>,
        /// Who is called when something breaks.
        pub contacts: Vec<Person>,
        /// When both sides look at the results.
        pub reviews: Vec<Review>,
        /// What comes after this project.
        pub next: Vec<Text>,
        /// What a reference by the client would say, once the measures are met.
        pub reference: Option<Text>,
    }
}

record! {
    /// A promise of the service.
    pub struct ServiceLevel ("service level") {
        /// What it is about.
        pub what: Name,
        /// What is promised.
        pub promise: Text,
    }
}

record! {
    /// A point at which both sides look at the results.
    pub struct Review ("review") {
        /// When.
        pub when: Placed<Date>,
        /// What is looked at.
        pub what: Text,
        /// Who takes part.
        pub who: Option<Name>,
    }
}

record! {
    /// A step to the decision.
    pub struct Step ("step") {
        /// Whose it is.
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
    /// Who signs.
    pub struct Signatory ("signatory") {
        /// For which side.
        pub who: Placed<Side>,
        /// Name.
        pub name: Option<Name>,
        /// Role.
        pub role: Name,
    }
}

record! {
    /// The executive summary in the author's words; what is not given is told from the model.
    pub struct Summary ("summary") {
        /// One sentence that a board member remembers.
        pub headline: Option<Text>,
        /// What the client needs.
        pub need: Option<Text>,
        /// What is different when it is done.
        pub outcome: Option<Text>,
        /// What we propose.
        pub solution: Option<Text>,
        /// Why it can be believed.
        pub evidence: Option<Text>,
        /// The decision that is asked for.
        pub ask: Option<Text>,
    }
}
