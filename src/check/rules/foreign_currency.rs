use crate::check::{Facts, Layer, Rule, Run, gather, lookup};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M382",
    name: "foreign-currency",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "An amount is in another currency than the model's.",
    why: "Amounts are added as they stand; no exchange rate is applied. A dollar would be counted as a euro.",
    mend: "Convert the amount and write it in the model's currency, or change the model's `currency`.",
    example: "currency: EUR\nprice:\n  items:\n    - {id: sensors, one_off: 148000 USD}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    if !lookup::was_read(facts, model.currency.span) {
        return;
    }
    let own = model.currency.value;
    let mut amounts = gather::amounts(model);
    if let Some(internal) = &model.internal {
        amounts.extend(internal.reserve_price.iter().map(|amount| (amount, "the reserve price".to_owned())));
        let budget = internal.budget.iter().filter_map(|budget| budget.amount.as_ref());
        amounts.extend(budget.map(|amount| (amount, "the client's budget".to_owned())));
    }
    if let Some((actuals, _)) = facts.track {
        let paid = actuals.costs.entries.iter();
        amounts.extend(paid.map(|(month, amount)| (amount, format!("what was paid in `{}`", month.value))));
    }
    let taken = |id: &str| model.price.items.iter().any(|item| item.book.as_ref().is_some_and(|book| book.text == id));
    for entry in facts.proposal.vendor.price_book.iter().filter(|entry| taken(&entry.id.text)) {
        let prices = entry.one_off.iter().chain(&entry.yearly);
        amounts.extend(prices.map(|amount| (amount, format!("the list price `{}`", entry.id))));
    }
    for (amount, what) in amounts {
        if let Some(other) = amount.value.currency.filter(|currency| *currency != own) {
            findings.push(
                RULE.at(amount.span, format!("{what} is in `{other}`, the model in `{own}`"))
                    .also(model.currency.span, "the model's currency")
                    .mend(format!("write the amount in `{own}`")),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_price_in_dollars_is_found() {
        finds(
            &RULE,
            &[("one_off: 148000", "one_off: 148000 USD")],
            "id: sensors",
            "the price item `sensors` is in `USD`, the model in `EUR`",
        );
    }

    #[test]
    fn an_amount_of_a_benefit_in_dollars_is_found() {
        let formula = "formula: (baseline - target) * deliveries * penalty, ";
        finds(&RULE, &[(formula, "amounts: [0, 9000 USD], ")], "9000 USD", "the benefit of `late-share` is in `USD`");
    }

    #[test]
    fn a_list_price_counts_where_it_is_taken() {
        let dollars = ("one_off: 390", "one_off: 390 USD");
        finds(
            &RULE,
            &[dollars, ("one_off: 148000", "one_off: 148000, book: unit")],
            "id: unit",
            "the list price `unit`",
        );
        passes(&RULE, &[dollars]);
    }

    #[test]
    fn the_models_own_currency_may_be_written() {
        passes(&RULE, &[("one_off: 148000", "one_off: 148000 EUR")]);
    }
}
