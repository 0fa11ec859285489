use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};
use crate::finance::BenefitLine;
use crate::model::Basis;

pub const RULE: Rule = Rule {
    code: "M364",
    name: "benefit-never-starts",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "A department KPI has a value and components that move it, and no phase brings the benefit.",
    why: "The value is in the text and counts as zero in the business case. Benefits flow from the end of the \
          first phase that brings a component, at that phase's ramp.",
    mend: "Add `phase` to the components that move the KPI, and a `ramp` above 0 % to their phase or a later one.",
    example: "solution:\n  components:\n    - {id: tracker, name: Live positions, moves: late-share}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    // What is given by year or by date comes when the author says.
    let never = |line: &&BenefitLine| line.basis == Basis::Formula && line.begins.is_none();
    for line in facts.case.benefits.iter().filter(never) {
        let Some(kpi) = model.department_kpis.iter().find(|kpi| kpi.id.text == line.kpi) else { continue };
        let movers: Vec<_> = model.movers_of(kpi).collect();
        let phases: Vec<_> = movers.iter().filter_map(|component| component.phase.as_ref()).collect();
        let lost = phases.iter().any(|reference| lookup::phase(facts, reference).is_none());
        let whole = lookup::all_whole(facts, model.solution.components.iter().map(|component| component.span));
        if movers.is_empty() || lost || !whole {
            continue;
        }
        let finding = if phases.is_empty() {
            let named = lookup::listed(movers.iter().map(|component| component.id.text.as_str()));
            let message = format!("the benefit of `{}` never starts: no phase brings {named}", kpi.id);
            let finding = RULE.at(kpi.id.span, message).mend("add `phase: …` to the component");
            movers.iter().fold(finding, |finding, component| finding.also(component.id.span, "it has no phase"))
        } else {
            let message = format!("the benefit of `{}` never starts: the ramp stays at 0 %", kpi.id);
            RULE.at(kpi.id.span, message)
                .mend("add a `ramp` above 0 % to the phase that brings the component, or to a later one")
        };
        findings.push(finding);
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const PILOT: (&str, &str) = ("      phase: pilot\n      evidence: trial\n", "      evidence: trial\n");

    #[test]
    fn components_without_a_phase_are_found() {
        let edits = [PILOT, ("differentiators: swap, phase: rollout}", "differentiators: swap}")];
        finds(&RULE, &edits, "id: late-share", "no phase brings `tracker`, `replan`");
    }

    #[test]
    fn a_ramp_of_zero_is_found() {
        finds(
            &RULE,
            &[("ramp: 20 %", "ramp: 0 %"), ("ramp: 100 %", "ramp: 0 %")],
            "id: late-share",
            "the ramp stays at 0 %",
        );
    }

    #[test]
    fn one_component_with_a_phase_is_enough() {
        passes(&RULE, &[PILOT]);
    }
}
