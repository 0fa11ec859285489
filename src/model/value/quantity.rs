//! Quantities: a number and, where one is written, its unit.

use std::fmt;

use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::{Unit, ValueError, number, to_f64, trim};

/// What a text that should be a quantity is to look like.
pub const EXPECTS: &str = "a number with or without a unit, such as `8.8`, `8.8 %` or `3.2 hours/week`";

/// A number with a unit or without.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Quantity {
    /// The number as written, in the unit as written: 8.8 for `8.8 %`.
    pub value: Decimal,
    /// The unit, where one is written; the field's own unit counts otherwise.
    pub unit: Option<Unit>,
}

impl Quantity {
    /// What a text that should be a quantity is to look like.
    pub const EXPECTS: &str = EXPECTS;

    /// Reads `8.8`, `8.8 %`, `14 days`, `3.2 hours/week`, `120 万元/年`.
    ///
    /// # Errors
    ///
    /// Where no number starts the text, what follows it is no unit, or the number may be a group of
    /// thousands (`412.500`).
    pub fn parse(text: &str) -> Result<Self, ValueError> {
        let whole = trim(text, 0..text.len());
        if whole.is_empty() {
            return Err(ValueError::new(format!("nothing found, expected {EXPECTS}"), whole));
        }
        let Some(found) = number::scan(text, whole.start)? else {
            let reason = format!("`{}` does not start with a number, expected {EXPECTS}", &text[whole.clone()]);
            return Err(ValueError::new(reason, whole));
        };
        if found.looks_grouped {
            let (thousands, plain) = ((found.value * Decimal::ONE_THOUSAND).normalize(), found.value.normalize());
            let reason = format!("`{}` may mean {thousands} or {plain}", &text[found.at.clone()]);
            return Err(ValueError::new(reason, found.at).with_mend(format!("write `{thousands}` or `{plain}`")));
        }
        let rest = trim(text, found.at.end..whole.end);
        let unit = if rest.is_empty() { None } else { Some(Unit::parse_in(text, rest)?) };
        Ok(Self { value: found.value, unit })
    }

    /// The figure as it enters a formula: times its unit's scale, so that `8.8 %` is 0.088.
    pub fn in_formula(&self) -> f64 {
        self.unit.as_ref().map_or_else(|| to_f64(self.value), |unit| unit.scaled(self.value))
    }

    /// The schema of a quantity, for editors.
    pub fn json_schema() -> Value {
        json!({
            "type": ["number", "string"],
            "pattern": r"^\s*[+\-−＋－]?[0-9０-９]",
            "description": EXPECTS,
        })
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Three decimals, the last one zero, would read as thousands.
        let zero_last = self.value.scale() == 3 && self.value.mantissa() % 10 == 0;
        let value = if zero_last { self.value.normalize() } else { self.value };
        match &self.unit {
            Some(unit) => write!(f, "{value} {unit}"),
            None => write!(f, "{value}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::value::testing::refused;

    #[track_caller]
    fn reads(text: &str, shown: &str, in_formula: f64) {
        let quantity = Quantity::parse(text).expect(text);
        assert_eq!(quantity.to_string(), shown);
        assert_eq!(quantity.in_formula().to_bits(), in_formula.to_bits(), "{text}");
        assert_eq!(Quantity::parse(shown).expect(shown), quantity);
    }

    #[test]
    fn quantities_are_read_and_shown() {
        reads("8.8", "8.8", 8.8);
        reads("8.8 %", "8.8 %", 0.088);
        reads("8.8％", "8.8 ％", 0.088);
        reads("14 days", "14 days", 14.0);
        reads("3.2 hours/week", "3.2 hours/week", 3.2);
        reads("120万元/年", "120 万元/年", 1_200_000.0);
        reads("412,000 deliveries/year", "412000 deliveries/year", 412_000.0);
        reads("-4", "-4", -4.0);
        reads("3.125 hours", "3.125 hours", 3.125);
        reads("0.500", "0.5", 0.5);
    }

    #[test]
    fn other_texts_are_refused_in_place() {
        refused(Quantity::parse, " ", "", "nothing found");
        refused(Quantity::parse, "EUR 5", "EUR 5", "does not start with a number");
        refused(Quantity::parse, "5 EUR/", "EUR/", "nothing stands on one side");
        refused(Quantity::parse, "8,8 %", "8,8", "write `8.8`");
        refused(Quantity::parse, "412.500 trucks", "412.500", "write `412500` or `412.5`");
        refused(Quantity::parse, "1e6", "1e6", "write `1000000`");
        refused(Quantity::parse, "5-7 days", "-7 days", "does not start with a letter");
    }
}
