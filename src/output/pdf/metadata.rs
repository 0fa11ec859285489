//! What the file says about itself: information, XMP, colours, the catalog and the file's id.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::icc;
use super::object::{dictionary, name, text};
use crate::doc::Meta;
use crate::revision::imprint::{self, Imprint};

const PRODUCER: &str = concat!("bvf ", env!("CARGO_PKG_VERSION"));

/// Parts that the catalog points to.
pub struct Parts {
    /// Root of the structure tree.
    pub structure: ObjectId,
    /// Root of the bookmarks.
    pub bookmarks: Option<ObjectId>,
    /// Name tree of the places that links go to.
    pub destinations: Option<Object>,
}

/// Writes catalog, information, XMP and the colours that the file is meant for. A file that is issued says which revision
/// it is; a draft says nothing of it.
pub fn metadata(document: &mut Document, meta: &Meta, parts: Parts, imprint: Option<&Imprint>) {
    let packet = xmp(meta, imprint).into_bytes();
    let mut xmp = Stream::new(dictionary([("Type", name("Metadata")), ("Subtype", name("XML"))]), packet);
    // Archives want to read it without knowing any filter.
    xmp.allows_compression = false;
    let xmp = document.add_object(xmp);
    let profile = document.add_object(Stream::new(dictionary([("N", 3.into())]), icc::srgb()));
    let intent = dictionary([
        ("Type", name("OutputIntent")),
        ("S", name("GTS_PDFA1")),
        ("OutputConditionIdentifier", text("sRGB")),
        ("RegistryName", text("http://www.color.org")),
        ("Info", text("sRGB IEC61966-2.1")),
        ("DestOutputProfile", profile.into()),
    ]);
    if let Ok(old) = document.trailer.get(b"Info").and_then(Object::as_reference) {
        document.objects.remove(&old);
    }
    let information = document.add_object(information(meta));
    document.trailer.set("Info", information);
    let Ok(catalog) = document.catalog_mut() else { return };
    catalog.remove(b"PageLayout");
    catalog.set("PageMode", name(if parts.bookmarks.is_some() { "UseOutlines" } else { "UseNone" }));
    if let Some(bookmarks) = parts.bookmarks {
        catalog.set("Outlines", bookmarks);
    }
    if let Some(destinations) = parts.destinations {
        catalog.set("Names", dictionary([("Dests", destinations)]));
    }
    catalog.set("Metadata", xmp);
    catalog.set("OutputIntents", vec![Object::from(intent)]);
    if !meta.language.is_empty() {
        catalog.set("Lang", text(&meta.language));
    }
    catalog.set("ViewerPreferences", dictionary([("DisplayDocTitle", true.into())]));
    catalog.set("MarkInfo", dictionary([("Marked", true.into()), ("UserProperties", true.into())]));
    catalog.set("StructTreeRoot", parts.structure);
}

fn information(meta: &Meta) -> Dictionary {
    let mut information = dictionary([("Producer", text(PRODUCER)), ("Creator", text("bvf"))]);
    for (key, value) in [("Title", &meta.title), ("Author", &meta.author), ("Subject", &meta.subject)] {
        if !value.is_empty() {
            information.set(key, text(value));
        }
    }
    if let Some([year, month, day]) = date(&meta.date) {
        let date = Object::string_literal(format!("D:{year}{month}{day}000000Z"));
        information.set("CreationDate", date.clone());
        information.set("ModDate", date);
    }
    information
}

/// Year, month and day of an ISO date.
fn date(date: &str) -> Option<[&str; 3]> {
    let parts: Vec<&str> = date.split('-').collect();
    let parts: [&str; 3] = parts.try_into().ok()?;
    let fits = |(part, length): (&str, usize)| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.into_iter().zip([4, 2, 2]).all(fits).then_some(parts)
}

