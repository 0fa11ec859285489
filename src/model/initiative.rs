//! Initiatives: what the business must do to move an executive KPI.

use super::link::{ExecutiveKpiElement, Id, InitiativeElement, Refs};
use super::text::{Name, Text};
use crate::input::record;

record! {
    /// What the business must do to move an executive KPI.
    pub struct Initiative ("initiative") {
        /// Its id.
        pub id: Id<InitiativeElement>,
        /// Its name.
        pub name: Name,
        /// The executive KPIs that it serves.
        pub serves: Refs<ExecutiveKpiElement>,
        /// Who leads it at the client.
        pub owner: Option<Name>,
        /// Why it moves them.
        pub why: Option<Text>,
        /// What happens if it is not done.
        pub if_not: Option<Text>,
    }
}
