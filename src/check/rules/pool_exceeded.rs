use crate::check::{Facts, Layer, Rule, Run, gather, lookup};
use crate::diag::{Finding, Severity};
use crate::finance::BenefitLine;
use crate::finance::case::figures::in_formula;
use crate::model::value::unit::to_per_year;
use crate::model::{Basis, KpiValue, Model, ValueKind};

pub const RULE: Rule = Rule {
    code: "M361",
    name: "pool-exceeded",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "The benefits that are taken out of one yearly amount sum to more than that amount.",
    why: "More can't be saved than is spent. A reader who compares the benefit with the ledger finds it.",
    mend: "Check the drivers and the baseline against the amount that `reduces` names. What is compared is the \
          formula's result, or the highest year of what is given by year or by date, before attribution and risk. A saving without `reduces` counts too, where its formula \
          uses an amount that another KPI reduces.",
    example: "drivers:\n  penalties_paid: {value: 600000 EUR/year}\ndepartment_kpis:\n  - {id: late-share, value: {formula: (baseline - target) * deliveries * penalty, kind: saving, reduces: penalties_paid}}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    for (id, driver) in &model.drivers.entries {
        // What is released once can't be compared with a yearly amount.
        let valued = model.department_kpis.iter().filter_map(|kpi| Some((kpi, kpi.value.as_ref()?)));
        let yearly = valued.filter(|(_, value)| value.kind.value != ValueKind::Cash);
        let named = |value: &KpiValue| value.reduces.as_ref().is_some_and(|pool| pool.names(id));
        if !yearly.clone().any(|(_, value)| named(value)) {
            continue;
        }
        let claims = yearly.filter(|(_, value)| named(value) || is_saved_of(model, value, &id.text));
        let gross = |kpi: &str| facts.case.benefits.iter().find(|line| line.kpi == kpi).map_or(0.0, most_a_year);
        let claims: Vec<_> = claims.map(|(kpi, value)| (kpi, value, gross(&kpi.id.text))).collect();
        let Some((_, value, _)) = claims.last() else { continue };
        let unit = gather::unit_of(driver);
        let Ok(pool) = to_per_year(in_formula(&driver.value, unit.as_ref()), unit.as_ref(), model.currency.value)
        else {
            continue;
        };
        let claimed: f64 = claims.iter().map(|(_, _, gross)| gross).sum();
        let read = || gather::formulas(model).iter().all(|used| used.was_read(facts));
        if claimed <= pool * (1.0 + 1e-9) || !lookup::was_read(facts, driver.value.span) || !read() {
            continue;
        }
        let named = lookup::listed(claims.iter().map(|(kpi, _, _)| kpi.id.text.as_str()));
        let (claimed, pool) = (lookup::amount(claimed), lookup::amount(pool));
        let place = value.reduces.as_ref().map_or(value.place(), |pool| pool.span);
        let mut finding = RULE
            .at(place, format!("`{claimed}` a year is taken out of `{id}`, which is `{pool}`: by {named}"))
            .also(driver.value.span, "all that there is");
        for (_, other, _) in &claims[..claims.len() - 1] {
            finding = finding.also(other.place(), "this is taken out of it as well");
        }
        findings.push(finding.mend(format!("bring the benefits down to `{pool}` a year, or correct `{id}`")));
    }
}

/// Gross of a year; of what is given by year or by date, that of the highest year, to the first of which the start belongs.
fn most_a_year(line: &BenefitLine) -> f64 {
    if line.basis == Basis::Formula || line.full == 0.0 {
        return line.gross;
    }
    let year = |(number, amount): (usize, &f64)| if number == 1 { line.by_year[0] + amount } else { *amount };
    line.by_year.iter().enumerate().map(year).fold(0.0, f64::max) * line.gross / line.full
}

/// Whether a value that names no amount in `reduces` is money that is spent today and computed from this amount.
fn is_saved_of(model: &Model, value: &KpiValue, pool: &str) -> bool {
    let is_spent_today = matches!(value.kind.value, ValueKind::Saving | ValueKind::Productivity);
    value.reduces.is_none() && is_spent_today && gather::value_drivers(model, value).contains(pool)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn more_than_there_is_is_found() {
        finds(
            &RULE,
            &[("1260000 EUR/year", "600000 EUR/year")],
            "reduces: penalties_paid",
            "`616,352` a year is taken out of `penalties_paid`, which is `600,000`: by `late-share`",
        );
    }

    #[test]
    fn the_sum_of_several_counts() {
        let end = "solution:\n  components:";
        let second = format!(
            "  - {{id: goods, name: Goods, department: Dispatch, serves: foresee, unit: EUR/year, baseline: 900000, target: 200000, \
             value: {{formula: baseline - target, kind: saving, reduces: penalties_paid}}}}\n{end}"
        );
        finds(
            &RULE,
            &[(end, &second)],
            "id: goods",
            "`1,316,352` a year is taken out of `penalties_paid`, which is `1,260,000`: by `late-share`, `goods`",
        );
    }

    #[test]
    fn the_highest_year_of_what_is_given_counts() {
        let end = "solution:\n  components:";
        let second = |amounts: &str| {
            format!(
                "  - {{id: goods, name: Goods, department: Dispatch, serves: foresee, unit: EUR/year, baseline: 900000, target: 200000, \
                 value: {{{amounts}, attribution: 50 %, kind: saving, reduces: penalties_paid}}}}\n{end}"
            )
        };
        let sum = "`1,266,352` a year is taken out of `penalties_paid`";
        finds(&RULE, &[(end, &second("amounts: [0, 100000, 650000]"))], "id: goods", sum);
        let same_year = "flows: [{on: 2027-06-01, amount: 300000}, {on: 2027-12-01, amount: 350000}]";
        finds(&RULE, &[(end, &second(same_year))], "id: goods", sum);
        passes(&RULE, &[(end, &second("amounts: [0, 640000, 640000]"))]);
    }

    #[test]
    fn all_of_it_can_be_saved() {
        passes(&RULE, &[("1260000 EUR/year", "616352 EUR/year")]);
        passes(&RULE, &[("1260000 EUR/year", "51363 EUR/month")]);
    }

    #[test]
    fn a_saving_that_is_computed_from_the_amount_counts_without_naming_it() {
        let end = "solution:\n  components:";
        let second = |kind: &str| {
            format!(
                "  - {{id: fees, name: Fees, department: Finance, serves: foresee, unit: percent, baseline: 90, target: 30, \
                 value: {{formula: (baseline - target) * penalties_paid, kind: {kind}}}}}\n{end}"
            )
        };
        finds(&RULE, &[(end, &second("saving"))], "id: fees", "by `late-share`, `fees`");
        passes(&RULE, &[(end, &second("avoidance"))]);
    }
}
