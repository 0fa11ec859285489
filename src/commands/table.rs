//! Tables for the terminal.

use unicode_width::UnicodeWidthStr;

/// Columns set by their widest cell: the first to the left, the others to the right. Ends with an empty line.
pub fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let right: Vec<usize> = (1..columns).collect();
    format!("{}\n", self::columns(rows, &right))
}

/// The same with every column to the left, for words.
pub fn table_of_words(rows: &[Vec<String>]) -> String {
    format!("{}\n", columns(rows, &[]))
}

/// Columns set by their widest cell: those of these numbers, from 0, to the right, the others to the left.
pub fn columns(rows: &[Vec<String>], right: &[usize]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max();
    let widths: Vec<usize> = (0..columns).map(|column| width(column).unwrap_or(0)).collect();
    let mut text = String::new();
    for row in rows {
        let mut line = String::new();
        for (at, cell) in row.iter().enumerate() {
            let gap = " ".repeat(widths[at].saturating_sub(cell.width()));
            line += if at == 0 { "" } else { "  " };
            line += &if right.contains(&at) { format!("{gap}{cell}") } else { format!("{cell}{gap}") };
        }
        text += line.trim_end();
        text.push('\n');
    }
    text
}
