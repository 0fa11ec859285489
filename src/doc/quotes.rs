//! Quotation marks and apostrophes: authors type the straight ones of a keyboard, a typeset page has those of its language.
//!
//! What was typed as a curved mark stays, and so do code, addresses, and the signs behind figures that stand for feet and
//! inches. The formulas of a workbook and the files that a model is kept in are none of this module's business.

use unicode_width::UnicodeWidthChar;

use super::{Document, Inline, Kind, Meta, walk};

/// The quotation marks of a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotes {
    /// Those that open and close what is typed between `"`.
    pub double: [String; 2],
    /// Those that open and close what is typed between `'`.
    pub single: [String; 2],
}

impl Default for Quotes {
    fn default() -> Self {
        Quotes { double: ["“", "”"].map(str::to_owned), single: ["‘", "’"].map(str::to_owned) }
    }
}

/// An apostrophe, in all languages.
const APOSTROPHE: &str = "’";

/// Sets the quotation marks and apostrophes of a document: in its running text, its charts and what is known of it.
pub fn typeset(document: &mut Document) {
    let Document { meta, blocks } = document;
    let quotes = meta.quotes.clone();
    walk::each_text_mut(blocks, &mut |text| in_inlines(text, &quotes));
    walk::each_block_mut(blocks, &mut |block| {
        if let Kind::Figure { chart, .. } = &mut block.kind {
            chart.texts_mut().into_iter().for_each(|text| in_text(text, &quotes));
        }
    });
    let Meta { title, subject, author, client, header_left, header_right, footer, .. } = meta;
    for text in [title, subject, author, client, header_left, header_right, footer] {
        in_text(text, &quotes);
    }
}

/// Sets those of a text that stands by itself.
fn in_text(text: &mut String, quotes: &Quotes) {
    if text.contains(is_straight) {
        let read = readings(text);
        *text = replaced(text, &mut read.iter(), quotes);
    }
}

fn in_inlines(inlines: &mut [Inline], quotes: &Quotes) {
    let mut said = String::new();
    gather(inlines, &mut said);
    if said.contains(is_straight) {
        put(inlines, &mut readings(&said).iter(), quotes);
    }
    walk::each_note_mut(inlines, &mut |note| {
        if let Inline::Note { text, .. } = note {
            in_inlines(text, quotes);
        }
    });
}

fn is_straight(c: char) -> bool {
    matches!(c, '"' | '\'')
}

/// Stands for a straight mark that stays, where what is around it is read.
const KEPT: char = 'x';

/// What inlines say, across emphasis and links; marks that stay are hidden.
fn gather(inlines: &[Inline], said: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => said.push_str(text),
            Inline::Code(text) => said.extend(text.chars().map(|c| if is_straight(c) { KEPT } else { c })),
            Inline::Link { to, text } if shows_address(to, text) => said.push(KEPT),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strike(inner)
            | Inline::Link { text: inner, .. } => gather(inner, said),
            Inline::PageOf(_) => said.push('0'),
            Inline::Note { .. } => {}
            Inline::Break => said.push(' '),
        }
    }
}

/// Puts the marks where [`gather`] found them.
fn put<'r>(inlines: &mut [Inline], readings: &mut impl Iterator<Item = &'r Reading>, quotes: &Quotes) {
    for inline in inlines {
        match inline {
            Inline::Text(text) if text.contains(is_straight) => *text = replaced(text, readings, quotes),
            Inline::Link { to, text } if shows_address(to, text) => {}
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strike(inner)
            | Inline::Link { text: inner, .. } => put(inner, readings, quotes),
            Inline::Text(_) | Inline::Code(_) | Inline::PageOf(_) | Inline::Note { .. } | Inline::Break => {}
        }
    }
}

/// Whether a link's text is the address that it leads to, which must stay as it is.
fn shows_address(to: &str, text: &[Inline]) -> bool {
    let shown = super::plain(text);
    !shown.is_empty() && to.ends_with(&shown)
}

fn replaced<'r>(text: &str, readings: &mut impl Iterator<Item = &'r Reading>, quotes: &Quotes) -> String {
    let mut set = String::with_capacity(text.len() + 8);
    let mut buffer = [0; 4];
    for c in text.chars() {
        let reading = is_straight(c).then(|| readings.next()).flatten();
        let pair = if c == '"' { &quotes.double } else { &quotes.single };
        set.push_str(match reading {
            Some(Reading::Opens) => &pair[0],
            Some(Reading::Closes) => &pair[1],
            Some(Reading::Apostrophe) => APOSTROPHE,
            Some(Reading::Stays) | None => c.encode_utf8(&mut buffer),
        });
    }
    set
}

/// What a straight mark stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reading {
    Opens,
    Closes,
    Apostrophe,
    Stays,
}

/// What each straight mark of a text stands for, in order.
fn readings(text: &str) -> Vec<Reading> {
    let chars: Vec<char> = text.chars().collect();
    let mut readings = vec![];
    let (mut double, mut single) = (false, false);
    // What stands before, with straight marks as they were read.
    let mut before = ' ';
    for (at, &c) in chars.iter().enumerate() {
        if !is_straight(c) {
            before = c;
            continue;
        }
        let after = chars.get(at + 1).copied().unwrap_or(' ');
        let reading = if c == '"' {
            double_mark(before, after, double)
        } else if is_elided(before, &chars[at + 1..], single) {
            Reading::Apostrophe
        } else {
            single_mark(before, after, single)
        };
        let open = if c == '"' { &mut double } else { &mut single };
        before = match reading {
            Reading::Opens => {
                *open = true;
                '“'
            }
            Reading::Closes => {
                *open = false;
                '”'
            }
            Reading::Apostrophe | Reading::Stays => '’',
        };
        readings.push(reading);
    }
    readings
}

