//! Inlines to one text with spans: what is said, and how each stretch of it is dressed.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::doc::Inline;

/// A paragraph's text and how its stretches are dressed.
#[derive(Debug, Default)]
pub struct Flat {
    /// What it says; a line ends at each `\n`.
    pub text: String,
    /// In order, without gaps.
    pub spans: Vec<Span>,
    /// Targets of its links.
    pub links: Vec<String>,
    /// Its footnotes: where in the text their marks stand, and their numbers from 1.
    pub notes: Vec<(usize, usize)>,
}

/// A stretch of text in one dress.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// Where in the text.
    pub range: Range<usize>,
    /// How it is marked.
    pub marks: Marks,
}

/// How a stretch of text is marked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "marks are independent of each other")]
pub struct Marks {
    /// Strong.
    pub strong: bool,
    /// Emphasised.
    pub emphasis: bool,
    /// Struck out.
    pub strike: bool,
    /// Code.
    pub code: bool,
    /// Small and raised: the mark of a footnote.
    pub superior: bool,
    /// Number of its link.
    pub link: Option<u16>,
}

/// Flattens inlines; `pages` gives the page numbers of anchors that are known by now. Spaces in a row become one unless
/// the text is kept as it is.
pub fn flatten(inlines: &[Inline], pages: &BTreeMap<String, usize>, verbatim: bool) -> Flat {
    let mut flat = Flat::default();
    push(&mut flat, inlines, Marks::default(), pages, verbatim);
    trimmed(flat, verbatim)
}

/// Flattens a text without marks.
pub fn flatten_text(text: &str, verbatim: bool) -> Flat {
    let mut flat = Flat::default();
    push_text(&mut flat, text, Marks::default(), verbatim);
    trimmed(flat, verbatim)
}

/// Without blanks at the end, unless the text is kept as it is.
fn trimmed(mut flat: Flat, verbatim: bool) -> Flat {
    if !verbatim {
        let end = flat.text.trim_end_matches([' ', '\n']).len();
        flat.text.truncate(end);
        flat.spans.retain_mut(|span| {
            span.range.end = span.range.end.min(end);
            !span.range.is_empty()
        });
    }
    flat
}

fn push(flat: &mut Flat, inlines: &[Inline], marks: Marks, pages: &BTreeMap<String, usize>, verbatim: bool) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => push_text(flat, text, marks, verbatim),
            Inline::Code(text) => push_text(flat, text, Marks { code: true, ..marks }, verbatim),
            Inline::Emphasis(inner) => push(flat, inner, Marks { emphasis: true, ..marks }, pages, verbatim),
            Inline::Strong(inner) => push(flat, inner, Marks { strong: true, ..marks }, pages, verbatim),
            Inline::Strike(inner) => push(flat, inner, Marks { strike: true, ..marks }, pages, verbatim),
            Inline::Link { to, text } => {
                let link = u16::try_from(flat.links.len()).ok();
                flat.links.push(to.clone());
                push(flat, text, Marks { link, ..marks }, pages, verbatim);
            }
            Inline::PageOf(anchor) => {
                // Before pages are counted, about as wide as what will stand there.
                let number = pages.get(anchor).map_or_else(|| "00".to_owned(), |page| (page + 1).to_string());
                push_text(flat, &number, marks, verbatim);
            }
            Inline::Note { number, .. } => push_note(flat, *number, marks),
            Inline::Break => {
                flat.text.truncate(flat.text.trim_end_matches(' ').len());
                let start = flat.text.len();
                clip(flat, start);
                // A space that isn't seen at a line's end keeps readers from joining its words with the next line's.
                if start > 0 && !flat.text.ends_with('\n') {
                    flat.text.push(' ');
                }
                flat.text.push('\n');
                add_span(flat, start, marks);
            }
        }
    }
}

