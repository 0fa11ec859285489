//! What all of layout shares while a document is set: its theme, its shaper, its tags, boxes and numbers.

use std::cell::RefCell;
use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::breaking::break_lines;
use super::fonts::{Library, Style};
use super::inline::{flatten, flatten_text, mark_anchor};
use super::languages;
use super::line::{Spot, place};
use super::page::{Item, Labels, Tag, TagRole};
use super::paragraph::{Language, Paragraph, prepare};
use super::shape::{Family, Shaper};
use super::strip::{Column, Keep, Strip};
use super::style::Dress;
use crate::doc::references::Note;
use crate::doc::{Align, Inline, Meta};
use crate::theme::{Color, Theme, Weight};

/// Widths of texts in one face, by what they say.
type Advances = FxHashMap<String, f32>;

/// State of a document that is being set.
pub struct Setting<'a> {
    /// How it looks.
    pub theme: &'a Theme,
    /// Its metadata.
    pub meta: &'a Meta,
    /// Shapes its texts.
    pub shaper: Shaper<'a>,
    /// Customs of its language.
    pub language: Language,
    /// Pages of anchors, as far as they are known.
    pub pages: BTreeMap<String, usize>,
    /// Structure elements so far.
    pub tags: Vec<Tag>,
    /// Whether what is being set says something else than in the revision before.
    pub changed: bool,
    /// Boxes so far; strips refer to them by number.
    pub boxes: Vec<Box>,
    /// Listed headings of the whole document.
    pub headings: Vec<Entry>,
    /// How many headings were set.
    pub headings_set: usize,
    /// How many figures have a number.
    pub figures: usize,
    /// How many tables have a number.
    pub tables: usize,
    /// Paragraphs that were measured and are still to be set, by where in the document they are.
    measured: RefCell<FxHashMap<*const [Inline], Paragraph>>,
    /// Widths of texts that were asked for, at a size of 1000 points.
    advances: RefCell<FxHashMap<(Family, Style, bool), Advances>>,
    /// What footnotes say, by number.
    pub notes: BTreeMap<usize, Note<'a>>,
    /// Elements that the marks of footnotes stand in, by number.
    pub marked: BTreeMap<usize, Option<usize>>,
    /// Footnotes that are set, by number.
    pub foot: BTreeMap<usize, Vec<Strip<'a>>>,
    /// Height of a page's text.
    pub room: f32,
    /// The column of a page's text.
    pub column: Column,
    /// Highest that a chart may be.
    pub figure_height: f32,
    /// Height and column of a turned page's text, where a table may go on one.
    pub turned: Option<(f32, Column)>,
}

/// A heading for the contents.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its level.
    pub level: u8,
    /// Its number, such as `4.2`; empty where headings have none.
    pub numeral: String,
    /// Its text.
    pub text: Vec<Inline>,
    /// Where links to it point; a heading without a name gets one.
    pub anchor: String,
    /// Whether it is in the contents and the bookmarks.
    pub listed: bool,
}

/// What is painted behind strips, on each page that they are on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Box {
    /// Left edge and width.
    pub column: Column,
    /// Ground.
    pub fill: Option<Color>,
    /// Outline.
    pub outline: Option<Color>,
    /// Bar at the left.
    pub bar: Option<Color>,
    /// Lines above and below.
    pub rules: Option<Rules>,
    /// Whether it reaches the sheet's edges at the left, the right and the top.
    pub bleeds: bool,
    /// How much it grows where it goes on from or to another page.
    pub pad: f32,
}

impl Box {
    /// A box that paints nothing yet.
    pub fn plain(column: Column) -> Box {
        Box { column, fill: None, outline: None, bar: None, rules: None, bleeds: false, pad: 0.0 }
    }
}

/// Lines above and below a box.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rules {
    /// Thickness of the upper one.
    pub above: f32,
    /// Thickness of the lower one.
    pub below: f32,
    /// Their colour.
    pub color: Color,
}

impl<'a> Setting<'a> {
    /// A new state; `pages` are the pages of anchors, as far as they are known.
    pub fn new(
        theme: &'a Theme,
        meta: &'a Meta,
        library: &'a Library,
        headings: Vec<Entry>,
        pages: BTreeMap<String, usize>,
    ) -> Self {
        let families = [&theme.fonts.body, &theme.fonts.heading, &theme.fonts.table].map(String::as_str);
        Setting {
            theme,
            meta,
            shaper: Shaper::new(library, families, &meta.language),
            language: Language::new(&meta.language),
            pages,
            tags: Vec::new(),
            changed: false,
            boxes: Vec::new(),
            headings,
            headings_set: 0,
            figures: 0,
            tables: 0,
            measured: RefCell::default(),
            advances: RefCell::default(),
            notes: BTreeMap::new(),
            marked: BTreeMap::new(),
            foot: BTreeMap::new(),
            room: 0.0,
            column: Column { x: 0.0, width: 0.0 },
            figure_height: 0.0,
            turned: None,
        }
    }

    /// Running text.
    pub fn body(&self) -> Dress {
        Dress::body(self.theme, self.language.chinese)
    }

    /// Captions, notes, header and footer.
    pub fn small(&self) -> Dress {
        let dress = self.body().sized(self.theme.text.small, if self.language.chinese { 1.5 } else { 1.4 });
        Dress { justify: false, ..dress.colored(self.theme.colors.muted).table_family() }
    }

    /// Weight of headings: the theme's, but for Chinese ones, which need more to stand out.
    pub fn heading_weight(&self) -> Style {
        match self.theme.headings.weight {
            Weight::Regular if !self.language.chinese => Style::Regular,
            Weight::Medium => Style::Medium,
            Weight::Regular | Weight::Bold => Style::Bold,
        }
    }

