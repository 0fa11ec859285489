use crate::check::lookup;
use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M320",
    name: "requirement-without-need",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "A requirement has no need behind it.",
    why: "A figure or a model number that the client states is a requirement. Only the need behind it says \
          what it is worth, what else would meet it, and whether it is ours to meet.",
    mend: "Ask why it is required, and name that need in `why`. Where the need is missing, add it with its \
          situation, problem, implication and payoff.",
    example: "requirements:\n  - id: gps\n    text: Positions every 30 seconds\n    asked_by: IT\n    answered_by: tracker\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    for requirement in &model.requirements {
        if requirement.why.is_none() && lookup::whole(facts, requirement.span) {
            let needs = lookup::listed(model.needs.iter().map(|need| need.id.text.as_str()));
            let mend = match needs.as_str() {
                "" => "add the need behind it under `needs`, and name it in `why`".to_owned(),
                needs => format!("name in `why` the need behind it: {needs}"),
            };
            findings.push(
                RULE.at(requirement.id.span, format!("the requirement `{}` has no need behind it", requirement.id))
                    .label("why is it required?")
                    .mend(mend),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_requirement_without_a_need_is_found() {
        finds(&RULE, &[("why: late-found-late, ", "")], "{id: gps", "the requirement `gps` has no need behind it");
    }

    #[test]
    fn an_unknown_need_is_told_as_such() {
        passes(&RULE, &[("why: late-found-late, ", "why: late-found, ")]);
    }
}
