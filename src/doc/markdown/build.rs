//! Events and directives to blocks, on an explicit stack.

mod inline;
mod notes;

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Alignment, CodeBlockKind, CowStr, Event, Options, Parser, Tag, TagEnd};

use super::directive::{Piece, PieceKind};
use super::tidy::{cell, clean_code, collapsed, push_inline, trimmed, unescape};
use super::{Charts, Problem, Section, flank};
use crate::doc::references::is_reference;
use crate::doc::{Align, Block, Inline, Kind, Role, Row, RowKind, Table};
use notes::Notes;

/// Frames beyond this depth are opened into the one that holds them.
const DEEPEST: usize = 40;

/// Builds blocks.
pub struct Builder<'a> {
    /// Charts by name; nothing where the source is not trusted.
    charts: Option<&'a Charts<'a>>,
    frames: Vec<Frame>,
    /// The last character of the running text, to join lines and to drop surplus spaces.
    last: Option<char>,
    /// A line of the source ended here; what follows decides how the two are joined.
    joint: bool,
    anchors: BTreeSet<String>,
    references: Vec<(String, usize)>,
    /// Whether a footnote is being read, which has none of its own.
    is_note: bool,
    problems: Vec<Problem>,
}

struct Frame {
    kind: FrameKind,
    line: usize,
    blocks: Vec<Block>,
    inlines: Vec<Inline>,
    /// Said by a comment about the next block.
    origin: Option<String>,
    /// Name and text.
    caption: Option<(String, Vec<Inline>)>,
}

enum FrameKind {
    Root,
    Container(Role),
    Chart(String),
    Marker(Kind),
    Paragraph,
    Heading {
        level: u8,
        anchor: Option<String>,
        listed: bool,
    },
    List {
        start: Option<u64>,
        items: Vec<Vec<Block>>,
    },
    Item,
    Quote,
    Code(String),
    /// A code block whose source is shown as it stands: an author's directive.
    LiteralBlock(String),
    Html(String),
    Table {
        table: Table,
    },
    Row {
        row: Row,
        head: bool,
    },
    Cell,
    Emphasis,
    Strong,
    Strike,
    /// Text between single tildes, which stand for "about" or "to".
    Tildes,
    Link(String),
    PageOf(String),
    /// What is shown as it was written, and how the text before it ended: its last character, and whether a line ended.
    Literal {
        text: String,
        last: Option<char>,
        joint: bool,
    },
    /// The definition of a footnote.
    Note,
    /// `<strong>` and its like, which only its own end tag closes.
    Tag(&'static str),
    /// Dissolves into the frame that holds it.
    Open,
}

/// The Markdown that is being read.
struct Source<'s> {
    text: &'s str,
    /// Where the last line number was asked for, and the number; the next is mostly further down.
    known: Cell<(usize, usize)>,
    first_line: usize,
    mended: bool,
}

impl Source<'_> {
    fn line_of(&self, offset: usize) -> usize {
        let offset = offset.min(self.text.len());
        let (from, line) = Some(self.known.get()).filter(|known| known.0 <= offset).unwrap_or((0, self.first_line));
        let line = line + self.text.as_bytes()[from..offset].split(|byte| *byte == b'\n').count() - 1;
        self.known.set((offset, line));
        line
    }

    fn unmarked<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.mended && text.contains(flank::MARK) {
            Cow::Owned(text.replace(flank::MARK, ""))
        } else {
            Cow::Borrowed(text)
        }
    }

    fn literal(&self, range: Range<usize>) -> String {
        self.unmarked(self.text.get(range).unwrap_or_default()).trim_end().to_owned()
    }
}

impl<'a> Builder<'a> {
    /// A builder for the Markdown of templates.
    pub fn trusted(charts: &'a Charts<'a>) -> Self {
        Self::new(Some(charts))
    }

    /// A builder for an author's text.
    pub fn untrusted() -> Self {
        Self::new(None)
    }

