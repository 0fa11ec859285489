//! How values are written: on one line, or over several with the file's own indentation and line ends.

use super::place;
use crate::input::node::{Node, Value};

/// How a file is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Layout {
    /// How its lines end.
    pub(super) newline: &'static str,
    /// By how many columns a mapping in a mapping is indented.
    pub(super) step: usize,
    /// By how many columns the dashes of a list in a mapping are indented.
    pub(super) dashes: usize,
}

impl Layout {
    /// That of a text: what its first mapping in a mapping, and its first list in one, do.
    pub(super) fn of(text: &str, root: &Node) -> Layout {
        let newline = match text.find('\n') {
            Some(at) if text[..at].ends_with('\r') => "\r\n",
            _ => "\n",
        };
        let (mut step, mut dashes) = (None, None);
        look(text, root, &mut step, &mut dashes);
        let step = step.or(dashes.filter(|columns| *columns > 0)).unwrap_or(2);
        Layout { newline, step, dashes: dashes.unwrap_or(step) }
    }
}

fn look(text: &str, node: &Node, step: &mut Option<usize>, dashes: &mut Option<usize>) {
    let column = |node: &Node| (!place::is_flow(text, node)).then(|| place::column_of(text, node));
    match &node.value {
        Value::Map(entries) => {
            for entry in entries {
                let found = match entry.value.value {
                    Value::Map(_) => &mut *step,
                    Value::List(_) => &mut *dashes,
                    Value::Null | Value::Scalar { .. } => continue,
                };
                // An alias' value stands elsewhere, and its column says nothing.
                if found.is_none() && entry.value.span.start > entry.key_span.end {
                    let columns = column(&entry.value).zip(column(node));
                    *found = columns.and_then(|(inner, outer)| inner.checked_sub(outer));
                }
                look(text, &entry.value, step, dashes);
            }
        }
        Value::List(items) => items.iter().for_each(|item| look(text, item, step, dashes)),
        Value::Null | Value::Scalar { .. } => {}
    }
}

/// How a scalar on one line is quoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Plain,
    Single,
    Double,
}

impl Style {
    /// That of a scalar as it is written.
    pub(super) fn of(written: &str) -> Option<Style> {
        match written.chars().next()? {
            '"' => Some(Style::Double),
            '\'' => Some(Style::Single),
            '[' | '{' => None,
            _ => Some(Style::Plain),
        }
    }
}

