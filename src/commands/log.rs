//! `bvf log`: the revisions of a model.

use std::path::Path;

use rayon::prelude::*;
use serde::Serialize;

use super::report;
use super::store::{self, Revision};
use super::table::columns;
use super::{Failure, Outcome, Result, json, print};
use crate::cli::Log;
use crate::locale::{Arg, Locale, rounded_f64};
use crate::model::value::currency::Currency;
use crate::pipeline::Checked;
use crate::revision::difference::difference;
use crate::revision::manifest::{Figures, Role};
use crate::view::changes::brief::{ChangedElement, changed_elements, in_a_line};

/// What changed in the model since the revision before, or why that can't be told.
type Changes = std::result::Result<Vec<ChangedElement>, String>;

/// A revision, the one before, and what changed between them.
struct Step<'a> {
    before: Option<(&'a Revision, Changes)>,
    revision: &'a Revision,
}

/// Prints the revisions of a model, the first one first.
pub fn run(arguments: &Log) -> Result {
    let revisions = store::revisions(&arguments.model)?;
    let Some(last) = revisions.last() else {
        return Err(store::none_yet(&arguments.model));
    };
    let locale = Locale::new(&last.manifest.settings.language)?;
    let steps = steps(&revisions, &locale);
    let mut unread: Vec<&String> = steps.iter().filter_map(|step| step.before.as_ref()?.1.as_ref().err()).collect();
    unread.dedup();
    for reason in unread {
        report::say(&format!("{reason}\n"));
    }
    let text = if arguments.json {
        json(&steps.iter().map(Logged::of).collect::<Vec<_>>())
    } else {
        columns(&rows(&steps, &locale), &[3, 4, 5])
    };
    print(&text)?;
    Ok(Outcome::Fine)
}

/// A revision that was read, with its currency, or why it can't be.
type Read = std::result::Result<(Checked, Currency), String>;

/// Each revision with the one before and what changed between them. Each is read once, several at a time.
fn steps<'a>(revisions: &'a [Revision], locale: &Locale) -> Vec<Step<'a>> {
    // A first revision alone is compared with nothing.
    let read: Vec<Read> = if revisions.len() > 1 { revisions.par_iter().map(read).collect() } else { Vec::new() };
    let step = |(at, revision): (usize, &'a Revision)| {
        let before = at.checked_sub(1).map(|before| (&revisions[before], changes(&read[before], &read[at], locale)));
        Step { before, revision }
    };
    revisions.iter().enumerate().map(step).collect()
}

fn read(revision: &Revision) -> Read {
    let checked = revision.checked().map_err(|Failure(reason)| reason)?;
    match checked.proposal.as_ref().map(|(_, case)| case.currency) {
        Some(currency) => Ok((checked, currency)),
        None => Err(format!("the model in `{}` can't be read by this program", revision.folder.display())),
    }
}

fn changes(older: &Read, newer: &Read, locale: &Locale) -> Changes {
    let ((old, from), (new, to)) = (older.as_ref().map_err(Clone::clone)?, newer.as_ref().map_err(Clone::clone)?);
    Ok(changed_elements(&difference(&old.version(), &new.version()), (*from, *to), locale))
}

/// What changed from one revision to the next, in a line: elements of the model, look, price and result.
fn summary_of_changes(older: &Revision, newer: &Revision, changes: &Changes, locale: &Locale) -> String {
    let mut parts = vec![match changes {
        Ok(changes) => in_a_line(changes, locale),
        Err(_) => locale.message("log-unknown", &[]),
    }];
    if !newer.manifest.looks_like(&older.manifest) {
        parts.push(locale.message("log-look", &[]));
    }
    let figures = moved_figures(&older.manifest.figures, &newer.manifest.figures, locale);
    let has_changes = changes.as_ref().map_or(true, |changes| !changes.is_empty());
    let same = || has_changes.then(|| locale.message("log-same-figures", &[]));
    parts.extend(figures.or_else(same));
    let and = |one: String, other: String| {
        locale.message("log-and", &[("one", Arg::text(&one)), ("other", Arg::text(&other))])
    };
    parts.into_iter().reduce(and).unwrap_or_default()
}

