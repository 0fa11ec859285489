//! Computes the business case.
//!
//! 1. [`timeline::phases`] dates the phases; month 0 is the plan's start.
//! 2. Each department KPI with a value becomes a [`BenefitLine`], each price item and each effort of the client's a
//!    [`CostLine`], both as flows by month, with their risks, uplifts and growing prices. What is given by year or by date
//!    comes when the author says.
//! 3. Where it is asked for, tax is taken off.
//! 4. The flows are discounted by the model's convention, and summed to years.
//! 5. Contributions say which share of each executive KPI's target is delivered.
//! 6. The same is done again with other figures, to see what the result leans on.
//!
//! No row is rounded before it is summed.

use std::collections::BTreeMap;

use super::comparison;
use super::contribution::{Contributions, contributions};
use super::convention::Discounting;
use super::figures::{Figures, evaluate, needed, yearly_value};
use super::lines::{self, Frame};
use super::outlook::{self, Outlook};
use super::simulated;
use super::valuation::Valuation;
use super::{BenefitLine, BusinessCase, CostLine, Delivery, Payer, Period, Problem, Tax, Totals, Year};
use crate::finance::flows::{Flow, spread};
use crate::finance::measures;
use crate::finance::timeline::{self, PhaseDates};
use crate::model::Model;

/// Computes the business case. Whatever can't be computed counts as zero and is told in [`BusinessCase::problems`].
pub fn compute(model: &Model) -> BusinessCase {
    let mut case = compute_with(model, &Figures::default());
    if let Some(valuation) = Valuation::of(model, &case) {
        case.outlook = outlook::outlook(model, &case.totals, &valuation);
        if model.case.simulation.is_some() {
            match simulated::with(model, &case.outlook, &valuation) {
                Some(Ok(simulation)) => case.outlook.simulation = Some(simulation),
                Some(Err(reason)) => case.outlook.unusable = Some(reason),
                None => {}
            }
        }
    }
    case.contributions = contributions(model, &case.benefits, &case.executive);
    case.comparison = comparison::comparison(model, &case);
    case
}

/// The business case as it would be with other figures, without what is only asked of the model's own: outlook,
/// contributions, comparison.
pub fn compute_with(model: &Model, figures: &Figures) -> BusinessCase {
    compute_at(model, figures, lines::agreed_discounts(model))
}

/// The same with other discounts than those that both sides have agreed on: by price item, as shares.
pub fn compute_at(model: &Model, figures: &Figures, discounts: BTreeMap<String, f64>) -> BusinessCase {
    let mut problems = Vec::new();
    let years = (model.case.years.0 as usize).clamp(1, 50);
    let phases = timeline::phases(&model.plan);
    let discounting = Discounting::of(&model.case, years * 12);
    let frame = Frame { model, phases: &phases, months: years * 12, discounting: &discounting };

    let benefits = lines::benefits(&frame, figures, &mut problems);
    let costs = lines::costs(&frame, &discounts);
    let cost_groups = lines::cost_groups(&costs, &frame);
    let tax = lines::tax(&frame, &benefits, &costs);
    let monthly = monthly(&benefits, &costs, tax.as_ref(), frame.months);
    let yearly = yearly(&monthly, &discounting);
    let executive = executive(model, figures, &phases, &benefits, &mut problems);
    let implications = implications(model, figures, &mut problems);
    let totals = totals(&monthly, &yearly, &benefits, &costs, tax.as_ref(), &implications, &discounting);
    BusinessCase {
        currency: model.currency.value,
        years,
        discounting,
        start: model.plan.start.value,
        phases,
        benefits,
        costs,
        cost_groups,
        tax,
        monthly,
        yearly,
        totals,
        discounts,
        executive,
        contributions: Contributions::default(),
        outlook: Outlook::default(),
        comparison: None,
        implications,
        problems,
    }
}

fn monthly(benefits: &[BenefitLine], costs: &[CostLine], tax: Option<&Tax>, months: usize) -> Vec<Period> {
    let mut periods = vec![Period::default(); months + 1];
    for line in benefits {
        periods.iter_mut().zip(&line.months).for_each(|(period, amount)| period.benefits += amount);
    }
    for line in costs {
        periods.iter_mut().zip(&line.months).for_each(|(period, amount)| period.costs += amount);
    }
    if let Some(tax) = tax {
        periods.iter_mut().zip(&tax.on_benefits.months).for_each(|(period, amount)| period.benefits -= amount);
        periods.iter_mut().zip(&tax.relief.months).for_each(|(period, amount)| period.costs -= amount);
    }
    accumulate(&mut periods);
    periods
}

fn accumulate(periods: &mut [Period]) {
    let mut cumulative = 0.0;
    for period in periods {
        period.net = period.benefits - period.costs;
        cumulative += period.net;
        period.cumulative = cumulative;
    }
}

