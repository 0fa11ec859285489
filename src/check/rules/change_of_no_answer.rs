use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};
use crate::model::AnswerStatus;

pub const RULE: Rule = Rule {
    code: "F508",
    name: "change-of-no-answer",
    layer: Layer::Feedback,
    severity: Severity::Error,
    what: "An item that is open or declined has changes of the model.",
    why: "What was declined changes nothing, and what is open has not changed anything yet. Either the status or \
          the change is wrong.",
    mend: "Set the status to `accepted` or `in-part`, or take the changes out.",
    example: "items:\n  - {id: f1, who: Pieter, when: 2026-11-10, kind: price, said: Too dear., answer: {status: open, changes: [{path: case.years, to: 3}]}}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let Some(answered) = facts.feedback else { return };
    for item in &answered.feedback.items {
        let Some(answer) = &item.answer else { continue };
        let no = matches!(answer.status.value, AnswerStatus::Open | AnswerStatus::Declined);
        if let Some(change) = answer.changes.first().filter(|_| no && lookup::was_read(facts, answer.status.span)) {
            let (id, status) = (&item.id.value.0, answer.status.value.word());
            findings.push(
                RULE.at(change.path.span, format!("`{id}` is `{status}`, but has changes of the model"))
                    .also(answer.status.span, "the status")
                    .mend("write `accepted` or `in-part` as status, or take the changes out"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{answer, finds_in_feedback, passes_in_feedback};

    #[test]
    fn a_change_for_nothing_is_found() {
        let changes = "changes: [{path: case.years, to: 3}]";
        finds_in_feedback(&RULE, &answer(&format!("status: open, {changes}")), "case.years", "`f1` is `open`");
        passes_in_feedback(&RULE, &answer(&format!("status: in-part, text: Done., {changes}")));
    }
}
