use crate::check::{Facts, Layer, ReadFor, Rule, Run};
use crate::diag::{Finding, Severity};
use crate::model::{AnswerStatus, FeedbackKind};

pub const RULE: Rule = Rule {
    code: "F510",
    name: "open-feedback",
    layer: Layer::Feedback,
    severity: Severity::Warning,
    what: "A revision is about to be issued while an item of feedback is open.",
    why: "A client who finds no answer in the next revision concludes that nobody read what was said.",
    mend: "Answer it with `bvf feedback answer`, or tell the client when the answer comes.",
    example: "items:\n  - {id: f1, who: Pieter, when: 2026-11-10, kind: question, said: Why so late?}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let Some(answered) = facts.feedback.filter(|answered| answered.purpose == ReadFor::Issuing) else { return };
    let waits = answered.feedback.items.iter().filter(|item| {
        item.status() == AnswerStatus::Open && !item.is_internal() && item.kind.value != FeedbackKind::Praise
    });
    for item in waits {
        let id = &item.id.value.0;
        findings.push(
            RULE.at(item.id.span, format!("`{id}` is not answered yet"))
                .label(format!("said on {}", item.when.value))
                .mend(format!("answer it: `bvf feedback answer MODEL {id} …`")),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{FEEDBACK as HEAD, answer, finds_in_feedback, passes_in_feedback};

    #[test]
    fn what_is_open_is_told_before_a_revision_goes_out() {
        finds_in_feedback(&RULE, HEAD, "id: f1", "`f1` is not answered yet");
    }

    #[test]
    fn what_is_answered_internal_or_praise_waits_for_nothing() {
        passes_in_feedback(&RULE, &answer("status: accepted, text: Done."));
        passes_in_feedback(&RULE, &HEAD.replace("id: f1,", "id: f1, internal: true,"));
        passes_in_feedback(&RULE, &HEAD.replace("kind: objection", "kind: praise"));
    }
}
