use crate::check::{Facts, Layer, Rule, Run, gather, lookup};
use crate::diag::{Finding, Severity};
use crate::finance::Wrong;
use crate::model::ValueKind;
use crate::model::value::unit::{UnitError, to_per_year};

pub const RULE: Rule = Rule {
    code: "M366",
    name: "not-money-a-year",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "A value formula or a need's yearly cost is not in money a year, or `reduces` names something that is not.",
    why: "A figure per month would be counted as a yearly one, or a number of trucks as euros. The unit shows that \
          a factor is missing.",
    mend: "Give every driver its unit, and multiply until money a year is left: `deliveries/year` times \
          `EUR/delivery`.",
    example: "drivers:\n  deliveries: {value: 412000 deliveries/year}\ndepartment_kpis:\n  - {id: late-share, unit: percent, value: {formula: (baseline - target) * deliveries, kind: saving}}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    let formulas = gather::formulas(model);
    for problem in &facts.case.problems {
        let used = formulas.iter().find(|used| used.formula.span == problem.formula);
        if let (Wrong::Unit(error), Some(used)) = (&problem.what, used)
            && used.was_read(facts)
        {
            findings.push(mended(RULE.at(used.formula.span, error.reason.clone()), error));
        }
    }
    // What is released once is taken out of a stock, which is no yearly amount.
    let values = model.department_kpis.iter().filter_map(|kpi| kpi.value.as_ref());
    for pool in values.filter(|value| value.kind.value != ValueKind::Cash).filter_map(|value| value.reduces.as_ref()) {
        let Some(driver) = model.driver(&pool.text) else { continue };
        let places = [Some(model.currency.span), Some(driver.value.span), driver.unit.as_ref().map(|unit| unit.span)];
        let read = places.into_iter().flatten().all(|place| lookup::was_read(facts, place));
        if let (true, Err(error)) = (read, to_per_year(1.0, gather::unit_of(driver).as_ref(), model.currency.value)) {
            let finding =
                RULE.at(pool.span, format!("`{pool}` is no yearly amount that could be reduced: {}", error.reason));
            findings.push(mended(finding.also(driver.value.span, "the driver"), &error));
        }
    }
}

fn mended(finding: Finding, error: &UnitError) -> Finding {
    finding.mend(error.mend.as_deref().unwrap_or("add the driver that is missing, with its unit"))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const FORMULA: &str = "formula: (baseline - target) * deliveries * penalty,";

    #[test]
    fn a_number_of_things_is_no_money() {
        finds(
            &RULE,
            &[(FORMULA, "formula: (baseline - target) * deliveries,")],
            "formula: (baseline",
            "an amount in `EUR` is missing",
        );
    }

    #[test]
    fn an_amount_to_reduce_is_money_too() {
        finds(
            &RULE,
            &[("reduces: penalties_paid", "reduces: deliveries")],
            "reduces: deliveries",
            "`deliveries` is no yearly amount",
        );
    }

    #[test]
    fn money_a_month_is_converted() {
        passes(&RULE, &[("412000 deliveries/year, range: [395000, 440000]", "34333 deliveries/month")]);
    }

    #[test]
    fn a_unit_that_could_not_be_read_is_the_earlier_mistake() {
        passes(&RULE, &[("value: 34 EUR/delivery, range: [30, 40]", "value: 34, unit: EUR//delivery")]);
    }
}
