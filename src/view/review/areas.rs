//! Readiness at a glance: one line for each area.

use serde::Serialize;

use super::{DealView, Reviewing};
use crate::locale::Arg;
use crate::model::internal::{Answer, Level};
use crate::readiness::Reason;

/// An area.
#[derive(Debug, Clone, Serialize)]
pub struct AreaView {
    /// Its name, such as `money`.
    pub name: &'static str,
    /// `good` where nothing stands against it, `open` where something is to be settled, `bad` where something speaks
    /// against us; `fact` where nothing is judged.
    pub state: &'static str,
    /// How it stands, in words.
    pub says: String,
}

/// The areas that rules judge, with the rules.
const JUDGED: [(&str, &[&str]); 8] = [
    ("conditions", &["no-condition", "condition"]),
    ("market", &["market"]),
    ("money", &["money"]),
    ("people", &["part", "buyer"]),
    ("criteria", &["criteria", "disadvantage"]),
    ("opportunity", &["no-chance", "opportunity"]),
    ("confirmation", &["confirmation"]),
    ("price", &["reserve", "limit"]),
];

impl Reviewing<'_> {
    pub(super) fn areas(&self, deal: &DealView) -> Vec<AreaView> {
        let judged = JUDGED.iter().map(|(name, rules)| self.judged(name, rules, deal));
        let mut areas: Vec<AreaView> = judged.collect();
        areas.push(self.value_area());
        areas.push(self.opening_area());
        areas.push(self.stage_area());
        areas
    }

    /// An area with the reasons that its rules found, also those that the verdict does not tell because others are graver.
    fn judged(&self, name: &'static str, rules: &[&str], deal: &DealView) -> AreaView {
        let own: Vec<&Reason> = self.reasons.iter().filter(|one| rules.contains(&one.rule())).collect();
        let state = match own.as_slice() {
            [] => "good",
            reasons if reasons.iter().any(|reason| is_against(reason)) => "bad",
            _ => "open",
        };
        let separator = self.say("review-reason-separator", &[]);
        let says = match own.as_slice() {
            [] => self.fact(name, deal),
            reasons => reasons.iter().map(|reason| self.reason(reason)).collect::<Vec<_>>().join(&separator),
        };
        AreaView { name, state, says }
    }

    /// How an area stands, in a few figures.
    fn fact(&self, name: &str, deal: &DealView) -> String {
        let yes = |answers: &mut dyn Iterator<Item = Answer>| {
            let answers: Vec<Answer> = answers.collect();
            let yes = answers.iter().filter(|answer| **answer == Answer::Yes).count();
            self.count("review-fact-yes", &[("n", yes), ("all", answers.len())])
        };
        match name {
            "conditions" => yes(&mut self.signs.conditions.iter().map(|(_, answer)| *answer)),
            "market" => yes(&mut self.signs.market.iter().map(|(_, answer)| *answer)),
            "opportunity" => yes(&mut self.signs.opportunity.iter().flat_map(|(_, answers)| *answers)),
            "money" => {
                let budget = self.internal.and_then(|internal| internal.budget.as_ref());
                let by = budget.and_then(|budget| budget.by.as_ref());
                let (signs, by) = (
                    self.name(budget.and_then(|budget| budget.signs.as_ref())),
                    by.map_or_else(String::new, |date| self.date(date.value)),
                );
                self.say("review-fact-money", &[("signs", &signs), ("by", &by)])
            }
            "people" => {
                let people = self.internal.map_or(0, |internal| internal.stakeholders.len());
                self.count("review-fact-people", &[("n", people)])
            }
            "criteria" => self.count("review-fact-criteria", &[("n", self.signs.criteria.count)]),
            "confirmation" => {
                let share = self.signs.confirmed.map_or_else(String::new, |share| self.percent(share));
                self.say("review-fact-confirmed", &[("share", &share)])
            }
            _ => {
                let room = match self.signs.room {
                    Some(room) => self.say("review-fact-room", &[("amount", &self.money(room))]),
                    None => self.say("deal-no-reserve", &[]),
                };
                room + &self.count_offers(deal)
            }
        }
    }

    fn count_offers(&self, deal: &DealView) -> String {
        let offers = deal.exchanges.iter().filter(|exchange| exchange.status == "offered").count();
        match offers {
            0 => String::new(),
            n => {
                let comma = self.say("comma", &[]);
                format!("{comma}{}", self.count("review-fact-offers", &[("n", n)]))
            }
        }
    }

    fn value_area(&self) -> AreaView {
        let (state, says) = match self.signs.value {
            None => ("open", self.say("review-not-known", &[])),
            Some((short, long)) => {
                let state = if (short, long) == (Level::Low, Level::Low) { "bad" } else { "fact" };
                (state, self.say(&format!("review-value-{}-{}", short.word(), long.word()), &[]))
            }
        };
        AreaView { name: "value", state, says }
    }

    fn opening_area(&self) -> AreaView {
        let opening = self.internal.and_then(|internal| internal.opening.as_ref());
        let (state, says) = match opening {
            None => ("open", self.say("review-not-known", &[])),
            Some(opening) => {
                let key = format!("review-opening-{}-{}", opening.ground.word(), opening.lead.word());
                ("fact", self.say(&key, &[]))
            }
        };
        AreaView { name: "opening", state, says }
    }

    fn stage_area(&self) -> AreaView {
        let (state, says) = match self.signs.stage {
            None => ("open", self.say("review-not-known", &[])),
            Some(stage) => {
                let is_early = self.reasons.contains(&Reason::TooEarly);
                let stage = self.say(&format!("review-stage-{}", stage.word()), &[]);
                let advice =
                    self.say(&format!("review-stage-{}-advice", self.signs.stage.map_or("", |one| one.word())), &[]);
                let texts = [("stage", Arg::text(&stage)), ("advice", Arg::text(&advice))];
                (if is_early { "open" } else { "fact" }, self.locale.message("review-stage-says", &texts))
            }
        };
        AreaView { name: "stage", state, says }
    }
}

/// Whether a reason says that something is against us, and not only that it is not known or not there yet.
fn is_against(reason: &Reason) -> bool {
    match reason {
        Reason::Condition(_, answer) | Reason::Market(_, answer) | Reason::Money(_, answer) => *answer == Answer::No,
        Reason::NoCondition
        | Reason::NoChance(_)
        | Reason::NoValue
        | Reason::Against(_)
        | Reason::Weak(_)
        | Reason::BelowReserve(_)
        | Reason::Limit(_) => true,
        Reason::Missing(_)
        | Reason::Unmet(_)
        | Reason::TooEarly
        | Reason::NoCriteria
        | Reason::Unagreed(_)
        | Reason::Thin(..)
        | Reason::Unconfirmed(_)
        | Reason::NoBenefits => false,
    }
}
