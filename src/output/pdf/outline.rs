//! Bookmarks and named places.

use std::collections::BTreeMap;

use lopdf::{Document, Object, ObjectId};

use super::object::{count, dictionary, name, number, text};
use crate::layout::page::{AnchorPlace, Bookmark, Page};

/// Writes the bookmarks, nested by level and closed below the outermost; returns their root, if there are any.
pub fn bookmarks(
    document: &mut Document,
    bookmarks: &[Bookmark],
    pages: &[Page],
    ids: &[ObjectId],
) -> Option<ObjectId> {
    let shown: Vec<&Bookmark> = bookmarks.iter().filter(|bookmark| bookmark.page < pages.len()).collect();
    if shown.is_empty() {
        return None;
    }
    let root = document.new_object_id();
    let own: Vec<ObjectId> = shown.iter().map(|_| document.new_object_id()).collect();
    let parents = parents(&shown);
    let mut children: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
    for (index, parent) in parents.iter().enumerate() {
        children.entry(*parent).or_default().push(index);
    }
    for (parent, siblings) in &children {
        for (position, &index) in siblings.iter().enumerate() {
            let bookmark = shown[index];
            let mut entry = dictionary([
                ("Title", text(&bookmark.title)),
                ("Parent", parent.map_or(root, |parent| own[parent]).into()),
                ("Dest", place(ids[bookmark.page], pages[bookmark.page].height - bookmark.y)),
            ]);
            if position > 0 {
                entry.set("Prev", own[siblings[position - 1]]);
            }
            if let Some(&next) = siblings.get(position + 1) {
                entry.set("Next", own[next]);
            }
            if let Some(inner) = children.get(&Some(index)) {
                entry.set("First", own[inner[0]]);
                entry.set("Last", own[inner[inner.len() - 1]]);
                entry.set("Count", Object::Integer(-i64::try_from(inner.len()).expect("no document has so many")));
            }
            document.set_object(own[index], entry);
        }
    }
    let outermost = &children[&None];
    let entry = dictionary([
        ("Type", name("Outlines")),
        ("First", own[outermost[0]].into()),
        ("Last", own[outermost[outermost.len() - 1]].into()),
        ("Count", count(outermost.len())),
    ]);
    document.set_object(root, entry);
    Some(root)
}

/// By bookmark: the last one before it with a lower level.
fn parents(bookmarks: &[&Bookmark]) -> Vec<Option<usize>> {
    let mut open: Vec<usize> = Vec::new();
    let mut parents = Vec::with_capacity(bookmarks.len());
    for (index, bookmark) in bookmarks.iter().enumerate() {
        open.retain(|&outer| bookmarks[outer].level < bookmark.level);
        parents.push(open.last().copied());
        open.push(index);
    }
    parents
}

/// The name tree of the places that links go to; none where there are none.
pub fn destinations(anchors: &[AnchorPlace], pages: &[Page], ids: &[ObjectId]) -> Option<Object> {
    // A name tree is in the order of its names' bytes.
    let places: BTreeMap<&[u8], Object> = anchors
        .iter()
        .filter(|anchor| anchor.page < pages.len())
        .map(|anchor| (anchor.name.as_bytes(), place(ids[anchor.page], pages[anchor.page].height - anchor.y)))
        .collect();
    if places.is_empty() {
        return None;
    }
    let entries: Vec<Object> =
        places.into_iter().flat_map(|(name, place)| [Object::string_literal(name), place]).collect();
    Some(dictionary([("Names", entries.into())]).into())
}

fn place(page: ObjectId, y: f32) -> Object {
    vec![page.into(), name("XYZ"), Object::Integer(0), number(y), Object::Null].into()
}
