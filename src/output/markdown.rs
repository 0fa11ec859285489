//! The Markdown writer, for people: a document as it can be read in a mail, a wiki or a repository.
//!
//! Directives become what plain Markdown has: key figures and signatures a list, boxed remarks a
//! quotation, a chart its caption and what it says, the cover a title block. The table of contents and
//! page breaks are left out, and so is everything that points to a page. Nothing of how the document
//! was made (comments, ids of the model) is in it.

use std::fmt::Write;

use crate::doc::markdown::clean_address;
use crate::doc::references;
use crate::doc::{Align, Block, Cell, Document, Inline, Kind, Role, Table, plain};

/// The whole document as Markdown; ends with a line break.
pub fn output_markdown(document: &Document) -> String {
    let mut writer = Writer { document, figures: 0, tables: 0 };
    let mut out = String::new();
    writer.blocks(&document.blocks, &mut out);
    let notes = references::all_notes(&document.blocks);
    for (at, (number, note)) in notes.iter().enumerate() {
        let gap = if at == 0 { "\n\n" } else { "\n" };
        let _ = write!(out, "{gap}[^{number}]: {}", line(note.text));
    }
    out.push('\n');
    out
}

struct Writer<'d> {
    document: &'d Document,
    figures: usize,
    tables: usize,
}

impl Writer<'_> {
    fn blocks(&mut self, blocks: &[Block], out: &mut String) {
        let mut before: Option<&Kind> = None;
        for block in blocks {
            let mut text = String::new();
            self.kind(&block.kind, &mut text);
            if text.is_empty() {
                continue;
            }
            if !out.is_empty() {
                out.push_str("\n\n");
            }
            // Two lists would become one, and a list would take code in.
            if matches!(before, Some(Kind::List { .. })) && matches!(block.kind, Kind::List { .. } | Kind::Code(_)) {
                out.push_str("<!-- -->\n\n");
            }
            out.push_str(&text);
            before = Some(&block.kind);
        }
    }

    fn inner(&mut self, blocks: &[Block]) -> String {
        let mut inner = String::new();
        self.blocks(blocks, &mut inner);
        inner
    }

    fn kind(&mut self, kind: &Kind, out: &mut String) {
        match kind {
            Kind::Heading { level, text, .. } => {
                let _ = write!(out, "{} {}", "#".repeat(usize::from((*level).clamp(1, 6))), line(text));
            }
            Kind::Paragraph(text) => out.push_str(&guarded(&inline(text, "  \n", false))),
            Kind::List { start, items } => self.list(*start, items, out),
            Kind::Table(table) => self.table(table, out),
            Kind::Quote(blocks) => indented(&self.inner(blocks), "> ", "> ", out),
            Kind::Code(text) => {
                let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
                let fence = "`".repeat(longest.max(2) + 1);
                let _ = write!(out, "{fence}\n{text}\n{fence}");
            }
            Kind::Rule => out.push_str("---"),
            Kind::Container { role: Role::Callout | Role::Warning, blocks } => {
                indented(&self.inner(blocks), "> ", "> ", out);
            }
            Kind::Container { role: Role::Cover, blocks } => {
                out.push_str(&self.inner(blocks));
                out.push_str("\n\n---");
            }
            Kind::Container { blocks, .. } => out.push_str(&self.inner(blocks)),
            Kind::Figure { chart, caption, .. } => {
                let mut parts = Vec::new();
                if !caption.is_empty() {
                    self.figures += 1;
                    let label = self.document.meta.figure_label.replace("{n}", &self.figures.to_string());
                    parts.push(format!("**{}** {}", escaped(&label, false), line(caption)));
                }
                let description = chart.description();
                if !description.is_empty() {
                    parts.push(guarded(&escaped(&description, false)));
                }
                out.push_str(&parts.join("\n\n"));
            }
            Kind::Contents | Kind::PageBreak => {}
        }
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Block>], out: &mut String) {
        for (at, item) in items.iter().enumerate() {
            let marker =
                start.map_or_else(|| "- ".to_owned(), |start| format!("{}. ", start.saturating_add(at as u64)));
            let inner = self.inner(item);
            if at > 0 {
                out.push('\n');
            }
            indented(&inner, &marker, &" ".repeat(marker.len()), out);
        }
    }

    fn table(&mut self, table: &Table, out: &mut String) {
        if table.columns.is_empty() {
            return;
        }
        if !table.caption.is_empty() {
            self.tables += 1;
            let label = self.document.meta.table_label.replace("{n}", &self.tables.to_string());
            let _ = write!(out, "**{}** {}\n\n", escaped(&label, false), line(&table.caption));
        }
        let row = |cells: &[Cell], out: &mut String| {
            out.push('|');
            for at in 0..table.columns.len() {
                let _ = write!(out, " {} |", cells.get(at).map_or_else(String::new, |blocks| cell(blocks)));
            }
        };
        row(&table.header, out);
        out.push_str("\n|");
        for align in &table.columns {
            out.push_str(match align {
                Align::Start => "---|",
                Align::Center => ":-:|",
                Align::End => "--:|",
            });
        }
        for body in &table.rows {
            out.push('\n');
            row(&body.cells, out);
        }
    }
}

