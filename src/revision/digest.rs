//! Digests of what a PDF's pages show, which stay the same when another program saves or annotates the file.
//!
//! They are computed from the document's objects, not from the file's bytes: how streams are compressed, how objects are
//! numbered and ordered, and annotations play no part. `docs/revisions.md` says how, so that anyone can compute them.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use sha2::{Digest as _, Sha256};

/// Entries of dictionaries that say how something is stored, or where it hangs, and not what it is.
const STORAGE: [&[u8]; 12] = [
    b"DL",
    b"DecodeParms",
    b"Filter",
    b"LastModified",
    b"Length",
    b"Length1",
    b"Length2",
    b"Length3",
    b"Metadata",
    b"Parent",
    b"StructParent",
    b"StructParents",
];

/// Compressions that programs may exchange for others. Those of images, such as `DCTDecode`, are part of the image.
const COMPRESSIONS: [&[u8]; 3] = [b"FlateDecode", b"LZWDecode", b"ASCII85Decode"];

/// Colour spaces that a page uses without naming them.
const DEFAULTS: [&[u8]; 3] = [b"DefaultCMYK", b"DefaultGray", b"DefaultRGB"];

/// Most bytes of a stream when it is unpacked.
const LARGEST: usize = 1 << 28;

/// How deep objects may stand in each other, and pages in the tree of pages.
const DEEPEST: usize = 64;

/// SHA-256, in hexadecimal, of what pages show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digests {
    /// Of each page, in order.
    pub pages: Vec<String>,
    /// Of them all: of the pages' digests, a line each.
    pub whole: String,
}

/// The digests of a document's pages.
pub fn digests(document: &Document) -> Digests {
    let mut walk = Walk { document, known: BTreeMap::new(), open: BTreeSet::new() };
    let pages: Vec<String> = document.page_iter().map(|page| walk.page(page)).collect();
    let lines: String = pages.iter().map(|page| format!("{page}\n")).collect();
    Digests { whole: hex(lines.as_bytes()), pages }
}

/// SHA-256 of bytes, in hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

struct Walk<'a> {
    document: &'a Document,
    /// What was made of indirect objects, which many pages share.
    known: BTreeMap<ObjectId, String>,
    /// Indirect objects that are being looked at.
    open: BTreeSet<ObjectId>,
}

