//! Layout decides where everything stands; painters only paint.
//!
//! 1. Take the document apart into parts with sheets of their own: cover, running pages, summary, landscape.
//! 2. Set each part's blocks: paragraphs are shaped and broken into lines, tables and charts laid out, all of it as
//!    strips that are never cut.
//! 3. Fill pages with strips, keeping together what belongs together.
//! 4. Paint what depends on the pages: numbers in the contents, headers and footers.
//!
//! A text that names the page of something is set again when the pages are known, until they no longer change.

pub mod fonts;
pub mod page;
pub mod proof;

mod bars;
mod boxes;
mod breaking;
mod chinese;
mod columns;
mod contents;
mod cover;
mod decimal;
mod figure;
mod flow;
mod furniture;
mod heading;
mod inline;
mod languages;
mod line;
mod list;
mod logo;
mod notes;
mod paginate;
mod paragraph;
mod setting;
mod shape;
mod stops;
mod strip;
mod style;
mod summary;
mod table;
mod table_look;
mod tiles;

#[cfg(test)]
mod fill_tests;
#[cfg(test)]
mod look_tests;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use crate::doc::references;
use crate::doc::{Block, Document, Inline, Kind, Role, Table};
use crate::theme::{SummaryStyle, Theme};
use figure::OwnPages;

pub use figure::scene;
use flow::Place;
pub use fonts::Library;
use page::Pages;
use paginate::{Made, Sheet, fill, fill_prepared};
use setting::{Entry, Setting};
use strip::{Column, Strip};

/// How often a document that names pages is set until its pages no longer change.
const ROUNDS: usize = 4;

/// Lays out a document.
pub fn lay_out(document: &Document, theme: &Theme, fonts: &Library) -> Pages {
    let mut survey = survey(&document.blocks);
    if theme.headings.numerals {
        heading::number(&mut survey.headings);
    }
    let mut known = BTreeMap::new();
    let mut pages = Pages::default();
    let mut own = None;
    for _ in 0..ROUNDS {
        pages = set(document, theme, fonts, &survey.headings, known.clone(), &mut own);
        let found: BTreeMap<String, usize> =
            pages.anchors.iter().map(|anchor| (anchor.name.clone(), anchor.page)).collect();
        if !survey.names_pages || found == known {
            break;
        }
        known = found;
    }
    pages
}

/// What has to be known of a document before it is set.
#[derive(Debug, Default)]
struct Survey {
    headings: Vec<Entry>,
    names: BTreeSet<String>,
    names_pages: bool,
}

fn survey(blocks: &[Block]) -> Survey {
    let mut survey = Survey::default();
    survey.blocks(blocks);
    survey
}

impl Survey {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match &block.kind {
                Kind::Heading { level, text, anchor, listed } => {
                    self.inlines(text);
                    let anchor = anchor.clone().unwrap_or_else(|| format!("heading-{}", self.headings.len() + 1));
                    self.names.insert(anchor.clone());
                    let (text, numeral) = (text.clone(), String::new());
                    self.headings.push(Entry { level: *level, numeral, text, anchor, listed: *listed });
                }
                Kind::Paragraph(text) => self.inlines(text),
                Kind::List { items, .. } => items.iter().for_each(|item| self.blocks(item)),
                Kind::Table(table) => self.table(table),
                // The cover's title heads the document, not a part of it.
                Kind::Container { role: Role::Cover, blocks } => {
                    let first = self.headings.len();
                    self.blocks(blocks);
                    self.headings[first..].iter_mut().for_each(|entry| entry.listed = false);
                }
                Kind::Quote(blocks) | Kind::Container { blocks, .. } => self.blocks(blocks),
                Kind::Figure { caption, .. } => self.inlines(caption),
                Kind::Code(_) | Kind::Rule | Kind::Contents | Kind::PageBreak => {}
            }
        }
    }

    fn table(&mut self, table: &Table) {
        self.inlines(&table.caption);
        table.header.iter().for_each(|cell| self.blocks(cell));
        table.rows.iter().flat_map(|row| &row.cells).for_each(|cell| self.blocks(cell));
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::PageOf(_) => self.names_pages = true,
                Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strike(inner) => self.inlines(inner),
                Inline::Link { text, .. } | Inline::Note { text, .. } => self.inlines(text),
                Inline::Text(_) | Inline::Code(_) | Inline::Break => {}
            }
        }
    }
}

