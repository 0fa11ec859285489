use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M331",
    name: "empty-give",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "An exchange gives nothing: no words, and not both a price item and a discount on it.",
    why: "The table of exchanges has an empty cell, and no price can be computed from it.",
    mend: "Name the price item and the discount in `give`, or say in `text` what is given.",
    example: "give_get:\n  - {give: {item: service}, get: Three-year term}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    for exchange in &facts.proposal.model.price.give_get {
        let give = &exchange.give;
        if !lookup::whole(facts, give.span) {
            continue;
        }
        let message = match (&give.text, &give.item, &give.discount) {
            (None, None, None) => "an exchange says nothing of what is given".to_owned(),
            (None, Some(item), None) => format!("an exchange names the price item `{item}` and no discount on it"),
            (None, None, Some(discount)) => format!("a discount of `{}` is on no price item", discount.value),
            _ => continue,
        };
        findings.push(
            RULE.at(give.span, message).mend("write `give: {item: …, discount: … %}`, or say in `text` what is given"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn an_item_without_a_discount_is_found() {
        finds(&RULE, &[("{item: service, discount: 8 %}", "{item: service}")], "item: service", "no discount on it");
    }

    #[test]
    fn an_empty_give_is_found() {
        finds(&RULE, &[("{item: service, discount: 8 %}", "{}")], "give: {}", "nothing of what is given");
    }

    #[test]
    fn words_are_enough() {
        passes(&RULE, &[("{item: service, discount: 8 %}", "{text: One day of training}")]);
    }
}
