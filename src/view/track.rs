//! What a client reads about promised and achieved value. Every figure is [`Track`]'s own, and the model's `internal` part
//! is never read.

use serde::Serialize;

use super::Words;
use super::figure::{Amount, Figure};
use super::plan::ActionView;
use crate::finance::BusinessCase;
use crate::finance::track::{
    Benefit, Forecast, KpiMonth, KpiTrack, Measurement, PhaseState, PhaseTrack, Standing, Track,
};
use crate::locale::{Arg, Locale, rounded_f64};
use crate::model::value::date::Date;
use crate::model::value::quantity::Quantity;
use crate::model::value::unit::Unit;
use crate::model::{Action, Actuals, DepartmentKpi, ExecutiveKpi, Proposal, Text};

/// Everything that a value report can say.
#[derive(Debug, Clone, Serialize)]
pub struct TrackView {
    /// ISO 4217 code of all amounts.
    pub currency: &'static str,
    /// Language of the report.
    pub language: String,
    /// The report's date, ISO 8601.
    pub as_of: String,
    /// The vendor.
    pub vendor: VendorName,
    /// The client.
    pub client: ClientName,
    /// How it stands, in a sentence.
    pub headline: String,
    /// Costs and what is left, in a sentence.
    pub costs: String,
    /// When it is paid back, in a sentence; empty where no pace is known.
    pub payback: String,
    /// The same in the author's words.
    pub summary: String,
    /// All together.
    pub totals: TotalsView,
    /// The department KPIs.
    pub kpis: Vec<KpiView>,
    /// The executive KPIs; none where none of them was measured.
    pub executive_kpis: Vec<KpiView>,
    /// Month by month.
    pub months: Vec<MonthView>,
    /// The phases.
    pub phases: Vec<PhaseTrackView>,
    /// The first phase that is not accepted; none where all are.
    pub next_phase: Option<NextPhase>,
    /// What is done next.
    pub actions: Vec<ActionView>,
    /// Where the measured values come from, each once.
    pub sources: Vec<String>,
}

/// The vendor.
#[derive(Debug, Clone, Serialize)]
pub struct VendorName {
    /// Name.
    pub name: String,
}

/// The client.
#[derive(Debug, Clone, Serialize)]
pub struct ClientName {
    /// Name.
    pub name: String,
    /// Name for running text.
    pub short: String,
}

/// All months and KPIs together.
#[derive(Debug, Clone, Serialize)]
pub struct TotalsView {
    /// Benefit promised to date.
    pub promised: Amount,
    /// Benefit achieved to date.
    pub achieved: Amount,
    /// Achieved as a share of what was promised, 0.9 for 90 %; none where nothing was promised or nothing measured
    /// yet.
    pub share: Option<f64>,
    /// `on-track`, `behind`, `ahead` or `not-measured`.
    pub status: &'static str,
    /// Costs to date.
    pub costs: Amount,
    /// Whether these are the costs that were paid; the planned ones otherwise.
    pub costs_are_paid: bool,
    /// Costs planned to date.
    pub planned_costs: Amount,
    /// Achieved benefit less costs.
    pub net: Amount,
    /// Payback by the plan in whole months, rounded up; none where it never pays back.
    pub planned_payback: Option<u32>,
    /// Payback at the present pace in whole months, rounded up; none where it never pays back or no pace is known.
    pub forecast_payback: Option<u32>,
    /// Whether a pace is known.
    pub has_forecast: bool,
    /// How many years the business case looks at.
    pub years: usize,
}

/// A KPI, promised and measured.
#[derive(Debug, Clone, Serialize)]
pub struct KpiView {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// The department, or the executive who answers for it.
    pub owner: String,
    /// Where it stood.
    pub baseline: Figure,
    /// What was promised for the last month.
    pub promised: Figure,
    /// The last measurement; none before the first.
    pub measured: Option<Figure>,
    /// The month that was measured, by its first day, ISO 8601; empty where nothing was.
    pub measured_in: String,
    /// Whether it was measured in an earlier month than the report's last.
    pub carried: bool,
    /// Where it is to stand.
    pub target: Figure,
    /// Share of the way from baseline to target that it has gone.
    pub progress: Option<f64>,
    /// Share of the way that was promised for the last month.
    pub promised_progress: f64,
    /// `on-track`, `behind`, `ahead` or `not-measured`.
    pub status: &'static str,
    /// Benefit promised to date; none where it carries no amount.
    pub promised_benefit: Option<Amount>,
    /// Benefit achieved to date; none where it carries no amount.
    pub achieved_benefit: Option<Amount>,
    /// Where the values come from.
    pub source: String,
    /// What a reader should know of them.
    pub note: String,
    /// Month by month.
    pub months: Vec<KpiMonthView>,
}

