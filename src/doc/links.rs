//! Links: addresses in texts become links, and links to places that a document doesn't have are found.

use std::collections::BTreeSet;

use super::walk::{each_text, each_text_mut};
use super::{Block, Inline, Kind};

/// Makes links of the mail and web addresses that stand in texts.
pub fn link_addresses(blocks: &mut [Block]) {
    each_text_mut(blocks, &mut |inlines| link_in(inlines));
}

/// The places that a document has for links to point to.
pub fn places(document: &[Block]) -> BTreeSet<&str> {
    let mut places = BTreeSet::new();
    gather_places(document, &mut places);
    places
}

/// What links and page numbers of `part` point to and is none of the `places`, in order.
pub fn lost<'p>(part: &'p [Block], places: &BTreeSet<&str>) -> Vec<&'p str> {
    let mut lost = Vec::new();
    each_text(part, &mut |inlines| targets(inlines, &mut lost));
    lost.retain(|target| !places.contains(target));
    lost
}

fn gather_places<'d>(blocks: &'d [Block], places: &mut BTreeSet<&'d str>) {
    for block in blocks {
        places.extend(block.origin.as_deref());
        match &block.kind {
            Kind::Heading { anchor, .. } => places.extend(anchor.as_deref()),
            Kind::List { items, .. } => items.iter().for_each(|item| gather_places(item, places)),
            Kind::Table(table) => {
                places.extend(table.rows.iter().filter_map(|row| row.origin.as_deref()));
                let cells = table.header.iter().chain(table.rows.iter().flat_map(|row| &row.cells));
                cells.for_each(|cell| gather_places(cell, places));
            }
            Kind::Quote(blocks) | Kind::Container { blocks, .. } => gather_places(blocks, places),
            _ => {}
        }
    }
}

fn targets<'d>(inlines: &'d [Inline], found: &mut Vec<&'d str>) {
    for inline in inlines {
        match inline {
            Inline::Link { to, text } => {
                found.extend(to.strip_prefix('#'));
                targets(text, found);
            }
            Inline::PageOf(anchor) => found.push(anchor),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strike(inner)
            | Inline::Note { text: inner, .. } => {
                targets(inner, found);
            }
            Inline::Text(_) | Inline::Code(_) | Inline::Break => {}
        }
    }
}

fn link_in(inlines: &mut Vec<Inline>) {
    for at in (0..inlines.len()).rev() {
        match &mut inlines[at] {
            Inline::Text(text) => {
                if let Some(pieces) = linked(text) {
                    inlines.splice(at..=at, pieces);
                }
            }
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strike(inner)
            | Inline::Note { text: inner, .. } => {
                link_in(inner);
            }
            Inline::Link { .. } | Inline::Code(_) | Inline::PageOf(_) | Inline::Break => {}
        }
    }
}

/// A text's pieces, where it holds an address.
fn linked(text: &str) -> Option<Vec<Inline>> {
    if !text.contains('@') && !text.contains("://") && !text.contains("www.") {
        return None;
    }
    let mut pieces = Vec::new();
    let mut done = 0;
    let mut from = 0;
    for (at, word) in text.split_inclusive(|c: char| !c.is_ascii_graphic()).map(|word| {
        let at = from;
        from += word.len();
        (at, word.trim_end_matches(|c: char| !c.is_ascii_graphic()))
    }) {
        let start = word.len() - word.trim_start_matches(['(', '[', '<', '"', '\'', ',', ';', ':']).len();
        let Some((length, to)) = address(&word[start..]) else { continue };
        let start = at + start;
        if start > done {
            pieces.push(Inline::Text(text[done..start].to_owned()));
        }
        done = start + length;
        pieces.push(Inline::Link { to, text: vec![Inline::Text(text[start..done].to_owned())] });
    }
    if pieces.is_empty() {
        return None;
    }
    if done < text.len() {
        pieces.push(Inline::Text(text[done..].to_owned()));
    }
    Some(pieces)
}

/// The address that a word starts with: how long it is, and where a link to it goes.
fn address(word: &str) -> Option<(usize, String)> {
    let web = ["https://", "http://", "www."].into_iter().find(|start| word.starts_with(start));
    let shown = without_stops(word);
    if let Some(start) = web {
        let host = shown[start.len().min(shown.len())..].split(['/', '?', '#', ':']).next().unwrap_or_default();
        let scheme = if start == "www." { "https://" } else { "" };
        return is_host(host).then(|| (shown.len(), format!("{scheme}{shown}")));
    }
    let (name, host) = shown.split_once('@')?;
    let host = &host[..host.find(|c: char| !c.is_ascii_alphanumeric() && c != '.' && c != '-').unwrap_or(host.len())];
    let host = host.trim_end_matches(['.', '-']);
    let in_name = |c: char| c.is_ascii_alphanumeric() || "._%+-".contains(c);
    let is_name = !name.is_empty() && !name.starts_with('.') && name.chars().all(in_name);
    let length = name.len() + 1 + host.len();
    (is_name && is_host(host)).then(|| (length, format!("mailto:{}", &shown[..length])))
}

