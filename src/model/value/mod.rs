//! Values: what one scalar of the model says, each type with its own parsing, display and tests.
//!
//! Every parser reads the text of one YAML scalar and answers with the value or with a
//! [`ValueError`] that names the wrong bytes, says what was found against what was expected, and,
//! where one is near, what to write instead. Full-width signs (`７０％`) read like their ASCII twins.
//! What a type displays, it also parses, to an equal value.

pub mod currency;
pub mod date;
pub mod id;
pub mod money;
pub mod month;
pub(crate) mod number;
pub mod percent;
pub mod quantity;
pub mod unit;
mod unit_words;

use std::ops::Range;

pub use crate::input::ValueError;
pub use currency::Currency;
pub use date::Date;
pub use id::Id;
pub use money::Money;
pub use month::Month;
pub use number::to_f64;
pub use percent::Percent;
pub use quantity::Quantity;
pub use unit::{Unit, UnitError, to_per_year};

/// The ASCII twin of a full-width sign, and the plain minus for its typographic forms; any other
/// character as it is.
pub(crate) fn fold(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).expect("the block mirrors ASCII"),
        '\u{3000}' | '\u{a0}' | '\u{202f}' => ' ',
        '\u{2212}' | '\u{2013}' => '-',
        _ => c,
    }
}

/// The bytes of `text[within]` without the white space around them.
pub(crate) fn trim(text: &str, within: Range<usize>) -> Range<usize> {
    let piece = &text[within.clone()];
    let start = within.start + (piece.len() - piece.trim_start().len());
    start..start + piece.trim().len()
}

/// Whether a character is a letter of Chinese, Japanese or Korean writing.
pub(crate) fn is_cjk_letter(c: char) -> bool {
    use unicode_script::{Script, UnicodeScript};
    let script = c.script();
    let cjk = matches!(script, Script::Han | Script::Hiragana | Script::Katakana | Script::Hangul | Script::Bopomofo);
    (cjk && c.is_alphabetic()) || c == 'ー'
}

/// The candidate that is nearest to a mistyped word, where one is near enough to be meant.
pub(crate) fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let mut best = None;
    let mut best_score = 0.0;
    for candidate in candidates {
        let score = strsim::normalized_damerau_levenshtein(word, candidate);
        if score >= 0.6 && score > best_score {
            (best, best_score) = (Some(candidate), score);
        }
    }
    best
}

/// What the tests of the value types share.
#[cfg(test)]
pub(crate) mod testing {
    use super::ValueError;

    /// Asserts that a text is refused, at which piece, and that the message holds the given words.
    #[track_caller]
    pub(crate) fn refused<T: std::fmt::Debug>(
        parse: impl Fn(&str) -> Result<T, ValueError>,
        text: &str,
        piece: &str,
        words: &str,
    ) {
        let error = parse(text).expect_err(text);
        assert_eq!(&text[error.at.clone()], piece, "place of: {error}");
        let message = error.to_string();
        assert!(message.contains(words), "`{text}` gave: {message}");
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Asserts that an answer's place lies in the text, and that what was read reads the same again once displayed.
    fn holds<T: PartialEq + std::fmt::Debug>(
        parse: impl Fn(&str) -> Result<T, ValueError>,
        show: impl Fn(&T) -> String,
        text: &str,
    ) -> Result<(), TestCaseError> {
        match parse(text) {
            Err(error) => prop_assert!(text.get(error.at.clone()).is_some(), "{:?}", error),
            Ok(value) => {
                let shown = show(&value);
                let again = parse(&shown);
                prop_assert_eq!(again.as_ref(), Ok(&value), "`{}` shows as `{}`", text, shown);
            }
        }
        Ok(())
    }

    fn all_hold(text: &str) -> Result<(), TestCaseError> {
        holds(Money::parse, ToString::to_string, text)?;
        holds(Currency::parse, ToString::to_string, text)?;
        holds(Percent::parse, ToString::to_string, text)?;
        holds(Unit::parse, ToString::to_string, text)?;
        holds(Unit::parse, |unit| unit.unscaled().to_string(), text).or_else(|error| match Unit::parse(text) {
            // What a unit scales by is not in the text of its symbols.
            Ok(unit) if unit.unscaled() != unit => Ok(()),
            _ => Err(error),
        })?;
        holds(Quantity::parse, ToString::to_string, text)?;
        holds(date::parse, ToString::to_string, text)?;
        holds(Month::parse, ToString::to_string, text)?;
        holds(Id::parse, ToString::to_string, text)
    }

    proptest! {
        #[test]
        fn any_text_is_answered_in_place(text in any::<String>()) {
            all_hold(&text)?;
        }

        #[test]
        fn near_misses_are_answered_in_place(
            text in "[-+ ]{0,2}[0-9０]{0,4}[.,_' ]{0,2}[0-9]{0,4}[e万亿mk%％ ]{0,3}(EUR|元|€|days|per |/|每|·|\\^2|²| ){0,5}"
        ) {
            all_hold(&text)?;
        }
    }

    #[test]
    fn schemas_take_what_the_types_display() {
        for (schema, good, bad) in [
            (Money::json_schema(), "48000.50 EUR", "a lot"),
            (Currency::json_schema(), "EUR", "ERU"),
            (Percent::json_schema(), "70 %", "70"),
            (Unit::json_schema(), "EUR/year", " "),
            (Quantity::json_schema(), "3.2 hours/week", "hours"),
            (date::json_schema(), "2026-11-02", "02.11.2026"),
            (Month::json_schema(), "2026-11", "11/2026"),
            (Id::json_schema(), "准时-late.trucks_1", "Late Trucks"),
            (crate::model::formula::Formula::json_schema(), "a * b", ""),
        ] {
            let validator = jsonschema::validator_for(&schema).expect("a schema");
            assert!(validator.is_valid(&good.into()), "{schema} refuses {good}");
            assert!(!validator.is_valid(&bad.into()), "{schema} takes {bad}");
        }
    }

    #[test]
    fn full_width_signs_fold_to_ascii() {
        assert_eq!("７０％，（ａ）".chars().map(fold).collect::<String>(), "70%,(a)");
        assert_eq!(fold('，'), ',');
        assert_eq!(fold('万'), '万');
    }

    #[test]
    fn trimming_keeps_byte_places() {
        assert_eq!(trim("  ab ", 0..5), 2..4);
        assert_eq!(trim("   ", 0..3), 3..3);
    }

    #[test]
    fn near_words_are_suggested_and_far_ones_are_not() {
        assert_eq!(nearest("yaer", ["year", "month"]), Some("year"));
        assert_eq!(nearest("truck", ["year", "month"]), None);
    }
}
