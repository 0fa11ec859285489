//! What a file says about itself, in its information dictionary and in XMP.

use lopdf::{Document, Object};

use super::{About, MAX_STREAM, text};

/// What this program calls itself in the files that it makes.
const CREATOR: &str = "bvf";

/// Reads it; pages and places are somebody else's to count.
pub fn read(document: &Document) -> About {
    let information = document.trailer.get_deref(b"Info", document).and_then(Object::as_dict).ok();
    let said = |key: &[u8]| information.and_then(|information| text::entry(document, information, key));
    let packet = packet(document).unwrap_or_default();
    let property = |name: &str| property(&packet, name);
    let producer = said(b"Producer").or_else(|| property("Producer")).unwrap_or_default();
    let creator = said(b"Creator").or_else(|| property("CreatorTool")).unwrap_or_default();
    About {
        // A program that saves the file again puts its own name for the producer, and leaves the creator.
        ours: creator == CREATOR
            || producer.starts_with("bvf ")
            || property("CreatorTool").is_some_and(|by| by == CREATOR),
        title: said(b"Title").or_else(|| title(&packet)).unwrap_or_default(),
        name: property("document"),
        revision: property("revision").and_then(|number| number.parse().ok()),
        digest: property("digest"),
        producer,
        ..About::default()
    }
}

fn packet(document: &Document) -> Option<String> {
    let packet = document.catalog().ok()?.get_deref(b"Metadata", document).and_then(Object::as_stream).ok()?;
    Some(String::from_utf8_lossy(&packet.get_plain_content_with_limit(MAX_STREAM).ok()?).into_owned())
}

/// The title, of which there may be one a language: the first.
fn title(packet: &str) -> Option<String> {
    let titles = packet.split_once("<dc:title>")?.1.split_once("</dc:title>")?.0;
    let first = titles.split_once("<rdf:li")?.1.split_once('>')?.1;
    Some(text::unescaped(first.split('<').next()?))
}

/// The value of a simple property, whatever its prefix: an element or an attribute (ISO 16684-1, 7.4 and 7.9.2.2).
fn property(packet: &str, name: &str) -> Option<String> {
    let named = format!(":{name}");
    packet.match_indices(&named).find_map(|(at, _)| {
        let before = packet[..at].rsplit(|char: char| !char.is_alphanumeric()).next()?;
        if before == "xmlns" {
            return None;
        }
        let opened = &packet[..at - before.len()];
        let after = packet[at + named.len()..].trim_start();
        let value = if opened.ends_with('<') {
            after.split_once('>').filter(|(attributes, _)| !attributes.ends_with('/'))?.1.split('<').next()?
        } else if opened.ends_with(char::is_whitespace) {
            let after = after.strip_prefix('=')?.trim_start();
            let quote = after.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
            after[1..].split(quote).next()?
        } else {
            return None;
        };
        Some(text::unescaped(value.trim())).filter(|value| !value.is_empty())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn properties_are_elements_or_attributes() {
        let packet = "<r:D xmlns:revision='x' b:revision = \"3\"><b:digest >ab12</b:digest><b:document/><n:name>x</n:name>\
                      <b:document>a &amp; b</b:document></r:D>";
        assert_eq!(property(packet, "revision").as_deref(), Some("3"));
        assert_eq!(property(packet, "digest").as_deref(), Some("ab12"));
        assert_eq!(property(packet, "document").as_deref(), Some("a & b"));
        assert_eq!(property(packet, "none"), None);
    }
}
