use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};
use crate::finance::case::figures::in_formula;

pub const RULE: Rule = Rule {
    code: "M374",
    name: "acceptance-out-of-reach",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "A phase is done when a figure is reached that does not lie between the KPI's baseline and its target.",
    why: "Worse than the baseline, the phase is done before it starts. Better than the target, it is never done, \
          and the proposal promises more than the business case counts.",
    mend: "Write a figure between baseline and target, in the KPI's unit.",
    example: "department_kpis:\n  - {id: late-share, unit: percent, baseline: 8.8, target: 4.4}\nplan:\n  phases:\n    - {id: pilot, name: Two hubs, weeks: 10, done_when: {kpi: late-share, reaches: 3.0}}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    for phase in &facts.proposal.model.plan.phases {
        let Some(done) = &phase.done_when else { continue };
        let (Some(reference), Some(reaches)) = (&done.kpi, &done.reaches) else { continue };
        let Some(kpi) = lookup::department_kpi(facts, reference) else { continue };
        if !lookup::kpi_was_read(facts, kpi) {
            continue;
        }
        let figure = |quantity| in_formula(quantity, Some(&kpi.unit));
        let (baseline, target, reached) = (figure(&kpi.baseline), figure(&kpi.target), figure(reaches));
        let slack = 1e-9 * baseline.abs().max(target.abs());
        if (baseline.min(target) - slack..=baseline.max(target) + slack).contains(&reached) {
            continue;
        }
        let beyond =
            if (reached > target) == (target > baseline) { "beyond its target" } else { "worse than its baseline" };
        let message = format!(
            "the phase `{}` is done at `{}` of `{}`, {beyond}: baseline `{}`, target `{}`",
            phase.id, reaches.value, kpi.id, kpi.baseline.value, kpi.target.value
        );
        findings.push(
            RULE.at(reaches.span, message)
                .also(kpi.target.span, "the target")
                .mend(format!("write a figure between `{}` and `{}`", kpi.baseline.value, kpi.target.value)),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn worse_than_today_is_found() {
        finds(
            &RULE,
            &[("reaches: 7.0", "reaches: 9.5")],
            "reaches: 9.5",
            "worse than its baseline: baseline `8.8`, target `4.4`",
        );
    }

    #[test]
    fn beyond_the_target_is_found() {
        finds(&RULE, &[("reaches: 7.0", "reaches: 4.0 %")], "reaches: 4.0 %", "beyond its target");
    }

    #[test]
    fn the_target_itself_can_be_reached() {
        passes(&RULE, &[("reaches: 7.0", "reaches: 4.4 %")]);
    }
}
