//! The offer's side of the view: initiatives, department KPIs, components, criteria.

use serde::Serialize;

use super::Building;
use super::client::SourceView;
use super::figure::{Amount, Figure};
use crate::input::Placed;
use crate::model::value::Money;
use crate::model::{Component, Criterion, DatedFlow, DepartmentKpi, Evidence};

/// What the business must do.
#[derive(Debug, Clone, Serialize)]
pub struct InitiativeView {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Who leads it.
    pub owner: String,
    /// Why it moves the KPIs.
    pub why: String,
    /// What happens if it is not done.
    pub if_not: String,
    /// Names of the executive KPIs that it serves.
    pub serves: Vec<String>,
    /// Names of the department KPIs that it turns on.
    pub turns_on: Vec<String>,
}

/// A department figure.
#[derive(Debug, Clone, Serialize)]
pub struct DepartmentKpiView {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Department.
    pub department: String,
    /// Who answers for it.
    pub owner: String,
    /// Today.
    pub baseline: Figure,
    /// To be reached.
    pub target: Figure,
    /// The target's range: pessimistic and optimistic.
    pub range: Option<(Figure, Figure)>,
    /// How it is measured.
    pub measured_by: String,
    /// Names of the initiatives that turn on it.
    pub serves: Vec<String>,
    /// Names of the components that move it.
    pub moved_by: Vec<String>,
    /// What it is worth.
    pub value: Option<ValueView>,
    /// Where baseline and target come from.
    pub source: Option<SourceView>,
}

/// What a department KPI is worth.
#[derive(Debug, Clone, Serialize)]
pub struct ValueView {
    /// `saving`, `avoidance`, `margin`, `productivity` or `cash`.
    pub kind: &'static str,
    /// In which way it is given: `formula`, `by-year` or `by-date`.
    pub basis: &'static str,
    /// The formula with signs that people read; empty where it is given by year or by date.
    pub formula: String,
    /// What is given by year, the first for year 1.
    pub amounts: Vec<Amount>,
    /// What is given by date.
    pub flows: Vec<FlowView>,
    /// The drivers in it: name in words and figure.
    pub drivers: Vec<DriverView>,
    /// Result of the formula, a year. Of what is given by year or by date, the average year of the case; all of it where it is
    /// cash.
    pub gross: Amount,
    /// How much of it is ours, 0 to 1.
    pub attribution: f64,
    /// How much is taken off for risk, 0 to 1.
    pub risk: f64,
    /// What counts, a year at the full rate; what counts of gross where it is given by year or by date.
    pub full: Amount,
    /// The calculation in words.
    pub note: String,
    /// What the client decides so that freed time becomes money.
    pub decision: String,
}

/// An amount with its date.
#[derive(Debug, Clone, Serialize)]
pub struct FlowView {
    /// Date, ISO 8601.
    pub on: String,
    /// How much.
    pub amount: Amount,
}

/// A driver of the business case.
#[derive(Debug, Clone, Serialize)]
pub struct DriverView {
    /// Its name in formulas.
    pub id: String,
    /// Its name in words.
    pub name: String,
    /// Its value.
    pub value: Figure,
    /// Low and high.
    pub range: Option<(Figure, Figure)>,
    /// Where it comes from.
    pub source: Option<SourceView>,
}

/// What is proposed.
#[derive(Debug, Clone, Serialize)]
pub struct SolutionView {
    /// It in a few sentences.
    pub summary: String,
    /// Its parts.
    pub components: Vec<ComponentView>,
    /// What sets us apart, tied to needs.
    pub differentiators: Vec<DifferentiatorView>,
    /// The criteria by which the client chooses.
    pub criteria: Vec<CriterionView>,
    /// Other approaches.
    pub approaches: Vec<ApproachView>,
    /// All evidence that components and criteria point to.
    pub evidence: Vec<EvidenceView>,
}

/// A part of the solution.
#[derive(Debug, Clone, Serialize)]
pub struct ComponentView {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Fit for purpose.
    pub utility: String,
    /// Fit for use.
    pub warranty: String,
    /// Name of the phase that brings it.
    pub phase: String,
    /// The department KPIs that it moves: name, baseline, target.
    pub moves: Vec<MovedView>,
    /// Names of what sets it apart.
    pub differentiators: Vec<String>,
    /// Evidence that it works.
    pub evidence: Vec<EvidenceView>,
}

/// A department KPI that a component moves.
#[derive(Debug, Clone, Serialize)]
pub struct MovedView {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Today.
    pub baseline: Figure,
    /// To be reached.
    pub target: Figure,
}

/// What sets us apart.
#[derive(Debug, Clone, Serialize)]
pub struct DifferentiatorView {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// The hard facts.
    pub hard: String,
    /// The soft strengths.
    pub soft: String,
    /// The approach that it sets us apart from.
    pub sets_apart: String,
    /// Titles of the needs that it is tied to.
    pub needs: Vec<String>,
    /// What it means for this client.
    pub why: String,
    /// Evidence for it.
    pub evidence: Vec<EvidenceView>,
}

