//! Dates: days of the civil calendar, written as ISO 8601 has them.

use jiff::Span;
use serde_json::{Value, json};

use super::{ValueError, fold, trim};

pub use jiff::civil::Date;

/// What a text that should be a date is to look like.
pub const EXPECTS: &str = "a date such as `2026-11-02`";

/// The years in which a proposal can play; others are slips of the pen.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2199;

/// Reads `2026-11-02`.
///
/// # Errors
///
/// For other ways of writing a date, with the ISO form of what is meant where that is clear, and
/// for days that are not in the calendar.
pub fn parse(text: &str) -> Result<Date, ValueError> {
    let at = trim(text, 0..text.len());
    if at.is_empty() {
        return Err(ValueError::new(format!("nothing found, expected {EXPECTS}"), at));
    }
    let written: String = text[at.clone()].chars().map(fold).collect();
    let iso = written.len() == 10
        && written.bytes().enumerate().all(|(i, b)| if matches!(i, 4 | 7) { b == b'-' } else { b.is_ascii_digit() });
    if iso {
        let part = |range: std::ops::Range<usize>| written[range].parse::<i16>().unwrap_or_default();
        return calendar_day(part(0..4), part(5..7), part(8..10)).map_err(|reason| ValueError::new(reason, at));
    }
    let reason = format!("`{}` is not {EXPECTS}", &text[at.clone()]);
    Err(match meant(&written) {
        Some(mend) => ValueError::new(reason, at).with_mend(mend),
        None => ValueError::new(reason, at),
    })
}

/// The date `months` months later (earlier where negative): on the same day, or on the month's
/// last where it is shorter. `None` where that leaves the calendar.
pub fn add_months(date: Date, months: i32) -> Option<Date> {
    date.checked_add(Span::new().try_months(months).ok()?).ok()
}

/// Months from one date to another: whole months, and the days that remain as a share of the month
/// that they are in. Negative where `to` is the earlier one.
pub fn months_between(from: Date, to: Date) -> f64 {
    if to < from {
        return -months_between(to, from);
    }
    let mut whole =
        (i32::from(to.year()) - i32::from(from.year())) * 12 + i32::from(to.month()) - i32::from(from.month());
    let after = |months| add_months(from, months).unwrap_or(Date::MAX);
    if after(whole) > to {
        whole -= 1;
    }
    let (start, end) = (after(whole), after(whole + 1));
    let length = days_between(start, end);
    if length == 0 {
        return f64::from(whole);
    }
    f64::from(whole) + f64::from(days_between(start, to)) / f64::from(length)
}

/// Days from one date to another; negative where `to` is the earlier one.
pub fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).expect("days are the default unit and fit").get_days()
}

/// The schema of a date, for editors.
pub fn json_schema() -> Value {
    json!({
        "type": "string",
        "pattern": r"^\s*[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])\s*$",
        "description": EXPECTS,
    })
}

/// The day, or why there is none.
fn calendar_day(year: i16, month: i16, day: i16) -> Result<Date, String> {
    if !YEARS.contains(&year) {
        return Err(format!("year {year} is out of range, expected {} to {}", YEARS.start(), YEARS.end()));
    }
    let first = i8::try_from(month).ok().and_then(|month| Date::new(year, month, 1).ok());
    let Some(first) = first else {
        return Err(format!("there is no month {month:02}, expected 01 to 12"));
    };
    let date = i8::try_from(day).ok().and_then(|day| Date::new(year, first.month(), day).ok());
    date.ok_or_else(|| {
        let name = MONTHS[usize::try_from(first.month() - 1).expect("months count from one")];
        format!("{name} {year} has {} days, found day {day:02}", first.days_in_month())
    })
}

/// What to write for a date in another form.
fn meant(written: &str) -> Option<String> {
    if written.len() == 8 && written.bytes().all(|b| b.is_ascii_digit()) {
        return meant(&format!("{}-{}-{}", &written[..4], &written[4..6], &written[6..]));
    }
    let parts: Vec<i16> = written
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .take(4)
        .map(str::parse)
        .collect::<Result<_, _>>()
        .ok()?;
    let date = |year, month, day| calendar_day(year, month, day).ok();
    match parts[..] {
        [year, month, day] if year >= 1000 => date(year, month, day).map(|date| format!("write `{date}`")),
        [left, right, year] if year >= 1000 => {
            let day_first = date(year, right, left);
            let month_first = if written.contains('/') { date(year, left, right) } else { None };
            match (day_first, month_first) {
                (Some(one), Some(other)) if one != other => Some(format!("write `{one}` or `{other}`")),
                (Some(one), _) | (None, Some(one)) => Some(format!("write `{one}`")),
                (None, None) => None,
            }
        }
        _ => None,
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::value::testing::refused;

    fn day(text: &str) -> Date {
        parse(text).expect(text)
    }

    #[test]
    fn iso_dates_are_read_and_shown() {
        assert_eq!(day("2026-11-02").to_string(), "2026-11-02");
        assert_eq!(day(" 2028-02-29 ").to_string(), "2028-02-29");
        assert_eq!(day("２０２６-11-02"), day("2026-11-02"));
    }

    #[test]
    fn other_forms_are_refused_with_the_iso_form() {
        refused(parse, "02.11.2026", "02.11.2026", "write `2026-11-02`");
        refused(parse, "2026/11/2", "2026/11/2", "write `2026-11-02`");
        refused(parse, "2026年11月2日", "2026年11月2日", "write `2026-11-02`");
        refused(parse, "20261102", "20261102", "write `2026-11-02`");
        refused(parse, "11/02/2026", "11/02/2026", "write `2026-02-11` or `2026-11-02`");
        refused(parse, "12/31/2026", "12/31/2026", "write `2026-12-31`");
        refused(parse, "2026-11-02T08:00", "2026-11-02T08:00", "is not a date such as");
        refused(parse, "next week", "next week", "is not a date such as");
        refused(parse, "99999999999999999999", "99999999999999999999", "is not a date");
    }

    #[test]
    fn days_outside_the_calendar_are_refused() {
        refused(parse, "2026-02-29", "2026-02-29", "February 2026 has 28 days, found day 29");
        refused(parse, "2026-00-10", "2026-00-10", "no month 00");
        refused(parse, "2026-13-01", "2026-13-01", "no month 13");
        refused(parse, "2026-04-00", "2026-04-00", "April 2026 has 30 days");
        refused(parse, "0202-04-01", "0202-04-01", "year 202 is out of range");
    }

    #[test]
    fn months_are_added_up_to_the_months_end() {
        assert_eq!(add_months(day("2026-01-31"), 1), Some(day("2026-02-28")));
        assert_eq!(add_months(day("2026-11-02"), 14), Some(day("2028-01-02")));
        assert_eq!(add_months(day("2026-03-31"), -1), Some(day("2026-02-28")));
        assert_eq!(add_months(day("2026-01-01"), i32::MAX), None);
    }

    #[test]
    fn months_between_count_whole_months_and_a_share() {
        let between = |from, to| months_between(day(from), day(to));
        assert!((between("2027-01-11", "2028-01-11") - 12.0).abs() < 1e-12);
        assert!((between("2026-01-01", "2026-02-15") - 1.5).abs() < 1e-12);
        assert!((between("2026-01-31", "2026-02-28") - 1.0).abs() < 1e-12);
        assert!((between("2026-02-15", "2026-01-01") + 1.5).abs() < 1e-12);
        assert!(between("2026-05-05", "2026-05-05").abs() < 1e-12);
        assert!(between("2026-01-30", "2026-02-28") < 1.0 + 1e-12);
    }
}