    fn new(charts: Option<&'a Charts<'a>>) -> Self {
        let frames = vec![Frame::new(FrameKind::Root, 1)];
        Builder {
            charts,
            frames,
            last: None,
            joint: false,
            anchors: BTreeSet::new(),
            references: Vec::new(),
            is_note: false,
            problems: Vec::new(),
        }
    }

    fn is_trusted(&self) -> bool {
        self.charts.is_some()
    }

    /// The blocks and what they refer to, or all problems in the order of their lines.
    pub fn section(mut self) -> Result<Section, Vec<Problem>> {
        let references = std::mem::take(&mut self.references);
        self.finish().map(|blocks| Section { blocks, references })
    }

    /// The blocks, or all problems in the order of their lines.
    pub fn finish(mut self) -> Result<Vec<Block>, Vec<Problem>> {
        let mut root = self.frames.pop().unwrap_or_else(|| Frame::new(FrameKind::Root, 1));
        self.flush(&mut root);
        self.check_unused(&root);
        self.problems.sort_by_key(|problem| problem.line);
        if self.problems.is_empty() { Ok(root.blocks) } else { Err(self.problems) }
    }

    /// Takes the next piece of a trusted source.
    pub fn piece(&mut self, piece: &Piece) {
        match piece.kind {
            PieceKind::Markdown(text) => self.markdown(text, piece.line),
            PieceKind::Open(name, rest) => self.open_directive(name, rest, piece.line),
            PieceKind::Close => self.close_directive(),
            PieceKind::Lost => {
                let line = self.top().line;
                self.problem(line, "the directive that starts here is never closed by a line of tildes".to_owned());
                self.close_directive();
            }
        }
    }

    fn open_directive(&mut self, name: &str, rest: &str, line: usize) {
        let kind = match (name, rest) {
            ("chart", "") => {
                self.problem(line, "`bvf chart` needs a chart's name".to_owned());
                FrameKind::Open
            }
            ("chart", name) => FrameKind::Chart(unescape(name)),
            (name, "") => match role(name) {
                Some(role) => FrameKind::Container(role),
                None => match name {
                    "contents" => FrameKind::Marker(Kind::Contents),
                    "pagebreak" => FrameKind::Marker(Kind::PageBreak),
                    _ => {
                        let known = ROLES.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
                        let message =
                            format!("`{name}` is no directive; there are {known}, chart, contents, pagebreak");
                        self.problem(line, message);
                        FrameKind::Open
                    }
                },
            },
            (name, rest) => {
                self.problem(line, format!("`bvf {name}` takes nothing after it, but `{rest}` was found"));
                FrameKind::Open
            }
        };
        // An origin waits in the frame below until the directive closes and its block is added there.
        let kind = if self.frames.len() > DEEPEST { FrameKind::Open } else { kind };
        self.push(kind, line);
    }

    fn close_directive(&mut self) {
        let mut frame = self.pop();
        self.flush(&mut frame);
        self.check_unused(&frame);
        match frame.kind {
            FrameKind::Container(role) => self.add(Kind::Container { role, blocks: frame.blocks }),
            FrameKind::Chart(name) => self.add_figure(&name, frame.blocks, frame.line),
            FrameKind::Marker(kind) => {
                if !frame.blocks.is_empty() {
                    self.problem(frame.line, "this directive holds nothing, but text was found in it".to_owned());
                }
                self.add(kind);
            }
            _ => {
                self.top_mut().origin = None;
                self.top_mut().blocks.append(&mut frame.blocks);
            }
        }
    }

