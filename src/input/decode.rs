//! Nodes to types. A mistake is reported and a placeholder goes on in its stead, so one run finds them all.

use std::ops::Deref;

use rustc_hash::FxHashMap;
use serde_json::json;

use super::code;
use super::node::{Entry, Node, Value};
use super::scalar::{Scalar, ValueError};
use super::schema::Schemas;
use crate::diag::{Finding, Span, nearest};

/// A type that can be read from a node.
pub trait Decode: Sized {
    /// Reads it; what is wrong goes into the context.
    fn decode(node: &Node, context: &mut Context) -> Self;

    /// What stands in where the field is not given.
    fn absent(record: Span) -> Absent<Self>;

    /// Its JSON Schema.
    fn schema(schemas: &mut Schemas) -> serde_json::Value;
}

/// What it means that a field is not given.
#[derive(Debug)]
pub enum Absent<T> {
    /// It may be left out; this is its value then.
    Fine(T),
    /// It must be given; this goes on in its stead.
    Missing(T),
}

/// What a run of reading collects.
#[derive(Debug, Default)]
pub struct Context {
    /// What is wrong.
    pub findings: Vec<Finding>,
    /// Ids that elements are given: kind of element, id, place.
    pub ids: Vec<(&'static str, String, Span)>,
    /// Ids that are referred to: kind of element, id, place.
    pub links: Vec<(&'static str, String, Span)>,
    /// Ids that are not among [`Context::ids`] because they can't be read or are not given: kind of element and what
    /// stands there. A reference that seems to lead nowhere may mean one of them.
    pub unread: Vec<(&'static str, String)>,
    /// Texts that are given in several languages: their languages, in the file's order, and their place.
    pub translated: Vec<(Vec<String>, Span)>,
}

impl Context {
    /// Reports a list where a single value belongs, and the like.
    pub fn wrong_shape(&mut self, node: &Node, expected: &str) {
        self.findings.push(
            Finding::error(code::WRONG_SHAPE, node.span, format!("expected {expected}, found {}", node.kind()))
                .label(format!("{} stands here", node.kind())),
        );
    }

    /// Reports a value that can't be read, at the very characters where that is possible.
    pub fn unreadable(&mut self, node: &Node, error: ValueError) {
        let exact = matches!(&node.value, Value::Scalar { plain: true, .. }) && !error.at.is_empty();
        let span = if exact { node.span.part(&error.at) } else { node.span };
        let finding = Finding::error(code::UNREADABLE_VALUE, span, error.reason);
        self.findings.push(match error.mend {
            Some(mend) => finding.mend(mend),
            None => finding,
        });
    }
}

/// A value with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed<T> {
    /// The value.
    pub value: T,
    /// Where it stands in the author's file.
    pub span: Span,
}

impl<T> Deref for Placed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: Scalar> Decode for Placed<T> {
    fn decode(node: &Node, context: &mut Context) -> Self {
        let value = match &node.value {
            Value::Scalar { text, .. } => match T::read(text) {
                Ok(value) => value,
                Err(error) => {
                    context.unreadable(node, error);
                    T::placeholder()
                }
            },
            _ => {
                context.wrong_shape(node, T::EXPECTS);
                T::placeholder()
            }
        };
        Placed { value, span: node.span }
    }

    fn absent(record: Span) -> Absent<Self> {
        Absent::Missing(Placed { value: T::placeholder(), span: record })
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        T::schema()
    }
}

impl<T: Decode> Decode for Option<T> {
    fn decode(node: &Node, context: &mut Context) -> Self {
        Some(T::decode(node, context))
    }

    fn absent(_: Span) -> Absent<Self> {
        Absent::Fine(None)
    }

    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        T::schema(schemas)
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(node: &Node, context: &mut Context) -> Self {
        match &node.value {
            Value::List(items) => items.iter().map(|item| T::decode(item, context)).collect(),
            _ => {
                context.wrong_shape(node, "a list");
                Vec::new()
            }
        }
    }

    fn absent(_: Span) -> Absent<Self> {
        Absent::Fine(Vec::new())
    }

    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        json!({ "type": "array", "items": T::schema(schemas) })
    }
}

impl<T: Decode> Decode for Box<T> {
    fn decode(node: &Node, context: &mut Context) -> Self {
        Box::new(T::decode(node, context))
    }

    fn absent(record: Span) -> Absent<Self> {
        match T::absent(record) {
            Absent::Fine(value) => Absent::Fine(Box::new(value)),
            Absent::Missing(value) => Absent::Missing(Box::new(value)),
        }
    }

    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        T::schema(schemas)
    }
}

/// Values named by the keys of a mapping, in the file's order.
#[derive(Debug, Clone)]
pub struct Keyed<K, T> {
    /// Names and values.
    pub entries: Vec<(K, T)>,
    /// Where each name stands among them, as it is written; the first of its kind.
    places: FxHashMap<String, usize>,
}

impl<K, T> Default for Keyed<K, T> {
    fn default() -> Self {
        Keyed { entries: Vec::new(), places: FxHashMap::default() }
    }
}

impl<K, T> Keyed<K, T> {
    /// The entry of a name.
    pub fn entry(&self, name: &str) -> Option<&(K, T)> {
        self.entries.get(*self.places.get(name)?)
    }
}

