//! What the seller knows of the client's readiness, question by question.

use crate::input::{Placed, choice, record};
use crate::model::text::Text;

choice! {
    /// An answer that is known, or not.
    pub enum Answer ("answer") {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Not known yet.
        Unknown = "unknown",
    }
}

record! {
    /// What is known of a question.
    pub struct Judgement ("judgement") {
        /// The answer.
        pub answer: Placed<Answer>,
        /// What it rests on.
        pub note: Option<Text>,
    }
}

record! {
    /// The market test.
    pub struct MarketTest ("market test") {
        /// Whether the client feels the pressure, can tell the consequences, sees that we fit, and names the value expected.
        pub need: Option<Judgement>,
        /// Whether there are a budget and a team, and the client knows what is needed in which phase.
        pub means: Option<Judgement>,
        /// Whether the client talks about terms.
        pub will: Option<Judgement>,
    }
}

record! {
    /// The four conditions under which a proposal has a chance.
    pub struct Conditions ("conditions") {
        /// Whether the problem is serious and has consequences.
        pub problem: Option<Judgement>,
        /// Whether the budget is approved.
        pub budget: Option<Judgement>,
        /// Whether the time frame is reasonable.
        pub time: Option<Judgement>,
        /// Whether it is clear how it is decided.
        pub process: Option<Judgement>,
    }
}

record! {
    /// The twenty questions on the opportunity, five on each of: is there one, can we compete, can we win, is it worth winning.
    pub struct Opportunity ("opportunity") {
        /// Does the client have a project: a name, a lead, a date?
        pub customer_project: Option<Judgement>,
        /// Do we know how the client earns its money?
        pub customer_business: Option<Judgement>,
        /// Do we know the client's finances?
        pub customer_finances: Option<Judgement>,
        /// Can the client get at the money?
        pub access_to_funds: Option<Judgement>,
        /// Does an event force a decision by a date?
        pub compelling_event: Option<Judgement>,
        /// Do we know the formal criteria and their weights?
        pub formal_criteria: Option<Judgement>,
        /// Does our solution meet what is required?
        pub solution_fit: Option<Judgement>,
        /// Do we have the people and the time for it?
        pub resources: Option<Judgement>,
        /// Is our relation to the client good enough?
        pub relationship: Option<Judgement>,
        /// Do we have something of value that the others have not?
        pub unique_value: Option<Judgement>,
        /// Does somebody inside want us to win?
        pub inside_support: Option<Judgement>,
        /// Do the client's executives take us seriously?
        pub executive_credibility: Option<Judgement>,
        /// Do both sides fit together?
        pub cultural_fit: Option<Judgement>,
        /// Do we know the criteria that nobody has written down?
        pub informal_criteria: Option<Judgement>,
        /// Are the people with influence on our side?
        pub political_alignment: Option<Judgement>,
        /// Is the revenue of the first year large enough?
        pub short_term_revenue: Option<Judgement>,
        /// Will there be more?
        pub future_revenue: Option<Judgement>,
        /// Do we earn on it?
        pub profitability: Option<Judgement>,
        /// Can we carry the risk?
        pub risk: Option<Judgement>,
        /// Does it lead us somewhere?
        pub strategic_value: Option<Judgement>,
    }
}

choice! {
    /// How much of something there is.
    pub enum Level ("degree") {
        /// Much.
        High = "high",
        /// Little.
        Low = "low",
    }
}

record! {
    /// What the customer is worth to us: one of four fields, of gain in the short and influence in the long term.
    pub struct CustomerValue ("customer value") {
        /// What we gain by it within a year.
        pub short_term: Placed<Level>,
        /// What it does for us afterwards: references, markets, further business.
        pub long_term: Placed<Level>,
        /// What this rests on.
        pub note: Option<Text>,
    }
}

choice! {
    /// On whose ground the decision is made: whose strengths the criteria and the talks turn on.
    pub enum Ground ("ground") {
        /// On ours.
        Ours = "ours",
        /// On nobody's.
        Open = "open",
        /// On somebody else's.
        Theirs = "theirs",
    }
}

