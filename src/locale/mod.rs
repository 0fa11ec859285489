//! Languages: how each writes numbers, money, dates and lists, and the messages in it.
//!
//! 1. [`language`] names the languages that there are;
//! 2. [`numbers`] and [`dates`] take the separators, currency patterns and date patterns of the Unicode
//!    CLDR from ICU4X, once and only when they are first needed;
//! 3. [`messages`] looks texts up in the Fluent files of `templates/locales`.
//!
//! A [`Locale`] is cheap to clone and can be shared between threads.

mod dates;
mod language;
mod messages;
mod numbers;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use icu_locale_core::Locale as IcuLocale;
use jiff::civil::Date;
use rust_decimal::Decimal;

pub use language::UnknownLanguage;
pub use messages::{Arg, MessageProblem};
pub use numbers::rounded;

use dates::{DateStyle, Dates};
use language::Language;
use messages::Messages;
use numbers::Numbers;

/// What stands for a figure that cannot be shown, such as the infinite.
const NO_FIGURE: &str = "—";

/// A language, with all that it takes to write a document in it.
#[derive(Clone)]
pub struct Locale(Arc<Parts>);

struct Parts {
    language: &'static Language,
    numbers: Numbers,
    dates: Dates,
    messages: Messages,
}

/// Why there is no locale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LocaleError {
    /// No such language.
    Unknown(UnknownLanguage),
    /// A user's file of messages cannot be read.
    Messages(Vec<MessageProblem>),
}

/// Whether a unit is an amount of money: a currency's code, alone or by something.
pub fn is_money(unit: &str) -> bool {
    let head = unit.split('/').next().unwrap_or_default().trim();
    head.len() == 3 && head.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// A figure rounded to a count of decimals; zero where it has no decimal form, such as the infinite.
pub fn rounded_f64(value: f64, decimals: u32) -> Decimal {
    Decimal::try_from(value).map(|value| rounded(value, decimals)).unwrap_or_default()
}

/// The tag under which a language is known here: `zh-Hans` for `zh-CN`.
///
/// # Errors
///
/// A language that is not known.
pub fn canonical(language: &str) -> Result<&'static str, UnknownLanguage> {
    language::find(language).map(|(language, _)| language.tag)
}

impl Locale {
    /// The locale of a language by its BCP 47 tag: `en`, `zh-Hans`, `zh-Hant`, `af`, or a tag that means
    /// one of these, such as `zh-CN`. An English region keeps its own way with numbers and dates.
    pub fn new(language: &str) -> Result<Locale, UnknownLanguage> {
        let (language, formats) = language::find(language)?;
        Ok(Self::build(language, formats, Messages::new(language)))
    }

    /// The same with a user's messages (the text of a Fluent file) over ours.
    ///
    /// # Errors
    ///
    /// An unknown language, or every message of the user's that cannot be read.
    pub fn with_messages(language: &str, messages: &str) -> Result<Locale, LocaleError> {
        let (language, formats) = language::find(language).map_err(LocaleError::Unknown)?;
        let messages = Messages::with_overrides(language, messages).map_err(LocaleError::Messages)?;
        Ok(Self::build(language, formats, messages))
    }

    fn build(language: &'static Language, formats: IcuLocale, messages: Messages) -> Locale {
        let numbers = Numbers::new(formats.clone());
        Locale(Arc::new(Parts { language, numbers, dates: Dates::new(formats), messages }))
    }

