use crate::check::rules::full_rate_from_day_one;
use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity, Span};
use crate::finance::timeline::PhaseDates;
use crate::model::link::{PhaseElement, Ref};
use crate::model::{Basis, Component, DepartmentKpi, Phase};

pub const RULE: Rule = Rule {
    code: "M403",
    name: "early-benefit",
    layer: Layer::Method,
    severity: Severity::Warning,
    what: "A benefit begins before any phase that brings a component which moves its KPI has ended, or comes at the full \
           rate before the last such phase has.",
    why: "Nothing improves before the thing that improves it is there. Money that comes too early makes the payback \
          shorter than it can be.",
    mend: "List phases in the order in which they end, so that none that ends sooner stands behind the one that brings \
           the component. Keep the ramp below 100 % until the last phase that brings something for the KPI, or leave \
           the KPI out of the `moves` of what comes later.",
    example: "solution:\n  components:\n    - {id: tracker, moves: late-share, phase: pilot}\n    - {id: docks, moves: late-share, phase: dock-slots}\nplan:\n  phases:\n    - {id: pilot, name: Two hubs, weeks: 10, ramp: 20 %}\n    - {id: rollout, name: All hubs, weeks: 20, ramp: 100 %}\n    - {id: dock-slots, name: Docks, weeks: 8, ramp: 100 %}\n",
    run: Run::Facts(look),
};

/// A component that moves a KPI, and the phase that brings it, counted from 0.
struct Mover<'a> {
    component: &'a Component,
    phase: &'a Ref<PhaseElement>,
    at: usize,
}

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    if !lookup::results_stand(facts) {
        return;
    }
    let phases: Vec<(&Phase, &PhaseDates)> = lookup::dated_phases(facts).collect();
    // Of what is given by year or by date, `benefit-before-its-phase` speaks.
    for line in facts.case.benefits.iter().filter(|line| line.basis == Basis::Formula) {
        let Some(kpi) = model.department_kpis.iter().find(|kpi| kpi.id.text == line.kpi) else { continue };
        let movers: Vec<Mover> = model
            .movers_of(kpi)
            .filter_map(|component| {
                let phase = component.phase.as_ref()?;
                Some(Mover { component, phase, at: lookup::phase(facts, phase)?.0 })
            })
            .collect();
        // A phase whose full rate is told as too early already is not told again.
        let told = |phase: &Phase| {
            let code = full_rate_from_day_one::RULE.code;
            findings.iter().any(|finding| finding.code == code && finding.span.overlaps(phase.span))
        };
        let found = line
            .begins
            .and_then(|begins| begins_early(kpi, &movers, &phases, begins))
            .or_else(|| full_early(kpi, &movers, &phases, &told));
        findings.extend(found);
    }
}

/// The benefit begins with a phase that ends before any that brings what moves the KPI.
fn begins_early(
    kpi: &DepartmentKpi,
    movers: &[Mover],
    phases: &[(&Phase, &PhaseDates)],
    begins: f64,
) -> Option<Finding> {
    let end = |mover: &Mover| phases[mover.at].1.end_month;
    let earliest = movers.iter().min_by(|a, b| end(a).total_cmp(&end(b)))?;
    let (early, _) =
        phases.iter().find(|(_, dates)| dates.ramp > 0.0 && dates.effect_month.to_bits() == begins.to_bits())?;
    (begins < end(earliest)).then(|| {
        let message = format!(
            "the benefit of `{}` begins when `{}` ends, before `{}`, which brings what moves it",
            kpi.id, early.id, earliest.phase
        );
        RULE.at(earliest.phase.span, message)
            .also(ramp(early), "this phase ends sooner, and its ramp counts")
            .mend(format!("list `{}` before `{}`, in the order in which they end", early.id, earliest.phase))
    })
}

/// All of the benefit flows before the last of what moves the KPI is there.
fn full_early(
    kpi: &DepartmentKpi,
    movers: &[Mover],
    phases: &[(&Phase, &PhaseDates)],
    told: &dyn Fn(&Phase) -> bool,
) -> Option<Finding> {
    let first = movers.iter().map(|mover| mover.at).min()?;
    let last = movers.iter().max_by(|a, b| phases[a.at].1.end_month.total_cmp(&phases[b.at].1.end_month))?;
    let at_full_rate = phases[first..].iter().filter(|(_, dates)| dates.ramp >= 1.0);
    let (full, dates) = at_full_rate.min_by(|a, b| a.1.effect_month.total_cmp(&b.1.effect_month))?;
    (dates.effect_month < phases[last.at].1.end_month && !told(full)).then(|| {
        let message = format!(
            "all of the benefit of `{}` flows once `{}` ends, and `{}`, which moves it, comes later",
            kpi.id, full.id, last.component.id
        );
        RULE.at(last.phase.span, message).also(ramp(full), "the full rate begins here").mend(format!(
            "keep the ramp below 100 % until `{}` ends, or take `{}` out of what `{}` moves",
            last.phase, kpi.id, last.component.id
        ))
    })
}

/// Where a phase says its ramp; its id where it says none.
fn ramp(phase: &Phase) -> Span {
    phase.ramp.as_ref().map_or(phase.id.span, |ramp| ramp.span)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const REPLAN: &str = "differentiators: swap, phase: rollout}";
    const AFTER: &str = "  risks:\n    - {what: Drivers switch";

    /// A third phase, in which the second component comes.
    fn third(ramp: &str) -> String {
        format!("    - {{id: docks, name: Docks, weeks: 6, delivers: Docks, does_not: Trucks{ramp}}}\n{AFTER}")
    }

    #[test]
    fn the_full_rate_before_the_last_component_is_found() {
        finds(
            &RULE,
            &[(REPLAN, "differentiators: swap, phase: docks}"), (AFTER, &third(", ramp: 100 %"))],
            "id: replan",
            "all of the benefit of `late-share` flows once `rollout` ends, and `replan`, which moves it, comes later",
        );
    }

    #[test]
    fn a_ramp_that_waits_for_the_last_component_is_fine() {
        let edits =
            [(REPLAN, "differentiators: swap, phase: docks}"), ("ramp: 100 %", "ramp: 70 %"), (AFTER, &third(""))];
        passes(&RULE, &edits);
    }

    #[test]
    fn a_later_phase_that_moves_nothing_is_fine() {
        passes(&RULE, &[(AFTER, &third(", ramp: 100 %"))]);
    }

    #[test]
    fn a_phase_that_ends_sooner_and_stands_behind_is_found() {
        let edits = [
            (REPLAN, "differentiators: swap, phase: pilot}"),
            ("name: All hubs\n      weeks: 20", "name: All hubs\n      starts: 2027-01-11\n      weeks: 4"),
        ];
        finds(
            &RULE,
            &edits,
            "phase: pilot",
            "the benefit of `late-share` begins when `rollout` ends, before `pilot`, which brings what moves it",
        );
    }

    #[test]
    fn what_full_rate_from_day_one_finds_is_found_once() {
        passes(&RULE, &[("ramp: 20 %", "ramp: 100 %")]);
    }
}
