use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity, Span};
use crate::model::value::{Date, Month};

pub const RULE: Rule = Rule {
    code: "T501",
    name: "outside-report",
    layer: Layer::Track,
    severity: Severity::Error,
    what: "A value, a payment or an acceptance lies before the plan's start, or after the date of the report.",
    why: "The report counts from the start to its date. What lies outside is not in its sums, so the reader would miss it \
          or, where the date is a slip of the pen, read a wrong one.",
    mend: "Correct the month or the date, or give the report a later `as_of`.",
    example: "as_of: 2027-04-30\nmeasured:\n  - {kpi: late-share, values: {2027-05: 7.2}}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let Some((actuals, _)) = facts.track else { return };
    let plan = &facts.proposal.model.plan.start;
    let starts = lookup::was_read(facts, plan.span).then_some((plan.value, plan.span));
    let before = |span: Span, what: String, start: (Date, Span)| {
        RULE.at(span, format!("{what} lies before the plan's start, `{}`", start.0))
            .also(start.1, "the plan's start")
            .mend("correct it, or record it for the month of the start")
    };
    let end = match &actuals.as_of {
        Some(as_of) if !lookup::was_read(facts, as_of.span) => None,
        Some(as_of) => match starts.filter(|(start, _)| as_of.value < *start) {
            Some(start) => {
                // All else would lie after it.
                findings.push(before(as_of.span, format!("the report's date `{}`", as_of.value), start));
                None
            }
            None => Some((as_of.value, as_of.span)),
        },
        None => None,
    };
    let mut hold = |span: Span, what: String, (first, last): (Date, Date)| match (starts, end) {
        (Some(start), _) if last < start.0 => findings.push(before(span, what, start)),
        (_, Some((end, place))) if last > end => {
            let message = if first > end {
                format!("{what} lies after the report's date, `{end}`")
            } else {
                format!("{what} is not over on the report's date, `{end}`")
            };
            let finding = RULE.at(span, message).also(place, "the report's date");
            findings.push(finding.mend(format!("leave it out, or write `as_of: {last}` or later")));
        }
        _ => {}
    };
    for month in actuals.months() {
        hold(month.span, format!("the month `{}`", month.value), whole(month.value));
    }
    for phase in &actuals.phases {
        let day = phase.accepted.value;
        hold(phase.accepted.span, format!("the acceptance of `{}`", phase.phase), (day, day));
    }
}

fn whole(month: Month) -> (Date, Date) {
    (month.first_day(), month.last_day())
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds_in_record, passes_in_record};

    const HEAD: &str = "bvf: 1\nas_of: 2027-04-15\n";

    #[test]
    fn a_month_before_the_start_is_found() {
        let record = format!("{HEAD}measured:\n  - {{kpi: late-share, values: {{2026-12: 8.8, 2027-03: 8.1}}}}\n");
        finds_in_record(&RULE, &record, "2026-12", "the month `2026-12` lies before the plan's start, `2027-01-11`");
    }

    #[test]
    fn a_month_after_the_report_is_found() {
        let record = format!("{HEAD}costs: {{2027-03: 20000, 2027-05: 9000}}\n");
        finds_in_record(&RULE, &record, "2027-05", "the month `2027-05` lies after the report's date, `2027-04-15`");
    }

    #[test]
    fn a_month_that_is_not_over_is_found() {
        let record = format!("{HEAD}measured_executive:\n  - {{kpi: on-time, values: {{2027-04: 92}}}}\n");
        finds_in_record(&RULE, &record, "2027-04", "the month `2027-04` is not over");
    }

    #[test]
    fn an_acceptance_after_the_report_is_found() {
        let record = format!("{HEAD}phases:\n  - {{phase: pilot, accepted: 2027-04-16}}\n");
        finds_in_record(&RULE, &record, "2027-04-16", "the acceptance of `pilot` lies after");
    }

    #[test]
    fn a_report_before_the_start_is_found_once() {
        let record = "bvf: 1\nas_of: 2026-12-31\nmeasured:\n  - {kpi: late-share, values: {2027-03: 8.1}}\n";
        finds_in_record(&RULE, record, "2026-12-31", "the report's date `2026-12-31` lies before");
    }

    #[test]
    fn what_lies_between_passes() {
        let record = format!(
            "{HEAD}measured:\n  - {{kpi: late-share, values: {{2027-01: 8.8, 2027-03: 8.1}}}}\n\
             phases:\n  - {{phase: pilot, accepted: 2027-04-15}}\ncosts: {{2027-01: 20000}}\n"
        );
        passes_in_record(&RULE, &record);
    }
}
