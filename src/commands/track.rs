//! `bvf track`: promised and achieved, as tables and as a value report.

use super::look::Look;
use super::report::{self, Color};
use super::table::table;
use super::{Failure, Outcome, Result, build, files, fonts, print};
use crate::cli::{Format, Track};
use crate::layout::Library;
use crate::locale::{Locale, rounded_f64};
use crate::output;
use crate::pipeline::document;
use crate::template::Engine;
use crate::view::{self, Amount, KpiView, PhaseTrackView, TrackView};

/// What a value report's file is called behind the model's name.
const KIND: &str = "value-report";

/// Prints what was promised and achieved, and writes the value report. Where there are findings that are errors, nothing
/// is printed or written.
pub fn run(arguments: &Track, color: Color) -> Result {
    let models = std::slice::from_ref(&arguments.model);
    let targets = build::targets(models, &arguments.output, &arguments.format, KIND)?;
    let look = Look::choose(&arguments.dress.theme)?;
    let own = fonts::beside(&[look.folder(), files::folder(&arguments.model)])?;
    let fonts = own.as_ref().unwrap_or(Library::embedded());
    look.check_families(fonts)?;
    let tracked = files::track_model(fonts, &arguments.model, arguments.actuals.as_deref(), &arguments.input)?;
    let outcome = report::findings(&tracked.checked, false, color);
    let proposal = tracked.checked.proposal.as_ref().filter(|_| outcome == Outcome::Fine);
    let Some(((proposal, case), (actuals, track))) = proposal.zip(tracked.record.as_ref()) else { return Ok(outcome) };
    let language = arguments.dress.language.as_deref().unwrap_or(&proposal.model.language.0);
    let locale = Locale::new(language).map_err(|error| Failure(error.to_string()))?;
    let view = view::track_view(proposal, case, (actuals, track), &locale);
    if arguments.json {
        let json = serde_json::to_string_pretty(&view).expect("a view is made of texts, numbers and lists");
        print(&format!("{json}\n"))?;
        return Ok(outcome);
    }
    let templates = build::templates(arguments.dress.template_dir.as_deref())?;
    let engine =
        Engine::new(&locale, &templates).map_err(|problems| build::failure(document::Problem::Templates(problems)))?;
    let report = document::value_report(&view, &locale, &engine).map_err(build::failure)?;
    let mut written = Vec::new();
    let mut names = String::new();
    for (format, path) in targets.into_iter().flatten() {
        let bytes = match format {
            Format::Pdf => document::pdf_on_one_page(&report, &look.theme, fonts).map_err(build::failure)?,
            Format::Md => output::markdown::output_markdown(&report).into_bytes(),
            Format::Xlsx => return Err(Failure("a value report is no workbook; ask for `pdf` or `md`".to_owned())),
        };
        names += &format!("{}\n", path.display());
        written.push((path, bytes));
    }
    files::write_all(&written)?;
    print(&format!("{}{names}", tables(&view, &locale)))?;
    Ok(outcome)
}

fn tables(view: &TrackView, locale: &Locale) -> String {
    let words = Words { locale, currency: view.currency };
    let sentences = [&view.headline, &view.costs, &view.payback].map(|sentence| format!("{sentence}\n"));
    let mut text = format!("{}\n\n{}\n\n", view.client.name, sentences.concat().trim_end());
    text += &table(&words.totals(view));
    text += &table(&words.kpis(view));
    if !view.phases.is_empty() {
        text += &table(&words.phases(view));
    }
    if !view.actions.is_empty() {
        text += &table(&words.actions(view));
    }
    text
}

/// What the tables say, in a language.
struct Words<'a> {
    locale: &'a Locale,
    currency: &'a str,
}

