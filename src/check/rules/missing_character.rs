use std::collections::BTreeMap;

use crate::check::{Facts, Layer, Rule, Run, words};
use crate::diag::{Finding, Severity, Span};

pub const RULE: Rule = Rule {
    code: "M352",
    name: "missing-character",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "A text has a character that no font of the program has, such as an emoji.",
    why: "It would be printed as an empty box, in the document that the client's board reads.",
    mend: "Write it in words, or with a character that the fonts have: Latin, Greek, Cyrillic and Chinese letters, common \
           signs such as ✓, →, ≥ and the currencies' signs.",
    example: "name: Faster deliveries 🚀\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let mut first: BTreeMap<char, Span> = BTreeMap::new();
    words::each(facts, false, &mut |span, text| {
        for char in text.chars().filter(|char| !char.is_ascii()) {
            first.entry(char).or_insert(span);
        }
    });
    let all: String = first.keys().collect();
    let language = &facts.proposal.model.language.0;
    for char in (facts.missing_characters)(&all, language) {
        let Some(span) = first.get(&char) else { continue };
        let name = format!("U+{:04X}", u32::from(char));
        findings.push(
            RULE.at(
                words::place(facts, *span, &char.to_string()),
                format!("no font has the character `{char}` ({name})"),
            )
            .label("first used here")
            .mend("write it in words, or leave it out"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn an_emoji_is_found_where_it_stands() {
        finds(&RULE, &[("name: Two hubs", "name: Two hubs 🚀")], "Two hubs 🚀", "U+1F680");
    }

    #[test]
    fn common_signs_and_chinese_are_there() {
        passes(&RULE, &[("name: Two hubs", "name: Two hubs ✓ ≥ 3 → 骨 繁 é Ω Ж €")]);
    }

    #[test]
    fn what_is_internal_is_not_printed() {
        passes(&RULE, &[("notes: Cheap on hardware.", "notes: Cheap 🚀")]);
    }
}
