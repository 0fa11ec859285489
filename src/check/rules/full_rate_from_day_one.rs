use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};
use crate::model::Basis;

pub const RULE: Rule = Rule {
    code: "M362",
    name: "full-rate-from-day-one",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "Benefits come at the full rate although phases are still to follow, or from the first day on.",
    why: "People learn, data fill up, sites follow one after another. A case that counts all of it after the first \
          phase is not believed, and looks better than the project can be.",
    mend: "Let the ramp rise with the phases: a fifth after a pilot, all of it after the last phase that brings \
          components. A phase that brings benefits takes at least a week.",
    example: "plan:\n  phases:\n    - {id: pilot, name: Two hubs, weeks: 10, ramp: 100 %}\n    - {id: rollout, name: All hubs, weeks: 20, ramp: 100 %}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    // The ramp says nothing about what is given by year or by date.
    let ramped = facts.case.benefits.iter().filter(|line| line.basis == Basis::Formula);
    let Some(begin) = ramped.filter_map(|line| line.begins).min_by(f64::total_cmp) else { return };
    let phases: Vec<_> = lookup::dated_phases(facts).collect();
    let starts = |effect: f64, ramp: f64| ramp > 0.0 && effect.to_bits() == begin.to_bits();
    let Some(at) = phases.iter().position(|(_, dates)| starts(dates.effect_month, dates.ramp)) else { return };
    let (phase, dates) = phases[at];
    if !lookup::phase_was_read(facts, phase) {
        return;
    }
    if begin <= 0.0 {
        findings.push(
            RULE.at(phase.weeks.span, format!("benefits begin with the plan: the phase `{}` takes no time", phase.id))
                .mend("write how many weeks pass until the phase brings its benefits"),
        );
    }
    let brought = |later: usize| {
        let components = model.solution.components.iter().filter_map(|component| component.phase.as_ref());
        components.filter_map(|reference| lookup::phase(facts, reference)).any(|(index, _)| index > later)
    };
    if let Some(ramp) = phase.ramp.as_ref().filter(|_| dates.ramp >= 1.0) {
        let what = if brought(at) {
            "later phases still bring components"
        } else if at == 0 && phases.len() > 1 {
            "phases are still to follow"
        } else {
            return;
        };
        findings.push(
            RULE.at(ramp.span, format!("the phase `{}` brings `{}` of the benefits, and {what}", phase.id, ramp.value))
                .mend("write the share that flows before the later phases, such as `20 %`"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn everything_after_the_pilot_is_found() {
        finds(
            &RULE,
            &[("ramp: 20 %", "ramp: 100 %")],
            "ramp: 100 %",
            "`pilot` brings `100 %` of the benefits, and later phases",
        );
    }

    #[test]
    fn everything_after_the_first_of_two_phases_is_found() {
        let edits = [
            ("ramp: 20 %", "ramp: 100 %"),
            ("differentiators: swap, phase: rollout", "differentiators: swap, phase: pilot"),
        ];
        finds(&RULE, &edits, "ramp: 100 %", "phases are still to follow");
    }

    #[test]
    fn a_phase_that_takes_no_time_is_found() {
        finds(&RULE, &[("weeks: 10", "weeks: 0")], "weeks: 0", "benefits begin with the plan");
    }

    #[test]
    fn the_ramp_says_nothing_about_amounts_by_year() {
        let formula = "formula: (baseline - target) * deliveries * penalty, ";
        passes(&RULE, &[(formula, "amounts: [0, 90000], "), ("ramp: 20 %", "ramp: 100 %")]);
    }

    #[test]
    fn a_ramp_that_rises_is_fine() {
        passes(&RULE, &[("ramp: 20 %", "ramp: 90 %")]);
    }
}