    /// BCP 47 tag of the language: `en`, `zh-Hans`, `zh-Hant` or `af`.
    pub fn tag(&self) -> &'static str {
        self.0.language.tag
    }

    /// A number with a fixed count of decimals, grouped: `1,234.50`. Halves are rounded away from zero.
    pub fn number(&self, value: impl TryInto<Decimal>, decimals: u32) -> String {
        value.try_into().map_or_else(|_| NO_FIGURE.to_owned(), |value| self.0.numbers.format(value, decimals))
    }

    /// A number with as many decimals as it has, two at most: `91.2`, `1,260,000`.
    pub fn number_short(&self, value: impl TryInto<Decimal>) -> String {
        value.try_into().map_or_else(
            |_| NO_FIGURE.to_owned(),
            |value| {
                let value = rounded(value, 2).normalize();
                self.0.numbers.format(value, value.scale())
            },
        )
    }

    /// An amount in a currency (ISO 4217 code), in whole units unless `decimals` says otherwise:
    /// `€1,234,568`, `R 1 234 568`.
    pub fn money(&self, amount: impl TryInto<Decimal>, currency: &str, decimals: Option<u32>) -> String {
        amount.try_into().map_or_else(
            |_| NO_FIGURE.to_owned(),
            |amount| self.0.numbers.money(amount, currency, decimals.unwrap_or(0)),
        )
    }

    /// An amount in the largest scale that the language counts in: `€1.2 million`, `¥123万`. One decimal
    /// below a hundred, none above; an amount below the smallest scale is written whole.
    pub fn money_short(&self, amount: impl TryInto<Decimal>, currency: &str) -> String {
        let Ok(amount) = amount.try_into() else { return NO_FIGURE.to_owned() };
        for (power, key) in self.0.language.scales {
            let scaled = numbers::scaled(amount, *power);
            if scaled.abs() >= Decimal::ONE {
                let shown = self.0.numbers.money(scaled, currency, scaled.scale());
                return self.message(key, &[("amount", Arg::text(&shown))]);
            }
        }
        self.money(amount, currency, None)
    }

    /// A fraction as percent: `percent(0.053, 1)` is `5.3%`.
    pub fn percent(&self, fraction: impl TryInto<Decimal>, decimals: u32) -> String {
        let Some(value) = fraction.try_into().ok().and_then(|f| f.checked_mul(Decimal::ONE_HUNDRED)) else {
            return NO_FIGURE.to_owned();
        };
        self.0.numbers.format(value, decimals) + "%"
    }

    /// A date in full: `November 2, 2026`, `2026年11月2日`; day and month stay on one line.
    pub fn date_long(&self, date: Date) -> String {
        self.0.dates.format(date, DateStyle::Long)
    }

    /// A date for tables: `Nov 2, 2026`, `2026年11月2日`.
    pub fn date_medium(&self, date: Date) -> String {
        self.0.dates.format(date, DateStyle::Medium)
    }

    /// A month with its year: `November 2026`, `2026年11月`.
    pub fn month_year(&self, date: Date) -> String {
        self.0.dates.format(date, DateStyle::Month)
    }

    /// A month without its year, for an axis: `Nov`, `11月`.
    pub fn month_short(&self, date: Date) -> String {
        self.0.dates.format(date, DateStyle::ShortMonth)
    }

    /// A year alone: `2026`, `2026年`.
    pub fn year(&self, date: Date) -> String {
        self.0.dates.format(date, DateStyle::Year)
    }

    /// A value with its unit as a model writes units: `percent` (the value is in percent already), a
    /// currency, a time such as `hours`, one of these `/year`, or any other text.
    pub fn quantity(&self, value: impl TryInto<Decimal>, unit: &str) -> String {
        let Ok(value) = value.try_into() else { return NO_FIGURE.to_owned() };
        let (unit, per) = unit.split_once('/').map_or((unit, None), |(unit, per)| (unit.trim(), Some(per.trim())));
        let amount = self.plain_quantity(value, unit.trim());
        match per {
            None => amount,
            Some(per) => {
                let key = format!("per-{}", per.trim_end_matches('s'));
                let unit = self.try_message(&key, &[]).unwrap_or_else(|| per.to_owned());
                self.message("per-unit", &[("amount", Arg::text(&amount)), ("unit", Arg::text(&unit))])
            }
        }
    }

    /// A value whose unit is said beside it: a number, with the sign where it is percent, and with its currency where it
    /// is money.
    pub fn quantity_beside_unit(&self, value: impl TryInto<Decimal>, unit: &str) -> String {
        if is_money(unit) {
            return self.quantity_before(value, unit);
        }
        let sign = if matches!(unit, "percent" | "%") { "%" } else { "" };
        self.number_short(value) + sign
    }

    /// A value that leaves its unit to the next one of the same unit: `54` in `54 → 32 minutes`. Money keeps its currency,
    /// whose sign stands before the figure: `€36` in `€36–€48 per delivery`.
    pub fn quantity_before(&self, value: impl TryInto<Decimal>, unit: &str) -> String {
        if is_money(unit) {
            return self.quantity(value, unit.split('/').next().unwrap_or_default());
        }
        self.number_short(value)
    }

    fn plain_quantity(&self, value: Decimal, unit: &str) -> String {
        let shown = self.number_short(value);
        match unit {
            "" => shown,
            "percent" | "%" => shown + "%",
            code if code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase()) => {
                let decimals = if value.fract().is_zero() { 0 } else { 2 };
                self.0.numbers.money(value, code, decimals)
            }
            "hour" | "hours" | "day" | "days" | "week" | "weeks" | "month" | "months" | "year" | "years" => {
                let key = format!("unit-{}s", unit.trim_end_matches('s'));
                self.message(&key, &[("n", self.count(value))])
            }
            // Chinese sets its measure words close to the figure; other units keep to its line.
            unit if unit.chars().next().is_some_and(|c| ('\u{2e80}'..='\u{9fff}').contains(&c)) => shown + unit,
            unit => format!("{shown}\u{a0}{unit}"),
        }
    }

    /// From one figure to another, both as they are shown: `10–20`, `10～20`.
    pub fn range(&self, from: &str, to: &str) -> String {
        self.message("range", &[("from", Arg::text(from)), ("to", Arg::text(to))])
    }

    /// Texts in a row: `a, b and c`, `a、b、c`; those that have an `and` of their own are set apart more: `a and b; c`.
    pub fn list(&self, items: &[impl AsRef<str>]) -> String {
        let (mut separator, mut last) = (self.message("list-separator", &[]), self.message("list-last", &[]));
        if items.len() > 1 && items.iter().any(|item| item.as_ref().contains(&last)) {
            separator = self.message("list-apart", &[]);
            last.clone_from(&separator);
        }
        let mut list = String::new();
        for (at, item) in items.iter().enumerate() {
            if at > 0 {
                list.push_str(if at + 1 == items.len() { &last } else { &separator });
            }
            list.push_str(item.as_ref());
        }
        list
    }

    /// A number as an argument of a message: it picks the plural and is shown as the language writes it.
    pub fn count(&self, value: impl TryInto<Decimal>) -> Arg {
        let Ok(value) = value.try_into() else { return Arg::text(NO_FIGURE) };
        Arg::Count { value: numbers::to_f64(value), shown: self.number_short(value) }
    }

    /// A message; in English where the language lacks it, and its key where English lacks it too.
    pub fn message(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.try_message(key, args).unwrap_or_else(|| key.to_owned())
    }

    /// A message, if there is one of that key.
    pub fn try_message(&self, key: &str, args: &[(&str, Arg)]) -> Option<String> {
        self.0.messages.get(key, args)
    }

    /// The key that is most like one that does not exist.
    pub fn nearest_key(&self, key: &str) -> Option<&'static str> {
        messages::nearest_key(key)
    }
}
