//! The business case: every figure of a proposal, computed once, from the model alone.
//!
//! 1. [`timeline::phases`] dates the phases; month 0 is the plan's start.
//! 2. Each department KPI with a value formula becomes a [`BenefitLine`], each price item and each effort of the client's
//!    a [`CostLine`], both as flows by month.
//! 3. Months are summed to years; the years are discounted by the model's convention.
//! 4. Contributions say which share of each executive KPI's target is delivered.
//!
//! No row is rounded before it is summed.

use std::collections::BTreeMap;

use super::flows::{Flow, spread};
use super::measures::{self, Irr, Timing};
use super::timeline::{self, PhaseDates};
use crate::input::Placed;
use crate::model::formula::{EvalError, Formula, UnitMismatch};
use crate::model::value::quantity::Quantity;
use crate::model::value::unit::{Unit, UnitError, to_per_year};
use crate::model::value::{Currency, Date, Money};
use crate::model::{Convention, DepartmentKpi, Driver, ExchangeStatus, ExecutiveKpi, Model, ValueKind};

/// All figures of a proposal. Amounts are in the model's currency.
#[derive(Debug, Clone)]
pub struct BusinessCase {
    /// The model's currency.
    pub currency: Currency,
    /// How many years are looked at.
    pub years: usize,
    /// Yearly discount rate, 0.1 for 10 %.
    pub rate: f64,
    /// By which conventions flows are discounted.
    pub convention: Convention,
    /// The plan's start.
    pub start: Date,
    /// When the phases run.
    pub phases: Vec<PhaseDates>,
    /// What each department KPI brings.
    pub benefits: Vec<BenefitLine>,
    /// What is paid, to us and by the client's own effort.
    pub costs: Vec<CostLine>,
    /// The same, summed by kind.
    pub cost_groups: Vec<CostGroup>,
    /// Month by month; the first entry is what flows at the start.
    pub monthly: Vec<Period>,
    /// The start, then year by year.
    pub yearly: Vec<Year>,
    /// The results.
    pub totals: Totals,
    /// Discounts that both sides have agreed on, by price item, as shares.
    pub discounts: BTreeMap<String, f64>,
    /// What is delivered of each executive KPI that is kept.
    pub executive: Vec<Delivery>,
    /// What each need costs in a year while nothing is done, for the needs that say so: id and amount.
    pub implications: Vec<(String, f64)>,
    /// Formulas that could not be evaluated, and amounts that are no money a year.
    pub problems: Vec<Problem>,
}

/// What the movement of a department KPI brings.
#[derive(Debug, Clone, PartialEq)]
pub struct BenefitLine {
    /// Id of the department KPI.
    pub kpi: String,
    /// What kind of money it is.
    pub kind: ValueKind,
    /// The formula's result, a year.
    pub gross: f64,
    /// How much of it is ours, 0 to 1.
    pub attribution: f64,
    /// How much is taken off for risk, 0 to 1.
    pub risk: f64,
    /// What counts, a year at the full rate: gross × attribution × (1 − risk).
    pub full: f64,
    /// Months from the plan's start until it begins to flow; none where no phase brings it.
    pub begins: Option<f64>,
    /// By month; the first entry is the start.
    pub months: Flow,
    /// By year; the first entry is the start.
    pub by_year: Vec<f64>,
    /// Its present value.
    pub present_value: f64,
}

/// Whose cost a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Payer {
    /// Paid to us: id of the price item.
    Price,
    /// The client's own effort.
    Effort,
}

/// Something that is paid.
#[derive(Debug, Clone, PartialEq)]
pub struct CostLine {
    /// Whose cost it is.
    pub payer: Payer,
    /// Id of the price item, or number of the effort in the model, from 0.
    pub item: String,
    /// Paid once, after agreed discounts.
    pub one_off: f64,
    /// Paid each year, after agreed discounts.
    pub yearly: f64,
    /// Months from the plan's start until it is first paid.
    pub start: f64,
    /// By month; the first entry is the start.
    pub months: Flow,
    /// By year; the first entry is the start.
    pub by_year: Vec<f64>,
    /// Its present value.
    pub present_value: f64,
}

/// Kinds of costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CostKind {
    /// Paid to us once.
    OneOff,
    /// Paid to us each year.
    Yearly,
    /// The client's own effort.
    Effort,
}

impl CostKind {
    /// `one-off`, `yearly` or `effort`.
    pub fn word(self) -> &'static str {
        match self {
            CostKind::OneOff => "one-off",
            CostKind::Yearly => "yearly",
            CostKind::Effort => "effort",
        }
    }
}

