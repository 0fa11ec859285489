//! The business case's side of the view. Every figure is the business case's own.

use serde::Serialize;

use super::Building;
use super::client::SourceView;
use super::figure::Amount;
use super::solution::{DriverView, FlowView, amounts, driver, flows};
use crate::finance::case::contribution::Contribution;
use crate::finance::{CostGroup, CostLine, Payer, Period, Tax, TaxLine};
use crate::input::Placed;
use crate::model::value::Money;
use crate::model::value::percent::Percent;
use crate::model::{Basis, Effort, Model, Source, Status, ValueKind};

/// The business case.
#[derive(Debug, Clone, Serialize)]
pub struct CaseView {
    /// How many years are looked at.
    pub years: usize,
    /// Yearly discount rate, 0.1 for 10 %.
    pub rate: f64,
    /// `tei`, `omb-a94`, `excel` or `continuous`.
    pub convention: &'static str,
    /// When within a year its flows count: `year-end`, `mid-year` or `monthly`.
    pub timing: &'static str,
    /// Yearly inflation, 0.02 for 2 %; none where prices stay.
    pub inflation: Option<f64>,
    /// Taken off every benefit and put on every cost for optimism; none where nothing is.
    pub optimism: Option<(f64, f64)>,
    /// Whether costs hold something for the risk that they come higher.
    pub risk_on_costs: bool,
    /// Tax on the client's profit; none where the case is looked at before tax.
    pub tax: Option<ProfitTaxView>,
    /// Net present value.
    pub npv: Amount,
    /// Return on investment, 1.2 for 120 %; none where nothing is paid.
    pub roi: Option<f64>,
    /// Benefits for each unit of money paid, at present values.
    pub benefit_cost_ratio: Option<f64>,
    /// Internal rate of return, where there is exactly one.
    pub irr: Option<f64>,
    /// All internal rates of return, in rising order; where there are several, none of them says whether it pays.
    pub irrs: Vec<f64>,
    /// Modified internal rate of return.
    pub mirr: Option<f64>,
    /// Payback in whole months, rounded up; none when it never pays back.
    pub payback_months: Option<u32>,
    /// Payback in months, with its fraction.
    pub payback: Option<f64>,
    /// Payback in whole months where each flow counts at its present value; none when it never pays back so.
    pub discounted_payback_months: Option<u32>,
    /// Cumulative net flow at the start and at the end of each month.
    pub balance: Vec<f64>,
    /// Month in which the cumulative net flow is lowest.
    pub lowest_month: usize,
    /// What must be funded before it pays for itself, as a positive amount.
    pub peak_funding: Amount,
    /// Present value of the benefits.
    pub pv_benefits: Amount,
    /// Present value of the costs.
    pub pv_costs: Amount,
    /// Benefits over all years.
    pub benefits: Amount,
    /// Costs over all years.
    pub costs: Amount,
    /// Benefits less costs over all years.
    pub net: Amount,
    /// Benefits of a year once everything runs, of those that flow at a yearly rate.
    pub full_benefits: Amount,
    /// What of a year at the full rate is not reached, by ramp and adoption; zero where all of it is.
    pub not_reached: Amount,
    /// What a month's delay costs.
    pub cost_of_delay: Amount,
    /// What a year of doing nothing costs.
    pub doing_nothing: Amount,
    /// The start, then each year.
    pub by_year: Vec<YearView>,
    /// What each department KPI brings.
    pub benefit_lines: Vec<BenefitLineView>,
    /// What initiatives bring, the largest first.
    pub initiatives: Vec<ContributionView>,
    /// What components bring, the largest first.
    pub components: Vec<ContributionView>,
    /// What is paid, item by item.
    pub cost_lines: Vec<CostLineView>,
    /// What is paid, summed by kind.
    pub cost_groups: Vec<CostGroupView>,
    /// Every driver that a formula uses.
    pub drivers: Vec<DriverView>,
    /// Benefits that are named and not priced.
    pub intangibles: Vec<IntangibleView>,
    /// The client's own effort, piece by piece.
    pub efforts: Vec<EffortView>,
    /// Whether a benefit is cash that comes once, which is no part of the yearly total.
    pub releases_cash: bool,
    /// Whether a benefit is given by year or by date, which is no part of the yearly total either.
    pub benefits_given: bool,
    /// Share of the benefits that rests on confirmed or stated drivers only, 0 to 1.
    pub confirmed_share: f64,
}

