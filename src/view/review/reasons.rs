//! The verdict and its reasons in words.

use super::{DealView, ReasonView, Reviewing, VerdictView};
use crate::locale::{Arg, rounded_f64};
use crate::model::internal::{Part, Stage};
use crate::readiness::{Decision, Gap, Reason, gap};

/// How many reasons the sentence tells; the others stand below it.
const TOLD: usize = 3;

impl Reviewing<'_> {
    pub(super) fn verdict_view(&self, deal: &DealView) -> VerdictView {
        let decision = self.verdict.decision;
        let reasons: Vec<ReasonView> = self.verdict.reasons.iter().map(|reason| self.reason_view(reason)).collect();
        let mut told: Vec<&str> = reasons.iter().take(TOLD).map(|reason| reason.text.as_str()).collect();
        let more = match reasons.len().saturating_sub(TOLD) {
            0 => String::new(),
            n => self.count("review-more-reasons", &[("n", n)]),
        };
        if !more.is_empty() {
            told.push(&more);
        }
        let told = told.join(&self.say("review-reason-separator", &[]));
        VerdictView {
            decision: decision.word(),
            sentence: self.say(&format!("review-verdict-{}", decision.word()), &[("reasons", &told)]),
            reasons,
            advice: if decision == Decision::WalkAway { Vec::new() } else { self.advice(deal) },
        }
    }

    fn reason_view(&self, reason: &Reason) -> ReasonView {
        ReasonView { rule: reason.rule(), text: self.reason(reason) }
    }

    pub(super) fn reason(&self, reason: &Reason) -> String {
        let say = |key: &str| self.say(&format!("review-reason-{key}"), &[]);
        let of = |key: &str, name: &str, text: &str| self.say(&format!("review-reason-{key}"), &[(name, text)]);
        match reason {
            Reason::NoCondition => say("no-condition"),
            Reason::NoChance(group) => say(&format!("no-{}", group.word())),
            Reason::NoValue => say("no-value"),
            Reason::Condition(name, answer) => say(&format!("condition-{name}-{}", answer.word())),
            Reason::Market(name, answer) => say(&format!("market-{name}-{}", answer.word())),
            Reason::Money(what, answer) => say(&format!("money-{}-{}", what.word(), answer.word())),
            Reason::Missing(part) => say(&format!("missing-{}", part.word())),
            Reason::Unmet(name) => of("unmet", "name", name),
            Reason::Against(name) => of("against", "name", name),
            Reason::TooEarly => say("too-early"),
            Reason::NoCriteria => say("no-criteria"),
            Reason::Unagreed(n) => self.count("review-reason-unagreed", &[("n", *n)]),
            Reason::Weak(id) => of("weak", "criterion", &self.criterion(id)),
            Reason::Thin(group, yes) => {
                let group = self.say(&format!("review-group-{}", group.word()), &[]);
                let texts = [("group", Arg::text(&group)), ("n", self.locale.count(*yes as u64))];
                self.locale.message("review-reason-thin", &texts)
            }
            // Rounded down, so that a share below a half is never told as one.
            Reason::Unconfirmed(share) => {
                let share = self.locale.percent(rounded_f64((share * 100.0).floor() / 100.0, 2), 0);
                of("unconfirmed", "share", &share)
            }
            Reason::NoBenefits => say("no-benefits"),
            Reason::BelowReserve(amount) => of("below-reserve", "amount", &self.money(*amount)),
            Reason::Limit(item) => of("limit", "item", &self.item(item)),
        }
    }

    fn criterion(&self, id: &str) -> String {
        let criterion = self.model.solution.criteria.iter().find(|criterion| criterion.id.text == id);
        criterion.map_or_else(|| id.to_owned(), |criterion| self.words.name(&criterion.name))
    }

    fn item(&self, id: &str) -> String {
        let item = self.model.price.items.iter().find(|item| item.id.text == id);
        let name = item.and_then(|item| self.model.name_of_item(item));
        name.map_or_else(|| id.to_owned(), |name| self.words.name(name))
    }

    /// What to mind although it decides nothing.
    fn advice(&self, deal: &DealView) -> Vec<String> {
        let mut advice = Vec::new();
        if self.signs.stage == Some(Stage::Doubts) {
            advice.push(self.say("review-advice-doubts", &[]));
        }
        for person in self.internal.into_iter().flat_map(|internal| &internal.stakeholders) {
            let key = match gap(person) {
                Some(Gap::CriticAtADistance) => "review-advice-critic-at-a-distance",
                Some(Gap::Critic) => "review-advice-critic",
                Some(Gap::DeciderAtADistance) => "review-advice-decider-at-a-distance",
                None => continue,
            };
            advice.push(self.say(key, &[("name", &self.words.name(&person.name))]));
        }
        let lacks =
            |part: Part| self.lacks(part).then(|| self.say(&format!("review-advice-missing-{}", part.word()), &[]));
        advice.extend([Part::TechnicalEvaluator, Part::Coach].into_iter().filter_map(lacks));
        // That a limit is crossed is a reason by itself.
        let is_reason = !deal.crossed.is_empty() || self.verdict.reasons.iter().any(|one| one.rule() == "reserve");
        if !is_reason {
            advice.extend(deal.warnings.iter().cloned());
        }
        advice
    }

    pub(super) fn lacks(&self, part: Part) -> bool {
        let mut people = self.internal.into_iter().flat_map(|internal| &internal.stakeholders);
        !people.any(|person| person.part.as_ref().is_some_and(|own| own.value == part))
    }
}
