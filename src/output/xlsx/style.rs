//! How cells look: the theme's colours, a language's face, and formats of numbers.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::locale::{Arg, Locale};
use crate::theme::{self, Theme};
use crate::view::workbook::Shown;

/// The ground and the ink of cells that are open for input.
const INPUT_GROUND: u32 = 0x00FF_F8DC;
const INPUT_INK: u32 = 0x001F_4FA3;

/// Looks of cells that hold no number, and the pieces of those that do.
pub struct Style {
    /// A sheet's title.
    pub title: Format,
    /// Notes.
    pub muted: Format,
    /// Notes beside a number.
    pub muted_beside: Format,
    /// Notes beside a number that may take several lines.
    pub muted_wrapped: Format,
    /// Heads of columns of text.
    pub head: Format,
    /// Heads of columns of numbers.
    pub head_right: Format,
    /// Heads of groups of rows.
    pub section: Format,
    /// Texts.
    pub text: Format,
    /// Texts that may take several lines.
    pub wrapped: Format,
    /// Texts in columns of numbers.
    pub right: Format,
    /// Texts in rows of totals.
    pub total_text: Format,
    /// What a legend shows of cells for input.
    pub input_text: Format,
    /// Colour of the sheets' tabs.
    pub tab: Color,
    /// Colours of charts: theirs first, then what is drawn attention to.
    pub chart: [Color; 3],
    /// Formats of numbers.
    pub formats: Formats,
    cell: Format,
    line: Color,
    rule: Color,
}

/// Formats of numbers, in the notation of spreadsheets.
pub struct Formats {
    /// Money with its sign.
    pub money: String,
    /// Money in a table whose currency is said beside it.
    pub amount: String,
    /// Whole percent.
    pub percent: String,
    /// A percentage with a decimal.
    pub percent_1: String,
    /// Discount factors and shares of a year.
    pub factor: String,
    /// Months and ratios, with a decimal.
    pub decimal: String,
    /// Counts.
    pub count: String,
    /// A year by its number; year 0 is the start.
    pub year: String,
    /// Whole numbers without colour, such as on the axis of a chart.
    pub axis: String,
}

/// What a cell with a number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// Computed.
    Plain,
    /// Computed, in a row of totals.
    Total,
    /// Open for input.
    Input,
}

impl Style {
    /// The looks of a theme in a language, with amounts in a currency.
    pub fn new(theme: &Theme, locale: &Locale, currency: &str) -> Style {
        let colors = &theme.colors;
        let rgb =
            |color: theme::Color| Color::RGB(u32::from(color.r) << 16 | u32::from(color.g) << 8 | u32::from(color.b));
        let face = match locale.tag() {
            "zh-Hans" => "Microsoft YaHei",
            "zh-Hant" => "Microsoft JhengHei",
            _ => "Calibri",
        };
        let base = || Format::new().set_font_name(face).set_font_size(10).set_font_color(rgb(colors.text));
        let line = rgb(colors.line);
        let cell = base()
            .set_align(FormatAlign::VerticalCenter)
            .set_border_bottom(FormatBorder::Hair)
            .set_border_bottom_color(line);
        let muted = base().set_font_color(rgb(colors.muted)).set_font_size(9).set_align(FormatAlign::VerticalCenter);
        let head = base()
            .set_bold()
            .set_font_color(rgb(colors.on_primary))
            .set_background_color(rgb(colors.primary))
            .set_text_wrap()
            .set_align(FormatAlign::VerticalCenter);
        let total = total(cell.clone(), rgb(colors.primary));
        Style {
            title: base().set_bold().set_font_size(18).set_font_color(rgb(colors.primary)),
            muted_wrapped: muted.clone().set_text_wrap().set_indent(1),
            muted_beside: muted.clone().set_indent(1),
            muted,
            head_right: head.clone().set_align(FormatAlign::Right).set_indent(1),
            head: head.set_indent(1),
            section: base()
                .set_bold()
                .set_font_color(rgb(colors.primary))
                .set_background_color(rgb(colors.tint))
                .set_align(FormatAlign::VerticalCenter)
                .set_indent(1),
            text: cell.clone().set_indent(1),
            wrapped: cell.clone().set_text_wrap().set_indent(1),
            right: cell.clone().set_align(FormatAlign::Right).set_indent(1),
            total_text: total.set_indent(1),
            input_text: input(cell.clone(), line).set_indent(1),
            tab: rgb(colors.primary),
            chart: [rgb(colors.primary), rgb(colors.accent), rgb(colors.muted)],
            formats: Formats::new(locale, currency),
            line,
            rule: rgb(colors.primary),
            cell,
        }
    }

    /// A cell with a number.
    pub fn number(&self, look: Look, format: &str) -> Format {
        let cell = self.cell.clone().set_align(FormatAlign::Right).set_indent(1).set_num_format(format);
        match look {
            Look::Plain => cell,
            Look::Total => total(cell, self.rule),
            Look::Input => input(cell, self.line),
        }
    }

    /// A head of a column that is a number, such as that of a year.
    pub fn head_number(&self, format: &str) -> Format {
        self.head_right.clone().set_num_format(format)
    }
}

fn total(cell: Format, line: Color) -> Format {
    cell.set_bold().set_border_top(FormatBorder::Thin).set_border_top_color(line)
}

fn input(cell: Format, line: Color) -> Format {
    cell.set_background_color(Color::RGB(INPUT_GROUND))
        .set_font_color(Color::RGB(INPUT_INK))
        .set_border(FormatBorder::Thin)
        .set_border_color(line)
        .set_unlocked()
}

impl Formats {
    fn new(locale: &Locale, currency: &str) -> Formats {
        let one = locale.money(0, currency, None);
        let (before, after) = one.split_once('0').unwrap_or(("", ""));
        let (before, after) = (quoted(before), quoted(after));
        let year = locale.message("year-n", &[("n", Arg::text("\u{1}"))]);
        let (left, right) = year.split_once('\u{1}').unwrap_or((&year, ""));
        Formats {
            money: dashed(&format!("{before}#,##0{after}")),
            amount: dashed("#,##0"),
            percent: signed("0%"),
            percent_1: signed("0.0%"),
            factor: dashed("0.0000"),
            decimal: signed("#,##0.0"),
            count: "0".to_owned(),
            year: format!("[=0]{};{}0{}", quoted(&locale.message("cash-start", &[])), quoted(left), quoted(right)),
            axis: "#,##0;-#,##0".to_owned(),
        }
    }
}

/// The format of a figure.
pub fn figure(shown: &Shown) -> String {
    let decimals = match shown.decimals {
        0 => String::new(),
        count => format!(".{}", "0".repeat(count.min(10) as usize)),
    };
    signed(&if shown.percent { format!("0{decimals}%") } else { format!("#,##0{decimals}") })
}

/// Negative numbers have a minus and are red, in every format.
fn signed(positive: &str) -> String {
    format!("{positive};[Red]-{positive}")
}

/// The same, with a dash for zero, so that a table shows where money flows.
fn dashed(positive: &str) -> String {
    signed(positive) + ";\"–\""
}

fn quoted(text: &str) -> String {
    let text = text.replace('"', "");
    if text.is_empty() { text } else { format!("\"{text}\"") }
}
