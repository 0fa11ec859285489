use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};
use crate::finance::BenefitLine;
use crate::model::Basis;

pub const RULE: Rule = Rule {
    code: "M364",
    name: "benefit-never-starts",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "A department KPI has a value and components that move it, and no phase brings the benefit within the years of the \
           case.",
    why: "The value is in the text and counts as zero in the business case. Benefits flow from the end of the first phase \
          that brings a component, or so many months later as its `delay` says, at what its ramp and its adoption come to.",
    mend: "Add `phase` to the components that move the KPI, and a `ramp` and an `adoption` above 0 % to their phase or a \
           later one. Shorten a `delay` that reaches beyond the years of the case.",
    example: "solution:\n  components:\n    - {id: tracker, name: Live positions, moves: late-share}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    // What is given by year or by date comes when the author says.
    let months = (facts.case.years * 12) as f64;
    let never = |line: &&BenefitLine| line.basis == Basis::Formula && line.begins.is_none_or(|begins| begins >= months);
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
        } else if let Some(begins) = line.begins {
            let message = format!(
                "the benefit of `{}` never starts: it begins after month {}, and the case ends with month {months}",
                kpi.id,
                begins.floor()
            );
            let finding = RULE.at(kpi.id.span, message).mend("bring it earlier, or look at more years in `case.years`");
            let delay = |reference| lookup::phase(facts, reference).and_then(|(_, phase)| phase.delay.as_ref());
            let delays = phases.iter().filter_map(|reference| delay(*reference));
            delays.fold(finding, |finding, delay| finding.also(delay.span, "this delay moves it"))
        } else {
            let message = format!("the benefit of `{}` never starts: ramp or adoption stays at 0 %", kpi.id);
            RULE.at(kpi.id.span, message).mend(
                "add a `ramp` and an `adoption` above 0 % to the phase that brings the component, or to a later one",
            )
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
            "ramp or adoption stays at 0 %",
        );
    }

    #[test]
    fn what_nobody_uses_never_starts() {
        let edits = [
            (
                "ramp: 20 %",
                "adoption: 0 %
      ramp: 20 %",
            ),
            (
                "ramp: 100 %",
                "adoption: [0 %, 0 %]
      ramp: 100 %",
            ),
        ];
        finds(&RULE, &edits, "id: late-share", "ramp or adoption stays at 0 %");
    }

    #[test]
    fn a_delay_beyond_the_last_year_is_found() {
        let edits = [
            (
                "ramp: 20 %",
                "delay: 34
      ramp: 20 %",
            ),
            (
                "ramp: 100 %",
                "delay: 30
      ramp: 100 %",
            ),
        ];
        finds(&RULE, &edits, "id: late-share", "it begins after month 36, and the case ends with month 36");
    }

    #[test]
    fn one_component_with_a_phase_is_enough() {
        passes(&RULE, &[PILOT]);
    }
}
