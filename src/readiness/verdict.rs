//! The verdict: send, not yet, or walk away.

use super::signs::{Money, Signs};
use crate::model::internal::{Answer, Attitude, Closeness, Level, Part, QuestionGroup, Stage};

/// What to do with the proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Send it.
    Send,
    /// Don't send it yet.
    NotYet,
    /// Don't propose at all, politely.
    WalkAway,
}

impl Decision {
    /// `send`, `not-yet` or `walk-away`.
    pub fn word(self) -> &'static str {
        match self {
            Decision::Send => "send",
            Decision::NotYet => "not-yet",
            Decision::WalkAway => "walk-away",
        }
    }
}

/// Why not to send it.
#[derive(Debug, Clone, PartialEq)]
pub enum Reason {
    /// None of the four conditions holds.
    NoCondition,
    /// All questions of a group are answered no.
    NoChance(QuestionGroup),
    /// The customer brings little, soon and later.
    NoValue,
    /// A condition does not hold, or is not known to.
    Condition(&'static str, Answer),
    /// A part of the market test does not hold, or is not known to.
    Market(&'static str, Answer),
    /// Something about the money does not hold, or is not known.
    Money(Money, Answer),
    /// Nobody is known in this part.
    Missing(Part),
    /// An economic buyer whom we have not met.
    Unmet(String),
    /// An economic buyer who is against us.
    Against(String),
    /// The client is still at its needs.
    TooEarly,
    /// There are no criteria.
    NoCriteria,
    /// So many criteria are not agreed.
    Unagreed(usize),
    /// A heavy criterion that is met weakly, by its id.
    Weak(String),
    /// Fewer than three questions of a group are answered yes: so many are.
    Thin(QuestionGroup, usize),
    /// The client stands behind this share of the benefits only.
    Unconfirmed(f64),
    /// Nothing of the benefits is in money.
    NoBenefits,
    /// With everything given the price is so much below the reserve price.
    BelowReserve(f64),
    /// A price item whose discount goes farther than it may.
    Limit(String),
}

impl Reason {
    /// Name of the rule behind it.
    pub fn rule(&self) -> &'static str {
        match self {
            Reason::NoCondition => "no-condition",
            Reason::NoChance(_) => "no-chance",
            Reason::NoValue => "no-value",
            Reason::Condition(..) => "condition",
            Reason::Market(..) => "market",
            Reason::Money(..) => "money",
            Reason::Missing(_) => "part",
            Reason::Unmet(_) | Reason::Against(_) => "buyer",
            Reason::TooEarly => "stage",
            Reason::NoCriteria | Reason::Unagreed(_) => "criteria",
            Reason::Weak(_) => "disadvantage",
            Reason::Thin(..) => "opportunity",
            Reason::Unconfirmed(_) | Reason::NoBenefits => "confirmation",
            Reason::BelowReserve(_) => "reserve",
            Reason::Limit(_) => "limit",
        }
    }
}

/// What to do, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// What to do.
    pub decision: Decision,
    /// Why not to send it, the gravest first; none where it can be sent.
    pub reasons: Vec<Reason>,
}

/// How many of a group's five questions must be answered yes.
const ENOUGH: usize = 3;

/// Which share of the benefits the client must stand behind.
const MOST: f64 = 0.5;

/// Decides by the [rules](super::RULES). A reason to walk away outweighs all that speaks for waiting, which is then not
/// told: there is nothing to wait for.
pub fn verdict(signs: &Signs) -> Verdict {
    let ends = reasons_to_leave(signs);
    if !ends.is_empty() {
        return Verdict { decision: Decision::WalkAway, reasons: ends };
    }
    let reasons = reasons_to_wait(signs);
    let decision = if reasons.is_empty() { Decision::Send } else { Decision::NotYet };
    Verdict { decision, reasons }
}

/// What all rules say, those that end the deal first, whatever the verdict makes of it.
pub fn reasons(signs: &Signs) -> Vec<Reason> {
    let mut reasons = reasons_to_leave(signs);
    // That none of the conditions holds says it of each.
    let none_holds = reasons.contains(&Reason::NoCondition);
    let waits = reasons_to_wait(signs);
    reasons.extend(waits.into_iter().filter(|reason| !(none_holds && matches!(reason, Reason::Condition(..)))));
    reasons
}

fn reasons_to_leave(signs: &Signs) -> Vec<Reason> {
    let mut reasons = Vec::new();
    if signs.conditions.iter().all(|(_, answer)| *answer == Answer::No) {
        reasons.push(Reason::NoCondition);
    }
    let lost = signs.opportunity.iter().filter(|(_, answers)| answers.iter().all(|answer| *answer == Answer::No));
    reasons.extend(lost.map(|(group, _)| Reason::NoChance(*group)));
    if signs.value == Some((Level::Low, Level::Low)) {
        reasons.push(Reason::NoValue);
    }
    reasons
}

fn reasons_to_wait(signs: &Signs) -> Vec<Reason> {
    let mut reasons = Vec::new();
    let open = |answer: &Answer| *answer != Answer::Yes;
    let conditions = signs.conditions.iter().filter(|(_, answer)| open(answer));
    reasons.extend(conditions.map(|(name, answer)| Reason::Condition(name, *answer)));
    let market = signs.market.iter().filter(|(_, answer)| open(answer));
    reasons.extend(market.map(|(name, answer)| Reason::Market(name, *answer)));
    let money = signs.money.iter().filter(|(_, answer)| open(answer));
    reasons.extend(money.map(|(what, answer)| Reason::Money(*what, *answer)));
    if signs.buyers.is_empty() {
        reasons.push(Reason::Missing(Part::EconomicBuyer));
    }
    if !signs.has_champion {
        reasons.push(Reason::Missing(Part::Champion));
    }
    for buyer in &signs.buyers {
        if buyer.contact.is_none_or(|contact| contact == Closeness::None) {
            reasons.push(Reason::Unmet(buyer.name.clone()));
        }
        if matches!(buyer.attitude, Some(Attitude::Critic | Attitude::Enemy)) {
            reasons.push(Reason::Against(buyer.name.clone()));
        }
    }
    if signs.stage == Some(Stage::Needs) {
        reasons.push(Reason::TooEarly);
    }
    match (signs.criteria.count, signs.criteria.unagreed) {
        (0, _) => reasons.push(Reason::NoCriteria),
        (_, 0) => {}
        (_, unagreed) => reasons.push(Reason::Unagreed(unagreed)),
    }
    reasons.extend(signs.criteria.weak.iter().map(|id| Reason::Weak(id.clone())));
    for (group, answers) in &signs.opportunity {
        let yes = answers.iter().filter(|answer| !open(answer)).count();
        if yes < ENOUGH {
            reasons.push(Reason::Thin(*group, yes));
        }
    }
    match signs.confirmed {
        None => reasons.push(Reason::NoBenefits),
        Some(share) if share < MOST => reasons.push(Reason::Unconfirmed(share)),
        Some(_) => {}
    }
    if let Some(room) = signs.room.filter(|room| *room < 0.0) {
        reasons.push(Reason::BelowReserve(-room));
    }
    reasons.extend(signs.limits.iter().map(|item| Reason::Limit(item.clone())));
    reasons
}