/// What pages a part of the document is set on.
#[derive(Debug, Clone, PartialEq)]
enum Part<'d> {
    Cover(&'d [Block], &'d Block),
    Summary(&'d [Block], &'d Block),
    Landscape(&'d [Block], &'d Block),
    Running(&'d [Block]),
    /// A figure too large for running text, with its name, its caption and its block.
    Figure(&'d OwnPages, &'d str, &'d [Inline], &'d Block),
}

/// The figures too large for running text, by their block's place.
fn large_figures(setting: &Setting, blocks: &[Block]) -> BTreeMap<usize, OwnPages> {
    let text = |turned| {
        let sheet = sheet(setting.theme, turned);
        (sheet.right - sheet.left, sheet.bottom - sheet.top)
    };
    let own = |(at, block): (usize, &Block)| match &block.kind {
        Kind::Figure { chart, .. } => Some((at, figure::own_pages(setting, chart, text(false), text(true))?)),
        _ => None,
    };
    blocks.iter().enumerate().filter_map(own).collect()
}

/// Parts in order; each starts a page.
fn parts<'d>(blocks: &'d [Block], own: &'d BTreeMap<usize, OwnPages>) -> Vec<Part<'d>> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, block) in blocks.iter().enumerate() {
        let part = match &block.kind {
            Kind::Container { role: Role::Cover, blocks } => Some(Part::Cover(blocks, block)),
            Kind::Container { role: Role::Summary, blocks } => Some(Part::Summary(blocks, block)),
            Kind::Container { role: Role::Landscape, blocks } => Some(Part::Landscape(blocks, block)),
            Kind::PageBreak => None,
            Kind::Figure { name, caption, .. } => match own.get(&at) {
                Some(own) => Some(Part::Figure(own, name, caption, block)),
                None => continue,
            },
            _ => continue,
        };
        parts.push(Part::Running(&blocks[start..at]));
        parts.extend(part);
        start = at + 1;
    }
    parts.push(Part::Running(&blocks[start..]));
    parts.retain(|part| !matches!(part, Part::Running(blocks) if blocks.is_empty()));
    parts
}

