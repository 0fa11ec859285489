use crate::check::{Layer, Rule, Run};
use crate::diag::Severity;
use crate::input::code;

pub const RULE: Rule = Rule {
    code: code::SYNTAX,
    name: "syntax",
    layer: Layer::File,
    severity: Severity::Error,
    what: "The file is not valid YAML: indentation, brackets, quotes or a `: ` in an unquoted text break \
          it.",
    why: "Nothing after the place can be understood, so nothing is checked and no document is built.",
    mend: "Look at the line that is named and the one before it. Indent with spaces, close brackets and \
          quotes, and quote a text that holds `: ` or ` #`.",
    example: "title: Late trucks: seen three hours earlier\n",
    run: Run::Reading,
};

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_colon_in_an_unquoted_text_is_found_in_its_line() {
        let broken = "title: Late trucks: seen three hours earlier";
        finds(&RULE, &[("title: Late trucks, seen three hours earlier", broken)], broken, "not valid YAML");
    }

    #[test]
    fn a_quoted_text_may_hold_a_colon() {
        let quoted = "title: 'Late trucks: seen three hours earlier'";
        passes(&RULE, &[("title: Late trucks, seen three hours earlier", quoted)]);
    }
}
