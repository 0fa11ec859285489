//! What the seller's own team reads about a deal: the verdict and why, what is missing, and what to ask next.
//!
//! [`ReviewView`] shows what is internal and is made for internal documents alone.

mod areas;
mod people;
mod questions;
mod reasons;

use serde::Serialize;

use super::deal::{DealView, deal_view};
use super::figure::{Amount, Figure, plain_text};
use super::{SourceView, Words};
use crate::finance::BusinessCase;
use crate::finance::deal::deal;
use crate::locale::{Arg, Locale, rounded_f64};
use crate::model::internal::{Answer, Judgement, Question};
use crate::model::{Internal, Model, Name, Proposal, Text};
use crate::readiness::{self, Confirmation, Element, Reason, Signs, Unconfirmed, Verdict};
pub use areas::AreaView;
pub use people::MemberView;
pub use questions::QuestionView;

/// Everything that a deal review can say. Texts are plain.
#[derive(Debug, Clone, Serialize)]
pub struct ReviewView {
    /// ISO 4217 code of all amounts.
    pub currency: &'static str,
    /// Language of the review.
    pub language: String,
    /// The model's date, ISO 8601.
    pub date: String,
    /// The vendor's name.
    pub vendor: String,
    /// The client's name.
    pub client: String,
    /// What to do, and why.
    pub verdict: VerdictView,
    /// Readiness at a glance, area by area.
    pub areas: Vec<AreaView>,
    /// The market test.
    pub market: Vec<JudgementView>,
    /// The four conditions.
    pub conditions: Vec<JudgementView>,
    /// The money.
    pub money: MoneyView,
    /// How it is decided, in words.
    pub process: String,
    /// The people in the decision.
    pub people: Vec<MemberView>,
    /// Parts that nobody plays, in words.
    pub missing: Vec<String>,
    /// The criteria by which the client chooses.
    pub criteria: Vec<CriterionView>,
    /// The twenty questions, by group.
    pub opportunity: Vec<GroupView>,
    /// What the customer is worth to us: one of four fields.
    pub value: Option<SquareView>,
    /// The opening position: one of nine squares.
    pub opening: Option<SquareView>,
    /// The stage of the purchase: `needs`, `evaluation`, `doubts` or `implementation`; empty where it is not known.
    pub stage: &'static str,
    /// How far the client stands behind the benefits.
    pub confirmed: ConfirmedView,
    /// The deal: concessions and limits.
    pub deal: DealView,
    /// What to ask next.
    pub questions: Vec<QuestionView>,
    /// Who else is in the race.
    pub competitors: Vec<CompetitorView>,
    /// Whatever else the team should know.
    pub notes: Vec<String>,
}

/// What to do, and why.
#[derive(Debug, Clone, Serialize)]
pub struct VerdictView {
    /// `send`, `not-yet` or `walk-away`.
    pub decision: &'static str,
    /// The verdict in a sentence, with its gravest reasons.
    pub sentence: String,
    /// Why not to send it, the gravest first.
    pub reasons: Vec<ReasonView>,
    /// What to mind although it decides nothing.
    pub advice: Vec<String>,
}

/// A reason not to send it.
#[derive(Debug, Clone, Serialize)]
pub struct ReasonView {
    /// Name of the rule behind it.
    pub rule: &'static str,
    /// It in words.
    pub text: String,
}

/// What is known of a question.
#[derive(Debug, Clone, Serialize)]
pub struct JudgementView {
    /// Name of the question.
    pub name: &'static str,
    /// `yes`, `no` or `unknown`.
    pub answer: &'static str,
    /// What it rests on.
    pub note: String,
}

/// A group of the twenty questions.
#[derive(Debug, Clone, Serialize)]
pub struct GroupView {
    /// `opportunity`, `compete`, `win` or `worth`.
    pub name: &'static str,
    /// How many are answered yes.
    pub yes: usize,
    /// The questions.
    pub questions: Vec<JudgementView>,
}

/// The money.
#[derive(Debug, Clone, Serialize)]
pub struct MoneyView {
    /// Whether it is approved: `yes`, `no` or `unknown`.
    pub approved: &'static str,
    /// Whether it is set aside for this.
    pub allocated: &'static str,
    /// How much it is.
    pub amount: Option<Amount>,
    /// Who signs; empty where it is not known.
    pub signs: String,
    /// By when, ISO 8601; empty where it is not known.
    pub by: String,
    /// In which frame.
    pub frame: String,
}

/// A criterion.
#[derive(Debug, Clone, Serialize)]
pub struct CriterionView {
    /// Name.
    pub name: String,
    /// Weight of 100.
    pub weight: String,
    /// Who agreed to it; empty where nobody did.
    pub agreed_with: String,
    /// How well we meet it: `strong`, `good`, `fair` or `weak`.
    pub rating: &'static str,
    /// Whether it is heavy and met weakly.
    pub is_disadvantage: bool,
}

