//! Reading a number as people write it: digits, groups of thousands, a decimal point.

use std::ops::Range;
use std::str::FromStr;

use rust_decimal::Decimal;

use super::{ValueError, fold};

/// A number read from a text.
pub(crate) struct Number {
    /// Its value.
    pub value: Decimal,
    /// Its bytes in the text, sign included.
    pub at: Range<usize>,
    /// Whether it may be a misread group of thousands, as `48.000` is: up to three digits, not a
    /// leading zero, then exactly three decimals.
    pub ambiguous: bool,
    /// Whether it looks like one, in any unit.
    pub looks_grouped: bool,
}

/// The double that is nearest to a decimal number.
pub fn to_f64(value: Decimal) -> f64 {
    value.to_string().parse().expect("a decimal number's digits are a double's")
}

/// Reads the number that starts at byte `from`, if one starts there.
///
/// Groups of thousands take commas, which are checked (`48,000.50`), or underscores. A decimal
/// comma, dots or apostrophes between groups, and exponents are errors that say what to write.
pub(crate) fn scan(text: &str, from: usize) -> Result<Option<Number>, ValueError> {
    let mut raw = String::new();
    let mut end = from;
    let mut chars = text[from..].chars().peekable();
    if let Some(&c) = chars.peek().filter(|c| matches!(fold(**c), '-' | '+')) {
        raw.push(fold(c));
        end += c.len_utf8();
        chars.next();
    }
    let sign = raw.len();
    while let Some(c) = chars.next() {
        let folded = fold(c);
        let follows = chars.peek().is_some_and(|next| fold(*next).is_ascii_digit() || *next == '_');
        let part = match folded {
            '0'..='9' | '_' => folded,
            '.' | ',' if follows => folded,
            '\'' | '’' if follows => '\'',
            _ => break,
        };
        if part == '_' && raw.len() == sign {
            return Ok(None);
        }
        raw.push(part);
        end += c.len_utf8();
    }
    let digits = &raw[sign..];
    if !digits.contains(|c: char| c.is_ascii_digit()) {
        return Ok(None);
    }
    let at = from..end;
    let plain = plain_digits(digits).map_err(|(reason, mend)| {
        let written = &text[at.clone()];
        let sign = if raw.starts_with('-') { "-" } else { "" };
        let error = ValueError::new(format!("{reason} in `{written}`"), at.clone());
        match mend {
            Some(mend) => error.with_mend(format!("write `{sign}{mend}`")),
            None => error,
        }
    })?;
    if let Some(length) = exponent(&text[end..]) {
        let at = from..end + length;
        let written: String = text[at.clone()].chars().map(fold).collect();
        let error = ValueError::new(format!("`{written}` has an exponent, expected a plain number"), at);
        return Err(match Decimal::from_scientific(&written.replace(['_', ',', '+'], "").to_ascii_lowercase()) {
            Ok(value) => error.with_mend(format!("write `{}`", value.normalize())),
            Err(_) => error,
        });
    }
    let gap = text[end..].chars().take_while(|c| fold(*c) == ' ').map(char::len_utf8).sum::<usize>();
    let more = text[end + gap..].chars().take_while(|c| fold(*c).is_ascii_digit()).map(char::len_utf8).sum::<usize>();
    if gap > 0 && more > 0 {
        let at = from..end + gap + more;
        let joined: String = text[at.clone()].chars().map(fold).filter(|c| *c != ' ').collect();
        let error = ValueError::new(format!("a space stands between the digits in `{}`", &text[at.clone()]), at);
        return Err(error.with_mend(format!("write `{joined}`")));
    }
    let too_long = || ValueError::new(format!("`{}` has more digits than can be kept", &text[at.clone()]), at.clone());
    let value = Decimal::from_str_exact(&plain).map_err(|_| too_long())?;
    let ambiguous = match plain.split_once('.') {
        Some((whole, decimals)) => decimals.len() == 3 && whole.len() <= 3 && !whole.starts_with('0'),
        None => false,
    };
    let looks_grouped = plain.split_once('.').is_some_and(|(whole, decimals)| reads_as_thousands(whole, decimals));
    let value = if raw.starts_with('-') { -value } else { value };
    Ok(Some(Number { value, at, ambiguous, looks_grouped }))
}

/// Whether three decimals look like a group of thousands that a point sets off: `412.500`, not `3.125`,
/// because few people write a third decimal that is zero.
pub(crate) fn reads_as_thousands(whole: &str, decimals: &str) -> bool {
    decimals.len() == 3 && decimals.ends_with('0') && whole.len() <= 3 && !whole.starts_with('0')
}

