use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};
use crate::model::Side;

pub const RULE: Rule = Rule {
    code: "M372",
    name: "one-sided-phase",
    layer: Layer::Method,
    severity: Severity::Warning,
    what: "Only one side has something to do in a phase, or neither has.",
    why: "A plan in which only the vendor acts has not been talked over with the client, and one in which only the \
          client acts asks for money for nothing. Actions of both sides show who carries what.",
    mend: "Add the action of the other side: a person named, data opened, a result accepted.",
    example: "phases:\n  - {id: pilot, name: Two hubs, weeks: 10, actions: [{who: us, what: Fit sensors, by: 2027-01-29, owner: Field lead}]}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    for phase in &facts.proposal.model.plan.phases {
        // Whose an action is must be known, and none may be lost.
        let read = phase.actions.iter().all(|action| lookup::was_read(facts, action.who.span));
        if !read || !lookup::whole(facts, phase.span) {
            continue;
        }
        let has = |side: Side| phase.actions.iter().any(|action| action.who.value == side);
        let (missing, mend) = match (has(Side::Us), has(Side::Client)) {
            (true, true) => continue,
            (true, false) => ("the client does nothing", "add an action with `who: client`"),
            (false, true) => ("we do nothing", "add an action with `who: us`"),
            (false, false) => ("nobody does anything", "add `actions` of both sides"),
        };
        findings.push(RULE.at(phase.id.span, format!("in the phase `{}` {missing}", phase.id)).mend(mend));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_phase_without_the_client_is_found() {
        let named = "        - {who: client, what: Name dispatchers, by: 2027-01-15, owner: Head of dispatch}\n";
        finds(&RULE, &[(named, "")], "id: pilot", "the client does nothing");
    }

    #[test]
    fn a_phase_without_us_is_found() {
        finds(
            &RULE,
            &[("{who: us, what: Fit the other trucks", "{who: client, what: Fit the other trucks")],
            "id: rollout",
            "we do nothing",
        );
    }

    #[test]
    fn a_side_that_could_not_be_read_is_the_earlier_mistake() {
        passes(&RULE, &[("{who: client, what: Name dispatchers", "{who: them, what: Name dispatchers")]);
    }

    #[test]
    fn one_action_of_each_side_is_enough() {
        passes(&RULE, &[("what: Fit sensors", "what: Fit")]);
    }
}
