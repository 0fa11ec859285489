use crate::check::{Layer, Rule, Run};
use crate::diag::Severity;
use crate::input::code;

pub const RULE: Rule = Rule {
    code: code::UNREADABLE_FILE,
    name: "unreadable-file",
    layer: Layer::File,
    severity: Severity::Error,
    what: "A file that the model names can't be read, such as the vendor's catalogue.",
    why: "Without the catalogue there are no differentiators, no evidence and no terms, and no reference to \
          them can be checked.",
    mend: "Write the path relative to the model's own file, and check that the file is there and may be \
          read.",
    example: "vendor: ../catalogue/vendor.yaml\n",
    run: Run::Reading,
};

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_catalogue_that_is_not_there_is_the_only_finding() {
        let edits = [("vendor: vendor.yaml", "vendor: nowhere.yaml")];
        finds(&RULE, &edits, "vendor: nowhere.yaml", "`nowhere.yaml` can't be read");
        let (findings, _) = crate::check::testing::check(&edits);
        assert_eq!(findings.len(), 1, "what the catalogue holds is unknown, not missing: {findings:?}");
    }

    #[test]
    fn a_catalogue_that_is_there_is_read() {
        passes(&RULE, &[]);
    }
}
