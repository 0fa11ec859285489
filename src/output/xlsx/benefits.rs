//! What each department KPI brings in a year, when it flows, and what follows for executive KPIs and needs.

use super::book::{Book, cell, fixed_range, on, range};
use super::months;
use super::sheet::{Cell, Result, Sheet};
use super::style::{self, Look};
use crate::view::workbook::{Benefit, WorkbookView};

/// The first row with a benefit.
const FIRST: u32 = 4;

const GROSS: u16 = 3;
const ATTRIBUTION: u16 = 4;
const RISK: u16 = 5;
const OPTIMISM: u16 = 6;
/// What counts in a year.
pub const COUNTED: u16 = 7;
const GROWTH: u16 = 8;
const PHASE: u16 = 9;
/// The present value of one unit of money a year, after tax where there is one.
pub const WORTH_OF_ONE: u16 = 10;
const PRESENT_VALUE: u16 = 11;
/// What counts in a year once everything runs.
const RUNNING: u16 = 12;
const COLUMNS: u16 = 13;

/// Columns of the table of steps.
const STEP_END: u16 = 3;
const STEP_RAMP: u16 = 4;
/// What the phase adds to the ramp.
const STEP_BRINGS: u16 = 5;
const STEP_FROM: u16 = 6;
const STEP_ADOPTION: u16 = 7;
/// What the step adds to the share in effect.
const STEP_RISE: u16 = 8;

/// A benefit's cell in a column.
pub fn at(column: u16, benefit: usize) -> Cell {
    (FIRST + benefit as u32, column)
}

/// All benefits' cells in a column, for formulas of other sheets.
pub fn all(book: &Book, column: u16) -> String {
    let last = book.view.benefits.len().saturating_sub(1);
    on(&book.tabs.benefits, &fixed_range(at(column, 0), at(column, last)))
}

/// The row of totals.
pub fn total_row(book: &Book) -> u32 {
    FIRST + book.view.benefits.len() as u32
}

/// Where the sum of a year's benefits stands.
pub fn full_benefits(book: &Book) -> String {
    on(&book.tabs.benefits, &cell((total_row(book), RUNNING)))
}

/// The share of a benefit's gross amount that counts.
pub fn counts(book: &Book, benefit: usize) -> String {
    let place = |column| on(&book.tabs.benefits, &cell(at(column, benefit)));
    format!("{}*(1-{})*(1-{})", place(ATTRIBUTION), place(RISK), place(OPTIMISM))
}

/// The phases with which KPIs begin to move, each once, in the plan's order.
fn starts(view: &WorkbookView) -> Vec<usize> {
    let mut starts: Vec<usize> = view.kpis.iter().filter_map(|kpi| kpi.first_phase).collect();
    starts.sort_unstable();
    starts.dedup();
    starts
}

/// The phases from one on, in the order of their ends, each with the years of its adoption, from 0.
fn steps(view: &WorkbookView, first: usize) -> Vec<(usize, usize)> {
    let mut phases: Vec<usize> = (first..view.phases.len()).collect();
    phases.sort_by(|a, b| view.phases[*a].end.total_cmp(&view.phases[*b].end));
    phases.into_iter().flat_map(|phase| (0..view.adoption_years()).map(move |year| (phase, year))).collect()
}

/// The first row of the steps of benefits that start with a phase.
fn first_step(book: &Book, start: usize) -> u32 {
    let view = book.view;
    let before = starts(view).into_iter().filter(|other| *other < start).map(|other| steps(view, other).len() as u32);
    total_row(book) + 4 + before.sum::<u32>()
}

/// From which months on a benefit rises, and by which shares: two ranges.
pub fn rises(book: &Book, benefit: &Benefit) -> Option<(String, String)> {
    let start = benefit.first_phase?;
    Some((step_column(book, start, STEP_FROM), step_column(book, start, STEP_RISE)))
}

/// The cells of a column of the steps of benefits that start with a phase.
fn step_column(book: &Book, start: usize, column: u16) -> String {
    let (first, count) = (first_step(book, start), steps(book.view, start).len() as u32);
    on(&book.tabs.benefits, &fixed_range((first, column), (first + count - 1, column)))
}

/// Which share of its way a KPI goes once everything runs.
fn reached(book: &Book, first_phase: Option<usize>) -> String {
    first_phase.map_or_else(|| "1".to_owned(), |start| format!("SUM({})", step_column(book, start, STEP_RISE)))
}

/// The cell of the sum that all needs cost.
pub fn doing_nothing(book: &Book) -> String {
    on(&book.tabs.benefits, &cell((needs_row(book) + 1 + book.view.needs.len() as u32, COUNTED)))
}

