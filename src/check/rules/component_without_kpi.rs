use crate::check::lookup;
use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M313",
    name: "component-without-kpi",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "A component moves no department KPI.",
    why: "The client would pay for something that serves none of its goals. It is the first thing that is \
          cut, and it weakens the rest.",
    mend: "Name in `moves` the department KPI that it improves, or leave the component out.",
    example: "solution:\n  components:\n    - id: tracker\n      name: Live positions\n      phase: pilot\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    for component in &model.solution.components {
        if component.moves.is_empty() && lookup::whole(facts, component.span) {
            findings.push(
                RULE.at(component.id.span, format!("the component `{}` moves no department KPI", component.id))
                    .label("the line of sight breaks here")
                    .mend(
                        match lookup::listed(model.department_kpis.iter().map(|kpi| kpi.id.text.as_str())).as_str() {
                            "" => "add the department KPI that it improves, and name it in `moves`".to_owned(),
                            known => format!("name in `moves` the department KPI that it improves: {known}"),
                        },
                    ),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_component_that_moves_nothing_is_found() {
        finds(
            &RULE,
            &[("name: Re-planning, moves: late-share,", "name: Re-planning,")],
            "id: replan",
            "`replan` moves no department KPI",
        );
    }

    #[test]
    fn a_misspelt_field_or_id_passes() {
        passes(&RULE, &[("name: Re-planning, moves: late-share,", "name: Re-planning, move: late-share,")]);
        passes(&RULE, &[("name: Re-planning, moves: late-share,", "name: Re-planning, moves: late-shore,")]);
    }
}