impl Walk<'_> {
    fn page(&mut self, page: ObjectId) -> String {
        let media = self.boxed(page, b"MediaBox").unwrap_or_default();
        let crop = self.boxed(page, b"CropBox").unwrap_or_else(|| media.clone());
        let rotation = self.inherited(page, b"Rotate").map_or_else(|| "0".to_owned(), |turn| self.value(&turn, 0));
        let unit = self.inherited(page, b"UserUnit").map_or_else(|| "100".to_owned(), |unit| self.value(&unit, 0));
        let content = self.content(page);
        let mut text = format!(
            "MediaBox {media}\nCropBox {crop}\nRotate {rotation}\nUserUnit {unit}\nContents {}\n",
            hex(&content)
        );
        for (kind, name, resource) in self.resources(page, &names(&content)) {
            let (kind, name) = (String::from_utf8_lossy(&kind), String::from_utf8_lossy(&name));
            text += &format!("{kind} {name} {}\n", self.value(&resource, 0));
        }
        hex(text.as_bytes())
    }

    /// A page's own entry, or that of the nearest node above it.
    fn inherited(&self, page: ObjectId, key: &[u8]) -> Option<Object> {
        let mut node = self.document.get_dictionary(page).ok()?;
        for _ in 0..DEEPEST {
            if let Ok(value) = node.get_deref(key, self.document) {
                return Some(value.clone());
            }
            node = node.get_deref(b"Parent", self.document).and_then(Object::as_dict).ok()?;
        }
        None
    }

    fn boxed(&mut self, page: ObjectId, key: &[u8]) -> Option<String> {
        let Object::Array(sides) = self.inherited(page, key)? else { return None };
        Some(sides.iter().map(|side| self.value(side, 0)).collect::<Vec<_>>().join(" "))
    }

    /// The page's operators: its streams unpacked, a line feed between two, without blanks at the end.
    fn content(&self, page: ObjectId) -> Vec<u8> {
        let Ok(page) = self.document.get_dictionary(page) else { return Vec::new() };
        let parts = match page.get_deref(b"Contents", self.document) {
            Ok(Object::Array(parts)) => parts.as_slice(),
            Ok(one) => std::slice::from_ref(one),
            Err(_) => &[],
        };
        let streams = parts.iter().filter_map(|part| self.document.dereference(part).ok()?.1.as_stream().ok());
        let data: Vec<Vec<u8>> = streams.map(|stream| unpacked(stream, self.document).0).collect();
        trimmed(data.join(&b'\n'))
    }

    /// The resources whose names stand in the page's content, by kind and name.
    fn resources(&self, page: ObjectId, names: &BTreeSet<Vec<u8>>) -> Vec<(Vec<u8>, Vec<u8>, Object)> {
        let Some(Object::Dictionary(all)) = self.inherited(page, b"Resources") else { return Vec::new() };
        let mut used = Vec::new();
        for (kind, _) in &all {
            let Ok(Object::Dictionary(entries)) = all.get_deref(kind, self.document) else { continue };
            let is_used = |name: &[u8]| names.contains(name) || (kind == b"ColorSpace" && DEFAULTS.contains(&name));
            used.extend(
                entries
                    .iter()
                    .filter(|(name, _)| is_used(name))
                    .map(|(name, value)| (kind.clone(), name.clone(), value.clone())),
            );
        }
        used.sort_by(|one, other| (&one.0, &one.1).cmp(&(&other.0, &other.1)));
        used
    }

    /// A scalar as text; the digest of anything that holds others.
    fn value(&mut self, object: &Object, depth: usize) -> String {
        if depth > DEEPEST {
            return "deep".to_owned();
        }
        match object {
            Object::Null => "null".to_owned(),
            Object::Boolean(value) => value.to_string(),
            Object::Integer(value) => value.saturating_mul(100).to_string(),
            Object::Real(value) => ((f64::from(*value) * 100.0).round() as i64).to_string(),
            Object::Name(name) => format!("/{}", String::from_utf8_lossy(name)),
            Object::String(text, _) => {
                format!("({})", text.iter().map(|byte| format!("{byte:02x}")).collect::<String>())
            }
            Object::Array(values) => {
                let values: Vec<String> = values.iter().map(|value| self.value(value, depth + 1)).collect();
                hex(format!("[{}]", values.join("\n")).as_bytes())
            }
            Object::Dictionary(entries) => hex(self.entries(entries, depth).as_bytes()),
            Object::Stream(stream) => {
                let (data, kept) = unpacked(stream, self.document);
                let kept: String = kept.iter().map(|filter| format!(" {}", String::from_utf8_lossy(filter))).collect();
                let entries = self.entries(&stream.dict, depth);
                hex(format!("{entries}stream{kept} {}", hex(&trimmed(data))).as_bytes())
            }
            Object::Reference(id) => self.indirect(*id, depth),
        }
    }

    fn indirect(&mut self, id: ObjectId, depth: usize) -> String {
        if let Some(known) = self.known.get(&id) {
            return known.clone();
        }
        let Ok(object) = self.document.get_object(id) else { return "null".to_owned() };
        if !self.open.insert(id) {
            return "loop".to_owned();
        }
        let value = self.value(object, depth + 1);
        self.open.remove(&id);
        self.known.insert(id, value.clone());
        value
    }

    /// Entries of a dictionary, a line each, in the order of their keys.
    fn entries(&mut self, entries: &Dictionary, depth: usize) -> String {
        let mut sorted: Vec<(&Vec<u8>, &Object)> =
            entries.iter().filter(|(key, _)| !STORAGE.contains(&key.as_slice())).collect();
        sorted.sort_by_key(|(key, _)| *key);
        let line = |(key, value): (&Vec<u8>, &Object)| {
            format!("{} {}\n", String::from_utf8_lossy(key), self.value(value, depth + 1))
        };
        sorted.into_iter().map(line).collect()
    }
}

