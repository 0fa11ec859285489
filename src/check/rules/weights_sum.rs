use rust_decimal::Decimal;

use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M340",
    name: "weights-sum",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "The weights of the buying criteria don't sum to 100.",
    why: "Weights that the client agreed to are shares of one decision. A reader adds them up; a sum of 95 says that the \
          table was not made with care, or that a criterion was left out.",
    mend: "Ask for the missing criterion, or bring the weights to 100 with the person who agreed to them.",
    example: "criteria:\n  - {id: reach, name: Works in the freight yards, weight: 60, we: strong}\n  - {id: price, name: Price, weight: 30, we: good}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let criteria = &facts.proposal.model.solution.criteria;
    let sum: Decimal = criteria.iter().map(|criterion| criterion.weight.0).sum();
    if let Some(last) = criteria.last().filter(|_| sum != Decimal::ONE_HUNDRED) {
        findings.push(
            RULE.at(last.weight.span, format!("the weights of the criteria sum to {}, not to 100", sum.normalize()))
                .label("the last of them")
                .mend(format!("change the weights by {} in all", (Decimal::ONE_HUNDRED - sum).normalize())),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_sum_of_95_is_found_at_the_last_weight() {
        finds(&RULE, &[("weight: 40", "weight: 35")], "weight: 35", "sum to 95");
    }

    #[test]
    fn no_criteria_are_no_mistake() {
        passes(&RULE, &[("  criteria:\n", "  approaches: []\n#  criteria:\n")]);
    }
}