    fn add_figure(&mut self, name: &str, mut blocks: Vec<Block>, line: usize) {
        let caption = match blocks.pop() {
            None => Vec::new(),
            Some(Block { kind: Kind::Paragraph(caption), .. }) => caption,
            Some(_) => {
                self.problem(line, format!("the last thing in chart `{name}` is its caption, a paragraph"));
                Vec::new()
            }
        };
        match self.charts.map(|charts| charts(name)) {
            Some(Ok(Some(chart))) => {
                self.top_mut().blocks.append(&mut blocks);
                self.add(Kind::Figure { chart: Box::new(chart), name: name.to_owned(), caption });
            }
            Some(Err(message)) => self.problem(line, message),
            Some(Ok(None)) | None => self.top_mut().origin = None,
        }
    }

    /// Reads Markdown without directives into the frame on top. `line` is the number of its first line.
    pub fn markdown(&mut self, source: &str, line: usize) {
        let text = flank::mend(source);
        let mended = matches!(text, Cow::Owned(_));
        let source = Source { text: &text, known: Cell::new((0, line)), first_line: line, mended };
        let mut options = if self.is_trusted() {
            Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_HEADING_ATTRIBUTES
        } else {
            Options::empty()
        };
        let notes = if text.contains("[^") && !self.is_note {
            options |= Options::ENABLE_FOOTNOTES;
            Notes::find(&text, options, self.charts)
        } else {
            Notes::default()
        };
        for (event, range) in Parser::new_ext(&text, options).into_offset_iter() {
            match event {
                Event::Start(Tag::FootnoteDefinition(name)) => {
                    self.open_note(&name, &notes, source.line_of(range.start));
                }
                Event::FootnoteReference(name) => self.note(&name, &notes),
                Event::Start(tag) => self.start(tag, range, &source),
                Event::End(tag) => self.end(tag, &source),
                Event::Code(piece) => self.code(&source.unmarked(&piece)),
                Event::Html(piece) => {
                    if let FrameKind::Html(html) = &mut self.top_mut().kind {
                        html.push_str(&piece);
                    }
                }
                Event::InlineHtml(piece) if self.is_trusted() => self.tag(&piece, source.line_of(range.start)),
                Event::Text(piece) | Event::InlineHtml(piece) => self.text_event(&piece, &source),
                Event::SoftBreak => self.joint = true,
                Event::HardBreak => self.line_break(),
                Event::Rule if self.is_trusted() => self.add(Kind::Rule),
                Event::Rule => self.add(Kind::Paragraph(vec![Inline::Text(collapsed(&source.literal(range)))])),
                Event::TaskListMarker(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
            }
        }
    }

    fn start(&mut self, tag: Tag, range: Range<usize>, source: &Source) {
        let line = source.line_of(range.start);
        let deep = self.frames.len() > DEEPEST;
        let kind = match tag {
            Tag::Heading { level, id, classes, .. } => {
                let anchor = id.map(CowStr::into_string);
                if let Some(anchor) = anchor.clone()
                    && !self.anchors.insert(anchor.clone())
                {
                    self.problem(line, format!("anchor `{anchor}` is already another heading's"));
                }
                let listed = !classes.iter().any(|class| class.as_ref() == "unlisted");
                FrameKind::Heading { level: (level as u8).min(4), anchor, listed }
            }
            Tag::Paragraph => FrameKind::Paragraph,
            Tag::BlockQuote(_) if !deep => FrameKind::Quote,
            Tag::List(start) if !deep => FrameKind::List { start, items: Vec::new() },
            Tag::Item => FrameKind::Item,
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) if is_directive(&info) => {
                if self.is_trusted() {
                    self.problem(line, "a directive starts in the first column, outside lists and tables".to_owned());
                }
                FrameKind::LiteralBlock(source.literal(range))
            }
            Tag::CodeBlock(_) => FrameKind::Code(String::new()),
            Tag::HtmlBlock => FrameKind::Html(String::new()),
            Tag::Table(columns) => {
                let columns = columns.into_iter().map(align).collect();
                FrameKind::Table { table: Table { columns, ..Table::default() } }
            }
            Tag::TableHead => FrameKind::Row { row: Row::default(), head: true },
            Tag::TableRow => FrameKind::Row { row: Row::default(), head: false },
            Tag::TableCell => FrameKind::Cell,
            Tag::Emphasis if !deep => FrameKind::Emphasis,
            Tag::Strong if !deep => FrameKind::Strong,
            Tag::Strikethrough if !source.text[range.start..].starts_with("~~") => {
                self.text("~");
                FrameKind::Tildes
            }
            Tag::Strikethrough if !deep => FrameKind::Strike,
            Tag::Link { link_type, dest_url, .. } => self.link(link_type, &dest_url, range, source),
            Tag::Image { .. } => {
                if self.is_trusted() {
                    self.problem(line, "a picture is not supported here".to_owned());
                }
                self.literal(source.literal(range))
            }
            _ => FrameKind::Open,
        };
        self.push(kind, line);
    }

