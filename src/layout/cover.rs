//! The cover: a page of its own, in one of the theme's compositions.
//!
//! Each composition places the same parts: who offers, the title with its subtitle, and facts such as client and date.
//! A long title is set smaller, and facts that find no room go on the next page.

mod blocks;
mod facts;
mod frame;
mod poster;

use super::boxes::filled;
use super::flow::{self, Place};
use super::heading::tighten;
use super::logo;
use super::page::{Area, Page, TagRole};
use super::paginate::{Made, Sheet, fill};
use super::setting::Setting;
use super::strip::{Column, Strip, gap, height, recolor, shift};
use super::style::Dress;
use crate::doc::{Align, Block, Kind, plain};
use crate::theme::{CoverStyle, PAPER};

/// What a cover says, in parts.
#[derive(Clone, Copy)]
struct Said<'a> {
    /// What stands before the title, such as who offers.
    offered: &'a [Block],
    /// The title's block.
    title: Option<&'a Block>,
    /// The paragraph right after the title.
    subtitle: Option<&'a Block>,
    /// All else.
    facts: &'a [Block],
}

/// Makes the cover from its blocks.
pub fn cover<'a>(made: &mut Made, setting: &mut Setting<'a>, inner: &'a [Block], sheet: Sheet) {
    let said = said(inner);
    let page = Page { width: sheet.width, height: sheet.height, items: Vec::new() };
    let mut canvas = Canvas { made, page, sheet };
    let mut rest = match setting.theme.cover.style {
        CoverStyle::Blocks => blocks::compose(&mut canvas, setting, said),
        CoverStyle::Frame => frame::compose(&mut canvas, setting, said),
        CoverStyle::Poster => poster::compose(&mut canvas, setting, said),
    };
    let page = canvas.page;
    made.pages.push(page);
    // What finds no room stands on white.
    recolor(&mut rest, setting.theme.colors.text);
    fill(made, setting, rest, sheet);
}

fn said(inner: &[Block]) -> Said<'_> {
    let at = inner.iter().position(|block| matches!(block.kind, Kind::Heading { .. }));
    let is_subtitle = |block: &&Block| matches!(&block.kind, Kind::Paragraph(text) if plain(text).len() <= 400);
    let title = at.map(|at| &inner[at]);
    let after = at.map_or(0, |at| at + 1);
    let subtitle = at.and_then(|at| inner.get(at + 1)).filter(is_subtitle);
    Said {
        offered: &inner[..at.unwrap_or(0)],
        title,
        subtitle,
        facts: &inner[after + usize::from(subtitle.is_some())..],
    }
}

/// The page that is being made.
struct Canvas<'m> {
    made: &'m mut Made,
    page: Page,
    sheet: Sheet,
}

impl Canvas<'_> {
    /// Puts strips below each other.
    fn stack(&mut self, strips: Vec<Strip<'_>>, top: f32) {
        let number = self.made.pages.len();
        let mut y = top;
        let mut last: Option<Strip> = None;
        for mut strip in strips {
            y += last.as_ref().map_or(0.0, |last| gap(last, &strip));
            for mut item in strip.items.drain(..) {
                shift(&mut item, 0.0, y);
                self.page.items.push(item);
            }
            for (name, dy) in strip.anchors.drain(..) {
                self.made.anchor(name, number, y + dy);
            }
            y += strip.height;
            last = Some(strip);
        }
    }
}

/// How a title is set.
#[derive(Clone, Copy)]
struct TitleLook {
    /// Its dress, at any size.
    dress: Dress,
    /// Where it stands.
    column: Column,
    /// How high it may be, in points.
    room: f32,
    /// Distance of its lines, as a multiple of its size.
    leading: f32,
}

