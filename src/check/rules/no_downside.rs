use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M409",
    name: "no-downside",
    layer: Layer::Method,
    severity: Severity::Warning,
    what: "No figure that benefits are computed from has a range, so that no downside can be shown.",
    why: "A case with a single result claims to know the future. Readers who decide on money ask what happens if \
          things come out worse, and trust a case that has asked itself.",
    mend: "Write `range: [low, high]` at the drivers, and at the targets (pessimistic, optimistic), that are not sure. \
           The proposal then shows scenarios and what the result leans on.",
    example: "drivers:\n  deliveries: {value: 412000 deliveries/year}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let outlook = &facts.case.outlook;
    if outlook.levers.is_empty() || !outlook.scenarios.is_empty() || !lookup::results_stand(facts) {
        return;
    }
    let message = "no figure behind the benefits has a range, so no downside can be shown";
    findings.push(
        RULE.at(facts.proposal.model.case.years.span, message)
            .label("the case has a single result")
            .mend("write `range: [low, high]` at the drivers and targets that are not sure"),
    );
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const RANGES: [(&str, &str); 2] = [(", range: [395000, 440000]", ""), ("    range: [5.5, 4.0]\n", "")];

    #[test]
    fn a_single_result_is_found() {
        let edits = [RANGES[0], RANGES[1], (", range: [30, 40]", "")];
        finds(&RULE, &edits, "years: 3", "no figure behind the benefits has a range");
    }

    #[test]
    fn one_range_is_a_beginning() {
        passes(&RULE, &RANGES);
    }
}
