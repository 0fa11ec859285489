use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};

use std::collections::BTreeMap;

use crate::diag::Span;
use crate::input::with_article;
use crate::model::link::{DriverElement, Element};

pub const RULE: Rule = Rule {
    code: "L202",
    name: "doubled-id",
    layer: Layer::Links,
    severity: Severity::Error,
    what: "An id is given to two elements of the model and its catalogue.",
    why: "References, settings from the command line, answers to feedback and comparisons of revisions all \
          find an element by its id. With two of them, each may mean the other one.",
    mend: "Give one of the two an id of its own, and change the references that mean it.",
    example: "initiatives:\n  - {id: foresee, name: Foresee delays, serves: on-time}\n  - {id: foresee, name: Re-plan at once, serves: on-time}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let mut given: BTreeMap<&str, (&str, Span)> = BTreeMap::new();
    for (kind, id, place) in &facts.context.ids {
        match given.get(id.as_str()) {
            Some((first, at)) => findings.push(doubled(id, (first, *at), (kind, *place))),
            None => _ = given.insert(id, (kind, *place)),
        }
    }
}

fn doubled(id: &str, first: (&str, Span), second: (&str, Span)) -> Finding {
    let separator = if second.0 == DriverElement::KIND { '_' } else { '-' };
    let finding = RULE
        .at(second.1, format!("the id `{id}` is given twice"))
        .label(format!("given again here, to {}", with_article(second.0)))
        .mend(format!(
            "write another id here, such as `{id}{separator}2`, and change the references that mean this one"
        ));
    // An element that is repeated by a YAML alias has only one place.
    if first.1 == second.1 {
        finding
    } else {
        finding.also(first.1, format!("first given here, to {}", with_article(first.0)))
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn an_id_of_two_kinds_is_found_at_its_second_place() {
        finds(&RULE, &[("{id: sensors,", "{id: pilot,")], "{id: pilot,", "the id `pilot` is given twice");
    }

    #[test]
    fn the_catalogue_shares_its_ids_with_the_model() {
        let edits = [
            ("- {id: late, name: Late deliveries,", "- {id: late-share, name: Late deliveries,"),
            ("catalogue: late\n", "catalogue: late-share\n"),
            ("moves: late, diff", "moves: late-share, diff"),
        ];
        finds(&RULE, &edits, "- {id: late-share, name: Late deliveries, unit", "the id `late-share` is given twice");
    }

    #[test]
    fn an_id_that_is_referred_to_twice_is_given_once() {
        passes(&RULE, &[]);
    }
}
