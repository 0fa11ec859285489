//! The figures that a chart keeps, so that a preview which doesn't compute draws it: the library that writes the workbook
//! fills in numbers and texts of cells, and leaves out what formulas come to.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Cursor, Read, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::sheet::Cell;

/// What the formulas of each sheet come to: by the sheet's name and the place of the cell.
pub type Results = BTreeMap<String, BTreeMap<Cell, f64>>;

/// Where the charts stand in a workbook.
const CHARTS: &str = "xl/charts/chart";

const OWN: &str = "a workbook that was just written is a sound package in memory";

/// The workbook, with the results of formulas in its charts. All but the charts stays as it is, to the byte.
pub fn filled(workbook: &[u8], results: &Results) -> Vec<u8> {
    let mut parts = ZipArchive::new(Cursor::new(workbook)).expect(OWN);
    let mut written = ZipWriter::new(Cursor::new(Vec::with_capacity(workbook.len())));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for at in 0..parts.len() {
        let mut part = parts.by_index(at).expect(OWN);
        let name = part.name().expect(OWN).into_owned();
        if !name.starts_with(CHARTS) {
            written.raw_copy_file(part).expect(OWN);
            continue;
        }
        let mut chart = String::new();
        part.read_to_string(&mut chart).expect(OWN);
        written.start_file(name, options).expect(OWN);
        written.write_all(with_figures(&chart, results).as_bytes()).expect(OWN);
    }
    written.finish().expect(OWN).into_inner()
}

/// A chart's text with its empty caches filled.
fn with_figures(chart: &str, results: &Results) -> String {
    const EMPTY: &str = "/></c:numCache>";
    let mut text = String::with_capacity(chart.len() * 2);
    for piece in chart.split_inclusive(EMPTY) {
        let figures = piece
            .strip_suffix(EMPTY)
            .filter(|head| head.rsplit_once('<').is_some_and(|(_, tag)| tag.starts_with("c:ptCount")))
            .and_then(|head| Some((head, figures(head.rsplit_once("<c:f>")?.1.split_once("</c:f>")?.0, results)?)));
        let Some((head, figures)) = figures else {
            text += piece;
            continue;
        };
        text += head;
        text += "/>";
        for (at, figure) in figures.iter().enumerate().filter_map(|(at, figure)| Some((at, (*figure)?))) {
            let _ = write!(text, "<c:pt idx=\"{at}\"><c:v>{figure}</c:v></c:pt>");
        }
        text += "</c:numCache>";
    }
    text
}

/// What the cells of a range come to, such as `Months!$M$9:$M$45`.
fn figures(range: &str, results: &Results) -> Option<Vec<Option<f64>>> {
    let (sheet, cells) = range.rsplit_once('!')?;
    let sheet = sheet.trim_matches('\'').replace("''", "'").replace("&apos;", "'").replace("&amp;", "&");
    let results = results.get(&sheet)?;
    let (first, last) = cells.split_once(':').unwrap_or((cells, cells));
    let ((top, left), (bottom, right)) = (cell(first)?, cell(last)?);
    let places = (top..=bottom).flat_map(|row| (left..=right).map(move |column| (row, column)));
    Some(places.map(|place| results.get(&place).copied()).collect())
}

/// The place that `$M$9` names.
fn cell(text: &str) -> Option<Cell> {
    let (letters, row) = text.strip_prefix('$')?.split_once('$')?;
    let column = letters.bytes().try_fold(0_u16, |column, letter| {
        letter.is_ascii_uppercase().then(|| column * 26 + u16::from(letter - b'A') + 1)
    })?;
    Some((row.parse::<u32>().ok()?.checked_sub(1)?, column.checked_sub(1)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_caches_are_filled_and_others_stay() {
        let cache = |cells: &str, inside: &str| {
            format!("<c:numRef><c:f>{cells}</c:f><c:numCache><c:ptCount val=\"2\"{inside}</c:numCache></c:numRef>")
        };
        let chart = cache("'My months'!$A$9:$A$10", "/><c:pt idx=\"0\"><c:v>0</c:v></c:pt>")
            + &cache("'My months'!$AB$9:$AB$10", "/>")
            + &cache("Flows!$B$4:$C$4", "/>");
        let results = Results::from([
            ("My months".to_owned(), BTreeMap::from([((8, 27), -2.5), ((9, 27), 7.0)])),
            ("Flows".to_owned(), BTreeMap::from([((3, 2), 1e6)])),
        ]);
        let expected = cache("'My months'!$A$9:$A$10", "/><c:pt idx=\"0\"><c:v>0</c:v></c:pt>")
            + &cache(
                "'My months'!$AB$9:$AB$10",
                "/><c:pt idx=\"0\"><c:v>-2.5</c:v></c:pt><c:pt idx=\"1\"><c:v>7</c:v></c:pt>",
            )
            + &cache("Flows!$B$4:$C$4", "/><c:pt idx=\"1\"><c:v>1000000</c:v></c:pt>");
        assert_eq!(with_figures(&chart, &results), expected);
    }
}
