use std::collections::BTreeMap;

use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "F501",
    name: "doubled-feedback-id",
    layer: Layer::Feedback,
    severity: Severity::Error,
    what: "Two items of feedback have the same id.",
    why: "An answer finds its item by the id. With two of them, one would be answered for the other.",
    mend: "Give the later one the next free id.",
    example: "items:\n  - {id: f1, who: Pieter, when: 2026-11-10, kind: price, said: Too dear.}\n  - {id: f1, who: Anke, when: 2026-11-11, kind: question, said: Why so late?}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let Some(answered) = facts.feedback else { return };
    let mut given = BTreeMap::new();
    for item in &answered.feedback.items {
        let id = &item.id;
        if id.value.0.is_empty() {
            continue;
        }
        match given.get(&id.value.0) {
            Some(first) => findings.push(
                RULE.at(id.span, format!("the id `{}` is given twice", id.value.0))
                    .label("given again here")
                    .also(*first, "first given here")
                    .mend("write the next free id here"),
            ),
            None => _ = given.insert(&id.value.0, id.span),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds_in_feedback, passes_in_feedback, record};

    #[test]
    fn the_second_of_two_is_found() {
        finds_in_feedback(
            &RULE,
            &record("  - {id: f1, who: P, when: 2026-11-09, kind: price, said: Dear.}\n"),
            "2026-11-09",
            "`f1` is given twice",
        );
    }

    #[test]
    fn ids_of_their_own_pass() {
        passes_in_feedback(&RULE, &record("  - {id: f2, who: P, when: 2026-11-09, kind: price, said: Dear.}\n"));
    }
}
