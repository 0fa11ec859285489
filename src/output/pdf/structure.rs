//! The structure tree: what the marked pieces are and in which order they are read (ISO 32000-1, 14.7 and 14.8).

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::bytes::{Entries, List, write_dictionary, write_reference, write_whole};
use super::links::Link;
use super::object::{count, dictionary, name, number, text};
use crate::chart::scene::Segment;
use crate::layout::page::{Area, Labels, Pages, Tag, TagRole, What};
use crate::revision::markup::ELEMENT;

/// A role as PDF names it.
pub fn role(role: TagRole) -> &'static str {
    match role {
        TagRole::Heading(0 | 1) => "H1",
        TagRole::Heading(2) => "H2",
        TagRole::Heading(3) => "H3",
        TagRole::Heading(4) => "H4",
        TagRole::Heading(5) => "H5",
        TagRole::Heading(_) => "H6",
        TagRole::Paragraph => "P",
        TagRole::Section => "Sect",
        TagRole::Group => "Div",
        TagRole::List => "L",
        TagRole::ListItem => "LI",
        TagRole::ListLabel => "Lbl",
        TagRole::ListBody => "LBody",
        TagRole::Table => "Table",
        TagRole::Row => "TR",
        TagRole::TableHead => "THead",
        TagRole::TableBody => "TBody",
        TagRole::HeaderCell | TagRole::RowHeaderCell => "TH",
        TagRole::Cell => "TD",
        TagRole::Figure => "Figure",
        TagRole::Caption => "Caption",
        TagRole::Contents => "TOC",
        TagRole::ContentsItem => "TOCI",
        TagRole::Reference => "Reference",
        TagRole::Link => "Link",
        TagRole::Quote => "BlockQuote",
        TagRole::Note => "Note",
        TagRole::Span => "Span",
    }
}

/// A piece of a page that belongs to a tag: marked content or a link's annotation.
struct Piece {
    /// Place in the order in which the document is painted.
    order: usize,
    page: usize,
    what: PieceKind,
}

enum PieceKind {
    Content(usize),
    Annotation(ObjectId),
}

