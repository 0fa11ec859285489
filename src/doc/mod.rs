//! The document tree: what a document says, free of how it looks.
//!
//! Templates write Markdown; [`markdown::parse`] turns it into this tree; layout, and every other
//! writer, reads the tree. A block that tells of a model element carries that element's id as its
//! `origin`, so comments and differences find their way back.

pub mod changes;
pub mod links;
pub mod markdown;
pub mod quotes;
pub mod references;
pub mod write;

mod walk;

use crate::chart::Chart;

/// A whole document: its metadata and its blocks, in reading order.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Who, what, when; goes into the cover, the furniture and the file's metadata.
    pub meta: Meta,
    /// The content, cover first.
    pub blocks: Vec<Block>,
}

/// The document's metadata. All of it may be read by the client.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Meta {
    /// Title as shown on the cover and in the reader's window.
    pub title: String,
    /// One line that says what the document is about.
    pub subject: String,
    /// The vendor's name, as the document's author.
    pub author: String,
    /// The client's name.
    pub client: String,
    /// BCP 47 tag of the document's language, such as `en` or `zh-Hans`.
    pub language: String,
    /// The document's date as ISO 8601, `2026-11-02`.
    pub date: String,
    /// The date as the document's language writes it.
    pub date_shown: String,
    /// Left side of the running header.
    pub header_left: String,
    /// Right side of the running header.
    pub header_right: String,
    /// Left side of the footer, such as a confidentiality note.
    pub footer: String,
    /// "Page {page} of {pages}" in the document's language, with those two placeholders.
    pub page_label: String,
    /// Heading of the table of contents.
    pub contents_label: String,
    /// What a table that goes on after a page break is marked with, such as "continued".
    pub continued_label: String,
    /// "Figure {n}" in the document's language, with the placeholder `{n}`.
    pub figure_label: String,
    /// "Figure {n}, part {part} of {parts}" in the document's language, with those three placeholders.
    pub figure_part_label: String,
    /// "Table {n}" in the document's language, with the placeholder `{n}`.
    pub table_label: String,
    /// What stands before the decimals of a figure; a point where none is given.
    pub decimal_mark: Option<char>,
    /// The quotation marks of the document's language.
    pub quotes: quotes::Quotes,
}

/// A block with the id of the model element that it tells of, if it is one.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// Id of the model element.
    pub origin: Option<String>,
    /// Whether it says something else than in the revision before.
    pub changed: bool,
    /// What the block is.
    pub kind: Kind,
}

impl Block {
    /// A block that tells of no element of its own.
    pub fn new(kind: Kind) -> Block {
        Block { origin: None, changed: false, kind }
    }
}

/// The kinds of blocks.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// A heading.
    Heading {
        /// 1 for a section, up to 4.
        level: u8,
        /// Its text.
        text: Vec<Inline>,
        /// Name that links point to; unique in the document.
        anchor: Option<String>,
        /// Whether it is listed in the contents and the bookmarks.
        listed: bool,
    },
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list.
    List {
        /// Number of the first item, where the list is numbered.
        start: Option<u64>,
        /// Blocks of each item.
        items: Vec<Vec<Block>>,
    },
    /// A table.
    Table(Table),
    /// A quotation.
    Quote(Vec<Block>),
    /// Text in a fixed-width face, kept as it is.
    Code(String),
    /// A horizontal rule.
    Rule,
    /// Blocks with a role in the design.
    Container {
        /// Which.
        role: Role,
        /// What it holds.
        blocks: Vec<Block>,
    },
    /// A chart.
    Figure {
        /// What it shows.
        chart: Box<Chart>,
        /// Name that the text refers to; empty where there is none.
        name: String,
        /// Its caption, without the number.
        caption: Vec<Inline>,
    },
    /// The table of contents stands here.
    Contents,
    /// What follows starts on a new page.
    PageBreak,
}

/// The roles that a container can play in the design.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// The cover: a whole page of its own, without header or footer. Its first heading is the title.
    Cover,
    /// A designed page that stands alone: the executive summary.
    Summary,
    /// Key figures side by side: a list, each item a strong figure and its label.
    Tiles,
    /// A boxed remark; its first paragraph may start with a strong title.
    Callout,
    /// A boxed remark that warns.
    Warning,
    /// An opening paragraph in larger type.
    Lead,
    /// Blocks that stay on one page where they can.
    Keep,
    /// Lines to sign on: a list, each item who signs.
    Signatures,
    /// Small print.
    Note,
    /// A card: a heading (level 3 or 4) with its facts, kept together where it can be.
    Card,
    /// A page turned to landscape.
    Landscape,
}

/// A table.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// One per column.
    pub columns: Vec<Align>,
    /// Cells of the header row; empty where the table has none.
    pub header: Vec<Cell>,
    /// The body.
    pub rows: Vec<Row>,
    /// Caption without the number; empty where there is none.
    pub caption: Vec<Inline>,
    /// Name that the text refers to; empty where there is none.
    pub name: String,
}

/// What a cell holds.
pub type Cell = Vec<Block>;

/// A table's row.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Row {
    /// Id of the model element that the row tells of.
    pub origin: Option<String>,
    /// Whether it says something else than in the revision before.
    pub changed: bool,
    /// How the row is set.
    pub kind: RowKind,
    /// As many cells as the table has columns.
    pub cells: Vec<Cell>,
}

/// How a row is set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum RowKind {
    /// Like any other.
    #[default]
    Plain,
    /// A sum: bold, with a rule above.
    Total,
    /// A title for the rows below it.
    Group,
}

/// How a column is set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Align {
    /// At the line's start.
    #[default]
    Start,
    /// Centred.
    Center,
    /// At the line's end: figures.
    End,
}

/// A piece of running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Emphasised.
    Emphasis(Vec<Inline>),
    /// Strong.
    Strong(Vec<Inline>),
    /// Struck out.
    Strike(Vec<Inline>),
    /// In a fixed-width face.
    Code(String),
    /// A link.
    Link {
        /// Where to: `#anchor` inside the document, or an address.
        to: String,
        /// Its text; empty in a reference to a figure or a table until [`references::resolve`].
        text: Vec<Inline>,
    },
    /// A footnote, whose mark stands here.
    Note {
        /// Its number in the document, from 1; 0 until [`references::resolve`]. Notes that say the same have one number.
        number: usize,
        /// What it says.
        text: Vec<Inline>,
        /// Whether it says something else than in the revision before.
        changed: bool,
    },
    /// The number of the page on which the anchor stands.
    PageOf(String),
    /// A line ends here.
    Break,
}

/// The text of inlines without their dress and their notes.
pub fn plain(inlines: &[Inline]) -> String {
    let mut text = String::new();
    push_plain(inlines, &mut text);
    text
}

fn push_plain(inlines: &[Inline], text: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(piece) | Inline::Code(piece) => text.push_str(piece),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strike(inner)
            | Inline::Link { text: inner, .. } => push_plain(inner, text),
            Inline::PageOf(_) | Inline::Note { .. } => {}
            Inline::Break => text.push(' '),
        }
    }
}
