//! Strong text beside punctuation.
//!
//! `CommonMark` decides by the neighbours of `**` whether it opens or closes; its rule expects spaces
//! between words. In `**商业论证：**降低` the closing asterisks stand between a punctuation mark and
//! a letter, so they do not close, though the author plainly meant them to. A mark that counts as
//! punctuation, set on their other side, makes them close; the builder takes it out again.

use std::borrow::Cow;

/// The mark: a rare punctuation sign. A source that holds it is left as it is.
pub const MARK: char = '\u{2E0F}';

/// Sets marks beside the `**` that need one. Lines stay where they are.
pub fn mend(source: &str) -> Cow<'_, str> {
    if !source.contains("**") || source.contains(MARK) {
        return Cow::Borrowed(source);
    }
    let mut mended = String::with_capacity(source.len() + 16);
    let mut open = false;
    let mut before = '\n';
    let mut rest = source;
    loop {
        // What stands between the signs that matter is taken over as it is.
        let plain = rest.find(['\\', '*', '|', '\n']).unwrap_or(rest.len());
        if let Some(last) = rest[..plain].chars().next_back() {
            mended.push_str(&rest[..plain]);
            (before, rest) = (last, &rest[plain..]);
        }
        let Some(char) = rest.chars().next() else { break };
        let mut taken = char.len_utf8();
        match char {
            '\\' => taken += rest[1..].chars().next().map_or(0, char::len_utf8),
            '*' => taken = rest.len() - rest.trim_start_matches('*').len(),
            '|' => open = false,
            '\n' if before == '\n' => open = false,
            _ => {}
        }
        let (run, after) = rest.split_at(taken);
        let next = after.chars().next().unwrap_or('\n');
        let closes = open && run == "**" && !before.is_whitespace();
        let opens = !open && run == "**" && !next.is_whitespace();
        if opens && is_mark(next) && before.is_alphanumeric() {
            mended.push(MARK);
        }
        mended.push_str(run);
        if closes && is_mark(before) && next.is_alphanumeric() {
            mended.push(MARK);
        }
        open = opens || (open && !closes);
        before = run.chars().next_back().unwrap_or(char);
        rest = after;
    }
    Cow::Owned(mended)
}

/// Whether a sign counts as punctuation; a superset of that of `CommonMark`, which does no harm here.
fn is_mark(char: char) -> bool {
    !char.is_alphanumeric() && !char.is_whitespace()
}
