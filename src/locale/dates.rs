//! Dates, as the CLDR writes them.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{M, Y, YM, YMD};
use icu_datetime::input::Date as IcuDate;
use icu_locale_core::Locale;
use jiff::civil::Date;

const DATA: &str = "the data of all languages is compiled in";

/// How much of a date is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DateStyle {
    /// In full.
    Long,
    /// With the month cut short.
    Medium,
    /// Month and year.
    Month,
    /// The month alone, cut short.
    ShortMonth,
    /// The year alone.
    Year,
}

/// How a language writes dates.
pub struct Dates {
    locale: Locale,
    /// A document shows few dates, each of them often.
    shown: Mutex<BTreeMap<(DateStyle, Date), String>>,
}

impl Dates {
    /// Nothing is loaded yet.
    pub fn new(locale: Locale) -> Self {
        Dates { locale, shown: Mutex::new(BTreeMap::new()) }
    }

    /// A date.
    pub fn format(&self, date: Date, style: DateStyle) -> String {
        let mut shown = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        // The CLDR sets a zero before the first nine days in Afrikaans, which its texts do not have.
        let write = || write(&self.locale, date, style).trim_start_matches('0').to_owned();
        shown.entry((style, date)).or_insert_with(write).clone()
    }
}

fn write(locale: &Locale, date: Date, style: DateStyle) -> String {
    let (month, day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
    let iso = IcuDate::try_new_iso(i32::from(date.year()), month, day).expect("a civil date is an ISO date");
    match style {
        DateStyle::Long => {
            // In running text, day and month stay on one line.
            let shown = DateTimeFormatter::try_new(locale.into(), YMD::long()).expect(DATA).format(&iso).to_string();
            shown.replacen(' ', "\u{a0}", 1)
        }
        DateStyle::Medium => {
            // A date in a table is not broken.
            let shown = DateTimeFormatter::try_new(locale.into(), YMD::medium()).expect(DATA).format(&iso).to_string();
            shown.replace(' ', "\u{a0}")
        }
        DateStyle::Month => DateTimeFormatter::try_new(locale.into(), YM::long()).expect(DATA).format(&iso).to_string(),
        DateStyle::ShortMonth => {
            DateTimeFormatter::try_new(locale.into(), M::medium()).expect(DATA).format(&iso).to_string()
        }
        DateStyle::Year => DateTimeFormatter::try_new(locale.into(), Y::medium()).expect(DATA).format(&iso).to_string(),
    }
}
