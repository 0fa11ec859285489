use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M412",
    name: "effect-outside-years",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "The delay of a phase is so long that what it brings takes effect only after the years of the case.",
    why: "What the phase adds to the benefits is counted nowhere, while its costs are. The plan tells of an effect that the \
          business case does not have.",
    mend: "Write the months between the phase's end and its effect in `delay`; or look at more years in `case.years`, where \
           the client's finance department does too.",
    example: "plan:\n  phases:\n    - {id: rollout, name: All hubs, weeks: 20, ramp: 100 %, delay: 48}\ncase:\n  years: 3\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let years = &facts.proposal.model.case.years;
    if !lookup::was_read(facts, years.span) {
        return;
    }
    let last = (facts.case.years * 12) as f64;
    for (phase, dates) in lookup::dated_phases(facts) {
        let Some(delay) = phase.delay.as_ref().filter(|delay| delay.value.0 > 0) else { continue };
        // A benefit that begins with it is told to never start.
        let begins = |begins: f64| begins.to_bits() == dates.effect_month.to_bits();
        let is_told = facts.case.benefits.iter().filter_map(|line| line.begins).any(begins);
        if dates.effect_month < last || is_told || !lookup::phase_was_read(facts, phase) {
            continue;
        }
        let message = format!(
            "what `{}` brings takes effect after month {}, and the case ends with month {last}",
            phase.id,
            dates.effect_month.floor()
        );
        findings.push(
            RULE.at(delay.span, message)
                .also(years.span, "the years that are looked at")
                .mend("write fewer months, or look at more years"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_delay_beyond_the_last_year_is_found() {
        finds(
            &RULE,
            &[("ramp: 100 %", "delay: 30\n      ramp: 100 %")],
            "delay: 30",
            "what `rollout` brings takes effect after month 36, and the case ends with month 36",
        );
    }

    #[test]
    fn a_delay_within_the_years_is_fine() {
        passes(&RULE, &[("ramp: 100 %", "delay: 29\n      ramp: 100 %")]);
        passes(&RULE, &[("ramp: 100 %", "delay: 0\n      ramp: 100 %")]);
    }
}
