//! The framed cover: everything centred within a thin double frame on tinted paper.

use super::super::boxes::filled;
use super::super::fonts::Style;
use super::super::page::{Area, Item, What};
use super::super::setting::Setting;
use super::super::strip::{Column, Strip, height, shift};
use super::super::style::{Dress, blend};
use super::facts::{Labels, Look, facts, fitting};
use super::{Canvas, Said, TitleLook, offer, subtitle, title};
use crate::chart::scene::Stroke;
use crate::doc::Align;
use crate::theme::Color;

/// Distance of the frame from the sheet's edges, in points.
const EDGE: f32 = 32.0;

/// Blank between the frame and what stands at its top and its foot.
const INSIDE: f32 = 46.0;

/// Makes the page; gives what finds no room on it.
pub fn compose<'a>(canvas: &mut Canvas, setting: &mut Setting<'a>, said: Said<'a>) -> Vec<Strip<'a>> {
    let sheet = canvas.sheet;
    let theme = setting.theme;
    let colors = &theme.colors;
    canvas.page.items.push(filled(0.0, 0.0, sheet.width, sheet.height, colors.tint));
    canvas.page.items.push(framed(canvas, EDGE, 1.1, colors.primary));
    canvas.page.items.push(framed(canvas, EDGE + 4.5, 0.4, colors.primary));

    let side = EDGE + 44.0;
    let column = Column { x: side, width: sheet.width - 2.0 * side };
    let centered = Dress { align: Align::Center, justify: false, ..setting.body().heading_family() };
    let slant = if setting.language.chinese { Style::Regular } else { Style::Italic };
    let (top, bottom) = (EDGE + INSIDE, sheet.height - EDGE - INSIDE);

    let name = centered.styled(setting.heading_weight()).sized(theme.text.body * 1.35, 1.4).colored(colors.primary);
    let mut offered = offer(setting, said, name, column);
    if let (Some(area), Some(strip)) = (offered.logo, offered.strips.first_mut()) {
        for item in &mut strip.items {
            shift(item, (column.width - area.w) / 2.0, 0.0);
        }
    }
    let offered = offered.strips;
    let offered_foot = top + height(&offered);

    let look = TitleLook {
        dress: centered.colored(colors.primary),
        column,
        room: (bottom - offered_foot) * 0.42,
        leading: 1.2,
    };
    let mut titled = title(setting, said, look);
    let ornament = Ornament { center: column.x + column.width / 2.0, color: colors.accent };
    if !titled.is_empty() {
        titled.push(ornament.strip());
    }
    let quiet = centered.styled(slant).sized(theme.text.lead * 1.12, 1.5).colored(colors.text);
    let below = column.inset(column.width * 0.07, column.width * 0.07);
    let mut under = subtitle(setting, said, quiet, below);
    if let Some(first) = under.first_mut() {
        first.before = 20.0;
    }
    titled.extend(under);
    let titled_height = height(&titled);

    let value = Dress { justify: false, ..setting.body() }.sized(theme.text.body * 1.02, 1.45);
    let label = value.styled(slant).colored(colors.muted);
    let axis = column.width * 0.31;
    let look = Look { label, value, labels: Labels::BeforeAxis(axis), between: value.size * 0.38 };
    let list = facts(setting, said.facts, look, column);
    // The title's middle lies above the sheet's; it moves up for many facts.
    let gap = 44.0;
    let wanted = sheet.height * 0.415 - titled_height / 2.0;
    let least = offered_foot + 30.0;
    let most = bottom - height(&list) - gap - titled_height;
    let title_top = wanted.min(most).max(least);
    let title_foot = title_top + titled_height;
    let (list, rest) = fitting(list, bottom - title_foot - gap);

    let facts_top = bottom - height(&list);
    if !list.is_empty() {
        let line = blend(colors.line, colors.primary, 0.35);
        canvas.page.items.push(filled(column.x, facts_top - 20.0, column.width, 0.5, line));
    }
    canvas.stack(offered, top);
    canvas.stack(titled, title_top);
    canvas.stack(list, facts_top);
    rest
}

fn framed(canvas: &Canvas, edge: f32, width: f32, color: Color) -> Item {
    let sheet = canvas.sheet;
    let area = Area { x: edge, y: edge, w: sheet.width - 2.0 * edge, h: sheet.height - 2.0 * edge };
    let stroke = Some(Stroke { color, width, dash: None });
    Item { tag: None, what: What::Rect { area, radius: 0.0, fill: None, stroke } }
}

/// Between title and subtitle: two short rules, one strong and one fine.
struct Ornament {
    center: f32,
    color: Color,
}

impl Ornament {
    fn strip<'a>(&self) -> Strip<'a> {
        let mut strip = Strip::blank(4.0);
        strip.before = 24.0;
        strip.items.push(filled(self.center - 27.0, 0.0, 54.0, 1.6, self.color));
        strip.items.push(filled(self.center - 27.0, 3.4, 54.0, 0.5, self.color));
        strip
    }
}
