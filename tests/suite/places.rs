//! Where a document's links, contents, bookmarks and elements lead, in the PDFs of all samples.

use std::collections::{BTreeMap, BTreeSet};

use bvf::locale::Locale;
use bvf::{pipeline, view};
use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::pdf;
use crate::samples::{NAMES, built, text};
use crate::support::{Folder, MODEL, squeezed};

fn document(sample: &str) -> Document {
    pdf::load(&built().bytes(&format!("out/{sample}-proposal.pdf")))
}

fn dictionary<'d>(document: &'d Document, object: &'d Object) -> &'d Dictionary {
    document.dereference(object).expect("it is there").1.as_dict().expect("it is a dictionary")
}

/// The page that each named place is on, and how far up.
fn destinations(document: &Document) -> BTreeMap<String, (ObjectId, f32)> {
    let names = dictionary(document, document.catalog().expect("there is one").get(b"Names").expect("there are names"));
    let tree = dictionary(document, names.get(b"Dests").expect("there are places"));
    let entries = tree.get(b"Names").and_then(Object::as_array).expect("the tree has one leaf");
    entries
        .chunks_exact(2)
        .map(|pair| {
            let name = String::from_utf8_lossy(pair[0].as_str().expect("a name")).into_owned();
            (name, place(document, &pair[1]))
        })
        .collect()
}

fn place(document: &Document, object: &Object) -> (ObjectId, f32) {
    let place = document.dereference(object).expect("it is there").1.as_array().expect("a place is an array");
    let page = place[0].as_reference().expect("a page");
    assert!(document.page_iter().any(|known| known == page), "a place is on a page of the document");
    (page, place[3].as_float().expect("a height"))
}

/// Title and page of each bookmark.
fn bookmarks(document: &Document) -> Vec<(String, ObjectId)> {
    let entries = document.objects.values().filter_map(|object| object.as_dict().ok());
    let entries = entries.filter(|entry| entry.has(b"Title") && entry.has(b"Dest"));
    entries
        .map(|entry| {
            let title = lopdf::decode_text_string(entry.get(b"Title").expect("a title")).expect("a text");
            (title, place(document, entry.get(b"Dest").expect("a place")).0)
        })
        .collect()
}

/// What each link inside the document says and where it leads.
fn links(document: &Document) -> Vec<(String, String)> {
    let annotations = document.objects.values().filter_map(|object| object.as_dict().ok());
    let annotations = annotations.filter(|entry| entry.get(b"Subtype").and_then(Object::as_name).ok() == Some(b"Link"));
    annotations
        .filter_map(|entry| {
            let action = dictionary(document, entry.get(b"A").expect("a link does something"));
            let to = action.get(b"D").and_then(Object::as_str).ok()?;
            let says = lopdf::decode_text_string(entry.get(b"Contents").expect("a description")).expect("a text");
            Some((says, String::from_utf8_lossy(to).into_owned()))
        })
        .collect()
}

/// The ids of all elements that the client reads of.
fn ids(sample: &str) -> BTreeSet<String> {
    let open = |name: &str| Ok((name.to_owned(), text(sample, name)));
    let checked = pipeline::check("model.yaml", &text(sample, "model.yaml"), &[], &open);
    let (proposal, case) = checked.proposal.as_ref().expect("the sample is sound");
    let locale = Locale::new(&proposal.model.language.0).expect("its language is known");
    let view = serde_json::to_value(view::client_view(proposal, case, &locale)).expect("the view serialises");
    let mut ids = BTreeSet::new();
    gather(&view, &mut ids);
    ids
}

fn gather(value: &serde_json::Value, ids: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::Array(items) => items.iter().for_each(|item| gather(item, ids)),
        serde_json::Value::Object(entries) => {
            ids.extend(entries.get("id").and_then(|id| id.as_str()).filter(|id| !id.is_empty()).map(str::to_owned));
            entries.values().for_each(|value| gather(value, ids));
        }
        _ => {}
    }
}

#[test]
fn every_element_has_a_place() {
    for sample in NAMES {
        let ids = ids(sample);
        assert!(ids.len() > 60, "{sample}: only {} elements", ids.len());
        let places = destinations(&document(sample));
        let without: Vec<_> = ids.iter().filter(|id| !places.contains_key(*id)).collect();
        assert!(without.is_empty(), "{sample}: no place for {without:?}");
    }
}

#[test]
fn every_link_leads_to_what_it_names() {
    for sample in NAMES {
        let document = document(sample);
        let places = destinations(&document);
        let pages: BTreeMap<ObjectId, u32> =
            document.get_pages().into_iter().map(|(number, id)| (id, number)).collect();
        let links = links(&document);
        assert!(links.len() > 30, "{sample}: only {} links", links.len());
        for (says, to) in links {
            let Some((page, _)) = places.get(&to) else {
                panic!("{sample}: `{says}` leads to `{to}`, which is nowhere")
            };
            let shown = squeezed(&document.extract_text(&[pages[page]]).expect("the page has text"));
            assert!(shown.contains(&squeezed(&says)), "{sample}: `{says}` leads to page {}", pages[page]);
        }
    }
}

#[test]
fn contents_and_bookmarks_agree() {
    for sample in NAMES {
        let document = document(sample);
        let places = destinations(&document);
        let marked = bookmarks(&document);
        // References to figures, tables and notes are in the text, not in the contents.
        let listed: Vec<_> = links(&document)
            .into_iter()
            .filter(|(_, to)| !to.starts_with("section-assumptions") && !to.contains(':'))
            .collect();
        let agree = |(says, to): &(String, String)| {
            let page = places[to].0;
            marked.iter().any(|(title, marked)| squeezed(title) == squeezed(says) && *marked == page)
        };
        let lost: Vec<_> = listed.iter().filter(|link| !agree(link)).collect();
        assert!(lost.is_empty(), "{sample}: {lost:?} are no bookmarks on the same page");
    }
}

#[test]
fn a_chinese_name_in_an_english_document_is_marked() {
    let folder = Folder::sound().file("model.yaml", MODEL.replace("Heron Foods", "苍鹭食品"));
    let (_, bytes) = folder.build();
    let document = pdf::load(&bytes);
    let spans = document.objects.values().filter_map(|object| object.as_dict().ok()).filter(|element| {
        element.get(b"S").and_then(Object::as_name).ok() == Some(b"Span")
            && element.get(b"Lang").and_then(Object::as_str).ok() == Some(b"zh")
    });
    assert!(spans.count() > 1);
    let (_, plain) = Folder::sound().build();
    assert!(!pdf::structure(&pdf::load(&plain)).contains_key("Span"), "and nothing is where all is English");
}
