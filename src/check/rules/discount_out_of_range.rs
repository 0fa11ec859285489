use rust_decimal::Decimal;

use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M332",
    name: "discount-out-of-range",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "A discount is not between 0 and 100 %.",
    why: "It would raise the price, or pay the client for buying. Mostly it is a slip of the pen.",
    mend: "Write the share of the price that is given away, such as `8 %`.",
    example: "give_get:\n  - {give: {item: service, discount: 108 %}, get: Three-year term}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let exchanges = &facts.proposal.model.price.give_get;
    for discount in exchanges.iter().filter_map(|exchange| exchange.give.discount.as_ref()) {
        if !(Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(&discount.value.0) {
            findings.push(
                RULE.at(discount.span, format!("a discount of `{}`, expected 0 to 100 %", discount.value))
                    .mend("write the share of the price that is given away, such as `8 %`"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn more_than_all_of_it_is_found() {
        finds(&RULE, &[("discount: 8 %", "discount: 108 %")], "discount: 108 %", "`108 %`, expected 0 to 100 %");
    }

    #[test]
    fn less_than_nothing_is_found() {
        finds(&RULE, &[("discount: 8 %", "discount: -8 %")], "discount: -8 %", "`-8 %`");
    }

    #[test]
    fn all_of_it_is_no_mistake_of_figures() {
        passes(&RULE, &[("discount: 8 %", "discount: 100 %")]);
    }
}
