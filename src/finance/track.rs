//! Promised and achieved: what the plan promised by a date, set against what was measured. Pure functions; no rounding.
//!
//! 1. Months of the calendar are counted, from that of the plan's start to the last one that is over on the report's date.
//!    A step inside a month counts for the part of the month that is left, as in the business case.
//! 2. Promised: a KPI stands at its baseline until the first phase that moves it takes effect, which is its end and its delay;
//!    from then on it has gone the share of the way to its target that ramp and adoption say, and the same share of its
//!    yearly benefit flows, a twelfth each month.
//! 3. Achieved: the value formula with the measured figure in the target's place, a twelfth each month, with the
//!    attribution and the reductions for risk and optimism that were agreed, before tax and at the prices of the first year.
//!    A month without a measurement keeps the last one before it; before the first, nothing is achieved.
//! 4. Costs: what was paid where anything is recorded, what was planned otherwise.
//! 5. Forecast: later months bring what was promised for them times the share achieved so far, and cost what was planned.

mod calendar;
mod phases;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::case::figures::{Figures, Variable, evaluate, in_formula, per_year};
use super::case::lines;
use super::case::{BenefitLine, BusinessCase, CostLine, Wrong};
use super::measures;
use super::timeline::effect_steps;
use crate::diag::Span;
use crate::input::{Keyed, Placed};
use crate::model::formula::Formula;
use crate::model::value::Month;
use crate::model::value::date::{Date, add_months};
use crate::model::value::quantity::Quantity;
use crate::model::value::unit::Unit;
use crate::model::{Actuals, DepartmentKpi, ExecutiveKpi, Model, ValueKind};
use calendar::{MonthSpan, spans};
pub use phases::{AcceptanceTrack, KpiAtPhase, PhaseState, PhaseTrack};

/// How far from what was promised still counts as on track: a tenth, of the way from baseline to target for a KPI, of the
/// promised benefit for the whole.
pub const TOLERANCE: f64 = 0.1;

/// Promised and achieved by a date. Amounts are in the model's currency; figures of KPIs are as formulas take them, so that
/// 8.8 percent is 0.088.
#[derive(Debug, Clone, PartialEq)]
pub struct Track {
    /// The report's date.
    pub as_of: Date,
    /// Month by month, from that of the plan's start to the last that is over.
    pub months: Vec<MonthTrack>,
    /// Every department KPI, in the model's order.
    pub department: Vec<KpiTrack>,
    /// Executive KPIs that are kept and have a baseline and a target; none where no executive KPI was measured.
    pub executive: Vec<KpiTrack>,
    /// The phases, in the plan's order.
    pub phases: Vec<PhaseTrack>,
    /// All together.
    pub totals: TrackTotals,
    /// Measured values at which a value formula has no result.
    pub problems: Vec<Unvalued>,
}

/// What flows in a month.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MonthTrack {
    /// The month.
    pub month: Month,
    /// Benefits that the plan promised for it.
    pub promised: f64,
    /// Benefits that were achieved in it.
    pub achieved: f64,
    /// What was paid in it, or planned where nothing is recorded, as a positive amount.
    pub costs: f64,
    /// Achieved benefits less costs, with those of all earlier months.
    pub cumulative: f64,
}

/// A KPI over the months.
#[derive(Debug, Clone, PartialEq)]
pub struct KpiTrack {
    /// Its id.
    pub kpi: String,
    /// Where it stood.
    pub baseline: f64,
    /// Where it is to stand.
    pub target: f64,
    /// Month by month, as [`Track::months`].
    pub months: Vec<KpiMonth>,
    /// How it stands in the last month.
    pub standing: Standing,
    /// Its benefit to date; none where it carries no amount.
    pub benefit: Option<Benefit>,
}

/// A KPI in a month.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct KpiMonth {
    /// The month.
    pub month: Month,
    /// What was promised for it.
    pub promised: f64,
    /// The same as a share of the way from baseline to target.
    pub promised_progress: f64,
    /// The last measurement by then; none before the first.
    pub measured: Option<Measurement>,
    /// What the month brings; none where the KPI carries no amount.
    pub benefit: Option<Benefit>,
}

