use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M396",
    name: "negative-case",
    layer: Layer::Method,
    severity: Severity::Warning,
    what: "The net present value is not above zero.",
    why: "By its own figures the proposal doesn't pay within the years that are looked at. The program says so; a \
          finance reader will as well.",
    mend: "Check ramp, attribution and price, look at more years if the client's finance does, leave out what \
          brings little, or don't propose.",
    example: "case: {years: 1, discount_rate: 10 %}\nprice:\n  items:\n    - {id: service, yearly: 960000}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let case = facts.case;
    if case.benefits.is_empty() || case.totals.npv > 0.0 || !lookup::results_stand(facts) {
        return;
    }
    let amount = |value| format!("{} {}", lookup::amount(value), case.currency);
    let totals = &case.totals;
    let message = format!(
        "it doesn't pay: over {} years benefits are worth `{}` and costs `{}`, which leaves `{}`",
        case.years,
        amount(totals.pv_benefits),
        amount(totals.pv_costs),
        amount(totals.npv)
    );
    findings.push(
        RULE.at(facts.proposal.model.case.years.span, message)
            .label("the years that are looked at")
            .mend("check ramp, attribution and price; or leave out what brings little"),
    );
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_case_that_loses_money_is_found() {
        finds(
            &RULE,
            &[("yearly: 96000", "yearly: 960000")],
            "years: 3",
            "it doesn't pay: over 3 years benefits are worth",
        );
    }

    #[test]
    fn a_figure_that_could_not_be_read_is_the_earlier_mistake() {
        passes(&RULE, &[("yearly: 96000", "yearly: 960000"), ("years: 3", "years: three")]);
    }

    #[test]
    fn a_case_that_pays_is_fine() {
        passes(&RULE, &[("yearly: 96000", "yearly: 97000")]);
    }
}
