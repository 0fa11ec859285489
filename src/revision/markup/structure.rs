//! The structure tree of a file: which structure element, and so which element of the model, each piece of a page's marked
//! content belongs to (ISO 32000-1, 14.7).

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::{ELEMENT, text};

/// What a structure element says.
pub struct Node {
    /// Id of the innermost element of the model that it tells of.
    pub element: Option<Rc<str>>,
    /// Index of the innermost node that is no part of a line: words of two such nodes don't run together.
    pub block: usize,
    /// Index of the cell of a table that it belongs to.
    pub cell: Option<usize>,
    /// Index of the figure that it belongs to.
    pub figure: Option<usize>,
    /// Index of its parent.
    parent: Option<usize>,
    is_caption: bool,
    /// Whether it is drawn rather than said: in a figure, but not in its caption.
    pub drawn: bool,
}

/// The structure elements of a file.
#[derive(Default)]
pub struct Places {
    nodes: Vec<Node>,
    content: HashMap<(ObjectId, i64), usize>,
}

impl Places {
    /// The structure element that a piece of marked content of a page belongs to.
    pub fn node(&self, page: ObjectId, number: i64) -> Option<usize> {
        self.content.get(&(page, number)).copied()
    }

    /// A structure element by its index.
    pub fn get(&self, node: usize) -> &Node {
        &self.nodes[node]
    }

    /// Whether any of them tells of an element of a model.
    pub fn lead_to_elements(&self) -> bool {
        self.nodes.iter().any(|node| node.element.is_some())
    }

    /// The caption of a figure: in it, or beside it in the same group.
    pub fn caption(&self, figure: usize) -> Option<usize> {
        let captions = || self.nodes.iter().enumerate().filter(|(_, node)| node.is_caption);
        let within = captions().find(|(_, node)| node.parent == Some(figure));
        let beside = || captions().find(|(_, node)| node.parent.is_some() && node.parent == self.nodes[figure].parent);
        within.or_else(beside).map(|(at, _)| at)
    }
}

/// Reads them, in the order of the document; none where the file has none.
pub fn read(document: &Document) -> Places {
    let mut places = Places::default();
    let root = document.catalog().and_then(|catalog| catalog.get_deref(b"StructTreeRoot", document));
    let Ok(root) = root.and_then(Object::as_dict) else { return places };
    let mut open = Vec::new();
    let mut headings = Headings::default();
    let mut seen = HashSet::new();
    push_kids(root, Kid { object: &Object::Null, parent: None, page: None }, &mut open);
    while let Some(kid) = open.pop() {
        if let Object::Reference(id) = kid.object
            && !seen.insert(*id)
        {
            continue;
        }
        match document.dereference(kid.object) {
            Ok((_, Object::Integer(number))) => {
                if let (Some(page), Some(parent)) = (kid.page, kid.parent) {
                    places.content.insert((page, *number), parent);
                }
            }
            Ok((_, Object::Dictionary(entry))) if entry.has(b"S") => {
                let page = entry.get(b"Pg").and_then(Object::as_reference).ok().or(kid.page);
                let node = node(document, entry, kid.parent, &places.nodes, &mut headings);
                places.nodes.push(node);
                push_kids(entry, Kid { page, parent: Some(places.nodes.len() - 1), ..kid }, &mut open);
            }
            Ok((_, Object::Dictionary(entry))) => {
                let page = entry.get(b"Pg").and_then(Object::as_reference).ok().or(kid.page);
                let number = entry.get(b"MCID").and_then(Object::as_i64);
                if let (Some(page), Some(parent), Ok(number)) = (page, kid.parent, number) {
                    places.content.insert((page, number), parent);
                }
            }
            _ => {}
        }
    }
    places
}

#[derive(Clone, Copy)]
struct Kid<'d> {
    object: &'d Object,
    parent: Option<usize>,
    page: Option<ObjectId>,
}

/// The last comes first, as they are taken from the end.
fn push_kids<'d>(entry: &'d Dictionary, kid: Kid<'d>, open: &mut Vec<Kid<'d>>) {
    match entry.get(b"K") {
        Ok(Object::Array(kids)) => open.extend(kids.iter().rev().map(|object| Kid { object, ..kid })),
        Ok(object) => open.push(Kid { object, ..kid }),
        Err(_) => {}
    }
}

/// The headings under which a place stands, from the outermost.
type Headings = Vec<Heading>;

struct Heading {
    level: u8,
    /// Index of the node that it stands in; it heads nothing beyond that.
    within: Option<usize>,
    /// The element that it opens.
    element: Option<Rc<str>>,
}

fn node(
    document: &Document,
    entry: &Dictionary,
    parent: Option<usize>,
    nodes: &[Node],
    headings: &mut Headings,
) -> Node {
    let role = entry.get_deref(b"S", document).and_then(Object::as_name).unwrap_or_default();
    let above = parent.map(|parent| &nodes[parent]);
    let own = told(document, entry).map(Rc::from);
    if let [b'H', level @ b'1'..=b'6'] = role {
        headings.retain(|outer| outer.level < *level);
        headings.push(Heading { level: *level, within: parent, element: own.clone() });
    }
    let lies_in = |within: Option<usize>| {
        let mut ancestors = std::iter::successors(parent, |at| nodes[*at].parent);
        within.is_none() || ancestors.any(|at| Some(at) == within)
    };
    let under = || headings.iter().rev().find(|heading| heading.element.is_some() && lies_in(heading.within));
    let (is_figure, is_caption) = (role == b"Figure", role == b"Caption");
    let is_inline = matches!(role, b"Span" | b"Link" | b"Reference" | b"Em" | b"Strong" | b"Quote" | b"Code");
    Node {
        element: own.or_else(|| above.and_then(|above| above.element.clone())).or_else(|| under()?.element.clone()),
        block: above.filter(|_| is_inline).map_or(nodes.len(), |above| above.block),
        cell: if matches!(role, b"TD" | b"TH") { Some(nodes.len()) } else { above.and_then(|above| above.cell) },
        figure: if is_figure { Some(nodes.len()) } else { above.and_then(|above| above.figure) },
        parent,
        is_caption,
        drawn: is_figure || (!is_caption && above.is_some_and(|above| above.drawn)),
    }
}

/// The element of the model that a structure element says that it tells of.
fn told(document: &Document, entry: &Dictionary) -> Option<String> {
    let attributes = entry.get_deref(b"A", document).ok()?;
    let attributes = match attributes {
        Object::Array(many) => many.as_slice(),
        one => std::slice::from_ref(one),
    };
    attributes.iter().find_map(|attributes| {
        let attributes = document.dereference(attributes).ok()?.1.as_dict().ok()?;
        let properties = attributes.get_deref(b"P", document).and_then(Object::as_array).ok()?;
        properties.iter().find_map(|property| {
            let property = document.dereference(property).ok()?.1.as_dict().ok()?;
            let is_ours = text::entry(document, property, b"N").is_some_and(|name| name == ELEMENT);
            text::entry(document, property, b"V").filter(|id| is_ours && !id.is_empty())
        })
    })
}
