use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity, Span};
use crate::input::Placed;
use crate::model::value::Money;
use crate::model::value::date::{Date, add_months};
use crate::model::{DatedFlow, Model};

pub const RULE: Rule = Rule {
    code: "M406",
    name: "flow-outside-years",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "A dated flow of a benefit or of the client's effort lies before the plan's start or after the years of the case, \
           or there are more `amounts` than years.",
    why: "What lies outside the years of the case is counted nowhere, so a table shows less than the model says. What was \
          spent before the start is spent whichever way the client decides.",
    mend: "Correct the date; or look at more years in `case.years`, where the client's finance department does too. Leave \
           out what comes later.",
    example: "plan:\n  start: 2027-01-11\ncase:\n  years: 3\n  client_effort:\n    - {what: Training, flows: [{on: 2030-03-01, amount: 12000}]}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    let years = &model.case.years;
    // Other numbers of years are told as such.
    if facts.case.years != years.value.0 as usize
        || ![years.span, model.plan.start.span].into_iter().all(|place| lookup::was_read(facts, place))
    {
        return;
    }
    let start = model.plan.start.value;
    let months = i32::try_from(facts.case.years * 12).expect("a case has 50 years at most");
    let Some(last) = add_months(start, months).and_then(|end| end.yesterday().ok()) else { return };
    for (what, amounts, flows) in given(model) {
        if let Some(amount) = amounts.get(facts.case.years) {
            let message = format!("{what} has {} amounts, and the case {} years", amounts.len(), facts.case.years);
            findings.push(
                RULE.at(amount.span, message)
                    .label("this one is beyond the last year")
                    .also(years.span, "the years that are looked at")
                    .mend(format!("keep {} amounts at most, one for each year", facts.case.years)),
            );
        }
        for flow in flows.iter().filter(|flow| lookup::was_read(facts, flow.on.span)) {
            let day = flow.on.value;
            if day < start {
                findings.push(outside(
                    flow,
                    format!("{what} flows on `{day}`, before the plan's start `{start}`"),
                    (start, last),
                    model.plan.start.span,
                ));
            } else if day > last {
                findings.push(outside(
                    flow,
                    format!("{what} flows on `{day}`, after the case's last day `{last}`"),
                    (start, last),
                    years.span,
                ));
            }
        }
    }
}

fn outside(flow: &DatedFlow, message: String, (first, last): (Date, Date), limit: Span) -> Finding {
    RULE.at(flow.on.span, message)
        .label("counted nowhere")
        .also(limit, "this sets the limit")
        .mend(format!("write a day from `{first}` to `{last}`"))
}

/// What is given by year or by date: what it is, its amounts by year, its dated flows.
type Given<'a> = (String, &'a [Placed<Money>], &'a [DatedFlow]);

fn given(model: &Model) -> Vec<Given<'_>> {
    let mut found: Vec<Given> = Vec::new();
    for (kpi, value) in model.department_kpis.iter().filter_map(|kpi| Some((kpi, kpi.value.as_ref()?))) {
        found.push((format!("the benefit of `{}`", kpi.id), &value.amounts, &value.flows));
    }
    for effort in &model.case.client_effort {
        let what = effort.what.get(&model.language.value.0);
        found.push((format!("the effort `{what}`"), &effort.amounts, &effort.flows));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const EFFORT: &str = "one_off: 22000";
    const FORMULA: &str = "formula: (baseline - target) * deliveries * penalty, ";
    const NEED: (&str, &str) = ("yearly: penalties_paid", "yearly: deliveries * penalty");

    fn on(day: &str) -> String {
        format!("flows: [{{on: {day}, amount: 22000}}]")
    }

    #[test]
    fn what_flows_before_the_start_is_found() {
        finds(&RULE, &[(EFFORT, &on("2027-01-10"))], "on: 2027-01-10", "before the plan's start `2027-01-11`");
    }

    #[test]
    fn what_flows_after_the_last_year_is_found() {
        finds(&RULE, &[(EFFORT, &on("2030-01-11"))], "on: 2030-01-11", "after the case's last day `2030-01-10`");
        let late = format!("{}, ", on("2031-05-01"));
        finds(&RULE, &[(FORMULA, &late), NEED], "on: 2031-05-01", "the benefit of `late-share` flows on `2031-05-01`");
    }

    #[test]
    fn more_amounts_than_years_are_found() {
        finds(
            &RULE,
            &[(EFFORT, "amounts: [1, 2, 3, 4]")],
            "amounts: [1",
            "`Training` has 4 amounts, and the case 3 years",
        );
    }

    #[test]
    fn the_first_and_the_last_day_are_inside() {
        passes(&RULE, &[(EFFORT, &on("2027-01-11"))]);
        passes(&RULE, &[(EFFORT, &on("2030-01-10"))]);
        passes(&RULE, &[(EFFORT, "amounts: [1, 2, 3]")]);
    }
}
