use crate::check::lookup::{self, Links};
use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M308",
    name: "initiative-without-goal",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "An initiative serves no executive KPI, or only dropped ones.",
    why: "The client would do it for no goal of its own. Whatever hangs on it, down to price and \
          components, has no reason either.",
    mend: "Name in `serves` the executive KPI that it moves, or remove the initiative with what hangs on \
          it.",
    example: "initiatives:\n  - {id: foresee, name: Foresee delays, why: A delay that is known can be met.}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    let links = Links::of(facts);
    for initiative in &model.initiatives {
        if !links.hold(initiative.span, &initiative.serves) || lookup::serves_a_goal(facts, &initiative.serves) {
            continue;
        }
        let finding = match initiative.serves.first() {
            None => RULE
                .at(initiative.id.span, format!("the initiative `{}` serves no executive KPI", initiative.id))
                .label("for which goal?"),
            Some(first) => RULE
                .at(
                    first.span,
                    format!("the initiative `{}` serves only executive KPIs that are dropped", initiative.id),
                )
                .label(format!("`{first}` is dropped")),
        };
        let kept = lookup::listed(model.kept_executive_kpis().map(|kpi| kpi.id.text.as_str()));
        findings.push(match kept.as_str() {
            "" => finding.mend("name in `serves` an executive KPI that is kept"),
            kept => finding.mend(format!("name in `serves` the executive KPI that it moves: {kept}")),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const SERVES: &str = "name: Foresee delays, serves: on-time,";

    #[test]
    fn an_initiative_without_a_goal_is_found() {
        finds(&RULE, &[(SERVES, "name: Foresee delays,")], "{id: foresee", "`foresee` serves no executive KPI");
    }

    #[test]
    fn a_dropped_goal_is_none() {
        finds(&RULE, &[(SERVES, "name: Foresee delays, serves: [brand],")], "serves: [brand]", "that are dropped");
    }

    #[test]
    fn a_dropped_goal_beside_a_kept_one_passes() {
        passes(&RULE, &[(SERVES, "name: Foresee delays, serves: [brand, on-time],")]);
    }

    #[test]
    fn a_goal_that_may_not_be_the_dropped_one_passes() {
        // Without the line of its id, the dropped KPI runs on in the one before it.
        passes(&RULE, &[("  - id: brand\n", "")]);
    }

    #[test]
    fn a_misspelt_field_or_id_passes() {
        passes(&RULE, &[(SERVES, "name: Foresee delays, serve: on-time,")]);
        passes(&RULE, &[(SERVES, "name: Foresee delays, serves: on-tiem,")]);
    }
}
