use std::collections::BTreeMap;

use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};
use crate::input::edit::means_the_same;
use crate::input::{Node, Value};
use crate::model::AnswerChange;

pub const RULE: Rule = Rule {
    code: "F506",
    name: "change-out-of-step",
    layer: Layer::Feedback,
    severity: Severity::Error,
    what: "A change that answers an item is not what the model says: its place doesn't exist, or has another value \
          now.",
    why: "The client would read that something was changed, and find another figure in the document. Of several \
          changes of one place, one has to be what the model says.",
    mend: "Correct `path` or `to`. Where the model has moved on since, say so: write the new value, and what \
          changed, into the answer.",
    example: "items:\n  - id: f1\n    who: Pieter\n    when: 2026-11-10\n    kind: price\n    said: Too dear.\n    answer:\n      status: accepted\n      text: A smaller fee.\n      changes: [{path: price.items.service.yearly, from: 96000, to: 92000}]\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let (Some(answered), Some(model)) = (facts.feedback, facts.nodes.first()) else { return };
    let mut places: BTreeMap<&str, Vec<&AnswerChange>> = BTreeMap::new();
    let answers = answered.feedback.items.iter().filter_map(|item| item.answer.as_ref());
    for change in answers.flat_map(|answer| &answer.changes) {
        if lookup::was_read(facts, change.path.span) {
            places.entry(&change.path.value.0).or_default().push(change);
        }
    }
    for (path, changes) in places {
        let Some(change) = changes.last() else { continue };
        match model.at(path) {
            _ if path.is_empty() => {}
            // What became of it was told; its element was dropped since.
            None if path.split('.').any(|step| answered.older.contains(&step)) => {}
            None => findings.push(
                RULE.at(change.path.span, format!("the model has no `{path}`"))
                    .mend("name the fields from the root, joined by dots; an element of a list by its id"),
            ),
            Some(now) if changes.iter().any(|change| means_the_same(now, &change.to.0)) => {}
            Some(now) => findings.push(
                RULE.at(change.to.0.span, format!("`{path}` is {} now", told(now)))
                    .label("not what the model says")
                    .also(now.span, "the model")
                    .mend("write what the model says now, and tell the client; or change the model"),
            ),
        }
    }
}

/// A value in a few words.
fn told(node: &Node) -> String {
    match &node.value {
        Value::Scalar { text, .. } => format!("`{text}`"),
        _ => node.kind().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{OLDER, answer, finds_in_feedback, passes_in_feedback};

    fn changes(changes: &str) -> String {
        answer(&format!("status: accepted, text: Done., changes: [{changes}]"))
    }

    #[test]
    fn a_value_that_the_model_does_not_have_is_found() {
        let record = changes("{path: price.items.service.yearly, from: 99000, to: 92000}");
        finds_in_feedback(&RULE, &record, "92000", "`price.items.service.yearly` is `96000` now");
    }

    #[test]
    fn a_place_that_the_model_does_not_have_is_found() {
        finds_in_feedback(
            &RULE,
            &changes("{path: price.items.svc.yearly, to: 1}"),
            "svc",
            "the model has no `price.items.svc.yearly`",
        );
    }

    #[test]
    fn a_place_in_what_was_dropped_since_passes() {
        let of = |id: &str| changes(&format!("{{path: solution.components.{id}.name, to: Lamp}}"));
        passes_in_feedback(&RULE, &of(OLDER).replace("element: on-time", &format!("element: {OLDER}")));
        finds_in_feedback(&RULE, &of(OLDER), OLDER, "the model has no `solution");
    }

    #[test]
    fn a_place_may_be_changed_several_times() {
        let first = "{path: price.items.service.yearly, from: 99000, to: 92000}";
        let second = "{path: price.items.service.yearly, from: 92000, to: 96000}";
        passes_in_feedback(&RULE, &changes(&format!("{first}, {second}")));
        passes_in_feedback(
            &RULE,
            &changes("{path: case.years, to: 3}, {path: executive_kpis.on-time.target, to: \"97\"}"),
        );
    }
}