/// The title, as large as it can be in at most five lines.
fn title<'a>(setting: &mut Setting<'a>, said: Said<'a>, look: TitleLook) -> Vec<Strip<'a>> {
    let Some(Block { kind: Kind::Heading { text, .. }, origin, .. }) = said.title else { return Vec::new() };
    let entry = setting.headings.get(setting.headings_set).cloned();
    setting.headings_set += 1;
    let tag = setting.tag(None, TagRole::Heading(1));
    let full = setting.theme.text.title;
    let chinese = setting.language.chinese;
    let leading = if chinese { look.leading.max(1.3) } else { look.leading };
    let weight = setting.heading_weight();
    let dress = Dress { justify: false, title: true, ..look.dress.heading_family().styled(weight) };
    let tags = setting.tags.len();
    let mut strips = Vec::new();
    // A Chinese title has no spaces to break at, so it is on one line where it can be.
    let natural = setting.paragraph(text, dress.sized(full, leading)).widths().1;
    let one_line = look.column.width / natural.max(1.0);
    let start = if chinese && (0.6..1.0).contains(&one_line) { one_line * 0.999 } else { 1.0 };
    for scale in [1.0, 0.88, 0.77, 0.67, 0.58, 0.5, 0.4, 0.3] {
        setting.tags.truncate(tags);
        let dress = dress.sized((full * start * scale).max(8.0), leading);
        strips = setting.lines(text, dress, look.column, Some(tag));
        // A word that is wider than the column would be broken.
        let whole = setting.paragraph(text, dress).widths().0 <= look.column.width;
        if strips.len() <= 5 && height(&strips) <= look.room && whole {
            if dress.align == Align::Start {
                tighten(setting, &mut strips, dress.size);
            }
            break;
        }
    }
    if let Some(first) = strips.first_mut() {
        first.anchors.extend(entry.map(|entry| (entry.anchor, 0.0)));
        first.anchors.extend(origin.iter().map(|origin| (origin.clone(), 0.0)));
    }
    strips
}

/// The subtitle.
fn subtitle<'a>(setting: &mut Setting<'a>, said: Said<'a>, dress: Dress, column: Column) -> Vec<Strip<'a>> {
    let Some(Block { kind: Kind::Paragraph(text), origin, .. }) = said.subtitle else { return Vec::new() };
    let tag = setting.tag(None, TagRole::Paragraph);
    let dress = Dress { justify: false, title: true, ..dress };
    let mut strips = setting.lines(text, dress, column, Some(tag));
    if let Some(first) = strips.first_mut() {
        first.anchors.extend(origin.iter().map(|origin| (origin.clone(), 0.0)));
    }
    strips
}

/// Who offers: the logo, and in words what it does not say.
struct Offer<'a> {
    strips: Vec<Strip<'a>>,
    /// Where the logo stands, from the top of the strips.
    logo: Option<Area>,
}

fn offer<'a>(setting: &mut Setting<'a>, said: Said<'a>, dress: Dress, column: Column) -> Offer<'a> {
    let sheet_part = column.width * 0.6;
    let logo = logo::on_cover(setting, column.x, sheet_part, 110.0);
    let is_name = |block: &Block| match &block.kind {
        Kind::Paragraph(text) => plain(text).trim() == setting.meta.author.trim(),
        _ => false,
    };
    // The logo says the vendor's name, to the eye and as its alternative text.
    let words = match (said.offered.split_first(), &logo) {
        (Some((first, rest)), Some(_)) if is_name(first) => rest,
        _ => said.offered,
    };
    let place = Place { column, dress: Dress { justify: false, ..dress }, tag: None, tight: true };
    let mut strips = flow::blocks(setting, words, place);
    let area = logo.as_ref().map(|(_, area)| *area);
    if let Some((mut strip, _)) = logo {
        strip.after = dress.size * 1.4;
        strips.insert(0, strip);
    }
    Offer { strips, logo: area }
}

/// White behind a logo that stands on colour, from the sheet's top down, if the theme wants that.
fn plate(canvas: &mut Canvas, setting: &Setting, logo: Option<Area>, top: f32) {
    let Some(area) = logo.filter(|_| setting.theme.logo.on_white) else { return };
    let pad = 16.0;
    canvas.page.items.push(filled(area.x - pad, 0.0, area.w + 2.0 * pad, top + area.h + pad, PAPER));
}
