use crate::check::{Facts, Layer, Rule, Run, gather, lookup};
use crate::diag::{Finding, Severity, Span};
use crate::model::{DepartmentKpi, Model, Source, Status};

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
    let model = &facts.proposal.model;
    if !lookup::results_stand(facts) {
        return;
    }
    let mut doubtful = 0.0;
    let mut behind: Vec<(&str, Span)> = Vec::new();
    let lines = facts.case.benefits.iter();
    let mut lines: Vec<_> = lines
        .filter_map(|line| Some((line, model.department_kpis.iter().find(|kpi| kpi.id.text == line.kpi)?)))
        .collect();
    lines.sort_by(|(a, _), (b, _)| b.present_value.total_cmp(&a.present_value));
    for (line, kpi) in lines {
        let open = unconfirmed(model, kpi);
        if !open.is_empty() {
            doubtful += line.present_value;
            behind.extend(
                open.into_iter().filter(|(name, _)| !behind.iter().any(|(known, _)| known == name)).collect::<Vec<_>>(),
            );
        }
    }
    let all = facts.case.totals.pv_benefits;
    let Some((_, place)) = behind.first().filter(|_| doubtful > all / 2.0) else { return };
    let share = lookup::percent(doubtful / all);
    let named = lookup::listed(behind.iter().map(|(name, _)| *name));
    let message =
        format!("`{share}` of the benefits rest on what nobody at the client has stated or confirmed: {named}");
    let finding = RULE.at(*place, message).label("the largest benefit rests on this");
    findings.push(finding.mend("ask the client, then write `status: stated` or `confirmed` with `who` and `when`"));
}

/// The figures behind a KPI's value that the client doesn't stand behind: name and place.
fn unconfirmed<'a>(model: &'a Model, kpi: &'a DepartmentKpi) -> Vec<(&'a str, Span)> {
    let open = |source: Option<&Source>, element: Span| match source {
        Some(source) if matches!(source.status.value, Status::Stated | Status::Confirmed) => None,
        Some(source) => Some(source.status.span),
        None => Some(element),
    };
    let used = kpi.value.as_ref().map(|value| gather::value_drivers(model, value)).unwrap_or_default();
    if used.is_empty() {
        return open(kpi.source.as_ref(), kpi.id.span).map(|span| (kpi.id.text.as_str(), span)).into_iter().collect();
    }
    let drivers = model.drivers.entries.iter().filter(|(id, _)| used.contains(id.text.as_str()));
    drivers.filter_map(|(id, driver)| Some((id.text.as_str(), open(driver.source.as_ref(), id.span)?))).collect()
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
