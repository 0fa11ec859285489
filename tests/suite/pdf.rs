//! PDFs as tests see them: unpacked, and as text.

use std::collections::BTreeMap;
use std::process::Stdio;

use lopdf::{Document, Object};

use crate::support::{Folder, program};

/// Reads a PDF.
#[track_caller]
pub fn load(bytes: &[u8]) -> Document {
    Document::load_mem(bytes).expect("the PDF can be read")
}

/// Every byte that could hold a text: the file itself, each string, each stream unpacked, and all text that pages show.
/// Strings in UTF-16 are given in UTF-8 too.
#[track_caller]
pub fn everything(bytes: &[u8]) -> String {
    let document = load(bytes);
    let mut all = String::from_utf8_lossy(bytes).into_owned();
    all.push_str(&text(&document));
    for object in document.objects.values().chain(document.trailer.iter().map(|(_, value)| value)) {
        gather(object, &mut all);
    }
    all
}

fn gather(object: &Object, all: &mut String) {
    let mut push = |bytes: &[u8]| {
        all.push_str(&String::from_utf8_lossy(bytes));
        all.push('\n');
        if let Some(wide) = bytes.strip_prefix(&[0xFE, 0xFF]) {
            let units: Vec<u16> = wide.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
            all.push_str(&String::from_utf16_lossy(&units));
            all.push('\n');
        }
    };
    match object {
        Object::String(bytes, _) | Object::Name(bytes) => push(bytes),
        Object::Stream(stream) => {
            push(&stream.decompressed_content().unwrap_or_else(|_| stream.content.clone()));
            stream.dict.iter().for_each(|(_, value)| gather(value, all));
        }
        Object::Array(items) => items.iter().for_each(|item| gather(item, all)),
        Object::Dictionary(entries) => entries.iter().for_each(|(key, value)| {
            all.push_str(&String::from_utf8_lossy(key));
            gather(value, all);
        }),
        _ => {}
    }
}

/// The text of all pages, read through the fonts' tables of characters.
#[track_caller]
pub fn text(document: &Document) -> String {
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    document.extract_text(&pages).expect("the text can be read")
}

/// How often each kind of element stands in the structure tree.
pub fn structure(document: &Document) -> BTreeMap<String, usize> {
    let mut count = BTreeMap::new();
    for object in document.objects.values() {
        let Ok(entries) = object.as_dict() else { continue };
        let is_element = entries.has(b"P") && entries.has(b"S") && entries.has(b"K") || entries.has_type(b"StructElem");
        if let (true, Ok(kind)) = (is_element, entries.get(b"S").and_then(Object::as_name)) {
            *count.entry(String::from_utf8_lossy(kind).into_owned()).or_default() += 1;
        }
    }
    count
}

/// The texts that stand for figures, for readers that do not see them.
pub fn alternatives(document: &Document) -> Vec<String> {
    let elements = document.objects.values().filter_map(|object| object.as_dict().ok());
    elements.filter_map(|entries| lopdf::decode_text_string(entries.get(b"Alt").ok()?).ok()).collect()
}

/// The addresses outside the document that its links lead to.
pub fn links(document: &Document) -> Vec<String> {
    let of = |object: &Object| {
        let entries = object.as_dict().ok()?;
        let action = entries.get_deref(b"A", document).ok()?.as_dict().ok()?;
        let address = action.get(b"URI").or(action.get(b"F")).or(action.get(b"JS")).ok()?.as_str().ok()?;
        Some(String::from_utf8_lossy(address).into_owned())
    };
    document.objects.values().filter_map(of).collect()
}

/// The text that `pdftotext` reads, where it is installed.
pub fn poppler(folder: &Folder, file: &str, options: &[&str]) -> Option<String> {
    let output = program("pdftotext")?
        .args(options)
        .arg(folder.path(file))
        .arg("-")
        .stderr(Stdio::inherit())
        .output()
        .expect("pdftotext runs");
    assert!(output.status.success(), "pdftotext can't read {file}");
    Some(String::from_utf8(output.stdout).expect("pdftotext writes UTF-8"))
}
