//! What Chinese asks of a paragraph: blanks beside Latin, marks that give up their blank halves, and which marks belong to
//! what follows or to what came before.

use super::fonts::is_east_asian;
use super::paragraph::{Run, Unit, UnitKind};
use super::shape::Shaper;

/// A sixth of an em between Chinese and Latin, whether the author wrote a space or not; and blank may be added around
/// Chinese.
pub fn space_scripts(text: &str, units: &mut [Unit], runs: &[Run]) {
    let side = |unit: &Unit, last: bool| {
        let piece = &text[unit.range.clone()];
        if last { piece.chars().next_back() } else { piece.chars().next() }
    };
    let meets =
        |chinese: char, other: char| is_ideograph(chinese) && (other.is_alphanumeric() || "%$€£¥+".contains(other));
    let is_meeting = |left: char, right: char| {
        is_east_asian(left) != is_east_asian(right) && (meets(left, right) || meets(right, left))
    };
    for at in 1..units.len() {
        if let [before, space, after, ..] = &mut units[at - 1..]
            && space.kind == UnitKind::Space
            && let (Some(left), Some(right)) = (side(before, true), side(after, false))
            && is_meeting(left, right)
        {
            space.glue = space.glue.min(runs[space.run].size / 6.0);
        }
        let (before, after) = units.split_at_mut(at);
        let (before, after) = (&mut before[at - 1], &after[0]);
        if before.kind != UnitKind::Text || after.kind != UnitKind::Text {
            continue;
        }
        let (Some(left), Some(right)) = (side(before, true), side(after, false)) else { continue };
        before.stretch = is_east_asian(left) || is_east_asian(right);
        if is_meeting(left, right) {
            before.glue = runs[before.run].size / 6.0;
        }
    }
}

/// Full-width punctuation has a blank half. Where two such marks meet, one half goes; at a line's edge it may.
pub fn squeeze(text: &str, units: &mut [Unit], runs: &[Run], shaper: &Shaper) {
    let library = shaper.library();
    let mut before: Option<usize> = None;
    for at in 0..units.len() {
        let piece = &text[units[at].range.clone()];
        let mut chars = piece.chars();
        let (Some(c), None) = (chars.next(), chars.next()) else {
            before = None;
            continue;
        };
        let run = &runs[units[at].run];
        if c.is_ascii() || !library.is_chinese(run.face) || units[at].width < run.size * 0.9 {
            before = None;
            continue;
        }
        let half = run.size / 2.0;
        let is_stop = is_stop(c);
        if opens(c) {
            if let Some(previous) =
                before.filter(|&previous| units[previous].trim_start > 0.0 || units[previous].trim_end > 0.0)
            {
                if units[previous].trim_end > 0.0 {
                    units[previous].width -= units[previous].trim_end;
                    units[previous].trim_end = 0.0;
                } else {
                    units[at].width -= half;
                    units[at].shift = -half;
                }
            }
            if units[at].shift == 0.0 {
                units[at].trim_start = half;
            }
        } else if closes(c) {
            if let Some(previous) = before
                && units[previous].trim_end > 0.0
            {
                units[previous].width -= units[previous].trim_end;
                units[previous].trim_end = 0.0;
            }
            // A stop in the middle of its square has no blank half.
            if !is_stop || library.stops_at_left(run.face) {
                units[at].trim_end = half;
            }
        }
        before = Some(at);
    }
}

/// Whether a character is a Chinese one and no mark.
pub fn is_ideograph(c: char) -> bool {
    is_east_asian(c) && !opens(c) && !closes(c) && !matches!(u32::from(c), 0x3000..=0x3004 | 0xFF00..=0xFFEF)
}

/// Whether a mark opens something, so that no line ends after it.
pub fn opens(c: char) -> bool {
    "（《「『“‘【〔〈〖［｛".contains(c)
}

/// Whether a mark closes something, so that no line starts with it.
pub fn closes(c: char) -> bool {
    "）》」』”’】〕〉〗］｝".contains(c) || is_stop(c)
}

fn is_stop(c: char) -> bool {
    "。，、；：".contains(c)
}
