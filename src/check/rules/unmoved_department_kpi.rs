use crate::check::lookup::Links;
use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M311",
    name: "unmoved-department-kpi",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "No component moves a department KPI.",
    why: "The proposal promises an improvement, and perhaps its money, and offers nothing that brings it.",
    mend: "Name the KPI in `moves` of the component that improves it, or remove the KPI.",
    example: "department_kpis:\n  - id: late-share\n    name: Late deliveries\n    department: Dispatch\nsolution:\n  components:\n    - {id: tracker, name: Live positions, moves: cost-per-drop}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    let components = &model.solution.components;
    // Without any component, that alone is told.
    let none = components.is_empty();
    if none || !Links::of(facts).all_hold(components.iter().map(|component| (component.span, &*component.moves))) {
        return;
    }
    for kpi in &model.department_kpis {
        if model.movers_of(kpi).next().is_none() {
            findings.push(
                RULE.at(kpi.id.span, format!("no component moves the department KPI `{}`", kpi.id))
                    .label("the line of sight breaks here")
                    .mend(format!(
                        "write `{}` in `moves` of the component that improves it, or remove the KPI",
                        kpi.id
                    )),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const FIRST: &str = "      moves: late-share\n";
    const SECOND: &str = "name: Re-planning, moves: late-share,";

    #[test]
    fn a_figure_that_nothing_moves_is_found() {
        let edits = [(FIRST, ""), (SECOND, "name: Re-planning,")];
        finds(&RULE, &edits, "id: late-share", "no component moves the department KPI `late-share`");
    }

    #[test]
    fn one_component_is_enough() {
        passes(&RULE, &[(FIRST, "")]);
    }

    #[test]
    fn a_broken_reference_may_be_the_missing_link() {
        passes(&RULE, &[(FIRST, ""), (SECOND, "name: Re-planning, moves: late,")]);
        passes(&RULE, &[(FIRST, "      move: late-share\n"), (SECOND, "name: Re-planning,")]);
    }
}
