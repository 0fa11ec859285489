//! What several rules look up: elements by reference, whether a figure could be read, how figures are told.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Facts;
use crate::diag::{Severity, Span};
use crate::finance::Delivery;
use crate::finance::timeline::PhaseDates;
use crate::input::Placed;
use crate::model::formula::Formula;
use crate::model::link::{DepartmentKpiElement, PhaseElement, Ref};
use crate::model::value::date::Date;
use crate::model::{DepartmentKpi, ExecutiveKpi, Phase};

/// The department KPI that a reference names.
pub fn department_kpi<'a>(facts: &Facts<'a>, reference: &Ref<DepartmentKpiElement>) -> Option<&'a DepartmentKpi> {
    facts.proposal.model.department_kpis.iter().find(|kpi| reference.names(&kpi.id))
}

/// The phase that a reference names, with its place in the plan, counted from 0.
pub fn phase<'a>(facts: &Facts<'a>, reference: &Ref<PhaseElement>) -> Option<(usize, &'a Phase)> {
    facts.proposal.model.plan.phases.iter().enumerate().find(|(_, phase)| reference.names(&phase.id))
}

/// Phases with their dates, in order.
pub fn dated_phases<'a>(facts: &Facts<'a>) -> impl Iterator<Item = (&'a Phase, &'a PhaseDates)> {
    facts.proposal.model.plan.phases.iter().zip(&facts.case.phases)
}

/// Executive KPIs that are kept, each with what is delivered of it.
pub fn deliveries<'a>(facts: &Facts<'a>) -> impl Iterator<Item = (&'a ExecutiveKpi, &'a Delivery)> {
    facts.proposal.model.kept_executive_kpis().zip(&facts.case.executive)
}

/// Whether what stands at a place was read as it stands; where it was not, a placeholder went on in its stead.
pub fn was_read(facts: &Facts, span: Span) -> bool {
    !facts.context.findings.iter().any(|finding| finding.span.overlaps(span))
}

/// Whether a KPI's unit, baseline and target could be read.
pub fn kpi_was_read(facts: &Facts, kpi: &DepartmentKpi) -> bool {
    [kpi.unit.span, kpi.baseline.span, kpi.target.span].into_iter().all(|span| was_read(facts, span))
}

/// Whether the dates of a phase could be read, with those of the phases before it, which it follows.
pub fn phase_was_read(facts: &Facts, phase: &Phase) -> bool {
    let plan = &facts.proposal.model.plan;
    let until = plan.phases.iter().take_while(|other| other.span <= phase.span);
    let places = until.flat_map(|other| other.starts.iter().map(|date| date.span).chain([other.weeks.span]));
    places.chain([plan.start.span]).all(|span| was_read(facts, span))
}

/// The last day of a phase.
pub fn last_day(dates: &PhaseDates) -> Date {
    dates.end.yesterday().unwrap_or(dates.end)
}

/// Whether the results of the business case are what the author wrote: all was read, all formulas have a value, and all
/// references lead somewhere. Where not, a rule about results would tell of the consequences of another mistake.
pub fn results_stand(facts: &Facts) -> bool {
    let context = facts.context;
    let ids: BTreeSet<(&str, &str)> = context.ids.iter().map(|(kind, id, _)| (*kind, id.as_str())).collect();
    facts.case.problems.is_empty()
        && context.findings.iter().all(|finding| finding.severity != Severity::Error)
        && context.links.iter().all(|(kind, id, _)| ids.contains(&(*kind, id.as_str())))
}

/// The place of some bytes of a formula, where the formula stands in the file as it is read; else all of it.
pub fn in_formula(formula: &Placed<Formula>, range: &Range<usize>) -> Span {
    let as_written = formula.span.end.saturating_sub(formula.span.start) as usize == formula.value.source().len();
    if as_written { formula.span.part(range) } else { formula.span }
}

/// An amount as messages tell it: whole, in groups of three.
pub fn amount(value: f64) -> String {
    let digits = format!("{:.0}", value.abs());
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    if value < 0.0 && digits != "0" { format!("-{grouped}") } else { grouped }
}

/// A share as messages tell it: in percent, with one decimal where there is one.
pub fn percent(share: f64) -> String {
    let text = format!("{:.1}", share * 100.0);
    format!("{} %", text.strip_suffix(".0").unwrap_or(&text))
}

/// Names as messages list them: each in backticks.
pub fn list<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let quoted: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{amount, list, percent};

    #[test]
    fn figures_are_told_plainly() {
        assert_eq!(amount(1_234_567.4), "1,234,567");
        assert_eq!((amount(-999.6), amount(-0.2)), ("-1,000".into(), "0".into()));
        assert_eq!((percent(0.5), percent(0.1234)), ("50 %".into(), "12.3 %".into()));
        assert_eq!(list(["a", "b", "c"]), "`a`, `b` and `c`");
    }
}
