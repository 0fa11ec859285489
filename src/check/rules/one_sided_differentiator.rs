use crate::check::lookup;
use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};
use crate::model::Proposal;

pub const RULE: Rule = Rule {
    code: "M326",
    name: "one-sided-differentiator",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "A differentiator that the solution uses lacks its hard facts or its soft strengths.",
    why: "Hard facts alone can be matched by others, soft strengths alone can't be believed. A \
          differentiator counts when it has both.",
    mend: "Add to the catalogue's differentiator what is missing: `hard` with facts that can be checked, \
          `soft` with what people gain from it.",
    example: "differentiators:\n  - {id: swap, name: Units that a depot swaps, hard: Four minutes without a tool.}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let Proposal { model, vendor } = facts.proposal;
    let in_components = model.solution.components.iter().flat_map(|component| &*component.differentiators);
    let uses = || in_components.clone().chain(model.solution.differentiators.iter().map(|fit| &fit.id));
    for differentiator in &vendor.differentiators {
        let (missing, mend) = match (&differentiator.hard, &differentiator.soft) {
            (Some(_), Some(_)) => continue,
            (None, Some(_)) => ("hard facts", "add `hard: …` with facts that can be checked"),
            (Some(_), None) => ("soft strengths", "add `soft: …` with what people gain from it"),
            (None, None) => ("hard facts and no soft strengths", "add `hard: …` and `soft: …`"),
        };
        let Some(used) = uses().find(|reference| reference.names(&differentiator.id)) else { continue };
        if lookup::whole(facts, differentiator.span) {
            let id = &differentiator.id;
            findings.push(
                RULE.at(id.span, format!("the differentiator `{id}` has no {missing}"))
                    .label("one-sided")
                    .also(used.span, "used here")
                    .mend(mend),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const SOFT: &str = "    soft: Depots stay masters of their trucks.\n";

    #[test]
    fn facts_alone_are_one_sided() {
        finds(&RULE, &[(SOFT, "")], "id: swap", "the differentiator `swap` has no soft strengths");
    }

    #[test]
    fn what_is_not_used_may_stay_as_it_is() {
        let other = "  - {id: radio, name: Radio}\n  - id: swap\n    name: Units";
        passes(&RULE, &[("  - id: swap\n    name: Units", other)]);
    }
}