    fn end(&mut self, tag: TagEnd, source: &Source) {
        if tag == TagEnd::HtmlBlock {
            let frame = self.pop();
            if let FrameKind::Html(html) = frame.kind {
                self.html_block(&source.unmarked(&html), frame.line);
            }
            return;
        }
        self.close_tags();
        let mut frame = self.pop();
        match frame.kind {
            FrameKind::Paragraph => {
                let inlines = std::mem::take(&mut frame.inlines);
                self.add_paragraph(inlines);
            }
            FrameKind::Heading { level, anchor, listed } => {
                self.last = None;
                let text = trimmed(frame.inlines);
                if text.is_empty() {
                    return;
                }
                if self.is_trusted() {
                    self.add(Kind::Heading { level, text, anchor, listed });
                } else {
                    self.add(Kind::Paragraph(vec![Inline::Strong(text)]));
                }
            }
            FrameKind::Item => {
                self.flush(&mut frame);
                self.check_unused(&frame);
                let top = self.top_mut();
                if let FrameKind::List { items, .. } = &mut top.kind {
                    items.push(frame.blocks);
                } else {
                    top.blocks.append(&mut frame.blocks);
                }
            }
            FrameKind::List { start, items } => self.add(Kind::List { start, items }),
            FrameKind::Quote => self.end_quote(frame),
            FrameKind::Code(text) => {
                let text = clean_code(&source.unmarked(&text));
                if !text.is_empty() {
                    self.add(Kind::Code(text));
                }
            }
            FrameKind::LiteralBlock(text) => self.add(Kind::Code(clean_code(&text))),
            FrameKind::Table { table } => self.add(Kind::Table(table)),
            FrameKind::Row { row, head } => {
                if let FrameKind::Table { table } = &mut self.top_mut().kind {
                    if !head {
                        table.rows.push(row);
                    } else if row.cells.iter().any(|cell| !cell.is_empty()) {
                        table.header = row.cells;
                    }
                }
            }
            FrameKind::Cell => {
                self.last = None;
                self.joint = false;
                let cell = cell(trimmed(frame.inlines));
                if let FrameKind::Row { row, .. } = &mut self.top_mut().kind {
                    row.cells.push(cell);
                }
            }
            FrameKind::Literal { text, last, joint } => {
                (self.last, self.joint) = (last, joint);
                self.text(&text);
            }
            // What it says is said where its mark stands.
            FrameKind::Note => self.last = None,
            FrameKind::PageOf(anchor) => {
                self.last = Some('0');
                self.top_mut().inlines.push(Inline::PageOf(anchor));
            }
            FrameKind::Link(to) => {
                let text = if frame.inlines.is_empty() && !self.is_trusted() {
                    vec![Inline::Text(to.clone())]
                } else {
                    frame.inlines
                };
                if let (Some(anchor), true) = (to.strip_prefix('#'), text.is_empty())
                    && is_reference(anchor)
                {
                    self.references.push((anchor.to_owned(), frame.line));
                    // Its text, which comes later, is no blank.
                    self.last = Some('0');
                }
                self.top_mut().inlines.push(Inline::Link { to, text });
            }
            kind => self.close_dress(&kind, frame.inlines, frame.blocks),
        }
    }

