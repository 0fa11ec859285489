use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M330",
    name: "give-without-get",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "An exchange gives something and says nothing of what comes back.",
    why: "A discount that costs the client nothing tells the client that the first price was too high, and invites \
          the next request. A concession is an exchange: this, if that.",
    mend: "Write in `get` what the client does in return: a longer term, an earlier signature, a reference, an \
          engineer. Leave the exchange out until that is agreed.",
    example: "give_get:\n  - {give: {item: service, discount: 8 %}}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    for exchange in facts.proposal.model.price.give_get.iter().filter(|exchange| exchange.get.is_none()) {
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

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

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
    fn a_get_is_enough() {
        passes(&RULE, &[("get: Three-year term", "get: A reference")]);
    }

    #[test]
    fn a_misspelt_get_is_the_earlier_mistake() {
        passes(&RULE, &[("get: Three-year term", "gets: Three-year term")]);
    }
}
