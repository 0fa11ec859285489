//! The client's side of the view: pressures, executive KPIs, needs, requirements.

use serde::Serialize;

use super::Building;
use super::figure::{Amount, Figure};
use crate::finance::Delivery;
use crate::locale::is_money;
use crate::model::value::date::{Date, months_between};
use crate::model::{ExecutiveKpi, Need, Requirement};

/// The client.
#[derive(Debug, Clone, Serialize)]
pub struct ClientPart {
    /// Name.
    pub name: String,
    /// Name for running text.
    pub short: String,
    /// Industry.
    pub industry: String,
    /// How it earns its money.
    pub model: String,
    /// Its own customers.
    pub customers: String,
    /// What presses it, by date.
    pub pressures: Vec<PressureView>,
    /// Whether it costs something to wait for any of them.
    pub waiting_costs: bool,
    /// The executive KPIs that the proposal is about.
    pub executive_kpis: Vec<ExecutiveKpiView>,
    /// Those that it is not about, with the reason.
    pub dropped: Vec<DroppedView>,
    /// The needs.
    pub needs: Vec<NeedView>,
    /// The requirements.
    pub requirements: Vec<RequirementView>,
}

/// Something that presses the client.
#[derive(Debug, Clone, Serialize)]
pub struct PressureView {
    /// What it is.
    pub what: String,
    /// Where it comes from; empty where nothing is said.
    pub from: &'static str,
    /// When it bites, ISO 8601; empty where nothing is said.
    pub when: String,
    /// What follows.
    pub consequence: String,
    /// What it costs to start only then; none where it has no date after the plan's start.
    pub waiting: Option<Amount>,
}

/// Where a statement comes from.
#[derive(Debug, Clone, Serialize)]
pub struct SourceView {
    /// `confirmed`, `stated`, `assumed` or `benchmark`.
    pub status: &'static str,
    /// Who.
    pub who: String,
    /// When, ISO 8601.
    pub when: String,
    /// Where.
    pub place: String,
    /// What else to know.
    pub note: String,
}

/// An executive KPI.
#[derive(Debug, Clone, Serialize)]
pub struct ExecutiveKpiView {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Who answers for it.
    pub owner: String,
    /// Today.
    pub baseline: Option<Figure>,
    /// To be reached.
    pub target: Option<Figure>,
    /// By when, ISO 8601.
    pub by: String,
    /// Why it matters.
    pub why: String,
    /// Where it comes from.
    pub source: Option<SourceView>,
    /// Share of the way to the target that is delivered, 0.9 for 90 %; none where nothing is computed.
    pub share: Option<f64>,
    /// Where the figure will stand with what is delivered.
    pub reached: Option<Figure>,
    /// What each department KPI adds: id, name, movement and share of the way.
    pub parts: Vec<PartView>,
}

/// What a department KPI adds to an executive KPI.
#[derive(Debug, Clone, Serialize)]
pub struct PartView {
    /// Id of the department KPI.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its movement, in the executive KPI's unit.
    pub moved: Figure,
    /// As a share of the way to the target.
    pub share: f64,
}

/// A KPI that the proposal is not about.
#[derive(Debug, Clone, Serialize)]
pub struct DroppedView {
    /// Name.
    pub name: String,
    /// Why.
    pub reason: String,
}

/// A need.
#[derive(Debug, Clone, Serialize)]
pub struct NeedView {
    /// Id.
    pub id: String,
    /// Title.
    pub name: String,
    /// `running`, `managing` or `operating`.
    pub layer: &'static str,
    /// `explicit` or `implied`.
    pub kind: &'static str,
    /// Where it comes from.
    pub from: &'static str,
    /// How it is today.
    pub situation: String,
    /// What goes wrong.
    pub problem: String,
    /// What that costs, in words.
    pub implication: String,
    /// What that costs a year.
    pub yearly: Option<Amount>,
    /// What is won.
    pub payoff: String,
    /// Names of the executive KPIs behind it.
    pub serves: Vec<String>,
    /// Who said it.
    pub source: Option<SourceView>,
}

/// A requirement.
#[derive(Debug, Clone, Serialize)]
pub struct RequirementView {
    /// Id.
    pub id: String,
    /// What is required.
    pub text: String,
    /// Who asked for it.
    pub asked_by: String,
    /// Title of the need behind it.
    pub need: String,
    /// By when, ISO 8601.
    pub when: String,
    /// Whether it must be met.
    pub mandatory: bool,
    /// Names of the components that meet it.
    pub answered_by: Vec<String>,
    /// How they do.
    pub answer: String,
}

pub(super) fn build(context: &Building) -> ClientPart {
    let Building { model, words, .. } = context;
    let client = &model.client;
    let name = words.name(&client.name);
    let mut pressures: Vec<PressureView> = client
        .pressures
        .iter()
        .map(|pressure| PressureView {
            what: words.text(&pressure.what),
            from: pressure.from.as_ref().map_or("", |from| from.word()),
            when: pressure.when.as_ref().map_or_else(String::new, |date| date.to_string()),
            consequence: words.text_or_none(pressure.consequence.as_ref()),
            waiting: pressure.when.as_ref().and_then(|date| waiting(context, date.value)),
        })
        .collect();
    pressures.sort_by(|a, b| (a.when.is_empty(), &a.when).cmp(&(b.when.is_empty(), &b.when)));
    let dropped = model.executive_kpis.iter().filter_map(|kpi| {
        let reason = kpi.dropped.as_ref()?;
        Some(DroppedView { name: words.name(&kpi.name), reason: words.text(reason) })
    });
    ClientPart {
        short: client.short.as_ref().map_or_else(|| name.clone(), |short| words.name(short)),
        name,
        industry: words.name_or_none(client.industry.as_ref()),
        model: words.text_or_none(client.model.as_ref()),
        customers: words.text_or_none(client.customers.as_ref()),
        waiting_costs: pressures.iter().any(|pressure| pressure.waiting.is_some()),
        pressures,
        executive_kpis: model.kept_executive_kpis().map(|kpi| executive_kpi(kpi, context)).collect(),
        dropped: dropped.collect(),
        needs: model.needs.iter().map(|need| need_view(need, context)).collect(),
        requirements: model.requirements.iter().map(|requirement| requirement_view(requirement, context)).collect(),
    }
}

