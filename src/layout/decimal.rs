//! Figures below each other, on their decimal mark.

use super::paragraph::Paragraph;
use crate::doc::{Block, Kind, plain};

/// A figure's width left and right of where its units digit ends; in points.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Halves {
    /// Sign, currency and digits before the decimal mark.
    pub head: f32,
    /// The decimal mark, what follows it, and a unit.
    pub tail: f32,
}

/// What stands in a cell of a column of figures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Content {
    /// One figure.
    Figure(Halves),
    /// Nothing, or a dash for it: its place is that of a units digit.
    Nothing(f32),
    /// Words.
    Words,
    /// Several figures, which have no decimal mark in common.
    Several,
}

/// What a paragraph holds, as far as its place below other figures goes; `mark` is the language's decimal mark.
pub fn content(paragraph: &Paragraph, mark: char) -> Content {
    let end = paragraph.notes.first().map_or(paragraph.text.len(), |(at, _)| *at);
    let width = |from: usize, to: usize| -> f32 {
        let units = paragraph.units.iter().filter(|unit| (from..to).contains(&unit.range.start));
        units.map(|unit| unit.width + unit.glue).sum()
    };
    match units_end(&paragraph.text[..end], mark) {
        Ok(at) => Content::Figure(Halves { head: width(0, at), tail: width(at, usize::MAX) }),
        Err(other) => match other {
            Content::Nothing(_) => Content::Nothing(width(0, usize::MAX)),
            other => other,
        },
    }
}

/// Whether figures of a column, whose cells these are, end differently and are of one kind: where some count months and
/// others are money, a common decimal mark would only move them away from their heads.
pub fn differ<'c>(cells: impl Iterator<Item = &'c [Block]>, mark: char) -> bool {
    let mut first: Option<String> = None;
    let (mut ends_differ, mut units_differ) = (false, false);
    for cell in cells {
        let [Block { kind: Kind::Paragraph(text), .. }] = cell else { continue };
        let text = plain(text);
        let Ok(end) = units_end(&text, mark) else { continue };
        let end = &text[end..];
        match &first {
            Some(first) => {
                ends_differ |= *first != *end;
                units_differ |= unit(first, mark) != unit(end, mark);
            }
            None => first = Some(end.to_owned()),
        }
    }
    ends_differ && !units_differ
}

/// The unit in what follows a figure's units digit.
fn unit(end: &str, mark: char) -> &str {
    end.trim_start_matches(|c: char| c == mark || c.is_ascii_digit()).trim()
}

/// Where the units digit of the only figure in a text ends, or what else the text is.
fn units_end(text: &str, mark: char) -> Result<usize, Content> {
    let Some(start) = text.find(|c: char| c.is_ascii_digit()) else {
        let is_dash = |c: char| matches!(c, '–' | '—' | '-' | '−');
        return Err(if text.trim().chars().all(is_dash) { Content::Nothing(0.0) } else { Content::Words });
    };
    if text[..start].chars().filter(|c| c.is_alphabetic()).count() > 3 {
        return Err(Content::Words);
    }
    let mut end = start;
    let mut at = start;
    let mut chars = text[start..].chars().peekable();
    let mut after_mark = false;
    while let Some(c) = chars.next() {
        let digit_follows = chars.peek().is_some_and(char::is_ascii_digit);
        let goes_on = c.is_ascii_digit() || (digit_follows && (c == mark || is_group_mark(c)));
        if !goes_on {
            break;
        }
        at += c.len_utf8();
        after_mark |= c == mark;
        if !after_mark {
            end = at;
        }
    }
    if text[at..].contains(|c: char| c.is_ascii_digit()) { Err(Content::Several) } else { Ok(end) }
}

fn is_group_mark(c: char) -> bool {
    matches!(c, ',' | '.' | '\u{a0}' | '\u{202f}' | ' ' | '’' | '\'')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_units_digit_is_found() {
        for (text, mark, head) in [
            ("96.5%", '.', "96"),
            ("32 minutes", '.', "32"),
            ("€1.2 million", '.', "€1"),
            ("−€1,234,567", '.', "−€1,234,567"),
            ("R1 234,50", ',', "R1 234"),
            ("1.234,5 %", ',', "1.234"),
            ("0.7", '.', "0"),
            ("1,227 万元", '.', "1,227"),
        ] {
            assert_eq!(units_end(text, mark), Ok(head.len()), "{text}");
        }
    }

    #[test]
    fn figures_of_one_kind_have_a_common_mark() {
        let stand = |texts: &[&str]| {
            let cell =
                |text: &&str| vec![Block::new(Kind::Paragraph(vec![crate::doc::Inline::Text((*text).to_owned())]))];
            let cells: Vec<_> = texts.iter().map(cell).collect();
            differ(cells.iter().map(Vec::as_slice), '.')
        };
        assert!(stand(&["96.5%", "1,204.25%", "32%", "–"]));
        assert!(stand(&["+0.8 months", "18 months"]));
        assert!(!stand(&["€1,314,391", "€981,292"]), "they end below each other anyhow");
        assert!(!stand(&["€1,314,391", "34%", "21 months"]), "they are of several kinds");
        assert!(!stand(&["¥2,123,218", "27 个月"]), "they are of several kinds");
        assert!(!stand(&["52%", "3.3%", "2,938", "54"]), "they are of several kinds");
    }

    #[test]
    fn what_is_no_single_figure_is_told() {
        assert_eq!(units_end("–", '.'), Err(Content::Nothing(0.0)));
        assert_eq!(units_end("", '.'), Err(Content::Nothing(0.0)));
        assert_eq!(units_end("not computed", '.'), Err(Content::Words));
        assert_eq!(units_end("from 3", '.'), Err(Content::Words));
        assert_eq!(units_end("5–8%", '.'), Err(Content::Several));
        assert_eq!(units_end("54 → 32 minutes", '.'), Err(Content::Several));
    }
}
