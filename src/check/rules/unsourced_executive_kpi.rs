use crate::check::lookup;
use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M304",
    name: "unsourced-executive-kpi",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "An executive KPI that the proposal is about doesn't say who stated it, when and where.",
    why: "The whole proposal stands on these figures. The first question in the room is where they come \
          from.",
    mend: "Write `source` with its status, who said it and when: a meeting, an annual report, a plan.",
    example: "executive_kpis:\n  - id: on-time\n    name: Deliveries on time\n    owner: Chief operating officer\n    unit: percent\n    baseline: 91.2\n    target: 97\n    by: 2027-12-31\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    for kpi in facts.proposal.model.kept_executive_kpis() {
        if kpi.source.is_none() && lookup::whole(facts, kpi.span) {
            findings.push(
                RULE.at(kpi.id.span, format!("the executive KPI `{}` has no source", kpi.id))
                    .label("who said so, and when?")
                    .mend("add `source: {status: stated, who: …, when: …, where: …}`"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const SOURCE: &str = "    source: {status: confirmed, who: Chief operating officer, when: 2026-10-12}\n";

    #[test]
    fn a_kpi_without_a_source_is_found() {
        finds(&RULE, &[(SOURCE, "")], "id: on-time", "the executive KPI `on-time` has no source");
    }

    #[test]
    fn any_source_will_do() {
        passes(&RULE, &[(SOURCE, "    source: {status: assumed}\n")]);
    }
}
