use rust_decimal::Decimal;

use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};
use crate::input::Placed;
use crate::model::Phase;
use crate::model::value::percent::Percent;

pub const RULE: Rule = Rule {
    code: "M411",
    name: "adoption-out-of-range",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "The adoption of a phase is not between 0 and 100 %, falls from one year to the next, or is given for more years \
           than the case has.",
    why: "The adoption is the share of those who are to use what a phase brings that do. More than all can't, and benefits \
          that fall back are no lasting result. A year beyond the case is counted nowhere.",
    mend: "Write a share such as `85 %`, or one for each year that does not fall, such as `[60 %, 85 %]`; the last one stays.",
    example: "plan:\n  phases:\n    - {id: rollout, name: All hubs, weeks: 20, ramp: 100 %, adoption: [80 %, 60 %]}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    for phase in &facts.proposal.model.plan.phases {
        let Some(adoption) = &phase.adoption else { continue };
        let before = findings.len();
        findings.extend(adoption.shares.iter().filter_map(|share| outside(phase, share)));
        if findings.len() > before {
            continue;
        }
        findings.extend(adoption.shares.windows(2).filter_map(|pair| falls(phase, &pair[0], &pair[1])));
        let years = &facts.proposal.model.case.years;
        if let Some(share) = adoption.shares.get(facts.case.years).filter(|_| lookup::was_read(facts, years.span)) {
            let count = adoption.shares.len();
            let message = format!(
                "the adoption of `{}` is given for {count} years, and the case has {}",
                phase.id, years.value.0
            );
            findings.push(
                RULE.at(share.span, message)
                    .label("this one is beyond the last year")
                    .also(years.span, "the years that are looked at")
                    .mend(format!("keep {} shares at most; the last one stays", years.value.0)),
            );
        }
    }
}

fn outside(phase: &Phase, share: &Placed<Percent>) -> Option<Finding> {
    let message = format!("the adoption of the phase `{}` is `{}`, expected 0 to 100 %", phase.id, share.value);
    let finding =
        RULE.at(share.span, message).mend("write the share of those who are to use it that do, such as `85 %`");
    (!(Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(&share.value.0)).then_some(finding)
}

fn falls(phase: &Phase, first: &Placed<Percent>, second: &Placed<Percent>) -> Option<Finding> {
    let message =
        format!("the adoption falls from `{}` to `{}` in the phase `{}`", first.value, second.value, phase.id);
    let finding = RULE.at(second.span, message).also(first.span, "the higher one");
    (second.value.0 < first.value.0).then(|| finding.mend(format!("write `{}` or more", first.value)))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    fn edited(adoption: &str) -> String {
        format!("adoption: {adoption}\n      ramp: 100 %")
    }

    #[test]
    fn more_than_all_is_found() {
        finds(&RULE, &[("ramp: 100 %", &edited("120 %"))], "adoption: 120 %", "is `120 %`, expected 0 to 100 %");
        finds(&RULE, &[("ramp: 100 %", &edited("[50 %, -5 %]"))], "-5 %", "is `-5 %`, expected 0 to 100 %");
    }

    #[test]
    fn an_adoption_that_falls_is_found() {
        finds(
            &RULE,
            &[("ramp: 100 %", &edited("[80 %, 60 %]"))],
            "60 %",
            "from `80 %` to `60 %` in the phase `rollout`",
        );
    }

    #[test]
    fn a_year_beyond_the_case_is_found() {
        let four = edited("[50 %, 60 %, 70 %, 80 %]");
        finds(&RULE, &[("ramp: 100 %", &four)], "80 %", "is given for 4 years, and the case has 3");
    }

    #[test]
    fn one_share_or_one_a_year_is_fine() {
        passes(&RULE, &[("ramp: 100 %", &edited("85 %"))]);
        passes(&RULE, &[("ramp: 100 %", &edited("[60 %, 85 %, 85 %]"))]);
    }
}
