use crate::check::{Layer, Rule, Run};
use crate::diag::Severity;
use crate::input::code;

pub const RULE: Rule = Rule {
    code: code::DUPLICATE_KEY,
    name: "duplicate-key",
    layer: Layer::File,
    severity: Severity::Error,
    what: "A key stands twice in one mapping.",
    why: "Only one of the two can count. The other is lost without a trace, and with it perhaps a figure \
          that was corrected later.",
    mend: "Keep the entry that is right and remove the other. A second block of the same list belongs into \
          the first.",
    example: "currency: EUR\ndate: 2026-11-02\ncurrency: USD\n",
    run: Run::Reading,
};

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn the_second_entry_is_found() {
        finds(&RULE, &[("title: Late", "currency: USD\ntitle: Late")], "currency: USD", "`currency` is given twice");
    }

    #[test]
    fn one_key_in_two_mappings_is_no_mistake() {
        passes(&RULE, &[("  name: Heron Foods", "  name: Heron Foods\n  short: Heron")]);
    }
}
