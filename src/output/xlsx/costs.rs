//! What is paid, line by line: to the vendor and by the client's own effort.

use super::book::{Book, cell, fixed_range, on, range};
use super::sheet::{Cell, Sheet};
use super::style::Look;

/// The first row with a cost.
const FIRST: u32 = 4;

/// To whom it is paid, in words.
pub const PAYEE: u16 = 1;
/// What is paid once, after a discount.
pub const PAID_ONCE: u16 = 2;
/// What is paid each year, after a discount.
pub const PAID_YEARLY: u16 = 3;
const RISK: u16 = 4;
const OPTIMISM: u16 = 5;
/// What is put on.
pub const UPLIFT: u16 = 6;
/// What is counted of what is paid once.
pub const ONE_OFF: u16 = 7;
/// What is counted of what is paid each year.
pub const YEARLY: u16 = 8;
/// By how much the yearly amount grows.
pub const GROWTH: u16 = 9;
/// Months until it is first paid.
pub const START: u16 = 10;
/// The month in which what is paid once is paid.
pub const MONTH: u16 = 11;
/// The present value.
pub const PRESENT_VALUE: u16 = 12;
const COLUMNS: u16 = 13;

/// A cost's cell in a column.
pub fn at(column: u16, cost: usize) -> Cell {
    (FIRST + cost as u32, column)
}

/// A cost's cell, for formulas of other sheets.
pub fn place(book: &Book, column: u16, cost: usize) -> String {
    on(&book.tabs.costs, &format!("${}", cell(at(column, cost))))
}

/// All costs' cells in a column, for formulas of other sheets.
pub fn all(book: &Book, column: u16) -> String {
    let last = book.view.costs.len().saturating_sub(1);
    on(&book.tabs.costs, &fixed_range(at(column, 0), at(column, last)))
}

/// A cell of the row of totals, for formulas of other sheets.
pub fn total(book: &Book, column: u16) -> String {
    on(&book.tabs.costs, &cell((FIRST + book.view.costs.len() as u32, column)))
}

/// How much of a month a yearly cost runs: the month's number less the start, between 0 and 1.
pub fn running(month: &str, start: &str) -> String {
    format!("(({month}-{start})*({month}>{start})-({month}-1-{start})*({month}-1>{start}))")
}

