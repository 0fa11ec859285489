use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M368",
    name: "too-many-benefits",
    layer: Layer::Method,
    severity: Severity::Warning,
    what: "More than five department KPIs have a value in money.",
    why: "A reader checks three to five lines. The sixth is small, overlaps with another, and gives a reason to \
          doubt them all.",
    mend: "Keep the largest that somebody at the client stands behind; tell the others without a figure, or as \
          intangible benefits.",
    example: "department_kpis:\n  - {id: first, value: {formula: a, kind: saving}}\n  - {id: sixth, value: {formula: f, kind: saving}}\n",
    run: Run::Facts(look),
};

/// As many benefits in money as a reader checks.
const ENOUGH: usize = 5;

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    let valued: Vec<_> = model.department_kpis.iter().filter_map(|kpi| Some((kpi, kpi.value.as_ref()?))).collect();
    if let Some((_, value)) = valued.get(ENOUGH) {
        let smallest = facts.case.benefits.iter().min_by(|a, b| a.present_value.total_cmp(&b.present_value));
        let smallest = smallest.map_or(String::new(), |line| format!("; the smallest is `{}`", line.kpi));
        findings.push(
            RULE.at(
                value.span,
                format!("{} department KPIs have a value in money, {ENOUGH} are enough{smallest}", valued.len()),
            )
            .label("the sixth")
            .mend("tell the smaller ones without a figure"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const END: &str = "solution:\n  components:";

    fn with(more: usize) -> String {
        let kpi = |n: usize| {
            format!(
                "  - {{id: more-{n}, name: More, department: Dispatch, serves: foresee, unit: EUR/year, baseline: 2000, target: 1000, \
                 value: {{formula: baseline - target, kind: saving}}}}\n"
            )
        };
        (1..=more).map(kpi).collect::<String>() + END
    }

    #[test]
    fn the_sixth_is_found() {
        finds(&RULE, &[(END, &with(5))], "id: more-5", "6 department KPIs have a value in money");
    }

    #[test]
    fn five_are_enough() {
        passes(&RULE, &[(END, &with(4))]);
    }
}
