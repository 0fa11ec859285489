use crate::check::{Facts, Layer, Rule, Run, gather};
use crate::diag::{Finding, Severity};
use crate::model::value::unit::{Symbol, Time};

pub const RULE: Rule = Rule {
    code: "M395",
    name: "literal-in-formula",
    layer: Layer::Method,
    severity: Severity::Warning,
    what: "A formula whose result is per month, week, quarter or day holds the number 4, 12, 52 or 365.",
    why: "Results are converted to a year by their unit: what is in `EUR/month` is taken times 12. A 12 in the \
          formula takes it times 12 once more.",
    mend: "Remove the number, or make it a driver with a unit such as `months/year`.",
    example: "drivers:\n  deliveries: {value: 34333 deliveries/month}\ndepartment_kpis:\n  - {id: late-share, value: {formula: (baseline - target) * deliveries * 12 * penalty, kind: saving}}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    for used in gather::formulas(model).into_iter().filter(gather::Use::is_yearly) {
        let Ok(Some(unit)) = used.formula.unit(&|name| used.unit_of(model, name)) else { continue };
        let short = unit.factors().iter().find_map(|(symbol, power)| match symbol {
            Symbol::Time(time) if *power < 0 && !time.is_clock() && *time != Time::Year => Some(*time),
            _ => None,
        });
        let Some(time) = short.filter(|_| used.was_read(facts)) else { continue };
        for (number, at) in used.formula.numbers() {
            if [4.0, 12.0, 52.0, 365.0].iter().any(|period: &f64| period.to_bits() == number.to_bits()) {
                let message = format!(
                    "the result is per {}, so it is taken times {} to a year; `{number}` comes on top",
                    time.label(),
                    time.per_largest()
                );
                findings.push(
                    RULE.at(used.place(&at), message)
                        .mend("remove the number, or make it a driver with a unit such as `months/year`"),
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const FORMULA: &str = "(baseline - target) * deliveries * penalty,";
    const MONTHLY: (&str, &str) = ("412000 deliveries/year, range: [395000, 440000]", "34333 deliveries/month");

    #[test]
    fn twelve_on_top_of_a_month_is_found() {
        let edits = [MONTHLY, (FORMULA, "(baseline - target) * deliveries * 12 * penalty,")];
        finds(
            &RULE,
            &edits,
            "deliveries * 12 * penalty",
            "the result is per month, so it is taken times 12 to a year; `12` comes on top",
        );
    }

    #[test]
    fn a_month_without_a_number_is_converted() {
        passes(&RULE, &[MONTHLY]);
    }

    #[test]
    fn a_number_in_a_yearly_formula_is_no_period() {
        passes(&RULE, &[(FORMULA, "(baseline - target) * deliveries * penalty / 12,")]);
    }
}
