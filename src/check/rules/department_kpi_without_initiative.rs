use crate::check::lookup;
use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M310",
    name: "department-kpi-without-initiative",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "A department KPI serves no initiative.",
    why: "The department would be asked to move a figure that no goal of the company's needs.",
    mend: "Name in `serves` the initiative that turns on it, or remove the KPI.",
    example: "department_kpis:\n  - id: late-share\n    name: Late deliveries\n    department: Dispatch\n    unit: percent\n    baseline: 8.8\n    target: 4.4\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    for kpi in &model.department_kpis {
        if kpi.serves.is_empty() && lookup::whole(facts, kpi.span) {
            let known = lookup::listed(model.initiatives.iter().map(|initiative| initiative.id.text.as_str()));
            let mend = match known.as_str() {
                "" => "add the initiative that turns on it under `initiatives`, and name it in `serves`".to_owned(),
                known => format!("name in `serves` the initiative that turns on it: {known}"),
            };
            findings.push(
                RULE.at(kpi.id.span, format!("the department KPI `{}` serves no initiative", kpi.id))
                    .label("the line of sight breaks here")
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
    fn a_figure_without_an_initiative_is_found() {
        finds(
            &RULE,
            &[("    serves: foresee\n", "")],
            "id: late-share",
            "the department KPI `late-share` serves no initiative",
        );
    }

    #[test]
    fn an_unknown_initiative_is_told_as_such() {
        passes(&RULE, &[("    serves: foresee\n", "    serves: foresight\n")]);
    }
}
