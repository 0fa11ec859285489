use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M384",
    name: "unpriced-component",
    layer: Layer::Method,
    severity: Severity::Warning,
    what: "No price item pays for a component.",
    why: "The reader looks for what a component costs and finds nothing: is it free, forgotten, or hidden in \
          another item?",
    mend: "Name the component in a price item's `component`; write an item with `one_off: 0` for what is free.",
    example: "solution:\n  components:\n    - {id: replan, name: Re-planning, moves: late-share, phase: rollout}\nprice:\n  items:\n    - {id: sensors, component: tracker, one_off: 148000}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    let (components, items) = (&model.solution.components, &model.price.items);
    let lost = |id: &str| !components.iter().any(|component| component.id.text == id);
    let named = items.iter().filter_map(|item| item.component.as_ref());
    let whole = items.iter().all(|item| lookup::whole(facts, item.span));
    if items.is_empty() || !whole || named.clone().any(|reference| lost(&reference.text)) {
        return;
    }
    for component in components {
        if !named.clone().any(|reference| reference.names(&component.id)) {
            findings.push(
                RULE.at(component.id.span, format!("no price item pays for the component `{}`", component.id))
                    .mend(format!("write `component: {}` in the price item that pays for it", component.id)),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_component_without_a_price_is_found() {
        finds(
            &RULE,
            &[("component: replan, phase: rollout, yearly", "component: tracker, phase: rollout, yearly")],
            "id: replan",
            "pays for the component `replan`",
        );
    }

    #[test]
    fn an_item_that_leads_nowhere_is_the_earlier_mistake() {
        passes(&RULE, &[("component: replan, phase: rollout, yearly", "component: replann, phase: rollout, yearly")]);
    }

    #[test]
    fn several_items_may_pay_for_one() {
        passes(&RULE, &[("one_off: 148000", "one_off: 149000")]);
    }
}
