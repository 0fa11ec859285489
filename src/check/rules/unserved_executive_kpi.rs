use crate::check::lookup::{self, Links};
use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M307",
    name: "unserved-executive-kpi",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "No initiative serves an executive KPI that the proposal is about.",
    why: "The proposal names a goal and then does nothing for it. The executive who answers for it sees \
          that first.",
    mend: "Name the KPI in `serves` of the initiative that moves it, or drop it with its reason in \
          `dropped`.",
    example: "executive_kpis:\n  - id: on-time\n    name: Deliveries on time\ninitiatives:\n  - {id: foresee, name: Foresee delays, serves: cost-per-drop}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    if !Links::of(facts).all_hold(model.initiatives.iter().map(|initiative| (initiative.span, &*initiative.serves))) {
        return;
    }
    for kpi in model.kept_executive_kpis() {
        let served = model.initiatives.iter().any(|initiative| initiative.serves.name(&kpi.id));
        // A KPI whose `dropped` is misspelt is not kept.
        if !served && lookup::whole(facts, kpi.span) {
            findings.push(
                RULE.at(kpi.id.span, format!("no initiative serves the executive KPI `{}`", kpi.id))
                    .label("the line of sight breaks here")
                    .mend(format!(
                        "write `{}` in `serves` of an initiative, or drop the KPI with `dropped: …`",
                        kpi.id
                    )),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const DROPPED: &str = "    dropped: nothing that we deliver moves it\n";

    #[test]
    fn a_goal_that_nothing_serves_is_found() {
        finds(&RULE, &[(DROPPED, "")], "id: brand", "no initiative serves the executive KPI `brand`");
    }

    #[test]
    fn an_unknown_id_may_be_the_missing_link() {
        passes(&RULE, &[(DROPPED, ""), ("delays, serves: on-time", "delays, serves: [on-time, barnd]")]);
    }

    #[test]
    fn initiatives_that_are_lost_are_not_missing() {
        passes(&RULE, &[("initiatives:\n", "initiative:\n")]);
    }

    #[test]
    fn a_misspelt_dropping_is_told_as_such() {
        passes(&RULE, &[(DROPPED, "    droped: nothing that we deliver moves it\n")]);
    }
}
