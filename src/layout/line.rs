//! A line to items: glyphs in visual order at their places, strokes through them, and areas to click.

use std::sync::Arc;

use unicode_bidi::{BidiInfo, Level};

use super::breaking::{Broken, Line};
use super::chinese::is_ideograph;
use super::page::{Area, Glyph, GlyphRun, Item, What};
use super::paragraph::{Paragraph, Unit, UnitKind};
use super::style::blend;
use crate::chart::scene::Segment;
use crate::doc::Align;

/// Where a line stands.
#[derive(Debug, Clone, Copy)]
pub struct Spot {
    /// Left edge of its column.
    pub x: f32,
    /// Top of the line.
    pub y: f32,
    /// Width of its column.
    pub width: f32,
    /// Tag of its text.
    pub tag: Option<usize>,
}

/// Puts a line at its spot; `links` are the tags of the paragraph's links.
pub fn place(
    paragraph: &Paragraph,
    broken: &Broken,
    line: &Line,
    spot: Spot,
    links: &[Option<usize>],
    items: &mut Vec<Item>,
) {
    let dress = &paragraph.dress;
    let units = &broken.units[line.units.start..line.seen];
    let slack = (spot.width - line.width).max(0.0);
    let gaps = units.iter().rev().skip(1).filter(|unit| unit.stretch).count();
    // Where a line is far too short, such as before a long address, ragged is better than torn apart.
    let stretch = if dress.justify && !line.last && gaps > 0 && slack / (gaps as f32) < dress.size * 0.4 {
        slack / gaps as f32
    } else {
        0.0
    };
    // A line that is too wide was chosen for the marks that can be narrowed; those at its edges are already.
    let over = line.width - spot.width;
    let narrowed = if dress.justify && over > 0.0 && !units.is_empty() {
        let edges = units[0].trim_start + units[units.len() - 1].trim_end;
        let room = units.iter().map(Unit::shrink).sum::<f32>() - edges / 2.0;
        if room > 0.0 { (over / room).min(1.0) } else { 0.0 }
    } else {
        0.0
    };
    let start = match dress.align {
        Align::Start => spot.x,
        Align::Center => spot.x + slack / 2.0,
        Align::End => spot.x + slack,
    };
    let mut pen = Pen {
        paragraph,
        spot,
        links,
        items,
        baseline: spot.y + dress.baseline(),
        rest: units.iter().map(|unit| unit.glyphs.len()).sum(),
        x: start - units.first().map_or(0.0, |unit| unit.trim_start),
        open: None,
        link: None,
    };
    // A mark at the line's edge has lost its blank already.
    let narrowed = |at: usize| if at == 0 || at + 1 == units.len() { 0.0 } else { narrowed };
    if paragraph.bidirectional {
        let levels: Vec<Level> = units.iter().filter_map(|unit| Level::new(unit.level).ok()).collect();
        for at in BidiInfo::reorder_visual(&levels) {
            pen.unit(&units[at], at + 1 == units.len(), stretch, narrowed(at));
        }
    } else {
        for (at, unit) in units.iter().enumerate() {
            pen.unit(unit, at + 1 == units.len(), stretch, narrowed(at));
        }
        // The space between this line's last word and the next line's first is there to be read, not seen.
        if let Some(space) = broken.units[line.seen..line.units.end].iter().find(|unit| unit.kind == UnitKind::Space)
            && !units.is_empty()
        {
            pen.glyphs(space);
        }
    }
    if line.hyphen {
        pen.hyphen(units.last());
    }
    pen.end_link();
}

/// What a hyphen at a line's end says: readers join the word's halves over it.
const SOFT_HYPHEN: &str = "\u{ad}";

/// How far below the baseline the middle of an emphasis dot stands, as a part of the type's size: below the character's
/// square, above the next line's.
const DOT_BELOW: f32 = 0.25;

/// Radius of an emphasis dot, as a part of the type's size.
const DOT: f32 = 0.07;

/// A disc about a point.
fn disc(x: f32, y: f32, radius: f32) -> Vec<Segment> {
    // How far a quarter's handles reach, for a curve that is round to the eye.
    let handle = radius * 0.5523;
    vec![
        Segment::Move(x + radius, y),
        Segment::Curve(x + radius, y + handle, x + handle, y + radius, x, y + radius),
        Segment::Curve(x - handle, y + radius, x - radius, y + handle, x - radius, y),
        Segment::Curve(x - radius, y - handle, x - handle, y - radius, x, y - radius),
        Segment::Curve(x + handle, y - radius, x + radius, y - handle, x + radius, y),
        Segment::Close,
    ]
}

struct Pen<'p> {
    paragraph: &'p Paragraph,
    spot: Spot,
    links: &'p [Option<usize>],
    items: &'p mut Vec<Item>,
    baseline: f32,
    /// Glyphs of the line that are still to come.
    rest: usize,
    x: f32,
    /// Dress of the item that glyphs are being added to, and its number.
    open: Option<(usize, usize)>,
    /// Link that is being gone through: its number, where it began in x and in the text.
    link: Option<(u16, f32, usize, usize)>,
}

