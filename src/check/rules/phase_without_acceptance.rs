use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M373",
    name: "phase-without-acceptance",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "It isn't said how both sides know that a phase is done.",
    why: "Without a figure or a sentence that both accept, a phase ends in an argument, and so does its invoice.",
    mend: "Add `done_when` with the department KPI and the figure that it reaches, or with a text.",
    example: "phases:\n  - {id: pilot, name: Two hubs, weeks: 10}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    for phase in &facts.proposal.model.plan.phases {
        let span = match &phase.done_when {
            Some(done) if done.kpi.is_some() || done.text.is_some() => continue,
            Some(done) => done.span,
            None => phase.id.span,
        };
        if !lookup::whole(facts, phase.span) {
            continue;
        }
        findings.push(
            RULE.at(span, format!("nothing says when the phase `{}` is done", phase.id))
                .mend("add `done_when: {kpi: …, reaches: …}`, or `done_when: {text: …}`"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const DONE: &str = "done_when: {kpi: late-share, reaches: 7.0}";

    #[test]
    fn a_phase_without_an_end_is_found() {
        finds(
            &RULE,
            &[("      done_when: {kpi: late-share, reaches: 7.0}\n", "")],
            "id: pilot",
            "the phase `pilot` is done",
        );
    }

    #[test]
    fn a_figure_of_nothing_is_no_acceptance() {
        finds(&RULE, &[(DONE, "done_when: {reaches: 7.0}")], "reaches: 7.0", "the phase `pilot`");
    }

    #[test]
    fn words_are_enough() {
        passes(&RULE, &[(DONE, "done_when: {text: Both heads of dispatch sign.}")]);
    }
}