/// A measured value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measurement {
    /// The value.
    pub value: f64,
    /// The month that it was measured for; an earlier one where it is carried on.
    pub month: Month,
    /// The share of the way from baseline to target that it has gone: below 0 where it got worse, above 1 beyond the target.
    pub progress: f64,
}

/// A benefit, promised and achieved.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Benefit {
    /// By the plan.
    pub promised: f64,
    /// By the measured values.
    pub achieved: f64,
}

/// How a figure stands against what was promised, with [`TOLERANCE`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Within the tolerance.
    OnTrack,
    /// Less than was promised.
    Behind,
    /// More than was promised.
    Ahead,
    /// Nothing was measured yet.
    NotMeasured,
}

impl Standing {
    /// `on-track`, `behind`, `ahead` or `not-measured`.
    pub fn word(self) -> &'static str {
        match self {
            Standing::OnTrack => "on-track",
            Standing::Behind => "behind",
            Standing::Ahead => "ahead",
            Standing::NotMeasured => "not-measured",
        }
    }

    /// Where `reached` stands against `promised`, both as shares.
    fn of(reached: f64, promised: f64) -> Self {
        // What is a tenth off on paper may be a hair more in binary fractions.
        let tolerance = TOLERANCE + 1e-9;
        match reached - promised {
            off if off > tolerance => Standing::Ahead,
            off if off < -tolerance => Standing::Behind,
            _ => Standing::OnTrack,
        }
    }
}

/// All months and KPIs together.
#[derive(Debug, Clone, PartialEq)]
pub struct TrackTotals {
    /// Benefit promised to date.
    pub promised: f64,
    /// Benefit achieved to date.
    pub achieved: f64,
    /// Achieved as a share of what was promised; none where nothing was promised or nothing measured yet.
    pub share: Option<f64>,
    /// How the whole stands.
    pub standing: Standing,
    /// Costs to date, as a positive amount.
    pub costs: f64,
    /// Costs that were planned to date.
    pub planned_costs: f64,
    /// Whether costs are those that were paid; planned ones otherwise.
    pub costs_are_paid: bool,
    /// Achieved benefits less costs.
    pub net: f64,
    /// When it is paid back if it goes on so.
    pub forecast: Forecast,
}

/// When an investment is paid back if benefits go on coming at the share of the plan that they have come at so far, and
/// costs as planned.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Forecast {
    /// Nothing was promised or nothing measured yet, so that no pace is known.
    Unknown,
    /// Not within the years that are looked at.
    Never,
    /// So many months after the plan's start.
    After(f64),
}

/// A measured value at which a value formula has no result.
#[derive(Debug, Clone, PartialEq)]
pub struct Unvalued {
    /// Where the value stands.
    pub value: Span,
    /// Where the formula stands.
    pub formula: Span,
    /// What is wrong.
    pub what: Wrong,
}

/// Sets what was measured against what was promised. References that lead nowhere and months out of reach, which are
/// findings of their own, are passed over.
pub fn compare(model: &Model, case: &BusinessCase, actuals: &Actuals) -> Track {
    let as_of = actuals.date().unwrap_or(case.start);
    let spans = spans(case.start, as_of);
    let mut problems = Vec::new();
    let department: Vec<KpiTrack> =
        model.department_kpis.iter().map(|kpi| department(model, case, actuals, kpi, &spans, &mut problems)).collect();
    let executive = executive(model, case, actuals, &spans);
    let months = months(case, actuals, &spans, &department);
    let phases = phases::phases(model, case, actuals, as_of, &department);
    let totals = totals(model, case, actuals, &months, &spans, &department);
    Track { as_of, months, department, executive, phases, totals, problems }
}

/// The measured values of a KPI, by month, as formulas take them, each with its place.
type Values = BTreeMap<Month, (f64, Span)>;