/// A year.
#[derive(Debug, Clone, Serialize)]
pub struct YearView {
    /// 0 for the start.
    pub year: usize,
    /// Benefits.
    pub benefits: Amount,
    /// Costs.
    pub costs: Amount,
    /// Benefits less costs.
    pub net: Amount,
    /// Net of this and all earlier years.
    pub cumulative: Amount,
    /// What one unit of money of this year is worth today; none where it depends on the month.
    pub factor: Option<f64>,
    /// Present value of the net flow.
    pub present_value: Amount,
}

/// What a department KPI brings.
#[derive(Debug, Clone, Serialize)]
pub struct BenefitLineView {
    /// Id of the department KPI.
    pub id: String,
    /// Its name.
    pub name: String,
    /// In which way it is given: `formula`, `by-year` or `by-date`.
    pub basis: &'static str,
    /// A year, at the full rate; of what is given by year or by date, the average year, and all of it where it is cash.
    pub full: Amount,
    /// The start, then each year.
    pub by_year: Vec<Amount>,
    /// In all.
    pub total: Amount,
    /// Present value.
    pub present_value: Amount,
    /// Share of all benefits at present values, before tax.
    pub share: f64,
}

/// What an initiative or a component brings.
#[derive(Debug, Clone, Serialize)]
pub struct ContributionView {
    /// Its name.
    pub name: String,
    /// Present value of the benefits, before tax.
    pub present_value: Amount,
    /// Share of all benefits.
    pub share: f64,
    /// Executive KPIs that it improves: name, and the share of the target that it delivers.
    pub executive: Vec<(String, f64)>,
}

/// What is paid.
#[derive(Debug, Clone, Serialize)]
pub struct CostLineView {
    /// Name.
    pub name: String,
    /// Whether it is paid to us; the client's own effort otherwise.
    pub ours: bool,
    /// The start, then each year.
    pub by_year: Vec<Amount>,
    /// In all.
    pub total: Amount,
    /// Present value.
    pub present_value: Amount,
}

/// A piece of the client's own effort.
#[derive(Debug, Clone, Serialize)]
pub struct EffortView {
    /// What it is.
    pub name: String,
    /// Spent once; none where nothing is.
    pub one_off: Option<Amount>,
    /// Spent each year; none where nothing is.
    pub yearly: Option<Amount>,
    /// Spent by year, the first for year 1.
    pub amounts: Vec<Amount>,
    /// Spent by date.
    pub flows: Vec<FlowView>,
    /// Where the amount comes from.
    pub source: Option<SourceView>,
}

/// What is paid of one kind.
#[derive(Debug, Clone, Serialize)]
pub struct CostGroupView {
    /// `one-off` and `yearly` for what is paid to us, `effort` for the client's own effort.
    pub kind: &'static str,
    /// The start, then each year.
    pub by_year: Vec<Amount>,
    /// In all.
    pub total: Amount,
    /// Present value.
    pub present_value: Amount,
}

/// Tax on the client's profit.
#[derive(Debug, Clone, Serialize)]
pub struct ProfitTaxView {
    /// Its rate, 0.25 for 25 %.
    pub rate: f64,
    /// Over how many years what is paid once is written off; 0 for at once.
    pub depreciation_years: usize,
    /// What the tax takes off the benefits, as negative amounts.
    pub on_benefits: TaxLineView,
    /// What it takes off the costs, as negative amounts.
    pub relief: TaxLineView,
}

