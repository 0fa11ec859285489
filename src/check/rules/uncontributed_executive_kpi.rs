use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M388",
    name: "uncontributed-executive-kpi",
    layer: Layer::Method,
    severity: Severity::Warning,
    what: "No department KPI says what it contributes to an executive KPI.",
    why: "The executive reads that the figure matters, and nowhere how much of it the proposal delivers.",
    mend: "Add `contributes` to the department KPIs that move it, or drop the executive KPI with a reason.",
    example: "executive_kpis:\n  - {id: on-time, name: Deliveries on time, unit: percent, baseline: 91.2, target: 97}\ndepartment_kpis:\n  - {id: late-share, serves: foresee, baseline: 8.8, target: 4.4}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    let mut contributions = model.department_kpis.iter().flat_map(|kpi| &kpi.contributes);
    let lost = contributions.any(|part| !model.executive_kpis.iter().any(|kpi| part.to.names(&kpi.id)));
    let whole = lookup::all_whole(facts, model.department_kpis.iter().map(|kpi| kpi.span));
    if lost || !whole || model.department_kpis.is_empty() {
        return;
    }
    for (kpi, _) in lookup::deliveries(facts).filter(|(_, delivery)| delivery.parts.is_empty()) {
        findings.push(
            RULE.at(kpi.id.span, format!("no department KPI contributes to `{}`", kpi.id)).mend(format!(
                "add `contributes: [{{to: {}, formula: …}}]` to the department KPIs that move it",
                kpi.id
            )),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const PART: &str = "    contributes:\n      - {to: on-time, formula: baseline - target}\n";

    #[test]
    fn a_kpi_that_nothing_contributes_to_is_found() {
        finds(&RULE, &[(PART, "")], "id: on-time", "no department KPI contributes to `on-time`");
    }

    #[test]
    fn a_contribution_that_leads_nowhere_is_the_earlier_mistake() {
        passes(&RULE, &[(PART, "    contributes:\n      - {to: on-tiem, formula: baseline - target}\n")]);
    }

    #[test]
    fn a_dropped_kpi_needs_none() {
        passes(&RULE, &[("dropped: nothing that we deliver moves it", "dropped: not ours")]);
    }
}
