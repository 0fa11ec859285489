//! What to ask next, as SPIN asks: situation, problem, implication, need-payoff.
//!
//! Each question follows from something that is missing, is about an element of the model, and goes to a person: the one
//! who answers for it where the model knows somebody, otherwise to the role that the model names. What the verdict
//! rests on comes first, and of the figures that nobody has confirmed those on which most money rests.

use super::confirmation::{Element, Unconfirmed, confirmation};
use super::people::{Gap, gap, person_for, playing};
use super::signs::{HEAVY, Money, Signs};
use crate::finance::BusinessCase;
use crate::model::internal::{Answer, Judgement, Part, Stage};
use crate::model::{Criterion, ExecutiveKpi, Grade, Model, Name, Need, Pressure, Rating, Risk, Stakeholder, Text};

/// The kind of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spin {
    /// How it is today.
    Situation,
    /// What goes wrong.
    Problem,
    /// What that costs if it goes on.
    Implication,
    /// What is won when it is solved.
    Payoff,
}

impl Spin {
    /// `situation`, `problem`, `implication` or `payoff`.
    pub fn word(self) -> &'static str {
        match self {
            Spin::Situation => "situation",
            Spin::Problem => "problem",
            Spin::Implication => "implication",
            Spin::Payoff => "payoff",
        }
    }
}