/// A row of tax.
#[derive(Debug, Clone, Serialize)]
pub struct TaxLineView {
    /// The start, then each year.
    pub by_year: Vec<Amount>,
    /// In all.
    pub total: Amount,
    /// Present value.
    pub present_value: Amount,
}

/// A benefit that is not priced.
#[derive(Debug, Clone, Serialize)]
pub struct IntangibleView {
    /// What it is.
    pub name: String,
    /// What it means.
    pub text: String,
    /// Who feels it.
    pub who: String,
}

/// Something that the figures rest on.
#[derive(Debug, Clone, Serialize)]
pub struct AssumptionView {
    /// Id.
    pub id: String,
    /// What is assumed.
    pub text: String,
    /// Where it comes from.
    pub source: SourceView,
}

pub(super) fn build(context: &Building) -> CaseView {
    let Building { case, words, model, .. } = context;
    let totals = &case.totals;
    CaseView {
        years: case.years,
        rate: case.discounting.rate,
        convention: case.discounting.profile.convention.word(),
        timing: case.discounting.timing.word(),
        inflation: model.case.inflation.as_ref().map(|rate| rate.fraction()).filter(|rate| *rate != 0.0),
        optimism: optimism(model),
        risk_on_costs: case.costs.iter().any(|line| line.risk != 0.0),
        tax: case.tax.as_ref().map(tax),
        npv: Amount(totals.npv),
        roi: totals.roi,
        benefit_cost_ratio: totals.benefit_cost_ratio,
        irr: totals.irr.single(),
        irrs: totals.irr.rates().to_vec(),
        mirr: totals.mirr,
        payback_months: totals.payback.map(|months| months.ceil() as u32),
        payback: totals.payback,
        discounted_payback_months: totals.discounted_payback.map(|months| months.ceil() as u32),
        balance: case.monthly.iter().map(|month| month.cumulative).collect(),
        lowest_month: totals.peak_funding.1,
        peak_funding: Amount(-totals.peak_funding.0),
        pv_benefits: Amount(totals.pv_benefits),
        pv_costs: Amount(totals.pv_costs),
        benefits: Amount(totals.flows.benefits),
        costs: Amount(totals.flows.costs),
        net: Amount(totals.flows.net),
        full_benefits: Amount(totals.full_benefits),
        not_reached: Amount(not_reached(&case.benefits)),
        cost_of_delay: Amount(totals.cost_of_delay),
        doing_nothing: Amount(totals.doing_nothing),
        by_year: by_year(context),
        benefit_lines: benefit_lines(context),
        initiatives: contributions(&case.contributions.initiatives, context),
        components: contributions(&case.contributions.components, context),
        cost_lines: cost_lines(context),
        cost_groups: cost_groups(context),
        drivers: drivers(context),
        intangibles: model
            .case
            .intangibles
            .iter()
            .map(|intangible| IntangibleView {
                name: words.name(&intangible.name),
                text: words.text(&intangible.text),
                who: words.name_or_none(intangible.who.as_ref()),
            })
            .collect(),
        efforts: efforts(context),
        releases_cash: case.benefits.iter().any(|line| line.kind == ValueKind::Cash),
        benefits_given: case.benefits.iter().any(|line| line.basis != Basis::Formula),
        confirmed_share: confirmed_share(context),
    }
}

fn not_reached(benefits: &[crate::finance::BenefitLine]) -> f64 {
    benefits.iter().filter(|line| line.is_yearly_rate()).map(|line| line.full * (1.0 - line.reached)).sum()
}

fn optimism(model: &Model) -> Option<(f64, f64)> {
    let uplift = model.case.optimism.as_ref()?;
    let share = |percent: &Option<Placed<Percent>>| percent.as_ref().map_or(0.0, |percent| percent.fraction());
    Some((share(&uplift.benefits), share(&uplift.costs))).filter(|shares| *shares != (0.0, 0.0))
}

