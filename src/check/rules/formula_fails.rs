use crate::check::{Facts, Layer, Rule, Run, gather};
use crate::diag::{Finding, Severity};
use crate::finance::Wrong;
use crate::model::formula::EvalError;

pub const RULE: Rule = Rule {
    code: "M365",
    name: "formula-fails",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "A formula has no value: it divides by zero, or a part of it is no number.",
    why: "The figure counts as zero, and so does everything that rests on it.",
    mend: "Look at the divisor: is a driver zero, or are baseline and target the same?",
    example: "value: {formula: penalties / (target - target), kind: saving}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let formulas = gather::formulas(&facts.proposal.model);
    for problem in &facts.case.problems {
        let Some(used) = formulas.iter().find(|used| used.formula.span == problem.formula) else { continue };
        let error = match &problem.what {
            Wrong::Value(EvalError::UnknownName { .. }) | Wrong::Mismatch(_) | Wrong::Unit(_) => continue,
            Wrong::Value(error) => error,
        };
        if used.was_read(facts) {
            findings.push(
                RULE.at(used.place(&error.at()), format!("the formula has no value: {error}"))
                    .mend("correct the figure that is zero, or the formula"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const FORMULA: &str = "formula: (baseline - target) * deliveries * penalty,";

    #[test]
    fn a_division_by_zero_is_found() {
        let broken = "formula: (baseline - target) * deliveries * penalty / (target - target),";
        finds(&RULE, &[(FORMULA, broken)], "/ (target - target)", "division by zero: `(target - target)` is 0");
    }

    #[test]
    fn an_unknown_name_is_anothers_finding() {
        passes(&RULE, &[(FORMULA, "formula: (baseline - target) * deliveries * penalti,")]);
    }

    #[test]
    fn a_figure_that_could_not_be_read_is_the_earlier_mistake() {
        passes(
            &RULE,
            &[
                (FORMULA, "formula: (baseline - target) / deliveries * penalty,"),
                ("value: 412000 deliveries/year", "value: many"),
            ],
        );
    }
}
