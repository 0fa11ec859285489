//! Things side by side: key figures, and lines to sign on.

use super::boxes::{filled, pad_top};
use super::flow::{Place, blocks, kept, spaced};
use super::fonts::Style;
use super::list;
use super::page::{Item, TagRole};
use super::setting::Setting;
use super::strip::{Column, Keep, Strip, height, join, put};
use super::style::Dress;
use super::table::pieces;
use crate::doc::{Align, Block, Inline, Kind, plain};
use crate::theme::TileStyle;

/// Key figures in equal boxes, up to four in a row.
pub fn tiles<'a>(setting: &mut Setting<'a>, inner: &'a [Block], place: Place) -> Vec<Strip<'a>> {
    let mut strips = Vec::new();
    for block in inner {
        match &block.kind {
            Kind::List { items, start } if items.iter().any(|item| words(item) > LONGEST) => {
                strips.extend(list::list(setting, *start, items, place, 0));
            }
            Kind::List { items, .. } => strips.extend(rows(setting, items, place)),
            _ => strips.extend(blocks(setting, std::slice::from_ref(block), place)),
        }
    }
    spaced(strips, setting.theme.spacing.block)
}

/// Most letters that a tile is made for; what is longer is a list, which can go on over pages.
const LONGEST: usize = 500;

/// About how many letters blocks hold.
fn words(blocks: &[Block]) -> usize {
    let count = |block: &Block| match &block.kind {
        Kind::Paragraph(text) => plain(text).len(),
        Kind::List { items, .. } => items.iter().map(|item| words(item)).sum(),
        Kind::Table(_) | Kind::Figure { .. } | Kind::Container { .. } => LONGEST + 1,
        _ => 0,
    };
    blocks.iter().map(count).sum()
}

fn rows<'a>(setting: &mut Setting<'a>, items: &'a [Vec<Block>], place: Place) -> Vec<Strip<'a>> {
    let list = setting.tag(place.tag, TagRole::List);
    let in_row = items.len().div_ceil(items.len().div_ceil(4).max(1)).max(1);
    let style = setting.theme.tiles.style;
    let between = match style {
        TileStyle::Boxed => place.dress.size,
        TileStyle::Ruled => 0.0,
        TileStyle::Open => place.dress.size * 2.0,
    };
    let width = (place.column.width - between * (in_row - 1) as f32) / in_row as f32;
    let pad = place.dress.size;
    // Blank at the left and the right of a tile's text; what has no ground is flush with the column.
    let sides = |at: usize| match style {
        TileStyle::Boxed => (pad, pad),
        TileStyle::Ruled => (if at == 0 { 0.0 } else { pad * 1.3 }, pad * 0.6),
        TileStyle::Open => (0.0, 0.0),
    };
    // All figures of a list have one size: that of the widest.
    let size = items
        .iter()
        .filter_map(|item| split(item).0)
        .map(|figure| fitting(setting, &plain(figure), (width - sides(1).0 - sides(1).1) * 0.94));
    let size = size.fold(setting.theme.text.figure, f32::min);

    let around = setting.changed;
    let mut rows = Vec::new();
    for items in items.chunks(in_row) {
        let cells: Vec<Vec<Strip<'a>>> = items
            .iter()
            .enumerate()
            .map(|(at, item)| {
                let x = place.column.x + at as f32 * (width + between);
                let (left, right) = sides(at);
                setting.changed = around || item.iter().any(|block| block.changed);
                tile(setting, item, Column { x, width }.inset(left, right), list, size, place)
            })
            .collect();
        setting.changed = around;
        let tallest = cells.iter().map(|cell| height(cell)).fold(0.0, f32::max) + pad * 1.9;
        let mut row = Strip { height: tallest, ..Strip::default() };
        for at in 0..items.len() {
            let column = Column { x: place.column.x + at as f32 * (width + between), width };
            row.items.extend(ground(setting, column, tallest, at == 0));
        }
        for cell in cells {
            put(&mut row, join(cell), pad);
        }
        (row.before, row.after) = (between, between);
        rows.push(row);
    }
    kept(rows)
}