fn values(entries: &Keyed<Placed<Month>, Placed<Quantity>>, unit: &Unit) -> Values {
    entries.entries.iter().map(|(month, value)| (month.value, (in_formula(value, Some(unit)), value.span))).collect()
}

/// Where a KPI comes from and goes to.
#[derive(Debug, Clone, Copy)]
struct Way {
    baseline: f64,
    target: f64,
}

impl Way {
    fn at(&self, share: f64) -> f64 {
        self.baseline + share * (self.target - self.baseline)
    }

    fn progress(&self, value: f64) -> f64 {
        let way = self.target - self.baseline;
        if way == 0.0 { 0.0 } else { (value - self.baseline) / way }
    }

    /// The last measurement by a month.
    fn measured(&self, values: &Values, by: Month) -> Option<Measurement> {
        let (month, (value, _)) = values.range(..=by).next_back()?;
        Some(Measurement { value: *value, month: *month, progress: self.progress(*value) })
    }
}

fn way(kpi: &DepartmentKpi) -> Way {
    Way { baseline: in_formula(&kpi.baseline, Some(&kpi.unit)), target: in_formula(&kpi.target, Some(&kpi.unit)) }
}

fn department(
    model: &Model,
    case: &BusinessCase,
    actuals: &Actuals,
    kpi: &DepartmentKpi,
    spans: &[MonthSpan],
    problems: &mut Vec<Unvalued>,
) -> KpiTrack {
    let way = way(kpi);
    let steps = steps_of(model, case, kpi);
    let values = department_values(actuals, kpi);
    let line = case.benefits.iter().find(|line| line.kpi == kpi.id.text);
    let rates = line.map(|line| rates(model, kpi, line, &values, problems));
    let mut released = 0.0;
    let months: Vec<KpiMonth> = spans
        .iter()
        .map(|span| {
            let share = span.share(&steps);
            let benefit = line.zip(rates.as_ref()).map(|(line, rates)| {
                let rate = rates.range(..=span.month).next_back().map_or(0.0, |(_, rate)| *rate);
                let achieved = match line.kind {
                    ValueKind::Cash => rate - std::mem::replace(&mut released, rate),
                    _ => rate / 12.0 * span.part,
                };
                Benefit { promised: promised(line, &steps, span), achieved }
            });
            KpiMonth {
                month: span.month,
                promised: way.at(share),
                promised_progress: share,
                measured: way.measured(&values, span.month),
                benefit,
            }
        })
        .collect();
    track(kpi.id.text.clone(), way, months)
}

/// What a benefit is promised to bring in a month.
fn promised(line: &BenefitLine, steps: &[(f64, f64)], span: &MonthSpan) -> f64 {
    match line.kind {
        ValueKind::Cash => line.full * span.growth(steps),
        _ => line.full / 12.0 * span.share(steps) * span.part,
    }
}

fn track(kpi: String, way: Way, months: Vec<KpiMonth>) -> KpiTrack {
    let standing = months.last().and_then(|month| Some((month.measured?.progress, month.promised_progress)));
    let sum = |sum: Benefit, month: Benefit| Benefit {
        promised: sum.promised + month.promised,
        achieved: sum.achieved + month.achieved,
    };
    KpiTrack {
        kpi,
        baseline: way.baseline,
        target: way.target,
        standing: standing.map_or(Standing::NotMeasured, |(reached, promised)| Standing::of(reached, promised)),
        benefit: months.iter().filter_map(|month| month.benefit).reduce(sum),
        months,
    }
}

fn department_values(actuals: &Actuals, kpi: &DepartmentKpi) -> Values {
    let measured = actuals.measured.iter().find(|measured| measured.kpi.names(&kpi.id));
    measured.map(|measured| values(&measured.values, &kpi.unit)).unwrap_or_default()
}