fn executive_kpi(kpi: &ExecutiveKpi, context: &Building) -> ExecutiveKpiView {
    let words = context.words;
    let unit = &kpi.unit.value;
    let figure = |quantity: &Option<crate::input::Placed<crate::model::value::Quantity>>| {
        quantity.as_ref().map(|quantity| Figure::of(quantity, Some(unit)))
    };
    let delivery = context.case.executive.iter().find(|delivery| delivery.kpi == kpi.id.text);
    let (baseline, target) = (figure(&kpi.baseline), figure(&kpi.target));
    let decimals = baseline.iter().chain(&target).map(|figure| figure.decimals).max().unwrap_or(0);
    let reached = delivery.zip(kpi.baseline.as_ref()).filter(|(delivery, _)| !delivery.parts.is_empty()).map(
        |(delivery, baseline)| {
            let today = super::figure::plain(baseline, unit);
            let goal = kpi.target.as_ref().map_or(today, |target| super::figure::plain(target, unit));
            // One decimal more tells what is near its target; money has enough figures.
            let decimals = if is_money(&unit.to_string()) { decimals } else { decimals + 1 };
            Figure::computed(today + delivery.delivered * (goal - today).signum(), unit, decimals)
        },
    );
    ExecutiveKpiView {
        id: kpi.id.text.clone(),
        name: words.name(&kpi.name),
        owner: words.name_or_none(kpi.owner.as_ref()),
        baseline,
        target,
        by: kpi.by.as_ref().map_or_else(String::new, |date| date.to_string()),
        why: words.text_or_none(kpi.why.as_ref()),
        source: kpi.source.as_ref().map(|source| words.source(source)),
        share: delivery.filter(|delivery| !delivery.parts.is_empty()).and_then(|delivery| delivery.share),
        reached,
        parts: delivery.map_or_else(Vec::new, |delivery| parts(delivery, unit, decimals, context)),
    }
}

fn parts(
    delivery: &Delivery,
    unit: &crate::model::value::unit::Unit,
    decimals: u32,
    context: &Building,
) -> Vec<PartView> {
    let name = |id: &str| {
        let kpi = context.model.department_kpis.iter().find(|kpi| kpi.id.text == id);
        kpi.map_or_else(String::new, |kpi| context.words.name(&kpi.name))
    };
    let part = |(id, moved): &(String, f64)| PartView {
        id: id.clone(),
        name: name(id),
        moved: Figure::computed(*moved, unit, decimals),
        share: if delivery.needed == 0.0 { 0.0 } else { moved / delivery.needed },
    };
    delivery.parts.iter().map(part).collect()
}

fn need_view(need: &Need, context: &Building) -> NeedView {
    let Building { model, words, case, .. } = context;
    let yearly = case.implications.iter().find(|(id, _)| *id == need.id.text).map(|(_, amount)| Amount(*amount));
    let serves = model.kept_executive_kpis().filter(|kpi| need.serves.name(&kpi.id));
    NeedView {
        id: need.id.text.clone(),
        name: words.name(&need.name),
        layer: need.layer.word(),
        kind: need.kind.word(),
        from: need.from.word(),
        situation: words.text(&need.situation),
        problem: words.text(&need.problem),
        implication: words.text(&need.implication.text),
        yearly,
        payoff: words.text(&need.payoff),
        serves: serves.map(|kpi| words.name(&kpi.name)).collect(),
        source: need.source.as_ref().map(|source| words.source(source)),
    }
}

fn requirement_view(requirement: &Requirement, context: &Building) -> RequirementView {
    let Building { model, words, .. } = context;
    let need = requirement.why.as_ref().and_then(|why| model.needs.iter().find(|need| why.names(&need.id)));
    let components = model.solution.components.iter().filter(|component| requirement.answered_by.name(&component.id));
    RequirementView {
        id: requirement.id.text.clone(),
        text: words.text(&requirement.text),
        asked_by: words.name_or_none(requirement.asked_by.as_ref()),
        need: need.map_or_else(String::new, |need| words.name(&need.name)),
        when: requirement.when.as_ref().map_or_else(String::new, |date| date.to_string()),
        mandatory: requirement.mandatory.as_ref().is_some_and(|flag| flag.0),
        answered_by: components.map(|component| words.name(&component.name)).collect(),
        answer: words.text_or_none(requirement.answer.as_ref()),
    }
}

/// What it costs to start on a later date than planned.
fn waiting(context: &Building, date: Date) -> Option<Amount> {
    let months = months_between(context.case.start, date);
    let cost = context.case.cost_of_waiting(months);
    (months > 0.0 && cost > 0.0).then_some(Amount(cost))
}