/// The cell of an executive KPI's share.
pub fn delivered_share(book: &Book, kpi: usize) -> String {
    on(&book.tabs.benefits, &cell((executive_row(book) + 1 + kpi as u32, COUNTED)))
}

fn needs_row(book: &Book) -> u32 {
    let steps: usize = starts(book.view).into_iter().map(|start| steps(book.view, start).len()).sum();
    total_row(book) + 4 + steps as u32 + 1
}

fn executive_row(book: &Book) -> u32 {
    needs_row(book) + book.view.needs.len() as u32 + 3
}

pub fn sheet(book: &Book) -> Sheet {
    let mut sheet = Sheet::new(book, &book.tabs.benefits, &book.tabs.benefits, &book.say("workbook-benefits-note"));
    sheet.widths(&[42.0, 15.0, 52.0, 15.0, 12.0, 12.0, 12.0, 15.0, 11.0, 22.0, 14.0, 16.0, 16.0]);
    lines(book, &mut sheet);
    ramps(book, &mut sheet);
    needs(book, &mut sheet);
    executive(book, &mut sheet);
    sheet.freeze((FIRST, 1), FIRST - 1..=FIRST - 1);
    sheet
}

fn lines(book: &Book, sheet: &mut Sheet) {
    let (view, style, inputs) = (book.view, &book.style, &book.inputs);
    let formats = &style.formats;
    let say = |key: &str| book.say(key);
    let heads = [
        (say("department-kpi"), false),
        (say("workbook-kind"), false),
        (say("workings"), false),
        (say("value-gross"), true),
        (say("workbook-attribution"), true),
        (say("workbook-risk-off"), true),
        (say("workbook-optimism"), true),
        (say("value-counts"), true),
        (say("workbook-growth"), true),
        (say("workbook-first-phase"), false),
        (say("workbook-worth-of-one"), true),
        (say("present-value"), true),
        (say("workbook-runs"), true),
    ];
    let heads: Vec<(&str, bool)> = heads.iter().map(|(text, right)| (text.as_str(), *right)).collect();
    sheet.heads(book, FIRST - 1, &heads);
    let tax = view.settings.tax.as_ref().map_or(0.0, |tax| tax.rate);
    let optimism = view.settings.optimism_on_benefits;
    let number = |format: &str| style.number(Look::Plain, format);
    let factors: Vec<f64> = (0..=view.months()).map(|month| view.settings.discounting.factor(month)).collect();
    for (index, (benefit, names)) in view.benefits.iter().zip(&inputs.benefits).enumerate() {
        let put = |column| at(column, index);
        let of = |column| cell(at(column, index));
        sheet.wrapped(put(0), &view.kpis[benefit.kpi].name, &style.wrapped);
        sheet.text(put(1), &say(&format!("value-{}", benefit.kind)), &style.text);
        sheet.wrapped(put(2), &benefit.text, &style.wrapped);
        let worth = book.worth(&benefit.worth, "0", &|_| None);
        sheet.formula(put(GROSS), &worth, benefit.gross, &number(&formats.money));
        sheet.formula(put(ATTRIBUTION), &names.attribution, benefit.attribution, &number(&formats.percent_1));
        sheet.formula(put(RISK), &names.risk, benefit.risk, &number(&formats.percent_1));
        sheet.formula(put(OPTIMISM), &inputs.optimism_on_benefits, optimism, &number(&formats.percent_1));
        let counted = format!("{}*{}*(1-{})*(1-{})", of(GROSS), of(ATTRIBUTION), of(RISK), of(OPTIMISM));
        sheet.formula(put(COUNTED), &counted, benefit.counted, &number(&formats.money));
        sheet.formula(put(GROWTH), &names.growth, benefit.growth, &number(&formats.percent_1));
        let phase = benefit.first_phase.map_or_else(String::new, |phase| view.phases[phase].name.clone());
        sheet.wrapped(put(PHASE), &phase, &style.wrapped);
        let unit = months::unit_column(book, index);
        let worth: f64 = benefit.unit.iter().zip(&factors).map(|(part, factor)| part * factor).sum();
        let (kept, taxed) = match &view.settings.tax {
            Some(_) if !benefit.is_cash => (1.0 - tax, format!("*(1-{})", inputs.tax)),
            _ => (1.0, String::new()),
        };
        let formula = format!("SUMPRODUCT({unit},{}){taxed}", book.keys.factor);
        sheet.formula(put(WORTH_OF_ONE), &formula, worth * kept, &number(&formats.factor));
        let formula = format!("{}*SUMPRODUCT({unit},{})", of(COUNTED), book.keys.factor);
        sheet.formula(put(PRESENT_VALUE), &formula, benefit.present_value, &number(&formats.money));
        if is_yearly(benefit) {
            let formula = format!("{}*{}", of(COUNTED), reached(book, benefit.first_phase));
            sheet.formula(put(RUNNING), &formula, benefit.counted * benefit.reached, &number(&formats.money));
        } else {
            sheet.text(put(RUNNING), "", &style.text);
        }
    }
    let row = total_row(book);
    let label =
        if view.benefits.iter().any(|benefit| benefit.is_cash) { "workbook-full-no-cash" } else { "workbook-full" };
    sheet.text((row, 0), &say(label), &style.total_text);
    (1..COLUMNS).for_each(|column| sheet.text((row, column), "", &style.total_text));
    let sum = match view.benefits.len() {
        0 => "0".to_owned(),
        count => format!("SUM({})", range(at(RUNNING, 0), at(RUNNING, count - 1))),
    };
    sheet.formula((row, RUNNING), &sum, view.totals.full_benefits, &style.number(Look::Total, &formats.money));
    if let Some(last) = view.benefits.len().checked_sub(1) {
        let sum = format!("SUM({})", range(at(PRESENT_VALUE, 0), at(PRESENT_VALUE, last)));
        let value: f64 = view.benefits.iter().map(|benefit| benefit.present_value).sum();
        sheet.formula((row, PRESENT_VALUE), &sum, value, &style.number(Look::Total, &formats.money));
    }
}

