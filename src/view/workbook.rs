//! What the workbook of the business case shows: its inputs, formulas and results, for a client to take apart.
//!
//! Like all of a client's view it is built by choosing. Figures are as formulas take them: percentages as fractions.

use super::Building;
use super::client::SourceView;
use super::figure::{figure_in_formula, plain_text};
use crate::finance::case::break_even::BreakEven;
use crate::finance::case::convention::Discounting;
use crate::finance::case::figures::{Variable, in_formula, yearly_scale};
use crate::finance::case::first_phase;
use crate::finance::flows::{Flow, spread};
use crate::finance::{BusinessCase, CostLine, Payer, Period, TaxLine, Totals};
use crate::input::Placed;
use crate::locale::{Arg, Locale};
use crate::model::bounds::Bounds;
use crate::model::formula::Formula;
use crate::model::value::Money;
use crate::model::value::date::Date;
use crate::model::value::percent::Percent;
use crate::model::value::quantity::Quantity;
use crate::model::value::unit::Unit;
use crate::model::{Basis, DepartmentKpi, ExecutiveKpi, Need, Proposal, Source, ValueKind};

/// Everything that a workbook can say.
#[derive(Debug, Clone)]
pub struct WorkbookView {
    /// The client's name.
    pub client: String,
    /// The vendor's name.
    pub vendor: String,
    /// Title of the document; empty where the author gave none.
    pub title: String,
    /// Number or mark of the document; empty where it has none.
    pub reference: String,
    /// The document's date.
    pub date: Date,
    /// ISO 4217 code of all amounts.
    pub currency: &'static str,
    /// What the case computes with as a whole.
    pub settings: Settings,
    /// The phases, in the plan's order.
    pub phases: Vec<Phase>,
    /// The drivers that a formula uses, in the model's order.
    pub drivers: Vec<FigureInput>,
    /// The department KPIs, in the model's order.
    pub kpis: Vec<KpiInput>,
    /// The executive KPIs that the proposal is about.
    pub executive: Vec<Executive>,
    /// What each department KPI brings, the largest present value first.
    pub benefits: Vec<Benefit>,
    /// What is paid.
    pub costs: Vec<Cost>,
    /// The needs whose cost is known in money.
    pub needs: Vec<NeedCost>,
    /// What the result leans on, the figure that moves it most first.
    pub levers: Vec<LeverInput>,
    /// What each scenario comes to; empty where no figure has a range.
    pub scenarios: Vec<ScenarioResult>,
    /// What the figures and the plan rest on.
    pub assumptions: Vec<(String, SourceView)>,
    /// The results.
    pub totals: Totals,
    /// Month by month; the first is the start.
    pub monthly: Vec<Period>,
    /// The start, then year by year.
    pub yearly: Vec<Period>,
}

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

/// Something that is paid.
#[derive(Debug, Clone)]
pub struct Cost {
    /// Id of the price item; of the client's own effort, `effort` and its number.
    pub id: String,
    /// What it is.
    pub name: String,
    /// Whether it is paid to the vendor; the client's own effort otherwise.
    pub is_price: bool,
    /// The phase with which it starts, by its place in [`WorkbookView::phases`].
    pub phase: Option<usize>,
    /// Paid once, before a discount.
    pub one_off: f64,
    /// Paid each year, before a discount.
    pub yearly: f64,
    /// The discount that both sides have agreed on, as a share.
    pub discount: f64,
    /// How much is put on for risk.
    pub risk: f64,
    /// By how much the yearly amount grows from one year to the next.
    pub growth: f64,
    /// Whether that growth is the case's inflation.
    pub grows_with_inflation: bool,
    /// Months from the plan's start until it is first paid.
    pub start: f64,
    /// What is counted of what is paid once.
    pub counted_one_off: f64,
    /// What is counted of what is paid each year, at the prices of the first.
    pub counted_yearly: f64,
    /// The month in which what is paid once is paid.
    pub month: usize,
    /// What is given by year or by date, by month, before what is put on; the first entry is the start.
    pub given: Flow,
    /// By month; the first is the start.
    pub months: Flow,
    /// The start, then year by year.
    pub by_year: Vec<f64>,
    /// Its present value.
    pub present_value: f64,
    /// Where the amount comes from.
    pub source: Option<SourceView>,
}