    /// An author's line that starts with `>` is as likely "more than" as it is a quotation: the sign
    /// is shown, nothing is lost.
    fn end_quote(&mut self, mut frame: Frame) {
        self.flush(&mut frame);
        self.check_unused(&frame);
        if self.is_trusted() {
            self.add(Kind::Quote(frame.blocks));
            return;
        }
        let sign = Inline::Text("> ".to_owned());
        if let Some(Block { kind: Kind::Paragraph(inlines), .. }) = frame.blocks.first_mut() {
            let text = std::mem::take(inlines);
            inlines.push(sign);
            for inline in text {
                push_inline(inlines, inline);
            }
        } else {
            frame.blocks.insert(0, block(Kind::Paragraph(vec![Inline::Text(">".to_owned())])));
        }
        let top = self.top_mut();
        top.blocks.append(&mut frame.blocks);
    }

    fn html_block(&mut self, html: &str, line: usize) {
        if !self.is_trusted() {
            let mut lines = Vec::new();
            for text in html.lines() {
                if !lines.is_empty() {
                    lines.push(Inline::Break);
                }
                lines.push(Inline::Text(collapsed(text)));
            }
            let lines = trimmed(lines);
            if !lines.is_empty() {
                self.add(Kind::Paragraph(lines));
            }
            return;
        }
        let mut rest = html.trim();
        while let Some((comment, after)) = rest.strip_prefix("<!--").and_then(|r| r.split_once("-->")) {
            match mark(comment) {
                Mark::Origin(id) => self.top_mut().origin = Some(id),
                Mark::Caption(name, text) => {
                    let caption = self.caption(text, line);
                    self.top_mut().caption = Some((name, caption));
                }
                Mark::Kind(_) => {
                    self.problem(line, format!("`<!--{comment}-->` belongs at the start of a table's row"));
                }
                Mark::None => {}
            }
            rest = after.trim();
        }
        if !rest.is_empty() {
            self.problem(line, format!("`{}` cannot stand here", rest.lines().next().unwrap_or_default()));
        }
    }

    fn caption(&mut self, text: &str, line: usize) -> Vec<Inline> {
        self.push(FrameKind::Open, line);
        self.markdown(text, line);
        let mut frame = self.pop();
        self.flush(&mut frame);
        match (frame.blocks.pop(), frame.blocks.is_empty()) {
            (Some(Block { kind: Kind::Paragraph(inlines), .. }), true) => inlines,
            (None, _) => Vec::new(),
            _ => {
                self.problem(line, "a caption is one paragraph".to_owned());
                Vec::new()
            }
        }
    }

    fn add_paragraph(&mut self, inlines: Vec<Inline>) {
        self.last = None;
        self.joint = false;
        let inlines = trimmed(inlines);
        if !inlines.is_empty() {
            self.add(Kind::Paragraph(inlines));
        }
    }

    /// Adds a block to the frame on top, after the text that stands loose in it.
    fn add(&mut self, kind: Kind) {
        let line = self.top().line;
        let mut kind = kind;
        let top = self.top_mut();
        let loose = std::mem::take(&mut top.inlines);
        let origin = top.origin.take();
        let mut caption = top.caption.take();
        if let Kind::Table(table) = &mut kind {
            (table.name, table.caption) = caption.take().unwrap_or_default();
        }
        if caption.is_some() {
            self.problem(line, "a caption stands before a block that is not a table".to_owned());
        }
        let loose = trimmed(loose);
        let top = self.top_mut();
        if !loose.is_empty() {
            top.blocks.push(block(Kind::Paragraph(loose)));
        }
        top.blocks.push(Block { origin, changed: false, kind });
        self.last = None;
        self.joint = false;
    }

