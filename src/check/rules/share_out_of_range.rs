use rust_decimal::Decimal;

use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M389",
    name: "share-out-of-range",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "An attribution or a risk is not between 0 and 100 %.",
    why: "Benefits are multiplied by the attribution and by what the risk leaves. Outside these bounds they grow, \
          or turn into losses.",
    mend: "Write how much of the effect is ours in `attribution`, and how much is taken off for risk in `risk`, \
          both as shares.",
    example: "value: {formula: (baseline - target) * penalties, attribution: 170 %, kind: saving}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    for kpi in &facts.proposal.model.department_kpis {
        let Some(value) = &kpi.value else { continue };
        let shares = [("attribution", &value.attribution), ("risk", &value.risk)];
        for (name, share) in shares.into_iter().filter_map(|(name, share)| Some((name, share.as_ref()?))) {
            if !(Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(&share.value.0) {
                findings.push(
                    RULE.at(
                        share.span,
                        format!("the {name} of `{}` is `{}`, expected 0 to 100 %", kpi.id, share.value),
                    )
                    .mend("write a share such as `70 %`"),
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn more_than_all_of_the_effect_is_found() {
        finds(
            &RULE,
            &[("attribution: 70 %", "attribution: 170 %")],
            "attribution: 170 %",
            "the attribution of `late-share` is `170 %`",
        );
    }

    #[test]
    fn a_negative_risk_is_found() {
        finds(&RULE, &[("risk: 10 %", "risk: -10 %")], "risk: -10 %", "the risk of `late-share` is `-10 %`");
    }

    #[test]
    fn the_bounds_are_allowed() {
        passes(&RULE, &[("attribution: 70 %", "attribution: 100 %"), ("risk: 10 %", "risk: 0 %")]);
    }
}
