//! Proofreading of laid-out pages: what must hold of them, whatever they say.
//!
//! Pages are read as data, from outside of what made them: ink is measured from the faces, words are compared with the
//! document tree. Tests feed this with every sample, every theme and with documents that nobody wants.

mod ink;
#[cfg(test)]
mod tests;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use super::fonts::Library;
use super::page::{Area, Item, Page, Pages, TagRole, What};
use super::setting::Setting;
use super::{OwnPages, Part, heading, large_figures, parts, survey};
use crate::doc::Document;
use crate::theme::Theme;
use ink::Ink;

/// The largest blank between two things on a page, or at its foot, as a part of the height that holds text.
const LARGEST_BLANK: f32 = 1.0 / 3.0;

/// How far rounding and the overhang of letters may carry ink over an edge, in points.
const OVERHANG: f32 = 1.5;

/// How far the label at the end of a chart's axis may hang over, in points.
const LABEL_OVERHANG: f32 = 9.0;

/// Everything that is wrong with the pages of a document, each with its page, counted from 1:
///
/// - every word of the tree is said exactly once and in its order, but for those of repeated heads, which are decoration;
/// - no ink leaves the sheet, and no text the area for text;
/// - no two texts overlap, and nothing is painted over a text;
/// - no blank takes more than a third of a page, but before a page that is started on purpose;
/// - links go to places that exist, and elements come after what holds them.
pub fn proofread(document: &Document, pages: &Pages, theme: &Theme, fonts: &Library) -> Vec<String> {
    let mut wrong = Vec::new();
    let made = Made::of(document, theme, fonts);
    let parts = parts(&document.blocks, &made.own);
    let reading = words::compare(document, &parts, pages, &made.numerals, &mut wrong);
    let mut ink = Ink::new(fonts);
    for (number, page) in pages.pages.iter().enumerate() {
        let area = text_area(page, theme);
        let part = reading.part_of(number);
        let mut say = |what: String| wrong.push(format!("page {}: {what}", number + 1));
        edges(page, pages, area, part, &mut ink, &mut say);
        overlaps(page, &mut ink, &mut say);
        let ends_part = part != reading.part_of(number + 1) || number + 1 == pages.pages.len();
        let is_cover = matches!(part.and_then(|(part, _)| parts.get(part)), Some(Part::Cover(..) | Part::Figure(..)));
        let turns =
            pages.pages.get(number + 1).is_some_and(|next| (next.width > next.height) != (page.width > page.height));
        if !ends_part && !is_cover && !turns {
            blanks(page, area, &mut ink, &mut say);
        }
    }
    order(pages, &mut wrong);
    wrong
}

/// What layout adds to a document.
struct Made {
    /// The figures that have pages of their own.
    own: BTreeMap<usize, OwnPages>,
    /// The headings' numbers, in order.
    numerals: Vec<String>,
}

impl Made {
    fn of(document: &Document, theme: &Theme, fonts: &Library) -> Made {
        let setting = Setting::new(theme, &document.meta, fonts, Vec::new(), BTreeMap::new());
        let mut headings = survey(&document.blocks).headings;
        if theme.headings.numerals {
            heading::number(&mut headings);
        }
        let numerals = headings.into_iter().map(|heading| heading.numeral).collect();
        Made { own: large_figures(&setting, &document.blocks), numerals }
    }
}

/// Where text may stand on a page.
fn text_area(page: &Page, theme: &Theme) -> Area {
    let style = &theme.page;
    Area {
        x: style.margin_left,
        y: style.margin_top,
        w: page.width - style.margin_left - style.margin_right,
        h: page.height - style.margin_top - style.margin_bottom,
    }
}

fn edges(
    page: &Page,
    pages: &Pages,
    text: Area,
    part: Option<(usize, bool)>,
    ink: &mut Ink,
    say: &mut dyn FnMut(String),
) {
    for item in &page.items {
        let Some(bounds) = ink.of(item) else { continue };
        let sheet = Area { x: 0.0, y: 0.0, w: page.width, h: page.height };
        if !holds(sheet, bounds, 0.6) {
            say(format!("{} leaves the sheet at {bounds:?}", name(item)));
        }
        let is_text = item.tag.is_some() && matches!(item.what, What::Glyphs(_));
        let is_designed = part.is_some_and(|(_, designed)| designed);
        let text = if is_designed { Area { y: 0.0, h: page.height, ..text } } else { text };
        let is_label = item.tag.is_some_and(|tag| pages.tags.get(tag).is_some_and(|tag| tag.role == TagRole::Figure));
        if is_text && !holds(text, bounds, if is_label { LABEL_OVERHANG } else { OVERHANG }) {
            say(format!("{} leaves the area for text at {bounds:?}", name(item)));
        }
    }
}

