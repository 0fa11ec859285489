use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity, nearest};

pub const RULE: Rule = Rule {
    code: "F502",
    name: "unknown-feedback-element",
    layer: Layer::Feedback,
    severity: Severity::Error,
    what: "An item of feedback is about an element that neither the model has nor one that was issued.",
    why: "The answer is shown where the element stands. Without one, the client looks for it in vain.",
    mend: "Take the id that is suggested, or leave `element` out and give the page.",
    example: "items:\n  - {id: f1, who: Pieter, when: 2026-11-10, element: on-tiem, kind: objection, said: The target is bold.}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let Some(answered) = facts.feedback else { return };
    let model = facts.proposal.model.span.source;
    let ids = || facts.context.ids.iter().filter(|(_, _, at)| at.source == model).map(|(_, id, _)| id.as_str());
    for element in answered.feedback.items.iter().filter_map(|item| item.element.as_ref()) {
        let id = element.value.0.as_str();
        let lost = || facts.context.unread.iter().any(|(kind, _)| lookup::may_be_lost(facts, kind, id));
        if id.is_empty() || ids().any(|known| known == id) || answered.older.contains(&id) || lost() {
            continue;
        }
        let label = nearest(id, ids()).map_or_else(String::new, |near| format!("did you mean `{near}`?"));
        findings.push(
            RULE.at(element.span, format!("the model has no element `{id}`"))
                .label(label)
                .mend("write the id of an element, or leave `element` out and give `page`"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{FEEDBACK as HEAD, OLDER, check_feedback, finds_in_feedback, passes_in_feedback};

    #[test]
    fn a_slip_is_found_with_what_is_meant() {
        let record = HEAD.replace("element: on-time", "element: on-tiem");
        finds_in_feedback(&RULE, &record, "on-tiem", "no element `on-tiem`");
        let (findings, _) = check_feedback(&record, &[]);
        assert!(findings.iter().any(|finding| finding.label == "did you mean `on-time`?"), "{findings:?}");
    }

    #[test]
    fn what_was_issued_once_may_be_dropped_since() {
        passes_in_feedback(&RULE, &HEAD.replace("element: on-time", &format!("element: {OLDER}")));
    }

    #[test]
    fn elements_of_all_kinds_are_known() {
        for id in ["on-time", "late-share", "tracker", "penalty", "pilot", "volume", "sensors"] {
            passes_in_feedback(&RULE, &HEAD.replace("element: on-time", &format!("element: {id}")));
        }
    }
}
