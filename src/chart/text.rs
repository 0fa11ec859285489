//! Text in charts: broken into lines that fit, and never cut.

use super::scene::Measure;

/// Distance of baselines as a multiple of the size.
pub const LEADING: f32 = 1.22;
/// From the top of a line to its baseline, as a multiple of the size.
pub const ASCENT: f32 = 0.93;

/// Lines of one text, as they will be painted.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Block {
    /// From top to bottom; none if the text is empty.
    pub lines: Vec<String>,
    /// Size of the type in points.
    pub size: f32,
    /// Bold or not.
    pub bold: bool,
    /// Of the longest line, in points.
    pub width: f32,
    /// Of all lines, in points.
    pub height: f32,
}

/// Breaks a text into lines at most `width` points wide.
pub fn wrap(text: &str, width: f32, size: f32, bold: bool, measure: Measure) -> Block {
    Words::new(text, bold, measure).block(width, size)
}

/// Width of the widest of some blocks, in points.
pub fn widest<'b>(blocks: impl IntoIterator<Item = &'b Block>) -> f32 {
    blocks.into_iter().map(|block| block.width).fold(0.0, f32::max)
}

/// A text taken apart where lines may end, and measured once for all sizes.
pub struct Words<'a> {
    pieces: Vec<Piece<'a>>,
    bold: bool,
    measure: Measure<'a>,
}

/// What stays together on a line.
struct Piece<'a> {
    text: &'a str,
    /// At a size of one point.
    width: f32,
    /// The space before it at a size of one point; none if it joins on directly.
    space: Option<f32>,
    /// The blank that typesetting puts before it where it joins on directly, at a size of one point.
    joint: f32,
}

impl Piece<'_> {
    /// Blank between it and the piece before it on the same line, at a size of one point.
    fn before(&self) -> f32 {
        self.space.unwrap_or(self.joint)
    }
}

/// Texts are measured at this size, as widths grow with it in proportion.
const UNIT: f32 = 100.0;

