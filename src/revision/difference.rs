//! What differs between two models, by meaning.
//!
//! 1. [`shape`] says what each field holds, from the model's own schema;
//! 2. [`pairs`] finds which element of one list is which of the other: by id, by natural key, by content;
//! 3. [`compare`](mod@compare) walks both trees and notes each [`Change`] at the element that it belongs to;
//! 4. [`edit`] holds both trees as one, so that any selection of changes makes a tree;
//! 5. [`groups`] puts together what can't stand alone;
//! 6. [`effects`] computes the business case with each group alone, and with all of them.
//!
//! How a file is written is no difference: order of keys, quotes, comments, line breaks, `2 %` or `2%`.

mod compare;
mod edit;
pub mod effects;
pub mod groups;
mod names;
mod pairs;
mod same;
pub mod shape;
#[cfg(test)]
mod tests;

use crate::diag::{Sources, Span};
use crate::input::{Node, Value};
use crate::model::value::currency::Currency;
use compare::Comparing;
use edit::Edit;
pub use names::Names;
use same::Reading;
pub use same::Units;
use shape::Shape;

/// Which of the two files of a model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum File {
    /// The model.
    Model,
    /// The vendor's catalogue.
    Catalogue,
}

impl File {
    /// The record that its root is.
    pub fn record(self) -> &'static str {
        match self {
            File::Model => "Model",
            File::Catalogue => "Vendor",
        }
    }
}

/// A model as it was read: the trees of its files, and the files.
#[derive(Debug, Clone, Copy)]
pub struct Version<'a> {
    /// The model, and the catalogue where there is one.
    pub nodes: &'a [Node],
    /// The files that their places lie in.
    pub sources: &'a Sources,
}

/// An element of a list or a mapping, as both sides call it.
#[derive(Debug, Clone, PartialEq)]
pub struct Element {
    /// The record that it is, such as `PriceItem`; empty for a text in a list.
    pub record: String,
    /// The field that holds the list.
    pub list: String,
    /// Its id on the older side; the newer one's where it is new, empty where it has none.
    pub old_id: String,
    /// Its id on the newer side; the older one's where it is gone, empty where it has none.
    pub new_id: String,
    /// What it is called on the older side, or else on the newer one.
    pub old_name: Option<(Shape, Node)>,
    /// What it is called on the newer side, or else on the older one.
    pub new_name: Option<(Shape, Node)>,
}

/// What kind of change it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An element is new.
    Added,
    /// An element is gone.
    Removed,
    /// An element has another id.
    Renamed,
    /// A field has another value.
    Changed,
    /// An element belongs to another one: a component to another phase.
    Moved,
    /// An element stands elsewhere among its siblings; places count from 1.
    Reordered {
        /// In the older list.
        from: usize,
        /// In the newer one.
        to: usize,
    },
}

impl Kind {
    /// `added`, `removed`, `renamed`, `changed`, `moved` or `reordered`.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Added => "added",
            Kind::Removed => "removed",
            Kind::Renamed => "renamed",
            Kind::Changed => "changed",
            Kind::Moved => "moved",
            Kind::Reordered { .. } => "reordered",
        }
    }
}

/// One difference.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Its number in the trees of both sides.
    number: usize,
    /// The file that it lies in.
    pub file: File,
    /// The field of the file's root that it lies in, such as `department_kpis`.
    pub part: String,
    /// The elements around it, the outermost first; the last is the element that it is about. None for a field of a part
    /// that is no list.
    pub within: Vec<Element>,
    /// The field of that element, or of the root, through the records on the way; empty where it is about the whole.
    pub field: Vec<String>,
    /// The record whose field it is, or that it is about.
    pub record: String,
    /// What kind it is.
    pub kind: Kind,
    /// What the values are.
    pub shape: Shape,
    /// The older value, with its place; none where there is none.
    pub old: Option<Node>,
    /// The newer value, with its place; none where there is none.
    pub new: Option<Node>,
    /// The units of quantities, as they are said beside them.
    pub units: Units,
    /// Whether it lies in a field that is never shown to a client.
    is_hidden: bool,
}

impl Change {
    /// The element that it is about.
    pub fn element(&self) -> Option<&Element> {
        self.within.last()
    }

