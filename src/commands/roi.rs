//! `bvf roi`: the business case as tables.

use super::report::{self, Color};
use super::table::table;
use super::{Failure, Result, files, print};
use crate::cli::Roi;
use crate::locale::Locale;
use crate::view::{self, Amount, ClientView};

/// Prints the business case.
pub fn run(arguments: &Roi, color: Color) -> Result {
    let checked = files::check_model(&arguments.model, &arguments.input)?;
    let outcome = report::findings(&checked, false, color);
    if let Some((proposal, case)) = checked.proposal.as_ref().filter(|_| checked.is_sound()) {
        let locale = Locale::new(&proposal.model.language.0).map_err(|error| Failure(error.to_string()))?;
        print(&tables(&view::client_view(proposal, case, &locale), &locale))?;
    }
    Ok(outcome)
}

fn tables(view: &ClientView, locale: &Locale) -> String {
    let case = &view.case;
    let say = |key: &str| locale.message(key, &[]);
    let money = |amount: Amount| locale.money(amount.0, view.currency, None);
    let mut text = format!("{}\n\n", view.client.name);

    let months = |months: u32| locale.message("months-n", &[("n", locale.count(u64::from(months)))]);
    let never = || locale.message("payback-never", &[("years", locale.count(case.years as u64))]);
    let none = || "—".to_owned();
    let results = vec![
        vec![say("npv"), money(case.npv)],
        vec![say("roi"), case.roi.map_or_else(none, |roi| locale.percent(roi, 0))],
        vec![say("irr"), case.irr.map_or_else(none, |irr| locale.percent(irr, 0))],
        vec![say("mirr"), case.mirr.map_or_else(none, |rate| locale.percent(rate, 0))],
        vec![say("payback"), case.payback_months.map_or_else(never, months)],
        vec![say("cost-of-delay"), money(case.cost_of_delay)],
        vec![say("cost-of-nothing"), money(case.doing_nothing)],
    ];
    text += &table(&results);

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
    let of = |part: fn(&view::YearView) -> Amount| case.by_year.iter().map(part).collect::<Vec<Amount>>();
    rows.push(row(&say("benefits-total"), with(&of(|year| year.benefits), [case.benefits, case.pv_benefits])));
    for line in &case.cost_lines {
        rows.push(row(&line.name, with(&line.by_year, [line.total, line.present_value])));
    }
    rows.push(row(&say("costs-total"), with(&of(|year| year.costs), [case.costs, case.pv_costs])));
    rows.push(row(&say("net"), with(&of(|year| year.net), [case.net, case.npv])));
    rows.push(row(&say("cumulative"), of(|year| year.cumulative)));
    text += &table(&rows);

    let mut delivered = vec![vec![say("executive-kpi"), say("share")]];
    delivered.extend(view.client.executive_kpis.iter().map(|kpi| {
        vec![kpi.name.clone(), kpi.share.map_or_else(|| say("not-computed"), |share| locale.percent(share, 0))]
    }));
    text + &table(&delivered)
}
