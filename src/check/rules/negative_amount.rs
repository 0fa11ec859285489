use crate::check::{Facts, Layer, Rule, Run, gather};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M394",
    name: "negative-amount",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "A price, an effort, or an amount of a benefit by year or by date is below zero.",
    why: "A negative cost counts as a benefit that nobody explains, and a negative benefit as a cost that stands in no list. \
          Discounts have their place in exchanges, savings in the value of a KPI, costs in the client's own effort.",
    mend: "Write the amount without a sign. Put a discount into `give_get`, a saving into a department KPI's \
          `value`, what it costs the client into `client_effort`.",
    example: "case:\n  client_effort:\n    - {what: Training, one_off: -22000}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let mut amounts = gather::amounts(&facts.proposal.model);
    for entry in &facts.proposal.vendor.price_book {
        let prices = entry.one_off.iter().chain(&entry.yearly);
        amounts.extend(prices.map(|amount| (amount, format!("the list price `{}`", entry.id))));
    }
    for (amount, what) in amounts {
        let value = amount.value.amount;
        if value.is_sign_negative() && !value.is_zero() {
            findings
                .push(RULE.at(amount.span, format!("{what} is `{}`, below zero", amount.value)).mend(
                    "write it without a sign; a discount belongs into `give_get`, a saving into a KPI's `value`, a cost of the client's into `client_effort`",
                ));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn an_effort_below_zero_is_found() {
        finds(&RULE, &[("one_off: 22000", "one_off: -22000")], "what: Training", "the effort `Training` is `-22000`");
    }

    #[test]
    fn an_amount_by_year_or_by_date_below_zero_is_found() {
        let edits = [("one_off: 22000", "amounts: [22000, -1000]")];
        finds(&RULE, &edits, "what: Training", "the effort `Training` is `-1000`");
        let formula = "formula: (baseline - target) * deliveries * penalty, ";
        let edits = [(formula, "flows: [{on: 2028-01-11, amount: -500}], ")];
        finds(&RULE, &edits, "amount: -500", "the benefit of `late-share` is `-500`");
    }

    #[test]
    fn a_list_price_below_zero_is_found() {
        finds(&RULE, &[("one_off: 390", "one_off: -390")], "id: unit", "the list price `unit`");
    }

    #[test]
    fn nothing_is_not_negative() {
        passes(&RULE, &[("one_off: 22000", "one_off: 0")]);
    }
}
