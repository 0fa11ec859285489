//! Conservative, expected and optimistic: every figure with a range at its worse end, as it is likely, at its better end.

use super::benefits;
use super::book::{Book, cell, on, range};
use super::months;
use super::sensitivity;
use super::sheet::{Result, Sheet};
use super::style::{self, Look};
use crate::view::workbook::{LeverInput, LeverOf, WorkbookView};

/// The first row with a figure.
const FIRST: u32 = 4;
/// The first column of a scenario.
const SCENARIO: u16 = 2;

/// The figures with a range, in the order of the levers.
fn figures(view: &WorkbookView) -> Vec<(usize, &LeverInput, [f64; 3])> {
    let taken = |(at, lever): (usize, &'_ LeverInput)| Some((at, lever.taken?));
    let with_range = view.levers.iter().enumerate().filter_map(taken);
    with_range.map(|(at, taken)| (at, &view.levers[at], taken)).collect()
}

fn figure_row(view: &WorkbookView, of: LeverOf) -> Option<u32> {
    figures(view).iter().position(|(_, lever, _)| lever.of == of).map(|at| FIRST + at as u32)
}

fn first_benefit(view: &WorkbookView) -> u32 {
    FIRST + figures(view).len() as u32 + 1
}

fn results(view: &WorkbookView) -> u32 {
    first_benefit(view) + view.benefits.len() as u32 + 1
}

/// What a benefit counts in a scenario, for formulas of other sheets.
pub fn counted(book: &Book, scenario: usize, benefit: usize) -> String {
    let row = first_benefit(book.view) + benefit as u32;
    on(&book.tabs.scenarios, &cell((row, SCENARIO + scenario as u16)))
}

pub fn sheet(book: &Book) -> Sheet {
    let (view, style, tab) = (book.view, &book.style, &book.tabs.scenarios);
    let say = |key: &str| book.say(key);
    let mut sheet = Sheet::new(book, tab, tab, &say("workbook-scenarios-note"));
    sheet.widths(&[56.0, 22.0, 18.0, 18.0, 18.0]);
    if view.scenarios.is_empty() {
        sheet.text((FIRST - 1, 0), &say("workbook-no-range"), &style.text);
        return sheet;
    }
    let names: Vec<String> = view.scenarios.iter().map(|one| say(&format!("scenario-{}", one.kind))).collect();
    let (figure, unit) = (say("figure"), say("workbook-unit"));
    let mut heads = vec![(figure.as_str(), false), (unit.as_str(), false)];
    heads.extend(names.iter().map(|name| (name.as_str(), true)));
    sheet.heads(book, FIRST - 1, &heads);
    for (index, (at, lever, taken)) in figures(view).into_iter().enumerate() {
        let row = FIRST + index as u32;
        let input = view.lever_input(lever.of);
        let format = style.number(Look::Plain, &style::figure(&input.shown));
        sheet.wrapped((row, 0), &lever.name, &style.wrapped);
        sheet.text((row, 1), &input.shown.unit, &style.text);
        let names = book.lever(lever.of);
        let [low, high] = sensitivity::npvs(book, at);
        let [first, second] = &names.ends;
        let (npv, likely) = (&book.keys.npv, &names.value);
        let formulas = [
            format!("IF(MIN({low},{high})<{npv},IF({low}<{high},{first},{second}),{likely})"),
            likely.clone(),
            format!("IF(MAX({low},{high})>{npv},IF({low}<{high},{second},{first}),{likely})"),
        ];
        for (scenario, formula) in formulas.iter().enumerate() {
            sheet.formula((row, SCENARIO + scenario as u16), formula, taken[scenario], &format);
        }
    }
    let columns = SCENARIO + 3;
    sheet.section(book, first_benefit(view) - 1, &say("workbook-counted-in"), columns);
    let money = style.number(Look::Plain, &style.formats.money);
    for (index, benefit) in view.benefits.iter().enumerate() {
        let row = first_benefit(view) + index as u32;
        sheet.wrapped((row, 0), &view.kpis[benefit.kpi].name, &style.wrapped);
        sheet.text((row, 1), "", &style.text);
        for (scenario, result) in view.scenarios.iter().enumerate() {
            let column = SCENARIO + scenario as u16;
            let other = |of: LeverOf| figure_row(view, of).map(|row| cell((row, column)));
            let worth = book.worth(&benefit.worth, "0", &other);
            let formula = format!("({worth})*{}", benefits::counts(book, index));
            sheet.formula((row, column), &formula, result.counted[index], &money);
        }
    }
    write_results(book, &mut sheet);
    sheet.freeze((FIRST, 1), FIRST - 1..=FIRST - 1);
    sheet
}

fn write_results(book: &Book, sheet: &mut Sheet) {
    let (view, style) = (book.view, &book.style);
    let say = |key: &str| book.say(key);
    let row = results(view);
    sheet.section(book, row - 1, &say("workbook-results"), SCENARIO + 3);
    let labels = ["pv-benefits", "pv-costs", "npv", "roi", "workbook-ratio", "workbook-payback"];
    for (at, key) in labels.iter().enumerate() {
        let strong = *key == "npv";
        let format = if strong { &style.total_text } else { &style.text };
        sheet.text((row + at as u32, 0), &say(key), format);
        sheet.text((row + at as u32, 1), "", format);
    }
    let formats = &style.formats;
    let money = style.number(Look::Plain, &formats.money);
    let never = never(book);
    for (scenario, result) in view.scenarios.iter().enumerate() {
        let column = SCENARIO + scenario as u16;
        let here = |below: u32| cell((row + below, column));
        let totals = &result.totals;
        let first = first_benefit(view);
        let benefits = match view.benefits.len() as u32 {
            0 => "0".to_owned(),
            count => format!(
                "SUMPRODUCT({},{})",
                range((first, column), (first + count - 1, column)),
                benefits::all(book, benefits::WORTH_OF_ONE)
            ),
        };
        sheet.formula((row, column), &benefits, totals.pv_benefits, &money);
        sheet.formula((row + 1, column), &book.keys.pv_costs, totals.pv_costs, &money);
        let npv = format!("{}-{}", here(0), here(1));
        sheet.formula((row + 2, column), &npv, totals.npv, &style.number(Look::Total, &formats.money));
        let roi = format!("IF({0}>0,{1}/{0},\"—\")", here(1), here(2));
        sheet.formula((row + 3, column), &roi, or_dash(totals.roi), &style.number(Look::Plain, &formats.percent));
        let ratio = format!("IF({0}>0,{1}/{0},\"—\")", here(1), here(0));
        let decimal = style.number(Look::Plain, &formats.decimal);
        let ratio_format = style.number(Look::Plain, "0.00");
        sheet.formula((row + 4, column), &ratio, or_dash(totals.benefit_cost_ratio), &ratio_format);
        let sums = match scenario {
            0 => months::scenario_column(book, 0),
            2 => months::scenario_column(book, 1),
            _ => None,
        };
        let sums = sums.unwrap_or_else(|| book.keys.cumulative.clone());
        let shown = totals.payback.map_or_else(|| Result::Text(never.clone()), Result::Number);
        sheet.formula((row + 5, column), &months::payback(&sums, &never), shown, &decimal);
    }
}

/// What stands where a case never pays back.
pub fn never(book: &Book) -> String {
    let years = [("years", book.locale.count(book.view.settings.years as u64))];
    book.locale.message("payback-never", &years).replace('"', "")
}

/// A number, or a dash where there is none.
pub fn or_dash(number: Option<f64>) -> Result {
    number.map_or_else(|| Result::Text("—".to_owned()), Result::Number)
}
