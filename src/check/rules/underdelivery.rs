use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M387",
    name: "underdelivery",
    layer: Layer::Method,
    severity: Severity::Warning,
    what: "The contributions deliver less than half of what an executive KPI needs.",
    why: "The executive asks for a figure, and the proposal leaves most of the way open. Either it says who goes \
          the rest, or it isn't an answer to this KPI.",
    mend: "Add what is missing to the solution, name what the client does besides, or drop the KPI from this \
          proposal with a reason.",
    example: "department_kpis:\n  - {id: late-share, baseline: 8.8, target: 7.8, contributes: [{to: on-time, formula: baseline - target}]}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    if !lookup::results_stand(facts) {
        return;
    }
    for (kpi, delivery) in lookup::deliveries(facts).filter(|(_, delivery)| !delivery.parts.is_empty()) {
        if let Some(share) = delivery.share.filter(|share| *share < 0.5) {
            let message = format!("only `{}` of what `{}` needs is delivered", lookup::percent(share), kpi.id);
            let mut finding = RULE
                .at(kpi.target.as_ref().map_or(kpi.id.span, |target| target.span), message)
                .mend("add what is missing, or drop the KPI with a reason");
            for (part, _) in &delivery.parts {
                let part = facts.proposal.model.department_kpis.iter().find(|kpi| kpi.id.text == *part);
                finding =
                    part.into_iter().fold(finding, |finding, part| finding.also(part.id.span, "this contributes"));
            }
            findings.push(finding);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const PART: &str = "{to: on-time, formula: baseline - target}";

    #[test]
    fn a_third_of_the_way_is_found() {
        finds(
            &RULE,
            &[(PART, "{to: on-time, formula: 0.5 * (baseline - target)}")],
            "target: 97",
            "only `37.9 %` of what `on-time` needs",
        );
    }

    #[test]
    fn more_than_half_is_fine() {
        passes(&RULE, &[(PART, "{to: on-time, formula: 0.7 * (baseline - target)}")]);
    }

    #[test]
    fn a_formula_that_fails_is_the_earlier_mistake() {
        passes(&RULE, &[(PART, "{to: on-time, formula: baseline - tagret}")]);
    }
}
