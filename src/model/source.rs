//! Where a statement comes from, and how sure it is.

use super::link::{EvidenceElement, Ref};
use super::text::{Name, Text};
use super::value::date::Date;
use crate::input::{Placed, choice, record};

choice! {
    /// How sure a statement is.
    pub enum Status ("status") {
        /// Somebody at the client confirmed it.
        Confirmed = "confirmed",
        /// Somebody at the client said it.
        Stated = "stated",
        /// It is our assumption.
        Assumed = "assumed",
        /// It comes from a published benchmark or from our references.
        Benchmark = "benchmark",
    }
}

record! {
    /// Who said it, when and where, and how sure it is.
    pub struct Source ("source") {
        /// How sure it is.
        pub status: Placed<Status>,
        /// Who said or confirmed it.
        pub who: Option<Name>,
        /// When.
        pub when: Option<Placed<Date>>,
        /// Where: a workshop, a report, a page.
        pub r#where: Option<Name>,
        /// Evidence from the catalogue, for a benchmark.
        pub evidence: Option<Ref<EvidenceElement>>,
        /// What else a reader should know of it.
        pub note: Option<Text>,
    }
}
