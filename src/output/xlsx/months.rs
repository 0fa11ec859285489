//! Month by month: which share of a year's benefit flows, what is paid, and what is left of it.

use super::benefits;
use super::book::{Book, cell, fixed_range, on, range};
use super::costs;
use super::scenarios;
use super::sheet::Sheet;
use super::style::Look;
use crate::finance::case::convention::{Compounding, Start};
use crate::model::FlowTiming;
use crate::view::workbook::WorkbookView;

/// The row of heads; amounts of a full year follow, then the months.
const HEAD: u32 = 4;
const EXPECTED: u32 = HEAD + 1;

const MONTH: u16 = 0;
const YEAR: u16 = 1;
const FACTOR: u16 = 2;
const FIRST_UNIT: u16 = 3;

/// Where the columns stand that come after the benefits' own.
struct Columns {
    benefits: u16,
    tax: Option<u16>,
    one_off: u16,
    running: u16,
    relief: Option<u16>,
    net: u16,
    cumulative: u16,
    discounted: u16,
    /// Cumulative net of the conservative and the optimistic scenario.
    scenarios: Option<[u16; 2]>,
    count: u16,
}

fn columns(view: &WorkbookView) -> Columns {
    let mut next = FIRST_UNIT + view.benefits.len() as u16;
    let mut take = || {
        next += 1;
        next - 1
    };
    let has_tax = view.settings.tax.is_some();
    let benefits = take();
    let tax = has_tax.then(&mut take);
    let (one_off, running) = (take(), take());
    let relief = has_tax.then(&mut take);
    let (net, cumulative, discounted) = (take(), take(), take());
    let scenarios = (!view.scenarios.is_empty()).then(|| [take(), take()]);
    Columns { benefits, tax, one_off, running, relief, net, cumulative, discounted, scenarios, count: next }
}

/// The row that says which benefits are taxed.
fn taxed_row(view: &WorkbookView) -> u32 {
    EXPECTED + if view.scenarios.is_empty() { 1 } else { 3 }
}

/// The row of the start.
fn first(view: &WorkbookView) -> u32 {
    taxed_row(view) + u32::from(view.settings.tax.is_some())
}

fn last(view: &WorkbookView) -> u32 {
    first(view) + view.months() as u32
}

/// The months' cells of a column, for formulas of other sheets.
fn column(book: &Book, column: u16) -> String {
    on(&book.tabs.months, &fixed_range((first(book.view), column), (last(book.view), column)))
}

/// By month, what flows of one unit of money a year of a benefit.
pub fn unit_column(book: &Book, benefit: usize) -> String {
    column(book, FIRST_UNIT + benefit as u16)
}

/// By month, how much tax costs bring back.
pub fn relief_column(book: &Book) -> Option<String> {
    columns(book.view).relief.map(|relief| column(book, relief))
}

/// By month, the cumulative net flow, for charts: sheet, rows and column; then those of the scenarios.
pub struct Cumulative {
    /// The first row and the last.
    pub rows: (u32, u32),
    /// The column of the months' numbers.
    pub month: u16,
    /// As expected.
    pub expected: u16,
    /// Of the conservative and the optimistic scenario.
    pub scenarios: Option<[u16; 2]>,
}

/// Where the cumulative net flows stand.
pub fn cumulative(view: &WorkbookView) -> Cumulative {
    let columns = columns(view);
    Cumulative {
        rows: (first(view), last(view)),
        month: MONTH,
        expected: columns.cumulative,
        scenarios: columns.scenarios,
    }
}

/// The months until a cumulative flow stays at zero or above, linear within a month, and in words where it never does.
pub fn payback(sums: &str, never: &str) -> String {
    // Below zero is below by more than rounding; the last month that is decides.
    let below = format!("({sums}<-0.000000001*MAX(MAX({sums}),-MIN({sums})))");
    let before = format!("SUMPRODUCT(MAX({below}*(ROW({sums})-MIN(ROW({sums}))+1)))");
    let (from, to) = (format!("INDEX({sums},{before})"), format!("MAX(0,INDEX({sums},{before}+1))"));
    format!("IF({before}=0,0,IF({before}=ROWS({sums}),\"{never}\",{before}-1+{from}/({from}-{to})))")
}

