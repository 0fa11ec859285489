use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};
use crate::model::AnswerStatus;

pub const RULE: Rule = Rule {
    code: "F504",
    name: "declined-without-reason",
    layer: Layer::Feedback,
    severity: Severity::Error,
    what: "An item is declined, and no reason is given.",
    why: "A client takes a no that has a reason. Without one it reads as if nobody had listened.",
    mend: "Write `reason`.",
    example: "items:\n  - {id: f1, who: Pieter, when: 2026-11-10, kind: price, said: Too dear., answer: {status: declined}}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let Some(answered) = facts.feedback else { return };
    for item in &answered.feedback.items {
        let Some(answer) = &item.answer else { continue };
        let unread = !lookup::was_read(facts, answer.status.span) || !lookup::whole(facts, answer.span);
        if answer.status.value == AnswerStatus::Declined && answer.reason.is_none() && !unread {
            findings.push(
                RULE.at(answer.status.span, format!("`{}` is declined without a reason", item.id.value.0))
                    .mend("add `reason: …`, which the client will read"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{answer, finds_in_feedback, passes_in_feedback};

    #[test]
    fn a_bare_no_is_found() {
        finds_in_feedback(&RULE, &answer("status: declined"), "declined", "`f1` is declined without a reason");
    }

    #[test]
    fn a_no_with_a_reason_passes() {
        passes_in_feedback(&RULE, &answer("status: declined, reason: The hubs proved it."));
        passes_in_feedback(&RULE, &answer("status: open"));
        passes_in_feedback(&RULE, &answer("status: declined, raeson: The hubs proved it."));
    }
}
