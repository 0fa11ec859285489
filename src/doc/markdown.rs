//! Markdown to the document tree.
//!
//! Two readers share one builder:
//!
//! - [`parse`] reads what our templates write. It is trusted: it may hold directives and comments.
//! - [`parse_text`] reads what the author of a model wrote in a text. It is not trusted: it may hold
//!   paragraphs, lists, emphasis, code, links and footnotes, and everything else is shown as it was written.
//!
//! How it goes:
//!
//! 1. [`directive`] cuts the source at its directives, line by line;
//! 2. [`flank`] mends `**强调：**` where `CommonMark` would leave the asterisks standing;
//! 3. pulldown-cmark turns each piece between directives into events;
//! 4. [`build`] turns events and directives into blocks, on an explicit stack of bounded depth, so
//!    that no input can exhaust the program's own.
//!
//! # What templates may write
//!
//! Markdown with tables, `~~struck~~` text and heading attributes `{#anchor .unlisted}`; and:
//!
//! | written | read as |
//! |---|---|
//! | `~~~~ bvf ROLE` … `~~~~` | a container: cover, summary, tiles, callout, warning, lead, keep, signatures, note, card, landscape |
//! | `~~~~ bvf chart NAME` … `~~~~` | a figure; its last paragraph is the caption, what stands above that is said before it; all of it is left out where the chart has nothing to show |
//! | `~~~~ bvf contents` / `~~~~ bvf pagebreak`, then `~~~~` | the table of contents; a new page |
//! | `<!--#id-->` on a line of its own | the next block tells of the model element `id` |
//! | `<!--#id-->`, `<!--total-->`, `<!--group-->` at the start of a row's first cell | the row's origin and kind |
//! | `<!--caption: text-->` or `<!--caption #name: text-->` on a line of its own | the next table's caption, and its name |
//! | `<!-- anything -->` | nothing: it also keeps two lists apart |
//! | `[](#figure:NAME)`, `[](#table:NAME)` | "Figure 4", "Table 2", and a link to it; a figure's name is its chart's |
//! | `[](page:anchor)` | the number of the page on which the anchor stands |
//! | `<br>` | a line ends; in a table's cell, two of them part paragraphs and lines that start with `• ` form a list |
//! | `text[^name]`, and `[^name]: note` further down in the same block of Markdown | a footnote |
//! | `<note>text</note>` | the same, for where no block can follow |
//! | `<strong>`, `<em>`, `<s>`, `<code>` | the same as their Markdown, where the Markdown would not parse |
//!
//! A directive starts in the line's first column with three or more tildes. A bare line of tildes
//! closes the innermost directive; with more tildes outside than inside, each line closes its own.
//! Directives stand between blocks, not in lists, quotations or tables.

mod build;
mod directive;
mod flank;
#[cfg(test)]
mod tests;
mod tidy;

use super::{Block, Inline, Kind};
use crate::chart::Chart;
use build::Builder;
pub use build::ROLES;
pub use tidy::clean_address;

/// Something wrong in the Markdown of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Line in the Markdown, from 1.
    pub line: usize,
    /// What was found against what was expected.
    pub message: String,
}

/// Looks a chart up by its name: `Ok(None)` where it has nothing to show, and an error that says
/// which charts there are where the name is unknown.
pub type Charts<'a> = dyn Fn(&str) -> Result<Option<Chart>, String> + 'a;

/// Reads the Markdown that templates write. See the module's head for what it may hold.
///
/// # Errors
///
/// All problems of the source, each with its line.
pub fn parse(source: &str, charts: &Charts) -> Result<Vec<Block>, Vec<Problem>> {
    parse_section(source, charts).map(|section| section.blocks)
}

/// A part of a document, whose references may go to other parts.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Section {
    /// What it says.
    pub blocks: Vec<Block>,
    /// Anchors of the figures and tables that it refers to, each with its line from 1.
    pub references: Vec<(String, usize)>,
}

/// Reads the Markdown that templates write, like [`parse`], and tells what it refers to.
///
/// # Errors
///
/// All problems of the source, each with its line.
pub fn parse_section(source: &str, charts: &Charts) -> Result<Section, Vec<Problem>> {
    let mut builder = Builder::trusted(charts);
    for piece in directive::pieces(source) {
        builder.piece(&piece);
    }
    builder.section()
}

/// Reads a text of the model: paragraphs, lists, quotations, emphasis, strong, code, and links to
/// `http`, `https` and `mailto`. Headings become strong paragraphs; all else is shown as written.
pub fn parse_text(source: &str) -> Vec<Block> {
    if is_plain(source) {
        return vec![Block::new(Kind::Paragraph(vec![Inline::Text(source.to_owned())]))];
    }
    parse_marked(source)
}

/// The same for a text that may have marks.
fn parse_marked(source: &str) -> Vec<Block> {
    let mut builder = Builder::untrusted();
    builder.markdown(source, 1);
    builder.finish().unwrap_or_default()
}

/// Whether a text is a line without anything that Markdown could take for a mark, as most texts of a model are.
fn is_plain(text: &str) -> bool {
    let is_plain = |c: char| match c {
        'a'..='z'
        | 'A'..='Z'
        | '0'..='9'
        | ' '
        | '.'
        | ','
        | ';'
        | ':'
        | '('
        | ')'
        | '/'
        | '-'
        | '\''
        | '"'
        | '%'
        | '?' => true,
        c if c.is_ascii() => false,
        c => !c.is_whitespace() && !c.is_control() && c != '\u{feff}',
    };
    // A figure at the start may be that of a list.
    text.starts_with(|c: char| c.is_alphabetic())
        && !text.ends_with(' ')
        && !text.contains("  ")
        && text.chars().all(is_plain)
}
