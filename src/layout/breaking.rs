//! Where a paragraph's lines end: the best of all ways to break it, not the first that fits.
//!
//! Dynamic programming over the places where a line may end, after Knuth and Plass, "Breaking Paragraphs into Lines"
//! (1981): each place keeps the cheapest way to get there. Ragged lines cost by the square of what they leave empty,
//! filled ones by the square of how far their blanks are stretched.

use std::borrow::Cow;
use std::ops::Range;

use super::chinese::{closes, is_ideograph, opens};
use super::paragraph::{Language, Paragraph, Stop, Unit, UnitKind, width_of};

/// A paragraph's lines.
pub struct Broken<'p> {
    /// The paragraph's units; words may have been cut into more of them.
    pub units: Cow<'p, [Unit]>,
    /// In order.
    pub lines: Vec<Line>,
}

/// One line.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its units, with those that vanish at its end.
    pub units: Range<usize>,
    /// One past its last unit that is seen.
    pub seen: usize,
    /// Width of what is seen, in points.
    pub width: f32,
    /// Whether it ends with a hyphen that the text doesn't have.
    pub hyphen: bool,
    /// Whether it ends because it must: the paragraph's end or an ordered line end.
    pub last: bool,
}

/// Breaks a paragraph into lines at most `measure` points wide.
pub fn break_lines<'p>(paragraph: &'p Paragraph, measure: f32, language: &Language) -> Broken<'p> {
    let mut units = Cow::Borrowed(paragraph.units.as_slice());
    let (least, most) = paragraph.widths();
    let fits = |width: f32| width <= measure + TOLERANCE;
    if fits(most) {
        // Only ordered line ends, if any.
        let line = one_line(&units).filter(|line| fits(line.width));
        let lines = line.map_or_else(|| solve(paragraph, &units, measure), |line| vec![line]);
        return Broken { units, lines };
    }
    if fits(least) {
        // In a narrow column, such as a table's, even good lines leave much empty, and names are not to be broken.
        let lines = solve(paragraph, &units, measure);
        let narrow = measure < paragraph.dress.size * 12.0;
        if narrow || paragraph.dress.title || is_even(&lines, measure, paragraph) {
            return Broken { units, lines };
        }
    }
    let hyphenation = language.hyphenation.filter(|_| !paragraph.dress.title || !fits(least));
    if let Some(hyphenated) = hyphenation.and_then(|lang| hyphenate(paragraph, &units, lang)) {
        units = Cow::Owned(hyphenated);
    }
    if !fits(least)
        && let Some(cut) = cut_long(paragraph, &units, measure)
    {
        units = Cow::Owned(cut);
    }
    let lines = solve(paragraph, &units, measure);
    Broken { units, lines }
}

/// Rounding errors of sums of widths.
const TOLERANCE: f32 = 0.02;

/// Whether no line is so short that broken words would look better.
fn is_even(lines: &[Line], measure: f32, paragraph: &Paragraph) -> bool {
    let most = (measure * 0.3).max(paragraph.dress.size * 4.0);
    lines.iter().all(|line| line.last || measure - line.width <= most)
}

/// All units on one line, as most cells of tables are; none where a line must end among them, or there are none.
fn one_line(units: &[Unit]) -> Option<Line> {
    let first = units.first()?;
    if units.iter().any(|unit| unit.stop == Stop::Must) {
        return None;
    }
    let (seen, vanishing) = seen(units, 0, units.len());
    let whole: f32 = units.iter().fold(0.0, |sum, unit| sum + (unit.width + unit.glue));
    let width = if seen == 0 { 0.0 } else { whole - vanishing - first.trim_start };
    Some(Line { units: 0..units.len(), seen, width, hyphen: false, last: true })
}

