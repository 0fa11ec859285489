use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};
use crate::input::Placed;
use crate::model::value::quantity::Quantity;
use crate::model::value::unit::Unit;

pub const RULE: Rule = Rule {
    code: "M397",
    name: "foreign-unit",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "A figure of a KPI or of a driver carries another unit than the KPI or the driver itself.",
    why: "A baseline in trips a year and a target in trips a month can't be set against each other: the improvement, and \
          all money that follows from it, would be wrong by a factor of twelve.",
    mend: "Write all figures of a KPI in its own unit, or leave the unit of the figures out.",
    example: "unit: trips/year\nbaseline: 3900\ntarget: 180 trips/month\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    let mut hold = |figure: &Placed<Quantity>, unit: &Placed<Unit>| findings.extend(fault(figure, unit));
    for kpi in &model.executive_kpis {
        kpi.baseline.iter().chain(&kpi.target).for_each(|figure| hold(figure, &kpi.unit));
    }
    for kpi in &model.department_kpis {
        hold(&kpi.baseline, &kpi.unit);
        hold(&kpi.target, &kpi.unit);
        kpi.range.iter().flat_map(|range| [&range.first, &range.second]).for_each(|figure| hold(figure, &kpi.unit));
    }
    for done in model.plan.phases.iter().filter_map(|phase| phase.done_when.as_ref()) {
        let kpi = done.kpi.as_ref().and_then(|id| model.department_kpis.iter().find(|kpi| id.names(&kpi.id)));
        done.reaches.iter().zip(kpi).for_each(|(figure, kpi)| hold(figure, &kpi.unit));
    }
    if let Some((actuals, _)) = facts.track {
        for measured in &actuals.measured {
            let Some(kpi) = lookup::department_kpi(facts, &measured.kpi) else { continue };
            measured.values.entries.iter().for_each(|(_, figure)| hold(figure, &kpi.unit));
        }
        for measured in &actuals.measured_executive {
            let Some(kpi) = model.executive_kpis.iter().find(|kpi| measured.kpi.names(&kpi.id)) else { continue };
            measured.values.entries.iter().for_each(|(_, figure)| hold(figure, &kpi.unit));
        }
        for accepted in &actuals.phases {
            let phase = model.plan.phases.iter().find(|phase| accepted.phase.names(&phase.id));
            let done = phase.and_then(|phase| phase.done_when.as_ref()?.kpi.as_ref());
            let kpi = done.and_then(|id| lookup::department_kpi(facts, id));
            accepted.measured.iter().zip(kpi).for_each(|(figure, kpi)| hold(figure, &kpi.unit));
        }
    }
    for (_, driver) in &model.drivers.entries {
        let Some(unit) = &driver.unit else { continue };
        hold(&driver.value, unit);
        driver.range.iter().flat_map(|range| [&range.first, &range.second]).for_each(|figure| hold(figure, unit));
    }
}

fn fault(figure: &Placed<Quantity>, unit: &Placed<Unit>) -> Option<Finding> {
    let own = figure.unit.as_ref().filter(|own| **own != unit.value)?;
    Some(
        RULE.at(figure.span, format!("this figure is in `{own}`, and the unit here is `{}`", unit.value))
            .also(unit.span, "the unit")
            .mend(format!("write the figure in `{}`", unit.value)),
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_target_in_another_unit_is_found() {
        finds(&RULE, &[("target: 4.4\n", "target: 44 ppm\n")], "44 ppm", "the unit here is `percent`");
    }

    #[test]
    fn the_same_unit_may_stand_beside_the_figure() {
        passes(&RULE, &[("target: 4.4\n", "target: 4.4 %\n")]);
    }
}
