use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};

use crate::model::formula::is_name;

pub const RULE: Rule = Rule {
    code: "L206",
    name: "unusable-driver-name",
    layer: Layer::Links,
    severity: Severity::Error,
    what: "The name of a driver can't stand in a formula.",
    why: "A formula reads `late-fee` as `late` minus `fee`, `2026` as a number and `max` as a function, so \
          the driver can never be used.",
    mend: "Use letters, digits and underscores, with a letter first, and change the formulas that mean it.",
    example: "drivers:\n  late-fee: {value: 34 EUR/delivery}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    for (id, _) in &facts.proposal.model.drivers.entries {
        let name = &id.text;
        if !name.is_empty() && !is_name(name) {
            findings.push(
                RULE.at(id.span, format!("the driver `{name}` can't be named in a formula"))
                    .label(reason(name))
                    .mend(format!("write `{}`, here and in the formulas that mean it", usable(name))),
            );
        }
    }
}

fn reason(name: &str) -> String {
    match name.chars().find(|sign| !is_name(&format!("a{sign}"))) {
        Some(sign) => format!("`{sign}` can't stand in a name"),
        None if name.starts_with(|first: char| first.is_numeric()) => "a name starts with a letter".to_owned(),
        None => "this is a function of formulas".to_owned(),
    }
}

/// A name that can be used, made from one that can't.
fn usable(name: &str) -> String {
    let name: String = name.chars().map(|sign| if is_name(&format!("a{sign}")) { sign } else { '_' }).collect();
    let candidates = [name.clone(), format!("in_{name}"), format!("{name}_figure")];
    candidates.into_iter().find(|name| is_name(name)).unwrap_or_else(|| "figure".to_owned())
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_hyphen_is_found_with_a_name_that_can_be_used() {
        let edits = [("drivers:\n", "drivers:\n  late-fee: {value: 34}\n")];
        finds(&RULE, &edits, "late-fee:", "the driver `late-fee` can't be named in a formula");
        assert_eq!(super::usable("late-fee"), "late_fee");
    }

    #[test]
    fn numbers_and_functions_get_a_name_that_can_be_used() {
        assert_eq!([super::usable("2026"), super::usable("max")], ["in_2026", "in_max"]);
        assert_eq!(super::reason("2026"), "a name starts with a letter");
        assert_eq!(super::reason("max"), "this is a function of formulas");
    }

    #[test]
    fn letters_of_any_writing_pass() {
        passes(&RULE, &[("  penalty: {", "  罚款: {"), ("deliveries * penalty", "deliveries * 罚款")]);
    }
}
