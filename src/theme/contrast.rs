//! Whether text can be read: the contrast of two colours by the Web Content Accessibility Guidelines.

use super::{Color, Colors, PAPER};

/// What text of any size needs (WCAG 2.2, success criterion 1.4.3, level AA).
pub const ENOUGH: f64 = 4.5;

/// The contrast ratio of two colours, from 1 (none) to 21 (black and white). Formula: WCAG 2.2,
/// "contrast ratio" and "relative luminance".
pub fn contrast(a: Color, b: Color) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(color: Color) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b)
}

/// A text's colour and its ground's, each with its name in the theme.
pub struct Pair {
    /// Name of the text's colour.
    pub text: &'static str,
    /// Name of the colour that the ground is made of; `paper` is not in the theme.
    pub ground: &'static str,
    /// Where they meet, where their names do not tell.
    pub place: Option<&'static str>,
    /// Their contrast.
    pub contrast: f64,
}

/// All pairs in which the colours meet as text and ground.
pub fn pairs(colors: &Colors) -> Vec<Pair> {
    let on_page =
        [("text", colors.text), ("muted", colors.muted), ("primary", colors.primary), ("accent", colors.accent)];
    let gains = [("positive", colors.positive), ("negative", colors.negative)];
    let pair = |(text, a): (&'static str, Color), (ground, b): (&'static str, Color), place| Pair {
        text,
        ground,
        place,
        contrast: contrast(a, b),
    };
    let (paper, tint) = (("paper", PAPER), ("tint", colors.tint));
    let primary = ("primary", colors.primary);
    let mut pairs: Vec<Pair> =
        on_page.iter().flat_map(|text| [pair(*text, paper, None), pair(*text, tint, None)]).collect();
    pairs.extend(gains.iter().map(|text| pair(*text, paper, None)));
    pairs.push(pair(("on_primary", colors.on_primary), primary, None));
    pairs.push(pair(("on_primary", colors.quiet_on_primary()), primary, Some("the cover, where it is toned down")));
    pairs.push(pair(primary, ("primary", colors.head()), Some("the heads of tables")));
    for text in &on_page[..3] {
        pairs.push(pair(*text, ("negative", colors.warning()), Some("warnings")));
    }
    pairs
}
