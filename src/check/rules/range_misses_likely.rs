use crate::check::{Facts, Layer, Rule, Run, gather, lookup};
use crate::diag::{Finding, Severity};
use crate::finance::case::figures::in_formula;

pub const RULE: Rule = Rule {
    code: "M385",
    name: "range-misses-likely",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "A driver's likely value lies outside its own range, or the range's low is above its high.",
    why: "Scenarios and the simulation are drawn from the range; they would not meet the figure that the business \
          case rests on.",
    mend: "Write the range as `[low, high]` around the value.",
    example: "drivers:\n  deliveries: {value: 412000 deliveries/year, range: [420000, 440000]}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    for (id, driver) in &facts.proposal.model.drivers.entries {
        let Some(range) = &driver.range else { continue };
        let places = [driver.value.span, range.span, driver.unit.as_ref().map_or(range.span, |unit| unit.span)];
        if places.iter().any(|place| !lookup::was_read(facts, *place)) {
            continue;
        }
        let unit = gather::unit_of(driver);
        let figure = |quantity| in_formula(quantity, unit.as_ref());
        let (low, high, likely) = (figure(&range.first), figure(&range.second), figure(&driver.value));
        let shown = format!("[{}, {}]", range.first.value, range.second.value);
        if low > high {
            findings.push(
                RULE.at(range.span, format!("the range `{shown}` of `{id}` falls"))
                    .mend(format!("write `[{}, {}]`", range.second.value, range.first.value)),
            );
        } else if !(low..=high).contains(&likely) {
            findings.push(
                RULE.at(
                    driver.value.span,
                    format!("the value `{}` of `{id}` lies outside its range `{shown}`", driver.value.value),
                )
                .also(range.span, "the range")
                .mend("widen the range, or correct the value"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_value_outside_its_range_is_found() {
        finds(
            &RULE,
            &[("[395000, 440000]", "[420000, 440000]")],
            "deliveries: {value",
            "`412000 deliveries/year` of `deliveries` lies outside",
        );
    }

    #[test]
    fn a_falling_range_is_found() {
        finds(&RULE, &[("[395000, 440000]", "[440000, 395000]")], "deliveries: {value", "falls");
    }

    #[test]
    fn the_bounds_belong_to_the_range() {
        passes(&RULE, &[("[395000, 440000]", "[412000, 440000]")]);
    }
}
