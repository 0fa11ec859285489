//! The price's side of the view.

use serde::Serialize;

use super::Building;
use super::figure::Amount;
use crate::finance::{CostLine, Payer};
use crate::model::{Exchange, ExchangeStatus, PriceItem, PriceOption};

/// The price.
#[derive(Debug, Clone, Serialize)]
pub struct PriceView {
    /// What is paid for in each phase, in the plan's order; items without a phase come first.
    pub phases: Vec<PricePhaseView>,
    /// What the client can add.
    pub optional: Vec<PriceItemView>,
    /// All items, in the model's order.
    pub all_items: Vec<PriceItemView>,
    /// Packages to choose from.
    pub options: Vec<OptionView>,
    /// Paid once, in all, without what is optional.
    pub one_off: Amount,
    /// Paid each year once everything runs, without what is optional.
    pub yearly: Amount,
    /// Paid over the years of the business case.
    pub over_years: Amount,
    /// Taxes.
    pub taxes: Vec<TaxView>,
    /// What we give for what in return.
    pub exchanges: Vec<ExchangeView>,
    /// When and how it is paid.
    pub payment: String,
}

/// What is paid for in a phase.
#[derive(Debug, Clone, Serialize)]
pub struct PricePhaseView {
    /// Name of the phase; empty for items without one.
    pub name: String,
    /// Items.
    pub items: Vec<PriceItemView>,
    /// Paid once.
    pub one_off: Amount,
    /// Paid each year.
    pub yearly: Amount,
}

/// Something that is paid for.
#[derive(Debug, Clone, Serialize)]
pub struct PriceItemView {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// What it buys.
    pub buys: String,
    /// Paid once; none where nothing is.
    pub one_off: Option<Amount>,
    /// Paid each year; none where nothing is.
    pub yearly: Option<Amount>,
}

/// A package.
#[derive(Debug, Clone, Serialize)]
pub struct OptionView {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// What it buys.
    pub buys: String,
    /// Whether it is the one that we advise.
    pub recommended: bool,
    /// Ids of its items.
    pub includes: Vec<String>,
    /// Paid once.
    pub one_off: Amount,
    /// Paid each year.
    pub yearly: Amount,
}

/// A tax.
#[derive(Debug, Clone, Serialize)]
pub struct TaxView {
    /// Name.
    pub name: String,
    /// Rate, 0.21 for 21 %.
    pub rate: f64,
    /// Whether the prices hold it already.
    pub included: bool,
}

/// An exchange.
#[derive(Debug, Clone, Serialize)]
pub struct ExchangeView {
    /// Name of the item that becomes cheaper; empty where none does.
    pub item: String,
    /// By how much, 0.08 for 8 %.
    pub discount: Option<f64>,
    /// What we give, in words.
    pub give: String,
    /// What we get.
    pub get: String,
    /// Until when it stands, ISO 8601.
    pub until: String,
    /// Whether both sides have agreed on it.
    pub agreed: bool,
}

pub(super) fn build(context: &Building) -> PriceView {
    let Building { model, words, case, .. } = context;
    let price = &model.price;
    let fixed: Vec<&PriceItem> = price.items.iter().filter(|item| !is_optional(item)).collect();
    let mut phases = vec![phase("", fixed.iter().filter(|item| item.phase.is_none()).copied(), context)];
    for one in &model.plan.phases {
        let items = fixed.iter().filter(|item| item.phase.as_ref().is_some_and(|phase| phase.names(&one.id)));
        phases.push(phase(&words.name(&one.name), items.copied(), context));
    }
    phases.retain(|phase| !phase.items.is_empty());
    // What is put on for risk is no part of the price.
    let charged = |line: &CostLine| line.by_year.iter().sum::<f64>() / line.uplift;
    let over_years: f64 = case.costs.iter().filter(|line| line.payer == Payer::Price).map(charged).sum();
    PriceView {
        phases,
        optional: price.items.iter().filter(|item| is_optional(item)).map(|item| item_view(item, context)).collect(),
        all_items: price.items.iter().map(|item| item_view(item, context)).collect(),
        options: price.options.iter().map(|option| option_view(option, context)).collect(),
        one_off: Amount(case.totals.price_one_off),
        yearly: Amount(case.totals.price_yearly),
        over_years: Amount(over_years),
        taxes: price
            .taxes
            .iter()
            .map(|tax| TaxView {
                name: words.name(&tax.name),
                rate: tax.rate.fraction(),
                included: tax.included.as_ref().is_some_and(|flag| flag.0),
            })
            .collect(),
        exchanges: price.give_get.iter().map(|exchange| exchange_view(exchange, context)).collect(),
        payment: words.text_or_none(price.payment.as_ref()),
    }
}