/// One past the last unit that is seen on a line, and the blank at the line's end that vanishes.
fn seen(units: &[Unit], start: usize, end: usize) -> (usize, f32) {
    let mut seen = end;
    let mut vanishing = 0.0;
    while seen > start && units[seen - 1].kind != UnitKind::Text {
        seen -= 1;
        vanishing += units[seen].glue;
    }
    if seen > start {
        vanishing += units[seen - 1].glue + units[seen - 1].trim_end;
    }
    (seen, vanishing)
}

struct Solver<'s> {
    paragraph: &'s Paragraph,
    units: &'s [Unit],
    measure: f32,
    /// Width of all units before one, blanks included.
    before: Vec<f32>,
    /// Blanks that can be stretched, of all units before one.
    gaps: Vec<u32>,
    /// By how much marks can be narrowed, of all units before one; empty where lines are not filled.
    shrinks: Vec<f32>,
}

/// A place where a line may end, and the cheapest way there.
struct Place {
    /// Unit that the next line starts with.
    end: usize,
    /// One past the last unit that is seen.
    seen: usize,
    /// Blank at the end that vanishes.
    vanishing: f32,
    stop: Stop,
    /// Whether it parts a number from what it counts.
    parts_number: bool,
    cost: f32,
    from: usize,
}

fn solve(paragraph: &Paragraph, units: &[Unit], measure: f32) -> Vec<Line> {
    let mut before = Vec::with_capacity(units.len() + 1);
    let mut gaps = Vec::with_capacity(units.len() + 1);
    let (mut sum, mut count) = (0.0, 0);
    before.push(sum);
    gaps.push(count);
    for unit in units {
        sum += unit.width + unit.glue;
        count += u32::from(unit.stretch);
        before.push(sum);
        gaps.push(count);
    }
    let mut shrinks = Vec::new();
    if paragraph.dress.justify && units.iter().any(|unit| unit.shrink() > 0.0) {
        let mut sum = 0.0;
        shrinks.push(sum);
        shrinks.extend(units.iter().map(|unit| {
            sum += unit.shrink();
            sum
        }));
    }
    let solver = Solver { paragraph, units, measure, before, gaps, shrinks };
    let mut lines = Vec::new();
    let mut start = 0;
    while start < units.len() {
        let end =
            units[start..].iter().position(|unit| unit.stop == Stop::Must).map_or(units.len(), |at| start + at + 1);
        solver.section(start..end, &mut lines);
        start = end;
    }
    if units.last().is_some_and(|unit| unit.stop == Stop::Must) || units.is_empty() {
        lines.push(Line { units: units.len()..units.len(), seen: units.len(), width: 0.0, hyphen: false, last: true });
    }
    lines
}

