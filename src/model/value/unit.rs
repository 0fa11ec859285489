//! Units: what a figure counts, and how units combine in a formula.

use std::error::Error;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Range;

use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::unit_words::{Word, known, labels, look_up};
use super::{Currency, ValueError, fold, nearest, to_f64, trim};

pub use super::unit_words::{Measure, Measured, Symbol, Time};

/// What a text that should be a unit is to look like.
pub const EXPECTS: &str = "a unit such as `percent`, `days`, `EUR/year` or `EUR/late delivery`";

/// The most characters that a unit can have.
const LONGEST: usize = 100;

/// The highest power of a symbol, up or down.
const HIGHEST: i32 = 99;

/// A product of base symbols to integer powers, times a scale, with the text as it was written.
///
/// The scale is that of the words without dimension: 0.01 for `percent`, 0.001 for `per mille`,
/// 0.000001 for `ppm`, 10,000 for the 万 of `万元`. **A figure enters a formula times its unit's
/// scale** ([`Unit::scaled`]): 8.8 percent as 0.088, 120 万元 as 1,200,000 CNY; from there on its unit
/// is [`Unit::unscaled`]. Symbols of the same kind are not converted on the way (`days` stay days
/// beside `months`), so that `250 days/year × 100 EUR/day` is 25,000 EUR/year exactly.
///
/// A word that is not known counts things: its own label, without dimension.
/// Two units are equal when their symbols, powers and scales are, however they were written.
#[derive(Debug, Clone)]
pub struct Unit {
    /// Sorted by symbol; no power is zero.
    factors: Vec<(Symbol, i32)>,
    scale: Decimal,
    /// `None` for a unit that was computed.
    written: Option<String>,
}

impl Unit {
    /// What a text that should be a unit is to look like.
    pub const EXPECTS: &str = EXPECTS;

    /// Reads `percent`, `EUR/year`, `EUR per late delivery`, `m²`, `元/件`, `万元/年`, `1/year`, `1`.
    ///
    /// # Errors
    ///
    /// For an empty text or factor, signs that no unit has, and a product after a `/`, which reads two ways.
    pub fn parse(text: &str) -> Result<Self, ValueError> {
        Self::parse_in(text, trim(text, 0..text.len()))
    }

    /// Reads the unit that stands at these bytes of a text.
    pub(crate) fn parse_in(text: &str, at: Range<usize>) -> Result<Self, ValueError> {
        if at.is_empty() {
            return Err(ValueError::new(format!("nothing found, expected {EXPECTS}"), at));
        }
        if text[at.clone()].chars().count() > LONGEST {
            return Err(ValueError::new(format!("a unit has at most {LONGEST} characters"), at));
        }
        let mut unit = Self { factors: Vec::new(), scale: Decimal::ONE, written: Some(text[at.clone()].to_owned()) };
        let mut divides = false;
        let mut start = at.start;
        loop {
            let separator = next_separator(text, start..at.end);
            let end = separator.as_ref().map_or(at.end, |(place, _)| place.start);
            unit.take_term(text, trim(text, start..end), if divides { -1 } else { 1 }, &at)?;
            let Some((place, divide)) = separator else { break };
            if divides && !divide {
                let mend = text[at.clone()].replacen(&text[place.clone()], "/", usize::MAX);
                let reason = format!("a product after `/` reads two ways in `{}`", &text[at.clone()]);
                return Err(ValueError::new(reason, place).with_mend(format!("write `{mend}` if both divide")));
            }
            divides = divide;
            start = place.end;
        }
        unit.factors.sort();
        Ok(unit)
    }