fn tax(tax: &Tax) -> ProfitTaxView {
    let line = |line: &TaxLine| TaxLineView {
        by_year: line.by_year.iter().map(|amount| Amount(-amount)).collect(),
        total: Amount(-line.by_year.iter().sum::<f64>()),
        present_value: Amount(-line.present_value),
    };
    ProfitTaxView {
        rate: tax.rate,
        depreciation_years: tax.depreciation_years,
        on_benefits: line(&tax.on_benefits),
        relief: line(&tax.relief),
    }
}

fn by_year(context: &Building) -> Vec<YearView> {
    let view = |(number, year): (usize, &crate::finance::Year)| {
        let Period { benefits, costs, net, cumulative } = year.flows;
        YearView {
            year: number,
            benefits: Amount(benefits),
            costs: Amount(costs),
            net: Amount(net),
            cumulative: Amount(cumulative),
            factor: year.factor,
            present_value: Amount(year.pv_net),
        }
    };
    context.case.yearly.iter().enumerate().map(view).collect()
}

fn benefit_lines(context: &Building) -> Vec<BenefitLineView> {
    let Building { case, words, model, .. } = context;
    let all: f64 = case.benefits.iter().map(|line| line.present_value).sum();
    let view = |line: &crate::finance::BenefitLine| {
        let kpi = model.department_kpis.iter().find(|kpi| kpi.id.text == line.kpi);
        BenefitLineView {
            id: line.kpi.clone(),
            name: kpi.map_or_else(String::new, |kpi| words.name(&kpi.name)),
            basis: line.basis.word(),
            full: Amount(line.full),
            by_year: line.by_year.iter().map(|amount| Amount(*amount)).collect(),
            total: Amount(line.by_year.iter().sum()),
            present_value: Amount(line.present_value),
            share: if all == 0.0 { 0.0 } else { line.present_value / all },
        }
    };
    let mut lines: Vec<BenefitLineView> = case.benefits.iter().map(view).collect();
    lines.sort_by(|a, b| b.present_value.0.total_cmp(&a.present_value.0));
    lines
}

fn contributions(parts: &[Contribution], context: &Building) -> Vec<ContributionView> {
    let Building { case, words, model, .. } = context;
    let all: f64 = case.benefits.iter().map(|line| line.present_value).sum();
    let name = |id: &str| {
        let initiative = model.initiatives.iter().find(|one| one.id.text == id).map(|one| &one.name);
        let component = || model.solution.components.iter().find(|one| one.id.text == id).map(|one| &one.name);
        initiative.or_else(component).map_or_else(String::new, |name| words.name(name))
    };
    let target = |(id, moved): &(String, f64)| {
        let delivery = case.executive.iter().find(|delivery| delivery.kpi == *id)?;
        let kpi = model.executive_kpis.iter().find(|kpi| kpi.id.text == *id)?;
        (delivery.needed != 0.0).then(|| (words.name(&kpi.name), moved / delivery.needed))
    };
    let view = |part: &Contribution| ContributionView {
        name: name(&part.id),
        present_value: Amount(part.present_value),
        share: if all == 0.0 { 0.0 } else { part.present_value / all },
        executive: part.executive.iter().filter_map(target).collect(),
    };
    let mut views: Vec<ContributionView> = parts.iter().map(view).collect();
    views.sort_by(|a, b| b.present_value.0.total_cmp(&a.present_value.0));
    views
}

fn cost_lines(context: &Building) -> Vec<CostLineView> {
    let Building { case, words, model, .. } = context;
    let name = |line: &CostLine| match line.payer {
        Payer::Price => {
            let item = model.price.items.iter().find(|item| item.id.text == line.item);
            item.and_then(|item| model.name_of_item(item)).map_or_else(|| line.item.clone(), |name| words.name(name))
        }
        Payer::Effort => {
            let effort = line.item.parse().ok().and_then(|at: usize| model.case.client_effort.get(at));
            effort.map_or_else(String::new, |effort| words.name(&effort.what))
        }
    };
    let view = |line: &CostLine| CostLineView {
        name: name(line),
        ours: line.payer == Payer::Price,
        by_year: line.by_year.iter().map(|amount| Amount(*amount)).collect(),
        total: Amount(line.by_year.iter().sum()),
        present_value: Amount(line.present_value),
    };
    case.costs.iter().map(view).collect()
}

