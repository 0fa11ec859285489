//! The executive summary: how its page opens.

use super::boxes::boxed;
use super::flow::{Place, blocks, spaced};
use super::fonts::Style;
use super::heading::{marked, tighten};
use super::page::TagRole;
use super::paginate::Sheet;
use super::setting::{Box, Setting};
use super::strip::{Keep, Strip, recolor};
use super::style::Dress;
use crate::doc::{Block, Kind, Role};
use crate::theme::SummaryStyle;

/// Sets the summary.
pub fn summary<'a>(setting: &mut Setting<'a>, inner: &'a [Block], place: Place, sheet: Sheet) -> Vec<Strip<'a>> {
    let has_heading = matches!(inner.first().map(|block| &block.kind), Some(Kind::Heading { .. }));
    let (head, rest) = inner.split_at(usize::from(has_heading));
    let has_lead =
        matches!(rest.first().map(|block| &block.kind), Some(Kind::Container { role: Role::Lead, .. })) && has_heading;
    let (lead, rest) = rest.split_at(usize::from(has_lead));
    let mut strips = match setting.theme.summary.style {
        SummaryStyle::Band => band(setting, head, lead, place, sheet),
        SummaryStyle::Ruled => ruled(setting, head, lead, place),
        SummaryStyle::Statement => statement(setting, head, lead, place),
    };
    strips.extend(blocks(setting, rest, place));
    strips
}

/// Heading and opening paragraph on the primary colour, which goes to the edges of the sheet.
fn band<'a>(
    setting: &mut Setting<'a>,
    head: &'a [Block],
    lead: &'a [Block],
    place: Place,
    sheet: Sheet,
) -> Vec<Strip<'a>> {
    let colors = &setting.theme.colors;
    let (primary, accent, on_primary) = (colors.primary, colors.accent, colors.on_primary);
    let mut strips = blocks(setting, head, place);
    strips.extend(opening(setting, lead, place, 1.16, 3));
    if strips.is_empty() {
        return strips;
    }
    recolor(&mut strips, on_primary);
    for strip in &mut strips {
        strip.keep = Keep::Hard;
    }
    let ground = Box { fill: Some(primary), bar: Some(accent), bleeds: true, ..Box::plain(place.column) };
    let mut strips = boxed(setting, strips, ground, 0.0, 0.0);
    if let Some(last) = strips.last_mut() {
        last.height += sheet.top * 0.38;
        last.after = place.dress.size * 2.4;
    }
    strips
}

/// The opening paragraph in slanted type between two rules.
fn ruled<'a>(setting: &mut Setting<'a>, head: &'a [Block], lead: &'a [Block], place: Place) -> Vec<Strip<'a>> {
    let mut strips = blocks(setting, head, place);
    let slanted = Dress { style: if setting.language.chinese { Style::Regular } else { Style::Italic }, ..place.dress };
    let mut quoted = opening(setting, lead, Place { dress: slanted, ..place }, 1.3, 4);
    if let Some(last) = quoted.last_mut() {
        last.after = setting.theme.spacing.block * 1.2;
    }
    strips.extend(quoted);
    strips
}

/// The opening paragraph as large as a heading, under the small title of the page.
fn statement<'a>(setting: &mut Setting<'a>, head: &'a [Block], lead: &'a [Block], place: Place) -> Vec<Strip<'a>> {
    if lead.is_empty() {
        return blocks(setting, head, place);
    }
    let theme = setting.theme;
    let small = place.dress.sized(theme.text.lead * 0.85, 1.3);
    let mut strips = blocks(setting, head, Place { dress: small, tight: true, ..place });
    strips = marked(setting, strips, place.column, small.size);
    if let Some(last) = strips.last_mut() {
        last.after = theme.text.headings[0] * 0.8;
    }
    let weight = setting.heading_weight();
    let large = Dress { title: true, justify: false, ..place.dress.heading_family().styled(weight) };
    let mut said = opening(setting, lead, Place { dress: large, ..place }, theme.text.headings[0] / theme.text.lead, 4);
    if let Some(last) = said.last_mut() {
        last.after = theme.text.headings[0];
    }
    strips.extend(said);
    strips
}

/// The opening paragraph, `scale` times as large as such paragraphs are where that takes at most `most` lines.
fn opening<'a>(setting: &mut Setting<'a>, lead: &'a [Block], place: Place, scale: f32, most: usize) -> Vec<Strip<'a>> {
    let Some(Block { kind: Kind::Container { blocks: inner, .. }, origin, changed }) = lead.first() else {
        return Vec::new();
    };
    if !inner.iter().all(|block| matches!(block.kind, Kind::Paragraph(_))) {
        return blocks(setting, lead, place);
    }
    setting.changed = *changed || inner.iter().any(|block| block.changed);
    let tags = setting.tags.len();
    let mut strips = Vec::new();
    for part in [1.0, 0.6, 0.3, 0.0] {
        setting.tags.truncate(tags);
        let size = setting.theme.text.lead * (1.0 + (scale - 1.0) * part);
        let leading = if setting.language.chinese { 1.5 } else { 1.42 - (size - 11.0).clamp(0.0, 16.0) * 0.0125 };
        let dress = place.dress.sized(size, leading).colored(setting.theme.colors.primary);
        strips.clear();
        for block in inner {
            let Kind::Paragraph(text) = &block.kind else { continue };
            let tag = setting.tag(place.tag, TagRole::Paragraph);
            let mut lines = setting.lines(text, dress, place.column, Some(tag));
            tighten(setting, &mut lines, size);
            strips.extend(spaced(lines, dress.space));
        }
        if strips.len() <= most {
            break;
        }
    }
    setting.changed = false;
    if let (Some(first), Some(origin)) = (strips.first_mut(), origin) {
        first.anchors.push((origin.clone(), 0.0));
    }
    for strip in &mut strips {
        strip.keep = Keep::Hard;
    }
    strips
}