/// What lies behind a tile.
fn ground(setting: &Setting, column: Column, height: f32, is_first: bool) -> Vec<Item> {
    let colors = &setting.theme.colors;
    let Column { x, width } = column;
    match setting.theme.tiles.style {
        TileStyle::Boxed => {
            vec![filled(x, 0.0, width, height, colors.tint), filled(x, 0.0, width, 2.5, colors.accent)]
        }
        TileStyle::Ruled => {
            let mut lines =
                vec![filled(x, 0.0, width, 0.6, colors.primary), filled(x, height - 0.6, width, 0.6, colors.primary)];
            if !is_first {
                lines.push(filled(x, height * 0.16, 0.5, height * 0.68, colors.line));
            }
            lines
        }
        TileStyle::Open => {
            let color = if is_first { colors.accent } else { colors.primary };
            vec![filled(x, 0.0, width, 2.4, color)]
        }
    }
}

/// The size at which a figure fits on one line, not less than half of the theme's.
fn fitting(setting: &Setting, figure: &str, width: f32) -> f32 {
    let full = setting.theme.text.figure;
    let dress = setting.body().heading_family().styled(setting.heading_weight()).sized(full, 1.2);
    let natural = setting.width(figure, Dress { tabular: true, justify: false, ..dress });
    full * (width / natural.max(1.0)).clamp(0.5, 1.0)
}

/// A tile's figure, which is what its first paragraph starts with in strong type, and the rest of that paragraph.
fn split(item: &[Block]) -> (Option<&[Inline]>, &[Inline]) {
    let Some(Kind::Paragraph(text)) = item.first().map(|block| &block.kind) else { return (None, &[]) };
    match text.split_first() {
        Some((Inline::Strong(figure), rest)) => {
            let rest = if let Some((Inline::Break, rest)) = rest.split_first() { rest } else { rest };
            (Some(figure), rest)
        }
        _ => (None, text),
    }
}

fn tile<'a>(
    setting: &mut Setting<'a>,
    item: &'a [Block],
    column: Column,
    list: usize,
    size: f32,
    place: Place,
) -> Vec<Strip<'a>> {
    let tag = setting.tag(Some(list), TagRole::ListItem);
    let body = setting.tag(Some(tag), TagRole::ListBody);
    let colors = &setting.theme.colors;
    let weight = setting.heading_weight();
    let strong = Dress { tabular: true, justify: false, ..place.dress.heading_family().styled(weight) };
    let strong = strong.sized(size, 1.15).colored(colors.primary);
    let label = Dress {
        justify: false,
        ..place.dress.table_family().sized(setting.theme.text.small, 1.38).colored(super::style::blend(
            colors.text,
            colors.muted,
            0.5,
        ))
    };
    let (figure, rest) = split(item);
    let mut strips = Vec::new();
    if let Some(figure) = figure {
        let figure_tag = setting.tag(Some(body), TagRole::Paragraph);
        strips = setting.lines(figure, strong, column, Some(figure_tag));
        if let Some(last) = strips.last_mut() {
            last.after = label.size * 0.5;
        }
    }
    let label_tag = setting.tag(Some(body), TagRole::Paragraph);
    strips.extend(setting.lines(rest, label, column, Some(label_tag)));
    if let Some((Block { kind: Kind::Paragraph(_), .. }, others)) = item.split_first() {
        strips.extend(blocks(setting, others, Place { column, dress: label, tag: Some(body), tight: true }));
    } else {
        strips.extend(blocks(setting, item, Place { column, dress: label, tag: Some(body), tight: true }));
    }
    strips
}

/// Those who sign stay whole up to this part of a page, and as long as they leave no hole.
const HIGH: f32 = 0.25;

