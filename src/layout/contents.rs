//! The table of contents: one line for each listed heading of the first two levels, with its page.

use super::boxes::{filled, pad_top};
use super::flow::Place;
use super::fonts::Style;
use super::heading::{marked, numbered, tighten};
use super::page::{Area, Item, TagRole, What};
use super::setting::{Entry, Setting};
use super::strip::{Column, Keep, PageNumber, Strip};
use super::style::{Dress, WHITE, blend};
use crate::chart::scene::{Segment, Stroke};
use crate::doc::{Align, plain};
use crate::theme::ContentsStyle;

/// Sets the table of contents; page numbers are painted when pages are counted.
pub fn contents<'a>(setting: &mut Setting<'a>, place: Place) -> Vec<Strip<'a>> {
    let theme = setting.theme;
    let mut strips = Vec::new();
    if !setting.meta.contents_label.is_empty() {
        let tag = setting.tag(place.tag, TagRole::Heading(1));
        let size = theme.text.headings[0];
        let weight = setting.heading_weight();
        let dress = place.dress.heading_family().styled(weight).sized(size, 1.18).colored(theme.colors.primary);
        let label = setting.plain(&setting.meta.contents_label, Dress { justify: false, ..dress });
        strips.extend(setting.set(&label, place.column, Some(tag)));
        tighten(setting, &mut strips, size);
        strips = marked(setting, strips, place.column, size);
        if let Some(last) = strips.last_mut() {
            last.after = size * 0.9;
        }
        for strip in &mut strips {
            strip.keep = Keep::Hard;
        }
    }
    let list = setting.tag(place.tag, TagRole::Contents);
    let entries: Vec<_> = setting.headings.iter().filter(|entry| entry.listed && entry.level <= 2).cloned().collect();
    let tighter = tighter(setting, &entries);
    let grid = grid(setting, place.column, &entries, tighter);
    // Entries of the second level stand in a list of their own, in the entry that they belong to.
    let mut above: Option<usize> = None;
    let mut inner: Option<usize> = None;
    for (number, entry) in entries.iter().enumerate() {
        let first = entry.level == 1;
        let holder = match (first, above) {
            (false, Some(above)) => *inner.get_or_insert_with(|| setting.tag(Some(above), TagRole::Contents)),
            _ => list,
        };
        let item = setting.tag(Some(holder), TagRole::ContentsItem);
        if first {
            (above, inner) = (Some(item), None);
        }
        let mut lines = self::entry(setting, entry, &grid, item, place);
        if let Some(line) = lines.first_mut() {
            line.before = if first && number > 0 { grid.size * ABOVE * tighter } else { 0.0 };
        }
        if first {
            section_rule(setting, &mut lines, place.column, number == 0);
        }
        if let Some(line) = lines.last_mut() {
            line.keep = if first { Keep::Hard } else { Keep::Loose };
        }
        strips.extend(lines);
    }
    if let Some(last) = strips.last_mut() {
        last.keep = Keep::Loose;
        last.after = place.dress.size;
    }
    strips
}

/// Where entries stand. Lengths are in points.
struct Grid {
    /// Size of entries.
    size: f32,
    /// How much tighter than natural their lines are.
    tighter: f32,
    /// Left edge of titles, by level.
    titles: [f32; 2],
    /// Right edge of titles.
    right: f32,
    /// Width of the numbers of headings, by level.
    numerals: [f32; 2],
}

fn grid(setting: &Setting, column: Column, entries: &[Entry], tighter: f32) -> Grid {
    let size = setting.theme.text.body * tighter.sqrt();
    let right = column.x + column.width;
    let widest = |level: u8| {
        let dress = entry_dress(setting, size, level, setting.body());
        let numerals = entries.iter().filter(|entry| entry.level == level && !entry.numeral.is_empty());
        let widest = numerals.map(|entry| setting.width(&entry.numeral, dress)).fold(0.0, f32::max);
        if widest > 0.0 { widest + size * 0.9 } else { 0.0 }
    };
    let numerals = [widest(1), widest(2)];
    if setting.theme.contents.style == ContentsStyle::Numbers {
        let left = column.x + setting.theme.page.indent.clamp(size * 4.0, column.width * 0.3);
        return Grid { size, tighter, titles: [left; 2], right, numerals };
    }
    let indent = if numerals[0] > 0.0 { numerals[0] } else { size * 1.6 };
    Grid { size, tighter, titles: [column.x, column.x + indent], right: right - size * 3.5, numerals }
}

fn entry_dress(setting: &Setting, size: f32, level: u8, dress: Dress) -> Dress {
    let first = level == 1;
    let colors = &setting.theme.colors;
    let leading = if first { LEADING[0] } else { LEADING[1] };
    let (style, color) = if first { (Style::Bold, colors.primary) } else { (Style::Regular, colors.text) };
    let dress = Dress { justify: false, tabular: true, ..dress.heading_family().sized(size, leading) };
    dress.styled(style).colored(color)
}

