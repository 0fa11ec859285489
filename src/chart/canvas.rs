//! A scene in the making.

use super::plot::PAPER;
use super::scene::{Anchor, Label, Measure, Scene, Segment, Shape, Stroke};
use super::text::{ASCENT, Block, LEADING, wrap};
use crate::theme::{Color, Theme};

/// What a chart draws on.
pub struct Canvas<'a> {
    /// Colours and sizes.
    pub theme: &'a Theme,
    /// Measures texts.
    pub measure: Measure<'a>,
    shapes: Vec<Shape>,
}

impl<'a> Canvas<'a> {
    /// An empty one.
    pub fn new(theme: &'a Theme, measure: Measure<'a>) -> Self {
        Canvas { theme, measure, shapes: vec![] }
    }

    /// The scene, with its size in points.
    pub fn finish(self, width: f32, height: f32) -> Scene {
        Scene { width, height, shapes: self.shapes }
    }

    /// Breaks a text into lines.
    pub fn wrap(&self, text: &str, width: f32, size: f32, bold: bool) -> Block {
        wrap(text, width, size, bold, self.measure)
    }

    /// Adds a shape.
    pub fn push(&mut self, shape: Shape) {
        self.shapes.push(shape);
    }

    /// A painted rectangle between two corners in any order.
    pub fn bar(&mut self, (ax, ay): (f32, f32), (bx, by): (f32, f32), radius: f32, fill: Color) {
        let (x, y, w, h) = (ax.min(bx), ay.min(by), (ax - bx).abs(), (ay - by).abs());
        let radius = radius.min(w / 2.0).min(h / 2.0);
        self.push(Shape::Rect { x, y, w, h, radius, fill: Some(fill), stroke: None });
    }

    /// A straight line.
    pub fn line(&mut self, (ax, ay): (f32, f32), (bx, by): (f32, f32), stroke: Stroke) {
        let segments = vec![Segment::Move(ax, ay), Segment::Line(bx, by)];
        self.push(Shape::Path { segments, fill: None, stroke: Some(stroke) });
    }

    /// A closed shape with straight edges.
    pub fn polygon(&mut self, points: &[(f32, f32)], fill: Option<Color>, stroke: Option<Stroke>) {
        let mut segments = polyline(points);
        segments.push(Segment::Close);
        self.push(Shape::Path { segments, fill, stroke });
    }

    /// A disc.
    pub fn disc(&mut self, (x, y): (f32, f32), radius: f32, fill: Option<Color>, stroke: Option<Stroke>) {
        let (x, y, w) = (x - radius, y - radius, radius * 2.0);
        self.push(Shape::Rect { x, y, w, h: w, radius, fill, stroke });
    }

    /// The lines of a block; `x` is where its anchor is, `top` its upper edge.
    pub fn block(&mut self, block: &Block, (x, top): (f32, f32), anchor: Anchor, color: Color) {
        for (row, text) in block.lines.iter().enumerate() {
            let y = top + (row as f32 * LEADING + ASCENT) * block.size;
            let label = Label { x, y, text: text.clone(), size: block.size, bold: block.bold, color, anchor };
            self.push(Shape::Text(label));
        }
    }

    /// The lines of a block on bare paper, where lines run behind it.
    pub fn backed_block(&mut self, block: &Block, (left, top): (f32, f32), color: Color) {
        if !block.lines.is_empty() {
            self.bar((left, top), (left + block.width, top + block.height), 0.0, PAPER);
            self.block(block, (left, top), Anchor::Start, color);
        }
    }
}

/// The pieces of an open line through points.
pub fn polyline(points: &[(f32, f32)]) -> Vec<Segment> {
    let piece = |(at, &(x, y)): (usize, &(f32, f32))| if at == 0 { Segment::Move(x, y) } else { Segment::Line(x, y) };
    points.iter().enumerate().map(piece).collect()
}

/// A line without dashes.
pub fn solid(color: Color, width: f32) -> Stroke {
    Stroke { color, width, dash: None }
}

/// A dashed line.
pub fn dashed(color: Color, width: f32) -> Stroke {
    Stroke { color, width, dash: Some((2.5, 2.0)) }
}
