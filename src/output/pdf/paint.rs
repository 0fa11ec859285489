//! Positioned items to printpdf's operations.

use std::collections::{BTreeMap, BTreeSet};

use printpdf::{
    Color as PdfColor, DictItem, Line, LineDashPattern, LinePoint, Op, PaintMode, PdfFontHandle, PdfPage, Point,
    Polygon, PolygonRing, Pt, Rect, Rgb, TextItem, TextMatrix, WindingOrder,
};

use super::fonts::{Font, Fonts, code};
use super::object::{hundredths, utf16};
use super::structure::role;
use crate::chart::scene::{Segment, Stroke};
use crate::layout::page::{Area, FaceId, Glyph, GlyphRun, Page, Pages, What};
use crate::theme::Color;

/// A painted page.
pub struct Painted {
    /// Its operations.
    pub ops: Vec<Op>,
    /// By number of marked content: the tag that it belongs to.
    pub marks: Vec<usize>,
}

/// Paints a page: runs of items of one tag become one piece of marked content, all else is marked as decoration.
pub fn paint(page: &Page, pages: &Pages, fonts: &Fonts) -> Painted {
    let mut painter = Painter { height: page.height, fonts, ops: Vec::new(), state: State::default(), in_text: false };
    let mut marks = Vec::new();
    let visible: Vec<_> = page.items.iter().filter(|item| !matches!(item.what, What::Link { .. })).collect();
    for group in visible.chunk_by(|a, b| a.tag == b.tag) {
        painter.ops.push(match group[0].tag {
            Some(tag) => {
                let number = i64::try_from(marks.len()).expect("no page has so many");
                marks.push(tag);
                Op::BeginMarkedContentWithProperties {
                    tag: role(pages.tags[tag].role).to_owned(),
                    properties: properties("MCID", DictItem::Int(number)),
                }
            }
            None => Op::BeginMarkedContent { tag: "Artifact".to_owned() },
        });
        for item in group {
            painter.item(&item.what);
        }
        painter.end_text();
        painter.ops.push(Op::EndMarkedContent);
    }
    Painted { ops: painter.ops, marks }
}

/// printpdf's page of a layout's page.
pub fn sheet(page: &Page, ops: Vec<Op>) -> PdfPage {
    let sheet = Rect::from_wh(Pt(page.width), Pt(page.height));
    PdfPage { media_box: sheet.clone(), trim_box: sheet.clone(), crop_box: sheet, ops }
}

/// What the operations so far have set; each is written only where it changes.
#[derive(Default)]
struct State {
    fill: Option<Color>,
    outline: Option<Color>,
    width: Option<f32>,
    dash: Option<(f32, f32)>,
    font: Option<(u16, f32)>,
    /// The faces that have been used on the page.
    faces: BTreeSet<FaceId>,
}

