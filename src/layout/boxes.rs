//! Boxed remarks and cards: strips with a ground behind them.

use super::flow::{Place, blocks, kept, spaced};
use super::page::{Area, Item, TagRole, What};
use super::setting::{Box, Setting};
use super::strip::{Column, Strip};
use super::style::{WHITE, blend};
use crate::doc::Block;
use crate::theme::Color;

/// A remark on a tinted ground with a bar at its left.
pub fn callout<'a>(setting: &mut Setting<'a>, inner: &'a [Block], place: Place, warns: bool) -> Vec<Strip<'a>> {
    let colors = &setting.theme.colors;
    let (fill, bar) =
        if warns { (blend(WHITE, colors.negative, 0.07), colors.negative) } else { (colors.tint, colors.accent) };
    let tag = setting.tag(place.tag, TagRole::Group);
    let pad = place.dress.size;
    let column = place.column;
    let inside = Place { column: column.inset(pad + 4.0, pad), tag: Some(tag), tight: true, ..place };
    let strips = blocks(setting, inner, inside);
    let ground = Box { column, fill: Some(fill), outline: None, bar: Some(bar), bleeds: false, pad: pad * 0.6 };
    let strips = if strips.len() < 12 { kept(strips) } else { strips };
    boxed(setting, strips, ground, pad * 0.75, place.space() * 1.5)
}

/// A card: a heading and its facts in an outline.
pub fn card<'a>(setting: &mut Setting<'a>, inner: &'a [Block], place: Place) -> Vec<Strip<'a>> {
    let colors = &setting.theme.colors;
    let (outline, bar) = (colors.line, colors.primary);
    let tag = setting.tag(place.tag, TagRole::Section);
    let pad = place.dress.size * 1.1;
    let column = place.column;
    let leading = place.dress.line_height / place.dress.size;
    let dress = place.dress.sized(place.dress.size * 0.93, leading);
    let inside = Place { column: column.inset(pad + 3.0, pad), tag: Some(tag), tight: true, dress };
    let strips = blocks(setting, inner, inside);
    let ground = Box { column, fill: None, outline: Some(outline), bar: Some(bar), bleeds: false, pad: pad * 0.5 };
    let strips = boxed(setting, strips, ground, pad * 0.6, place.space() * 1.1);
    kept(strips)
}

/// Puts strips into a box, with `pad` above and below inside of it and `space` around it.
pub fn boxed<'a>(
    setting: &mut Setting<'a>,
    mut strips: Vec<Strip<'a>>,
    ground: Box,
    pad: f32,
    space: f32,
) -> Vec<Strip<'a>> {
    let number = setting.boxes.len();
    setting.boxes.push(ground);
    for strip in &mut strips {
        strip.boxes.insert(0, number);
    }
    if let Some(first) = strips.first_mut() {
        pad_top(first, pad);
        first.before = 0.0;
    }
    if let Some(last) = strips.last_mut() {
        last.height += pad;
        last.after = 0.0;
    }
    spaced(strips, space)
}

/// Adds blank inside of a strip, above what it shows.
pub fn pad_top(strip: &mut Strip, pad: f32) {
    strip.height += pad;
    for item in &mut strip.items {
        super::strip::shift(item, 0.0, pad);
    }
    for number in &mut strip.numbers {
        number.y += pad;
    }
}

/// A filled rectangle that is decoration.
pub fn filled(x: f32, y: f32, w: f32, h: f32, fill: Color) -> Item {
    let area = Area { x, y, w, h };
    Item { tag: None, what: What::Rect { area, radius: 0.0, fill: Some(fill), stroke: None } }
}

/// What a box paints on a page between two heights.
pub fn paint(ground: &Box, top: f32, bottom: f32, sheet_width: f32) -> Vec<Item> {
    let Column { x, width } = ground.column;
    let height = bottom - top;
    let mut items = Vec::new();
    if ground.bleeds {
        items.extend(ground.fill.map(|fill| filled(0.0, 0.0, sheet_width, bottom, fill)));
        items.extend(ground.bar.map(|bar| filled(0.0, bottom, sheet_width, 3.0, bar)));
        return items;
    }
    if ground.fill.is_some() || ground.outline.is_some() {
        let stroke = ground.outline.map(|color| crate::chart::scene::Stroke { color, width: 0.75, dash: None });
        let area = Area { x, y: top, w: width, h: height };
        items.push(Item { tag: None, what: What::Rect { area, radius: 0.0, fill: ground.fill, stroke } });
    }
    items.extend(ground.bar.map(|bar| filled(x, top, 3.0, height, bar)));
    items
}
