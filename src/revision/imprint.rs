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

/// What this program calls itself in the files that it makes.
const CREATOR: &str = "bvf";

/// The namespace in XMP of the tool that made a document (ISO 16684-1, 8.4).
const XMP: &str = "http://ns.adobe.com/xap/1.0/";

/// What a file says about itself; none where it says nothing of a revision.
pub fn read(document: &Document) -> Option<Imprint> {
    parse(&packet(document)?)
}

fn packet(document: &Document) -> Option<String> {
    let packet = document.catalog().ok()?.get_deref(b"Metadata", document).and_then(Object::as_stream).ok()?;
    let packet = packet.get_plain_content_with_limit(1 << 24).ok()?;
    Some(String::from_utf8_lossy(&packet).into_owned())
}

/// Whether the file was made by this program, whatever saved it afterwards.
pub fn is_ours(document: &Document) -> bool {
    let information = document.trailer.get_deref(b"Info", document).and_then(Object::as_dict);
    let creator = information.and_then(|information| information.get_deref(b"Creator", document));
    // Some programs write it again in another encoding, and some write it no more.
    let by_information = creator.and_then(lopdf::decode_text_string).is_ok_and(|creator| creator == CREATOR);
    let by_packet = || packet(document).is_some_and(|packet| properties(&packet, XMP, ["CreatorTool"])[0] == CREATOR);
    by_information || by_packet()
}

fn parse(packet: &str) -> Option<Imprint> {
    let names = PROPERTIES.map(|(name, _, _)| name);
    let [document, reference, revision, digest] = properties(packet, NAMESPACE, names);
    let revision = revision.parse().ok()?;
    let is_digest = digest.len() == 64 && digest.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_digest.then_some(Imprint { label: Label { document, reference, revision }, digest })
}

/// The values of properties of one namespace in a packet of XMP, which may hold a property as an element or as an attribute
/// (ISO 16684-1, 7.4 and 7.9.2.2); empty for those that it doesn't have.
fn properties<const N: usize>(packet: &str, namespace: &str, names: [&str; N]) -> [String; N] {
    let mut reader = NsReader::from_str(packet);
    let mut values: [String; N] = std::array::from_fn(|_| String::new());
    let place = |name: &str| names.iter().position(|known| *known == name);
    let is_own = |resolved: &ResolveResult| matches!(resolved, ResolveResult::Bound(bound) if bound.0 == namespace);
    let mut inside = None;
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => {
                let (resolved, name) = reader.resolver().resolve_element(element.name());
                inside = Some(name).filter(|_| is_own(&resolved)).and_then(|name| place(name.as_ref()));
                if let Some(at) = inside {
                    values[at].clear();
                }
                attributes(&element, &reader, &is_own, &place, &mut values);
            }
            Ok(Event::Empty(element)) => attributes(&element, &reader, &is_own, &place, &mut values),
            Ok(Event::Text(text)) => {
                if let Some(at) = inside {
                    values[at] += &text;
                }
            }
            Ok(Event::GeneralRef(reference)) => {
                if let Some(at) = inside {
                    values[at] += &quick_xml::escape::unescape(&format!("&{};", &*reference)).unwrap_or_default();
                }
            }
            Ok(Event::End(_)) => inside = None,
            Ok(Event::Eof) | Err(_) => break,
            Ok(_) => {}
        }
    }
    values.map(|value| value.trim().to_owned())
}

fn attributes(
    element: &quick_xml::events::BytesStart,
    reader: &NsReader<&[u8]>,
    is_own: &dyn Fn(&ResolveResult) -> bool,
    place: &dyn Fn(&str) -> Option<usize>,
    values: &mut [String],
) {
    for attribute in element.attributes().flatten() {
        let (resolved, name) = reader.resolver().resolve_attribute(attribute.key);
        if !is_own(&resolved) {
            continue;
        }
        if let Some(at) = place(name.as_ref()) {
            values[at] = quick_xml::escape::unescape(&attribute.value).unwrap_or_default().into_owned();
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

    #[test]
    fn the_tool_that_made_it_is_named_in_a_namespace_of_its_own() {
        for inside in [
            format!("<d xmlns:x=\"{XMP}\"><x:CreatorTool>bvf</x:CreatorTool></d>"),
            format!("<d xmlns:xap=\"{XMP}\" xap:CreatorTool='bvf'/>"),
        ] {
            assert_eq!(properties(&packet(&inside), XMP, ["CreatorTool"]), [CREATOR], "{inside}");
        }
        let other = packet("<d xmlns:x=\"urn:other\" x:CreatorTool='bvf'/>");
        assert_eq!(properties(&other, XMP, ["CreatorTool"]), [""]);
    }
}
