//! What a concession costs and brings, beside what the price itself says of it.

use crate::input::{Placed, choice, record};
use crate::model::text::Text;
use crate::model::value::money::Money;

choice! {
    /// Which total of the price a limit is about.
    pub enum PriceBasis ("basis of the price") {
        /// What is paid to us over the years of the business case, as the proposal states it.
        OverYears = "over-years",
        /// What is paid to us once.
        OneOff = "one-off",
        /// What is paid to us in a year once everything runs.
        Yearly = "yearly",
    }
}

record! {
    /// What an exchange is worth to both sides, at present value. What a discount takes off the price is computed and not
    /// repeated here.
    pub struct ExchangeWorth ("worth of an exchange") {
        /// What the give costs us beside a lower price: people, hours, risk.
        pub costs_us: Option<Placed<Money>>,
        /// What the give is worth to the client beside a lower price.
        pub worth_to_client: Option<Placed<Money>>,
        /// What we win by the get.
        pub worth_to_us: Option<Placed<Money>>,
        /// What the get costs the client.
        pub costs_client: Option<Placed<Money>>,
        /// What these figures rest on.
        pub note: Option<Text>,
    }
}
