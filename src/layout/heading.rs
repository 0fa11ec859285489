//! Headings: their type, their numbers, and what marks those of the first level.

use super::boxes::{filled, pad_top};
use super::flow::Place;
use super::fonts::Style;
use super::page::{TagRole, What};
use super::setting::{Entry, Setting};
use super::strip::{Column, Keep, Strip};
use super::style::{Dress, blend};
use crate::doc::{Align, Inline, plain};
use crate::theme::HeadingStyle;

/// Sets a heading; it stays with what follows it.
pub fn heading<'a>(setting: &mut Setting<'a>, level: u8, text: &'a [Inline], place: Place) -> Vec<Strip<'a>> {
    let level = level.clamp(1, 4);
    let entry = setting.headings.get(setting.headings_set).cloned();
    setting.headings_set += 1;
    let tag = setting.tag(place.tag, TagRole::Heading(level));
    let size = setting.theme.text.headings[usize::from(level) - 1];
    let size = if place.tight { size.min(place.dress.size * 1.25) } else { size };
    let dress = dress(setting, level, size, place);
    let numeral = entry.as_ref().map_or("", |entry| entry.numeral.as_str());
    let numbered = [&[Inline::Text(numbered(numeral, ""))], text].concat();
    let column = column(setting, level, place);
    let mut strips = setting.lines(&numbered, dress, column.at_most(size * 30.0), Some(tag));
    tighten(setting, &mut strips, size);
    if level == 1 && !place.tight {
        strips = marked(setting, strips, place.column, size);
    } else if level == 2 && !place.tight && setting.theme.headings.style == HeadingStyle::Overline {
        let color = setting.theme.colors.line;
        strips = overlined(strips, place.column, size * 0.6, (0.6, color));
    }
    let section = setting.theme.spacing.section;
    let (before, after) = match level {
        _ if place.tight => (size * 0.6, size * 0.25),
        1 => (section, size * 0.55),
        2 => (section * 0.78, size * 0.4),
        3 => (section * 0.54, size * 0.32),
        _ => (section * 0.4, size * 0.28),
    };
    for strip in &mut strips {
        strip.keep = Keep::Hard;
    }
    if let Some(first) = strips.first_mut() {
        first.before = before;
        if let Some(entry) = entry {
            first.bookmark = entry.listed.then(|| (level, self::numbered(&entry.numeral, &plain(text))));
            first.anchors.push((entry.anchor, 0.0));
        }
    }
    // The blank after a heading is its own: what follows asks for less.
    if let Some(last) = strips.last_mut() {
        last.after = after;
    }
    strips
}

fn dress(setting: &Setting, level: u8, size: f32, place: Place) -> Dress {
    let colors = &setting.theme.colors;
    let weight = if level <= 2 { setting.heading_weight() } else { Style::Bold };
    let dress = Dress {
        justify: false,
        title: true,
        align: Align::Start,
        ..place.dress.heading_family().styled(weight).sized(size, if size > 16.0 { 1.18 } else { 1.32 })
    };
    match level {
        1 | 2 => dress.colored(colors.primary),
        3 => dress.colored(colors.text),
        _ => dress.colored(blend(colors.text, colors.muted, 0.4)),
    }
}

/// Where a heading's text stands: beside its bar, if it has one.
fn column(setting: &Setting, level: u8, place: Place) -> Column {
    let has_bar = level == 1 && !place.tight && setting.theme.headings.style == HeadingStyle::Bar;
    if has_bar { place.column.inset(BAR * 3.5, 0.0) } else { place.column }
}

/// Width of the bar beside a heading, in points.
const BAR: f32 = 4.0;

/// Adds what marks a heading of the first level.
pub fn marked<'a>(setting: &Setting<'a>, mut strips: Vec<Strip<'a>>, column: Column, size: f32) -> Vec<Strip<'a>> {
    let colors = &setting.theme.colors;
    match setting.theme.headings.style {
        HeadingStyle::Rule => strips.push(rule(column.x, size * 1.7, 3.0, size * 0.35, colors.accent)),
        HeadingStyle::Hairline => {
            strips.push(rule(column.x, column.width, 0.6, size * 0.38, blend(colors.line, colors.primary, 0.5)));
        }
        HeadingStyle::Overline => strips = overlined(strips, column, size * 0.5, (2.4, colors.primary)),
        HeadingStyle::Bar => {
            for strip in &mut strips {
                let bar = filled(column.x, 0.0, BAR, strip.height, colors.accent);
                strip.items.insert(0, bar);
            }
        }
        HeadingStyle::Plain => {}
    }
    strips
}

fn rule<'a>(x: f32, width: f32, thickness: f32, before: f32, color: crate::theme::Color) -> Strip<'a> {
    let mut strip = Strip::blank(thickness);
    strip.before = before;
    strip.items.push(filled(x, 0.0, width, thickness, color));
    strip
}

/// A line of this thickness and colour above the first strip, `pad` above its text.
fn overlined(
    mut strips: Vec<Strip<'_>>,
    column: Column,
    pad: f32,
    (thickness, color): (f32, crate::theme::Color),
) -> Vec<Strip<'_>> {
    if let Some(first) = strips.first_mut() {
        pad_top(first, pad + thickness);
        first.items.insert(0, filled(column.x, 0.0, column.width, thickness, color));
    }
    strips
}

/// A text with its number before it.
pub fn numbered(numeral: &str, text: &str) -> String {
    if numeral.is_empty() { text.to_owned() } else { format!("{numeral}\u{2002}{text}") }
}

/// Gives listed headings of the first two levels their numbers, such as `4` and `4.2`.
pub fn number(entries: &mut [Entry]) {
    let (mut first, mut second) = (0, 0);
    for entry in entries.iter_mut().filter(|entry| entry.listed) {
        match entry.level {
            1 => {
                (first, second) = (first + 1, 0);
                entry.numeral = first.to_string();
            }
            2 if first > 0 => {
                second += 1;
                entry.numeral = format!("{first}.{second}");
            }
            _ => {}
        }
    }
}

/// Sets the letters of large Latin type a little closer, as its size asks for. Lines start at their column's left edge.
pub fn tighten(setting: &Setting, strips: &mut [Strip], size: f32) {
    let closer = ((size - 15.0) / 900.0).clamp(0.0, 0.022) * size;
    if closer <= 0.0 || setting.language.chinese {
        return;
    }
    for strip in strips {
        let mut before = 0.0;
        for item in &mut strip.items {
            let What::Glyphs(run) = &mut item.what else { continue };
            for glyph in &mut run.glyphs {
                glyph.x -= before;
                before += closer;
            }
        }
    }
}
