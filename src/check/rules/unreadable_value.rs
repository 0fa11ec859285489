use crate::check::{Layer, Rule, Run};
use crate::diag::Severity;
use crate::input::code;

pub const RULE: Rule = Rule {
    code: code::UNREADABLE_VALUE,
    name: "unreadable-value",
    layer: Layer::File,
    severity: Severity::Error,
    what: "A value can't be read as what belongs there: a date, an amount, a percentage, a formula, an id.",
    why: "A figure that is guessed at is worse than none: `1.500` may be one and a half or fifteen \
          hundred.",
    mend: "Write the value as the message says. Amounts need no thousands separators, percentages carry \
          their sign, dates are written `2026-11-02`.",
    example: "case:\n  years: 3\n  discount_rate: 10\n",
    run: Run::Reading,
};

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_percentage_without_its_sign_is_found() {
        finds(&RULE, &[("discount_rate: 10 %", "discount_rate: 10")], "discount_rate: 10", "`10`");
    }

    #[test]
    fn a_full_width_sign_reads_like_a_plain_one() {
        passes(&RULE, &[("discount_rate: 10 %", "discount_rate: 10％")]);
    }
}
