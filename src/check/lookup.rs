//! What several rules look up: where an id leads, whether reading lost something, so that what seems to be missing is only
//! not understood yet, and how figures are told.

use std::collections::BTreeSet;

use rustc_hash::FxHashSet;

use super::Facts;
use crate::diag::{Severity, Span, nearest};
use crate::finance::Delivery;
use crate::finance::timeline::PhaseDates;
use crate::input::code;
use crate::model::link::{DepartmentKpiElement, Element, ExecutiveKpiElement, PhaseElement, Ref};
use crate::model::value::date::Date;
use crate::model::{DepartmentKpi, ExecutiveKpi, Phase, Proposal};

/// Mistakes by which a field or a whole list is lost.
const LOSSES: [&str; 3] = [code::UNKNOWN_FIELD, code::DUPLICATE_KEY, code::WRONG_SHAPE];

/// Whether reading lost nothing in this place: no field that is misspelt, doubled or of the wrong shape, which may be
/// the very one that a rule misses.
pub(super) fn whole(facts: &Facts, place: Span) -> bool {
    !facts.context.findings.iter().any(|finding| LOSSES.contains(&finding.code) && finding.span.overlaps(place))
}

/// Whether a list was read without loss: each of its records is whole. A list without records may itself be lost, so
/// then the file it belongs to has to be whole.
pub(super) fn all_whole(facts: &Facts, records: impl IntoIterator<Item = Span>) -> bool {
    let mut records = records.into_iter().peekable();
    if records.peek().is_none() {
        return whole(facts, facts.proposal.model.span);
    }
    records.all(|record| whole(facts, record))
}

/// Whether a value was read as it stands: not a placeholder for one that can't be.
pub(super) fn was_read(facts: &Facts, place: Span) -> bool {
    !facts.context.findings.iter().any(|finding| finding.span.overlaps(place))
}

/// Whether there is a catalogue to look at.
pub(super) fn has_catalogue(proposal: &Proposal) -> bool {
    // What stands in for a catalogue that can't be read has the place of its name in the model.
    proposal.vendor.span != proposal.model.vendor.span
}

/// Whether an id of this kind that nothing has may be one that reading lost, which it has told already.
pub(super) fn may_be_lost(facts: &Facts, kind: &str, id: &str) -> bool {
    let context = facts.context;
    let none_known = || !context.ids.iter().any(|(other, ..)| *other == kind);
    let any_lost =
        || context.findings.iter().any(|finding| LOSSES.contains(&finding.code) && defines(facts, finding.span));
    let unread = context.unread.iter().filter(|(other, _)| *other == kind);
    unread.clone().any(|(_, found)| found.is_empty() || nearest(id, [found.as_str()]).is_some())
        || (none_known() && any_lost())
}

/// Whether ids may be given in the file of a place: what was measured and what was answered refer to the model and give it
/// no ids.
pub(super) fn defines(facts: &Facts, place: Span) -> bool {
    let track = facts.track.map(|(actuals, _)| actuals.span.source);
    let feedback = facts.feedback.map(|answered| answered.feedback.span.source);
    ![track, feedback].contains(&Some(place.source))
}

/// All ids, to tell whether references lead to something.
pub(super) struct Links<'a> {
    facts: &'a Facts<'a>,
    ids: BTreeSet<(&'static str, &'a str)>,
}

impl<'a> Links<'a> {
    /// Those of model and catalogue.
    pub(super) fn of(facts: &'a Facts<'a>) -> Self {
        Links { facts, ids: facts.context.ids.iter().map(|(kind, id, _)| (*kind, id.as_str())).collect() }
    }

    /// Whether each reference leads to an element. Rules that miss a link keep silent where it does not: the broken one
    /// may be the one that they miss, and is reported by itself.
    pub(super) fn lead<E: Element>(&self, references: &[Ref<E>]) -> bool {
        references.iter().all(|reference| self.ids.contains(&(E::KIND, reference.text.as_str())))
    }

    /// Whether a record is whole and each of these references in it leads to an element.
    pub(super) fn hold<E: Element>(&self, record: Span, references: &[Ref<E>]) -> bool {
        whole(self.facts, record) && self.lead(references)
    }

    /// The same for all records of a list.
    pub(super) fn all_hold<'r, E: Element + 'r>(
        &self,
        records: impl Iterator<Item = (Span, &'r [Ref<E>])> + Clone,
    ) -> bool {
        all_whole(self.facts, records.clone().map(|(span, _)| span))
            && records.map(|(_, references)| references).all(|references| self.lead(references))
    }
}

/// Names that stand for figures of the department KPI in its formulas.
pub(super) const KPI_NAMES: [&str; 3] = ["baseline", "target", "benefit"];

/// The names of the drivers, in the file's order.
pub(super) fn drivers<'a>(facts: &Facts<'a>) -> impl Iterator<Item = &'a str> {
    facts.proposal.model.drivers.entries.iter().map(|(id, _)| id.text.as_str())
}

