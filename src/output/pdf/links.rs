//! Places that can be clicked.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::object::{dictionary, name, number, text};
use crate::layout::page::{Area, Pages, What};

/// A link that was written.
pub struct Link {
    /// Index of its page.
    pub page: usize,
    /// Its annotation.
    pub annotation: ObjectId,
    /// The tag that it belongs to.
    pub tag: Option<usize>,
}

/// Writes the annotations of all links; a link to a place that the document doesn't have is left out.
pub fn links(document: &mut Document, pages: &Pages, ids: &[ObjectId]) -> Vec<Link> {
    let anchors: BTreeSet<&str> = pages.anchors.iter().map(|anchor| anchor.name.as_str()).collect();
    let mut links = Vec::new();
    for (number, page) in pages.pages.iter().enumerate() {
        let mut annotations: Vec<Object> = Vec::new();
        for item in &page.items {
            let What::Link { area, to, text } = &item.what else { continue };
            let action = match to.strip_prefix('#') {
                Some(anchor) if anchors.contains(anchor) => {
                    dictionary([("S", name("GoTo")), ("D", Object::string_literal(anchor))])
                }
                Some(_) => continue,
                None => dictionary([("S", name("URI")), ("URI", Object::string_literal(ascii(to)))]),
            };
            let annotation =
                document.add_object(annotation(*area, page.height, action, if text.is_empty() { to } else { text }));
            annotations.push(annotation.into());
            links.push(Link { page: number, annotation, tag: item.tag });
        }
        if let Ok(Object::Dictionary(page)) = document.get_object_mut(ids[number]) {
            if annotations.is_empty() {
                page.remove(b"Annots");
            } else {
                page.set("Annots", annotations);
            }
        }
    }
    links
}

fn annotation(area: Area, height: f32, action: Dictionary, says: &str) -> Dictionary {
    let rect = [area.x, height - area.y - area.h, area.x + area.w, height - area.y];
    dictionary([
        ("Type", name("Annot")),
        ("Subtype", name("Link")),
        ("Rect", rect.map(number).to_vec().into()),
        // Without this, readers draw a frame.
        ("Border", vec![Object::Integer(0); 3].into()),
        // Printed like the page that it lies on.
        ("F", Object::Integer(4)),
        ("Contents", text(says)),
        ("A", action.into()),
    ])
}

/// An address in ASCII, as the format wants it: all else as percent-encoded UTF-8.
fn ascii(address: &str) -> String {
    address.bytes().fold(String::with_capacity(address.len()), |mut safe, byte| {
        if byte.is_ascii_graphic() {
            safe.push(char::from(byte));
        } else {
            let _ = write!(safe, "%{byte:02X}");
        }
        safe
    })
}
