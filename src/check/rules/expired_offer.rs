use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M380",
    name: "expired-offer",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "The offer ends before the document's date.",
    why: "The client would get a price that no longer stands.",
    mend: "Set `valid_until` to a day after the document's `date`.",
    example: "date: 2026-11-02\nvalid_until: 2026-10-31\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    let Some(until) = &model.valid_until else { return };
    if until.value < model.date.value && lookup::was_read(facts, model.date.span) {
        let message = format!("the offer stands until `{}`, the document is of `{}`", until.value, model.date.value);
        findings.push(
            RULE.at(until.span, message)
                .also(model.date.span, "the document's date")
                .mend("write a day after the document's date"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn an_offer_of_yesterday_is_found() {
        finds(&RULE, &[("valid_until: 2026-12-31", "valid_until: 2026-11-01")], "valid_until", "until `2026-11-01`");
    }

    #[test]
    fn an_offer_of_one_day_stands() {
        passes(&RULE, &[("valid_until: 2026-12-31", "valid_until: 2026-11-02")]);
    }
}
