//! Which sections of a document changes touch: the older document and the one with a change alone, compared.

use rayon::prelude::*;

use super::document::{self, Problem};
use crate::doc::{Block, Document, Kind, Role, changes, plain};
use crate::finance::case::simulated::RUNS;
use crate::finance::{self, BusinessCase};
use crate::input::Placed;
use crate::locale::Locale;
use crate::model::plain::Count;
use crate::model::{Model, Proposal};
use crate::revision::difference::Difference;
use crate::revision::difference::effects::{Effects, proposal_with};
use crate::template::Engine;
use crate::view::{self, charts};

/// The least runs of a simulation that is only to be compared.
const LEAST_RUNS: u32 = 100;

/// A section of a document, by its heading.
struct Section<'d> {
    /// The heading's name for links, which stays where its words change; empty for what stands before all headings.
    name: String,
    /// The heading; empty for what stands before all headings, which is the cover.
    title: String,
    blocks: &'d [Block],
}

/// The sections that differ between two documents, by their titles in the newer one, or else in the older one; an empty title
/// is the cover. Only what is read counts: ids don't, nor do numbers of figures, tables and notes, which follow what comes before.
pub fn changed_sections(old: &Document, new: &Document) -> Vec<String> {
    let (old, new) = (sections(old), sections(new));
    let before = |section: &Section| old.iter().find(|other| other.name == section.name);
    let differs = |section: &&Section| before(section).is_none_or(|other| !changes::same(other.blocks, section.blocks));
    let gone = |section: &&Section| new.iter().all(|other| other.name != section.name);
    let mut titles: Vec<String> = new.iter().filter(differs).map(|section| section.title.clone()).collect();
    titles.extend(old.iter().filter(gone).map(|section| section.title.clone()));
    titles.dedup();
    titles
}

fn sections(document: &Document) -> Vec<Section<'_>> {
    let blocks = &document.blocks;
    let opened = blocks.iter().enumerate().filter_map(|(at, block)| Some((at, opening(block)?)));
    let mut starts: Vec<(usize, (String, String))> = vec![Default::default()];
    starts.extend(opened);
    let ends: Vec<usize> = starts.iter().skip(1).map(|(start, _)| *start).chain([blocks.len()]).collect();
    let section = |((start, (name, title)), end): (_, usize)| Section { name, title, blocks: &blocks[start..end] };
    starts.into_iter().zip(ends).map(section).collect()
}

/// The heading with which a block opens a section.
fn opening(block: &Block) -> Option<(String, String)> {
    match &block.kind {
        Kind::Heading { level: 1, text, anchor, .. } => {
            let title = plain(text);
            Some((anchor.clone().unwrap_or_else(|| title.clone()), title))
        }
        Kind::Container { role, blocks } if *role != Role::Cover => blocks.first().and_then(opening),
        _ => None,
    }
}

/// The sections of the proposal that each group of changes touches alone, in the order of the groups; none of a group
/// whose document can't be made alone.
///
/// # Errors
///
/// What keeps the older document from being made.
pub fn touched_sections(
    difference: &Difference,
    effects: &Effects,
    locale: &Locale,
    engine: &Engine,
) -> Result<Vec<Option<Vec<String>>>, Problem> {
    let made = |changes: &[usize]| {
        let (proposal, case) = with_changes(difference, changes);
        document::proposal(&proposal, &case, locale, engine)
    };
    let old = made(&[])?;
    let touched = effects.groups.par_iter().map(|group| Some(changed_sections(&old, &made(&group.changes).ok()?)));
    Ok(touched.collect())
}

/// Whether each group of changes alone shows in the proposal: in a section's words, or in a chart.
///
/// # Errors
///
/// What keeps the older document from being made.
pub fn shows(
    difference: &Difference,
    effects: &Effects,
    locale: &Locale,
    engine: &Engine,
) -> Result<Vec<bool>, Problem> {
    let view = |changes: &[usize]| {
        let (proposal, case) = with_changes(difference, changes);
        view::client_view(&proposal, &case, locale)
    };
    let old = view(&[]);
    let (old_texts, old_charts) = (document::texts(&old, engine)?, charts::charts(&old, locale));
    let shows = effects.groups.par_iter().map(|group| {
        let new = view(&group.changes);
        let reads_differently = document::differs(&new, &old_texts, engine);
        reads_differently || charts::charts(&new, locale) != old_charts
    });
    Ok(shows.collect())
}

/// The older model with some of the changes, and its business case, only to be compared.
fn with_changes(difference: &Difference, changes: &[usize]) -> (Proposal, BusinessCase) {
    let mut proposal = proposal_with(difference, changes);
    fewer_runs(&mut proposal.model);
    let case = finance::compute(&proposal.model);
    (proposal, case)
}

/// A simulation says as well with a hundredth of its runs whether it comes out otherwise.
fn fewer_runs(model: &mut Model) {
    if let Some(simulation) = &mut model.case.simulation {
        let runs = simulation.runs.as_ref().map_or(RUNS, |runs| runs.value.0 as usize);
        let runs = Count(u32::try_from(runs / 100).unwrap_or(u32::MAX).max(LEAST_RUNS));
        simulation.runs = Some(Placed { value: runs, span: simulation.span });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doc::{Inline, Meta, markdown};

    #[track_caller]
    fn changed(old: &str, new: &str) -> Vec<String> {
        let document = |text: &str| Document {
            meta: Meta::default(),
            blocks: markdown::parse(text, &|_| Ok(None)).expect("it is Markdown"),
        };
        changed_sections(&document(old), &document(new))
    }

    const OLD: &str = "Cover\n\n# One\n\nThis.\n\n# Two\n\n- that\n";

    #[test]
    fn sections_are_compared_by_their_headings() {
        assert_eq!(changed(OLD, OLD), Vec::<String>::new());
        assert_eq!(changed(OLD, &OLD.replace("that", "those")), ["Two"]);
        assert_eq!(changed(OLD, &OLD.replace("Cover", "Title")), [""]);
        assert_eq!(changed(OLD, &OLD.replace("# Two\n\n- that\n", "")), ["Two"]);
        assert_eq!(changed(&OLD.replace("# Two\n\n- that\n", ""), OLD), ["Two"]);
    }

    #[test]
    fn numbers_of_figures_and_notes_follow_what_comes_before() {
        let block = |number: usize, text: &str| {
            let link = Inline::Link { to: "#table:plan".into(), text: vec![Inline::Text(text.into())] };
            let note = Inline::Note { number, text: vec![Inline::Text("said".into())], changed: false };
            Block::new(Kind::Paragraph(vec![link, note]))
        };
        let document = |block| Document { meta: Meta::default(), blocks: vec![block] };
        assert_eq!(
            changed_sections(&document(block(1, "Table 1")), &document(block(2, "Table 3"))),
            Vec::<String>::new()
        );
    }
}
