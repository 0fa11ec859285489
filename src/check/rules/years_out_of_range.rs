use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M391",
    name: "years-out-of-range",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "The business case looks at fewer than 1 or more than 10 years.",
    why: "With no year there is no benefit; beyond ten years nobody believes a figure.",
    mend: "Write 1 to 10; three or five years are usual, and no more than the contract's or the system's life.",
    example: "case: {years: 25, discount_rate: 8 %}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let years = &facts.proposal.model.case.years;
    if !(1..=10).contains(&years.value.0) {
        findings.push(
            RULE.at(years.span, format!("the case looks at {} years, expected 1 to 10", years.value.0))
                .mend("write `3` or `5`, as the client's finance department does"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn no_year_and_too_many_are_found() {
        finds(&RULE, &[("years: 3", "years: 0")], "years: 0", "0 years");
        finds(&RULE, &[("years: 3", "years: 11")], "years: 11", "11 years, expected 1 to 10");
    }

    #[test]
    fn ten_years_are_allowed() {
        passes(&RULE, &[("years: 3", "years: 10")]);
    }
}
