use crate::check::lookup;
use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M317",
    name: "valueless-proposal",
    layer: Layer::Method,
    severity: Severity::Warning,
    what: "No department KPI says what its movement is worth.",
    why: "The business case then has costs and no benefits: no return, no payback, no cost of delay. The \
          price stands alone.",
    mend: "Give at least one department KPI a `value` with a formula over drivers that the client confirmed. \
          Benefits that can't be priced are listed under `case: intangibles`.",
    example: "department_kpis:\n  - id: late-share\n    name: Late deliveries\n    department: Dispatch\n    serves: foresee\n    unit: percent\n    baseline: 8.8\n    target: 4.4\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let kpis = &facts.proposal.model.department_kpis;
    let Some(first) = kpis.first() else { return };
    if kpis.iter().all(|kpi| kpi.value.is_none()) && lookup::all_whole(facts, kpis.iter().map(|kpi| kpi.span)) {
        findings.push(
            RULE.at(first.id.span, "no department KPI has a value: the business case has costs only")
                .label("such as this one")
                .mend("add `value: {formula: (baseline - target) * …, kind: saving}` to a KPI whose movement is money"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const VALUE: &str = "    value: {formula: (baseline - target) * deliveries * penalty, attribution: 70 %, risk: 10 %, kind: saving, reduces: penalties_paid}\n";

    #[test]
    fn a_case_without_benefits_is_found() {
        finds(&RULE, &[(VALUE, "")], "id: late-share", "no department KPI has a value");
    }

    #[test]
    fn one_value_is_enough() {
        let other = "department_kpis:\n  - {id: calls, name: Calls, department: Dispatch, serves: foresee, unit: calls, baseline: 9, target: 4}\n";
        passes(&RULE, &[("department_kpis:\n", other)]);
    }

    #[test]
    fn a_misspelt_value_is_not_missing() {
        passes(&RULE, &[("    value: {formula:", "    values: {formula:")]);
    }
}