/// The cumulative net flow at present values.
pub fn discounted_column(book: &Book) -> String {
    column(book, columns(book.view).discounted)
}

/// The cumulative net flow of the conservative (0) or the optimistic (1) scenario.
pub fn scenario_column(book: &Book, which: usize) -> Option<String> {
    columns(book.view).scenarios.map(|both| column(book, both[which]))
}

pub fn sheet(book: &Book) -> Sheet {
    let (view, style, inputs) = (book.view, &book.style, &book.inputs);
    let (formats, tab) = (&style.formats, &book.tabs.months);
    let at = columns(view);
    let currency = [("currency", crate::locale::Arg::text(view.currency))];
    let mut sheet = Sheet::new(book, tab, tab, &book.locale.message("workbook-months-note", &currency));
    let mut widths = vec![13.0, 8.0, 11.0];
    widths.resize(usize::from(at.count), 14.0);
    sheet.widths(&widths);

    heads(book, &mut sheet, &at);
    for (name, column) in [(&book.keys.month, MONTH), (&book.keys.year, YEAR), (&book.keys.factor, FACTOR)] {
        book.define_column(name, tab, first(view), last(view), column);
    }
    book.define_column(&book.keys.net, tab, first(view), last(view), at.net);
    book.define_column(&book.keys.cumulative, tab, first(view), last(view), at.cumulative);

    let count = style.number(Look::Plain, &formats.count);
    let factor = style.number(Look::Plain, &formats.factor);
    let amount = style.number(Look::Plain, &formats.amount);
    let units = view.benefits.len() as u16;
    let over_units = |row: u32| range((row, FIRST_UNIT), (row, FIRST_UNIT + units.max(1) - 1));
    let full = |row: u32| fixed_range((row, FIRST_UNIT), (row, FIRST_UNIT + units.max(1) - 1));
    let (mut discounted, mut sums) = (0.0, [0.0; 2]);
    for (index, period) in view.monthly.iter().enumerate() {
        let row = first(view) + index as u32;
        let here = |column| cell((row, column));
        let above = |column| if index == 0 { String::new() } else { format!("{}+", cell((row - 1, column))) };
        let (month, year) = (format!("${}", here(MONTH)), format!("${}", here(YEAR)));
        sheet.number((row, MONTH), index as f64, &count);
        sheet.formula((row, YEAR), &format!("ROUNDUP({month}/12,0)"), index.div_ceil(12) as f64, &count);
        let worth = view.settings.discounting.factor(index);
        sheet.formula((row, FACTOR), &discount_factor(book, &here(MONTH), &here(YEAR)), worth, &factor);
        for (number, benefit) in view.benefits.iter().enumerate() {
            let put = (row, FIRST_UNIT + number as u16);
            if benefit.worth.formula.is_none() {
                sheet.number(put, benefit.unit[index], &factor);
                continue;
            }
            let formula = match benefits::rises(book, benefit) {
                None => "0".to_owned(),
                Some((from, rise)) if benefit.is_cash => {
                    format!("SUMPRODUCT({rise}*(({from}>0)*(INT({from})+1)={month}))")
                }
                Some((from, rise)) => format!(
                    "({month}>0)*(1+{growth})^MAX(0,{year}-1)*SUMPRODUCT({rise},{part})/12",
                    growth = inputs.benefits[number].growth,
                    part = costs::running(&month, &from),
                ),
            };
            sheet.formula(put, &formula, benefit.unit[index], &factor);
        }
        let sum = format!("SUMPRODUCT({},{})", over_units(row), full(EXPECTED));
        let flows: f64 = view.benefits.iter().map(|benefit| benefit.unit[index] * benefit.counted).sum();
        sheet.formula((row, at.benefits), if units == 0 { "0" } else { &sum }, flows, &amount);
        let once = if view.costs.is_empty() {
            "0".to_owned()
        } else {
            format!("SUMIF({},{month},{})", costs::all(book, costs::MONTH), costs::all(book, costs::ONE_OFF))
        };
        let paid_once: f64 =
            view.costs.iter().filter(|cost| cost.month == index).map(|cost| cost.counted_one_off).sum();
        sheet.formula((row, at.one_off), &once, paid_once, &amount);
        let paid: f64 = view.costs.iter().map(|cost| cost.months[index]).sum();
        let given = view.costs.iter().enumerate().filter(|(_, cost)| cost.given[index] != 0.0);
        let given: String = given
            .map(|(number, cost)| format!("+{}*{}", cost.given[index], costs::place(book, costs::UPLIFT, number)))
            .collect();
        let running = format!("{}{given}", running_costs(book, &month, &year));
        sheet.formula((row, at.running), &running, paid - paid_once, &amount);
        let mut net = format!("{}-{}-{}", here(at.benefits), here(at.one_off), here(at.running));
        let mut taxes = String::new();
        if let (Some(tax), Some(on_benefits), Some(relief)) = (&view.settings.tax, at.tax, at.relief) {
            let taxed = full(taxed_row(view));
            let formula = format!("{}*SUMPRODUCT({},{},{taxed})", inputs.tax, over_units(row), full(EXPECTED));
            let formula = if units == 0 { "0" } else { &formula };
            sheet.formula((row, on_benefits), formula, tax.on_benefits.months[index], &amount);
            let formula = tax_relief(book, &month, (&here(at.one_off), &here(at.running)));
            sheet.formula((row, relief), &formula, tax.relief.months[index], &amount);
            net = format!("{net}-{}+{}", here(on_benefits), here(relief));
            taxes = format!("+{}", here(relief));
        }
        sheet.formula((row, at.net), &net, period.net, &amount);
        let formula = format!("{}{}", above(at.cumulative), here(at.net));
        sheet.formula((row, at.cumulative), &formula, period.cumulative, &amount);
        discounted += period.net * worth;
        let formula = format!("{}{}*{}", above(at.discounted), here(at.net), here(FACTOR));
        sheet.formula((row, at.discounted), &formula, discounted, &amount);
        for (which, column) in at.scenarios.into_iter().flatten().enumerate() {
            let scenario = &view.scenarios[which * 2];
            let kept = view.settings.tax.as_ref().map_or(0.0, |tax| tax.rate);
            let flows = view.benefits.iter().zip(&scenario.counted).map(|(benefit, counted)| {
                benefit.unit[index] * counted * if benefit.is_cash { 1.0 } else { 1.0 - kept }
            });
            sums[which] += flows.sum::<f64>() - period.costs;
            let of = full(EXPECTED + 1 + which as u32);
            let flows = match view.settings.tax {
                Some(_) => format!("SUMPRODUCT({},{of},1-{}*{})", over_units(row), inputs.tax, full(taxed_row(view))),
                None => format!("SUMPRODUCT({},{of})", over_units(row)),
            };
            let formula = format!("{}{flows}-{}-{}{taxes}", above(column), here(at.one_off), here(at.running));
            sheet.formula((row, column), &formula, sums[which], &amount);
        }
    }
    sheet.freeze((first(view), FACTOR + 1), HEAD - 1..=HEAD);
    sheet
}