/// Who signs, two beside each other; each with a line for every field that its item names.
pub fn signatures<'a>(setting: &mut Setting<'a>, inner: &'a [Block], place: Place) -> Vec<Strip<'a>> {
    let mut strips = Vec::new();
    for block in inner {
        let items = match &block.kind {
            Kind::List { items, .. } if items.iter().all(|item| words(item) <= 2 * LONGEST) => items,
            _ => {
                strips.extend(blocks(setting, std::slice::from_ref(block), place));
                continue;
            }
        };
        let list = setting.tag(place.tag, TagRole::List);
        let between = place.dress.size * 2.6;
        let width = (place.column.width - between) / 2.0;
        for pair in items.chunks(2) {
            let mut row = Strip::default();
            let sides: Vec<Vec<Strip<'a>>> = pair
                .iter()
                .enumerate()
                .map(|(at, item)| {
                    let column = Column { x: place.column.x + at as f32 * (width + between), width };
                    signature(setting, item, column, list, place)
                })
                .collect();
            row.height = sides.iter().map(|side| height(side)).fold(0.0, f32::max);
            if row.height > setting.room * HIGH {
                row.cut = pieces(sides.clone(), setting.room * HIGH);
            }
            for side in sides {
                put(&mut row, join(side), 0.0);
            }
            strips.extend(spaced(vec![row], place.dress.size * 2.0));
        }
    }
    kept(strips)
}

fn signature<'a>(
    setting: &mut Setting<'a>,
    item: &'a [Block],
    column: Column,
    list: usize,
    place: Place,
) -> Vec<Strip<'a>> {
    let tag = setting.tag(Some(list), TagRole::ListItem);
    let body = setting.tag(Some(tag), TagRole::ListBody);
    let mut titles: Vec<&'a [Inline]> = Vec::new();
    let mut printed: Vec<&'a [Inline]> = Vec::new();
    let mut fields: Vec<&'a [Inline]> = Vec::new();
    for block in item {
        match &block.kind {
            Kind::Paragraph(text) => {
                let mut lines = text.split(|inline| *inline == Inline::Break).filter(|line| !line.is_empty());
                if titles.is_empty() {
                    titles.extend(lines.next());
                }
                printed.extend(lines);
            }
            Kind::List { items, .. } => {
                fields.extend(items.iter().flatten().filter_map(|block| match &block.kind {
                    Kind::Paragraph(text) => Some(text.as_slice()),
                    _ => None,
                }));
            }
            _ => {}
        }
    }
    let mut strips = Vec::new();
    let title = Dress { justify: false, ..place.dress.heading_family().styled(Style::Bold) };
    let title = title.colored(setting.theme.colors.primary);
    for line in titles {
        let title_tag = setting.tag(Some(body), TagRole::Paragraph);
        strips.extend(setting.lines(line, title, column, Some(title_tag)));
    }
    let label = Dress { align: Align::Start, ..setting.small() };
    for line in printed {
        let line_tag = setting.tag(Some(body), TagRole::Paragraph);
        strips.extend(setting.lines(line, label, column, Some(line_tag)));
    }
    let room = place.dress.size * 2.5;
    if fields.is_empty() {
        let mut rule = Strip::blank(room * 1.6);
        rule.items.push(line_to_sign(setting, column, rule.height));
        strips.push(rule);
    }
    let widest = fields.iter().map(|field| setting.paragraph(field, label).widths().1).fold(0.0, f32::max);
    let indent = (widest + label.size).min(column.width * 0.45);
    for field in fields {
        let field_tag = setting.tag(Some(body), TagRole::Paragraph);
        let mut lines = setting.lines(field, label, Column { width: indent, ..column }, Some(field_tag));
        let mut strip = join(std::mem::take(&mut lines));
        pad_top(&mut strip, room - label.line_height * 0.5);
        strip.items.push(line_to_sign(setting, column.inset(indent, 0.0), strip.height));
        strip.keep = Keep::Hard;
        strips.push(strip);
    }
    strips
}

fn line_to_sign(setting: &Setting, column: Column, y: f32) -> Item {
    filled(column.x, y - 3.0, column.width, 0.6, setting.theme.colors.muted)
}