/// A stream's data without compression, and the filters that are left because they are part of it.
fn unpacked<'a>(stream: &'a Stream, document: &'a Document) -> (Vec<u8>, Vec<&'a [u8]>) {
    let filters: Vec<&[u8]> = match stream.dict.get_deref(b"Filter", document) {
        Ok(Object::Name(name)) => vec![name],
        Ok(Object::Array(names)) => names.iter().filter_map(|name| name.as_name().ok()).collect(),
        _ => Vec::new(),
    };
    let packed = filters.iter().take_while(|filter| COMPRESSIONS.contains(filter)).count();
    if packed == 0 {
        return (stream.content.clone(), filters);
    }
    let parameters = match stream.dict.get_deref(b"DecodeParms", document) {
        Ok(Object::Array(each)) => each.first().and_then(|first| Some(document.dereference(first).ok()?.1.clone())),
        Ok(one) => Some(one.clone()),
        Err(_) => None,
    };
    let names: Vec<Object> = filters[..packed].iter().map(|filter| Object::Name(filter.to_vec())).collect();
    let mut entries = Dictionary::from_iter([("Filter", Object::Array(names))]);
    if let Some(parameters) = parameters {
        entries.set("DecodeParms", parameters);
    }
    match Stream::new(entries, stream.content.clone()).decompressed_content_with_limit(LARGEST) {
        Ok(data) => (data, filters[packed..].to_vec()),
        Err(_) => (stream.content.clone(), filters),
    }
}

/// Without blanks at the end, which our own writer and others add.
fn trimmed(mut data: Vec<u8>) -> Vec<u8> {
    let length = data.iter().rposition(|byte| !b" \t\r\n".contains(byte)).map_or(0, |last| last + 1);
    data.truncate(length);
    data
}

/// Whatever looks like a name in a page's content: a slash and the regular characters behind it. That a text holds a
/// slash by chance does no harm, as the same content always holds it.
fn names(content: &[u8]) -> BTreeSet<Vec<u8>> {
    memchr::memchr_iter(b'/', content)
        .map(|slash| {
            let rest = &content[slash + 1..];
            let is_end = |byte: &u8| byte.is_ascii_whitespace() || *byte == 0 || b"()<>[]{}/%".contains(byte);
            let length = rest.iter().position(is_end).unwrap_or(rest.len());
            unescaped(&rest[..length])
        })
        .collect()
}

