use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};
use crate::model::PriceItem;

pub const RULE: Rule = Rule {
    code: "M383",
    name: "priceless-item",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "A price item has no amount, or there is no price item at all.",
    why: "The client can't decide on a price that isn't there, and the business case would count the solution as \
          free.",
    mend: "Add `one_off` or `yearly`; write `one_off: 0` for something that is really free.",
    example: "price:\n  items:\n    - {id: sensors, component: tracker, phase: pilot}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let price = &facts.proposal.model.price;
    if price.items.is_empty() && lookup::whole(facts, price.span) {
        let mend = "add `items: […]`, each with `one_off` or `yearly`";
        findings.push(RULE.at(price.span, "the price has no items").mend(mend));
    }
    let bare = |item: &&PriceItem| item.one_off.is_none() && item.yearly.is_none() && lookup::whole(facts, item.span);
    for item in price.items.iter().filter(bare) {
        findings.push(
            RULE.at(item.id.span, format!("the price item `{}` has no amount", item.id))
                .mend("add `one_off: …` or `yearly: …`"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn an_item_without_an_amount_is_found() {
        finds(
            &RULE,
            &[("phase: rollout, yearly: 60000}", "phase: rollout}")],
            "id: planning",
            "`planning` has no amount",
        );
    }

    #[test]
    fn a_price_without_items_is_found() {
        let items = "  items:\n    - {id: sensors, component: tracker, phase: pilot, one_off: 148000}\n    \
                     - {id: service, component: tracker, phase: pilot, yearly: 96000}\n    \
                     - {id: planning, component: replan, phase: rollout, yearly: 60000}\n";
        finds(&RULE, &[(items, "")], "give_get:", "no items");
    }

    #[test]
    fn what_is_free_says_so() {
        passes(&RULE, &[("yearly: 60000", "one_off: 0")]);
    }
}
