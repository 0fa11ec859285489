//! The words of the files: every text of the model and the catalogue, whatever field it stands in.

use super::Facts;
use crate::diag::Span;
use crate::input::{Node, Value};

/// Shows every scalar to `see`, and the names of drivers; those in the internal part only where `with_internal`.
pub(super) fn each<'a>(facts: &Facts<'a>, with_internal: bool, see: &mut impl FnMut(Span, &'a str)) {
    for root in facts.nodes {
        let Value::Map(entries) = &root.value else { continue };
        for entry in entries.iter().filter(|entry| with_internal || entry.key != "internal") {
            if let ("drivers", Value::Map(drivers)) = (entry.key.as_str(), &entry.value.value) {
                for driver in drivers {
                    see(driver.key_span, &driver.key);
                }
            }
            walk(&entry.value, see);
        }
    }
}

fn walk<'a>(node: &'a Node, see: &mut impl FnMut(Span, &'a str)) {
    match &node.value {
        Value::Null => {}
        Value::Scalar { text, .. } => see(node.span, text),
        Value::List(items) => items.iter().for_each(|item| walk(item, see)),
        Value::Map(entries) => entries.iter().for_each(|entry| walk(&entry.value, see)),
    }
}

/// The place of a piece of a scalar's text, where it stands in the file as it is read; else the whole scalar.
pub(super) fn place(facts: &Facts, scalar: Span, piece: &str) -> Span {
    match facts.sources.text(scalar).find(piece) {
        Some(at) => scalar.part(&(at..at + piece.len())),
        None => scalar,
    }
}

/// Whether a letter belongs to a script that is written without spaces between words.
pub(super) fn is_unspaced(letter: char) -> bool {
    matches!(letter, '\u{2E80}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}