pub fn sheet(book: &Book) -> Sheet {
    let (view, style, inputs) = (book.view, &book.style, &book.inputs);
    let (formats, say) = (&style.formats, |key: &str| book.say(key));
    let mut sheet = Sheet::new(book, &book.tabs.costs, &book.tabs.costs, &say("workbook-costs-note"));
    sheet.widths(&[46.0, 22.0, 15.0, 15.0, 10.0, 10.0, 10.0, 15.0, 15.0, 11.0, 11.0, 11.0, 16.0]);
    let heads = [
        (say("price-item"), false),
        (say("workbook-paid"), false),
        (say("one-off"), true),
        (say("yearly"), true),
        (say("workbook-risk-on"), true),
        (say("workbook-optimism"), true),
        (say("workbook-uplift"), true),
        (say("workbook-counted-once"), true),
        (say("workbook-counted-yearly"), true),
        (say("workbook-growth"), true),
        (say("workbook-start-month"), true),
        (say("workbook-paid-month"), true),
        (say("present-value"), true),
    ];
    let heads: Vec<(&str, bool)> = heads.iter().map(|(text, right)| (text.as_str(), *right)).collect();
    sheet.heads(book, FIRST - 1, &heads);
    let number = |format: &str| style.number(Look::Plain, format);
    let optimism = view.settings.optimism_on_costs;
    for (index, (cost, names)) in view.costs.iter().zip(&inputs.costs).enumerate() {
        let put = |column| at(column, index);
        let of = |column| cell(at(column, index));
        let uplift = (1.0 + cost.risk) * (1.0 + optimism);
        let net = |amount: f64| amount * (1.0 - cost.discount);
        sheet.wrapped(put(0), &cost.name, &style.wrapped);
        sheet.wrapped(put(PAYEE), &say(if cost.is_price { "workbook-to-us" } else { "cost-effort" }), &style.wrapped);
        let once = format!("{}*(1-{})", names.one_off, names.discount);
        sheet.formula(put(PAID_ONCE), &once, net(cost.one_off), &number(&formats.money));
        let yearly = format!("{}*(1-{})", names.yearly, names.discount);
        sheet.formula(put(PAID_YEARLY), &yearly, net(cost.yearly), &number(&formats.money));
        sheet.formula(put(RISK), &names.risk, cost.risk, &number(&formats.percent_1));
        sheet.formula(put(OPTIMISM), &inputs.optimism_on_costs, optimism, &number(&formats.percent_1));
        let formula = format!("(1+{})*(1+{})", of(RISK), of(OPTIMISM));
        sheet.formula(put(UPLIFT), &formula, uplift, &number(&formats.factor));
        let formula = format!("{}*{}", of(PAID_ONCE), of(UPLIFT));
        sheet.formula(put(ONE_OFF), &formula, cost.counted_one_off, &number(&formats.money));
        let formula = format!("{}*{}", of(PAID_YEARLY), of(UPLIFT));
        sheet.formula(put(YEARLY), &formula, cost.counted_yearly, &number(&formats.money));
        sheet.formula(put(GROWTH), &names.growth, cost.growth, &number(&formats.percent_1));
        let start = cost.phase.map_or_else(|| "0".to_owned(), |phase| inputs.phases[phase].start.clone());
        sheet.formula(put(START), &start, cost.start, &number("0.00"));
        let month = format!("IF({0}<=0,0,INT({0})+1)", of(START));
        sheet.formula(put(MONTH), &month, cost.month as f64, &number(&formats.count));
        let keys = &book.keys;
        let formula = format!(
            "{once}*SUMIF({m},{paid},{f})+{yearly}/12*SUMPRODUCT({f}*({m}>0)*(1+{growth})^(({y}-1)*({y}>0))*{running})",
            once = of(ONE_OFF),
            yearly = of(YEARLY),
            growth = of(GROWTH),
            paid = of(MONTH),
            m = keys.month,
            f = keys.factor,
            y = keys.year,
            running = running(&keys.month, &of(START)),
        );
        let given = if cost.given.iter().any(|amount| *amount != 0.0) {
            let amounts: Vec<String> = cost.given.iter().map(f64::to_string).collect();
            format!("+{}*SUMPRODUCT({},{{{}}})", of(UPLIFT), keys.factor, amounts.join(";"))
        } else {
            String::new()
        };
        let formula = format!("{formula}{given}");
        sheet.formula(put(PRESENT_VALUE), &formula, cost.present_value, &number(&formats.money));
    }
    let row = FIRST + view.costs.len() as u32;
    sheet.text((row, 0), &say("costs-total"), &style.total_text);
    (1..COLUMNS).for_each(|column| sheet.text((row, column), "", &style.total_text));
    let money = style.number(Look::Total, &formats.money);
    let sums: [(u16, f64); 5] = [
        (PAID_ONCE, view.costs.iter().map(|cost| cost.one_off * (1.0 - cost.discount)).sum()),
        (PAID_YEARLY, view.costs.iter().map(|cost| cost.yearly * (1.0 - cost.discount)).sum()),
        (ONE_OFF, view.costs.iter().map(|cost| cost.counted_one_off).sum()),
        (YEARLY, view.totals.running_costs),
        (PRESENT_VALUE, view.costs.iter().map(|cost| cost.present_value).sum()),
    ];
    for (column, sum) in sums {
        let formula = match view.costs.len() {
            0 => "0".to_owned(),
            count => format!("SUM({})", range(at(column, 0), at(column, count - 1))),
        };
        sheet.formula((row, column), &formula, sum, &money);
    }
    sheet.freeze((FIRST, 1), FIRST - 1..=FIRST - 1);
    sheet
}
