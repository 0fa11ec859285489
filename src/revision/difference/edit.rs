//! Two trees as one, in which every difference is a choice between older and newer: any selection of changes makes a tree.

use crate::diag::Span;
use crate::input::{Entry, Node, Value};

/// A value on both sides. Changes are named by their numbers.
#[derive(Debug, Clone)]
pub enum Edit {
    /// The same on both sides.
    Keep(Node),
    /// Older or newer, where it is there at all.
    Choice {
        /// The change that decides.
        change: usize,
        /// What is there without the change.
        old: Option<Node>,
        /// What is there with it.
        new: Option<Node>,
    },
    /// A mapping.
    Map(Span, Vec<Keyed>),
    /// A list.
    List(Span, Vec<Item>),
}

/// An entry of a mapping.
#[derive(Debug, Clone)]
pub struct Keyed {
    /// Its key, and where that stands.
    pub key: (String, Span),
    /// The key that a change gives it instead.
    pub new_key: Option<(usize, String)>,
    /// Its value.
    pub edit: Edit,
}

/// An element of a list.
#[derive(Debug, Clone)]
pub struct Item {
    /// Its place in the older list; none where it is new.
    pub old_at: Option<usize>,
    /// Its place in the newer list; none where it is gone.
    pub new_at: Option<usize>,
    /// The change that moves it among its siblings.
    pub moved: Option<usize>,
    /// The element.
    pub edit: Edit,
}

impl Edit {
    /// The value with the changes that are selected, and the older one for the others; none where it is not there then.
    pub fn with(&self, selected: &[bool]) -> Option<Node> {
        match self {
            Edit::Keep(node) => Some(node.clone()),
            Edit::Choice { change, old, new } => (if selected[*change] { new } else { old }).clone(),
            Edit::Map(span, entries) => {
                let entry = |entry: &Keyed| {
                    let value = entry.edit.with(selected)?;
                    let new_key = entry.new_key.as_ref().filter(|(change, _)| selected[*change]);
                    let key = new_key.map_or(&entry.key.0, |(_, key)| key).clone();
                    Some(Entry { key, key_span: entry.key.1, value })
                };
                Some(Node { span: *span, value: Value::Map(entries.iter().filter_map(entry).collect()) })
            }
            Edit::List(span, items) => {
                let items = in_order(items, selected).into_iter().filter_map(|item| item.edit.with(selected));
                Some(Node { span: *span, value: Value::List(items.collect()) })
            }
        }
    }
}

/// What stays in its place, in the older order; what is moved or added comes behind what stands before it in the newer list.
fn in_order<'a>(items: &'a [Item], selected: &[bool]) -> Vec<&'a Item> {
    let moves = |item: &Item| item.old_at.is_none() || item.moved.is_some_and(|change| selected[change]);
    let mut row: Vec<&Item> = items.iter().filter(|item| !moves(item)).collect();
    row.sort_by_key(|item| item.old_at);
    let mut newer: Vec<&Item> = items.iter().filter(|item| item.new_at.is_some()).collect();
    newer.sort_by_key(|item| item.new_at);
    for (at, item) in newer.iter().enumerate().filter(|(_, item)| moves(item)) {
        let before = at.checked_sub(1).map(|at| newer[at].new_at);
        let place = before.and_then(|before| row.iter().position(|other| other.new_at == before));
        row.insert(place.map_or(0, |place| place + 1), item);
    }
    row
}
