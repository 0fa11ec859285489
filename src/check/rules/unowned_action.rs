use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity, Span};
use crate::input::Placed;
use crate::model::Name;
use crate::model::value::date::Date;

pub const RULE: Rule = Rule {
    code: "M379",
    name: "unowned-action",
    layer: Layer::Method,
    severity: Severity::Warning,
    what: "An action or a step to the decision has no owner, or no date.",
    why: "What nobody answers for by a day is a wish. A plan reassures by who does what and when.",
    mend: "Add `owner` and `by`.",
    example: "next_steps:\n  - {who: client, what: Decide on the pilot}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    let whole = |record: Span| lookup::whole(facts, record);
    for action in model.plan.phases.iter().flat_map(|phase| &phase.actions).filter(|action| whole(action.span)) {
        report("an action", action.what.span, action.by.as_ref(), action.owner.as_ref(), findings);
    }
    for step in model.next_steps.iter().filter(|step| whole(step.span)) {
        report("a next step", step.what.span, step.by.as_ref(), step.owner.as_ref(), findings);
    }
}

fn report(what: &str, span: Span, by: Option<&Placed<Date>>, owner: Option<&Name>, findings: &mut Vec<Finding>) {
    let (missing, mend) = match (by, owner) {
        (Some(_), Some(_)) => return,
        (Some(_), None) => ("no owner", "add `owner: …`"),
        (None, Some(_)) => ("no date", "add `by: …`"),
        (None, None) => ("neither owner nor date", "add `by: …` and `owner: …`"),
    };
    findings.push(RULE.at(span, format!("{what} has {missing}")).mend(mend));
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn an_action_without_an_owner_is_found() {
        finds(
            &RULE,
            &[("by: 2027-01-29, owner: Field lead", "by: 2027-01-29")],
            "Fit sensors",
            "an action has no owner",
        );
    }

    #[test]
    fn a_step_without_a_date_is_found() {
        finds(&RULE, &[("by: 2026-12-04, ", "")], "Decide on the pilot", "a next step has no date");
    }

    #[test]
    fn owner_and_date_are_enough() {
        passes(&RULE, &[("by: 2026-12-04", "by: 2026-12-05")]);
    }
}
