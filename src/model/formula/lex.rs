//! A formula's text as signs, numbers and names.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::model::value::number;
use crate::model::value::{ValueError, fold, to_f64};

/// A piece of a formula.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    Number {
        value: f64,
        shown: String,
    },
    Name(String),
    /// One of `+ - * / ^ ( ) ,`.
    Sign(char),
    /// What could not be read, reported already.
    Wrong,
}

/// The pieces of a text with their bytes, and all that could not be read.
pub(super) fn lex(text: &str) -> (Vec<(Token, Range<usize>)>, Vec<ValueError>) {
    let mut tokens = Vec::new();
    let mut errors = Vec::new();
    let mut start = 0;
    while let Some(c) = text[start..].chars().next() {
        let one = start..start + c.len_utf8();
        let (token, at) = match fold(c) {
            ' ' | '\t' | '\n' | '\r' => {
                start = one.end;
                continue;
            }
            sign @ ('+' | '-' | '*' | '/' | '^' | '(' | ')' | ',') => (Token::Sign(sign), one),
            '×' | '·' | '⋅' => (Token::Sign('*'), one),
            '÷' | '∕' => (Token::Sign('/'), one),
            '0'..='9' | '.' => match read_number(text, start) {
                Ok(found) => found,
                Err(error) => {
                    let at = error.at.clone();
                    errors.push(error);
                    (Token::Wrong, at)
                }
            },
            folded if starts_name(folded) => {
                let name: String = text[start..].chars().map(fold).take_while(|c| continues_name(*c)).collect();
                let length: usize = text[start..].chars().take(name.chars().count()).map(char::len_utf8).sum();
                (Token::Name(name), start..start + length)
            }
            _ => {
                errors.push(stranger(c, one.clone()));
                (Token::Wrong, one)
            }
        };
        start = at.end;
        tokens.push((token, at));
    }
    (tokens, errors)
}

/// Whether a name can start with this character.
pub(super) fn starts_name(c: char) -> bool {
    c == '_' || c.is_alphabetic()
}

/// Whether a name can have this character after its first one.
pub(super) fn continues_name(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

fn stranger(c: char, at: Range<usize>) -> ValueError {
    let error = ValueError::new(format!("`{c}` cannot stand in a formula"), at);
    match c {
        '%' | '％' => error.with_mend("write `/ 100` after a name; `%` stands after a number only"),
        '[' | '{' | '【' => error.with_mend("write `(`"),
        ']' | '}' | '】' => error.with_mend("write `)`"),
        ':' | '：' => error.with_mend("write `/`"),
        '=' | '＝' => error.with_mend("leave it out: a formula is the amount itself"),
        '、' | ';' | '；' => error.with_mend("write `,` between the arguments of a function"),
        '€' | '$' | '£' | '¥' | '￥' => error.with_mend("leave it out: the drivers carry the units"),
        '"' | '\'' | '“' | '”' | '‘' | '’' => error.with_mend("write names without quotation marks"),
        _ => error,
    }
}

/// The number that starts here, with its percent sign.
fn read_number(text: &str, start: usize) -> Result<(Token, Range<usize>), ValueError> {
    let mut written = String::new();
    let mut end = start;
    for c in text[start..].chars() {
        let folded = fold(c);
        if !(folded.is_ascii_digit() || matches!(folded, '.' | '_')) {
            break;
        }
        written.push(folded);
        end += c.len_utf8();
    }
    let wrong = |reason: String, end: usize, mend: Option<String>| {
        let error = ValueError::new(reason, start..end);
        match mend {
            Some(mend) => error.with_mend(format!("write `{mend}`")),
            None => error,
        }
    };
    let stray = written.ends_with('_') || written.contains("__") || written.contains("_.") || written.contains("._");
    let digits = written.replace('_', "");
    if stray {
        return Err(wrong(format!("`{written}` has an underscore without digits on both sides"), end, Some(digits)));
    }
    if digits == "." {
        return Err(wrong("`.` is not a number".to_owned(), end, None));
    }
    if digits.matches('.').count() > 1 {
        return Err(wrong(format!("`{written}` has more than one decimal point"), end, Some(digits.replace('.', ""))));
    }
    if digits.starts_with('.') {
        return Err(wrong(format!("`{written}` has no digit before the point"), end, Some(format!("0{digits}"))));
    }
    if digits.ends_with('.') {
        let mend = digits.trim_end_matches('.').to_owned();
        return Err(wrong(format!("`{written}` has no digit after the point"), end, Some(mend)));
    }
    if digits.len() > 1 && digits.starts_with('0') && !digits.starts_with("0.") {
        let reason = format!("`{written}` starts with a zero; groups of thousands take no comma in a formula");
        let mend = digits.trim_start_matches('0');
        return Err(wrong(reason, end, Some(if mend.is_empty() { "0" } else { mend }.to_owned())));
    }
    if let Some((whole, decimals)) = digits.split_once('.')
        && number::reads_as_thousands(whole, decimals)
    {
        let mend = format!("{whole}{decimals}` or `{}", digits.trim_end_matches('0').trim_end_matches('.'));
        return Err(wrong(format!("`{written}` may be a group of thousands"), end, Some(mend)));
    }
    let unit: String = text[end..].chars().take_while(|c| continues_name(fold(*c))).collect();
    if !unit.is_empty() {
        return Err(glued(text, start..end, &digits, &unit));
    }
    let Ok(value) = Decimal::from_str_exact(&digits) else {
        return Err(wrong(format!("`{written}` has more digits than can be kept"), end, None));
    };
    let space = text[end..].len() - text[end..].trim_start().len();
    let percent = text[end + space..].chars().next().filter(|c| fold(*c) == '%');
    Ok(match percent {
        Some(sign) => {
            let share = value.checked_mul(Decimal::new(1, 2)).map_or_else(|| to_f64(value) / 100.0, to_f64);
            let token = Token::Number { value: share, shown: format!("{digits}%") };
            (token, start..end + space + sign.len_utf8())
        }
        None => (Token::Number { value: to_f64(value), shown: digits }, start..end),
    })
}

/// A number with letters glued to it: an exponent, a Chinese multiplier, a unit, a factor.
fn glued(text: &str, digits_at: Range<usize>, digits: &str, letters: &str) -> ValueError {
    let at = digits_at.start..digits_at.end + letters.len();
    let found = &text[at.clone()];
    let times = |factor: i64| {
        let value = Decimal::from_str_exact(digits).ok()?.checked_mul(Decimal::from(factor))?;
        Some(format!("write `{}`", value.normalize()))
    };
    let mend = match letters {
        "万" | "萬" => times(10_000),
        "亿" | "億" => times(100_000_000),
        "千" | "k" => times(1000),
        _ => {
            let lower = letters.to_ascii_lowercase();
            let exponent = lower.strip_prefix('e').and_then(|power| power.parse::<u32>().ok());
            match exponent.and_then(|power| 10_i64.checked_pow(power)) {
                Some(factor) => times(factor),
                None => Some(format!("write `{digits} * {letters}`, or the number alone")),
            }
        }
    };
    let error = ValueError::new(format!("`{found}` is neither a number nor a name"), at);
    match mend {
        Some(mend) => error.with_mend(mend),
        None => error,
    }
}
