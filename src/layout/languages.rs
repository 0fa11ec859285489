//! Words of another language than the document's, as far as their script tells: a Chinese name in an English text, an
//! English phrase in a Chinese one. Readers that speak a document choose another voice for them.

use super::fonts::is_east_asian;
use super::page::{Item, TagRole, What};
use super::setting::Setting;

/// Gives the pieces of a paragraph that are in another language tags that say so.
pub fn mark<'i>(setting: &mut Setting, items: impl Iterator<Item = &'i mut Item>) {
    // Tag and language of the piece before, and its own tag: a phrase goes on over lines and faces.
    let mut before: Option<(usize, &str, usize)> = None;
    for item in items {
        let (What::Glyphs(run), Some(tag)) = (&item.what, item.tag) else { continue };
        let (Some(first), Some(last)) = (run.glyphs.first(), run.glyphs.last()) else { continue };
        let (first, last) = (first.range(), last.range());
        let range = first.start.min(last.start)..first.end.max(last.end);
        let said = run.text.get(range).unwrap_or_default();
        let Some(language) = language(said, setting.language.chinese) else {
            before = None;
            continue;
        };
        let span = match before {
            Some((parent, known, span)) if parent == tag && known == language => span,
            _ => {
                let span = setting.tag(Some(tag), TagRole::Span);
                setting.tags[span].language = Some(language.to_owned());
                span
            }
        };
        before = Some((tag, language, span));
        item.tag = Some(span);
    }
}

/// Whether a text can hold another language at all; most hold none.
pub fn may_be_mixed(text: &str, chinese: bool) -> bool {
    if chinese {
        return text.bytes().any(|byte| byte.is_ascii_alphabetic());
    }
    !text.is_ascii() && text.chars().any(is_east_asian)
}

/// The language of a text whose letters are all of another script than the document's. A single Latin word in a Chinese
/// text is a name, a unit or an abbreviation, which Chinese readers take for their own; two or more are English.
fn language(text: &str, chinese: bool) -> Option<&'static str> {
    let mut letters = text.chars().filter(|c| c.is_alphabetic()).peekable();
    letters.peek()?;
    if chinese {
        return (text.split_whitespace().filter(|word| is_word(word)).count() > 1 && letters.all(is_latin))
            .then_some("en");
    }
    let mut found = "zh";
    for letter in letters {
        match letter {
            '\u{3040}'..='\u{30FF}' => found = "ja",
            '\u{1100}'..='\u{11FF}' | '\u{AC00}'..='\u{D7AF}' => found = "ko",
            _ if is_east_asian(letter) => {}
            _ => return None,
        }
    }
    Some(found)
}

/// Whether this is a word, not a number, an abbreviation, a unit or an address.
fn is_word(word: &str) -> bool {
    let word = word.trim_matches(|c: char| c.is_ascii_punctuation());
    word.len() > 2
        && word.contains(|c: char| c.is_lowercase())
        && word.chars().all(|c| c.is_alphabetic() || "'’-".contains(c))
}

fn is_latin(letter: char) -> bool {
    letter < '\u{250}'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_told_by_its_script() {
        for (text, chinese, expected) in [
            ("北衡智造", false, Some("zh")),
            ("ひかり工業", false, Some("ja")),
            ("Kestrel Foods", false, None),
            ("12.5 %", false, None),
            ("北衡 GmbH", false, None),
            ("proof of value", true, Some("en")),
            ("Northwind Traders, 2026", true, Some("en")),
            ("ERP", true, None),
            ("kW·h per m²", true, None),
            ("BH-2026-LY · ISO 27001", true, None),
            ("he.ling@beiheng.example", true, None),
            ("北衡智造", true, None),
            ("2026", true, None),
        ] {
            assert_eq!(language(text, chinese), expected, "{text}");
            assert!(expected.is_none() || may_be_mixed(text, chinese), "{text}");
        }
    }
}