/// Whether one of these references names an executive KPI that the proposal is about. One that reading lost something of
/// counts too: what seems to drop it may belong elsewhere.
pub(super) fn serves_a_goal(facts: &Facts, serves: &[Ref<ExecutiveKpiElement>]) -> bool {
    let goals = facts.proposal.model.executive_kpis.iter();
    goals
        .filter(|kpi| serves.iter().any(|reference| reference.names(&kpi.id)))
        .any(|kpi| kpi.dropped.is_none() || !whole(facts, kpi.span))
}

/// The names in backticks, eight of them at most.
pub(super) fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    const MOST: usize = 8;
    let names: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    match names.len().checked_sub(MOST) {
        None | Some(0) => names.join(", "),
        Some(more) => format!("{} and {more} more", names[..MOST].join(", ")),
    }
}

/// The department KPI that a reference names.
pub(super) fn department_kpi<'a>(
    facts: &Facts<'a>,
    reference: &Ref<DepartmentKpiElement>,
) -> Option<&'a DepartmentKpi> {
    facts.proposal.model.department_kpis.iter().find(|kpi| reference.names(&kpi.id))
}

/// The phase that a reference names, with its place in the plan, counted from 0.
pub(super) fn phase<'a>(facts: &Facts<'a>, reference: &Ref<PhaseElement>) -> Option<(usize, &'a Phase)> {
    facts.proposal.model.plan.phases.iter().enumerate().find(|(_, phase)| reference.names(&phase.id))
}

/// Phases with their dates, in order.
pub(super) fn dated_phases<'a>(facts: &Facts<'a>) -> impl Iterator<Item = (&'a Phase, &'a PhaseDates)> {
    facts.proposal.model.plan.phases.iter().zip(&facts.case.phases)
}

/// Executive KPIs that are kept, each with what is delivered of it.
pub(super) fn deliveries<'a>(facts: &Facts<'a>) -> impl Iterator<Item = (&'a ExecutiveKpi, &'a Delivery)> {
    facts.proposal.model.kept_executive_kpis().zip(&facts.case.executive)
}

/// Whether a KPI's unit, baseline and target could be read.
pub(super) fn kpi_was_read(facts: &Facts, kpi: &DepartmentKpi) -> bool {
    [kpi.unit.span, kpi.baseline.span, kpi.target.span].into_iter().all(|span| was_read(facts, span))
}

/// Whether the dates of a phase could be read, with those of the phases before it, which it follows.
pub(super) fn phase_was_read(facts: &Facts, phase: &Phase) -> bool {
    let plan = &facts.proposal.model.plan;
    let until = plan.phases.iter().take_while(|other| other.span <= phase.span);
    let places = until.flat_map(|other| other.starts.iter().map(|date| date.span).chain([other.weeks.span]));
    places.chain([plan.start.span]).all(|span| was_read(facts, span))
}

/// The last day of a phase.
pub(super) fn last_day(dates: &PhaseDates) -> Date {
    dates.end.yesterday().unwrap_or(dates.end)
}

/// Whether the results of the business case are what the author wrote: all was read, all formulas have a value, and all
/// references lead somewhere. Where not, a rule about results would tell of the consequences of another mistake.
pub(super) fn results_stand(facts: &Facts) -> bool {
    let context = facts.context;
    let ids: FxHashSet<(&str, &str)> = context.ids.iter().map(|(kind, id, _)| (*kind, id.as_str())).collect();
    facts.case.problems.is_empty()
        && context.findings.iter().all(|finding| finding.severity != Severity::Error || !defines(facts, finding.span))
        && context.links.iter().all(|(kind, id, place)| ids.contains(&(*kind, id.as_str())) || !defines(facts, *place))
}

/// An amount as messages tell it: whole, in groups of three.
pub(super) fn amount(value: f64) -> String {
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
pub(super) fn percent(share: f64) -> String {
    let text = format!("{:.1}", share * 100.0);
    format!("{} %", text.strip_suffix(".0").unwrap_or(&text))
}

#[cfg(test)]
mod tests {
    use super::{amount, percent};

    #[test]
    fn figures_are_told_plainly() {
        assert_eq!(amount(1_234_567.4), "1,234,567");
        assert_eq!((amount(-999.6), amount(-0.2)), ("-1,000".into(), "0".into()));
        assert_eq!((percent(0.5), percent(0.1234)), ("50 %".into(), "12.3 %".into()));
    }
}
