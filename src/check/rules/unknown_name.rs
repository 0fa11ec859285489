use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};

use std::collections::BTreeSet;

use crate::check::{gather, lookup};
use crate::diag::{Span, nearest};
use crate::model::formula::is_name;
use crate::model::link::{DriverElement, Element};

pub const RULE: Rule = Rule {
    code: "L203",
    name: "unknown-name",
    layer: Layer::Links,
    severity: Severity::Error,
    what: "A formula uses a name that is no driver, nor `baseline`, `target` or `benefit` where these can \
          stand.",
    why: "The formula can't be computed and counts as zero, so the business case is too low without anybody \
          seeing it.",
    mend: "Correct the name, or add a driver of this name. `baseline` and `target` are figures of a \
          department KPI; `benefit` stands in `contributes` only.",
    example: "drivers:\n  deliveries: {value: 412000 deliveries/year}\ndepartment_kpis:\n  - id: late-share\n    value: {formula: (baseline - target) * delivery * 34, kind: saving}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let drivers: BTreeSet<&str> = lookup::drivers(facts).collect();
    for formula in gather::formulas(&facts.proposal.model) {
        for (name, at) in formula.formula.names() {
            let known = drivers.contains(name) || formula.own_names().contains(&name);
            if !known && !lookup::may_be_lost(facts, DriverElement::KIND, name) && !in_unusable(&drivers, name) {
                findings.push(unknown(facts, &formula, name, formula.place(&at)));
            }
        }
    }
}

/// Whether the name is a piece of a driver's name that can't stand in a formula: `late` of `late-fees`, which is
/// reported where the driver stands.
fn in_unusable(drivers: &BTreeSet<&str>, name: &str) -> bool {
    drivers.iter().filter(|driver| !is_name(driver)).any(|driver| driver.split(['-', '.']).any(|piece| piece == name))
}

fn unknown(facts: &Facts, formula: &gather::Use, name: &str, place: Span) -> Finding {
    let known = || formula.own_names().iter().copied().chain(lookup::drivers(facts));
    let (message, label) = if lookup::KPI_NAMES.contains(&name) {
        let where_else = if name == "benefit" { "`contributes`" } else { "formulas of a department KPI" };
        (format!("`{name}` has no meaning in this formula"), format!("it can stand in {where_else} only"))
    } else {
        let label = nearest(name, known())
            .map_or("no driver has this name".to_owned(), |near| format!("did you mean `{near}`?"));
        (format!("the formula uses `{name}`, which is no driver"), label)
    };
    let mend = match known().next() {
        Some(_) => format!("write one of {}, or add a driver for it", lookup::listed(known())),
        None => format!("add `{name}: {{value: …}}` under `drivers`"),
    };
    RULE.at(place, message).label(label).mend(mend)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_slip_is_found_at_its_very_bytes() {
        let edits = [("* deliveries * penalty", "* delivereis * penalty")];
        finds(&RULE, &edits, "delivereis", "the formula uses `delivereis`, which is no driver");
        let (findings, sources) = crate::check::testing::check(&edits);
        let own = findings.iter().find(|finding| finding.code == RULE.code).expect("found above");
        assert_eq!(sources.text(own.span), "delivereis");
        assert_eq!(own.label, "did you mean `deliveries`?");
    }

    #[test]
    fn a_quoted_formula_is_marked_as_a_whole() {
        let (findings, sources) = crate::check::testing::check(&[("yearly: penalties_paid", "yearly: \"fines\"")]);
        let own = findings.iter().find(|finding| finding.code == RULE.code).expect("there is no such driver");
        assert_eq!(sources.text(own.span), "\"fines\"");
    }

    #[test]
    fn a_benefit_stands_in_contributions_only() {
        finds(
            &RULE,
            &[("yearly: penalties_paid", "yearly: penalties_paid + benefit")],
            "yearly:",
            "`benefit` has no meaning",
        );
        passes(&RULE, &[("formula: baseline - target}", "formula: benefit / penalties_paid}")]);
    }

    #[test]
    fn an_implication_has_no_baseline() {
        finds(
            &RULE,
            &[("yearly: penalties_paid", "yearly: penalties_paid * baseline")],
            "yearly:",
            "`baseline` has no meaning",
        );
    }

    #[test]
    fn a_driver_that_cannot_stand_in_a_formula_is_told_there_alone() {
        passes(&RULE, &[("  penalty: {", "  late-fee: {"), ("deliveries * penalty", "deliveries * late-fee")]);
    }
}
