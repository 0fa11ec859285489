//! What people wrote: annotations as PDF holds them (ISO 32000-1, 12.5).

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt::Write as _;

use lopdf::{Dictionary, Document, Object, ObjectId};
use sha2::{Digest, Sha256};

use super::glyphs::{self, Glyph, Point};
use super::quote::{Quote, Rectangle, Shape, quote};
use super::structure::Places;
use super::{Annotation, Kind, text};

/// Annotations that are read.
const MAX_ANNOTATIONS: usize = 20_000;

/// Four-sided areas of one annotation that are read.
const MAX_AREAS: usize = 2_000;

/// How far a chain of replies is followed.
const MAX_REPLIES: usize = 1_000;

/// Flags of an annotation that isn't shown: hidden, and not for the screen.
const UNSEEN: i64 = 1 << 1 | 1 << 5;

/// An annotation on its way.
struct Raw {
    id: Option<ObjectId>,
    /// Index of what it answers or belongs to.
    parent: Option<usize>,
    is_group: bool,
    shape: Shape,
    page: usize,
    /// From the top and from the left of the page as it is shown.
    place: Point,
    said: Annotation,
}

/// Reads the annotations of all pages.
pub fn read(document: &Document, pages: &[ObjectId], places: &Places) -> Vec<Annotation> {
    let (mut raw, answers) = gather(document, pages);
    let by_id: HashMap<ObjectId, usize> = raw.iter().enumerate().filter_map(|(at, raw)| Some((raw.id?, at))).collect();
    for (at, answered) in answers.into_iter().enumerate() {
        raw[at].parent = answered.and_then(|id| by_id.get(&id).copied()).filter(|parent| *parent != at);
    }
    name_apart(&mut raw);
    let quotes = quotes(document, pages, places, &raw);
    let replaced = replaced(&raw);
    let order = order(&raw);
    let keys: Vec<String> = raw.iter().map(|raw| raw.said.key.clone()).collect();
    let roots: Vec<usize> = (0..raw.len()).map(|at| root(&raw, at)).collect();
    let mut annotations: Vec<Option<Annotation>> = Vec::with_capacity(raw.len());
    let struck: HashSet<usize> = replaced.values().copied().collect();
    for (at, raw) in raw.into_iter().enumerate() {
        let mut said = raw.said;
        if let Some(parent) = raw.parent {
            said.in_reply_to = Some(keys[parent].clone());
            if !raw.is_group {
                said.kind = Kind::Reply;
            }
        }
        if replaced.contains_key(&at) {
            said.kind = Kind::Replace;
        }
        // A reply is about what its root is about.
        let about = if said.kind == Kind::Reply { roots[at] } else { at };
        let Quote { words, near, element } = quotes[replaced.get(&about).copied().unwrap_or(about)].clone();
        (said.quote, said.near, said.element) = (words, near, element);
        annotations.push((!struck.contains(&at)).then_some(said));
    }
    order.into_iter().filter_map(|at| annotations[at].take()).collect()
}

/// All annotations that are feedback, with the ids of what they answer.
fn gather(document: &Document, pages: &[ObjectId]) -> (Vec<Raw>, Vec<Option<ObjectId>>) {
    let (mut all, mut answers) = (Vec::new(), Vec::new());
    let mut seen: HashSet<ObjectId> = HashSet::new();
    for (number, page) in pages.iter().enumerate() {
        let Ok(page) = document.get_dictionary(*page) else { continue };
        let listed = page.get_deref(b"Annots", document).and_then(Object::as_array);
        for object in listed.into_iter().flatten() {
            if all.len() == MAX_ANNOTATIONS {
                return (all, answers);
            }
            let id = object.as_reference().ok();
            if id.is_some_and(|id| !seen.insert(id)) {
                continue;
            }
            let Ok((_, Object::Dictionary(entry))) = document.dereference(object) else { continue };
            if let Some(raw) = raw(document, entry, id, number, turn(document, page)) {
                answers.push(entry.get(b"IRT").and_then(Object::as_reference).ok());
                all.push(raw);
            }
        }
    }
    (all, answers)
}

