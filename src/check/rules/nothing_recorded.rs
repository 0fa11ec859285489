use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "T503",
    name: "nothing-recorded",
    layer: Layer::Track,
    severity: Severity::Error,
    what: "Nothing is recorded that has a date, and the report has no date of its own.",
    why: "A report compares what was promised by a day with what was achieved by then. Without a day there is nothing to \
          compare.",
    mend: "Record a value, a payment or an acceptance, or write `as_of`.",
    example: "bvf: 1\nmeasured: []\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let Some((actuals, _)) = facts.track else { return };
    if actuals.date().is_none() && lookup::whole(facts, actuals.span) {
        findings.push(
            RULE.at(actuals.span, "nothing that has a date is recorded here, and `as_of` is not given")
                .label("the report has no date")
                .mend("record a value, a payment or an acceptance, or write `as_of: …`"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{check_record, finds_in_record, passes_in_record};

    #[test]
    fn a_record_without_a_date_is_found() {
        finds_in_record(
            &RULE,
            "bvf: 1\nmeasured:\n  - {kpi: late-share, values: {}}\n",
            "bvf: 1",
            "`as_of` is not given",
        );
    }

    #[test]
    fn a_date_is_enough() {
        passes_in_record(&RULE, "bvf: 1\nas_of: 2027-02-28\n");
        passes_in_record(&RULE, "bvf: 1\nphases: [{phase: pilot, accepted: 2027-03-19}]\n");
    }

    #[test]
    fn a_record_that_lost_a_field_is_not_empty() {
        passes_in_record(&RULE, "bvf: 1\nmeasurd:\n  - {kpi: late-share, values: {2027-03: 8.1}}\n");
    }

    #[test]
    fn a_record_that_is_no_yaml_has_one_finding() {
        let (findings, _) = check_record("bvf: [\n", &[]);
        assert_eq!(findings.iter().map(|finding| finding.code).collect::<Vec<_>>(), ["F001"]);
    }
}
