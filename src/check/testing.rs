//! How rules are tested: a sound model, an edit, and what is then found.

use super::{Rule, Run};
use crate::check::ReadFor;
use crate::diag::{Finding, Sources};
use crate::layout::Library;
use crate::pipeline;
use crate::revision::feedback::Element;

const MODEL: &str = include_str!("../../tests/fixtures/sound/model.yaml");
const VENDOR: &str = include_str!("../../tests/fixtures/sound/vendor.yaml");

/// Edits: what stands in the model or in the catalogue, and what stands there instead.
pub(crate) type Edits<'a> = &'a [(&'a str, &'a str)];

/// All findings of the sound model after the edits, each of which must apply exactly once to one of the two files.
pub(crate) fn check(edits: Edits) -> (Vec<Finding>, Sources) {
    let (model, vendor) = edited(edits);
    let open = |name: &str| match name {
        "vendor.yaml" => Ok((name.to_owned(), vendor.clone())),
        _ => Err("no such file".to_owned()),
    };
    let checked = pipeline::check("model.yaml", &model, &[], &open);
    (checked.findings, checked.sources)
}

/// The same together with a record of what was measured.
pub(crate) fn check_record(record: &str, edits: Edits) -> (Vec<Finding>, Sources) {
    let (model, vendor) = edited(edits);
    let open = |name: &str| Ok((name.to_owned(), vendor.clone()));
    let record = ("actuals.yaml", Ok(record.to_owned()));
    let checked = pipeline::track_for(Library::embedded(), "model.yaml", &model, &[], &open, record).checked;
    (checked.findings, checked.sources)
}

/// A record of feedback with one item.
pub(crate) const FEEDBACK: &str = "bvf: 1\nitems:\n  - {id: f1, who: Pieter, when: 2026-11-10, revision: r1, element: on-time, kind: objection, said: The target is bold.}\n";

/// The id of an element that only a model has that was issued before.
pub(crate) const OLDER: &str = "night-watch";

/// The same with another item.
pub(crate) fn record(item: &str) -> String {
    format!("{FEEDBACK}{item}")
}

/// The same with an answer of these fields.
pub(crate) fn answer(fields: &str) -> String {
    FEEDBACK.replace("bold.}", &format!("bold., answer: {{{fields}}}}}"))
}

/// The same together with what the client answered to the revision `r1`, before the next one is issued.
pub(crate) fn check_feedback(record: &str, edits: Edits) -> (Vec<Finding>, Sources) {
    let (model, vendor) = edited(edits);
    let open = |name: &str| Ok((name.to_owned(), vendor.clone()));
    let revisions = [super::Revision { name: "r1".to_owned(), pages: Some(12) }];
    let older = || vec![Element { id: OLDER.to_owned(), names: Vec::new(), internal: false }];
    let record = ("feedback.yaml", Ok(record.to_owned()));
    let answers = pipeline::Answers { record, revisions: &revisions, older: &older, purpose: ReadFor::Issuing };
    let checked = pipeline::answer_for(Library::embedded(), "model.yaml", &model, &[], &open, answers).checked;
    (checked.findings, checked.sources)
}

fn edited(edits: Edits) -> (String, String) {
    let (mut model, mut vendor) = (MODEL.to_owned(), VENDOR.to_owned());
    for (from, to) in edits {
        let file = if model.contains(from) { &mut model } else { &mut vendor };
        assert_eq!(file.matches(from).count(), 1, "`{from}` should stand once in the sound model or its catalogue");
        *file = file.replacen(from, to, 1);
    }
    (model, vendor)
}

/// Asserts that the rule finds one fault, on the line that holds `line`, with a message that holds `message`.
#[track_caller]
pub(crate) fn finds(rule: &Rule, edits: Edits, line: &str, message: &str) {
    found_once(rule, check(edits), line, message);
}

/// The same in a record of what was measured.
#[track_caller]
pub(crate) fn finds_in_record(rule: &Rule, record: &str, line: &str, message: &str) {
    found_once(rule, check_record(record, &[]), line, message);
}

/// The same in a record of feedback.
#[track_caller]
pub(crate) fn finds_in_feedback(rule: &Rule, record: &str, line: &str, message: &str) {
    found_once(rule, check_feedback(record, &[]), line, message);
}

