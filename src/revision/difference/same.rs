//! Whether two values mean the same, and how alike two are that don't.

use std::collections::{BTreeMap, BTreeSet};

use super::shape::{self, Shape};
use crate::input::{Node, Scalar, Value};
use crate::model::formula::Formula;
use crate::model::plain::Number;
use crate::model::value::currency::Currency;
use crate::model::value::date::Date;
use crate::model::value::money::Money;
use crate::model::value::percent::Percent;
use crate::model::value::quantity::Quantity;
use crate::model::value::unit::Unit;

/// What the values of either side are read with.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// The model's currency, older and newer: an amount without one is in it.
    pub currency: (Option<Currency>, Option<Currency>),
    /// New ids by old ones, of elements that were renamed.
    pub renamed: BTreeMap<String, String>,
}

/// The units that are said beside the quantities of a record, older and newer.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Units(pub Option<Unit>, pub Option<Unit>);

impl Units {
    /// Those of two mappings; from outside where these say none, as for the acceptance of a KPI.
    pub fn of(old: &Node, new: &Node) -> Units {
        let unit = |node: &Node| Unit::parse(node.get("unit")?.text()?).ok();
        Units(unit(old), unit(new))
    }
}

impl Reading {
    /// An id as the newer side calls it.
    pub fn new_id<'a>(&'a self, old: &'a str) -> &'a str {
        self.renamed.get(old.trim()).map_or(old.trim(), String::as_str)
    }

    /// Whether the two mean the same.
    pub fn same(&self, shape: &Shape, old: &Node, new: &Node, units: &Units) -> bool {
        if old.is_empty() || new.is_empty() {
            return old.is_empty() && new.is_empty();
        }
        match shape {
            Shape::Record(record) => self.same_record(record, old, new),
            Shape::List(inner) => match (&old.value, &new.value) {
                (Value::List(old), Value::List(new)) => {
                    old.len() == new.len() && old.iter().zip(new).all(|(old, new)| self.same(inner, old, new, units))
                }
                _ => false,
            },
            Shape::Keyed(inner) => match (&old.value, &new.value) {
                (Value::Map(entries), Value::Map(others)) => {
                    entries.len() == others.len()
                        && entries.iter().all(|entry| {
                            let other = new.get(self.new_id(&entry.key));
                            other.is_some_and(|other| self.same(inner, &entry.value, other, units))
                        })
                }
                _ => false,
            },
            Shape::Text | Shape::Name => same_text(shape, old, new),
            Shape::Ids => {
                let old: BTreeSet<&str> = ids(old).into_iter().map(|id| self.new_id(id)).collect();
                old == ids(new).into_iter().collect()
            }
            _ => match (old.text(), new.text()) {
                (Some(old), Some(new)) => self.same_scalar(shape, old, new, units),
                _ => false,
            },
        }
    }

    fn same_record(&self, record: &str, old: &Node, new: &Node) -> bool {
        let (Value::Map(entries), Value::Map(others)) = (&old.value, &new.value) else { return false };
        let units = Units::of(old, new);
        let nothing = Node { span: old.span, value: Value::Null };
        let keys = entries.iter().chain(others).map(|entry| entry.key.as_str());
        keys.into_iter().all(|key| {
            let (old, new) = (old.get(key).unwrap_or(&nothing), new.get(key).unwrap_or(&nothing));
            self.same(shape::field(record, key), old, new, &units)
        })
    }

    fn same_scalar(&self, shape: &Shape, old: &str, new: &str, units: &Units) -> bool {
        if matches!(shape, Shape::Id) {
            return self.new_id(old) == new.trim();
        }
        let read = match shape {
            Shape::Money => self.same_money(old, new),
            Shape::Percent => both(old, new, |text| Percent::read(text).ok()).map(|(old, new)| old == new),
            Shape::Quantity => both(old, new, |text| Quantity::read(text).ok()).map(|(old, new)| {
                let shown = |quantity: &Quantity, beside: &Option<Unit>| quantity.unit.clone().or(beside.clone());
                let as_written = old.unit.is_none() && new.unit.is_none();
                old.value == new.value && (as_written || shown(&old, &units.0) == shown(&new, &units.1))
            }),
            Shape::Unit => both(old, new, |text| Unit::parse(text).ok()).map(|(old, new)| old == new),
            Shape::Number => both(old, new, |text| Number::read(text).ok()).map(|(old, new)| old == new),
            Shape::Date => both(old, new, |text| Date::read(text).ok()).map(|(old, new)| old == new),
            Shape::Formula => both(old, new, |text| Formula::parse(text).ok())
                .map(|(old, new)| old.to_text(&|name| self.new_id(name).to_owned()) == new.to_string()),
            _ => None,
        };
        read.unwrap_or_else(|| old.trim() == new.trim())
    }

