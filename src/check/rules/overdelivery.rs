use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M386",
    name: "overdelivery",
    layer: Layer::Method,
    severity: Severity::Warning,
    what: "The contributions deliver more than 120 % of what an executive KPI needs.",
    why: "A promise far beyond the target is not believed. Often a movement is counted in two contributions, or \
          the target is too modest for the solution.",
    mend: "Look for a movement that is counted twice, temper the contributions, or propose a smaller solution.",
    example: "department_kpis:\n  - {id: late-share, baseline: 8.8, target: 4.4, contributes: [{to: on-time, formula: 2 * (baseline - target)}]}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    if !lookup::results_stand(facts) {
        return;
    }
    for (kpi, delivery) in lookup::deliveries(facts) {
        if let Some(share) = delivery.share.filter(|share| *share > 1.2) {
            let parts = lookup::listed(delivery.parts.iter().map(|(part, _)| part.as_str()));
            let message = format!("`{}` gets `{}` of what it needs, from {parts}", kpi.id, lookup::percent(share));
            findings.push(
                RULE.at(kpi.target.as_ref().map_or(kpi.id.span, |target| target.span), message)
                    .mend("look for a movement that is counted twice, or temper the contributions"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const PART: &str = "{to: on-time, formula: baseline - target}";

    #[test]
    fn half_as_much_again_is_found() {
        finds(
            &RULE,
            &[(PART, "{to: on-time, formula: 2 * (baseline - target)}")],
            "target: 97",
            "`on-time` gets `151.7 %` of what it needs, from `late-share`",
        );
    }

    #[test]
    fn a_fifth_more_is_fine() {
        passes(&RULE, &[(PART, "{to: on-time, formula: 1.58 * (baseline - target)}")]);
    }
}