/// A KPI in a month.
#[derive(Debug, Clone, Serialize)]
pub struct KpiMonthView {
    /// The month, such as `2027-03`.
    pub month: String,
    /// What was promised for it.
    pub promised: Figure,
    /// What was measured, or last measured; none before the first measurement.
    pub measured: Option<Figure>,
    /// Whether that is carried on from an earlier month.
    pub carried: bool,
    /// Benefit promised for it.
    pub promised_benefit: Option<Amount>,
    /// Benefit achieved in it.
    pub achieved_benefit: Option<Amount>,
}

/// A month.
#[derive(Debug, Clone, Serialize)]
pub struct MonthView {
    /// The month, such as `2027-03`.
    pub month: String,
    /// Benefits promised for it.
    pub promised: Amount,
    /// Benefits achieved in it.
    pub achieved: Amount,
    /// What was paid in it, or planned where nothing is recorded.
    pub costs: Amount,
    /// Achieved benefits less costs, with those of all earlier months.
    pub cumulative: Amount,
}

/// A phase, promised and accepted.
#[derive(Debug, Clone, Serialize)]
pub struct PhaseTrackView {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// First day, ISO 8601.
    pub start: String,
    /// Last day, by which it is to be accepted, ISO 8601.
    pub due: String,
    /// When it was accepted, ISO 8601; empty where it is not.
    pub accepted: String,
    /// `on-time`, `late`, `overdue`, `running` or `not-begun`.
    pub status: &'static str,
    /// Days late; 0 where it is not.
    pub days_late: i32,
    /// Name of the KPI that shows that it is done.
    pub done_kpi: String,
    /// The figure that it is to reach.
    pub done_reaches: Option<Figure>,
    /// What else must hold.
    pub done_text: String,
    /// The last measurement of that KPI by the acceptance, by the phase's end or by the report's date.
    pub measured: Option<Figure>,
    /// The month that was measured, by its first day, ISO 8601; empty where nothing was.
    pub measured_in: String,
    /// Whether the figure was reached; none where nothing was measured.
    pub reached: Option<bool>,
    /// What a reader should know of its acceptance.
    pub note: String,
    /// The department KPIs when it ended; none before.
    pub kpis: Vec<KpiThenView>,
    /// How many of those that it or an earlier phase moves were on track or ahead then.
    pub kpis_on_track: usize,
    /// How many it or an earlier phase moves.
    pub kpis_promised: usize,
}

/// A department KPI when a phase ended.
#[derive(Debug, Clone, Serialize)]
pub struct KpiThenView {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// What the plan promises from the phase's end on.
    pub promised: Figure,
    /// The last measurement by then.
    pub measured: Option<Figure>,
    /// `on-track`, `behind`, `ahead` or `not-measured`.
    pub status: &'static str,
}

/// The first phase that is not accepted.
#[derive(Debug, Clone, Serialize)]
pub struct NextPhase {
    /// Name.
    pub name: String,
    /// Last day, ISO 8601.
    pub due: String,
    /// Whether that is past.
    pub overdue: bool,
}

/// Builds the view in a language.
pub fn track_view(
    proposal: &Proposal,
    case: &BusinessCase,
    (actuals, track): (&Actuals, &Track),
    locale: &Locale,
) -> TrackView {
    let context = Building { proposal, case, actuals, track, words: Words { language: locale.tag() }, locale };
    let words = context.words;
    let client = &proposal.model.client;
    let mut actions: Vec<ActionView> = actuals.actions.iter().map(|action| self::action(action, words)).collect();
    actions.sort_by(|a, b| (a.by.is_empty(), &a.by).cmp(&(b.by.is_empty(), &b.by)));
    let (kpis, executive_kpis) = (context.department_kpis(), context.executive_kpis());
    let mut sources: Vec<String> = Vec::new();
    for kpi in kpis.iter().chain(&executive_kpis).filter(|kpi| !kpi.source.is_empty()) {
        if !sources.contains(&kpi.source) {
            sources.push(kpi.source.clone());
        }
    }
    TrackView {
        currency: case.currency.code(),
        language: words.language.to_owned(),
        as_of: track.as_of.to_string(),
        vendor: VendorName { name: words.name(&proposal.vendor.name) },
        client: ClientName {
            name: words.name(&client.name),
            short: words.name(client.short.as_ref().unwrap_or(&client.name)),
        },
        headline: context.headline(),
        costs: context.costs(),
        payback: context.payback(),
        summary: words.text_or_none(actuals.summary.as_ref()),
        totals: context.totals(),
        kpis,
        executive_kpis,
        months: context.months(),
        phases: context.phases(),
        next_phase: context.next_phase(),
        actions,
        sources,
    }
}

