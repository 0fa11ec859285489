use crate::check::{Facts, Layer, Rule, Run, gather, lookup};
use crate::diag::{Finding, Severity};
use crate::finance::figures::in_formula;
use crate::model::{DepartmentKpi, KpiValue};

pub const RULE: Rule = Rule {
    code: "M360",
    name: "counted-twice",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "Two department KPIs compute their value from exactly the same drivers, and nothing says that they take \
          it out of different amounts.",
    why: "The same euro must not be saved twice. A finance reader looks for this first, and strikes both lines \
          when he finds it.",
    mend: "Keep the value with one of the two KPIs; or name in `reduces` the different yearly amounts that the two \
          are taken out of.",
    example: "department_kpis:\n  - {id: late-share, baseline: 8.8, target: 4.4, value: {formula: (baseline - target) * deliveries * penalty, kind: saving}}\n  - {id: on-time-share, baseline: 91.2, target: 95.6, value: {formula: (target - baseline) * deliveries * penalty, kind: saving}}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    let valued = model.department_kpis.iter().filter_map(|kpi| Some((kpi, kpi.value.as_ref()?)));
    let valued: Vec<_> = valued.map(|(kpi, value)| (kpi, value, gather::drivers(model, &value.formula))).collect();
    for (at, (kpi, value, drivers)) in valued.iter().enumerate() {
        let twin = valued[..at].iter().find(|(earlier, other, same)| {
            let alike = if drivers.is_empty() { copies(kpi, value, earlier, other) } else { drivers == same };
            alike && drivers.is_empty() == same.is_empty() && !apart(value, other)
        });
        let Some((earlier, other, _)) = twin else { continue };
        let from = match (&value.reduces, drivers.len()) {
            (Some(pool), 0) => format!("out of the same `{pool}`"),
            _ => format!("from the same drivers {}", lookup::listed(drivers.iter().copied())),
        };
        findings.push(
            RULE.at(value.formula.span, format!("`{}` and `{}` compute their value {from}", earlier.id, kpi.id))
                .also(other.formula.span, "the same amount is claimed here")
                .mend("keep the value with one of them, or name different amounts in `reduces`"),
        );
    }
}

/// Whether the two are taken out of different amounts.
fn apart(value: &KpiValue, other: &KpiValue) -> bool {
    matches!((&value.reduces, &other.reduces), (Some(a), Some(b)) if a.text != b.text)
}

/// Whether two formulas without drivers claim one amount: the same one is reduced, from the same figure on.
fn copies(kpi: &DepartmentKpi, value: &KpiValue, earlier: &DepartmentKpi, other: &KpiValue) -> bool {
    let start = |kpi: &DepartmentKpi| in_formula(&kpi.baseline, Some(&kpi.unit)).to_bits();
    let pools = value.reduces.as_ref().zip(other.reduces.as_ref());
    pools.is_some_and(|(a, b)| a.text == b.text) && start(kpi) == start(earlier)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const BEFORE: &str = "solution:\n  components:";
    const LEADING: &str = "  - {id: slow-share, name: Slow, department: Dispatch, serves: foresee, unit: percent, baseline: 5, target: 4, ";

    #[test]
    fn the_same_drivers_are_found_in_any_order() {
        let second = format!(
            "{LEADING}value: {{formula: penalty * deliveries * (baseline - target), kind: saving}}}}\n{BEFORE}"
        );
        finds(&RULE, &[(BEFORE, &second)], "id: slow-share", "from the same drivers `deliveries`, `penalty`");
    }

    #[test]
    fn different_amounts_are_counted_once_each() {
        let second = format!(
            "{LEADING}value: {{formula: (baseline - target) * deliveries * penalty, kind: saving, reduces: lost_goods}}}}\n{BEFORE}"
        );
        let drivers = "  lost_goods: {value: 300000 EUR/year, source: {status: assumed}}\n  deliveries: {value";
        passes(&RULE, &[(BEFORE, &second), ("  deliveries: {value", drivers)]);
    }

    #[test]
    fn other_drivers_are_another_amount() {
        let second =
            format!("{LEADING}value: {{formula: (baseline - target) * penalties_paid, kind: saving}}}}\n{BEFORE}");
        passes(&RULE, &[(BEFORE, &second)]);
    }

    #[test]
    fn two_bare_differences_out_of_one_amount_are_found() {
        let bare = "value: {formula: baseline - target, kind: saving, reduces: penalties_paid}}";
        let money = "{id: ID, name: Paid, department: Dispatch, serves: foresee, unit: EUR/year, baseline: 900000, target: 800000, ";
        let first =
            format!("  - {}{bare}\n  - {}{bare}\n{BEFORE}", money.replace("ID", "paid"), money.replace("ID", "spent"));
        finds(&RULE, &[(BEFORE, &first)], "id: spent", "out of the same `penalties_paid`");
        passes(&RULE, &[(BEFORE, &first.replacen("900000", "700000", 1))]);
    }
}
