use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "F507",
    name: "answer-before-item",
    layer: Layer::Feedback,
    severity: Severity::Error,
    what: "An answer is dated before what it answers.",
    why: "One of the two dates is a slip of the pen, and the client sees both.",
    mend: "Correct the date that is wrong.",
    example: "items:\n  - {id: f1, who: Pieter, when: 2026-11-10, kind: price, said: Too dear., answer: {status: open, when: 2026-11-01}}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let Some(answered) = facts.feedback else { return };
    for item in &answered.feedback.items {
        let answer = item.answer.iter().filter_map(|answer| answer.when.as_ref());
        let replies = item.replies.iter().filter_map(|reply| reply.when.as_ref());
        let later = answer.map(|when| ("answer", when)).chain(replies.map(|when| ("reply", when)));
        for (what, when) in later {
            let were_read = [when.span, item.when.span].into_iter().all(|span| lookup::was_read(facts, span));
            if when.value < item.when.value && were_read {
                let message = format!("the {what} is dated `{}`, before `{}` was said", when.value, item.id.value.0);
                findings.push(
                    RULE.at(when.span, message)
                        .also(item.when.span, "when it was said")
                        .mend("correct the date that is wrong"),
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{answer, finds_in_feedback, passes_in_feedback};

    #[test]
    fn an_answer_before_the_question_is_found() {
        finds_in_feedback(&RULE, &answer("status: open, when: 2026-11-09"), "2026-11-09", "before `f1` was said");
    }

    #[test]
    fn an_answer_on_the_day_passes() {
        passes_in_feedback(&RULE, &answer("status: open, when: 2026-11-10"));
    }
}
