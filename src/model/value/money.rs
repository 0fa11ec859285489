//! Amounts of money.

use std::fmt;
use std::ops::Range;

use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::number::literal;
use super::{Currency, ValueError, fold, number, to_f64, trim};

/// What a text that should be an amount is to look like.
pub const EXPECTS: &str = "an amount such as `48000`, `48,000.50 EUR` or `1.2 million EUR`";

/// An amount, in major units (euros, not cents), in its own currency or in the model's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Money {
    /// How much; any sign, as many decimals as were written.
    pub amount: Decimal,
    /// Where one was written; the model's currency counts otherwise.
    pub currency: Option<Currency>,
}

impl Money {
    /// What a text that should be an amount is to look like.
    pub const EXPECTS: &str = EXPECTS;

    /// Reads `48000`, `48_000`, `48,000.50`, `EUR 48000`, `48000 EUR`, `1.2 million EUR`, `1.2m`, `120万`, `3.5亿元`.
    ///
    /// # Errors
    ///
    /// For anything else, and for `48.000`, which may mean 48 or 48 thousand.
    pub fn parse(text: &str) -> Result<Self, ValueError> {
        let whole = trim(text, 0..text.len());
        if whole.is_empty() {
            return Err(ValueError::new(format!("nothing found, expected {EXPECTS}"), whole));
        }
        let number_start = text[whole.clone()]
            .char_indices()
            .find(|(_, c)| fold(*c).is_ascii_digit() || matches!(fold(*c), '-' | '+' | '.'))
            .map(|(index, _)| whole.start + index);
        let not_an_amount = || {
            let reason = format!("`{}` is not an amount, expected {EXPECTS}", &text[whole.clone()]);
            ValueError::new(reason, whole.clone())
        };
        let start = number_start.ok_or_else(not_an_amount)?;
        let found = number::scan(text, start)?.ok_or_else(not_an_amount)?;
        let before = trim(text, whole.start..start);
        let after = trim(text, found.at.end..whole.end);
        let (factor, after) = multiplier(text, after);

        let leading = currency_at(text, before)?;
        let trailing = currency_at(text, after.clone())?;
        let currency = match (leading, trailing) {
            (Some(left), Some(right)) if left != right => {
                let reason = format!("both `{left}` and `{right}` are written with one amount");
                return Err(ValueError::new(reason, whole).with_mend(format!("write `{} {left}`", found.value)));
            }
            (left, right) => left.or(right),
        };
        if found.ambiguous && factor.is_none() && currency.is_none_or(|currency| currency.minor_digits() < 3) {
            return Err(ambiguous(text, &found, currency));
        }
        let amount = match factor {
            None => found.value,
            Some(factor) => found.value.checked_mul(factor).map(|amount| amount.normalize()).ok_or_else(|| {
                ValueError::new(format!("`{}` is too large to be counted", &text[whole.clone()]), whole.clone())
            })?,
        };
        Ok(Self { amount, currency })
    }

    /// The amount as a double, for calculations.
    pub fn as_f64(self) -> f64 {
        to_f64(self.amount)
    }

    /// The schema of an amount, for editors: a number, or a text with currency or multiplier.
    pub fn json_schema() -> Value {
        json!({
            "type": ["number", "string"],
            "pattern": r"^[^0-9０-９]*[0-9０-９][0-9０-９_,.，．]*[^0-9０-９]*$",
            "description": EXPECTS,
        })
    }
}

/// `48.000` may be the habit of writing 48 thousand: three decimals where cents have two.
fn ambiguous(text: &str, found: &number::Number, currency: Option<Currency>) -> ValueError {
    let written = &text[found.at.clone()];
    let thousands = (found.value * Decimal::ONE_THOUSAND).normalize();
    let suffix = currency.map_or(String::new(), |currency| format!(" {currency}"));
    ValueError::new(format!("`{written}` may mean {thousands} or {}", found.value.normalize()), found.at.clone())
        .with_mend(format!("write `{thousands}{suffix}` or `{}{suffix}`", found.value.normalize()))
}

