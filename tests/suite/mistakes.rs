//! Files with mistakes: each is found once, with its code, at its line.

use std::path::Path;

use crate::support::{Folder, Found, VENDOR, findings};

/// The mistakes that a file's comments announce: a line that ends in `# mistake: CODE` has one.
fn announced(text: &str) -> Vec<Found> {
    let lines = text.lines().enumerate().filter_map(|(at, line)| Some((at + 1, line.split_once("# mistake: ")?.1)));
    lines.map(|(at, code)| (at, code.trim().to_owned())).collect()
}

#[test]
fn twenty_mistakes_are_twenty_findings() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/twenty");
    let text = std::fs::read_to_string(fixtures.join("model.yaml")).expect("the fixture is there");
    let expected = announced(&text);
    assert_eq!(expected.len(), 20, "the fixture has twenty mistakes");
    let folder = Folder::empty().file("model.yaml", text).file("vendor.yaml", VENDOR);
    let ended = folder.run(&["check", "model.yaml", "--format", "json"]).ends(1);
    let found = findings(&ended.out);
    assert_eq!(found.keys().collect::<Vec<_>>(), ["model.yaml"], "{ended}");
    let mut found = found["model.yaml"].clone();
    found.sort();
    let missed: Vec<_> = expected.iter().filter(|one| !found.contains(one)).collect();
    let surplus: Vec<_> = found.iter().filter(|one| !expected.contains(one)).collect();
    assert!(missed.is_empty() && surplus.is_empty(), "missed: {missed:?}\nsurplus: {surplus:?}\n{ended}");
    assert_eq!(found.len(), 20, "nothing is found twice\n{ended}");
}

#[test]
fn every_finding_says_how_to_mend_it() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/twenty/model.yaml");
    let folder =
        Folder::empty().file("model.yaml", std::fs::read(path).expect("it is there")).file("vendor.yaml", VENDOR);
    let ended = folder.run(&["check", "model.yaml", "--format", "json"]).ends(1);
    let list: Vec<serde_json::Value> = serde_json::from_str(&ended.out).expect("JSON");
    for one in &list {
        let mend = one["mend"].as_str().is_some_and(|mend| !mend.is_empty());
        let label = one["label"].as_str().is_some_and(|label| !label.is_empty());
        assert!(mend || label, "no way to mend it is given: {one}");
        let message = one["message"].as_str().expect("a message");
        let first = message.chars().next().expect("a message is not empty");
        assert!(!first.is_uppercase() && !message.ends_with('.'), "messages are in lower case: {message}");
    }
}

#[test]
fn a_key_that_is_given_twice_is_found_where_it_stands_again() {
    let folder = Folder::edited(&[("currency: EUR\n", "currency: EUR\ncurrency: USD\n")]);
    let ended = folder.run(&["check", "model.yaml", "--format", "json"]).ends(1);
    assert_eq!(findings(&ended.out)["model.yaml"], [(4, "F003".to_owned())], "{ended}");
}

#[test]
fn a_broken_line_of_sight_is_found_at_each_level() {
    for (from, to, code) in [
        ("Foresee delays, serves: on-time", "Foresee delays, serves: brand", "M308"),
        ("    serves: foresee\n", "", "M310"),
        ("moves: late-share, utility", "utility", "M313"),
        ("why: late-found-late, ", "", "M320"),
        ("    measured_by: Share of deliveries with a penalty, monthly.\n", "", "M312"),
    ] {
        let folder = Folder::edited(&[(from, to)]);
        let ended = folder.run(&["check", "model.yaml", "--format", "short"]);
        ended.ends(1).prints(&[&format!("error[{code}]")]);
    }
}

#[test]
fn every_code_that_is_reported_can_be_explained() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/twenty/model.yaml");
    let text = std::fs::read_to_string(path).expect("it is there");
    let mut codes: Vec<String> = announced(&text).into_iter().map(|(_, code)| code).collect();
    codes.sort();
    codes.dedup();
    for code in codes {
        Folder::empty().run(&["explain", &code]).ends(0).prints(&[&code]);
    }
}

#[test]
fn a_file_that_is_no_yaml_has_one_finding() {
    let found = |text: &str| {
        let folder = Folder::empty().file("model.yaml", text).file("vendor.yaml", VENDOR);
        let ended = folder.run(&["check", "model.yaml", "--format", "json"]).ends(1);
        findings(&ended.out).remove("model.yaml").unwrap_or_default()
    };
    let syntax = |line: usize| vec![(line, "F001".to_owned())];
    assert_eq!(found("bvf: 1\ntitle: \"no end\nlanguage: en\n").first().map(|one| one.1.clone()), Some("F001".into()));
    assert_eq!(found("bvf: 1\n---\nbvf: 1\n"), syntax(2));
    assert_eq!(found("bvf: 1\ntitle: a: b\n"), syntax(2));
    assert_eq!(found("bvf: 1\nlanguage: [en\ncurrency: EUR\n").len(), 1);
}
