use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M410",
    name: "unusable-simulation",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "The simulation that the case asks for can't be run: a range doesn't hold its likely value, correlations \
           are outside −1 to 1 or contradict each other, or there is no run or too many.",
    why: "Correlations say which figures move together. Three that contradict each other describe no world: if two \
          figures both follow a third, they can't move against each other. Pairs that aren't named count as \
          independent.",
    mend: "Write coefficients from −1 to 1, name the pairs that follow from others as well, and ask for up to a million \
           runs.",
    example: "case:\n  simulation:\n    runs: 0\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let (Some(settings), Some(reason)) = (&facts.proposal.model.case.simulation, &facts.case.outlook.unusable) else {
        return;
    };
    if lookup::results_stand(facts) {
        let place = match (settings.correlations.first(), &settings.runs) {
            (Some(pair), _) => pair.span,
            (None, Some(runs)) => runs.span,
            (None, None) => settings.span,
        };
        findings.push(
            RULE.at(place, format!("the simulation can't be run: {reason}"))
                .mend("correct runs, ranges or correlations; pairs that aren't named count as independent"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    fn with(settings: &str) -> String {
        format!("discount_rate: 10 %\n  simulation: {settings}")
    }

    #[test]
    fn no_run_is_found() {
        finds(&RULE, &[("discount_rate: 10 %", &with("{runs: 0}"))], "runs: 0", "the simulation can't be run");
    }

    #[test]
    fn a_coefficient_above_one_is_found() {
        let pair = "{runs: 100, correlations: [{of: deliveries, with: penalty, rank: 1.5}]}";
        finds(&RULE, &[("discount_rate: 10 %", &with(pair))], "rank: 1.5", "1.5");
    }

    #[test]
    fn drivers_that_move_together_are_fine() {
        let pair = "{runs: 100, correlations: [{of: deliveries, with: penalty, rank: 0.5}]}";
        passes(&RULE, &[("discount_rate: 10 %", &with(pair))]);
    }
}
