use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};
use crate::model::value::date::{Date, days_between};

pub const RULE: Rule = Rule {
    code: "M371",
    name: "action-outside-phase",
    layer: Layer::Method,
    severity: Severity::Warning,
    what: "An action is due long before its phase starts, or after it ends.",
    why: "A reader who compares the action with the phase sees a plan that was moved in one place and not in the \
          other.",
    mend: "Move the date into the phase, or the action into the phase in which it is due. Preparation up to 31 \
          days before the phase is fine.",
    example: "phases:\n  - {id: pilot, name: Two hubs, weeks: 10, actions: [{who: us, what: Fit sensors, by: 2027-09-30}]}\n",
    run: Run::Facts(look),
};

/// How many days before a phase its preparation may be due.
const AHEAD: i32 = 31;

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    for (phase, dates) in lookup::dated_phases(facts) {
        if !lookup::phase_was_read(facts, phase) {
            continue;
        }
        let early = |by: Date| days_between(by, dates.start) > AHEAD;
        let dues = phase.actions.iter().filter_map(|action| action.by.as_ref());
        let mut outside = dues.filter(|by| early(by.value) || by.value > dates.end);
        let Some(by) = outside.next() else { continue };
        let message = format!(
            "an action is due on `{}`, {} its phase `{}` from `{}` to `{}`",
            by.value,
            if early(by.value) { "more than a month before" } else { "after" },
            phase.id,
            dates.start,
            lookup::last_day(dates)
        );
        // A phase that was moved leaves all its actions behind: one finding tells of them.
        let finding = RULE.at(by.span, message).also(phase.id.span, "the phase");
        let finding = outside.fold(finding, |finding, by| finding.also(by.span, "outside as well"));
        findings.push(finding.mend("move the date into the phase, or the action into the phase in which it is due"));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn an_action_after_its_phase_is_found() {
        let message = "after its phase `pilot` from `2027-01-11` to `2027-03-21`";
        finds(&RULE, &[("by: 2027-01-29", "by: 2027-04-29")], "Fit sensors", message);
    }

    #[test]
    fn an_action_long_before_its_phase_is_found() {
        finds(&RULE, &[("by: 2027-05-31", "by: 2027-02-15")], "Train dispatchers", "more than a month before");
    }

    #[test]
    fn preparation_is_fine() {
        passes(&RULE, &[("by: 2027-01-29", "by: 2026-12-20")]);
    }
}