/// The mark of a footnote, which links to it and stays with the word before it.
fn push_note(flat: &mut Flat, number: usize, marks: Marks) {
    let end = flat.text.trim_end_matches(' ').len();
    flat.text.truncate(end);
    clip(flat, end);
    let start = flat.text.len();
    flat.text.push('\u{2060}');
    add_span(flat, start, marks);
    let link = u16::try_from(flat.links.len()).ok();
    flat.links.push(format!("#{}", note_anchor(number)));
    let start = flat.text.len();
    flat.notes.push((start, number));
    flat.text.push_str(&number.to_string());
    add_span(flat, start, Marks { superior: true, link, ..marks });
}

/// Name of the place of a footnote.
pub fn note_anchor(number: usize) -> String {
    format!("note:{number}")
}

/// Name of the place of a footnote's mark.
pub fn mark_anchor(number: usize) -> String {
    format!("mark:{number}")
}

fn push_text(flat: &mut Flat, text: &str, marks: Marks, verbatim: bool) {
    let start = flat.text.len();
    flat.text.reserve(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        // Most of a text are words, which stay as they are.
        let is_plain = |byte: &u8| byte.is_ascii_graphic() && *byte != b'%';
        let (word, after) = rest.split_at(rest.bytes().take_while(is_plain).count());
        if !word.is_empty() {
            flat.text.push_str(word);
            rest = after;
            continue;
        }
        rest = &rest[c.len_utf8()..];
        match c {
            '\n' if verbatim => flat.text.push('\n'),
            '\t' if verbatim => flat.text.push_str("    "),
            ' ' | '\n' | '\t' | '\r' if !verbatim => {
                if !flat.text.is_empty() && !flat.text.ends_with([' ', '\n']) && !flat.text.ends_with(FULL_WIDTH) {
                    flat.text.push(' ');
                }
            }
            '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{b}' | '\u{c}' => flat.text.push(' '),
            c if c.is_control() => {}
            '%' | '‰' | '→' | '·' if !verbatim && flat.text.len() > start && flat.text.ends_with(' ') => {
                // A sign stays with its figure, and no line starts with what parts two things.
                flat.text.pop();
                flat.text.push('\u{a0}');
                flat.text.push(c);
            }
            c => flat.text.push(c),
        }
    }
    add_span(flat, start, marks);
}

/// Marks that bring their own blank.
const FULL_WIDTH: [char; 11] = ['，', '。', '：', '；', '！', '？', '、', '）', '」', '》', '】'];

fn add_span(flat: &mut Flat, start: usize, marks: Marks) {
    let end = flat.text.len();
    match flat.spans.last_mut() {
        _ if start >= end => {}
        Some(last) if last.marks == marks => last.range.end = end,
        _ => flat.spans.push(Span { range: start..end, marks }),
    }
}

fn clip(flat: &mut Flat, end: usize) {
    while let Some(last) = flat.spans.last_mut() {
        last.range.end = last.range.end.min(end);
        if !last.range.is_empty() {
            return;
        }
        flat.spans.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_collapse_and_marks_nest() {
        let inlines = [
            Inline::Text(" A  ".into()),
            Inline::Strong(vec![Inline::Text(" b".into()), Inline::Emphasis(vec![Inline::Text("c ".into())])]),
            Inline::Break,
            Inline::Text(" d ".into()),
        ];
        let flat = flatten(&inlines, &BTreeMap::new(), false);
        assert_eq!(flat.text, "A bc \nd");
        let spans: Vec<(&str, bool)> =
            flat.spans.iter().map(|span| (&flat.text[span.range.clone()], span.marks.strong)).collect();
        assert_eq!(spans, [("A ", false), ("b", true), ("c", true), (" \nd", false)]);
    }

    #[test]
    fn signs_start_no_line() {
        let flat = flatten(&[Inline::Text("5 % · 3 → 2 days".into())], &BTreeMap::new(), false);
        assert_eq!(flat.text.replace('\u{a0}', "_"), "5_%_· 3_→ 2 days");
    }

    #[test]
    fn a_page_number_stands_where_it_is_known() {
        let pages = BTreeMap::from([("plan".to_owned(), 6)]);
        let flat = flatten(&[Inline::PageOf("plan".into()), Inline::PageOf("x".into())], &pages, false);
        assert_eq!(flat.text, "700");
    }
}