fn double_mark(before: char, after: char, open: bool) -> Reading {
    match (starts(before), ends(after)) {
        (true, false) => Reading::Opens,
        _ if open => Reading::Closes,
        // Inches; or a mark by itself.
        _ if before.is_ascii_digit() => Reading::Stays,
        (true, true) => Reading::Stays,
        (false, true) => Reading::Closes,
        // In Chinese no space is before it.
        (false, false) => Reading::Opens,
    }
}

fn single_mark(before: char, after: char, open: bool) -> Reading {
    let is_letter = |c: char| c.is_alphabetic() && !is_wide(c);
    match (starts(before), ends(after)) {
        _ if (is_letter(before) || before.is_ascii_digit()) && is_letter(after) => Reading::Apostrophe,
        (true, false) => Reading::Opens,
        _ if open => Reading::Closes,
        // The owner of many: "the grocers' own".
        _ if is_letter(before) => Reading::Apostrophe,
        (false, false) if is_wide(before) => Reading::Opens,
        // Feet and minutes; or a mark by itself.
        _ => Reading::Stays,
    }
}

/// Whether a single mark stands where letters or figures are left out at a word's start: `'n Maand`, `the '90s`. It is so
/// where nothing closes what the mark would open.
fn is_elided(before: char, rest: &[char], open: bool) -> bool {
    let Some(after) = rest.first().filter(|after| after.is_alphanumeric()) else { return false };
    if !starts(before) || open || is_wide(*after) {
        return false;
    }
    let is_article = *after == 'n' && !rest.get(1).is_some_and(|c| c.is_alphanumeric());
    let is_end = |at: usize| !rest[at - 1].is_whitespace() && !rest.get(at + 1).is_some_and(|c| c.is_alphanumeric());
    is_article || !(1..rest.len()).any(|at| rest[at] == '\'' && is_end(at))
}

/// Whether what comes next may be opened by a mark.
fn starts(before: char) -> bool {
    before.is_whitespace() || "([{«“‘「『（【《〈—–-/".contains(before)
}

/// Whether what came before may be closed by a mark.
fn ends(after: char) -> bool {
    after.is_whitespace() || ",.;:!?)]}»”’」』、。，．：；！？）】》〉…—–-/".contains(after)
}

/// Whether a character is as wide as a Chinese one.
fn is_wide(c: char) -> bool {
    c.width() == Some(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(text: &str) -> String {
        let mut text = text.to_owned();
        in_text(&mut text, &Quotes::default());
        text
    }

    #[test]
    fn quotations_are_opened_and_closed() {
        assert_eq!(set(r#"He said "yes", then "no"."#), "He said “yes”, then “no”.");
        assert_eq!(set(r#"("late" or 'early')"#), "(“late” or ‘early’)");
        assert_eq!(set(r#""'Never', he said," she said."#), "“‘Never’, he said,” she said.");
        assert_eq!(set(r#""Never say 'never'""#), "“Never say ‘never’”");
    }

    #[test]
    fn apostrophes_are_no_quotations() {
        assert_eq!(set("Kestrel's own, the grocers' own and 'theirs'"), "Kestrel’s own, the grocers’ own and ‘theirs’");
        assert_eq!(set("'n Maand se uitstel in die '90s"), "’n Maand se uitstel in die ’90s");
        assert_eq!(set("it's 'the drivers' own' plan"), "it’s ‘the drivers’ own’ plan");
        assert_eq!(set("rock 'n' roll"), "rock ’n’ roll");
    }

    #[test]
    fn feet_and_inches_stay() {
        assert_eq!(set(r#"A 19" rack, 6' high"#), r#"A 19" rack, 6' high"#);
        assert_eq!(set(r#"the "class of 2019""#), "the “class of 2019”");
    }

    #[test]
    fn chinese_has_no_space_before_them() {
        assert_eq!(set(r#"他说"你好"和"再见"。"#), "他说“你好”和“再见”。");
        assert_eq!(set("他说：'好'，走了"), "他说：‘好’，走了");
    }

    #[test]
    fn marks_are_read_across_emphasis_and_not_in_code_or_addresses() {
        let text = |text: &str| Inline::Text(text.to_owned());
        let mut inlines = vec![
            text("A \""),
            Inline::Strong(vec![text("late")]),
            text("\" truck's "),
            Inline::Code("a'b".to_owned()),
            Inline::Link { to: "mailto:o'neil@a.example".to_owned(), text: vec![text("o'neil@a.example")] },
            Inline::Note { number: 1, text: vec![text("\"Late\"")], changed: false },
        ];
        in_inlines(&mut inlines, &Quotes::default());
        assert_eq!(super::super::plain(&inlines), "A “late” truck’s a'bo'neil@a.example");
        assert!(matches!(&inlines[5], Inline::Note { text, .. } if super::super::plain(text) == "“Late”"));
    }
}
