use std::collections::BTreeMap;

use crate::check::{Facts, Layer, ReadFor, Rule, Run, words};
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
    let mut see = |span: Span, text: &str| {
        for char in text.chars().filter(|char| !char.is_ascii()) {
            first.entry(char).or_insert(span);
        }
    };
    words::each(facts, false, &mut see);
    // What the client said may be kept as it was said, but it can't be printed.
    let printed = facts.feedback.filter(|answered| answered.purpose != ReadFor::Editing);
    for item in printed.iter().flat_map(|answered| &answered.feedback.items).filter(|item| !item.is_internal()) {
        let answer = item.answer.iter().flat_map(|answer| answer.text.iter().chain(&answer.reason));
        let names = std::iter::once(&item.who).chain(&item.quote).map(|name| &**name);
        for variant in answer.chain(names).chain([&item.said]).flat_map(|text| &text.variants) {
            see(variant.span, &variant.words);
        }
    }
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
    use crate::check::testing::{FEEDBACK, finds, finds_in_feedback, passes, passes_in_feedback};

    #[test]
    fn an_emoji_is_found_where_it_stands() {
        finds(&RULE, &[("name: Two hubs", "name: Two hubs 🚀")], "Two hubs 🚀", "U+1F680");
    }

    #[test]
    fn common_signs_and_chinese_are_there() {
        passes(&RULE, &[("name: Two hubs", "name: Two hubs ✓ ≥ 3 → 骨 繁 é Ω Ж €")]);
    }

    #[test]
    fn what_the_client_said_is_printed_too() {
        let record = FEEDBACK.replace("The target is bold.", "The target is bold 🚀.");
        finds_in_feedback(&RULE, &record, "🚀", "U+1F680");
        passes_in_feedback(&RULE, &record.replace("id: f1,", "id: f1, internal: true,"));
    }

    #[test]
    fn what_is_internal_is_not_printed() {
        passes(&RULE, &[("notes: Cheap on hardware.", "notes: Cheap 🚀")]);
    }
}
