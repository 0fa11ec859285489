use rust_decimal::Decimal;

use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M390",
    name: "unreasonable-rate",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "The discount rate is below 0 %, or 100 % or more.",
    why: "Below zero, later money would be worth more than today's; at 100 %, next year's is worth half. Neither \
          is a rate at which a company invests.",
    mend: "Write the client's own hurdle rate or cost of capital, such as `8 %`. Ask finance for it.",
    example: "case: {years: 3, discount_rate: 100 %}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let rate = &facts.proposal.model.case.discount_rate;
    if !(Decimal::ZERO..Decimal::ONE_HUNDRED).contains(&rate.value.0) {
        findings.push(
            RULE.at(rate.span, format!("a discount rate of `{}`, expected 0 % to less than 100 %", rate.value))
                .mend("write the client's own cost of capital, such as `8 %`"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_rate_that_halves_each_year_is_found() {
        finds(
            &RULE,
            &[("discount_rate: 10 %", "discount_rate: 100 %")],
            "discount_rate",
            "`100 %`, expected 0 % to less than 100 %",
        );
    }

    #[test]
    fn a_negative_rate_is_found() {
        finds(&RULE, &[("discount_rate: 10 %", "discount_rate: -1 %")], "discount_rate", "`-1 %`");
    }

    #[test]
    fn no_discounting_is_allowed() {
        passes(&RULE, &[("discount_rate: 10 %", "discount_rate: 0 %")]);
    }
}
