//! The lines of a business case: what each department KPI brings, what each price item and each effort costs, and tax.

use std::collections::BTreeMap;

use super::convention::Discounting;
use super::figures::{Figures, yearly_value};
use super::parts::{BenefitLine, CostGroup, CostKind, CostLine, Payer, Problem, Tax, TaxLine};
use crate::finance::flows::{Flow, spread};
use crate::finance::timeline::{PhaseDates, effect_steps};
use crate::input::Placed;
use crate::model::value::Money;
use crate::model::value::date::months_between;
use crate::model::value::percent::Percent;
use crate::model::{Basis, DatedFlow, DepartmentKpi, Exchange, KpiValue, Model, ValueKind};

/// What all lines of a business case share.
pub(super) struct Frame<'a> {
    pub model: &'a Model,
    pub phases: &'a [PhaseDates],
    pub months: usize,
    pub discounting: &'a Discounting,
}

fn share(percent: Option<&Placed<Percent>>) -> f64 {
    percent.map_or(0.0, |percent| percent.fraction())
}

pub(super) fn benefits(frame: &Frame, figures: &Figures, problems: &mut Vec<Problem>) -> Vec<BenefitLine> {
    let case = &frame.model.case;
    let inflation = share(case.inflation.as_ref());
    let optimism = share(case.optimism.as_ref().and_then(|uplift| uplift.benefits.as_ref()));
    let tax = share(case.tax.as_ref().map(|tax| &tax.rate));
    let mut lines = Vec::new();
    for kpi in &frame.model.department_kpis {
        let Some(value) = &kpi.value else { continue };
        let phase = first_phase(frame.model, kpi, frame.phases);
        let is_cash = value.kind.value == ValueKind::Cash;
        let basis = value.bases().first().map_or(Basis::Formula, |(basis, _)| *basis);
        let escalation = match basis {
            Basis::Formula if !is_cash => value.escalation.as_ref().map_or(inflation, |rate| rate.fraction()),
            _ => 0.0,
        };
        let (gross, begins, reached, unit) = match &value.formula {
            Some(formula) => {
                let gross = yearly_value(frame.model, Some(kpi), figures, formula, problems);
                let steps = effect_steps(frame.phases, phase);
                let unit = if is_cash {
                    spread::once_in_steps(1.0, &steps, frame.months)
                } else {
                    spread::escalated(spread::by_steps(1.0, &steps, frame.months), escalation)
                };
                (gross, steps.first().map(|(month, _)| *month), steps.last().map_or(0.0, |(_, share)| *share), unit)
            }
            None => {
                let (gross, begins, unit) = given_benefit(frame, value, phase, is_cash);
                (gross, begins, 1.0, unit)
            }
        };
        let attribution = value.attribution.as_ref().map_or(1.0, |share| share.fraction());
        let risk = share(value.risk.as_ref());
        let counts = attribution * (1.0 - risk) * (1.0 - optimism);
        let full = gross * counts;
        let months: Flow = unit.iter().map(|part| part * full).collect();
        let kept = if is_cash { 1.0 } else { 1.0 - tax };
        lines.push(BenefitLine {
            kpi: kpi.id.text.clone(),
            kind: value.kind.value,
            basis,
            gross,
            attribution,
            risk,
            full,
            counts,
            escalation,
            phase,
            begins,
            reached,
            by_year: spread::to_years(&months),
            present_value: frame.discounting.present_value(&months),
            weight: frame.discounting.present_value(&unit) * counts * kept,
            months,
            unit,
        });
    }
    lines
}

/// A benefit that is given by year or by date: its gross, when it begins, and its flow for one unit of gross. Gross is the
/// average year of the case, and all of it where it is cash.
fn given_benefit(frame: &Frame, value: &KpiValue, phase: Option<usize>, is_cash: bool) -> (f64, Option<f64>, Flow) {
    let phase_end = phase.map_or(0.0, |at| frame.phases[at].end_month);
    let (flow, begins) = if value.amounts.is_empty() {
        let dated = moments(&value.flows, frame);
        let paid = dated.iter().filter(|(_, amount)| *amount != 0.0);
        (spread::dated(&dated, frame.months), paid.map(|(moment, _)| *moment).min_by(f64::total_cmp))
    } else {
        let by_year = amounts(&value.amounts);
        (spread::by_year(&by_year, phase_end, frame.months), spread::first_by_year(&by_year, phase_end))
    };
    let years = if is_cash { 1.0 } else { frame.months as f64 / 12.0 };
    let gross = flow.iter().sum::<f64>() / years;
    let unit = if gross == 0.0 { flow } else { scaled(&flow, 1.0 / gross) };
    (gross, begins, unit)
}

