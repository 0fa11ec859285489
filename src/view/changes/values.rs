//! Values in the words of a language: figures with their units, names for ids, texts cut to a width.

use unicode_width::UnicodeWidthStr;

use super::{NAME, Words};
use crate::input::{Node, Scalar, Value};
use crate::model::formula::Formula;
use crate::model::value::date::Date;
use crate::model::value::money::Money;
use crate::model::value::percent::Percent;
use crate::model::value::quantity::Quantity;
use crate::model::value::unit::Unit;
use crate::revision::difference::shape::{self, Shape};
use crate::view::figure::{Figure, plain_text};

impl Words<'_> {
    /// A value as the language writes it.
    pub(super) fn value(&self, shape: &Shape, node: &Node, unit: Option<&Unit>, newer: bool) -> String {
        let currency = if newer { self.currencies.1 } else { self.currencies.0 };
        let text = node.text().unwrap_or_default().trim();
        let as_written = || text.to_owned();
        match shape {
            Shape::Text | Shape::Name => plain_text(self.in_language(node)).trim().to_owned(),
            Shape::Money => Money::read(text).map_or_else(
                |_| as_written(),
                |money| {
                    let code = money.currency.unwrap_or(currency).code();
                    let decimals = money.amount.normalize().scale().min(2);
                    self.locale.money(money.amount, code, Some(decimals))
                },
            ),
            Shape::Percent => {
                Percent::read(text).map_or_else(|_| as_written(), |share| self.locale.number_short(share.0) + "%")
            }
            Shape::Quantity => Quantity::read(text)
                .map_or_else(|_| as_written(), |quantity| Figure::of(&quantity, unit).shown(self.locale)),
            Shape::Date => Date::read(text).map_or_else(|_| as_written(), |date| self.locale.date_medium(date)),
            Shape::Number => {
                text.parse::<rust_decimal::Decimal>().map_or_else(|_| as_written(), |n| self.locale.number_short(n))
            }
            Shape::Flag => self.say(if text == "true" { "diff-yes" } else { "diff-no" }, &[]),
            Shape::Choice => self.locale.try_message(&format!("word-{text}"), &[]).unwrap_or_else(as_written),
            Shape::Formula => Formula::parse(text)
                .map_or_else(|_| as_written(), |formula| formula.to_text(&|name| self.of_id(name, newer))),
            Shape::Id => self.of_id(text, newer),
            Shape::Ids => match &node.value {
                Value::List(items) => {
                    let ids = items.iter().filter_map(Node::text);
                    self.locale.list(&ids.map(|id| self.of_id(id, newer)).collect::<Vec<_>>())
                }
                _ => self.of_id(text, newer),
            },
            Shape::Unit | Shape::Word => as_written(),
            Shape::List(inner) => {
                let Value::List(items) = &node.value else { return as_written() };
                let items: Vec<String> = items.iter().map(|item| self.value(inner, item, unit, newer)).collect();
                match (&**inner, items.as_slice()) {
                    (Shape::Quantity | Shape::Percent, [one, other]) => self.locale.range(one, other),
                    _ => items.join("; "),
                }
            }
            Shape::Keyed(inner) => self.fields(node, newer, |_| (**inner).clone()),
            Shape::Record(record) => self.fields(node, newer, |field| shape::field(record, field).clone()),
        }
    }

    /// The fields of a record, each with its value.
    fn fields(&self, node: &Node, newer: bool, shape: impl Fn(&str) -> Shape) -> String {
        let Value::Map(entries) = &node.value else { return node.text().unwrap_or_default().to_owned() };
        let unit = node.get("unit").and_then(Node::text).and_then(|unit| Unit::parse(unit).ok());
        let field = |key: &str, value: &Node| {
            let value = self.value(&shape(key), value, unit.as_ref(), newer);
            format!("{}{}{value}", self.field_name(key), self.say("colon", &[]))
        };
        entries.iter().map(|entry| field(&entry.key, &entry.value)).collect::<Vec<_>>().join("; ")
    }

    /// A text in the document's language, or else in the first that it is given in.
    fn in_language<'n>(&self, node: &'n Node) -> &'n str {
        let tag = self.locale.tag();
        let text = match &node.value {
            Value::Map(entries) => {
                let own = entries.iter().find(|entry| entry.key == tag).or(entries.first());
                own.and_then(|entry| entry.value.text())
            }
            _ => node.text(),
        };
        text.unwrap_or_default()
    }

    /// The name that an id has now, or else that it had; none where it has none.
    pub(super) fn name(&self, id: &str) -> Option<String> {
        let newer = [true, false].into_iter().find(|newer| {
            let names = if *newer { &self.names.1 } else { &self.names.0 };
            names.contains_key(id.trim())
        });
        newer.map(|newer| self.of_id(id, newer))
    }

    /// What an id names; where that has no name the id itself, or a dash where no id may be told.
    pub(super) fn of_id(&self, id: &str, newer: bool) -> String {
        if let Some(words) = matches!(id, "baseline" | "target").then(|| format!("formula-{id}")) {
            return self.say(&words, &[]);
        }
        let names = if newer { &self.names.1 } else { &self.names.0 };
        let named = |id: &str| names.get(id.trim());
        let name = match named(id) {
            Some((Shape::Id, component)) => {
                named(component.text().unwrap_or_default()).filter(|(of, _)| *of != Shape::Id)
            }
            own => own,
        };
        let words = name.map(|(_, node)| cut(&plain_text(self.in_language(node)), NAME));
        words.unwrap_or_else(|| if self.tells_ids { id.trim().to_owned() } else { "–".to_owned() })
    }
}

/// Two texts cut to a width: what both begin with gives way to an ellipsis where one of them is too wide.
pub(super) fn apart(from: &str, to: &str, width: usize) -> (String, String) {
    if from.width().max(to.width()) <= width {
        return (from.to_owned(), to.to_owned());
    }
    let shared = from.char_indices().zip(to.chars()).find(|((_, one), other)| one != other).map(|((at, _), _)| at);
    let shared = shared.unwrap_or(from.len().min(to.len()));
    // A word of what they share stays, so that the reader finds the place.
    let words = from[..shared].trim_end();
    let start = words.rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let tail = |text: &str| if start == 0 { cut(text, width) } else { cut(&format!("…{}", &text[start..]), width) };
    (tail(from), tail(to))
}

/// A text cut to a width on screen, with an ellipsis where something is missing.
pub fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut kept = String::new();
    for letter in text.chars() {
        if kept.width() + letter.to_string().width() + 1 > width {
            break;
        }
        kept.push(letter);
    }
    kept.truncate(kept.trim_end().len());
    kept + "…"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_by_its_width() {
        assert_eq!(cut("short", 5), "short");
        assert_eq!(cut("longer than that", 8), "longer…");
        assert_eq!(cut("关键设备停机", 8), "关键设…");
    }

    #[test]
    fn two_texts_are_cut_to_where_they_differ() {
        let (from, to) = ("Contract revenue that was renewed in time", "Contract revenue that was lost");
        assert_eq!(apart(from, to, 30), ("…was renewed in time".to_owned(), "…was lost".to_owned()));
        assert_eq!(apart("one", "other", 30), ("one".to_owned(), "other".to_owned()));
        assert_eq!(
            apart("关键设备每台每年停机小时", "关键设备停机", 16),
            ("关键设备每台每…".to_owned(), "关键设备停机".to_owned())
        );
        assert_eq!(apart("", "a text that is longer", 10), (String::new(), "a text th…".to_owned()));
    }
}