fn yearly(monthly: &[Period], discounting: &Discounting) -> Vec<Year> {
    let by_year = |part: &dyn Fn((usize, &Period)) -> f64| {
        spread::to_years(&monthly.iter().enumerate().map(part).collect::<Flow>())
    };
    let (benefits, costs) = (by_year(&|(_, month)| month.benefits), by_year(&|(_, month)| month.costs));
    let worth = |part: fn(&Period) -> f64| by_year(&|(at, month)| part(month) * discounting.factor(at));
    let (pv_benefits, pv_costs) = (worth(|month| month.benefits), worth(|month| month.costs));
    let mut flows: Vec<Period> = benefits
        .iter()
        .zip(&costs)
        .map(|(benefits, costs)| Period { benefits: *benefits, costs: *costs, ..Period::default() })
        .collect();
    accumulate(&mut flows);
    let year = |(number, flows): (usize, Period)| Year {
        flows,
        factor: discounting.year(number),
        pv_benefits: pv_benefits[number],
        pv_costs: pv_costs[number],
        pv_net: pv_benefits[number] - pv_costs[number],
    };
    flows.into_iter().enumerate().map(year).collect()
}

fn totals(
    monthly: &[Period],
    yearly: &[Year],
    benefits: &[BenefitLine],
    costs: &[CostLine],
    tax: Option<&Tax>,
    implications: &[(String, f64)],
    discounting: &Discounting,
) -> Totals {
    let sum = |part: fn(&Year) -> f64| yearly.iter().map(part).sum::<f64>();
    let (pv_benefits, pv_costs) = (sum(|year| year.pv_benefits), sum(|year| year.pv_costs));
    let net: Vec<f64> = yearly.iter().map(|year| year.flows.net).collect();
    let cumulative: Vec<f64> = monthly.iter().map(|month| month.cumulative).collect();
    let worth: Vec<f64> = monthly.iter().enumerate().map(|(at, month)| month.net * discounting.factor(at)).collect();
    let lowest =
        cumulative.iter().enumerate().min_by(|a, b| a.1.total_cmp(b.1)).map_or((0, 0.0), |(at, low)| (at, *low));
    let yearly_benefits = benefits.iter().filter(|line| line.is_yearly_rate()).map(|line| line.full * line.reached);
    let full_benefits: f64 = yearly_benefits.sum();
    let running_costs: f64 = costs.iter().map(|line| line.yearly * line.uplift).sum();
    let kept = 1.0 - tax.map_or(0.0, |tax| tax.rate);
    let price = |part: fn(&CostLine) -> f64| costs.iter().filter(|line| line.payer == Payer::Price).map(part).sum();
    Totals {
        flows: Period {
            benefits: sum(|year| year.flows.benefits),
            costs: sum(|year| year.flows.costs),
            net: sum(|year| year.flows.net),
            cumulative: cumulative.last().copied().unwrap_or(0.0),
        },
        pv_benefits,
        pv_costs,
        npv: pv_benefits - pv_costs,
        roi: measures::roi(pv_benefits, pv_costs),
        benefit_cost_ratio: measures::benefit_cost_ratio(pv_benefits, pv_costs),
        irr: measures::irr(&net),
        mirr: measures::mirr(&net, discounting.rate, discounting.rate),
        payback: measures::payback(&cumulative),
        discounted_payback: measures::payback(&measures::cumulative(&worth)),
        peak_funding: (lowest.1.min(0.0), lowest.0),
        full_benefits,
        running_costs,
        cost_of_delay: (full_benefits - running_costs) / 12.0 * kept,
        doing_nothing: implications.iter().map(|(_, amount)| amount).sum(),
        price_one_off: price(|line| line.one_off),
        price_yearly: price(|line| line.yearly),
    }
}

fn executive(
    model: &Model,
    figures: &Figures,
    phases: &[PhaseDates],
    benefits: &[BenefitLine],
    problems: &mut Vec<Problem>,
) -> Vec<Delivery> {
    let mut deliveries = Vec::new();
    for kpi in model.kept_executive_kpis() {
        let mut parts = Vec::new();
        for department in &model.department_kpis {
            for contribution in department.contributes.iter().filter(|contribution| contribution.to.names(&kpi.id)) {
                let benefit = benefits.iter().find(|line| line.kpi == department.id.text).map_or(0.0, |line| line.full);
                let formula = &contribution.formula;
                let moved = evaluate(model, Some(department), Some(benefit), figures, formula, problems);
                parts.push((department.id.text.clone(), moved * lines::reached(model, department, phases)));
            }
        }
        let needed = needed(kpi);
        let delivered: f64 = parts.iter().map(|(_, moved)| moved).sum();
        let share = (needed != 0.0).then(|| delivered / needed);
        deliveries.push(Delivery { kpi: kpi.id.text.clone(), needed, parts, delivered, share });
    }
    deliveries
}

fn implications(model: &Model, figures: &Figures, problems: &mut Vec<Problem>) -> Vec<(String, f64)> {
    let mut amounts = Vec::new();
    for need in &model.needs {
        if let Some(formula) = &need.implication.yearly {
            amounts.push((need.id.text.clone(), yearly_value(model, None, figures, formula, problems)));
        }
    }
    amounts
}