struct Painter<'a> {
    height: f32,
    fonts: &'a Fonts<'a>,
    ops: Vec<Op>,
    state: State,
    in_text: bool,
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
            What::Link { .. } => {}
        }
    }

    fn rect(&mut self, area: Area, fill: Option<Color>, stroke: Option<&Stroke>) {
        let mode = match (fill.is_some(), stroke.is_some()) {
            (true, true) => PaintMode::FillStroke,
            (true, false) => PaintMode::Fill,
            (false, true) => PaintMode::Stroke,
            (false, false) => return,
        };
        self.end_text();
        self.dress(fill, stroke);
        // Edges are rounded rather than sizes, so that rectangles side by side meet.
        let (left, right) = (hundredths(area.x), hundredths(area.x + area.w));
        let (bottom, top) = (hundredths(self.height - area.y - area.h), hundredths(self.height - area.y));
        self.ops.push(Op::DrawRectangle {
            rectangle: Rect {
                x: Pt(left),
                y: Pt(bottom),
                width: Pt(hundredths(right - left)),
                height: Pt(hundredths(top - bottom)),
                mode: Some(mode),
                winding_order: None,
            },
        });
    }

    fn path(&mut self, segments: &[Segment], fill: Option<Color>, stroke: Option<&Stroke>) {
        self.end_text();
        let lines = self.lines(segments);
        if lines.is_empty() {
            return;
        }
        self.dress(fill, stroke);
        if fill.is_some() {
            // A polygon closes its rings; where an outline must stay open it is drawn by itself.
            let both = stroke.is_some() && lines.iter().all(|line| line.is_closed);
            let rings = lines.iter().map(|line| PolygonRing { points: line.points.clone() }).collect();
            let mode = if both { PaintMode::FillStroke } else { PaintMode::Fill };
            let polygon = Polygon { rings, mode, winding_order: WindingOrder::NonZero };
            self.ops.push(Op::DrawPolygon { polygon });
            if both {
                return;
            }
        }
        if stroke.is_some() {
            self.ops.extend(lines.into_iter().map(|line| Op::DrawLine { line }));
        }
    }

    /// The pieces as printpdf's lines, one for each move.
    fn lines(&self, segments: &[Segment]) -> Vec<Line> {
        let mut lines: Vec<Line> = Vec::new();
        let point = |x: f32, y: f32, bezier| LinePoint { p: self.point(x, y), bezier };
        for segment in segments {
            if let Segment::Move(x, y) = *segment {
                lines.push(Line { points: vec![point(x, y, false)], is_closed: false });
                continue;
            }
            let Some(line) = lines.last_mut() else { continue };
            match *segment {
                Segment::Move(..) => {}
                Segment::Line(x, y) => line.points.push(point(x, y, false)),
                Segment::Curve(x1, y1, x2, y2, x, y) => {
                    line.points.extend([point(x1, y1, true), point(x2, y2, true), point(x, y, false)]);
                }
                Segment::Close => line.is_closed = true,
            }
        }
        lines.retain(|line| line.points.len() > 1);
        lines
    }

    fn point(&self, x: f32, y: f32) -> Point {
        Point { x: Pt(hundredths(x)), y: Pt(hundredths(self.height - y)) }
    }

    fn dress(&mut self, fill: Option<Color>, stroke: Option<&Stroke>) {
        if let Some(fill) = fill {
            self.fill(fill);
        }
        let Some(stroke) = stroke else { return };
        if self.state.outline.replace(stroke.color) != Some(stroke.color) {
            self.ops.push(Op::SetOutlineColor { col: color(stroke.color) });
        }
        let width = hundredths(stroke.width);
        if self.state.width.replace(width) != Some(width) {
            self.ops.push(Op::SetOutlineThickness { pt: Pt(width) });
        }
        if self.state.dash != stroke.dash {
            self.state.dash = stroke.dash;
            let pattern = stroke.dash.map_or(Vec::new(), |(dash, gap)| vec![hundredths(dash), hundredths(gap)]);
            self.ops.push(Op::SetLineDashPattern { dash: LineDashPattern::new(0.0, &pattern) });
        }
    }

    fn fill(&mut self, fill: Color) {
        if self.state.fill.replace(fill) != Some(fill) {
            self.ops.push(Op::SetFillColor { col: color(fill) });
        }
    }

    fn end_text(&mut self) {
        if std::mem::take(&mut self.in_text) {
            self.ops.push(Op::EndTextSection);
        }
    }

    fn glyphs(&mut self, run: &GlyphRun) {
        if run.glyphs.is_empty() || run.size <= 0.0 {
            return;
        }
        let font = self.fonts.get(run.face);
        self.fill(run.color);
        if !std::mem::replace(&mut self.in_text, true) {
            self.ops.push(Op::StartTextSection);
        }
        if self.state.font.replace((run.face.0, run.size)) != Some((run.face.0, run.size)) {
            let size = Pt(hundredths(run.size));
            self.ops.push(Op::SetFont { font: PdfFontHandle::External(font.id.clone()), size });
        }
        let first = self.state.faces.insert(run.face);
        for level in run.glyphs.chunk_by(|a, b| (a.rise - b.rise).abs() < 0.01) {
            let mut line = TextLine::new(font, run.size, level[0].x);
            let place = self.point(level[0].x, run.y - level[0].rise);
            self.ops.push(Op::SetTextMatrix { matrix: TextMatrix::Translate(place.x, place.y) });
            // A glyph without text goes on with the one before it: together they show that one's text.
            for cluster in level.chunk_by(|_, next| next.text.is_empty()) {
                let said = run.text.get(cluster[0].text.clone()).unwrap_or_default();
                if let [glyph] = cluster
                    && font.text(font.number(glyph.id)) == said
                {
                    line.push(glyph);
                    continue;
                }
                line.show(first, &mut self.ops);
                self.ops.push(Op::BeginMarkedContentWithProperties {
                    tag: "Span".to_owned(),
                    properties: properties("ActualText", DictItem::String { data: utf16(said), literal: false }),
                });
                for glyph in cluster {
                    line.push(glyph);
                }
                line.show(first, &mut self.ops);
                self.ops.push(Op::EndMarkedContent);
            }
            line.show(first, &mut self.ops);
        }
    }
}