/// What the measured values are worth in a year, of that what counts, by month. A benefit that is given by year or by date
/// is worth the share of its average year that was reached of the KPI's way.
fn rates(
    model: &Model,
    kpi: &DepartmentKpi,
    line: &BenefitLine,
    values: &Values,
    problems: &mut Vec<Unvalued>,
) -> BTreeMap<Month, f64> {
    let way = way(kpi);
    let formula = kpi.value.as_ref().and_then(|value| value.formula.as_ref());
    let rate = |(month, (measured, span)): (&Month, &(f64, Span))| {
        let Some(formula) = formula else { return (*month, line.full * way.progress(*measured)) };
        let gross = worth(model, kpi, formula, *measured).unwrap_or_else(|what| {
            problems.push(Unvalued { value: *span, formula: formula.span, what });
            0.0
        });
        (*month, gross * line.counts)
    };
    values.iter().map(rate).collect()
}

/// Money a year that the value formula gives with a measured figure in the target's place.
fn worth(model: &Model, kpi: &DepartmentKpi, formula: &Placed<Formula>, measured: f64) -> Result<f64, Wrong> {
    let figures = Figures::with([(Variable::Target(kpi.id.text.clone()), measured)]);
    let mut problems = Vec::new();
    let value = evaluate(model, Some(kpi), None, &figures, formula, &mut problems);
    match problems.pop() {
        Some(problem) => Err(problem.what),
        None => per_year(model, Some(kpi), formula, value),
    }
}

/// From which month on a KPI has gone which share of its way, as the business case has it.
fn steps_of(model: &Model, case: &BusinessCase, kpi: &DepartmentKpi) -> Vec<(f64, f64)> {
    effect_steps(&case.phases, lines::first_phase(model, kpi, &case.phases))
}

/// Executive KPIs: promised is what the department KPIs below add by then, each by its own steps, the last of which brings
/// all that is delivered.
fn executive(model: &Model, case: &BusinessCase, actuals: &Actuals, spans: &[MonthSpan]) -> Vec<KpiTrack> {
    if actuals.measured_executive.is_empty() {
        return Vec::new();
    }
    let one = |kpi: &ExecutiveKpi| {
        let figure = |quantity: &Option<Placed<Quantity>>| Some(in_formula(quantity.as_ref()?, Some(&kpi.unit)));
        let way = Way { baseline: figure(&kpi.baseline)?, target: figure(&kpi.target)? };
        let delivery = case.executive.iter().find(|delivery| delivery.kpi == kpi.id.text)?;
        let parts: Vec<(f64, Vec<(f64, f64)>)> = delivery
            .parts
            .iter()
            .filter_map(|(id, moved)| {
                let part = model.department_kpis.iter().find(|kpi| kpi.id.text == *id)?;
                let steps = steps_of(model, case, part);
                let last = steps.last().map(|(_, share)| *share).filter(|share| *share != 0.0);
                Some((*moved / last.unwrap_or(1.0), steps))
            })
            .collect();
        let measured = actuals.measured_executive.iter().find(|measured| measured.kpi.names(&kpi.id));
        let values = measured.map(|measured| values(&measured.values, &kpi.unit)).unwrap_or_default();
        let month = |span: &MonthSpan| {
            let moved: f64 = parts.iter().map(|(moved, steps)| moved * span.share(steps)).sum();
            let share = if delivery.needed == 0.0 { 0.0 } else { moved / delivery.needed };
            KpiMonth {
                month: span.month,
                promised: way.at(share),
                promised_progress: share,
                measured: way.measured(&values, span.month),
                benefit: None,
            }
        };
        Some(track(kpi.id.text.clone(), way, spans.iter().map(month).collect()))
    };
    model.kept_executive_kpis().filter_map(one).collect()
}

fn months(case: &BusinessCase, actuals: &Actuals, spans: &[MonthSpan], department: &[KpiTrack]) -> Vec<MonthTrack> {
    let mut cumulative = 0.0;
    let month = |(at, span): (usize, &MonthSpan)| {
        let benefits = department.iter().filter_map(|kpi| kpi.months[at].benefit);
        let (promised, achieved) =
            benefits.fold((0.0, 0.0), |(promised, achieved), one| (promised + one.promised, achieved + one.achieved));
        let costs = paid(actuals, span.month).unwrap_or_else(|| planned_costs(case, span));
        cumulative += achieved - costs;
        MonthTrack { month: span.month, promised, achieved, costs, cumulative }
    };
    spans.iter().enumerate().map(month).collect()
}

