//! Plain values: counts, numbers, yes and no, words, languages.

use rust_decimal::Decimal;
use serde_json::json;

use super::value::ValueError;
use crate::input::Scalar;
use crate::locale;

/// A whole number, zero or more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Count(pub u32);

impl Scalar for Count {
    const EXPECTS: &'static str = "a whole number such as `3`";

    fn read(text: &str) -> Result<Self, ValueError> {
        text.parse().map(Count).map_err(|_| unreadable(text, Self::EXPECTS))
    }

    fn placeholder() -> Self {
        Count(1)
    }

    fn schema() -> serde_json::Value {
        json!({ "type": "integer", "minimum": 0 })
    }
}

/// A number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Number(pub Decimal);

impl Scalar for Number {
    const EXPECTS: &'static str = "a number such as `30` or `12.5`";

    fn read(text: &str) -> Result<Self, ValueError> {
        Decimal::from_str_exact(text.trim()).map(Number).map_err(|_| unreadable(text, Self::EXPECTS))
    }

    fn placeholder() -> Self {
        Number(Decimal::ONE)
    }

    fn schema() -> serde_json::Value {
        json!({ "type": "number" })
    }
}

/// Yes or no.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flag(pub bool);

impl Scalar for Flag {
    const EXPECTS: &'static str = "`true` or `false`";

    fn read(text: &str) -> Result<Self, ValueError> {
        match text {
            "true" => Ok(Flag(true)),
            "false" => Ok(Flag(false)),
            "yes" | "on" | "Yes" | "True" => Err(unreadable(text, Self::EXPECTS).with_mend("write `true`")),
            "no" | "off" | "No" | "False" => Err(unreadable(text, Self::EXPECTS).with_mend("write `false`")),
            _ => Err(unreadable(text, Self::EXPECTS)),
        }
    }

    fn placeholder() -> Self {
        Flag(false)
    }

    fn schema() -> serde_json::Value {
        json!({ "type": "boolean" })
    }
}

/// A word or a path, taken as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word(pub String);

impl Scalar for Word {
    const EXPECTS: &'static str = "a word";

    fn read(text: &str) -> Result<Self, ValueError> {
        match text.trim() {
            "" => Err(ValueError::new("this is empty", 0..text.len())),
            word => Ok(Word(word.to_owned())),
        }
    }

    fn placeholder() -> Self {
        Word(String::new())
    }

    fn schema() -> serde_json::Value {
        json!({ "type": "string" })
    }
}

/// A language that documents can be written in; its region counts for dates and figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language(pub String);

impl Scalar for Language {
    const EXPECTS: &'static str = "a language such as `en`, `zh-Hans`, `zh-Hant` or `af`";

    fn read(text: &str) -> Result<Self, ValueError> {
        locale::canonical(text).map(|_| Language(text.trim().to_owned())).map_err(|unknown| {
            let reason = format!("`{text}` is not a language that documents can be written in");
            let known = unknown.known.join("`, `");
            ValueError::new(reason, 0..text.len()).with_mend(format!("write one of `{known}`"))
        })
    }

    fn placeholder() -> Self {
        Language("en".to_owned())
    }

    fn schema() -> serde_json::Value {
        json!({ "type": "string" })
    }
}

fn unreadable(text: &str, expected: &str) -> ValueError {
    ValueError::new(format!("expected {expected}, found `{text}`"), 0..text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yes_is_not_true() {
        assert_eq!(Flag::read("true"), Ok(Flag(true)));
        assert_eq!(Flag::read("yes").map_err(|e| e.mend), Err(Some("write `true`".into())));
    }

    #[test]
    fn counts_are_whole() {
        assert_eq!(Count::read("10"), Ok(Count(10)));
        assert!(Count::read("-1").is_err() && Count::read("1.5").is_err());
    }
}