/// Whom to ask.
#[derive(Debug, Clone, Copy)]
pub enum Whom<'a> {
    /// A person in the decision.
    Person(&'a Stakeholder),
    /// Somebody whom the model names elsewhere, by name or role.
    Named(&'a Name),
    /// Nobody is known yet.
    Nobody,
}

/// What a question is about.
#[derive(Debug, Clone, Copy)]
pub enum Topic<'a> {
    /// A figure that nobody at the client has stated or confirmed, and which department's benefit rests on it.
    Figure(Unconfirmed<'a>),
    /// A need whose problem is not established.
    Need(&'a Need),
    /// A need whose cost is not known in money.
    Cost(&'a Need),
    /// A need whose owner has not named the value expected: what is won for an executive KPI.
    Value(&'a Need, &'a ExecutiveKpi),
    /// A date that presses, where the time frame is not settled.
    Deadline(&'a Pressure),
    /// A question on the money.
    Money(Money),
    /// How it is decided.
    Process,
    /// What the client must have in place, for the first phase by its name.
    Means(&'a Name),
    /// What would have to be settled.
    Will(&'a ExecutiveKpi),
    /// Somebody who plays a part is missing.
    Part(Part, Option<&'a ExecutiveKpi>),
    /// Somebody who is against us; with the initiative that is theirs, or else the executive KPI.
    Critic(Option<&'a Name>),
    /// Somebody who decides and whom we hardly know.
    Distant(&'a ExecutiveKpi),
    /// A criterion whose weight is not agreed.
    Criterion(&'a Criterion),
    /// A heavy criterion that we meet weakly.
    Weakness(&'a Criterion),
    /// One of the twenty questions that is open or answered no, by its name, with what is known.
    Opportunity(&'static str, Option<&'a Text>),
    /// A risk that weighs on somebody before signing.
    Doubt(&'a Risk),
}

/// A question to ask.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// Its kind.
    pub kind: Spin,
    /// Whom to ask.
    pub whom: Whom<'a>,
    /// What it is about.
    pub topic: Topic<'a>,
}

/// How many figures are asked about; a talk has no room for more.
const FIGURES: usize = 4;
/// How many needs are asked about, of each kind.
const NEEDS: usize = 2;

/// What to ask next.
pub fn questions<'a>(model: &'a Model, case: &BusinessCase, signs: &Signs) -> Vec<Question<'a>> {
    let asking = Asking { model, signs };
    let mut all = Vec::new();
    asking.conditions(&mut all);
    asking.money(&mut all);
    asking.people(&mut all);
    let confirmation = confirmation(model, case);
    all.extend(confirmation.open.into_iter().take(FIGURES).map(|open| asking.figure(open)));
    asking.criteria(&mut all);
    asking.needs(&mut all);
    asking.opportunity(&mut all);
    asking.doubts(&mut all);
    all
}

struct Asking<'a, 's> {
    model: &'a Model,
    signs: &'s Signs,
}

impl<'a> Asking<'a, '_> {
    fn words(&self) -> &'a str {
        &self.model.language.0
    }

    /// The executive KPI that comes first.
    fn goal(&self) -> Option<&'a ExecutiveKpi> {
        self.model.kept_executive_kpis().next()
    }

    /// The executive KPI that a person answers for, or the first.
    fn goal_of(&self, person: &Stakeholder) -> Option<&'a ExecutiveKpi> {
        let is_own = |kpi: &&ExecutiveKpi| {
            let owner = kpi.owner.as_ref().and_then(|owner| person_for(self.model, owner.get(self.words())));
            owner.is_some_and(|owner| std::ptr::eq(owner, person))
        };
        self.model.kept_executive_kpis().find(is_own).or_else(|| self.goal())
    }

    /// The initiative that a person answers for.
    fn initiative_of(&self, person: &Stakeholder) -> Option<&'a Name> {
        let is_own = |owner: &Name| {
            person_for(self.model, owner.get(self.words())).is_some_and(|owner| std::ptr::eq(owner, person))
        };
        let initiatives = self.model.initiatives.iter();
        let mut own = initiatives.filter(|initiative| initiative.owner.as_ref().is_some_and(is_own));
        own.next().map(|initiative| &initiative.name)
    }

    fn named(&self, name: &'a Name) -> Whom<'a> {
        named(self.model, name)
    }

    /// Who plays one of these parts, the first that is known.
    fn playing(&self, parts: &[Part]) -> Whom<'a> {
        parts.iter().find_map(|part| playing(self.model, *part)).map_or(Whom::Nobody, Whom::Person)
    }

    /// Who signs, or else who releases the money.
    fn signer(&self) -> Whom<'a> {
        let budget = self.model.internal.as_ref().and_then(|internal| internal.budget.as_ref());
        let signs = budget.and_then(|budget| budget.signs.as_ref());
        let parts = [Part::EconomicBuyer, Part::Champion, Part::Coach];
        signs.map_or_else(|| self.playing(&parts), |name| self.named(name))
    }

    /// Whoever helps us from inside.
    fn insider(&self) -> Whom<'a> {
        self.playing(&[Part::Champion, Part::Coach, Part::EconomicBuyer])
    }

    fn conditions(&self, all: &mut Vec<Question<'a>>) {
        let (conditions, market) = (&self.signs.conditions, &self.signs.market);
        if is_open("problem", conditions) {
            all.extend(
                self.model.needs.iter().take(NEEDS).map(|need| self.of_need(Spin::Problem, need, Topic::Need(need))),
            );
        }
        if is_open("need", market) {
            let need = self.model.needs.first();
            let goal = |need: &Need| {
                let serves = |kpi: &&ExecutiveKpi| need.serves.name(&kpi.id);
                self.model.kept_executive_kpis().find(serves).or_else(|| self.goal())
            };
            if let Some((need, goal)) = need.and_then(|need| Some((need, goal(need)?))) {
                all.push(self.of_need(Spin::Payoff, need, Topic::Value(need, goal)));
            }
        }
        if is_open("time", conditions) {
            let mut dated: Vec<&Pressure> =
                self.model.client.pressures.iter().filter(|pressure| pressure.when.is_some()).collect();
            dated.sort_by_key(|pressure| pressure.when.as_ref().map(|date| date.value));
            let ask = |topic| Question { kind: Spin::Implication, whom: self.insider(), topic };
            all.extend(dated.first().map(|pressure| ask(Topic::Deadline(pressure))));
        }
        if is_open("process", conditions) {
            all.push(Question { kind: Spin::Situation, whom: self.insider(), topic: Topic::Process });
        }
        if is_open("means", market)
            && let Some(phase) = self.model.plan.phases.first()
        {
            all.push(Question { kind: Spin::Situation, whom: self.insider(), topic: Topic::Means(&phase.name) });
        }
        if is_open("will", market)
            && let Some(goal) = self.goal()
        {
            let whom = self.playing(&[Part::EconomicBuyer, Part::Champion]);
            all.push(Question { kind: Spin::Payoff, whom, topic: Topic::Will(goal) });
        }
    }

    fn money(&self, all: &mut Vec<Question<'a>>) {
        for (what, _) in self.signs.money.iter().filter(|(_, answer)| *answer != Answer::Yes) {
            let whom = match what {
                Money::Approved | Money::Signs => self.insider(),
                Money::Allocated | Money::By => self.signer(),
            };
            all.push(Question { kind: Spin::Situation, whom, topic: Topic::Money(*what) });
        }
    }

    fn people(&self, all: &mut Vec<Question<'a>>) {
        let missing = [Part::EconomicBuyer, Part::Champion, Part::TechnicalEvaluator, Part::Coach];
        for part in missing.into_iter().filter(|part| playing(self.model, *part).is_none()) {
            let kind = if part == Part::Champion { Spin::Payoff } else { Spin::Situation };
            all.push(Question { kind, whom: self.insider(), topic: Topic::Part(part, self.goal()) });
        }
        for person in self.model.internal.iter().flat_map(|internal| &internal.stakeholders) {
            let whom = Whom::Person(person);
            match (gap(person), self.goal_of(person)) {
                (Some(Gap::CriticAtADistance | Gap::Critic), goal) => {
                    let subject = self.initiative_of(person).or(goal.map(|goal| &goal.name));
                    all.push(Question { kind: Spin::Problem, whom, topic: Topic::Critic(subject) });
                }
                (Some(Gap::DeciderAtADistance), Some(goal)) => {
                    all.push(Question { kind: Spin::Payoff, whom, topic: Topic::Distant(goal) });
                }
                _ => {}
            }
        }
    }

    fn figure(&self, open: Unconfirmed<'a>) -> Question<'a> {
        Question { kind: Spin::Situation, whom: confirmer(self.model, &open), topic: Topic::Figure(open) }
    }

    fn criteria(&self, all: &mut Vec<Question<'a>>) {
        for criterion in &self.model.solution.criteria {
            if criterion.agreed_with.is_none() {
                let whom = self.playing(&[Part::EconomicBuyer, Part::Champion, Part::Coach]);
                all.push(Question { kind: Spin::Situation, whom, topic: Topic::Criterion(criterion) });
            }
            if criterion.we.value == Rating::Weak && criterion.weight.value.0 >= HEAVY {
                let whom = criterion.agreed_with.as_ref().map_or(Whom::Nobody, |name| self.named(name));
                all.push(Question { kind: Spin::Implication, whom, topic: Topic::Weakness(criterion) });
            }
        }
    }

    /// Needs without an amount.
    fn needs(&self, all: &mut Vec<Question<'a>>) {
        let unpriced = self.model.needs.iter().filter(|need| need.implication.yearly.is_none());
        all.extend(unpriced.take(NEEDS).map(|need| self.of_need(Spin::Implication, need, Topic::Cost(need))));
    }

    fn of_need(&self, kind: Spin, need: &'a Need, topic: Topic<'a>) -> Question<'a> {
        let who = need.source.as_ref().and_then(|source| source.who.as_ref());
        Question { kind, whom: who.map_or_else(|| self.insider(), |name| self.named(name)), topic }
    }

    /// Of the twenty questions those that the client's people can answer: whether it is worth winning is ours to know.
    fn opportunity(&self, all: &mut Vec<Question<'a>>) {
        let Some(opportunity) = self.model.internal.as_ref().and_then(|internal| internal.opportunity.as_ref()) else {
            return;
        };
        let whom = self.playing(&[Part::Coach, Part::Champion]);
        for (name, judgement) in opportunity.groups().into_iter().take(3).flat_map(|(_, questions)| questions) {
            if let Some(judgement) = judgement.filter(|one| Judgement::answer_of(Some(one)) != Answer::Yes) {
                let topic = Topic::Opportunity(name, judgement.note.as_ref());
                all.push(Question { kind: Spin::Situation, whom, topic });
            }
        }
    }

    /// Before signing, what could go wrong weighs most: each grave risk is talked over with who watches it.
    fn doubts(&self, all: &mut Vec<Question<'a>>) {
        if self.signs.stage != Some(Stage::Doubts) {
            return;
        }
        let grave = |risk: &&Risk| risk.impact.value == Grade::High && risk.likelihood.value != Grade::Low;
        for risk in self.model.plan.risks.iter().filter(grave).take(NEEDS) {
            let whom = risk.owner.as_ref().map_or_else(|| self.insider(), |owner| self.named(owner));
            all.push(Question { kind: Spin::Problem, whom, topic: Topic::Doubt(risk) });
        }
    }
}

fn is_open(name: &str, all: &[(&'static str, Answer)]) -> bool {
    all.iter().any(|(own, answer)| *own == name && *answer != Answer::Yes)
}

fn named<'a>(model: &'a Model, name: &'a Name) -> Whom<'a> {
    person_for(model, name.get(&model.language.0)).map_or(Whom::Named(name), Whom::Person)
}

/// Who should confirm a figure: the person whom its note names, or who answers for the KPI that rests on it, or somebody of
/// its department; otherwise the role that the model names.
pub fn confirmer<'a>(model: &'a Model, figure: &Unconfirmed<'a>) -> Whom<'a> {
    let words = model.language.0.as_str();
    let notes = match figure.element {
        Element::Driver(_, driver) => {
            [driver.note.as_ref(), driver.source.as_ref().and_then(|source| source.note.as_ref())]
        }
        Element::Kpi(kpi) => [None, kpi.source.as_ref().and_then(|source| source.note.as_ref())],
    };
    let people = || model.internal.iter().flat_map(|internal| &internal.stakeholders);
    let is_named = |person: &&Stakeholder| {
        let names = [Some(&person.name), person.role.as_ref()];
        let names = names.into_iter().flatten().map(|name| name.get(words)).filter(|name| !name.is_empty());
        names.into_iter().any(|name| notes.iter().flatten().any(|note| note.get(words).contains(name)))
    };
    let kpi = figure.kpi;
    let known = || {
        let names = kpi.owner.iter().chain([&kpi.department]);
        names.into_iter().find_map(|name| person_for(model, name.get(words)))
    };
    let role = kpi.owner.as_ref().unwrap_or(&kpi.department);
    people().find(is_named).or_else(known).map_or(Whom::Named(role), Whom::Person)
}