    fn same_money(&self, old: &str, new: &str) -> Option<bool> {
        let (old, new) = both(old, new, |text| Money::read(text).ok())?;
        let in_words = old.currency.is_some() || new.currency.is_some();
        let currencies = (old.currency.or(self.currency.0), new.currency.or(self.currency.1));
        Some(old.amount == new.amount && (!in_words || currencies.0 == currencies.1))
    }

    /// How alike two values are: 1 for the same, 0 for nothing in common. Ids don't count.
    pub fn likeness(&self, shape: &Shape, old: &Node, new: &Node) -> f64 {
        if old.is_empty() && new.is_empty() {
            return 1.0;
        }
        match (shape, &old.value, &new.value) {
            (Shape::Record(record), Value::Map(_), Value::Map(_)) => self.likeness_of_records(record, old, new),
            (Shape::Keyed(_) | Shape::List(_), Value::List(_) | Value::Map(_), _) => {
                if self.same(shape, old, new, &Units::default()) {
                    1.0
                } else {
                    self.likeness_of_parts(shape, old, new)
                }
            }
            (Shape::Text | Shape::Name, Value::Scalar { text: old, .. }, Value::Scalar { text: new, .. }) => {
                strsim::sorensen_dice(old, new)
            }
            _ => f64::from(u8::from(self.same(shape, old, new, &Units::default()))),
        }
    }

    fn likeness_of_records(&self, record: &str, old: &Node, new: &Node) -> f64 {
        let (mut sum, mut weights) = (0.0, 0.0);
        for (name, shape) in shape::fields(record).iter().filter(|(name, _)| name != "id") {
            let (Some(old), Some(new)) = (old.get(name), new.get(name)) else {
                weights += f64::from(u8::from(old.get(name).is_some() || new.get(name).is_some()));
                continue;
            };
            let weight = if matches!(name.as_str(), "name" | "value" | "what" | "text") { 2.0 } else { 1.0 };
            sum += weight * self.likeness(shape, old, new);
            weights += weight;
        }
        if weights == 0.0 { 1.0 } else { sum / weights }
    }

    /// Of two lists that differ: which share of the longer one has its twin in the other.
    fn likeness_of_parts(&self, shape: &Shape, old: &Node, new: &Node) -> f64 {
        let (Shape::List(inner), Value::List(old), Value::List(new)) = (shape, &old.value, &new.value) else {
            return 0.0;
        };
        let twin = |one: &&Node| new.iter().any(|other| self.same(inner, one, other, &Units::default()));
        old.iter().filter(twin).count() as f64 / old.len().max(new.len()).max(1) as f64
    }
}

fn both<T>(old: &str, new: &str, read: impl Fn(&str) -> Option<T>) -> Option<(T, T)> {
    Some((read(old)?, read(new)?))
}

/// The ids of a reference or of a list of them.
pub fn ids(node: &Node) -> Vec<&str> {
    match &node.value {
        Value::List(items) => items.iter().filter_map(Node::text).map(str::trim).collect(),
        _ => node.text().map(str::trim).into_iter().collect(),
    }
}

fn same_text(shape: &Shape, old: &Node, new: &Node) -> bool {
    let words = |text: &str| if *shape == Shape::Name { vec![on_one_line(text)] } else { reflowed(text) };
    match (&old.value, &new.value) {
        (Value::Scalar { text: old, .. }, Value::Scalar { text: new, .. }) => words(old) == words(new),
        (Value::Map(entries), Value::Map(others)) => {
            let twin = |key: &str| new.get(key);
            entries.len() == others.len()
                && entries
                    .iter()
                    .all(|entry| twin(&entry.key).is_some_and(|other| same_text(shape, &entry.value, other)))
        }
        _ => false,
    }
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text that may be Markdown, with the lines of each paragraph joined: where they break says nothing.
fn reflowed(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut joins = false;
    for line in text.trim().lines() {
        let words = line.trim();
        let breaks = line.ends_with("  ") || line.ends_with('\\');
        let opens = words.starts_with(['-', '*', '+', '#', '>', '|', '`', '~', ':', '=']);
        let numbered = words
            .split_once(['.', ')'])
            .is_some_and(|(number, _)| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()));
        let indented = line.starts_with("    ") || line.starts_with('\t');
        match lines.last_mut().filter(|_| joins && !words.is_empty() && !opens && !numbered && !indented) {
            Some(last) => {
                last.push(' ');
                last.push_str(&on_one_line(words));
            }
            None if words.is_empty() => {}
            None if indented || opens => lines.push(line.trim_end().to_owned()),
            None => lines.push(on_one_line(words)),
        }
        if words.is_empty() && joins {
            lines.push(String::new());
        }
        joins = !words.is_empty() && !breaks;
    }
    lines
}
