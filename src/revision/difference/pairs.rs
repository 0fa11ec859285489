//! Which element of one list is which of the other.

use std::collections::BTreeMap;

use super::same::{Reading, Units};
use super::shape::{self, Shape};
use crate::input::{Node, Value};

/// How alike two elements must be to be the same one under another id.
const SAME_ELEMENT: f64 = 0.7;

/// How alike two elements without ids must be to be the same one, reworded.
const SAME_CONTENT: f64 = 0.5;

/// The most pairs that are compared for likeness; beyond it, only equal content counts.
const MOST_PAIRS: usize = 40_000;

/// Fields that tell an element from its siblings where it has no id, the surest first.
const NATURAL_KEYS: [&str; 9] = ["name", "kpi", "to", "what", "on", "of", "text", "role", "when"];

/// An element of one list, of the other, or of both: numbers from 0.
pub type Pair = (Option<usize>, Option<usize>);

/// Pairs the elements of two lists: those of the older list in order, with what is new behind. `finds_renamed` says whether
/// elements with different ids may be the same.
pub fn pairs(reading: &Reading, shape: &Shape, old: &[&Node], new: &[&Node], finds_renamed: bool) -> Vec<Pair> {
    let mut matching = Matching { old: vec![None; old.len()], new: vec![None; new.len()] };
    let by_key = |key: &'static str| {
        move |node: &Node| {
            let id = node.get("id").and_then(Node::text);
            if key != "id" && id.is_some() { None } else { node.get(key).and_then(key_text) }
        }
    };
    let is_record = matches!(shape, Shape::Record(_));
    if is_record {
        let id = by_key("id");
        let older = |node: &Node| id(node).map(|id| reading.new_id(&id).to_owned());
        matching.unique(old, new, &older, &id);
        for key in NATURAL_KEYS {
            let key = by_key(key);
            matching.unique(old, new, &key, &key);
        }
    }
    let id = |node: &Node| node.get("id").and_then(Node::text).map(str::to_owned).filter(|_| is_record);
    let has_id = |node: &Node| id(node).is_some();
    let may_pair = |old: &Node, new: &Node| match (id(old), id(new)) {
        (Some(old), Some(new)) => finds_renamed || reading.new_id(&old) == new.trim(),
        _ => true,
    };
    let (left, right) = matching.open();
    for from in &left {
        let same = |to: &&usize| {
            matching.new[**to].is_none()
                && may_pair(old[*from], new[**to])
                && reading.same(shape, old[*from], new[**to], &Units::default())
        };
        if let Some(to) = right.iter().find(same) {
            matching.join(*from, *to);
        }
    }
    let (left, right) = matching.open();
    if left.len() * right.len() <= MOST_PAIRS {
        let mut likely = Vec::new();
        for from in &left {
            for to in right.iter().filter(|to| may_pair(old[*from], new[**to])) {
                let needed = if has_id(old[*from]) && has_id(new[*to]) { SAME_ELEMENT } else { SAME_CONTENT };
                let likeness = reading.likeness(shape, old[*from], new[*to]);
                if likeness >= needed {
                    likely.push((likeness, *from, *to));
                }
            }
        }
        likely.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
        for (_, from, to) in likely {
            if matching.old[from].is_none() && matching.new[to].is_none() {
                matching.join(from, to);
            }
        }
    }
    let paired = matching.old.iter().enumerate().map(|(from, to)| (Some(from), *to));
    let added = matching.new.iter().enumerate().filter(|(_, from)| from.is_none()).map(|(to, _)| (None, Some(to)));
    paired.chain(added).collect()
}

struct Matching {
    old: Vec<Option<usize>>,
    new: Vec<Option<usize>>,
}

impl Matching {
    fn join(&mut self, from: usize, to: usize) {
        (self.old[from], self.new[to]) = (Some(to), Some(from));
    }

    /// What is not paired yet.
    fn open(&self) -> (Vec<usize>, Vec<usize>) {
        let open = |side: &[Option<usize>]| (0..side.len()).filter(|at| side[*at].is_none()).collect();
        (open(&self.old), open(&self.new))
    }

    /// Pairs what has the same key, where no sibling has it too.
    fn unique(
        &mut self,
        old: &[&Node],
        new: &[&Node],
        old_key: &dyn Fn(&Node) -> Option<String>,
        new_key: &dyn Fn(&Node) -> Option<String>,
    ) {
        let (left, right) = self.open();
        let of = |open: Vec<usize>, nodes: &[&Node], key: &dyn Fn(&Node) -> Option<String>| {
            let mut places: BTreeMap<String, Vec<usize>> = BTreeMap::new();
            for at in open {
                if let Some(key) = key(nodes[at]) {
                    places.entry(key).or_default().push(at);
                }
            }
            places
        };
        let (left, right) = (of(left, old, old_key), of(right, new, new_key));
        for (key, from) in left {
            if let ([from], Some([to])) = (from.as_slice(), right.get(&key).map(Vec::as_slice)) {
                self.join(*from, *to);
            }
        }
    }
}

