use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "T504",
    name: "dropped-kpi-measured",
    layer: Layer::Track,
    severity: Severity::Warning,
    what: "Values are recorded for an executive KPI that the proposal dropped, or that has no baseline or target.",
    why: "Nothing was promised for it, so there is nothing to set the values against, and the report leaves it out.",
    mend: "Leave the entry out, or take the KPI into the model with baseline and target.",
    example: "measured_executive:\n  - {kpi: brand, values: {2027-03: 34}}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let Some((actuals, _)) = facts.track else { return };
    for measured in &actuals.measured_executive {
        let kpis = facts.proposal.model.executive_kpis.iter();
        let Some(kpi) = kpis.clone().find(|kpi| measured.kpi.names(&kpi.id)) else { continue };
        let missing = match (&kpi.dropped, &kpi.baseline, &kpi.target) {
            (Some(_), ..) => "is dropped from this proposal",
            (None, None, _) => "has no baseline",
            (None, Some(_), None) => "has no target",
            (None, Some(_), Some(_)) => continue,
        };
        findings.push(
            RULE.at(measured.kpi.span, format!("the executive KPI `{}` {missing}, so its values are left out", kpi.id))
                .also(kpi.id.span, "the KPI")
                .mend("leave the entry out, or complete the KPI in the model"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds_in_record, passes_in_record};

    #[test]
    fn a_dropped_kpi_is_found() {
        let record = "bvf: 1\nmeasured_executive:\n  - {kpi: brand, values: {2027-03: 34}}\n";
        finds_in_record(&RULE, record, "kpi: brand", "`brand` is dropped");
    }

    #[test]
    fn a_kept_kpi_passes() {
        passes_in_record(&RULE, "bvf: 1\nmeasured_executive:\n  - {kpi: on-time, values: {2027-03: 91.5}}\n");
    }
}