    fn take_term(&mut self, text: &str, at: Range<usize>, sign: i32, unit: &Range<usize>) -> Result<(), ValueError> {
        if at.is_empty() {
            let error = ValueError::new("nothing stands on one side of the sign", unit.clone());
            let whole = &text[unit.clone()];
            let divisor = whole.strip_prefix(['/', '每']).or_else(|| whole.strip_prefix("per "));
            return Err(match divisor {
                Some(divisor) => error.with_mend(format!("write `1/{}`", divisor.trim())),
                None => error,
            });
        }
        let (word_at, power) = split_power(text, at.clone())?;
        let word: String = text[word_at.clone()].chars().map(fold).collect();
        let word = word.split_whitespace().collect::<Vec<_>>().join(" ");
        let found = known(&word);
        let wrong = text[word_at.clone()].char_indices().find(|(_, c)| !is_unit_sign(fold(*c)));
        if let Some((index, c)) = wrong.filter(|_| found.is_none()) {
            let place = word_at.start + index..word_at.start + index + c.len_utf8();
            let error = ValueError::new(format!("`{c}` cannot stand in a unit, expected {EXPECTS}"), place);
            let divisors =
                matches!(c, '(' | '（').then(|| "write each divisor after a `/` of its own, as in `EUR/truck/year`");
            return Err(match divisors {
                Some(mend) => error.with_mend(mend),
                None => error,
            });
        }
        let found = match found {
            Some(found) => found,
            None => count_noun(&word, word_at)?,
        };
        let power = power * sign;
        for _ in 0..power.abs() {
            let scaled =
                if power > 0 { self.scale.checked_mul(found.scale) } else { self.scale.checked_div(found.scale) };
            self.scale = scaled
                .filter(|scale| !scale.is_zero())
                .ok_or_else(|| ValueError::new("the unit's scale is out of range", unit.clone()))?
                .normalize();
        }
        if let Some((symbol, own)) = found.symbol {
            multiply(&mut self.factors, symbol, own * power);
        }
        Ok(())
    }

    /// The unit without symbols, of plain numbers and shares.
    pub fn dimensionless() -> Self {
        Self { factors: Vec::new(), scale: Decimal::ONE, written: None }
    }

    /// The symbols with their powers, money first, time last; no power is zero.
    pub fn factors(&self) -> &[(Symbol, i32)] {
        &self.factors
    }

    /// What a figure in this unit is multiplied by when it enters a formula; 1 for most units.
    pub fn scale(&self) -> f64 {
        to_f64(self.scale)
    }

    /// A figure in this unit as it enters a formula: times the scale, computed in decimals, so that
    /// 8.8 percent is the double nearest to 0.088.
    pub fn scaled(&self, value: Decimal) -> f64 {
        value.checked_mul(self.scale).map_or_else(|| to_f64(value) * self.scale(), to_f64)
    }

    /// The unit of a figure that has been multiplied by the scale.
    #[must_use]
    pub fn unscaled(&self) -> Self {
        Self { factors: self.factors.clone(), scale: Decimal::ONE, written: None }
    }

    /// Whether it is a share: percent, per mille, ppm or 1.
    pub fn is_ratio(&self) -> bool {
        self.factors.is_empty() && self.scale <= Decimal::ONE
    }

    /// Whether it is percent.
    pub fn is_percent(&self) -> bool {
        self.factors.is_empty() && self.scale == Decimal::new(1, 2)
    }

    /// Whether it has neither money nor time nor a measure: shares and counts.
    pub fn is_dimensionless(&self) -> bool {
        self.dimensions().next().is_none()
    }

    /// The currency, where exactly one is in the numerator.
    pub fn currency(&self) -> Option<Currency> {
        let mut currencies = self.factors.iter().filter_map(|(symbol, power)| match symbol {
            Symbol::Currency(currency) if *power > 0 => Some(*currency),
            _ => None,
        });
        let first = currencies.next();
        if currencies.next().is_some() { None } else { first }
    }

    /// Whether figures in both units can be added as they stand: the same money, time and measures
    /// to the same powers. Counts and scales don't matter.
    pub fn adds_to(&self, other: &Self) -> bool {
        self.dimensions().eq(other.dimensions())
    }

    /// The product of both units; identical symbols cancel. `None` where a power grows past 99.
    pub fn times(&self, other: &Self) -> Option<Self> {
        self.combine(other, 1)
    }

    /// This unit over another; identical symbols cancel. `None` where a power grows past 99.
    pub fn over(&self, other: &Self) -> Option<Self> {
        self.combine(other, -1)
    }

