//! The business case as a workbook (Office Open XML) that computes by itself.
//!
//! 1. [`inputs`] gives each figure that a reader may change a name that spreadsheets accept;
//! 2. each sheet, one a file, writes its formulas over these names and over the cells of the sheets before it;
//! 3. every formula carries its result, and so does every chart ([`caches`]), so that previews, and readers that don't compute,
//!    show the figures of the case.
//!
//! Formulas keep to functions that Excel 2016 and Calc know; `tests/recalculate` has one compute them again.

mod assumptions;
mod benefits;
mod book;
mod caches;
mod charts;
mod costs;
mod drivers;
mod flows;
mod inputs;
mod months;
mod names;
mod scenarios;
mod sensitivity;
mod sheet;
mod style;
mod summary;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use crate::locale::{Arg, Locale};
use crate::theme::Theme;
use crate::view::workbook::WorkbookView;
use book::Book;
use sheet::Sheet;

/// The workbook's bytes.
///
/// # Errors
///
/// What the library that writes the file refuses, such as a date before 1900.
pub fn write(view: &WorkbookView, locale: &Locale, theme: &Theme) -> Result<Vec<u8>, XlsxError> {
    let book = Book::new(view, locale, theme);
    let writers: [fn(&Book) -> Sheet; 9] = [
        summary::sheet,
        drivers::sheet,
        benefits::sheet,
        costs::sheet,
        flows::sheet,
        months::sheet,
        scenarios::sheet,
        sensitivity::sheet,
        assumptions::sheet,
    ];
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(&book)?);
    let mut results = caches::Results::new();
    for writer in writers {
        let mut sheet = writer(&book);
        let (name, figures) = sheet.take_results();
        results.insert(name, figures);
        workbook.push_worksheet(sheet.finish());
    }
    for (name, place) in book.defined() {
        workbook.define_name(name, &format!("={place}"))?;
    }
    Ok(caches::filled(&workbook.save_to_buffer()?, &results))
}

fn properties(book: &Book) -> Result<DocProperties, XlsxError> {
    let view = book.view;
    let (year, month, day) = (view.date.year(), view.date.month(), view.date.day());
    let created = ExcelDateTime::from_ymd(year.unsigned_abs(), month.unsigned_abs(), day.unsigned_abs())?;
    let title = book.locale.message("workbook-title", &[("client", Arg::text(&view.client))]);
    Ok(DocProperties::new()
        .set_title(title)
        .set_subject(&view.title)
        .set_author(&view.vendor)
        .set_company(&view.vendor)
        .set_creation_datetime(&created))
}