fn set(
    document: &Document,
    theme: &Theme,
    fonts: &Library,
    headings: &[Entry],
    known: BTreeMap<String, usize>,
    own: &mut Option<BTreeMap<usize, OwnPages>>,
) -> Pages {
    let mut setting = Setting::new(theme, &document.meta, fonts, headings.to_vec(), known);
    let own = own.get_or_insert_with(|| large_figures(&setting, &document.blocks));
    setting.notes = references::all_notes(&document.blocks);
    let mut made = Made::default();
    // By page: its sheet and whether a band of colour takes its top; none for a cover.
    let mut furnished: Vec<Option<(Sheet, bool)>> = Vec::new();
    let parts = parts(&document.blocks, own);
    // Running text that goes on with a page break is filled in one go: a page break may come to nothing.
    let mut running: Vec<Strip> = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        let turned = matches!(&part, Part::Landscape(..) | Part::Figure(OwnPages { turned: true, .. }, ..));
        let sheet = sheet(theme, turned);
        setting.room = sheet.bottom - sheet.top;
        // Nothing on a cover is indented as running text is.
        let width = if matches!(part, Part::Cover(..)) { 0.0 } else { sheet.right - sheet.left };
        setting.column = Column { x: sheet.left, width };
        // Only running text leaves its page for a wide table's.
        let wide = self::sheet(theme, true);
        let wide = (wide.bottom - wide.top, Column { x: wide.left, width: wide.right - wide.left });
        setting.turned = matches!(part, Part::Running(_)).then_some(wide);
        setting.figure_height = setting.room * if turned { 0.9 } else { figure::IN_TEXT };
        let whole = match part {
            Part::Running(_) => None,
            Part::Cover(_, block) | Part::Summary(_, block) | Part::Landscape(_, block) | Part::Figure(.., block) => {
                Some(block)
            }
        };
        setting.changed = whole.is_some_and(|block| block.changed);
        if let Some(origin) = whole.and_then(|block| block.origin.as_ref()) {
            made.anchor(origin.clone(), made.pages.len(), 0.0);
        }
        let is_cover = matches!(part, Part::Cover(..));
        let is_summary = matches!(part, Part::Summary(..));
        let first = made.pages.len();
        match part {
            Part::Cover(blocks, _) => cover::cover(&mut made, &mut setting, blocks, sheet),
            Part::Summary(blocks, _) => {
                let place = place(&setting);
                let strips = summary::summary(&mut setting, blocks, place, sheet);
                fill(&mut made, &mut setting, strips, sheet);
            }
            Part::Landscape(blocks, _) => {
                let place = place(&setting);
                let strips = flow::blocks(&mut setting, blocks, place);
                fill(&mut made, &mut setting, strips, sheet);
            }
            Part::Running(blocks) => {
                let place = place(&setting);
                let first = running.len();
                running.append(&mut flow::blocks(&mut setting, blocks, place));
                if let Some(first) = running.get_mut(first) {
                    first.starts_page = true;
                }
                notes::prepare(&mut setting, sheet);
                if !matches!(parts.get(at + 1), Some(Part::Running(_))) {
                    fill_prepared(&mut made, &setting, std::mem::take(&mut running), sheet);
                }
            }
            Part::Figure(own, name, caption, _) => {
                made.anchor(references::of_figure(name), made.pages.len(), 0.0);
                let place = place(&setting);
                for strips in figure::pages(&mut setting, own, caption, place) {
                    fill(&mut made, &mut setting, strips, sheet);
                }
            }
        }
        furnished.resize(made.pages.len(), (!is_cover).then_some((sheet, false)));
        if is_summary && let Some(Some((_, banded))) = furnished.get_mut(first) {
            *banded = theme.summary.style == SummaryStyle::Band;
        }
    }

    if setting.marked.keys().any(|number| !made.noted.contains(number)) {
        let sheet = sheet(theme, false);
        fill(&mut made, &mut setting, vec![Strip::blank(0.0)], sheet);
        furnished.resize(made.pages.len(), Some((sheet, false)));
    }

    let pages_of: BTreeMap<&str, usize> =
        made.anchors.iter().map(|anchor| (anchor.name.as_str(), anchor.page)).collect();
    for (page, top, number) in &made.numbers {
        let mut items = contents::number(&setting, number, pages_of.get(number.anchor.as_str()).copied());
        for item in &mut items {
            strip::shift(item, 0.0, *top);
        }
        // Read after its entry, and painted there too: some readers go by the one, some by the other.
        let on_page = &mut made.pages[*page].items;
        let entry = on_page.iter().rposition(|item| item.tag == number.tag).map_or(on_page.len(), |at| at + 1);
        on_page.splice(entry..entry, items);
    }
    let count = made.pages.len();
    let own = made.pages.iter().map(|page| page.items.len()).collect();
    for (number, page) in made.pages.iter_mut().enumerate() {
        if let Some(Some((sheet, banded))) = furnished.get(number) {
            let is_turned = (page.width > page.height) != (sheet.width > sheet.height);
            let sheet = if is_turned { self::sheet(theme, page.width > page.height) } else { *sheet };
            bars::beside_changes(&setting, page, sheet);
            furniture::furnish(&setting, page, sheet, number + 1, count, *banded);
        }
    }
    Pages { pages: made.pages, tags: setting.tags, bookmarks: made.bookmarks, anchors: made.anchors, furniture: own }
}

fn sheet(theme: &Theme, turned: bool) -> Sheet {
    let style = &theme.page;
    let (width, height) = style.size.points();
    let (width, height) = if turned { (height, width) } else { (width, height) };
    Sheet {
        width,
        height,
        left: style.margin_left,
        right: width - style.margin_right,
        top: style.margin_top,
        bottom: height - style.margin_bottom,
    }
}

fn place(setting: &Setting) -> Place {
    Place { column: setting.column, dress: setting.body(), tag: None, tight: false }
}