impl Words<'_> {
    fn say(&self, key: &str) -> String {
        self.locale.message(key, &[])
    }

    fn head(&self, keys: &[&str]) -> Vec<String> {
        keys.iter().map(|key| self.say(key)).collect()
    }

    fn money(&self, amount: Amount) -> String {
        self.locale.money(rounded_f64(amount.0, 0), self.currency, None)
    }

    fn date(&self, iso: &str) -> String {
        iso.parse().map_or_else(|_| String::new(), |date| self.locale.date_medium(date))
    }

    fn status(&self, word: &str) -> String {
        self.say(&format!("track-{word}"))
    }

    fn totals(&self, view: &TrackView) -> Vec<Vec<String>> {
        let totals = &view.totals;
        let payback = |months| view::payback_in_words(months, totals.years, self.locale);
        let share = totals.share.map_or_else(String::new, |share| self.locale.percent(share, 0));
        let costs = if totals.costs_are_paid { "track-paid" } else { "track-planned" };
        let mut rows = vec![
            vec![self.say("track-promised"), self.money(totals.promised)],
            vec![self.say("track-achieved"), self.money(totals.achieved), share, self.status(totals.status)],
            vec![self.say(costs), self.money(totals.costs)],
            vec![self.say("net"), self.money(totals.net)],
            vec![self.say("payback"), payback(totals.planned_payback)],
        ];
        if totals.has_forecast {
            rows.push(vec![self.say("track-forecast"), payback(totals.forecast_payback)]);
        }
        rows
    }

    fn kpis(&self, view: &TrackView) -> Vec<Vec<String>> {
        let mut rows = vec![self.head(&[
            "figure",
            "track-way",
            "track-promised-now",
            "track-measured",
            "track-progress",
            "track-status",
            "track-promised",
            "track-achieved",
        ])];
        rows.extend(view.kpis.iter().map(|kpi| self.kpi(kpi)));
        let totals = [view.totals.promised, view.totals.achieved].map(|amount| self.money(amount));
        let sum = std::iter::once(self.say("total")).chain(std::iter::repeat_n(String::new(), 5)).chain(totals);
        rows.push(sum.collect());
        rows.extend(view.executive_kpis.iter().map(|kpi| self.kpi(kpi)));
        rows
    }

    fn kpi(&self, kpi: &KpiView) -> Vec<String> {
        let amount = |amount: Option<Amount>| amount.map_or_else(String::new, |amount| self.money(amount));
        vec![
            kpi.name.clone(),
            kpi.baseline.change(&kpi.target, self.locale),
            kpi.promised.shown_beside_unit(self.locale),
            self.measured(kpi),
            kpi.progress.map_or_else(String::new, |progress| self.locale.percent(progress, 0)),
            self.status(kpi.status),
            amount(kpi.promised_benefit),
            amount(kpi.achieved_benefit),
        ]
    }

    /// The last measurement, with its month where that is an earlier one.
    fn measured(&self, kpi: &KpiView) -> String {
        let Some(measured) = &kpi.measured else { return String::new() };
        let figure = measured.shown_beside_unit(self.locale);
        match kpi.measured_in.parse().ok().filter(|_| kpi.carried) {
            Some(month) => {
                let month = self.locale.month_year(month);
                let texts = [("figure", &figure), ("month", &month)];
                let texts = texts.map(|(name, text)| (name, crate::locale::Arg::text(text)));
                self.locale.message("track-carried", &texts)
            }
            None => figure,
        }
    }

    fn phases(&self, view: &TrackView) -> Vec<Vec<String>> {
        let mut rows = vec![self.head(&[
            "track-phase",
            "track-due",
            "track-criterion",
            "track-then",
            "track-kpis-then",
            "track-status",
        ])];
        rows.extend(view.phases.iter().map(|phase| self.phase(phase)));
        rows
    }

    fn phase(&self, phase: &PhaseTrackView) -> Vec<String> {
        let criterion = phase.done_reaches.as_ref().map_or_else(String::new, |reaches| {
            format!("{}{}{}", phase.done_kpi, self.say("colon"), reaches.shown(self.locale))
        });
        let measured = phase
            .measured
            .as_ref()
            .filter(|_| phase.status != "not-begun")
            .map_or_else(String::new, |measured| measured.shown(self.locale));
        let then = match phase.kpis_promised {
            0 => String::new(),
            all => {
                let counts = [("n", phase.kpis_on_track), ("all", all)];
                self.locale
                    .message("track-n-of-all", &counts.map(|(name, count)| (name, self.locale.count(count as u64))))
            }
        };
        let texts = [
            ("date", crate::locale::Arg::text(&self.date(&phase.accepted))),
            ("days", self.locale.count(phase.days_late)),
        ];
        let state = self.locale.message(&format!("track-state-{}", phase.status), &texts);
        vec![phase.name.clone(), self.date(&phase.due), criterion, measured, then, state]
    }

    fn actions(&self, view: &TrackView) -> Vec<Vec<String>> {
        let mut rows = vec![self.head(&["step", "by-when", "side", "owner"])];
        rows.extend(view.actions.iter().map(|action| {
            let side = if action.side == "us" { &view.vendor.name } else { &view.client.short };
            vec![action.what.clone(), self.date(&action.by), side.clone(), action.owner.clone()]
        }));
        rows
    }
}
