//! What a revision says of those before it: the table of revisions, the client's points with our answers, and what changed.
//!
//! The view is made by choosing: a point that is marked internal, or that is about something internal, has no way into it.

use serde::Serialize;

use super::{ChangesView, Compared, Words, changes_view, cut};
use crate::locale::Locale;
use crate::model::{Answer, AnswerStatus, Feedback, FeedbackItem, FeedbackKind};
use crate::revision::feedback::{self, Element};
use crate::revision::history::{Issued, Told};

/// The widest quotation.
const QUOTE: usize = 160;

/// The most that is told of what was said.
const SAID: usize = 800;

/// What a revision says of those before it.
#[derive(Debug, Clone, Serialize)]
pub struct HistoryView {
    /// Number of this revision.
    pub revision: u32,
    /// Number of the one before.
    pub previous: u32,
    /// Date of the one before, ISO 8601.
    pub previous_date: String,
    /// All revisions, this one last.
    pub revisions: Vec<IssuedView>,
    /// What the client said, in the order of the record.
    pub points: Vec<PointView>,
    /// What changed.
    pub changes: ChangesView,
}

/// A revision in the table of revisions.
#[derive(Debug, Clone, Serialize)]
pub struct IssuedView {
    /// Its number.
    pub revision: u32,
    /// Date, ISO 8601.
    pub date: String,
    /// Who issued it; empty where nothing is said.
    pub by: String,
    /// How many points of the client it answered; none where it told nothing.
    pub answers: Option<usize>,
    /// How many changes it made; none where it told nothing.
    pub changes: Option<usize>,
}

/// A point that the client raised.
#[derive(Debug, Clone, Serialize)]
pub struct PointView {
    /// Who said it.
    pub who: String,
    /// When, ISO 8601.
    pub when: String,
    /// The revision that was read: its number; none where nothing is said.
    pub revision: Option<u32>,
    /// Page of that revision; none where nothing is said.
    pub page: Option<u64>,
    /// Name of the element that it is about; empty where nothing is said.
    pub about: String,
    /// The words that it is about.
    pub quote: String,
    /// What was said, as it was written; it is no Markdown.
    pub said: String,
    /// `open`, `accepted`, `in-part` or `declined`.
    pub status: &'static str,
    /// What we say to it; empty where we say nothing yet.
    pub answer: String,
    /// Why; empty where no reason is given.
    pub reason: String,
}

/// What the history is made from.
pub struct History<'a> {
    /// The revisions that were issued, the first one first; at least one.
    pub issued: &'a [Issued],
    /// This one.
    pub this: Issued,
    /// What the client answered.
    pub feedback: Option<&'a Feedback>,
    /// The same, as it was when the last revision was issued that told of it.
    pub told_already: Option<&'a Feedback>,
    /// The elements of the models before and after.
    pub elements: &'a [Element],
    /// What changed since the last revision.
    pub compared: Compared<'a>,
}

/// Chooses what a client may read of the history.
pub fn history_view(history: &History, locale: &Locale) -> HistoryView {
    let changes = changes_view(&history.compared, locale);
    let words = Words::for_clients(&history.compared, locale);
    let points: Vec<PointView> = to_tell(history, locale).into_iter().map(|item| point(item, &words)).collect();
    let last = history.issued.last();
    let mut view = HistoryView {
        revision: history.this.revision,
        previous: last.map_or(0, |last| last.revision),
        previous_date: last.map_or_else(String::new, |last| last.date.to_string()),
        revisions: history.issued.iter().map(row).collect(),
        points,
        changes,
    };
    view.revisions.push(row(&Issued { told: Some(view.told()), ..history.this.clone() }));
    view
}

impl HistoryView {
    /// How much it tells.
    pub fn told(&self) -> Told {
        let answers = self.points.iter().filter(|point| point.status != AnswerStatus::Open.word()).count();
        Told { answers, changes: self.changes.frame.count }
    }
}

fn row(issued: &Issued) -> IssuedView {
    IssuedView {
        revision: issued.revision,
        date: issued.date.to_string(),
        by: issued.by.clone(),
        answers: issued.told.map(|told| told.answers),
        changes: issued.told.map(|told| told.changes),
    }
}

/// What the client said and may read again: what is still open, and what was answered since the last revision. Praise needs
/// no answer.
fn to_tell<'a>(history: &History<'a>, locale: &Locale) -> Vec<&'a FeedbackItem> {
    let before = |item: &FeedbackItem| {
        let known = history.told_already.iter().flat_map(|feedback| &feedback.items);
        known.into_iter().find(|known| known.id.value == item.id.value)
    };
    let is_new = |item: &FeedbackItem| match item.status() {
        AnswerStatus::Open => item.kind.value != FeedbackKind::Praise,
        _ => before(item).is_none_or(|known| said(known.answer.as_ref(), locale) != said(item.answer.as_ref(), locale)),
    };
    let items = history.feedback.iter().flat_map(|feedback| feedback::for_client(feedback, history.elements));
    items.filter(|item| is_new(item)).collect()
}

/// Status, text and reason of an answer.
fn said<'a>(answer: Option<&'a Answer>, locale: &Locale) -> (AnswerStatus, &'a str, &'a str) {
    let text = |text: Option<&'a crate::model::Text>| text.map_or("", |text| text.get(locale.tag()));
    match answer {
        Some(answer) => (answer.status.value, text(answer.text.as_ref()), text(answer.reason.as_ref())),
        None => (AnswerStatus::Open, "", ""),
    }
}

fn point(item: &FeedbackItem, words: &Words) -> PointView {
    let language = words.locale.tag();
    let (status, answer, reason) = said(item.answer.as_ref(), words.locale);
    let about = item.element.as_ref().and_then(|element| words.name(&element.value.0));
    PointView {
        who: item.who.get(language).to_owned(),
        when: item.when.value.to_string(),
        revision: item.revision.as_ref().and_then(|revision| revision.value.0.strip_prefix('r')?.parse().ok()),
        page: item.page.as_ref().map(|page| page.value.0.into()),
        about: about.unwrap_or_default(),
        quote: item.quote.as_ref().map_or_else(String::new, |quote| cut(quote.get(language), QUOTE)),
        said: cut(item.said.get(language).trim(), SAID),
        status: status.word(),
        answer: answer.to_owned(),
        reason: reason.to_owned(),
    }
}
