//! Year by year: every benefit and every cost, what is left, and what it is worth at the start.

use super::benefits;
use super::book::{Book, cell, fixed, on, range};
use super::costs;
use super::months;
use super::sheet::Sheet;
use super::style::Look;
use crate::finance::TaxLine;
use crate::finance::flows::spread;
use crate::model::FlowTiming;
use crate::view::workbook::WorkbookView;

/// The row of years.
pub const HEAD: u32 = 3;
/// The column of the start.
pub const START: u16 = 1;

/// Where the rows stand.
pub struct Rows {
    first_benefit: u32,
    tax: Option<u32>,
    /// All benefits.
    pub benefits: u32,
    first_cost: u32,
    relief: Option<u32>,
    /// All costs.
    pub costs: u32,
    /// Benefits less costs.
    pub net: u32,
    /// Net of this and all earlier years.
    pub cumulative: u32,
    factor: Option<u32>,
    worth: u32,
    /// Whether lines and months agree.
    pub check: u32,
}

/// Where the rows of a view stand.
pub fn rows(view: &WorkbookView) -> Rows {
    let has_tax = view.settings.tax.is_some();
    let first_benefit = HEAD + 2;
    let mut next = first_benefit + view.benefits.len() as u32;
    let mut take = |rows: u32| {
        next += rows;
        next - rows
    };
    let tax = has_tax.then(|| take(1));
    let benefits = take(1);
    take(1);
    let first_cost = take(view.costs.len() as u32);
    let relief = has_tax.then(|| take(1));
    let costs = take(1);
    take(1);
    let (net, cumulative) = (take(1), take(1));
    let factor = (view.settings.discounting.timing != FlowTiming::Monthly).then(|| take(1));
    let worth = take(1);
    take(1);
    let check = take(1);
    Rows { first_benefit, tax, benefits, first_cost, relief, costs, net, cumulative, factor, worth, check }
}

/// The last column of a year.
pub fn last_year(view: &WorkbookView) -> u16 {
    START + view.settings.years as u16
}

/// The column of sums over all years.
pub fn total_column(view: &WorkbookView) -> u16 {
    last_year(view) + 1
}

/// The column of present values.
pub fn worth_column(view: &WorkbookView) -> u16 {
    last_year(view) + 2
}

/// A cell, for formulas of other sheets.
pub fn place(book: &Book, row: u32, column: u16) -> String {
    on(&book.tabs.flows, &fixed((row, column)))
}

/// A row's cells of all years from the start on, for formulas of other sheets.
pub fn years(book: &Book, row: u32) -> String {
    let (from, to) = (fixed((row, START)), fixed((row, last_year(book.view))));
    on(&book.tabs.flows, &format!("{from}:{to}"))
}

/// A row while it is written: formulas of its years, then its sum and present value.
struct Line<'a> {
    row: u32,
    name: String,
    years: &'a dyn Fn(&str, usize) -> String,
    values: Vec<f64>,
    worth: (String, f64),
    look: Look,
}