impl<'a> Words<'a> {
    /// Takes a text apart: at spaces, after hyphens, and between the characters of scripts written without spaces.
    pub fn new(text: &'a str, bold: bool, measure: Measure<'a>) -> Self {
        let width = |text: &str| measure(text, UNIT, bold) / UNIT;
        let mut pieces = Vec::new();
        let (mut space_width, mut ideograph_width, mut joint_width) = (None, None, None);
        let mut before: Option<char> = None;
        for (at, word) in text.split(is_space).filter(|word| !word.is_empty()).enumerate() {
            let mut space = (at > 0).then(|| *space_width.get_or_insert_with(|| width(" ")));
            for part in parts(word) {
                // Characters of these scripts are all equally wide, so that one stands for all.
                let part_width = if part.chars().all(is_wide) {
                    let each = *ideograph_width.get_or_insert_with(|| width("国"));
                    each * part.chars().count() as f32
                } else {
                    width(part)
                };
                let meets = before.zip(part.chars().next()).is_some_and(|(before, first)| scripts_meet(before, first));
                let joint = || width("国a") - width("国") - width("a");
                let joint = if meets { *joint_width.get_or_insert_with(joint) } else { 0.0 };
                // Typesetting gives a space that an author wrote there the same width.
                space = space.map(|space| if meets { joint.min(space) } else { space });
                pieces.push(Piece { text: part, width: part_width, space: space.take(), joint });
                before = part.chars().next_back();
            }
        }
        Words { pieces, bold, measure }
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Width of the whole text on one line, in points.
    pub fn width(&self, size: f32) -> f32 {
        self.pieces.iter().map(|piece| piece.width + piece.before()).sum::<f32>() * size
    }

    /// Width of its widest piece, in points: in narrower lines words are broken.
    pub fn widest(&self, size: f32) -> f32 {
        self.pieces.iter().map(|piece| piece.width).fold(0.0, f32::max) * size
    }

    /// The text in lines at most `width` points wide; a word that is wider is broken, with a hyphen between letters.
    pub fn block(&self, width: f32, size: f32) -> Block {
        // A hair's breadth, so that a text fits the width that was measured for it.
        let room = width / size + 0.001;
        let mut lines = vec![];
        let (mut line, mut used) = (String::new(), 0.0);
        for piece in &self.pieces {
            let space = if line.is_empty() { 0.0 } else { piece.before() };
            if !line.is_empty() && used + space + piece.width > room {
                lines.push((std::mem::take(&mut line), used));
                used = 0.0;
            } else if !line.is_empty() {
                line.extend(piece.space.map(|_| ' '));
                used += space;
            }
            if used + piece.width > room {
                self.break_word(piece.text, room, &mut lines, &mut line, &mut used);
            } else {
                line.push_str(piece.text);
                used += piece.width;
            }
        }
        if !line.is_empty() {
            lines.push((line, used));
        }
        Self::company(&mut lines);
        Block {
            width: lines.iter().map(|(_, width)| *width).fold(0.0, f32::max) * size,
            height: lines.len() as f32 * LEADING * size,
            lines: lines.into_iter().map(|(line, _)| line).collect(),
            size,
            bold: self.bold,
        }
    }

    /// A Chinese character does not stand alone on the last line: the one before it comes too.
    fn company(lines: &mut [(String, f32)]) {
        let [.., (line, used), (last, last_used)] = lines else { return };
        let mut alone = last.chars();
        let (Some(only), None) = (alone.next(), alone.next()) else { return };
        let mut before = line.chars().rev();
        let (Some(moved), Some(left)) = (before.next(), before.next()) else { return };
        if is_wide(only) && is_wide(moved) && before.next().is_some() && may_break(left, moved) {
            line.pop();
            last.insert(0, moved);
            *used -= *last_used;
            *last_used *= 2.0;
        }
    }

    /// Sets a word that is wider than a line; its last part stays in `line`.
    fn break_word(&self, word: &str, room: f32, lines: &mut Vec<(String, f32)>, line: &mut String, used: &mut f32) {
        let width = |text: &str| (self.measure)(text, UNIT, self.bold) / UNIT;
        let hyphen = width("-");
        let mut chars = word.chars().peekable();
        let mut buffer = [0; 4];
        while let Some(c) = chars.next() {
            let own = width(c.encode_utf8(&mut buffer));
            let last = chars.peek().is_none();
            let reserve = if last { 0.0 } else { hyphen };
            if !line.is_empty() && own > 0.0 && *used + own + reserve > room {
                let letters = c.is_alphabetic() && !is_wide(c) && line.ends_with(char::is_alphabetic);
                if letters && *used + hyphen <= room {
                    line.push('-');
                    *used += hyphen;
                }
                lines.push((std::mem::take(line), *used));
                *used = 0.0;
            }
            line.push(c);
            *used += own;
        }
    }
}

/// Spaces at which a line may end; the ones that hold words together are not among them.
fn is_space(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}')
}

/// The parts of a word between which a line may end.
fn parts(word: &str) -> impl Iterator<Item = &str> {
    let mut rest = word;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let mut chars = rest.char_indices();
        let mut before = chars.next().map_or(' ', |(_, c)| c);
        let end = chars.find_map(|(at, c)| {
            let breaks = may_break(before, c);
            before = c;
            breaks.then_some(at)
        });
        let (part, others) = rest.split_at(end.unwrap_or(rest.len()));
        rest = others;
        Some(part)
    })
}

fn may_break(before: char, after: char) -> bool {
    const NEVER_FIRST: &str =
        ",.;:!?)]}/%»”’、。，．：；！？）］｝〉》」』】〕〗…—～·・‧％℃ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ";
    const NEVER_LAST: &str = "([{«“‘（［｛〈《「『【〔〖￥$€£";
    let parts = is_wide(before) || is_wide(after) || (matches!(before, '-' | '‐' | '–' | '/') && after.is_alphabetic());
    // A figure keeps its measure word.
    let is_measured = before.is_ascii_digit() && is_wide(after);
    parts && !is_measured && !NEVER_FIRST.contains(after) && !NEVER_LAST.contains(before)
}

