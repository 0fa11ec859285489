use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};
use crate::locale;

use crate::check::lookup;

pub const RULE: Rule = Rule {
    code: "L207",
    name: "missing-language",
    layer: Layer::Links,
    severity: Severity::Error,
    what: "A text is given in several languages, and the model's own `language` is not among them.",
    why: "The document would show this text in another language than the rest, in the middle of a page.",
    mend: "Add the text in the model's language, or correct the language's tag. A text in one language needs \
          no tag.",
    example: "language: en\ntitle: {de: Verspätete Lastwagen, zh-Hans: 晚点的货车}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let language = &facts.proposal.model.language;
    if !lookup::was_read(facts, language.span) {
        return;
    }
    // The document chooses its words by the language's own tag: `en` where the model says `en-GB`.
    let Ok(tag) = locale::canonical(&language.0) else { return };
    for (given, place) in &facts.context.translated {
        if given.iter().all(|other| other != tag) {
            let label = match given.iter().find(|other| locale::canonical(other) == Ok(tag)) {
                Some(other) => format!("`{other}` is written `{tag}` here"),
                None => format!("given in {}", lookup::listed(given.iter().map(String::as_str))),
            };
            findings.push(
                RULE.at(*place, format!("this text is not given in the model's language, `{tag}`"))
                    .label(label)
                    .also(language.span, "the model's language")
                    .mend(format!("add `{tag}: …`, or write the text without languages")),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_title_in_other_languages_is_found() {
        let title = "title: {de: Verspätet, zh-Hans: 晚点}";
        finds(
            &RULE,
            &[("title: Late trucks, seen three hours earlier", title)],
            title,
            "not given in the model's language, `en`",
        );
    }

    #[test]
    fn a_tag_that_means_the_language_is_named() {
        let edits = [("title: Late trucks, seen three hours earlier", "title: {en-GB: Late trucks}")];
        finds(&RULE, &edits, "title:", "`en`");
        assert_eq!(crate::check::testing::check(&edits).0[0].label, "`en-GB` is written `en` here");
    }

    #[test]
    fn the_catalogue_is_looked_at_too() {
        finds(&RULE, &[("name: Yard trial", "name: {de: Hofversuch}")], "Hofversuch", "`en`");
    }

    #[test]
    fn a_region_of_the_language_is_the_language() {
        passes(&RULE, &[("language: en\n", "language: en-GB\n"), ("name: Yard trial", "name: {en: Yard trial}")]);
    }

    #[test]
    fn further_languages_pass() {
        passes(&RULE, &[("title: Late trucks, seen three hours earlier", "title: {de: Verspätet, en: Late trucks}")]);
    }
}