#[track_caller]
fn found_once(rule: &Rule, (findings, sources): (Vec<Finding>, Sources), line: &str, message: &str) {
    let own: Vec<&Finding> = findings.iter().filter(|finding| finding.code == rule.code).collect();
    assert_eq!(
        own.len(),
        1,
        "{} should be found once in:\n{}",
        rule.code,
        crate::diag::short::print(&findings, &sources)
    );
    let place = sources.position(own[0].span);
    let found = sources.of(own[0].span).line(place.line);
    assert!(found.contains(line), "{} was found at `{found}`, not at `{line}`", rule.code);
    assert!(own[0].message.contains(message), "the message is: {}", own[0].message);
    assert!(own[0].mend.is_some() || !own[0].label.is_empty(), "{} says no mend", rule.code);
}

/// Asserts that the rule finds nothing.
#[track_caller]
pub(crate) fn passes(rule: &Rule, edits: Edits) {
    not_found(rule, check(edits));
}

/// The same in a record of what was measured.
#[track_caller]
pub(crate) fn passes_in_record(rule: &Rule, record: &str) {
    not_found(rule, check_record(record, &[]));
}

/// The same in a record of feedback.
#[track_caller]
pub(crate) fn passes_in_feedback(rule: &Rule, record: &str) {
    not_found(rule, check_feedback(record, &[]));
}

#[track_caller]
fn not_found(rule: &Rule, (findings, sources): (Vec<Finding>, Sources)) {
    let own: Vec<Finding> = findings.into_iter().filter(|finding| finding.code == rule.code).collect();
    assert!(own.is_empty(), "{}", crate::diag::short::print(&own, &sources));
}

#[test]
fn the_sound_model_has_no_findings() {
    let (findings, sources) = check(&[]);
    assert!(findings.is_empty(), "{}", crate::diag::human::print(&findings, &sources, false));
}

#[test]
fn every_rule_has_a_code_of_its_own_and_documentation() {
    let mut codes: Vec<&str> = super::rules::RULES.iter().map(|rule| rule.code).collect();
    assert!(codes.is_sorted(), "rules stand in the order of their codes: {codes:?}");
    codes.dedup();
    assert_eq!(codes.len(), super::rules::RULES.len());
    for rule in super::rules::RULES {
        for text in [rule.name, rule.what, rule.why, rule.mend, rule.example] {
            assert!(!text.trim().is_empty(), "{} lacks a part of its documentation", rule.code);
        }
        assert!(matches!(rule.run, Run::Facts(_)) || rule.layer == super::Layer::File);
    }
}

#[test]
fn every_code_of_reading_is_a_rule_of_the_file_layer() {
    let codes: Vec<&str> = include_str!("../input/code.rs").split('"').skip(1).step_by(2).collect();
    let rules = super::rules::RULES.iter().filter(|rule| matches!(rule.run, Run::Reading));
    let mut documented: Vec<&str> = rules.map(|rule| rule.code).collect();
    let mut known = codes.clone();
    documented.sort_unstable();
    known.sort_unstable();
    assert_eq!(documented, known);
}

#[test]
fn examples_are_yaml() {
    for rule in super::rules::RULES.iter().filter(|rule| matches!(rule.run, Run::Facts(_))) {
        let mut findings = Vec::new();
        crate::input::read(0, rule.example, &mut findings);
        assert!(findings.is_empty(), "the example of {}: {}", rule.code, findings[0].message);
    }
}

#[test]
fn the_samples_have_no_findings() {
    for name in ["kestrel", "lanyue", "yusui"] {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("inputs").join(name);
        let read = |file: &str| std::fs::read_to_string(root.join(file)).map_err(|error| error.to_string());
        let open = |file: &str| Ok((file.to_owned(), read(file)?));
        let model = read("model.yaml").expect("every sample has a model");
        let checked = pipeline::check("model.yaml", &model, &[], &open);
        let print = crate::diag::human::print(&checked.findings, &checked.sources, false);
        assert!(checked.findings.is_empty(), "{name}:\n{print}");
    }
}
