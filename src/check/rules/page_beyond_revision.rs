use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "F511",
    name: "page-beyond-revision",
    layer: Layer::Feedback,
    severity: Severity::Warning,
    what: "An item of feedback is about a page that its revision doesn't have.",
    why: "The client, who reads the page beside our answer, looks for it in vain.",
    mend: "Write the page as a reader of PDF counts it, from 1, or the revision that was read.",
    example: "items:\n  - {id: f1, who: Pieter, when: 2026-11-10, revision: r1, page: 99, kind: price, said: Too dear.}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let Some(answered) = facts.feedback else { return };
    for item in &answered.feedback.items {
        let (Some(page), Some(revision)) = (&item.page, &item.revision) else { continue };
        let read = answered.revisions.iter().find(|known| known.name == revision.value.0);
        let Some(pages) = read.and_then(|read| read.pages) else { continue };
        let number = page.value.0;
        if !(1..=pages as u64).contains(&u64::from(number)) {
            let name = &revision.value.0;
            findings.push(
                RULE.at(page.span, format!("there is no page {number} in revision `{name}`, which has {pages}"))
                    .mend("write the page that was meant, or the revision that was read"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{FEEDBACK, finds_in_feedback, passes_in_feedback};

    fn on(place: &str) -> String {
        FEEDBACK.replace("revision: r1", place)
    }

    #[test]
    fn a_page_behind_the_last_is_found() {
        finds_in_feedback(
            &RULE,
            &on("revision: r1, page: 13"),
            "page: 13",
            "no page 13 in revision `r1`, which has 12",
        );
    }

    #[test]
    fn the_last_page_and_that_of_no_revision_pass() {
        passes_in_feedback(&RULE, &on("revision: r1, page: 12"));
        passes_in_feedback(&RULE, &on("page: 99"));
    }
}