impl Pen<'_> {
    fn unit(&mut self, unit: &Unit, is_last: bool, stretch: f32, narrowed: f32) {
        if unit.kind == UnitKind::Blank {
            return;
        }
        let run = self.paragraph.runs[unit.run];
        if self.link.map(|(number, ..)| number) != run.link {
            self.end_link();
            self.link = run.link.map(|number| (number, self.x, unit.range.start, unit.range.end));
        }
        if let Some((.., start, end)) = &mut self.link {
            (*start, *end) = ((*start).min(unit.range.start), (*end).max(unit.range.end));
        }
        let from = self.x;
        // An opening mark has its blank before it, so it moves.
        self.x -= unit.trim_start / 2.0 * narrowed;
        self.glyphs(unit);
        self.x = from + unit.width - unit.shrink() * narrowed;
        let seen = self.x;
        if !is_last {
            self.x += unit.glue + if unit.stretch { stretch } else { 0.0 };
        }
        if run.dotted && self.paragraph.text[unit.range.clone()].starts_with(is_ideograph) {
            let (x, y) = (f32::midpoint(from, seen), self.baseline + run.size * DOT_BELOW);
            let fill = Some(self.paragraph.color(&run));
            self.items.push(Item {
                tag: None,
                what: What::Path { segments: disc(x, y, run.size * DOT), fill, stroke: None },
            });
            self.open = None;
        }
        if run.strike {
            let end = if unit.kind == UnitKind::Space { self.x } else { seen };
            let area = Area { x: from, y: self.baseline - run.size * 0.33, w: end - from, h: run.size * 0.06 };
            self.items.push(Item {
                tag: None,
                what: What::Rect { area, radius: 0.0, fill: Some(self.paragraph.color(&run)), stroke: None },
            });
            self.open = None;
        }
    }

    fn glyphs(&mut self, unit: &Unit) {
        let run = self.paragraph.runs[unit.run];
        let target = match self.open {
            Some((open, item)) if open == unit.run => item,
            _ => {
                let tag =
                    run.link.and_then(|link| self.links.get(usize::from(link)).copied().flatten()).or(self.spot.tag);
                self.items.push(Item {
                    tag,
                    what: What::Glyphs(GlyphRun {
                        face: run.face,
                        size: run.size,
                        y: self.baseline,
                        color: self.paragraph.color(&run),
                        text: Arc::clone(&self.paragraph.text),
                        // One more for the space that is only read.
                        glyphs: Vec::with_capacity(self.rest + 1),
                    }),
                });
                self.items.len() - 1
            }
        };
        self.open = Some((unit.run, target));
        self.rest = self.rest.saturating_sub(unit.glyphs.len());
        let Some(Item { what: What::Glyphs(out), .. }) = self.items.get_mut(target) else { return };
        let scale = run.size / 1000.0;
        let mut x = self.x + unit.shift;
        let base = unit.base as u32;
        out.glyphs.extend(unit.shaped.glyphs[unit.glyphs.clone()].iter().map(|glyph| {
            let (at, start) = (x, base + glyph.start);
            x += glyph.advance * scale;
            Glyph {
                id: glyph.id,
                x: at + glyph.dx * scale,
                rise: glyph.dy * scale + run.rise,
                text: start..start + glyph.len,
            }
        }));
    }

    fn hyphen(&mut self, after: Option<&Unit>) {
        let Some(unit) = after else { return };
        let (shaped, face, _) = &self.paragraph.hyphen;
        let run = self.paragraph.runs[unit.run];
        let link = run.link.and_then(|link| self.links.get(usize::from(link)).copied().flatten());
        let mut x = self.x;
        let glyphs = shaped.glyphs.iter().enumerate().map(|(at, glyph)| {
            let start = x;
            x += glyph.advance * run.size / 1000.0;
            Glyph { id: glyph.id, x: start, rise: 0.0, text: 0..if at == 0 { SOFT_HYPHEN.len() as u32 } else { 0 } }
        });
        self.items.push(Item {
            tag: link.or(self.spot.tag),
            what: What::Glyphs(GlyphRun {
                face: *face,
                size: run.size,
                y: self.baseline,
                color: self.paragraph.color(&run),
                text: Arc::from(SOFT_HYPHEN),
                glyphs: glyphs.collect(),
            }),
        });
    }

    fn end_link(&mut self) {
        let Some((number, from, start, end)) = self.link.take() else { return };
        let Some(to) = self.paragraph.links.get(usize::from(number)) else { return };
        let tag = self.links.get(usize::from(number)).copied().flatten();
        let (x, w) = (from.min(self.x), (self.x - from).abs());
        let dress = &self.paragraph.dress;
        // A footnote's mark is plain enough without a line below it.
        if !self.paragraph.notes.iter().any(|(at, _)| *at == start) {
            let line = Area { x, y: self.baseline + dress.size * 0.16, w, h: 0.5 };
            let faint = blend(dress.highlight, super::style::WHITE, 0.5);
            let what = What::Rect { area: line, radius: 0.0, fill: Some(faint), stroke: None };
            self.items.push(Item { tag: None, what });
        }
        let area = Area { x, y: self.spot.y, w, h: dress.line_height };
        let text = self.paragraph.text[start..end].trim().to_owned();
        self.items.push(Item { tag: tag.or(self.spot.tag), what: What::Link { area, to: to.clone(), text } });
        self.open = None;
    }
}
