use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};
use std::collections::BTreeSet;
use std::slice;

use crate::check::lookup::{self, Links};
use crate::model::link::{DifferentiatorElement, Ref};

pub const RULE: Rule = Rule {
    code: "M325",
    name: "untied-differentiator",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "A differentiator of the solution is not tied to a need of this client.",
    why: "A differentiator counts only where it meets a need of this client. Untied, it is a feature that \
          the reader pays for and doesn't want.",
    mend: "Name under `solution: differentiators` the differentiator with the needs it meets and why, or \
          take it out of the component.",
    example: "solution:\n  components:\n    - {id: tracker, name: Live positions, moves: late-share, differentiators: swap}\n  differentiators: []\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let solution = &facts.proposal.model.solution;
    let links = Links::of(facts);
    let fits = &solution.differentiators;
    let read = links.all_hold(fits.iter().map(|fit| (fit.span, slice::from_ref(&fit.id))));
    for fit in fits {
        if fit.needs.is_empty() && links.hold(fit.span, slice::from_ref(&fit.id)) {
            findings.push(untied(facts, &fit.id));
        }
    }
    let mut told: BTreeSet<&str> = fits.iter().map(|fit| fit.id.text.as_str()).collect();
    for reference in solution.components.iter().flat_map(|component| &*component.differentiators) {
        if read && links.lead(slice::from_ref(reference)) && told.insert(&reference.text) {
            findings.push(untied(facts, reference));
        }
    }
}

fn untied(facts: &Facts, differentiator: &Ref<DifferentiatorElement>) -> Finding {
    let needs = lookup::listed(facts.proposal.model.needs.iter().map(|need| need.id.text.as_str()));
    let known = if needs.is_empty() { "…" } else { &needs };
    RULE.at(differentiator.span, format!("the differentiator `{differentiator}` is tied to no need"))
        .label("which need of this client does it meet?")
        .mend(format!(
            "write `{{id: {differentiator}, needs: …, why: …}}` under `solution: differentiators`, with one of the needs: {known}"
        ))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const FIT: &str = "    - {id: swap, needs: late-found-late, why: Depots swap units themselves.}\n";

    #[test]
    fn a_differentiator_of_two_components_is_found_once() {
        finds(&RULE, &[(FIT, "    []\n")], "differentiators: swap", "the differentiator `swap` is tied to no need");
    }

    #[test]
    fn a_reason_without_a_need_is_no_tie() {
        finds(&RULE, &[(FIT, "    - {id: swap, why: It is ours.}\n")], "{id: swap, why", "`swap` is tied to no need");
    }

    #[test]
    fn unknown_ids_are_told_as_such() {
        passes(&RULE, &[(FIT, "    - {id: swap, needs: late-found, why: Depots swap units themselves.}\n")]);
        passes(&RULE, &[(FIT, "    - {id: swaps, needs: late-found-late, why: Depots swap units themselves.}\n")]);
        passes(&RULE, &[(FIT, "    - {id: swap, need: late-found-late, why: Depots swap units themselves.}\n")]);
    }

    #[test]
    fn a_catalogue_that_cannot_be_read_keeps_the_rule_silent() {
        passes(&RULE, &[("vendor: vendor.yaml", "vendor: nowhere.yaml"), (FIT, "    []\n")]);
    }
}
