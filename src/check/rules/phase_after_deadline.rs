use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};
use crate::model::{Component, ExecutiveKpi};

pub const RULE: Rule = Rule {
    code: "M370",
    name: "phase-after-deadline",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "A phase that brings a component for an executive KPI ends after the day by which that KPI is to be \
          reached.",
    why: "The proposal would deliver too late for the very figure that it is sold on.",
    mend: "Bring the component earlier, shorten the phase, or talk with the executive about the date.",
    example: "executive_kpis:\n  - {id: on-time, name: Deliveries on time, by: 2027-06-30}\nplan:\n  start: 2027-01-11\n  phases:\n    - {id: rollout, name: All hubs, weeks: 40}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    for (phase, dates) in lookup::dated_phases(facts) {
        if !lookup::phase_was_read(facts, phase) {
            continue;
        }
        let brought =
            |component: &&Component| component.phase.as_ref().is_some_and(|reference| reference.names(&phase.id));
        let components: Vec<&Component> = model.solution.components.iter().filter(brought).collect();
        let last = lookup::last_day(dates);
        let mut missed = model.kept_executive_kpis().filter_map(|kpi| {
            let by = kpi.by.as_ref().filter(|by| by.value < last)?;
            Some((kpi, by, components.iter().find(|component| serves(facts, component, kpi))?))
        });
        let Some((kpi, by, component)) = missed.next() else { continue };
        let message = format!(
            "the phase `{}` ends on `{last}`; its component `{}` serves `{}`, due by `{}`",
            phase.id, component.id, kpi.id, by.value
        );
        let finding = RULE.at(phase.id.span, message).also(by.span, "the executive's date");
        let finding = missed.fold(finding, |finding, (_, by, _)| finding.also(by.span, "this date is missed as well"));
        findings.push(
            finding.mend("bring the component earlier, shorten the phase, or talk with the executive about the date"),
        );
    }
}

/// Whether a component moves a department KPI whose initiative serves the executive KPI.
fn serves(facts: &Facts, component: &Component, executive: &ExecutiveKpi) -> bool {
    let model = &facts.proposal.model;
    let moved = component.moves.iter().filter_map(|reference| lookup::department_kpi(facts, reference));
    let mut initiatives = moved.flat_map(|kpi| kpi.serves.iter());
    initiatives.any(|reference| {
        let initiative = model.initiatives.iter().find(|initiative| reference.names(&initiative.id));
        initiative.is_some_and(|initiative| initiative.serves.name(&executive.id))
    })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_phase_that_ends_too_late_is_found() {
        let message = "`rollout` ends on `2027-08-08`; its component `replan` serves `on-time`, due by `2027-07-31`";
        finds(&RULE, &[("by: 2027-12-31", "by: 2027-07-31")], "id: rollout", message);
    }

    #[test]
    fn a_phase_that_ends_on_the_day_is_in_time() {
        passes(&RULE, &[("by: 2027-12-31", "by: 2027-08-08")]);
    }
}
