use crate::check::gather::Use;
use crate::check::{Facts, Layer, Rule, Run, gather};
use crate::diag::{Finding, Severity};
use crate::finance::case::figures::in_formula;
use crate::model::formula::Compounded;
use crate::model::{Driver, Model};

pub const RULE: Rule = Rule {
    code: "M400",
    name: "compounded-percentages",
    layer: Layer::Method,
    severity: Severity::Warning,
    what: "A formula of a yearly amount raises growth to a power, as in `(1 + growth)^3`, or takes one share into a \
           product twice, as in `(1 - share) * (1 - share)`.",
    why: "What the formula gives counts in every year of the case. With the growth of three years in it, the first year \
          already brings what the third one may. A share that is taken off twice is taken off the rest of itself, which \
          nobody agreed on.",
    mend: "Count at today's volume and say the growth in words; a cautious case needs none. Take each share into the \
           product once. Exponents up to 10 are looked at, the most years of a case; powers such as `(1 - share)^2`, \
           which compute a chance, are no finding.",
    example: "drivers:\n  growth: {value: 4 %, source: {status: stated}}\ndepartment_kpis:\n  - {id: late-share, value: {formula: (baseline - target) * deliveries * (1 + growth)^3 * penalty, kind: saving}}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    for used in gather::formulas(model).into_iter().filter(|used| used.is_yearly() && used.was_read(facts)) {
        let share = |name: &str| is_share(model, &used, name);
        for place in used.formula.compounded(&share, &|name| figure(model, &used, name)) {
            let finding = match place.what {
                Compounded::Growth { factor, periods } => RULE
                    .at(
                        used.place(&place.at),
                        format!("a yearly amount holds several years' growth: `{factor}` to the power {periods}"),
                    )
                    .label("this counts in the first year already")
                    .mend("count at today's volume, and say the growth in words"),
                Compounded::Twice { name } => RULE
                    .at(used.place(&place.at), format!("`{name}` changes one product twice"))
                    .label("for the second time here")
                    .mend(format!("take `{name}` into the product once")),
            };
            findings.push(finding);
        }
    }
}

/// The figure of a name as it enters the formula.
fn figure(model: &Model, used: &Use, name: &str) -> Option<f64> {
    match (name, used.kpi()) {
        ("baseline", Some(kpi)) => Some(in_formula(&kpi.baseline, Some(&kpi.unit))),
        ("target", Some(kpi)) => Some(in_formula(&kpi.target, Some(&kpi.unit))),
        _ => model.driver(name).map(|driver: &Driver| in_formula(&driver.value, driver.unit_of_value())),
    }
}

/// Whether a name stands for a percentage: one in percent, or a bare number below 1.
fn is_share(model: &Model, used: &Use, name: &str) -> bool {
    let below_one = || figure(model, used, name).is_some_and(|figure| figure.abs() < 1.0);
    used.unit_of(model, name).map_or_else(below_one, |unit| unit.is_percent() || (unit.is_ratio() && below_one()))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const FORMULA: &str = "formula: (baseline - target) * deliveries * penalty,";
    const DRIVERS: &str = "  deliveries: {value";

    fn with(formula: &str) -> (String, String) {
        let drivers = "  growth: {value: 4 %, source: {status: stated, who: Sales}}\n";
        (format!("formula: {formula},"), format!("{drivers}{DRIVERS}"))
    }

    #[track_caller]
    fn finds_in(formula: &str, message: &str) {
        let (formula, drivers) = with(formula);
        finds(&RULE, &[(FORMULA, &formula), (DRIVERS, &drivers)], "formula: (baseline", message);
    }

    #[track_caller]
    fn passes_in(formula: &str) {
        let (formula, drivers) = with(formula);
        passes(&RULE, &[(FORMULA, &formula), (DRIVERS, &drivers)]);
    }

    #[test]
    fn growth_of_three_years_is_found() {
        finds_in(
            "(baseline - target) * deliveries * (1 + growth)^3 * penalty",
            "a yearly amount holds several years' growth: `(1 + growth)` to the power 3",
        );
    }

    #[test]
    fn a_share_that_counts_twice_is_found() {
        finds_in(
            "(baseline - target) * (1 - growth) * deliveries * (1 - growth) * penalty",
            "`growth` changes one product twice",
        );
    }

    #[test]
    fn one_year_s_growth_is_fine() {
        passes_in("(baseline - target) * deliveries * (1 + growth) * penalty");
    }

    #[test]
    fn the_kpi_s_own_percentages_are_no_driver_that_comes_twice() {
        passes_in("((1 - target) - (1 - baseline)) * (1 - growth) * deliveries * penalty");
    }

    #[test]
    fn what_a_contribution_does_is_no_yearly_amount() {
        passes(&RULE, &[("formula: baseline - target}", "formula: (baseline - target) * (1 + 0.1)^2}")]);
    }
}
