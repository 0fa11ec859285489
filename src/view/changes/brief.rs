//! What changed between two revisions, in a line: how many elements, and which.

use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use super::{Words, cut};
use crate::locale::{Arg, Locale};
use crate::model::value::currency::Currency;
use crate::revision::difference::{Change, Difference, Element, File, Kind};

/// The parts of a model, those first that matter most to who signs. The others come after them, in the order of the file.
const PARTS: [&str; 15] = [
    "price",
    "case",
    "executive_kpis",
    "department_kpis",
    "drivers",
    "solution",
    "plan",
    "needs",
    "requirements",
    "initiatives",
    "service",
    "assumptions",
    "acceptance",
    "next_steps",
    "client",
];

/// The widest name of one element in the line.
const ONE: usize = 28;

/// How wide all names together are in the line.
const ALL: usize = 44;

/// An element of the model, or a part of it with its settings, that is another one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChangedElement {
    /// `added`, `removed`, `changed`, `moved`, `renamed` or `reordered`.
    pub kind: &'static str,
    /// The kind of element, as the schema calls it; empty for the settings of a part.
    pub record: String,
    /// Its id on the newer side, or else on the older one; empty where it has none.
    pub id: String,
    /// What it is called: its name, or else its id or its kind; of settings, the part of the model.
    pub name: String,
    /// Whether no client's document says anything of the change.
    pub internal: bool,
}

/// The elements that differ, those first that matter most; what stands within an element counts as its change. The
/// currencies are the older model's and the newer one's. For the seller alone.
pub fn changed_elements(
    difference: &Difference,
    currencies: (Currency, Currency),
    locale: &Locale,
) -> Vec<ChangedElement> {
    let words = Words::of(difference, currencies, locale);
    let mut found: Vec<(Rank, &Change, ChangedElement)> = Vec::new();
    for change in &difference.changes {
        let element = changed_element(change, &words);
        let rank = rank(change, element.kind);
        match found.iter_mut().find(|(_, known, _)| is_of_same(known, change, &words)) {
            Some((best, _, known)) => {
                if precedence(element.kind) < precedence(known.kind) {
                    known.kind = element.kind;
                }
                known.internal &= element.internal;
                *best = rank.min(*best);
            }
            None => found.push((rank, change, element)),
        }
    }
    found.sort_by_key(|(rank, ..)| *rank);
    found.into_iter().map(|(.., element)| element).collect()
}

/// How many elements were added, removed and so on, and as many names as fit, in a line; that nothing was where there are none.
pub fn in_a_line(elements: &[ChangedElement], locale: &Locale) -> String {
    if elements.is_empty() {
        return locale.message("log-same-model", &[]);
    }
    let count = |key: &str, kinds: &[&str]| {
        let count = elements.iter().filter(|element| kinds.contains(&element.kind)).count();
        (count > 0).then(|| locale.message(key, &[("n", locale.count(count as u64))]))
    };
    let counts = [
        count("log-changed", &["changed"]),
        count("log-added", &["added"]),
        count("log-removed", &["removed"]),
        count("log-moved", &["moved", "reordered"]),
        count("log-renamed", &["renamed"]),
    ];
    let separator = locale.message("list-separator", &[]);
    let counts = counts.into_iter().flatten().collect::<Vec<_>>().join(&separator);
    let texts = [("counts", Arg::text(&counts)), ("names", Arg::text(&names(elements, &separator)))];
    locale.message("log-changes", &texts)
}

/// Names, each once, as many as fit; an ellipsis stands for the others.
fn names(elements: &[ChangedElement], separator: &str) -> String {
    let mut names: Vec<String> = Vec::new();
    for element in elements {
        let name = cut(&element.name, ONE);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let mut line = String::new();
    for (at, name) in names.iter().enumerate() {
        let before = if at == 0 { "" } else { separator };
        if line.width() + before.width() + name.width() >= ALL {
            return line + "…";
        }
        line = line + before + name;
    }
    line
}

/// The outermost element of a change.
fn outermost(change: &Change) -> Option<&Element> {
    change.within.first()
}

fn changed_element(change: &Change, words: &Words) -> ChangedElement {
    let internal = change.is_internal();
    let Some(element) = outermost(change) else {
        let kind = Kind::Changed.word();
        return ChangedElement { kind, record: String::new(), id: String::new(), name: words.part(change), internal };
    };
    ChangedElement {
        kind: if change.within.len() == 1 { change.kind } else { Kind::Changed }.word(),
        record: element.record.clone(),
        id: element.new_id.clone(),
        name: words.called(element, change.kind != Kind::Removed || change.within.len() > 1),
        internal,
    }
}

/// Whether two changes are told as one: of the same element, or of settings of the same part.
fn is_of_same(one: &Change, other: &Change, words: &Words) -> bool {
    match (outermost(one), outermost(other)) {
        (None, None) => words.part(one) == words.part(other),
        (Some(a), Some(b)) => (one.file, &one.part) == (other.file, &other.part) && a == b,
        _ => false,
    }
}

/// What an element is called that changed in several ways: the first of these.
fn precedence(kind: &str) -> usize {
    ["added", "removed", "changed", "moved", "renamed"].iter().position(|known| *known == kind).unwrap_or(usize::MAX)
}

/// What counts least comes last: what no client's document tells, what only stands elsewhere, the catalogue.
type Rank = (bool, bool, File, usize);

fn rank(change: &Change, kind: &str) -> Rank {
    let is_order = kind == "reordered" || kind == "renamed";
    let part = PARTS.iter().position(|part| *part == change.part).unwrap_or(PARTS.len());
    (change.is_internal(), is_order, change.file, part)
}
