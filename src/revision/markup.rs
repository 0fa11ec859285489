//! What a client marked up in a PDF, in whatever reader: each annotation with the words under it, and the element of the
//! model that those words tell of.
//!
//! 1. [`super::imprint`] says whether the file is one of ours, and which revision.
//! 2. [`structure`] reads the structure tree: which element each piece of marked content belongs to.
//! 3. [`glyphs`] reads a page's content: what each glyph says and where it stands; [`fonts`] knows their widths and texts.
//! 4. [`annotation`] reads what was written, in the [`text`] encodings of PDF; [`quote`] chooses the glyphs under it.
//!
//! Files come from programs of all kinds and may be damaged: nothing here trusts a length, a reference or a depth.

mod annotation;
mod fonts;
mod glyphs;
mod quote;
mod structure;
mod text;

use std::fmt;

use lopdf::{Document, LoadOptions, Object};

use super::imprint::{self, Imprint};

/// Name of the property by which a structure element says which element of the model it tells of.
pub const ELEMENT: &str = "element";

/// Bytes that a file may have.
pub const MAX_FILE: usize = 256 << 20;

/// Bytes that one of its streams may unpack to.
const MAX_STREAM: usize = 64 << 20;

/// What a file says, and what was written into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Markup {
    /// The file itself.
    pub document: About,
    /// By page, from top to bottom; replies come after what they answer.
    pub annotations: Vec<Annotation>,
}

/// What a file says about itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// Whether this program made it, whatever saved it afterwards.
    pub ours: bool,
    /// Whether its places lead to elements of a model; they don't in files of others, in old ones of ours, and in those that
    /// were printed again.
    pub places: bool,
    /// The program that saved it last, as it calls itself; may be empty.
    pub producer: String,
    /// Its title, as its information has it; may be empty.
    pub title: String,
    /// Which revision of which document it is; none where it was never issued, or no longer says so.
    pub imprint: Option<Imprint>,
    /// Number of its pages.
    pub pages: usize,
}

/// Something that was written or drawn into a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Annotation {
    /// Tells it from all others of the file, and stays when the file is saved again: its own name, or a digest of page,
    /// place, words and author where it has none.
    pub key: String,
    /// What it is.
    pub kind: Kind,
    /// Who wrote it, as the program says; may be empty.
    pub author: String,
    /// When it was last changed, in ISO 8601 as far as it is known: `2026-11-20`, `2026-11-20T14:05:00+01:00`.
    pub when: Option<String>,
    /// What was written; empty where something was only marked.
    pub text: String,
    /// What it is about, as some programs let people say.
    pub subject: String,
    /// The words of the document that it marks or stands at; for a figure, its caption.
    pub quote: String,
    /// Whether the words were not marked themselves but are those nearest to a note.
    pub near: bool,
    /// The page, from 1.
    pub page: usize,
    /// Id of the innermost element of the model that the words tell of.
    pub element: Option<String>,
    /// Key of what it answers or belongs to.
    pub in_reply_to: Option<String>,
    /// What a review says, such as `Accepted` or `Completed`.
    pub state: Option<String>,
}

/// Kinds of annotations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words marked as with a pen.
    Highlight,
    /// Words underlined.
    Underline,
    /// Words with a wavy line under them.
    Squiggly,
    /// Words struck out.
    StrikeOut,
    /// Words struck out, with others for them.
    Replace,
    /// Words to be put in.
    Insert,
    /// A note at a place.
    Note,
    /// A text that stands on the page.
    FreeText,
    /// A rectangle.
    Box,
    /// An ellipse.
    Circle,
    /// A shape with corners.
    Polygon,
    /// A line.
    Line,
    /// Drawn by hand.
    Ink,
    /// A stamp.
    Stamp,
    /// An answer to another annotation, or its state.
    Reply,
}

