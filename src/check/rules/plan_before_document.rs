use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M393",
    name: "plan-before-document",
    layer: Layer::Method,
    severity: Severity::Warning,
    what: "The plan starts before the document's date.",
    why: "Work can't have started on a proposal that is only now made. Mostly the plan was not moved when the \
          proposal was.",
    mend: "Move `plan.start` behind the decision, or correct the document's `date`.",
    example: "date: 2026-11-02\nplan: {start: 2026-10-01}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    let start = &model.plan.start;
    if start.value < model.date.value && lookup::was_read(facts, model.date.span) {
        let message = format!("the plan starts on `{}`, the document is of `{}`", start.value, model.date.value);
        findings.push(
            RULE.at(start.span, message)
                .also(model.date.span, "the document's date")
                .mend("move the start to a day after the decision"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_plan_that_runs_already_is_found() {
        finds(
            &RULE,
            &[("start: 2027-01-11", "start: 2026-10-30")],
            "start: 2026-10-30",
            "the document is of `2026-11-02`",
        );
    }

    #[test]
    fn a_start_on_the_same_day_is_fine() {
        passes(&RULE, &[("start: 2027-01-11", "start: 2026-11-02")]);
    }
}
