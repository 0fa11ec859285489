use std::collections::BTreeSet;

use crate::check::gather::{Purpose, Use};
use crate::check::{Facts, Layer, Rule, Run, gather, lookup};
use crate::diag::{Finding, Severity};
use crate::finance::case::figures::in_formula;
use crate::model::{DepartmentKpi, Driver, KpiValue, Model};

pub const RULE: Rule = Rule {
    code: "M360",
    name: "counted-twice",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "Two department KPIs compute their value from exactly the same drivers, or make the same movement and use the \
          same figures under other names, or give the same amounts by year or by date, and nothing says that they take \
          it out of different amounts.",
    why: "The same euro must not be saved twice. A finance reader looks for this first, and strikes both lines \
          when he finds it.",
    mend: "Keep the value with one of the two KPIs; or name in `reduces` the different yearly amounts that the two \
          are taken out of.",
    example: "department_kpis:\n  - {id: late-share, baseline: 8.8, target: 4.4, value: {formula: (baseline - target) * deliveries * penalty, kind: saving}}\n  - {id: on-time-share, baseline: 91.2, target: 95.6, value: {formula: (target - baseline) * deliveries * penalty, kind: saving}}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    let valued = model.department_kpis.iter().filter_map(|kpi| Some((kpi, kpi.value.as_ref()?)));
    // What is known of each alone is found once: each is compared with all before it.
    let valued: Vec<_> = valued
        .map(|(kpi, value)| {
            let drivers = gather::value_drivers(model, value);
            let used = value.formula.as_ref().map(|formula| Use { formula, purpose: Purpose::Value(kpi) });
            let read = used.map(|used| used.was_read(facts));
            let figures = figures(model, &drivers);
            (kpi, value, drivers, read, figures)
        })
        .collect();
    for (at, (kpi, value, drivers, read, figures)) in valued.iter().enumerate() {
        let twin = valued[..at].iter().find_map(|(earlier, other, same, same_read, same_figures)| {
            let what = if drivers == same && !drivers.is_empty() {
                Some(format!("compute their value from the same drivers {}", lookup::listed(drivers.iter().copied())))
            } else if read.is_none() || same_read.is_none() {
                given_alike(value, other).then(|| "give the same amounts".to_owned())
            } else if *read == Some(false) || *same_read == Some(false) {
                None
            } else if drivers == same {
                copies(kpi, value, earlier, other)
            } else {
                let renamed = figures == same_figures && moves_alike(kpi, earlier);
                renamed.then(|| {
                    let (these, those) = (lookup::listed(same.difference(drivers).copied()), drivers.difference(same));
                    format!(
                        "compute their value from the same figures under two names: {these} and {}",
                        lookup::listed(those.copied())
                    )
                })
            };
            Some((earlier, other, what.filter(|_| !apart(value, other))?))
        });
        let Some((earlier, other, what)) = twin else { continue };
        findings.push(
            RULE.at(value.place(), format!("`{}` and `{}` {what}", earlier.id, kpi.id))
                .also(other.place(), "the same amount is claimed here")
                .mend("keep the value with one of them, or name different amounts in `reduces`"),
        );
    }
}

/// Whether the two are taken out of different amounts.
fn apart(value: &KpiValue, other: &KpiValue) -> bool {
    matches!((&value.reduces, &other.reduces), (Some(a), Some(b)) if a.text != b.text)
}

/// Whether two values are given by year or by date, and as the same amounts.
fn given_alike(value: &KpiValue, other: &KpiValue) -> bool {
    let given = |value: &KpiValue| {
        let by_year = value.amounts.iter().map(|amount| (None, amount.amount.normalize()));
        let by_date = value.flows.iter().map(|flow| (Some(flow.on.value), flow.amount.amount.normalize()));
        by_year.chain(by_date).collect::<Vec<_>>()
    };
    value.formula.is_none() && other.formula.is_none() && !given(value).is_empty() && given(value) == given(other)
}

/// What two formulas without drivers have in common, where they claim one amount: the same one is reduced, from the same
/// figure on; or the same figure falls to the same target.
fn copies(kpi: &DepartmentKpi, value: &KpiValue, earlier: &DepartmentKpi, other: &KpiValue) -> Option<String> {
    let start = |kpi: &DepartmentKpi| in_formula(&kpi.baseline, Some(&kpi.unit)).to_bits();
    let pool = value.reduces.as_ref().filter(|pool| other.reduces.as_ref().is_some_and(|same| pool.text == same.text));
    match pool {
        Some(pool) if start(kpi) == start(earlier) => Some(format!("compute their value out of the same `{pool}`")),
        _ if moves_alike(kpi, earlier) => Some(format!(
            "compute their value from the same figures, `{}` to `{}`",
            kpi.baseline.value, kpi.target.value
        )),
        _ => None,
    }
}

/// Whether two KPIs make the same movement: from the same baseline to the same target, or one of them is what the other
/// leaves of 100 %.
fn moves_alike(kpi: &DepartmentKpi, earlier: &DepartmentKpi) -> bool {
    let ends = |kpi: &DepartmentKpi| [&kpi.baseline, &kpi.target].map(|end| in_formula(end, Some(&kpi.unit)));
    let near = |a: f64, b: f64| (a - b).abs() <= 1e-9 * a.abs().max(b.abs());
    let pairs = || ends(kpi).into_iter().zip(ends(earlier));
    let is_rest = kpi.unit.is_percent() && pairs().all(|(a, b)| near(a, 1.0 - b));
    kpi.unit.unscaled() == earlier.unit.unscaled() && (is_rest || pairs().all(|(a, b)| near(a, b)))
}