/// What is paid of one kind.
#[derive(Debug, Clone, PartialEq)]
pub struct CostGroup {
    /// Which kind.
    pub kind: CostKind,
    /// By year; the first entry is the start.
    pub by_year: Vec<f64>,
    /// Its present value.
    pub present_value: f64,
}

/// What flows in a month.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Period {
    /// Benefits.
    pub benefits: f64,
    /// Costs, as a positive amount.
    pub costs: f64,
    /// Benefits less costs.
    pub net: f64,
    /// Net of this and all earlier months.
    pub cumulative: f64,
}

/// What flows in a year, and what it is worth today.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Year {
    /// The flows.
    pub flows: Period,
    /// What one unit of money of this year is worth today.
    pub factor: f64,
    /// Present value of the benefits.
    pub pv_benefits: f64,
    /// Present value of the costs.
    pub pv_costs: f64,
    /// Present value of the net flow.
    pub pv_net: f64,
}

/// The results.
#[derive(Debug, Clone, PartialEq)]
pub struct Totals {
    /// Sums over all periods.
    pub flows: Period,
    /// Present value of the benefits.
    pub pv_benefits: f64,
    /// Present value of the costs.
    pub pv_costs: f64,
    /// Net present value.
    pub npv: f64,
    /// (PV benefits − PV costs) / PV costs; none where nothing is paid.
    pub roi: Option<f64>,
    /// PV benefits / PV costs; none where nothing is paid.
    pub benefit_cost_ratio: Option<f64>,
    /// Internal rate of return of the yearly net flows.
    pub irr: Irr,
    /// Modified internal rate of return, with the discount rate for what is paid and for what comes back.
    pub mirr: Option<f64>,
    /// Months from the plan's start until the cumulative net flow stays above zero; none when it never does.
    pub payback: Option<f64>,
    /// The lowest point of the cumulative net flow, and its month: what must be funded. Zero where it never falls below.
    pub peak_funding: (f64, usize),
    /// Benefits of a year at the full rate.
    pub full_benefits: f64,
    /// Costs of a year once everything runs.
    pub running_costs: f64,
    /// What a month's delay costs: a twelfth of the benefits at the full rate, less the running costs that are saved
    /// meanwhile.
    pub cost_of_delay: f64,
    /// What a year of doing nothing costs: the sum of the implications that are in money.
    pub doing_nothing: f64,
    /// The price: what is paid to us once, without options.
    pub price_one_off: f64,
    /// The price: what is paid to us each year, without options.
    pub price_yearly: f64,
}

/// What is delivered of an executive KPI's target. Figures are as formulas take them: percentages as fractions; an
/// improvement is positive, whichever way the KPI improves.
#[derive(Debug, Clone, PartialEq)]
pub struct Delivery {
    /// Id of the executive KPI.
    pub kpi: String,
    /// How far it has to improve: from baseline to target, as a positive figure.
    pub needed: f64,
    /// By how much each department KPI improves it: id and improvement.
    pub parts: Vec<(String, f64)>,
    /// The sum of the parts.
    pub delivered: f64,
    /// Delivered as a share of what is needed; none where nothing is needed.
    pub share: Option<f64>,
}

/// Something that kept a figure from being computed; its line counts as zero.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// Where the formula stands.
    pub formula: crate::diag::Span,
    /// What is wrong.
    pub what: Wrong,
}

/// What can be wrong with a formula.
#[derive(Debug, Clone, PartialEq)]
pub enum Wrong {
    /// It can't be evaluated.
    Value(EvalError),
    /// It adds or compares what does not go together.
    Mismatch(UnitMismatch),
    /// Its result is not money a year.
    Unit(UnitError),
}

/// Computes the business case. Whatever can't be computed counts as zero and is told in [`BusinessCase::problems`].
pub fn compute(model: &Model) -> BusinessCase {
    let mut problems = Vec::new();
    let years = (model.case.years.0 as usize).clamp(1, 50);
    let rate = model.case.discount_rate.fraction();
    let convention = model.case.convention.as_ref().map_or(Convention::Tei, |convention| convention.value);
    let phases = timeline::phases(&model.plan);
    let discount = Discount { rate, convention };

    let benefits = benefits(model, &phases, years, &discount, &mut problems);
    let discounts = agreed_discounts(model);
    let costs = costs(model, &phases, years, &discount, &discounts);
    let cost_groups = cost_groups(&costs, years, &discount);
    let monthly =
        periods(years * 12 + 1, benefits.iter().map(|line| &line.months), costs.iter().map(|line| &line.months));
    let yearly = yearly(&monthly, years, &discount);
    let executive = executive(model, &benefits, &mut problems);
    let implications = implications(model, &mut problems);
    let totals = totals(&monthly, &yearly, &benefits, &costs, &implications, rate);
    BusinessCase {
        currency: model.currency.value,
        years,
        rate,
        convention,
        start: model.plan.start.value,
        phases,
        benefits,
        costs,
        cost_groups,
        monthly,
        yearly,
        totals,
        discounts,
        executive,
        implications,
        problems,
    }
}

