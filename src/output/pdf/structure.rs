//! The structure tree: what the marked pieces are and in which order they are read (ISO 32000-1, 14.7 and 14.8).

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::links::Link;
use super::object::{count, dictionary, name, number, text};
use crate::chart::scene::Segment;
use crate::layout::page::{Area, Pages, TagRole, What};

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
        TagRole::List => "L",
        TagRole::ListItem => "LI",
        TagRole::ListLabel => "Lbl",
        TagRole::ListBody => "LBody",
        TagRole::Table => "Table",
        TagRole::Row => "TR",
        TagRole::HeaderCell => "TH",
        TagRole::Cell => "TD",
        TagRole::Figure => "Figure",
        TagRole::Caption => "Caption",
        TagRole::Contents => "TOC",
        TagRole::ContentsItem => "TOCI",
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
/// the tags. Returns the tree's root.
pub fn structure(
    document: &mut Document,
    pages: &Pages,
    ids: &[ObjectId],
    marks: &[Vec<usize>],
    links: &[Link],
) -> ObjectId {
    let root = document.new_object_id();
    let whole = document.new_object_id();
    let elements: Vec<ObjectId> = pages.tags.iter().map(|_| document.new_object_id()).collect();
    let mut pieces = pieces(pages.tags.len(), marks);
    let mut parent_tree: Vec<Object> = Vec::new();
    let mut top = Vec::new();

    for (number, &page) in ids.iter().enumerate() {
        let owners: Vec<Object> = marks[number].iter().map(|&tag| elements[tag].into()).collect();
        let owners = document.add_object(owners);
        parent_tree.extend([count(number), owners.into()]);
        if let Ok(Object::Dictionary(page)) = document.get_object_mut(page) {
            page.set("StructParents", count(number));
            page.set("Tabs", name("S"));
        }
    }
    // A link that doesn't lie in a link element gets one of its own: (element, parent, link).
    let mut extra: Vec<(ObjectId, Option<usize>)> = Vec::new();
    for (number, link) in links.iter().enumerate() {
        let key = count(ids.len() + number);
        let owner = match link.tag {
            Some(tag) if pages.tags[tag].role == TagRole::Link => {
                let order = pieces[tag].last().map_or(usize::MAX, |piece| piece.order);
                let what = PieceKind::Annotation(link.annotation);
                pieces[tag].push(Piece { order, page: link.page, what });
                elements[tag]
            }
            tag => {
                let parent = tag.map_or(whole, |tag| elements[tag]);
                let reference = annotation(link.annotation, ids[link.page]);
                let element = element("Link", parent, vec![reference.into()]);
                let element = document.add_object(element);
                extra.push((element, tag));
                element
            }
        };
        parent_tree.extend([key.clone(), owner.into()]);
        if let Ok(Object::Dictionary(annotation)) = document.get_object_mut(link.annotation) {
            annotation.set("StructParent", key);
        }
    }

    let first = first_seen(pages, &pieces);
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); pages.tags.len()];
    for (index, tag) in pages.tags.iter().enumerate() {
        match tag.parent {
            Some(parent) => children[parent].push(index),
            None => top.push(Object::from(elements[index])),
        }
    }
    let boxes = figures(pages);
    let mut notes: Vec<Object> = Vec::new();
    for (index, tag) in pages.tags.iter().enumerate() {
        let page = pieces[index].first().map(|piece| piece.page);
        let mut kids = kids(&pieces[index], &children[index], &first, &elements, ids, page);
        kids.extend(extra.iter().filter(|(_, owner)| *owner == Some(index)).map(|(element, _)| Object::from(*element)));
        let parent = tag.parent.map_or(whole, |parent| elements[parent]);
        let mut entry = element(role(tag.role), parent, kids);
        if let Some(page) = page {
            entry.set("Pg", ids[page]);
        }
        if let Some(alt) = &tag.alt {
            entry.set("Alt", text(alt));
        }
        if let Some(language) = &tag.language {
            entry.set("Lang", text(language));
        }
        match tag.role {
            TagRole::HeaderCell => entry.set("A", dictionary([("O", name("Table")), ("Scope", name("Column"))])),
            TagRole::Cell if tag.columns > 1 => {
                let span = Object::Integer(i64::try_from(tag.columns).unwrap_or(i64::MAX));
                entry.set("A", dictionary([("O", name("Table")), ("ColSpan", span)]));
            }
            TagRole::Note => {
                // Notes are told apart by an id; the width keeps the name tree in order.
                let id = Object::string_literal(format!("note{index:06}"));
                notes.extend([id.clone(), elements[index].into()]);
                entry.set("ID", id);
            }
            TagRole::Figure => {
                if let Some((page, bounds)) = &boxes[index] {
                    let height = pages.pages[*page].height;
                    let edges = [bounds.x, height - bounds.y - bounds.h, bounds.x + bounds.w, height - bounds.y];
                    let placed = dictionary([
                        ("O", name("Layout")),
                        ("Placement", name("Block")),
                        ("BBox", edges.map(number).to_vec().into()),
                    ]);
                    entry.set("A", placed);
                    entry.set("Pg", ids[*page]);
                }
            }
            _ => {}
        }
        document.set_object(elements[index], entry);
    }
    top.extend(extra.iter().filter(|(_, owner)| owner.is_none()).map(|(element, _)| Object::from(*element)));
    document.set_object(whole, element("Document", root, top));
    let parent_tree = document.add_object(dictionary([("Nums", parent_tree.into())]));
    let mut tree = dictionary([
        ("Type", name("StructTreeRoot")),
        ("K", whole.into()),
        ("ParentTree", parent_tree.into()),
        ("ParentTreeNextKey", count(ids.len() + links.len())),
    ]);
    if !notes.is_empty() {
        tree.set("IDTree", dictionary([("Names", notes.into())]));
    }
    document.set_object(root, tree);
    root
}

fn element(role: &str, parent: ObjectId, kids: Vec<Object>) -> Dictionary {
    let mut element = dictionary([("Type", name("StructElem")), ("S", name(role)), ("P", parent.into())]);
    if !kids.is_empty() {
        element.set("K", kids);
    }
    element
}

fn annotation(annotation: ObjectId, page: ObjectId) -> Dictionary {
    dictionary([("Type", name("OBJR")), ("Pg", page.into()), ("Obj", annotation.into())])
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

/// What an element holds: children in their order, and between them its own pieces where they are painted.
fn kids(
    pieces: &[Piece],
    children: &[usize],
    first: &[usize],
    elements: &[ObjectId],
    ids: &[ObjectId],
    page: Option<usize>,
) -> Vec<Object> {
    let mut kids = Vec::with_capacity(pieces.len() + children.len());
    let mut own = pieces.iter().peekable();
    let reference = |piece: &Piece| match piece.what {
        PieceKind::Content(number) if Some(piece.page) == page => count(number),
        PieceKind::Content(number) => {
            dictionary([("Type", name("MCR")), ("Pg", ids[piece.page].into()), ("MCID", count(number))]).into()
        }
        PieceKind::Annotation(id) => annotation(id, ids[piece.page]).into(),
    };
    for &child in children {
        // A child that is never painted keeps its place among its siblings.
        while let Some(piece) = own.next_if(|piece| first[child] != usize::MAX && piece.order < first[child]) {
            kids.push(reference(piece));
        }
        kids.push(elements[child].into());
    }
    kids.extend(own.map(reference));
    kids
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
        What::Rect { area, .. } | What::Link { area, .. } => Some(*area),
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