    /// Whether no document for a client says anything of it: it lies in the internal part or in a field that is never
    /// shown, or it is an id.
    pub fn is_internal(&self) -> bool {
        let is_id = self.kind == Kind::Renamed || self.field.last().is_some_and(|field| field == "id");
        is_id || self.is_hidden
    }

    /// Where it stands in the older file.
    pub fn old_place(&self) -> Option<Span> {
        self.old.as_ref().map(|node| node.span)
    }

    /// Where it stands in the newer file.
    pub fn new_place(&self) -> Option<Span> {
        self.new.as_ref().map(|node| node.span)
    }
}

/// All differences between two models.
#[derive(Debug, Clone)]
pub struct Difference {
    /// The differences, by part of the model and in the order of the files.
    pub changes: Vec<Change>,
    /// The files of both sides, which all places lie in.
    pub sources: Sources,
    /// Pairs of numbers of changes that must go together.
    ties: Vec<(usize, usize)>,
    /// The older side's trees, with all differences.
    edits: Vec<Edit>,
}

/// What differs between two models, element by element.
///
/// ```
/// use bvf::diag::Sources;
/// use bvf::input;
/// use bvf::revision::difference::{Kind, Version, difference};
///
/// let mut sources = Sources::default();
/// let mut read = |text: &str| input::read(sources.add("model.yaml", text), text, &mut Vec::new()).expect("YAML");
/// let (old, new) = (read("case: {discount_rate: 10 %, years: 3}"), read("case:\n  years: 3\n  discount_rate: 12%\n"));
/// let of = |node| Version { nodes: std::slice::from_ref(node), sources: &sources };
/// let changes = difference(&of(&old), &of(&new)).changes;
/// assert_eq!(changes.len(), 1);
/// assert_eq!((changes[0].kind, changes[0].field.join(".").as_str()), (Kind::Changed, "case.discount_rate"));
/// ```
pub fn difference(old: &Version, new: &Version) -> Difference {
    let mut sources = old.sources.clone();
    let by = sources.append(new.sources);
    let nothing = Node { span: Span::default(), value: Value::Map(Vec::new()) };
    let files = [File::Model, File::Catalogue].into_iter().enumerate().map(|(at, file)| {
        let older = old.nodes.get(at).unwrap_or(&nothing).clone();
        let newer = new.nodes.get(at).unwrap_or(&nothing).clone().in_later_files(by);
        (file, older, newer)
    });
    let files: Vec<(File, Node, Node)> = files.collect();
    let currency = |node: &Node| Currency::parse(node.get("currency")?.text()?).ok();
    let mut reading = Reading { currency: (currency(&files[0].1), currency(&files[0].2)), ..Reading::default() };
    for (file, older, newer) in &files {
        pairs::renamed(&mut reading, &Shape::Record(file.record().to_owned()), older, newer);
    }
    let mut comparing = Comparing::new(&reading);
    let edits = files.iter().map(|(file, older, newer)| comparing.file(*file, older, newer)).collect();
    let Comparing { changes, mut ties, .. } = comparing;
    let mut changes: Vec<Change> = changes.into_iter().flatten().collect();
    ties.extend(groups::ties(&changes));
    let part = |change: &Change| shape::fields(change.file.record()).iter().position(|(name, _)| *name == change.part);
    let place = |change: &Change| change.old_place().or(change.new_place()).map(|span| span.start);
    changes.sort_by_key(|change| {
        (change.file, part(change), change.number >= reading.renamed.len(), change.number, place(change))
    });
    Difference { changes, sources, ties, edits }
}

impl Difference {
    /// The older model, or catalogue, with the changes for which `selected` holds, by their places in [`Self::changes`].
    pub fn with(&self, file: File, selected: impl Fn(usize) -> bool) -> Node {
        let count = self.changes.iter().map(|change| change.number + 1).max().unwrap_or(0);
        let mut by_number = vec![false; count];
        for (at, change) in self.changes.iter().enumerate() {
            by_number[change.number] = selected(at);
        }
        let edit = &self.edits[file as usize];
        edit.with(&by_number).unwrap_or(Node { span: Span::default(), value: Value::Null })
    }
}