fn overlaps(page: &Page, ink: &mut Ink, say: &mut dyn FnMut(String)) {
    let mut texts: Vec<(usize, Area)> = Vec::new();
    for (at, item) in page.items.iter().enumerate() {
        if matches!(item.what, What::Glyphs(_))
            && let Some(bounds) = ink.of(item)
        {
            texts.push((at, bounds));
        }
    }
    texts.sort_by(|(_, a), (_, b)| a.y.total_cmp(&b.y));
    for (number, &(one, a)) in texts.iter().enumerate() {
        for &(two, b) in texts[number + 1..].iter().take_while(|(_, b)| b.y < a.y + a.h) {
            if meet(a, b, 0.3, 0.3) && ink.touch(&page.items[one], &page.items[two]) {
                say(format!("{} and {} overlap at {a:?}", name(&page.items[one]), name(&page.items[two])));
            }
        }
    }
    for (at, item) in page.items.iter().enumerate() {
        let What::Rect { area, fill: Some(_), .. } = &item.what else { continue };
        if area.h < 2.0 || area.w < 2.0 {
            continue;
        }
        for &(text, bounds) in texts.iter().filter(|(text, _)| *text < at) {
            let (w, h) = common(*area, bounds);
            if w > 0.0 && h > 0.0 && w * h > bounds.w * bounds.h * 0.3 {
                say(format!("{} is painted over", name(&page.items[text])));
            }
        }
    }
}

fn blanks(page: &Page, text: Area, ink: &mut Ink, say: &mut dyn FnMut(String)) {
    let mut taken: Vec<(f32, f32)> = page
        .items
        .iter()
        .filter_map(|item| ink.of(item))
        .filter(|bounds| bounds.y < text.y + text.h && bounds.y + bounds.h > text.y)
        .map(|bounds| (bounds.y, bounds.y + bounds.h))
        .collect();
    taken.push((text.y + text.h, text.y + text.h));
    taken.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut until = text.y;
    for (from, to) in taken {
        let blank = (from - until) / text.h;
        if blank > LARGEST_BLANK {
            say(format!("{:.0} % of the page are blank from {until:.0} to {from:.0}", blank * 100.0));
        }
        until = until.max(to);
    }
}

fn order(pages: &Pages, wrong: &mut Vec<String>) {
    let names: BTreeSet<&str> = pages.anchors.iter().map(|anchor| anchor.name.as_str()).collect();
    for (number, page) in pages.pages.iter().enumerate() {
        for item in &page.items {
            if item.tag.is_some_and(|tag| tag >= pages.tags.len()) {
                wrong.push(format!("page {}: {} has an unknown tag", number + 1, name(item)));
            }
            if let What::Link { to, .. } = &item.what
                && let Some(anchor) = to.strip_prefix('#')
                && !names.contains(anchor)
            {
                wrong.push(format!("page {}: a link goes to `{to}`, which is nowhere", number + 1));
            }
        }
    }
    for (at, tag) in pages.tags.iter().enumerate() {
        if tag.parent.is_some_and(|parent| parent >= at) {
            wrong.push(format!("element {at} ({:?}) comes before what holds it", tag.role));
        }
    }
    if pages.anchors.len() != names.len() {
        wrong.push("two places have one name".to_owned());
    }
}

/// Whether `inner` lies in `outer`, or less than `over` points outside.
fn holds(outer: Area, inner: Area, over: f32) -> bool {
    inner.x >= outer.x - over
        && inner.y >= outer.y - over
        && inner.x + inner.w <= outer.x + outer.w + over
        && inner.y + inner.h <= outer.y + outer.h + over
}

/// Width and height of what two areas have in common; not positive where they have nothing.
fn common(a: Area, b: Area) -> (f32, f32) {
    ((a.x + a.w).min(b.x + b.w) - a.x.max(b.x), (a.y + a.h).min(b.y + b.h) - a.y.max(b.y))
}

fn meet(a: Area, b: Area, wide: f32, high: f32) -> bool {
    let (w, h) = common(a, b);
    w > wide && h > high
}

/// A short name of an item for messages.
fn name(item: &Item) -> String {
    match &item.what {
        What::Glyphs(run) => {
            let text: String = run.glyphs.iter().map(|glyph| run.said(glyph)).collect();
            format!("`{}`", text.chars().take(40).collect::<String>())
        }
        What::Rect { .. } => "a rectangle".to_owned(),
        What::Image { .. } => "a picture".to_owned(),
        What::Path { .. } => "a path".to_owned(),
        What::Link { to, .. } => format!("a link to `{to}`"),
    }
}
