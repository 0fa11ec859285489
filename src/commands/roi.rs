//! `bvf roi`: the business case as tables and bars, or as JSON.

use serde::Serialize;

use super::report::{self, Color};
use super::table::table;
use super::{Result, files, print};
use crate::cli::Roi;
use crate::finance;
use crate::locale::{Arg, Locale, rounded_f64};
use crate::view::{
    self, Amount, CaseView, ClientView, Figure, LeverView, OutlookView, PriceView, ScenarioView, SimulationView,
};

/// Prints the business case.
pub fn run(arguments: &Roi, color: Color) -> Result {
    let checked = files::check_model(&arguments.model, &arguments.input)?;
    let outcome = report::findings(&checked, false, color);
    if let Some((proposal, case)) = checked.proposal.as_ref().filter(|_| checked.is_sound()) {
        let mut case = case.clone();
        if case.outlook.simulation.is_none() {
            case.outlook.simulation =
                finance::case::simulated::simulated(&proposal.model, &case).and_then(std::result::Result::ok);
        }
        let locale = Locale::new(&proposal.model.language.0)?;
        let view = view::client_view(proposal, &case, &locale);
        print(&if arguments.json { json(&view) } else { tables(&view, &locale) })?;
    }
    Ok(outcome)
}

/// All figures of the business case.
#[derive(Serialize)]
struct Figures<'a> {
    client: &'a str,
    currency: &'a str,
    price: PriceFigures,
    case: &'a CaseView,
    outlook: &'a OutlookView,
}

/// What is paid to us.
#[derive(Serialize)]
struct PriceFigures {
    /// Once.
    one_off: Amount,
    /// Each year, once everything runs.
    yearly: Amount,
    /// Over the years of the business case.
    over_years: Amount,
}

fn json(view: &ClientView) -> String {
    let PriceView { one_off, yearly, over_years, .. } = view.price;
    super::json(&Figures {
        client: &view.client.name,
        currency: view.currency,
        price: PriceFigures { one_off, yearly, over_years },
        case: &view.case,
        outlook: &view.outlook,
    })
}

