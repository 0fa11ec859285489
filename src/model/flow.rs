//! Amounts with a date of their own.

use super::value::date::Date;
use super::value::money::Money;
use crate::input::{Placed, record};

record! {
    /// An amount that flows on a day.
    pub struct DatedFlow ("dated flow") {
        /// The day, from the plan's start to the last day of the case's years.
        pub on: Placed<Date>,
        /// How much.
        pub amount: Placed<Money>,
    }
}
