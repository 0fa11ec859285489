//! Texts and dates as PDF writes them (ISO 32000-1, 7.9).

use lopdf::{Dictionary, Document, Object};

use crate::revision::visible::visible;

/// The text of an entry, in whichever encoding; none where there is none.
pub fn entry(document: &Document, dictionary: &Dictionary, key: &[u8]) -> Option<String> {
    match dictionary.get_deref(key, document).ok()? {
        Object::String(bytes, _) => Some(decoded(bytes)),
        Object::Stream(stream) => Some(decoded(&stream.get_plain_content_with_limit(super::MAX_STREAM).ok()?)),
        _ => None,
    }
}

/// A text string: UTF-16 or UTF-8 with its mark, else `PDFDocEncoding`. What can't be decoded is replaced.
pub fn decoded(bytes: &[u8]) -> String {
    let pairs = |rest: &[u8], unit: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = rest.chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
        without_language(&String::from_utf16_lossy(&units))
    };
    match bytes {
        [0xFE, 0xFF, rest @ ..] => pairs(rest, u16::from_be_bytes),
        // Not allowed, but written by some programs.
        [0xFF, 0xFE, rest @ ..] => pairs(rest, u16::from_le_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => bytes.iter().copied().map(of_byte).collect(),
    }
}

/// A text without its marks of language: a code between two escape characters.
fn without_language(text: &str) -> String {
    if text.contains('\u{1B}') { text.split('\u{1B}').step_by(2).collect() } else { text.to_owned() }
}

/// A byte of `PDFDocEncoding` (ISO 32000-1, D.3), which is Latin-1 but for these.
fn of_byte(byte: u8) -> char {
    const ACCENTS: [char; 8] = ['˘', 'ˇ', 'ˆ', '˙', '˝', '˛', '˚', '˜'];
    const HIGH: [char; 33] = [
        '•', '†', '‡', '…', '—', '–', 'ƒ', '⁄', '‹', '›', '−', '‰', '„', '“', '”', '‘', '’', '‚', '™', 'ﬁ', 'ﬂ', 'Ł',
        'Œ', 'Š', 'Ÿ', 'Ž', 'ı', 'ł', 'œ', 'š', 'ž', '\u{FFFD}', '€',
    ];
    match byte {
        0x18..=0x1F => ACCENTS[usize::from(byte - 0x18)],
        0x80..=0xA0 => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// A text for people: its lines apart, without blanks at their ends and without what can't be seen.
pub fn tidy(text: &str) -> String {
    let text = visible(text);
    let lines: Vec<&str> = text.split('\n').map(str::trim_end).collect();
    lines.join("\n").trim().to_owned()
}

/// The words of a rich text, which is a small part of XHTML (ISO 32000-1, 12.7.3.4).
pub fn rich(markup: &str) -> String {
    let mut words = String::new();
    let mut rest = markup;
    while let Some((before, after)) = rest.split_once('<') {
        words.push_str(&unescaped(before));
        let Some((tag, after)) = after.split_once('>') else { return tidy(&words) };
        let name = tag.trim_end_matches('/').split_whitespace().next().unwrap_or_default();
        if matches!(name, "/p" | "br" | "/div" | "/li") {
            words.push('\n');
        }
        rest = after;
    }
    words.push_str(&unescaped(rest));
    tidy(&words)
}

/// A text of XML with its entities resolved.
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        plain.push_str(before);
        let entity = after.split_once(';').and_then(|(name, after)| Some((of_entity(name)?, after)));
        let (char, after) = entity.unwrap_or(('&', after));
        plain.push(char);
        rest = after;
    }
    plain + rest
}

fn of_entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{A0}'),
        _ => {
            let number = name.strip_prefix('#')?;
            let number = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            char::from_u32(number.ok()?)
        }
    }
}

/// A date such as `D:20261120140500+01'00'` in ISO 8601, as exact as it was written and in its own zone; none where it
/// isn't one (ISO 32000-1, 7.9.4).
pub fn date(written: &str) -> Option<String> {
    let written = written.trim();
    let written = written.strip_prefix("D:").unwrap_or(written);
    let digits = written.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, zone) = written.split_at(digits.min(14));
    let part = |from: usize, to: usize, least: u32, most: u32| {
        let number: u32 = digits.get(from..to)?.parse().ok()?;
        (least..=most).contains(&number).then_some(number)
    };
    let year = part(0, 4, 1900, 9999)?;
    let month = part(4, 6, 1, 12).unwrap_or(1);
    let last = match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let day = part(6, 8, 1, last).or((digits.len() < 8).then_some(1))?;
    let date = format!("{year:04}-{month:02}-{day:02}");
    let (Some(hour), Some(minute)) = (part(8, 10, 0, 23), part(10, 12, 0, 59)) else { return Some(date) };
    let second = part(12, 14, 0, 59).unwrap_or(0);
    Some(format!("{date}T{hour:02}:{minute:02}:{second:02}{}", self::zone(zone)))
}

fn zone(written: &str) -> String {
    let sign = match written.bytes().next() {
        Some(b'Z') => return "Z".to_owned(),
        Some(b'+') => '+',
        Some(b'-') => '-',
        _ => return String::new(),
    };
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    let part = |from: usize, most: u32| {
        digits.get(from..from + 2).map_or(Some(0), |part| part.parse().ok().filter(|part| *part <= most))
    };
    match (part(0, 23), part(2, 59)) {
        (Some(0), Some(0)) => "Z".to_owned(),
        (Some(hours), Some(minutes)) => format!("{sign}{hours:02}:{minutes:02}"),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_read_in_each_encoding() {
        assert_eq!(decoded(b"\x84 \xA0\x94 caf\xE9 \x1B"), "— €‚ café ˙".replace('‚', "ﬂ"));
        assert_eq!(decoded(b"\xFE\xFF\x4E\x2D\x65\x87"), "中文");
        assert_eq!(decoded(b"\xFF\xFE\x2D\x4E"), "中");
        assert_eq!(decoded(b"\xFE\xFF\0\x1B\0e\0n\0\x1B\0a"), "a");
        assert_eq!(decoded("\u{FEFF}中文".as_bytes()), "中文");
    }

    #[test]
    fn rich_text_is_read_as_words() {
        let markup = "<?xml version=\"1.0\"?><body><p>Too <b>dear</b> &amp; late</p><p>&#20013;<br/>x &y</p></body>";
        assert_eq!(rich(markup), "Too dear & late\n中\nx &y");
        assert_eq!(rich("a<b"), "a");
    }

    #[test]
    fn dates_are_as_exact_as_they_were_written() {
        let known = [
            ("D:20261120140500+01'00'", Some("2026-11-20T14:05:00+01:00")),
            ("D:20261120140500+01'00", Some("2026-11-20T14:05:00+01:00")),
            ("D:20261120140500-0730", Some("2026-11-20T14:05:00-07:30")),
            ("D:20261120140500Z00'00'", Some("2026-11-20T14:05:00Z")),
            ("D:20261120140500+00'00'", Some("2026-11-20T14:05:00Z")),
            ("20261120140500", Some("2026-11-20T14:05:00")),
            ("D:20261120", Some("2026-11-20")),
            ("D:2026", Some("2026-01-01")),
            ("D:20260230", None),
            ("D:20240229", Some("2024-02-29")),
            ("D:20261120250000", Some("2026-11-20")),
            ("yesterday", None),
            ("", None),
        ];
        for (written, expected) in known {
            assert_eq!(date(written).as_deref(), expected, "{written}");
        }
    }
}