fn tables(view: &ClientView, locale: &Locale) -> String {
    let case = &view.case;
    let say = |key: &str| locale.message(key, &[]);
    let money = |amount: Amount| locale.money(amount.0, view.currency, None);
    let mut text = format!("{}\n\n", view.client.name);

    let months = |months: u32| locale.message("months-n", &[("n", locale.count(u64::from(months)))]);
    let never = || locale.message("payback-never", &[("years", locale.count(case.years as u64))]);
    let none = || "—".to_owned();
    // Where nothing flows at a yearly rate, nothing is known about a month's delay.
    let has_no_rate = case.benefits_given && case.full_benefits.0 == 0.0;
    let delay = if has_no_rate { none() } else { money(case.cost_of_delay) };
    let yearly = locale.message("amount-per-year", &[("amount", Arg::text(&money(view.price.yearly)))]);
    let price = [money(view.price.one_off), yearly].join(&say("list-separator"));
    let results = vec![
        vec![say("npv"), money(case.npv)],
        vec![say("roi"), case.roi.map_or_else(none, |roi| locale.percent(roi, 0))],
        vec![say("irr"), irr(case, locale)],
        vec![say("mirr"), case.mirr.map_or_else(none, |rate| locale.percent(rate, 0))],
        vec![say("payback"), case.payback_months.map_or_else(never, months)],
        vec![say("cost-of-delay"), delay],
        vec![say("cost-of-nothing"), money(case.doing_nothing)],
        vec![say("discounted-payback"), case.discounted_payback_months.map_or_else(never, months)],
        vec![say("tco"), money(case.costs)],
        vec![say("price-title"), price],
    ];
    text += &table(&results);
    if case.benefits_given {
        text += &format!("{}\n\n", say("benefits-given"));
    }

    let mut years = vec![String::new()];
    years.extend(case.by_year.iter().map(|year| match year.year {
        0 => say("cash-start"),
        n => locale.message("year-n", &[("n", locale.count(n as u64))]),
    }));
    years.extend([say("total"), say("present-value")]);
    let row = |name: &str, amounts: Vec<Amount>| -> Vec<String> {
        std::iter::once(name.to_owned()).chain(amounts.into_iter().map(money)).collect()
    };
    let with = |amounts: &[Amount], rest: [Amount; 2]| [amounts, &rest].concat();
    let mut rows = vec![years];
    for line in &case.benefit_lines {
        rows.push(row(&line.name, with(&line.by_year, [line.total, line.present_value])));
    }
    if let Some(tax) = &case.tax {
        let line = &tax.on_benefits;
        rows.push(row(&say("tax-on-benefits"), with(&line.by_year, [line.total, line.present_value])));
    }
    let of = |part: fn(&view::YearView) -> Amount| case.by_year.iter().map(part).collect::<Vec<Amount>>();
    rows.push(row(&say("benefits-total"), with(&of(|year| year.benefits), [case.benefits, case.pv_benefits])));
    for line in &case.cost_lines {
        rows.push(row(&line.name, with(&line.by_year, [line.total, line.present_value])));
    }
    if let Some(tax) = &case.tax {
        let line = &tax.relief;
        rows.push(row(&say("tax-relief"), with(&line.by_year, [line.total, line.present_value])));
    }
    rows.push(row(&say("costs-total"), with(&of(|year| year.costs), [case.costs, case.pv_costs])));
    rows.push(row(&say("net"), with(&of(|year| year.net), [case.net, case.npv])));
    rows.push(row(&say("cumulative"), of(|year| year.cumulative)));
    text += &table(&rows);
    let curve = sparkline(&case.balance);
    text += &format!("{}  {curve}\n\n", say("cumulative"));
    if !view.outlook.scenarios.is_empty() {
        text += &table(&scenarios(&view.outlook.scenarios, case.years, view.currency, locale));
    }
    if let Some(simulation) = &view.outlook.simulation {
        text += &table(&simulated(simulation, view.currency, locale));
    }
    if !view.outlook.levers.is_empty() {
        text += &format!("{}\n", say("levers-title"));
        text += &table(&levers(&view.outlook.levers, case.npv.0, view.currency, locale));
    }

    let mut delivered = vec![vec![say("executive-kpi"), say("share")]];
    delivered.extend(view.client.executive_kpis.iter().map(|kpi| {
        vec![kpi.name.clone(), kpi.share.map_or_else(|| say("not-computed"), |share| locale.percent(share, 0))]
    }));
    text + &table(&delivered)
}

/// The internal rate of return; all of them where there are several, which then say nothing.
fn irr(case: &CaseView, locale: &Locale) -> String {
    match (&case.irr, case.irrs.as_slice()) {
        (Some(rate), _) => locale.percent(*rate, 0),
        (None, []) => locale.message("irr-none", &[]),
        (None, rates) => {
            let rates: Vec<String> = rates.iter().map(|rate| locale.percent(*rate, 0)).collect();
            locale.message("irr-several", &[("rates", Arg::text(&rates.join(" / ")))])
        }
    }
}

