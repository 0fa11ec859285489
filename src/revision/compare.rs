//! A document's pages against those that were issued.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document, Object};

/// How pages differ from those that were issued; numbers of pages count from 1.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Difference {
    /// Pages that show something else than the issued page of the same number.
    pub altered: Vec<usize>,
    /// Pages of the file that were not issued.
    pub added: Vec<usize>,
    /// Issued pages that the file lacks.
    pub missing: Vec<usize>,
}

impl Difference {
    /// Whether the pages are the same.
    pub fn is_none(&self) -> bool {
        self.altered.is_empty() && self.added.is_empty() && self.missing.is_empty()
    }
}

/// What differs between the digests of the pages that were issued and those of a file's.
pub fn pages(issued: &[String], found: &[String]) -> Difference {
    let unlike = |one: &[String], other: &[String]| -> Vec<usize> {
        let known: BTreeSet<&String> = other.iter().collect();
        (1..).zip(one).filter(|(_, page)| !known.contains(page)).map(|(number, _)| number).collect()
    };
    if issued.len() == found.len() {
        let pairs = (1..).zip(issued.iter().zip(found));
        let altered = pairs.filter(|(_, (one, other))| one != other).map(|(number, _)| number).collect();
        return Difference { altered, ..Difference::default() };
    }
    let mut difference =
        Difference { altered: Vec::new(), added: unlike(found, issued), missing: unlike(issued, found) };
    if difference.is_none() {
        // Pages that stand there twice, or once less: from there on nothing stands in its place.
        let first = issued.iter().zip(found).take_while(|(one, other)| one == other).count() + 1;
        let list = if found.len() > issued.len() { &mut difference.added } else { &mut difference.missing };
        list.push(first);
    }
    difference
}

/// How many annotations of each kind, such as `Highlight`, the pages have. Links, and windows of other annotations, are
/// none.
pub fn annotations(document: &Document) -> BTreeMap<String, usize> {
    let mut kinds = BTreeMap::new();
    for page in document.page_iter() {
        let all = document.get_dictionary(page).and_then(|page| page.get_deref(b"Annots", document));
        for annotation in all.and_then(Object::as_array).into_iter().flatten() {
            let Ok((_, Object::Dictionary(entries))) = document.dereference(annotation) else { continue };
            match kind(entries) {
                "Link" | "Popup" => {}
                kind => *kinds.entry(kind.to_owned()).or_default() += 1,
            }
        }
    }
    kinds
}

fn kind(annotation: &Dictionary) -> &str {
    let name = annotation.get(b"Subtype").and_then(Object::as_name).unwrap_or_default();
    std::str::from_utf8(name).unwrap_or("unknown")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers of altered, added and missing pages.
    fn compared(issued: &str, found: &str) -> [String; 3] {
        let pages = |text: &str| -> Vec<String> { text.chars().map(String::from).collect() };
        let Difference { altered, added, missing } = super::pages(&pages(issued), &pages(found));
        [altered, added, missing].map(|numbers| numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(","))
    }

    #[test]
    fn pages_are_told_by_number() {
        assert_eq!(compared("abcd", "abcd"), ["", "", ""]);
        assert_eq!(compared("abcd", "aXcY"), ["2,4", "", ""]);
        assert_eq!(compared("abcd", "abXcd"), ["", "3", ""]);
        assert_eq!(compared("abcd", "acd"), ["", "", "2"]);
        assert_eq!(compared("abcd", "acXYd"), ["", "3,4", "2"]);
        assert_eq!(compared("abcd", "bacd"), ["1,2", "", ""]);
        assert_eq!(compared("abcd", "abbcd"), ["", "3", ""]);
    }

    #[test]
    fn annotations_are_counted_by_kind() {
        let mut document = Document::with_version("1.7");
        let annotations: Vec<Object> = ["Link", "Highlight", "Popup", "FreeText", "Highlight"]
            .map(|kind| Dictionary::from_iter([("Subtype", Object::from(kind))]).into())
            .into();
        let page = Dictionary::from_iter([("Type", Object::from("Page")), ("Annots", annotations.into())]);
        let page = document.add_object(page);
        let tree = Dictionary::from_iter([("Type", Object::from("Pages")), ("Kids", vec![Object::from(page)].into())]);
        let tree = document.add_object(tree);
        let catalog = Dictionary::from_iter([("Type", Object::from("Catalog")), ("Pages", tree.into())]);
        let catalog = document.add_object(catalog);
        document.trailer.set("Root", catalog);
        let found: Vec<(String, usize)> = super::annotations(&document).into_iter().collect();
        assert_eq!(found, [("FreeText".to_owned(), 1), ("Highlight".to_owned(), 2)]);
    }
}
