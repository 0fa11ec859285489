//! What layout hands to a painter: pages of positioned items, in points, `y` downwards from the top.

use std::ops::Range;
use std::sync::Arc;

use crate::chart::scene::{Segment, Stroke};
use crate::theme::{Color, Picture};

/// A laid-out document.
#[derive(Debug, Clone, Default)]
pub struct Pages {
    /// In order.
    pub pages: Vec<Page>,
    /// Structure of the document for readers that do not see it: a tree in depth-first order.
    pub tags: Vec<Tag>,
    /// Bookmarks in order, nested by level.
    pub bookmarks: Vec<Bookmark>,
    /// Named places that links inside the document go to.
    pub anchors: Vec<AnchorPlace>,
    /// By page: how many of its items are the document's own; those after them are header and footer.
    pub furniture: Vec<usize>,
}

/// One page.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// In points.
    pub width: f32,
    /// In points.
    pub height: f32,
    /// Painted in this order.
    pub items: Vec<Item>,
}

/// Something at its place on a page.
#[derive(Debug, Clone)]
pub struct Item {
    /// Index into [`Pages::tags`] of the element that it belongs to; none for decoration.
    pub tag: Option<usize>,
    /// What it is.
    pub what: What,
}

/// What can stand on a page.
#[derive(Debug, Clone)]
pub enum What {
    /// Glyphs of one face, on one baseline.
    Glyphs(GlyphRun),
    /// A filled or stroked rectangle.
    Rect {
        /// Where.
        area: Area,
        /// Radius of its corners.
        radius: f32,
        /// Its inside, if painted.
        fill: Option<Color>,
        /// Its outline, if drawn.
        stroke: Option<Stroke>,
    },
    /// A path, in page coordinates.
    Path {
        /// The pieces.
        segments: Vec<Segment>,
        /// Its inside, if painted (non-zero winding).
        fill: Option<Color>,
        /// Its line, if drawn.
        stroke: Option<Stroke>,
    },
    /// An image.
    Image {
        /// Where.
        area: Area,
        /// What it shows.
        picture: Arc<Picture>,
    },
    /// A place that can be clicked.
    Link {
        /// Where.
        area: Area,
        /// `#anchor`, or an address.
        to: String,
        /// What the link says, for readers that do not see it.
        text: String,
    },
}

/// A rectangle on a page.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Area {
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width.
    pub w: f32,
    /// Height.
    pub h: f32,
}

/// Glyphs of one face and size, on one baseline, left to right.
#[derive(Debug, Clone)]
pub struct GlyphRun {
    /// The face.
    pub face: FaceId,
    /// Size in points.
    pub size: f32,
    /// The baseline.
    pub y: f32,
    /// Their colour.
    pub color: Color,
    /// The text that they show; [`Glyph::text`] are ranges of it.
    pub text: Arc<str>,
    /// In visual order.
    pub glyphs: Vec<Glyph>,
}

/// One glyph at its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Glyph {
    /// Number in its face.
    pub id: u16,
    /// Where it stands, in points from the page's left edge.
    pub x: f32,
    /// How far it was raised above the baseline, in points.
    pub rise: f32,
    /// Range of the run's text that it shows; empty for a further glyph of the same characters. Documents have so many
    /// glyphs that their size counts.
    pub text: Range<u32>,
}

impl Glyph {
    /// Range of the run's text that it shows.
    pub fn range(&self) -> Range<usize> {
        self.text.start as usize..self.text.end as usize
    }
}

impl GlyphRun {
    /// What one of its glyphs says.
    pub fn said(&self, glyph: &Glyph) -> &str {
        self.text.get(glyph.range()).unwrap_or_default()
    }
}

/// One of the faces that the fonts of a document hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FaceId(pub u16);

/// A structure element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// Index of its parent; none for a child of the document.
    pub parent: Option<usize>,
    /// What it is.
    pub role: TagRole,
    /// Alternative text, for a figure.
    pub alt: Option<String>,
    /// Id of the model element that it tells of.
    pub origin: Option<String>,
    /// BCP 47 tag of its language, where it is not the document's.
    pub language: Option<String>,
    /// How many columns a cell runs over; 1 for all but the titles of groups of rows.
    pub columns: usize,
    /// What the items of a list are labelled with.
    pub labels: Labels,
    /// Whether what it holds says something else than in the revision before.
    pub changed: bool,
}

/// What the items of a list are labelled with.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Labels {
    /// Nothing, words or dashes.
    #[default]
    None,
    /// Bullets.
    Bullets,
    /// Numbers.
    Numbers,
}

/// Roles of structure elements, as PDF names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TagRole {
    /// A heading, 1 to 6.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A part of the document.
    Section,
    /// Blocks that belong together, such as a figure and its caption.
    Group,
    /// A list.
    List,
    /// An item of a list.
    ListItem,
    /// Bullet or number of an item.
    ListLabel,
    /// What an item says.
    ListBody,
    /// A table.
    Table,
    /// The rows that head a table's columns.
    TableHead,
    /// All other rows of a table that has a head.
    TableBody,
    /// A row of a table.
    Row,
    /// A cell that heads its column.
    HeaderCell,
    /// A cell that heads its row.
    RowHeaderCell,
    /// A cell.
    Cell,
    /// A figure.
    Figure,
    /// A caption.
    Caption,
    /// The table of contents.
    Contents,
    /// An entry of the contents.
    ContentsItem,
    /// What points to another place of the document.
    Reference,
    /// A link.
    Link,
    /// A quotation.
    Quote,
    /// A footnote.
    Note,
    /// A run of text.
    Span,
}

/// A bookmark.
#[derive(Debug, Clone, PartialEq)]
pub struct Bookmark {
    /// 1 for the outermost.
    pub level: u8,
    /// What it says.
    pub title: String,
    /// Index of its page.
    pub page: usize,
    /// Where on the page, from the top.
    pub y: f32,
}

/// A named place.
#[derive(Debug, Clone, PartialEq)]
pub struct AnchorPlace {
    /// Its name.
    pub name: String,
    /// Index of its page.
    pub page: usize,
    /// Where on the page, from the top.
    pub y: f32,
}