fn scenarios(scenarios: &[ScenarioView], years: usize, currency: &str, locale: &Locale) -> Vec<Vec<String>> {
    let say = |key: &str| locale.message(key, &[]);
    let row = |name: String, cell: &dyn Fn(&ScenarioView) -> String| -> Vec<String> {
        std::iter::once(name).chain(scenarios.iter().map(cell)).collect()
    };
    let money = |amount: Amount| locale.money(amount.0, currency, None);
    let payback = |scenario: &ScenarioView| match scenario.payback_months {
        Some(months) => locale.message("months-n", &[("n", locale.count(u64::from(months)))]),
        None => locale.message("payback-never", &[("years", locale.count(years as u64))]),
    };
    vec![
        row(String::new(), &|scenario| say(&format!("scenario-{}", scenario.kind))),
        row(say("pv-benefits"), &|scenario| money(scenario.pv_benefits)),
        row(say("pv-costs"), &|scenario| money(scenario.pv_costs)),
        row(say("npv"), &|scenario| money(scenario.npv)),
        row(say("roi"), &|scenario| scenario.roi.map_or_else(|| "—".to_owned(), |roi| locale.percent(roi, 0))),
        row(say("payback"), &payback),
    ]
}

fn simulated(simulation: &SimulationView, currency: &str, locale: &Locale) -> Vec<Vec<String>> {
    let row = |key: &str, value: String| vec![locale.message(key, &[]), value];
    let money = |amount: Amount| locale.money(amount.0, currency, None);
    vec![
        row("simulation-positive", locale.percent(simulation.positive, 0)),
        row("simulation-p10", money(simulation.p10)),
        row("simulation-p50", money(simulation.p50)),
        row("simulation-p90", money(simulation.p90)),
        row("simulation-mean", money(simulation.mean)),
    ]
}

/// What the result leans on: each figure with its results at both ends, as a bar between them, and where it breaks even.
fn levers(levers: &[LeverView], expected: f64, currency: &str, locale: &Locale) -> Vec<Vec<String>> {
    let figure = |figure: &Figure| locale.quantity(rounded_f64(figure.value, figure.decimals), &figure.unit);
    let results: Vec<Option<(f64, f64)>> = levers
        .iter()
        .map(|lever| lever.ends.as_ref().map(|[one, other]| (one.npv.0.min(other.npv.0), one.npv.0.max(other.npv.0))))
        .collect();
    let ends = results.iter().flatten().flat_map(|(low, high)| [*low, *high]).chain([expected]);
    let (least, most) = ends.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), end| (low.min(end), high.max(end)));
    let row = |(lever, result): (&LeverView, &Option<(f64, f64)>)| {
        let pays = match &lever.break_even {
            Some(at) => {
                let value = figure(&at.value);
                locale.message(&format!("break-even-{}", at.side), &[("value", Arg::text(&value))])
            }
            None => locale.message(&format!("break-even-{}", lever.otherwise), &[]),
        };
        let money = |amount: f64| locale.money(amount, currency, None);
        let (low, bar, high) = match result {
            Some((low, high)) => (money(*low), bar((*low, *high), expected, (least, most)), money(*high)),
            None => Default::default(),
        };
        vec![lever.name.clone(), figure(&lever.value), low, bar, high, pays]
    };
    let say = |key: &str| locale.message(key, &[]);
    let head = vec![say("figure"), say("amount"), String::new(), say("npv"), String::new(), say("lever-pays")];
    std::iter::once(head).chain(levers.iter().zip(&results).map(row)).collect()
}

/// Cells of a bar.
const BAR: usize = 24;

/// A bar from one result to another, with a line where the expected one stands.
fn bar((low, high): (f64, f64), expected: f64, (least, most): (f64, f64)) -> String {
    let span = if most > least { most - least } else { 1.0 };
    let at = |value: f64| ((value - least) / span * (BAR - 1) as f64).round() as usize;
    let cell = |cell: usize| match cell {
        cell if cell == at(expected) => '│',
        cell if (at(low)..=at(high)).contains(&cell) => '█',
        _ => ' ',
    };
    (0..BAR).map(cell).collect()
}

/// A line of small bars, the lowest value the lowest bar.
fn sparkline(values: &[f64]) -> String {
    const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    let (low, high) = values
        .iter()
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(*value), high.max(*value)));
    let span = if high > low { high - low } else { 1.0 };
    values.iter().map(|value| BARS[((value - low) / span * 7.0).round() as usize]).collect()
}