/// What a need costs while nothing is done.
#[derive(Debug, Clone)]
pub struct NeedCost {
    /// The need's title.
    pub name: String,
    /// Money a year.
    pub worth: Worth,
    /// The formula's result.
    pub amount: f64,
}

/// Which input a lever is, by its place among [`WorkbookView::drivers`] or [`WorkbookView::kpis`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeverOf {
    /// A driver.
    Driver(usize),
    /// A department KPI's target.
    Target(usize),
}

/// A figure that the result leans on.
#[derive(Debug, Clone)]
pub struct LeverInput {
    /// Which figure.
    pub of: LeverOf,
    /// Its name in words.
    pub name: String,
    /// The net present value at the ends of its range.
    pub npvs: Option<[f64; 2]>,
    /// Where the net present value is zero.
    pub break_even: Option<BreakEven>,
    /// What is known where there is none: `target`, `driver` or `fails`.
    pub otherwise: &'static str,
    /// What the conservative, the expected and the optimistic scenario take, where there are scenarios and it has a range.
    pub taken: Option<[f64; 3]>,
}

/// What a scenario comes to.
#[derive(Debug, Clone)]
pub struct ScenarioResult {
    /// `conservative`, `expected` or `optimistic`.
    pub kind: &'static str,
    /// Its results.
    pub totals: Totals,
    /// What each benefit counts in it, a year at the full rate, in the order of [`WorkbookView::benefits`].
    pub counted: Vec<f64>,
}

impl WorkbookView {
    /// The input behind a lever.
    pub fn lever_input(&self, of: LeverOf) -> &FigureInput {
        match of {
            LeverOf::Driver(at) => &self.drivers[at],
            LeverOf::Target(at) => &self.kpis[at].target,
        }
    }

    /// A formula's value with other figures than the likely ones, as `other` gives them.
    fn value_with(&self, worth: &Worth, other: &dyn Fn(LeverOf) -> Option<f64>) -> f64 {
        let lookup = |name: &str| match (name, worth.kpi) {
            ("baseline", Some(kpi)) => Some(self.kpis[kpi].baseline.value),
            ("target", Some(kpi)) => Some(other(LeverOf::Target(kpi)).unwrap_or(self.kpis[kpi].target.value)),
            _ => {
                let at = self.drivers.iter().position(|driver| driver.id == name)?;
                Some(other(LeverOf::Driver(at)).unwrap_or(self.drivers[at].value))
            }
        };
        worth
            .formula
            .as_ref()
            .map_or(Ok(1.0), |formula| formula.evaluate(&lookup))
            .map_or(0.0, |value| value * worth.scale)
    }

    /// For how many years, from their effect on, phases say how many use what they bring; 1 at least.
    pub fn adoption_years(&self) -> usize {
        self.phases.iter().map(|phase| phase.adoption.len()).max().unwrap_or(1)
    }

    /// How many months are looked at.
    pub fn months(&self) -> usize {
        self.settings.years * 12
    }
}