/// The figures of drivers with their units, in an order of their own, whatever the drivers are called.
fn figures(model: &Model, drivers: &BTreeSet<&str>) -> Vec<(u64, String)> {
    let used = drivers.iter().filter_map(|name| model.drivers.entry(name));
    let figure = |driver: &Driver| {
        let unit = driver.unit_of_value();
        (in_formula(&driver.value, unit).to_bits(), unit.map_or(String::new(), |unit| unit.unscaled().to_string()))
    };
    let mut figures: Vec<_> = used.map(|(_, driver)| figure(driver)).collect();
    figures.sort();
    figures
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const BEFORE: &str = "solution:\n  components:";
    const LEADING: &str = "  - {id: slow-share, name: Slow, department: Dispatch, serves: foresee, unit: percent, baseline: 5, target: 4, ";

    #[test]
    fn the_same_drivers_are_found_in_any_order() {
        let second = format!(
            "{LEADING}value: {{formula: penalty * deliveries * (baseline - target), kind: saving}}}}\n{BEFORE}"
        );
        finds(&RULE, &[(BEFORE, &second)], "id: slow-share", "from the same drivers `deliveries`, `penalty`");
    }

    #[test]
    fn different_amounts_are_counted_once_each() {
        let second = format!(
            "{LEADING}value: {{formula: (baseline - target) * deliveries * penalty, kind: saving, reduces: lost_goods}}}}\n{BEFORE}"
        );
        let drivers = "  lost_goods: {value: 300000 EUR/year, source: {status: assumed}}\n  deliveries: {value";
        passes(&RULE, &[(BEFORE, &second), ("  deliveries: {value", drivers)]);
    }

    #[test]
    fn other_drivers_are_another_amount() {
        let second =
            format!("{LEADING}value: {{formula: (baseline - target) * penalties_paid, kind: saving}}}}\n{BEFORE}");
        passes(&RULE, &[(BEFORE, &second)]);
    }

    #[test]
    fn two_bare_differences_out_of_one_amount_are_found() {
        let bare = "value: {formula: baseline - target, kind: saving, reduces: penalties_paid}}";
        let money = "{id: ID, name: Paid, department: Dispatch, serves: foresee, unit: EUR/year, baseline: 900000, target: 800000, ";
        let first =
            format!("  - {}{bare}\n  - {}{bare}\n{BEFORE}", money.replace("ID", "paid"), money.replace("ID", "spent"));
        finds(&RULE, &[(BEFORE, &first)], "id: spent", "out of the same `penalties_paid`");
        passes(&RULE, &[(BEFORE, &first.replacen("900000", "700000", 1))]);
    }

    #[test]
    fn the_same_amounts_by_year_are_found() {
        let given = |amounts: &str| format!("value: {{amounts: [{amounts}], kind: avoidance}}}}");
        let both = |other: &str| {
            let rest = LEADING.replace("slow-share", "rest-share");
            format!("{LEADING}{}\n{rest}{}\n{BEFORE}", given("0, 90000"), given(other))
        };
        finds(&RULE, &[(BEFORE, &both("0, 90000.00"))], "id: rest-share", "`rest-share` give the same amounts");
        passes(&RULE, &[(BEFORE, &both("0, 80000"))]);
    }

    #[test]
    fn two_bare_differences_of_the_same_figures_are_found() {
        let bare = "value: {formula: baseline - target, kind: saving}}";
        let money = "{id: ID, name: Paid, department: Dispatch, serves: foresee, unit: EUR/year, baseline: 900000, target: 800000, ";
        let both =
            format!("  - {}{bare}\n  - {}{bare}\n{BEFORE}", money.replace("ID", "paid"), money.replace("ID", "spent"));
        finds(&RULE, &[(BEFORE, &both)], "id: spent", "`spent` compute their value from the same figures, `900000` to");
        passes(&RULE, &[(BEFORE, &both.replacen("target: 800000", "target: 700000", 1))]);
    }

    #[test]
    fn the_same_figures_under_other_names_are_found() {
        let drivers =
            "  drops: {value: 412000 deliveries/year, source: {status: stated, who: Sales}}\n  deliveries: {value";
        let twin = |figures: &str, formula: &str| {
            LEADING.replace("baseline: 5, target: 4", figures)
                + &format!("value: {{formula: {formula}, kind: saving}}}}\n{BEFORE}")
        };
        let copy = twin("baseline: 8.8, target: 4.4", "(baseline - target) * drops * penalty");
        let edits = [("  deliveries: {value", drivers), (BEFORE, copy.as_str())];
        finds(&RULE, &edits, "id: slow-share", "from the same figures under two names: `deliveries` and `drops`");
        let rest = twin("baseline: 91.2, target: 95.6", "(target - baseline) * drops * penalty");
        finds(&RULE, &[edits[0], (BEFORE, &rest)], "id: slow-share", "under two names");
        let other = twin("baseline: 7, target: 5", "(baseline - target) * drops * penalty");
        passes(&RULE, &[edits[0], (BEFORE, &other)]);
    }
}
