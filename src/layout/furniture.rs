//! Header and footer: what stands on every page but the cover, and is no part of the text.

use super::boxes::filled;
use super::page::{Item, Page};
use super::paginate::Sheet;
use super::setting::Setting;
use super::strip::shift;
use super::style::Dress;
use crate::doc::Align;

/// Adds header and footer to a page; `banded` is a page whose top is taken by a band of colour.
pub fn furnish(setting: &Setting, page: &mut Page, sheet: Sheet, number: usize, count: usize, banded: bool) {
    let theme = setting.theme;
    let meta = setting.meta;
    let dress = Dress { tabular: true, ..setting.small() };
    let width = sheet.right - sheet.left;

    if !banded {
        let line = (sheet.top * 0.62).max(dress.line_height + 6.0);
        let text = line - dress.line_height - 4.0;
        let left = shortened(setting, &meta.header_left, dress, width * 0.62);
        let right = shortened(setting, &meta.header_right, dress, width * 0.36);
        write(setting, page, &left, dress, sheet.left, Align::Start, text);
        write(setting, page, &right, dress, sheet.right, Align::End, text);
        if !left.is_empty() || !right.is_empty() {
            page.items.push(filled(sheet.left, line, width, 0.5, theme.colors.line));
        }
    }

    let text = sheet.height - (sheet.height - sheet.bottom) * 0.5;
    let label = meta.page_label.replace("{page}", &number.to_string()).replace("{pages}", &count.to_string());
    let taken = setting.width(&label, dress);
    let footer = shortened(setting, &meta.footer, dress, width - taken - 12.0);
    write(setting, page, &footer, dress, sheet.left, Align::Start, text);
    write(setting, page, &label, dress, sheet.right, Align::End, text);
}

fn write(setting: &Setting, page: &mut Page, text: &str, dress: Dress, x: f32, align: Align, y: f32) {
    if text.is_empty() {
        return;
    }
    let (items, _) = setting.one_line(text, dress, x, align, None);
    page.items.extend(items.into_iter().map(|mut item: Item| {
        shift(&mut item, 0.0, y);
        item
    }));
}

/// A text cut to a width, with an ellipsis. Furniture only repeats what the document says elsewhere in full.
fn shortened(setting: &Setting, text: &str, dress: Dress, width: f32) -> String {
    if setting.width(text, dress) <= width {
        return text.to_owned();
    }
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let fits = |end: usize| setting.width(&format!("{}…", text[..end].trim_end()), dress) <= width;
    let count = ends.partition_point(|&end| fits(end));
    let end = ends.get(count.saturating_sub(1)).copied().unwrap_or(0);
    format!("{}…", text[..end].trim_end())
}
