//! The next revision of a proposal: it says what became of the one before, and marks what reads differently.

use rayon::prelude::*;

use super::document::{self, PROPOSAL, Parts, Problem, SINCE};
use super::{Checked, difference};
use crate::doc::{Document, changes};
use crate::finance::BusinessCase;
use crate::locale::Locale;
use crate::model::{Feedback, Proposal};
use crate::revision::difference::difference as compare;
use crate::revision::difference::effects::effects;
use crate::revision::feedback::elements;
use crate::revision::history::{Issued, Told};
use crate::template::Engine;
use crate::view::changes::history::{History, history_view};
use crate::view::changes::{Compared, Stand};
use crate::view::{self, ClientView};

/// What a revision is held against.
#[derive(Debug)]
pub struct Before {
    /// The revisions that were issued, the first one first; at least one.
    pub issued: Vec<Issued>,
    /// Who issues this one, where that is not the first of those who prepared it.
    pub by: Option<String>,
    /// The last revision, read and checked.
    pub older: Checked,
    /// What the client answered, as it was when the last revision was issued that told of it.
    pub told_already: Option<Feedback>,
}

impl Before {
    /// The revisions as feedback names them, such as `r1`.
    pub fn names(&self) -> Vec<String> {
        self.issued.iter().map(|issued| format!("r{}", issued.revision)).collect()
    }
}

/// Makes the proposal as the revision after the last one, from a model that was checked with the client's feedback: the
/// document, and how much it tells.
///
/// # Errors
///
/// All problems of all templates, or of what a template wrote.
pub fn proposal(
    newer: &Checked,
    (proposal, case): (&Proposal, &BusinessCase),
    (before, feedback): (&Before, Option<&Feedback>),
    locale: &Locale,
    engine: &Engine,
) -> Result<(Document, Told), Problem> {
    let compared = compare(&before.older.version(), &newer.version());
    let effects = effects(&compared);
    let shows = difference::shows(&compared, &effects, locale, engine)?;
    let last = before.issued.last().map_or(0, |last| last.revision);
    let stands = (Stand::Revision(last), Stand::Revision(last + 1));
    let models = [&before.older, newer].into_iter().filter_map(|checked| checked.nodes.first());
    let elements: Vec<_> = models.flat_map(elements).chain(newer.older.iter().cloned()).collect();
    let history = History {
        issued: &before.issued,
        this: Issued {
            revision: last + 1,
            date: proposal.model.date.value,
            by: issuer(before.by.as_deref(), proposal, locale).unwrap_or_default(),
            told: None,
        },
        feedback,
        told_already: before.told_already.as_ref(),
        elements: &elements,
        compared: Compared {
            difference: &compared,
            effects: &effects,
            touched: None,
            shows: Some(&shows),
            stands: (&stands.0, &stands.1),
            newer: proposal,
        },
    };
    let history = history_view(&history, locale);
    let told = history.told();
    let view = ClientView { history: Some(history), ..view::client_view(proposal, case, locale) };
    let mut parts = document::parts(&view, locale, engine)?;
    if let Some((older, case)) = &before.older.proposal {
        mark(&document::parts(&view::client_view(older, case, locale), locale, engine)?, &mut parts);
    }
    Ok((parts.document, told))
}

/// Who issues a document: who is named, or else the first of those who prepared it.
pub fn issuer(named: Option<&str>, proposal: &Proposal, locale: &Locale) -> Option<String> {
    let words = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let author = || words(proposal.model.prepared_by.first()?.name.get(locale.tag()));
    named.and_then(words).or_else(author)
}

/// Marks what reads differently, section by section; what tells of the changes is none.
fn mark(older: &Parts, newer: &mut Parts) {
    let Parts { document, sections } = newer;
    let mut rest = document.blocks.as_mut_slice();
    let mut marked = Vec::new();
    for (at, section) in PROPOSAL.iter().enumerate() {
        let (blocks, after) = rest.split_at_mut(sections[at].len());
        rest = after;
        if *section != SINCE {
            marked.push((&older.document.blocks[older.sections[at].clone()], blocks));
        }
    }
    marked.into_par_iter().for_each(|(older, newer)| changes::mark(older, newer));
}
