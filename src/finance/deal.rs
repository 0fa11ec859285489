//! The deal: what each concession costs us and brings the client, and how far the price still is from our limits.
//!
//! Each figure is the difference of two whole business cases, one with the concession and one without, so that growth,
//! phases, risks, tax and the convention of discounting all count. The price at present value is discounted as the case
//! is, for the seller's own rate is in no model. It is the price itself: what the case puts on for risk is no revenue.
//!
//! Nothing here may reach a client's document.

use std::collections::BTreeMap;

use super::case::lines::{discounts, take_off};
use super::case::{CostLine, Payer, compute_at, figures::Figures};
use crate::input::Placed;
use crate::model::internal::{ExchangeWorth, PriceBasis};
use crate::model::link::{PriceItemElement, Ref};
use crate::model::value::Money;
use crate::model::value::percent::Percent;
use crate::model::{Exchange, Model};

/// A further discount on a price item, to try: the item's id and a share from 0 to 1.
pub type Try = (String, f64);

/// Where the negotiation stands. Amounts are in the model's currency.
#[derive(Debug, Clone, PartialEq)]
pub struct Deal {
    /// How many years the price over the years counts.
    pub years: usize,
    /// Which total of the price the reserve price is about.
    pub basis: PriceBasis,
    /// Below this price we don't sell; none where the model has none.
    pub reserve: Option<f64>,
    /// With nothing given.
    pub list: Position,
    /// With what both sides have agreed on.
    pub agreed: Position,
    /// With everything given that is agreed or offered.
    pub offered: Position,
    /// With what is tried, given beside what is agreed; none where nothing is tried.
    pub tried: Option<Position>,
    /// With what is tried, given beside everything that is agreed or offered; none where nothing is tried.
    pub tried_last: Option<Position>,
    /// The exchanges, in the model's order.
    pub exchanges: Vec<Concession>,
    /// What is tried, each by itself beside what is agreed, in the order in which it was asked for.
    pub tries: Vec<Concession>,
    /// All exchanges together, against nothing given.
    pub together: Effect,
    /// Discounts that go farther than they may, once each at its largest.
    pub crossed: Vec<Crossed>,
}

/// Price and business case with certain concessions given.
#[derive(Debug, Clone, PartialEq)]
pub struct Position {
    /// Paid to us once.
    pub one_off: f64,
    /// Paid to us each year once everything runs.
    pub yearly: f64,
    /// Paid to us over the years of the business case.
    pub over_years: f64,
    /// What is paid to us over these years, at present value.
    pub present_value: f64,
    /// How far the price is above the reserve price, below it where negative; none where there is no reserve price.
    pub room: Option<f64>,
    /// The client's net present value.
    pub npv: f64,
    /// The client's return on investment; none where nothing is paid.
    pub roi: Option<f64>,
    /// Months until the client's money has come back; none where it never does.
    pub payback: Option<f64>,
    /// What is taken off, by price item, as shares.
    pub discounts: BTreeMap<String, f64>,
}

/// What a concession changes; positive where the client gains.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Effect {
    /// By how much the price over the years is lower.
    pub price: f64,
    /// By how much our revenue is lower, at present value.
    pub revenue: f64,
    /// By how much the client's net present value is higher.
    pub npv: f64,
    /// By how much the client's return on investment is higher; none where there is none on a side.
    pub roi: Option<f64>,
    /// By how many months the client's payback is earlier; none where it never comes on a side.
    pub payback: Option<f64>,
}

/// A concession with what it is worth to both sides.
#[derive(Debug, Clone, PartialEq)]
pub struct Concession {
    /// Id of the exchange, or of the item that is tried; empty for an exchange without one.
    pub id: String,
    /// Id of the price item that becomes cheaper; none where none does.
    pub item: Option<String>,
    /// Whether the client can leave that item out, so that its price is in no total.
    pub is_optional: bool,
    /// By which share.
    pub discount: Option<f64>,
    /// Whether both sides have agreed on it.
    pub is_agreed: bool,
    /// What its discount changes: against what is agreed without it.
    pub effect: Effect,
    /// What it costs us: revenue that is lost, and what else it costs; none where neither is known.
    pub costs_us: Option<f64>,
    /// What it is worth to the client: what the net present value gains, and what else it is worth; none where neither is
    /// known.
    pub worth_to_client: Option<f64>,
    /// What we win by the get; none where it is not known.
    pub worth_to_us: Option<f64>,
    /// What the get costs the client; none where it is not known.
    pub costs_client: Option<f64>,
}

