//! Positioned items to the operators of a page's content.

use super::content::{Content, Glyphs};
use super::fonts::{Font, Fonts};
use super::images::Images;
use super::mark::{Mark, mark};
use super::object::{hundredths, in_hundredths};
use super::structure::role;
use crate::chart::scene::{Segment, Stroke};
use crate::layout::page::{Area, Glyph, GlyphRun, Pages, What};
use crate::theme::Color;

/// A painted page.
pub struct Painted {
    /// Its content stream.
    pub content: Vec<u8>,
    /// By number of marked content: the tag that it belongs to.
    pub marks: Vec<usize>,
}

/// Paints the page with this number: runs of items of one tag become one piece of marked content, all else is marked as
/// an artifact.
pub fn paint(number: usize, pages: &Pages, fonts: &Fonts, images: &Images) -> Painted {
    let page = &pages.pages[number];
    let mut painter = Painter {
        height: page.height,
        fonts,
        images,
        content: Content::with_room(),
        state: State::default(),
        text: None,
        glyphs: Glyphs::default(),
    };
    let mut marks = Vec::new();
    let own = pages.furniture.get(number).copied().unwrap_or(page.items.len());
    let visible = page.items.iter().enumerate().filter(|(_, item)| !matches!(item.what, What::Link { .. }));
    let visible: Vec<_> = visible.map(|(at, item)| (mark(at, item, page, own), item)).collect();
    for group in visible.chunk_by(|a, b| a.0 == b.0) {
        match group[0].0 {
            Mark::Content(tag) => {
                painter.content.begin_marked(role(pages.tags[tag].role), marks.len());
                marks.push(tag);
            }
            Mark::Header => painter.content.operator("/Artifact<</Type/Pagination/Subtype/Header>>BDC"),
            Mark::Footer => painter.content.operator("/Artifact<</Type/Pagination/Subtype/Footer>>BDC"),
            Mark::Again => painter.content.operator("/Artifact<</Type/Pagination>>BDC"),
            Mark::Layout => painter.content.operator("/Artifact<</Type/Layout>>BDC"),
            Mark::Background(area) => {
                let (bottom, top) = (page.height - area.y - area.h, page.height - area.y);
                painter.content.begin_background([area.x, bottom, area.x + area.w, top]);
            }
        }
        for (_, item) in group {
            painter.item(&item.what);
        }
        painter.end_text();
        painter.content.operator("EMC");
    }
    Painted { content: painter.content.into_bytes(), marks }
}

/// What the operators so far have set; each is written only where it changes.
#[derive(Default)]
struct State {
    fill: Option<Color>,
    outline: Option<Color>,
    width: Option<i64>,
    dash: Option<(f32, f32)>,
    font: Option<(u16, f32)>,
}

struct Painter<'a> {
    height: f32,
    fonts: &'a Fonts<'a>,
    images: &'a Images,
    content: Content,
    state: State,
    /// Within a text: where its line starts.
    text: Option<(f32, f32)>,
    glyphs: Glyphs,
}