impl Solver<'_> {
    /// Breaks what stands between two ordered line ends.
    fn section(&self, section: Range<usize>, lines: &mut Vec<Line>) {
        let mut places = vec![self.place(section.start, section.start, Stop::Must)];
        places[0].cost = 0.0;
        if self.width(section.start, &self.place(section.start, section.end, Stop::Must)) > self.measure + TOLERANCE {
            for at in section.clone() {
                let stop = self.units[at].stop;
                if at + 1 < section.end && matches!(stop, Stop::May | Stop::Hyphen | Stop::Emergency) {
                    self.reach(&mut places, section.start, at + 1, stop);
                }
            }
        }
        self.reach(&mut places, section.start, section.end, Stop::Must);

        let first = lines.len();
        let mut at = places.len() - 1;
        while at > 0 {
            let (place, start) = (&places[at], places[places[at].from].end);
            lines.push(Line {
                units: start..place.end,
                seen: place.seen.max(start),
                width: self.width(start, place),
                hyphen: place.stop == Stop::Hyphen,
                last: place.stop == Stop::Must,
            });
            at = place.from;
        }
        lines[first..].reverse();
    }

    fn place(&self, start: usize, end: usize, stop: Stop) -> Place {
        let (seen, vanishing) = seen(self.units, start, end);
        let parts_number = stop == Stop::May && parts_number(&self.paragraph.text, self.units[end].range.start);
        Place { end, seen, vanishing, stop, parts_number, cost: f32::INFINITY, from: 0 }
    }

    /// Adds a place, with the cheapest way to it.
    fn reach(&self, places: &mut Vec<Place>, start: usize, end: usize, stop: Stop) {
        let mut place = self.place(start, end, stop);
        for (from, earlier) in places.iter().enumerate().rev() {
            let width = self.width(earlier.end, &place);
            let is_nearest = from + 1 == places.len();
            if width - self.shrink(earlier.end, &place) > self.measure + TOLERANCE && !is_nearest {
                // A hyphen makes a line wider than the next one without; further back none fits.
                if width > self.measure * 1.1 {
                    break;
                }
                continue;
            }
            let cost = earlier.cost + self.cost(earlier, &place, width);
            if cost < place.cost {
                (place.cost, place.from) = (cost, from);
            }
        }
        places.push(place);
    }

    fn width(&self, start: usize, place: &Place) -> f32 {
        if place.seen <= start {
            return 0.0;
        }
        let hyphen = if place.stop == Stop::Hyphen { self.paragraph.hyphen.2 } else { 0.0 };
        self.before[place.end] - self.before[start] - place.vanishing - self.units[start].trim_start + hyphen
    }

    /// By how much a line can be narrowed; the blanks at its edges are gone already.
    fn shrink(&self, start: usize, place: &Place) -> f32 {
        if self.shrinks.is_empty() || place.seen <= start {
            return 0.0;
        }
        let edges = self.units[start].trim_start + self.units[place.seen - 1].trim_end;
        self.shrinks[place.seen] - self.shrinks[start] - edges / 2.0
    }

    /// Whether a line that ends there leaves a Chinese phrase, which only a mark would end.
    fn parts_phrase(&self, to: &Place) -> bool {
        let (before, after) = self.paragraph.text.split_at(self.units[to.end].range.start);
        before.chars().next_back().is_some_and(is_ideograph) && after.chars().next().is_some_and(is_ideograph)
    }

    fn cost(&self, from: &Place, to: &Place, width: f32) -> f32 {
        let dress = &self.paragraph.dress;
        let slack = self.measure - width;
        // Each line costs something, so that there are no more than it takes.
        let mut cost = 1.0;
        if slack < -TOLERANCE {
            let shrink = self.shrink(from.end, to);
            if -slack > shrink + TOLERANCE {
                return 1.0e6;
            }
            return cost + 1.5 * (slack / shrink).powi(2);
        }
        if to.stop == Stop::Must {
            // A word or a character alone on the last line looks lost.
            let short = (self.measure * 0.2).min(dress.size * 8.0);
            if from.end > 0 && width < short {
                cost += 6.0 * (1.0 - width / short);
            }
            if from.end > 0 && width < dress.size * 2.2 {
                cost += 12.0;
            }
            return if dress.title { cost + (slack / self.measure * 10.0).powi(2) } else { cost };
        }
        let gaps = self.gaps[to.seen.max(from.end + 1) - 1] - self.gaps[from.end];
        cost += if dress.justify && gaps > 0 {
            let stretched = slack / (gaps as f32 * dress.size);
            (stretched * 20.0).powi(2).min(400.0)
        } else {
            (slack / self.measure * 10.0).powi(2)
        };
        if dress.title && self.parts_phrase(to) {
            cost += PHRASE;
        }
        if to.stop == Stop::Hyphen {
            cost += if from.stop == Stop::Hyphen { 16.0 } else { 4.0 };
        }
        if to.stop == Stop::Emergency {
            cost += 20.0;
        }
        if to.parts_number {
            cost += NUMBER;
        }
        cost
    }
}

/// What it costs to end a line between a number and what it counts: as much as to leave more than a quarter of it empty.
const NUMBER: f32 = 8.0;

