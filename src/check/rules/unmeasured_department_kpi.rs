use crate::check::lookup;
use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M312",
    name: "unmeasured-department-kpi",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "A department KPI doesn't say how it is measured.",
    why: "When the phase is over, both sides must read the same figure from the same place. Otherwise the \
          result is a matter of opinion, and so is the invoice.",
    mend: "Write in `measured_by` what is counted, from which system and how often.",
    example: "department_kpis:\n  - id: late-share\n    name: Late deliveries\n    department: Dispatch\n    serves: foresee\n    unit: percent\n    baseline: 8.8\n    target: 4.4\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    for kpi in &facts.proposal.model.department_kpis {
        if kpi.measured_by.is_none() && lookup::whole(facts, kpi.span) {
            findings.push(
                RULE.at(kpi.id.span, format!("the department KPI `{}` doesn't say how it is measured", kpi.id))
                    .label("read from where, and how often?")
                    .mend("add `measured_by: …`: what is counted, from which system, how often"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const MEASURE: &str = "    measured_by: Share of deliveries with a penalty, monthly.\n";

    #[test]
    fn a_figure_without_a_measure_is_found() {
        finds(&RULE, &[(MEASURE, "")], "id: late-share", "`late-share` doesn't say how it is measured");
    }

    #[test]
    fn a_misspelt_measure_is_not_missing() {
        passes(&RULE, &[(MEASURE, "    measured: monthly\n")]);
    }
}
