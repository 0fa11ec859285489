//! What pages say, set beside what the document tree says.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use crate::doc::{Block, Document, Inline, Kind, Table};
use crate::layout::Part;
use crate::layout::fonts::is_ignorable;
use crate::layout::page::{Pages, TagRole, What};

/// Which part of the document each page belongs to.
pub struct Reading {
    /// First page of each part that says something, its number, and whether its pages have a design of their own.
    starts: Vec<(usize, usize, bool)>,
}

impl Reading {
    /// Number of the part that a page belongs to, and whether its pages have a design of their own.
    pub fn part_of(&self, page: usize) -> Option<(usize, bool)> {
        let found = self.starts.iter().rev().find(|(first, ..)| *first <= page)?;
        Some((found.1, found.2))
    }
}

/// Compares, letter by letter and without blanks, what pages say with what the tree says.
///
/// `numerals` are the numbers of all headings.
pub fn compare(
    document: &Document,
    parts: &[Part],
    pages: &Pages,
    numerals: &[String],
    wrong: &mut Vec<String>,
) -> Reading {
    let mut writer = Writer {
        document,
        pages,
        out: Vec::new(),
        figures: 0,
        tables: 0,
        pending: Vec::new(),
        numerals: numerals.iter(),
        noted: BTreeSet::new(),
    };
    let mut begins = Vec::new();
    for (number, part) in parts.iter().enumerate() {
        let (blocks, designed) = match part {
            Part::Cover(blocks, _) | Part::Summary(blocks, _) => (blocks, true),
            Part::Landscape(blocks, _) | Part::Running(blocks) => (blocks, false),
            Part::Figure(own, _, caption, _) => {
                begins.push((writer.out.len(), number, true));
                writer.parts(own.parts.len(), caption);
                continue;
            }
        };
        begins.push((writer.out.len(), number, designed));
        writer.blocks(blocks);
        for text in std::mem::take(&mut writer.pending) {
            writer.inlines(text);
        }
    }
    let expected = writer.out;
    let said = said(pages);
    let first = expected.iter().zip(&said).position(|(wanted, (found, _))| wanted != found);
    if let Some(at) = first.or((expected.len() != said.len()).then_some(expected.len().min(said.len()))) {
        let page = said.get(at).or(said.last()).map_or(0, |(_, page)| page + 1);
        let around = at.saturating_sub(20)..at + 30;
        let part = |text: &[char]| -> String {
            text.get(around.start..around.end.min(text.len())).unwrap_or_default().iter().collect()
        };
        let found: Vec<char> = said.iter().map(|(letter, _)| *letter).collect();
        wrong.push(format!("page {page}: `{}` is said as `{}`", part(&expected), part(&found)));
    }
    let start = |&(at, number, designed): &(usize, usize, bool)| Some((said.get(at)?.1, number, designed));
    Reading { starts: begins.iter().filter_map(start).collect() }
}

/// A paragraph: its element, when it was first painted, which of its pieces are on which page, and its text.
type Said = (usize, usize, Vec<(Range<usize>, usize)>, Arc<str>);

/// The text of all elements in the order of the structure tree, letter by letter with its page. What a chart's labels,
/// the entries of the contents, bullets and numbers say is not in the tree.
fn said(pages: &Pages) -> Vec<(char, usize)> {
    let mut paragraphs: BTreeMap<usize, Said> = BTreeMap::new();
    let mut order = 0;
    for (number, page) in pages.pages.iter().enumerate() {
        for item in &page.items {
            let Some(tag) = item.tag else { continue };
            order += 1;
            match &item.what {
                What::Glyphs(run) => {
                    let Some(owner) = owner(pages, tag) else { continue };
                    let key = Arc::as_ptr(&run.text).cast::<u8>() as usize;
                    let entry =
                        paragraphs.entry(key).or_insert_with(|| (owner, order, Vec::new(), Arc::clone(&run.text)));
                    entry.2.extend(run.glyphs.iter().map(|glyph| (glyph.range(), number)));
                }
                // A logo says the name that it stands for.
                What::Image { .. } => {
                    let Some(text) = pages.tags.get(tag).and_then(|tag| tag.alt.as_deref()) else { continue };
                    let said = (tag, order, vec![(0..text.len(), number)], Arc::from(text));
                    paragraphs.insert(std::ptr::from_ref(item) as usize, said);
                }
                _ => {}
            }
        }
    }
    let mut paragraphs: Vec<_> = paragraphs.into_values().collect();
    paragraphs.sort_by_key(|(owner, order, ..)| (*owner, *order));
    let mut said = Vec::new();
    for (_, _, mut pieces, text) in paragraphs {
        pieces.sort_by_key(|(range, _)| (range.start, range.end));
        for (range, page) in pieces {
            said.extend(text[range].chars().filter(|c| is_seen(*c)).map(|c| (c, page)));
        }
    }
    said
}

