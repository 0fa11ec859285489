use crate::check::lookup::{self, Links};
use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};
use crate::model::DepartmentKpi;

pub const RULE: Rule = Rule {
    code: "M316",
    name: "unmeasurable-component",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "A component moves department KPIs, and none of them says how it is measured.",
    why: "The second test of a fitted solution is that its effect is measurable. Here nobody can show \
          afterwards that the component did anything.",
    mend: "Write `measured_by` for one of the KPIs that it moves at least.",
    example: "department_kpis:\n  - id: late-share\n    name: Late deliveries\n    department: Dispatch\nsolution:\n  components:\n    - {id: tracker, name: Live positions, moves: late-share}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    let links = Links::of(facts);
    for component in &model.solution.components {
        let moved: Vec<&DepartmentKpi> =
            model.department_kpis.iter().filter(|kpi| component.moves.name(&kpi.id)).collect();
        let unmeasured = moved.iter().all(|kpi| kpi.measured_by.is_none() && lookup::whole(facts, kpi.span));
        if moved.is_empty() || !unmeasured || !links.hold(component.span, &component.moves) {
            continue;
        }
        let message = format!("nothing that the component `{}` moves is measured", component.id);
        let finding = RULE
            .at(component.id.span, message)
            .label("its effect can't be shown")
            .mend(format!("write `measured_by` for {}", lookup::listed(moved.iter().map(|kpi| kpi.id.text.as_str()))));
        findings.push(moved.iter().fold(finding, |finding, kpi| finding.also(kpi.id.span, "moved, and not measured")));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const MEASURE: (&str, &str) = ("    measured_by: Share of deliveries with a penalty, monthly.\n", "");

    #[test]
    fn a_component_without_a_measured_effect_is_found() {
        let edits = [MEASURE, ("name: Re-planning, moves: late-share,", "name: Re-planning,")];
        finds(&RULE, &edits, "id: tracker", "nothing that the component `tracker` moves is measured");
    }

    #[test]
    fn one_measured_figure_is_enough() {
        let other = "department_kpis:\n  - {id: calls, name: Calls, department: Dispatch, serves: foresee, unit: calls, baseline: 9, target: 4}\n";
        let moves = ("      moves: late-share\n", "      moves: [calls, late-share]\n");
        passes(&RULE, &[("department_kpis:\n", other), moves]);
    }

    #[test]
    fn a_broken_reference_may_be_the_measured_one() {
        let edits = [
            MEASURE,
            ("      moves: late-share\n", "      moves: [late-share, calls]\n"),
            ("name: Re-planning, moves: late-share,", "name: Re-planning,"),
        ];
        passes(&RULE, &edits);
    }
}
