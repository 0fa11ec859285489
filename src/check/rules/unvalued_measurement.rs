use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};
use crate::finance::Wrong;

pub const RULE: Rule = Rule {
    code: "T505",
    name: "unvalued-measurement",
    layer: Layer::Track,
    severity: Severity::Error,
    what: "A value formula has no result at a measured value, such as a division by zero.",
    why: "The benefit of that month would count as nothing, and the report would show less than was achieved.",
    mend: "Correct the measured value, or write the formula so that it holds for every value the KPI can take.",
    example: "department_kpis:\n  - id: turns\n    value: {formula: stock / target, kind: cash}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let Some((_, track)) = facts.track else { return };
    for problem in &track.problems {
        // A formula that fails for the model's own figures is told there.
        let Wrong::Value(error) = &problem.what else { continue };
        if facts.case.problems.iter().any(|known| known.formula == problem.formula) {
            continue;
        }
        findings.push(
            RULE.at(problem.value, format!("the value formula has no result here: {error}"))
                .also(problem.formula, "the formula, with this value as `target`")
                .mend("correct the value, or write the formula so that it holds for it"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{check_record, passes_in_record};

    #[test]
    fn a_division_by_zero_is_found_at_the_value() {
        let formula = "formula: (baseline / target - 1) * 0.5 * deliveries * penalty,";
        let edits = [("formula: (baseline - target) * deliveries * penalty,", formula)];
        let record = "bvf: 1\nmeasured:\n  - {kpi: late-share, values: {2027-03: 8.0, 2027-04: 0}}\n";
        let (findings, sources) = check_record(record, &edits);
        let own: Vec<_> = findings.iter().filter(|finding| finding.code == RULE.code).collect();
        assert_eq!(own.len(), 1, "{findings:?}");
        assert_eq!(sources.text(own[0].span), "0");
    }

    #[test]
    fn a_value_that_has_a_worth_passes() {
        passes_in_record(&RULE, "bvf: 1\nmeasured:\n  - {kpi: late-share, values: {2027-03: 0}}\n");
    }
}