/// The digits and decimal point alone, or what is wrong with the marks between them and the digits to write.
fn plain_digits(digits: &str) -> Result<String, (&'static str, Option<String>)> {
    let only_digits = || digits.chars().filter(char::is_ascii_digit).collect::<String>();
    if digits.contains('\'') {
        return Err(("apostrophes stand between the digits", Some(digits.replace('\'', ""))));
    }
    if digits.ends_with('_') || digits.contains("__") || digits.contains("_.") || digits.contains("._") {
        return Err(("an underscore stands where no digits are on both its sides", Some(digits.replace('_', ""))));
    }
    let digits = digits.replace('_', "");
    let (dots, commas) = (digits.matches('.').count(), digits.matches(',').count());
    let last = |mark| digits.rfind(mark).unwrap_or(0);
    if dots > 1 && commas == 0 {
        return Err(("more than one decimal point", Some(only_digits())));
    }
    if dots > 0 && commas == 1 && last(',') > last('.') {
        let mend = digits.replace('.', "").replace(',', ".");
        return Err(("a decimal comma", Some(mend)));
    }
    if dots > 1 || (dots == 1 && commas > 0 && last(',') > last('.')) {
        return Err(("points and commas out of order", None));
    }
    let (whole, decimals) = match digits.split_once('.') {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (digits.as_str(), None),
    };
    if whole.is_empty() {
        return Err(("no digit before the decimal point", Some(format!("0{digits}"))));
    }
    let mut groups = whole.split(',');
    let first = groups.next().map_or(0, str::len);
    let rest: Vec<usize> = groups.map(str::len).collect();
    if !rest.is_empty() && ((first == 0 || first > 3) || rest.iter().any(|length| *length != 3)) {
        if decimals.is_none() && rest.len() == 1 && rest[0] != 4 && first > 0 {
            return Err(("a decimal comma", Some(digits.replace(',', "."))));
        }
        return Err(("groups that are not of three digits", Some(digits.replace(',', ""))));
    }
    Ok(digits.replace(',', ""))
}

/// The length in bytes of an exponent such as `e6` at the start of a text.
fn exponent(text: &str) -> Option<usize> {
    let rest = text.strip_prefix(['e', 'E'])?;
    let digits = rest.strip_prefix(['+', '-']).unwrap_or(rest);
    let count = digits.bytes().take_while(u8::is_ascii_digit).count();
    (count > 0).then(|| text.len() - digits.len() + count)
}

/// The number that a plain literal of this program's own tables writes.
pub(crate) fn literal(text: &str) -> Decimal {
    Decimal::from_str(text).expect("the program's own tables hold numbers")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(text: &str, value: &str) {
        let number = scan(text, 0).expect(text).expect(text);
        assert_eq!(number.value.to_string(), value, "{text}");
        assert_eq!(number.at, 0..text.len(), "{text}");
    }

    #[track_caller]
    fn refused(text: &str, reason: &str, mend: &str) {
        let error = scan(text, 0).err().unwrap_or_else(|| panic!("{text} was read"));
        assert!(error.reason.contains(reason), "{text}: {error}");
        assert_eq!(error.mend.as_deref().unwrap_or(""), mend, "{text}");
    }

    #[test]
    fn plain_and_grouped_numbers_are_read() {
        reads("48000", "48000");
        reads("48_000", "48000");
        reads("48,000.50", "48000.50");
        reads("1,234,567", "1234567");
        reads("-0.5", "-0.5");
        reads("−３．５", "-3.5");
        reads("+7", "7");
    }

    #[test]
    fn other_habits_are_refused_with_what_to_write() {
        refused("48.000,50", "a decimal comma", "write `48000.50`");
        refused("-1,5", "a decimal comma", "write `-1.5`");
        refused("48.000.000", "more than one decimal point", "write `48000000`");
        refused("120,0000", "groups that are not of three", "write `1200000`");
        refused("12,00,000", "groups that are not of three", "write `1200000`");
        refused("48'000", "apostrophes", "write `48000`");
        refused("48__000", "underscore", "write `48000`");
        refused("48 000", "a space stands between", "write `48000`");
        refused(".5", "no digit before", "write `0.5`");
        refused("1.5e3", "exponent", "write `1500`");
        refused("1,2.3,4", "out of order", "");
        refused("99999999999999999999999999999999", "more digits", "");
    }

    #[test]
    fn a_number_ends_where_its_text_ends() {
        let number = scan("14 days", 0).expect("reads").expect("reads");
        assert_eq!(number.at, 0..2);
        assert!(scan("days", 0).expect("reads").is_none());
        assert!(scan("-", 0).expect("reads").is_none());
        assert!(scan("_1", 0).expect("reads").is_none());
        assert_eq!(scan("48, then", 0).expect("reads").expect("reads").at, 0..2);
    }

    #[test]
    fn doubles_are_the_nearest() {
        assert_eq!(to_f64(literal("0.088")).to_bits(), 0.088_f64.to_bits());
        assert_eq!(to_f64(literal("-1260000.07")).to_bits(), (-1_260_000.07_f64).to_bits());
    }
}
