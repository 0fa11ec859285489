//! What several rules look up: where an id leads, which formulas there are, and whether reading lost something, so that
//! what seems to be missing is only not understood yet.

use std::collections::BTreeSet;

use super::Facts;
use crate::diag::{Span, nearest};
use crate::input::{Placed, code};
use crate::model::formula::Formula;
use crate::model::link::{Element, Ref};
use crate::model::{Model, Proposal};

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
    let any_lost = || context.findings.iter().any(|finding| LOSSES.contains(&finding.code));
    let unread = context.unread.iter().filter(|(other, _)| *other == kind);
    unread.clone().any(|(_, found)| found.is_empty() || nearest(id, [found.as_str()]).is_some())
        || (none_known() && any_lost())
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

/// A formula of the model.
pub(super) struct Use<'a> {
    /// The formula with its place.
    pub(super) formula: &'a Placed<Formula>,
    /// The names that stand for figures there besides those of drivers.
    pub(super) own_names: &'static [&'static str],
}

impl Use<'_> {
    /// Where the bytes of the formula stand; the whole value where it is quoted or folded, so that its bytes are not
    /// those of the file.
    pub(super) fn place(&self, at: &std::ops::Range<usize>) -> Span {
        let span = self.formula.span;
        let as_written = (span.end - span.start) as usize == self.formula.source().len();
        if as_written { span.part(at) } else { span }
    }
}

/// All formulas: values and contributions of department KPIs, implications of needs.
pub(super) fn formulas(model: &Model) -> impl Iterator<Item = Use<'_>> {
    let values = model.department_kpis.iter().filter_map(|kpi| kpi.value.as_ref());
    let values = values.map(|value| Use { formula: &value.formula, own_names: &["baseline", "target"] });
    let contributions = model.department_kpis.iter().flat_map(|kpi| &kpi.contributes);
    let contributions =
        contributions.map(|part| Use { formula: &part.formula, own_names: &["baseline", "target", "benefit"] });
    let implications = model.needs.iter().filter_map(|need| need.implication.yearly.as_ref());
    values.chain(contributions).chain(implications.map(|formula| Use { formula, own_names: &[] }))
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
