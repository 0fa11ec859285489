//! Footnotes: their definitions are read before the text that they belong to, for a mark holds what its note says.

use std::collections::{BTreeMap, BTreeSet};

use pulldown_cmark::{Event, Options, Parser, Tag};

use super::super::Charts;
use super::{Builder, FrameKind};
use crate::doc::{Block, Inline, Kind};

/// The footnotes of a piece of Markdown.
#[derive(Debug, Default)]
pub struct Notes {
    /// What each says.
    definitions: BTreeMap<String, Vec<Inline>>,
    /// Which have a mark.
    marked: BTreeSet<String>,
}

impl Notes {
    /// Reads all definitions of a source.
    pub fn find(source: &str, options: Options, charts: Option<&Charts>) -> Notes {
        let mut notes = Notes::default();
        for (event, range) in Parser::new_ext(source, options).into_offset_iter() {
            match event {
                Event::FootnoteReference(name) => _ = notes.marked.insert(name.into_string()),
                Event::Start(Tag::FootnoteDefinition(name)) => {
                    let written = source.get(range).unwrap_or_default();
                    let text = written.split_once("]:").map_or("", |(_, text)| text);
                    let lines: Vec<&str> = text.lines().map(str::trim_start).collect();
                    let mut builder = charts.map_or_else(Builder::untrusted, |charts| Builder::trusted(charts));
                    builder.is_note = true;
                    builder.markdown(lines.join("\n").trim(), 1);
                    let blocks = builder.finish().unwrap_or_default();
                    notes.definitions.entry(name.into_string()).or_insert_with(|| inlines(blocks));
                }
                _ => {}
            }
        }
        notes
    }
}

impl Builder<'_> {
    /// Opens a definition. One without a mark is a mistake of a template; in an author's text it is shown.
    pub(super) fn open_note(&mut self, name: &str, notes: &Notes, line: usize) {
        let is_marked = notes.marked.contains(name);
        if !is_marked {
            self.problem(
                line,
                format!("nothing refers to the footnote `{name}`; write `[^{name}]` where its mark goes"),
            );
        }
        let kind = if is_marked { FrameKind::Note } else { FrameKind::Open };
        self.push(kind, line);
    }

    /// Adds a footnote's mark.
    pub(super) fn note(&mut self, name: &str, notes: &Notes) {
        let Some(text) = notes.definitions.get(name).filter(|text| !text.is_empty()) else { return };
        self.top_mut().inlines.push(Inline::Note { number: 0, text: text.clone(), changed: false });
        self.last = Some('0');
    }
}

/// Blocks as one running text: a note is small, and what it holds is set as lines.
fn inlines(blocks: Vec<Block>) -> Vec<Inline> {
    let mut all = Vec::new();
    for block in blocks {
        let mut line = match block.kind {
            Kind::Paragraph(text) | Kind::Heading { text, .. } => text,
            Kind::Code(text) => vec![Inline::Code(text.replace('\n', " "))],
            Kind::List { items, .. } => inlines(items.into_iter().flatten().collect()),
            Kind::Quote(blocks) | Kind::Container { blocks, .. } => inlines(blocks),
            _ => continue,
        };
        if !all.is_empty() {
            all.push(Inline::Break);
        }
        all.append(&mut line);
    }
    all
}
