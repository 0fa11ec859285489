//! Bars in the margin beside what changed since the revision before.

use super::boxes::filled;
use super::page::{Item, Page, What};
use super::paginate::Sheet;
use super::setting::Setting;
use crate::chart::scene::Segment;

/// Thickness of a bar.
const WIDTH: f32 = 1.8;

/// Blank between a bar and the text.
const BESIDE: f32 = 9.0;

/// Adds a bar at the left of everything on a page that changed; what follows on each other shares one.
pub fn beside_changes(setting: &Setting, page: &mut Page, sheet: Sheet) {
    let changed = |item: &&Item| item.tag.is_some_and(|tag| setting.tags[tag].changed);
    let mut extents: Vec<(f32, f32)> =
        page.items.iter().filter(changed).filter_map(|item| extent(&item.what)).collect();
    extents.sort_by(|a, b| a.0.total_cmp(&b.0));
    let joined = setting.body().line_height;
    let mut bars: Vec<(f32, f32)> = Vec::new();
    for (top, foot) in extents {
        match bars.last_mut() {
            Some((_, last)) if top - *last < joined => *last = last.max(foot),
            _ => bars.push((top, foot)),
        }
    }
    let x = (sheet.left - BESIDE - WIDTH).max(0.0);
    let bar = |(top, foot): (f32, f32)| filled(x, top, WIDTH, foot - top, setting.theme.colors.accent);
    page.items.extend(bars.into_iter().map(bar));
}

/// Top and foot of what an item paints; none for what is not seen.
fn extent(what: &What) -> Option<(f32, f32)> {
    match what {
        What::Glyphs(run) => Some((run.y - run.size * 0.8, run.y + run.size * 0.25)),
        What::Rect { area, .. } | What::Image { area, .. } => Some((area.y, area.y + area.h)),
        What::Path { segments, .. } => {
            let ends = segments.iter().filter_map(|segment| match *segment {
                Segment::Move(_, y) | Segment::Line(_, y) | Segment::Curve(.., y) => Some(y),
                Segment::Close => None,
            });
            ends.fold(None, |extent, y| {
                Some(extent.map_or((y, y), |(top, foot): (f32, f32)| (top.min(y), foot.max(y))))
            })
        }
        What::Link { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doc::{Block, Document, Inline, Kind, Meta, Role, Row, Table};
    use crate::layout::page::Area;
    use crate::layout::{Library, lay_out};
    use crate::theme::{DEFAULT, Theme};

    fn paragraph(text: &str) -> Block {
        Block::new(Kind::Paragraph(vec![Inline::Text(text.to_owned())]))
    }

    fn changed(block: Block) -> Block {
        Block { changed: true, ..block }
    }

    /// Texts with their baselines.
    type Lines = Vec<(String, f32)>;

    /// The bars of a document, by page, and its lines.
    fn set(blocks: Vec<Block>) -> Vec<(Vec<Area>, Lines)> {
        let document = Document { meta: Meta { language: "en".into(), ..Meta::default() }, blocks };
        let theme = Theme::load(None, DEFAULT).expect("the default theme is sound");
        let pages = lay_out(&document, &theme, Library::embedded());
        let bars = |page: &Page| {
            let bar = |item: &Item| match item.what {
                What::Rect { area, .. } if item.tag.is_none() && (area.w - WIDTH).abs() < 0.01 => Some(area),
                _ => None,
            };
            page.items.iter().filter_map(bar).collect()
        };
        let lines = |page: &Page| {
            let line = |item: &Item| match &item.what {
                What::Glyphs(run) if item.tag.is_some() => Some((run.text.to_string(), run.y)),
                _ => None,
            };
            page.items.iter().filter_map(line).collect()
        };
        pages.pages.iter().map(|page| (bars(page), lines(page))).collect()
    }

    fn covers(bar: &Area, y: f32) -> bool {
        bar.y < y && y < bar.y + bar.h
    }

    #[test]
    fn a_bar_stands_beside_what_changed_and_nothing_else() {
        let cell = |text: &str| vec![paragraph(text)];
        let row = |text: &str, changed| Row { cells: vec![cell(text), cell("1")], changed, ..Row::default() };
        let table = Table { rows: vec![row("same-row", false), row("new-row", true)], ..Table::default() };
        let list = |items: Vec<Block>| {
            Block::new(Kind::List { start: None, items: items.into_iter().map(|item| vec![item]).collect() })
        };
        let tiles = Block::new(Kind::Container {
            role: Role::Tiles,
            blocks: vec![list(vec![paragraph("same-tile"), paragraph("same-tile too")])],
        });
        let blocks = vec![
            paragraph("same-paragraph"),
            changed(paragraph("new-paragraph")),
            paragraph("same-again"),
            Block::new(Kind::Table(table)),
            list(vec![paragraph("same-item"), changed(paragraph("new-item"))]),
            tiles,
        ];
        let pages = set(blocks);
        let [(bars, lines)] = &pages[..] else { panic!("one page, not {}", pages.len()) };
        assert_eq!(bars.len(), 3, "{bars:?}");
        let words: Vec<_> = lines.iter().filter(|(text, _)| text.contains('-')).collect();
        assert_eq!(words.len(), 9, "{lines:?}");
        for (text, y) in words {
            assert_eq!(bars.iter().any(|bar| covers(bar, *y)), text.starts_with("new"), "{text}");
        }
    }

    #[test]
    fn a_bar_goes_on_where_what_changed_goes_over_a_page() {
        let long = "Every word of it is new. ".repeat(900);
        let pages = set(vec![changed(paragraph(&long))]);
        assert!(pages.len() > 1);
        for (bars, lines) in pages {
            assert_eq!(bars.len(), 1);
            assert!(lines.iter().all(|(_, y)| covers(&bars[0], *y)));
        }
    }
}
