//! The verdict, row by row, and what it is made of.

use super::*;
use crate::finance::deal::deal;
use crate::model::Model;
use crate::model::internal::{Answer, Attitude, Closeness, Level, Part, QuestionGroup, Stage};

const SOUND: &str = include_str!("../../tests/fixtures/sound/model.yaml");
const VENDOR: &str = include_str!("../../tests/fixtures/sound/vendor.yaml");

/// Signs of which none speaks against sending.
fn ready() -> Signs {
    let groups = [QuestionGroup::Opportunity, QuestionGroup::Compete, QuestionGroup::Win, QuestionGroup::Worth];
    Signs {
        stage: Some(Stage::Evaluation),
        conditions: ["problem", "budget", "time", "process"].map(|name| (name, Answer::Yes)),
        market: ["need", "means", "will"].map(|name| (name, Answer::Yes)),
        money: [Money::Approved, Money::Allocated, Money::Signs, Money::By].map(|what| (what, Answer::Yes)),
        buyers: vec![Buyer {
            name: "Pieter".to_owned(),
            contact: Some(Closeness::Little),
            attitude: Some(Attitude::Neutral),
        }],
        has_champion: true,
        criteria: CriteriaSigns { count: 3, unagreed: 0, weak: Vec::new() },
        opportunity: groups.map(|group| (group, [Answer::Yes; 5])),
        value: Some((Level::High, Level::Low)),
        confirmed: Some(0.5),
        room: Some(0.0),
        limits: Vec::new(),
    }
}

#[track_caller]
fn decides(change: impl FnOnce(&mut Signs), decision: Decision, reasons: &[Reason]) {
    let mut signs = ready();
    change(&mut signs);
    assert_eq!(verdict(&signs), Verdict { decision, reasons: reasons.to_vec() });
}

#[test]
fn what_holds_is_sent() {
    decides(|_| {}, Decision::Send, &[]);
    decides(|signs| signs.room = None, Decision::Send, &[]);
    decides(|signs| signs.value = None, Decision::Send, &[]);
    decides(|signs| signs.stage = Some(Stage::Doubts), Decision::Send, &[]);
    decides(|signs| signs.value = Some((Level::Low, Level::High)), Decision::Send, &[]);
    let three = [Answer::Yes, Answer::No, Answer::Yes, Answer::Unknown, Answer::Yes];
    decides(|signs| signs.opportunity[2].1 = three, Decision::Send, &[]);
}

#[test]
fn what_is_open_waits() {
    use Answer::{No, Unknown};
    let not_yet = Decision::NotYet;
    decides(|signs| signs.conditions[2].1 = Unknown, not_yet, &[Reason::Condition("time", Unknown)]);
    decides(|signs| signs.conditions[1].1 = No, not_yet, &[Reason::Condition("budget", No)]);
    decides(|signs| signs.market[2].1 = No, not_yet, &[Reason::Market("will", No)]);
    decides(|signs| signs.money[1].1 = No, not_yet, &[Reason::Money(Money::Allocated, No)]);
    decides(|signs| signs.money[2].1 = Unknown, not_yet, &[Reason::Money(Money::Signs, Unknown)]);
    decides(|signs| signs.buyers.clear(), not_yet, &[Reason::Missing(Part::EconomicBuyer)]);
    decides(|signs| signs.has_champion = false, not_yet, &[Reason::Missing(Part::Champion)]);
    let pieter = || "Pieter".to_owned();
    decides(|signs| signs.buyers[0].contact = None, not_yet, &[Reason::Unmet(pieter())]);
    decides(|signs| signs.buyers[0].contact = Some(Closeness::None), not_yet, &[Reason::Unmet(pieter())]);
    decides(|signs| signs.buyers[0].attitude = Some(Attitude::Critic), not_yet, &[Reason::Against(pieter())]);
    decides(|signs| signs.stage = Some(Stage::Needs), not_yet, &[Reason::TooEarly]);
    decides(|signs| signs.criteria = CriteriaSigns::default(), not_yet, &[Reason::NoCriteria]);
    decides(|signs| signs.criteria.unagreed = 2, not_yet, &[Reason::Unagreed(2)]);
    let weak = || vec!["reach".to_owned()];
    decides(|signs| signs.criteria.weak = weak(), not_yet, &[Reason::Weak("reach".to_owned())]);
    let two = [Answer::Yes, No, Answer::Yes, Unknown, Unknown];
    decides(|signs| signs.opportunity[2].1 = two, not_yet, &[Reason::Thin(QuestionGroup::Win, 2)]);
    decides(|signs| signs.confirmed = Some(0.499), not_yet, &[Reason::Unconfirmed(0.499)]);
    decides(|signs| signs.confirmed = None, not_yet, &[Reason::NoBenefits]);
    decides(|signs| signs.room = Some(-1.0), not_yet, &[Reason::BelowReserve(1.0)]);
    decides(|signs| signs.limits = vec!["service".to_owned()], not_yet, &[Reason::Limit("service".to_owned())]);
}