/// A key's words, in the first language where it is given in several.
fn key_text(node: &Node) -> Option<String> {
    let text = match &node.value {
        Value::Map(entries) => entries.first()?.value.text()?,
        _ => node.text()?,
    };
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Of numbers that stand for places, those that can stay while the others move: a longest rising row of them, as positions.
pub fn staying(places: &[usize]) -> Vec<usize> {
    // The least last place of a rising row of each length, as positions, and what stands before each position in its row.
    let mut last: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; places.len()];
    for (at, place) in places.iter().enumerate() {
        let length = last.partition_point(|end| places[*end] < *place);
        before[at] = length.checked_sub(1).map(|shorter| last[shorter]);
        if length == last.len() { last.push(at) } else { last[length] = at }
    }
    let mut row: Vec<usize> = std::iter::successors(last.last().copied(), |at| before[*at]).collect();
    row.reverse();
    row
}

/// Elements that were given another id: old and new ids, all over two trees.
pub fn renamed(reading: &mut Reading, shape: &Shape, old: &Node, new: &Node) {
    match (shape, &old.value, &new.value) {
        (Shape::Record(record), Value::Map(_), Value::Map(_)) => {
            for (name, shape) in shape::fields(record) {
                if let (Some(old), Some(new)) = (old.get(name), new.get(name)) {
                    renamed(reading, shape, old, new);
                }
            }
        }
        (Shape::List(inner), Value::List(old), Value::List(new)) => {
            if !matches!(**inner, Shape::Record(_)) {
                return;
            }
            let (old, new): (Vec<&Node>, Vec<&Node>) = (old.iter().collect(), new.iter().collect());
            for pair in pairs(reading, inner, &old, &new, names_its_own_ids(inner)) {
                let (Some(from), Some(to)) = pair else { continue };
                let id = |node: &Node| Some(node.get("id")?.text()?.trim().to_owned());
                if let Some((from, to)) = id(old[from]).zip(id(new[to])).filter(|_| names_its_own_ids(inner))
                    && from != to
                {
                    reading.renamed.insert(from, to);
                }
                renamed(reading, inner, old[from], new[to]);
            }
        }
        (Shape::Keyed(inner), Value::Map(_), Value::Map(_)) => {
            for (from, to, old, new) in keyed_pairs(reading, inner, old, new, keys_are_ids(inner)) {
                let (Some(old), Some(new)) = (old, new) else { continue };
                if from != to {
                    reading.renamed.insert(from, to);
                }
                renamed(reading, inner, old, new);
            }
        }
        _ => {}
    }
}

/// Whether the field `id` of these elements is theirs, and not a reference to another element.
pub fn names_its_own_ids(shape: &Shape) -> bool {
    !matches!(shape, Shape::Record(record) if record == "Fit")
}

/// Whether the keys of a mapping are ids of elements.
pub fn keys_are_ids(shape: &Shape) -> bool {
    matches!(shape, Shape::Record(record) if record == "Driver")
}

/// An entry of two mappings: its keys in the older and in the newer one, and its values.
pub type KeyedPair<'a> = (String, String, Option<&'a Node>, Option<&'a Node>);

/// Pairs the entries of two mappings, those of the older one first.
pub fn keyed_pairs<'a>(
    reading: &Reading,
    shape: &Shape,
    old: &'a Node,
    new: &'a Node,
    finds_renamed: bool,
) -> Vec<KeyedPair<'a>> {
    let entries = |node: &'a Node| match &node.value {
        Value::Map(entries) => entries.as_slice(),
        _ => &[],
    };
    let (older, newer) = (entries(old), entries(new));
    let known = |key: &str| newer.iter().find(|entry| entry.key == reading.new_id(key));
    let taken = |key: &str| older.iter().any(|entry| reading.new_id(&entry.key) == key);
    let (gone, come): (Vec<_>, Vec<_>) = (
        older.iter().filter(|entry| known(&entry.key).is_none()).collect(),
        newer.iter().filter(|entry| !taken(&entry.key)).collect(),
    );
    let mut others = Vec::new();
    if finds_renamed && gone.len() * come.len() <= MOST_PAIRS {
        for (at, from) in gone.iter().enumerate() {
            for (to, entry) in come.iter().enumerate() {
                others.push((reading.likeness(shape, &from.value, &entry.value), at, to));
            }
        }
    }
    others.retain(|(likeness, ..)| *likeness >= SAME_ELEMENT);
    others.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut partner: (BTreeMap<usize, usize>, BTreeMap<usize, usize>) = Default::default();
    for (_, from, to) in others {
        if !partner.0.contains_key(&from) && !partner.1.contains_key(&to) {
            partner.0.insert(from, to);
            partner.1.insert(to, from);
        }
    }
    let mut found = Vec::new();
    for entry in older {
        let other = known(&entry.key).or_else(|| {
            let at = gone.iter().position(|gone| gone.key == entry.key)?;
            partner.0.get(&at).map(|to| come[*to])
        });
        let new_key = other.map_or(&entry.key, |other| &other.key);
        found.push((entry.key.clone(), new_key.clone(), Some(&entry.value), other.map(|other| &other.value)));
    }
    for (_, entry) in come.iter().enumerate().filter(|(at, _)| !partner.1.contains_key(at)) {
        found.push((entry.key.clone(), entry.key.clone(), None, Some(&entry.value)));
    }
    found
}
