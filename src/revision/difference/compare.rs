//! Walks two trees side by side and notes what differs, each difference at the element that it belongs to.

use super::edit::{Edit, Item, Keyed};
use super::pairs::{self, keyed_pairs, pairs};
use super::same::{Reading, Units};
use super::shape::{self, Shape};
use super::{Change, Element, File, Kind};
use crate::input::{Node, Value};

/// Fields that no document for a client shows, by record.
const NEVER_SHOWN: [(&str, &str); 13] = [
    ("Model", "bvf"),
    ("Model", "vendor"),
    ("Model", "internal"),
    ("Model", "not_relevant"),
    ("Client", "organisation"),
    ("DepartmentKpi", "catalogue"),
    ("KpiValue", "reduces"),
    ("Driver", "distribution"),
    ("PriceItem", "book"),
    ("Vendor", "bvf"),
    ("Vendor", "kpis"),
    ("Vendor", "price_book"),
    ("SimulationSettings", "seed"),
];

/// Fields that say where an element belongs: another value moves it.
const PARENTS: [(&str, &str); 9] = [
    ("Component", "phase"),
    ("PriceItem", "phase"),
    ("PriceItem", "component"),
    ("Effort", "phase"),
    ("Risk", "phase"),
    ("Initiative", "serves"),
    ("DepartmentKpi", "serves"),
    ("Need", "serves"),
    ("Requirement", "why"),
];

/// Fields by which an element is called, the best first.
const NAMES: [&str; 9] = ["name", "what", "text", "get", "kpi", "to", "component", "role", "on"];

/// Where the walk stands.
#[derive(Clone)]
struct At<'a> {
    file: File,
    /// The field of the root.
    part: &'a str,
    within: Vec<Element>,
    field: Vec<String>,
    /// The record whose fields are looked at.
    record: &'a str,
    units: Units,
    is_hidden: bool,
}

/// What differs between the trees of a file.
pub struct Comparing<'r> {
    /// What values are read with.
    pub reading: &'r Reading,
    /// What was found so far. A rename stands first, at the number of its old id.
    pub changes: Vec<Option<Change>>,
    /// The old ids that were given up, by the number of their change.
    pub renames: Vec<String>,
    /// Changes that must go together, because one value follows both.
    pub ties: Vec<(usize, usize)>,
}

impl<'r> Comparing<'r> {
    /// Starts with the renames, which any reference may belong to.
    pub fn new(reading: &'r Reading) -> Self {
        let renames: Vec<String> = reading.renamed.keys().cloned().collect();
        Comparing { reading, changes: vec![None; renames.len()], renames, ties: Vec::new() }
    }

    /// Compares the roots of a file.
    pub fn file(&mut self, file: File, old: &Node, new: &Node) -> Edit {
        let record = file.record();
        let (within, field, units) = Default::default();
        let at = At { file, part: "", within, field, record, units, is_hidden: false };
        self.record(record, old, new, &at)
    }

    fn note(&mut self, kind: Kind, shape: &Shape, sides: (Option<&Node>, Option<&Node>), at: &At) -> usize {
        self.changes.push(Some(Change {
            number: self.changes.len(),
            file: at.file,
            part: at.part.to_owned(),
            within: at.within.clone(),
            field: at.field.clone(),
            record: at.record.to_owned(),
            kind,
            shape: shape.clone(),
            old: sides.0.cloned(),
            new: sides.1.cloned(),
            units: at.units.clone(),
            is_hidden: at.is_hidden,
        }));
        self.changes.len() - 1
    }

    fn choice(&mut self, kind: Kind, shape: &Shape, sides: (Option<&Node>, Option<&Node>), at: &At) -> Edit {
        let change = self.note(kind, shape, sides, at);
        Edit::Choice { change, old: sides.0.cloned(), new: sides.1.cloned() }
    }