fn efforts(context: &Building) -> Vec<EffortView> {
    let amount = |money: &Option<Placed<Money>>| money.as_ref().map(|money| Amount(money.as_f64()));
    let view = |effort: &Effort| EffortView {
        name: context.words.name(&effort.what),
        one_off: amount(&effort.one_off),
        yearly: amount(&effort.yearly),
        amounts: amounts(&effort.amounts),
        flows: flows(&effort.flows),
        source: effort.source.as_ref().map(|source| context.words.source(source)),
    };
    context.model.case.client_effort.iter().map(view).collect()
}

fn cost_groups(context: &Building) -> Vec<CostGroupView> {
    let view = |group: &CostGroup| CostGroupView {
        kind: group.kind.word(),
        by_year: group.by_year.iter().map(|amount| Amount(*amount)).collect(),
        total: Amount(group.by_year.iter().sum()),
        present_value: Amount(group.present_value),
    };
    context.case.cost_groups.iter().map(view).collect()
}

/// The drivers that formulas use, in the model's order.
fn drivers(context: &Building) -> Vec<DriverView> {
    used_drivers(context.model).into_iter().filter_map(|name| driver(name, context)).collect()
}

/// Names of the drivers that formulas use, in the model's order.
pub(super) fn used_drivers(model: &Model) -> Vec<&str> {
    let mut used: Vec<&str> = Vec::new();
    for kpi in &model.department_kpis {
        let formula = kpi.value.iter().filter_map(|value| value.formula.as_ref());
        used.extend(formula.flat_map(|formula| formula.names()).map(|(name, _)| name));
        used.extend(kpi.contributes.iter().flat_map(|part| part.formula.names()).map(|(name, _)| name));
    }
    for need in &model.needs {
        used.extend(need.implication.yearly.iter().flat_map(|formula| formula.names()).map(|(name, _)| name));
    }
    let listed = model.drivers.entries.iter().map(|(id, _)| id.text.as_str());
    listed.filter(|name| used.contains(name)).collect()
}

/// Share of the benefits, at present values, whose drivers are all confirmed or stated.
fn confirmed_share(context: &Building) -> f64 {
    let Building { case, model, .. } = context;
    let sure = |source: Option<&Source>| {
        source.is_some_and(|source| matches!(source.status.value, Status::Confirmed | Status::Stated))
    };
    let rests_on_sure = |id: &str| {
        let kpi = model.department_kpis.iter().find(|kpi| kpi.id.text == id);
        kpi.zip(kpi.and_then(|kpi| kpi.value.as_ref())).is_some_and(|(kpi, value)| {
            let names: Vec<_> = value.formula.iter().flat_map(|formula| formula.names()).collect();
            let mut drivers = names.iter().filter_map(|(name, _)| model.driver(name)).peekable();
            // A formula without drivers rests on the KPI itself, and so does what is given by year or by date.
            if drivers.peek().is_none() {
                sure(kpi.source.as_ref())
            } else {
                drivers.all(|driver| sure(driver.source.as_ref()))
            }
        })
    };
    let all: f64 = case.benefits.iter().map(|line| line.present_value).sum();
    let sum: f64 = case.benefits.iter().filter(|line| rests_on_sure(&line.kpi)).map(|line| line.present_value).sum();
    if all == 0.0 { 0.0 } else { sum / all }
}

pub(super) fn assumptions(context: &Building) -> Vec<AssumptionView> {
    let view = |assumption: &crate::model::Assumption| AssumptionView {
        id: assumption.id.text.clone(),
        text: context.words.text(&assumption.text),
        source: context.words.source(&assumption.source),
    };
    context.model.assumptions.iter().map(view).collect()
}
