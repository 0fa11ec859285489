use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity, Span};
use crate::finance::case::figures::Variable;
use crate::finance::case::outlook::Lever;
use crate::model::Model;

pub const RULE: Rule = Rule {
    code: "M408",
    name: "one-figure-decides",
    layer: Layer::Method,
    severity: Severity::Warning,
    what: "One figure alone decides whether the case pays: at the worse end of its range, or less than a fifth away from \
           its value where it has no range, the net present value is below zero.",
    why: "A finance reader looks for the driver that carries the case, and asks how sure it is. An answer is needed \
          before the question comes.",
    mend: "Have the figure confirmed and narrow its range by what was measured; win the benefit from more than one \
           figure; or lower what the client risks, by phases that can be ended or a price tied to the result.",
    example: "drivers:\n  penalty: {value: 34 EUR/delivery, range: [5, 40]}\n",
    run: Run::Facts(look),
};

/// So near to its value, as a share of it, a figure without a range must not break even.
const NEAR: f64 = 0.2;

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let case = facts.case;
    if case.totals.npv <= 0.0 || !lookup::results_stand(facts) {
        return;
    }
    // The first is the one that moves the result most.
    let Some((lever, message)) = case.outlook.levers.iter().find_map(|lever| Some((lever, decides(lever, facts)?)))
    else {
        return;
    };
    findings.push(
        RULE.at(place(&facts.proposal.model, lever), message)
            .mend("have it confirmed and narrow its range, or say in the risks what happens if it comes out worse"),
    );
}

/// How a figure alone decides, if it does.
fn decides(lever: &Lever, facts: &Facts) -> Option<String> {
    let name = match &lever.variable {
        Variable::Driver(name) => format!("`{name}`"),
        Variable::Target(id) => format!("the target of `{id}`"),
    };
    if let Some(ends) = lever.ends {
        let worse = ends.iter().map(|end| end.npv).fold(f64::INFINITY, f64::min);
        let amount = format!("{} {}", lookup::amount(worse), facts.case.currency);
        return (worse < 0.0).then(|| {
            format!("{name} decides whether it pays: at the worse end of its range the result is `{amount}`")
        });
    }
    let at = lever.break_even?.value();
    let away = ((at - lever.likely) / lever.likely).abs();
    (away < NEAR).then(|| {
        let away = lookup::percent(away);
        format!("{name} decides whether it pays: it breaks even `{away}` away from its value, and has no range")
    })
}

fn place(model: &Model, lever: &Lever) -> Span {
    let of_driver =
        |name: &str| model.driver(name).map(|driver| driver.range.as_ref().map_or(driver.span, |range| range.span));
    let of_target = |id: &str| {
        let kpi = model.department_kpis.iter().find(|kpi| kpi.id.text == id)?;
        Some(kpi.range.as_ref().map_or(kpi.target.span, |range| range.span))
    };
    let found = match &lever.variable {
        Variable::Driver(name) => of_driver(name),
        Variable::Target(id) => of_target(id),
    };
    found.unwrap_or(model.case.span)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_range_that_reaches_a_loss_is_found() {
        finds(
            &RULE,
            &[("range: [30, 40]", "range: [20, 40]")],
            "range: [20, 40]",
            "`penalty` decides whether it pays: at the worse end of its range the result is",
        );
    }

    #[test]
    fn a_figure_that_breaks_even_near_its_value_is_found() {
        finds(
            &RULE,
            &[
                ("penalty: {value: 34 EUR/delivery, range: [30, 40]", "penalty: {value: 25 EUR/delivery"),
                ("range: [5.5, 4.0]", "range: [4.5, 4.3]"),
            ],
            "penalty: {value: 25",
            "has no range",
        );
    }

    #[test]
    fn a_target_is_looked_at_too() {
        finds(&RULE, &[("range: [5.5, 4.0]", "range: [7.5, 4.0]")], "range: [7.5, 4.0]", "the target of `late-share`");
    }

    #[test]
    fn ranges_within_what_pays_are_fine() {
        passes(&RULE, &[]);
    }
}
