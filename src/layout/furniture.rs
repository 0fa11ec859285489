//! Header and footer: what stands on every page but the cover, and is no part of the text.

use super::boxes::filled;
use super::fonts::Style;
use super::logo;
use super::page::{Item, Page};
use super::paginate::Sheet;
use super::setting::Setting;
use super::strip::shift;
use super::style::Dress;
use crate::doc::Align;
use crate::theme::{FooterStyle, HeaderStyle};

/// Adds header and footer to a page; `banded` is a page whose top is taken by a band of colour.
pub fn furnish(setting: &Setting, page: &mut Page, sheet: Sheet, number: usize, count: usize, banded: bool) {
    if !banded {
        header(setting, page, sheet);
    }
    footer(setting, page, sheet, number, count);
}

/// Between what stands in the middle of a line.
const DOT: &str = "  ·  ";

fn header(setting: &Setting, page: &mut Page, sheet: Sheet) {
    let (theme, meta) = (setting.theme, setting.meta);
    let dress = Dress { tabular: true, ..setting.small() };
    let width = sheet.right - sheet.left;
    let line = (sheet.top * 0.62).max(dress.line_height + 6.0);
    let text = line - dress.line_height - 4.0;
    let style = theme.header.style;
    if style == HeaderStyle::None {
        return;
    }
    let logo = logo::on_page(setting, sheet.left, line - 5.5, (line - 16.0).min(19.0), width * 0.4);
    let has_logo = logo.is_some();
    page.items.extend(logo);
    if style == HeaderStyle::Centered && !has_logo {
        let both = joined(&[&meta.header_left, &meta.header_right]);
        let both = shortened(setting, &both, dress, width);
        write(setting, page, &both, dress, sheet.left + width / 2.0, Align::Center, text);
        return;
    }
    let left = if has_logo { String::new() } else { shortened(setting, &meta.header_left, dress, width * 0.62) };
    let right = shortened(setting, &meta.header_right, dress, width * 0.36);
    write(setting, page, &left, dress, sheet.left, Align::Start, text);
    write(setting, page, &right, dress, sheet.right, Align::End, text);
    if style == HeaderStyle::Ruled && (has_logo || !left.is_empty() || !right.is_empty()) {
        page.items.push(filled(sheet.left, line, width, 0.5, theme.colors.line));
    }
}

fn footer(setting: &Setting, page: &mut Page, sheet: Sheet, number: usize, count: usize) {
    let (theme, meta) = (setting.theme, setting.meta);
    let dress = Dress { tabular: true, ..setting.small() };
    let width = sheet.right - sheet.left;
    let text = sheet.height - (sheet.height - sheet.bottom) * 0.5;
    let label = meta.page_label.replace("{page}", &number.to_string()).replace("{pages}", &count.to_string());
    let taken = setting.width(&label, dress);
    let footer = |room: f32| shortened(setting, &meta.footer, dress, room);
    match theme.footer.style {
        FooterStyle::Split => {
            let footer = footer(width - taken - 12.0);
            write(setting, page, &footer, dress, sheet.left, Align::Start, text);
            write(setting, page, &label, dress, sheet.right, Align::End, text);
        }
        FooterStyle::Centered => {
            let line = joined(&[&footer(width - taken - 24.0), &label]);
            page.items.push(filled(sheet.left, text - 6.0, width, 0.4, theme.colors.line));
            write(setting, page, &line, dress, sheet.left + width / 2.0, Align::Center, text);
        }
        FooterStyle::Leading => {
            let strong = dress.styled(Style::Bold).colored(theme.colors.primary);
            let number = number.to_string();
            let beside = theme.page.indent.max(setting.width(&number, strong) + 16.0);
            write(setting, page, &number, strong, sheet.left, Align::Start, text);
            let footer = footer(width - beside);
            write(setting, page, &footer, dress, sheet.left + beside, Align::Start, text);
        }
    }
}

/// Texts that aren't empty, with dots between them.
fn joined(texts: &[&str]) -> String {
    texts.iter().filter(|text| !text.is_empty()).copied().collect::<Vec<_>>().join(DOT)
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
    // Asked for on every page, so the width that is kept for a text is taken.
    if setting.advance(text, dress) <= width {
        return text.to_owned();
    }
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let fits = |end: usize| setting.advance(&format!("{}…", text[..end].trim_end()), dress) <= width;
    let count = ends.partition_point(|&end| fits(end));
    let end = ends.get(count.saturating_sub(1)).copied().unwrap_or(0);
    format!("{}…", text[..end].trim_end())
}
