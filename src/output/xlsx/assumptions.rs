//! What the figures rest on, and who confirmed it.

use super::book::Book;
use super::drivers::shown_date;
use super::sheet::Sheet;

const FIRST: u32 = 4;

pub fn sheet(book: &Book) -> Sheet {
    let (style, tab) = (&book.style, &book.tabs.assumptions);
    let mut sheet = Sheet::new(book, tab, tab, &book.say("workbook-assumptions-note"));
    sheet.widths(&[90.0, 18.0, 28.0, 18.0, 40.0]);
    let keys = ["assumption", "workbook-status", "workbook-who", "workbook-when", "workbook-where"];
    let heads = keys.map(|key| book.say(key));
    let heads: Vec<(&str, bool)> = heads.iter().map(|head| (head.as_str(), false)).collect();
    sheet.heads(book, FIRST - 1, &heads);
    for (row, (text, source)) in (FIRST..).zip(&book.view.assumptions) {
        sheet.wrapped((row, 0), text, &style.wrapped);
        sheet.wrapped((row, 1), &book.say(&format!("status-{}", source.status)), &style.wrapped);
        sheet.wrapped((row, 2), &source.who, &style.wrapped);
        sheet.text((row, 3), &shown_date(book, &source.when), &style.text);
        sheet.wrapped((row, 4), &source.place, &style.wrapped);
    }
    sheet.freeze((FIRST, 0), FIRST - 1..=FIRST - 1);
    sheet
}
