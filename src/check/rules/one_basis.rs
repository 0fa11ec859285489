use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};
use crate::model::{Basis, DepartmentKpi, KpiValue};

pub const RULE: Rule = Rule {
    code: "M405",
    name: "one-basis",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "A department KPI's value is not given in exactly one way: by `formula`, by `amounts` or by `flows`. Or it has an \
           `escalation` that none of its amounts grows by.",
    why: "A value that is given in two ways is counted in one of them, and nobody can tell which was meant. What is given \
          by year or by date comes as it is written, without ramp and without escalation.",
    mend: "Write `formula` where figures of the client lead to money a year; `amounts` where the amount of each year is \
           known, such as from a budget; `flows` where the days are known, such as those of a contract. Write amounts \
           at the prices of their own year, and leave `escalation` out.",
    example: "department_kpis:\n  - {id: late-share, value: {formula: (baseline - target) * deliveries * penalty, amounts: [100000, 380000, 380000], kind: saving}}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    for kpi in &facts.proposal.model.department_kpis {
        let Some(value) = kpi.value.as_ref().filter(|value| lookup::whole(facts, value.span)) else { continue };
        findings.extend(match value.bases()[..] {
            [] => Some(
                RULE.at(value.span, format!("the value of `{}` has no amount", kpi.id))
                    .mend("add `formula: …`, or `amounts: […]` by year, or `flows: […]` by date"),
            ),
            [(basis, _)] => escalation(kpi, value, basis),
            [(basis, first), .., (other, last)] => Some(
                RULE.at(
                    last,
                    format!("the value of `{}` is given by `{}` and by `{}`", kpi.id, basis.field(), other.field()),
                )
                .also(first, "it is given here already")
                .mend(format!("keep `{}` or `{}`", basis.field(), other.field())),
            ),
        });
    }
}

fn escalation(kpi: &DepartmentKpi, value: &KpiValue, basis: Basis) -> Option<Finding> {
    let rate = value.escalation.as_ref().filter(|_| basis != Basis::Formula)?;
    let message =
        format!("`escalation` changes nothing in the value of `{}`: `{}` come as written", kpi.id, basis.field());
    Some(RULE.at(rate.span, message).mend("write the amounts at the prices of their own year, and remove `escalation`"))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const FORMULA: &str = "formula: (baseline - target) * deliveries * penalty, ";
    /// The drivers of the formula stay in use.
    const NEED: (&str, &str) = ("yearly: penalties_paid", "yearly: deliveries * penalty");

    #[test]
    fn a_value_without_an_amount_is_found() {
        finds(&RULE, &[(FORMULA, ""), NEED], "value: {attribution", "the value of `late-share` has no amount");
        finds(&RULE, &[(FORMULA, "amounts: [], "), NEED], "value: {amounts", "has no amount");
    }

    #[test]
    fn a_value_that_is_given_twice_is_found() {
        let both = format!("{FORMULA}amounts: [0, 300000, 380000], ");
        finds(&RULE, &[(FORMULA, &both)], "value: {formula", "is given by `formula` and by `amounts`");
        let both = "amounts: [0, 300000], flows: [{on: 2028-01-11, amount: 20000}], ";
        finds(&RULE, &[(FORMULA, both), NEED], "value: {amounts", "is given by `amounts` and by `flows`");
    }

    #[test]
    fn an_escalation_without_effect_is_found() {
        let grown = "amounts: [0, 300000, 380000], escalation: 2 %, ";
        finds(&RULE, &[(FORMULA, grown), NEED], "escalation: 2 %", "`amounts` come as written");
    }

    #[test]
    fn one_way_is_fine() {
        passes(&RULE, &[(FORMULA, "amounts: [0, 300000, 380000], "), NEED]);
        passes(&RULE, &[(FORMULA, "flows: [{on: 2028-01-11, amount: 20000}], "), NEED]);
        passes(&RULE, &[(FORMULA, &format!("{FORMULA}escalation: 2 %, "))]);
    }

    #[test]
    fn a_misspelt_way_is_not_missed_as_well() {
        passes(&RULE, &[(FORMULA, "amount: [0, 300000, 380000], "), NEED]);
    }
}
