//! The first sheet: whose case it is, its results with what they mean, and its charts.

use super::benefits;
use super::book::{Book, cell, on, range};
use super::charts;
use super::costs;
use super::flows;
use super::months;
use super::scenarios::{never, or_dash};
use super::sheet::{Result, Sheet};
use super::style::Look;
use crate::finance::measures::Irr;
use crate::locale::Arg;
use crate::view::workbook::WorkbookView;

const VALUE: u16 = 1;
const MEANING: u16 = 2;

/// A result with its formula, its value, how it is written, and what it means.
struct Row {
    label: String,
    formula: String,
    value: Result,
    format: String,
    meaning: String,
    /// A formula that comes to the meaning, where it hangs on the figures.
    says: Option<String>,
    strong: bool,
}

pub fn sheet(book: &Book) -> Sheet {
    let (view, style) = (book.view, &book.style);
    let title = book.locale.message("workbook-title", &[("client", Arg::text(&view.client))]);
    let mut sheet = Sheet::new(book, &book.tabs.summary, &title, &view.title);
    sheet.widths(&[38.0, 20.0, 64.0, 2.0, 13.0, 13.0, 13.0, 13.0, 13.0, 13.0]);
    let about = [
        ("cover-client", view.client.clone()),
        ("cover-date", book.locale.date_long(view.date)),
        ("cover-reference", view.reference.clone()),
        ("cover-by", view.vendor.clone()),
    ];
    let mut row = 3;
    for (key, text) in about.into_iter().filter(|(_, text)| !text.is_empty()) {
        sheet.text((row, 0), &book.say(key), &style.muted);
        sheet.text((row, VALUE), &text, &style.text);
        sheet.text((row, MEANING), "", &style.text);
        row += 1;
    }
    row += 1;
    let head = row;
    let (results, value, meaning) =
        (book.say("workbook-results"), book.say("workbook-value"), book.say("workbook-meaning"));
    sheet.heads(book, row, &[(&results, false), (&value, true), (&meaning, false)]);
    for result in results_of(book) {
        row += 1;
        let look = if result.strong { Look::Total } else { Look::Plain };
        sheet.wrapped((row, 0), &result.label, if result.strong { &style.total_text } else { &style.wrapped });
        sheet.formula((row, VALUE), &result.formula, result.value, &style.number(look, &result.format));
        match &result.says {
            Some(formula) => sheet.remark_formula((row, MEANING), formula, &result.meaning, &style.muted_wrapped),
            None => sheet.remark((row, MEANING), &result.meaning, &style.muted_wrapped),
        }
    }
    if !view.executive.is_empty() {
        row += 2;
        let (name, share) = (book.say("executive-kpi"), book.say("share"));
        sheet.heads(book, row, &[(&name, false), (&share, true), ("", false)]);
        for (index, kpi) in view.executive.iter().enumerate() {
            row += 1;
            sheet.wrapped((row, 0), &kpi.name, &style.wrapped);
            let shown = kpi.share.map_or_else(|| Result::Text(book.say("not-computed")), Result::Number);
            let format = style.number(Look::Plain, &style.formats.percent);
            sheet.formula((row, VALUE), &benefits::delivered_share(book, index), shown, &format);
            let meaning = if index == 0 { book.say("workbook-share-meaning") } else { String::new() };
            sheet.remark((row, MEANING), &meaning, &style.muted_wrapped);
        }
    }
    row += 2;
    sheet.text((row, 0), &book.say("note-rounding"), &style.muted);
    sheet.text((row + 1, 0), &book.say("workbook-open-cells"), &style.muted);
    charts::cash(book, &mut sheet, head);
    charts::by_year(book, &mut sheet, head + 17);
    sheet.freeze((3, 0), 0..=1);
    sheet
}