pub fn sheet(book: &Book) -> Sheet {
    let (view, style, inputs, keys) = (book.view, &book.style, &book.inputs, &book.keys);
    let (formats, tab) = (&style.formats, &book.tabs.flows);
    let say = |key: &str| book.say(key);
    let at = rows(view);
    let currency = [("currency", crate::locale::Arg::text(view.currency))];
    let mut sheet = Sheet::new(book, tab, tab, &book.locale.message("workbook-flows-note", &currency));
    let mut widths = vec![46.0];
    widths.resize(usize::from(worth_column(view)) + 1, 14.0);
    sheet.widths(&widths);

    sheet.text((HEAD, 0), "", &style.head);
    for year in 0..=view.settings.years {
        sheet.number((HEAD, START + year as u16), year as f64, &style.head_number(&formats.year));
    }
    sheet.text((HEAD, total_column(view)), &say("total"), &style.head_right);
    sheet.text((HEAD, worth_column(view)), &say("present-value"), &style.head_right);

    let columns = worth_column(view) + 1;
    sheet.section(book, HEAD + 1, &say("benefits"), columns);
    for (number, benefit) in view.benefits.iter().enumerate() {
        let unit = months::unit_column(book, number);
        let counted = on(&book.tabs.benefits, &format!("${}", cell(benefits::at(benefits::COUNTED, number))));
        write(
            book,
            &mut sheet,
            Line {
                row: at.first_benefit + number as u32,
                name: view.kpis[benefit.kpi].name.clone(),
                years: &|year, _| format!("{counted}*SUMIF({},{year},{unit})", keys.year),
                values: benefit.by_year.clone(),
                worth: (format!("{counted}*SUMPRODUCT({unit},{})", keys.factor), benefit.present_value),
                look: Look::Plain,
            },
        );
    }
    if let (Some(tax), Some(row)) = (&view.settings.tax, at.tax) {
        let taxed: Vec<u32> = (0..view.benefits.len() as u32)
            .filter(|number| !view.benefits[*number as usize].is_cash)
            .map(|number| at.first_benefit + number)
            .collect();
        let sum = |column: u16| match taxed.len() {
            0 => "0".to_owned(),
            _ => taxed.iter().map(|row| cell((*row, column))).collect::<Vec<_>>().join("+"),
        };
        let years = |_: &str, year| format!("-{}*({})", inputs.tax, sum(START + year as u16));
        let worth = format!("-{}*({})", inputs.tax, sum(worth_column(view)));
        write_tax(book, &mut sheet, row, ("tax-on-benefits", &tax.on_benefits), &years, worth);
    }
    let sum_of = |from: u32, to: u32, column: u16| {
        if from == to { "0".to_owned() } else { format!("SUM({})", range((from, column), (to - 1, column))) }
    };
    write(
        book,
        &mut sheet,
        Line {
            row: at.benefits,
            name: say("benefits-total"),
            years: &|_, year| sum_of(at.first_benefit, at.benefits, START + year as u16),
            values: view.yearly.iter().map(|year| year.benefits).collect(),
            worth: (sum_of(at.first_benefit, at.benefits, worth_column(view)), view.totals.pv_benefits),
            look: Look::Total,
        },
    );
    book.define(&keys.pv_benefits, tab, (at.benefits, worth_column(view)));

    sheet.section(book, at.benefits + 1, &say("costs"), columns);
    for (number, cost) in view.costs.iter().enumerate() {
        let of = |column| costs::place(book, column, number);
        let years = |year: &str, number: usize| {
            let once = format!("{}*(ROUNDUP({}/12,0)={year})", of(costs::ONE_OFF), of(costs::MONTH));
            let given = match spread::to_years(&cost.given)[number] {
                0.0 => String::new(),
                amount => format!("+{amount}*{}", of(costs::UPLIFT)),
            };
            if number == 0 {
                return format!("{once}{given}");
            }
            let months = format!("MAX(0,MIN(12,12*{year}-{}))", of(costs::START));
            format!("{once}+{}*(1+{})^({year}-1)*{months}/12{given}", of(costs::YEARLY), of(costs::GROWTH))
        };
        write(
            book,
            &mut sheet,
            Line {
                row: at.first_cost + number as u32,
                name: cost.name.clone(),
                years: &years,
                values: cost.by_year.clone(),
                worth: (of(costs::PRESENT_VALUE), cost.present_value),
                look: Look::Plain,
            },
        );
    }
    if let (Some(tax), Some(row), Some(relief)) = (&view.settings.tax, at.relief, months::relief_column(book)) {
        let years = |year: &str, _| format!("-SUMIF({},{year},{relief})", keys.year);
        let worth = format!("-SUMPRODUCT({relief},{})", keys.factor);
        write_tax(book, &mut sheet, row, ("tax-relief", &tax.relief), &years, worth);
    }
    write(
        book,
        &mut sheet,
        Line {
            row: at.costs,
            name: say("costs-total"),
            years: &|_, year| sum_of(at.first_cost, at.costs, START + year as u16),
            values: view.yearly.iter().map(|year| year.costs).collect(),
            worth: (sum_of(at.first_cost, at.costs, worth_column(view)), view.totals.pv_costs),
            look: Look::Total,
        },
    );
    book.define(&keys.pv_costs, tab, (at.costs, worth_column(view)));
    result_rows(book, &mut sheet, &at);
    sheet.freeze((HEAD + 1, 1), HEAD..=HEAD);
    sheet
}

