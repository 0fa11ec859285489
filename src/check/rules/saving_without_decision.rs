use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};
use crate::model::ValueKind;

pub const RULE: Rule = Rule {
    code: "M398",
    name: "saving-without-decision",
    layer: Layer::Method,
    severity: Severity::Warning,
    what: "A benefit is time of people that is freed (`productivity`), and no decision of the client's turns it into \
           money.",
    why: "Payroll does not fall because work gets shorter. Finance counts freed time once somebody has decided that a \
          post is not filled again, that overtime ends, or which work is taken on instead.",
    mend: "Write in `decision` what the client decides so that the time becomes money, and ask who decides it. Where \
           nobody will decide it, tell the benefit without a figure, as an intangible one.",
    example: "department_kpis:\n  - {id: handling, unit: minutes, baseline: 14, target: 6, value: {formula: (baseline - target) * invoices * minute_cost, kind: productivity}}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    for kpi in &facts.proposal.model.department_kpis {
        let Some(value) = &kpi.value else { continue };
        let open = value.kind.value == ValueKind::Productivity && value.decision.is_none();
        if open && lookup::whole(facts, value.span) {
            let message = format!("`{}` frees time, and no decision turns it into money", kpi.id);
            findings.push(
                RULE.at(value.kind.span, message).label("time is no money yet").mend(
                    "add `decision: …`: posts that are not filled again, overtime that ends, work that is taken on",
                ),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const KIND: &str = "kind: saving, reduces: penalties_paid}";

    #[test]
    fn freed_time_without_a_decision_is_found() {
        finds(
            &RULE,
            &[(KIND, "kind: productivity, reduces: penalties_paid}")],
            "kind: productivity",
            "`late-share` frees time, and no decision turns it into money",
        );
    }

    #[test]
    fn a_decision_makes_it_money() {
        let decided = "kind: productivity, reduces: penalties_paid, decision: Two posts are not filled again.}";
        passes(&RULE, &[(KIND, decided)]);
    }

    #[test]
    fn a_decision_that_was_lost_in_reading_is_not_missed() {
        let misspelt = "kind: productivity, reduces: penalties_paid, decison: Two posts are not filled again.}";
        passes(&RULE, &[(KIND, misspelt)]);
    }

    #[test]
    fn money_that_is_no_longer_spent_needs_none() {
        passes(&RULE, &[(KIND, "kind: avoidance, reduces: penalties_paid}")]);
    }
}
