//! Where lines may end: by Unicode's rules, and by those of Chinese where they ask for more.

use std::collections::BTreeSet;

use super::chinese::{closes, is_ideograph, opens};
use super::fonts::is_east_asian;
use super::paragraph::Language;

/// Where lines may end, as byte offsets in order.
pub fn stops(text: &str, language: &Language, verbatim: bool) -> Vec<usize> {
    if verbatim {
        return text.match_indices(' ').map(|(at, _)| at + 1).collect();
    }
    if is_one_word(text) {
        return Vec::new();
    }
    if let Some(offsets) = plain_stops(text) {
        return offsets;
    }
    let mut offsets: Vec<usize> = language.segmenter.segment_str(text).collect();
    if text.contains(['“', '”', '‘', '’']) {
        let more = quotation_stops(text);
        if !more.is_empty() {
            offsets = offsets.into_iter().chain(more).collect::<BTreeSet<_>>().into_iter().collect();
        }
    }
    if language.chinese {
        offsets.retain(|&at| may_part(text, at));
    }
    offsets
}

/// Whether a text is a word or a figure that Unicode's rules break nowhere, as many cells of tables are.
fn is_one_word(text: &str) -> bool {
    text.chars().nth(1).is_none()
        || text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b',' | b'%'))
        || text
            .strip_prefix(['€', '£', '$', '¥', '−'])
            .is_some_and(|figure| figure.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',')))
}

/// Where lines may end in a text of Latin words, figures and plain punctuation, as most are: after spaces, and after a
/// hyphen between letters. None for a text that has anything else, which Unicode's rules decide on (UAX #14).
fn plain_stops(text: &str) -> Option<Vec<usize>> {
    let bytes = text.as_bytes();
    let at_or_space = |at: usize| bytes.get(at).copied().unwrap_or(b' ');
    let mut stops = Vec::with_capacity(text.len() / 5);
    let mut before = b' ';
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let after = at_or_space(at + 1);
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => {}
            // A space at the start, or one after another, is rare enough to be left to the rules.
            b' ' if before != b' ' && after != b' ' => stops.push(at + 1),
            b'.' | b',' | b';' | b':'
                if (before.is_ascii_alphanumeric() || matches!(before, b'%' | b')')) && after == b' ' => {}
            b'.' | b',' if before.is_ascii_digit() && after.is_ascii_digit() => {}
            b'%' if (before.is_ascii_digit() || before == FIRM) && matches!(after, b' ' | b'.' | b',' | b';') => {}
            b'-' if before.is_ascii_alphabetic() && after.is_ascii_alphabetic() => stops.push(at + 1),
            b'(' if before == b' ' && after.is_ascii_alphanumeric() => {}
            b')' if before.is_ascii_alphanumeric() && matches!(after, b' ' | b'.' | b',' | b';' | b':') => {}
            b'\'' if before.is_ascii_alphabetic() && after.is_ascii_alphabetic() => {}
            // A space that keeps things together: the two bytes of U+00A0, of which the second is kept as the one before.
            0xC2 if bytes[at..].starts_with(b"\xC2\xA0")
                && before.is_ascii_alphanumeric()
                && (at_or_space(at + 2).is_ascii_alphanumeric()
                    || bytes[at + 2..].starts_with(b"%")
                    || ["· ", "→ "].iter().any(|sign| bytes[at + 2..].starts_with(sign.as_bytes()))) =>
            {
                at += 1;
            }
            // A dot and an arrow after such a space.
            0xC2 if before == FIRM && bytes[at..].starts_with("·".as_bytes()) => at += 1,
            0xE2 if before == FIRM && bytes[at..].starts_with("→".as_bytes()) => at += 2,
            // A currency's sign before its figure.
            0xE2 if bytes[at..].starts_with("€".as_bytes())
                && before == b' '
                && at_or_space(at + 3).is_ascii_digit() =>
            {
                at += 2;
            }
            // A dash between spaces.
            0xE2 if bytes[at..].starts_with("–".as_bytes())
                && before == b' '
                && at_or_space(at + 3) == b' '
                && at > 0 =>
            {
                at += 2;
            }
            // An apostrophe: the three bytes of U+2019.
            0xE2 if bytes[at..].starts_with("’".as_bytes())
                && before.is_ascii_alphabetic()
                && at_or_space(at + 3).is_ascii_alphabetic() =>
            {
                at += 2;
            }
            _ => return None,
        }
        before = bytes[at];
        at += 1;
    }
    Some(stops)
}

