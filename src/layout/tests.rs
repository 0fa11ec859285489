//! What must hold of laid-out pages, whatever they say.

use crate::theme::{Color, Colors, Fonts, PageSize, PageStyle, TextStyle, Theme};

/// A theme for tests.
pub fn theme() -> Theme {
    let color = |r, g, b| Color { r, g, b };
    Theme {
        page: PageStyle {
            size: PageSize::A4,
            margin_top: 84.0,
            margin_bottom: 72.0,
            margin_left: 62.0,
            margin_right: 62.0,
        },
        fonts: Fonts { body: "Inter".into(), heading: "Inter".into() },
        text: TextStyle {
            body: 9.8,
            leading: 1.5,
            table: 8.6,
            small: 8.0,
            lead: 12.5,
            headings: [24.0, 15.0, 11.5, 10.0],
            title: 40.0,
            figure: 24.0,
        },
        colors: Colors {
            text: color(0x26, 0x2b, 0x33),
            muted: color(0x6b, 0x72, 0x80),
            primary: color(0x14, 0x34, 0x5c),
            accent: color(0xe0, 0x7a, 0x2f),
            on_primary: color(0xff, 0xff, 0xff),
            tint: color(0xf1, 0xf4, 0xf8),
            line: color(0xd5, 0xda, 0xe1),
            positive: color(0x2f, 0x7d, 0x5b),
            negative: color(0xb4, 0x3a, 0x3a),
            series: vec![color(0x14, 0x34, 0x5c), color(0xe0, 0x7a, 0x2f)],
        },
    }
}