/// What one unit of money of a month is worth at the start, by the case's convention.
fn discount_factor(book: &Book, month: &str, year: &str) -> String {
    let discounting = &book.view.settings.discounting;
    let of = |month: &str, year: &str| match discounting.timing {
        FlowTiming::YearEnd => year.to_owned(),
        FlowTiming::MidYear => format!("MAX(0,{year}-0.5)"),
        FlowTiming::Monthly => format!("({month}/12)"),
    };
    let away = match discounting.profile.start {
        Start::Now => of(month, year),
        Start::WithFirstPeriod => of(&format!("MAX(1,{month})"), &format!("MAX(1,{year})")),
        Start::PeriodAway if discounting.timing == FlowTiming::Monthly => format!("(({month}+1)/12)"),
        Start::PeriodAway => format!("({}+1)", of(month, year)),
    };
    let rate = &book.inputs.rate;
    match discounting.profile.compounding {
        Compounding::Yearly => format!("1/(1+{rate})^{away}"),
        Compounding::Continuous => format!("EXP(-{rate}*{away})"),
    }
}

/// What is paid in a month of the yearly costs.
fn running_costs(book: &Book, month: &str, year: &str) -> String {
    if book.view.costs.is_empty() {
        return "0".to_owned();
    }
    let of = |column| costs::all(book, column);
    format!(
        "({month}>0)*SUMPRODUCT({}*(1+{})^MAX(0,{year}-1)*{})/12",
        of(costs::YEARLY),
        of(costs::GROWTH),
        costs::running(month, &of(costs::START)),
    )
}

