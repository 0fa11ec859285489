//! What the seller reads about the deal: concessions with their worth to both sides, and the room to the limits.

use serde::Serialize;

use super::Words;
use super::figure::{Amount, plain_text};
use crate::finance::deal::{Concession, Crossed, Deal, Effect, Position, worth};
use crate::locale::{Arg, Locale, rounded_f64};
use crate::model::{Exchange, Model};

/// The deal. For the seller alone.
#[derive(Debug, Clone, Serialize)]
pub struct DealView {
    /// ISO 4217 code of all amounts.
    pub currency: &'static str,
    /// The client's name.
    pub client: String,
    /// Over how many years the price counts.
    pub years: usize,
    /// Which total the reserve price is about: `over-years`, `one-off` or `yearly`.
    pub basis: &'static str,
    /// The reserve price; none where the model has none.
    pub reserve: Option<Amount>,
    /// Where the price stands: with nothing given, with what is agreed, with all that is offered, and with what is tried.
    pub positions: Vec<PositionView>,
    /// The exchanges.
    pub exchanges: Vec<ConcessionView>,
    /// Discounts that are tried, each by itself.
    pub tries: Vec<ConcessionView>,
    /// All exchanges together, against nothing given.
    pub together: EffectView,
    /// Discounts that go farther than they may.
    pub crossed: Vec<CrossedView>,
    /// How far we may go, in words: the largest discounts, and what else is a limit.
    pub limits: Vec<String>,
    /// What is wrong with the deal, in sentences.
    pub warnings: Vec<String>,
}

/// Price and business case with certain concessions given.
#[derive(Debug, Clone, Serialize)]
pub struct PositionView {
    /// `list`, `agreed`, `offered`, `tried` or `tried-last`.
    pub kind: &'static str,
    /// Paid once.
    pub one_off: Amount,
    /// Paid each year.
    pub yearly: Amount,
    /// Paid over the years of the business case.
    pub over_years: Amount,
    /// The same at present value.
    pub present_value: Amount,
    /// How far the price is above the reserve price.
    pub room: Option<Amount>,
    /// The client's net present value.
    pub npv: Amount,
    /// The client's return on investment, 1.2 for 120 %.
    pub roi: Option<f64>,
    /// The client's payback in months.
    pub payback_months: Option<f64>,
}

/// What a concession changes; positive where the client gains.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct EffectView {
    /// By how much the price over the years is lower.
    pub price: Amount,
    /// By how much our revenue is lower, at present value.
    pub revenue: Amount,
    /// By how much the client's net present value is higher.
    pub npv: Amount,
    /// By how much the client's return on investment is higher, 0.02 for two points.
    pub roi: Option<f64>,
    /// By how many months the client's payback is earlier.
    pub payback_months: Option<f64>,
}

/// A concession.
#[derive(Debug, Clone, Serialize)]
pub struct ConcessionView {
    /// Id of the exchange, or its number, such as `#2`, where it has none; or id of the item that is tried.
    pub id: String,
    /// What we give, in words.
    pub give: String,
    /// What we get; empty for what is tried.
    pub get: String,
    /// `agreed`, `offered` or `tried`.
    pub status: &'static str,
    /// Until when it stands, ISO 8601.
    pub until: String,
    /// What the figures rest on.
    pub note: String,
    /// What it costs us; none where it is not known.
    pub costs_us: Option<Amount>,
    /// What it is worth to the client.
    pub worth_to_client: Option<Amount>,
    /// What we win by the get.
    pub worth_to_us: Option<Amount>,
    /// What the get costs the client.
    pub costs_client: Option<Amount>,
    /// What is left for us.
    pub our_balance: Option<Amount>,
    /// What is left for the client.
    pub client_balance: Option<Amount>,
    /// What its discount changes.
    pub effect: EffectView,
}

/// A discount that goes farther than it may.
#[derive(Debug, Clone, Serialize)]
pub struct CrossedView {
    /// Id of the price item.
    pub item: String,
    /// What is taken off in all, 0.2 for 20 %.
    pub discount: f64,
    /// The most that may be.
    pub limit: f64,
}

