//! What is paid, and what needs cost while nothing is done.

use super::benefits::Worth;
use crate::finance::case::figures::yearly_scale;
use crate::finance::flows::{Flow, spread};
use crate::finance::{CostLine, Payer};
use crate::input::Placed;
use crate::model::Need;
use crate::model::value::Money;
use crate::view::Building;
use crate::view::client::SourceView;

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

pub(super) fn cost(line: &CostLine, context: &Building) -> Cost {
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

pub(super) fn need_cost(need: &Need, context: &Building) -> Option<NeedCost> {
    let formula = &need.implication.yearly.as_ref()?.value;
    let (_, amount) = context.case.implications.iter().find(|(id, _)| *id == need.id.text)?;
    let scale = yearly_scale(context.model, None, formula).unwrap_or(0.0);
    let worth = Worth { formula: Some(formula.clone()), scale, kpi: None };
    Some(NeedCost { name: context.words.name(&need.name), worth, amount: *amount })
}