    /// The unit to a power. `None` where one grows past 99, up or down.
    pub fn power(&self, power: i32) -> Option<Self> {
        if power.unsigned_abs() > HIGHEST.unsigned_abs() {
            return None;
        }
        let base = if power < 0 { Self::dimensionless().over(self)? } else { self.clone() };
        (0..power.abs()).try_fold(Self::dimensionless(), |product, _| product.times(&base))
    }

    fn combine(&self, other: &Self, sign: i32) -> Option<Self> {
        let scale =
            if sign > 0 { self.scale.checked_mul(other.scale)? } else { self.scale.checked_div(other.scale)? };
        let mut product = Self { factors: self.factors.clone(), scale: scale.normalize(), written: None };
        for (symbol, power) in &other.factors {
            multiply(&mut product.factors, symbol.clone(), power * sign);
        }
        product.factors.sort();
        product.factors.iter().all(|(_, power)| power.abs() <= HIGHEST).then_some(product)
    }

    /// Money, time and measures, without counts.
    fn dimensions(&self) -> impl Iterator<Item = &(Symbol, i32)> + Clone {
        self.factors.iter().filter(|(symbol, _)| !matches!(symbol, Symbol::Count(_)))
    }

    /// The symbols of money, time and measures, written: `EUR/year`.
    fn dimensions_shown(&self) -> String {
        symbols(self.dimensions())
    }

    /// The schema of a unit, for editors.
    pub fn json_schema() -> Value {
        json!({"type": ["string", "number"], "pattern": r"\S", "maxLength": LONGEST, "description": EXPECTS})
    }
}

impl PartialEq for Unit {
    fn eq(&self, other: &Self) -> bool {
        self.scale == other.scale && self.factors == other.factors
    }
}

impl Eq for Unit {}

impl Hash for Unit {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.factors.hash(state);
        self.scale.hash(state);
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.written {
            Some(written) => f.write_str(written),
            None if self.scale == Decimal::ONE => f.write_str(&symbols(self.factors.iter())),
            None => write!(f, "{} {}", self.scale, symbols(self.factors.iter())),
        }
    }
}

/// Why a figure is no amount per year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitError {
    /// What the figure is in, and what is missing or left over.
    pub reason: String,
    /// What to do about it.
    pub mend: Option<String>,
}

impl fmt::Display for UnitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.reason)?;
        match &self.mend {
            Some(mend) => write!(f, "; {mend}"),
            None => Ok(()),
        }
    }
}

impl Error for UnitError {}

