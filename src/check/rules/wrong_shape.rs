use crate::check::{Layer, Rule, Run};
use crate::diag::Severity;
use crate::input::code;

pub const RULE: Rule = Rule {
    code: code::WRONG_SHAPE,
    name: "wrong-shape",
    layer: Layer::File,
    severity: Severity::Error,
    what: "A list stands where a single value belongs, a text where a mapping belongs, and the like.",
    why: "What stands there can't be taken for what belongs there, so it would be lost.",
    mend: "Write what the message expects: `- ` before each element of a list, `name: value` for the fields \
          of a mapping, one value on its own.",
    example: "client: Heron Foods\n",
    run: Run::Reading,
};

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_text_where_a_list_belongs_is_found() {
        let edits = [("title: Late", "prepared_for: Jan\ntitle: Late")];
        finds(&RULE, &edits, "prepared_for: Jan", "expected a list, found a single value");
    }

    #[test]
    fn one_id_may_stand_for_a_list_of_them() {
        passes(&RULE, &[("name: Foresee delays, serves: on-time", "name: Foresee delays, serves: [on-time]")]);
    }
}
