//! `bvf track`: promised and achieved, as tables and as a value report.

use super::report::{self, Color};
use super::sheet::{Kind, Sheet};
use super::table::table;
use super::{Outcome, Result, files, json, print};
use crate::cli::Track;
use crate::locale::Locale;
use crate::pipeline::document;
use crate::view::{self, Amount, KpiView, PhaseTrackView, TrackView, Wording};

/// It fits on a page.
const KIND: Kind = Kind { name: "value-report", words: "a value report", most_pages: 1 };

/// Prints what was promised and achieved, and writes the value report. Where there are findings that are errors, nothing
/// is printed or written.
pub fn run(arguments: &Track, color: Color) -> Result {
    let sheet = Sheet::new(&arguments.model, &arguments.report, &KIND)?;
    let record = arguments.actuals.as_deref();
    let tracked = files::track_model(sheet.fonts(), &arguments.model, record, &arguments.input)?;
    let outcome = report::findings(&tracked.checked, false, color);
    let proposal = tracked.checked.proposal.as_ref().filter(|_| outcome == Outcome::Fine);
    let Some(((proposal, case), (actuals, track))) = proposal.zip(tracked.record.as_ref()) else { return Ok(outcome) };
    let locale = sheet.locale(&proposal.model)?;
    let view = view::track_view(proposal, case, (actuals, track), &locale);
    if arguments.json {
        print(&json(&view))?;
        return Ok(outcome);
    }
    let names = sheet.write(&locale, |engine| document::value_report(&view, &locale, engine))?;
    print(&format!("{}{names}", tables(&view, &locale)))?;
    Ok(outcome)
}

fn tables(view: &TrackView, locale: &Locale) -> String {
    let words = Wording { locale, currency: view.currency };
    let sentences = [&view.headline, &view.costs, &view.payback].map(|sentence| format!("{sentence}\n"));
    let mut text = format!("{}\n\n{}\n\n", view.client.name, sentences.concat().trim_end());
    text += &table(&totals(&words, view));
    text += &table(&kpis(&words, view));
    if !view.phases.is_empty() {
        text += &table(&phases(&words, view));
    }
    if !view.actions.is_empty() {
        text += &table(&actions(&words, view));
    }
    text
}

fn head(words: &Wording, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| words.say(key)).collect()
}

fn date(words: &Wording, iso: &str) -> String {
    iso.parse().map_or_else(|_| String::new(), |date| words.locale.date_medium(date))
}

fn status(words: &Wording, word: &str) -> String {
    words.say(&format!("track-{word}"))
}

fn totals(words: &Wording, view: &TrackView) -> Vec<Vec<String>> {
    let totals = &view.totals;
    let payback = |months| view::payback_in_words(months, totals.years, words.locale);
    let share = totals.share.map_or_else(String::new, |share| words.locale.percent(share, 0));
    let costs = if totals.costs_are_paid { "track-paid" } else { "track-planned" };
    let mut rows = vec![
        vec![words.say("track-promised"), words.money(totals.promised)],
        vec![words.say("track-achieved"), words.money(totals.achieved), share, status(words, totals.status)],
        vec![words.say(costs), words.money(totals.costs)],
        vec![words.say("net"), words.money(totals.net)],
        vec![words.say("payback"), payback(totals.planned_payback)],
    ];
    if totals.has_forecast {
        rows.push(vec![words.say("track-forecast"), payback(totals.forecast_payback)]);
    }
    rows
}

fn kpis(words: &Wording, view: &TrackView) -> Vec<Vec<String>> {
    let mut rows = vec![head(
        words,
        &[
            "figure",
            "track-way",
            "track-promised-now",
            "track-measured",
            "track-progress",
            "track-status",
            "track-promised",
            "track-achieved",
        ],
    )];
    rows.extend(view.kpis.iter().map(|kpi| kpi_row(words, kpi)));
    let totals = [view.totals.promised, view.totals.achieved].map(|amount| words.money(amount));
    let sum = std::iter::once(words.say("total")).chain(std::iter::repeat_n(String::new(), 5)).chain(totals);
    rows.push(sum.collect());
    rows.extend(view.executive_kpis.iter().map(|kpi| kpi_row(words, kpi)));
    rows
}

fn kpi_row(words: &Wording, kpi: &KpiView) -> Vec<String> {
    let amount = |amount: Option<Amount>| amount.map_or_else(String::new, |amount| words.money(amount));
    vec![
        kpi.name.clone(),
        kpi.baseline.change(&kpi.target, words.locale),
        kpi.promised.shown_beside_unit(words.locale),
        measured(words, kpi),
        kpi.progress.map_or_else(String::new, |progress| words.locale.percent(progress, 0)),
        status(words, kpi.status),
        amount(kpi.promised_benefit),
        amount(kpi.achieved_benefit),
    ]
}

/// The last measurement, with its month where that is an earlier one.
fn measured(words: &Wording, kpi: &KpiView) -> String {
    let Some(measured) = &kpi.measured else { return String::new() };
    let figure = measured.shown_beside_unit(words.locale);
    match kpi.measured_in.parse().ok().filter(|_| kpi.carried) {
        Some(month) => {
            let month = words.locale.month_year(month);
            words.with("track-carried", &[("figure", &figure), ("month", &month)])
        }
        None => figure,
    }
}

fn phases(words: &Wording, view: &TrackView) -> Vec<Vec<String>> {
    let mut rows = vec![head(
        words,
        &["track-phase", "track-due", "track-criterion", "track-then", "track-kpis-then", "track-status"],
    )];
    rows.extend(view.phases.iter().map(|phase| phase_row(words, phase)));
    rows
}

fn phase_row(words: &Wording, phase: &PhaseTrackView) -> Vec<String> {
    let criterion = phase.done_reaches.as_ref().map_or_else(String::new, |reaches| {
        format!("{}{}{}", phase.done_kpi, words.say("colon"), reaches.shown(words.locale))
    });
    let measured = phase
        .measured
        .as_ref()
        .filter(|_| phase.status != "not-begun")
        .map_or_else(String::new, |measured| measured.shown(words.locale));
    let then = match phase.kpis_promised {
        0 => String::new(),
        all => {
            let counts = [("n", phase.kpis_on_track), ("all", all)];
            words
                .locale
                .message("track-n-of-all", &counts.map(|(name, count)| (name, words.locale.count(count as u64))))
        }
    };
    let texts = [
        ("date", crate::locale::Arg::text(&date(words, &phase.accepted))),
        ("days", words.locale.count(phase.days_late)),
    ];
    let state = words.locale.message(&format!("track-state-{}", phase.status), &texts);
    vec![phase.name.clone(), date(words, &phase.due), criterion, measured, then, state]
}

fn actions(words: &Wording, view: &TrackView) -> Vec<Vec<String>> {
    let mut rows = vec![head(words, &["step", "by-when", "side", "owner"])];
    rows.extend(view.actions.iter().map(|action| {
        let side = if action.side == "us" { &view.vendor.name } else { &view.client.short };
        vec![action.what.clone(), date(words, &action.by), side.clone(), action.owner.clone()]
    }));
    rows
}