/// The multiplier that a text starts with, and what stands after it.
fn multiplier(text: &str, at: Range<usize>) -> (Option<Decimal>, Range<usize>) {
    let rest = &text[at.clone()];
    let letters: usize = rest.chars().take_while(char::is_ascii_alphabetic).count();
    let word = rest[..letters].to_ascii_lowercase();
    if let Some((_, factor)) = LATIN.iter().find(|(name, _)| *name == word) {
        return (Some(literal(factor)), trim(text, at.start + letters..at.end));
    }
    for (name, factor) in CHINESE {
        if rest.starts_with(name) {
            return (Some(literal(factor)), trim(text, at.start + name.len()..at.end));
        }
    }
    (None, at)
}

fn currency_at(text: &str, at: Range<usize>) -> Result<Option<Currency>, ValueError> {
    if at.is_empty() { Ok(None) } else { Currency::parse_in(text, at).map(Some) }
}

/// English multipliers, lower case.
const LATIN: &[(&str, &str)] = &[
    ("k", "1000"),
    ("thousand", "1000"),
    ("m", "1000000"),
    ("mn", "1000000"),
    ("million", "1000000"),
    ("bn", "1000000000"),
    ("billion", "1000000000"),
];

/// Chinese multipliers, the longer ones first.
const CHINESE: &[(&str, &str)] = &[
    ("万亿", "1000000000000"),
    ("萬億", "1000000000000"),
    ("百万", "1000000"),
    ("百萬", "1000000"),
    ("千万", "10000000"),
    ("千萬", "10000000"),
    ("亿", "100000000"),
    ("億", "100000000"),
    ("万", "10000"),
    ("萬", "10000"),
    ("千", "1000"),
];

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut digits = self.amount.to_string();
        // Three decimals after few digits read as thousands; a fourth one leaves no doubt.
        let whole = digits.trim_start_matches('-').split('.').next().unwrap_or_default();
        if self.amount.scale() == 3 && whole.len() <= 3 && !whole.starts_with('0') {
            digits.push('0');
        }
        match self.currency {
            Some(currency) => write!(f, "{digits} {currency}"),
            None => f.write_str(&digits),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::value::testing::refused;

    #[track_caller]
    fn reads(text: &str, shown: &str) {
        let money = Money::parse(text).expect(text);
        assert_eq!(money.to_string(), shown, "{text}");
        assert_eq!(Money::parse(shown).expect(shown), money, "{shown} again");
    }

    #[test]
    fn amounts_are_read_with_and_without_currency() {
        reads("48000", "48000");
        reads("48_000", "48000");
        reads("48,000.50", "48000.50");
        reads("EUR 48000", "48000 EUR");
        reads("48000 EUR", "48000 EUR");
        reads("48000EUR", "48000 EUR");
        reads("€1,260,000", "1260000 EUR");
        reads("-250.00 USD", "-250.00 USD");
        reads("EUR 12 EUR", "12 EUR");
        reads("12.500 KWD", "12.5000 KWD");
        reads("0.125", "0.125");
    }

    #[test]
    fn multipliers_are_read() {
        reads("1.2 million EUR", "1200000 EUR");
        reads("1.2m", "1200000");
        reads("1.234 m EUR", "1234000 EUR");
        reads("EUR 30k", "30000 EUR");
        reads("2 bn", "2000000000");
        reads("120万", "1200000");
        reads("120 萬元", "1200000 CNY");
        reads("3.5亿元", "350000000 CNY");
        reads("５０万人民币", "500000 CNY");
        reads("0.012345k", "12.3450");
    }

    #[test]
    fn wrong_amounts_are_refused_in_place() {
        refused(Money::parse, "", "", "nothing found");
        refused(Money::parse, "a lot", "a lot", "is not an amount");
        refused(Money::parse, "48000 ERU", "ERU", "write `EUR`");
        refused(Money::parse, "48.000 EUR", "48.000", "write `48000 EUR` or `48 EUR`");
        refused(Money::parse, "48.000", "48.000", "may mean 48000 or 48");
        refused(Money::parse, "48.000,50 EUR", "48.000,50", "write `48000.50`");
        refused(Money::parse, "4,80,00", "4,80,00", "write `48000`");
        refused(Money::parse, "EUR 5 USD", "EUR 5 USD", "both `EUR` and `USD`");
        refused(Money::parse, "$5", "$", "several currencies");
        refused(Money::parse, "48 000", "48 000", "write `48000`");
        refused(Money::parse, "9999999999999999999999999999 bn", "9999999999999999999999999999 bn", "too large");
        refused(Money::parse, "EUR -", "EUR -", "is not an amount");
    }
}
