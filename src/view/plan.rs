//! The plan's side of the view: phases, actions, risks, service.

use serde::Serialize;

use super::figure::Figure;
use super::{Building, PersonView};
use crate::finance::timeline::effect_steps;
use crate::input::Placed;
use crate::locale::Arg;
use crate::model::shares::YearlyShares;
use crate::model::value::date::add_months;
use crate::model::value::percent::Percent;
use crate::model::{Phase, Risk, Step};

/// The plan.
#[derive(Debug, Clone, Serialize)]
pub struct PlanView {
    /// First day, ISO 8601.
    pub start: String,
    /// Last day, ISO 8601.
    pub end: String,
    /// It in a few sentences.
    pub summary: String,
    /// Phases, in order.
    pub phases: Vec<PhaseView>,
    /// Whether a phase says how many use what it brings, or that it takes effect only later.
    pub effects_differ: bool,
    /// What could go wrong.
    pub risks: Vec<RiskView>,
}

/// A phase.
#[derive(Debug, Clone, Serialize)]
pub struct PhaseView {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// How long it takes.
    pub weeks: u32,
    /// First day, ISO 8601.
    pub start: String,
    /// Last day, ISO 8601.
    pub end: String,
    /// Months from the plan's start to its start.
    pub start_month: f64,
    /// Months from the plan's start to its end.
    pub end_month: f64,
    /// What it delivers.
    pub delivers: String,
    /// What it does not deliver.
    pub does_not: String,
    /// Name of the KPI that shows that it is done.
    pub done_kpi: String,
    /// The figure that it reaches.
    pub done_reaches: Option<Figure>,
    /// What else must hold.
    pub done_text: String,
    /// Share of the full yearly benefit that it and the phases before it bring, 0 to 1.
    pub ramp: f64,
    /// How many of those who are to use what it brings do, in words; empty where nothing is said.
    pub adoption: String,
    /// Months from its end until it takes effect.
    pub delay_months: u32,
    /// The day from which on it takes effect, ISO 8601.
    pub effect: String,
    /// Months from the plan's start to that day.
    pub effect_month: f64,
    /// Share of the full yearly benefit that counts from that day on, 0 to 1, of what comes with the first phase.
    pub counted: f64,
    /// Names of the components that it brings.
    pub brings: Vec<String>,
    /// What both sides do.
    pub actions: Vec<ActionView>,
}

/// Something that one side does.
#[derive(Debug, Clone, Serialize)]
pub struct ActionView {
    /// `us` or `client`.
    pub side: &'static str,
    /// What is done.
    pub what: String,
    /// By when, ISO 8601.
    pub by: String,
    /// Who answers for it.
    pub owner: String,
}

/// Something that could go wrong.
#[derive(Debug, Clone, Serialize)]
pub struct RiskView {
    /// Id; empty where the author gave none.
    pub id: String,
    /// What could go wrong.
    pub what: String,
    /// `organisation`, `people`, `technology` or `delivery`; empty where nothing is said.
    pub kind: &'static str,
    /// `low`, `medium` or `high`.
    pub likelihood: &'static str,
    /// `low`, `medium` or `high`.
    pub impact: &'static str,
    /// What we do about it.
    pub answer: String,
    /// Who watches it.
    pub owner: String,
    /// Name of the phase in which it can happen.
    pub phase: String,
}

/// What holds after the start.
#[derive(Debug, Clone, Serialize)]
pub struct ServiceView {
    /// It in a few sentences.
    pub summary: String,
    /// What we promise.
    pub levels: Vec<LevelView>,
    /// Who is called.
    pub contacts: Vec<PersonView>,
    /// When both sides look at the results.
    pub reviews: Vec<ReviewView>,
    /// What comes after.
    pub next: Vec<String>,
    /// What a reference would say.
    pub reference: String,
}

/// A promise of the service.
#[derive(Debug, Clone, Serialize)]
pub struct LevelView {
    /// What it is about.
    pub what: String,
    /// What is promised.
    pub promise: String,
}

/// A review.
#[derive(Debug, Clone, Serialize)]
pub struct ReviewView {
    /// When, ISO 8601.
    pub when: String,
    /// What is looked at.
    pub what: String,
    /// Who takes part.
    pub who: String,
}

pub(super) fn build(context: &Building) -> PlanView {
    let Building { model, words, case, .. } = context;
    let end = case.phases.iter().map(|phase| phase.end).max();
    let last_day = end.and_then(|end| end.yesterday().ok()).unwrap_or(case.start);
    PlanView {
        start: case.start.to_string(),
        end: last_day.to_string(),
        summary: words.text_or_none(model.plan.summary.as_ref()),
        phases: model.plan.phases.iter().map(|phase| phase_view(phase, context)).collect(),
        effects_differ: model.plan.phases.iter().any(|phase| phase.adoption.is_some() || delay(phase) > 0),
        risks: model.plan.risks.iter().map(|risk| risk_view(risk, context)).collect(),
    }
}

