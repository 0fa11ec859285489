use crate::check::{Layer, Rule, Run};
use crate::diag::Severity;
use crate::input::code;

pub const RULE: Rule = Rule {
    code: code::UNKNOWN_FIELD,
    name: "unknown-field",
    layer: Layer::File,
    severity: Severity::Error,
    what: "A mapping has a field that does not exist there.",
    why: "A misspelt field would be passed over in silence, and what it says would be missing from the \
          document.",
    mend: "Take the name that is suggested, or one of the fields that are listed. A remark of your own is \
          written as a comment after `#`.",
    example: "initiatives:\n  - {id: foresee, name: Foresee delays, serve: on-time}\n",
    run: Run::Reading,
};

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_misspelt_field_is_the_only_finding() {
        let edits = [("name: Foresee delays, serves:", "name: Foresee delays, serve:")];
        finds(&RULE, &edits, "serve: on-time", "an initiative has no field `serve`");
        let (findings, _) = crate::check::testing::check(&edits);
        assert_eq!(findings.len(), 1, "what a misspelt field says is not missing: {findings:?}");
    }

    #[test]
    fn known_fields_pass() {
        passes(&RULE, &[("title: Late", "subtitle: A proposal\ntitle: Late")]);
    }
}
