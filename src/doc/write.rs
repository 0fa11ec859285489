//! The document tree to Markdown, in the one form that [`super::markdown::parse`] reads back as the
//! same tree whatever the texts hold.
//!
//! Every sign that Markdown could read as its own is escaped, and strong, emphasised, struck and code
//! text is written with tags: unlike asterisks, these do not depend on what stands beside them
//! (`CommonMark` leaves the asterisks of `**商业论证：**降低` standing).
//!
//! Figures cannot be written (a chart has no Markdown): their captions are. For Markdown that people
//! read there is `output::markdown`.

use std::fmt::Write;

use super::markdown::{ROLES, clean_address};
use super::{Align, Block, Cell, Inline, Kind, Row, RowKind, Table};

/// Blocks as Markdown; ends without a line break.
pub fn write_blocks(blocks: &[Block]) -> String {
    let mut out = String::new();
    push_blocks(blocks, &mut out, Place::Top);
    out
}

/// Inlines as Markdown on one line. In a table (`in_table`) this is a cell's text: the same, but two
/// breaks in a row, which would part paragraphs there, become one.
pub fn write_inline(inlines: &[Inline], in_table: bool) -> String {
    let mut out = String::new();
    push_inlines(inlines, &mut out);
    if in_table {
        while out.contains("<br><br>") {
            out = out.replace("<br><br>", "<br>");
        }
    }
    out
}

/// A cell's blocks as Markdown on one line.
pub fn write_cell(blocks: &[Block]) -> String {
    let mut paragraphs = Vec::new();
    push_cell(blocks, &mut paragraphs);
    paragraphs.join("<br><br>")
}

/// Plain text as Markdown on one line that reads as just that text, wherever in a line it stands.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    escape_into(text, &mut out);
    out
}

/// Appends what [`escape`] returns.
pub fn escape_into(text: &str, out: &mut String) {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let stands_for = match byte {
            // Digits, a stop and a space would start a list.
            b'.' | b')' if at == digits && text[at + 1..].chars().next().is_none_or(char::is_whitespace) => "\\",
            b'\\' | b'`' | b'*' | b'_' | b'{' | b'}' | b'[' | b']' | b'<' | b'>' | b'#' | b'|' | b'~' | b'$' | b'!'
            | b'^' | b'=' | b'-' | b'+' | b'&' => "\\",
            b'\t' | b'\n' | b'\r' => " ",
            _ => continue,
        };
        out.push_str(&text[from..at]);
        out.push_str(stands_for);
        // A sign stands behind its backslash, and a blank is gone.
        from = if byte.is_ascii_control() { at + 1 } else { at };
    }
    out.push_str(&text[from..]);
}

/// Where blocks stand: directives and tables have no place in lists and quotations.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Top,
    Inside,
}

fn push_blocks(blocks: &[Block], out: &mut String, place: Place) {
    let mut before: Option<&Kind> = None;
    for block in blocks {
        let from = out.len();
        if from > 0 {
            out.push_str("\n\n");
        }
        // Two lists or two blocks of code would become one, and a list would take code in.
        let merges = match &before {
            Some(Kind::List { .. }) => matches!(block.kind, Kind::List { .. } | Kind::Code(_)),
            Some(Kind::Code(_)) => matches!(block.kind, Kind::Code(_)),
            _ => false,
        };
        if merges {
            out.push_str("<!-- -->\n\n");
        }
        let start = out.len();
        if let Some(origin) = &block.origin {
            let _ = writeln!(out, "<!--#{}-->", escape(origin));
        }
        let content = out.len();
        push_kind(&block.kind, out, place);
        if out.len() == content {
            out.truncate(if start == 0 { 0 } else { from });
        } else {
            before = Some(&block.kind);
        }
    }
}

fn push_kind(kind: &Kind, out: &mut String, place: Place) {
    match kind {
        Kind::Heading { level, text, anchor, listed } => {
            for _ in 0..(*level).clamp(1, 4) {
                out.push('#');
            }
            out.push(' ');
            push_inlines(text, out);
            let anchor = anchor.as_deref().filter(|a| !a.contains(|c: char| c.is_whitespace() || "{}<>\\".contains(c)));
            match (anchor, listed) {
                (Some(anchor), true) => _ = write!(out, " {{#{anchor}}}"),
                (Some(anchor), false) => _ = write!(out, " {{#{anchor} .unlisted}}"),
                (None, false) => out.push_str(" {.unlisted}"),
                (None, true) => {}
            }
        }
        Kind::Paragraph(inlines) => push_inlines(inlines, out),
        Kind::List { start, items } => push_list(*start, items, out),
        Kind::Table(table) => push_table(table, out),
        Kind::Quote(blocks) => {
            let mut inner = String::new();
            push_blocks(blocks, &mut inner, Place::Inside);
            push_indented(&inner, "> ", "> ", out);
        }
        Kind::Code(text) => push_indented(text, "    ", "    ", out),
        Kind::Rule => out.push_str("***"),
        Kind::Container { role, blocks } if place == Place::Top => {
            let name = ROLES.iter().find(|(_, known)| known == role).map_or("keep", |(name, _)| name);
            let mut inner = String::new();
            push_blocks(blocks, &mut inner, Place::Top);
            let _ = write!(out, "~~~~ bvf {name}\n{inner}\n~~~~");
        }
        Kind::Container { blocks, .. } => {
            let mut inner = String::new();
            push_blocks(blocks, &mut inner, Place::Inside);
            out.push_str(&inner);
        }
        Kind::Figure { caption, .. } => push_inlines(caption, out),
        Kind::Contents if place == Place::Top => out.push_str("~~~~ bvf contents\n~~~~"),
        Kind::PageBreak if place == Place::Top => out.push_str("~~~~ bvf pagebreak\n~~~~"),
        Kind::Contents | Kind::PageBreak => {}
    }
}

