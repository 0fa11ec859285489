use rust_decimal::Decimal;

use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M390",
    name: "unreasonable-rate",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "The discount rate is below 0 %, or 100 % or more; or prices change by more than 30 % a year.",
    why: "Below zero, later money would be worth more than today's; at 100 %, next year's is worth half. Neither \
          is a rate at which a company invests.",
    mend: "Write the client's own hurdle rate or cost of capital, such as `8 %`. Ask finance for it.",
    example: "case: {years: 3, discount_rate: 100 %}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    let case = &model.case;
    let rate = &case.discount_rate;
    if !(Decimal::ZERO..Decimal::ONE_HUNDRED).contains(&rate.value.0) {
        findings.push(
            RULE.at(rate.span, format!("a discount rate of `{}`, expected 0 % to less than 100 %", rate.value))
                .mend("write the client's own cost of capital, such as `8 %`"),
        );
    }
    let values = model.department_kpis.iter().filter_map(|kpi| kpi.value.as_ref()?.escalation.as_ref());
    let items = model.price.items.iter().filter_map(|item| item.escalation.as_ref());
    let efforts = case.client_effort.iter().filter_map(|effort| effort.escalation.as_ref());
    for growth in case.inflation.iter().chain(values).chain(items).chain(efforts) {
        if !(-STEEPEST..=STEEPEST).contains(&growth.value.0) {
            let message = format!("prices that change by `{}` a year, expected −30 % to 30 %", growth.value);
            findings.push(RULE.at(growth.span, message).mend("write how much they change from one year to the next"));
        }
    }
}

/// Prices that change faster in a year, in percent, are a slip of the pen.
const STEEPEST: Decimal = Decimal::from_parts(30, 0, 0, false, 0);

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
    fn prices_that_double_are_found() {
        let settings = "discount_rate: 10 %\n  inflation: 100 %";
        finds(&RULE, &[("discount_rate: 10 %", settings)], "inflation: 100 %", "change by `100 %` a year");
    }

    #[test]
    fn no_discounting_is_allowed() {
        passes(&RULE, &[("discount_rate: 10 %", "discount_rate: 0 %")]);
    }
}
