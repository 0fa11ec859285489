//! The cover of blocks: the title on a field of the primary colour with a pattern of quarter rounds, facts below.

use super::super::boxes::filled;
use super::super::fonts::Style;
use super::super::page::{Item, What};
use super::super::setting::Setting;
use super::super::strip::{Column, Strip, height};
use super::super::style::{Dress, blend};
use super::facts::{Labels, Look, facts, spread};
use super::{Canvas, Said, TitleLook, offer, plate, subtitle, title};
use crate::chart::scene::Segment;
use crate::theme::{Color, Colors};

/// Part of the sheet that is in the theme's colour.
const GROUND: f32 = 0.68;

/// Columns of facts.
const COLUMNS: usize = 2;

/// Squares of the pattern's grid in the sheet's width.
const SQUARES: usize = 6;

/// Makes the page; gives what finds no room on it.
pub fn compose<'a>(canvas: &mut Canvas, setting: &mut Setting<'a>, said: Said<'a>) -> Vec<Strip<'a>> {
    let sheet = canvas.sheet;
    let theme = setting.theme;
    let colors = &theme.colors;
    let column = Column { x: sheet.left, width: sheet.right - sheet.left };
    let light = Dress {
        justify: false,
        highlight: colors.on_primary,
        ..setting.body().heading_family().colored(colors.on_primary)
    };
    let top = sheet.top * 0.8;
    let name = light.styled(Style::Bold).sized(theme.text.body * 1.2, 1.4);
    let offered = offer(setting, said, name, column.at_most(column.width * 0.45));
    let offered_foot = top + height(&offered.strips);

    let look = TitleLook { dress: light, column, room: sheet.height * 0.29, leading: 1.12 };
    let mut titled = title(setting, said, look);
    if !titled.is_empty() {
        let mut rule = Strip::blank(4.0);
        rule.before = 20.0;
        rule.items.push(filled(column.x, 0.0, 48.0, 4.0, colors.accent));
        titled.push(rule);
    }
    let under = light.sized(theme.text.lead * 1.12, 1.42).colored(colors.quiet_on_primary());
    let mut under = subtitle(setting, said, under, column.at_most(column.width * 0.8));
    if let Some(first) = under.first_mut() {
        first.before = 16.0;
    }
    titled.extend(under);
    let titled_height = height(&titled);

    let between = 28.0;
    let width = (column.width - between * (COLUMNS - 1) as f32) / COLUMNS as f32;
    let value = Dress { justify: false, ..setting.body().table_family() }.sized(theme.text.body, 1.42);
    let label = setting.small();
    let look = Look { label, value, labels: Labels::Above, between: value.size * 1.0 };
    let list = facts(setting, said.facts, look, column.at_most(width));

    // Many facts make the ground smaller, down to its title; what is still too much goes on the next page.
    let margin = sheet.left * 0.72;
    let least = offered_foot + titled_height + margin * 1.4;
    let (natural, _) = spread(list.clone(), COLUMNS, width + between, sheet.height);
    let ground = (sheet.height * GROUND).min(sheet.height - natural.height - 2.0 * margin).max(least).min(sheet.height);
    let (list, rest) = spread(list, COLUMNS, width + between, sheet.height - ground - margin * 1.5);

    let title_top = (ground - margin - titled_height).max(offered_foot + margin * 0.4);
    canvas.page.items.push(filled(0.0, 0.0, sheet.width, ground, colors.primary));
    canvas.page.items.extend(pattern(sheet.width, title_top - margin * 0.6, colors));
    plate(canvas, setting, offered.logo, top);
    canvas.stack(offered.strips, top);
    canvas.stack(titled, title_top);
    canvas.stack(vec![list], ground + margin);
    rest
}

/// What a square of the pattern holds: a quarter of a disc by the corner that is its centre, or all of it.
#[derive(Clone, Copy)]
enum Shape {
    /// The centre at the top left.
    TopLeft,
    /// The centre at the top right.
    TopRight,
    /// The centre at the bottom right.
    BottomRight,
    /// The whole square.
    Whole,
}

/// The pattern: squares counted from the right edge and from the top, their shapes and tones.
const PATTERN: &[(usize, usize, Shape, Tone)] = &[
    (3, 0, Shape::BottomRight, Tone::Faint),
    (2, 0, Shape::Whole, Tone::Soft),
    (1, 0, Shape::TopLeft, Tone::Second),
    (0, 0, Shape::BottomRight, Tone::Soft),
    (2, 1, Shape::TopRight, Tone::Faint),
    (1, 1, Shape::BottomRight, Tone::Light),
    (0, 1, Shape::TopLeft, Tone::Accent),
    (1, 2, Shape::TopRight, Tone::Soft),
    (0, 2, Shape::Whole, Tone::Second),
    (0, 3, Shape::TopRight, Tone::Faint),
];

/// Tones of the pattern.
#[derive(Clone, Copy)]
enum Tone {
    Faint,
    Soft,
    Second,
    Light,
    Accent,
}

fn tone(tone: Tone, colors: &Colors) -> Color {
    let second = colors.series.get(1).copied().unwrap_or(colors.accent);
    match tone {
        Tone::Faint => blend(colors.primary, colors.on_primary, 0.09),
        Tone::Soft => blend(colors.primary, colors.on_primary, 0.17),
        Tone::Second => second,
        Tone::Light => colors.tint,
        Tone::Accent => colors.accent,
    }
}

/// The pattern in the upper right corner, as far as it stays above `bottom`: value that builds up.
fn pattern(width: f32, bottom: f32, colors: &Colors) -> Vec<Item> {
    let side = width / SQUARES as f32;
    PATTERN
        .iter()
        .filter(|(_, row, ..)| side * (row + 1) as f32 <= bottom)
        .map(|&(column, row, shape, shade)| {
            let (x, y) = (width - side * (column + 1) as f32, side * row as f32);
            quarter(x, y, side, shape, tone(shade, colors))
        })
        .collect()
}

/// Distance of a quarter circle's control points from its ends, for a radius of 1: 4/3 · (√2 − 1).
const ARM: f32 = 0.552_285;

fn quarter(x: f32, y: f32, side: f32, shape: Shape, fill: Color) -> Item {
    // By corner of the centre: the corners of the square as seen from there.
    let (right, bottom) = (x + side, y + side);
    let (center, from, to) = match shape {
        Shape::Whole => return filled(x, y, side, side, fill),
        Shape::TopLeft => ((x, y), (right, y), (x, bottom)),
        Shape::TopRight => ((right, y), (right, bottom), (x, y)),
        Shape::BottomRight => ((right, bottom), (x, bottom), (right, y)),
    };
    let toward = |a: (f32, f32), b: (f32, f32)| (a.0 + (b.0 - center.0) * ARM, a.1 + (b.1 - center.1) * ARM);
    let (first, second) = (toward(from, to), toward(to, from));
    let segments = vec![
        Segment::Move(center.0, center.1),
        Segment::Line(from.0, from.1),
        Segment::Curve(first.0, first.1, second.0, second.1, to.0, to.1),
        Segment::Close,
    ];
    Item { tag: None, what: What::Path { segments, fill: Some(fill), stroke: None } }
}
