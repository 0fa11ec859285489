//! Themes: how a document looks, as one YAML file whose every part a user's file can change.

mod contrast;
mod load;

use serde::Deserialize;

pub use contrast::contrast;
pub use load::{DEFAULT, THEMES, ThemeProblem};

/// How a document looks. Lengths are in points.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// The sheet and what stays free of text.
    pub page: PageStyle,
    /// The families.
    pub fonts: Fonts,
    /// The type scale.
    pub text: TextStyle,
    /// The colours.
    pub colors: Colors,
}

/// The sheet.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageStyle {
    /// A4 or Letter.
    pub size: PageSize,
    /// Above the text; the running header stands in it.
    pub margin_top: f32,
    /// Below the text; the footer stands in it.
    pub margin_bottom: f32,
    /// Left of the text.
    pub margin_left: f32,
    /// Right of the text.
    pub margin_right: f32,
}

/// Sizes of sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PageSize {
    /// 210 × 297 mm.
    A4,
    /// 8.5 × 11 inches.
    Letter,
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

/// The families that texts are set in.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fonts {
    /// Family of running text.
    pub body: String,
    /// Family of headings, tables and charts.
    pub heading: String,
}

/// The type scale, in points.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextStyle {
    /// Running text.
    pub body: f32,
    /// Distance of baselines, as a multiple of the size.
    pub leading: f32,
    /// Tables.
    pub table: f32,
    /// Captions, notes, header and footer.
    pub small: f32,
    /// An opening paragraph.
    pub lead: f32,
    /// Headings of level 1 to 4.
    pub headings: [f32; 4],
    /// The cover's title.
    pub title: f32,
    /// The number in a key-figure tile.
    pub figure: f32,
}

/// The colours.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Colors {
    /// Running text.
    pub text: Color,
    /// Captions, header and footer.
    pub muted: Color,
    /// Headings, the cover's ground, table heads: the theme's own.
    pub primary: Color,
    /// What is drawn attention to.
    pub accent: Color,
    /// Text on the primary colour.
    pub on_primary: Color,
    /// Ground of boxes and of every second row.
    pub tint: Color,
    /// Rules and outlines.
    pub line: Color,
    /// Gains, in charts.
    pub positive: Color,
    /// Losses, in charts.
    pub negative: Color,
    /// Series in charts, in order.
    pub series: Vec<Color>,
}

/// A colour in sRGB, written `#1b365d`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(try_from = "String")]
pub struct Color {
    /// Red, 0 to 255.
    pub r: u8,
    /// Green, 0 to 255.
    pub g: u8,
    /// Blue, 0 to 255.
    pub b: u8,
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