/// A figure as it enters a formula: in its own unit, or in the one that is said beside it.
pub fn in_formula(quantity: &Quantity, unit: Option<&Unit>) -> f64 {
    match (&quantity.unit, unit) {
        (None, Some(unit)) => unit.scaled(quantity.value),
        _ => quantity.in_formula(),
    }
}

/// The value of a driver as it enters a formula.
fn driver(model: &Model, name: &str) -> Option<f64> {
    let driver = model.driver(name)?;
    Some(in_formula(&driver.value, driver.unit_of_value()))
}

struct Discount {
    rate: f64,
    convention: Convention,
}

impl Discount {
    /// What one unit of money of a year is worth today; year 0 is the start.
    fn factor(&self, year: usize) -> f64 {
        let timing = match self.convention {
            Convention::Tei => Timing::EndOfYear,
            Convention::OmbA94 => Timing::MidYear,
        };
        if year == 0 { 1.0 } else { measures::discount_factor(self.rate, year, timing).unwrap_or(0.0) }
    }

    fn present_value(&self, by_year: &[f64]) -> f64 {
        by_year.iter().enumerate().map(|(year, amount)| amount * self.factor(year)).sum()
    }
}

fn benefits(
    model: &Model,
    phases: &[PhaseDates],
    years: usize,
    discount: &Discount,
    problems: &mut Vec<Problem>,
) -> Vec<BenefitLine> {
    let mut lines = Vec::new();
    for kpi in &model.department_kpis {
        let Some(value) = &kpi.value else { continue };
        let gross = yearly_value(model, Some(kpi), &value.formula.value, value.formula.span, problems);
        let attribution = value.attribution.as_ref().map_or(1.0, |share| share.fraction());
        let risk = value.risk.as_ref().map_or(0.0, |share| share.fraction());
        let full = gross * attribution * (1.0 - risk);
        let first = first_phase(model, kpi, phases);
        let steps = ramp_steps(phases, first);
        let months = match value.kind.value {
            ValueKind::Cash => spread::once_in_steps(full, &steps, years * 12),
            _ => spread::by_steps(full, &steps, years * 12),
        };
        let by_year = spread::to_years(&months);
        lines.push(BenefitLine {
            kpi: kpi.id.text.clone(),
            kind: value.kind.value,
            gross,
            attribution,
            risk,
            full,
            begins: steps.first().map(|(month, _)| *month),
            present_value: discount.present_value(&by_year),
            months,
            by_year,
        });
    }
    lines
}

/// Index of the first phase that brings a component which moves the KPI.
fn first_phase(model: &Model, kpi: &DepartmentKpi, phases: &[PhaseDates]) -> Option<usize> {
    let of = |id: &str| phases.iter().position(|phase| phase.id == id);
    model.movers_of(kpi).filter_map(|component| of(&component.phase.as_ref()?.text)).min()
}

/// From which month on which share of the full benefit flows: the ends of the phases from the first one on.
fn ramp_steps(phases: &[PhaseDates], first: Option<usize>) -> Vec<(f64, f64)> {
    let Some(first) = first else { return Vec::new() };
    let mut steps: Vec<(f64, f64)> =
        phases[first..].iter().filter(|phase| phase.ramp > 0.0).map(|phase| (phase.end_month, phase.ramp)).collect();
    // Phases may overlap: what flows is the highest share that was reached by then.
    steps.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut reached = 0.0_f64;
    for (_, share) in &mut steps {
        reached = reached.max(*share);
        *share = reached;
    }
    steps
}

/// Money a year that a formula gives, in the model's currency.
fn yearly_value(
    model: &Model,
    kpi: Option<&DepartmentKpi>,
    formula: &Formula,
    span: crate::diag::Span,
    problems: &mut Vec<Problem>,
) -> f64 {
    let value = evaluate(model, kpi, None, formula, span, problems);
    let unit = formula.unit(&|name| match (name, kpi) {
        ("baseline" | "target", Some(kpi)) => Some(kpi.unit.value.clone()),
        _ => model.driver(name).and_then(Driver::unit_of_value).cloned(),
    });
    let wrong = match unit {
        Ok(unit) => match to_per_year(value, unit.as_ref(), model.currency.value) {
            Ok(yearly) => return yearly,
            Err(error) => Wrong::Unit(error),
        },
        Err(mismatch) => Wrong::Mismatch(mismatch),
    };
    problems.push(Problem { formula: span, what: wrong });
    0.0
}

