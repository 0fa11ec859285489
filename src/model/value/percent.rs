//! Percentages.

use std::fmt;

use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::{ValueError, fold, number, to_f64, trim};

/// What a text that should be a percentage is to look like.
pub const EXPECTS: &str = "a percentage such as `70 %`";

/// A percentage, in percent: `70 %` holds 70. Any size and sign; a rule that knows the field bounds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(pub Decimal);

impl Percent {
    /// What a text that should be a percentage is to look like.
    pub const EXPECTS: &str = EXPECTS;

    /// Reads `70 %`, `70%`, `７０％`, `0.5 %`, `70 percent`.
    ///
    /// # Errors
    ///
    /// A bare number is refused, because `0.7` may mean seven tenths or 0.7 %.
    pub fn parse(text: &str) -> Result<Self, ValueError> {
        let whole = trim(text, 0..text.len());
        if whole.is_empty() {
            return Err(ValueError::new(format!("nothing found, expected {EXPECTS}"), whole));
        }
        let Some(found) = number::scan(text, whole.start)? else {
            let reason = format!("`{}` is not a percentage, expected {EXPECTS}", &text[whole.clone()]);
            return Err(ValueError::new(reason, whole));
        };
        let value = found.value;
        let rest = trim(text, found.at.end..whole.end);
        let sign: String = text[rest.clone()].chars().map(fold).collect();
        match sign.as_str() {
            "%" | "percent" | "per cent" => Ok(Self(value)),
            "" => {
                let reason = format!("`{}` has no percent sign, expected {EXPECTS}", &text[whole.clone()]);
                Err(ValueError::new(reason, whole).with_mend(bare_mend(value)))
            }
            "‰" | "per mille" => {
                let reason = format!("`{}` is in per mille, expected {EXPECTS}", &text[whole.clone()]);
                let tenth = value / Decimal::TEN;
                Err(ValueError::new(reason, whole).with_mend(format!("write `{}`", Self(tenth.normalize()))))
            }
            _ => {
                let reason = format!("found `{}` after the number, expected {EXPECTS}", &text[rest.clone()]);
                Err(ValueError::new(reason, rest).with_mend(format!("write `{}`", Self(value))))
            }
        }
    }

    /// The share of one: 0.7 for `70 %`.
    pub fn fraction(self) -> f64 {
        match self.0.checked_div(Decimal::ONE_HUNDRED) {
            Some(share) if self.0.scale() < 20 => to_f64(share),
            _ => to_f64(self.0) / 100.0,
        }
    }

    /// The schema of a text that writes a percentage, for editors.
    pub fn json_schema() -> Value {
        json!({
            "type": "string",
            "pattern": r"^\s*[+\-−＋－]?[0-9０-９][0-9０-９_,.，．]*\s*([%％]|percent|per cent)\s*$",
            "description": EXPECTS,
        })
    }
}

/// What to write for a number without its sign.
fn bare_mend(value: Decimal) -> String {
    let written = value.normalize();
    if value > Decimal::ZERO && value <= Decimal::ONE {
        let share = (value * Decimal::ONE_HUNDRED).normalize();
        return format!("write `{share} %`, or `{written} %` if that small a share is meant");
    }
    format!("write `{written} %`")
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} %", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::value::testing::refused;

    #[track_caller]
    fn reads(text: &str, shown: &str, fraction: f64) {
        let percent = Percent::parse(text).expect(text);
        assert_eq!(percent.to_string(), shown);
        assert_eq!(percent.fraction().to_bits(), fraction.to_bits(), "{text}");
        assert_eq!(Percent::parse(shown).expect("reads"), percent);
    }

    #[test]
    fn percentages_are_read_and_shown() {
        reads("70 %", "70 %", 0.7);
        reads("70%", "70 %", 0.7);
        reads("７０％", "70 %", 0.7);
        reads(" 0.5 % ", "0.5 %", 0.005);
        reads("8.8 percent", "8.8 %", 0.088);
        reads("-3 %", "-3 %", -0.03);
        reads("1,250 %", "1250 %", 12.5);
    }

    #[test]
    fn a_bare_number_is_refused_with_both_readings() {
        refused(Percent::parse, "70", "70", "write `70 %`");
        refused(Percent::parse, "0.7", "0.7", "write `70 %`, or `0.7 %`");
        refused(Percent::parse, "1", "1", "write `100 %`, or `1 %`");
    }

    #[test]
    fn other_texts_are_refused_in_place() {
        refused(Percent::parse, "", "", "nothing found");
        refused(Percent::parse, "most", "most", "expected a percentage");
        refused(Percent::parse, "8 EUR", "EUR", "write `8 %`");
        refused(Percent::parse, "8 ‰", "8 ‰", "write `0.8 %`");
        refused(Percent::parse, "7,5 %", "7,5", "write `7.5`");
        refused(Percent::parse, "%", "%", "expected a percentage");
    }
}
