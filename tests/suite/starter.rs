//! What `bvf new` writes: a model that checks, builds and teaches.

use crate::pdf;
use crate::support::Folder;

const MODEL: &str = include_str!("../../templates/starter/model.yaml");
const VENDOR: &str = include_str!("../../templates/starter/vendor.yaml");

#[test]
fn the_starter_has_no_findings_and_builds() {
    let folder = Folder::empty();
    folder.run(&["new"]).ends(0);
    assert_eq!(folder.text("model.yaml"), MODEL);
    assert_eq!(folder.text("vendor.yaml"), VENDOR);
    folder.run(&["check", "model.yaml", "--deny", "warnings"]).ends(0).says(&["no findings"]);
    folder.run(&["build", "model.yaml", "-o", "out/first.pdf", "--deny", "warnings"]).ends(0).quietly();
    assert!(pdf::load(&folder.bytes("out/first.pdf")).get_pages().len() > 5);
}

#[test]
fn the_starter_s_case_pays() {
    let folder = Folder::empty().file("model.yaml", MODEL).file("vendor.yaml", VENDOR);
    let out = folder.ok(&["roi", "model.yaml"]);
    assert!(!out.contains("does not pay") && out.contains("months"), "{out}");
}

/// Every part of a model is there, with a comment above it, so that a user sees what there is.
#[test]
fn the_starter_shows_every_part() {
    for (of, text) in [("model", MODEL), ("vendor", VENDOR)] {
        let schema: serde_json::Value = serde_json::from_str(&Folder::empty().ok(&["schema", of])).expect("JSON");
        let root = schema["$ref"].as_str().expect("a root").rsplit('/').next().expect("a name");
        let lines: Vec<&str> = text.lines().collect();
        for field in schema["$defs"][root]["properties"].as_object().expect("fields").keys() {
            let at = lines.iter().position(|line| line.starts_with(&format!("{field}:")));
            let at = at.unwrap_or_else(|| panic!("the starter's {of} does not show `{field}`"));
            // A comment stands above a field or above the group of fields without a gap that it opens.
            let mut above = lines[..at].iter().rev().take_while(|line| !line.is_empty());
            let told = above.any(|line| line.starts_with('#'));
            assert!(told, "nothing explains `{field}` in the starter's {of}");
        }
        assert!(lines.iter().all(|line| line.chars().count() <= 120), "lines fit a screen");
    }
}

#[test]
fn editors_find_the_schema() {
    assert!(MODEL.starts_with("# yaml-language-server: $schema=model.schema.json\n"));
    assert!(MODEL.contains("bvf schema > model.schema.json"));
    assert!(VENDOR.starts_with("# yaml-language-server: $schema=vendor.schema.json\n"));
    assert!(VENDOR.contains("bvf schema vendor > vendor.schema.json"));
    let folder = Folder::empty();
    folder.run(&["new"]).ends(0);
    assert_eq!(folder.names(), ["model.schema.json", "model.yaml", "vendor.schema.json", "vendor.yaml"]);
    assert_eq!(folder.text("model.schema.json"), folder.ok(&["schema", "model"]));
    assert_eq!(folder.text("vendor.schema.json"), folder.ok(&["schema", "vendor"]));
}