/// Writes the structure tree and ties pages and annotations to it; `marks` are, by page and number of marked content,
/// the tags. Returns the tree's root, and the elements by their numbers, already as bytes.
pub fn structure(
    document: &mut Document,
    pages: &Pages,
    ids: &[ObjectId],
    marks: &[Vec<usize>],
    links: &[Link],
) -> (ObjectId, Vec<(u32, Vec<u8>)>) {
    let root = document.new_object_id();
    let whole = document.new_object_id();
    let mut pieces = pieces(pages.tags.len(), marks);
    // Links that don't lie in a link element get elements of their own.
    let mut loose: Vec<(Option<usize>, &Link)> = Vec::new();
    for link in links {
        match link.tag {
            Some(tag) if pages.tags[tag].role == TagRole::Link => {
                let order = pieces[tag].last().map_or(usize::MAX, |piece| piece.order);
                pieces[tag].push(Piece { order, page: link.page, what: PieceKind::Annotation(link.annotation) });
            }
            tag => loose.push((tag, link)),
        }
    }
    let kept = kept(pages, &pieces, &loose);
    let elements: Vec<ObjectId> =
        kept.iter().map(|&kept| if kept { document.new_object_id() } else { (0, 0) }).collect();
    let owners: BTreeMap<ObjectId, ObjectId> = loose
        .iter()
        .map(|(tag, link)| {
            let parent = tag.map_or(whole, |tag| elements[tag]);
            let reference = annotation(link.annotation, Some(ids[link.page]));
            (link.annotation, document.add_object(element("Link", parent, vec![reference.into()])))
        })
        .collect();

    let first = first_seen(pages, &pieces);
    let children = children(pages, &kept, &first);
    let boxes = figures(pages);
    let mut notes: Vec<Object> = Vec::new();
    let mut written = Vec::with_capacity(pages.tags.len());
    let mut inside = List::default();
    for (index, tag) in pages.tags.iter().enumerate().filter(|(index, _)| kept[*index]) {
        let content = |piece: &&Piece| matches!(piece.what, PieceKind::Content(_));
        let page = pieces[index].iter().find(content).map(|piece| piece.page);
        inside.clear();
        kids(&pieces[index], &children[index], &first, &elements, ids, page, &mut inside);
        for (_, link) in loose.iter().filter(|(owner, _)| *owner == Some(index)) {
            write_reference(owners[&link.annotation], inside.next());
        }
        let mut entry = Entries::new();
        entry.name("S", role(tag.role));
        let stands = boxes[index].filter(|_| tag.role == TagRole::Figure);
        let stands = stands.map(|(page, bounds)| placed(bounds, pages.pages[page].height));
        let told = [attributes(tag), stands, tag.origin.as_deref().map(tells_of)];
        let mut told: Vec<Object> = told.into_iter().flatten().map(Object::from).collect();
        match told.len() {
            0 => {}
            1 => entry.object("A", &told.remove(0)),
            _ => entry.object("A", &told.into()),
        }
        if let Some(alt) = &tag.alt {
            entry.object("Alt", &text(alt));
        }
        if let Some(language) = &tag.language {
            entry.object("Lang", &text(language));
        }
        if tag.role == TagRole::Note {
            // Notes are told apart by an id; the width keeps the name tree in order.
            let id = Object::string_literal(format!("note{index:06}"));
            notes.extend([id.clone(), elements[index].into()]);
            entry.object("ID", &id);
        }
        // What differs from element to element comes last, so that the rest compresses to almost nothing.
        if let Some(page) = page.or(boxes[index].map(|(page, _)| page)) {
            entry.reference("Pg", ids[page]);
        }
        entry.reference("P", tag.parent.map_or(whole, |parent| elements[parent]));
        entry.list("K", &inside);
        written.push((elements[index].0, entry.finish()));
    }
    let top = pages.tags.iter().enumerate().filter(|(index, tag)| tag.parent.is_none() && kept[*index]);
    let mut top: Vec<Object> = top.map(|(index, _)| elements[index].into()).collect();
    top.extend(loose.iter().filter(|(owner, _)| owner.is_none()).map(|(_, link)| owners[&link.annotation].into()));
    document.set_object(whole, element("Document", root, top));

    let owner = |link: &Link| owners.get(&link.annotation).copied().or(link.tag.map(|tag| elements[tag]));
    let parents = parents(document, ids, marks, &elements, links, &owner);
    let mut tree = dictionary([
        ("Type", name("StructTreeRoot")),
        ("K", whole.into()),
        ("ParentTree", parents.into()),
        ("ParentTreeNextKey", count(ids.len() + links.len())),
    ]);
    if !notes.is_empty() {
        tree.set("IDTree", dictionary([("Names", notes.into())]));
    }
    document.set_object(root, tree);
    (root, written)
}

/// The tree from pages' marked content and from links back to their elements; pages and links are told their keys.
fn parents(
    document: &mut Document,
    ids: &[ObjectId],
    marks: &[Vec<usize>],
    elements: &[ObjectId],
    links: &[Link],
    owner: &dyn Fn(&Link) -> Option<ObjectId>,
) -> ObjectId {
    let mut parents: Vec<Object> = Vec::with_capacity(2 * (ids.len() + links.len()));
    for (key, (&page, marks)) in ids.iter().zip(marks).enumerate() {
        let owners: Vec<Object> = marks.iter().map(|&tag| elements[tag].into()).collect();
        parents.extend([count(key), document.add_object(owners).into()]);
        if let Ok(Object::Dictionary(page)) = document.get_object_mut(page) {
            page.set("StructParents", count(key));
            page.set("Tabs", name("S"));
        }
    }
    for (key, link) in (ids.len()..).zip(links) {
        parents.extend(owner(link).into_iter().flat_map(|owner| [count(key), owner.into()]));
        if let Ok(Object::Dictionary(annotation)) = document.get_object_mut(link.annotation) {
            annotation.set("StructParent", count(key));
        }
    }
    document.add_object(dictionary([("Nums", parents.into())]))
}

