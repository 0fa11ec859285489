use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};

use std::collections::BTreeSet;

use crate::check::{gather, lookup};
use crate::diag::nearest;
use crate::model::formula::is_name;

pub const RULE: Rule = Rule {
    code: "L204",
    name: "unused-driver",
    layer: Layer::Links,
    severity: Severity::Warning,
    what: "A driver that no formula uses and that no value is taken out of.",
    why: "A reader of the list of figures asks what it is for. Often it was forgotten in a formula, and the \
          business case lacks it.",
    mend: "Use it in the formula that it was meant for, or remove it.",
    example: "drivers:\n  deliveries: {value: 412000 deliveries/year}\n  trucks: {value: 310 trucks}\ndepartment_kpis:\n  - id: late-share\n    value: {formula: (baseline - target) * deliveries * 34, kind: saving}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    let kpis_whole = lookup::all_whole(facts, model.department_kpis.iter().map(|kpi| kpi.span));
    let needs_whole = lookup::all_whole(facts, model.needs.iter().map(|need| need.span));
    let readable = gather::formulas(model).iter().all(|formula| lookup::was_read(facts, formula.formula.span));
    if !(kpis_whole && needs_whole && readable) {
        return;
    }
    let names = gather::formulas(model).into_iter().flat_map(|formula| formula.formula.value.names());
    let mut used: BTreeSet<&str> = names.map(|(name, _)| name).collect();
    let values = model.department_kpis.iter().filter_map(|kpi| kpi.value.as_ref());
    used.extend(values.filter_map(|value| value.reduces.as_ref()).map(|driver| driver.text.as_str()));
    let slips: BTreeSet<&str> = used.iter().filter_map(|name| meant(facts, name)).collect();
    for (id, _) in &model.drivers.entries {
        let name = id.text.as_str();
        // A name that no formula can use is told as such; one that was misspelt in a formula is told there.
        let usable = is_name(name) && !lookup::KPI_NAMES.contains(&name);
        if usable && !used.contains(name) && !slips.contains(name) {
            findings.push(
                RULE.at(id.span, format!("no formula uses the driver `{name}`"))
                    .label("not used")
                    .mend("use it in the formula that it was meant for, or remove it"),
            );
        }
    }
}

/// The driver that an unknown name in a formula is likely to mean.
fn meant<'a>(facts: &Facts<'a>, name: &str) -> Option<&'a str> {
    let unknown = !lookup::KPI_NAMES.contains(&name) && !lookup::drivers(facts).any(|driver| driver == name);
    if unknown { nearest(name, lookup::drivers(facts)) } else { None }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_driver_without_a_formula_is_found() {
        finds(
            &RULE,
            &[("drivers:\n", "drivers:\n  trucks: {value: 310}\n")],
            "trucks:",
            "no formula uses the driver `trucks`",
        );
    }

    #[test]
    fn what_a_saving_is_taken_out_of_is_used() {
        passes(&RULE, &[("yearly: penalties_paid", "yearly: deliveries * penalty")]);
    }

    #[test]
    fn a_driver_that_is_misspelt_in_its_formula_is_told_there_alone() {
        passes(&RULE, &[("* deliveries * penalty", "* delivereis * penalty")]);
    }

    #[test]
    fn a_formula_that_cannot_be_read_may_use_it() {
        passes(&RULE, &[("* deliveries * penalty", "* deliveries * penalty)")]);
        passes(&RULE, &[("department_kpis:\n", "department_kpi:\n")]);
    }
}
