use super::competitor_named::named_in;
use crate::check::{Facts, Layer, Rule, Run, words};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "F509",
    name: "competitor-in-answer",
    layer: Layer::Feedback,
    severity: Severity::Error,
    what: "An answer that the client reads names a competitor.",
    why: "The client may name a rival; we don't, for the reasons of `competitor-named`.",
    mend: "Speak of the approach instead, or mark the item as internal.",
    example: "items:\n  - {id: f1, who: Pieter, when: 2026-11-10, kind: price, said: Too dear., answer: {status: declined, reason: Trackomatic costs more.}}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let Some(answered) = facts.feedback else { return };
    for item in answered.feedback.items.iter().filter(|item| !item.is_internal()) {
        let Some(answer) = &item.answer else { continue };
        for variant in answer.text.iter().chain(&answer.reason).flat_map(|text| &text.variants) {
            if let Some(name) = named_in(facts, &variant.words) {
                findings.push(
                    RULE.at(words::place(facts, variant.span, name), format!("the competitor `{name}` is named"))
                        .mend("speak of the approach and of what causes its limits, or write `internal: true`"),
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{FEEDBACK as HEAD, answer, finds_in_feedback, passes_in_feedback};

    #[test]
    fn a_rival_in_an_answer_is_found() {
        let record = answer("status: declined, reason: Trackomatic costs more.");
        finds_in_feedback(&RULE, &record, "Trackomatic", "`Trackomatic` is named");
        passes_in_feedback(&RULE, &record.replace("id: f1,", "id: f1, internal: true,"));
    }

    #[test]
    fn the_client_may_name_one() {
        passes_in_feedback(&RULE, &HEAD.replace("The target is bold.", "Trackomatic is cheaper."));
    }
}
