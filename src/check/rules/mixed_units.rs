use crate::check::{Facts, Layer, Rule, Run, gather, lookup};
use crate::diag::{Finding, Severity};
use crate::model::formula::UnitMismatch;
use crate::model::value::unit::Unit;

pub const RULE: Rule = Rule {
    code: "M367",
    name: "mixed-units",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "A formula adds or compares figures whose units do not go together, or a contribution is not in its \
          executive KPI's unit.",
    why: "Euros a month and euros a year don't add up as they stand, and days are no percentage. The result would \
          be a number without meaning.",
    mend: "Bring both to one unit by the factor that is missing between them.",
    example: "value: {formula: (baseline - target) * deliveries * penalty + deliveries, kind: saving}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    for used in gather::formulas(model) {
        if !used.was_read(facts) {
            continue;
        }
        let money = Unit::parse(&format!("{}/year", model.currency.value)).ok();
        let unit = used.formula.unit(&|name| match used.executive() {
            Some(_) if name == "benefit" => money.clone(),
            _ => used.unit_of(model, name),
        });
        match unit {
            Err(UnitMismatch { reason, at }) => findings
                .push(RULE.at(used.place(&at), reason).mend("bring both to one unit by the factor that is missing")),
            Ok(Some(unit)) => {
                let to = used.executive().and_then(|id| model.executive_kpis.iter().find(|kpi| id.names(&kpi.id)));
                let Some(to) = to.filter(|to| !unit.adds_to(&to.unit) && lookup::was_read(facts, to.unit.span)) else {
                    continue;
                };
                let unit = if unit.factors().is_empty() { "a share".to_owned() } else { format!("in `{unit}`") };
                findings.push(
                    RULE.at(
                        used.formula.span,
                        format!("the contribution is {unit}, the KPI `{}` in `{}`", to.id, to.unit.value),
                    )
                    .also(to.unit.span, "the KPI's unit")
                    .mend(format!("compute by how much `{}` improves, in its own unit", to.id)),
                );
            }
            Ok(None) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const FORMULA: &str = "formula: (baseline - target) * deliveries * penalty,";

    #[test]
    fn money_and_things_are_not_added() {
        let broken = "formula: (baseline - target) * deliveries * penalty + deliveries,";
        finds(&RULE, &[(FORMULA, broken)], "+ deliveries,", "are added, expected one unit");
    }

    #[test]
    fn a_contribution_is_in_its_kpis_unit() {
        finds(
            &RULE,
            &[("{to: on-time, formula: baseline - target}", "{to: on-time, formula: benefit}")],
            "formula: benefit",
            "the contribution is in `EUR/year`, the KPI `on-time` in `percent`",
        );
    }

    #[test]
    fn money_and_money_are() {
        passes(&RULE, &[(FORMULA, "formula: (baseline - target) * deliveries * penalty + 0.1 * penalties_paid,")]);
        passes(
            &RULE,
            &[("{to: on-time, formula: baseline - target}", "{to: on-time, formula: benefit / penalties_paid}")],
        );
    }
}
