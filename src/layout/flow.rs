//! Blocks to strips: each kind of block in its column.

use super::page::TagRole;
use super::setting::{Box, Setting};
use super::strip::{Column, Keep, Strip};
use super::style::{Dress, blend};
use super::{boxes, contents, figure, heading, list, table, tiles};
use crate::doc::references;
use crate::doc::{Block, Inline, Kind, Role, plain};

/// Where blocks stand, and how.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// Their column.
    pub column: Column,
    /// How their paragraphs are set.
    pub dress: Dress,
    /// Tag that they belong to.
    pub tag: Option<usize>,
    /// Whether they stand in a cell, a card or another tight place, where blanks are small.
    pub tight: bool,
}

impl Place {
    /// Blank between paragraphs.
    pub fn space(&self) -> f32 {
        if self.tight { self.dress.size * 0.35 } else { self.dress.space }
    }

    /// The column for running text: no line has more than about 90 letters.
    pub fn measure(&self) -> Column {
        self.column.at_most(self.dress.size.max(9.5) * 46.0)
    }
}

/// Sets blocks below each other.
pub fn blocks<'a>(setting: &mut Setting<'a>, blocks: &'a [Block], place: Place) -> Vec<Strip<'a>> {
    let mut strips: Vec<Strip<'a>> = Vec::new();
    // Where each block's strips start.
    let mut starts: Vec<usize> = Vec::with_capacity(blocks.len());
    for (number, block) in blocks.iter().enumerate() {
        let from = strips.len();
        let around = setting.changed;
        setting.changed |= block.changed;
        if let Kind::Table(wide) = &block.kind {
            // Headings right above a wide table go with it.
            let headings = headings_before(&blocks[..number]);
            let first = starts.get(number - headings).copied().unwrap_or(from);
            let above = strips.split_off(first);
            match table::turned(setting, wide, place, above) {
                Ok(mut strip) => {
                    let at = from - first;
                    if let (Some(origin), Some(table)) = (&block.origin, strip.turned.get_mut(at)) {
                        table.anchors.push((origin.clone(), 0.0));
                    }
                    if let (false, Some(table)) = (wide.name.is_empty(), strip.turned.get_mut(at)) {
                        table.anchors.push((references::of_table(&wide.name), 0.0));
                    }
                    starts.push(strips.len());
                    strips.push(strip);
                    setting.changed = around;
                    continue;
                }
                Err(above) => strips.extend(above),
            }
        }
        starts.push(from);
        strips.extend(self::block(setting, block, place));
        setting.changed = around;
        if let (Some(origin), Some(first)) = (&block.origin, strips.get_mut(from)) {
            first.anchors.push((origin.clone(), 0.0));
        }
        // What announces a list, a table or a figure isn't left alone at a page's foot.
        let leads = match &block.kind {
            Kind::Paragraph(text) => plain(text).trim_end().ends_with([':', '：']),
            _ => false,
        };
        let is_led = matches!(
            blocks.get(number + 1).map(|next| &next.kind),
            Some(Kind::List { .. } | Kind::Table(_) | Kind::Figure { .. } | Kind::Code(_) | Kind::Paragraph(_))
        );
        // Nor do lines to sign on stand without what is signed.
        let is_signed = matches!(
            blocks.get(number + 1).map(|next| &next.kind),
            Some(Kind::Container { role: Role::Signatures, .. })
        );
        // A line or two that open a section are nothing without what they open.
        let follows_heading =
            number > 0 && matches!(&blocks[number - 1].kind, Kind::Heading { .. }) && strips.len() - from <= 3;
        let opens = follows_heading
            && match &block.kind {
                Kind::Paragraph(_) => strips.len() - from <= 2,
                Kind::Container { role, .. } => matches!(role, Role::Note | Role::Lead),
                _ => false,
            }
            && blocks
                .get(number + 1)
                .is_some_and(|next| !matches!(next.kind, Kind::Heading { .. } | Kind::PageBreak | Kind::Contents));
        if opens {
            for strip in &mut strips[from..] {
                strip.keep = strip.keep.max(Keep::Firm);
            }
        }
        if ((leads && is_led) || is_signed)
            && let Some(last) = strips.last_mut()
        {
            last.keep = last.keep.max(Keep::Firm);
        }
    }
    strips
}

/// How many headings stand right at the end of blocks.
fn headings_before(blocks: &[Block]) -> usize {
    blocks.iter().rev().take_while(|block| matches!(block.kind, Kind::Heading { .. })).count()
}

fn block<'a>(setting: &mut Setting<'a>, block: &'a Block, place: Place) -> Vec<Strip<'a>> {
    let first_tag = setting.tags.len();
    let place = indented(setting, &block.kind, place);
    let strips = match &block.kind {
        Kind::Heading { level, text, .. } => heading::heading(setting, *level, text, place),
        Kind::Paragraph(text) => {
            let tag = setting.tag(place.tag, TagRole::Paragraph);
            let strips = setting.lines(text, place.dress, place.measure(), Some(tag));
            spaced(strips, place.space())
        }
        Kind::List { start, items } => list::list(setting, *start, items, place, 0),
        Kind::Table(table) => named(table::table(setting, table, place), references::of_table(&table.name)),
        Kind::Quote(inner) => quote(setting, inner, place),
        Kind::Code(text) => code(setting, text, place),
        Kind::Rule => rule(setting, place),
        Kind::Container { role, blocks } => container(setting, *role, blocks, place),
        Kind::Figure { chart, name, caption } => {
            named(figure::figure(setting, chart, caption, place), references::of_figure(name))
        }
        Kind::Contents => contents::contents(setting, place),
        Kind::PageBreak => vec![Strip { starts_page: true, ..Strip::default() }],
    };
    // A block may have several outermost tags; what stands in it and has an origin of its own keeps that.
    if let Some(origin) = &block.origin {
        let own = setting.tags.iter_mut().skip(first_tag);
        for tag in own.filter(|tag| tag.parent == place.tag && tag.origin.is_none()) {
            tag.origin = Some(origin.clone());
        }
    }
    strips
}

