use crate::check::lookup;
use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M315",
    name: "unphased-component",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "A component has no phase that brings it.",
    why: "The third test of a fitted solution is that it comes in phases. A component without one has no \
          date, its benefit never begins, and the business case counts none.",
    mend: "Name in `phase` the phase that brings it into use.",
    example: "solution:\n  components:\n    - id: tracker\n      name: Live positions\n      moves: late-share\nplan:\n  start: 2027-01-11\n  phases:\n    - {id: pilot, name: Two hubs, weeks: 10}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    // Without any phase, that alone is told.
    if model.plan.phases.is_empty() {
        return;
    }
    for component in &model.solution.components {
        if component.phase.is_none() && lookup::whole(facts, component.span) {
            findings.push(
                RULE.at(component.id.span, format!("no phase brings the component `{}`", component.id))
                    .label("when does it come?")
                    .mend(format!(
                        "name in `phase` the phase that brings it: {}",
                        lookup::listed(model.plan.phases.iter().map(|phase| phase.id.text.as_str()))
                    )),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_component_that_never_comes_is_found() {
        finds(
            &RULE,
            &[("differentiators: swap, phase: rollout}", "differentiators: swap}")],
            "id: replan",
            "no phase brings the component `replan`",
        );
    }

    #[test]
    fn an_unknown_phase_is_told_as_such() {
        passes(&RULE, &[("differentiators: swap, phase: rollout}", "differentiators: swap, phase: roll}")]);
    }
}