/// Builds the view in a language.
pub fn deal_view(model: &Model, deal: &Deal, locale: &Locale) -> DealView {
    let words = Words { language: locale.tag() };
    let telling = Telling { model, deal, words, locale };
    let positions = [
        ("list", Some(&deal.list)),
        ("agreed", Some(&deal.agreed)),
        ("offered", Some(&deal.offered)),
        ("tried", deal.tried.as_ref()),
        ("tried-last", deal.tried_last.as_ref()),
    ];
    let exchanges = model.price.give_get.iter().zip(&deal.exchanges);
    let limits = model.internal.iter().flat_map(|internal| &internal.give_limits);
    DealView {
        currency: model.currency.value.code(),
        client: words.name(&model.client.name),
        years: deal.years,
        basis: deal.basis.word(),
        reserve: deal.reserve.map(Amount),
        positions: positions.into_iter().filter_map(|(kind, position)| Some(position_view(kind, position?))).collect(),
        exchanges: exchanges
            .enumerate()
            .map(|(at, (exchange, concession))| telling.exchange(at, exchange, concession))
            .collect(),
        tries: deal.tries.iter().map(|concession| telling.attempt(concession)).collect(),
        together: effect(&deal.together),
        crossed: deal.crossed.iter().map(crossed_view).collect(),
        limits: telling.discount_limits().chain(limits.map(|limit| plain_text(&words.text(limit)))).collect(),
        warnings: telling.warnings(),
    }
}

fn position_view(kind: &'static str, position: &Position) -> PositionView {
    PositionView {
        kind,
        one_off: Amount(position.one_off),
        yearly: Amount(position.yearly),
        over_years: Amount(position.over_years),
        present_value: Amount(position.present_value),
        room: position.room.map(Amount),
        npv: Amount(position.npv),
        roi: position.roi,
        payback_months: position.payback,
    }
}

fn effect(effect: &Effect) -> EffectView {
    EffectView {
        price: Amount(effect.price),
        revenue: Amount(effect.revenue),
        npv: Amount(effect.npv),
        roi: effect.roi,
        payback_months: effect.payback,
    }
}

fn crossed_view(crossed: &Crossed) -> CrossedView {
    CrossedView { item: crossed.item.clone(), discount: crossed.discount, limit: crossed.limit }
}

struct Telling<'a> {
    model: &'a Model,
    deal: &'a Deal,
    words: Words<'a>,
    locale: &'a Locale,
}