/// A field of a square of fields, by the words of its two sides.
#[derive(Debug, Clone, Serialize)]
pub struct SquareView {
    /// The row: `high` or `low` for gain in the short term; `ours`, `open` or `theirs` for the ground.
    pub row: &'static str,
    /// The column: `high` or `low` for influence in the long term; `us`, `nobody` or `rival` for who leads.
    pub column: &'static str,
    /// What it rests on.
    pub note: String,
}

/// How far the client stands behind the benefits.
#[derive(Debug, Clone, Serialize)]
pub struct ConfirmedView {
    /// Share of the benefits, at present value; none where there are no benefits.
    pub share: Option<f64>,
    /// What nobody at the client has stated or confirmed; what most money rests on first.
    pub open: Vec<OpenFigureView>,
}

/// A figure that nobody at the client has stated or confirmed.
#[derive(Debug, Clone, Serialize)]
pub struct OpenFigureView {
    /// Id of the driver or of the KPI.
    pub id: String,
    /// Name.
    pub name: String,
    /// What we reckon with.
    pub value: String,
    /// Where it comes from so far; none where nothing is said.
    pub source: Option<SourceView>,
    /// Share of the benefits that rest on it.
    pub share: f64,
    /// Who should confirm it.
    pub whom: String,
}

/// Somebody else in the race.
#[derive(Debug, Clone, Serialize)]
pub struct CompetitorView {
    /// Name, with other names.
    pub name: String,
    /// How they go about it.
    pub approach: String,
    /// Notes.
    pub notes: String,
}

/// Builds the view in a language.
pub fn review_view(proposal: &Proposal, case: &BusinessCase, locale: &Locale) -> ReviewView {
    let model = &proposal.model;
    let deal = deal(model, &[]);
    let signs = readiness::signs(model, case, &deal);
    let context = Reviewing {
        model,
        internal: model.internal.as_ref(),
        case,
        signs: &signs,
        verdict: readiness::verdict(&signs),
        reasons: readiness::reasons(&signs),
        confirmation: readiness::confirmation(model, case),
        words: Words { language: locale.tag() },
        locale,
    };
    let words = context.words;
    let texts = |texts: &[Text]| texts.iter().map(|text| plain_text(&words.text(text))).collect();
    let deal = deal_view(model, &deal, locale);
    let squares = |internal: &Internal| (context.value(internal), context.opening(internal));
    let (value, opening) = context.internal.map_or((None, None), squares);
    ReviewView {
        currency: case.currency.code(),
        language: words.language.to_owned(),
        date: model.date.to_string(),
        vendor: words.name(&proposal.vendor.name),
        client: words.name(&model.client.name),
        verdict: context.verdict_view(&deal),
        areas: context.areas(&deal),
        market: context.market(),
        conditions: context.conditions(),
        money: context.money_view(),
        process: context.text(context.internal.and_then(|internal| internal.decision_process.as_ref())),
        people: context.people(),
        missing: context.missing(),
        criteria: context.criteria(),
        opportunity: context.opportunity(),
        value,
        opening,
        stage: signs.stage.map_or("", |stage| stage.word()),
        confirmed: context.confirmed(),
        questions: context.questions(),
        competitors: context.competitors(),
        notes: context.internal.map_or_else(Vec::new, |internal| texts(&internal.notes)),
        deal,
    }
}

/// What the parts of the view are built from.
struct Reviewing<'a> {
    model: &'a Model,
    internal: Option<&'a Internal>,
    case: &'a BusinessCase,
    signs: &'a Signs,
    verdict: Verdict,
    /// What all rules say.
    reasons: Vec<Reason>,
    confirmation: Confirmation<'a>,
    words: Words<'a>,
    locale: &'a Locale,
}

