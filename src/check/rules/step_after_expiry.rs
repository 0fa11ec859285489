use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};
use crate::model::ExchangeStatus;

pub const RULE: Rule = Rule {
    code: "M381",
    name: "step-after-expiry",
    layer: Layer::Method,
    severity: Severity::Warning,
    what: "A step to the decision, or an exchange that is on offer, is due after the offer has ended.",
    why: "The client is led past the day on which the price falls away, and has to ask for a new one.",
    mend: "Move `valid_until` on, or bring the step forward. An exchange that is agreed has left the offer and may \
          run on.",
    example: "valid_until: 2026-12-31\nnext_steps:\n  - {who: client, what: Sign the contract, by: 2027-01-15, owner: Managing director}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    let Some(until) = model.valid_until.as_ref().filter(|until| until.value >= model.date.value) else { return };
    if !lookup::was_read(facts, until.span) {
        return;
    }
    let steps = model.next_steps.iter().filter_map(|step| Some(("a next step is due on", step.by.as_ref()?)));
    let open = model
        .price
        .give_get
        .iter()
        .filter(|exchange| exchange.status.as_ref().is_none_or(|status| status.value == ExchangeStatus::Offered));
    let exchanges = open.filter_map(|exchange| Some(("an exchange stands until", exchange.until.as_ref()?)));
    for (what, date) in steps.chain(exchanges).filter(|(_, date)| date.value > until.value) {
        findings.push(
            RULE.at(date.span, format!("{what} `{}`, the offer until `{}`", date.value, until.value))
                .also(until.span, "the offer ends here")
                .mend("move `valid_until` on, or choose an earlier day"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_step_after_the_offer_is_found() {
        finds(
            &RULE,
            &[("by: 2026-12-04", "by: 2027-01-04")],
            "Decide on the pilot",
            "`2027-01-04`, the offer until `2026-12-31`",
        );
    }

    #[test]
    fn an_exchange_that_outlives_the_offer_is_found() {
        finds(&RULE, &[("until: 2026-12-18", "until: 2027-01-18")], "until: 2027-01-18", "an exchange stands until");
    }

    #[test]
    fn an_agreed_exchange_may_run_on() {
        passes(&RULE, &[("until: 2026-12-18", "until: 2027-01-18, status: agreed")]);
    }
}