/// What the parts of the view are built from.
struct Building<'a> {
    proposal: &'a Proposal,
    case: &'a BusinessCase,
    actuals: &'a Actuals,
    track: &'a Track,
    words: Words<'a>,
    locale: &'a Locale,
}

impl Building<'_> {
    fn say(&self, key: &str, texts: &[(&str, String)]) -> String {
        let arguments: Vec<(&str, Arg)> = texts.iter().map(|(name, text)| (*name, Arg::text(text))).collect();
        self.locale.message(key, &arguments)
    }

    /// An amount as tables show it.
    fn money(&self, amount: f64) -> String {
        self.locale.money(rounded_f64(amount, 0), self.case.currency.code(), None)
    }

    fn headline(&self) -> String {
        let totals = &self.track.totals;
        let key = match (totals.standing, totals.share) {
            (Standing::NotMeasured, _) => "track-headline-unmeasured",
            (_, None) => "track-headline-unpromised",
            (_, Some(_)) => "track-headline",
        };
        let share = totals.share.map_or_else(String::new, |share| self.locale.percent(share, 0));
        let texts = [
            // A date is not broken.
            ("date", self.locale.date_long(self.track.as_of).replace(' ', "\u{a0}")),
            ("promised", self.money(totals.promised)),
            ("achieved", self.money(totals.achieved)),
            ("share", share),
        ];
        self.say(key, &texts)
    }

    fn costs(&self) -> String {
        let totals = &self.track.totals;
        let key = if totals.costs_are_paid { "track-costs-paid" } else { "track-costs-planned" };
        self.say(key, &[("costs", self.money(totals.costs)), ("net", self.money(totals.net))])
    }

    fn payback(&self) -> String {
        if self.track.totals.forecast == Forecast::Unknown {
            return String::new();
        }
        let months = |months| payback_in_words(months, self.case.years, self.locale);
        let texts = [("forecast", months(self.forecast())), ("planned", months(self.planned_payback()))];
        self.say("track-payback", &texts)
    }

    fn forecast(&self) -> Option<u32> {
        match self.track.totals.forecast {
            Forecast::After(months) => Some(months.ceil() as u32),
            Forecast::Unknown | Forecast::Never => None,
        }
    }

    fn planned_payback(&self) -> Option<u32> {
        self.case.totals.payback.map(|months| months.ceil() as u32)
    }

    fn totals(&self) -> TotalsView {
        let totals = &self.track.totals;
        TotalsView {
            promised: Amount(totals.promised),
            achieved: Amount(totals.achieved),
            share: totals.share,
            status: totals.standing.word(),
            costs: Amount(totals.costs),
            costs_are_paid: totals.costs_are_paid,
            planned_costs: Amount(totals.planned_costs),
            net: Amount(totals.net),
            planned_payback: self.planned_payback(),
            forecast_payback: self.forecast(),
            has_forecast: totals.forecast != Forecast::Unknown,
            years: self.case.years,
        }
    }

    fn department_kpis(&self) -> Vec<KpiView> {
        let view = |(kpi, track): (&DepartmentKpi, &KpiTrack)| {
            let measured = self.actuals.measured.iter().find(|measured| measured.kpi.names(&kpi.id));
            let said = Said {
                name: self.words.name(&kpi.name),
                owner: self.words.name(&kpi.department),
                source: self.words.name_or_none(measured.and_then(|measured| measured.source.as_ref())),
                note: self.words.text_or_none(measured.and_then(|measured| measured.note.as_ref())),
            };
            kpi_view(track, said, &self.scale_of(kpi))
        };
        self.proposal.model.department_kpis.iter().zip(&self.track.department).map(view).collect()
    }

    fn executive_kpis(&self) -> Vec<KpiView> {
        let view = |track: &KpiTrack| {
            let kpis = self.proposal.model.executive_kpis.iter();
            let kpi: &ExecutiveKpi = kpis.clone().find(|kpi| kpi.id.text == track.kpi)?;
            let measured = self.actuals.measured_executive.iter().find(|measured| measured.kpi.names(&kpi.id));
            let values = measured.iter().flat_map(|measured| &measured.values.entries).map(|(_, value)| &value.value);
            let own = kpi.baseline.iter().chain(&kpi.target).map(|figure| &figure.value);
            let said = Said {
                name: self.words.name(&kpi.name),
                owner: self.words.name_or_none(kpi.owner.as_ref()),
                source: self.words.name_or_none(measured.and_then(|measured| measured.source.as_ref())),
                note: self.words.text_or_none(measured.and_then(|measured| measured.note.as_ref())),
            };
            Some(kpi_view(track, said, &Scale::of(&kpi.unit, own.chain(values))))
        };
        self.track.executive.iter().filter_map(view).collect()
    }

    /// The unit of a department KPI, and as many decimals as its figures have.
    fn scale_of<'k>(&self, kpi: &'k DepartmentKpi) -> Scale<'k> {
        let measured = self.actuals.measured.iter().find(|measured| measured.kpi.names(&kpi.id));
        let values = measured.iter().flat_map(|measured| &measured.values.entries).map(|(_, value)| &value.value);
        let range = kpi.range.iter().flat_map(|range| [&range.first.value, &range.second.value]);
        let own = [&kpi.baseline.value, &kpi.target.value];
        Scale::of(&kpi.unit, own.into_iter().chain(range).chain(values))
    }

    fn months(&self) -> Vec<MonthView> {
        let view = |month: &crate::finance::track::MonthTrack| MonthView {
            month: month.month.to_string(),
            promised: Amount(month.promised),
            achieved: Amount(month.achieved),
            costs: Amount(month.costs),
            cumulative: Amount(month.cumulative),
        };
        self.track.months.iter().map(view).collect()
    }

    fn phases(&self) -> Vec<PhaseTrackView> {
        self.track.phases.iter().map(|track| self.phase(track)).collect()
    }

    fn phase(&self, track: &PhaseTrack) -> PhaseTrackView {
        let model = &self.proposal.model;
        let phase = model.plan.phases.iter().find(|phase| phase.id.text == track.phase);
        let accepted = self.actuals.phases.iter().find(|accepted| accepted.phase.text == track.phase);
        let done = track.acceptance.as_ref();
        let kpi = |id: &str| model.department_kpis.iter().find(|kpi| kpi.id.text == id);
        let done_kpi = done.and_then(|done| kpi(&done.kpi));
        let written = [
            phase.and_then(|phase| phase.done_when.as_ref()?.reaches.as_ref()),
            accepted.and_then(|one| one.measured.as_ref()),
        ];
        let decimals = written.iter().flatten().map(|figure| figure.value.value.normalize().scale()).max().unwrap_or(0);
        let figure = |value: f64| {
            done_kpi.map(|kpi| {
                let scale = self.scale_of(kpi);
                Scale { decimals: scale.decimals.max(decimals), ..scale }.figure(value)
            })
        };
        let measured = done.and_then(|done| done.measured);
        let then = |one: &crate::finance::track::KpiAtPhase| {
            let kpi = kpi(&one.kpi)?;
            let scale = self.scale_of(kpi);
            Some(KpiThenView {
                id: one.kpi.clone(),
                name: self.words.name(&kpi.name),
                promised: scale.figure(one.promised),
                measured: one.measured.map(|measured| scale.figure(measured.value)),
                status: one.standing.word(),
            })
        };
        let promised = track.kpis.iter().filter(|kpi| kpi.promised_progress > 0.0);
        let on_track = promised.clone().filter(|kpi| matches!(kpi.standing, Standing::OnTrack | Standing::Ahead));
        let text = |text: Option<&Text>| self.words.text_or_none(text);
        PhaseTrackView {
            id: track.phase.clone(),
            name: phase.map_or_else(String::new, |phase| self.words.name(&phase.name)),
            start: track.start.to_string(),
            due: track.due.to_string(),
            accepted: shown(track.accepted),
            status: track.state.word(),
            days_late: track.days_late,
            done_kpi: done_kpi.map_or_else(String::new, |kpi| self.words.name(&kpi.name)),
            done_reaches: done.and_then(|done| figure(done.reaches)),
            done_text: text(phase.and_then(|phase| phase.done_when.as_ref()).and_then(|done| done.text.as_ref())),
            measured: measured.and_then(|measured| figure(measured.value)),
            measured_in: month_of(measured),
            reached: done.and_then(|done| done.reached),
            note: text(accepted.and_then(|accepted| accepted.note.as_ref())),
            kpis: track.kpis.iter().filter_map(then).collect(),
            kpis_on_track: on_track.count(),
            kpis_promised: promised.count(),
        }
    }

    fn next_phase(&self) -> Option<NextPhase> {
        let next = self.track.phases.iter().find(|phase| phase.accepted.is_none())?;
        let phase = self.proposal.model.plan.phases.iter().find(|phase| phase.id.text == next.phase)?;
        Some(NextPhase {
            name: self.words.name(&phase.name),
            due: next.due.to_string(),
            overdue: next.state == PhaseState::Overdue,
        })
    }
}