/// A figure in some unit as an amount of `currency` per year. A figure of unknown unit is taken as it is.
///
/// A year has 12 months, 4 quarters, 52 weeks, 365 days (a business that works on 250 of them counts
/// `days/year` in a driver); an hour has 60 minutes. Measures of one kind convert (`kg` and `t`).
///
/// # Errors
///
/// Where the money, the time or a measure is missing or left over, or hours would have to become days.
pub fn to_per_year(value: f64, unit: Option<&Unit>, currency: Currency) -> Result<f64, UnitError> {
    let Some(unit) = unit else { return Ok(value) };
    let shown = match unit.dimensions_shown() {
        bare if bare.starts_with('1') => symbols(unit.factors.iter()),
        dimensions => dimensions,
    };
    let off = |missing: &str, mend: Option<String>| {
        let mend = mend.or_else(|| mistyped(unit));
        UnitError { reason: format!("the result is in `{shown}`, not `{currency}/year`: {missing}"), mend }
    };

    let mut factor = 1.0;
    let mut money = 0;
    let mut other_money = None;
    let (mut clock, mut calendar) = (0, 0);
    let mut has_calendar = false;
    for (symbol, power) in unit.dimensions() {
        match symbol {
            Symbol::Currency(found) if *found == currency => money = *power,
            Symbol::Currency(found) => other_money = Some((*found, *power)),
            Symbol::Time(time) => {
                factor /= time.per_largest().powi(*power);
                *(if time.is_clock() { &mut clock } else { &mut calendar }) += power;
                has_calendar |= !time.is_clock();
            }
            Symbol::Measure(measure) => factor *= measure.size().powi(*power),
            Symbol::Count(_) => {}
        }
    }

    if let Some((other, power)) = other_money {
        let missing = if power > 0 {
            format!("an exchange rate in `{currency}/{other}`")
        } else {
            format!("an amount in `{other}`")
        };
        return Err(off(&format!("{missing} is missing"), None));
    }
    if money == 0 {
        return Err(off(&format!("an amount in `{currency}` is missing"), None));
    }
    if money != 1 {
        return Err(off(&format!("amounts in `{currency}` are multiplied with or divided by each other"), None));
    }
    for kind in Measure::KINDS {
        let left_over = |(symbol, power): &&(Symbol, i32)| match symbol {
            Symbol::Measure(measure) if measure.measured() == kind => Some((measure.label(), *power)),
            _ => None,
        };
        let found: Vec<_> = unit.factors.iter().filter_map(|factor| left_over(&factor)).collect();
        let sum: i32 = found.iter().map(|(_, power)| power).sum();
        if let Some((label, _)) = found.first().filter(|_| sum != 0) {
            let missing = if sum < 0 { format!("a figure in `{label}`") } else { format!("a figure per `{label}`") };
            return Err(off(&format!("{missing} is missing"), None));
        }
    }
    match (clock, calendar) {
        (0, -1) => Ok(value * factor * unit.scale()),
        (0, 0) => Err(off("a figure per year is missing", None)),
        (0, 1..) => Err(off("an amount is multiplied by time, expected it to be divided", None)),
        (0, _) => Err(off("it is divided by time more than once", None)),
        (-1, 0) if !has_calendar => Err(off("a figure in `hours/year` is missing", None)),
        (_, -1) => Err(off(
            "a time in hours is left over",
            Some("give one of the figures per hour, as `EUR/hour` is".replace("EUR", currency.code())),
        )),
        _ => Err(off(
            "hours and days don't convert into each other",
            Some("add a driver in `hours/day`, or give both figures in one of them".to_owned()),
        )),
    }
}

/// A hint for a noun of the unit that looks like a known word.
fn mistyped(unit: &Unit) -> Option<String> {
    unit.factors.iter().find_map(|(symbol, _)| {
        let Symbol::Count(noun) = symbol else { return None };
        let lower = noun.to_lowercase();
        let meant = Currency::named(&noun.to_uppercase())
            .map(Currency::code)
            .or_else(|| if lower == "euro" { Some("EUR") } else { nearest(&lower, labels()) })?;
        Some(format!("write `{meant}` if that is what `{noun}` means"))
    })
}

/// Multiplies a product of symbols by one more.
fn multiply(factors: &mut Vec<(Symbol, i32)>, symbol: Symbol, power: i32) {
    match factors.iter().position(|(known, _)| *known == symbol) {
        Some(index) => {
            factors[index].1 += power;
            if factors[index].1 == 0 {
                factors.remove(index);
            }
        }
        None if power != 0 => factors.push((symbol, power)),
        None => {}
    }
}

/// Symbols as a unit is written: `EUR·kWh/day/year`, `1/year`, `1`.
fn symbols<'a>(factors: impl Iterator<Item = &'a (Symbol, i32)> + Clone) -> String {
    let mut text = String::new();
    let mut push = |separator: &str, symbol: &Symbol, power: i32| {
        text.push_str(separator);
        text.push_str(symbol.label());
        if power != 1 {
            text.push('^');
            text.push_str(&power.to_string());
        }
    };
    let mut separator = "";
    for (symbol, power) in factors.clone().filter(|(_, power)| *power > 0) {
        push(separator, symbol, *power);
        separator = "·";
    }
    let separator = if separator.is_empty() { "1/" } else { "/" };
    for (index, (symbol, power)) in factors.filter(|(_, power)| *power < 0).enumerate() {
        push(if index == 0 { separator } else { "/" }, symbol, -power);
    }
    if text.is_empty() { "1".to_owned() } else { text }
}