    /// Makes a paragraph of the text that stands loose in a frame, as in a tight list's item.
    fn flush(&mut self, frame: &mut Frame) {
        self.last = None;
        self.joint = false;
        let loose = trimmed(std::mem::take(&mut frame.inlines));
        if !loose.is_empty() {
            frame.blocks.push(Block { origin: frame.origin.take(), changed: false, kind: Kind::Paragraph(loose) });
        }
    }

    fn check_unused(&mut self, frame: &Frame) {
        if let Some(id) = &frame.origin {
            self.problem(frame.line, format!("`<!--#{id}-->` stands before no block"));
        }
        if frame.caption.is_some() {
            self.problem(frame.line, "a caption stands before no table".to_owned());
        }
    }

    fn problem(&mut self, line: usize, message: String) {
        if self.is_trusted() {
            self.problems.push(Problem { line, message });
        }
    }

    fn push(&mut self, kind: FrameKind, line: usize) {
        let starts_text = matches!(
            kind,
            FrameKind::Paragraph
                | FrameKind::Heading { .. }
                | FrameKind::Item
                | FrameKind::Cell
                | FrameKind::List { .. }
        );
        if starts_text {
            self.last = None;
            self.joint = false;
        }
        self.frames.push(Frame::new(kind, line));
    }

    fn pop(&mut self) -> Frame {
        // The root stays until the end: only `finish` takes it.
        if self.frames.len() > 1 { self.frames.pop() } else { None }.unwrap_or_else(|| Frame::new(FrameKind::Open, 1))
    }

    fn top(&self) -> &Frame {
        self.frames.last().expect("the root frame stays until the end")
    }

    fn top_mut(&mut self) -> &mut Frame {
        self.frames.last_mut().expect("the root frame stays until the end")
    }
}

impl Frame {
    fn new(kind: FrameKind, line: usize) -> Self {
        Frame { kind, line, blocks: Vec::new(), inlines: Vec::new(), origin: None, caption: None }
    }
}

const TAGS: [&str; 5] = ["strong", "em", "s", "code", "note"];

/// The containers' names.
pub const ROLES: [(&str, Role); 11] = [
    ("cover", Role::Cover),
    ("summary", Role::Summary),
    ("tiles", Role::Tiles),
    ("callout", Role::Callout),
    ("warning", Role::Warning),
    ("lead", Role::Lead),
    ("keep", Role::Keep),
    ("signatures", Role::Signatures),
    ("note", Role::Note),
    ("card", Role::Card),
    ("landscape", Role::Landscape),
];

fn role(name: &str) -> Option<Role> {
    ROLES.iter().find(|(known, _)| *known == name).map(|(_, role)| *role)
}

fn is_directive(info: &str) -> bool {
    info.split_whitespace().next() == Some("bvf")
}

fn align(alignment: Alignment) -> Align {
    match alignment {
        Alignment::None | Alignment::Left => Align::Start,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::End,
    }
}

fn block(kind: Kind) -> Block {
    Block::new(kind)
}

#[derive(PartialEq)]
enum Mark<'a> {
    Origin(String),
    Kind(RowKind),
    Caption(String, &'a str),
    None,
}

fn comment(html: &str) -> Option<&str> {
    html.strip_prefix("<!--")?.strip_suffix("-->")
}

fn mark(comment: &str) -> Mark<'_> {
    let comment = comment.trim_matches([' ', '\n']);
    if let Some(id) = comment.strip_prefix('#') {
        return Mark::Origin(unescape(id.trim()));
    }
    match comment {
        "total" => Mark::Kind(RowKind::Total),
        "group" => Mark::Kind(RowKind::Group),
        _ => caption(comment).unwrap_or(Mark::None),
    }
}

/// `caption: text` or `caption #name: text`.
fn caption(comment: &str) -> Option<Mark<'_>> {
    let (name, text) = comment.strip_prefix("caption")?.split_once(':')?;
    let name = match name.trim() {
        "" => "",
        name => name.strip_prefix('#')?,
    };
    Some(Mark::Caption(unescape(name), text.trim_matches([' ', '\n'])))
}
