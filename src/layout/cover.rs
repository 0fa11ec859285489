//! The cover: a page of its own, drawn in the theme's colours.

use super::boxes::filled;
use super::flow::{Place, blocks, spaced};
use super::fonts::Style;
use super::page::{Item, Page, TagRole, What};
use super::paginate::{Made, Sheet, fill};
use super::setting::Setting;
use super::strip::{Column, Strip, gap, height, join, put, shift};
use super::style::{Dress, blend};
use crate::chart::scene::Segment;
use crate::doc::{Block, Inline, Kind, plain};
use crate::theme::Color;

/// Part of the sheet that is in the theme's colour.
const GROUND: f32 = 0.66;

/// Makes the cover from its blocks: title and subtitle on the theme's colour, all else below it.
pub fn cover<'a>(made: &mut Made, setting: &mut Setting<'a>, inner: &'a [Block], sheet: Sheet) {
    let colors = &setting.theme.colors;
    let (primary, on_primary, accent) = (colors.primary, colors.on_primary, colors.accent);
    let ground = sheet.height * GROUND;

    let column = Column { x: sheet.left, width: sheet.right - sheet.left };
    let title_at = inner.iter().position(|block| matches!(block.kind, Kind::Heading { .. }));
    // Subtitle: the paragraph right after the title.
    let is_subtitle = |block: &Block| matches!(&block.kind, Kind::Paragraph(text) if plain(text).len() <= 400);
    let split = title_at.map_or(0, |at| at + 1 + usize::from(inner.get(at + 1).is_some_and(is_subtitle)));
    let (upper, lower) = inner.split_at(split);
    let (above, upper) = upper.split_at(title_at.unwrap_or(0));
    let on_ground = Dress {
        justify: false,
        title: true,
        color: on_primary,
        highlight: on_primary,
        ..setting.body().sized(setting.theme.text.lead * 1.1, 1.4)
    };
    // What stands before the title, such as who offers, is at the sheet's top.
    let strong = on_ground.heading_family().styled(Style::Bold).sized(setting.theme.text.body * 1.15, 1.4);
    let top_place = Place { column: column.at_most(column.width * 0.5), dress: strong, tag: None, tight: true };
    let above = blocks(setting, above, top_place);
    let mut strips: Vec<Strip<'a>> = Vec::new();
    for block in upper {
        let from = strips.len();
        match &block.kind {
            Kind::Heading { text, .. } => strips.extend(title(setting, text, on_ground, column, ground * 0.45)),
            Kind::Paragraph(text) if title_at.is_some_and(|at| at + 2 == split) => {
                let tag = setting.tag(None, TagRole::Paragraph);
                let dress = on_ground.colored(blend(on_primary, primary, 0.12));
                let mut lines = setting.lines(text, dress, column.at_most(column.width * 0.8), Some(tag));
                if let Some(first) = lines.first_mut() {
                    first.before = on_ground.size * 1.2;
                }
                strips.extend(lines);
            }
            _ => {
                let place = Place { column, dress: on_ground, tag: None, tight: true };
                strips.extend(blocks(setting, std::slice::from_ref(block), place));
            }
        }
        if let (Some(origin), Some(first)) = (&block.origin, strips.get_mut(from)) {
            first.anchors.push((origin.clone(), 0.0));
        }
    }

    let place = Place {
        column: column.at_most(column.width * 0.86),
        dress: Dress { justify: false, ..setting.body().heading_family().sized(setting.theme.text.body * 1.02, 1.45) },
        tag: None,
        tight: true,
    };
    let mut below = facts(setting, lower, place);

    // Many facts make the ground smaller, down to its title; what is still too much goes on the next page.
    let margin = sheet.left * 0.75;
    let upper_height = height(&strips);
    let above_height = height(&above) + strong.size;
    let least = sheet.top * 0.8 + above_height + upper_height + margin;
    let ground = ground.min(sheet.height - height(&below) - 2.0 * margin).max(least).min(sheet.height);
    let mut page = Page { width: sheet.width, height: sheet.height, items: Vec::new() };
    page.items.push(filled(0.0, 0.0, sheet.width, ground, primary));
    page.items.extend(decoration(sheet, ground, primary, on_primary, accent));
    let top = (ground - sheet.left * 0.9 - upper_height).max(sheet.top * 0.8 + above_height);
    stack(made, &mut page, above, sheet.top * 0.8);
    stack(made, &mut page, strips, top);
    let mut fitting = below.len();
    while fitting > 0 && ground + margin + height(&below[..fitting]) > sheet.height - margin * 0.5 {
        fitting -= 1;
    }
    let rest = below.split_off(fitting);
    stack(made, &mut page, below, ground + margin);
    made.pages.push(page);
    fill(made, setting, rest, sheet);
}