/// By tag: whether it is written. One that holds nothing is left out, but a cell keeps its column.
fn kept(pages: &Pages, pieces: &[Vec<Piece>], loose: &[(Option<usize>, &Link)]) -> Vec<bool> {
    let mut kept: Vec<bool> = pages
        .tags
        .iter()
        .zip(pieces)
        .map(|(tag, pieces)| {
            let is_cell = matches!(tag.role, TagRole::Cell | TagRole::HeaderCell | TagRole::RowHeaderCell);
            !pieces.is_empty() || tag.alt.is_some() || is_cell
        })
        .collect();
    for tag in loose.iter().filter_map(|(tag, _)| *tag) {
        kept[tag] = true;
    }
    // Children come after their parents.
    for (index, tag) in pages.tags.iter().enumerate().rev() {
        if let (true, Some(parent)) = (kept[index], tag.parent) {
            kept[parent] = true;
        }
    }
    kept
}

/// By tag: those in it that are written, in the order of reading.
fn children(pages: &Pages, kept: &[bool], first: &[usize]) -> Vec<Vec<usize>> {
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); pages.tags.len()];
    for (index, tag) in pages.tags.iter().enumerate().filter(|(index, _)| kept[*index]) {
        if let Some(parent) = tag.parent {
            children[parent].push(index);
        }
    }
    // Blocks are read in the order of the document, what is in a line in the order of the line.
    let in_line = |child: &usize| matches!(pages.tags[*child].role, TagRole::Link | TagRole::Span);
    for children in children.iter_mut().filter(|children| children.iter().all(in_line)) {
        children.sort_by_key(|child| first[*child]);
    }
    children
}

/// What only some kinds of elements say of themselves.
fn attributes(tag: &Tag) -> Option<Dictionary> {
    let of_table = |key, value| Some(dictionary([("O", name("Table")), (key, value)]));
    let of_list = |labels| Some(dictionary([("O", name("List")), ("ListNumbering", name(labels))]));
    match (tag.role, tag.labels) {
        (TagRole::HeaderCell, _) => of_table("Scope", name("Column")),
        (TagRole::RowHeaderCell, _) => of_table("Scope", name("Row")),
        (TagRole::Cell, _) if tag.columns > 1 => of_table("ColSpan", count(tag.columns)),
        (TagRole::List, Labels::Bullets) => of_list("Disc"),
        (TagRole::List, Labels::Numbers) => of_list("Decimal"),
        _ => None,
    }
}

/// Which element of the model a structure element tells of, as a property of the user's (ISO 32000-1, 14.7.5.4). Programs
/// that save the file again keep the structure tree as it is, so a place on a page leads back to the element: the tree
/// says which piece of marked content belongs to it, and the content where that stands.
fn tells_of(id: &str) -> Dictionary {
    let property = dictionary([("N", text(ELEMENT)), ("V", text(id))]);
    dictionary([("O", name("UserProperties")), ("P", vec![property.into()].into())])
}

/// Where a figure stands on its page.
fn placed(area: Area, height: f32) -> Dictionary {
    let edges = [area.x, height - area.y - area.h, area.x + area.w, height - area.y];
    dictionary([("O", name("Layout")), ("Placement", name("Block")), ("BBox", edges.map(number).to_vec().into())])
}

fn element(role: &str, parent: ObjectId, kids: Vec<Object>) -> Dictionary {
    let mut element = dictionary([("S", name(role)), ("P", parent.into())]);
    set_kids(&mut element, kids);
    element
}

fn set_kids(element: &mut Dictionary, mut kids: Vec<Object>) {
    match kids.len() {
        0 => {}
        1 => element.set("K", kids.remove(0)),
        _ => element.set("K", kids),
    }
}

/// A reference to an annotation, with its page where that isn't its element's.
fn annotation(annotation: ObjectId, page: Option<ObjectId>) -> Dictionary {
    let mut reference = dictionary([("Type", name("OBJR")), ("Obj", annotation.into())]);
    if let Some(page) = page {
        reference.set("Pg", page);
    }
    reference
}

/// By tag: its marked content in the order of painting.
fn pieces(tags: usize, marks: &[Vec<usize>]) -> Vec<Vec<Piece>> {
    let mut pieces: Vec<Vec<Piece>> = std::iter::repeat_with(Vec::new).take(tags).collect();
    let mut order = 0;
    for (page, marks) in marks.iter().enumerate() {
        for (number, &tag) in marks.iter().enumerate() {
            pieces[tag].push(Piece { order, page, what: PieceKind::Content(number) });
            order += 1;
        }
    }
    pieces
}