/// Months until an investment is paid back, in words.
pub fn payback_in_words(months: Option<u32>, years: usize, locale: &Locale) -> String {
    match months {
        Some(months) => locale.message("months-n", &[("n", locale.count(u64::from(months)))]),
        None => locale.message("payback-never", &[("years", locale.count(years as u64))]),
    }
}

fn action(action: &Action, words: Words) -> ActionView {
    ActionView {
        side: action.who.word(),
        what: words.text(&action.what),
        by: shown(action.by.as_ref().map(|date| date.value)),
        owner: words.name_or_none(action.owner.as_ref()),
    }
}

fn shown(date: Option<Date>) -> String {
    date.map_or_else(String::new, |date| date.to_string())
}

fn month_of(measured: Option<Measurement>) -> String {
    shown(measured.map(|measured| measured.month.first_day()))
}

/// How the figures of a KPI are shown.
struct Scale<'a> {
    unit: &'a Unit,
    decimals: u32,
}

impl<'a> Scale<'a> {
    fn of<'q>(unit: &'a Unit, figures: impl Iterator<Item = &'q Quantity>) -> Self {
        let decimals = figures.map(|figure| figure.value.normalize().scale()).max().unwrap_or(0);
        Scale { unit, decimals }
    }

    fn figure(&self, value: f64) -> Figure {
        Figure::computed(value, self.unit, self.decimals)
    }
}

