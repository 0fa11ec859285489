//! What department KPIs bring, and what that means for the executive KPIs.

use super::inputs::{FigureInput, Shown, input};
use crate::finance::case::figures::yearly_scale;
use crate::finance::flows::Flow;
use crate::input::Placed;
use crate::model::formula::Formula;
use crate::model::value::quantity::Quantity;
use crate::model::{Basis, ExecutiveKpi, ValueKind};
use crate::view::Building;

/// An executive KPI, and what is delivered of its target.
#[derive(Debug, Clone)]
pub struct Executive {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Today's figure.
    pub baseline: Option<FigureInput>,
    /// The figure to be reached.
    pub target: Option<FigureInput>,
    /// What department KPIs add to it: each a formula that may speak of `benefit`.
    pub parts: Vec<Worth>,
    /// How it is written.
    pub shown: Shown,
    /// How far it has to improve.
    pub needed: f64,
    /// How far it does.
    pub delivered: f64,
    /// Delivered as a share of what is needed.
    pub share: Option<f64>,
}

/// A formula over drivers and the figures of a department KPI, or a given amount.
#[derive(Debug, Clone)]
pub struct Worth {
    /// The formula; none for an amount that is given.
    pub formula: Option<Formula>,
    /// What its result is multiplied by to be money a year; 1 where it is no money. The amount itself where it is given.
    pub scale: f64,
    /// The department KPI whose baseline and target it may speak of, by its place in [`WorkbookView::kpis`].
    pub kpi: Option<usize>,
}

/// What the movement of a department KPI brings.
#[derive(Debug, Clone)]
pub struct Benefit {
    /// The department KPI, by its place in [`WorkbookView::kpis`].
    pub kpi: usize,
    /// `saving`, `avoidance`, `margin`, `productivity` or `cash`.
    pub kind: &'static str,
    /// Whether it is cash that comes once and is not taxed.
    pub is_cash: bool,
    /// Money a year.
    pub worth: Worth,
    /// The formula as people read it.
    pub text: String,
    /// The formula's result.
    pub gross: f64,
    /// How much of it is ours.
    pub attribution: f64,
    /// How much is taken off for risk.
    pub risk: f64,
    /// By how much it grows from one year to the next.
    pub growth: f64,
    /// Whether that is said of it alone; otherwise it is the case's inflation.
    pub grows_by_itself: bool,
    /// What counts, a year at the full rate.
    pub counted: f64,
    /// Which share of that is reached once everything runs.
    pub reached: f64,
    /// The phase that brings it first, by its place in [`WorkbookView::phases`]; none where it is given by year or by date.
    pub first_phase: Option<usize>,
    /// By month, what flows of one unit of money a year.
    pub unit: Flow,
    /// The start, then year by year.
    pub by_year: Vec<f64>,
    /// Its present value, before tax.
    pub present_value: f64,
}

pub(super) fn executive(kpi: &ExecutiveKpi, context: &Building) -> Executive {
    let unit = Some(&kpi.unit.value);
    let name = context.words.name(&kpi.name);
    let figure = |value: &Option<Placed<Quantity>>| {
        let value = value.as_ref()?;
        Some(input((&kpi.id.text, name.clone()), value, unit, None, kpi.source.as_ref(), context))
    };
    let parts = context.model.department_kpis.iter().enumerate().flat_map(|(at, department)| {
        let to_it = department.contributes.iter().filter(|part| part.to.names(&kpi.id));
        to_it.map(move |part| Worth { formula: Some(part.formula.value.clone()), scale: 1.0, kpi: Some(at) })
    });
    let delivery = context.case.executive.iter().find(|delivery| delivery.kpi == kpi.id.text);
    let (baseline, target) = (figure(&kpi.baseline), figure(&kpi.target));
    let shown = target.as_ref().or(baseline.as_ref()).map(|figure| figure.shown.clone());
    Executive {
        id: kpi.id.text.clone(),
        parts: parts.collect(),
        shown: shown.unwrap_or_else(|| Shown { unit: kpi.unit.to_string(), percent: false, decimals: 1 }),
        name,
        baseline,
        target,
        needed: delivery.map_or(0.0, |delivery| delivery.needed),
        delivered: delivery.map_or(0.0, |delivery| delivery.delivered),
        share: delivery.filter(|delivery| !delivery.parts.is_empty()).and_then(|delivery| delivery.share),
    }
}

pub(super) fn benefits(context: &Building) -> Vec<Benefit> {
    let Building { case, model, .. } = context;
    let benefit = |line: &crate::finance::BenefitLine| {
        let at = place_of(&line.kpi, context)?;
        let kpi = &model.department_kpis[at];
        let value = kpi.value.as_ref()?;
        let formula = value.formula.as_ref().map(|formula| &formula.value);
        let scale = |formula| yearly_scale(model, Some(kpi), formula).unwrap_or(0.0);
        let in_words = |basis: Basis| context.locale.message(&format!("basis-{}", basis.word()), &[]);
        Some(Benefit {
            kpi: at,
            kind: line.kind.word(),
            is_cash: line.kind == ValueKind::Cash,
            worth: Worth { formula: formula.cloned(), scale: formula.map_or(line.gross, scale), kpi: Some(at) },
            text: formula
                .map_or_else(|| in_words(line.basis), |formula| formula.to_text(&|name| context.driver_name(name))),
            gross: line.gross,
            attribution: line.attribution,
            risk: line.risk,
            growth: line.escalation,
            grows_by_itself: value.escalation.is_some() || line.kind == ValueKind::Cash,
            counted: line.full,
            reached: line.reached,
            first_phase: line.phase.filter(|_| formula.is_some()),
            unit: line.unit.clone(),
            by_year: line.by_year.clone(),
            present_value: line.present_value,
        })
    };
    let mut benefits: Vec<Benefit> = case.benefits.iter().filter_map(benefit).collect();
    benefits.sort_by(|a, b| b.present_value.total_cmp(&a.present_value));
    benefits
}

fn place_of(id: &str, context: &Building) -> Option<usize> {
    context.model.department_kpis.iter().position(|kpi| kpi.id.text == id)
}