/// Whether a Chinese character stands beside a Latin letter or a figure: typesetting puts a little blank between them.
fn scripts_meet(before: char, after: char) -> bool {
    let is_punctuation = |c: char| {
        matches!(c, '\u{3000}'..='\u{3004}' | '\u{ff00}'..='\u{ffef}') || "《》「」『』【】〔〕〈〉".contains(c)
    };
    let ideograph = |c: char| is_wide(c) && !is_punctuation(c);
    let other = |c: char| !is_wide(c) && (c.is_alphanumeric() || "%$€£¥+".contains(c));
    (ideograph(before) && other(after)) || (other(before) && ideograph(after))
}

/// Whether a character belongs to a script that is written without spaces, in squares.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff01}'..='\u{ff60}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::samples::measure;

    #[track_caller]
    fn wraps(text: &str, width: f32, lines: &[&str]) {
        let block = wrap(text, width, 10.0, false, &measure);
        assert_eq!(block.lines, lines);
        assert!(block.width <= width.max(10.0), "{} > {width}", block.width);
    }

    #[test]
    fn lines_end_at_spaces() {
        wraps("On-time delivery rate", 60.0, &["On-time", "delivery", "rate"]);
        wraps("On-time delivery rate", 90.0, &["On-time delivery", "rate"]);
        wraps("  On-time\n delivery ", 400.0, &["On-time delivery"]);
        wraps("", 60.0, &[]);
    }

    #[test]
    fn lines_end_after_hyphens() {
        wraps("On-time", 24.0, &["On-", "time"]);
        wraps("Ausfall-/Stillstand", 54.0, &["Ausfall-/", "Stillstand"]);
    }

    #[test]
    fn a_chinese_character_has_company_on_the_last_line() {
        wraps("非计划停机时间", 60.0, &["非计划停机", "时间"]);
        wraps("非计划停", 30.0, &["非计", "划停"]);
        wraps("停机（时", 30.0, &["停机", "（时"]);
    }

    #[test]
    fn figures_keep_their_units() {
        wraps("用时9小时", 30.0, &["用时", "9小时"]);
        wraps("七百元/年", 30.0, &["七百", "元/年"]);
    }

    #[test]
    fn words_stay_together_at_spaces_that_do_not_break() {
        wraps("by 97\u{a0}% now", 30.0, &["by", "97\u{a0}%", "now"]);
    }

    #[test]
    fn chinese_breaks_anywhere_but_not_before_closing_punctuation() {
        wraps("客户满意度提升", 40.0, &["客户满意", "度提升"]);
        wraps("交付准时率。提升", 50.0, &["交付准时", "率。提升"]);
        wraps("实现《五年规划》目标", 30.0, &["实现", "《五年", "规划》", "目标"]);
    }

    #[test]
    fn the_blank_between_scripts_is_counted() {
        let spaced = |text: &str, size: f32, bold: bool| {
            let pairs = text.chars().zip(text.chars().skip(1));
            measure(text, size, bold) + pairs.filter(|(a, b)| scripts_meet(*a, *b)).count() as f32 * size / 6.0
        };
        let text = "自2027年2月22日起，共3个KPI。";
        let words = Words::new(text, false, &spaced);
        assert!((words.width(10.0) - spaced(text, 10.0, false)).abs() < 0.01);
        assert!((words.block(500.0, 10.0).width - spaced(text, 10.0, false)).abs() < 0.01);
    }

    #[test]
    fn a_word_wider_than_the_line_is_broken_with_a_hyphen() {
        wraps("Kundenzufriedenheit", 52.0, &["Kundenzuf-", "riedenheit"]);
        wraps("1234567890123", 52.0, &["123456789", "0123"]);
    }

    #[test]
    fn a_line_holds_at_least_one_character() {
        wraps("abc", 1.0, &["a", "b", "c"]);
    }
}
