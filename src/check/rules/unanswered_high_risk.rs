use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};
use crate::model::Grade;

pub const RULE: Rule = Rule {
    code: "M377",
    name: "unanswered-high-risk",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "A risk of high impact and medium or high likelihood has no answer.",
    why: "A proposal that names what can go wrong and not what is then done frightens where it should reassure. \
          Doubts just before signing are met with answers to risks.",
    mend: "Write in `answer` what prevents it, and what is done if it happens all the same.",
    example: "risks:\n  - {what: Drivers switch units off, likelihood: medium, impact: high, owner: Fleet}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    for risk in facts.proposal.model.plan.risks.iter().filter(|risk| lookup::whole(facts, risk.span)) {
        let (likelihood, impact) = (risk.likelihood.value, risk.impact.value);
        if impact == Grade::High && likelihood >= Grade::Medium && risk.answer.is_none() {
            let span = risk.id.as_ref().map_or(risk.what.span, |id| id.span);
            findings.push(
                RULE.at(span, format!("a risk of high impact and {} likelihood has no answer", likelihood.word()))
                    .mend("add `answer: …`: what prevents it, and what is done if it happens"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const RISK: &str = "likelihood: medium, impact: high, answer: Units wake by themselves.";

    #[test]
    fn a_grave_risk_without_an_answer_is_found() {
        finds(
            &RULE,
            &[(RISK, "likelihood: medium, impact: high")],
            "Drivers switch units off",
            "medium likelihood has no answer",
        );
    }

    #[test]
    fn an_unlikely_one_may_stay_open() {
        passes(&RULE, &[(RISK, "likelihood: low, impact: high")]);
    }
}