/// Whether a number that is read in one, such as the `18` of `18 December`, stands before a place and a word after it.
fn parts_number(text: &str, at: usize) -> bool {
    let Some(before) = text[..at].strip_suffix(' ') else { return false };
    let digits = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    (1..=3).contains(&digits)
        && before[..before.len() - digits].chars().next_back().is_none_or(|c| c == ' ' || c == '(')
        && text[at..].chars().next().is_some_and(char::is_alphabetic)
}

/// What it costs to end a title's line within a Chinese phrase: as much as to leave a third of it empty.
const PHRASE: f32 = 11.0;

/// The units with long words cut at their syllables; none if no word can be.
fn hyphenate(paragraph: &Paragraph, units: &[Unit], language: hypher::Lang) -> Option<Vec<Unit>> {
    let mut cut = Vec::with_capacity(units.len() * 2);
    for unit in units {
        let piece = &paragraph.text[unit.range.clone()];
        let is_word = unit.kind == UnitKind::Text && unit.level % 2 == 0 && piece.len() >= 6;
        let start = piece.find(char::is_alphabetic).filter(|_| is_word);
        let word = start.map_or("", |start| {
            let rest = &piece[start..];
            &rest[..rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len())]
        });
        // Capitals are names of things, and an address is no word.
        let shouted = word.chars().skip(1).any(char::is_uppercase);
        if word.len() < 6 || shouted || piece.contains(['@', '/', '_']) {
            cut.push(unit.clone());
            continue;
        }
        let mut at = unit.range.start + start.unwrap_or_default();
        let mut places = Vec::new();
        for syllable in hypher::hyphenate_bounded(word, language, 3, 3) {
            at += syllable.len();
            places.push(at);
        }
        places.pop();
        split(unit, &places, Stop::Hyphen, paragraph, &mut cut);
    }
    (cut.len() > units.len()).then_some(cut)
}

/// The units with everything that is wider than the measure cut between its characters.
fn cut_long(paragraph: &Paragraph, units: &[Unit], measure: f32) -> Option<Vec<Unit>> {
    let mut cut: Vec<Unit> = Vec::with_capacity(units.len() * 2);
    let mut start = 0;
    while start < units.len() {
        let end = units[start..].iter().position(|unit| unit.stop != Stop::No).map_or(units.len(), |at| start + at + 1);
        let width: f32 = units[start..end].iter().map(|unit| unit.width).sum();
        let reserve = if units[end - 1].stop == Stop::Hyphen { paragraph.hyphen.2 } else { 0.0 };
        if width + reserve <= measure {
            cut.extend_from_slice(&units[start..end]);
        } else {
            for at in start..end {
                let unit = &units[at];
                let from = unit.range.start;
                let places: Vec<usize> = paragraph.text[unit.range.clone()]
                    .char_indices()
                    .skip(1)
                    .map(|(offset, _)| from + offset)
                    .collect();
                split(unit, &places, Stop::Emergency, paragraph, &mut cut);
                let ends = paragraph.text[unit.range.clone()].chars().next_back();
                let begins = units.get(at + 1).and_then(|next| paragraph.text[next.range.clone()].chars().next());
                if let Some(last) = cut.last_mut()
                    && last.stop == Stop::No
                    && at + 1 < end
                    && !ends.is_some_and(opens)
                    && !begins.is_some_and(closes)
                {
                    last.stop = Stop::Emergency;
                }
            }
        }
        start = end;
    }
    (cut.len() > units.len() || cut.iter().any(|unit| unit.stop == Stop::Emergency)).then_some(cut)
}