/// A name with its `#2F` made into the bytes that they stand for.
fn unescaped(name: &[u8]) -> Vec<u8> {
    let digit = |byte: Option<&u8>| byte.and_then(|byte| char::from(*byte).to_digit(16));
    let mut bytes = Vec::with_capacity(name.len());
    let mut at = 0;
    while at < name.len() {
        match (name[at], digit(name.get(at + 1)), digit(name.get(at + 2))) {
            (b'#', Some(high), Some(low)) => {
                bytes.push((high * 16 + low) as u8);
                at += 3;
            }
            (byte, _, _) => {
                bytes.push(byte);
                at += 1;
            }
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dictionary<const N: usize>(entries: [(&str, Object); N]) -> Dictionary {
        Dictionary::from_iter(entries)
    }

    /// A document of two pages that share a font; the second also shows an image.
    fn document(font: &[u8], contents: [&[u8]; 2]) -> Document {
        let mut document = Document::with_version("1.7");
        let file = document.add_object(Stream::new(Dictionary::new(), font.to_vec()));
        let font = document.add_object(dictionary([("FontFile2", file.into())]));
        let image = document.add_object(Stream::new(dictionary([("Width", 1.into())]), vec![7]));
        let resources = document.add_object(dictionary([
            ("Font", dictionary([("T0", font.into())]).into()),
            ("XObject", dictionary([("I0", image.into())]).into()),
        ]));
        let tree = document.new_object_id();
        let pages: Vec<Object> = contents
            .iter()
            .map(|content| {
                let content = document.add_object(Stream::new(Dictionary::new(), content.to_vec()));
                let page =
                    dictionary([("Type", Object::from("Page")), ("Parent", tree.into()), ("Contents", content.into())]);
                document.add_object(page).into()
            })
            .collect();
        let node = dictionary([
            ("Type", Object::from("Pages")),
            ("Count", 2.into()),
            ("Kids", pages.into()),
            ("MediaBox", vec![Object::from(0), 0.into(), 595.276.into(), 842.into()].into()),
            ("Resources", resources.into()),
        ]);
        document.set_object(tree, node);
        let catalog = document.add_object(dictionary([("Type", Object::from("Catalog")), ("Pages", tree.into())]));
        document.trailer.set("Root", catalog);
        document
    }

    const TEXT: [&[u8]; 2] = [b"BT /T0 9 Tf (a) Tj ET", b"BT /T0 9 Tf (b) Tj ET q /I0 Do Q"];

    fn digests_of(font: &[u8], contents: [&[u8]; 2]) -> Digests {
        digests(&document(font, contents))
    }

    #[test]
    fn how_it_is_stored_changes_nothing() {
        let expected = digests_of(b"font", TEXT);
        assert_eq!(expected.pages.len(), 2);
        let mut other = document(b"font  ", TEXT);
        // Numbers count in hundredths, an object may stand in its place, and a page may have its own box.
        other.compress();
        other.renumber_objects_with(700);
        let page = other.page_iter().next().expect("there is a page");
        let own: Object = vec![Object::Real(0.0), 0.into(), 595.28.into(), Object::Real(842.0)].into();
        let entries = other.get_dictionary_mut(page).expect("a page is a dictionary");
        entries.set("MediaBox", own.clone());
        entries.set("CropBox", own);
        let mut file = Vec::new();
        other.save_to(&mut file).expect("it can be written");
        assert_eq!(digests(&Document::load_mem(&file).expect("it can be read")), expected);
    }

    #[test]
    fn each_change_is_seen_on_its_pages() {
        let expected = digests_of(b"font", TEXT);
        let changed = |other: Digests| {
            assert_ne!(other.whole, expected.whole);
            let pairs = other.pages.iter().zip(&expected.pages);
            pairs.enumerate().filter(|(_, (one, other))| one != other).map(|(at, _)| at + 1).collect::<Vec<_>>()
        };
        assert_eq!(changed(digests_of(b"other font", TEXT)), [1, 2]);
        assert_eq!(changed(digests_of(b"font", [TEXT[0], b"BT /T0 9 Tf (c) Tj ET q /I0 Do Q"])), [2]);

        let mut image = document(b"font", TEXT);
        let stream = image.objects.values_mut().filter_map(|object| object.as_stream_mut().ok());
        stream.filter(|stream| stream.dict.has(b"Width")).for_each(|stream| stream.content = vec![8]);
        assert_eq!(changed(digests(&image)), [2], "only the second page shows the image");

        let mut turned = document(b"font", TEXT);
        let page = turned.page_iter().next().expect("there is a page");
        turned.get_dictionary_mut(page).expect("a page is a dictionary").set("Rotate", 90);
        assert_eq!(changed(digests(&turned)), [1]);
    }

    #[test]
    fn what_hangs_together_in_a_circle_comes_to_an_end() {
        let mut document = document(b"font", TEXT);
        let fonts: Vec<ObjectId> = document
            .objects
            .iter()
            .filter(|(_, object)| object.as_dict().is_ok_and(|entries| entries.has(b"FontFile2")))
            .map(|(id, _)| *id)
            .collect();
        document.get_dictionary_mut(fonts[0]).expect("a font").set("Next", fonts[0]);
        assert_eq!(digests(&document).pages.len(), 2);
    }

    #[test]
    fn names_are_found_in_content() {
        let found: Vec<String> = names(b"/T0 9 Tf/I#30 Do [/A(x/y)]")
            .iter()
            .map(|name| String::from_utf8_lossy(name).into_owned())
            .collect();
        assert_eq!(found, ["A", "I0", "T0", "y"]);
    }
}
