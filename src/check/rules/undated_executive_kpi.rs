use crate::check::lookup;
use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M303",
    name: "undated-executive-kpi",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "An executive KPI that the proposal is about doesn't say by when its target is to be reached.",
    why: "The date is what makes the project urgent: phases are planned back from it, and the cost of delay \
          is counted against it.",
    mend: "Ask the owner by when the plan wants the target, and write it in `by`.",
    example: "executive_kpis:\n  - id: on-time\n    name: Deliveries on time\n    owner: Chief operating officer\n    unit: percent\n    baseline: 91.2\n    target: 97\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    for kpi in facts.proposal.model.kept_executive_kpis() {
        if kpi.by.is_none() && lookup::whole(facts, kpi.span) {
            findings.push(
                RULE.at(kpi.id.span, format!("the executive KPI `{}` has no date for its target", kpi.id))
                    .label("by when?")
                    .mend("add `by: …` with the date from the client's plan, such as `2027-12-31`"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_target_without_a_date_is_found() {
        finds(&RULE, &[("    by: 2027-12-31\n", "")], "id: on-time", "`on-time` has no date for its target");
    }

    #[test]
    fn a_date_that_cannot_be_read_is_not_missing() {
        passes(&RULE, &[("    by: 2027-12-31\n", "    by: next year\n")]);
    }
}