/// Whether a benefit flows at a yearly rate once it runs.
fn is_yearly(benefit: &Benefit) -> bool {
    !benefit.is_cash && benefit.first_phase.is_some()
}

fn ramps(book: &Book, sheet: &mut Sheet) {
    let (view, style, inputs) = (book.view, &book.style, &book.inputs);
    let head = total_row(book) + 3;
    let say = |key: &str| book.say(key);
    let heads = [
        (say("workbook-starts-with"), false),
        (String::new(), false),
        (say("workbook-phases"), false),
        (say("workbook-end-month"), true),
        (say("workbook-ramp"), true),
        (say("workbook-brings"), true),
        (say("workbook-from-month"), true),
        (say("adoption"), true),
        (say("workbook-rise"), true),
    ];
    let heads: Vec<(&str, bool)> = heads.iter().map(|(text, right)| (text.as_str(), *right)).collect();
    sheet.heads(book, head, &heads);
    let months = style.number(Look::Plain, "0.00");
    let percent = style.number(Look::Plain, &style.formats.percent_1);
    for start in starts(view) {
        let first = first_step(book, start);
        let (ends, ramps) = (step_column(book, start, STEP_END), step_column(book, start, STEP_RAMP));
        let mut highest = 0.0_f64;
        let mut brought = 0.0;
        for (row, (step, year)) in (first..).zip(steps(view, start)) {
            let (phase, names) = (&view.phases[step], &inputs.phases[step]);
            let of = |column| cell((row, column));
            sheet.text((row, 0), &view.phases[start].name, &style.text);
            sheet.text((row, 1), "", &style.text);
            sheet.text((row, 2), &phase.name, &style.text);
            sheet.formula((row, STEP_END), &names.end, phase.end, &months);
            sheet.formula((row, STEP_RAMP), &names.ramp, phase.ramp, &percent);
            // What a phase adds to the ramp of those that end before it, in whichever order they do.
            let (end, ramp) = (of(STEP_END), of(STEP_RAMP));
            let before = format!("({ends}<{end})+({ends}={end})*(ROW({ends})<ROW({end}))");
            let brings = match year {
                0 => format!("MAX(0,{ramp}-SUMPRODUCT(MAX(({before})*{ramps})))"),
                _ => cell((row - 1, STEP_BRINGS)),
            };
            if year == 0 {
                brought = (phase.ramp - highest).max(0.0);
                highest = highest.max(phase.ramp);
            }
            sheet.formula((row, STEP_BRINGS), &brings, brought, &percent);
            let from = match year {
                0 => format!("{end}+{}", names.delay),
                _ => format!("{}+12", cell((row - 1, STEP_FROM))),
            };
            let starts = phase.end + phase.delay + 12.0 * year as f64;
            sheet.formula((row, STEP_FROM), &from, starts, &months);
            let adopted = |year: usize| phase.adoption.get(year).or(phase.adoption.last()).copied().unwrap_or(1.0);
            sheet.formula((row, STEP_ADOPTION), &names.adoption[year], adopted(year), &percent);
            let (rise, risen) = match year {
                0 => (of(STEP_ADOPTION), adopted(0)),
                _ => {
                    let before = cell((row - 1, STEP_ADOPTION));
                    (format!("({}-{before})", of(STEP_ADOPTION)), adopted(year) - adopted(year - 1))
                }
            };
            let rise = format!("{}*{rise}", of(STEP_BRINGS));
            sheet.formula((row, STEP_RISE), &rise, brought * risen, &percent);
        }
    }
}

