use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};
use crate::model::Rating;

pub const RULE: Rule = Rule {
    code: "M343",
    name: "rating-without-evidence",
    layer: Layer::Method,
    severity: Severity::Warning,
    what: "We rate ourselves strong on a criterion and show no evidence.",
    why: "A reader believes a reference, a study or a trial. A self-praise without one makes the other ratings \
          doubtful as well.",
    mend: "Name a piece of evidence from the catalogue in `evidence`, or rate it `good`.",
    example: "criteria:\n  - {id: reach, name: Works in the freight yards, weight: 60, agreed_with: Head of fleet, we: strong}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    for criterion in &facts.proposal.model.solution.criteria {
        if criterion.we.value == Rating::Strong && criterion.evidence.is_empty() && lookup::whole(facts, criterion.span)
        {
            findings.push(
                RULE.at(criterion.we.span, format!("`{}` is rated `strong` without evidence", criterion.id))
                    .mend("add `evidence: …` from the catalogue, or rate it `good`"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn strong_without_evidence_is_found() {
        finds(&RULE, &[("we: strong, evidence: trial", "we: strong")], "id: reach", "`reach` is rated `strong`");
    }

    #[test]
    fn good_needs_none() {
        passes(&RULE, &[("we: strong, evidence: trial", "we: good")]);
    }
}