/// The XMP packet; it agrees with the information dictionary, as PDF/A asks.
fn xmp(meta: &Meta, imprint: Option<&Imprint>) -> String {
    let mut properties = String::new();
    let mut add = |text: &str| properties.push_str(text);
    let all = |kind: &str, language: bool, value: &str| {
        let language = if language { " xml:lang=\"x-default\"" } else { "" };
        format!("<rdf:{kind}><rdf:li{language}>{}</rdf:li></rdf:{kind}>", escaped(value))
    };
    add("<dc:format>application/pdf</dc:format>");
    for (key, value, kind, language) in [
        ("title", &meta.title, "Alt", true),
        ("creator", &meta.author, "Seq", false),
        ("description", &meta.subject, "Alt", true),
        ("language", &meta.language, "Bag", false),
    ] {
        if !value.is_empty() {
            add(&format!("<dc:{key}>{}</dc:{key}>", all(kind, language, value)));
        }
    }
    if let Some([year, month, day]) = date(&meta.date) {
        for key in ["CreateDate", "ModifyDate", "MetadataDate"] {
            add(&format!("<xmp:{key}>{year}-{month}-{day}T00:00:00Z</xmp:{key}>"));
        }
    }
    let mut namespace = String::new();
    let mut schemas = vec![schema(&UA)];
    if let Some(imprint) = imprint {
        namespace = format!(" xmlns:{PREFIX}=\"{}\"", imprint::NAMESPACE);
        for (name, value) in imprint.properties() {
            add(&format!("<{PREFIX}:{name}>{}</{PREFIX}:{name}>", escaped(&value)));
        }
        schemas.push(schema(&REVISION));
    }
    let schemas = schemas.concat();
    format!(
        "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" \
         xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"{namespace}>\
         {properties}<xmp:CreatorTool>bvf</xmp:CreatorTool><pdf:Producer>{PRODUCER}</pdf:Producer>\
         <pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>\
         </rdf:Description><rdf:Description rdf:about=\"\" \
         xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" \
         xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" \
         xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\
         <pdfaExtension:schemas><rdf:Bag>{schemas}</rdf:Bag></pdfaExtension:schemas></rdf:Description>\
         </rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>"
    )
}

/// Prefix of the properties that say which revision a file is.
const PREFIX: &str = "bvf";

/// A schema of metadata: its name, its namespace, its prefix, and name, type and meaning of its properties.
type Schema = (&'static str, &'static str, &'static str, &'static [(&'static str, &'static str, &'static str)]);

/// The identifier of PDF/UA.
const UA: Schema = (
    "PDF/UA Universal Accessibility Schema",
    "http://www.aiim.org/pdfua/ns/id/",
    "pdfuaid",
    &[("part", "Integer", "Part of ISO 14289 that the file conforms to")],
);

/// Which revision a file is.
const REVISION: Schema = ("Revision of a document", imprint::NAMESPACE, PREFIX, &imprint::PROPERTIES);

/// PDF/A wants every schema that isn't its own described (ISO 19005-2, 6.6.2.3).
fn schema((name, namespace, prefix, properties): &Schema) -> String {
    let property = |(name, kind, says): &(&str, &str, &str)| {
        format!(
            "<rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>{name}</pdfaProperty:name>\
             <pdfaProperty:valueType>{kind}</pdfaProperty:valueType>\
             <pdfaProperty:category>internal</pdfaProperty:category>\
             <pdfaProperty:description>{says}</pdfaProperty:description></rdf:li>"
        )
    };
    let properties: String = properties.iter().map(property).collect();
    format!(
        "<rdf:li rdf:parseType=\"Resource\"><pdfaSchema:schema>{name}</pdfaSchema:schema>\
         <pdfaSchema:namespaceURI>{namespace}</pdfaSchema:namespaceURI><pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>\
         <pdfaSchema:property><rdf:Seq>{properties}</rdf:Seq></pdfaSchema:property></rdf:li>"
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