/// Net, cumulative, discount factors, present values, and whether lines and months agree.
fn result_rows(book: &Book, sheet: &mut Sheet, at: &Rows) {
    let (view, style, keys) = (book.view, &book.style, &book.keys);
    let say = |key: &str| book.say(key);
    let less = |column: u16| format!("{}-{}", cell((at.benefits, column)), cell((at.costs, column)));
    write(
        book,
        sheet,
        Line {
            row: at.net,
            name: say("net"),
            years: &|_, year| less(START + year as u16),
            values: view.yearly.iter().map(|year| year.net).collect(),
            worth: (less(worth_column(view)), view.totals.npv),
            look: Look::Total,
        },
    );
    book.define(&keys.npv, &book.tabs.flows, (at.net, worth_column(view)));
    let amount = style.number(Look::Plain, &style.formats.amount);
    sheet.text((at.cumulative, 0), &say("cumulative"), &style.text);
    sheet.text((at.worth, 0), &say("workbook-net-pv"), &style.text);
    sheet.text((at.check, 0), &say("workbook-check"), &style.muted);
    let factor = style.number(Look::Plain, &style.formats.factor);
    let check = style.number(Look::Plain, &style.formats.axis);
    let mut sum = 0.0;
    for (year, flows) in view.yearly.iter().enumerate() {
        let column = START + year as u16;
        let number = cell((HEAD, column));
        let here = cell((at.net, column));
        let formula = if year == 0 { here.clone() } else { format!("{}+{here}", cell((at.cumulative, column - 1))) };
        sheet.formula((at.cumulative, column), &formula, flows.cumulative, &amount);
        if let (Some(row), Some(worth)) = (at.factor, view.settings.discounting.year(year)) {
            sheet.text((row, 0), &say("workbook-factor"), &style.text);
            let formula = format!("SUMIF({},12*{number},{})", keys.month, keys.factor);
            sheet.formula((row, column), &formula, worth, &factor);
        }
        let formula = format!("SUMPRODUCT(({}={number})*{}*{})", keys.year, keys.net, keys.factor);
        let months = view.monthly.iter().enumerate().filter(|(month, _)| month.div_ceil(12) == year);
        let worth: f64 = months.map(|(month, flow)| flow.net * view.settings.discounting.factor(month)).sum();
        sum += worth;
        sheet.formula((at.worth, column), &formula, worth, &amount);
        let formula = format!("ROUND({here}-SUMIF({},{number},{}),2)", keys.year, keys.net);
        sheet.formula((at.check, column), &formula, 0.0, &check);
    }
    let (from, to) = ((at.worth, START), (at.worth, last_year(view)));
    sheet.formula((at.worth, total_column(view)), &format!("SUM({})", range(from, to)), sum, &amount);
    let formula = format!("ROUND({}-{},2)", cell((at.net, worth_column(view))), cell((at.worth, total_column(view))));
    sheet.formula((at.check, worth_column(view)), &formula, 0.0, &check);
}

/// A row of tax, which is taken off what stands above it.
fn write_tax(
    book: &Book,
    sheet: &mut Sheet,
    row: u32,
    (name, tax): (&str, &TaxLine),
    years: &dyn Fn(&str, usize) -> String,
    worth: String,
) {
    let values = tax.by_year.iter().map(|amount| -amount).collect();
    let worth = (worth, -tax.present_value);
    write(book, sheet, Line { row, name: book.say(name), years, values, worth, look: Look::Plain });
}

fn write(book: &Book, sheet: &mut Sheet, line: Line) {
    let (view, style) = (book.view, &book.style);
    let name = if line.look == Look::Total { &style.total_text } else { &style.wrapped };
    let format = style.number(line.look, &style.formats.amount);
    sheet.wrapped((line.row, 0), &line.name, name);
    for (year, value) in line.values.iter().enumerate() {
        let column = START + year as u16;
        let head = format!("{}${}", super::book::letters(column), HEAD + 1);
        sheet.formula((line.row, column), &(line.years)(&head, year), *value, &format);
    }
    let sum = format!("SUM({})", range((line.row, START), (line.row, last_year(view))));
    sheet.formula((line.row, total_column(view)), &sum, line.values.iter().sum::<f64>(), &format);
    let (formula, value) = line.worth;
    sheet.formula((line.row, worth_column(view)), &formula, value, &format);
}