/// Amounts as doubles.
fn amounts(list: &[Placed<Money>]) -> Vec<f64> {
    list.iter().map(|money| money.as_f64()).collect()
}

/// Dated flows as months from the plan's start and amounts.
fn moments(flows: &[DatedFlow], frame: &Frame) -> Vec<(f64, f64)> {
    let start = frame.model.plan.start.value;
    flows.iter().map(|flow| (months_between(start, flow.on.value), flow.amount.as_f64())).collect()
}

/// Index of the first phase that brings a component which moves the KPI.
pub fn first_phase(model: &Model, kpi: &DepartmentKpi, phases: &[PhaseDates]) -> Option<usize> {
    let of = |id: &str| phases.iter().position(|phase| phase.id == id);
    model.movers_of(kpi).filter_map(|component| of(&component.phase.as_ref()?.text)).min()
}

/// Which share of its way a KPI goes once everything runs, as ramp and adoption have it; all of it where no phase brings what
/// moves it, or where its benefit is given by year or by date.
pub(super) fn reached(model: &Model, kpi: &DepartmentKpi, phases: &[PhaseDates]) -> f64 {
    let is_given = kpi.value.as_ref().is_some_and(|value| value.formula.is_none());
    match first_phase(model, kpi, phases) {
        Some(first) if !is_given => effect_steps(phases, Some(first)).last().map_or(0.0, |(_, share)| *share),
        _ => 1.0,
    }
}

pub(super) fn costs(frame: &Frame, discounts: &BTreeMap<String, f64>) -> Vec<CostLine> {
    let case = &frame.model.case;
    let starts = |phase: Option<&str>| {
        phase
            .and_then(|id| frame.phases.iter().find(|phase| phase.id == id))
            .or(frame.phases.first())
            .map_or(0.0, |phase| phase.start_month)
    };
    let optimism = share(case.optimism.as_ref().and_then(|uplift| uplift.costs.as_ref()));
    let amount = |money: &Option<Placed<Money>>| money.as_ref().map_or(0.0, |money| money.as_f64());
    let line =
        |payer, item: String, paid: (f64, f64), given: Flow, start, risk: Option<&Placed<Percent>>, escalation| {
            let risk = share(risk);
            let uplift = (1.0 + risk) * (1.0 + optimism);
            let mut months = flow(paid, uplift, start, escalation, frame.months);
            add(&mut months, &scaled(&given, uplift));
            CostLine {
                payer,
                item,
                one_off: paid.0,
                yearly: paid.1,
                given,
                risk,
                uplift,
                escalation,
                start,
                by_year: spread::to_years(&months),
                present_value: frame.discounting.present_value(&months),
                months,
            }
        };
    let nothing = vec![0.0; frame.months + 1];
    let mut lines = Vec::new();
    for item in frame.model.price.items.iter().filter(|item| !item.optional.as_ref().is_some_and(|flag| flag.0)) {
        let keep = 1.0 - discounts.get(item.id.text.as_str()).copied().unwrap_or(0.0);
        let start = starts(item.phase.as_ref().map(|phase| phase.text.as_str()));
        let paid = (amount(&item.one_off) * keep, amount(&item.yearly) * keep);
        let escalation = share(item.escalation.as_ref());
        lines.push(line(
            Payer::Price,
            item.id.text.clone(),
            paid,
            nothing.clone(),
            start,
            item.risk.as_ref(),
            escalation,
        ));
    }
    for (number, effort) in case.client_effort.iter().enumerate() {
        let start = starts(effort.phase.as_ref().map(|phase| phase.text.as_str()));
        let paid = (amount(&effort.one_off), amount(&effort.yearly));
        let escalation = share(effort.escalation.as_ref().or(case.inflation.as_ref()));
        let mut given = spread::by_year(&amounts(&effort.amounts), 0.0, frame.months);
        add(&mut given, &spread::dated(&moments(&effort.flows, frame), frame.months));
        lines.push(line(Payer::Effort, number.to_string(), paid, given, start, effort.risk.as_ref(), escalation));
    }
    lines
}

