//! How a text is dressed, and what the theme's colours blend to.

use super::fonts::Style;
use super::shape::Family;
use crate::doc::Align;
use crate::theme::{Color, Theme};

/// How a paragraph is set.
#[derive(Debug, Clone, Copy, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a choice of its own")]
pub struct Dress {
    /// Family of its faces.
    pub family: Family,
    /// Weight and slant where nothing else is asked for.
    pub style: Style,
    /// Size in points.
    pub size: f32,
    /// Distance of baselines in points.
    pub line_height: f32,
    /// Blank between its paragraphs in points.
    pub space: f32,
    /// Colour where nothing else is asked for.
    pub color: Color,
    /// Colour of links and of emphasis that has no slant; the text's own on coloured ground.
    pub highlight: Color,
    /// Figures of equal width.
    pub tabular: bool,
    /// Where lines stand in their column.
    pub align: Align,
    /// Whether lines are filled to the column's edge (only Chinese ones are).
    pub justify: bool,
    /// Whether spaces and line ends are kept as they are.
    pub verbatim: bool,
    /// Whether it is a title: lines about equally long, and no broken words.
    pub title: bool,
}

impl Dress {
    /// Running text.
    pub fn body(theme: &Theme, chinese: bool) -> Dress {
        Dress {
            family: Family::Body,
            style: Style::Regular,
            size: theme.text.body,
            line_height: theme.text.body * theme.text.leading * if chinese { 1.1 } else { 1.0 },
            space: theme.spacing.paragraph,
            color: theme.colors.text,
            highlight: theme.colors.primary,
            tabular: false,
            align: Align::Start,
            justify: chinese,
            verbatim: false,
            title: false,
        }
    }

    /// Whether a text takes the same place in both: they differ in colours at most.
    pub fn measures_like(&self, other: &Dress) -> bool {
        *self == Dress { color: self.color, highlight: self.highlight, ..*other }
    }

    /// The same at another size, with lines `leading` times the size apart.
    #[must_use]
    pub fn sized(self, size: f32, leading: f32) -> Dress {
        Dress { size, line_height: size * leading, space: self.space * size / self.size, ..self }
    }

    /// The same in another style.
    #[must_use]
    pub fn styled(self, style: Style) -> Dress {
        Dress { style, ..self }
    }

    /// The same in another colour.
    #[must_use]
    pub fn colored(self, color: Color) -> Dress {
        Dress { color, ..self }
    }

    /// The same in the family of headings and key figures.
    #[must_use]
    pub fn heading_family(self) -> Dress {
        Dress { family: Family::Heading, ..self }
    }

    /// The same in the family of tables, charts, captions, header and footer.
    #[must_use]
    pub fn table_family(self) -> Dress {
        Dress { family: Family::Table, ..self }
    }

    /// Where the baseline stands below a line's top: capitals sit in the line's middle.
    pub fn baseline(&self) -> f32 {
        // Ascent and descent of the embedded Latin family; the same for all, so that mixed lines keep one rhythm.
        (self.line_height - 1.21 * self.size) / 2.0 + 0.969 * self.size
    }
}

/// A colour between two, `part` (0 to 1) of the way from the first to the second.
pub fn blend(from: Color, to: Color, part: f32) -> Color {
    from.toward(to, part)
}

/// Paper.
pub const WHITE: Color = crate::theme::PAPER;