/// A discount that goes farther than it may.
#[derive(Debug, Clone, PartialEq)]
pub struct Crossed {
    /// Id of the price item.
    pub item: String,
    /// What is taken off in all, as a share.
    pub discount: f64,
    /// The most that may be.
    pub limit: f64,
}

impl Concession {
    /// What is left for us: worth of the get less cost of the give; none where one of them is not known.
    pub fn our_balance(&self) -> Option<f64> {
        Some(self.worth_to_us? - self.costs_us?)
    }

    /// What is left for the client: worth of the give less cost of the get; none where one of them is not known.
    pub fn client_balance(&self) -> Option<f64> {
        Some(self.worth_to_client? - self.costs_client?)
    }
}

impl Position {
    /// The total that a limit is about.
    pub fn total(&self, basis: PriceBasis) -> f64 {
        match basis {
            PriceBasis::OverYears => self.over_years,
            PriceBasis::OneOff => self.one_off,
            PriceBasis::Yearly => self.yearly,
        }
    }

    /// What changes from a position to this one.
    pub fn against(&self, before: &Position) -> Effect {
        let change = |before: Option<f64>, after: Option<f64>| Some(after? - before?);
        Effect {
            price: before.over_years - self.over_years,
            revenue: before.present_value - self.present_value,
            npv: self.npv - before.npv,
            roi: change(before.roi, self.roi),
            payback: change(self.payback, before.payback),
        }
    }
}

/// Computes the deal, with further discounts to try. Each is taken off what the exchanges leave of the item's price.
pub fn deal(model: &Model, tries: &[Try]) -> Deal {
    let (reserve, basis) = reserve(model);
    let at = |discounts: BTreeMap<String, f64>| position(model, discounts);
    let exchanges = &model.price.give_get;
    let is_agreed = |exchange: &&Exchange| exchange.is_agreed();
    let with_tries = |mut discounts: BTreeMap<String, f64>| {
        for (item, share) in tries {
            take_off(&mut discounts, item, *share);
        }
        discounts
    };
    let list = at(BTreeMap::new());
    let agreed = at(discounts(exchanges.iter().filter(is_agreed)));
    let offered = at(discounts(exchanges));
    let is_tried = !tries.is_empty();
    let tried = is_tried.then(|| at(with_tries(agreed.discounts.clone())));
    let tried_last = is_tried.then(|| at(with_tries(offered.discounts.clone())));

    let concession = |exchange: &Exchange| {
        let others = exchanges.iter().filter(is_agreed).filter(|other| !std::ptr::eq(*other, exchange));
        let (before, after) = if exchange.is_agreed() {
            (at(discounts(others)), agreed.clone())
        } else {
            (agreed.clone(), at(discounts(others.chain([exchange]))))
        };
        exchanged(model, exchange, after.against(&before))
    };
    let attempt = |(item, share): &Try| {
        let mut discounts = agreed.discounts.clone();
        take_off(&mut discounts, item, *share);
        let effect = at(discounts).against(&agreed);
        Concession {
            id: item.clone(),
            item: Some(item.clone()),
            is_optional: is_optional(model, item),
            discount: Some(*share),
            is_agreed: false,
            effect,
            costs_us: Some(effect.revenue),
            worth_to_client: Some(effect.npv),
            worth_to_us: None,
            costs_client: None,
        }
    };
    let farthest = tried_last.as_ref().unwrap_or(&offered);
    Deal {
        years: (model.case.years.0 as usize).clamp(1, 50),
        basis,
        reserve,
        exchanges: exchanges.iter().map(concession).collect(),
        tries: tries.iter().map(attempt).collect(),
        together: offered.against(&list),
        crossed: over_limits(model, &farthest.discounts),
        list,
        agreed,
        offered,
        tried,
        tried_last,
    }
}

