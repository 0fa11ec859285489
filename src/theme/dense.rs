//! The same look in less room.

use super::Theme;

impl Theme {
    /// The theme with smaller type and blanks: running text and tables are `factor` (above 0, 1 at most) times as large;
    /// display type, edges of the sheet and blanks between blocks shrink faster; running text is not indented.
    #[must_use]
    pub fn denser(&self, factor: f32) -> Theme {
        let mut theme = self.clone();
        let text = &mut theme.text;
        let body = text.body;
        for size in [&mut text.body, &mut text.table, &mut text.small] {
            *size *= factor;
        }
        // By as much as display type is larger than running text, it can give up more.
        for size in text.headings.iter_mut().chain([&mut text.lead, &mut text.figure]) {
            *size = body * factor + (*size - body) * factor.powi(3);
        }
        let (spacing, page) = (&mut theme.spacing, &mut theme.page);
        for blank in [&mut spacing.paragraph, &mut spacing.block, &mut spacing.section] {
            *blank *= factor.powi(3);
        }
        for edge in [&mut page.margin_top, &mut page.margin_bottom, &mut page.margin_left, &mut page.margin_right] {
            *edge *= factor.powi(2);
        }
        page.indent = 0.0;
        theme
    }
}

#[cfg(test)]
mod tests {
    use crate::theme::{THEMES, Theme};

    #[test]
    fn a_denser_theme_takes_less_room_everywhere() {
        for (name, _) in THEMES {
            let theme = Theme::load(None, name).expect("a built-in theme");
            let denser = theme.denser(0.9);
            assert!((denser.text.table - theme.text.table * 0.9).abs() < 1e-4);
            assert!(denser.text.headings[1] < theme.text.headings[1]);
            assert!(denser.spacing.section < theme.spacing.section * 0.9);
            assert!(denser.page.margin_top < theme.page.margin_top);
            assert_eq!(theme.denser(1.0).text.body.to_bits(), theme.text.body.to_bits());
        }
    }
}
