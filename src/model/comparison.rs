//! What the proposal stands against: the client's next-best alternative, and doing nothing.

use super::plain::Count;
use super::source::Source;
use super::text::{Name, Text};
use super::value::money::Money;
use super::value::percent::Percent;
use crate::input::{Placed, record};

record! {
    /// What the proposal stands against.
    pub struct Comparison ("comparison") {
        /// What speaks for and against the proposal itself.
        pub ours: Standing,
        /// What else the client could do, the next-best first.
        pub alternatives: Vec<Alternative>,
        /// What speaks for and against doing nothing. Its cost is what the needs cost while nothing is done.
        pub nothing: Standing,
    }
}

record! {
    /// What speaks for and against a way to go.
    pub struct Standing ("standing") {
        /// What it brings.
        pub gains: Text,
        /// What it does not bring, or takes.
        pub limits: Text,
        /// What can go wrong.
        pub risk: Text,
    }
}

record! {
    /// Something else that the client could do: an approach, never a rival's name.
    pub struct Alternative ("alternative") {
        /// The approach in a few words.
        pub name: Name,
        /// What it costs the client once, own effort included.
        pub one_off: Option<Placed<Money>>,
        /// What it costs the client each year, own effort included.
        pub yearly: Option<Placed<Money>>,
        /// Which share of the proposal's yearly benefits it reaches.
        pub benefits: Placed<Percent>,
        /// Months from the start until it brings them.
        pub after: Placed<Count>,
        /// What it brings.
        pub gains: Text,
        /// What it does not bring, or takes.
        pub limits: Text,
        /// What can go wrong.
        pub risk: Text,
        /// Where its figures come from.
        pub source: Option<Source>,
    }
}
