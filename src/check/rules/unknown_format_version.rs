use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M392",
    name: "unknown-format-version",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "A file is in a version of the format that this program doesn't know.",
    why: "Its fields may mean something else than this program takes them for.",
    mend: "Write `bvf: 1`, or read the file with a newer version of the program.",
    example: "bvf: 2\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let proposal = facts.proposal;
    let files = [(&proposal.model.bvf, "the model"), (&proposal.vendor.bvf, "the catalogue")];
    let record = facts.track.map(|(actuals, _)| (&actuals.bvf, "the record of what was measured"));
    let feedback = facts.feedback.map(|answered| (&answered.feedback.bvf, "the record of feedback"));
    for (version, file) in files.into_iter().chain(record).chain(feedback) {
        if version.value.0 != 1 {
            findings.push(
                RULE.at(version.span, format!("{file} is in version {} of the format, expected 1", version.value.0))
                    .mend("write `bvf: 1`, or use a newer version of the program"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_model_of_another_version_is_found() {
        finds(&RULE, &[("bvf: 1\nlanguage", "bvf: 2\nlanguage")], "bvf: 2", "the model is in version 2");
    }

    #[test]
    fn a_catalogue_of_another_version_is_found() {
        finds(
            &RULE,
            &[("bvf: 1\nname: Meridian", "bvf: 0\nname: Meridian")],
            "bvf: 0",
            "the catalogue is in version 0",
        );
    }

    #[test]
    fn version_one_is_known() {
        passes(&RULE, &[("bvf: 1\nlanguage", "bvf: 1 # the format\nlanguage")]);
    }
}