/// What stands below: lines that start with a strong label are set as a list of facts, all else as it is.
fn facts<'a>(setting: &mut Setting<'a>, inner: &'a [Block], place: Place) -> Vec<Strip<'a>> {
    let label_dress = setting.small();
    let fact = |line: &'a [Inline]| match line.split_first() {
        Some((Inline::Strong(label), rest)) if !rest.is_empty() => Some((label.as_slice(), rest)),
        _ => None,
    };
    // Each line of a paragraph, or each item of a list; an item's value may have lines of its own.
    let lines = |block: &'a Block| -> Option<Vec<_>> {
        match &block.kind {
            Kind::Paragraph(text) => text.split(|inline| *inline == Inline::Break).map(fact).collect(),
            Kind::List { items, .. } => items
                .iter()
                .map(|item| match item.as_slice() {
                    [Block { kind: Kind::Paragraph(text), .. }] => fact(text),
                    _ => None,
                })
                .collect(),
            _ => None,
        }
    };
    let all = inner.iter().filter_map(lines);
    let widest = all.flatten().map(|(label, _)| setting.paragraph(label, label_dress).widths().1).fold(0.0, f32::max);
    let indent = (widest + place.dress.size * 2.0).min(place.column.width * 0.4);

    let mut strips = Vec::new();
    for block in inner {
        let Some(facts) = lines(block) else {
            let paragraph = blocks(setting, std::slice::from_ref(block), place);
            strips.extend(spaced(paragraph, place.dress.size));
            continue;
        };
        let list = setting.tag(None, TagRole::List);
        for (label, value) in facts {
            let item = setting.tag(Some(list), TagRole::ListItem);
            let left_tag = setting.tag(Some(item), TagRole::ListLabel);
            let left = join(setting.lines(label, label_dress, place.column.at_most(indent), Some(left_tag)));
            let right_tag = setting.tag(Some(item), TagRole::ListBody);
            let right = join(setting.lines(value, place.dress, place.column.inset(indent, 0.0), Some(right_tag)));
            let mut strip = Strip { height: left.height.max(right.height), ..Strip::default() };
            // On one baseline.
            put(&mut strip, left, place.dress.baseline() - label_dress.baseline());
            put(&mut strip, right, 0.0);
            (strip.before, strip.after) = (place.dress.size * 0.4, place.dress.size * 0.4);
            strip.anchors.extend(block.origin.iter().map(|origin| (origin.clone(), 0.0)));
            strips.push(strip);
        }
    }
    strips
}

/// The title, as large as it can be in at most five lines and `room` points.
fn title<'a>(setting: &mut Setting<'a>, text: &'a [Inline], dress: Dress, column: Column, room: f32) -> Vec<Strip<'a>> {
    let entry = setting.headings.get(setting.headings_set).cloned();
    setting.headings_set += 1;
    let tag = setting.tag(None, TagRole::Heading(1));
    let full = setting.theme.text.title;
    let leading = if setting.language.chinese { 1.3 } else { 1.14 };
    let sized = |scale: f32| dress.heading_family().styled(Style::Bold).sized(full * scale, leading);
    let tags = setting.tags.len();
    let mut strips = Vec::new();
    // A Chinese title has no spaces to break at, so it is on one line where it can be.
    let natural = setting.paragraph(text, sized(1.0)).widths().1;
    let one_line = column.width / natural.max(1.0);
    let start = if setting.language.chinese && (0.7..1.0).contains(&one_line) { one_line * 0.999 } else { 1.0 };
    for scale in [1.0, 0.86, 0.74, 0.62, 0.5, 0.4] {
        setting.tags.truncate(tags);
        strips = setting.lines(text, sized(start * scale), column, Some(tag));
        if strips.len() <= 5 && height(&strips) <= room {
            break;
        }
    }
    if let (Some(first), Some(entry)) = (strips.first_mut(), entry) {
        first.anchors.push((entry.anchor, 0.0));
    }
    let mut rule = Strip::blank(4.0);
    rule.before = 22.0;
    rule.items.push(filled(column.x, 0.0, 54.0, 4.0, setting.theme.colors.accent));
    strips.push(rule);
    strips
}

/// Puts strips below each other on the page being made.
fn stack(made: &mut Made, page: &mut Page, strips: Vec<Strip<'_>>, top: f32) {
    let number = made.pages.len();
    let mut y = top;
    let mut last: Option<Strip> = None;
    for mut strip in strips {
        y += last.as_ref().map_or(0.0, |last| gap(last, &strip));
        for mut item in strip.items.drain(..) {
            shift(&mut item, 0.0, y);
            page.items.push(item);
        }
        for (name, dy) in strip.anchors.drain(..) {
            made.anchor(name, number, y + dy);
        }
        y += strip.height;
        last = Some(strip);
    }
}

/// Rising bars of quarter rounds at the right: value that builds up.
fn decoration(sheet: Sheet, ground: f32, primary: Color, light: Color, accent: Color) -> Vec<Item> {
    let unit = sheet.width / 8.0;
    let mut items = Vec::new();
    // By column from the right: how many squares it is high, and how light each is.
    for (column, squares) in [(0, 4), (1, 3), (2, 2), (3, 1)] {
        for row in 0..squares {
            let x = sheet.width - unit * (column + 1) as f32;
            let y = unit * row as f32;
            let part = 0.045 + 0.03 * ((squares - row) as f32) + if (column + row) % 2 == 0 { 0.0 } else { 0.035 };
            let color = blend(primary, light, part);
            let is_lowest = row + 1 == squares;
            if is_lowest {
                items.push(quarter(x, y, unit, if column == 1 { accent } else { color }, column % 2 == 0));
            } else {
                items.push(filled(x, y, unit, unit, color));
            }
        }
    }
    items.retain(|item| match &item.what {
        What::Rect { area, .. } => area.y + area.h <= ground,
        _ => true,
    });
    items
}

/// A quarter of a disc in a square, its centre at the top right or the top left.
fn quarter(x: f32, y: f32, side: f32, fill: Color, right: bool) -> Item {
    // Control points of a quarter circle (4/3 · (√2 − 1) of its radius).
    let k = 0.552_284_8 * side;
    let segments = if right {
        vec![
            Segment::Move(x + side, y),
            Segment::Line(x, y),
            Segment::Curve(x, y + k, x + side - k, y + side, x + side, y + side),
            Segment::Close,
        ]
    } else {
        vec![
            Segment::Move(x, y),
            Segment::Line(x + side, y),
            Segment::Curve(x + side, y + k, x + k, y + side, x, y + side),
            Segment::Close,
        ]
    };
    Item { tag: None, what: What::Path { segments, fill: Some(fill), stroke: None } }
}
