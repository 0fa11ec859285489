//! Themes: how a document looks, as one YAML file whose every part a user's file can change.
//!
//! Each part is declared once, in [`parts`]: the struct, its reading, what its fields may be and what they mean. The
//! checks of a user's file and the reference of themes follow from that.

mod contrast;
mod dense;
mod fields;
mod load;
mod parts;
mod picture;

pub use contrast::contrast;
pub use fields::{Field, Part, Values};
pub use load::{DEFAULT, THEMES, ThemeProblem};
pub use parts::*;
pub use picture::{Coding, Picture, PictureError};

use serde::Deserialize;

/// A colour in sRGB, written `#1b365d`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(try_from = "String")]
pub struct Color {
    /// Red, 0 to 255.
    pub r: u8,
    /// Green, 0 to 255.
    pub g: u8,
    /// Blue, 0 to 255.
    pub b: u8,
}

/// What documents are printed on.
pub const PAPER: Color = Color { r: 255, g: 255, b: 255 };

impl Color {
    /// A colour between this and another, `part` (0 to 1) of the way.
    #[must_use]
    pub fn toward(self, to: Color, part: f32) -> Color {
        let mix = |a: u8, b: u8| (f32::from(a) + (f32::from(b) - f32::from(a)) * part).round() as u8;
        Color { r: mix(self.r, to.r), g: mix(self.g, to.g), b: mix(self.b, to.b) }
    }
}

impl TryFrom<String> for Color {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let wrong = || format!("`{text}` is not a colour; write it as `#1b365d`");
        let digits = text.strip_prefix('#').filter(|d| d.len() == 6 && d.is_ascii()).ok_or_else(wrong)?;
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).map_err(|_| wrong());
        Ok(Color { r: part(0)?, g: part(2)?, b: part(4)? })
    }
}

impl PageSize {
    /// Width and height in points.
    pub fn points(self) -> (f32, f32) {
        match self {
            PageSize::A4 => (595.276, 841.89),
            PageSize::Letter => (612.0, 792.0),
        }
    }
}

impl Colors {
    /// What is said less loudly on the primary colour.
    pub fn quiet_on_primary(&self) -> Color {
        self.on_primary.toward(self.primary, 0.22)
    }

    /// Ground of the heads of tables.
    pub fn head(&self) -> Color {
        PAPER.toward(self.primary, 0.09)
    }

    /// Ground of warnings.
    pub fn warning(&self) -> Color {
        PAPER.toward(self.negative, 0.07)
    }
}