fn results_of(book: &Book) -> Vec<Row> {
    let (view, formats, keys) = (book.view, &book.style.formats, &book.keys);
    let totals = &view.totals;
    let rows = flows::rows(view);
    let years = [("years", book.locale.count(view.settings.years as u64))];
    let row = |key: &str, formula: String, value: Result, format: &str, meaning: &str| Row {
        label: book.locale.message(key, &years),
        formula,
        value,
        format: format.to_owned(),
        meaning: book.locale.message(meaning, &years),
        says: None,
        strong: key == "npv",
    };
    let money = &formats.money;
    let never = never(book);
    let months = |value: Option<f64>| value.map_or_else(|| Result::Text(never.clone()), Result::Number);
    let (benefits_pv, costs_pv, npv) = (&keys.pv_benefits, &keys.pv_costs, &keys.npv);
    let net = flows::years(book, rows.net);
    let rate = &book.inputs.rate;
    let total = |row| flows::place(book, row, flows::total_column(view));
    let sums = &keys.cumulative;
    let running = costs::total(book, costs::YEARLY);
    let full = benefits::full_benefits(book);
    let after_tax = view.settings.tax.as_ref().map_or_else(String::new, |_| format!("*(1-{})", book.inputs.tax));
    let number = Result::Number;
    vec![
        row("npv", npv.clone(), number(totals.npv), money, "workbook-npv-meaning"),
        row("pv-benefits", benefits_pv.clone(), number(totals.pv_benefits), money, "workbook-pv-meaning"),
        row("pv-costs", costs_pv.clone(), number(totals.pv_costs), money, "workbook-pv-costs-meaning"),
        row("roi", ratio(npv, costs_pv), or_dash(totals.roi), &formats.percent_1, "note-roi"),
        row(
            "workbook-ratio",
            ratio(benefits_pv, costs_pv),
            or_dash(totals.benefit_cost_ratio),
            "0.00",
            "workbook-ratio-meaning",
        ),
        Row {
            says: Some(irr_says(book, &net)),
            ..row("irr", irr(book, &net), or_dash(totals.irr.single()), &formats.percent_1, irr_meaning(&totals.irr))
        },
        row(
            "mirr",
            format!("IFERROR(MIRR({net},{rate},{rate}),\"—\")"),
            or_dash(totals.mirr),
            &formats.percent_1,
            "workbook-mirr-meaning",
        ),
        row(
            "workbook-payback",
            months::payback(sums, &never),
            months(totals.payback),
            &formats.decimal,
            "note-payback",
        ),
        row(
            "workbook-payback-discounted",
            months::payback(&months::discounted_column(book), &never),
            months(totals.discounted_payback),
            &formats.decimal,
            "workbook-payback-discounted-meaning",
        ),
        row(
            "workbook-funding",
            format!("-MIN(0,MIN({sums}))"),
            number(-totals.peak_funding.0),
            money,
            "workbook-funding-meaning",
        ),
        row(
            "workbook-price-once",
            paid_to_us(book, costs::PAID_ONCE),
            number(totals.price_one_off),
            money,
            "workbook-price-meaning",
        ),
        row(
            "workbook-price-yearly",
            paid_to_us(book, costs::PAID_YEARLY),
            number(totals.price_yearly),
            money,
            "workbook-price-meaning",
        ),
        row("workbook-ownership", total(rows.costs), number(totals.flows.costs), money, "workbook-ownership-meaning"),
        row(
            "workbook-benefits-sum",
            total(rows.benefits),
            number(totals.flows.benefits),
            money,
            "workbook-sum-meaning",
        ),
        row("workbook-full", full.clone(), number(totals.full_benefits), money, "workbook-full-meaning"),
        row("workbook-running", running.clone(), number(totals.running_costs), money, "workbook-running-meaning"),
        row(
            "cost-of-delay",
            format!("({full}-{running})/12{after_tax}"),
            number(totals.cost_of_delay),
            money,
            "workbook-delay-meaning",
        ),
        row(
            "cost-of-nothing",
            benefits::doing_nothing(book),
            number(totals.doing_nothing),
            money,
            "workbook-nothing-meaning",
        ),
        row(
            "workbook-slack",
            format!("IF({npv}>0,1-{costs_pv}/{benefits_pv},\"—\")"),
            or_dash((totals.npv > 0.0).then(|| 1.0 - totals.pv_costs / totals.pv_benefits)),
            &formats.percent_1,
            "workbook-slack-meaning",
        ),
        row("workbook-check", check(book, &rows), number(0.0), &formats.axis, "workbook-check-meaning"),
    ]
}

/// The sum of what is paid to the vendor, in a column of the costs.
fn paid_to_us(book: &Book, column: u16) -> String {
    if book.view.costs.is_empty() {
        return "0".to_owned();
    }
    let to_us = book.say("workbook-to-us").replace('"', "");
    format!("SUMIF({},\"{to_us}\",{})", costs::all(book, costs::PAYEE), costs::all(book, column))
}

fn ratio(of: &str, by: &str) -> String {
    format!("IF({by}>0,{of}/{by},\"—\")")
}

/// The rate of return where the flows change their sign once; a spreadsheet finds one of several without a word.
fn irr(book: &Book, net: &str) -> String {
    let rate = format!("IFERROR(IRR({net}),IFERROR(IRR({net},1),IFERROR(IRR({net},5),\"—\")))");
    if turn_again(book.view) && book.view.totals.irr.single().is_some() {
        return rate;
    }
    format!("IF({}=1,{rate},\"—\")", turns(book))
}

/// Whether the flows, as computed, change their sign more than once.
fn turn_again(view: &WorkbookView) -> bool {
    let signs: Vec<bool> = view.yearly.iter().map(|year| year.net < 0.0).collect();
    signs.windows(2).filter(|pair| pair[0] != pair[1]).count() > 1
}

/// How often the yearly net flows change their sign.
fn turns(book: &Book) -> String {
    let row = flows::rows(book.view).net;
    let last = flows::last_year(book.view);
    let years = |from, to| on(&book.tabs.flows, &range((row, from), (row, to)));
    let (before, after) = (years(flows::START, last - 1), years(flows::START + 1, last));
    format!("SUMPRODUCT(--(({before}<0)<>({after}<0)))")
}

/// What is said of the rate: what it means, or why none is shown.
fn irr_meaning(irr: &Irr) -> &'static str {
    match irr {
        Irr::One(_) => "workbook-irr-meaning",
        Irr::None => "note-irr-none",
        Irr::Several(_) => "note-irr-several",
    }
}

/// The same as a formula. Flows that turn again may have no rate at all, which no formula sees, so that of them it says what
/// was computed.
fn irr_says(book: &Book, net: &str) -> String {
    let say = |key: &str| format!("\"{}\"", book.say(key).replace('"', "\"\""));
    let (meaning, none) = (say("workbook-irr-meaning"), say("note-irr-none"));
    let again = match &book.view.totals.irr {
        Irr::None if turn_again(book.view) => none.clone(),
        _ => say("note-irr-several"),
    };
    format!("IF(ISNUMBER({}),{meaning},IF({}>1,{again},{none}))", irr(book, net), turns(book))
}

/// The sum of what lines and months differ by.
fn check(book: &Book, rows: &flows::Rows) -> String {
    let last = cell((rows.check, flows::worth_column(book.view)));
    let first = cell((rows.check, flows::START));
    format!("SUMPRODUCT(ABS({}))", on(&book.tabs.flows, &format!("{first}:{last}")))
}
