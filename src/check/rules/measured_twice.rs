use std::collections::BTreeMap;

use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity, Span};

pub const RULE: Rule = Rule {
    code: "T502",
    name: "measured-twice",
    layer: Layer::Track,
    severity: Severity::Error,
    what: "A KPI has two entries in the record of what was measured, or a phase is accepted twice.",
    why: "Only one of the two can count, and nobody could tell which one the report shows.",
    mend: "Put the values of a KPI into one entry, and keep one acceptance of a phase.",
    example: "measured:\n  - {kpi: late-share, values: {2027-03: 8.1}}\n  - {kpi: late-share, values: {2027-04: 7.9}}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let Some((actuals, _)) = facts.track else { return };
    let department = actuals.measured.iter().map(|one| (one.kpi.text.as_str(), one.kpi.span, "the department KPI"));
    let executive = actuals.measured_executive.iter();
    let executive = executive.map(|one| (one.kpi.text.as_str(), one.kpi.span, "the executive KPI"));
    let phases = actuals.phases.iter().map(|one| (one.phase.text.as_str(), one.phase.span, "the phase"));
    let mut given: BTreeMap<(&str, &str), Span> = BTreeMap::new();
    for (id, place, what) in department.chain(executive).chain(phases).filter(|(id, ..)| !id.is_empty()) {
        match given.get(&(what, id)) {
            Some(first) => findings.push(
                RULE.at(place, format!("{what} `{id}` has two entries"))
                    .also(*first, "the first one")
                    .mend("make one entry of the two"),
            ),
            None => _ = given.insert((what, id), place),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds_in_record, passes_in_record};

    #[test]
    fn a_kpi_with_two_entries_is_found() {
        let record = "bvf: 1\nmeasured:\n  - {kpi: late-share, values: {2027-03: 8.1}}\n  \
                      - {kpi: late-share, values: {2027-04: 7.9}}\n";
        finds_in_record(&RULE, record, "2027-04", "the department KPI `late-share` has two entries");
    }

    #[test]
    fn a_phase_that_is_accepted_twice_is_found() {
        let record = "bvf: 1\nphases:\n  - {phase: pilot, accepted: 2027-03-19}\n  \
                      - {phase: pilot, accepted: 2027-03-26}\n";
        finds_in_record(&RULE, record, "2027-03-26", "the phase `pilot` has two entries");
    }

    #[test]
    fn single_entries_pass() {
        passes_in_record(&RULE, "bvf: 1\nmeasured:\n  - {kpi: late-share, values: {2027-03: 8.1, 2027-04: 7.9}}\n");
    }
}
