use rust_decimal::Decimal;

use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};
use crate::input::Placed;
use crate::model::value::percent::Percent;

pub const RULE: Rule = Rule {
    code: "M389",
    name: "share-out-of-range",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "An attribution, a risk, an uplift for optimism or a tax is not between 0 and 100 %.",
    why: "Benefits are multiplied by the attribution and by what risk, optimism and tax leave; costs grow by their \
          risk. Outside these bounds benefits grow, or turn into losses.",
    mend: "Write how much of the effect is ours in `attribution`, and how much is taken off for risk in `risk`, \
          both as shares.",
    example: "value: {formula: (baseline - target) * penalties, attribution: 170 %, kind: saving}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    let mut shares: Vec<(String, Option<&Placed<Percent>>)> = Vec::new();
    for kpi in &model.department_kpis {
        let Some(value) = &kpi.value else { continue };
        shares.push((format!("attribution of `{}`", kpi.id), value.attribution.as_ref()));
        shares.push((format!("risk of `{}`", kpi.id), value.risk.as_ref()));
    }
    for item in &model.price.items {
        shares.push((format!("risk of `{}`", item.id), item.risk.as_ref()));
    }
    for effort in &model.case.client_effort {
        shares.push(("risk of an effort".to_owned(), effort.risk.as_ref()));
    }
    if let Some(optimism) = &model.case.optimism {
        shares.push(("optimism of benefits".to_owned(), optimism.benefits.as_ref()));
        shares.push(("optimism of costs".to_owned(), optimism.costs.as_ref()));
    }
    shares.push(("tax on profit".to_owned(), model.case.tax.as_ref().map(|tax| &tax.rate)));
    for (what, share) in shares.into_iter().filter_map(|(what, share)| Some((what, share?))) {
        if !(Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(&share.value.0) {
            let message = format!("the {what} is `{}`, expected 0 to 100 %", share.value);
            findings.push(RULE.at(share.span, message).mend("write a share such as `70 %`"));
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
    fn settings_of_the_case_and_costs_are_looked_at() {
        let settings = "discount_rate: 10 %\n  optimism: {benefits: 110 %}";
        finds(&RULE, &[("discount_rate: 10 %", settings)], "benefits: 110 %", "the optimism of benefits is `110 %`");
        finds(&RULE, &[("one_off: 148000", "one_off: 148000, risk: -5 %")], "risk: -5 %", "the risk of `sensors`");
        let taxed = "discount_rate: 10 %\n  tax: {rate: 250 %}";
        finds(&RULE, &[("discount_rate: 10 %", taxed)], "rate: 250 %", "the tax on profit is `250 %`");
    }

    #[test]
    fn the_bounds_are_allowed() {
        passes(&RULE, &[("attribution: 70 %", "attribution: 100 %"), ("risk: 10 %", "risk: 0 %")]);
    }
}
