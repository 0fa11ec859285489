use crate::check::{Facts, Layer, Rule, Run, gather, lookup};
use crate::diag::{Finding, Severity};
use crate::model::Driver;

pub const RULE: Rule = Rule {
    code: "M345",
    name: "claim-without-source",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "A formula uses a driver that has no source.",
    why: "A figure that nobody stands behind carries a result that the client is asked to sign. The first question \
          in the meeting will be where it comes from.",
    mend: "Add `source` with `status` and, where somebody said it, `who`, `when` and `where`. If nobody said it, \
          write `status: assumed`: the document then marks it as our assumption.",
    example: "drivers:\n  penalty: {value: 34 EUR/delivery}\ndepartment_kpis:\n  - {id: late-share, value: {formula: (baseline - target) * penalty, kind: saving}}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    let formulas = gather::formulas(model);
    let bare = |driver: &Driver| driver.source.is_none() && lookup::whole(facts, driver.span);
    for (id, _) in model.drivers.entries.iter().filter(|(_, driver)| bare(driver)) {
        let used = formulas.iter().find(|used| used.drivers(model).contains(id.text.as_str()));
        if let Some(used) = used {
            findings.push(
                RULE.at(id.span, format!("the driver `{id}` has no source"))
                    .also(used.formula.span, "a formula uses it here")
                    .mend("add `source: {status: …, who: …, when: …}`; write `status: assumed` if nobody at the client said it"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const PENALTY: &str = "penalty: {value: 34 EUR/delivery, range: [30, 40], source: {status: stated, who: Finance}}";

    #[test]
    fn a_used_driver_without_a_source_is_found() {
        finds(&RULE, &[(PENALTY, "penalty: {value: 34 EUR/delivery}")], "penalty: {value", "`penalty` has no source");
    }

    #[test]
    fn a_driver_of_an_implication_is_used_too() {
        let source = "1260000 EUR/year, source: {status: confirmed, who: Finance, when: 2026-10-14}}";
        finds(&RULE, &[(source, "1260000 EUR/year}")], "penalties_paid:", "`penalties_paid` has no source");
    }

    #[test]
    fn a_driver_that_no_formula_uses_claims_nothing() {
        passes(&RULE, &[("  deliveries: {value", "  trucks: {value: 60}\n  deliveries: {value")]);
    }
}
