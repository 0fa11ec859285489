//! What is for the seller alone. Nothing here reaches a client's document, in any format.

mod bargain;
mod judgement;

use super::link::{ExchangeElement, PriceItemElement, Ref};
use super::plain::Flag;
use super::text::{Name, Text};
use super::value::date::Date;
use super::value::money::Money;
use super::value::percent::Percent;
use crate::input::{Keyed, Placed, choice, record};
pub use bargain::{ExchangeWorth, PriceBasis};
pub use judgement::{
    Answer, Conditions, CustomerValue, Ground, Judgement, Lead, Level, MarketTest, Opening, Opportunity, Question,
    QuestionGroup,
};

choice! {
    /// The part that a person plays in the decision.
    pub enum Part ("part in the decision") {
        /// Releases the money.
        EconomicBuyer = "economic-buyer",
        /// Wants us to win, and says so inside.
        Champion = "champion",
        /// Judges whether it works.
        TechnicalEvaluator = "technical-evaluator",
        /// Tells us how things stand.
        Coach = "coach",
        /// Will work with it.
        User = "user",
    }
}

choice! {
    /// Where a person stands.
    pub enum Standing ("level") {
        /// Does the work.
        Operating = "operating",
        /// Decides.
        Deciding = "deciding",
        /// A senior person from outside.
        SeniorOutsider = "senior-outsider",
        /// An expert.
        Expert = "expert",
    }
}

choice! {
    /// What drives a person, after Maslow.
    pub enum Drive ("drive") {
        /// A safe post.
        Safety = "safety",
        /// To belong.
        Belonging = "belonging",
        /// Recognition.
        Esteem = "esteem",
        /// To make something of oneself.
        Growth = "growth",
    }
}

choice! {
    /// How a person takes to change.
    pub enum Change ("attitude to change") {
        /// Wants it first.
        Innovator = "innovator",
        /// Sees the chance in it.
        Visionary = "visionary",
        /// Wants proof.
        Pragmatist = "pragmatist",
        /// Wants it late.
        Conservative = "conservative",
        /// Doesn't want it.
        Laggard = "laggard",
    }
}

choice! {
    /// What a person looks at in a decision.
    pub enum Focus ("decision focus") {
        /// Money.
        Finance = "finance",
        /// Technology.
        Technology = "technology",
        /// Relations.
        Relations = "relations",
        /// The business.
        Business = "business",
    }
}

choice! {
    /// How close our contact with a person is.
    pub enum Closeness ("closeness of contact") {
        /// None.
        None = "none",
        /// Met a few times.
        Little = "little",
        /// Meets often.
        Often = "often",
        /// Deep.
        Deep = "deep",
    }
}

choice! {
    /// How a person stands to us.
    pub enum Attitude ("attitude to us") {
        /// Fights for us.
        Mentor = "mentor",
        /// For us.
        Supporter = "supporter",
        /// Neither.
        Neutral = "neutral",
        /// Against us.
        Critic = "critic",
        /// Works against us.
        Enemy = "enemy",
    }
}

choice! {
    /// The stage of the purchase.
    pub enum Stage ("stage") {
        /// The need becomes clear.
        Needs = "needs",
        /// Offers are weighed.
        Evaluation = "evaluation",
        /// Doubts before signing.
        Doubts = "doubts",
        /// It is put to use.
        Implementation = "implementation",
    }
}

record! {
    /// What is for the seller alone.
    pub struct Internal ("internal part") {
        /// The people in the decision.
        pub stakeholders: Vec<Stakeholder>,
        /// What they want for themselves.
        pub personal_needs: Vec<PersonalNeed>,
        /// The money.
        pub budget: Option<Budget>,
        /// How it is decided.
        pub decision_process: Option<Text>,
        /// The stage of the purchase.
        pub stage: Option<Placed<Stage>>,
        /// Below this price we don't sell.
        pub reserve_price: Option<Placed<Money>>,
        /// Which total the reserve price is about; the price over the years of the business case where nothing is said.
        pub reserve_covers: Option<Placed<PriceBasis>>,
        /// The largest discount on a price item, all exchanges together, by the item's id.
        pub discount_limits: Keyed<Ref<PriceItemElement>, Placed<Percent>>,
        /// How far we may go otherwise.
        pub give_limits: Vec<Text>,
        /// What exchanges are worth to both sides, by the exchange's id.
        pub exchanges: Keyed<Ref<ExchangeElement>, ExchangeWorth>,
        /// Who else is in the race.
        pub competitors: Vec<Competitor>,
        /// The market test: whether there is a need, whether there are the means, and whether there is the will.
        pub market_test: Option<MarketTest>,
        /// The four conditions under which a proposal has a chance.
        pub conditions: Option<Conditions>,
        /// The twenty questions on the opportunity.
        pub opportunity: Option<Opportunity>,
        /// What the customer is worth to us.
        pub customer_value: Option<CustomerValue>,
        /// The position from which we start.
        pub opening: Option<Opening>,
        /// Whatever else the team should know.
        pub notes: Vec<Text>,
    }
}

record! {
    /// A person in the decision.
    pub struct Stakeholder ("stakeholder") {
        /// Name.
        pub name: Name,
        /// Role at the client.
        pub role: Option<Name>,
        /// Part in the decision.
        pub part: Option<Placed<Part>>,
        /// Level.
        pub level: Option<Placed<Standing>>,
        /// What drives the person.
        pub drive: Option<Placed<Drive>>,
        /// Attitude to change.
        pub change: Option<Placed<Change>>,
        /// What the person looks at in a decision.
        pub focus: Option<Placed<Focus>>,
        /// How close our contact is.
        pub contact: Option<Placed<Closeness>>,
        /// Attitude to us.
        pub attitude: Option<Placed<Attitude>>,
        /// Notes.
        pub notes: Option<Text>,
    }
}

record! {
    /// What a person wants for themselves.
    pub struct PersonalNeed ("personal need") {
        /// Who.
        pub who: Name,
        /// What.
        pub text: Text,
    }
}

record! {
    /// The money.
    pub struct Budget ("budget") {
        /// Whether it is approved.
        pub approved: Option<Placed<Flag>>,
        /// Whether it is set aside for this purchase.
        pub allocated: Option<Placed<Flag>>,
        /// How much it is.
        pub amount: Option<Placed<Money>>,
        /// Who signs.
        pub signs: Option<Name>,
        /// By when.
        pub by: Option<Placed<Date>>,
        /// In which frame.
        pub frame: Option<Text>,
    }
}

record! {
    /// Somebody else in the race.
    pub struct Competitor ("competitor") {
        /// Name.
        pub name: Name,
        /// Other names by which a text could give it away.
        pub also: Vec<Name>,
        /// How they go about it.
        pub approach: Option<Text>,
        /// Notes.
        pub notes: Option<Text>,
    }
}
