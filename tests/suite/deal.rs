//! `bvf deal`: concessions, what they are worth, and the room that is left.

use serde_json::Value;

use crate::support::{Folder, MODEL, VENDOR};

/// The sound model with an exchange that has an id, a second one in words, and limits.
fn bargaining() -> Folder {
    Folder::edited(&[
        (
            "- {give: {item: service, discount: 8 %}",
            "- {id: day, give: {text: A day of training}, get: An earlier signature}\n    - {id: term, give: {item: service, discount: 8 %}",
        ),
        (
            "  reserve_price: 320000\n",
            "  reserve_price: 320000\n  discount_limits: {service: 10 %}\n  give_limits: [Never the hotline.]\n  exchanges:\n    day: {costs_us: 1500, worth_to_client: 2500, worth_to_us: 900, costs_client: 100, note: Trainers are booked.}\n    term: {worth_to_us: 40000, costs_client: 3000}\n",
        ),
    ])
}

fn json(folder: &Folder, arguments: &[&str]) -> Value {
    let out = folder.run(&[&["deal", "model.yaml", "--json"], arguments].concat()).ends(0).out;
    serde_json::from_str(&out).expect("the deal is JSON")
}

fn roi(folder: &Folder, settings: &[&str]) -> Value {
    let mut arguments = vec!["roi", "model.yaml", "--json"];
    for setting in settings {
        arguments.extend(["--set", setting]);
    }
    serde_json::from_str(&folder.ok(&arguments)).expect("the case is JSON")
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("{value} is a number"))
}

#[track_caller]
fn same(one: f64, other: f64) {
    assert!((one - other).abs() < 1e-6, "{one} and {other}");
}

#[test]
fn figures_are_the_difference_of_two_whole_cases() {
    let folder = bargaining();
    let deal = json(&folder, &[]);
    let without = roi(&folder, &[]);
    let with = roi(&folder, &["price.give_get.term.status=agreed"]);
    let change = |field: &str| number(&with["case"][field]) - number(&without["case"][field]);
    let term = &deal["exchanges"][1];
    assert_eq!(term["id"], "term");
    same(number(&term["effect"]["npv"]), change("npv"));
    same(number(&term["effect"]["roi"]), change("roi"));
    let price = |case: &Value| number(&case["case"]["costs"]);
    same(number(&term["effect"]["price"]), price(&without) - price(&with));
    assert!(number(&term["effect"]["price"]) > number(&term["effect"]["revenue"]), "revenue is discounted");
    same(number(&term["our_balance"]), 40000.0 - number(&term["costs_us"]));
    same(number(&term["costs_us"]), number(&term["effect"]["revenue"]));
    // The sensors are paid at the start and planning in parts; the reserve price is about all of it.
    let positions = deal["positions"].as_array().expect("a list");
    for position in positions {
        same(number(&position["room"]), number(&position["over_years"]) - 320_000.0);
    }
    assert_eq!(positions[0]["kind"], "list");
    same(number(&positions[2]["npv"]), number(&with["case"]["npv"]));
    same(number(&deal["together"]["npv"]), number(&term["effect"]["npv"]));
}

#[test]
fn what_is_agreed_is_set_against_the_deal_without_it() {
    let offered = json(&bargaining(), &[]);
    let agreed = json(&bargaining(), &["--set", "price.give_get.term.status=agreed"]);
    same(number(&offered["exchanges"][1]["effect"]["npv"]), number(&agreed["exchanges"][1]["effect"]["npv"]));
    same(number(&offered["positions"][2]["over_years"]), number(&agreed["positions"][1]["over_years"]));
}

#[test]
fn words_have_the_worth_that_the_model_says() {
    let deal = json(&bargaining(), &[]);
    let day = &deal["exchanges"][0];
    same(number(&day["costs_us"]), 1500.0);
    same(number(&day["our_balance"]), -600.0);
    same(number(&day["client_balance"]), 2400.0);
    same(number(&day["effect"]["npv"]), 0.0);
    bargaining().run(&["deal", "model.yaml"]).ends(0).prints(&[
        "Internal: for our own team only\n",
        "! day costs us €600 more than it brings.",
        "Never the hotline.",
        "Trainers are booked.",
    ]);
}

#[test]
fn a_further_discount_can_be_tried() {
    let folder = bargaining();
    let deal = json(&folder, &["--give", "service=5%", "--give", "sensors=10"]);
    let tried = &deal["positions"][3];
    assert_eq!(tried["kind"], "tried");
    let with = roi(&folder, &["price.items.service.yearly=91200", "price.items.sensors.one_off=133200"]);
    same(number(&tried["npv"]), number(&with["case"]["npv"]));
    // 8 % and then 5 % of what is left are more than the 10 % that may be.
    same(number(&deal["crossed"][0]["discount"]), 1.0 - 0.92 * 0.95);
    folder
        .run(&["deal", "model.yaml", "--give", "service=5%"])
        .ends(0)
        .prints(&["the limit is 10%", "Ask for something in return"]);
    let low = json(&folder, &["--give", "service=70", "--give", "sensors=70"]);
    assert!(number(&low["positions"][3]["room"]) < 0.0);
    folder
        .run(&["deal", "model.yaml", "--give", "service=70", "--give", "sensors=70"])
        .ends(0)
        .prints(&["below the reserve price"]);
}

#[test]
fn what_cannot_be_tried_is_wrong_usage() {
    let folder = bargaining();
    folder.run(&["deal", "model.yaml", "--give", "servce=5%"]).ends(2).says(&["`servce`", "did you mean `service`?"]);
    folder.run(&["deal", "model.yaml", "--give", "service"]).ends(2).says(&["item=percent"]);
    folder.run(&["deal", "model.yaml", "--give", "service=140%"]).ends(2).says(&["`140%`"]);
}

#[test]
fn a_give_without_a_get_reaches_no_document() {
    for get in ["", ", get: \"–\"", ", get: \"  \"", ", get: \"\u{200b}\"", ", get: {en: \"...\"}"] {
        for give in ["give: {item: service, discount: 8 %}", "give: {text: A day of training}"] {
            let edit = format!("- {{{give}{get}, until");
            let folder = Folder::edited(&[(
                "- {give: {item: service, discount: 8 %}, get: Three-year term, until",
                edit.as_str(),
            )]);
            folder.run(&["build", "model.yaml", "-o", "out"]).ends(1);
            folder.run(&["deal", "model.yaml"]).ends(1);
            folder.run(&["review", "model.yaml", "-o", "out"]).ends(1);
            assert!(folder.names().iter().all(|name| !name.starts_with("out/")), "{edit}");
        }
    }
}

#[test]
fn an_unknown_exchange_or_item_is_found() {
    let wrong = "reserve_price: 320000\n  exchanges: {trm: {costs_us: 5}}\n  discount_limits: {servce: 5 %}";
    let folder = Folder::edited(&[("reserve_price: 320000", wrong)]);
    folder.run(&["deal", "model.yaml"]).ends(1).says(&["`trm`", "`servce`"]);
}

#[test]
fn a_model_without_limits_has_a_deal_too() {
    let without = MODEL.split("\ninternal:\n").next().expect("there is a first part");
    let folder = Folder::empty().file("model.yaml", without).file("vendor.yaml", VENDOR);
    folder.run(&["deal", "model.yaml"]).ends(0).quietly().prints(&["No reserve price is set.", "#1 (offered"]);
}
