use crate::check::lookup;
use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M322",
    name: "unanswered-requirement",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "A requirement that must be met has no answer: no component that meets it and no words that say \
          how it is met.",
    why: "One requirement that must be met and is passed over is enough for a refusal, whatever the rest is \
          worth.",
    mend: "Name in `answered_by` the components that meet it, or say in `answer` how it is met without one. \
          If it can't be met, talk to the client before you send.",
    example: "requirements:\n  - id: gps\n    text: Positions every 30 seconds\n    why: late-found-late\n    mandatory: true\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    for requirement in &model.requirements {
        let Some(mandatory) = requirement.mandatory.as_ref().filter(|mandatory| mandatory.0) else { continue };
        let answered = !requirement.answered_by.is_empty() || requirement.answer.is_some();
        if !answered && lookup::whole(facts, requirement.span) {
            let components =
                lookup::listed(model.solution.components.iter().map(|component| component.id.text.as_str()));
            let mend = match components.as_str() {
                "" => "say in `answer` how it is met".to_owned(),
                known => format!("name in `answered_by` what meets it ({known}), or say in `answer` how it is met"),
            };
            findings.push(
                RULE.at(
                    requirement.id.span,
                    format!("the requirement `{}` must be met and is not answered", requirement.id),
                )
                .label("how is it met?")
                .also(mandatory.span, "it must be met")
                .mend(mend),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const ANSWER: &str = "answered_by: tracker}";

    #[test]
    fn a_requirement_that_is_passed_over_is_found() {
        finds(&RULE, &[(ANSWER, "mandatory: true}")], "{id: gps", "`gps` must be met and is not answered");
    }

    #[test]
    fn a_wish_may_stay_open() {
        passes(&RULE, &[(ANSWER, "mandatory: false}")]);
        passes(&RULE, &[("why: late-found-late, answered_by: tracker}", "why: late-found-late}")]);
    }

    #[test]
    fn words_are_an_answer_too() {
        passes(&RULE, &[(ANSWER, "mandatory: true, answer: The contract says so.}")]);
    }
}