    fn record(&mut self, record: &str, old: &Node, new: &Node, at: &At) -> Edit {
        let (Value::Map(entries), Value::Map(_)) = (&old.value, &new.value) else {
            return self.whole(&Shape::Record(record.to_owned()), old, new, at);
        };
        let units = if record == "Acceptance" { at.units.clone() } else { Units::of(old, new) };
        let known = shape::fields(record);
        let unknown = entries.iter().filter(|entry| known.iter().all(|(name, _)| *name != entry.key));
        let mut edits: Vec<Keyed> = unknown
            .map(|entry| Keyed {
                key: (entry.key.clone(), entry.key_span),
                new_key: None,
                edit: Edit::Keep(entry.value.clone()),
            })
            .collect();
        for (name, shape) in known {
            let key = [old, new].iter().find_map(|node| match &node.value {
                Value::Map(entries) => entries.iter().find(|entry| entry.key == *name),
                _ => None,
            });
            let Some(key) = key else { continue };
            let mut inner = At { record, units: units.clone(), ..at.clone() };
            if at.part.is_empty() && at.within.is_empty() {
                inner.part = name;
            }
            inner.field.push(name.clone());
            inner.is_hidden |= NEVER_SHOWN.contains(&(record, name));
            let edit = self.field(shape, name, (old.get(name), new.get(name)), &inner);
            edits.push(Keyed { key: (name.clone(), key.key_span), new_key: None, edit });
        }
        Edit::Map(old.span, edits)
    }

    fn field(&mut self, shape: &Shape, name: &str, (old, new): (Option<&Node>, Option<&Node>), at: &At) -> Edit {
        let given = |node: Option<&'_ Node>| node.is_some_and(|node| !node.is_empty());
        // Where the catalogue lies says nothing: it is compared itself.
        let is_path = at.record == File::Model.record() && name == "vendor";
        let kept = old.or(new).filter(|_| (!given(old) && !given(new)) || is_path);
        if let Some(kept) = kept {
            return Edit::Keep(kept.clone());
        }
        let (old, new) = (old.filter(|_| given(old)), new.filter(|_| given(new)));
        let is_list_of_elements = match shape {
            Shape::List(inner) => matches!(**inner, Shape::Record(_) | Shape::Text | Shape::Name),
            Shape::Keyed(_) => true,
            _ => false,
        };
        match (old, new) {
            (Some(old), Some(new)) => self.value(shape, old, new, at),
            (Some(one), None) | (None, Some(one)) if is_list_of_elements => {
                let value =
                    if matches!(shape, Shape::List(_)) { Value::List(Vec::new()) } else { Value::Map(Vec::new()) };
                let nothing = Node { span: one.span, value };
                let (old, new) = (old.unwrap_or(&nothing), new.unwrap_or(&nothing));
                self.value(shape, old, new, at)
            }
            sides => self.choice(kind_of(at.record, at.field.last()), shape, sides, at),
        }
    }

    fn value(&mut self, shape: &Shape, old: &Node, new: &Node, at: &At) -> Edit {
        match shape {
            Shape::Record(record) => self.record(record, old, new, at),
            Shape::List(inner) if matches!(**inner, Shape::Record(_) | Shape::Text | Shape::Name) => {
                self.list(inner, old, new, at)
            }
            Shape::Keyed(inner) => self.keyed(inner, old, new, at),
            _ => self.whole(shape, old, new, at),
        }
    }

    /// A value that changes as a whole, or follows an element that got another id.
    fn whole(&mut self, shape: &Shape, old: &Node, new: &Node, at: &At) -> Edit {
        if !self.reading.same(shape, old, new, &at.units) {
            return self.choice(kind_of(at.record, at.field.last()), shape, (Some(old), Some(new)), at);
        }
        let follows: Vec<usize> = references(shape, old).iter().filter_map(|id| self.rename(id)).collect();
        self.ties.extend(follows.windows(2).map(|pair| (pair[0], pair[1])));
        match follows.first() {
            Some(&change) => Edit::Choice { change, old: Some(old.clone()), new: Some(new.clone()) },
            None => Edit::Keep(old.clone()),
        }
    }