/// The last byte of a space that no line ends at.
const FIRM: u8 = 0xA0;

/// Whether a Chinese text may go on with a new line at a place where Unicode's rules let any text do so. By GB/T 15834 and
/// the W3C's requirements for Chinese text layout, marks that belong to what stands before them start no line and those
/// that belong to what comes after end none; and a figure keeps its measure word.
fn may_part(text: &str, at: usize) -> bool {
    let (Some(before), Some(after)) = (text[..at].chars().next_back(), text[at..].chars().next()) else { return true };
    let belongs_back =
        matches!(after, '·' | '…' | '—' | '～' | '%' | '％' | '‰' | '℃' | '°' | '！' | '？' | '／' | '々');
    let is_currency = |c| matches!(c, '¥' | '￥' | '$' | '€' | '£');
    let belongs_on = is_currency(before) || matches!(before, '№' | '／' | '·') || before == '～' && !is_currency(after);
    let counts = text[..at].strip_suffix(' ').and_then(|figure| figure.chars().next_back()).unwrap_or(before);
    let is_measured = (before == '/' || counts.is_ascii_digit()) && is_ideograph(after);
    !(closes(after) || opens(before) || belongs_back && !before.is_whitespace() || belongs_on || is_measured)
}

/// Unicode's rule allows no line to end beside a quotation mark that has no space; Chinese texts have none, and there an
/// opening mark may start a line and one may end after a closing mark.
fn quotation_stops(text: &str) -> Vec<usize> {
    let mut stops = Vec::new();
    let mut before = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map(|&(_, next)| next);
        let beside_is = |side: Option<char>, fits: fn(char) -> bool| side.is_some_and(|c| is_east_asian(c) && fits(c));
        match c {
            '“' | '‘' if beside_is(before, |c| !opens(c)) => stops.push(at),
            '”' | '’' if beside_is(after, |c| !closes(c)) => stops.push(at + c.len_utf8()),
            _ => {}
        }
        before = Some(c);
    }
    stops
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn plain_texts_stop_where_unicode_says(text in "([(€]?[a-cA-C1-3]{1,3}(’[a-c]|-[a-c]|-[1-3]|[.,;:%)]|[.,][1-3]|%[.,;]|\u{a0}%[.,]?|[)][.,;:]|'[a-c])?( |  | – |\u{a0}|\u{a0}· |\u{a0}→ )?){0,8}") {
            if let Some(found) = plain_stops(&text) {
                // The rules tell both ends as well.
                let inside = |stops: Vec<usize>| stops.into_iter().filter(|at| (1..text.len()).contains(at)).collect::<Vec<_>>();
                let expected: Vec<usize> = Language::new("en").segmenter.segment_str(&text).collect();
                prop_assert_eq!(inside(found.clone()), inside(expected));
                let chinese = Language::new("zh-Hans").segmenter.segment_str(&text).filter(|&at| may_part(&text, at));
                prop_assert_eq!(inside(found), inside(chinese.collect()));
            }
        }
    }

    #[test]
    fn chinese_amounts_stay_whole() {
        let parts = |text: &str| -> Vec<String> {
            let mut from = 0;
            let inside = stops(text, &Language::new("zh-Hans"), false).into_iter().filter(|&at| at > 0);
            let ends = inside.chain([text.len()]).collect::<BTreeSet<_>>();
            ends.into_iter().map(|at| text[std::mem::replace(&mut from, at)..at].to_owned()).collect()
        };
        assert_eq!(parts("1,460元/年"), ["1,460元/年"]);
        assert_eq!(parts("1,460～1,500元/年"), ["1,460～1,500元/年"]);
        assert_eq!(parts("¥1,460～¥1,500/年"), ["¥1,460～", "¥1,500/年"]);
    }

    #[test]
    fn most_texts_are_plain() {
        assert_eq!(plain_stops("2,412.5"), Some(vec![]));
        assert_eq!(plain_stops("Kestrel’s late-night trucks, 91 %"), None);
        assert_eq!(
            plain_stops("On time (by 7): 91\u{a0}% – for €2.4 a day"),
            Some(vec![3, 8, 12, 16, 22, 26, 30, 37, 39])
        );
        assert_eq!(plain_stops("Kestrel’s late-night trucks: 91% at 7."), Some(vec![12, 17, 23, 31, 35, 38]));
    }
}
