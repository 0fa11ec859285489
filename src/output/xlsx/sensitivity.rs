//! What the result leans on: one figure at a time at the ends of its range, and where the result would be zero.

use super::benefits;
use super::book::{Book, cell, fixed, on};
use super::charts;
use super::sheet::Sheet;
use super::style::{self, Look};
use crate::finance::case::break_even::BreakEven;
use crate::model::formula::Formula;
use crate::view::workbook::{LeverInput, LeverOf};

/// The first row with a figure.
pub const FIRST: u32 = 4;
const LIKELY: u16 = 2;
const ENDS: [u16; 2] = [3, 4];
const NPVS: [u16; 2] = [5, 6];
/// By how much the result changes at each end.
pub const CHANGES: [u16; 2] = [7, 8];
const SWING: u16 = 9;
const BREAK_EVEN: u16 = 10;
const PAYS: u16 = 11;

/// The net present values at both ends of a lever's range, for formulas of other sheets.
pub fn npvs(book: &Book, lever: usize) -> [String; 2] {
    NPVS.map(|column| on(&book.tabs.sensitivity, &fixed((FIRST + lever as u32, column))))
}

pub fn sheet(book: &Book) -> Sheet {
    let (view, style, tab) = (book.view, &book.style, &book.tabs.sensitivity);
    let formats = &style.formats;
    let say = |key: &str| book.say(key);
    let mut sheet = Sheet::new(book, tab, tab, &say("workbook-sensitivity-note"));
    sheet.widths(&[48.0, 20.0, 13.0, 13.0, 13.0, 16.0, 16.0, 16.0, 16.0, 16.0, 16.0, 28.0]);
    let heads = [
        (say("figure"), false),
        (say("workbook-unit"), false),
        (say("workbook-likely"), true),
        (say("workbook-first-end"), true),
        (say("workbook-second-end"), true),
        (say("workbook-npv-first"), true),
        (say("workbook-npv-second"), true),
        (say("workbook-change-first"), true),
        (say("workbook-change-second"), true),
        (say("workbook-swing"), true),
        (say("workbook-break-even"), true),
        (say("lever-pays"), false),
    ];
    let heads: Vec<(&str, bool)> = heads.iter().map(|(text, right)| (text.as_str(), *right)).collect();
    sheet.heads(book, FIRST - 1, &heads);
    let money = style.number(Look::Plain, &formats.money);
    for (index, lever) in view.levers.iter().enumerate() {
        let row = FIRST + index as u32;
        let input = view.lever_input(lever.of);
        let names = book.lever(lever.of);
        let mut shown = input.shown.clone();
        let figure = style.number(Look::Plain, &style::figure(&shown));
        sheet.wrapped((row, 0), &lever.name, &style.wrapped);
        sheet.text((row, 1), &shown.unit, &style.text);
        sheet.formula((row, LIKELY), &names.value, input.value, &figure);
        match input.ends.zip(lever.npvs) {
            Some((ends, npvs)) => {
                for end in 0..2 {
                    sheet.formula((row, ENDS[end]), &names.ends[end], ends[end], &figure);
                    let npv = npv_at(book, lever, &cell((row, ENDS[end])));
                    sheet.formula((row, NPVS[end]), &npv, npvs[end], &money);
                    let change = format!("{}-{}", cell((row, NPVS[end])), book.keys.npv);
                    sheet.formula((row, CHANGES[end]), &change, npvs[end] - view.totals.npv, &money);
                }
                let swing = format!("ABS({}-{})", cell((row, NPVS[1])), cell((row, NPVS[0])));
                sheet.formula((row, SWING), &swing, (npvs[1] - npvs[0]).abs(), &money);
            }
            None => (ENDS[0]..=SWING).for_each(|column| sheet.text((row, column), "", &style.text)),
        }
        // A computed figure needs a digit more than a likely one to be told from it.
        shown.decimals += 1;
        let figure = style.number(Look::Plain, &style::figure(&shown));
        match lever.break_even {
            Some(at) => sheet.number((row, BREAK_EVEN), at.value(), &figure),
            None => sheet.text((row, BREAK_EVEN), "—", &style.right),
        }
        let pays = match lever.break_even {
            Some(BreakEven::AtLeast(_)) => say("workbook-at-least"),
            Some(BreakEven::AtMost(_)) => say("workbook-at-most"),
            None => say(&format!("break-even-{}", lever.otherwise)),
        };
        sheet.text((row, PAYS), &pays, &style.text);
    }
    charts::tornado(book, &mut sheet);
    sheet.freeze((FIRST, 1), FIRST - 1..=FIRST - 1);
    sheet
}

/// The net present value with another figure for a lever: what changes in the benefits that it enters, at present value.
fn npv_at(book: &Book, lever: &LeverInput, place: &str) -> String {
    let mut npv = book.keys.npv.clone();
    for (index, benefit) in book.view.benefits.iter().enumerate() {
        let names = benefit.worth.formula.iter().flat_map(Formula::names).collect::<Vec<_>>();
        let enters = match lever.of {
            LeverOf::Target(kpi) => benefit.kpi == kpi && names.iter().any(|(name, _)| *name == "target"),
            LeverOf::Driver(at) => names.iter().any(|(name, _)| *name == book.view.drivers[at].id),
        };
        if !enters {
            continue;
        }
        let other = |of: LeverOf| (of == lever.of).then(|| place.to_owned());
        let (with, without) = (book.worth(&benefit.worth, "0", &other), book.worth(&benefit.worth, "0", &|_| None));
        let worth = on(&book.tabs.benefits, &cell(benefits::at(benefits::WORTH_OF_ONE, index)));
        npv += &format!("+(({with})-({without}))*{}*{worth}", benefits::counts(book, index));
    }
    npv
}
