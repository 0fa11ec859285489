use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M306",
    name: "nothing-to-propose",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "The model has no executive KPI that is kept, no component or no phase.",
    why: "A proposal needs a goal of the client's, something that we deliver, and a plan for it. Without \
          one of them there is no line of sight, and the document would have empty sections.",
    mend: "Add at least one of what is missing: under `executive_kpis`, `solution: components` or `plan: \
          phases`.",
    example: "solution:\n  components: []\nplan:\n  start: 2027-01-11\n  phases: []\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    if model.kept_executive_kpis().next().is_none() {
        let (place, message) = match model.executive_kpis.iter().filter_map(|kpi| kpi.dropped.as_ref()).next_back() {
            Some(reason) => (reason.span, "every executive KPI is dropped: the proposal has no goal"),
            None => (model.span, "the model has no executive KPI: the proposal has no goal"),
        };
        findings.push(
            RULE.at(place, message)
                .mend("add under `executive_kpis` a figure that an executive of the client answers for"),
        );
    }
    if model.solution.components.is_empty() {
        findings.push(
            RULE.at(model.solution.span, "the solution has no component: the proposal offers nothing")
                .mend("add what we deliver under `solution: components`"),
        );
    }
    if model.plan.phases.is_empty() {
        findings.push(
            RULE.at(model.plan.span, "the plan has no phase: nothing is ever delivered")
                .mend("add at least one phase under `plan: phases`"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_model_without_a_goal_is_found() {
        finds(
            &RULE,
            &[("    owner: Chief operating officer\n    unit", "    dropped: postponed\n    unit")],
            "dropped: nothing that we deliver",
            "every executive KPI is dropped",
        );
    }

    #[test]
    fn a_solution_and_a_plan_without_parts_are_found() {
        let bare = "bvf: 1\nlanguage: en\ncurrency: EUR\ndate: 2026-11-02\nvendor: vendor.yaml\nclient: {name: Heron}\n\
                    solution: {components: []}\nplan: {start: 2027-01-11, phases: []}\nprice: {}\n\
                    case: {years: 3, discount_rate: 10 %}\n";
        let vendor = |_: &str| Ok(("vendor.yaml".to_owned(), "bvf: 1\nname: Meridian\n".to_owned()));
        let checked = crate::pipeline::check("model.yaml", bare, &[], &vendor);
        let own: Vec<&str> = checked
            .findings
            .iter()
            .filter(|finding| finding.code == RULE.code)
            .map(|finding| checked.sources.text(checked.sources.first_line(finding.span)))
            .collect();
        assert_eq!(own, ["bvf: 1", "{components: []}", "{start: 2027-01-11, phases: []}"]);
    }

    #[test]
    fn lists_that_are_lost_are_not_empty() {
        passes(&RULE, &[("executive_kpis:\n", "executive_kpi:\n")]);
        passes(&RULE, &[("  components:\n", "  component:\n")]);
    }
}
