//! A sheet while it is written: cells with their looks, and how it is printed.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Chart, Format, Formula, ProtectionOptions, Worksheet};

use unicode_width::UnicodeWidthStr;

use super::book::Book;

/// Row and column, from 0.
pub type Cell = (u32, u16);

/// The most characters of a formula.
const LONGEST_FORMULA: usize = 8000;

/// The most characters of a text in a cell.
const LONGEST_TEXT: usize = 32_000;

/// A sheet of fewer rows is printed on one page.
const MOST_ROWS_OF_A_PAGE: u32 = 52;

/// A column's width counts digits: Latin letters are narrower, those of remarks more so, Chinese characters wider than two.
const LATIN: f64 = 1.1;
const SMALL_LATIN: f64 = 1.4;
const CHINESE: f64 = 0.85;

const IN_SHEET: &str = "the cell lies in the sheet, and its text has been cut";

/// A sheet.
pub struct Sheet {
    cells: Worksheet,
    name: String,
    results: BTreeMap<Cell, f64>,
    right: u16,
    bottom: u32,
    widths: Vec<f64>,
    /// Heights of rows that were set, and so many lines in the others.
    heights: BTreeMap<u32, f64>,
    lines: BTreeMap<u32, usize>,
}

/// What a formula comes to.
#[derive(Debug, Clone)]
pub enum Result {
    /// A number.
    Number(f64),
    /// A text in its stead.
    Text(String),
}

impl From<f64> for Result {
    fn from(number: f64) -> Self {
        Result::Number(number)
    }
}

impl Sheet {
    /// A sheet with its title, a line below it, and the name of its vendor at the foot of each printed page.
    pub fn new(book: &Book, tab: &str, title: &str, below: &str) -> Sheet {
        let mut sheet = Worksheet::new();
        sheet.set_name(tab).expect("a sheet's name is short and has no signs that it may not have");
        let vendor: String = book.view.vendor.replace('&', "&&").chars().take(100).collect();
        let page = book.say("page-label").replace("{page}", "&P").replace("{pages}", "&N");
        sheet
            .set_screen_gridlines(false)
            .set_landscape()
            .set_paper_size(9)
            .set_print_fit_to_pages(1, 0)
            .set_margins(0.5, 0.5, 0.6, 0.7, 0.3, 0.3)
            .set_footer(format!("&L&8{vendor}&C&8&A&R&8{page}"))
            .set_tab_color(book.style.tab);
        sheet.protect_with_options(&ProtectionOptions {
            format_cells: true,
            format_columns: true,
            format_rows: true,
            ..ProtectionOptions::default()
        });
        let mut sheet = Sheet {
            cells: sheet,
            name: tab.to_owned(),
            results: BTreeMap::new(),
            right: 0,
            bottom: 0,
            widths: Vec::new(),
            heights: BTreeMap::new(),
            lines: BTreeMap::new(),
        };
        sheet.height(0, 30.0);
        sheet.text((0, 0), title, &book.style.title);
        sheet.text((1, 0), below, &book.style.muted);
        sheet
    }

    /// Widths of the columns from the first on, in characters.
    pub fn widths(&mut self, widths: &[f64]) {
        widths.clone_into(&mut self.widths);
        for (column, width) in (0..).zip(widths) {
            self.cells.set_column_width(column, *width).expect(IN_SHEET);
        }
    }

    /// A row's height in points.
    pub fn height(&mut self, row: u32, points: f64) {
        self.heights.insert(row, points);
    }

    /// A text that may take several lines, for which its row is made high enough.
    pub fn wrapped(&mut self, at: Cell, text: &str, format: &Format) {
        self.text(at, text, format);
        self.make_room(at, text, LATIN);
    }

    /// The same in the small letters of remarks.
    pub fn remark(&mut self, at: Cell, text: &str, format: &Format) {
        self.text(at, text, format);
        self.make_room(at, text, SMALL_LATIN);
    }

    /// A formula that comes to such a remark.
    pub fn remark_formula(&mut self, at: Cell, formula: &str, text: &str, format: &Format) {
        self.formula(at, formula, Result::Text(text.to_owned()), format);
        self.make_room(at, text, SMALL_LATIN);
    }

    /// Makes a row high enough for a text, of which so many Latin letters take the width of a digit.
    fn make_room(&mut self, at: Cell, text: &str, latin: f64) {
        let is_wide = text.width() > text.chars().count();
        let width = self.widths.get(usize::from(at.1)).copied().unwrap_or(8.0) * if is_wide { CHINESE } else { latin };
        let of = |paragraph: &str| ((paragraph.width() as f64 / width).ceil() as usize).max(1);
        let lines: usize = text.lines().map(of).sum();
        let most = self.lines.entry(at.0).or_default();
        *most = lines.max(*most);
    }