    fn rename(&self, old: &str) -> Option<usize> {
        self.renames.iter().position(|id| id == old)
    }

    fn list(&mut self, shape: &Shape, old: &Node, new: &Node, at: &At) -> Edit {
        let (Value::List(older), Value::List(newer)) = (&old.value, &new.value) else {
            return self.whole(&Shape::List(Box::new(shape.clone())), old, new, at);
        };
        let (left, right): (Vec<&Node>, Vec<&Node>) = (older.iter().collect(), newer.iter().collect());
        let found = pairs(self.reading, shape, &left, &right, false);
        let kept: Vec<(usize, usize)> = found.iter().filter_map(|(from, to)| Some(((*from)?, (*to)?))).collect();
        let places: Vec<usize> = kept.iter().map(|(_, to)| *to).collect();
        let stays: Vec<usize> = pairs::staying(&places).into_iter().map(|position| kept[position].0).collect();
        let mut items = Vec::new();
        for (old_at, new_at) in found {
            let sides = (old_at.map(|at| left[at]), new_at.map(|at| right[at]));
            let inner = inside(shape, None, sides, at);
            let (edit, moved) = match sides {
                (Some(one), Some(other)) => {
                    let moved = old_at.filter(|at| !stays.contains(at)).zip(new_at).map(|(from, to)| {
                        let kind = Kind::Reordered { from: from + 1, to: to + 1 };
                        self.note(kind, shape, sides, &inner)
                    });
                    (self.element(shape, one, other, &inner), moved)
                }
                (None, _) => (self.choice(Kind::Added, shape, sides, &inner), None),
                (_, None) => (self.choice(Kind::Removed, shape, sides, &inner), None),
            };
            items.push(Item { old_at, new_at, moved, edit });
        }
        Edit::List(old.span, items)
    }

    /// An element that is on both sides; its new id, where it has one, is a change of its own.
    fn element(&mut self, shape: &Shape, old: &Node, new: &Node, at: &At) -> Edit {
        let Shape::Record(record) = shape else { return self.value(shape, old, new, at) };
        let sides = (old.get("id"), new.get("id"));
        if let Some(old_id) = sides.0.and_then(Node::text).filter(|_| pairs::names_its_own_ids(shape))
            && let Some(change) = self.rename(old_id.trim())
        {
            self.put_rename(change, record, sides, at);
        }
        self.value(shape, old, new, at)
    }

    fn put_rename(&mut self, change: usize, record: &str, sides: (Option<&Node>, Option<&Node>), at: &At) {
        let made = self.note(Kind::Renamed, &Shape::Id, sides, at);
        let noted = self.changes.pop().flatten();
        debug_assert_eq!(made, self.changes.len());
        self.changes[change] = noted.map(|noted| Change { number: change, record: record.to_owned(), ..noted });
    }

    fn keyed(&mut self, shape: &Shape, old: &Node, new: &Node, at: &At) -> Edit {
        let key_span = |node: &Node, key: &str| match &node.value {
            Value::Map(entries) => entries.iter().find(|entry| entry.key == key).map(|entry| entry.key_span),
            _ => None,
        };
        let mut entries = Vec::new();
        for (old_key, new_key, one, other) in keyed_pairs(self.reading, shape, old, new, false) {
            let key = if one.is_some() { &old_key } else { &new_key };
            let span = key_span(old, &old_key).or_else(|| key_span(new, &new_key)).unwrap_or(old.span);
            let inner = inside(shape, Some((&old_key, &new_key)), (one, other), at);
            let mut renamed = None;
            let edit = match (one, other) {
                (Some(one), Some(other)) => {
                    if let Some(change) = self.rename(&old_key).filter(|_| old_key != new_key) {
                        let id = |node: &Node, key: &str| Node {
                            span: key_span(node, key).unwrap_or(node.span),
                            value: Value::Scalar { text: key.to_owned(), plain: false },
                        };
                        let (from, to) = (id(old, &old_key), id(new, &new_key));
                        let Shape::Record(record) = shape else { continue };
                        self.put_rename(change, record, (Some(&from), Some(&to)), &inner);
                        renamed = Some((change, new_key.clone()));
                    }
                    self.value(shape, one, other, &inner)
                }
                (None, _) => self.choice(Kind::Added, shape, (one, other), &inner),
                (_, None) => self.choice(Kind::Removed, shape, (one, other), &inner),
            };
            entries.push(Keyed { key: (key.clone(), span), new_key: renamed, edit });
        }
        Edit::Map(old.span, entries)
    }
}

