use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M376",
    name: "phase-promise-missing",
    layer: Layer::Method,
    severity: Severity::Warning,
    what: "A phase doesn't say what it delivers, or what it does not.",
    why: "Expectations that nobody put down grow by themselves. A reader who knows what a phase leaves out is not \
          disappointed by it.",
    mend: "Add `delivers` and `does_not`, a sentence each.",
    example: "phases:\n  - {id: pilot, name: Two hubs, weeks: 10, delivers: Positions for 60 trucks.}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    for phase in facts.proposal.model.plan.phases.iter().filter(|phase| lookup::whole(facts, phase.span)) {
        let (message, mend) = match (&phase.delivers, &phase.does_not) {
            (Some(_), Some(_)) => continue,
            (Some(_), None) => ("what it does not deliver", "add `does_not: …`"),
            (None, Some(_)) => ("what it delivers", "add `delivers: …`"),
            (None, None) => ("what it delivers and what not", "add `delivers: …` and `does_not: …`"),
        };
        findings.push(RULE.at(phase.id.span, format!("the phase `{}` doesn't say {message}", phase.id)).mend(mend));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_phase_without_limits_is_found() {
        finds(
            &RULE,
            &[("      does_not: No re-planning yet.\n", "")],
            "id: pilot",
            "`pilot` doesn't say what it does not deliver",
        );
    }

    #[test]
    fn a_phase_without_a_result_is_found() {
        finds(
            &RULE,
            &[("      delivers: Positions for 60 trucks.\n", "")],
            "id: pilot",
            "doesn't say what it delivers",
        );
    }

    #[test]
    fn a_sentence_each_is_enough() {
        passes(&RULE, &[("does_not: No re-planning yet.", "does_not: Docks stay as they are.")]);
    }
}
