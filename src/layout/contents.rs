//! The table of contents: one line for each listed heading of the first two levels, with its page.

use super::flow::{Place, accent_rule};
use super::fonts::Style;
use super::page::{Area, Item, TagRole, What};
use super::setting::{Entry, Setting};
use super::strip::{Column, Keep, PageNumber, Strip};
use super::style::{Dress, WHITE, blend};
use crate::chart::scene::{Segment, Stroke};
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
    let entries: Vec<_> = setting.headings.iter().filter(|entry| entry.listed && entry.level <= 2).cloned().collect();
    let tighter = tighter(setting, &entries);
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
        let reference = setting.tag(Some(item), TagRole::Reference);
        let link = setting.tag(Some(reference), TagRole::Link);
        let size = theme.text.body * tighter.sqrt();
        let leading = if first { LEADING[0] } else { LEADING[1] } * tighter.sqrt();
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
            line.before = if first && number > 0 { size * ABOVE * tighter } else { 0.0 };
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

/// Distance of lines as a multiple of their size, for entries of the first and of the second level.
const LEADING: [f32; 2] = [1.45, 1.36];

/// Blank above an entry of the first level, as a multiple of its size.
const ABOVE: f32 = 0.6;

/// How much smaller entries are set so that contents of up to some sixty entries stay on one page.
fn tighter(setting: &Setting, entries: &[Entry]) -> f32 {
    let size = setting.theme.text.body;
    let heights = entries.iter().map(|entry| if entry.level == 1 { LEADING[0] + ABOVE } else { LEADING[1] });
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
    let (mut items, _) = setting.one_line(&format!(" {shown}"), spaced, number.right, Align::End, number.tag);
    let dots = Dress { style: Style::Regular, color: blend(setting.theme.colors.muted, WHITE, 0.35), ..number.dress };
    let step = number.dress.size * 0.55;
    let end = number.right - width - number.dress.size * 0.6;
    // Dots of all lines stand below each other: they are counted from the right edge.
    let right = number.right - step * ((number.right - end) / step).ceil();
    let baseline = number.dress.baseline() - 0.5;
    if right > number.from {
        let segments = vec![Segment::Move(right, baseline), Segment::Line(number.from, baseline)];
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
