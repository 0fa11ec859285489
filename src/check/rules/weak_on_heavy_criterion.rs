use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};
use crate::model::Rating;
use crate::readiness::HEAVY;

pub const RULE: Rule = Rule {
    code: "M342",
    name: "weak-on-heavy-criterion",
    layer: Layer::Method,
    severity: Severity::Warning,
    what: "A criterion that weighs 20 or more is met weakly.",
    why: "A plain disadvantage on a heavy criterion decides against the proposal before anyone reads the price.",
    mend: "Change the solution, win back the point with a partner or a later phase, or talk with the client about \
          the weight. If none of this works, think again whether to propose.",
    example: "criteria:\n  - {id: reach, name: Works in the freight yards, weight: 40, agreed_with: Head of fleet, we: weak}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    for criterion in &facts.proposal.model.solution.criteria {
        let weight = criterion.weight.value.0;
        if criterion.we.value == Rating::Weak && weight >= HEAVY {
            findings.push(
                RULE.at(criterion.we.span, format!("`{}` weighs {weight} of 100 and is met weakly", criterion.id))
                    .also(criterion.weight.span, "its weight")
                    .mend("change what is offered for it, or talk with the client about its weight before you propose"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const COST: &str = "weight: 40, agreed_with: Chief financial officer, we: good";

    #[test]
    fn a_weakness_on_a_heavy_criterion_is_found() {
        let weak = "weight: 40, agreed_with: Chief financial officer, we: weak";
        finds(&RULE, &[(COST, weak)], "id: cost", "`cost` weighs 40 of 100");
    }

    #[test]
    fn a_weakness_on_a_light_one_may_stay() {
        let weak = "weight: 15, agreed_with: Chief financial officer, we: weak";
        passes(&RULE, &[("weight: 60", "weight: 85"), (COST, weak)]);
    }
}
