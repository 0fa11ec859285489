//! The same inputs give the same bytes, whoever builds, where and when.

use crate::support::{Folder, MODEL, VENDOR};

const FILES: [&str; 2] = ["out/a-proposal.md", "out/a-proposal.pdf"];

fn folder() -> Folder {
    Folder::empty().file("a.yaml", MODEL).file("vendor.yaml", VENDOR)
}

fn bytes(folder: &Folder) -> [Vec<u8>; 2] {
    FILES.map(|name| folder.bytes(name))
}

#[test]
fn two_builds_are_alike_in_every_byte() {
    let first = folder();
    first.run(&["build", "a.yaml", "-o", "out"]).ends(0);
    let expected = bytes(&first);
    first.run(&["build", "a.yaml", "-o", "out"]).ends(0);
    assert!(bytes(&first) == expected, "a second build in the same folder");

    let second = folder();
    let model = second.path("a.yaml").display().to_string();
    let out = second.path("out").display().to_string();
    let run = second.run(&["build", &model, "-o", &out]).from(&std::env::temp_dir());
    run.env("TZ", "Pacific/Auckland")
        .env("LANG", "zh_CN.UTF-8")
        .env("LC_ALL", "de_DE.UTF-8")
        .env("COLUMNS", "40")
        .ends(0);
    assert!(bytes(&second) == expected, "another folder, time zone and language");
}

#[test]
fn the_order_of_a_batch_changes_nothing() {
    let build = |models: &[&str]| {
        let folder = folder()
            .file("b.yaml", MODEL.replace("Heron Foods", "Ibis Foods"))
            .file("c.yaml", MODEL.replace("Heron Foods", "苍鹭食品"));
        folder.run(&[&["build", "-o", "out"], models].concat()).ends(0);
        let names: Vec<String> = folder.names().into_iter().filter(|name| name.starts_with("out/")).collect();
        assert_eq!(names.len(), 6);
        names.iter().map(|name| folder.bytes(name)).collect::<Vec<_>>()
    };
    let expected = build(&["a.yaml", "b.yaml", "c.yaml"]);
    assert!(build(&["c.yaml", "b.yaml", "a.yaml"]) == expected);
}

#[test]
fn other_printed_results_are_alike_too() {
    let folder = folder();
    for arguments in [&["roi", "a.yaml"][..], &["map", "a.yaml", "--format", "svg"], &["schema"], &["explain"]] {
        assert_eq!(folder.ok(arguments), folder.ok(arguments));
    }
}
