//! The facts of a cover: client, people, dates.

use super::super::flow::{Place, blocks, spaced};
use super::super::page::TagRole;
use super::super::setting::Setting;
use super::super::strip::{Column, Strip, gap, height, join, put, shift};
use super::super::style::Dress;
use super::super::table::pieces;
use crate::doc::{Align, Block, Inline, Kind};

/// How facts are set.
#[derive(Clone, Copy)]
pub struct Look {
    /// Labels.
    pub label: Dress,
    /// What is said.
    pub value: Dress,
    /// Where the labels stand.
    pub labels: Labels,
    /// Blank between facts, in points.
    pub between: f32,
}

/// Where labels stand.
#[derive(Clone, Copy, PartialEq)]
pub enum Labels {
    /// Above what they name.
    Above,
    /// At the left of an upright axis, this far from the column's left edge.
    BeforeAxis(f32),
}

/// Sets facts: lines that start with a strong label are facts, all else is as it is. One strip a fact.
pub fn facts<'a>(setting: &mut Setting<'a>, inner: &'a [Block], look: Look, column: Column) -> Vec<Strip<'a>> {
    let mut strips = Vec::new();
    for block in inner {
        let Some(facts) = lines(block) else {
            let place = Place { column, dress: look.value, tag: None, tight: true };
            let paragraph = blocks(setting, std::slice::from_ref(block), place);
            strips.extend(spaced(paragraph, look.between));
            continue;
        };
        let list = setting.tag(None, TagRole::List);
        for (label, value) in facts {
            let mut strip = fact(setting, label, value, look, column, list);
            strip.anchors.extend(block.origin.iter().map(|origin| (origin.clone(), 0.0)));
            strips.push(strip);
        }
    }
    strips
}

/// Each line of a paragraph, or each item of a list, as label and value; an item's value may have lines of its own.
fn lines(block: &Block) -> Option<Vec<(&[Inline], &[Inline])>> {
    let fact = |line| match <[Inline]>::split_first(line) {
        Some((Inline::Strong(label), rest)) if !rest.is_empty() => Some((label.as_slice(), rest)),
        _ => None,
    };
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
}

fn fact<'a>(
    setting: &mut Setting<'a>,
    label: &'a [Inline],
    value: &'a [Inline],
    look: Look,
    column: Column,
    list: usize,
) -> Strip<'a> {
    let item = setting.tag(Some(list), TagRole::ListItem);
    let label_tag = setting.tag(Some(item), TagRole::ListLabel);
    let value_tag = setting.tag(Some(item), TagRole::ListBody);
    let mut strip = match look.labels {
        Labels::Above => {
            let mut above = setting.lines(label, look.label, column, Some(label_tag));
            if let Some(last) = above.last_mut() {
                last.after = look.label.size * 0.25;
            }
            above.extend(setting.lines(value, look.value, column, Some(value_tag)));
            let cut = cut(setting, &above);
            Strip { cut, ..join(above) }
        }
        Labels::BeforeAxis(axis) => {
            let between = look.value.size * 0.9;
            let left = Column { x: column.x, width: (axis - between).max(1.0) };
            let label_dress = Dress { align: Align::End, ..look.label };
            let left = join(setting.lines(label, label_dress, left, Some(label_tag)));
            let right = column.inset(axis + between, 0.0);
            let right = setting.lines(value, look.value, right, Some(value_tag));
            // On one baseline.
            let beside = |strip: Strip<'a>| {
                let mut both = Strip { height: left.height.max(strip.height), ..Strip::default() };
                put(&mut both, left, look.value.baseline() - look.label.baseline());
                put(&mut both, strip, 0.0);
                both
            };
            let mut cut = cut(setting, &right);
            if !cut.is_empty() {
                cut[0] = beside.clone()(std::mem::take(&mut cut[0]));
            }
            Strip { cut, ..beside(join(right)) }
        }
    };
    (strip.before, strip.after) = (look.between, look.between);
    strip
}

/// A fact's lines in pieces, where they are too many for a page.
fn cut<'a>(setting: &Setting, lines: &[Strip<'a>]) -> Vec<Strip<'a>> {
    if height(lines) > setting.room * 0.5 { pieces(vec![lines.to_vec()], setting.room * 0.25) } else { Vec::new() }
}

/// Facts that are set in one column, spread over several of the same width, `step` apart: as low as can be, and at
/// most `room` high. Gives them as one strip, and what found no room.
pub fn spread(strips: Vec<Strip<'_>>, columns: usize, step: f32, room: f32) -> (Strip<'_>, Vec<Strip<'_>>) {
    let tallest = strips.iter().map(|strip| strip.height).fold(0.0, f32::max);
    let mut limit = tallest.min(room);
    while limit < room && ends(&strips, columns, limit).last() != Some(&strips.len()) {
        limit += 3.0;
    }
    let ends = ends(&strips, columns, limit.min(room));
    let mut whole = Strip::default();
    let mut strips = strips.into_iter();
    let mut taken = 0;
    for (at, end) in ends.into_iter().enumerate() {
        let mut column = join(strips.by_ref().take(end - taken).collect());
        taken = end;
        for item in &mut column.items {
            shift(item, at as f32 * step, 0.0);
        }
        whole.height = whole.height.max(column.height);
        put(&mut whole, column, 0.0);
    }
    (whole, strips.collect())
}

/// One past the last strip of each column, where none is higher than `limit`.
fn ends(strips: &[Strip], columns: usize, limit: f32) -> Vec<usize> {
    let mut ends = Vec::with_capacity(columns);
    let mut at = 0;
    for _ in 0..columns {
        let mut filled = 0.0;
        let start = at;
        while let Some(strip) = strips.get(at) {
            let above = if at == start { 0.0 } else { gap(&strips[at - 1], strip) };
            if filled + above + strip.height > limit + 0.01 {
                break;
            }
            filled += above + strip.height;
            at += 1;
        }
        ends.push(at);
    }
    ends
}

/// As many strips as `room` holds, and the rest.
pub fn fitting(mut strips: Vec<Strip<'_>>, room: f32) -> (Vec<Strip<'_>>, Vec<Strip<'_>>) {
    let mut count = strips.len();
    while count > 0 && height(&strips[..count]) > room {
        count -= 1;
    }
    let rest = strips.split_off(count);
    (strips, rest)
}
