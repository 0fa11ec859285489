use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};
use crate::finance::case::figures::in_formula;
use crate::input::Placed;
use crate::model::value::quantity::Quantity;

pub const RULE: Rule = Rule {
    code: "M363",
    name: "beyond-evidence",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "A department KPI is to improve by more than our evidence shows, at its target or at the optimistic end \
          of its range.",
    why: "The catalogue's `effect` is the range that was seen elsewhere. What goes beyond it is a wish, and the \
          person who answers for the KPI knows it.",
    mend: "Bring the target into the range of the catalogue's KPI; or, if there is new evidence, widen `effect` \
          there and name the evidence.",
    example: "department_kpis:\n  - {id: late-share, baseline: 8.8, target: 2.0, catalogue: late}\n# in the catalogue\nkpis:\n  - {id: late, name: Late deliveries, unit: percent, better: lower, effect: [20 %, 60 %]}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    for kpi in &facts.proposal.model.department_kpis {
        let Some(reference) = &kpi.catalogue else { continue };
        let Some(known) = facts.proposal.vendor.kpis.iter().find(|known| reference.names(&known.id)) else { continue };
        let figure = |quantity: &Placed<Quantity>| in_formula(quantity, Some(&kpi.unit));
        let (baseline, target) = (figure(&kpi.baseline), figure(&kpi.target));
        let read = lookup::kpi_was_read(facts, kpi) && lookup::was_read(facts, known.effect.span);
        if baseline == 0.0 || !read {
            continue;
        }
        let improvement = |value: f64| (value - baseline) / baseline.abs() * (target - baseline).signum();
        let optimistic = kpi.range.iter().map(|range| &range.second).filter(|end| lookup::was_read(facts, end.span));
        let most = known.effect.most.value.fraction();
        let claims = std::iter::once((&kpi.target, "")).chain(optimistic.map(|end| (end, " at the optimistic end")));
        let beyond = claims.map(|(end, which)| (end, which, improvement(figure(end))));
        if let Some((end, which, share)) = beyond.into_iter().find(|(_, _, share)| *share > most + 1e-9) {
            let (share, most) = (lookup::percent(share), &known.effect.most);
            let message = format!(
                "`{}` is to improve by `{share}`{which}; `{}` has improved by `{}` at most",
                kpi.id, known.id, most.value
            );
            findings.push(
                RULE.at(end.span, message).also(most.span, "the most that the catalogue has evidence for").mend(
                    format!(
                        "expect at most `{}` of the baseline `{}`, or add evidence to the catalogue",
                        most.value, kpi.baseline.value
                    ),
                ),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_target_beyond_the_evidence_is_found() {
        finds(
            &RULE,
            &[("target: 4.4", "target: 3.0")],
            "target: 3.0",
            "`late-share` is to improve by `65.9 %`; `late` has improved by `60 %` at most",
        );
    }

    #[test]
    fn a_range_beyond_the_evidence_is_found() {
        finds(
            &RULE,
            &[("range: [5.5, 4.0]", "range: [5.5, 3.4]")],
            "range: [5.5, 3.4]",
            "`61.4 %` at the optimistic end",
        );
    }

    #[test]
    fn a_rise_counts_like_a_fall() {
        let edits = [(
            "baseline: 8.8\n    target: 4.4\n    range: [5.5, 4.0]",
            "baseline: 50\n    target: 85\n    range: [70, 86]",
        )];
        finds(&RULE, &edits, "target: 85", "by `70 %`");
    }

    #[test]
    fn just_as_much_as_was_seen_is_fine() {
        passes(&RULE, &[("range: [5.5, 4.0]", "range: [5.5, 3.52]")]);
    }
}