#[test]
fn what_cannot_be_won_is_left() {
    let none = |signs: &mut Signs| signs.conditions.iter_mut().for_each(|(_, answer)| *answer = Answer::No);
    decides(none, Decision::WalkAway, &[Reason::NoCondition]);
    let lost = |signs: &mut Signs| signs.opportunity[1].1 = [Answer::No; 5];
    decides(lost, Decision::WalkAway, &[Reason::NoChance(QuestionGroup::Compete)]);
    let worthless = |signs: &mut Signs| signs.value = Some((Level::Low, Level::Low));
    decides(worthless, Decision::WalkAway, &[Reason::NoValue]);
    // What is open can still be asked.
    let nearly = |signs: &mut Signs| {
        none(signs);
        signs.conditions[3].1 = Answer::Unknown;
    };
    let mut signs = ready();
    nearly(&mut signs);
    assert_eq!(verdict(&signs).decision, Decision::NotYet);
    // A reason to leave outweighs all that speaks for waiting.
    let both = |signs: &mut Signs| {
        worthless(signs);
        signs.has_champion = false;
    };
    decides(both, Decision::WalkAway, &[Reason::NoValue]);
}

#[test]
fn every_reason_has_its_rule() {
    let mut worst = ready();
    worst.conditions[0].1 = Answer::No;
    worst.market[0].1 = Answer::Unknown;
    worst.money[0].1 = Answer::No;
    worst.buyers[0].contact = None;
    worst.has_champion = false;
    worst.stage = Some(Stage::Needs);
    worst.criteria = CriteriaSigns { count: 1, unagreed: 1, weak: vec!["reach".to_owned()] };
    worst.opportunity[0].1 = [Answer::Unknown; 5];
    worst.opportunity[3].1 = [Answer::No; 5];
    worst.value = Some((Level::Low, Level::Low));
    worst.confirmed = Some(0.1);
    worst.room = Some(-1.0);
    worst.limits = vec!["service".to_owned()];
    let mut found: Vec<&str> = reasons(&worst).iter().map(Reason::rule).collect();
    worst.conditions.iter_mut().for_each(|(_, answer)| *answer = Answer::No);
    found.extend(reasons(&worst).iter().map(Reason::rule));
    for rule in &RULES {
        assert!(found.contains(&rule.name), "no reason has the rule `{}`", rule.name);
    }
    assert!(found.iter().all(|name| RULES.iter().any(|rule| rule.name == *name)), "{found:?}");
}

fn read(text: &str) -> (Model, crate::finance::BusinessCase) {
    let open = |name: &str| Ok((name.to_owned(), VENDOR.to_owned()));
    let checked = crate::pipeline::check("model.yaml", text, &[], &open);
    let (proposal, case) = checked.proposal.expect("the fixture can be read");
    (proposal.model, case)
}

#[test]
fn a_model_that_says_nothing_of_it_is_not_ready() {
    let text = SOUND.split("\ninternal:\n").next().expect("there is a first part");
    let (model, case) = read(text);
    let signs = signs(&model, &case, &deal(&model, &[]));
    assert!(signs.conditions.iter().all(|(_, answer)| *answer == Answer::Unknown));
    assert_eq!(verdict(&signs).decision, Decision::NotYet);
    // Each of the four parts that a person can play is asked for, and how it is decided.
    let asked = questions(&model, &case, &signs);
    let parts = asked.iter().filter(|question| matches!(question.topic, Topic::Part(..))).count();
    assert_eq!(parts, 4);
    assert!(asked.iter().any(|question| matches!(question.topic, Topic::Process)));
    assert!(asked.iter().all(|question| !matches!(question.whom, Whom::Person(_))), "nobody is known");
}

#[test]
fn the_confirmed_share_is_that_of_present_values() {
    let (model, case) = read(SOUND);
    let all = confirmation(&model, &case);
    assert_eq!(all.share, Some(1.0));
    let text = SOUND.replacen("source: {status: confirmed, who: Finance", "source: {status: assumed, who: Finance", 1);
    assert_ne!(text, SOUND);
    let (model, case) = read(&text);
    let some = confirmation(&model, &case);
    let worth: f64 = case.benefits.iter().map(|line| line.present_value).sum();
    let share = some.share.expect("there are benefits");
    assert!((share - (1.0 - some.doubtful / worth)).abs() < 1e-12);
}

#[test]
fn a_department_means_its_head() {
    let text = SOUND.replacen(
        "\ninternal:\n",
        "\ninternal:\n  stakeholders:\n    - {name: Ada, role: Head of dispatch}\n    - {name: Ben, role: Head of IT}\n",
        1,
    );
    let (model, _) = read(&text);
    let named = |meant| person_for(&model, meant).map(|person| person.name.get("en").to_owned());
    assert_eq!(named("Dispatch").as_deref(), Some("Ada"));
    assert_eq!(named("ben").as_deref(), Some("Ben"));
    assert_eq!(named("Quality"), None);
    assert_eq!(named(""), None);
}