/// A cell on one line.
fn cell(blocks: &[Block]) -> String {
    let mut lines = Vec::new();
    for block in blocks {
        match &block.kind {
            Kind::Paragraph(text) | Kind::Heading { text, .. } => lines.push(inline(text, "<br>", true)),
            Kind::List { items, .. } => lines.extend(items.iter().map(|item| format!("• {}", cell(item)))),
            Kind::Quote(inner) | Kind::Container { blocks: inner, .. } => lines.push(cell(inner)),
            Kind::Code(text) => lines.push(escaped(text, true)),
            Kind::Figure { caption, .. } => lines.push(inline(caption, "<br>", true)),
            Kind::Table(_) | Kind::Rule | Kind::Contents | Kind::PageBreak => {}
        }
    }
    lines.join("<br>")
}

fn line(text: &[Inline]) -> String {
    inline(text, " ", false)
}

/// Running text; `line_end` is what ends a line in it.
fn inline(inlines: &[Inline], line_end: &str, in_table: bool) -> String {
    let mut out = String::new();
    for (at, piece) in inlines.iter().enumerate() {
        let next = inlines.get(at + 1).map_or(String::new(), |next| plain(std::slice::from_ref(next)));
        match piece {
            Inline::Text(text) => out.push_str(&escaped(text, in_table)),
            Inline::Emphasis(inner) => dressed(["*", "em"], &inline(inner, line_end, in_table), &next, &mut out),
            Inline::Strong(inner) => dressed(["**", "strong"], &inline(inner, line_end, in_table), &next, &mut out),
            Inline::Strike(inner) => dressed(["~~", "s"], &inline(inner, line_end, in_table), &next, &mut out),
            Inline::Code(code) if code.contains('`') || (in_table && code.contains('|')) => {
                let _ = write!(out, "<code>{}</code>", escaped(code, in_table));
            }
            Inline::Code(code) => _ = write!(out, "`{code}`"),
            Inline::Link { to, text } if to.starts_with('#') => out.push_str(&inline(text, line_end, in_table)),
            Inline::Link { to, text } if is_shown(to, text) => _ = write!(out, "<{}>", plain(text)),
            Inline::Link { to, text } => {
                let _ = write!(
                    out,
                    "[{}](<{}>)",
                    inline(text, line_end, in_table),
                    clean_address(to).replace('&', "&amp;")
                );
            }
            Inline::PageOf(_) => {}
            Inline::Note { number, .. } => _ = write!(out, "[^{number}]"),
            Inline::Break => out.push_str(line_end),
        }
    }
    out
}

/// Puts signs around a text where they would be read as its dress, and tags where they would not:
/// `CommonMark` leaves the asterisks of `**商业论证：**降低` standing.
fn dressed([sign, tag]: [&str; 2], text: &str, next: &str, out: &mut String) {
    let is_mark = |c: char| !c.is_alphanumeric() && !c.is_whitespace();
    let before = out.chars().next_back();
    let (Some(first), Some(last)) = (text.chars().next(), text.chars().next_back()) else { return };
    let opens = !(first.is_whitespace() || is_mark(first) && before.is_some_and(char::is_alphanumeric));
    let closes = !(last.is_whitespace() || is_mark(last) && next.starts_with(char::is_alphanumeric));
    let clear =
        before != Some('*') && before != Some('~') && !text.starts_with(['*', '~']) && !text.ends_with(['*', '~']);
    if opens && closes && clear {
        let _ = write!(out, "{sign}{text}{sign}");
    } else {
        let _ = write!(out, "<{tag}>{text}</{tag}>");
    }
}

