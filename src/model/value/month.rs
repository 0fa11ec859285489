//! Months of the calendar, written as ISO 8601 has them: `2027-03`.

use std::fmt;

use serde_json::{Value, json};

use super::date::{Date, add_months};
use super::{ValueError, date, fold, trim};

/// What a text that should be a month is to look like.
pub const EXPECTS: &str = "a month such as `2027-03`";

/// A month of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    first: Date,
}

impl Month {
    /// What a text that should be a month is to look like.
    pub const EXPECTS: &str = EXPECTS;

    /// The month that a day lies in.
    pub fn of(day: Date) -> Self {
        Month { first: day.first_of_month() }
    }

    /// Reads `2027-03`.
    ///
    /// # Errors
    ///
    /// For other ways of writing a month, with the ISO form of what is meant where that is clear, and for months that are
    /// not in the calendar.
    pub fn parse(text: &str) -> Result<Self, ValueError> {
        let at = trim(text, 0..text.len());
        if at.is_empty() {
            return Err(ValueError::new(format!("nothing found, expected {EXPECTS}"), at));
        }
        let written: String = text[at.clone()].chars().map(fold).collect();
        let iso = written.len() == 7
            && written.bytes().enumerate().all(|(i, b)| if i == 4 { b == b'-' } else { b.is_ascii_digit() });
        if iso {
            let first = date::parse(&format!("{written}-01")).map_err(|error| ValueError::new(error.reason, at))?;
            return Ok(Month { first });
        }
        let error = ValueError::new(format!("`{}` is not {EXPECTS}", &text[at.clone()]), at);
        Err(match meant(&written) {
            Some(month) => error.with_mend(format!("write `{month}`")),
            None => error,
        })
    }

    /// Its first day.
    pub fn first_day(self) -> Date {
        self.first
    }

    /// Its last day.
    pub fn last_day(self) -> Date {
        self.first.last_of_month()
    }

    /// The month after it; the same one at the calendar's end.
    #[must_use]
    pub fn next(self) -> Self {
        add_months(self.first, 1).map_or(self, |first| Month { first })
    }

    /// The schema of a month, for editors.
    pub fn json_schema() -> Value {
        json!({ "type": "string", "pattern": r"^\s*[0-9]{4}-(0[1-9]|1[0-2])\s*$", "description": EXPECTS })
    }
}

/// The month that another way of writing means: `2027-3`, `2027/03`, `2027年3月`, `03/2027`, `2027-03-15`.
fn meant(written: &str) -> Option<Month> {
    let parts: Vec<&str> =
        written.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).take(4).collect();
    let month = |year: &str, month: &str| {
        let first = date::parse(&format!("{year}-{month:0>2}-01")).ok().filter(|_| month.len() <= 2)?;
        Some(Month { first })
    };
    match parts[..] {
        [year, second] | [year, second, _] if year.len() == 4 => month(year, second),
        [first, year] if year.len() == 4 => month(year, first),
        _ => None,
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.first.year(), self.first.month())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::value::testing::refused;

    #[test]
    fn iso_months_are_read_and_shown() {
        let month = Month::parse(" 2027-02 ").expect("a month");
        assert_eq!(month.to_string(), "2027-02");
        assert_eq!(month.first_day().to_string(), "2027-02-01");
        assert_eq!(month.last_day().to_string(), "2027-02-28");
        assert_eq!(month.next().to_string(), "2027-03");
        assert_eq!(Month::parse("２０２７-12").expect("a month").next().to_string(), "2028-01");
    }

    #[test]
    fn other_forms_are_refused_with_the_iso_form() {
        refused(Month::parse, "2027-3", "2027-3", "write `2027-03`");
        refused(Month::parse, "2027/03", "2027/03", "write `2027-03`");
        refused(Month::parse, "2027年3月", "2027年3月", "write `2027-03`");
        refused(Month::parse, "03/2027", "03/2027", "write `2027-03`");
        refused(Month::parse, "2027-03-15", "2027-03-15", "write `2027-03`");
        refused(Month::parse, "2027-12345", "2027-12345", "is not a month");
        refused(Month::parse, "March", "March", "is not a month");
        refused(Month::parse, "2027-13", "2027-13", "there is no month 13");
        refused(Month::parse, "", "", "nothing found");
    }
}