/// Running text that stands in the page's own column is indented as the theme says; what is wide or heads it is not.
fn indented(setting: &Setting, kind: &Kind, place: Place) -> Place {
    let indent = setting.theme.page.indent.min(place.column.width * 0.4);
    let is_text = match kind {
        Kind::Paragraph(_) | Kind::List { .. } | Kind::Quote(_) | Kind::Code(_) => true,
        Kind::Container { role, .. } => matches!(role, Role::Callout | Role::Warning | Role::Note),
        _ => false,
    };
    let column = if is_text && !place.tight && place.column == setting.column {
        place.column.inset(indent, 0.0)
    } else {
        place.column
    };
    Place { column, ..place }
}

fn container<'a>(setting: &mut Setting<'a>, role: Role, inner: &'a [Block], place: Place) -> Vec<Strip<'a>> {
    match role {
        Role::Tiles => tiles::tiles(setting, inner, place),
        Role::Callout => boxes::callout(setting, inner, place, false),
        Role::Warning => boxes::callout(setting, inner, place, true),
        Role::Card => boxes::card(setting, inner, place),
        Role::Signatures => tiles::signatures(setting, inner, place),
        Role::Lead => {
            let leading = if setting.language.chinese { 1.6 } else { 1.38 };
            let dress = place.dress.sized(setting.theme.text.lead, leading).colored(setting.theme.colors.primary);
            // Large type with amounts, which are not broken, would be pulled apart to fill its lines.
            let dress = Dress { justify: false, ..dress };
            let mut strips = kept(blocks(setting, inner, Place { dress, ..place }));
            if let Some(last) = strips.last_mut() {
                last.after += place.dress.size * 0.25;
            }
            strips
        }
        Role::Note => {
            let dress = Dress { family: place.dress.family, ..setting.small() };
            blocks(setting, inner, Place { dress, tight: true, ..place })
        }
        Role::Keep => kept(blocks(setting, inner, place)),
        // The stages that make pages take these apart; inside of something else they are what they hold.
        Role::Cover | Role::Summary | Role::Landscape => blocks(setting, inner, place),
    }
}

/// Strips that links go to by a name.
fn named(mut strips: Vec<Strip<'_>>, name: String) -> Vec<Strip<'_>> {
    if let Some(first) = strips.first_mut()
        && !name.ends_with(':')
    {
        first.anchors.push((name, 0.0));
    }
    strips
}

/// Strips that stay on one page where they fit.
pub fn kept(mut strips: Vec<Strip<'_>>) -> Vec<Strip<'_>> {
    let count = strips.len();
    for strip in strips.iter_mut().take(count.saturating_sub(1)) {
        strip.keep = strip.keep.max(Keep::Soft);
    }
    strips
}

/// Strips with blank around them.
pub fn spaced(mut strips: Vec<Strip<'_>>, space: f32) -> Vec<Strip<'_>> {
    if let Some(first) = strips.first_mut() {
        first.before = first.before.max(space);
    }
    if let Some(last) = strips.last_mut() {
        last.after = last.after.max(space);
    }
    strips
}

fn quote<'a>(setting: &mut Setting<'a>, inner: &'a [Block], place: Place) -> Vec<Strip<'a>> {
    let tag = setting.tag(place.tag, TagRole::Quote);
    let dress = place.dress.colored(blend(setting.theme.colors.text, setting.theme.colors.muted, 0.6));
    let inset = place.dress.size * 1.4;
    let inside = Place { column: place.column.inset(inset, inset), dress, tag: Some(tag), ..place };
    let strips = blocks(setting, inner, inside);
    let bar = Box {
        column: place.column.at_most(10.0),
        fill: None,
        outline: None,
        bar: Some(setting.theme.colors.line),
        rules: None,
        bleeds: false,
        pad: 0.0,
    };
    boxes::boxed(setting, strips, bar, 0.0, place.space() * 1.1)
}

fn code<'a>(setting: &mut Setting<'a>, text: &'a str, place: Place) -> Vec<Strip<'a>> {
    let tag = setting.tag(place.tag, TagRole::Paragraph);
    let dress =
        Dress { verbatim: true, justify: false, tabular: true, ..place.dress.sized(place.dress.size * 0.9, 1.45) };
    let pad = place.dress.size * 0.8;
    let text = [Inline::Code(text.trim_end_matches('\n').to_owned())];
    let strips = setting.lines(&text, dress, place.column.inset(pad, pad), Some(tag));
    let ground = Box {
        column: place.column,
        fill: Some(setting.theme.colors.tint),
        outline: None,
        bar: None,
        rules: None,
        bleeds: false,
        pad,
    };
    boxes::boxed(setting, strips, ground, pad, setting.theme.spacing.block)
}

fn rule<'a>(setting: &Setting<'a>, place: Place) -> Vec<Strip<'a>> {
    let mut strip = Strip::blank(0.75);
    strip.items.push(boxes::filled(place.column.x, 0.0, place.column.width, 0.75, setting.theme.colors.line));
    spaced(vec![strip], place.space() * 1.6)
}
