use crate::check::lookup::{self, Links};
use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M324",
    name: "need-without-goal",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "A need serves no executive KPI that the proposal is about.",
    why: "Trouble that touches no goal of the executives is nobody's priority: it is heard, and not paid \
          for.",
    mend: "Name in `serves` the executive KPI that suffers from it, or leave the need out.",
    example: "needs:\n  - id: late-found-late\n    name: Delays are found too late\n    serves: []\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    let links = Links::of(facts);
    for need in &model.needs {
        if !links.hold(need.span, &need.serves) || lookup::serves_a_goal(facts, &need.serves) {
            continue;
        }
        let finding = match need.serves.first() {
            None => RULE
                .at(need.id.span, format!("the need `{}` serves no executive KPI", need.id))
                .label("which goal suffers from it?"),
            Some(first) => RULE
                .at(first.span, format!("the need `{}` serves only executive KPIs that are dropped", need.id))
                .label(format!("`{first}` is dropped")),
        };
        let kept = lookup::listed(model.kept_executive_kpis().map(|kpi| kpi.id.text.as_str()));
        findings.push(match kept.as_str() {
            "" => finding.mend("name in `serves` an executive KPI that is kept"),
            kept => finding.mend(format!("name in `serves` the executive KPI that suffers from it: {kept}")),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const SERVES: &str = "    serves: on-time\n    source";

    #[test]
    fn a_need_without_a_goal_is_found() {
        finds(&RULE, &[(SERVES, "    source")], "id: late-found-late", "`late-found-late` serves no executive KPI");
    }

    #[test]
    fn a_dropped_goal_is_none() {
        finds(&RULE, &[(SERVES, "    serves: brand\n    source")], "serves: brand", "that are dropped");
    }

    #[test]
    fn an_unknown_goal_is_told_as_such() {
        passes(&RULE, &[(SERVES, "    serves: on-tiem\n    source")]);
    }
}