/// The element that a text belongs to, a link's being that which the link stands in; none for what is not in the tree.
fn owner(pages: &Pages, tag: usize) -> Option<usize> {
    let role = |at: usize| pages.tags[at].role;
    let mut owner = tag;
    while matches!(role(owner), TagRole::Link | TagRole::Span) {
        owner = pages.tags[owner].parent?;
    }
    let mut above = Some(owner);
    while let Some(at) = above {
        match role(at) {
            TagRole::Caption => break,
            TagRole::Figure | TagRole::Contents => return None,
            // The facts of a cover have labels that the document tree has words for.
            TagRole::ListLabel if is_marker(pages, at) => return None,
            _ => above = pages.tags[at].parent,
        }
    }
    Some(owner)
}

/// Whether a label is a bullet or a number that layout made.
fn is_marker(pages: &Pages, tag: usize) -> bool {
    let said = pages.pages.iter().flat_map(|page| &page.items).filter(|item| item.tag == Some(tag));
    let mut texts = said.filter_map(|item| match &item.what {
        What::Glyphs(run) => Some(&run.text),
        _ => None,
    });
    texts.all(|text| {
        let text = text.trim();
        let is_number = text.chars().all(|c| c.is_ascii_digit());
        is_number || matches!(text, "•" | "–" | "·") || (text.ends_with('.') && text.chars().count() <= 21)
    })
}

fn is_seen(c: char) -> bool {
    !c.is_whitespace() && !c.is_control() && !is_ignorable(c)
}

/// Writes the letters of a document tree in order.
struct Writer<'d> {
    document: &'d Document,
    pages: &'d Pages,
    out: Vec<char>,
    figures: usize,
    tables: usize,
    /// Footnotes of this part, which are read after it.
    pending: Vec<&'d [Inline]>,
    noted: BTreeSet<usize>,
    numerals: std::slice::Iter<'d, String>,
}

impl<'d> Writer<'d> {
    fn blocks(&mut self, blocks: &'d [Block]) {
        for block in blocks {
            match &block.kind {
                Kind::Heading { text, .. } => {
                    let numeral = self.numerals.next().map_or("", String::as_str);
                    self.text(numeral);
                    self.inlines(text);
                }
                Kind::Paragraph(text) => self.inlines(text),
                Kind::List { items, .. } => items.iter().for_each(|item| self.blocks(item)),
                Kind::Table(table) => self.table(table),
                Kind::Quote(blocks) | Kind::Container { blocks, .. } => self.blocks(blocks),
                Kind::Code(text) => self.text(text),
                Kind::Figure { caption, .. } if !caption.is_empty() => {
                    self.figures += 1;
                    self.text(&self.document.meta.figure_label.replace("{n}", &self.figures.to_string()));
                    self.inlines(caption);
                }
                Kind::Contents => self.text(&self.document.meta.contents_label),
                Kind::Figure { .. } | Kind::Rule | Kind::PageBreak => {}
            }
        }
    }

    /// The captions of a figure that is shown in parts.
    fn parts(&mut self, count: usize, caption: &'d [Inline]) {
        self.figures += 1;
        let meta = &self.document.meta;
        let pattern = if count > 1 { &meta.figure_part_label } else { &meta.figure_label };
        for part in 1..=count {
            let label = pattern.replace("{n}", &self.figures.to_string()).replace("{parts}", &count.to_string());
            self.text(&label.replace("{part}", &part.to_string()));
            self.inlines(caption);
        }
    }

    fn table(&mut self, table: &'d Table) {
        if !table.caption.is_empty() {
            self.tables += 1;
            self.text(&self.document.meta.table_label.replace("{n}", &self.tables.to_string()));
            self.inlines(&table.caption);
        }
        let rows = table.rows.iter().flat_map(|row| &row.cells);
        table.header.iter().chain(rows).for_each(|cell| self.blocks(cell));
    }

    fn inlines(&mut self, inlines: &'d [Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(text) | Inline::Code(text) => self.text(text),
                Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strike(inner) => self.inlines(inner),
                Inline::Link { text, .. } => self.inlines(text),
                Inline::PageOf(name) => {
                    let place = self.pages.anchors.iter().find(|anchor| anchor.name == *name);
                    self.text(&place.map_or_else(|| "00".to_owned(), |place| (place.page + 1).to_string()));
                }
                Inline::Note { number, text, .. } => {
                    self.text(&number.to_string());
                    if self.noted.insert(*number) {
                        self.pending.push(text);
                    }
                }
                Inline::Break => {}
            }
        }
    }

    fn text(&mut self, text: &str) {
        self.out.extend(text.chars().filter(|c| is_seen(*c)));
    }
}