/// By tag: where it or anything in it is first painted; `usize::MAX` for one that never is.
fn first_seen(pages: &Pages, pieces: &[Vec<Piece>]) -> Vec<usize> {
    let mut first: Vec<usize> =
        pieces.iter().map(|pieces| pieces.first().map_or(usize::MAX, |piece| piece.order)).collect();
    // Children come after their parents.
    for (index, tag) in pages.tags.iter().enumerate().rev() {
        if let Some(parent) = tag.parent {
            first[parent] = first[parent].min(first[index]);
        }
    }
    first
}

/// Writes what an element holds: children in their order, and between them its own pieces where they are painted.
fn kids(
    pieces: &[Piece],
    children: &[usize],
    first: &[usize],
    elements: &[ObjectId],
    ids: &[ObjectId],
    page: Option<usize>,
    kids: &mut List,
) {
    let mut own = pieces.iter().peekable();
    let write = |piece: &Piece, out: &mut Vec<u8>| match piece.what {
        PieceKind::Content(number) if Some(piece.page) == page => write_whole(number as u64, out),
        PieceKind::Content(number) => {
            let entries = [("Type", name("MCR")), ("Pg", ids[piece.page].into()), ("MCID", count(number))];
            write_dictionary(&dictionary(entries), out);
        }
        PieceKind::Annotation(id) => {
            let elsewhere = (Some(piece.page) != page).then(|| ids[piece.page]);
            write_dictionary(&annotation(id, elsewhere), out);
        }
    };
    for &child in children {
        // A child that is never painted keeps its place among its siblings.
        while let Some(piece) = own.next_if(|piece| first[child] != usize::MAX && piece.order < first[child]) {
            write(piece, kids.next());
        }
        write_reference(elements[child], kids.next());
    }
    own.for_each(|piece| write(piece, kids.next()));
}

/// By tag: for a figure, its page and what it covers there.
fn figures(pages: &Pages) -> Vec<Option<(usize, Area)>> {
    let mut boxes: Vec<Option<(usize, Area)>> = vec![None; pages.tags.len()];
    if !pages.tags.iter().any(|tag| tag.role == TagRole::Figure) {
        return boxes;
    }
    for (number, page) in pages.pages.iter().enumerate() {
        for item in &page.items {
            let mut at = item.tag;
            while let Some(tag) = at
                && pages.tags[tag].role != TagRole::Figure
            {
                at = pages.tags[tag].parent;
            }
            let (Some(figure), Some(area)) = (at, bounds(&item.what)) else { continue };
            match &mut boxes[figure] {
                Some((page, so_far)) if *page == number => *so_far = union(*so_far, area),
                Some(_) => {}
                none => *none = Some((number, area)),
            }
        }
    }
    boxes
}

fn union(a: Area, b: Area) -> Area {
    let (x, y) = (a.x.min(b.x), a.y.min(b.y));
    Area { x, y, w: (a.x + a.w).max(b.x + b.w) - x, h: (a.y + a.h).max(b.y + b.h) - y }
}

/// What an item covers; for glyphs about what they do.
fn bounds(what: &What) -> Option<Area> {
    match what {
        What::Rect { area, .. } | What::Link { area, .. } | What::Image { area, .. } => Some(*area),
        What::Glyphs(run) => {
            let (first, last) = (run.glyphs.first()?, run.glyphs.last()?);
            Some(Area { x: first.x, y: run.y - run.size, w: last.x - first.x + run.size, h: run.size * 1.25 })
        }
        What::Path { segments, .. } => segments
            .iter()
            .flat_map(|segment| match *segment {
                Segment::Move(x, y) | Segment::Line(x, y) => vec![(x, y)],
                Segment::Curve(x1, y1, x2, y2, x, y) => vec![(x1, y1), (x2, y2), (x, y)],
                Segment::Close => Vec::new(),
            })
            .map(|(x, y)| Area { x, y, w: 0.0, h: 0.0 })
            .reduce(union),
    }
}
