//! Strips: the pieces that pages are filled with, from top to bottom, none of which is ever cut.

use std::rc::Rc;

use super::page::{Area, Item, What};
use super::style::Dress;
use crate::chart::Chart;
use crate::chart::scene::Segment;
use crate::doc::Align;
use crate::theme::Color;

/// A piece of a column that stays whole. Items have their final `x`; their `y` counts from the strip's top.
#[derive(Debug, Clone, Default)]
pub struct Strip<'a> {
    /// In points.
    pub height: f32,
    /// Blank above; of two strips that meet, the larger blank counts, and none at a page's top.
    pub before: f32,
    /// Blank below.
    pub after: f32,
    /// Whether the next strip may be on another page.
    pub keep: Keep,
    /// Whether it starts a page.
    pub starts_page: bool,
    /// Painted in this order.
    pub items: Vec<Item>,
    /// Page numbers that are painted when pages are counted.
    pub numbers: Vec<PageNumber>,
    /// Named places and their distance from the strip's top.
    pub anchors: Vec<(String, f32)>,
    /// Bookmark: level and title.
    pub bookmark: Option<(u8, String)>,
    /// Boxes that it stands in, outermost first.
    pub boxes: Vec<usize>,
    /// Numbers of the footnotes whose marks stand in it.
    pub notes: Vec<usize>,
    /// What is repeated above it where it is first on a page.
    pub head: Option<Rc<Vec<Strip<'a>>>>,
    /// The chart that it shows, which can be drawn smaller.
    pub figure: Option<Figure<'a>>,
    /// What goes on turned pages of its own instead: a wide table.
    pub turned: Vec<Strip<'a>>,
    /// The same cut into pieces, for where it would leave a large hole as a whole; mostly none.
    pub cut: Vec<Strip<'a>>,
}

/// How strongly a strip holds on to the next.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Keep {
    /// Not at all.
    #[default]
    Loose,
    /// As long as no more than a small hole is left for it: the rows of a short table.
    Slight,
    /// As long as all of it fits on a page and no large hole is left for it.
    Soft,
    /// The lines that open a section or announce something, and what follows them: let go last, against a large hole.
    Firm,
    /// A heading and what it heads, the first two lines of a paragraph.
    Hard,
}

/// The number of the page on which an anchor stands, at the end of a line of the contents.
#[derive(Debug, Clone)]
pub struct PageNumber {
    /// Where it points.
    pub anchor: String,
    /// Where it stands: its right edge, or its left one.
    pub x: f32,
    /// Which of the two that is.
    pub align: Align,
    /// Where the dots that lead to it may begin; none where there are no dots.
    pub from: Option<f32>,
    /// Top of its line, from the strip's top.
    pub y: f32,
    /// How it is set.
    pub dress: Dress,
    /// Tag of the entry.
    pub tag: Option<usize>,
}

/// A chart in its place.
#[derive(Debug, Clone, Copy)]
pub struct Figure<'a> {
    /// The chart.
    pub chart: &'a Chart,
    /// Left edge.
    pub x: f32,
    /// Width.
    pub width: f32,
    /// Its tag.
    pub tag: usize,
}

/// A column of a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    /// Left edge.
    pub x: f32,
    /// Width.
    pub width: f32,
}

impl Column {
    /// The column without `left` at its left and `right` at its right.
    #[must_use]
    pub fn inset(self, left: f32, right: f32) -> Column {
        Column { x: self.x + left, width: (self.width - left - right).max(1.0) }
    }

    /// The column, at most this wide.
    #[must_use]
    pub fn at_most(self, width: f32) -> Column {
        Column { width: self.width.min(width), ..self }
    }
}

impl Strip<'_> {
    /// Empty space.
    pub fn blank(height: f32) -> Self {
        Strip { height, ..Strip::default() }
    }
}

/// Blank between two strips that follow each other.
pub fn gap(above: &Strip, below: &Strip) -> f32 {
    above.after.max(below.before)
}

/// Height of strips on top of each other, without the blank above the first and below the last.
pub fn height(strips: &[Strip]) -> f32 {
    let gaps: f32 = strips.windows(2).map(|pair| gap(&pair[0], &pair[1])).sum();
    gaps + strips.iter().map(|strip| strip.height).sum::<f32>()
}

/// Joins strips into one. What they keep, repeat or stand in is lost: they are inside something that stays whole.
pub fn join(strips: Vec<Strip<'_>>) -> Strip<'_> {
    let mut whole = Strip::default();
    let mut last: Option<f32> = None;
    for strip in strips {
        whole.height += last.map_or(0.0, |after| after.max(strip.before));
        last = Some(strip.after);
        let top = whole.height;
        whole.height += strip.height;
        put(&mut whole, strip, top);
    }
    whole
}

/// Puts what a strip shows into another, `top` below its top.
pub fn put<'a>(into: &mut Strip<'a>, strip: Strip<'a>, top: f32) {
    into.items.extend(strip.items.into_iter().map(|mut item| {
        shift(&mut item, 0.0, top);
        item
    }));
    into.numbers.extend(strip.numbers.into_iter().map(|number| PageNumber { y: number.y + top, ..number }));
    into.anchors.extend(strip.anchors.into_iter().map(|(name, y)| (name, y + top)));
    into.bookmark = into.bookmark.take().or(strip.bookmark);
    into.notes.extend(strip.notes);
}

/// Sets all text of strips in one colour.
pub fn recolor(strips: &mut [Strip], color: Color) {
    for item in strips.iter_mut().flat_map(|strip| &mut strip.items) {
        match &mut item.what {
            What::Glyphs(run) => run.color = color,
            // Dots of emphasis, which are as their characters.
            What::Path { fill: Some(fill), stroke: None, .. } if item.tag.is_none() => *fill = color,
            _ => {}
        }
    }
}

/// Moves an item.
pub fn shift(item: &mut Item, dx: f32, dy: f32) {
    let area_by = |area: &mut Area| {
        area.x += dx;
        area.y += dy;
    };
    match &mut item.what {
        What::Glyphs(run) => {
            run.y += dy;
            if dx != 0.0 {
                run.glyphs.iter_mut().for_each(|glyph| glyph.x += dx);
            }
        }
        What::Rect { area, .. } | What::Link { area, .. } | What::Image { area, .. } => area_by(area),
        What::Path { segments, .. } => {
            for segment in segments {
                match segment {
                    Segment::Move(x, y) | Segment::Line(x, y) => (*x, *y) = (*x + dx, *y + dy),
                    Segment::Curve(x1, y1, x2, y2, x, y) => {
                        (*x1, *y1, *x2, *y2, *x, *y) = (*x1 + dx, *y1 + dy, *x2 + dx, *y2 + dy, *x + dx, *y + dy);
                    }
                    Segment::Close => {}
                }
            }
        }
    }
}
