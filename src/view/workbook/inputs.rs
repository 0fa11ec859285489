//! What the workbook computes with: settings, phases, drivers and the figures of department KPIs.

use crate::finance::TaxLine;
use crate::finance::case::convention::Discounting;
use crate::finance::case::figures::in_formula;
use crate::finance::case::first_phase;
use crate::input::Placed;
use crate::model::bounds::Bounds;
use crate::model::value::percent::Percent;
use crate::model::value::quantity::Quantity;
use crate::model::value::unit::Unit;
use crate::model::{DepartmentKpi, Source};
use crate::view::Building;
use crate::view::client::SourceView;
use crate::view::figure::figure_in_formula;

/// What the case computes with as a whole.
#[derive(Debug, Clone)]
pub struct Settings {
    /// How many years are looked at.
    pub years: usize,
    /// How flows are discounted.
    pub discounting: Discounting,
    /// Yearly inflation.
    pub inflation: f64,
    /// Taken off every benefit for optimism.
    pub optimism_on_benefits: f64,
    /// Put on every cost for optimism.
    pub optimism_on_costs: f64,
    /// Tax on the client's profit; none where the case is looked at before tax.
    pub tax: Option<TaxInput>,
}

/// Tax on the client's profit.
#[derive(Debug, Clone)]
pub struct TaxInput {
    /// Its rate.
    pub rate: f64,
    /// Over how many years what is paid once is written off; 0 for at once.
    pub depreciation_years: usize,
    /// What is paid on the benefits.
    pub on_benefits: TaxLine,
    /// What is saved because costs lower the profit.
    pub relief: TaxLine,
}

/// A phase of the plan.
#[derive(Debug, Clone)]
pub struct Phase {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Months from the plan's start to its own.
    pub start: f64,
    /// Months from the plan's start to its end.
    pub end: f64,
    /// Share of the full benefit that it and the phases before it bring.
    pub ramp: f64,
    /// Months from its end until it takes effect.
    pub delay: f64,
    /// By year from then on, the share of those who are to use it that do; the last one stays.
    pub adoption: Vec<f64>,
}

/// How a figure is written in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Its unit; that of the number in the cell, so that 120 万元 stands as 1,200,000 元.
    pub unit: String,
    /// Whether it is written as a percentage.
    pub percent: bool,
    /// How many decimals the author gave, as the cell shows it.
    pub decimals: u32,
}

/// A figure that a reader may change.
#[derive(Debug, Clone)]
pub struct FigureInput {
    /// What a formula calls it.
    pub id: String,
    /// It in words.
    pub name: String,
    /// Its likely value.
    pub value: f64,
    /// The ends of its range, as the author wrote them.
    pub ends: Option<[f64; 2]>,
    /// How it is written.
    pub shown: Shown,
    /// Where it comes from.
    pub source: Option<SourceView>,
}

/// A department KPI.
#[derive(Debug, Clone)]
pub struct KpiInput {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Today's figure.
    pub baseline: FigureInput,
    /// The figure to be reached.
    pub target: FigureInput,
    /// The phase that moves it first, by its place in [`WorkbookView::phases`]; none where no phase does, or where its benefit
    /// is given by year or by date.
    pub first_phase: Option<usize>,
}

pub(super) fn settings(context: &Building) -> Settings {
    let terms = &context.model.case;
    let optimism = terms.optimism.as_ref();
    Settings {
        years: context.case.years,
        discounting: context.case.discounting.clone(),
        inflation: share(terms.inflation.as_ref()),
        optimism_on_benefits: share(optimism.and_then(|uplift| uplift.benefits.as_ref())),
        optimism_on_costs: share(optimism.and_then(|uplift| uplift.costs.as_ref())),
        tax: context.case.tax.as_ref().map(|tax| TaxInput {
            rate: tax.rate,
            depreciation_years: tax.depreciation_years,
            on_benefits: tax.on_benefits.clone(),
            relief: tax.relief.clone(),
        }),
    }
}

pub(super) fn phases(context: &Building) -> Vec<Phase> {
    let name = |id: &str| context.model.plan.phases.iter().find(|phase| phase.id.text == id);
    let phase = |dates: &crate::finance::timeline::PhaseDates| Phase {
        id: dates.id.clone(),
        name: name(&dates.id).map_or_else(String::new, |phase| context.words.name(&phase.name)),
        start: dates.start_month,
        end: dates.end_month,
        ramp: dates.ramp,
        delay: dates.effect_month - dates.end_month,
        adoption: dates.adoption.clone(),
    };
    context.case.phases.iter().map(phase).collect()
}

pub(super) fn drivers(context: &Building) -> Vec<FigureInput> {
    let model = context.model;
    let listed = crate::view::case::used_drivers(model);
    let driver = |name: &&str| {
        let driver = model.driver(name)?;
        let (unit, range) = (driver.unit_of_value(), driver.range.as_ref());
        let words = (*name, context.driver_name(name));
        Some(input(words, &driver.value, unit, range, driver.source.as_ref(), context))
    };
    listed.iter().filter_map(driver).collect()
}

pub(super) fn kpi_input(kpi: &DepartmentKpi, context: &Building) -> KpiInput {
    let name = context.words.name(&kpi.name);
    let id = kpi.id.text.as_str();
    let unit = Some(&kpi.unit.value);
    let figure = |value, range| input((id, name.clone()), value, unit, range, kpi.source.as_ref(), context);
    let (baseline, target) = (figure(&kpi.baseline, None), figure(&kpi.target, kpi.range.as_ref()));
    let is_given = kpi.value.as_ref().is_some_and(|value| value.formula.is_none());
    let first_phase = first_phase(context.model, kpi, &context.case.phases).filter(|_| !is_given);
    KpiInput { id: id.to_owned(), name, baseline, target, first_phase }
}

pub(super) fn input(
    (id, name): (&str, String),
    value: &Quantity,
    unit: Option<&Unit>,
    range: Option<&Bounds>,
    source: Option<&Source>,
    context: &Building,
) -> FigureInput {
    FigureInput {
        id: id.to_owned(),
        name,
        value: in_formula(value, unit),
        ends: range.map(|bounds| [&bounds.first, &bounds.second].map(|end| in_formula(end, unit))),
        shown: figure_in_formula(value, unit),
        source: source.map(|source| context.words.source(source)),
    }
}

fn share(percent: Option<&Placed<Percent>>) -> f64 {
    percent.map_or(0.0, |percent| percent.fraction())
}
