//! The words that units are made of, English and Chinese, and what each stands for.

use rust_decimal::Decimal;

use super::Currency;
use super::number::literal;

/// A base symbol of a unit.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Symbol {
    /// Money.
    Currency(Currency),
    /// Mass, length, energy or volume.
    Measure(Measure),
    /// Things that are counted, by the singular of the author's own word. Without dimension.
    Count(String),
    /// Time.
    Time(Time),
}

impl Symbol {
    /// The symbol as it is written in a unit, such as `EUR`, `kWh`, `delivery`, `year`.
    pub fn label(&self) -> &str {
        match self {
            Self::Currency(currency) => currency.code(),
            Self::Measure(measure) => measure.label(),
            Self::Count(noun) => noun,
            Self::Time(time) => time.label(),
        }
    }
}

/// Units of time. Hours and shorter ones don't convert to days and longer ones: a working day has
/// as many hours as the client says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Time {
    /// A sixtieth of a minute.
    Second,
    /// A sixtieth of an hour.
    Minute,
    /// An hour.
    Hour,
    /// A day of the calendar.
    Day,
    /// A week.
    Week,
    /// A month.
    Month,
    /// Three months.
    Quarter,
    /// A year.
    Year,
}

impl Time {
    /// The unit's English singular.
    pub fn label(self) -> &'static str {
        match self {
            Self::Second => "second",
            Self::Minute => "minute",
            Self::Hour => "hour",
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }

    /// Whether it is an hour or shorter.
    pub fn is_clock(self) -> bool {
        self <= Self::Hour
    }

    /// How many of it make the largest of its kind: an hour (3,600 seconds, 60 minutes) or a year
    /// (365 days, 52 weeks, 12 months, 4 quarters).
    pub fn per_largest(self) -> f64 {
        match self {
            Self::Second => 3600.0,
            Self::Minute => 60.0,
            Self::Hour | Self::Year => 1.0,
            Self::Day => 365.0,
            Self::Week => 52.0,
            Self::Month => 12.0,
            Self::Quarter => 4.0,
        }
    }
}

/// A unit of mass, length, energy or volume.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Measure(u8);

/// What a measure measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measured {
    /// In kilograms.
    Mass,
    /// In metres.
    Length,
    /// In kilowatt hours.
    Energy,
    /// In litres.
    Volume,
}

impl Measure {
    /// All that there are.
    pub const KINDS: [Measured; 4] = [Measured::Mass, Measured::Length, Measured::Energy, Measured::Volume];

    /// The unit's usual sign.
    pub fn label(self) -> &'static str {
        MEASURES[usize::from(self.0)].0
    }

    /// What it measures.
    pub fn measured(self) -> Measured {
        MEASURES[usize::from(self.0)].1
    }

    /// Its size in kilograms, metres, kilowatt hours or litres.
    pub fn size(self) -> f64 {
        MEASURES[usize::from(self.0)].2
    }

    fn by_label(label: &str) -> Self {
        let index = MEASURES.iter().position(|(known, ..)| *known == label).expect("the word table names measures");
        Self(u8::try_from(index).expect("there are fewer than 256 measures"))
    }
}

const MEASURES: &[(&str, Measured, f64)] = &[
    ("g", Measured::Mass, 0.001),
    ("kg", Measured::Mass, 1.0),
    ("t", Measured::Mass, 1000.0),
    ("lb", Measured::Mass, 0.453_592_37),
    ("mm", Measured::Length, 0.001),
    ("cm", Measured::Length, 0.01),
    ("m", Measured::Length, 1.0),
    ("km", Measured::Length, 1000.0),
    ("mile", Measured::Length, 1609.344),
    ("Wh", Measured::Energy, 0.001),
    ("kWh", Measured::Energy, 1.0),
    ("MWh", Measured::Energy, 1000.0),
    ("GWh", Measured::Energy, 1_000_000.0),
    ("ml", Measured::Volume, 0.001),
    ("l", Measured::Volume, 1.0),
    ("hl", Measured::Volume, 100.0),
];