impl<K: Decode, T: Decode> Decode for Keyed<K, T> {
    fn decode(node: &Node, context: &mut Context) -> Self {
        let Value::Map(entries) = &node.value else {
            context.wrong_shape(node, "a mapping from names to values");
            return Keyed::default();
        };
        let mut read = |entry: &Entry| {
            let key = Value::Scalar { text: entry.key.clone(), plain: true };
            let name = K::decode(&Node { span: entry.key_span, value: key }, context);
            (name, T::decode(&entry.value, context))
        };
        let mut places = FxHashMap::default();
        for (at, entry) in entries.iter().enumerate() {
            places.entry(entry.key.clone()).or_insert(at);
        }
        Keyed { entries: entries.iter().map(&mut read).collect(), places }
    }

    fn absent(_: Span) -> Absent<Self> {
        Absent::Fine(Keyed::default())
    }

    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        json!({ "type": "object", "additionalProperties": T::schema(schemas) })
    }
}

/// The fields of a mapping while a record takes them one by one.
#[derive(Debug)]
pub struct Fields<'a> {
    /// None where the node is no mapping, which was reported already.
    entries: Option<&'a [Entry]>,
    span: Span,
    record: &'static str,
}

impl<'a> Fields<'a> {
    /// Opens a node that should be a mapping; `record` names it in messages: "executive KPI".
    pub fn open(node: &'a Node, record: &'static str, context: &mut Context) -> Self {
        let entries = match &node.value {
            Value::Map(entries) => Some(entries.as_slice()),
            Value::Null => Some(&[][..]),
            _ => {
                context.wrong_shape(node, &format!("the fields of {}", with_article(record)));
                None
            }
        };
        Fields { entries, span: node.span, record }
    }

    /// Reads a field; reports it where it must be given and is not.
    pub fn take<T: Decode>(&self, name: &'static str, context: &mut Context) -> T {
        let given = self.entries.and_then(|entries| entries.iter().find(|entry| entry.key == name));
        match given {
            Some(entry) if entry.value.value != Value::Null => T::decode(&entry.value, context),
            _ => match T::absent(given.map_or(self.span, |entry| entry.key_span)) {
                Absent::Fine(value) => value,
                Absent::Missing(value) => {
                    if name == "id" {
                        context.unread.push((self.record, String::new()));
                    }
                    if self.entries.is_some() {
                        self.report_missing(name, given, context);
                    }
                    value
                }
            },
        }
    }

    fn report_missing(&self, name: &str, given: Option<&Entry>, context: &mut Context) {
        let (span, message, mend) = match given {
            Some(entry) => (
                entry.key_span,
                format!("the field `{name}` of {} has no value", with_article(self.record)),
                format!("write a value after `{name}:`"),
            ),
            None => (
                self.span,
                format!("{} has no field `{name}`", with_article(self.record)),
                format!("add `{name}: …` here"),
            ),
        };
        let label = self.entries.and_then(label_of).unwrap_or_default();
        context.findings.push(Finding::error(code::MISSING_FIELD, span, message).label(label).mend(mend));
    }

    /// Reports the fields that the record does not know.
    pub fn close(self, known: &[&'static str], context: &mut Context) {
        for entry in self.entries.unwrap_or_default().iter().filter(|entry| !known.contains(&entry.key.as_str())) {
            let message = format!("{} has no field `{}`", with_article(self.record), entry.key);
            let label = match nearest(&entry.key, known.iter().copied()) {
                Some(name) => format!("did you mean `{name}`?"),
                None => "not known here".to_owned(),
            };
            let list: Vec<String> = known.iter().map(|name| format!("`{name}`")).collect();
            context.findings.push(
                Finding::error(code::UNKNOWN_FIELD, entry.key_span, message)
                    .label(label)
                    .mend(format!("fields here: {}", list.join(", "))),
            );
        }
    }
}

fn label_of(entries: &[Entry]) -> Option<String> {
    let id = entries.iter().find(|entry| entry.key == "id")?;
    match &id.value.value {
        Value::Scalar { text, .. } => Some(format!("in `{text}`")),
        _ => None,
    }
}

/// A field as authors write it: Rust marks names such as `type`, which are words of its own.
pub(crate) fn field_name(name: &'static str) -> &'static str {
    name.strip_prefix("r#").unwrap_or(name)
}

/// "an initiative", "a phase".
pub(crate) fn with_article(noun: &str) -> String {
    let vowel = noun.starts_with(['a', 'e', 'i', 'o', 'u']);
    format!("{} {noun}", if vowel { "an" } else { "a" })
}

/// Reads one of a choice's words; a word that is none of them is reported with the nearest one.
pub fn choose<T: Copy>(noun: &str, all: &[T], word: fn(T) -> &'static str, node: &Node, context: &mut Context) -> T {
    let words = || all.iter().map(|value| word(*value));
    let expected: Vec<String> = words().map(|word| format!("`{word}`")).collect();
    let Value::Scalar { text, .. } = &node.value else {
        context.wrong_shape(node, &format!("one of {}", expected.join(", ")));
        return all[0];
    };
    if let Some(value) = all.iter().find(|value| word(**value) == text) {
        return *value;
    }
    let label = nearest(text, words()).map_or_else(String::new, |word| format!("did you mean `{word}`?"));
    context.findings.push(
        Finding::error(code::UNKNOWN_CHOICE, node.span, format!("`{text}` is not {}", with_article(noun)))
            .label(label)
            .mend(format!("write one of {}", expected.join(", "))),
    );
    all[0]
}
