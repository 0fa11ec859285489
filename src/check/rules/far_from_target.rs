use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};
use crate::finance::case::figures::in_formula;
use crate::input::Placed;
use crate::model::value::quantity::Quantity;
use crate::model::value::unit::Unit;

pub const RULE: Rule = Rule {
    code: "T506",
    name: "far-from-target",
    layer: Layer::Track,
    severity: Severity::Warning,
    what: "A measured value lies far from where the KPI came from and where it goes to.",
    why: "A value that is off by a factor of ten is mostly a slip: a point that is missing, a share written as a fraction, a \
          month's figure where a year's belongs. All money that follows from it would be wrong by the same factor.",
    mend: "Check the value and its unit. If it is right, say in `note` what happened.",
    example: "measured:\n  - {kpi: late-share, values: {2027-03: 81}}\n",
    run: Run::Facts(look),
};

/// How many times the way from baseline to target a value may lie beyond either of them.
const FAR: f64 = 3.0;

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let Some((actuals, _)) = facts.track else { return };
    for measured in actuals.measured.iter().filter(|measured| measured.note.is_none()) {
        let Some(kpi) = lookup::department_kpi(facts, &measured.kpi) else { continue };
        if lookup::kpi_was_read(facts, kpi) {
            let hold = |value| fault(value, (&kpi.baseline, &kpi.target), &kpi.unit);
            findings.extend(measured.values.entries.iter().filter_map(|(_, value)| hold(value)));
        }
    }
    for measured in actuals.measured_executive.iter().filter(|measured| measured.note.is_none()) {
        let kpis = &facts.proposal.model.executive_kpis;
        let Some(kpi) = kpis.iter().find(|kpi| measured.kpi.names(&kpi.id)) else { continue };
        if let (Some(baseline), Some(target)) = (&kpi.baseline, &kpi.target) {
            let hold = |value| fault(value, (baseline, target), &kpi.unit);
            findings.extend(measured.values.entries.iter().filter_map(|(_, value)| hold(value)));
        }
    }
}

fn fault(
    value: &Placed<Quantity>,
    (baseline, target): (&Placed<Quantity>, &Placed<Quantity>),
    unit: &Unit,
) -> Option<Finding> {
    // A unit that does not fit is told by itself.
    if value.unit.as_ref().is_some_and(|own| own != unit) {
        return None;
    }
    let figure = |quantity: &Quantity| in_formula(quantity, Some(unit));
    let (from, to) = (figure(baseline), figure(target));
    let progress = (figure(value) - from) / (to - from);
    let is_far = progress.is_finite() && !(-FAR..=1.0 + FAR).contains(&progress);
    is_far.then(|| {
        RULE.at(
            value.span,
            format!("`{}` lies far from the KPI's way, `{}` to `{}`", value.value, baseline.value, target.value),
        )
        .also(baseline.span, "the baseline")
        .mend("check the value and its unit; if it is right, say in `note` what happened")
    })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds_in_record, passes_in_record};

    #[test]
    fn a_point_that_is_missing_is_found() {
        let record = "bvf: 1\nmeasured:\n  - {kpi: late-share, values: {2027-02: 8.5, 2027-03: 81}}\n";
        finds_in_record(&RULE, record, "81", "`81` lies far from the KPI's way, `8.8` to `4.4`");
    }

    #[test]
    fn an_executive_kpi_is_looked_at_too() {
        let record = "bvf: 1\nmeasured_executive:\n  - {kpi: on-time, values: {2027-03: 0.92}}\n";
        finds_in_record(&RULE, record, "0.92", "`0.92` lies far");
    }

    #[test]
    fn what_gets_worse_or_goes_beyond_passes() {
        passes_in_record(&RULE, "bvf: 1\nmeasured:\n  - {kpi: late-share, values: {2027-02: 12, 2027-03: 0}}\n");
    }

    #[test]
    fn a_value_that_is_explained_passes() {
        let record = "bvf: 1\nmeasured:\n  - {kpi: late-share, values: {2027-03: 40}, note: Strike of the hauliers}\n";
        passes_in_record(&RULE, record);
    }
}