choice! {
    /// Who leads the client's thinking so far.
    pub enum Lead ("lead") {
        /// We do.
        Us = "us",
        /// Nobody does.
        Nobody = "nobody",
        /// Somebody else does.
        Rival = "rival",
    }
}

record! {
    /// The position from which we start: one of nine squares.
    pub struct Opening ("opening position") {
        /// On whose ground the decision is made.
        pub ground: Placed<Ground>,
        /// Who leads so far.
        pub lead: Placed<Lead>,
        /// What this rests on.
        pub note: Option<Text>,
    }
}

/// What the twenty questions ask, in four groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuestionGroup {
    /// Is there an opportunity?
    Opportunity,
    /// Can we compete?
    Compete,
    /// Can we win?
    Win,
    /// Is it worth winning?
    Worth,
}

impl QuestionGroup {
    /// `opportunity`, `compete`, `win` or `worth`.
    pub fn word(self) -> &'static str {
        match self {
            QuestionGroup::Opportunity => "opportunity",
            QuestionGroup::Compete => "compete",
            QuestionGroup::Win => "win",
            QuestionGroup::Worth => "worth",
        }
    }
}

/// A question by its name, such as `solution_fit`, with what is known of it.
pub type Question<'a> = (&'static str, Option<&'a Judgement>);

impl Judgement {
    /// The answer; unknown where nothing is said.
    pub fn answer_of(judgement: Option<&Judgement>) -> Answer {
        judgement.map_or(Answer::Unknown, |judgement| judgement.answer.value)
    }
}

impl MarketTest {
    /// The names of its parts, in order.
    pub const NAMES: [&'static str; 3] = ["need", "means", "will"];

    /// Its parts, in order.
    pub fn parts(&self) -> [Question<'_>; 3] {
        named(Self::NAMES, [&self.need, &self.means, &self.will])
    }
}

impl Conditions {
    /// The names of the conditions, in order.
    pub const NAMES: [&'static str; 4] = ["problem", "budget", "time", "process"];

    /// The conditions, in order.
    pub fn all(&self) -> [Question<'_>; 4] {
        named(Self::NAMES, [&self.problem, &self.budget, &self.time, &self.process])
    }
}

impl Opportunity {
    /// The names of the twenty questions, by group.
    pub const NAMES: [(QuestionGroup, [&'static str; 5]); 4] = [
        (
            QuestionGroup::Opportunity,
            ["customer_project", "customer_business", "customer_finances", "access_to_funds", "compelling_event"],
        ),
        (QuestionGroup::Compete, ["formal_criteria", "solution_fit", "resources", "relationship", "unique_value"]),
        (
            QuestionGroup::Win,
            ["inside_support", "executive_credibility", "cultural_fit", "informal_criteria", "political_alignment"],
        ),
        (QuestionGroup::Worth, ["short_term_revenue", "future_revenue", "profitability", "risk", "strategic_value"]),
    ];

    /// The twenty questions, by group.
    pub fn groups(&self) -> [(QuestionGroup, [Question<'_>; 5]); 4] {
        let answers = [
            [
                &self.customer_project,
                &self.customer_business,
                &self.customer_finances,
                &self.access_to_funds,
                &self.compelling_event,
            ],
            [&self.formal_criteria, &self.solution_fit, &self.resources, &self.relationship, &self.unique_value],
            [
                &self.inside_support,
                &self.executive_credibility,
                &self.cultural_fit,
                &self.informal_criteria,
                &self.political_alignment,
            ],
            [&self.short_term_revenue, &self.future_revenue, &self.profitability, &self.risk, &self.strategic_value],
        ];
        std::array::from_fn(|at| (Self::NAMES[at].0, named(Self::NAMES[at].1, answers[at])))
    }
}

fn named<'a, const N: usize>(names: [&'static str; N], judgements: [&'a Option<Judgement>; N]) -> [Question<'a>; N] {
    std::array::from_fn(|at| (names[at], judgements[at].as_ref()))
}
