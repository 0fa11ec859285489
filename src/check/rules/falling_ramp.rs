use rust_decimal::Decimal;

use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity, Span};

pub const RULE: Rule = Rule {
    code: "M375",
    name: "falling-ramp",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "The ramp falls from one phase to a later one, or leaves 0 to 100 %.",
    why: "The ramp is the share of the full yearly benefit that flows from a phase's end on. What a phase has won \
          stays won, and more than all of it can't flow.",
    mend: "Let each phase's ramp be at least that of the one before it, up to 100 %.",
    example: "phases:\n  - {id: pilot, name: Two hubs, weeks: 10, ramp: 40 %}\n  - {id: rollout, name: All hubs, weeks: 20, ramp: 30 %}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let mut highest: Option<(Decimal, Span)> = None;
    for (phase, ramp) in facts.proposal.model.plan.phases.iter().filter_map(|phase| Some((phase, phase.ramp.as_ref()?)))
    {
        let share = ramp.value.0;
        if !(Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(&share) {
            findings.push(
                RULE.at(
                    ramp.span,
                    format!("the ramp of the phase `{}` is `{}`, expected 0 to 100 %", phase.id, ramp.value),
                )
                .mend("write the share of the full yearly benefit that flows from the phase's end on"),
            );
            continue;
        }
        match highest {
            Some((before, span)) if share < before => findings.push(
                RULE.at(
                    ramp.span,
                    format!("the ramp falls from `{before} %` to `{}` in the phase `{}`", ramp.value, phase.id),
                )
                .also(span, "the higher one")
                .mend(format!("write `{before} %` or more")),
            ),
            _ => highest = Some((share, ramp.span)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_falling_ramp_is_found() {
        finds(&RULE, &[("ramp: 100 %", "ramp: 10 %")], "ramp: 10 %", "from `20 %` to `10 %` in the phase `rollout`");
    }

    #[test]
    fn more_than_everything_is_found() {
        finds(&RULE, &[("ramp: 100 %", "ramp: 120 %")], "ramp: 120 %", "`120 %`, expected 0 to 100 %");
    }

    #[test]
    fn a_level_ramp_is_fine() {
        passes(&RULE, &[("ramp: 100 %", "ramp: 20 %")]);
    }
}