fn evaluate(
    model: &Model,
    kpi: Option<&DepartmentKpi>,
    benefit: Option<f64>,
    formula: &Formula,
    span: crate::diag::Span,
    problems: &mut Vec<Problem>,
) -> f64 {
    let lookup = |name: &str| match (name, kpi) {
        ("baseline", Some(kpi)) => Some(in_formula(&kpi.baseline, Some(&kpi.unit))),
        ("target", Some(kpi)) => Some(in_formula(&kpi.target, Some(&kpi.unit))),
        ("benefit", _) if benefit.is_some() => benefit,
        _ => driver(model, name),
    };
    formula.evaluate(&lookup).unwrap_or_else(|error| {
        problems.push(Problem { formula: span, what: Wrong::Value(error) });
        0.0
    })
}

fn costs(
    model: &Model,
    phases: &[PhaseDates],
    years: usize,
    discount: &Discount,
    discounts: &BTreeMap<String, f64>,
) -> Vec<CostLine> {
    let starts = |phase: Option<&str>| {
        phase
            .and_then(|id| phases.iter().find(|phase| phase.id == id))
            .or(phases.first())
            .map_or(0.0, |phase| phase.start_month)
    };
    let line = |payer, item: String, one_off: f64, yearly: f64, start: f64| {
        let months = spread::cost(one_off, yearly, start, years * 12);
        let by_year = spread::to_years(&months);
        let present_value = discount.present_value(&by_year);
        CostLine { payer, item, one_off, yearly, start, months, by_year, present_value }
    };
    let amount = |money: &Option<Placed<Money>>| money.as_ref().map_or(0.0, |money| money.as_f64());
    let mut lines = Vec::new();
    for item in model.price.items.iter().filter(|item| !item.optional.as_ref().is_some_and(|flag| flag.0)) {
        let keep = 1.0 - discounts.get(item.id.text.as_str()).copied().unwrap_or(0.0);
        let start = starts(item.phase.as_ref().map(|phase| phase.text.as_str()));
        let (one_off, yearly) = (amount(&item.one_off) * keep, amount(&item.yearly) * keep);
        lines.push(line(Payer::Price, item.id.text.clone(), one_off, yearly, start));
    }
    for (number, effort) in model.case.client_effort.iter().enumerate() {
        let start = starts(effort.phase.as_ref().map(|phase| phase.text.as_str()));
        lines.push(line(Payer::Effort, number.to_string(), amount(&effort.one_off), amount(&effort.yearly), start));
    }
    lines
}

/// The costs summed by kind, in the order of [`CostKind`]; kinds of which nothing is paid are left out.
fn cost_groups(costs: &[CostLine], years: usize, discount: &Discount) -> Vec<CostGroup> {
    let group = |kind: CostKind| {
        let mut by_year = vec![0.0; years + 1];
        for line in costs {
            let (one_off, yearly) = match (kind, line.payer) {
                (CostKind::OneOff, Payer::Price) => (line.one_off, 0.0),
                (CostKind::Yearly, Payer::Price) => (0.0, line.yearly),
                (CostKind::Effort, Payer::Effort) => (line.one_off, line.yearly),
                _ => continue,
            };
            let flow = spread::to_years(&spread::cost(one_off, yearly, line.start, years * 12));
            by_year.iter_mut().zip(flow).for_each(|(sum, amount)| *sum += amount);
        }
        CostGroup { kind, present_value: discount.present_value(&by_year), by_year }
    };
    let groups = [CostKind::OneOff, CostKind::Yearly, CostKind::Effort].map(group);
    groups.into_iter().filter(|group| group.by_year.iter().any(|amount| *amount != 0.0)).collect()
}

/// Discounts that both sides have agreed on, by price item, as shares.
fn agreed_discounts(model: &Model) -> BTreeMap<String, f64> {
    let agreed = model
        .price
        .give_get
        .iter()
        .filter(|exchange| exchange.status.as_ref().is_some_and(|status| status.value == ExchangeStatus::Agreed));
    let mut discounts = BTreeMap::new();
    for exchange in agreed {
        if let (Some(item), Some(discount)) = (&exchange.give.item, &exchange.give.discount) {
            let kept = 1.0 - discounts.get(item.text.as_str()).copied().unwrap_or(0.0);
            discounts.insert(item.text.clone(), 1.0 - kept * (1.0 - discount.fraction()));
        }
    }
    discounts
}

