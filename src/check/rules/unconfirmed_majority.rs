use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};
use crate::readiness;

pub const RULE: Rule = Rule {
    code: "M369",
    name: "unconfirmed-majority",
    layer: Layer::Method,
    severity: Severity::Warning,
    what: "More than half of the benefits, by present value, rest on figures that nobody at the client has stated \
          or confirmed.",
    why: "Value is what the client says it is. A case built on our own assumptions is our opinion, whatever its \
          arithmetic.",
    mend: "Ask for the largest of these figures, and write who said it and when. A formula counts as unconfirmed \
          if one of its drivers is assumed, a benchmark, or without a source; one without drivers, if its KPI is.",
    example: "drivers:\n  deliveries: {value: 412000 deliveries/year, source: {status: assumed}}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    if !lookup::results_stand(facts) {
        return;
    }
    let confirmation = readiness::confirmation(&facts.proposal.model, facts.case);
    let all = facts.case.totals.pv_benefits;
    let doubtful = confirmation.doubtful;
    let Some(first) = confirmation.open.first().filter(|_| doubtful > all / 2.0) else { return };
    let share = lookup::percent(doubtful / all);
    let named = lookup::listed(confirmation.open.iter().map(|open| open.element.id()));
    let message =
        format!("`{share}` of the benefits rest on what nobody at the client has stated or confirmed: {named}");
    let finding = RULE.at(first.place, message).label("most of them rest on this");
    findings.push(finding.mend("ask the client, then write `status: stated` or `confirmed` with `who` and `when`"));
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_case_on_assumptions_is_found() {
        finds(
            &RULE,
            &[("source: {status: confirmed, who: Finance}}", "source: {status: assumed}}")],
            "deliveries: {value",
            "`100 %` of the benefits rest on what nobody at the client has stated or confirmed: `deliveries`",
        );
    }

    #[test]
    fn an_assumption_outside_the_benefits_is_fine() {
        let paid = "source: {status: confirmed, who: Finance, when: 2026-10-14}}\n  deliveries";
        passes(&RULE, &[(paid, "source: {status: assumed}}\n  deliveries")]);
    }
}
