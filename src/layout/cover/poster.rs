//! The poster: large type on a page of the primary colour, with strokes of the accent colour that grow.

use super::super::boxes::filled;
use super::super::fonts::Style;
use super::super::page::Item;
use super::super::setting::Setting;
use super::super::strip::{Column, Strip, height};
use super::super::style::Dress;
use super::facts::{Labels, Look, facts, spread};
use super::{Canvas, Said, TitleLook, offer, plate, subtitle, title};
use crate::theme::Color;

/// How many strokes there are.
const STROKES: usize = 7;

/// Columns of facts.
const COLUMNS: usize = 2;

/// Makes the page; gives what finds no room on it.
pub fn compose<'a>(canvas: &mut Canvas, setting: &mut Setting<'a>, said: Said<'a>) -> Vec<Strip<'a>> {
    let sheet = canvas.sheet;
    let theme = setting.theme;
    let colors = &theme.colors;
    let quiet = colors.quiet_on_primary();
    canvas.page.items.push(filled(0.0, 0.0, sheet.width, sheet.height, colors.primary));

    let column = Column { x: sheet.left, width: sheet.right - sheet.left };
    let light = Dress {
        justify: false,
        highlight: colors.on_primary,
        ..setting.body().heading_family().colored(colors.on_primary)
    };
    let top = sheet.left.clamp(40.0, 64.0);
    let bottom = sheet.height - top;
    let name = light.styled(Style::Bold).sized(theme.text.body * 1.2, 1.4);
    let offered = offer(setting, said, name, column);
    let offered_foot = top + height(&offered.strips);

    let look = TitleLook { dress: light, column, room: sheet.height * 0.36, leading: 1.04 };
    let mut titled = title(setting, said, look);
    let under = light.sized(theme.text.lead * 1.3, 1.4).colored(quiet);
    let mut under = subtitle(setting, said, under, column.at_most(column.width * 0.82));
    if let Some(first) = under.first_mut() {
        first.before = 22.0;
    }
    titled.extend(under);
    let title_top = (sheet.height * 0.145).max(offered_foot + if offered.logo.is_some() { 62.0 } else { 34.0 });
    let title_foot = title_top + height(&titled);

    let between = 28.0;
    let width = (column.width - between * (COLUMNS - 1) as f32) / COLUMNS as f32;
    let value = light.table_family().sized(theme.text.body, 1.42);
    let label = value.sized(theme.text.small, 1.4).colored(quiet);
    let look = Look { label, value, labels: Labels::Above, between: value.size };
    let list = facts(setting, said.facts, look, column.at_most(width));
    let (list, rest) = spread(list, COLUMNS, width + between, bottom - title_foot - 56.0);

    let facts_top = bottom - list.height;
    if list.height > 0.0 {
        canvas.page.items.push(filled(column.x, facts_top - 20.0, column.width, 0.6, quiet));
    }
    let (from, to) = (title_foot + 44.0, facts_top - 62.0);
    if to - from > 60.0 {
        let from = from.max(to - sheet.height * 0.36);
        canvas.page.items.extend(strokes(column.x, sheet.width, from, to, colors.accent));
    }
    plate(canvas, setting, offered.logo, top);
    canvas.stack(offered.strips, top);
    canvas.stack(titled, title_top);
    canvas.stack(vec![list], facts_top);
    rest
}

/// Strokes from a left edge to the sheet's right one, each stronger than the one above.
fn strokes(left: f32, right: f32, top: f32, bottom: f32, color: Color) -> Vec<Item> {
    let pitch = (bottom - top) / STROKES as f32;
    (0..STROKES)
        .map(|number| {
            let part = number as f32 / (STROKES - 1) as f32;
            let thickness = pitch * (0.045 + 0.8 * part.powf(1.5));
            let foot = top + pitch * (number + 1) as f32;
            filled(left, foot - thickness, right - left, thickness, color)
        })
        .collect()
}
