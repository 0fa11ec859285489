//! What must hold of how pages are filled, wherever on a page something starts.

use super::page::{Pages, What};
use super::tests::{block, pages, paragraph, table, theme, words_of};
use crate::doc::{Block, Kind};

/// Paragraphs of one line each, `Line0x` and so on.
fn lines(count: usize) -> Vec<Block> {
    (0..count).map(|at| paragraph(&format!("Line{at}x"))).collect()
}

/// The page and the place of a text's base line.
fn place(pages: &Pages, words: &str) -> Option<(usize, f32)> {
    let on = |(number, page): (usize, &super::page::Page)| {
        let found = page.items.iter().find(|item| words_of(item) == words)?;
        match &found.what {
            What::Glyphs(run) => Some((number, run.y)),
            _ => None,
        }
    };
    pages.pages.iter().enumerate().find_map(on)
}

fn page_of(pages: &Pages, words: &str) -> usize {
    place(pages, words).unwrap_or_else(|| panic!("`{words}` is on no page")).0
}

#[test]
fn a_short_table_stays_whole_and_a_long_one_need_not() {
    let parted = |rows: usize| {
        let starts = (20..45).filter(|&above| {
            let cells = table(rows, |row, column| format!("c{row}n{column}x"));
            let pages = pages([lines(above), vec![cells]].concat());
            page_of(&pages, "c0n0x") != page_of(&pages, &format!("c{}n0x", rows - 1))
        });
        starts.count()
    };
    assert_eq!(parted(6), 0);
    assert!(parted(7) > 0);
}

#[test]
fn no_row_is_alone_below_the_head_or_on_the_last_page() {
    let apart = |first: usize, second: usize| {
        (20..45).any(|above| {
            let cells = table(12, |row, column| format!("c{row}n{column}x"));
            let pages = pages([lines(above), vec![cells]].concat());
            page_of(&pages, &format!("c{first}n0x")) != page_of(&pages, &format!("c{second}n0x"))
        })
    };
    assert!(!apart(0, 1) && apart(5, 6) && !apart(10, 11));
}

#[test]
fn little_that_ran_over_shares_its_page_with_what_was_to_start_one() {
    let with_break = |above: usize, below: usize| {
        let after = (0..below).map(|at| paragraph(&format!("After{at}x"))).collect();
        pages([lines(above), vec![block(Kind::PageBreak)], after].concat())
    };
    let full = (1..200).find(|&count| pages(lines(count)).pages.len() > 1).expect("a page is full at some time") - 1;
    // A page that is started on purpose is started.
    assert_eq!(page_of(&with_break(3, 3), "After0x"), 1);
    assert_eq!(page_of(&with_break(full, 3), "After0x"), 1);
    // A few lines are not left alone, half a page is.
    assert_eq!(page_of(&with_break(full + 3, 3), "After0x"), 1);
    assert_eq!(page_of(&with_break(full + full / 2, 3), "After0x"), 2);
    // What then would run over itself starts its page, but for what fills pages anyhow.
    assert_eq!(page_of(&with_break(full + 4, full - 1), "After0x"), 2);
    assert_eq!(page_of(&with_break(full + 4, full + 9), "After0x"), 1);
}

#[test]
fn blanks_get_a_little_smaller_for_what_all_but_fits() {
    let theme = theme();
    let line = theme.text.body * theme.text.leading;
    let mut tighter = 0;
    for above in 20..45 {
        let pages = pages([lines(above), vec![table(6, |row, column| format!("c{row}n{column}x"))]].concat());
        let (first, second) = (place(&pages, "Line0x").expect("there"), place(&pages, "Line1x").expect("there"));
        let gap = second.1 - first.1 - line;
        let part = 1.0 - gap / theme.spacing.paragraph;
        assert!((-0.001..=0.23).contains(&part), "{part} with {above} lines above");
        tighter += usize::from(part > 0.001);
        // Places that links go to are where the text is.
        let row = pages.anchors.iter().find(|anchor| anchor.name == "row-3").expect("a row's origin is a place");
        let (page, y) = place(&pages, "c3n0x").expect("there");
        assert!(row.page == page && (0.0..20.0).contains(&(y - row.y)), "{} {y} with {above} lines above", row.y);
        for at in [0, above / 2, above - 1] {
            let origin = place(&pages, &format!("Line{at}x")).expect("there");
            assert!(origin.0 <= page);
        }
    }
    assert!(tighter > 0, "some table all but fits");
}
