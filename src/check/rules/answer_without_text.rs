use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};
use crate::model::AnswerStatus;

pub const RULE: Rule = Rule {
    code: "F505",
    name: "answer-without-text",
    layer: Layer::Feedback,
    severity: Severity::Error,
    what: "An item is accepted, whole or in part, and nothing is said to the client.",
    why: "What was changed, or which part of it, has to be told; a mark alone leaves the client to look for it.",
    mend: "Write `text`.",
    example: "items:\n  - {id: f1, who: Pieter, when: 2026-11-10, kind: price, said: Too dear., answer: {status: in-part}}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let Some(answered) = facts.feedback else { return };
    for item in &answered.feedback.items {
        let Some(answer) = &item.answer else { continue };
        let yes = matches!(answer.status.value, AnswerStatus::Accepted | AnswerStatus::InPart);
        let was_read = lookup::was_read(facts, answer.status.span) && lookup::whole(facts, answer.span);
        if yes && answer.text.is_none() && was_read {
            let (id, status) = (&item.id.value.0, answer.status.value.word());
            findings.push(
                RULE.at(answer.status.span, format!("`{id}` is `{status}`, and nothing is said to the client"))
                    .mend("add `text: …`: what was done, and where only a part was, which"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{answer, finds_in_feedback, passes_in_feedback};

    #[test]
    fn a_silent_yes_is_found() {
        finds_in_feedback(&RULE, &answer("status: accepted"), "accepted", "`f1` is `accepted`");
        finds_in_feedback(&RULE, &answer("status: in-part"), "in-part", "nothing is said");
    }

    #[test]
    fn a_yes_with_words_passes() {
        passes_in_feedback(&RULE, &answer("status: accepted, text: Done."));
        passes_in_feedback(&RULE, &answer("status: declined, reason: No."));
    }
}