/// How far price and net present value moved; none where both are the same.
fn moved_figures(old: &Figures, new: &Figures, locale: &Locale) -> Option<String> {
    if old.currency != new.currency {
        let currencies = [("old", Arg::text(&old.currency)), ("new", Arg::text(&new.currency))];
        return Some(locale.message("log-currency", &currencies));
    }
    let signed = |shown: String, value: f64| if value > 0.0 { format!("+{shown}") } else { shown };
    let mut parts = Vec::new();
    match price_change(old, new) {
        _ if new.price.to_bits() == old.price.to_bits() => {}
        Some(share) => {
            let shown = signed(locale.percent(rounded_f64(share, 3), 1), share);
            parts.push(locale.message("log-price-moved", &[("change", Arg::text(&shown))]));
        }
        None => parts.push(locale.message("log-price-moved", &[("change", Arg::text(&money(new.price, new, locale)))])),
    }
    let npv = new.npv - old.npv;
    if npv != 0.0 {
        let shown = signed(money(npv, new, locale), npv);
        parts.push(locale.message("log-npv-moved", &[("change", Arg::text(&shown))]));
    }
    (!parts.is_empty()).then(|| locale.list(&parts))
}

/// By how much the price moved, 0.1 for 10 % more; none where there was no price.
fn price_change(old: &Figures, new: &Figures) -> Option<f64> {
    (old.price != 0.0).then(|| new.price / old.price - 1.0)
}

fn money(amount: f64, figures: &Figures, locale: &Locale) -> String {
    locale.money(rounded_f64(amount, 0), &figures.currency, None)
}

fn rows(steps: &[Step], locale: &Locale) -> Vec<Vec<String>> {
    let heads = ["log-revision", "date", "log-by", "log-price", "npv", "roi", "log-change", "log-note"];
    let head = heads.map(|key| locale.message(key, &[])).to_vec();
    let row = |Step { before, revision }: &Step| {
        let manifest = &revision.manifest;
        let figures = &manifest.figures;
        let change = match before {
            Some((before, changes)) => summary_of_changes(before, revision, changes, locale),
            None => locale.message("log-first", &[]),
        };
        let first_line =
            |text: &Option<String>| text.as_ref().and_then(|text| text.lines().next()).unwrap_or_default().to_owned();
        vec![
            revision.number.to_string(),
            manifest.date.parse().map_or_else(|_| manifest.date.clone(), |date| locale.date_medium(date)),
            first_line(&manifest.by),
            money(figures.price, figures, locale),
            money(figures.npv, figures, locale),
            figures.roi.map_or_else(|| "—".to_owned(), |roi| locale.percent(roi, 0)),
            change,
            first_line(&manifest.note),
        ]
    };
    std::iter::once(head).chain(steps.iter().map(row)).collect()
}

/// A revision as JSON.
#[derive(Serialize)]
struct Logged<'a> {
    revision: u32,
    date: &'a str,
    by: Option<&'a str>,
    note: Option<&'a str>,
    figures: &'a Figures,
    /// By how much the price moved since the revision before, as a share.
    price_change: Option<f64>,
    /// By how much the net present value moved.
    npv_change: Option<f64>,
    /// What changed in the model since the revision before; none for the first one, and where that can't be told.
    changes: Option<&'a [ChangedElement]>,
    /// Why it can't be told.
    changes_unknown: Option<&'a str>,
    folder: &'a Path,
    documents: Vec<&'a str>,
}

impl<'a> Logged<'a> {
    fn of(Step { before, revision }: &'a Step) -> Self {
        let manifest = &revision.manifest;
        let figures = before.as_ref().map(|(before, _)| &before.manifest.figures);
        let figures = figures.filter(|before| before.currency == manifest.figures.currency);
        let changes = before.as_ref().map(|(_, changes)| changes);
        Logged {
            revision: revision.number,
            date: &manifest.date,
            by: manifest.by.as_deref(),
            note: manifest.note.as_deref(),
            figures: &manifest.figures,
            price_change: figures.and_then(|before| price_change(before, &manifest.figures)),
            npv_change: figures.map(|before| manifest.figures.npv - before.npv),
            changes: changes.and_then(|changes| changes.as_deref().ok()),
            changes_unknown: changes.and_then(|changes| changes.as_ref().err()).map(String::as_str),
            folder: &revision.folder,
            documents: manifest.of(Role::Document).map(|file| file.path.as_str()).collect(),
        }
    }
}
