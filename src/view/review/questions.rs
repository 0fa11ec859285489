//! What to ask next, in words.

use serde::Serialize;

use super::{Figure, Reviewing};
use crate::finance::Payer;
use crate::model::{ExecutiveKpi, Stakeholder, Text};
use crate::readiness::{self, Element, Money, Question, Topic, Unconfirmed, Whom};

/// A question to ask.
#[derive(Debug, Clone, Serialize)]
pub struct QuestionView {
    /// `situation`, `problem`, `implication` or `payoff`.
    pub kind: &'static str,
    /// Whom to ask.
    pub whom: String,
    /// The question.
    pub text: String,
}

impl Reviewing<'_> {
    pub(super) fn questions(&self) -> Vec<QuestionView> {
        let questions = readiness::questions(self.model, self.case, self.signs);
        let view = |question: &Question| QuestionView {
            kind: question.kind.word(),
            whom: self.whom(question.whom),
            text: self.asked(question.topic),
        };
        questions.iter().map(view).collect()
    }

    fn whom(&self, whom: Whom) -> String {
        match whom {
            Whom::Person(person) => self.person(person),
            Whom::Named(name) => self.words.name(name),
            Whom::Nobody => self.say("review-whom-nobody", &[]),
        }
    }

    fn person(&self, person: &Stakeholder) -> String {
        let (name, role) = (self.words.name(&person.name), self.name(person.role.as_ref()));
        if role.is_empty() { name } else { format!("{name}{}{role}", self.say("comma", &[])) }
    }

    /// Who should confirm a figure.
    pub(super) fn confirmer(&self, figure: &Unconfirmed) -> String {
        self.whom(readiness::confirmer(self.model, figure))
    }

    fn asked(&self, topic: Topic) -> String {
        let ask = |key: &str, texts: &[(&str, &str)]| self.say(&format!("review-ask-{key}"), texts);
        match topic {
            Topic::Figure(figure) => {
                let (name, value) = self.figure(&figure);
                let key = if matches!(figure.element, Element::Driver(..)) { "figure" } else { "kpi" };
                ask(key, &[("name", &name), ("figure", &value)])
            }
            Topic::Need(need) => ask("need", &[("need", &self.words.name(&need.name))]),
            Topic::Cost(need) => ask("cost", &[("need", &self.words.name(&need.name))]),
            Topic::Value(need, goal) => {
                let (name, _, target) = self.goal(goal);
                ask("value", &[("need", &self.words.name(&need.name)), ("kpi", &name), ("target", &target)])
            }
            Topic::Deadline(pressure) => {
                let when = pressure.when.as_ref().map_or_else(String::new, |date| self.date(date.value));
                ask("deadline", &[("what", &self.clause(&pressure.what)), ("date", &when)])
            }
            Topic::Money(what) => self.asked_of_money(what),
            Topic::Process => ask("process", &[]),
            Topic::Means(phase) => {
                let client = self.model.client.short.as_ref().unwrap_or(&self.model.client.name);
                ask("means", &[("client", &self.words.name(client)), ("phase", &self.words.name(phase))])
            }
            Topic::Will(goal) => self.asked_of_goal("will", goal),
            Topic::Part(part, goal) => {
                let key = format!("part-{}", part.word());
                match goal {
                    Some(goal) => self.asked_of_goal(&key, goal),
                    None => ask("part", &[("part", &self.say(&format!("review-part-{}", part.word()), &[]))]),
                }
            }
            Topic::Critic(Some(subject)) => ask("critic", &[("subject", &self.words.name(subject))]),
            Topic::Critic(None) => ask("critic-alone", &[]),
            Topic::Distant(goal) => self.asked_of_goal("distant", goal),
            Topic::Criterion(criterion) => ask("criterion", &[("criterion", &self.words.name(&criterion.name))]),
            Topic::Weakness(criterion) => ask("weakness", &[("criterion", &self.words.name(&criterion.name))]),
            Topic::Opportunity(name, note) => {
                let question = self.say(&format!("review-question-{}", name.replace('_', "-")), &[]);
                match note {
                    Some(note) => ask("settle-noted", &[("question", &question), ("note", &self.text(Some(note)))]),
                    None => ask("settle", &[("question", &question)]),
                }
            }
            Topic::Doubt(risk) => ask("doubt", &[("risk", &self.clause(&risk.what))]),
        }
    }

    fn asked_of_money(&self, what: Money) -> String {
        let price: f64 = self
            .case
            .costs
            .iter()
            .filter(|line| line.payer == Payer::Price && line.uplift != 0.0)
            .map(|line| line.by_year.iter().sum::<f64>() / line.uplift)
            .sum();
        let key = format!("review-ask-money-{}", what.word());
        let phase = self.model.plan.phases.first().zip(self.case.phases.first());
        let (name, start) = phase
            .map_or_else(Default::default, |(phase, dates)| (self.words.name(&phase.name), self.date(dates.start)));
        let key = if what == Money::By && name.is_empty() { "review-ask-money-by-alone" } else { &key };
        self.say(key, &[("amount", &self.money(price)), ("phase", &name), ("date", &start)])
    }

    fn asked_of_goal(&self, key: &str, goal: &ExecutiveKpi) -> String {
        let (name, baseline, target) = self.goal(goal);
        self.say(&format!("review-ask-{key}"), &[("kpi", &name), ("baseline", &baseline), ("target", &target)])
    }

    /// Name, baseline and target of an executive KPI.
    fn goal(&self, goal: &ExecutiveKpi) -> (String, String, String) {
        let figure = |figure: &Option<crate::input::Placed<crate::model::value::quantity::Quantity>>| {
            let figure = figure.as_ref().map(|figure| Figure::of(figure, Some(&goal.unit)).shown(self.locale));
            figure.unwrap_or_else(|| self.say("review-figure-missing", &[]))
        };
        (self.words.name(&goal.name), figure(&goal.baseline), figure(&goal.target))
    }

    /// A sentence of the author's as a part of another: on one line, without its full stop.
    fn clause(&self, text: &Text) -> String {
        let text = self.text(Some(text)).replace('\n', " ");
        text.trim_end_matches(['.', '。']).to_owned()
    }
}
