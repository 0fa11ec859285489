//! Price: items by phase, options, exchanges, taxes.

use super::link::{
    ComponentElement, ExchangeElement, Id, PhaseElement, PriceBookElement, PriceItemElement, PriceOptionElement, Ref,
    Refs,
};
use super::plain::Flag;
use super::text::{Name, Text};
use super::value::date::Date;
use super::value::money::Money;
use super::value::percent::Percent;
use crate::input::{Placed, choice, record};

choice! {
    /// How far an exchange has come.
    pub enum ExchangeStatus ("status of an exchange") {
        /// Offered: it is shown, and not counted.
        Offered = "offered",
        /// Agreed: it is counted in the price.
        Agreed = "agreed",
    }
}

record! {
    /// The price.
    pub struct Price ("price") {
        /// What is paid for.
        pub items: Vec<PriceItem>,
        /// Packages of items to choose from.
        pub options: Vec<PriceOption>,
        /// Taxes on it.
        pub taxes: Vec<Tax>,
        /// What we give for what in return.
        pub give_get: Vec<Exchange>,
        /// When and how it is paid.
        pub payment: Option<Text>,
    }
}

record! {
    /// Something that is paid for.
    pub struct PriceItem ("price item") {
        /// Its id.
        pub id: Id<PriceItemElement>,
        /// Its name; the component's where nothing is said.
        pub name: Option<Name>,
        /// The component that it pays for.
        pub component: Option<Ref<ComponentElement>>,
        /// The phase with which it starts.
        pub phase: Option<Ref<PhaseElement>>,
        /// Paid once, when the phase starts.
        pub one_off: Option<Placed<Money>>,
        /// Paid each year from the phase's start on.
        pub yearly: Option<Placed<Money>>,
        /// Whether the client can leave it out; then it is not in the total.
        pub optional: Option<Placed<Flag>>,
        /// How much the business case puts on for the risk that it costs more; nothing where nothing is said.
        pub risk: Option<Placed<Percent>>,
        /// By how much its yearly amount grows from one year to the next; not at all where nothing is said.
        pub escalation: Option<Placed<Percent>>,
        /// The list price that it is taken from.
        pub book: Option<Ref<PriceBookElement>>,
        /// What it buys.
        pub buys: Option<Text>,
    }
}

record! {
    /// A package of items.
    pub struct PriceOption ("option") {
        /// Its id.
        pub id: Id<PriceOptionElement>,
        /// Its name.
        pub name: Name,
        /// The items in it.
        pub includes: Refs<PriceItemElement>,
        /// Whether it is the one that we advise.
        pub recommended: Option<Placed<Flag>>,
        /// What it buys.
        pub buys: Option<Text>,
    }
}

record! {
    /// A tax.
    pub struct Tax ("tax") {
        /// Its name.
        pub name: Name,
        /// Its rate.
        pub rate: Placed<Percent>,
        /// Whether the prices hold it already.
        pub included: Option<Placed<Flag>>,
    }
}

record! {
    /// A concession and what it is given for.
    pub struct Exchange ("exchange") {
        /// Its id.
        pub id: Option<Id<ExchangeElement>>,
        /// What we give.
        pub give: Give,
        /// What we get for it.
        pub get: Option<Text>,
        /// Until when it stands.
        pub until: Option<Placed<Date>>,
        /// How far it has come; offered where nothing is said.
        pub status: Option<Placed<ExchangeStatus>>,
    }
}

record! {
    /// What we give in an exchange.
    pub struct Give ("give") {
        /// The price item that becomes cheaper.
        pub item: Option<Ref<PriceItemElement>>,
        /// By how much.
        pub discount: Option<Placed<Percent>>,
        /// In words.
        pub text: Option<Text>,
    }
}

impl Exchange {
    /// Whether both sides have agreed on it.
    pub fn is_agreed(&self) -> bool {
        self.status.as_ref().is_some_and(|status| status.value == ExchangeStatus::Agreed)
    }
}

impl PriceItem {
    /// Whether the client can leave it out.
    pub fn is_optional(&self) -> bool {
        self.optional.as_ref().is_some_and(|flag| flag.0)
    }
}
