use crate::check::{Layer, Rule, Run};
use crate::diag::Severity;
use crate::input::code;

pub const RULE: Rule = Rule {
    code: code::MISSING_FIELD,
    name: "missing-field",
    layer: Layer::File,
    severity: Severity::Error,
    what: "A field that must be given is not there, or has no value.",
    why: "Without it the element can't be shown or computed: a price without a currency, a KPI without a \
          name.",
    mend: "Write the field where the message says so. `bvf schema` prints all fields and which of them must \
          be given.",
    example: "needs:\n  - id: late-found-late\n    layer: operating\n    kind: explicit\n    from: customers\n",
    run: Run::Reading,
};

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_need_without_a_payoff_is_found() {
        let payoff = "    payoff: Three hours of warning are enough to re-plan.\n";
        finds(&RULE, &[(payoff, "")], "id: late-found-late", "a need has no field `payoff`");
    }

    #[test]
    fn a_field_without_a_value_is_found() {
        finds(&RULE, &[("currency: EUR", "currency:")], "currency:", "`currency` of a model has no value");
    }

    #[test]
    fn what_may_be_left_out_is_not_missed() {
        passes(&RULE, &[("title: Late trucks, seen three hours earlier\n", "")]);
    }
}
