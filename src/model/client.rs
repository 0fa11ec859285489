//! The client: its business, its own customers, what presses it.

use super::need::Origin;
use super::text::{Name, Text};
use super::value::date::Date;
use crate::input::{Placed, record};

record! {
    /// The client.
    pub struct Client ("client") {
        /// Its name.
        pub name: Name,
        /// A shorter name for running text.
        pub short: Option<Name>,
        /// Its industry.
        pub industry: Option<Name>,
        /// How it earns its money.
        pub model: Option<Text>,
        /// Its own customers, and what they expect of it.
        pub customers: Option<Text>,
        /// Its departments.
        pub organisation: Vec<Name>,
        /// What presses it.
        pub pressures: Vec<Pressure>,
    }
}

record! {
    /// Something that presses the client, with its date.
    pub struct Pressure ("pressure") {
        /// What it is.
        pub what: Text,
        /// Where it comes from.
        pub from: Option<Placed<Origin>>,
        /// When it bites.
        pub when: Option<Placed<Date>>,
        /// What follows if nothing is done by then.
        pub consequence: Option<Text>,
    }
}

record! {
    /// A person in the document: who it is for, who wrote it, whom to call.
    pub struct Person ("person") {
        /// Name, or role where the name is not to be printed.
        pub name: Name,
        /// Role.
        pub role: Option<Name>,
        /// Mail address.
        pub email: Option<Name>,
        /// Telephone number.
        pub phone: Option<Name>,
    }
}