/// A value on one line. The style counts where it can hold the text.
pub(super) fn one_line(node: &Node, style: Option<Style>, in_flow: bool) -> String {
    match &node.value {
        Value::Null => "null".to_owned(),
        Value::Scalar { text, plain } => scalar(text, *plain, style, in_flow),
        Value::List(items) => {
            let items: Vec<String> = items.iter().map(|item| one_line(item, style, true)).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Map(entries) => {
            let field = |key: &str, value| format!("{}: {}", self::key(key), one_line(value, style, true));
            let fields: Vec<String> = entries.iter().map(|entry| field(&entry.key, &entry.value)).collect();
            format!("{{{}}}", fields.join(", "))
        }
    }
}

/// A key.
pub(super) fn key(key: &str) -> String {
    scalar(key, true, None, true)
}

fn scalar(text: &str, plain: bool, style: Option<Style>, in_flow: bool) -> String {
    let printable = !text.chars().any(|sign| sign.is_control() || matches!(sign, '\u{2028}' | '\u{2029}' | '\u{feff}'));
    let bare = printable && holds_plain(text, in_flow) && (plain || !reads_as_other(text));
    match style {
        Some(Style::Single) if printable => single(text),
        Some(Style::Plain) | None if bare => text.to_owned(),
        Some(Style::Plain) | None if printable && text.contains(['"', '\\']) && !text.contains('\'') => single(text),
        Some(_) | None => double(text),
    }
}

fn single(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

fn double(text: &str) -> String {
    let mut quoted = String::from("\"");
    for sign in text.chars() {
        match sign {
            '"' => quoted += "\\\"",
            '\\' => quoted += "\\\\",
            '\n' => quoted += "\\n",
            '\t' => quoted += "\\t",
            '\r' => quoted += "\\r",
            sign if sign.is_control() || matches!(sign, '\u{2028}' | '\u{2029}' | '\u{feff}') => {
                quoted += &format!("\\u{:04X}", u32::from(sign));
            }
            sign => quoted.push(sign),
        }
    }
    quoted + "\""
}

/// Whether a text stays what it is without quotes.
fn holds_plain(text: &str, in_flow: bool) -> bool {
    let Some(first) = text.chars().next() else { return false };
    let trimmed = text.trim().len() == text.len();
    let sign = matches!(first, '-' | '?' | ':') && text[1..].chars().next().is_none_or(char::is_whitespace);
    let reserved = ",[]{}#&*!|>'\"%@`".contains(first) || text.starts_with("---") || text.starts_with("...");
    let colon = text.ends_with(':') || [": ", ":\t", " #", "\t#"].iter().any(|mark| text.contains(mark));
    let bracket =
        in_flow && (text.contains([',', '[', ']', '{', '}']) || matches!(first, '?' | ':' | '-') && text.len() == 1);
    trimmed && !sign && !reserved && !colon && !bracket
}

/// Whether readers of YAML could take a text without quotes for nothing, yes or no, a number or a date.
fn reads_as_other(text: &str) -> bool {
    const WORDS: [&str; 12] = ["~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "<<", "="];
    let folded = text.to_ascii_lowercase();
    let number = text.starts_with(|sign: char| sign.is_ascii_digit() || matches!(sign, '+' | '-' | '.'));
    let digits = folded.contains(|sign: char| sign.is_ascii_digit());
    let only = folded.chars().all(|sign| sign.is_ascii_hexdigit() || "+-._:xot z".contains(sign));
    let special = matches!(folded.trim_start_matches(['+', '-']), ".inf" | ".nan");
    WORDS.contains(&folded.as_str()) || text.starts_with('-') || special || (number && digits && only)
}

/// A text of several lines as they are, under `|`; none where it has but one line, or could not be read back.
pub(super) fn literal(node: &Node, indent: usize, layout: &Layout) -> Option<String> {
    let Value::Scalar { text, plain: false } = &node.value else { return None };
    text.trim_end_matches('\n').contains('\n').then(|| block_text('|', text, indent, layout)).flatten()
}

/// A text under `>`, each of its lines whole.
pub(super) fn folded(node: &Node, indent: usize, layout: &Layout) -> Option<String> {
    let Value::Scalar { text, .. } = &node.value else { return None };
    if text.split('\n').any(|line| line.starts_with([' ', '\t'])) {
        return None;
    }
    // A line end that stays is written as an empty line.
    let (body, end) = text.strip_suffix('\n').map_or((text.as_str(), ""), |body| (body, "\n"));
    block_text('>', &format!("{}{end}", body.replace('\n', "\n\n")), indent, layout)
}

fn block_text(sign: char, text: &str, indent: usize, layout: &Layout) -> Option<String> {
    let body = text.strip_suffix('\n').unwrap_or(text);
    let odd = |sign: char| {
        (sign.is_control() && !matches!(sign, '\n' | '\t')) || matches!(sign, '\u{2028}' | '\u{2029}' | '\u{feff}')
    };
    if body.trim().is_empty() || body.ends_with('\n') || body.starts_with([' ', '\n', '\t']) || text.contains(odd) {
        return None;
    }
    let chomping = if text.ends_with('\n') { "" } else { "-" };
    let margin = " ".repeat(indent);
    let line = |line: &str| if line.is_empty() { String::new() } else { format!("{margin}{line}") };
    let lines: Vec<String> = body.split('\n').map(line).collect();
    Some(format!("{sign}{chomping}{}{}", layout.newline, lines.join(layout.newline)))
}

/// A value over lines of its own. The first line is to stand in the column; the others are indented to it.
pub(super) fn block(node: &Node, column: usize, layout: &Layout) -> String {
    let join = |lines: Vec<String>| lines.join(&format!("{}{}", layout.newline, " ".repeat(column)));
    match &node.value {
        Value::Map(entries) if !entries.is_empty() => {
            join(entries.iter().map(|entry| field(&entry.key, &entry.value, column, layout)).collect())
        }
        Value::List(items) if !items.is_empty() => {
            join(items.iter().map(|item| format!("- {}", block(item, column + 2, layout))).collect())
        }
        _ => literal(node, column, layout).unwrap_or_else(|| one_line(node, None, false)),
    }
}

/// A field of a mapping in a column.
pub(super) fn field(key: &str, value: &Node, column: usize, layout: &Layout) -> String {
    let key = self::key(key);
    let below =
        |column: usize| format!("{key}:{}{}{}", layout.newline, " ".repeat(column), block(value, column, layout));
    match &value.value {
        Value::Map(entries) if !entries.is_empty() => below(column + layout.step),
        Value::List(items) if !items.is_empty() => below(column + layout.dashes),
        _ => format!("{key}: {}", block_or_line(value, column + layout.step, layout)),
    }
}

fn block_or_line(value: &Node, column: usize, layout: &Layout) -> String {
    literal(value, column, layout).unwrap_or_else(|| one_line(value, None, false))
}

/// A value below the key or behind the dash of its entry in a parent whose entries stand in the column.
pub(super) fn below(parent: &Node, value: &Node, column: usize, layout: &Layout) -> String {
    match (&parent.value, &value.value) {
        (Value::List(_), _) => format!(" {}", block(value, column + 2, layout)),
        (_, Value::List(items)) if !items.is_empty() => {
            let inner = column + layout.dashes;
            format!("{}{}{}", layout.newline, " ".repeat(inner), block(value, inner, layout))
        }
        (_, Value::Map(entries)) if !entries.is_empty() => {
            let inner = column + layout.step;
            format!("{}{}{}", layout.newline, " ".repeat(inner), block(value, inner, layout))
        }
        _ => format!(" {}", one_line(value, None, false)),
    }
}