fn needs(book: &Book, sheet: &mut Sheet) {
    let (view, style) = (book.view, &book.style);
    let row = needs_row(book);
    let (title, head) = (book.say("cost-of-nothing"), book.say("value-gross"));
    let mut heads = vec![(title.as_str(), false)];
    heads.resize(usize::from(COUNTED), ("", false));
    heads.push((&head, true));
    sheet.heads(book, row, &heads);
    let money = &style.formats.money;
    for (index, need) in view.needs.iter().enumerate() {
        let at = row + 1 + index as u32;
        sheet.wrapped((at, 0), &need.name, &style.wrapped);
        (1..COUNTED).for_each(|column| sheet.text((at, column), "", &style.text));
        let worth = book.worth(&need.worth, "0", &|_| None);
        sheet.formula((at, COUNTED), &worth, need.amount, &style.number(Look::Plain, money));
    }
    let total = row + 1 + view.needs.len() as u32;
    sheet.text((total, 0), &book.say("total"), &style.total_text);
    (1..COUNTED).for_each(|column| sheet.text((total, column), "", &style.total_text));
    let sum = match view.needs.len() {
        0 => "0".to_owned(),
        _ => format!("SUM({})", range((row + 1, COUNTED), (total - 1, COUNTED))),
    };
    sheet.formula((total, COUNTED), &sum, view.totals.doing_nothing, &style.number(Look::Total, money));
}

fn executive(book: &Book, sheet: &mut Sheet) {
    let (view, style) = (book.view, &book.style);
    let head = executive_row(book);
    let say = |key: &str| book.say(key);
    let heads = [
        (say("executive-kpi"), false),
        (String::new(), false),
        (say("workbook-unit"), false),
        (String::new(), false),
        (String::new(), false),
        (say("workbook-needed"), true),
        (say("reached"), true),
        (say("share"), true),
    ];
    let heads: Vec<(&str, bool)> = heads.iter().map(|(text, right)| (text.as_str(), *right)).collect();
    sheet.heads(book, head, &heads);
    for (index, (kpi, [today, goal])) in view.executive.iter().zip(&book.inputs.executive).enumerate() {
        let row = head + 1 + index as u32;
        let format = style.number(Look::Plain, &style::figure(&kpi.shown));
        sheet.wrapped((row, 0), &kpi.name, &style.wrapped);
        sheet.text((row, 1), "", &style.text);
        sheet.text((row, 2), &kpi.shown.unit, &style.text);
        (3..5).for_each(|column| sheet.text((row, column), "", &style.text));
        let end = |name: &str, is_there: bool| if is_there { name.to_owned() } else { "0".to_owned() };
        let (today, goal) = (end(today, kpi.baseline.is_some()), end(goal, kpi.target.is_some()));
        sheet.formula((row, 5), &format!("ABS({goal}-{today})"), kpi.needed, &format);
        let part = |part: &crate::view::workbook::Worth| {
            let own = view.benefits.iter().position(|benefit| Some(benefit.kpi) == part.kpi);
            let benefit = own.map_or_else(|| "0".to_owned(), |own| cell(at(COUNTED, own)));
            let worth = format!("({})", book.worth(part, &benefit, &|_| None));
            match part.kpi.and_then(|kpi| view.kpis[kpi].first_phase) {
                Some(start) => format!("{worth}*{}", reached(book, Some(start))),
                None => worth,
            }
        };
        let parts: Vec<String> = kpi.parts.iter().map(part).collect();
        let delivered = if parts.is_empty() { "0".to_owned() } else { parts.join("+") };
        sheet.formula((row, 6), &delivered, kpi.delivered, &format);
        let percent = style.number(Look::Plain, &style.formats.percent_1);
        let shown = kpi.share.map_or_else(|| Result::Text(say("not-computed")), Result::Number);
        let none = say("not-computed");
        let formula = if kpi.parts.is_empty() {
            format!("\"{none}\"")
        } else {
            format!("IF({0}=0,\"{none}\",{1}/{0})", cell((row, 5)), cell((row, 6)))
        };
        sheet.formula((row, COUNTED), &formula, shown, &percent);
    }
}
