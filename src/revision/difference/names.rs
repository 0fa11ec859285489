//! What the elements of a model are called, by id.

use std::collections::BTreeMap;

use super::shape::{self, Shape};
use super::{Difference, File};
use crate::input::{Node, Value};

/// Names by id: what holds the name, and the name in the author's languages. A price item without a name has that of the
/// component that it pays for, whose id stands for it.
pub type Names = BTreeMap<String, (Shape, Node)>;

impl Difference {
    /// The names of the elements of the older side or of the newer one, the catalogue's among them.
    pub fn names(&self, newer: bool) -> Names {
        let mut names = Names::new();
        for file in [File::Model, File::Catalogue] {
            let root = self.with(file, |_| newer);
            collect(&Shape::Record(file.record().to_owned()), &root, &mut names);
        }
        names
    }
}

fn collect(shape: &Shape, node: &Node, names: &mut Names) {
    let named = |record: &str, node: &Node| {
        let name =
            ["name", "what", "text", "component", "get"].iter().find_map(|field| Some((*field, node.get(field)?)));
        name.map(|(field, name)| (shape::field(record, field).clone(), name.clone()))
    };
    match (shape, &node.value) {
        (Shape::Record(record), Value::Map(entries)) => {
            let id = node.get("id").and_then(Node::text).filter(|_| super::pairs::names_its_own_ids(shape));
            if let Some((id, name)) = id.zip(named(record, node)) {
                names.insert(id.trim().to_owned(), name);
            }
            for entry in entries {
                collect(shape::field(record, &entry.key), &entry.value, names);
            }
        }
        (Shape::List(inner), Value::List(items)) => items.iter().for_each(|item| collect(inner, item, names)),
        (Shape::Keyed(inner), Value::Map(entries)) => {
            let Shape::Record(record) = &**inner else { return };
            for entry in entries.iter().filter(|_| super::pairs::keys_are_ids(inner)) {
                // A driver without a name is called by its key, as everywhere.
                let spoken = || (Shape::Name, Node::word(entry.key.replace('_', " ")));
                names.insert(entry.key.clone(), named(record, &entry.value).unwrap_or_else(spoken));
            }
        }
        _ => {}
    }
}
