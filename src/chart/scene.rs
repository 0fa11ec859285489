//! What charts draw with: a small list of shapes that every painter knows.

use crate::theme::Color;

/// A drawing, `width` by `height` points; `y` runs downwards from the top.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Scene {
    /// In points.
    pub width: f32,
    /// In points.
    pub height: f32,
    /// Painted in this order.
    pub shapes: Vec<Shape>,
}

/// One shape. Lengths are in points.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A rectangle, with its corners rounded by `radius`.
    Rect {
        /// Left edge.
        x: f32,
        /// Top edge.
        y: f32,
        /// Width.
        w: f32,
        /// Height.
        h: f32,
        /// Radius of the corners; 0 for square ones.
        radius: f32,
        /// Its inside, if painted.
        fill: Option<Color>,
        /// Its outline, if drawn.
        stroke: Option<Stroke>,
    },
    /// A path of straight and curved pieces.
    Path {
        /// The pieces; the first is a [`Segment::Move`].
        segments: Vec<Segment>,
        /// Its inside, if painted (non-zero winding).
        fill: Option<Color>,
        /// Its line, if drawn.
        stroke: Option<Stroke>,
    },
    /// A line of text.
    Text(Label),
}

/// A piece of a path.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Segment {
    /// Start at a point.
    Move(f32, f32),
    /// A straight line to a point.
    Line(f32, f32),
    /// A cubic curve: two control points and the end.
    Curve(f32, f32, f32, f32, f32, f32),
    /// Back to the start.
    Close,
}

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub color: Color,
    /// Its width in points.
    pub width: f32,
    /// Lengths in points of dash and gap, for a dashed line.
    pub dash: Option<(f32, f32)>,
}

/// A line of text in a drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// Where the anchor is.
    pub x: f32,
    /// The baseline.
    pub y: f32,
    /// What it says, on one line.
    pub text: String,
    /// Size in points.
    pub size: f32,
    /// Bold or not.
    pub bold: bool,
    /// Its colour.
    pub color: Color,
    /// Which part of the text stands at `x`.
    pub anchor: Anchor,
}

/// Which part of a text its position means.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Anchor {
    /// Its start.
    #[default]
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// Measures a line of text: (text, size in points, bold) to its width in points.
pub type Measure<'a> = &'a dyn Fn(&str, f32, bool) -> f32;
