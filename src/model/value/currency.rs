//! Currencies: ISO 4217.

use std::fmt;
use std::ops::Range;

use serde_json::{Value, json};

use super::{ValueError, nearest, trim};

/// What a text that should be a currency is to look like.
pub const EXPECTS: &str = "a currency's ISO 4217 code such as `EUR`";

/// A currency of ISO 4217.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency(u8);

impl Currency {
    /// What a text that should be a currency is to look like.
    pub const EXPECTS: &str = EXPECTS;

    /// Reads a code such as `EUR`.
    ///
    /// # Errors
    ///
    /// For any other text, with the code that is likely meant.
    pub fn parse(text: &str) -> Result<Self, ValueError> {
        Self::parse_in(text, trim(text, 0..text.len()))
    }

    /// Reads the code, sign or Chinese name that stands at these bytes of a text.
    pub(crate) fn parse_in(text: &str, at: Range<usize>) -> Result<Self, ValueError> {
        let word = &text[at.clone()];
        if word.is_empty() {
            return Err(ValueError::new(format!("nothing found, expected {EXPECTS}"), at));
        }
        if let Some(currency) = Self::named(word) {
            return Ok(currency);
        }
        let error = ValueError::new(format!("`{word}` is not a currency, expected {EXPECTS}"), at.clone());
        let upper = word.to_uppercase();
        if let Some((_, now)) = WITHDRAWN.iter().find(|(code, _)| *code == upper) {
            return Err(ValueError::new(format!("`{word}` is not a code of ISO 4217, or not any longer"), at)
                .with_mend(format!("write `{now}`")));
        }
        if let Some((_, meant)) = AMBIGUOUS.iter().find(|(sign, _)| *sign == word) {
            return Err(ValueError::new(format!("`{word}` stands for several currencies, expected {EXPECTS}"), at)
                .with_mend(format!("write {meant}")));
        }
        Err(match nearest(&upper, COMMON.into_iter().chain(CURRENCIES.iter().map(|(code, _)| *code))) {
            Some(code) => error.with_mend(format!("write `{code}`")),
            None => error,
        })
    }

    /// The currency with this code, sign or Chinese name, where the name means one currency only.
    pub(crate) fn named(word: &str) -> Option<Self> {
        let code = NAMES.iter().find(|(name, _)| *name == word).map_or(word, |(_, code)| *code);
        let index = CURRENCIES.binary_search_by_key(&code, |(code, _)| code).ok()?;
        Some(Self(u8::try_from(index).expect("there are fewer than 256 currencies")))
    }

