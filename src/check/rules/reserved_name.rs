use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};

use crate::check::lookup;

pub const RULE: Rule = Rule {
    code: "L205",
    name: "reserved-name",
    layer: Layer::Links,
    severity: Severity::Error,
    what: "A driver is called `baseline`, `target` or `benefit`.",
    why: "In the formulas of a department KPI these names stand for its own figures. A driver of the same \
          name would mean one figure in one formula and another in the next.",
    mend: "Call the driver by what it counts, and change the formulas that mean it.",
    example: "drivers:\n  baseline: {value: 412000 deliveries/year}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    for (id, _) in &facts.proposal.model.drivers.entries {
        let name = &id.text;
        if lookup::KPI_NAMES.contains(&name.as_str()) {
            findings.push(
                RULE.at(id.span, format!("a driver can't be called `{name}`"))
                    .label("this name stands for a figure of the department KPI")
                    .mend(format!(
                        "call it by what it counts, such as `{name}_deliveries`, and change the formulas that mean it"
                    )),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_driver_called_target_is_found() {
        finds(
            &RULE,
            &[("drivers:\n", "drivers:\n  target: {value: 97}\n")],
            "target: {value",
            "can't be called `target`",
        );
    }

    #[test]
    fn a_name_that_only_holds_such_a_word_passes() {
        let edits = [("  penalty: {", "  target_penalty: {"), ("deliveries * penalty", "deliveries * target_penalty")];
        passes(&RULE, &edits);
    }
}
