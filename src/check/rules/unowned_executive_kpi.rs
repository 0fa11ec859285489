use crate::check::lookup;
use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M301",
    name: "unowned-executive-kpi",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "An executive KPI that the proposal is about has no owner.",
    why: "An executive KPI is a figure that a named executive answers for. Without the owner nobody at the \
          client asks for the result, and the proposal has no reader.",
    mend: "Name the executive by role or name in `owner`. Where nobody answers for the figure, drop the KPI \
          with its reason in `dropped`.",
    example: "executive_kpis:\n  - id: on-time\n    name: Deliveries on time\n    unit: percent\n    baseline: 91.2\n    target: 97\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    for kpi in facts.proposal.model.kept_executive_kpis() {
        if kpi.owner.is_none() && lookup::whole(facts, kpi.span) {
            findings.push(
                RULE.at(kpi.id.span, format!("the executive KPI `{}` has no owner", kpi.id))
                    .label("nobody answers for it")
                    .mend("add `owner: …` with the executive who answers for it, or drop the KPI with `dropped: …`"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const OWNER: &str = "    owner: Chief operating officer\n    unit";

    #[test]
    fn a_kpi_without_an_owner_is_found() {
        finds(&RULE, &[(OWNER, "    unit")], "id: on-time", "the executive KPI `on-time` has no owner");
    }

    #[test]
    fn a_misspelt_owner_and_a_dropped_kpi_pass() {
        passes(&RULE, &[(OWNER, "    ownr: Chief operating officer\n    unit")]);
        passes(&RULE, &[(OWNER, "    dropped: the plan for it was put off\n    unit")]);
    }
}