/// A criterion.
#[derive(Debug, Clone, Serialize)]
pub struct CriterionView {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Weight in percent.
    pub weight: f64,
    /// Who agreed to it.
    pub agreed_with: String,
    /// `strong`, `good`, `fair` or `weak`.
    pub we: &'static str,
    /// What we offer for it.
    pub answer: String,
    /// Evidence for the rating.
    pub evidence: Vec<EvidenceView>,
}

/// Another approach.
#[derive(Debug, Clone, Serialize)]
pub struct ApproachView {
    /// What it is called.
    pub name: String,
    /// What causes its limits.
    pub limits: String,
    /// When it would be right.
    pub fits_when: String,
}

/// A piece of evidence.
#[derive(Debug, Clone, Serialize)]
pub struct EvidenceView {
    /// Id.
    pub id: String,
    /// `reference`, `study`, `certificate` or `trial`.
    pub kind: &'static str,
    /// Title.
    pub name: String,
    /// What it shows.
    pub result: String,
    /// Where it comes from.
    pub from: String,
    /// Year; empty where nothing is said.
    pub year: String,
}

pub(super) fn initiatives(context: &Building) -> Vec<InitiativeView> {
    let Building { model, words, .. } = context;
    let view = |initiative: &crate::model::Initiative| InitiativeView {
        id: initiative.id.text.clone(),
        name: words.name(&initiative.name),
        owner: words.name_or_none(initiative.owner.as_ref()),
        why: words.text_or_none(initiative.why.as_ref()),
        if_not: words.text_or_none(initiative.if_not.as_ref()),
        serves: model
            .kept_executive_kpis()
            .filter(|kpi| initiative.serves.name(&kpi.id))
            .map(|kpi| words.name(&kpi.name))
            .collect(),
        turns_on: model
            .department_kpis
            .iter()
            .filter(|kpi| kpi.serves.name(&initiative.id))
            .map(|kpi| words.name(&kpi.name))
            .collect(),
    };
    model.initiatives.iter().map(view).collect()
}

pub(super) fn department_kpis(context: &Building) -> Vec<DepartmentKpiView> {
    context.model.department_kpis.iter().map(|kpi| department_kpi(kpi, context)).collect()
}

fn department_kpi(kpi: &DepartmentKpi, context: &Building) -> DepartmentKpiView {
    let Building { model, words, .. } = context;
    let unit = Some(&kpi.unit.value);
    let served = model.initiatives.iter().filter(|initiative| kpi.serves.name(&initiative.id));
    DepartmentKpiView {
        id: kpi.id.text.clone(),
        name: words.name(&kpi.name),
        department: words.name(&kpi.department),
        owner: words.name_or_none(kpi.owner.as_ref()),
        baseline: Figure::of(&kpi.baseline, unit),
        target: Figure::of(&kpi.target, unit),
        range: kpi.range.as_ref().map(|range| (Figure::of(&range.first, unit), Figure::of(&range.second, unit))),
        measured_by: words.text_or_none(kpi.measured_by.as_ref()),
        serves: served.map(|initiative| words.name(&initiative.name)).collect(),
        moved_by: model.movers_of(kpi).map(|component| words.name(&component.name)).collect(),
        value: value(kpi, context),
        source: kpi.source.as_ref().map(|source| words.source(source)),
    }
}

fn value(kpi: &DepartmentKpi, context: &Building) -> Option<ValueView> {
    let value = kpi.value.as_ref()?;
    let line = context.case.benefits.iter().find(|line| line.kpi == kpi.id.text)?;
    let mut drivers: Vec<DriverView> = Vec::new();
    for (name, _) in value.formula.iter().flat_map(|formula| formula.names()) {
        if !drivers.iter().any(|driver| driver.id == name) {
            drivers.extend(driver(name, context));
        }
    }
    Some(ValueView {
        kind: value.kind.word(),
        basis: line.basis.word(),
        formula: value
            .formula
            .as_ref()
            .map_or_else(String::new, |formula| formula.to_text(&|name| context.driver_name(name))),
        amounts: amounts(&value.amounts),
        flows: flows(&value.flows),
        drivers,
        gross: Amount(line.gross),
        attribution: line.attribution,
        risk: line.risk,
        full: Amount(line.full),
        note: context.words.text_or_none(value.note.as_ref()),
        decision: context.words.text_or_none(value.decision.as_ref()),
    })
}

/// Amounts by year.
pub(super) fn amounts(by_year: &[Placed<Money>]) -> Vec<Amount> {
    by_year.iter().map(|amount| Amount(amount.as_f64())).collect()
}

/// Amounts with their dates, in the order of their dates.
pub(super) fn flows(by_date: &[DatedFlow]) -> Vec<FlowView> {
    let mut flows: Vec<&DatedFlow> = by_date.iter().collect();
    flows.sort_by_key(|flow| flow.on.value);
    let view = |flow: &DatedFlow| FlowView { on: flow.on.value.to_string(), amount: Amount(flow.amount.as_f64()) };
    flows.into_iter().map(view).collect()
}

