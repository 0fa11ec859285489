//! `bvf review`: whether it is time to propose, in the terminal, as JSON and as a document.

use bvf::layout::Library;
use bvf::layout::proof::proofread;
use bvf::locale::Locale;
use bvf::pipeline::{self, document};
use bvf::template::Engine;
use bvf::theme::{THEMES, Theme};
use bvf::view;
use serde_json::Value;

use crate::pdf;
use crate::samples;
use crate::support::{Folder, squeezed};

/// What makes the sound model ready.
const READY: &str = "  reserve_price: 320000
  stakeholders:
    - {name: Ada Quay, role: Chief financial officer, part: economic-buyer, level: deciding, drive: safety, change: pragmatist, focus: finance, contact: often, attitude: neutral}
    - {name: Ben Rook, role: Head of dispatch, part: champion, level: operating, contact: deep, attitude: mentor}
  budget: {approved: true, allocated: true, amount: 500000, signs: Ada Quay, by: 2026-12-18}
  stage: doubts
  market_test: {need: {answer: yes}, means: {answer: yes}, will: {answer: yes}}
  conditions: {problem: {answer: yes}, budget: {answer: yes}, time: {answer: yes}, process: {answer: yes}}
  customer_value: {short_term: high, long_term: low}
  opening: {ground: ours, lead: nobody}
  opportunity:
    customer_project: {answer: yes}
    customer_business: {answer: yes}
    customer_finances: {answer: yes}
    formal_criteria: {answer: yes}
    solution_fit: {answer: yes}
    resources: {answer: yes}
    inside_support: {answer: yes}
    executive_credibility: {answer: yes}
    cultural_fit: {answer: yes}
    short_term_revenue: {answer: yes}
    profitability: {answer: yes}
    risk: {answer: yes}
";

fn folder(edits: &[(&str, &str)]) -> Folder {
    let mut internal = READY.to_owned();
    for (from, to) in edits {
        assert_eq!(internal.matches(from).count(), 1, "`{from}` should stand once");
        internal = internal.replacen(from, to, 1);
    }
    Folder::edited(&[("  reserve_price: 320000\n", &internal)])
}

fn review(folder: &Folder) -> Value {
    serde_json::from_str(&folder.ok(&["review", "model.yaml", "--json"])).expect("the review is JSON")
}

#[test]
fn a_model_that_is_ready_is_sent() {
    let view = review(&folder(&[]));
    assert_eq!(view["verdict"]["decision"], "send", "{}", view["verdict"]);
    let areas = view["areas"].as_array().expect("a list");
    assert!(areas.iter().all(|area| area["state"] == "good" || area["state"] == "fact"), "{areas:?}");
    let advice = view["verdict"]["advice"].to_string();
    assert!(advice.contains("a lower price answers none of them"), "{advice}");
}

#[test]
fn what_is_missing_is_told_and_asked() {
    let view =
        review(&folder(&[("allocated: true", "allocated: false"), ("will: {answer: yes}", "will: {answer: unknown}")]));
    assert_eq!(view["verdict"]["decision"], "not-yet");
    let sentence = view["verdict"]["sentence"].as_str().expect("a text");
    assert!(sentence.contains("talked about terms") && sentence.contains("set aside"), "{sentence}");
    let rules: Vec<&str> = view["verdict"]["reasons"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|reason| reason["rule"].as_str().expect("a text"))
        .collect();
    assert_eq!(rules, ["market", "money"]);
    let questions = view["questions"].as_array().expect("a list");
    let money = questions.iter().find(|one| one["text"].as_str().is_some_and(|text| text.contains("set aside")));
    assert_eq!(money.expect("it is asked")["whom"], "Ada Quay, Chief financial officer");
    let will = questions.iter().find(|one| one["kind"] == "payoff").expect("the will is asked for");
    assert!(will["text"].as_str().is_some_and(|text| text.contains("before you sign")), "{will}");
}

#[test]
fn a_hopeless_deal_is_left() {
    let none = "conditions: {problem: {answer: no}, budget: {answer: no}, time: {answer: no}, process: {answer: no}}";
    let all =
        "conditions: {problem: {answer: yes}, budget: {answer: yes}, time: {answer: yes}, process: {answer: yes}}";
    let folder = folder(&[(all, none), ("allocated: true", "allocated: false")]);
    let view = review(&folder);
    assert_eq!(view["verdict"]["decision"], "walk-away");
    assert_eq!(view["verdict"]["reasons"].as_array().map(Vec::len), Some(1));
    folder.run(&["review", "model.yaml", "-o", "out"]).ends(0).prints(&["Walk away politely, because none"]);
    // The table tells of the money all the same.
    let money = view["areas"].as_array().and_then(|areas| areas.iter().find(|area| area["name"] == "money"));
    assert_eq!(money.expect("an area")["state"], "bad");
}

