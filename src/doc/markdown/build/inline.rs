//! Running text: its words, its dress, its links, tags and comments.

use pulldown_cmark::LinkType;

use super::super::tidy::{clean_address, is_public, is_wide, push_inline, push_space, trim_end};
use super::{Builder, DEEPEST, FrameKind, Mark, Range, Source, TAGS, comment, mark};
use crate::doc::{Block, Inline};

impl Builder<'_> {
    pub(super) fn link(
        &mut self,
        link_type: LinkType,
        address: &str,
        range: Range<usize>,
        source: &Source,
    ) -> FrameKind {
        if self.frames.iter().any(|frame| matches!(frame.kind, FrameKind::Link(_))) {
            return FrameKind::Open;
        }
        if self.is_trusted() {
            if let Some(anchor) = address.strip_prefix("page:") {
                return FrameKind::PageOf(anchor.to_owned());
            }
            if let Some(anchor) = address.strip_prefix('#') {
                return FrameKind::Link(format!("#{anchor}"));
            }
        }
        let clean = clean_address(address);
        if link_type == LinkType::Email {
            return FrameKind::Link(format!("mailto:{clean}"));
        }
        if is_public(&clean) {
            return FrameKind::Link(clean);
        }
        if self.is_trusted() {
            let message = format!("a link goes to `#anchor`, http, https or mailto, but `{address}` was found");
            self.problem(source.line_of(range.start), message);
        }
        self.literal(source.literal(range))
    }

    /// A frame for what is shown as it was written, whatever else it could be read as.
    pub(super) fn literal(&self, text: String) -> FrameKind {
        FrameKind::Literal { text, last: self.last, joint: self.joint }
    }

    /// Closes a frame that dresses the text in it.
    pub(super) fn close_dress(&mut self, kind: &FrameKind, inlines: Vec<Inline>, mut blocks: Vec<Block>) {
        let dressed = match kind {
            _ if inlines.is_empty() => None,
            FrameKind::Emphasis | FrameKind::Tag("em") => Some(Inline::Emphasis(inlines)),
            FrameKind::Strong | FrameKind::Tag("strong") => Some(Inline::Strong(inlines)),
            FrameKind::Strike | FrameKind::Tag("s") => Some(Inline::Strike(inlines)),
            FrameKind::Tag("note") => Some(Inline::Note { number: 0, text: super::trimmed(inlines), changed: false }),
            FrameKind::Tag("code") => Some(Inline::Code(crate::doc::plain(&inlines))),
            _ => {
                let top = self.top_mut();
                for inline in inlines {
                    push_inline(&mut top.inlines, inline);
                }
                None
            }
        };
        let top = self.top_mut();
        top.inlines.extend(dressed);
        top.blocks.append(&mut blocks);
        if matches!(kind, FrameKind::Tildes) {
            self.text("~");
        }
    }

    /// A tag or a comment in running text.
    pub(super) fn tag(&mut self, html: &str, line: usize) {
        if let Some(comment) = comment(html) {
            self.inline_comment(comment, line);
            return;
        }
        let name = html.trim_matches(['<', '>', '/', ' ']);
        if name == "br" {
            self.line_break();
        } else if let Some(name) = TAGS.iter().find(|tag| **tag == name) {
            if !html.starts_with("</") {
                let kind = if self.frames.len() > DEEPEST { FrameKind::Open } else { FrameKind::Tag(name) };
                self.push(kind, line);
            } else if matches!(self.top().kind, FrameKind::Tag(open) if open == *name)
                || matches!(self.top().kind, FrameKind::Open)
            {
                let frame = self.pop();
                self.close_dress(&frame.kind, frame.inlines, frame.blocks);
            } else {
                self.problem(line, format!("`{html}` closes nothing that is open here"));
            }
        } else {
            self.problem(
                line,
                format!("`{html}` is not supported; Markdown, <br>, <strong>, <em>, <s>, <code>, <note> are"),
            );
        }
    }

    fn inline_comment(&mut self, comment: &str, line: usize) {
        let mark = mark(comment);
        if mark == Mark::None {
            return;
        }
        let depth = self.frames.len();
        let at_start = matches!(self.top().kind, FrameKind::Cell) && self.top().inlines.is_empty();
        if let (true, FrameKind::Row { row, head: false }) = (at_start, &mut self.frames[depth.saturating_sub(2)].kind)
            && row.cells.is_empty()
        {
            match mark {
                Mark::Origin(id) => row.origin = Some(id),
                Mark::Kind(kind) => row.kind = kind,
                Mark::Caption(..) | Mark::None => {}
            }
        } else {
            let message = format!(
                "`<!--{comment}-->` stands neither on a line of its own before a block nor at the start of a table's row"
            );
            self.problem(line, message);
        }
    }

    pub(super) fn text_event(&mut self, piece: &str, source: &Source) {
        match &mut self.top_mut().kind {
            FrameKind::Code(code) => code.push_str(piece),
            FrameKind::LiteralBlock(_) => {}
            _ => self.text(&source.unmarked(piece)),
        }
    }

    /// Adds to the running text: runs of spaces become one, and a line that ends between two Chinese
    /// characters leaves no space.
    pub(super) fn text(&mut self, piece: &str) {
        let in_code = matches!(self.top().kind, FrameKind::Tag("code"));
        // Each escaped sign comes as a piece of its own; they all go on in one text.
        let inlines = &mut self.top_mut().inlines;
        let mut text = match inlines.pop() {
            Some(Inline::Text(before)) => before,
            other => {
                inlines.extend(other);
                String::with_capacity(piece.len() + 1)
            }
        };
        let mut rest = piece;
        while let Some(char) = rest.chars().next() {
            if self.joint {
                self.joint = false;
                if !self.last.is_some_and(is_wide) || !is_wide(char) {
                    push_space(&mut self.last, &mut text);
                }
            }
            // Most of a text are words, which stay as they are.
            let (word, after) = rest.split_at(rest.bytes().take_while(u8::is_ascii_graphic).count());
            if let Some(last) = word.chars().next_back() {
                text.push_str(word);
                (self.last, rest) = (Some(last), after);
                continue;
            }
            rest = &rest[char.len_utf8()..];
            if in_code && char == ' ' {
                text.push(' ');
                self.last = Some('`');
            } else if matches!(char, ' ' | '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}') {
                push_space(&mut self.last, &mut text);
            } else if !char.is_control() && char != '\u{feff}' {
                text.push(char);
                self.last = Some(char);
            }
        }
        if !text.is_empty() {
            self.top_mut().inlines.push(Inline::Text(text));
        }
    }

    pub(super) fn code(&mut self, piece: &str) {
        self.join_before_code();
        let code: String = piece.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
        let code: String = code.chars().filter(|c| !c.is_control() && *c != '\u{feff}').collect();
        if code.is_empty() {
            return;
        }
        self.last = Some('`');
        self.top_mut().inlines.push(Inline::Code(code));
    }

    fn join_before_code(&mut self) {
        if std::mem::take(&mut self.joint) {
            let mut space = String::new();
            push_space(&mut self.last, &mut space);
            if !space.is_empty() {
                push_inline(&mut self.top_mut().inlines, Inline::Text(space));
            }
        }
    }

    pub(super) fn line_break(&mut self) {
        self.joint = false;
        let top = self.top_mut();
        trim_end(&mut top.inlines);
        top.inlines.push(Inline::Break);
        self.last = None;
    }

    /// Closes tags that were left open in the block that ends.
    pub(super) fn close_tags(&mut self) {
        while let FrameKind::Tag(name) = self.top().kind {
            let frame = self.pop();
            self.problem(frame.line, format!("`<{name}>` is not closed in the block or the text it stands in"));
            self.close_dress(&FrameKind::Open, frame.inlines, frame.blocks);
        }
    }
}
