//! Boxed remarks and cards: strips with a ground behind them.

use super::flow::{Place, blocks, kept, spaced};
use super::page::{Area, Item, TagRole, What};
use super::setting::{Box, Rules, Setting};
use super::strip::{Column, Strip, height, join, put};
use crate::doc::{Block, Kind};
use crate::theme::{CalloutStyle, CardStyle, Color};

/// A remark or a warning in the theme's look for them.
pub fn callout<'a>(setting: &mut Setting<'a>, inner: &'a [Block], place: Place, warns: bool) -> Vec<Strip<'a>> {
    let colors = &setting.theme.colors;
    let (fill, mark) = if warns { (colors.warning(), colors.negative) } else { (colors.tint, colors.accent) };
    let tag = setting.tag(place.tag, TagRole::Group);
    let pad = place.dress.size;
    let column = place.column;
    let ground = Box { pad: pad * 0.6, ..Box::plain(column) };
    let (ground, sides, inset) = match setting.theme.callouts.style {
        CalloutStyle::Tinted => (Box { fill: Some(fill), bar: Some(mark), ..ground }, (pad + 4.0, pad), pad * 0.75),
        CalloutStyle::Ruled => {
            let rules = Some(Rules { above: 1.2, below: 0.5, color: mark });
            // A warning has its ground in every look.
            let (fill, side) = if warns { (Some(fill), pad) } else { (None, 0.0) };
            (Box { fill, rules, ..ground }, (side, side), pad * 0.8)
        }
        CalloutStyle::Bar => {
            let fill = warns.then_some(fill);
            (Box { fill, bar: Some(mark), ..ground }, (pad + 6.0, if warns { pad } else { 0.0 }), pad * 0.35)
        }
    };
    let inside = Place { column: column.inset(sides.0, sides.1), tag: Some(tag), tight: true, ..place };
    let strips = blocks(setting, inner, inside);
    let strips = if strips.len() < 12 { kept(strips) } else { strips };
    boxed(setting, strips, ground, inset, setting.theme.spacing.block)
}

/// A card, which is a heading and its facts, in the theme's look for them.
pub fn card<'a>(setting: &mut Setting<'a>, inner: &'a [Block], place: Place) -> Vec<Strip<'a>> {
    let colors = &setting.theme.colors;
    let (outline, mark) = (colors.line, colors.primary);
    let tag = setting.tag(place.tag, TagRole::Section);
    let pad = place.dress.size * 1.1;
    let column = place.column;
    let leading = place.dress.line_height / place.dress.size;
    let dress = place.dress.sized(place.dress.size * 0.93, leading);
    let inside =
        |left: f32, right: f32| Place { column: column.inset(left, right), tag: Some(tag), tight: true, dress };
    let plain = Box { pad: pad * 0.5, ..Box::plain(column) };
    let rules = |thickness: f32| Some(Rules { above: thickness, below: 0.0, color: mark });
    let (ground, inset, strips) = match setting.theme.cards.style {
        CardStyle::Outlined => {
            let ground = Box { outline: Some(outline), bar: Some(mark), ..plain };
            (ground, pad * 0.6, blocks(setting, inner, inside(pad + 3.0, pad)))
        }
        CardStyle::Ruled => (Box { rules: rules(0.5), ..plain }, pad * 0.7, blocks(setting, inner, inside(0.0, 0.0))),
        CardStyle::Split => {
            let ground = Box { rules: rules(0.6), ..plain };
            (ground, pad * 0.7, split(setting, inner, inside(0.0, 0.0)))
        }
    };
    let space = setting.theme.spacing.block * 0.7;
    kept(boxed(setting, strips, ground, inset, space))
}

/// What a card says, with its heading at the left and the rest beside it.
fn split<'a>(setting: &mut Setting<'a>, inner: &'a [Block], place: Place) -> Vec<Strip<'a>> {
    let has_heading = matches!(inner.first().map(|block| &block.kind), Some(Kind::Heading { .. }));
    let is_wide = inner.iter().any(|block| matches!(block.kind, Kind::Table(_) | Kind::Figure { .. }));
    let indent = setting.theme.page.indent.max(place.column.width * 0.22).min(place.column.width * 0.4);
    if !has_heading || is_wide {
        return blocks(setting, inner, place);
    }
    let (head, rest) = inner.split_at(1);
    let between = place.dress.size * 1.4;
    let left = Place { column: place.column.at_most(indent - between), ..place };
    let left = join(blocks(setting, head, left));
    let mut right = blocks(setting, rest, Place { column: place.column.inset(indent, 0.0), ..place });
    let mut beside = 0;
    while beside < right.len() && height(&right[..beside]) < left.height {
        beside += 1;
    }
    let after = beside.checked_sub(1).map_or(0.0, |last| right[last].after);
    let mut first = join(right.drain(..beside).collect());
    first.height = first.height.max(left.height);
    let (items, anchors) = (std::mem::take(&mut first.items), std::mem::take(&mut first.anchors));
    put(&mut first, left, 0.0);
    first.items.extend(items);
    first.anchors.extend(anchors);
    first.after = after;
    right.insert(0, first);
    right
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
        items.extend(ground.bar.map(|bar| filled(0.0, bottom, sheet_width, 4.0, bar)));
        return items;
    }
    if ground.fill.is_some() || ground.outline.is_some() {
        let stroke = ground.outline.map(|color| crate::chart::scene::Stroke { color, width: 0.75, dash: None });
        let area = Area { x, y: top, w: width, h: height };
        items.push(Item { tag: None, what: What::Rect { area, radius: 0.0, fill: ground.fill, stroke } });
    }
    items.extend(ground.bar.map(|bar| filled(x, top, 3.0, height, bar)));
    if let Some(Rules { above, below, color }) = ground.rules {
        let lines = [(top, above), (bottom - below, below)].into_iter().filter(|(_, thickness)| *thickness > 0.0);
        items.extend(lines.map(|(y, thickness)| filled(x, y, width, thickness, color)));
    }
    items
}