    fn reach(&mut self, (row, column): Cell) {
        self.bottom = self.bottom.max(row);
        self.right = self.right.max(column);
    }

    /// A text. It is never read as a formula.
    pub fn text(&mut self, at: Cell, text: &str, format: &Format) {
        let text: String = text.chars().take(LONGEST_TEXT).collect();
        if text.is_empty() {
            self.cells.write_blank(at.0, at.1, format).expect(IN_SHEET);
        } else {
            self.cells.write_string_with_format(at.0, at.1, text, format).expect(IN_SHEET);
        }
        if at.0 > 1 {
            self.reach(at);
        }
    }

    /// A number.
    pub fn number(&mut self, at: Cell, number: f64, format: &Format) {
        self.cells.write_number_with_format(at.0, at.1, number, format).expect(IN_SHEET);
        self.widen(at, number);
        self.reach(at);
    }

    /// A formula, without its `=`, and what it comes to. One that no spreadsheet would take for its length leaves its result.
    pub fn formula(&mut self, at: Cell, formula: &str, result: impl Into<Result>, format: &Format) {
        let result = result.into();
        if formula.chars().count() > LONGEST_FORMULA {
            return match result {
                Result::Number(number) => self.number(at, number, format),
                Result::Text(text) => self.text(at, &text, format),
            };
        }
        let shown = match result {
            // No zero is negative.
            Result::Number(number) if number.is_finite() => {
                self.results.insert(at, number + 0.0);
                self.widen(at, number);
                (number + 0.0).to_string()
            }
            Result::Number(_) => "#NUM!".to_owned(),
            Result::Text(text) => text,
        };
        let formula = Formula::new(formula).set_result(shown);
        self.cells.write_formula_with_format(at.0, at.1, formula, format).expect(IN_SHEET);
        self.reach(at);
    }

    /// Makes a column wide enough for a large number, with its separators, a currency's sign, a minus and the indent; a
    /// spreadsheet shows no part of a number that has no room.
    fn widen(&mut self, (_, column): Cell, number: f64) {
        let digits = format!("{:.0}", number.abs()).len();
        if digits < 7 {
            return;
        }
        let needed = (digits + (digits - 1) / 3 + 5) as f64;
        if let Some(width) = self.widths.get_mut(usize::from(column)).filter(|width| **width < needed) {
            *width = needed;
            self.cells.set_column_width(column, needed).expect(IN_SHEET);
        }
    }

    /// A row of heads: the first column's to the left, the others' as `right` says.
    pub fn heads(&mut self, book: &Book, row: u32, heads: &[(&str, bool)]) {
        for (column, (head, right)) in (0..).zip(heads) {
            let format = if *right { &book.style.head_right } else { &book.style.head };
            self.wrapped((row, column), head, format);
        }
        let lines = self.lines.remove(&row).unwrap_or(1);
        self.height(row, 12.0 + 13.5 * lines as f64);
    }

    /// A row that says what stands below it, over so many columns.
    pub fn section(&mut self, book: &Book, row: u32, text: &str, columns: u16) {
        self.text((row, 0), text, &book.style.section);
        for column in 1..columns {
            self.text((row, column), "", &book.style.section);
        }
    }

    /// Puts a chart at a cell.
    pub fn chart(&mut self, at: Cell, chart: &Chart, reaches: Cell) {
        self.cells.insert_chart(at.0, at.1, chart).expect(IN_SHEET);
        self.reach(reaches);
    }

    /// Keeps rows above and columns left of a cell in sight, and prints rows of heads again on each page.
    pub fn freeze(&mut self, at: Cell, heads: std::ops::RangeInclusive<u32>) {
        self.cells.set_freeze_panes(at.0, at.1).expect(IN_SHEET);
        self.cells.set_repeat_rows(*heads.start(), *heads.end()).expect(IN_SHEET);
    }

    /// Its name, and what its formulas come to.
    pub fn take_results(&mut self) -> (String, BTreeMap<Cell, f64>) {
        (std::mem::take(&mut self.name), std::mem::take(&mut self.results))
    }

    /// The sheet, with all that was written as what is printed.
    pub fn finish(mut self) -> Worksheet {
        for row in 2..=self.bottom {
            let lines = self.lines.get(&row).copied().unwrap_or(1);
            let height = self.heights.get(&row).copied().unwrap_or(4.0 + 13.5 * lines as f64);
            self.cells.set_row_height(row, height).expect(IN_SHEET);
        }
        if self.bottom < MOST_ROWS_OF_A_PAGE {
            self.cells.set_print_fit_to_pages(1, 1);
        }
        self.cells.set_row_height(0, self.heights[&0]).expect(IN_SHEET);
        self.cells.set_print_area(0, 0, self.bottom, self.right).expect(IN_SHEET);
        self.cells
    }
}
