//! Numbers and money.
//!
//! ICU4X gives the signs and the currency patterns of the CLDR; each is asked for once, by formatting
//! a probe and reading the signs off it. Formatting itself is a walk over digits, some fifty times
//! faster than building a formatter for each figure, and what is kept can be shared between threads.

use std::collections::BTreeMap;
use std::sync::{Mutex, OnceLock, PoisonError};

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal as IcuDecimal;
use icu_experimental::dimension::currency::CurrencyType;
use icu_experimental::dimension::currency::formatter::CurrencyFormatter;
use icu_experimental::dimension::currency::options::CurrencyFormatterOptions;
use icu_locale_core::Locale;
use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

/// The true minus sign: as wide as a figure, and no place to break a line.
const MINUS: char = '\u{2212}';

/// How a language writes numbers.
pub struct Numbers {
    locale: Locale,
    signs: OnceLock<Signs>,
    /// What stands before and after an amount, by currency.
    patterns: Mutex<BTreeMap<String, (String, String)>>,
}

struct Signs {
    decimal: String,
    group: String,
    /// Numbers with fewer digits are not grouped.
    grouped_from: usize,
}

impl Numbers {
    /// Nothing is loaded yet.
    pub fn new(locale: Locale) -> Self {
        Numbers { locale, signs: OnceLock::new(), patterns: Mutex::new(BTreeMap::new()) }
    }

    /// A number with a fixed count of decimals.
    pub fn format(&self, value: Decimal, decimals: u32) -> String {
        let value = rounded(value, decimals);
        let digits = self.digits(value.abs(), decimals);
        if value < Decimal::ZERO { format!("{MINUS}{digits}") } else { digits }
    }

    /// An amount in a currency.
    pub fn money(&self, amount: Decimal, currency: &str, decimals: u32) -> String {
        let amount = rounded(amount, decimals);
        let digits = self.digits(amount.abs(), decimals);
        let minus = if amount < Decimal::ZERO { "\u{2212}" } else { "" };
        let mut patterns = self.patterns.lock().unwrap_or_else(PoisonError::into_inner);
        let (before, after) = patterns.entry(currency.to_owned()).or_insert_with(|| pattern(&self.locale, currency));
        format!("{minus}{before}{digits}{after}")
    }

    /// The digits of a number that is not negative and is rounded already.
    fn digits(&self, value: Decimal, decimals: u32) -> String {
        let signs = self.signs.get_or_init(|| signs(&self.locale));
        let mut value = value;
        value.rescale(decimals);
        let text = value.to_string();
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let mut shown = String::with_capacity(text.len() + 8);
        for (at, digit) in whole.chars().enumerate() {
            let left = whole.len() - at;
            if at > 0 && left % 3 == 0 && whole.len() >= signs.grouped_from {
                shown.push_str(&signs.group);
            }
            shown.push(digit);
        }
        // A number with more digits than `Decimal` holds keeps fewer decimals; the rest are zeros.
        if decimals > 0 {
            shown.push_str(&signs.decimal);
            shown.push_str(fraction);
            shown.extend(std::iter::repeat_n('0', (decimals as usize).saturating_sub(fraction.len())));
        }
        shown
    }
}

/// Rounds halves away from zero.
pub fn rounded(value: Decimal, decimals: u32) -> Decimal {
    value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

/// An amount in units of a power of ten: one decimal below a hundred, none above, no zeros at its end.
pub fn scaled(amount: Decimal, power: u32) -> Decimal {
    let amount = amount / Decimal::from(10_u64.pow(power));
    let decimals = u32::from(rounded(amount, 1).abs() < Decimal::ONE_HUNDRED);
    // Just short of one, it belongs to the next smaller scale until it rounds to a whole one.
    rounded(amount, decimals).normalize()
}

/// The nearest float.
pub fn to_f64(value: Decimal) -> f64 {
    value.to_f64().unwrap_or_default()
}

fn signs(locale: &Locale) -> Signs {
    let formatter = DecimalFormatter::try_new(locale.into(), icu_decimal::options::DecimalFormatterOptions::default())
        .expect("the data of all languages is compiled in");
    let format = |text: &str| formatter.format(&text.parse::<IcuDecimal>().expect("the probe is a number")).to_string();
    let long = format("1222222.5");
    let separators: Vec<&str> = long.split(|c: char| c.is_ascii_digit()).filter(|s| !s.is_empty()).collect();
    let group = separators.first().copied().unwrap_or(",").to_owned();
    let grouped_from = if format("1222").contains(&group) { 4 } else { 5 };
    Signs { decimal: separators.last().copied().unwrap_or(".").to_owned(), group, grouped_from }
}

/// What stands before and after an amount: the symbol, and a no-break space where the language sets one.
fn pattern(locale: &Locale, currency: &str) -> (String, String) {
    let formatted = currency.to_ascii_lowercase().parse().ok().and_then(|code| {
        let currency = CurrencyType::try_from(&code).ok()?;
        let formatter =
            CurrencyFormatter::try_new_symbol(locale.into(), currency, CurrencyFormatterOptions::default()).ok()?;
        Some(formatter.format_fixed_decimal(&IcuDecimal::from(1)).to_string())
    });
    let is_figure = |c: char| c.is_ascii_digit();
    formatted
        .and_then(|text| {
            Some((text[..text.find(is_figure)?].to_owned(), text[text.rfind(is_figure)? + 1..].to_owned()))
        })
        .unwrap_or_else(|| (format!("{currency}\u{a0}"), String::new()))
}
