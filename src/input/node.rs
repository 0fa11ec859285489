//! A YAML document as a tree in which every value and every key knows its place.

use crate::diag::Span;

/// A value at its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub value: Value,
}

/// What a YAML value is. Scalars stay text: what they mean is said by the type that reads them, so `no` is a
/// word where a word belongs, and a code such as `0010` keeps its zeros.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing, `~` or `null`.
    Null,
    /// A scalar.
    Scalar {
        /// Its text, with escapes resolved.
        text: String,
        /// Whether it stands in the file as it is here, so that a byte of it has a place.
        plain: bool,
    },
    /// A sequence.
    List(Vec<Node>),
    /// A mapping, in the file's order.
    Map(Vec<Entry>),
}

/// A key with its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Where the key stands.
    pub key_span: Span,
    /// The value.
    pub value: Node,
}

impl Node {
    /// What kind of value it is, in words.
    pub fn kind(&self) -> &'static str {
        match &self.value {
            Value::Null => "nothing",
            Value::Scalar { .. } => "a single value",
            Value::List(_) => "a list",
            Value::Map(_) => "a mapping",
        }
    }

    /// The value of a key, if this is a mapping that has it.
    pub fn get(&self, key: &str) -> Option<&Node> {
        match &self.value {
            Value::Map(entries) => entries.iter().find(|entry| entry.key == key).map(|entry| &entry.value),
            _ => None,
        }
    }

    /// The text of a scalar; none where it is anything else.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }

    /// Whether it says nothing: null, an empty list or an empty mapping.
    pub fn is_empty(&self) -> bool {
        match &self.value {
            Value::Null => true,
            Value::Scalar { .. } => false,
            Value::List(items) => items.is_empty(),
            Value::Map(entries) => entries.is_empty(),
        }
    }

    /// The same tree with its places in files that are counted so many later.
    #[must_use]
    pub fn in_later_files(mut self, by: u16) -> Node {
        self.shift(by);
        self
    }

    fn shift(&mut self, by: u16) {
        self.span.source += by;
        match &mut self.value {
            Value::Null | Value::Scalar { .. } => {}
            Value::List(items) => items.iter_mut().for_each(|item| item.shift(by)),
            Value::Map(entries) => {
                for entry in entries {
                    entry.key_span.source += by;
                    entry.value.shift(by);
                }
            }
        }
    }
}

impl Node {
    /// Puts a value at a path: fields joined by dots, an element of a list by its id or its number from 0. Fields that
    /// are not there yet are added to the last mapping.
    ///
    /// # Errors
    /// The step at which the path leaves the document.
    pub fn set(&mut self, path: &str, value: Node) -> Result<(), String> {
        let (step, rest) = path.split_once('.').map_or((path, None), |(step, rest)| (step, Some(rest)));
        let kind = self.kind();
        let place = match &mut self.value {
            Value::Map(entries) => {
                let at = entries.iter().position(|entry| entry.key == step);
                match (at, rest) {
                    (Some(at), _) => &mut entries[at].value,
                    (None, None) => {
                        entries.push(Entry { key: step.to_owned(), key_span: value.span, value });
                        return Ok(());
                    }
                    (None, Some(_)) => return Err(format!("there is no `{step}`")),
                }
            }
            Value::List(items) => {
                let by_id = items.iter().position(|item| item.get("id").is_some_and(|id| id.is_text(step)));
                let at = by_id.or_else(|| step.parse().ok().filter(|at| *at < items.len()));
                &mut items[at.ok_or_else(|| format!("the list has no element `{step}`"))?]
            }
            Value::Null | Value::Scalar { .. } => return Err(format!("`{step}` would stand in {kind}")),
        };
        match rest {
            Some(rest) => place.set(rest, value),
            None => {
                *place = value;
                Ok(())
            }
        }
    }

    fn is_text(&self, expected: &str) -> bool {
        matches!(&self.value, Value::Scalar { text, .. } if text == expected)
    }
}
