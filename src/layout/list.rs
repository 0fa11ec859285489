//! Lists: hanging bullets and numbers.

use super::flow::{Place, blocks, spaced};
use super::page::{Labels, TagRole};
use super::setting::Setting;
use super::strip::{Keep, Strip};
use super::style::Dress;
use crate::doc::{Align, Block, Kind};
use crate::layout::fonts::Style;

/// Sets a list; `depth` is 0 for one that is not in another.
pub fn list<'a>(
    setting: &mut Setting<'a>,
    start: Option<u64>,
    items: &'a [Vec<Block>],
    place: Place,
    depth: usize,
) -> Vec<Strip<'a>> {
    let tag = setting.tag(place.tag, TagRole::List);
    setting.tags[tag].labels = match start {
        Some(_) => Labels::Numbers,
        None if depth.is_multiple_of(2) => Labels::Bullets,
        None => Labels::None,
    };
    let dress = place.dress;
    let label_dress =
        Dress { tabular: true, align: Align::Start, ..dress.styled(Style::Medium).colored(dress.highlight) };
    let labels: Vec<String> = (0..items.len() as u64)
        .map(|number| match start {
            Some(start) if depth == 1 => format!("{}.", letters(start + number)),
            Some(start) => format!("{}.", start + number),
            None => ["•", "–", "·"][depth.min(2)].to_owned(),
        })
        .collect();
    // Numbers share their right edge. The widest is the last, or one before the letters start again.
    let widest = labels.iter().rev().take(26).map(|label| setting.width(label, label_dress)).fold(0.0, f32::max);
    let indent = (widest + dress.size * 0.6).max(dress.size * 1.3).min(place.column.width * 0.4);
    let column = place.column.inset(indent, 0.0);
    let item_space = if place.tight { dress.size * 0.2 } else { dress.size * 0.3 };

    let mut strips: Vec<Strip<'a>> = Vec::new();
    let around = setting.changed;
    for (inner, label) in items.iter().zip(&labels) {
        setting.changed = around || inner.iter().any(|block| block.changed);
        let item = setting.tag(Some(tag), TagRole::ListItem);
        let label_tag = setting.tag(Some(item), TagRole::ListLabel);
        let body = setting.tag(Some(item), TagRole::ListBody);
        let inside = Place { column, tag: Some(body), tight: true, ..place };
        let mut lines = self::items(setting, inner, inside, depth);
        if lines.is_empty() {
            lines.push(Strip::blank(dress.line_height));
        }
        let (x, align) = match start {
            Some(_) => (place.column.x + widest, Align::End),
            None => (place.column.x + dress.size * 0.2, Align::Start),
        };
        let (mut painted, _) = setting.one_line(label, label_dress, x, align, Some(label_tag));
        // The label is read before the item's text.
        painted.append(&mut lines[0].items);
        lines[0].items = painted;
        strips.extend(spaced(lines, item_space));
    }
    setting.changed = around;
    // The first item stays with the second where they are short.
    if strips.len() > 2
        && let Some(first) = strips.first_mut()
    {
        first.keep = Keep::Hard;
    }
    spaced(strips, if place.tight { dress.size * 0.3 } else { dress.size * 0.6 })
}

/// A number as letters: a to z, then aa.
fn letters(number: u64) -> String {
    let mut letters = Vec::new();
    let mut left = number;
    while left > 0 {
        left -= 1;
        letters.push(char::from(b'a' + (left % 26) as u8));
        left /= 26;
    }
    if letters.is_empty() { number.to_string() } else { letters.into_iter().rev().collect() }
}

fn items<'a>(setting: &mut Setting<'a>, inner: &'a [Block], place: Place, depth: usize) -> Vec<Strip<'a>> {
    let mut strips = Vec::new();
    for (number, block) in inner.iter().enumerate() {
        match &block.kind {
            Kind::List { start, items } => strips.extend(list(setting, *start, items, place, depth + 1)),
            // An item that is one paragraph needs no paragraph tag inside.
            Kind::Paragraph(text) if number == 0 => {
                let mut lines = setting.lines(text, place.dress, place.measure(), place.tag);
                if let (Some(origin), Some(first)) = (&block.origin, lines.first_mut()) {
                    first.anchors.push((origin.clone(), 0.0));
                    if let Some(tag) = place.tag {
                        setting.tags[tag].origin = Some(origin.clone());
                    }
                }
                strips.extend(lines);
            }
            _ => strips.extend(blocks(setting, std::slice::from_ref(block), place)),
        }
    }
    strips
}