/// The next sign between two factors, with whether it divides.
fn next_separator(text: &str, within: Range<usize>) -> Option<(Range<usize>, bool)> {
    for (index, c) in text[within.clone()].char_indices() {
        let start = within.start + index;
        match fold(c) {
            '/' | '每' | '÷' => return Some((start..start + c.len_utf8(), true)),
            '*' | '·' | '×' | '⋅' => return Some((start..start + c.len_utf8(), false)),
            'p' if divides_here(text, within.clone(), start) => return Some((start..start + 3, true)),
            _ => {}
        }
    }
    None
}

/// Whether the word `per` stands here as a sign of division: not in `per mille`, `parts per million`.
fn divides_here(text: &str, within: Range<usize>, start: usize) -> bool {
    let before = &text[within.start..start];
    let rest = &text[start..within.end];
    let Some(after) = rest.strip_prefix("per").filter(|after| after.starts_with(char::is_whitespace)) else {
        return false;
    };
    let word = after.split_whitespace().next().unwrap_or_default();
    let is_phrase = matches!(word, "mille" | "cent") || before.trim_end().ends_with("parts");
    !is_phrase && (before.is_empty() || before.ends_with(char::is_whitespace))
}

/// A factor without its power, and the power: `m²`, `m^2`.
fn split_power(text: &str, at: Range<usize>) -> Result<(Range<usize>, i32), ValueError> {
    let term = &text[at.clone()];
    for (sign, power) in [('²', 2), ('³', 3)] {
        if let Some(word) = term.strip_suffix(sign) {
            return Ok((trim(text, at.start..at.start + word.len()), power));
        }
    }
    let Some((word, power)) = term.split_once('^') else { return Ok((at, 1)) };
    let power_at = at.start + word.len() + 1..at.end;
    match power.trim().parse::<i32>() {
        Ok(number) if (1..=9).contains(&number.abs()) => Ok((trim(text, at.start..at.start + word.len()), number)),
        _ => Err(ValueError::new(format!("`{power}` is not a power, expected a whole number from 1 to 9"), power_at)),
    }
}

/// What words without a meaning of their own stand for: things that are counted, or a share of them.
///
/// A multiplier or a currency that hides among them is an error: read as part of a name, it would
/// be a thousandfold silently lost.
fn count_noun(words: &str, at: Range<usize>) -> Result<Word, ValueError> {
    if !words.starts_with(|c: char| c.is_alphabetic() || "%‰#".contains(c)) {
        return Err(ValueError::new(format!("`{words}` does not start with a letter, expected {EXPECTS}"), at));
    }
    // `% of deliveries`
    for share in ["%", "‰", "percent", "per cent", "per mille", "ppm"] {
        if words.strip_prefix(share).is_some_and(|rest| rest.starts_with(' ')) {
            return Ok(look_up(share));
        }
    }
    let hidden = words.split([' ', '-']).find(|word| {
        let scales = known(word).is_some_and(|known| known.scale != Decimal::ONE);
        scales || word.contains(['%', '‰']) || Currency::named(word).is_some()
    });
    let Some(hidden) = hidden.filter(|hidden| *hidden != words) else { return Ok(look_up(words)) };
    let rest: Vec<&str> = words.split(' ').filter(|word| *word != hidden && *word != "of").collect();
    let rest = rest.join(" ");
    let error = ValueError::new(format!("`{hidden}` stands among other words in `{words}`"), at);
    Err(if Currency::named(hidden).is_none() {
        let one = hidden.strip_suffix('s').unwrap_or(hidden);
        error.with_mend(format!("write `{one} {rest}`"))
    } else if known(&format!("{rest} {hidden}")).is_some() {
        error.with_mend(format!("write `{rest} {hidden}`"))
    } else {
        error.with_mend(format!("write `{hidden}/{rest}`"))
    })
}

fn is_unit_sign(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '.' | '\'' | '’' | '%' | '‰' | '&' | '#')
}

#[cfg(test)]
#[path = "unit_tests.rs"]
mod tests;