fn is_optional(item: &PriceItem) -> bool {
    item.optional.as_ref().is_some_and(|flag| flag.0)
}

fn phase<'a>(name: &str, items: impl Iterator<Item = &'a PriceItem>, context: &Building) -> PricePhaseView {
    let items: Vec<PriceItemView> = items.map(|item| item_view(item, context)).collect();
    PricePhaseView {
        name: name.to_owned(),
        one_off: Amount(sum(&items, |item| &item.one_off)),
        yearly: Amount(sum(&items, |item| &item.yearly)),
        items,
    }
}

fn sum(items: &[PriceItemView], part: fn(&PriceItemView) -> &Option<Amount>) -> f64 {
    items.iter().filter_map(|item| part(item).as_ref()).map(|amount| amount.0).sum()
}

/// An item at what is paid for it: the business case holds the amounts after agreed discounts; an optional item is not
/// in it and stands at its own, less what was agreed for it.
fn item_view(item: &PriceItem, context: &Building) -> PriceItemView {
    let Building { model, words, case, .. } = context;
    let line = case.costs.iter().find(|line| line.payer == Payer::Price && line.item == item.id.text);
    let keep = 1.0 - case.discounts.get(&item.id.text).copied().unwrap_or(0.0);
    let amount = |money: &Option<crate::input::Placed<crate::model::value::Money>>, counted: Option<f64>| {
        money.as_ref().map(|money| Amount(counted.unwrap_or_else(|| money.as_f64() * keep)))
    };
    PriceItemView {
        id: item.id.text.clone(),
        name: model.name_of_item(item).map_or_else(|| item.id.text.clone(), |name| words.name(name)),
        buys: words.text_or_none(item.buys.as_ref()),
        one_off: amount(&item.one_off, line.map(|line| line.one_off)),
        yearly: amount(&item.yearly, line.map(|line| line.yearly)),
    }
}

fn option_view(option: &PriceOption, context: &Building) -> OptionView {
    let items: Vec<PriceItemView> = context
        .model
        .price
        .items
        .iter()
        .filter(|item| option.includes.name(&item.id))
        .map(|item| item_view(item, context))
        .collect();
    OptionView {
        id: option.id.text.clone(),
        name: context.words.name(&option.name),
        buys: context.words.text_or_none(option.buys.as_ref()),
        recommended: option.recommended.as_ref().is_some_and(|flag| flag.0),
        one_off: Amount(sum(&items, |item| &item.one_off)),
        yearly: Amount(sum(&items, |item| &item.yearly)),
        includes: items.into_iter().map(|item| item.id).collect(),
    }
}

fn exchange_view(exchange: &Exchange, context: &Building) -> ExchangeView {
    let item = exchange
        .give
        .item
        .as_ref()
        .and_then(|reference| context.model.price.items.iter().find(|item| reference.names(&item.id)));
    ExchangeView {
        item: item.map_or_else(String::new, |item| item_view(item, context).name),
        discount: exchange.give.discount.as_ref().map(|discount| discount.fraction()),
        give: context.words.text_or_none(exchange.give.text.as_ref()),
        get: context.words.text_or_none(exchange.get.as_ref()),
        until: exchange.until.as_ref().map_or_else(String::new, |date| date.to_string()),
        agreed: exchange.status.as_ref().is_some_and(|status| status.value == ExchangeStatus::Agreed),
    }
}
