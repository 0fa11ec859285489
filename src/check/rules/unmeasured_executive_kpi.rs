use crate::check::lookup;
use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M302",
    name: "unmeasured-executive-kpi",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "An executive KPI that the proposal is about has no baseline or no target.",
    why: "Without both figures nobody can say how far the client has to go, which share of the way we \
          bring, and when it is reached.",
    mend: "Ask the owner for today's figure and for the one in the plan. Where there is none yet, drop the \
          KPI with its reason in `dropped`.",
    example: "executive_kpis:\n  - id: on-time\n    name: Deliveries on time\n    owner: Chief operating officer\n    unit: percent\n    target: 97\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    for kpi in facts.proposal.model.kept_executive_kpis() {
        let missing = match (&kpi.baseline, &kpi.target) {
            (Some(_), Some(_)) => continue,
            (None, Some(_)) => "`baseline`",
            (Some(_), None) => "`target`",
            (None, None) => "`baseline` and no `target`",
        };
        if lookup::whole(facts, kpi.span) {
            let unit = kpi.unit.value.to_string();
            findings.push(
                RULE.at(kpi.id.span, format!("the executive KPI `{}` has no {missing}", kpi.id))
                    .label(format!("a figure in `{unit}` is missing"))
                    .mend("ask its owner for today's figure (`baseline`) and the planned one (`target`)"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_kpi_without_a_baseline_is_found() {
        finds(&RULE, &[("    baseline: 91.2\n", "")], "id: on-time", "`on-time` has no `baseline`");
    }

    #[test]
    fn both_figures_are_missed_at_once() {
        finds(&RULE, &[("    baseline: 91.2\n    target: 97\n", "")], "id: on-time", "no `baseline` and no `target`");
    }

    #[test]
    fn a_dropped_kpi_needs_no_figures() {
        passes(&RULE, &[]);
    }
}
