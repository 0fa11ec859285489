use crate::check::{Layer, Rule, Run};
use crate::diag::Severity;
use crate::input::code;

pub const RULE: Rule = Rule {
    code: code::UNKNOWN_CHOICE,
    name: "unknown-choice",
    layer: Layer::File,
    severity: Severity::Error,
    what: "A word stands where only certain words can stand, and is none of them.",
    why: "The program acts on these words: a need is `explicit` or `implied`, a KPI's `better` is `higher` \
          or `lower`. Another word means nothing to it.",
    mend: "Take the word that is suggested, or one of those that are listed.",
    example: "needs:\n  - {id: late-found-late, name: Delays are found too late, layer: operational}\n",
    run: Run::Reading,
};

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_word_of_ones_own_is_found() {
        finds(
            &RULE,
            &[("layer: operating", "layer: operational")],
            "layer: operational",
            "`operational` is not a layer",
        );
    }

    #[test]
    fn a_listed_word_passes() {
        passes(&RULE, &[("layer: operating", "layer: managing")]);
    }
}