    /// Adds a structure element.
    pub fn tag(&mut self, parent: Option<usize>, role: TagRole) -> usize {
        let (labels, changed) = (Labels::None, self.changed);
        self.tags.push(Tag { parent, role, alt: None, origin: None, language: None, columns: 1, labels, changed });
        self.tags.len() - 1
    }

    /// Shapes inlines.
    pub fn paragraph(&self, inlines: &[Inline], dress: Dress) -> Paragraph {
        prepare(flatten(inlines, &self.pages, dress.verbatim), dress, &self.shaper, &self.language)
    }

    /// Width of the widest word of a paragraph of the document's; `lines` gets the width of each of its lines if none were
    /// broken. What was shaped for that is kept until the paragraph is set in a dress of the same measures.
    pub fn measure(&self, inlines: &'a [Inline], dress: Dress, lines: &mut Vec<f32>) -> f32 {
        let paragraph = self.paragraph(inlines, dress);
        let least = paragraph.each_line(|line| lines.push(line));
        self.measured.borrow_mut().insert(std::ptr::from_ref(inlines), paragraph);
        least
    }

    /// Shapes a text.
    pub fn plain(&self, text: &str, dress: Dress) -> Paragraph {
        prepare(flatten_text(text, dress.verbatim), dress, &self.shaper, &self.language)
    }

    /// Inlines as lines in a column, one strip each; a single line at a paragraph's start or end stays with the next.
    pub fn lines(&mut self, inlines: &[Inline], dress: Dress, column: Column, tag: Option<usize>) -> Vec<Strip<'a>> {
        // Nothing else can stand where a part of the document does.
        let measured = self.measured.get_mut().remove(&std::ptr::from_ref(inlines));
        let paragraph = match measured.filter(|measured| measured.dress.measures_like(&dress)) {
            Some(measured) => Paragraph { dress, ..measured },
            None => self.paragraph(inlines, dress),
        };
        self.set(&paragraph, column, tag)
    }

    /// A shaped paragraph as lines in a column.
    pub fn set(&mut self, paragraph: &Paragraph, column: Column, tag: Option<usize>) -> Vec<Strip<'a>> {
        if paragraph.is_empty() {
            return Vec::new();
        }
        let links: Vec<Option<usize>> =
            paragraph.links.iter().map(|_| tag.map(|tag| self.tag(Some(tag), TagRole::Link))).collect();
        let broken = break_lines(paragraph, column.width, &self.language);
        let count = broken.lines.len();
        let mixed = tag.is_some() && languages::may_be_mixed(&paragraph.text, self.language.chinese);
        let mut strips: Vec<Strip<'a>> = broken
            .lines
            .iter()
            .enumerate()
            .map(|(number, line)| {
                let mut items: Vec<Item> = Vec::with_capacity(2);
                place(
                    paragraph,
                    &broken,
                    line,
                    Spot { x: column.x, y: 0.0, width: column.width, tag },
                    &links,
                    &mut items,
                );
                let units = &broken.units[line.units.clone()];
                let is_here = |at: usize| {
                    let start = units.iter().map(|unit| unit.range.start).min().unwrap_or(0);
                    let end = units.iter().map(|unit| unit.range.end).max().unwrap_or(0);
                    (start..end).contains(&at)
                };
                let notes = paragraph.notes.iter().filter(|(at, _)| is_here(*at));
                let notes: Vec<usize> = notes.map(|(_, number)| *number).collect();
                for number in &notes {
                    self.marked.entry(*number).or_insert(tag);
                }
                let is_edge = number + 1 < count && (number == 0 || number + 2 == count);
                Strip {
                    height: paragraph.dress.line_height,
                    keep: if is_edge { Keep::Hard } else { Keep::Loose },
                    items,
                    anchors: notes.iter().map(|number| (mark_anchor(*number), 0.0)).collect(),
                    notes,
                    ..Strip::default()
                }
            })
            .collect();
        if mixed {
            languages::mark(self, strips.iter_mut().flat_map(|strip| &mut strip.items));
        }
        strips
    }

    /// A text on one line, whatever its width: its items with their top at 0, and its width.
    pub fn one_line(&self, text: &str, dress: Dress, x: f32, align: Align, tag: Option<usize>) -> (Vec<Item>, f32) {
        let paragraph = self.plain(text, Dress { justify: false, align: Align::Start, ..dress });
        let width = paragraph.widths().1;
        let broken = break_lines(&paragraph, f32::MAX, &self.language);
        let left = match align {
            Align::Start => x,
            Align::Center => x - width / 2.0,
            Align::End => x - width,
        };
        let mut items = Vec::new();
        for line in &broken.lines {
            place(&paragraph, &broken, line, Spot { x: left, y: 0.0, width, tag }, &[], &mut items);
        }
        (items, width)
    }

    /// Width of a text on one line, with the spaces at its ends. It grows with the size, so a text is shaped once for all
    /// sizes: charts ask for the same words again and again until they have found theirs.
    pub fn advance(&self, text: &str, dress: Dress) -> f32 {
        const SIZE: f32 = 1000.0;
        let key = (dress.family, dress.style, dress.tabular);
        let mut advances = self.advances.borrow_mut();
        let known = advances.entry(key).or_default();
        if let Some(width) = known.get(text) {
            return width * dress.size / SIZE;
        }
        let paragraph = self.plain(text, Dress { verbatim: true, size: SIZE, ..dress });
        let width: f32 = paragraph.units.iter().map(|unit| unit.width + unit.glue).sum();
        known.insert(text.to_owned(), width);
        width * dress.size / SIZE
    }

    /// Width of a text on one line.
    pub fn width(&self, text: &str, dress: Dress) -> f32 {
        self.plain(text, dress).widths().1
    }
}
