//! What the verdict rests on, gathered from the model.

use rust_decimal::Decimal;

use super::confirmation::confirmation;
use crate::finance::BusinessCase;
use crate::finance::deal::Deal;
use crate::input::Placed;
use crate::model::internal::{
    Answer, Attitude, Closeness, Conditions, Judgement, Level, MarketTest, Opportunity, Part, QuestionGroup, Stage,
};
use crate::model::plain::Flag;
use crate::model::{Model, Rating};

/// From this weight on, of 100, a weakness on a criterion decides.
pub const HEAVY: Decimal = Decimal::from_parts(20, 0, 0, false, 0);

/// A question on the money.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Money {
    /// Is it there?
    Approved,
    /// Is it set aside for this?
    Allocated,
    /// Who signs?
    Signs,
    /// By when?
    By,
}

impl Money {
    /// `approved`, `allocated`, `signs` or `by`.
    pub fn word(self) -> &'static str {
        match self {
            Money::Approved => "approved",
            Money::Allocated => "allocated",
            Money::Signs => "signs",
            Money::By => "by",
        }
    }
}

/// Somebody who releases the money.
#[derive(Debug, Clone, PartialEq)]
pub struct Buyer {
    /// Name, in the model's language.
    pub name: String,
    /// How close our contact is; none where it is not known.
    pub contact: Option<Closeness>,
    /// How the person stands to us; none where it is not known.
    pub attitude: Option<Attitude>,
}

/// The criteria by which the client chooses.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CriteriaSigns {
    /// How many there are.
    pub count: usize,
    /// How many of them are not agreed with anybody.
    pub unagreed: usize,
    /// Ids of those that weigh at least [`HEAVY`] and are met weakly.
    pub weak: Vec<String>,
}

/// What the verdict rests on, and nothing else.
#[derive(Debug, Clone, PartialEq)]
pub struct Signs {
    /// The stage of the purchase; none where it is not known.
    pub stage: Option<Stage>,
    /// The four conditions by name.
    pub conditions: [(&'static str, Answer); 4],
    /// The market test's parts by name.
    pub market: [(&'static str, Answer); 3],
    /// The questions on the money.
    pub money: [(Money, Answer); 4],
    /// Who releases the money.
    pub buyers: Vec<Buyer>,
    /// Whether somebody speaks for us inside.
    pub has_champion: bool,
    /// The criteria.
    pub criteria: CriteriaSigns,
    /// The twenty questions.
    pub opportunity: [(QuestionGroup, [Answer; 5]); 4],
    /// The customer's value: gain in the short term and influence in the long; none where it is not known.
    pub value: Option<(Level, Level)>,
    /// Share of the benefits that the client stands behind; none where there are no benefits.
    pub confirmed: Option<f64>,
    /// How far the price with everything given is above the reserve price; none where there is none.
    pub room: Option<f64>,
    /// Ids of price items whose discount goes farther than it may.
    pub limits: Vec<String>,
}

/// Gathers what the model says. What it does not say is not known.
pub fn signs(model: &Model, case: &BusinessCase, deal: &Deal) -> Signs {
    let internal = model.internal.as_ref();
    let market = internal.and_then(|internal| internal.market_test.as_ref());
    let conditions = internal.and_then(|internal| internal.conditions.as_ref());
    let opportunity = internal.and_then(|internal| internal.opportunity.as_ref());
    let people = || internal.into_iter().flat_map(|internal| &internal.stakeholders);
    let plays = |part: Part| people().filter(move |person| person.part.as_ref().is_some_and(|own| own.value == part));
    let words = model.language.0.as_str();
    let answers = |(name, judgement): (&'static str, Option<&Judgement>)| (name, Judgement::answer_of(judgement));
    let value = internal.and_then(|internal| internal.customer_value.as_ref());
    Signs {
        stage: internal.and_then(|internal| internal.stage.as_ref()).map(|stage| stage.value),
        conditions: conditions.map_or_else(no_conditions, |all| all.all().map(answers)),
        market: market.map_or_else(no_market, |test| test.parts().map(answers)),
        money: money(model),
        buyers: plays(Part::EconomicBuyer)
            .map(|person| Buyer {
                name: person.name.get(words).to_owned(),
                contact: person.contact.as_ref().map(|contact| contact.value),
                attitude: person.attitude.as_ref().map(|attitude| attitude.value),
            })
            .collect(),
        has_champion: plays(Part::Champion).next().is_some(),
        criteria: criteria(model),
        opportunity: opportunity.map_or_else(no_opportunity, |all| {
            all.groups().map(|(group, questions)| (group, questions.map(|question| answers(question).1)))
        }),
        value: value.map(|value| (value.short_term.value, value.long_term.value)),
        confirmed: confirmation(model, case).share,
        room: deal.offered.room,
        limits: deal.crossed.iter().map(|crossed| crossed.item.clone()).collect(),
    }
}

fn money(model: &Model) -> [(Money, Answer); 4] {
    let budget = model.internal.as_ref().and_then(|internal| internal.budget.as_ref());
    let said = |flag: Option<&Placed<Flag>>| match flag {
        Some(flag) if flag.0 => Answer::Yes,
        Some(_) => Answer::No,
        None => Answer::Unknown,
    };
    let given = |is_given: bool| if is_given { Answer::Yes } else { Answer::Unknown };
    [
        (Money::Approved, said(budget.and_then(|budget| budget.approved.as_ref()))),
        (Money::Allocated, said(budget.and_then(|budget| budget.allocated.as_ref()))),
        (Money::Signs, given(budget.is_some_and(|budget| budget.signs.is_some()))),
        (Money::By, given(budget.is_some_and(|budget| budget.by.is_some()))),
    ]
}

fn criteria(model: &Model) -> CriteriaSigns {
    let all = &model.solution.criteria;
    let weak = all.iter().filter(|one| one.we.value == Rating::Weak && one.weight.value.0 >= HEAVY);
    CriteriaSigns {
        count: all.len(),
        unagreed: all.iter().filter(|one| one.agreed_with.is_none()).count(),
        weak: weak.map(|one| one.id.text.clone()).collect(),
    }
}

fn no_conditions() -> [(&'static str, Answer); 4] {
    Conditions::NAMES.map(|name| (name, Answer::Unknown))
}

fn no_market() -> [(&'static str, Answer); 3] {
    MarketTest::NAMES.map(|name| (name, Answer::Unknown))
}

fn no_opportunity() -> [(QuestionGroup, [Answer; 5]); 4] {
    Opportunity::NAMES.map(|(group, _)| (group, [Answer::Unknown; 5]))
}