/// Cuts a unit at places in the paragraph's text, where a character's first glyph stands there.
fn split(unit: &Unit, places: &[usize], stop: Stop, paragraph: &Paragraph, into: &mut Vec<Unit>) {
    let size = paragraph.runs[unit.run].size;
    let glyphs = &unit.shaped.glyphs[unit.glyphs.clone()];
    let rtl = unit.level % 2 == 1;
    let mut rest = unit.clone();
    for &place in places {
        let offset = (place - unit.base) as u32;
        if !glyphs.iter().any(|glyph| glyph.start == offset) {
            continue;
        }
        let mut piece = rest.clone();
        piece.range.end = place;
        rest.range.start = place;
        // Glyphs are in visual order: those of the text's start stand first, or last from right to left.
        let count = unit.shaped.glyphs[rest.glyphs.clone()].iter().filter(|glyph| glyph.start < offset).count();
        if rtl {
            piece.glyphs.start = rest.glyphs.end - count;
            rest.glyphs.end = piece.glyphs.start;
        } else {
            piece.glyphs.end = rest.glyphs.start + count;
            rest.glyphs.start = piece.glyphs.end;
        }
        piece.width = width_of(&piece.shaped, piece.glyphs.clone(), size);
        (piece.glue, piece.trim_end, piece.stop, piece.stretch) = (0.0, 0.0, stop, false);
        (rest.trim_start, rest.shift) = (0.0, 0.0);
        into.push(piece);
    }
    if rest.range.start > unit.range.start {
        rest.width = width_of(&rest.shaped, rest.glyphs.clone(), size);
    }
    into.push(rest);
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::doc::Inline;
    use crate::layout::fonts::Library;
    use crate::layout::inline::flatten;
    use crate::layout::paragraph::prepare;
    use crate::layout::shape::Shaper;
    use crate::layout::style::Dress;
    use crate::layout::tests::theme;

    /// The lines of a text in a column, as text; every one fits.
    fn lines(text: &str, language: &str, measure: f32) -> Vec<String> {
        let theme = theme();
        let shaper = Shaper::new(Library::embedded(), ["Inter"; 3], language);
        let customs = Language::new(language);
        let flat = flatten(&[Inline::Text(text.to_owned())], &BTreeMap::new(), false);
        let paragraph = prepare(flat, Dress::body(&theme, customs.chinese), &shaper, &customs);
        let broken = break_lines(&paragraph, measure, &customs);
        broken
            .lines
            .iter()
            .map(|line| {
                let units = &broken.units[line.units.start..line.seen];
                let shrink: f32 = units.iter().map(Unit::shrink).sum();
                assert!(line.width - shrink <= measure + 0.1, "{} > {measure}", line.width);
                let units = &broken.units[line.units.start..line.seen];
                let mut text: String = units.iter().map(|unit| &paragraph.text[unit.range.clone()]).collect();
                if line.hyphen {
                    text.push('-');
                }
                text
            })
            .collect()
    }

    const CHINESE: &str = "本提案阐述了“零售事业部”平台现代化项目的预期业务价值，包括收入增长、成本节约（见附录）与风险降低三个方面。\
        根据《中国大陆排版规范》，标点符号不应出现在行首；例如：引号、书名号、括号以及句号！是否可行？投资回收期约为14个月，\
        净现值为¥12.5 million。他说：“可以。”「好」『行』（完）";

    #[test]
    fn a_number_stays_with_what_it_counts_where_that_costs_little() {
        for (text, parts) in
            [("by 18 December", true), ("18 December", true), ("of (2 hubs", true), ("EN 12830 and", false)]
        {
            let at = text.rfind(' ').expect("it has a space") + 1;
            assert_eq!(parts_number(text, at), parts, "{text}");
        }
        let text = "One order for all 240 sensor sets, signed by 18 December of the year in which 72 hours are enough.";
        let parted = (160..400).filter(|&measure| {
            let lines = lines(text, "en", measure as f32);
            lines.iter().any(|line| line.ends_with(|c: char| c.is_ascii_digit()))
        });
        assert_eq!(parted.count(), 0);
        assert!(!parts_number("in 18December", 5) && !parts_number("from v2 on", 8) && !parts_number("18 , 20", 3));
    }

    #[test]
    fn words_keep_together_and_no_word_is_lost() {
        let text =
            "The platform lowers the cost of handling an order, because fewer exceptions need a person's attention.";
        for measure in [60.0, 100.0, 160.0, 240.0, 400.0] {
            let lines = lines(text, "en", measure);
            let joined = lines.join(" ").replace("- ", "");
            assert_eq!(joined, text, "at {measure}");
        }
    }

    #[test]
    fn a_narrow_column_breaks_words_at_syllables() {
        let lines = lines("Responsibilities of implementation consultants", "en", 52.0);
        assert!(lines.iter().any(|line| line.ends_with('-')), "{lines:?}");
        assert_eq!(lines.join(" ").replace("- ", ""), "Responsibilities of implementation consultants");
    }

    #[test]
    fn afrikaans_is_hyphenated_too() {
        let lines = lines("Verantwoordelikhede", "af", 60.0);
        assert!(lines[0].ends_with('-'), "{lines:?}");
    }

    #[test]
    fn a_name_of_300_letters_is_broken_and_not_lost() {
        let name = "Ab3".repeat(100);
        let lines = lines(&name, "en", 150.0);
        assert!(lines.len() > 5);
        assert_eq!(lines.concat(), name);
    }

    #[test]
    fn chinese_lines_start_and_end_as_they_may() {
        for measure in (60..460).step_by(7) {
            let lines = lines(CHINESE, "zh-Hans", measure as f32);
            assert_eq!(lines.concat().replace(' ', ""), CHINESE.replace(' ', ""));
            for line in &lines {
                assert!(!line.starts_with(|c| closes(c) || "！？".contains(c)), "{line:?} at {measure}");
                assert!(!line.ends_with(opens), "{line:?} at {measure}");
            }
        }
    }

    #[test]
    fn chinese_figures_keep_what_belongs_to_them() {
        let text = "投资回收期约为14个月，净现值为¥125万，误差±3%，温度不超过8℃——这是“北区”2026年11月2日的数据……由约翰·史密斯确认。";
        for measure in (58..300).step_by(5) {
            let lines = lines(text, "zh-Hans", measure as f32);
            assert_eq!(lines.concat(), text);
            for pair in lines.windows(2) {
                let (end, start) = (pair[0].chars().next_back(), pair[1].chars().next());
                assert!(!start.is_some_and(|c| "%℃—…·".contains(c)), "{pair:?} at {measure}");
                assert!(!end.is_some_and(|c| "¥±·".contains(c)), "{pair:?} at {measure}");
                let is_parted =
                    end.is_some_and(|c| c.is_ascii_digit()) && start.is_some_and(|c| "个年月日万".contains(c));
                assert!(!is_parted, "{pair:?} at {measure}");
            }
        }
    }

    #[test]
    fn a_space_does_not_part_a_chinese_figure_from_its_measure_word() {
        let text = "投资回收期约为 14 个月，净现值为 ¥125 万，这是 2026 年 11 月 2 日的数据。";
        for measure in (58..300).step_by(5) {
            for pair in lines(text, "zh-Hant", measure as f32).windows(2) {
                let is_parted = pair[0].trim_end().ends_with(|c: char| c.is_ascii_digit())
                    && pair[1].starts_with(|c| "个年月日万".contains(c));
                assert!(!is_parted, "{pair:?} at {measure}");
            }
        }
    }

    /// How wide a text is on one line, in sizes of the type.
    fn ems(text: &str, language: &str) -> f32 {
        let theme = theme();
        let shaper = Shaper::new(Library::embedded(), ["Inter"; 3], language);
        let customs = Language::new(language);
        let dress = Dress::body(&theme, customs.chinese);
        let flat = flatten(&[Inline::Text(text.to_owned())], &BTreeMap::new(), false);
        let paragraph = prepare(flat, dress, &shaper, &customs);
        break_lines(&paragraph, 1.0e4, &customs).lines[0].width / dress.size
    }

    #[test]
    fn a_space_between_chinese_and_latin_is_as_wide_as_none() {
        let (written, unwritten) = (ems("第 4 季以 ERP 计", "zh-Hans"), ems("第4季以ERP计", "zh-Hans"));
        assert!((written - unwritten).abs() < 0.001, "{written} {unwritten}");
        assert!(ems("in 4 weeks", "en") > ems("in4weeks", "en") + 0.4);
    }

    #[test]
    fn a_bracket_gives_up_its_blank_half_before_a_stop_in_the_middle() {
        for (text, language) in [("（附）。", "zh-Hant"), ("「否」。", "zh-Hant"), ("“否”。", "zh-Hans")]
        {
            // An opening mark at the line's start and a stop at its end have blank halves that may go too.
            assert!(ems(text, language) <= 3.0 + 0.01, "{text} {}", ems(text, language));
        }
    }

    #[test]
    fn marks_are_narrowed_to_take_one_more_character() {
        let theme = theme();
        let shaper = Shaper::new(Library::embedded(), ["Inter"; 3], "zh-Hans");
        let customs = Language::new("zh-Hans");
        let dress = Dress::body(&theme, true);
        let flat = |text: &str| flatten(&[Inline::Text(text.to_owned())], &BTreeMap::new(), false);
        // Twelve characters, two of them marks in the middle, in a measure that lacks half of one.
        let paragraph = prepare(flat("收入增长，成本节约，降低。"), dress, &shaper, &customs);
        let measure = dress.size * 12.0;
        let broken = break_lines(&paragraph, measure, &customs);
        assert_eq!(broken.lines.len(), 1, "the stop's blank at the line's end and half of each comma's do");
        assert!(broken.lines[0].width > measure);
        let ragged = prepare(flat("收入增长，成本节约，降低。"), Dress { justify: false, ..dress }, &shaper, &customs);
        assert_eq!(break_lines(&ragged, measure, &customs).lines.len(), 2);
    }

    #[test]
    fn quotation_marks_let_chinese_lines_break_beside_them() {
        let lines = lines("他们说“可以”以后再说“可以”以后", "zh-Hans", 65.0);
        assert!(lines.iter().any(|line| line.starts_with('“') || line.ends_with('”')), "{lines:?}");
    }

    #[test]
    fn soft_hyphens_and_unbreakable_spaces_are_kept_to() {
        let soft = lines("Bedryfs\u{ad}waarde\u{ad}model", "xx", 50.0);
        assert_eq!(soft[0].trim_end_matches(['-', '\u{ad}']), "Bedryfs");
        let hard = lines("about 12\u{a0}500\u{a0}units", "en", 60.0);
        assert_eq!(hard, ["about", "12\u{a0}500\u{a0}units"]);
    }

    #[test]
    fn only_figures_are_tabular() {
        let theme = theme();
        let shaper = Shaper::new(Library::embedded(), ["Inter"; 3], "en");
        let customs = Language::new("en");
        let width = |text: &str, tabular: bool| {
            let flat = flatten(&[Inline::Text(text.to_owned())], &BTreeMap::new(), false);
            let dress = Dress { tabular, ..Dress::body(&theme, false) };
            prepare(flat, dress, &shaper, &customs).widths().1
        };
        assert!((width("food-safety: re-plan", true) - width("food-safety: re-plan", false)).abs() < 0.01);
        assert!((width("1111-11-11", true) - width("2026-08-30", true)).abs() < 0.01);
        assert!(width("2011-11-11", true) > width("2011-11-11", false));
    }

    #[test]
    fn no_word_stands_alone_on_the_last_line_where_it_can_be_helped() {
        let lines = lines("One two three four five six seven eight nine ten on", "en", 130.0);
        assert!(lines.last().is_some_and(|line| line.contains(' ')), "{lines:?}");
    }
}