/// What was paid in a month; none where no costs are recorded at all.
fn paid(actuals: &Actuals, month: Month) -> Option<f64> {
    let entries = &actuals.costs.entries;
    let of_month = entries.iter().filter(|(paid, _)| paid.value == month).map(|(_, amount)| amount.as_f64());
    (!entries.is_empty()).then(|| of_month.sum())
}

fn planned_costs(case: &BusinessCase, span: &MonthSpan) -> f64 {
    let of_line = |line: &CostLine| {
        let once = if span.holds(line.start) { line.one_off } else { 0.0 };
        once + line.yearly / 12.0 * span.share(&[(line.start.max(0.0), 1.0)]) * span.part
    };
    case.costs.iter().map(of_line).sum()
}

fn totals(
    model: &Model,
    case: &BusinessCase,
    actuals: &Actuals,
    months: &[MonthTrack],
    spans: &[MonthSpan],
    department: &[KpiTrack],
) -> TrackTotals {
    let sum = |part: fn(&MonthTrack) -> f64| months.iter().map(part).sum::<f64>();
    let (promised, achieved, costs) =
        (sum(|month| month.promised), sum(|month| month.achieved), sum(|month| month.costs));
    let valued = department.iter().filter(|kpi| kpi.benefit.is_some());
    let is_measured = valued.filter_map(|kpi| kpi.months.last()).any(|month| month.measured.is_some());
    let share = (promised > 0.0 && is_measured).then(|| achieved / promised);
    let standing = match share {
        _ if !is_measured => Standing::NotMeasured,
        Some(share) => Standing::of(share, 1.0),
        None if achieved > 0.0 => Standing::Ahead,
        None if achieved < 0.0 => Standing::Behind,
        None => Standing::OnTrack,
    };
    TrackTotals {
        promised,
        achieved,
        share,
        standing,
        costs,
        planned_costs: spans.iter().map(|span| planned_costs(case, span)).sum(),
        costs_are_paid: !actuals.costs.entries.is_empty(),
        net: achieved - costs,
        forecast: share.map_or(Forecast::Unknown, |pace| forecast(model, case, months, pace)),
    }
}

/// Goes on from the last month with the promised benefits times `pace` and the planned costs.
fn forecast(model: &Model, case: &BusinessCase, months: &[MonthTrack], pace: f64) -> Forecast {
    let horizon = case.years * 12;
    let end = i32::try_from(horizon).ok().and_then(|months| add_months(case.start, months)).unwrap_or(case.start);
    let all = spans(case.start, Month::of(end).last_day());
    let lines: Vec<_> = case
        .benefits
        .iter()
        .filter_map(|line| {
            let kpi = model.department_kpis.iter().find(|kpi| kpi.id.text == line.kpi)?;
            Some((line, steps_of(model, case, kpi)))
        })
        .collect();
    let promised = |span: &MonthSpan| lines.iter().map(|(line, steps)| promised(line, steps, span)).sum::<f64>();
    // The first entry is the start itself, before anything was paid.
    let mut cumulative = vec![0.0];
    let mut times = vec![0.0];
    let mut sum = 0.0;
    for (at, span) in all.iter().enumerate() {
        sum = match months.get(at) {
            Some(month) => month.cumulative,
            None => sum + promised(span) * pace - planned_costs(case, span),
        };
        cumulative.push(sum);
        times.push(span.to);
    }
    let Some(at) = measures::payback(&cumulative) else { return Forecast::Never };
    let (before, part) = (at.floor() as usize, at.fract());
    let after = times.get(before + 1).copied().unwrap_or(times[before]);
    let months = times[before] + (after - times[before]) * part;
    if months > horizon as f64 { Forecast::Never } else { Forecast::After(months) }
}
