use crate::check::lookup;
use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M321",
    name: "requirement-without-asker",
    layer: Layer::Method,
    severity: Severity::Warning,
    what: "A requirement doesn't say who asked for it.",
    why: "Without a name nobody can be asked why it is required, whether it still is, and whether an answer \
          will do.",
    mend: "Write in `asked_by` the person or the department that stated it.",
    example: "requirements:\n  - id: gps\n    text: Positions every 30 seconds\n    why: late-found-late\n    answered_by: tracker\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    for requirement in &facts.proposal.model.requirements {
        if requirement.asked_by.is_none() && lookup::whole(facts, requirement.span) {
            findings.push(
                RULE.at(
                    requirement.id.span,
                    format!("nobody is named who asked for the requirement `{}`", requirement.id),
                )
                .label("who said so?")
                .mend("add `asked_by: …` with the person or the department that stated it"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_requirement_that_nobody_stated_is_found() {
        finds(&RULE, &[("asked_by: IT, ", "")], "{id: gps", "who asked for the requirement `gps`");
    }

    #[test]
    fn a_misspelt_field_is_not_missing() {
        passes(&RULE, &[("asked_by: IT, ", "askedby: IT, ")]);
    }
}
