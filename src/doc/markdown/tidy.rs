//! Small things that keep text in the tree tidy.

use crate::doc::{Block, Cell, Inline, Kind};

/// Takes the backslashes out that escape punctuation, as a template's escaping puts them in.
pub fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        let escapes = char == '\\' && chars.peek().is_some_and(char::is_ascii_punctuation);
        plain.extend(if escapes { chars.next() } else { Some(char) });
    }
    plain
}

pub fn is_public(address: &str) -> bool {
    ["http://", "https://", "mailto:"].iter().any(|scheme| {
        address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
            && address.len() > scheme.len()
    })
}

/// An address with everything percent-encoded that would disturb Markdown, a table or a reader of
/// the document.
pub fn clean_address(address: &str) -> String {
    let mut clean = String::with_capacity(address.len());
    for char in address.chars() {
        if char.is_whitespace() || char.is_control() || "<>\"`|\\{}^\u{feff}".contains(char) {
            let mut bytes = [0; 4];
            for byte in char.encode_utf8(&mut bytes).bytes() {
                clean.push('%');
                clean.extend([byte >> 4, byte & 15].map(|d| char::from(b"0123456789ABCDEF"[usize::from(d)])));
            }
        } else {
            clean.push(char);
        }
    }
    clean
}

/// Code as the tree keeps it: spaces for tabs, no blank lines around it, no blanks at line ends.
pub fn clean_code(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        let line: String = line.replace('\t', "    ").chars().filter(|c| !c.is_control() && *c != '\u{feff}').collect();
        let line = line.trim_end_matches(' ');
        if !(line.is_empty() && lines.is_empty()) {
            lines.push(line.to_owned());
        }
    }
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines.join("\n")
}

pub fn collapsed(text: &str) -> String {
    let visible: String =
        text.chars().filter(|c| c.is_ascii_whitespace() || !(c.is_control() || *c == '\u{feff}')).collect();
    visible.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

pub fn push_space(last: &mut Option<char>, text: &mut String) {
    if last.is_some_and(|last| last != ' ') {
        text.push(' ');
        *last = Some(' ');
    }
}

/// Whether a character is one that Chinese sets without spaces around it.
pub fn is_wide(char: char) -> bool {
    matches!(u32::from(char), 0x2e80..=0x9fff | 0xf900..=0xfaff | 0xfe30..=0xfe4f | 0xff00..=0xffef | 0x20000..=0x3ffff)
        || matches!(char, '“' | '”' | '‘' | '’' | '…' | '—' | '·')
}

pub fn push_inline(inlines: &mut Vec<Inline>, inline: Inline) {
    match (inlines.last_mut(), inline) {
        (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
        (_, inline) => inlines.push(inline),
    }
}

/// Inlines without spaces and breaks at their ends.
pub fn trimmed(mut inlines: Vec<Inline>) -> Vec<Inline> {
    trim_end(&mut inlines);
    while inlines.last() == Some(&Inline::Break) {
        inlines.pop();
        trim_end(&mut inlines);
    }
    trim_start(&mut inlines);
    while inlines.first() == Some(&Inline::Break) {
        inlines.remove(0);
        trim_start(&mut inlines);
    }
    inlines
}

fn trim_start(inlines: &mut Vec<Inline>) {
    while let Some(first) = inlines.first_mut() {
        let is_empty = match first {
            Inline::Text(text) => {
                text.drain(..text.len() - text.trim_start_matches(' ').len());
                text.is_empty()
            }
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strike(inner) => {
                trim_start(inner);
                inner.is_empty()
            }
            _ => false,
        };
        if !is_empty {
            return;
        }
        inlines.remove(0);
    }
}

pub fn trim_end(inlines: &mut Vec<Inline>) {
    while let Some(last) = inlines.last_mut() {
        let is_empty = match last {
            Inline::Text(text) => {
                text.truncate(text.trim_end_matches(' ').len());
                text.is_empty()
            }
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strike(inner) => {
                trim_end(inner);
                inner.is_empty()
            }
            _ => false,
        };
        if !is_empty {
            return;
        }
        inlines.pop();
    }
}

/// A cell's blocks: two breaks part paragraphs, and lines that start with `• ` form a list.
pub fn cell(inlines: Vec<Inline>) -> Cell {
    let is_bullet = |line: &[Inline]| matches!(line.first(), Some(Inline::Text(text)) if text.starts_with("• "));
    // Most cells hold one line.
    if !inlines.is_empty() && !is_bullet(&inlines) && !inlines.contains(&Inline::Break) {
        return vec![block(Kind::Paragraph(inlines))];
    }
    let mut blocks: Cell = Vec::new();
    let mut paragraph: Vec<Inline> = Vec::new();
    let mut items: Vec<Vec<Block>> = Vec::new();
    let mut lines = inlines.split(|inline| *inline == Inline::Break).map(<[Inline]>::to_vec).peekable();
    while let Some(mut line) = lines.next() {
        let bullet = is_bullet(&line);
        if bullet {
            if let Some(Inline::Text(text)) = line.first_mut() {
                text.drain(.."• ".len());
            }
            items.push(if line == [Inline::Text(String::new())] { vec![] } else { vec![block(Kind::Paragraph(line))] });
        } else if !line.is_empty() {
            if !paragraph.is_empty() {
                paragraph.push(Inline::Break);
            }
            paragraph.append(&mut line);
        }
        let ends_list = !lines.peek().is_some_and(|next| is_bullet(next));
        let ends_paragraph = lines.peek().is_none_or(|next| next.is_empty() || is_bullet(next));
        if ends_paragraph && !paragraph.is_empty() {
            blocks.push(block(Kind::Paragraph(std::mem::take(&mut paragraph))));
        }
        if ends_list && !items.is_empty() {
            blocks.push(block(Kind::List { start: None, items: std::mem::take(&mut items) }));
        }
    }
    blocks
}

fn block(kind: Kind) -> Block {
    Block::new(kind)
}
