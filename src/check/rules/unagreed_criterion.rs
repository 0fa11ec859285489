use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M341",
    name: "unagreed-criterion",
    layer: Layer::Method,
    severity: Severity::Warning,
    what: "Nobody at the client agreed to the weight of a buying criterion.",
    why: "Weights are the client's. Weights that the vendor set for itself make the whole table look like an \
          argument, not like a decision aid.",
    mend: "Ask the person who decides by this criterion, and write the name or the role in `agreed_with`.",
    example: "criteria:\n  - {id: reach, name: Works in the freight yards, weight: 60, we: good}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    for criterion in facts.proposal.model.solution.criteria.iter().filter(|criterion| criterion.agreed_with.is_none()) {
        if !lookup::whole(facts, criterion.span) {
            continue;
        }
        let weight = criterion.weight.value.0;
        findings.push(
            RULE.at(
                criterion.id.span,
                format!("nobody agreed to the weight {weight} of the criterion `{}`", criterion.id),
            )
            .mend("add `agreed_with: …`: who at the client said that it weighs this much"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_weight_without_a_person_is_found() {
        finds(
            &RULE,
            &[(", agreed_with: Chief financial officer", "")],
            "id: cost",
            "the weight 40 of the criterion `cost`",
        );
    }

    #[test]
    fn a_role_is_enough() {
        passes(&RULE, &[("agreed_with: Chief financial officer", "agreed_with: CFO")]);
    }

    #[test]
    fn a_misspelt_field_is_the_earlier_mistake() {
        passes(&RULE, &[("agreed_with: Chief financial officer", "agreed: Chief financial officer")]);
    }
}