    /// The three letters of ISO 4217.
    pub fn code(self) -> &'static str {
        CURRENCIES[usize::from(self.0)].0
    }

    /// Digits after the decimal point of the smallest amount: 2 for EUR, 0 for JPY, 3 for KWD.
    pub fn minor_digits(self) -> u8 {
        CURRENCIES[usize::from(self.0)].1
    }

    /// The schema of a text that names a currency, for editors.
    pub fn json_schema() -> Value {
        let codes: Vec<&str> = CURRENCIES.iter().map(|(code, _)| *code).collect();
        json!({"type": "string", "enum": codes, "description": EXPECTS})
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// Signs and Chinese names that mean one currency.
const NAMES: &[(&str, &str)] = &[
    ("€", "EUR"),
    ("元", "CNY"),
    ("人民币", "CNY"),
    ("人民幣", "CNY"),
    ("欧元", "EUR"),
    ("歐元", "EUR"),
    ("美元", "USD"),
    ("日元", "JPY"),
    ("日圆", "JPY"),
    ("日圓", "JPY"),
    ("英镑", "GBP"),
    ("英鎊", "GBP"),
    ("港元", "HKD"),
    ("港币", "HKD"),
    ("港幣", "HKD"),
    ("新台币", "TWD"),
    ("新台幣", "TWD"),
    ("新臺幣", "TWD"),
    ("瑞士法郎", "CHF"),
    ("新加坡元", "SGD"),
    ("澳元", "AUD"),
    ("加元", "CAD"),
    ("兰特", "ZAR"),
];

/// Signs that mean several currencies, and what to write for the likely ones.
const AMBIGUOUS: &[(&str, &str)] = &[
    ("$", "`USD`, `CAD` or `AUD`"),
    ("£", "`GBP` or `EGP`"),
    ("¥", "`CNY` or `JPY`"),
    ("￥", "`CNY` or `JPY`"),
    ("R", "`ZAR`"),
    ("kr", "`SEK`, `NOK` or `DKK`"),
];

/// What is likely meant where several codes are equally near.
const COMMON: [&str; 12] = ["EUR", "USD", "GBP", "CNY", "CHF", "JPY", "HKD", "TWD", "SGD", "AUD", "CAD", "ZAR"];

/// Codes that people still write, with the one that stands today.
const WITHDRAWN: &[(&str, &str)] = &[
    ("ANG", "XCG"),
    ("ATS", "EUR"),
    ("BEF", "EUR"),
    ("BGN", "EUR"),
    ("BYR", "BYN"),
    ("CNH", "CNY"),
    ("CUC", "CUP"),
    ("DEM", "EUR"),
    ("EEK", "EUR"),
    ("ESP", "EUR"),
    ("EURO", "EUR"),
    ("EUROS", "EUR"),
    ("FRF", "EUR"),
    ("HRK", "EUR"),
    ("ITL", "EUR"),
    ("LTL", "EUR"),
    ("LVL", "EUR"),
    ("MRO", "MRU"),
    ("NLG", "EUR"),
    ("NTD", "TWD"),
    ("RMB", "CNY"),
    ("SKK", "EUR"),
    ("SLL", "SLE"),
    ("STD", "STN"),
    ("VEF", "VES"),
    ("YUAN", "CNY"),
    ("ZWL", "ZWG"),
];

/// The codes of ISO 4217 in force with the digits of their minor units, sorted by code. Metals,
/// test codes and units of account, which have no minor unit, are left out: no price is in them.
#[rustfmt::skip]
const CURRENCIES: &[(&str, u8)] = &[
    ("AED", 2), ("AFN", 2), ("ALL", 2), ("AMD", 2), ("AOA", 2), ("ARS", 2), ("AUD", 2), ("AWG", 2),
    ("AZN", 2), ("BAM", 2), ("BBD", 2), ("BDT", 2), ("BHD", 3), ("BIF", 0), ("BMD", 2), ("BND", 2),
    ("BOB", 2), ("BOV", 2), ("BRL", 2), ("BSD", 2), ("BTN", 2), ("BWP", 2), ("BYN", 2), ("BZD", 2),
    ("CAD", 2), ("CDF", 2), ("CHE", 2), ("CHF", 2), ("CHW", 2), ("CLF", 4), ("CLP", 0), ("CNY", 2),
    ("COP", 2), ("COU", 2), ("CRC", 2), ("CUP", 2), ("CVE", 2), ("CZK", 2), ("DJF", 0), ("DKK", 2),
    ("DOP", 2), ("DZD", 2), ("EGP", 2), ("ERN", 2), ("ETB", 2), ("EUR", 2), ("FJD", 2), ("FKP", 2),
    ("GBP", 2), ("GEL", 2), ("GHS", 2), ("GIP", 2), ("GMD", 2), ("GNF", 0), ("GTQ", 2), ("GYD", 2),
    ("HKD", 2), ("HNL", 2), ("HTG", 2), ("HUF", 2), ("IDR", 2), ("ILS", 2), ("INR", 2), ("IQD", 3),
    ("IRR", 2), ("ISK", 0), ("JMD", 2), ("JOD", 3), ("JPY", 0), ("KES", 2), ("KGS", 2), ("KHR", 2),
    ("KMF", 0), ("KPW", 2), ("KRW", 0), ("KWD", 3), ("KYD", 2), ("KZT", 2), ("LAK", 2), ("LBP", 2),
    ("LKR", 2), ("LRD", 2), ("LSL", 2), ("LYD", 3), ("MAD", 2), ("MDL", 2), ("MGA", 2), ("MKD", 2),
    ("MMK", 2), ("MNT", 2), ("MOP", 2), ("MRU", 2), ("MUR", 2), ("MVR", 2), ("MWK", 2), ("MXN", 2),
    ("MXV", 2), ("MYR", 2), ("MZN", 2), ("NAD", 2), ("NGN", 2), ("NIO", 2), ("NOK", 2), ("NPR", 2),
    ("NZD", 2), ("OMR", 3), ("PAB", 2), ("PEN", 2), ("PGK", 2), ("PHP", 2), ("PKR", 2), ("PLN", 2),
    ("PYG", 0), ("QAR", 2), ("RON", 2), ("RSD", 2), ("RUB", 2), ("RWF", 0), ("SAR", 2), ("SBD", 2),
    ("SCR", 2), ("SDG", 2), ("SEK", 2), ("SGD", 2), ("SHP", 2), ("SLE", 2), ("SOS", 2), ("SRD", 2),
    ("SSP", 2), ("STN", 2), ("SVC", 2), ("SYP", 2), ("SZL", 2), ("THB", 2), ("TJS", 2), ("TMT", 2),
    ("TND", 3), ("TOP", 2), ("TRY", 2), ("TTD", 2), ("TWD", 2), ("TZS", 2), ("UAH", 2), ("UGX", 0),
    ("USD", 2), ("USN", 2), ("UYI", 0), ("UYU", 2), ("UYW", 4), ("UZS", 2), ("VED", 2), ("VES", 2),
    ("VND", 0), ("VUV", 0), ("WST", 2), ("XAD", 2), ("XAF", 0), ("XCD", 2), ("XCG", 2), ("XOF", 0),
    ("XPF", 0), ("YER", 2), ("ZAR", 2), ("ZMW", 2), ("ZWG", 2),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::value::testing::refused;

    #[test]
    fn the_table_is_sorted_and_well_formed() {
        assert!(CURRENCIES.is_sorted_by(|(left, _), (right, _)| left < right));
        for (code, digits) in CURRENCIES {
            assert!(code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase()), "{code}");
            assert!(*digits <= 4, "{code}");
            assert_eq!(Currency::parse(code).expect("reads").to_string(), *code);
        }
        for (_, code) in NAMES.iter().chain(WITHDRAWN) {
            assert!(Currency::named(code).is_some(), "{code}");
        }
        for (code, _) in WITHDRAWN {
            assert!(Currency::named(code).is_none(), "{code}");
        }
    }

    #[test]
    fn minor_digits_are_those_of_the_standard() {
        for (code, digits) in [("EUR", 2), ("JPY", 0), ("KWD", 3), ("CLF", 4), ("CNY", 2), ("ISK", 0), ("TWD", 2)] {
            assert_eq!(Currency::parse(code).expect("reads").minor_digits(), digits, "{code}");
        }
    }

    #[test]
    fn names_and_signs_of_one_currency_are_read() {
        assert_eq!(Currency::parse(" 元 ").expect("reads").code(), "CNY");
        assert_eq!(Currency::parse("€").expect("reads").code(), "EUR");
    }

    #[test]
    fn a_mistyped_code_is_refused_with_the_likely_one() {
        refused(Currency::parse, "ERU", "ERU", "write `EUR`");
        refused(Currency::parse, " eur", "eur", "write `EUR`");
        refused(Currency::parse, "RMB", "RMB", "write `CNY`");
        refused(Currency::parse, "$", "$", "write `USD`");
        refused(Currency::parse, "doubloons", "doubloons", "expected a currency");
        refused(Currency::parse, "  ", "", "nothing found");
    }
}