fn push_list(start: Option<u64>, items: &[Vec<Block>], out: &mut String) {
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            out.push('\n');
        }
        let marker = match start {
            // Not `-`: lists of empty items in each other would be a rule.
            None => "+ ".to_owned(),
            // CommonMark reads at most nine digits.
            Some(start) => format!("{}. ", (start.saturating_add(at as u64)).min(999_999_999)),
        };
        let mut inner = String::new();
        push_blocks(item, &mut inner, Place::Inside);
        if inner.is_empty() {
            out.push_str(marker.trim_end());
        } else {
            push_indented(&inner, &marker, &" ".repeat(marker.len()), out);
        }
    }
}

/// Appends lines, each after a prefix; empty lines get the prefix without its blanks.
fn push_indented(text: &str, first: &str, further: &str, out: &mut String) {
    for (at, line) in text.split('\n').enumerate() {
        let prefix = if at == 0 { first } else { further };
        if at > 0 {
            out.push('\n');
        }
        out.push_str(if line.is_empty() { prefix.trim_end() } else { prefix });
        out.push_str(line);
    }
}

fn push_table(table: &Table, out: &mut String) {
    if table.columns.is_empty() {
        return;
    }
    if !table.caption.is_empty() {
        let name = if table.name.is_empty() { String::new() } else { format!(" #{}", escape(&table.name)) };
        let _ = write!(out, "<!--caption{name}: ");
        push_inlines(&table.caption, out);
        out.push_str("-->\n");
    }
    push_row(&table.header, table.columns.len(), "", out);
    out.push_str("\n|");
    for align in &table.columns {
        out.push_str(match align {
            Align::Start => "---|",
            Align::Center => ":-:|",
            Align::End => "--:|",
        });
    }
    for Row { origin, kind, cells, .. } in &table.rows {
        let mut marks = origin.as_ref().map_or_else(String::new, |id| format!("<!--#{}-->", escape(id)));
        marks.push_str(match kind {
            RowKind::Plain => "",
            RowKind::Total => "<!--total-->",
            RowKind::Group => "<!--group-->",
        });
        out.push('\n');
        push_row(cells, table.columns.len(), &marks, out);
    }
}

fn push_row(cells: &[Cell], columns: usize, marks: &str, out: &mut String) {
    out.push('|');
    for at in 0..columns {
        out.push(' ');
        if at == 0 {
            out.push_str(marks);
        }
        out.push_str(&cells.get(at).map_or_else(String::new, |cell| write_cell(cell)));
        out.push_str(" |");
    }
}

fn push_cell(blocks: &[Block], paragraphs: &mut Vec<String>) {
    for block in blocks {
        match &block.kind {
            Kind::Paragraph(text) | Kind::Figure { caption: text, .. } => paragraphs.push(write_inline(text, true)),
            Kind::Heading { text, .. } => paragraphs.push(format!("<strong>{}</strong>", write_inline(text, true))),
            Kind::Code(text) => {
                let lines: Vec<String> = text.lines().map(|line| format!("<code>{}</code>", escape(line))).collect();
                paragraphs.push(lines.join("<br>"));
            }
            Kind::List { start, items } => {
                let mut lines = Vec::new();
                for (at, item) in items.iter().enumerate() {
                    let mut inner = Vec::new();
                    push_cell(item, &mut inner);
                    let marker = start.map_or_else(|| "• ".to_owned(), |start| format!("{}\\. ", start + at as u64));
                    lines.push(format!("{marker}{}", inner.join("<br>")));
                }
                paragraphs.push(lines.join("<br>"));
            }
            Kind::Quote(blocks) | Kind::Container { blocks, .. } => push_cell(blocks, paragraphs),
            Kind::Table(table) => {
                for row in std::iter::once(&table.header).chain(table.rows.iter().map(|row| &row.cells)) {
                    let cells: Vec<String> = row.iter().map(|cell| write_cell(cell)).collect();
                    paragraphs.push(cells.join(" · "));
                }
            }
            Kind::Rule | Kind::Contents | Kind::PageBreak => {}
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
}

fn push_inlines(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => escape_into(text, out),
            Inline::Emphasis(inner) => push_tagged("em", inner, out),
            Inline::Strong(inner) => push_tagged("strong", inner, out),
            Inline::Strike(inner) => push_tagged("s", inner, out),
            Inline::Code(code) => {
                out.push_str("<code>");
                escape_into(code, out);
                out.push_str("</code>");
            }
            Inline::Link { to, text } => {
                out.push('[');
                push_inlines(text, out);
                // `&` could start an entity; the rest that could end the address is percent-encoded.
                let _ = write!(out, "](<{}>)", clean_address(to).replace('&', "&amp;"));
            }
            Inline::PageOf(anchor) => _ = write!(out, "[](<page:{}>)", clean_address(anchor).replace('&', "&amp;")),
            Inline::Note { text, .. } => push_tagged("note", text, out),
            Inline::Break => out.push_str("<br>"),
        }
    }
}

fn push_tagged(tag: &str, inner: &[Inline], out: &mut String) {
    if !inner.is_empty() {
        let _ = write!(out, "<{tag}>");
        push_inlines(inner, out);
        let _ = write!(out, "</{tag}>");
    }
}
