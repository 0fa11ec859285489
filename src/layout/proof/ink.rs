//! What items cover: letters by the outlines of their faces.

use std::collections::BTreeMap;

use skrifa::MetadataProvider;
use skrifa::instance::{LocationRef, Size};

use super::{common, meet};
use crate::chart::scene::Segment;
use crate::layout::fonts::Library;
use crate::layout::page::{Area, FaceId, Glyph, GlyphRun, Item, What};

/// How far letters of one line may reach into each other, as a part of their size: slanted ones do.
const KERNED: f32 = 0.25;

/// Measures ink, and remembers the letters that it has measured.
pub struct Ink<'f> {
    fonts: &'f Library,
    /// Left, top (upwards), right and foot of a glyph in ems; none for one that shows nothing.
    known: BTreeMap<(FaceId, u16), Option<[f32; 4]>>,
}

impl<'f> Ink<'f> {
    pub fn new(fonts: &'f Library) -> Self {
        Ink { fonts, known: BTreeMap::new() }
    }

    /// What an item covers; none for one that shows nothing.
    pub fn of(&mut self, item: &Item) -> Option<Area> {
        match &item.what {
            What::Glyphs(run) => run.glyphs.iter().filter_map(|glyph| self.glyph(run, glyph)).reduce(union),
            What::Rect { area, .. } | What::Image { area, .. } => Some(*area),
            What::Link { .. } => None,
            What::Path { segments, .. } => segments
                .iter()
                .flat_map(|segment| match *segment {
                    Segment::Move(x, y) | Segment::Line(x, y) => vec![(x, y)],
                    // On the curve or near it; where its handles are says little of where it goes.
                    Segment::Curve(x1, y1, x2, y2, x, y) => {
                        vec![(f32::midpoint(x1, x2), f32::midpoint(y1, y2)), (x, y)]
                    }
                    Segment::Close => Vec::new(),
                })
                .map(|(x, y)| Area { x, y, w: 0.0, h: 0.0 })
                .reduce(union),
        }
    }

    /// Whether letters of two items lie on each other.
    pub fn touch(&mut self, one: &Item, two: &Item) -> bool {
        let (What::Glyphs(a), What::Glyphs(b)) = (&one.what, &two.what) else { return false };
        let same_line = (a.y - b.y).abs() < 0.01;
        let wide = if same_line { KERNED * a.size.max(b.size) } else { 0.4 };
        let others: Vec<Area> = b.glyphs.iter().filter_map(|glyph| self.glyph(b, glyph)).collect();
        a.glyphs.iter().filter_map(|glyph| self.glyph(a, glyph)).any(|one| {
            others.iter().any(|&two| {
                // A letter that lies on another one entirely is no matter of slant.
                let (w, h) = common(one, two);
                meet(one, two, wide, 0.4) || (h > 0.4 && w > 0.4 && w > one.w.min(two.w) * 0.6)
            })
        })
    }

    fn glyph(&mut self, run: &GlyphRun, glyph: &Glyph) -> Option<Area> {
        let fonts = self.fonts;
        let [left, top, right, foot] = (*self.known.entry((run.face, glyph.id)).or_insert_with(|| {
            let font = skrifa::FontRef::from_index(fonts.face_data(run.face), fonts.face_index(run.face)).ok()?;
            let metrics = font.glyph_metrics(Size::new(1.0), LocationRef::default());
            let bounds = metrics.bounds(skrifa::GlyphId::new(u32::from(glyph.id)))?;
            (bounds.x_max > bounds.x_min).then_some([bounds.x_min, bounds.y_max, bounds.x_max, bounds.y_min])
        }))?;
        Some(Area {
            x: glyph.x + left * run.size,
            y: run.y - glyph.rise - top * run.size,
            w: (right - left) * run.size,
            h: (top - foot) * run.size,
        })
    }
}

fn union(a: Area, b: Area) -> Area {
    let (x, y) = (a.x.min(b.x), a.y.min(b.y));
    Area { x, y, w: (a.x + a.w).max(b.x + b.w) - x, h: (a.y + a.h).max(b.y + b.h) - y }
}
