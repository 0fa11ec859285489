use crate::check::lookup::Links;
use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M309",
    name: "initiative-without-kpi",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "No department KPI turns on an initiative.",
    why: "An initiative without an operating figure is a wish: no department works at it and nobody can see \
          whether it succeeds.",
    mend: "Break it down to a department's KPI and name the initiative in its `serves`, or remove the \
          initiative.",
    example: "initiatives:\n  - {id: foresee, name: Foresee delays, serves: on-time}\ndepartment_kpis: []\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    if !Links::of(facts).all_hold(model.department_kpis.iter().map(|kpi| (kpi.span, &*kpi.serves))) {
        return;
    }
    for initiative in &model.initiatives {
        if !model.department_kpis.iter().any(|kpi| kpi.serves.name(&initiative.id)) {
            findings.push(
                RULE.at(initiative.id.span, format!("no department KPI serves the initiative `{}`", initiative.id))
                    .label("the line of sight breaks here")
                    .mend(format!(
                        "write `serves: {}` in the department KPI that shows whether it succeeds",
                        initiative.id
                    )),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const ANOTHER: (&str, &str) =
        ("initiatives:\n", "initiatives:\n  - {id: replan-at-once, name: Re-plan, serves: on-time}\n");

    #[test]
    fn an_initiative_without_a_figure_is_found() {
        finds(&RULE, &[ANOTHER], "id: replan-at-once", "no department KPI serves the initiative `replan-at-once`");
    }

    #[test]
    fn one_figure_for_two_initiatives_passes() {
        passes(&RULE, &[ANOTHER, ("    serves: foresee\n", "    serves: [foresee, replan-at-once]\n")]);
    }

    #[test]
    fn a_broken_reference_may_be_the_missing_link() {
        passes(&RULE, &[ANOTHER, ("    serves: foresee\n", "    serves: [foresee, replan]\n")]);
        passes(&RULE, &[("department_kpis:\n", "department_kpi:\n")]);
    }
}
