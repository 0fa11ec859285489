use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity, Span};
use crate::finance::timeline::PhaseDates;
use crate::model::value::Money;
use crate::model::{KpiValue, Phase};

pub const RULE: Rule = Rule {
    code: "M407",
    name: "benefit-before-its-phase",
    layer: Layer::Method,
    severity: Severity::Warning,
    what: "A benefit that is given by year or by date comes before the end of the first phase that brings a component which \
           moves its KPI.",
    why: "Nothing improves before the thing that improves it is there. Finance lays the dates of the benefits beside the \
          dates of the plan, and money that comes too early makes the payback shorter than it can be.",
    mend: "Write a day after the phase's end, and `0` for a year that is over by then. The amount of the year in which the \
           phase ends comes over the rest of that year, so it is what the rest of it brings.",
    example: "department_kpis:\n  - {id: late-share, value: {flows: [{on: 2027-02-01, amount: 90000}], kind: saving}}\nsolution:\n  components:\n    - {id: tracker, moves: late-share, phase: pilot}\nplan:\n  start: 2027-01-11\n  phases:\n    - {id: pilot, name: Two hubs, weeks: 10}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    if !lookup::results_stand(facts) {
        return;
    }
    let model = &facts.proposal.model;
    let phases: Vec<_> = lookup::dated_phases(facts).collect();
    for line in &facts.case.benefits {
        let Some(kpi) = model.department_kpis.iter().find(|kpi| kpi.id.text == line.kpi) else { continue };
        let (Some(value), Some(at)) = (&kpi.value, line.phase) else { continue };
        let (phase, dates) = phases[at];
        let early = early(value, facts, dates);
        let Some((first, when)) = early.first() else { continue };
        let message = format!(
            "the benefit of `{}` comes {when}, before `{}` ends on `{}`, which brings what moves it",
            kpi.id,
            phase.id,
            lookup::last_day(dates)
        );
        let finding = RULE.at(*first, message).also(phase.id.span, "nothing moves the KPI before this phase ends");
        let finding =
            early[1..].iter().fold(finding, |finding, (place, _)| finding.also(*place, "this comes too early as well"));
        findings.push(finding.mend(mend(phase, dates)));
    }
}

fn mend(phase: &Phase, dates: &PhaseDates) -> String {
    format!("write a day from `{}` on, or `0` for a year that is over before `{}` ends", dates.end, phase.id)
}

/// What comes before a phase ends: its place, and when it comes.
fn early(value: &KpiValue, facts: &Facts, dates: &PhaseDates) -> Vec<(Span, String)> {
    let counts = |amount: &Money| !amount.amount.is_zero();
    let over = |year: usize| (year * 12) as f64 <= dates.end_month;
    let years = value.amounts.iter().zip(1..).filter(|(amount, year)| counts(amount) && over(*year));
    // What flows before the plan's start is told as such.
    let start = facts.proposal.model.plan.start.value;
    let days = value.flows.iter().filter(|flow| counts(&flow.amount) && (start..dates.end).contains(&flow.on.value));
    years
        .map(|(amount, year)| (amount.span, format!("in year {year}")))
        .chain(days.map(|flow| (flow.on.span, format!("on `{}`", flow.on.value))))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const FORMULA: &str = "formula: (baseline - target) * deliveries * penalty, ";
    const NEED: (&str, &str) = ("yearly: penalties_paid", "yearly: deliveries * penalty");

    #[test]
    fn a_day_before_the_phase_ends_is_found() {
        finds(
            &RULE,
            &[(FORMULA, "flows: [{on: 2027-03-21, amount: 90000}, {on: 2027-03-22, amount: 800000}], "), NEED],
            "on: 2027-03-21",
            "the benefit of `late-share` comes on `2027-03-21`, before `pilot` ends on `2027-03-21`, which brings what moves it",
        );
    }

    #[test]
    fn a_year_that_is_over_before_the_phase_ends_is_found() {
        let edits = [(FORMULA, "amounts: [90000, 800000], "), NEED, ("weeks: 10", "weeks: 60")];
        finds(&RULE, &edits, "amounts: [90000", "the benefit of `late-share` comes in year 1, before `pilot` ends");
    }

    #[test]
    fn the_year_in_which_the_phase_ends_is_fine() {
        passes(&RULE, &[(FORMULA, "amounts: [90000, 800000], "), NEED]);
        passes(&RULE, &[(FORMULA, "amounts: [0, 800000], "), NEED, ("weeks: 10", "weeks: 60")]);
        passes(&RULE, &[(FORMULA, "flows: [{on: 2027-03-22, amount: 900000}], "), NEED]);
    }
}