/// How a page is turned when it is shown, in quarters clockwise; pages have it from nodes above them too.
fn turn(document: &Document, page: &Dictionary) -> i64 {
    let mut node = page;
    for _ in 0..64 {
        if let Ok(degrees) = node.get_deref(b"Rotate", document).and_then(Object::as_i64) {
            return degrees.div_euclid(90).rem_euclid(4);
        }
        let Ok(parent) = node.get_deref(b"Parent", document).and_then(Object::as_dict) else { break };
        node = parent;
    }
    0
}

fn raw(document: &Document, entry: &Dictionary, id: Option<ObjectId>, page: usize, turn: i64) -> Option<Raw> {
    let subtype = entry.get_deref(b"Subtype", document).and_then(Object::as_name).ok()?;
    let kind = kind(subtype)?;
    let said = |key: &[u8]| text::entry(document, entry, key).map(|said| text::tidy(&said)).unwrap_or_default();
    let state = Some(said(b"State")).filter(|state| !state.is_empty());
    let flags = entry.get_deref(b"F", document).and_then(Object::as_i64).unwrap_or(0);
    // States of a review are hidden by the programs that write them: they show them in a list.
    if flags & UNSEEN != 0 && state.is_none() {
        return None;
    }
    let mut words = said(b"Contents");
    if words.is_empty()
        && let Some(rich) = text::entry(document, entry, b"RC")
    {
        words = text::rich(&rich);
    }
    let numbers = |key: &[u8]| -> Vec<f32> {
        let listed = entry.get_deref(key, document).and_then(Object::as_array);
        let number = |object| document.dereference(object).ok()?.1.as_float().ok().filter(|number| number.is_finite());
        listed.map(|listed| listed.iter().take(MAX_AREAS * 8).filter_map(number).collect()).unwrap_or_default()
    };
    let rectangle = match numbers(b"Rect")[..] {
        [x1, y1, x2, y2] => [x1.min(x2), y1.min(y2), x1.max(x2), y1.max(y2)],
        _ => [0.0; 4],
    };
    let areas: Vec<[Point; 4]> = numbers(b"QuadPoints")
        .chunks_exact(8)
        .map(|each| [(each[0], each[1]), (each[2], each[3]), (each[4], each[5]), (each[6], each[7])])
        .collect();
    let author = said(b"T");
    let when = [&b"M"[..], b"CreationDate"].into_iter().find_map(|key| text::date(&said(key)));
    let name = Some(said(b"NM")).filter(|name| !name.is_empty());
    let said = Annotation {
        key: name.unwrap_or_else(|| digest(page, rectangle, &words, &author)),
        kind,
        author,
        when,
        text: words,
        subject: said(b"Subj"),
        quote: String::new(),
        near: false,
        page: page + 1,
        element: None,
        in_reply_to: None,
        state,
    };
    let relation = entry.get_deref(b"RT", document).and_then(Object::as_name).unwrap_or_default();
    let shape = shape(kind, areas, rectangle);
    let place = shown(shape_bounds(&shape, rectangle), turn);
    Some(Raw { id, parent: None, is_group: relation == b"Group", shape, page, place, said })
}

/// The kind of an annotation; none for what is no feedback.
fn kind(subtype: &[u8]) -> Option<Kind> {
    Some(match subtype {
        b"Highlight" => Kind::Highlight,
        b"Underline" => Kind::Underline,
        b"Squiggly" => Kind::Squiggly,
        b"StrikeOut" | b"Redact" => Kind::StrikeOut,
        b"Caret" => Kind::Insert,
        b"Text" | b"FileAttachment" => Kind::Note,
        b"FreeText" => Kind::FreeText,
        b"Square" => Kind::Box,
        b"Circle" => Kind::Circle,
        b"Polygon" => Kind::Polygon,
        b"Line" | b"PolyLine" => Kind::Line,
        b"Ink" => Kind::Ink,
        b"Stamp" => Kind::Stamp,
        _ => return None,
    })
}