/// Builds the view in a language.
pub fn workbook_view(proposal: &Proposal, case: &BusinessCase, locale: &Locale) -> WorkbookView {
    let Proposal { model, vendor } = proposal;
    let context = Building { model, vendor, case, words: super::Words { language: locale.tag() }, locale };
    let words = context.words;
    let kpis: Vec<KpiInput> = model.department_kpis.iter().map(|kpi| kpi_input(kpi, &context)).collect();
    let mut view = WorkbookView {
        client: words.name(&model.client.name),
        vendor: words.name(&vendor.name),
        title: words.name_or_none(model.title.as_ref()),
        reference: words.name_or_none(model.reference.as_ref()),
        date: model.date.value,
        currency: case.currency.code(),
        settings: settings(&context),
        phases: phases(&context),
        drivers: drivers(&context),
        kpis,
        executive: model.kept_executive_kpis().map(|kpi| executive(kpi, &context)).collect(),
        benefits: benefits(&context),
        costs: case.costs.iter().map(|line| cost(line, &context)).collect(),
        needs: model.needs.iter().filter_map(|need| need_cost(need, &context)).collect(),
        levers: Vec::new(),
        scenarios: Vec::new(),
        assumptions: model
            .assumptions
            .iter()
            .map(|assumption| (plain_text(&words.text(&assumption.text)), words.source(&assumption.source)))
            .collect(),
        totals: case.totals.clone(),
        monthly: case.monthly.clone(),
        yearly: case.yearly.iter().map(|year| year.flows).collect(),
    };
    view.levers = levers(&view, &context);
    view.scenarios = scenarios(&view, case);
    view
}

fn share(percent: Option<&Placed<Percent>>) -> f64 {
    percent.map_or(0.0, |percent| percent.fraction())
}