/// Whether this names a computer of the net: parts with dots between them, the last of letters.
fn is_host(host: &str) -> bool {
    let mut parts = host.rsplit('.');
    let last = parts.next().unwrap_or_default();
    let is_part =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    last.len() > 1
        && last.bytes().all(|byte| byte.is_ascii_alphabetic())
        && parts.clone().count() > 0
        && parts.all(is_part)
}

/// A word without the marks that end its sentence, and without a bracket that was opened before it.
fn without_stops(word: &str) -> &str {
    let mut word = word;
    loop {
        let shorter = word.trim_end_matches(['.', ',', ';', ':', '!', '?', '"', '\'', '>', ']']);
        let open = shorter.matches('(').count() < shorter.matches(')').count();
        let shorter = shorter.strip_suffix(')').filter(|_| open).unwrap_or(shorter);
        if shorter.len() == word.len() {
            return word;
        }
        word = shorter;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doc::{Row, Table};

    fn paragraph(inlines: Vec<Inline>) -> Block {
        Block::new(Kind::Paragraph(inlines))
    }

    /// The text with its links in brackets.
    fn shown(text: &str) -> String {
        let mut blocks = [paragraph(vec![Inline::Strong(vec![Inline::Text(text.to_owned())])])];
        link_addresses(&mut blocks);
        let Kind::Paragraph(inlines) = &blocks[0].kind else { unreachable!("it was a paragraph") };
        let [Inline::Strong(inlines)] = inlines.as_slice() else { panic!("{inlines:?}") };
        let piece = |inline: &Inline| match inline {
            Inline::Text(text) => text.clone(),
            Inline::Link { to, text } => format!("[{}→{to}]", crate::doc::plain(text)),
            other => panic!("{other:?}"),
        };
        inlines.iter().map(piece).collect()
    }

    #[test]
    fn addresses_become_links() {
        for (text, expected) in [
            ("Write to desk@a-b.example.", "Write to [desk@a-b.example→mailto:desk@a-b.example]."),
            ("(mina.d+x@a.example)", "([mina.d+x@a.example→mailto:mina.d+x@a.example])"),
            ("邮箱：he@beiheng.example，电话", "邮箱：[he@beiheng.example→mailto:he@beiheng.example]，电话"),
            ("a@b.example · c@d.example", "[a@b.example→mailto:a@b.example] · [c@d.example→mailto:c@d.example]"),
            ("see https://a.example/b?c=1#d, or", "see [https://a.example/b?c=1#d→https://a.example/b?c=1#d], or"),
            ("(https://a.example/b_(c))", "([https://a.example/b_(c)→https://a.example/b_(c)])"),
            ("www.a.example!", "[www.a.example→https://www.a.example]!"),
        ] {
            assert_eq!(shown(text), expected);
        }
    }

    #[test]
    fn what_only_looks_like_an_address_stays_text() {
        for text in
            ["5 @ 3.20", "a@b", "@name", "https://", "www.", "http://x", "x@1.2", "ratio 3@.example", "a@@b.example"]
        {
            assert_eq!(shown(text), text);
        }
    }

    #[test]
    fn addresses_in_links_and_code_are_left_alone() {
        let inlines = vec![
            Inline::Link { to: "https://a.example".into(), text: vec![Inline::Text("b@c.example".into())] },
            Inline::Code("d@e.example".into()),
        ];
        let mut blocks = [paragraph(inlines.clone())];
        link_addresses(&mut blocks);
        assert_eq!(blocks, [paragraph(inlines)]);
    }

    #[test]
    fn links_to_nowhere_are_found() {
        let link = |to: &str| Inline::Link { to: to.to_owned(), text: vec![Inline::Text("x".into())] };
        let row = Row { origin: Some("row".into()), cells: vec![vec![paragraph(vec![link("#c")])]], ..Row::default() };
        let document = [
            Block {
                origin: Some("a".into()),
                changed: false,
                kind: Kind::Heading { level: 1, text: Vec::new(), anchor: Some("b".into()), listed: true },
            },
            paragraph(vec![
                link("#a"),
                link("#b"),
                link("#row"),
                link("https://a.example"),
                Inline::PageOf("d".into()),
            ]),
            Block::new(Kind::Table(Table { rows: vec![row], ..Table::default() })),
        ];
        let places = places(&document);
        assert_eq!(lost(&document, &places), ["d", "c"]);
        assert!(lost(&document[..1], &places).is_empty());
    }
}