/// A driver by its name in formulas; none for `baseline` and `target`.
pub(super) fn driver(name: &str, context: &Building) -> Option<DriverView> {
    let driver = context.model.driver(name)?;
    let unit = driver.unit_of_value();
    Some(DriverView {
        id: name.to_owned(),
        name: context.driver_name(name),
        value: Figure::of(&driver.value, unit),
        range: driver.range.as_ref().map(|range| (Figure::of(&range.first, unit), Figure::of(&range.second, unit))),
        source: driver.source.as_ref().map(|source| context.words.source(source)),
    })
}

pub(super) fn build(context: &Building) -> SolutionView {
    let Building { model, vendor, words, .. } = context;
    let solution = &model.solution;
    let differentiators = solution.differentiators.iter().filter_map(|fit| {
        let own = vendor.differentiators.iter().find(|differentiator| fit.id.names(&differentiator.id))?;
        let needs = model.needs.iter().filter(|need| fit.needs.name(&need.id));
        Some(DifferentiatorView {
            id: own.id.text.clone(),
            name: words.name(&own.name),
            hard: words.text_or_none(own.hard.as_ref()),
            soft: words.text_or_none(own.soft.as_ref()),
            sets_apart: words.text_or_none(own.sets_apart.as_ref()),
            needs: needs.map(|need| words.name(&need.name)).collect(),
            why: words.text_or_none(fit.why.as_ref()),
            evidence: evidence(&own.evidence, context),
        })
    });
    let components: Vec<ComponentView> =
        solution.components.iter().map(|component| component_view(component, context)).collect();
    let criteria: Vec<CriterionView> =
        solution.criteria.iter().map(|criterion| criterion_view(criterion, context)).collect();
    let differentiators: Vec<DifferentiatorView> = differentiators.collect();
    let mut all: Vec<EvidenceView> = Vec::new();
    let used = components.iter().flat_map(|component| &component.evidence);
    let used = used.chain(criteria.iter().flat_map(|criterion| &criterion.evidence));
    for piece in used.chain(differentiators.iter().flat_map(|differentiator| &differentiator.evidence)) {
        if !all.iter().any(|known| known.id == piece.id) {
            all.push(piece.clone());
        }
    }
    SolutionView {
        summary: words.text_or_none(solution.summary.as_ref()),
        components,
        differentiators,
        criteria,
        approaches: solution
            .approaches
            .iter()
            .map(|approach| ApproachView {
                name: words.name(&approach.name),
                limits: words.text(&approach.limits),
                fits_when: words.text_or_none(approach.fits_when.as_ref()),
            })
            .collect(),
        evidence: all,
    }
}

fn component_view(component: &Component, context: &Building) -> ComponentView {
    let Building { model, vendor, words, .. } = context;
    let offering = component
        .offering
        .as_ref()
        .and_then(|reference| vendor.offerings.iter().find(|offering| reference.names(&offering.id)));
    let utility = component.utility.as_ref().or(offering.and_then(|offering| offering.utility.as_ref()));
    let warranty = component.warranty.as_ref().or(offering.and_then(|offering| offering.warranty.as_ref()));
    let phase = component
        .phase
        .as_ref()
        .and_then(|reference| model.plan.phases.iter().find(|phase| reference.names(&phase.id)));
    let moved = model.department_kpis.iter().filter(|kpi| component.moves.name(&kpi.id));
    let apart = vendor.differentiators.iter().filter(|own| component.differentiators.name(&own.id));
    ComponentView {
        id: component.id.text.clone(),
        name: words.name(&component.name),
        utility: words.text_or_none(utility),
        warranty: words.text_or_none(warranty),
        phase: phase.map_or_else(String::new, |phase| words.name(&phase.name)),
        moves: moved
            .map(|kpi| MovedView {
                id: kpi.id.text.clone(),
                name: words.name(&kpi.name),
                baseline: Figure::of(&kpi.baseline, Some(&kpi.unit)),
                target: Figure::of(&kpi.target, Some(&kpi.unit)),
            })
            .collect(),
        differentiators: apart.map(|own| words.name(&own.name)).collect(),
        evidence: evidence(&component.evidence, context),
    }
}

fn criterion_view(criterion: &Criterion, context: &Building) -> CriterionView {
    CriterionView {
        id: criterion.id.text.clone(),
        name: context.words.name(&criterion.name),
        weight: crate::model::value::to_f64(criterion.weight.0),
        agreed_with: context.words.name_or_none(criterion.agreed_with.as_ref()),
        we: criterion.we.word(),
        answer: context.words.text_or_none(criterion.answer.as_ref()),
        evidence: evidence(&criterion.evidence, context),
    }
}

fn evidence(
    references: &crate::model::link::Refs<crate::model::link::EvidenceElement>,
    context: &Building,
) -> Vec<EvidenceView> {
    let words = context.words;
    let view = |piece: &Evidence| EvidenceView {
        id: piece.id.text.clone(),
        kind: piece.kind.word(),
        name: words.name(&piece.name),
        result: words.text(&piece.result),
        from: words.name_or_none(piece.from.as_ref()),
        year: piece.year.as_ref().map_or_else(String::new, |year| year.0.to_string()),
    };
    context.vendor.evidence.iter().filter(|piece| references.name(&piece.id)).map(view).collect()
}
