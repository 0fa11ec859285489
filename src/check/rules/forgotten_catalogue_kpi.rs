use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};
use std::collections::BTreeSet;
use std::slice;

use crate::check::lookup::Links;
use crate::model::Proposal;

pub const RULE: Rule = Rule {
    code: "M327",
    name: "forgotten-catalogue-kpi",
    layer: Layer::Method,
    severity: Severity::Warning,
    what: "A KPI of our catalogue is neither matched by a department KPI nor recorded as irrelevant.",
    why: "The client's KPIs and ours are matched one by one. What drops out drops out with a reason, so \
          that a reader, and the seller a year later, sees that nothing was overlooked.",
    mend: "Name it in `catalogue` of the department KPI that it matches, or add it under `not_relevant` with \
          the reason.",
    example: "kpis:\n  - {id: fuel, name: Fuel per truck, unit: l/100 km, better: lower, effect: [5 %, 10 %]}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let Proposal { model, vendor } = facts.proposal;
    let links = Links::of(facts);
    let matches = || model.department_kpis.iter().map(|kpi| (kpi.span, kpi.catalogue.as_slice()));
    let drops = || model.not_relevant.iter().map(|drop| (drop.span, slice::from_ref(&drop.kpi)));
    if !links.all_hold(matches()) || !links.all_hold(drops()) {
        return;
    }
    let named: BTreeSet<&str> = matches()
        .chain(drops())
        .flat_map(|(_, references)| references)
        .map(|reference| reference.text.as_str())
        .collect();
    for kpi in &vendor.kpis {
        if !named.contains(kpi.id.text.as_str()) {
            findings.push(
                RULE.at(kpi.id.span, format!("the catalogue KPI `{}` is neither matched nor dropped", kpi.id))
                    .label("forgotten?")
                    .mend(format!(
                        "write `catalogue: {0}` in a department KPI, or `{{kpi: {0}, why: …}}` under `not_relevant`",
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

    const ANOTHER: (&str, &str) = (
        "kpis:\n  - {id: late,",
        "kpis:\n  - {id: fuel, name: Fuel, unit: l, better: lower, effect: [5 %, 9 %]}\n  - {id: late,",
    );

    #[test]
    fn a_catalogue_kpi_that_nothing_names_is_found() {
        finds(&RULE, &[ANOTHER], "{id: fuel", "the catalogue KPI `fuel` is neither matched nor dropped");
    }

    #[test]
    fn a_reason_is_enough() {
        passes(
            &RULE,
            &[ANOTHER, ("solution:\n", "not_relevant:\n  - {kpi: fuel, why: The fleet is electric.}\nsolution:\n")],
        );
    }

    #[test]
    fn a_broken_reference_may_be_the_missing_one() {
        passes(
            &RULE,
            &[ANOTHER, ("solution:\n", "not_relevant:\n  - {kpi: fule, why: The fleet is electric.}\nsolution:\n")],
        );
        passes(
            &RULE,
            &[ANOTHER, ("solution:\n", "not_relevent:\n  - {kpi: fuel, why: The fleet is electric.}\nsolution:\n")],
        );
    }
}