/// What a word of a unit stands for: a scale, and the symbol to some power.
pub(super) struct Word {
    pub scale: Decimal,
    pub symbol: Option<(Symbol, i32)>,
}

/// What a word or phrase stands for. Any that is not known is a noun, for things that are counted.
pub(super) fn look_up(phrase: &str) -> Word {
    known(phrase).unwrap_or_else(|| Word { scale: Decimal::ONE, symbol: Some((Symbol::Count(singular(phrase)), 1)) })
}

/// What a known word stands for.
pub(super) fn known(phrase: &str) -> Option<Word> {
    if let Some(word) = unscaled(phrase) {
        return Some(word);
    }
    // 万元, 百万件, k€, thousand deliveries
    for (prefix, scale) in PREFIXES {
        let Some(rest) = phrase.strip_prefix(prefix) else { continue };
        let rest = rest.trim_start();
        let counted = || {
            let noun = Word { scale: Decimal::ONE, symbol: Some((Symbol::Count(singular(rest)), 1)) };
            let is_noun =
                !rest.is_empty() && *prefix != "k" && !NO_MULTIPLIERS.iter().any(|word| phrase.starts_with(word));
            let is_compound = prefix.is_ascii() && rest.split(' ').any(|word| unscaled(word).is_some() || word == "of");
            (is_noun && !is_compound).then_some(noun)
        };
        let is_word = !prefix.is_ascii() || *prefix == "k" || phrase[prefix.len()..].starts_with(' ');
        if is_word && let Some(word) = unscaled(rest).or_else(counted) {
            return Some(Word { scale: literal(scale) * word.scale, ..word });
        }
    }
    None
}

/// The labels of all known words, to suggest one for a mistyped word.
pub(super) fn labels() -> impl Iterator<Item = &'static str> {
    WORDS.iter().map(|(name, _)| *name).filter(|name| name.is_ascii() && name.len() > 2)
}

fn unscaled(phrase: &str) -> Option<Word> {
    if let Some(currency) = Currency::named(phrase) {
        return Some(Word { scale: Decimal::ONE, symbol: Some((Symbol::Currency(currency), 1)) });
    }
    let find = |name: &str| WORDS.iter().find(|(known, _)| *known == name).map(|(_, meaning)| meaning);
    let lower = phrase.to_lowercase();
    let long = phrase.len() > 2;
    let meaning = find(phrase)
        .or_else(|| if long { find(&lower) } else { None })
        .or_else(|| if long { lower.strip_suffix('s').and_then(find) } else { None })?;
    Some(match meaning {
        Meaning::Time(time) => Word { scale: Decimal::ONE, symbol: Some((Symbol::Time(*time), 1)) },
        Meaning::Measure(label, power) => {
            Word { scale: Decimal::ONE, symbol: Some((Symbol::Measure(Measure::by_label(label)), *power)) }
        }
        Meaning::Scale(scale) => Word { scale: literal(scale), symbol: None },
    })
}

/// A noun's singular, for English; other nouns as they are.
fn singular(noun: &str) -> String {
    if let Some(stem) = noun.strip_suffix("ies").filter(|stem| stem.len() > 1) {
        return format!("{stem}y");
    }
    let hissing = ["ches", "shes", "sses", "xes"].iter().any(|end| noun.ends_with(end));
    if hissing {
        return noun[..noun.len() - 2].to_owned();
    }
    match noun.strip_suffix('s') {
        Some(stem) if stem.len() > 2 && !stem.ends_with(['s', 'u', 'i']) => stem.to_owned(),
        _ => noun.to_owned(),
    }
}

