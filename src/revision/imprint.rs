//! What a PDF says in its metadata about the revision that it is.

use lopdf::{Document, Object};
use quick_xml::NsReader;
use quick_xml::events::Event;
use quick_xml::name::ResolveResult;

/// The namespace of the properties in XMP.
pub const NAMESPACE: &str = "urn:x-bvf:revision:1#";

/// Names of the properties, with their types as PDF/A names them and what they are.
pub const PROPERTIES: [(&str, &str, &str); 4] = [
    ("document", "Text", "Name of the document, the same for all of its revisions"),
    ("reference", "Text", "Number or mark of the document, as its author wrote it"),
    ("revision", "Integer", "Number of the revision, from 1"),
    ("digest", "Text", "SHA-256 of what the pages show, in hexadecimal"),
];

/// Which revision of which document a file is. A client reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Name of the document, such as `kestrel-proposal`.
    pub document: String,
    /// The author's number or mark of it; empty where there is none.
    pub reference: String,
    /// Number of the revision, from 1.
    pub revision: u32,
}

/// A label with the digest of what the pages show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imprint {
    /// Which revision it is.
    pub label: Label,
    /// SHA-256 in hexadecimal, see [`super::digest`].
    pub digest: String,
}

impl Imprint {
    /// The properties with their values, without those that are empty.
    pub fn properties(&self) -> Vec<(&'static str, String)> {
        let Label { document, reference, revision } = &self.label;
        let values = [document.clone(), reference.clone(), revision.to_string(), self.digest.clone()];
        let named = PROPERTIES.iter().map(|(name, _, _)| *name).zip(values);
        named.filter(|(_, value)| !value.is_empty()).collect()
    }
}

/// What a file says about itself; none where it says nothing of a revision.
pub fn read(document: &Document) -> Option<Imprint> {
    let packet = document.catalog().ok()?.get_deref(b"Metadata", document).and_then(Object::as_stream).ok()?;
    let packet = packet.get_plain_content_with_limit(1 << 24).ok()?;
    parse(&String::from_utf8_lossy(&packet))
}

/// Whether the file was made by this program, whatever saved it afterwards.
pub fn is_ours(document: &Document) -> bool {
    let information = document.trailer.get_deref(b"Info", document).and_then(Object::as_dict);
    let creator = information.and_then(|information| information.get_deref(b"Creator", document));
    // Some programs write it again in another encoding.
    creator.and_then(lopdf::decode_text_string).is_ok_and(|creator| creator == "bvf")
}

/// Reads a packet of XMP, which may hold a property as an element or as an attribute (ISO 16684-1, 7.4 and 7.9.2.2).
fn parse(packet: &str) -> Option<Imprint> {
    let mut reader = NsReader::from_str(packet);
    let mut values: [Option<String>; PROPERTIES.len()] = Default::default();
    let place = |name: &str| PROPERTIES.iter().position(|(known, _, _)| *known == name);
    let is_own =
        |resolved: &ResolveResult| matches!(resolved, ResolveResult::Bound(namespace) if namespace.0 == NAMESPACE);
    let mut inside = None;
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => {
                let (resolved, name) = reader.resolver().resolve_element(element.name());
                inside = Some(name).filter(|_| is_own(&resolved)).and_then(|name| place(name.as_ref()));
                if let Some(at) = inside {
                    values[at] = Some(String::new());
                }
                attributes(&element, &reader, &is_own, &place, &mut values);
            }
            Ok(Event::Empty(element)) => attributes(&element, &reader, &is_own, &place, &mut values),
            Ok(Event::Text(text)) => {
                if let Some(value) = inside.and_then(|at| values[at].as_mut()) {
                    *value += &text;
                }
            }
            Ok(Event::GeneralRef(reference)) => {
                if let Some(value) = inside.and_then(|at| values[at].as_mut()) {
                    *value += &quick_xml::escape::unescape(&format!("&{};", &*reference)).unwrap_or_default();
                }
            }
            Ok(Event::End(_)) => inside = None,
            Ok(Event::Eof) | Err(_) => break,
            Ok(_) => {}
        }
    }
    let [document, reference, revision, digest] = values.map(|value| value.unwrap_or_default().trim().to_owned());
    let revision = revision.parse().ok()?;
    let is_digest = digest.len() == 64 && digest.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_digest.then_some(Imprint { label: Label { document, reference, revision }, digest })
}

fn attributes(
    element: &quick_xml::events::BytesStart,
    reader: &NsReader<&[u8]>,
    is_own: &dyn Fn(&ResolveResult) -> bool,
    place: &dyn Fn(&str) -> Option<usize>,
    values: &mut [Option<String>],
) {
    for attribute in element.attributes().flatten() {
        let (resolved, name) = reader.resolver().resolve_attribute(attribute.key);
        if !is_own(&resolved) {
            continue;
        }
        if let Some(at) = place(name.as_ref()) {
            values[at] = quick_xml::escape::unescape(&attribute.value).ok().map(std::borrow::Cow::into_owned);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DIGEST: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    fn packet(inside: &str) -> String {
        format!(
            "<?xpacket begin=\"\u{FEFF}\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\
             <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">{inside}</rdf:RDF></x:xmpmeta>"
        )
    }

    #[test]
    fn other_programs_may_write_it_in_their_own_way() {
        let label = Label { document: "a & b".to_owned(), reference: String::new(), revision: 12 };
        let expected = Some(Imprint { label, digest: DIGEST.to_owned() });
        let elements = format!(
            "<rdf:Description xmlns:z=\"{NAMESPACE}\" xmlns:o=\"urn:other\"><o:revision>7</o:revision>\
             <z:document>a &amp; b</z:document>\n<z:revision> 12 </z:revision><z:digest>{DIGEST}</z:digest>\
             </rdf:Description>"
        );
        assert_eq!(parse(&packet(&elements)), expected);
        let attributes = format!(
            "<rdf:Description xmlns:ns1=\"{NAMESPACE}\" ns1:document=\"a &amp; b\" ns1:revision='12' \
             ns1:digest=\"{DIGEST}\"/>"
        );
        assert_eq!(parse(&packet(&attributes)), expected);
    }

    #[test]
    fn a_file_that_says_nothing_says_nothing() {
        for inside in [
            String::new(),
            format!("<d xmlns:z=\"{NAMESPACE}\" z:revision=\"1\" z:digest=\"short\"/>"),
            format!("<d xmlns:z=\"{NAMESPACE}\" z:revision=\"one\" z:digest=\"{DIGEST}\"/>"),
            format!("<d xmlns:z=\"urn:other\" z:revision=\"1\" z:digest=\"{DIGEST}\"/>"),
        ] {
            assert_eq!(parse(&packet(&inside)), None, "{inside}");
        }
        assert_eq!(parse("<no packet"), None);
    }
}