fn entry<'a>(setting: &mut Setting<'a>, entry: &Entry, grid: &Grid, item: usize, place: Place) -> Vec<Strip<'a>> {
    let reference = setting.tag(Some(item), TagRole::Reference);
    let link = setting.tag(Some(reference), TagRole::Link);
    let level = usize::from(entry.level) - 1;
    let dress = entry_dress(setting, grid.size, entry.level, place.dress);
    let dress = Dress { line_height: dress.line_height * grid.tighter.sqrt(), ..dress };
    let title = grid.titles[level] + grid.numerals[level];
    let column = Column { x: title, width: (grid.right - title).max(1.0) };
    let text = plain(&entry.text);
    let paragraph = setting.plain(&text, dress);
    let mut lines = setting.set(&paragraph, column, Some(link));
    if !entry.numeral.is_empty()
        && let Some(line) = lines.first_mut()
    {
        // The space after it is there to be read.
        let kept = Dress { verbatim: true, ..dress };
        let numeral = format!("{} ", entry.numeral);
        let (mut numeral, _) = setting.one_line(&numeral, kept, grid.titles[level], Align::Start, Some(link));
        numeral.append(&mut line.items);
        line.items = numeral;
    }
    for line in &mut lines {
        line.keep = Keep::Hard;
        line.items.push(Item {
            tag: Some(link),
            what: What::Link {
                area: Area { x: place.column.x, y: 0.0, w: place.column.width, h: line.height },
                to: format!("#{}", entry.anchor),
                text: numbered(&entry.numeral, &text),
            },
        });
    }
    let at_left = setting.theme.contents.style == ContentsStyle::Numbers;
    // A number at the left stands in its title's first line, one at the right in the last.
    let line = if at_left { lines.first_mut() } else { lines.last_mut() };
    if let Some(line) = line {
        let dots = setting.theme.contents.style == ContentsStyle::Dotted;
        let right = place.column.x + place.column.width;
        line.numbers.push(PageNumber {
            anchor: entry.anchor.clone(),
            x: if at_left { place.column.x } else { right },
            align: if at_left { Align::Start } else { Align::End },
            from: dots.then(|| end_of(&line.items) + grid.size * 0.6),
            y: 0.0,
            dress: if at_left && entry.level > 1 { dress.colored(setting.theme.colors.muted) } else { dress },
            tag: Some(link),
        });
    }
    lines
}

/// The line above a section of the contents, where the theme has one.
fn section_rule(setting: &Setting, lines: &mut [Strip], column: Column, is_first: bool) {
    let colors = &setting.theme.colors;
    let Some(line) = lines.first_mut() else { return };
    let (thickness, color) = match setting.theme.contents.style {
        ContentsStyle::Dotted => return,
        // The first stands below the heading's own rule.
        ContentsStyle::Ruled if is_first => return,
        ContentsStyle::Ruled => (0.5, colors.line),
        ContentsStyle::Numbers => (0.6, colors.primary),
    };
    pad_top(line, line.height * 0.28);
    line.items.insert(0, filled(column.x, 0.0, column.width, thickness, color));
}

/// Distance of lines as a multiple of their size, for entries of the first and of the second level.
const LEADING: [f32; 2] = [1.45, 1.36];

/// Blank above an entry of the first level, as a multiple of its size.
const ABOVE: f32 = 0.6;

/// How much smaller entries are set so that contents of up to some sixty entries stay on one page.
fn tighter(setting: &Setting, entries: &[Entry]) -> f32 {
    let size = setting.theme.text.body;
    let rules = if setting.theme.contents.style == ContentsStyle::Dotted { 0.0 } else { LEADING[0] * 0.28 };
    let heights = entries.iter().map(|entry| if entry.level == 1 { LEADING[0] + ABOVE + rules } else { LEADING[1] });
    let natural = heights.sum::<f32>() * size;
    let room = setting.room - setting.theme.text.headings[0] * 3.0;
    if natural <= room || entries.len() > 64 { 1.0 } else { (room / natural * 0.98).max(0.6) }
}

/// Side of a leading dot, in points.
const DOT: f32 = 0.8;

/// The number and the dots that lead to it, with `y` counted from its strip's top.
pub fn number(setting: &Setting, number: &PageNumber, page: Option<usize>) -> Vec<Item> {
    let Some(page) = page else { return Vec::new() };
    let shown = (page + 1).to_string();
    let width = setting.width(&shown, number.dress);
    // Readers would take it for a part of the entry's last word without a space before it.
    let spaced = Dress { verbatim: true, ..number.dress };
    let x = if number.align == Align::Start { number.x - setting.advance(" ", number.dress) } else { number.x };
    let (mut items, _) = setting.one_line(&format!(" {shown}"), spaced, x, number.align, number.tag);
    let dots = Dress { style: Style::Regular, color: blend(setting.theme.colors.muted, WHITE, 0.35), ..number.dress };
    let step = number.dress.size * 0.55;
    let end = number.x - width - number.dress.size * 0.6;
    // Dots of all lines stand below each other: they are counted from the right edge.
    let right = number.x - step * ((number.x - end) / step).ceil();
    let baseline = number.dress.baseline() - 0.5;
    if let Some(from) = number.from.filter(|from| right > *from) {
        let segments = vec![Segment::Move(right, baseline), Segment::Line(from, baseline)];
        let stroke = Stroke { color: dots.color, width: DOT, dash: Some((DOT, step - DOT)) };
        items.push(Item { tag: None, what: What::Path { segments, fill: None, stroke: Some(stroke) } });
    }
    for item in &mut items {
        super::strip::shift(item, 0.0, number.y);
    }
    items
}

/// Right edge of what is written.
fn end_of(items: &[Item]) -> f32 {
    items
        .iter()
        .filter_map(|item| match &item.what {
            What::Glyphs(run) => run.glyphs.last().map(|glyph| glyph.x + run.size),
            _ => None,
        })
        .fold(0.0, f32::max)
}