/// With everything given that is agreed or offered.
pub fn all_given(model: &Model) -> Position {
    position(model, discounts(&model.price.give_get))
}

/// Discounts that are agreed or offered and go farther than they may.
pub fn crossed(model: &Model) -> Vec<Crossed> {
    over_limits(model, &discounts(&model.price.give_get))
}

/// The reserve price, and which total it is about.
fn reserve(model: &Model) -> (Option<f64>, PriceBasis) {
    let internal = model.internal.as_ref();
    let reserve = internal.and_then(|internal| internal.reserve_price.as_ref());
    let basis = internal.and_then(|internal| internal.reserve_covers.as_ref());
    (reserve.map(|money| money.as_f64()), basis.map_or(PriceBasis::OverYears, |basis| basis.value))
}

fn position(model: &Model, discounts: BTreeMap<String, f64>) -> Position {
    let case = compute_at(model, &Figures::default(), discounts);
    let paid = |part: &dyn Fn(&CostLine) -> f64| {
        let lines = case.costs.iter().filter(|line| line.payer == Payer::Price && line.uplift != 0.0);
        lines.map(|line| part(line) / line.uplift).sum::<f64>()
    };
    let mut position = Position {
        one_off: case.totals.price_one_off,
        yearly: case.totals.price_yearly,
        over_years: paid(&|line| line.by_year.iter().sum()),
        present_value: paid(&|line| line.present_value),
        room: None,
        npv: case.totals.npv,
        roi: case.totals.roi,
        payback: case.totals.payback,
        discounts: case.discounts.clone(),
    };
    let (reserve, basis) = reserve(model);
    position.room = reserve.map(|reserve| position.total(basis) - reserve);
    position
}

fn exchanged(model: &Model, exchange: &Exchange, effect: Effect) -> Concession {
    let worth = worth(model, exchange);
    let amount = |part: fn(&ExchangeWorth) -> &Option<Placed<Money>>| {
        worth.and_then(|worth| part(worth).as_ref()).map(|money| money.as_f64())
    };
    let discount = exchange.give.item.as_ref().zip(exchange.give.discount.as_ref());
    let also = |computed: f64, given: Option<f64>| match discount {
        Some(_) => Some(computed + given.unwrap_or(0.0)),
        None => given,
    };
    Concession {
        id: exchange.id.as_ref().map_or_else(String::new, |id| id.text.clone()),
        item: discount.map(|(item, _)| item.text.clone()),
        is_optional: discount.is_some_and(|(item, _)| is_optional(model, &item.text)),
        discount: discount.map(|(_, discount)| discount.fraction()),
        is_agreed: exchange.is_agreed(),
        effect,
        costs_us: also(effect.revenue, amount(|worth| &worth.costs_us)),
        worth_to_client: also(effect.npv, amount(|worth| &worth.worth_to_client)),
        worth_to_us: amount(|worth| &worth.worth_to_us),
        costs_client: amount(|worth| &worth.costs_client),
    }
}

/// What the model says of an exchange's worth to both sides.
pub fn worth<'a>(model: &'a Model, exchange: &Exchange) -> Option<&'a ExchangeWorth> {
    let id = exchange.id.as_ref()?;
    let worths = &model.internal.as_ref()?.exchanges.entries;
    worths.iter().find(|(exchange, _)| exchange.names(id)).map(|(_, worth)| worth)
}

fn is_optional(model: &Model, item: &str) -> bool {
    model.price.items.iter().any(|other| other.id.text == item && other.is_optional())
}

/// Shares that differ by less than this are the same: discounts one after the other leave rounding behind.
const SAME: f64 = 1e-9;

fn over_limits(model: &Model, discounts: &BTreeMap<String, f64>) -> Vec<Crossed> {
    let limits = model.internal.iter().flat_map(|internal| &internal.discount_limits.entries);
    let over = |(item, limit): &(Ref<PriceItemElement>, Placed<Percent>)| {
        let discount = *discounts.get(&item.text)?;
        let limit = limit.fraction();
        (discount > limit + SAME).then(|| Crossed { item: item.text.clone(), discount, limit })
    };
    limits.filter_map(over).collect()
}