impl Telling<'_> {
    fn say(&self, key: &str, texts: &[(&str, &str)]) -> String {
        let texts: Vec<(&str, Arg)> = texts.iter().map(|(name, text)| (*name, Arg::text(text))).collect();
        self.locale.message(key, &texts)
    }

    fn money(&self, amount: f64) -> String {
        self.locale.money(rounded_f64(amount, 0), self.model.currency.value.code(), None)
    }

    fn percent(&self, share: f64) -> String {
        let decimals = rounded_f64(share * 100.0, 1).normalize().scale();
        self.locale.percent(rounded_f64(share, 3), decimals)
    }

    fn item(&self, id: &str) -> String {
        let item = self.model.price.items.iter().find(|item| item.id.text == id);
        let name = item.and_then(|item| self.model.name_of_item(item));
        name.map_or_else(|| id.to_owned(), |name| self.words.name(name))
    }

    fn discount(&self, concession: &Concession) -> Option<String> {
        let (item, discount) = (concession.item.as_ref()?, concession.discount?);
        let texts = [("item", self.item(item)), ("discount", self.percent(discount))];
        let texts = texts.each_ref().map(|(name, text)| (*name, text.as_str()));
        Some(self.say("deal-discount", &texts))
    }

    fn exchange(&self, at: usize, exchange: &Exchange, concession: &Concession) -> ConcessionView {
        let text = exchange.give.text.as_ref().map(|text| plain_text(&self.words.text(text)));
        let given: Vec<String> = [self.discount(concession), text].into_iter().flatten().collect();
        let note = worth(self.model, exchange).and_then(|worth| worth.note.as_ref());
        let id = if concession.id.is_empty() { format!("#{}", at + 1) } else { concession.id.clone() };
        ConcessionView {
            id,
            give: given.join(&self.say("review-reason-separator", &[])),
            get: plain_text(&self.words.text_or_none(exchange.get.as_ref())),
            status: if concession.is_agreed { "agreed" } else { "offered" },
            until: exchange.until.as_ref().map_or_else(String::new, |date| date.to_string()),
            note: plain_text(&self.words.text_or_none(note)),
            ..worths(concession)
        }
    }

    fn attempt(&self, concession: &Concession) -> ConcessionView {
        ConcessionView { give: self.discount(concession).unwrap_or_default(), status: "tried", ..worths(concession) }
    }

    /// The most that may be taken off the items, in words: a line for each limit.
    fn discount_limits(&self) -> impl Iterator<Item = String> {
        let limits = self.model.internal.iter().flat_map(|internal| &internal.discount_limits.entries);
        let mut by_limit: Vec<(String, Vec<String>)> = Vec::new();
        for (item, limit) in limits {
            let (item, limit) = (self.item(&item.text), self.percent(limit.fraction()));
            match by_limit.iter_mut().find(|(known, _)| *known == limit) {
                Some((_, items)) => items.push(item),
                None => by_limit.push((limit, vec![item])),
            }
        }
        let line = |(limit, items): (String, Vec<String>)| {
            self.say("deal-limit", &[("item", &self.locale.list(&items)), ("limit", &limit)])
        };
        by_limit.into_iter().map(line)
    }

    fn warnings(&self) -> Vec<String> {
        let deal = self.deal;
        let mut warnings = Vec::new();
        let positions = [
            ("agreed", Some(&deal.agreed)),
            ("offered", Some(&deal.offered)),
            ("tried", deal.tried.as_ref()),
            ("tried-last", deal.tried_last.as_ref()),
        ];
        for (kind, position) in positions {
            if let Some(room) = position.and_then(|position| position.room).filter(|room| *room < 0.0) {
                let given = self.say(&format!("deal-with-{kind}"), &[]);
                warnings.push(self.say("deal-below-reserve", &[("given", &given), ("amount", &self.money(-room))]));
            }
        }
        for crossed in &deal.crossed {
            let (item, discount) = (self.item(&crossed.item), self.percent(crossed.discount));
            let limit = self.percent(crossed.limit);
            warnings.push(self.say("deal-crossed", &[("item", &item), ("discount", &discount), ("limit", &limit)]));
        }
        for concession in &deal.exchanges {
            if let Some(balance) = concession.our_balance().filter(|balance| *balance < 0.0) {
                let amount = self.money(-balance);
                warnings.push(self.say("deal-loses", &[("exchange", &concession.id), ("amount", &amount)]));
            }
            if let Some(balance) = concession.client_balance().filter(|balance| *balance < 0.0) {
                let amount = self.money(-balance);
                warnings.push(self.say("deal-refused", &[("exchange", &concession.id), ("amount", &amount)]));
            }
        }
        let optional = deal.exchanges.iter().chain(&deal.tries).filter(|concession| concession.is_optional);
        let mut items: Vec<&String> = optional.filter_map(|concession| concession.item.as_ref()).collect();
        items.dedup();
        warnings.extend(items.into_iter().map(|item| self.say("deal-optional", &[("item", &self.item(item))])));
        if !deal.tries.is_empty() {
            warnings.push(self.say("deal-ask-in-return", &[]));
        }
        warnings
    }
}

fn worths(concession: &Concession) -> ConcessionView {
    ConcessionView {
        id: concession.id.clone(),
        give: String::new(),
        get: String::new(),
        status: "",
        until: String::new(),
        note: String::new(),
        costs_us: concession.costs_us.map(Amount),
        worth_to_client: concession.worth_to_client.map(Amount),
        worth_to_us: concession.worth_to_us.map(Amount),
        costs_client: concession.costs_client.map(Amount),
        our_balance: concession.our_balance().map(Amount),
        client_balance: concession.client_balance().map(Amount),
        effect: effect(&concession.effect),
    }
}