fn periods<'a>(
    count: usize,
    benefits: impl Iterator<Item = &'a Flow>,
    costs: impl Iterator<Item = &'a Flow>,
) -> Vec<Period> {
    let mut periods = vec![Period::default(); count];
    for flow in benefits {
        periods.iter_mut().zip(flow).for_each(|(period, amount)| period.benefits += amount);
    }
    for flow in costs {
        periods.iter_mut().zip(flow).for_each(|(period, amount)| period.costs += amount);
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

fn yearly(monthly: &[Period], years: usize, discount: &Discount) -> Vec<Year> {
    let benefits = spread::to_years(&monthly.iter().map(|month| month.benefits).collect::<Vec<_>>());
    let costs = spread::to_years(&monthly.iter().map(|month| month.costs).collect::<Vec<_>>());
    let flows = periods(years + 1, std::iter::once(&benefits), std::iter::once(&costs));
    let year = |(number, flows): (usize, Period)| {
        let factor = discount.factor(number);
        Year {
            flows,
            factor,
            pv_benefits: flows.benefits * factor,
            pv_costs: flows.costs * factor,
            pv_net: flows.net * factor,
        }
    };
    flows.into_iter().enumerate().map(year).collect()
}

fn totals(
    monthly: &[Period],
    yearly: &[Year],
    benefits: &[BenefitLine],
    costs: &[CostLine],
    implications: &[(String, f64)],
    rate: f64,
) -> Totals {
    let sum = |part: fn(&Year) -> f64| yearly.iter().map(part).sum::<f64>();
    let (pv_benefits, pv_costs) = (sum(|year| year.pv_benefits), sum(|year| year.pv_costs));
    let net: Vec<f64> = yearly.iter().map(|year| year.flows.net).collect();
    let cumulative: Vec<f64> = monthly.iter().map(|month| month.cumulative).collect();
    let lowest =
        cumulative.iter().enumerate().min_by(|a, b| a.1.total_cmp(b.1)).map_or((0, 0.0), |(at, low)| (at, *low));
    let yearly_benefits =
        benefits.iter().filter(|line| line.kind != ValueKind::Cash && line.begins.is_some()).map(|line| line.full);
    let full_benefits: f64 = yearly_benefits.sum();
    let running_costs: f64 = costs.iter().map(|line| line.yearly).sum();
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
        mirr: measures::mirr(&net, rate, rate),
        payback: measures::payback(&cumulative),
        peak_funding: (lowest.1.min(0.0), lowest.0),
        full_benefits,
        running_costs,
        cost_of_delay: (full_benefits - running_costs) / 12.0,
        doing_nothing: implications.iter().map(|(_, amount)| amount).sum(),
        price_one_off: price(|line| line.one_off),
        price_yearly: price(|line| line.yearly),
    }
}

fn executive(model: &Model, benefits: &[BenefitLine], problems: &mut Vec<Problem>) -> Vec<Delivery> {
    let mut deliveries = Vec::new();
    for kpi in model.kept_executive_kpis() {
        let mut parts = Vec::new();
        for department in &model.department_kpis {
            for contribution in department.contributes.iter().filter(|contribution| contribution.to.names(&kpi.id)) {
                let benefit = benefits.iter().find(|line| line.kpi == department.id.text).map(|line| line.full);
                let (formula, span) = (&contribution.formula.value, contribution.formula.span);
                let moved = evaluate(model, Some(department), Some(benefit.unwrap_or(0.0)), formula, span, problems);
                parts.push((department.id.text.clone(), moved));
            }
        }
        let needed = needed(kpi);
        let delivered: f64 = parts.iter().map(|(_, moved)| moved).sum();
        let share = (needed != 0.0).then(|| delivered / needed);
        deliveries.push(Delivery { kpi: kpi.id.text.clone(), needed, parts, delivered, share });
    }
    deliveries
}

fn needed(kpi: &ExecutiveKpi) -> f64 {
    let figure = |quantity: &Option<Placed<Quantity>>| {
        quantity.as_ref().map_or(0.0, |quantity| in_formula(quantity, Some(&kpi.unit)))
    };
    (figure(&kpi.target) - figure(&kpi.baseline)).abs()
}

fn implications(model: &Model, problems: &mut Vec<Problem>) -> Vec<(String, f64)> {
    let mut amounts = Vec::new();
    for need in &model.needs {
        if let Some(formula) = &need.implication.yearly {
            amounts.push((need.id.text.clone(), yearly_value(model, None, &formula.value, formula.span, problems)));
        }
    }
    amounts
}
