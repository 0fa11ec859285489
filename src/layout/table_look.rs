//! How tables look: grounds, rules and the type of heads, groups and sums.

use super::boxes::filled;
use super::fonts::Style;
use super::page::Item;
use super::setting::Setting;
use super::style::{Dress, blend};
use crate::doc::RowKind;
use crate::theme::TableStyle;

/// Blank above and below a cell's text, as a multiple of its size.
pub fn pad(setting: &Setting) -> f32 {
    match setting.theme.tables.style {
        TableStyle::Tinted => 0.3,
        TableStyle::Ruled => 0.36,
        TableStyle::Open => 0.4,
    }
}

/// Blank at the outer edges of a table whose cells have this much at their sides: without a ground, text is flush with
/// what stands above and below.
pub fn outer(setting: &Setting, side: f32) -> f32 {
    if setting.theme.tables.style == TableStyle::Tinted { side } else { 0.0 }
}

/// Type of the head.
pub fn head_dress(setting: &Setting, dress: Dress) -> Dress {
    let colors = &setting.theme.colors;
    match setting.theme.tables.style {
        TableStyle::Tinted => dress.styled(Style::Bold).colored(colors.primary),
        TableStyle::Ruled => dress.styled(Style::Bold).colored(colors.text),
        TableStyle::Open => dress.styled(Style::Medium).colored(colors.muted),
    }
}

/// Ground and rules of the head.
pub fn head(setting: &Setting, x: f32, width: f32, height: f32) -> Vec<Item> {
    let colors = &setting.theme.colors;
    let line = |y: f32, thickness: f32, color| filled(x, y, width, thickness, color);
    match setting.theme.tables.style {
        TableStyle::Tinted => {
            vec![filled(x, 0.0, width, height, colors.head()), line(height - 1.0, 1.0, colors.primary)]
        }
        TableStyle::Ruled => vec![line(0.0, 1.2, colors.primary), line(height - 0.5, 0.5, colors.primary)],
        TableStyle::Open => vec![line(height - 1.4, 1.4, colors.primary)],
    }
}

/// Type of a row.
pub fn row_dress(setting: &Setting, dress: Dress, kind: RowKind) -> Dress {
    let colors = &setting.theme.colors;
    match kind {
        RowKind::Plain => dress,
        RowKind::Total => dress.styled(Style::Bold).colored(colors.text),
        RowKind::Group => dress.styled(Style::Bold).colored(colors.primary),
    }
}

/// What lies behind a row.
pub fn ground(setting: &Setting, kind: RowKind, x: f32, width: f32, height: f32) -> Vec<Item> {
    let colors = &setting.theme.colors;
    match (kind, setting.theme.tables.style) {
        (RowKind::Group, TableStyle::Tinted) => vec![filled(x, 0.0, width, height, colors.tint)],
        (RowKind::Total, TableStyle::Ruled) => vec![filled(x, -0.25, width, 0.5, colors.primary)],
        (RowKind::Total, TableStyle::Tinted | TableStyle::Open) => vec![filled(x, -0.5, width, 1.0, colors.primary)],
        (RowKind::Plain, _) | (RowKind::Group, TableStyle::Ruled | TableStyle::Open) => Vec::new(),
    }
}

/// The rule below a row.
pub fn foot(setting: &Setting, x: f32, width: f32, bottom: f32, is_last: bool) -> Item {
    let colors = &setting.theme.colors;
    let (thickness, color) = match (setting.theme.tables.style, is_last) {
        (TableStyle::Tinted, true) => (0.9, blend(colors.line, colors.primary, 0.5)),
        (TableStyle::Ruled, true) => (1.2, colors.primary),
        (TableStyle::Open, true) => (0.6, colors.primary),
        (TableStyle::Tinted | TableStyle::Open, false) => (0.5, colors.line),
        (TableStyle::Ruled, false) => (0.35, blend(super::style::WHITE, colors.line, 0.75)),
    };
    filled(x, bottom - thickness, width, thickness, color)
}