fn phase_view(phase: &Phase, context: &Building) -> PhaseView {
    let Building { model, words, case, .. } = context;
    let dates =
        case.phases.iter().find(|dates| dates.id == phase.id.text).expect("the business case dates every phase");
    let done = phase.done_when.as_ref();
    let kpi = done
        .and_then(|done| done.kpi.as_ref())
        .and_then(|reference| model.department_kpis.iter().find(|kpi| reference.names(&kpi.id)));
    let reaches = done.and_then(|done| done.reaches.as_ref());
    let brought = model
        .solution
        .components
        .iter()
        .filter(|component| component.phase.as_ref().is_some_and(|reference| reference.names(&phase.id)));
    let mut actions: Vec<ActionView> = phase
        .actions
        .iter()
        .map(|action| ActionView {
            side: action.who.word(),
            what: words.text(&action.what),
            by: action.by.as_ref().map_or_else(String::new, |date| date.to_string()),
            owner: words.name_or_none(action.owner.as_ref()),
        })
        .collect();
    actions.sort_by(|a, b| (a.by.is_empty(), &a.by).cmp(&(b.by.is_empty(), &b.by)));
    PhaseView {
        id: phase.id.text.clone(),
        name: words.name(&phase.name),
        weeks: phase.weeks.0,
        start: dates.start.to_string(),
        end: dates.end.yesterday().unwrap_or(dates.end).to_string(),
        start_month: dates.start_month,
        end_month: dates.end_month,
        delivers: words.text_or_none(phase.delivers.as_ref()),
        does_not: words.text_or_none(phase.does_not.as_ref()),
        done_kpi: kpi.map_or_else(String::new, |kpi| words.name(&kpi.name)),
        done_reaches: reaches.map(|reaches| Figure::of(reaches, kpi.map(|kpi| &kpi.unit.value))),
        done_text: words.text_or_none(done.and_then(|done| done.text.as_ref())),
        ramp: dates.ramp,
        adoption: phase.adoption.as_ref().map_or_else(String::new, |adoption| adoption_in_words(adoption, context)),
        delay_months: delay(phase),
        effect: i32::try_from(delay(phase))
            .ok()
            .and_then(|months| add_months(dates.end, months))
            .unwrap_or(dates.end)
            .to_string(),
        effect_month: dates.effect_month,
        counted: effect_steps(&case.phases, Some(0))
            .iter()
            .rev()
            .find(|(from, _)| *from <= dates.effect_month)
            .map_or(0.0, |(_, share)| *share),
        brings: brought.map(|component| words.name(&component.name)).collect(),
        actions,
    }
}

/// `85%`, or by year `60% in year 1, 85% from year 2 on`.
fn adoption_in_words(adoption: &YearlyShares, context: &Building) -> String {
    let locale = context.locale;
    let last = adoption.shares.len().saturating_sub(1);
    let one = |(at, share): (usize, &Placed<Percent>)| {
        let shown = locale.percent(share.fraction(), share.value.0.normalize().scale());
        let year = [("share", Arg::text(&shown)), ("n", locale.count((at + 1) as u64))];
        match at {
            0 if last == 0 => shown,
            at if at == last => locale.message("adoption-last", &year),
            _ => locale.message("adoption-year", &year),
        }
    };
    let shares: Vec<String> = adoption.shares.iter().enumerate().map(one).collect();
    shares.join(&locale.message("list-separator", &[]))
}

fn delay(phase: &Phase) -> u32 {
    phase.delay.as_ref().map_or(0, |months| months.0)
}

fn risk_view(risk: &Risk, context: &Building) -> RiskView {
    let Building { model, words, .. } = context;
    let phase =
        risk.phase.as_ref().and_then(|reference| model.plan.phases.iter().find(|phase| reference.names(&phase.id)));
    RiskView {
        id: risk.id.as_ref().map_or_else(String::new, |id| id.text.clone()),
        what: words.text(&risk.what),
        kind: risk.kind.as_ref().map_or("", |kind| kind.word()),
        likelihood: risk.likelihood.word(),
        impact: risk.impact.word(),
        answer: words.text_or_none(risk.answer.as_ref()),
        owner: words.name_or_none(risk.owner.as_ref()),
        phase: phase.map_or_else(String::new, |phase| words.name(&phase.name)),
    }
}

pub(super) fn step(step: &Step, context: &Building) -> ActionView {
    ActionView {
        side: step.who.word(),
        what: context.words.text(&step.what),
        by: step.by.as_ref().map_or_else(String::new, |date| date.to_string()),
        owner: context.words.name_or_none(step.owner.as_ref()),
    }
}

pub(super) fn service(context: &Building) -> Option<ServiceView> {
    let words = context.words;
    let service = context.model.service.as_ref()?;
    let mut reviews: Vec<ReviewView> = service
        .reviews
        .iter()
        .map(|review| ReviewView {
            when: review.when.to_string(),
            what: words.text(&review.what),
            who: words.name_or_none(review.who.as_ref()),
        })
        .collect();
    reviews.sort_by(|a, b| a.when.cmp(&b.when));
    Some(ServiceView {
        summary: words.text_or_none(service.summary.as_ref()),
        levels: service
            .levels
            .iter()
            .map(|level| LevelView { what: words.name(&level.what), promise: words.text(&level.promise) })
            .collect(),
        contacts: service.contacts.iter().map(|person| words.person(person)).collect(),
        reviews,
        next: service.next.iter().map(|text| words.text(text)).collect(),
        reference: words.text_or_none(service.reference.as_ref()),
    })
}