impl Reviewing<'_> {
    fn say(&self, key: &str, texts: &[(&str, &str)]) -> String {
        let texts: Vec<(&str, Arg)> = texts.iter().map(|(name, text)| (*name, Arg::text(text))).collect();
        self.locale.message(key, &texts)
    }

    fn count(&self, key: &str, counts: &[(&str, usize)]) -> String {
        let counts: Vec<(&str, Arg)> =
            counts.iter().map(|(name, count)| (*name, self.locale.count(*count as u64))).collect();
        self.locale.message(key, &counts)
    }

    fn money(&self, amount: f64) -> String {
        self.locale.money(rounded_f64(amount, 0), self.case.currency.code(), None)
    }

    fn percent(&self, share: f64) -> String {
        self.locale.percent(rounded_f64(share, 2), 0)
    }

    fn date(&self, date: crate::model::value::Date) -> String {
        self.locale.date_medium(date).replace(' ', "\u{a0}")
    }

    fn text(&self, text: Option<&Text>) -> String {
        plain_text(&self.words.text_or_none(text))
    }

    fn name(&self, name: Option<&Name>) -> String {
        self.words.name_or_none(name)
    }

    fn judgement(&self, (name, judgement): Question) -> JudgementView {
        let note = judgement.and_then(|judgement| judgement.note.as_ref());
        JudgementView { name, answer: Judgement::answer_of(judgement).word(), note: self.text(note) }
    }

    fn market(&self) -> Vec<JudgementView> {
        let unknown = || self.signs.market.map(|(name, _)| (name, None));
        let test = self.internal.and_then(|internal| internal.market_test.as_ref());
        test.map_or_else(unknown, |test| test.parts()).map(|part| self.judgement(part)).into()
    }

    fn conditions(&self) -> Vec<JudgementView> {
        let unknown = || self.signs.conditions.map(|(name, _)| (name, None));
        let conditions = self.internal.and_then(|internal| internal.conditions.as_ref());
        conditions.map_or_else(unknown, |all| all.all()).map(|one| self.judgement(one)).into()
    }

    fn opportunity(&self) -> Vec<GroupView> {
        let Some(opportunity) = self.internal.and_then(|internal| internal.opportunity.as_ref()) else {
            return Vec::new();
        };
        let group = |(group, questions): (crate::model::internal::QuestionGroup, [Question; 5])| GroupView {
            name: group.word(),
            yes: questions.iter().filter(|(_, one)| Judgement::answer_of(*one) == Answer::Yes).count(),
            questions: questions.map(|question| self.judgement(question)).into(),
        };
        opportunity.groups().map(group).into()
    }

    fn money_view(&self) -> MoneyView {
        let budget = self.internal.and_then(|internal| internal.budget.as_ref());
        let [approved, allocated, ..] = self.signs.money.map(|(_, answer)| answer.word());
        let by = budget.and_then(|budget| budget.by.as_ref());
        MoneyView {
            approved,
            allocated,
            amount: budget.and_then(|budget| budget.amount.as_ref()).map(|money| Amount(money.as_f64())),
            signs: self.name(budget.and_then(|budget| budget.signs.as_ref())),
            by: by.map_or_else(String::new, |date| date.to_string()),
            frame: self.text(budget.and_then(|budget| budget.frame.as_ref())),
        }
    }

    fn criteria(&self) -> Vec<CriterionView> {
        let criteria = self.model.solution.criteria.iter();
        criteria
            .map(|criterion| CriterionView {
                name: self.words.name(&criterion.name),
                weight: self.locale.number_short(criterion.weight.value.0),
                agreed_with: self.name(criterion.agreed_with.as_ref()),
                rating: criterion.we.word(),
                is_disadvantage: self.signs.criteria.weak.contains(&criterion.id.text),
            })
            .collect()
    }

    fn value(&self, internal: &Internal) -> Option<SquareView> {
        let value = internal.customer_value.as_ref()?;
        Some(SquareView {
            row: value.short_term.word(),
            column: value.long_term.word(),
            note: self.text(value.note.as_ref()),
        })
    }

    fn opening(&self, internal: &Internal) -> Option<SquareView> {
        let opening = internal.opening.as_ref()?;
        Some(SquareView {
            row: opening.ground.word(),
            column: opening.lead.word(),
            note: self.text(opening.note.as_ref()),
        })
    }

    fn confirmed(&self) -> ConfirmedView {
        let all: f64 = self.case.benefits.iter().map(|line| line.present_value).sum();
        let open = self.confirmation.open.iter().map(|figure| {
            let source = match figure.element {
                Element::Driver(_, driver) => driver.source.as_ref(),
                Element::Kpi(kpi) => kpi.source.as_ref(),
            };
            let (name, value) = self.figure(figure);
            OpenFigureView {
                id: figure.element.id().to_owned(),
                name,
                value,
                source: source.map(|source| self.words.source(source)),
                share: if all > 0.0 { figure.worth / all } else { 0.0 },
                whom: self.confirmer(figure),
            }
        });
        ConfirmedView { share: self.confirmation.share, open: open.collect() }
    }

    /// Name and value of a figure.
    fn figure(&self, figure: &Unconfirmed) -> (String, String) {
        match figure.element {
            Element::Driver(id, driver) => {
                let name = driver.name.as_ref().map_or_else(|| id.text.replace('_', " "), |name| self.words.name(name));
                (name, Figure::of(&driver.value, driver.unit_of_value()).shown(self.locale))
            }
            Element::Kpi(kpi) => {
                let [from, to] = [&kpi.baseline, &kpi.target].map(|figure| Figure::of(figure, Some(&kpi.unit)));
                (self.words.name(&kpi.name), from.change(&to, self.locale))
            }
        }
    }

    fn competitors(&self) -> Vec<CompetitorView> {
        let competitors = self.internal.into_iter().flat_map(|internal| &internal.competitors);
        competitors
            .map(|competitor| {
                let names = std::iter::once(&competitor.name).chain(&competitor.also);
                CompetitorView {
                    name: names.map(|name| self.words.name(name)).collect::<Vec<_>>().join(" / "),
                    approach: self.text(competitor.approach.as_ref()),
                    notes: self.text(competitor.notes.as_ref()),
                }
            })
            .collect()
    }
}
