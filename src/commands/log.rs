//! `bvf log`: the revisions of a model.

use std::path::Path;

use serde::Serialize;

use super::store::{self, Revision};
use super::table::columns;
use super::{Failure, Outcome, Result, print};
use crate::cli::Log;
use crate::locale::{Arg, Locale, rounded_f64};
use crate::revision::manifest::{Figures, Role};

/// Prints the revisions of a model, the first one first.
pub fn run(arguments: &Log) -> Result {
    let revisions = store::revisions(&arguments.model)?;
    let Some(last) = revisions.last() else {
        return Err(store::none_yet(&arguments.model));
    };
    let locale = Locale::new(&last.manifest.settings.language).map_err(|error| Failure(error.to_string()))?;
    let text = if arguments.json { json(&revisions) } else { columns(&rows(&revisions, &locale), &[3, 4, 5]) };
    print(&text)?;
    Ok(Outcome::Fine)
}

/// What moved from one revision to the next, in a line.
fn summary_of_changes(older: &Revision, newer: &Revision, locale: &Locale) -> String {
    let (old, new) = (&older.manifest.figures, &newer.manifest.figures);
    if old.currency != new.currency {
        let currencies = [("old", Arg::text(&old.currency)), ("new", Arg::text(&new.currency))];
        return locale.message("log-currency", &currencies);
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
    if parts.is_empty() { locale.message("log-same-figures", &[]) } else { locale.list(&parts) }
}

/// By how much the price moved, 0.1 for 10 % more; none where there was no price.
fn price_change(old: &Figures, new: &Figures) -> Option<f64> {
    (old.price != 0.0).then(|| new.price / old.price - 1.0)
}

fn money(amount: f64, figures: &Figures, locale: &Locale) -> String {
    locale.money(rounded_f64(amount, 0), &figures.currency, None)
}

/// Each revision with the one before.
fn pairs(revisions: &[Revision]) -> impl Iterator<Item = (Option<&Revision>, &Revision)> {
    std::iter::once(None).chain(revisions.iter().map(Some)).zip(revisions)
}

fn rows(revisions: &[Revision], locale: &Locale) -> Vec<Vec<String>> {
    let heads = ["log-revision", "date", "log-by", "log-price", "npv", "roi", "log-change", "log-note"];
    let head = heads.map(|key| locale.message(key, &[])).to_vec();
    let row = |(before, revision): (Option<&Revision>, &Revision)| {
        let manifest = &revision.manifest;
        let figures = &manifest.figures;
        let change = match before {
            Some(before) => summary_of_changes(before, revision, locale),
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
    std::iter::once(head).chain(pairs(revisions).map(row)).collect()
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
    folder: &'a Path,
    documents: Vec<&'a str>,
}

fn json(revisions: &[Revision]) -> String {
    let logged = |(before, revision): (Option<&'_ Revision>, &'_ Revision)| {
        let manifest = &revision.manifest;
        let before = before.map(|before| &before.manifest.figures);
        let before = before.filter(|before| before.currency == manifest.figures.currency);
        serde_json::to_value(Logged {
            revision: revision.number,
            date: &manifest.date,
            by: manifest.by.as_deref(),
            note: manifest.note.as_deref(),
            figures: &manifest.figures,
            price_change: before.and_then(|before| price_change(before, &manifest.figures)),
            npv_change: before.map(|before| manifest.figures.npv - before.npv),
            folder: &revision.folder,
            documents: manifest.of(Role::Document).map(|file| file.path.as_str()).collect(),
        })
        .expect("texts and numbers can be written as JSON")
    };
    format!("{:#}\n", serde_json::Value::Array(pairs(revisions).map(logged).collect()))
}
