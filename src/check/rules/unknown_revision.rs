use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "F503",
    name: "unknown-revision",
    layer: Layer::Feedback,
    severity: Severity::Error,
    what: "An item of feedback names a revision that was not issued.",
    why: "What the client read, and what changed since, is looked up by the revision.",
    mend: "Write one of the folders in `revisions/`, such as `r1`, or leave it out.",
    example: "items:\n  - {id: f1, who: Pieter, when: 2026-11-10, revision: r9, kind: price, said: Too dear.}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let Some(answered) = facts.feedback else { return };
    for revision in answered.feedback.items.iter().filter_map(|item| item.revision.as_ref()) {
        let name = &revision.value.0;
        if name.is_empty() || answered.revisions.iter().any(|known| known.name == *name) {
            continue;
        }
        let mend = match answered.revisions {
            [] => "leave `revision` out: no revision was issued yet".to_owned(),
            known => format!("write one of {}", lookup::listed(known.iter().map(|known| known.name.as_str()))),
        };
        findings.push(RULE.at(revision.span, format!("there is no revision `{name}`")).mend(mend));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{FEEDBACK as HEAD, finds_in_feedback, passes_in_feedback};

    #[test]
    fn a_revision_that_was_not_issued_is_found() {
        finds_in_feedback(&RULE, &HEAD.replace("revision: r1", "revision: r2"), "r2", "no revision `r2`");
    }

    #[test]
    fn one_that_was_issued_passes() {
        passes_in_feedback(&RULE, HEAD);
        passes_in_feedback(&RULE, &HEAD.replace("revision: r1, ", ""));
    }
}