/// What is said of a KPI in words.
struct Said {
    name: String,
    owner: String,
    source: String,
    note: String,
}

fn kpi_view(track: &KpiTrack, said: Said, scale: &Scale) -> KpiView {
    let last = track.months.last();
    let measured = last.and_then(|month| month.measured);
    let amounts = |benefit: Option<Benefit>| {
        (benefit.map(|benefit| Amount(benefit.promised)), benefit.map(|benefit| Amount(benefit.achieved)))
    };
    let month = |month: &KpiMonth| {
        let (promised_benefit, achieved_benefit) = amounts(month.benefit);
        KpiMonthView {
            month: month.month.to_string(),
            promised: scale.figure(month.promised),
            measured: month.measured.map(|measured| scale.figure(measured.value)),
            carried: month.measured.is_some_and(|measured| measured.month != month.month),
            promised_benefit,
            achieved_benefit,
        }
    };
    let (promised_benefit, achieved_benefit) = amounts(track.benefit);
    KpiView {
        id: track.kpi.clone(),
        name: said.name,
        owner: said.owner,
        baseline: scale.figure(track.baseline),
        promised: scale.figure(last.map_or(track.baseline, |month| month.promised)),
        measured: measured.map(|measured| scale.figure(measured.value)),
        measured_in: month_of(measured),
        carried: last.zip(measured).is_some_and(|(last, measured)| measured.month != last.month),
        target: scale.figure(track.target),
        progress: measured.map(|measured| measured.progress),
        promised_progress: last.map_or(0.0, |month| month.promised_progress),
        status: track.standing.word(),
        promised_benefit,
        achieved_benefit,
        source: said.source,
        note: said.note,
        months: track.months.iter().map(month).collect(),
    }
}