fn settings(context: &Building) -> Settings {
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

fn phases(context: &Building) -> Vec<Phase> {
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

fn input(
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

fn drivers(context: &Building) -> Vec<FigureInput> {
    let model = context.model;
    let listed = super::case::used_drivers(model);
    let driver = |name: &&str| {
        let driver = model.driver(name)?;
        let (unit, range) = (driver.unit_of_value(), driver.range.as_ref());
        let words = (*name, context.driver_name(name));
        Some(input(words, &driver.value, unit, range, driver.source.as_ref(), context))
    };
    listed.iter().filter_map(driver).collect()
}

fn kpi_input(kpi: &DepartmentKpi, context: &Building) -> KpiInput {
    let name = context.words.name(&kpi.name);
    let id = kpi.id.text.as_str();
    let unit = Some(&kpi.unit.value);
    let figure = |value, range| input((id, name.clone()), value, unit, range, kpi.source.as_ref(), context);
    let (baseline, target) = (figure(&kpi.baseline, None), figure(&kpi.target, kpi.range.as_ref()));
    let is_given = kpi.value.as_ref().is_some_and(|value| value.formula.is_none());
    let first_phase = first_phase(context.model, kpi, &context.case.phases).filter(|_| !is_given);
    KpiInput { id: id.to_owned(), name, baseline, target, first_phase }
}

fn place_of(id: &str, context: &Building) -> Option<usize> {
    context.model.department_kpis.iter().position(|kpi| kpi.id.text == id)
}

fn executive(kpi: &ExecutiveKpi, context: &Building) -> Executive {
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

fn benefits(context: &Building) -> Vec<Benefit> {
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

fn cost(line: &CostLine, context: &Building) -> Cost {
    let Building { case, words, model, .. } = context;
    let amount = |money: Option<&Placed<Money>>| money.map_or(0.0, |money| money.as_f64());
    let item = model.price.items.iter().find(|item| line.payer == Payer::Price && item.id.text == line.item);
    let number = line.item.parse().ok().filter(|_| line.payer == Payer::Effort);
    let effort = number.and_then(|at: usize| model.case.client_effort.get(at));
    let named = item.and_then(|item| model.name_of_item(item)).or(effort.map(|effort| &effort.what));
    let phase = item.and_then(|item| item.phase.as_ref()).or(effort.and_then(|effort| effort.phase.as_ref()));
    let of = |id: &str| case.phases.iter().position(|phase| phase.id == id);
    let one_off = item.map_or_else(|| effort.and_then(|effort| effort.one_off.as_ref()), |item| item.one_off.as_ref());
    let yearly = item.map_or_else(|| effort.and_then(|effort| effort.yearly.as_ref()), |item| item.yearly.as_ref());
    Cost {
        id: if item.is_some() { line.item.clone() } else { format!("effort_{}", number.map_or(0, |at| at + 1)) },
        name: named.map_or_else(|| line.item.clone(), |name| words.name(name)),
        is_price: line.payer == Payer::Price,
        phase: phase.and_then(|phase| of(&phase.text)).or((!case.phases.is_empty()).then_some(0)),
        one_off: amount(one_off),
        yearly: amount(yearly),
        discount: item.and_then(|item| case.discounts.get(&item.id.text)).copied().unwrap_or(0.0),
        risk: line.risk,
        growth: line.escalation,
        grows_with_inflation: effort.is_some_and(|effort| effort.escalation.is_none()),
        start: line.start,
        counted_one_off: line.one_off * line.uplift,
        counted_yearly: line.yearly * line.uplift,
        month: spread::slot(line.start),
        given: line.given.clone(),
        months: line.months.clone(),
        by_year: line.by_year.clone(),
        present_value: line.present_value,
        source: effort.and_then(|effort| effort.source.as_ref()).map(|source| words.source(source)),
    }
}

fn need_cost(need: &Need, context: &Building) -> Option<NeedCost> {
    let formula = &need.implication.yearly.as_ref()?.value;
    let (_, amount) = context.case.implications.iter().find(|(id, _)| *id == need.id.text)?;
    let scale = yearly_scale(context.model, None, formula).unwrap_or(0.0);
    let worth = Worth { formula: Some(formula.clone()), scale, kpi: None };
    Some(NeedCost { name: context.words.name(&need.name), worth, amount: *amount })
}

fn levers(view: &WorkbookView, context: &Building) -> Vec<LeverInput> {
    let outlook = &context.case.outlook;
    let npv = context.case.totals.npv;
    let lever = |lever: &crate::finance::case::outlook::Lever| {
        let of = match &lever.variable {
            Variable::Driver(name) => LeverOf::Driver(view.drivers.iter().position(|driver| driver.id == *name)?),
            Variable::Target(id) => LeverOf::Target(view.kpis.iter().position(|kpi| kpi.id == *id)?),
        };
        let name = view.lever_input(of).name.clone();
        let taken = lever.ends.filter(|_| !outlook.scenarios.is_empty()).map(|[first, second]| {
            let (worse, better) = if first.npv < second.npv { (first, second) } else { (second, first) };
            let likely = lever.likely;
            let take = |end: crate::finance::case::outlook::End, counts: bool| if counts { end.value } else { likely };
            [take(worse, worse.npv < npv), likely, take(better, better.npv > npv)]
        });
        Some(LeverInput {
            of,
            name: match of {
                LeverOf::Driver(_) => name,
                LeverOf::Target(_) => context.locale.message("lever-target", &[("kpi", Arg::text(&name))]),
            },
            npvs: lever.ends.map(|ends| ends.map(|end| end.npv)),
            break_even: lever.break_even,
            otherwise: lever.without_break_even(npv),
            taken,
        })
    };
    outlook.levers.iter().filter_map(lever).collect()
}

fn scenarios(view: &WorkbookView, case: &BusinessCase) -> Vec<ScenarioResult> {
    let result = |(at, scenario): (usize, &crate::finance::case::outlook::Scenario)| {
        let other = |of: LeverOf| view.levers.iter().find(|lever| lever.of == of)?.taken.map(|taken| taken[at]);
        let uplift = 1.0 - view.settings.optimism_on_benefits;
        let counted = |benefit: &Benefit| {
            let kept = benefit.attribution * (1.0 - benefit.risk) * uplift;
            view.value_with(&benefit.worth, &other) * kept
        };
        ScenarioResult {
            kind: scenario.kind.word(),
            totals: scenario.totals.clone(),
            counted: view.benefits.iter().map(counted).collect(),
        }
    };
    case.outlook.scenarios.iter().enumerate().map(result).collect()
}