impl Painter<'_> {
    fn item(&mut self, what: &What) {
        match what {
            What::Glyphs(run) => self.glyphs(run),
            What::Rect { area, radius, fill, stroke } if *radius <= 0.0 => self.rect(*area, *fill, stroke.as_ref()),
            What::Rect { area, radius, fill, stroke } => {
                self.path(&rounded(*area, *radius), *fill, stroke.as_ref());
            }
            What::Path { segments, fill, stroke } => self.path(segments, *fill, stroke.as_ref()),
            What::Image { area, picture } => {
                self.end_text();
                self.images.show(picture, *area, self.height, &mut self.content);
            }
            What::Link { .. } => {}
        }
    }

    fn rect(&mut self, area: Area, fill: Option<Color>, stroke: Option<&Stroke>) {
        let paint = match (fill.is_some(), stroke.is_some()) {
            (true, true) => "B",
            (true, false) => "f",
            (false, true) => "S",
            (false, false) => return,
        };
        self.end_text();
        self.dress(fill, stroke);
        // Edges are rounded rather than sizes, so that rectangles side by side meet.
        let (left, right) = (hundredths(area.x), hundredths(area.x + area.w));
        let (bottom, top) = (hundredths(self.height - area.y - area.h), hundredths(self.height - area.y));
        self.content.numbers([left, bottom, right - left, top - bottom], "re");
        self.content.operator(paint);
    }

    fn path(&mut self, segments: &[Segment], fill: Option<Color>, stroke: Option<&Stroke>) {
        self.end_text();
        if segments.len() < 2 || (fill.is_none() && stroke.is_none()) {
            return;
        }
        self.dress(fill, stroke);
        let is_closed = |ring: &[Segment]| matches!(ring.last(), Some(Segment::Close));
        let all_closed = || segments.chunk_by(|_, next| !matches!(next, Segment::Move(..))).all(is_closed);
        match (fill.is_some(), stroke.is_some()) {
            (true, true) if all_closed() => self.outline(segments, "B"),
            (true, true) => {
                // Filling closes every ring; an outline that must stay open is drawn by itself.
                self.outline(segments, "f");
                self.outline(segments, "S");
            }
            (true, false) => self.outline(segments, "f"),
            (false, _) => self.outline(segments, "S"),
        }
    }

    fn outline(&mut self, segments: &[Segment], paint: &str) {
        let up = |y: f32| self.height - y;
        for segment in segments {
            match *segment {
                Segment::Move(x, y) => self.content.numbers([x, up(y)], "m"),
                Segment::Line(x, y) => self.content.numbers([x, up(y)], "l"),
                Segment::Curve(x1, y1, x2, y2, x, y) => {
                    self.content.numbers([x1, up(y1), x2, up(y2), x, up(y)], "c");
                }
                Segment::Close => self.content.operator("h"),
            }
        }
        self.content.operator(paint);
    }

    fn dress(&mut self, fill: Option<Color>, stroke: Option<&Stroke>) {
        if let Some(fill) = fill {
            self.fill(fill);
        }
        let Some(stroke) = stroke else { return };
        if self.state.outline.replace(stroke.color) != Some(stroke.color) {
            self.content.color(stroke.color, "RG");
        }
        let width = in_hundredths(stroke.width);
        if self.state.width.replace(width) != Some(width) {
            self.content.numbers([stroke.width], "w");
        }
        if self.state.dash != stroke.dash {
            self.state.dash = stroke.dash;
            self.content.dash(stroke.dash);
        }
    }

    fn fill(&mut self, fill: Color) {
        if self.state.fill.replace(fill) != Some(fill) {
            self.content.color(fill, "rg");
        }
    }

    fn end_text(&mut self) {
        if self.text.take().is_some() {
            self.content.operator("ET");
        }
    }

    fn glyphs(&mut self, run: &GlyphRun) {
        if run.glyphs.is_empty() || run.size <= 0.0 {
            return;
        }
        let fonts = self.fonts;
        let font = fonts.get(run.face);
        self.fill(run.color);
        if self.text.is_none() {
            self.content.operator("BT");
            self.text = Some((0.0, 0.0));
        }
        if self.state.font.replace((run.face.0, run.size)) != Some((run.face.0, run.size)) {
            self.content.font(&font.id.0, run.size);
        }
        for level in run.glyphs.chunk_by(|a, b| (a.rise - b.rise).abs() < 0.01) {
            self.line(font, run, level);
        }
    }

    /// Shows glyphs on one line.
    fn line(&mut self, font: &Font, run: &GlyphRun, glyphs: &[Glyph]) {
        self.move_to(glyphs[0].x, self.height - run.y + glyphs[0].rise);
        let mut pen = Pen { font, scale: 1000.0 / hundredths(run.size), start: glyphs[0].x, at: 0.0 };
        // A glyph without text goes on with the one before it: together they show that one's text.
        for cluster in glyphs.chunk_by(|_, next| next.text.is_empty()) {
            let said = run.said(&cluster[0]);
            let number = font.number(cluster[0].id);
            if let [glyph] = cluster
                && font.says(number, said)
            {
                pen.show(glyph, number, &mut self.glyphs);
                continue;
            }
            self.flush();
            self.content.begin_actual_text(said);
            for glyph in cluster {
                pen.show(glyph, font.number(glyph.id), &mut self.glyphs);
            }
            self.flush();
            self.content.operator("EMC");
        }
        self.flush();
    }

    /// Moves to where a line starts. What is written is how far that is from where the last one started, so what counts
    /// is the place as it was rounded.
    fn move_to(&mut self, x: f32, y: f32) {
        let (from_x, from_y) = self.text.replace((hundredths(x), hundredths(y))).unwrap_or_default();
        self.content.numbers([hundredths(x) - from_x, hundredths(y) - from_y], "Td");
    }

    fn flush(&mut self) {
        self.content.show(&self.glyphs);
        self.glyphs.clear();
    }
}

/// Where a reader's pen stands while glyphs are shown, and where it ought to stand.
struct Pen<'a> {
    font: &'a Font<'a>,
    /// Thousandths of the size in a point.
    scale: f32,
    start: f32,
    /// In thousandths of the size from the start.
    at: f32,
}

impl Pen<'_> {
    fn show(&mut self, glyph: &Glyph, number: u16, glyphs: &mut Glyphs) {
        let back = self.at - (glyph.x - self.start) * self.scale;
        if back.abs() >= 0.5 {
            let back = (back + 0.5_f32.copysign(back)) as i64;
            glyphs.back(back);
            self.at -= back as f32;
        }
        glyphs.glyph(number);
        self.at += self.font.width(number);
    }
}

/// A rectangle with rounded corners, each a quarter of a circle as one cubic curve.
fn rounded(area: Area, radius: f32) -> Vec<Segment> {
    /// Distance of the control points from the ends, for a radius of 1: 4/3 · (√2 − 1).
    const ARM: f32 = 0.552_285;
    let radius = radius.min(area.w / 2.0).min(area.h / 2.0).max(0.0);
    let (left, top, right, bottom) = (area.x, area.y, area.x + area.w, area.y + area.h);
    let rest = radius * (1.0 - ARM);
    vec![
        Segment::Move(left + radius, top),
        Segment::Line(right - radius, top),
        Segment::Curve(right - rest, top, right, top + rest, right, top + radius),
        Segment::Line(right, bottom - radius),
        Segment::Curve(right, bottom - rest, right - rest, bottom, right - radius, bottom),
        Segment::Line(left + radius, bottom),
        Segment::Curve(left + rest, bottom, left, bottom - rest, left, bottom - radius),
        Segment::Line(left, top + radius),
        Segment::Curve(left, top + rest, left + rest, top, left + radius, top),
        Segment::Close,
    ]
}