/// Tax that costs of a month bring back: at once, or as what is paid once is written off.
fn tax_relief(book: &Book, month: &str, (one_off, running): (&str, &str)) -> String {
    let (tax, years) = (&book.inputs.tax, &book.inputs.depreciation);
    if book.view.costs.is_empty() {
        return "0".to_owned();
    }
    let (start, amounts) = (costs::all(book, costs::START), costs::all(book, costs::ONE_OFF));
    let written_off = format!(
        "({month}>0)*SUMPRODUCT({amounts}*({}-{}))/{years}/12",
        costs::running(month, &start),
        costs::running(month, &format!("({start}+12*{years})")),
    );
    format!("{tax}*({running}+IF({years}=0,{one_off},{written_off}))")
}

/// The heads, and what each benefit comes to in a full year.
fn heads(book: &Book, sheet: &mut Sheet, at: &Columns) {
    let (view, style) = (book.view, &book.style);
    let say = |key: &str| book.say(key);
    let units = view.benefits.len();
    let mut heads = vec![(say("workbook-month"), true), (say("workbook-year"), true), (say("workbook-factor"), true)];
    heads.extend(view.benefits.iter().map(|benefit| (view.kpis[benefit.kpi].name.clone(), true)));
    heads.push((say("benefits"), true));
    heads.extend(at.tax.map(|_| (say("tax-on-benefits"), true)));
    heads.extend(["workbook-costs-once", "workbook-costs-running"].map(|key| (say(key), true)));
    heads.extend(at.relief.map(|_| (say("tax-relief"), true)));
    heads.extend(["net", "cumulative", "workbook-cumulative-pv"].map(|key| (say(key), true)));
    if at.scenarios.is_some() {
        for kind in ["conservative", "optimistic"] {
            let name = [("scenario", crate::locale::Arg::text(&say(&format!("scenario-{kind}"))))];
            heads.push((book.locale.message("workbook-cumulative-in", &name), true));
        }
    }
    let heads: Vec<(&str, bool)> = heads.iter().map(|(text, right)| (text.as_str(), *right)).collect();
    sheet.heads(book, HEAD, &heads);
    sheet.section(book, HEAD - 1, "", at.count);
    sheet.text((HEAD - 1, FIRST_UNIT), &book.say("workbook-units"), &style.section);
    sheet.text((HEAD - 1, at.benefits), &say("benefits"), &style.section);

    let amount = style.number(Look::Total, &style.formats.amount);
    let mut rows = vec![(say("scenario-expected"), EXPECTED)];
    if at.scenarios.is_some() {
        rows.push((say("scenario-conservative"), EXPECTED + 1));
        rows.push((say("scenario-optimistic"), EXPECTED + 2));
    }
    rows.extend(at.tax.map(|_| (say("workbook-taxed"), taxed_row(view))));
    for (label, row) in rows {
        sheet.text((row, 0), &label, &style.total_text);
        (1..FIRST_UNIT).for_each(|column| sheet.text((row, column), "", &style.total_text));
    }
    for (number, benefit) in view.benefits.iter().enumerate().take(units) {
        let column = FIRST_UNIT + number as u16;
        let counted = on(&book.tabs.benefits, &cell(benefits::at(benefits::COUNTED, number)));
        sheet.formula((EXPECTED, column), &counted, benefit.counted, &amount);
        if at.scenarios.is_some() {
            for (which, row) in [(0, EXPECTED + 1), (2, EXPECTED + 2)] {
                let place = scenarios::counted(book, which, number);
                sheet.formula((row, column), &place, view.scenarios[which].counted[number], &amount);
            }
        }
        if at.tax.is_some() {
            let taxed = if benefit.is_cash { 0.0 } else { 1.0 };
            sheet.number((taxed_row(view), column), taxed, &style.number(Look::Total, &style.formats.count));
        }
    }
}
