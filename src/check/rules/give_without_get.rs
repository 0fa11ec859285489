use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};
use crate::model::Exchange;

pub const RULE: Rule = Rule {
    code: "M330",
    name: "give-without-get",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "An exchange gives something and says nothing of what comes back: it has no `get`, or one without a word in \
           it, such as a dash.",
    why: "A discount that costs the client nothing tells the client that the first price was too high, and invites \
          the next request. A concession is an exchange: this, if that.",
    mend: "Write in `get` what the client does in return: a longer term, an earlier signature, a reference, an \
          engineer. Leave the exchange out until that is agreed.",
    example: "give_get:\n  - {give: {item: service, discount: 8 %}}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    for exchange in facts.proposal.model.price.give_get.iter().filter(|exchange| gets_nothing(exchange)) {
        if !lookup::whole(facts, exchange.span) {
            continue;
        }
        let named = exchange.id.as_ref().map_or("an exchange".to_owned(), |id| format!("the exchange `{id}`"));
        let given = match (&exchange.give.discount, &exchange.give.item) {
            (Some(discount), Some(item)) => format!("gives `{}` off `{item}`", discount.value),
            _ => "gives something".to_owned(),
        };
        let span = exchange.id.as_ref().map_or(exchange.give.span, |id| id.span);
        findings.push(
            RULE.at(span, format!("{named} {given} and gets nothing for it"))
                .mend("add `get: …`: what the client does in return, such as a longer term or a reference"),
        );
    }
}

/// Whether nothing comes back. A `get` whose text is empty can't be read, which is told at its place; one that has no word
/// in a language, as a dash or an invisible space has none, says nothing to a reader of that language.
fn gets_nothing(exchange: &Exchange) -> bool {
    let wordless = |words: &str| !words.chars().any(char::is_alphanumeric);
    match &exchange.get {
        None => true,
        Some(get) => get.variants.iter().any(|variant| wordless(&variant.words)),
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{check, finds, passes};
    use crate::diag::Severity;

    #[test]
    fn a_discount_for_nothing_is_found() {
        finds(&RULE, &[(", get: Three-year term", "")], "discount: 8 %", "gives `8 %` off `service` and gets nothing");
    }

    #[test]
    fn an_exchange_with_an_id_is_found_at_it() {
        let give = "{give: {item: service, discount: 8 %}, get: Three-year term";
        finds(&RULE, &[(give, "{id: term, give: {text: A day of training}")], "id: term", "the exchange `term`");
    }

    #[test]
    fn a_get_without_a_word_is_none() {
        for get in ["\"-\"", "…", "\u{200b}", "\u{3000}–", "{en: Three years, af: \"–\"}"] {
            let edit = format!("get: {get}");
            finds(&RULE, &[("get: Three-year term", &edit)], "discount: 8 %", "gets nothing for it");
        }
    }

    #[test]
    fn an_empty_get_stops_the_document_too() {
        for get in ["get: \"\"", "get: \"   \"", "get: \"\u{3000}\"", "get: {en: \"\"}", "get:", "get: []", "get: {}"] {
            let findings = check(&[("get: Three-year term", get)]).0;
            assert!(findings.iter().any(|finding| finding.severity == Severity::Error), "`{get}` passes");
        }
    }

    #[test]
    fn a_give_in_words_needs_a_get_too() {
        let give = "{give: {item: service, discount: 8 %}, get: Three-year term";
        finds(
            &RULE,
            &[(give, "{give: {text: A day of training}, get: \"–\"")],
            "A day",
            "gives something and gets nothing",
        );
    }

    #[test]
    fn what_is_agreed_needs_a_get_too() {
        finds(&RULE, &[("get: Three-year term", "status: agreed")], "discount: 8 %", "gets nothing for it");
    }

    #[test]
    fn a_get_is_enough() {
        passes(&RULE, &[("get: Three-year term", "get: A reference")]);
    }

    #[test]
    fn a_misspelt_get_is_the_earlier_mistake() {
        passes(&RULE, &[("get: Three-year term", "gets: Three-year term")]);
    }
}
