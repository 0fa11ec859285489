//! Ids: the stable names by which one part of the model refers to another.

use std::fmt;

use serde_json::{Value, json};

use super::{ValueError, is_cjk_letter, trim};

/// What a text that should be an id is to look like.
pub const EXPECTS: &str = "an id such as `late-trucks`: small letters, digits, `-`, `_` and `.`";

/// The most characters that an id can have.
const LONGEST: usize = 100;

/// An id: small Latin letters, digits, Chinese, Japanese and Korean letters, and from the second
/// character on also `-`, `_` and `.`; at most 100 characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

impl Id {
    /// What a text that should be an id is to look like.
    pub const EXPECTS: &str = EXPECTS;

    /// Reads an id.
    ///
    /// # Errors
    ///
    /// For any other text, with an id made from it.
    pub fn parse(text: &str) -> Result<Self, ValueError> {
        let whole = trim(text, 0..text.len());
        let word = &text[whole.clone()];
        if word.is_empty() {
            return Err(ValueError::new(format!("nothing found, expected {EXPECTS}"), whole));
        }
        if word.chars().count() > LONGEST {
            return Err(ValueError::new(format!("an id has at most {LONGEST} characters"), whole));
        }
        let wrong = word.char_indices().find(|(index, c)| !(is_letter(*c) || (*index > 0 && is_mark(*c))));
        let Some((index, c)) = wrong else {
            return Ok(Self(word.to_owned()));
        };
        let at = whole.start + index..whole.start + index + c.len_utf8();
        let reason = if index == 0 && is_mark(c) {
            format!("`{word}` starts with `{c}`, expected {EXPECTS}")
        } else {
            format!("`{c}` cannot stand in an id, expected {EXPECTS}")
        };
        let slug = slug(word);
        let error = ValueError::new(reason, at);
        Err(if slug.is_empty() { error } else { error.with_mend(format!("write `{slug}`")) })
    }

    /// The id's text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The schema of an id, for editors.
    pub fn json_schema() -> Value {
        json!({
            "type": "string",
            "pattern": r"^\s*[a-z0-9\u2e80-\ufaff][a-z0-9._\-\u2e80-\ufaff]*\s*$",
            "maxLength": LONGEST,
            "description": EXPECTS,
        })
    }
}

fn is_letter(c: char) -> bool {
    c.is_ascii_lowercase() || c.is_ascii_digit() || is_cjk_letter(c)
}

fn is_mark(c: char) -> bool {
    matches!(c, '-' | '_' | '.')
}

/// An id made from any text: small letters, what is no letter becomes one hyphen.
fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in text.chars().flat_map(char::to_lowercase) {
        if is_letter(c) || (is_mark(c) && !slug.is_empty()) {
            slug.push(c);
        } else if let Some((_, plain)) = PLAIN.iter().find(|(signs, _)| signs.contains(c)) {
            slug.push_str(plain);
        } else if !slug.is_empty() && !slug.ends_with(is_mark) {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches(is_mark).len());
    slug
}

/// Latin letters with marks, and the plain ones to write for them.
const PLAIN: &[(&str, &str)] = &[
    ("äæ", "ae"),
    ("áàâãåā", "a"),
    ("çćč", "c"),
    ("éèêëēě", "e"),
    ("íìîïī", "i"),
    ("ñń", "n"),
    ("öøœ", "oe"),
    ("óòôõō", "o"),
    ("ß", "ss"),
    ("šś", "s"),
    ("ü", "ue"),
    ("úùûū", "u"),
    ("ýÿ", "y"),
    ("žźż", "z"),
];

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::value::testing::refused;

    #[test]
    fn ids_are_read_as_they_are() {
        for id in ["late-trucks", "gps-30s", "penalties_paid", "2026", "a", "v1.2", "准时率", "kpi-准时"] {
            assert_eq!(Id::parse(id).expect(id).to_string(), id);
        }
        assert_eq!(Id::parse(" late ").expect("reads").as_str(), "late");
    }

    #[test]
    fn other_texts_are_refused_with_an_id_made_from_them() {
        refused(Id::parse, "Late Trucks", "L", "write `late-trucks`");
        refused(Id::parse, "late trucks", " ", "write `late-trucks`");
        refused(Id::parse, "-late", "-", "`-late` starts with `-`");
        refused(Id::parse, "Überfällig (neu)", "Ü", "write `ueberfaellig-neu`");
        refused(Id::parse, "准时 率", " ", "write `准时-率`");
        refused(Id::parse, "", "", "nothing found");
        refused(Id::parse, &"a".repeat(101), &"a".repeat(101), "at most 100");
        let error = Id::parse("!?").expect_err("refused");
        assert_eq!(error.mend, None);
    }
}
