use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};
use crate::model::Risk;

pub const RULE: Rule = Rule {
    code: "M378",
    name: "risk-without-owner",
    layer: Layer::Method,
    severity: Severity::Warning,
    what: "Nobody watches a risk.",
    why: "A risk that nobody watches is noticed when it has happened.",
    mend: "Name who watches it in `owner`: a person or a role, of either side.",
    example: "risks:\n  - {what: Drivers switch units off, likelihood: low, impact: high, answer: Units wake by themselves.}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let unwatched = |risk: &&Risk| risk.owner.is_none() && lookup::whole(facts, risk.span);
    for risk in facts.proposal.model.plan.risks.iter().filter(unwatched) {
        let (span, named) = match &risk.id {
            Some(id) => (id.span, format!("the risk `{id}`")),
            None => (risk.what.span, "this risk".to_owned()),
        };
        findings.push(RULE.at(span, format!("nobody watches {named}")).mend("add `owner: …`"));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_risk_that_nobody_watches_is_found() {
        finds(&RULE, &[(", owner: Fleet}", "}")], "Drivers switch units off", "nobody watches this risk");
    }

    #[test]
    fn a_role_is_enough() {
        passes(&RULE, &[("owner: Fleet}", "owner: Head of fleet}")]);
    }

    #[test]
    fn a_misspelt_field_is_the_earlier_mistake() {
        passes(&RULE, &[("owner: Fleet}", "ower: Fleet}")]);
    }
}