impl Kind {
    /// Its name in lower case, as it stands in messages and files.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Highlight => "highlight",
            Kind::Underline => "underline",
            Kind::Squiggly => "squiggly",
            Kind::StrikeOut => "strike-out",
            Kind::Replace => "replace",
            Kind::Insert => "insert",
            Kind::Note => "note",
            Kind::FreeText => "free-text",
            Kind::Box => "box",
            Kind::Circle => "circle",
            Kind::Polygon => "polygon",
            Kind::Line => "line",
            Kind::Ink => "ink",
            Kind::Stamp => "stamp",
            Kind::Reply => "reply",
        }
    }
}

/// Why nothing can be read from a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MarkupProblem {
    /// It doesn't start as a PDF does.
    NotPdf,
    /// It has more bytes than are read.
    TooLarge(usize),
    /// It is encrypted, and not with the empty password.
    Encrypted,
    /// It can't be read, and why.
    Damaged(String),
}

impl fmt::Display for MarkupProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MarkupProblem::NotPdf => f.write_str("the file is no PDF: it doesn't start with `%PDF-`"),
            MarkupProblem::TooLarge(bytes) => {
                write!(f, "the file has {} MB, more than the {} that are read", bytes >> 20, MAX_FILE >> 20)
            }
            MarkupProblem::Encrypted => {
                f.write_str("the file is protected by a password; save it without one and import that")
            }
            MarkupProblem::Damaged(why) => {
                write!(f, "the PDF is damaged ({why}); open it in a reader, save it again and import that")
            }
        }
    }
}

impl std::error::Error for MarkupProblem {}

/// Reads what was written into a PDF.
///
/// Fails where the file is no PDF, is encrypted, or is too damaged to find its pages. Whatever else is damaged is left out.
pub fn read(bytes: &[u8]) -> Result<Markup, MarkupProblem> {
    if bytes.len() > MAX_FILE {
        return Err(MarkupProblem::TooLarge(bytes.len()));
    }
    // Some mail programs put a few lines before it.
    if !bytes[..bytes.len().min(1024)].windows(5).any(|window| window == b"%PDF-") {
        return Err(MarkupProblem::NotPdf);
    }
    let document = load(bytes)?;
    let pages: Vec<_> = document.page_iter().collect();
    if pages.is_empty() {
        return Err(MarkupProblem::Damaged("it has no pages".to_owned()));
    }
    let places = structure::read(&document);
    let annotations = annotation::read(&document, &pages, &places);
    Ok(Markup { document: about(&document, pages.len(), places.lead_to_elements()), annotations })
}

fn about(document: &Document, pages: usize, places: bool) -> About {
    let information = document.trailer.get_deref(b"Info", document).and_then(Object::as_dict).ok();
    let said = |key: &[u8]| information.and_then(|information| text::entry(document, information, key));
    let imprint = imprint::read(document);
    About {
        // Programs that save it again may leave out any of these.
        ours: imprint::is_ours(document) || imprint.is_some() || places,
        places,
        producer: said(b"Producer").unwrap_or_default(),
        title: said(b"Title").unwrap_or_default(),
        imprint,
        pages,
    }
}

fn load(bytes: &[u8]) -> Result<Document, MarkupProblem> {
    let options = || LoadOptions::with_max_decompressed_size(MAX_STREAM);
    // The library indexes by numbers of the file; a damaged one may lead it out of bounds.
    let loaded = std::panic::catch_unwind(|| Document::load_mem_with_options(bytes, options()));
    let document = match loaded {
        Ok(Ok(document)) => document,
        Ok(Err(
            lopdf::Error::InvalidPassword | lopdf::Error::Decryption(_) | lopdf::Error::UnsupportedSecurityHandler(_),
        )) => {
            return Err(MarkupProblem::Encrypted);
        }
        Ok(Err(error)) => return Err(MarkupProblem::Damaged(error.to_string())),
        Err(_) => return Err(MarkupProblem::Damaged("its parts don't fit together".to_owned())),
    };
    // An encrypted file that the empty password doesn't open is loaded without its objects, and without an error.
    if document.trailer.has(b"Encrypt") { Err(MarkupProblem::Encrypted) } else { Ok(document) }
}
