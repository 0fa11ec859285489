use crate::check::lookup;
use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M314",
    name: "undifferentiated-component",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "A component has nothing that sets it apart.",
    why: "The first test of a fitted solution is that it shows our differentiation. What anybody can \
          deliver is bought from the cheapest.",
    mend: "Name in `differentiators` what sets it apart, from the vendor's catalogue.",
    example: "solution:\n  components:\n    - id: tracker\n      name: Live positions\n      moves: late-share\n      phase: pilot\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    let known = || facts.proposal.vendor.differentiators.iter().map(|differentiator| differentiator.id.text.as_str());
    for component in &model.solution.components {
        if component.differentiators.is_empty() && lookup::whole(facts, component.span) {
            findings.push(
                RULE.at(component.id.span, format!("nothing sets the component `{}` apart", component.id))
                    .label("why from us?")
                    .mend(match lookup::listed(known()).as_str() {
                        "" => {
                            "add what sets it apart to the catalogue's `differentiators`, and name it here".to_owned()
                        }
                        known => format!("name in `differentiators` what sets it apart: {known}"),
                    }),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_component_like_any_other_is_found() {
        let edits = [("another truck., differentiators: swap,", "another truck.,")];
        finds(&RULE, &edits, "id: replan", "nothing sets the component `replan` apart");
    }

    #[test]
    fn an_unknown_differentiator_is_told_as_such() {
        passes(&RULE, &[("another truck., differentiators: swap,", "another truck., differentiators: speed,")]);
    }
}