/// Text in which only those signs are escaped that Markdown would read as its own.
fn escaped(text: &str, in_table: bool) -> String {
    // Most texts hold no sign that means anything.
    let is_sign = |byte| {
        matches!(byte, b'\\' | b'`' | b'*' | b'[' | b']' | b'<' | b'|' | b'_' | b'~' | b'&' | b'\n' | b'\r' | b'\t')
    };
    if !text.bytes().any(is_sign) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() + 8);
    let mut before = ' ';
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        let next = chars.peek().copied().unwrap_or(' ');
        let is_own = match char {
            '\\' | '`' | '*' | '[' | ']' | '<' => true,
            '|' => in_table,
            '_' => !(before.is_alphanumeric() && next.is_alphanumeric()),
            '~' => before == '~' || next == '~',
            '&' => next.is_alphabetic() || next == '#',
            _ => false,
        };
        if is_own {
            out.push('\\');
        }
        out.push(if matches!(char, '\n' | '\r' | '\t') { ' ' } else { char });
        before = char;
    }
    out
}

/// A paragraph whose lines' starts are not read as headings, lists, quotations, rules or tables.
fn guarded(paragraph: &str) -> String {
    let guard = |line: &str| {
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        let at = match line.as_bytes().get(digits) {
            Some(b'.' | b')') if digits > 0 => digits,
            Some(b'#' | b'>' | b'-' | b'+' | b'=' | b'|' | b'~') if digits == 0 => 0,
            _ => return line.to_owned(),
        };
        format!("{}\\{}", &line[..at], &line[at..])
    };
    paragraph.split('\n').map(guard).collect::<Vec<_>>().join("\n")
}

/// Appends lines, each after a prefix; empty lines get the prefix without its blanks.
fn indented(text: &str, first: &str, further: &str, out: &mut String) {
    for (at, line) in text.split('\n').enumerate() {
        let prefix = if at == 0 { first } else { further };
        if at > 0 {
            out.push('\n');
        }
        out.push_str(if line.is_empty() { prefix.trim_end() } else { prefix });
        out.push_str(line);
    }
}

/// Whether a link's text is its address, which can then stand for itself.
fn is_shown(to: &str, text: &[Inline]) -> bool {
    let shown = plain(text);
    let address = to.strip_prefix("mailto:").unwrap_or(to);
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"@:/.-_?=#%+~".contains(&byte);
    shown == address && shown.bytes().all(is_plain) && (to != address || to.contains("://"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doc::markdown::{parse, parse_text};
    use crate::doc::{Meta, plain};

    fn written(source: &str) -> String {
        let blocks = parse(source, &|_| Ok(None)).unwrap_or_else(|problems| panic!("{problems:?}"));
        let meta = Meta { table_label: "Table {n}".to_owned(), ..Meta::default() };
        output_markdown(&Document { meta, blocks })
    }

    #[test]
    fn writes_plain_markdown() {
        let source = "~~~~ bvf cover\n# Title {#t}\n\nFor *them*<br>2026\n~~~~\n\n~~~~ bvf contents\n~~~~\n\n<!--#id-->\n## One\n\n\
            See [the title](#t), page [](page:t), and [us](https://a.b/).\n\n~~~~ bvf tiles\n- **12** months\n- **€1** a\n~~~~\n\n\
            ~~~~ bvf callout\n**Note.** Text\n~~~~\n\n<!--caption: Costs-->\n| A | B |\n|---|--:|\n| <!--#r--><!--total-->a\\|b | 1<br>• x |\n";
        let expected = "# Title\n\nFor *them*  \n2026\n\n---\n\n## One\n\nSee the title, page , and [us](<https://a.b/>).\n\n\
            - **12** months\n- **€1** a\n\n> **Note.** Text\n\n**Table 1** Costs\n\n| A | B |\n|---|--:|\n| a\\|b | 1<br>• x |\n";
        assert_eq!(written(source), expected);
    }

    #[test]
    fn uses_tags_where_signs_would_stand_as_they_are() {
        assert_eq!(written("**商业论证：**降低"), "<strong>商业论证：</strong>降低\n");
        assert_eq!(written("**商业论证**：降低"), "**商业论证**：降低\n");
    }

    #[test]
    fn what_is_written_says_what_was_meant() {
        for text in [
            "1. a",
            "# a",
            "- a",
            "a_b_c _d_",
            "2 * 3 * 4",
            "<b>",
            "a & b &amp; c",
            "> 5 %",
            "10~20~30",
            "=",
            "a `b` c",
        ] {
            let block = Block::new(Kind::Paragraph(vec![Inline::Text(text.to_owned())]));
            let markdown = output_markdown(&Document { meta: Meta::default(), blocks: vec![block] });
            let read = parse_text(&markdown);
            let [Block { kind: Kind::Paragraph(inlines), .. }] = &read[..] else {
                panic!("{text}: {markdown} {read:?}")
            };
            assert_eq!(plain(inlines), text, "{markdown}");
        }
    }
}