/// What is paid once and each year, as the business case counts it.
fn flow((one_off, yearly): (f64, f64), uplift: f64, start: f64, escalation: f64, months: usize) -> Flow {
    spread::escalated_cost(one_off * uplift, yearly * uplift, start, escalation, months)
}

/// The costs summed by kind, in the order of [`CostKind`]; kinds of which nothing is paid are left out.
pub(super) fn cost_groups(costs: &[CostLine], frame: &Frame) -> Vec<CostGroup> {
    let group = |kind: CostKind| {
        let mut months = vec![0.0; frame.months + 1];
        for line in costs {
            let paid = match (kind, line.payer) {
                (CostKind::OneOff, Payer::Price) => (line.one_off, 0.0),
                (CostKind::Yearly, Payer::Price) => (0.0, line.yearly),
                (CostKind::Effort, Payer::Effort) => {
                    add(&mut months, &line.months);
                    continue;
                }
                _ => continue,
            };
            add(&mut months, &flow(paid, line.uplift, line.start, line.escalation, frame.months));
        }
        let present_value = frame.discounting.present_value(&months);
        CostGroup { kind, by_year: spread::to_years(&months), present_value }
    };
    let groups = [CostKind::OneOff, CostKind::Yearly, CostKind::Effort].map(group);
    groups.into_iter().filter(|group| group.by_year.iter().any(|amount| *amount != 0.0)).collect()
}

fn scaled(flow: &Flow, factor: f64) -> Flow {
    flow.iter().map(|amount| amount * factor).collect()
}

fn add(sum: &mut Flow, flow: &Flow) {
    sum.iter_mut().zip(flow).for_each(|(sum, amount)| *sum += amount);
}

/// Tax on the client's profit, in the periods of the flows that it is due on.
pub(super) fn tax(frame: &Frame, benefits: &[BenefitLine], costs: &[CostLine]) -> Option<Tax> {
    let terms = frame.model.case.tax.as_ref()?;
    let rate = terms.rate.fraction();
    let depreciation_years = terms.depreciation_years.as_ref().map_or(0, |years| years.0 as usize);
    let mut profit = vec![0.0; frame.months + 1];
    for line in benefits.iter().filter(|line| line.kind != ValueKind::Cash) {
        add(&mut profit, &line.months);
    }
    let mut deductible = vec![0.0; frame.months + 1];
    for line in costs {
        let one_off = line.one_off * line.uplift;
        add(&mut deductible, &scaled(&line.given, line.uplift));
        add(&mut deductible, &flow((0.0, line.yearly), line.uplift, line.start, line.escalation, frame.months));
        if depreciation_years == 0 {
            add(&mut deductible, &spread::cost(one_off, 0.0, line.start, frame.months));
        } else {
            let until = line.start + 12.0 * depreciation_years as f64;
            let steps = [(line.start, 1.0), (until, 0.0)];
            add(&mut deductible, &spread::by_steps(one_off / depreciation_years as f64, &steps, frame.months));
        }
    }
    let line = |base: Flow| {
        let months: Flow = base.iter().map(|amount| amount * rate).collect();
        let present_value = frame.discounting.present_value(&months);
        TaxLine { by_year: spread::to_years(&months), present_value, months }
    };
    Some(Tax { rate, depreciation_years, on_benefits: line(profit), relief: line(deductible) })
}

/// Discounts that both sides have agreed on, by price item, as shares.
pub(super) fn agreed_discounts(model: &Model) -> BTreeMap<String, f64> {
    discounts(model.price.give_get.iter().filter(|exchange| exchange.is_agreed()))
}

/// What these exchanges take off, by price item, as shares; several on one item are taken off one after the other.
pub(in crate::finance) fn discounts<'a>(exchanges: impl IntoIterator<Item = &'a Exchange>) -> BTreeMap<String, f64> {
    let mut discounts = BTreeMap::new();
    for exchange in exchanges {
        if let (Some(item), Some(discount)) = (&exchange.give.item, &exchange.give.discount) {
            take_off(&mut discounts, &item.text, discount.fraction());
        }
    }
    discounts
}

/// Takes a further share off what is left of an item's price.
pub(in crate::finance) fn take_off(discounts: &mut BTreeMap<String, f64>, item: &str, share: f64) {
    let kept = 1.0 - discounts.get(item).copied().unwrap_or(0.0);
    discounts.insert(item.to_owned(), 1.0 - kept * (1.0 - share));
}