/// Glyphs on their way into one operation: strings, and numbers that move the pen where it isn't where it should be.
struct TextLine<'a> {
    font: &'a Font<'a>,
    /// Thousandths of the size in a point.
    scale: f32,
    start: f32,
    /// Where a reader's pen stands, in thousandths of the size from the start.
    pen: f32,
    codes: Vec<u8>,
    pieces: Vec<DictItem>,
}

impl<'a> TextLine<'a> {
    fn new(font: &'a Font<'a>, size: f32, start: f32) -> Self {
        TextLine { font, scale: 1000.0 / hundredths(size), start, pen: 0.0, codes: Vec::new(), pieces: Vec::new() }
    }

    fn push(&mut self, glyph: &Glyph) {
        let back = (self.pen - (glyph.x - self.start) * self.scale).round();
        if back != 0.0 {
            self.end_codes();
            self.pieces.push(DictItem::Int(back as i64));
            self.pen -= back;
        }
        let number = self.font.number(glyph.id);
        self.codes.extend(number.to_be_bytes());
        self.pen += self.font.width(number);
    }

    fn end_codes(&mut self) {
        if !self.codes.is_empty() {
            self.pieces.push(DictItem::String { data: std::mem::take(&mut self.codes), literal: true });
        }
    }

    /// The operation that shows what was pushed.
    ///
    /// printpdf embeds the fonts in which it is told to show text, and looks every glyph of it up three times. So it
    /// is told of each font once a page (`first`), and passes the rest on as it is. That saves more than a quarter of
    /// all the work, and writes glyphs as two bytes instead of four digits.
    fn show(&mut self, first: bool, ops: &mut Vec<Op>) {
        self.end_codes();
        let pieces = std::mem::take(&mut self.pieces);
        if pieces.is_empty() {
            return;
        }
        ops.push(if first {
            Op::ShowText { items: pieces.into_iter().map(text_item).collect() }
        } else {
            Op::Unknown { key: "TJ".to_owned(), value: vec![DictItem::Array(pieces)] }
        });
    }
}

fn text_item(piece: DictItem) -> TextItem {
    match piece {
        DictItem::String { data, .. } => {
            TextItem::Text(data.chunks_exact(2).map(|pair| code(u16::from_be_bytes([pair[0], pair[1]]))).collect())
        }
        DictItem::Int(back) => TextItem::Offset(back as f32),
        other => unreachable!("a line of text has no {other:?}"),
    }
}

fn properties(key: &str, value: DictItem) -> DictItem {
    DictItem::Dict { map: BTreeMap::from([(key.to_owned(), value)]) }
}

fn color(color: Color) -> PdfColor {
    // Three decimals tell all 256 steps apart.
    let part = |value: u8| (f32::from(value) / 255.0 * 1000.0).round() / 1000.0;
    PdfColor::Rgb(Rgb::new(part(color.r), part(color.g), part(color.b), None))
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
