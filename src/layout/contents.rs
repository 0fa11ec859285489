//! The table of contents: one line for each listed heading of the first two levels, with its page.

use super::flow::{Place, accent_rule};
use super::fonts::Style;
use super::page::{Area, Item, TagRole, What};
use super::setting::{Entry, Setting};
use super::strip::{Column, Keep, PageNumber, Strip};
use super::style::{Dress, WHITE, blend};
use crate::doc::{Align, plain};

/// Sets the table of contents; page numbers are painted when pages are counted.
pub fn contents<'a>(setting: &mut Setting<'a>, place: Place) -> Vec<Strip<'a>> {
    let theme = setting.theme;
    let mut strips = Vec::new();
    if !setting.meta.contents_label.is_empty() {
        let tag = setting.tag(place.tag, TagRole::Heading(1));
        let size = theme.text.headings[0];
        let dress = place.dress.heading_family().styled(Style::Bold).sized(size, 1.2).colored(theme.colors.primary);
        let label = setting.plain(&setting.meta.contents_label, Dress { justify: false, ..dress });
        strips.extend(setting.set(&label, place.column, Some(tag)));
        let mut rule = accent_rule(setting, place.column, size);
        rule.after = size * 0.8;
        strips.push(rule);
        for strip in &mut strips {
            strip.keep = Keep::Hard;
        }
    }
    let list = setting.tag(place.tag, TagRole::Contents);
    let entries = setting.headings.clone();
    let leading = leading(&entries, theme.text.body, setting.room - super::strip::height(&strips));
    for (number, entry) in entries.iter().filter(|entry| entry.listed && entry.level <= 2).enumerate() {
        let item = setting.tag(Some(list), TagRole::ContentsItem);
        let link = setting.tag(Some(item), TagRole::Link);
        let first = entry.level == 1;
        let size = theme.text.body;
        let dress = Dress {
            justify: false,
            tabular: true,
            ..place.dress.heading_family().sized(size, leading).styled(if first { Style::Bold } else { Style::Regular })
        };
        let dress = if first { dress.colored(theme.colors.primary) } else { dress };
        let indent = if first { 0.0 } else { size * 1.6 };
        let column = place.column.inset(indent, size * 3.5);
        let text = plain(&entry.text);
        let paragraph = setting.plain(&text, dress);
        let mut lines = setting.set(&paragraph, column, Some(link));
        let area = Column { x: place.column.x, width: place.column.width };
        for line in &mut lines {
            line.keep = Keep::Hard;
            line.items.push(Item {
                tag: Some(link),
                what: What::Link {
                    area: Area { x: area.x, y: 0.0, w: area.width, h: line.height },
                    to: format!("#{}", entry.anchor),
                    text: plain(&entry.text),
                },
            });
        }
        if let Some(line) = lines.first_mut() {
            line.before = if first && number > 0 { size * ABOVE_PART * leading } else { 0.0 };
        }
        if let Some(line) = lines.last_mut() {
            line.keep = if first { Keep::Hard } else { Keep::Loose };
            line.numbers.push(PageNumber {
                anchor: entry.anchor.clone(),
                right: place.column.x + place.column.width,
                from: end_of(&line.items) + size * 0.6,
                y: 0.0,
                dress,
                tag: Some(link),
            });
        }
        strips.extend(lines);
    }
    if let Some(last) = strips.last_mut() {
        last.keep = Keep::Loose;
        last.after = place.dress.size;
    }
    strips
}

/// Blank above an entry of the first level, in lines.
const ABOVE_PART: f32 = 0.45;

/// Distance of lines that puts the contents on one page where that can be, as a multiple of the size.
fn leading(entries: &[Entry], size: f32, room: f32) -> f32 {
    let listed = |level: u8| entries.iter().filter(|entry| entry.listed && entry.level == level).count() as f32;
    let lines = listed(1) * (1.0 + ABOVE_PART) + listed(2);
    let fitting = (room - 4.0 * size) / (lines * size).max(1.0);
    if fitting < 1.15 { 1.5 } else { fitting.min(1.5) }
}

/// The number and the dots that lead to it, with `y` counted from its strip's top.
pub fn number(setting: &Setting, number: &PageNumber, page: Option<usize>) -> Vec<Item> {
    let Some(page) = page else { return Vec::new() };
    let (mut items, width) =
        setting.one_line(&(page + 1).to_string(), number.dress, number.right, Align::End, number.tag);
    let dots = Dress { style: Style::Regular, color: blend(setting.theme.colors.muted, WHITE, 0.35), ..number.dress };
    let step = number.dress.size * 0.55;
    let end = number.right - width - number.dress.size * 0.6;
    // Dots of all lines stand below each other: they are counted from the right edge.
    let mut x = number.right - step * ((number.right - end) / step).ceil();
    let baseline = number.dress.baseline();
    while x > number.from {
        let area = Area { x: x - 0.5, y: baseline - 1.0, w: 1.0, h: 1.0 };
        items.push(Item { tag: None, what: What::Rect { area, radius: 0.5, fill: Some(dots.color), stroke: None } });
        x -= step;
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
