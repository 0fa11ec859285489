use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};
use crate::model::DepartmentKpi;

pub const RULE: Rule = Rule {
    code: "M328",
    name: "needless-dropping",
    layer: Layer::Method,
    severity: Severity::Warning,
    what: "A KPI of our catalogue is recorded as irrelevant, and a department KPI matches it.",
    why: "The document would say in one place that it doesn't matter to this client, and in another that we \
          improve it.",
    mend: "Take it out of `not_relevant`, or out of `catalogue` of the department KPI.",
    example: "department_kpis:\n  - {id: late-share, name: Late deliveries, catalogue: late}\nnot_relevant:\n  - {kpi: late, why: No penalties are paid.}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    for drop in &model.not_relevant {
        let matching = |kpi: &&DepartmentKpi| kpi.catalogue.as_ref().is_some_and(|own| own.text == drop.kpi.text);
        let Some(kpi) = model.department_kpis.iter().find(matching) else { continue };
        let place = kpi.catalogue.as_ref().map_or(kpi.id.span, |own| own.span);
        findings.push(
            RULE.at(
                drop.kpi.span,
                format!("the catalogue KPI `{}` is dropped here and matched by `{}`", drop.kpi, kpi.id),
            )
            .label("said to be irrelevant")
            .also(place, "matched here")
            .mend("remove it from `not_relevant`, or remove `catalogue` there"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_kpi_that_is_dropped_and_matched_is_found() {
        let edits = [("solution:\n", "not_relevant:\n  - {kpi: late, why: No penalties.}\nsolution:\n")];
        finds(&RULE, &edits, "{kpi: late", "`late` is dropped here and matched by `late-share`");
    }

    #[test]
    fn a_kpi_that_is_only_dropped_passes() {
        let edits = [
            ("    catalogue: late\n", ""),
            ("solution:\n", "not_relevant:\n  - {kpi: late, why: No penalties.}\nsolution:\n"),
        ];
        passes(&RULE, &edits);
    }
}
