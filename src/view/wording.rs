//! Messages and amounts as a language and a currency write them.

use super::Amount;
use crate::locale::{Arg, Locale, rounded_f64};

/// A language and a currency.
#[derive(Clone, Copy)]
pub struct Wording<'a> {
    /// The language.
    pub locale: &'a Locale,
    /// ISO 4217 code of all amounts.
    pub currency: &'a str,
}

impl Wording<'_> {
    /// A message.
    pub fn say(&self, key: &str) -> String {
        self.locale.message(key, &[])
    }

    /// A message with texts for its variables.
    pub fn with(&self, key: &str, texts: &[(&str, &str)]) -> String {
        let arguments: Vec<(&str, Arg)> = texts.iter().map(|(name, text)| (*name, Arg::text(text))).collect();
        self.locale.message(key, &arguments)
    }

    /// An amount to the whole unit of its currency, exactly as the tables show it.
    pub fn money(&self, amount: Amount) -> String {
        self.locale.money(rounded_f64(amount.0, 0), self.currency, None)
    }
}