fn shape(kind: Kind, areas: Vec<[Point; 4]>, rectangle: Rectangle) -> Shape {
    let [left, bottom, right, top] = rectangle;
    match kind {
        Kind::Highlight | Kind::Underline | Kind::Squiggly | Kind::StrikeOut if areas.is_empty() => {
            Shape::Words(vec![[(left, bottom), (right, bottom), (right, top), (left, top)]])
        }
        Kind::Highlight | Kind::Underline | Kind::Squiggly | Kind::StrikeOut => Shape::Words(areas),
        Kind::Note | Kind::Insert | Kind::Reply => Shape::Place(rectangle),
        _ => Shape::Area(rectangle),
    }
}

fn shape_bounds(shape: &Shape, rectangle: Rectangle) -> Rectangle {
    // Rectangles of marked words are often wider than these, or wrong.
    match shape {
        Shape::Words(areas) => super::quote::bounds(areas),
        _ => rectangle,
    }
}

/// How far from the top and from the left a rectangle stands on a page that is shown turned.
fn shown([left, bottom, right, top]: Rectangle, turn: i64) -> Point {
    match turn {
        1 => (left, bottom),
        2 => (bottom, -right),
        3 => (-right, -top),
        _ => (-top, left),
    }
}

/// A key for an annotation without a name, from what doesn't change when a file is saved again.
fn digest(page: usize, rectangle: Rectangle, words: &str, author: &str) -> String {
    let place = rectangle.map(|edge| format!("{edge:.0}")).join(" ");
    let hash = Sha256::digest(format!("{page}\n{place}\n{author}\n{words}"));
    hash[..8].iter().fold(String::new(), |mut key, byte| {
        let _ = write!(key, "{byte:02x}");
        key
    })
}

/// Makes keys differ: copies of an annotation have the same name.
fn name_apart(raw: &mut [Raw]) {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for raw in raw {
        let count = counts.entry(raw.said.key.clone()).or_default();
        *count += 1;
        if *count > 1 {
            raw.said.key = format!("{}-{count}", raw.said.key);
        }
    }
}

/// What each is about. A page's content is read once, and only where something is written on it.
fn quotes(document: &Document, pages: &[ObjectId], places: &Places, raw: &[Raw]) -> Vec<Quote> {
    let mut by_page: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, raw) in raw.iter().enumerate() {
        by_page.entry(raw.page).or_default().push(at);
    }
    let mut quotes = vec![Quote::default(); raw.len()];
    for (page, all) in by_page {
        let glyphs: Vec<Glyph> = glyphs::read(document, pages[page], places);
        for at in all {
            quotes[at] = quote(&raw[at].shape, &glyphs, places);
        }
    }
    quotes
}

/// By what is put in: the words that are struck out for it. Programs write the two as a group.
fn replaced(raw: &[Raw]) -> BTreeMap<usize, usize> {
    let mut replaced = BTreeMap::new();
    for (at, struck) in raw.iter().enumerate().filter(|(_, raw)| raw.is_group && raw.said.kind == Kind::StrikeOut) {
        if let Some(caret) = struck.parent.filter(|parent| raw[*parent].said.kind == Kind::Insert)
            && struck.said.text.is_empty()
        {
            replaced.entry(caret).or_insert(at);
        }
    }
    replaced
}

/// What a chain of replies starts with; for a chain without a start, its last that was reached.
fn root(raw: &[Raw], from: usize) -> usize {
    let mut at = from;
    for _ in 0..MAX_REPLIES {
        match raw[at].parent {
            Some(parent) => at = parent,
            None => return at,
        }
    }
    // The replies go round.
    from
}

/// By page and from top to bottom, each followed by its replies as they came.
fn order(raw: &[Raw]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..raw.len()).collect();
    let roots: Vec<usize> = order.iter().map(|&at| root(raw, at)).collect();
    order.sort_by(|&a, &b| {
        let (first, second) = (&raw[roots[a]], &raw[roots[b]]);
        let by_place = first.place.0.total_cmp(&second.place.0).then(first.place.1.total_cmp(&second.place.1));
        let by_reply = (a != roots[a]).cmp(&(b != roots[b])).then_with(|| raw[a].said.when.cmp(&raw[b].said.when));
        first.page.cmp(&second.page).then(by_place).then(roots[a].cmp(&roots[b])).then(by_reply).then(a.cmp(&b))
    });
    order
}