#[test]
fn a_customer_without_value_is_left() {
    let view = review(&folder(&[("short_term: high", "short_term: low")]));
    assert_eq!(view["verdict"]["decision"], "walk-away");
    assert_eq!(view["verdict"]["reasons"][0]["rule"], "no-value");
}

#[test]
fn the_samples_show_each_kind() {
    let decision = |name: &str| {
        let model = samples::path(name, "model.yaml");
        let out = Folder::empty().run(&["review", &model.display().to_string(), "--json"]).ends(0).quietly().out;
        let view: Value = serde_json::from_str(&out).expect("JSON");
        let rules: Vec<String> = view["verdict"]["reasons"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|reason| reason["rule"].as_str().expect("a text").to_owned())
            .collect();
        (view["verdict"]["decision"].as_str().expect("a text").to_owned(), rules)
    };
    let rules = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<String>>();
    assert_eq!(decision("kestrel"), ("send".to_owned(), rules(&[])));
    assert_eq!(decision("lanyue"), ("not-yet".to_owned(), rules(&["market", "money", "opportunity"])));
    assert_eq!(decision("yusui"), ("not-yet".to_owned(), rules(&["money"])));
}

#[test]
fn the_document_says_on_every_page_that_it_is_internal() {
    let model = samples::path("kestrel", "model.yaml");
    let model = model.display().to_string();
    for theme in ["harbour", "ledger", "slate"] {
        let folder = Folder::empty();
        folder.run(&["review", &model, "--theme", theme, "-o", "out/review.pdf"]).ends(0).quietly();
        let bytes = folder.bytes("out/review.pdf");
        let document = pdf::load(&bytes);
        let pages = document.get_pages().len();
        assert!((2..=4).contains(&pages), "{theme}: {pages} pages");
        let text = squeezed(&pdf::text(&document)).to_lowercase();
        let marks = text.matches("internal:forourownteamonly").count();
        assert!(marks >= pages, "{theme}: {marks} marks on {pages} pages");
        assert!(text.contains("polarquay") && text.contains("€867,000"), "what is internal is in it");
    }
}

#[test]
fn its_names_are_those_of_an_internal_document() {
    let folder = folder(&[]);
    folder.run(&["review", "model.yaml", "-o", "out"]).ends(0);
    let names: Vec<String> = folder.names().into_iter().filter(|name| name.starts_with("out/")).collect();
    assert_eq!(names.len(), 2);
    assert!(names.iter().all(|name| name.contains("-internal-review.")), "{names:?}");
    folder.run(&["review", "model.yaml", "--format", "xlsx"]).ends(2);
}

#[test]
fn a_model_that_is_wrong_is_not_reviewed() {
    let folder = Folder::edited(&[(", get: Three-year term", "")]);
    folder.run(&["review", "model.yaml", "-o", "out"]).ends(1).says(&["M330"]);
    assert!(folder.names().iter().all(|name| !name.starts_with("out/")));
}

#[test]
fn it_is_set_without_a_blemish() {
    let fonts = Library::embedded();
    for sample in samples::NAMES {
        let open = |file: &str| Ok((file.to_owned(), samples::text(sample, file)));
        let checked = pipeline::check("model.yaml", &samples::text(sample, "model.yaml"), &[], &open);
        let (proposal, case) = checked.proposal.as_ref().expect("a sample is sound");
        let locale = Locale::new(&proposal.model.language.0).expect("a known language");
        let engine = Engine::new(&locale, &[]).unwrap_or_else(|problems| panic!("{problems:?}"));
        let view = view::review_view(proposal, case, &locale);
        let review = document::deal_review(&view, &locale, &engine).unwrap_or_else(|problem| panic!("{problem:?}"));
        for (name, _) in THEMES {
            let theme = Theme::load(None, name).expect("a built-in theme");
            let (denser, pages) = document::within(4, &review, &theme, fonts);
            assert!((2..=4).contains(&pages.pages.len()), "{sample} in {name}: {} pages", pages.pages.len());
            let wrong = proofread(&review, &pages, &denser, fonts);
            assert!(wrong.is_empty(), "{sample} in {name}: {wrong:#?}");
        }
    }
}