/// What a known word means.
enum Meaning {
    Time(Time),
    /// The measure's label, and its power: `m2` is `m` squared.
    Measure(&'static str, i32),
    /// A number without dimension.
    Scale(&'static str),
}

/// Multipliers that stand before another word, the longer ones first.
const PREFIXES: &[(&str, &str)] = &[
    ("thousand", "1000"),
    ("million", "1000000"),
    ("billion", "1000000000"),
    ("k", "1000"),
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

/// Starts of Chinese nouns in which such a sign is no multiplier.
const NO_MULTIPLIERS: &[&str] = &["万能", "萬能", "万用", "萬用", "千兆", "千斤"];

/// Known words in the singular; short ones count as written, longer ones in any case.
const WORDS: &[(&str, Meaning)] = &[
    ("second", Meaning::Time(Time::Second)),
    ("sec", Meaning::Time(Time::Second)),
    ("s", Meaning::Time(Time::Second)),
    ("秒", Meaning::Time(Time::Second)),
    ("minute", Meaning::Time(Time::Minute)),
    ("min", Meaning::Time(Time::Minute)),
    ("分钟", Meaning::Time(Time::Minute)),
    ("分鐘", Meaning::Time(Time::Minute)),
    ("hour", Meaning::Time(Time::Hour)),
    ("hr", Meaning::Time(Time::Hour)),
    ("h", Meaning::Time(Time::Hour)),
    ("小时", Meaning::Time(Time::Hour)),
    ("小時", Meaning::Time(Time::Hour)),
    ("day", Meaning::Time(Time::Day)),
    ("d", Meaning::Time(Time::Day)),
    ("天", Meaning::Time(Time::Day)),
    ("日", Meaning::Time(Time::Day)),
    ("week", Meaning::Time(Time::Week)),
    ("wk", Meaning::Time(Time::Week)),
    ("周", Meaning::Time(Time::Week)),
    ("週", Meaning::Time(Time::Week)),
    ("星期", Meaning::Time(Time::Week)),
    ("month", Meaning::Time(Time::Month)),
    ("mo", Meaning::Time(Time::Month)),
    ("月", Meaning::Time(Time::Month)),
    ("个月", Meaning::Time(Time::Month)),
    ("個月", Meaning::Time(Time::Month)),
    ("quarter", Meaning::Time(Time::Quarter)),
    ("季", Meaning::Time(Time::Quarter)),
    ("季度", Meaning::Time(Time::Quarter)),
    ("year", Meaning::Time(Time::Year)),
    ("yr", Meaning::Time(Time::Year)),
    ("年", Meaning::Time(Time::Year)),
    ("percent", Meaning::Scale("0.01")),
    ("per cent", Meaning::Scale("0.01")),
    ("%", Meaning::Scale("0.01")),
    ("percentage point", Meaning::Scale("0.01")),
    ("百分比", Meaning::Scale("0.01")),
    ("百分点", Meaning::Scale("0.01")),
    ("百分點", Meaning::Scale("0.01")),
    ("个百分点", Meaning::Scale("0.01")),
    ("個百分點", Meaning::Scale("0.01")),
    ("per mille", Meaning::Scale("0.001")),
    ("permille", Meaning::Scale("0.001")),
    ("‰", Meaning::Scale("0.001")),
    ("千分之", Meaning::Scale("0.001")),
    ("ppm", Meaning::Scale("0.000001")),
    ("parts per million", Meaning::Scale("0.000001")),
    ("1", Meaning::Scale("1")),
    ("thousand", Meaning::Scale("1000")),
    ("million", Meaning::Scale("1000000")),
    ("billion", Meaning::Scale("1000000000")),
    ("千", Meaning::Scale("1000")),
    ("万", Meaning::Scale("10000")),
    ("萬", Meaning::Scale("10000")),
    ("百万", Meaning::Scale("1000000")),
    ("亿", Meaning::Scale("100000000")),
    ("億", Meaning::Scale("100000000")),
    ("g", Meaning::Measure("g", 1)),
    ("gram", Meaning::Measure("g", 1)),
    ("克", Meaning::Measure("g", 1)),
    ("kg", Meaning::Measure("kg", 1)),
    ("kilogram", Meaning::Measure("kg", 1)),
    ("千克", Meaning::Measure("kg", 1)),
    ("公斤", Meaning::Measure("kg", 1)),
    ("t", Meaning::Measure("t", 1)),
    ("tonne", Meaning::Measure("t", 1)),
    ("吨", Meaning::Measure("t", 1)),
    ("噸", Meaning::Measure("t", 1)),
    ("lb", Meaning::Measure("lb", 1)),
    ("pound", Meaning::Measure("lb", 1)),
    ("mm", Meaning::Measure("mm", 1)),
    ("millimetre", Meaning::Measure("mm", 1)),
    ("毫米", Meaning::Measure("mm", 1)),
    ("cm", Meaning::Measure("cm", 1)),
    ("centimetre", Meaning::Measure("cm", 1)),
    ("厘米", Meaning::Measure("cm", 1)),
    ("m", Meaning::Measure("m", 1)),
    ("metre", Meaning::Measure("m", 1)),
    ("meter", Meaning::Measure("m", 1)),
    ("米", Meaning::Measure("m", 1)),
    ("m2", Meaning::Measure("m", 2)),
    ("平方米", Meaning::Measure("m", 2)),
    ("m3", Meaning::Measure("m", 3)),
    ("立方米", Meaning::Measure("m", 3)),
    ("km", Meaning::Measure("km", 1)),
    ("kilometre", Meaning::Measure("km", 1)),
    ("kilometer", Meaning::Measure("km", 1)),
    ("公里", Meaning::Measure("km", 1)),
    ("千米", Meaning::Measure("km", 1)),
    ("mile", Meaning::Measure("mile", 1)),
    ("Wh", Meaning::Measure("Wh", 1)),
    ("kWh", Meaning::Measure("kWh", 1)),
    ("kwh", Meaning::Measure("kWh", 1)),
    ("千瓦时", Meaning::Measure("kWh", 1)),
    ("千瓦時", Meaning::Measure("kWh", 1)),
    ("MWh", Meaning::Measure("MWh", 1)),
    ("兆瓦时", Meaning::Measure("MWh", 1)),
    ("GWh", Meaning::Measure("GWh", 1)),
    ("ml", Meaning::Measure("ml", 1)),
    ("毫升", Meaning::Measure("ml", 1)),
    ("l", Meaning::Measure("l", 1)),
    ("L", Meaning::Measure("l", 1)),
    ("litre", Meaning::Measure("l", 1)),
    ("liter", Meaning::Measure("l", 1)),
    ("升", Meaning::Measure("l", 1)),
    ("hl", Meaning::Measure("hl", 1)),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn label(phrase: &str) -> (String, String) {
        let word = look_up(phrase);
        (word.scale.to_string(), word.symbol.map_or(String::new(), |(symbol, _)| symbol.label().to_owned()))
    }

    #[test]
    fn words_fold_to_their_symbols() {
        for (phrase, scale, symbol) in [
            ("days", "1", "day"),
            ("Years", "1", "year"),
            ("hrs", "1", "hour"),
            ("h", "1", "hour"),
            ("个月", "1", "month"),
            ("万元", "10000", "CNY"),
            ("百万美元", "1000000", "USD"),
            ("千克", "1", "kg"),
            ("万件", "10000", "件"),
            ("万能卡", "1", "万能卡"),
            ("kEUR", "1000", "EUR"),
            ("kWh", "1", "kWh"),
            ("keys", "1", "key"),
            ("million EUR", "1000000", "EUR"),
            ("thousand deliveries", "1000", "delivery"),
            ("millions", "1000000", ""),
            ("percentage points", "0.01", ""),
            ("late deliveries", "1", "late delivery"),
            ("branches", "1", "branch"),
            ("buses", "1", "buse"),
            ("process", "1", "process"),
            ("status", "1", "status"),
            ("working days", "1", "working day"),
            ("M", "1", "M"),
        ] {
            assert_eq!(label(phrase), (scale.to_owned(), symbol.to_owned()), "{phrase}");
        }
    }

    #[test]
    fn every_measure_of_the_table_exists_and_no_word_is_listed_twice() {
        for (index, (name, _)) in WORDS.iter().enumerate() {
            assert!(unscaled(name).is_some(), "{name}");
            assert!(!WORDS[..index].iter().any(|(other, _)| other == name), "{name} twice");
        }
    }
}