/// The place of an element of a list or a mapping.
fn inside<'a>(
    shape: &'a Shape,
    keys: Option<(&str, &str)>,
    (old, new): (Option<&Node>, Option<&Node>),
    at: &At<'a>,
) -> At<'a> {
    let record = if let Shape::Record(record) = shape { record.as_str() } else { "" };
    let id = |node: Option<&Node>, key: Option<&str>| {
        let own = node.and_then(|node| node.get("id")).and_then(Node::text);
        key.or(own).map_or_else(String::new, |id| id.trim().to_owned())
    };
    let name = |node: Option<&Node>| {
        let field = NAMES.iter().find_map(|name| Some((*name, node?.get(name)?)));
        field.map(|(name, value)| (shape::field(record, name).clone(), value.clone()))
    };
    let called = |node: Option<&Node>| match shape {
        Shape::Text | Shape::Name => node.map(|node| (shape.clone(), node.clone())),
        _ => name(node),
    };
    let ids = (id(old.or(new), keys.map(|keys| keys.0)), id(new.or(old), keys.map(|keys| keys.1)));
    let mut within = at.within.clone();
    within.push(Element {
        record: record.to_owned(),
        list: at.field.last().cloned().unwrap_or_default(),
        old_id: ids.0,
        new_id: ids.1,
        old_name: called(old.or(new)),
        new_name: called(new.or(old)),
    });
    At { within, field: Vec::new(), record, ..at.clone() }
}

fn kind_of(record: &str, field: Option<&String>) -> Kind {
    let is_parent = field.is_some_and(|field| PARENTS.contains(&(record, field)));
    if is_parent { Kind::Moved } else { Kind::Changed }
}

/// The ids that a value refers to: references, and names in formulas.
pub fn references(shape: &Shape, node: &Node) -> Vec<String> {
    let mut found = Vec::new();
    collect(shape, node, &mut Vec::new(), &mut found);
    found
}

/// The ids that a value gives to elements, and those that it refers to.
pub fn ids_within(shape: &Shape, node: &Node) -> (Vec<String>, Vec<String>) {
    let (mut given, mut found) = (Vec::new(), Vec::new());
    collect(shape, node, &mut given, &mut found);
    (given, found)
}

fn collect(shape: &Shape, node: &Node, given: &mut Vec<String>, found: &mut Vec<String>) {
    match (shape, &node.value) {
        (Shape::Record(record), Value::Map(entries)) => {
            for entry in entries {
                let own = entry.key == "id" && pairs::names_its_own_ids(shape);
                match entry.value.text().filter(|_| own) {
                    Some(id) => given.push(id.trim().to_owned()),
                    None => collect(shape::field(record, &entry.key), &entry.value, given, found),
                }
            }
        }
        (Shape::List(inner), Value::List(items)) => items.iter().for_each(|item| collect(inner, item, given, found)),
        (Shape::Keyed(inner), Value::Map(entries)) => {
            for entry in entries {
                if pairs::keys_are_ids(inner) {
                    given.push(entry.key.clone());
                }
                collect(inner, &entry.value, given, found);
            }
        }
        (Shape::Id | Shape::Ids, _) => found.extend(super::same::ids(node).into_iter().map(str::to_owned)),
        (Shape::Formula, Value::Scalar { text, .. }) => {
            if let Ok(formula) = crate::model::formula::Formula::parse(text) {
                found.extend(formula.names().into_iter().map(|(name, _)| name.to_owned()));
            }
        }
        _ => {}
    }
}
