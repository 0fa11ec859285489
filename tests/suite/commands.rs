//! Every command but `build` and `schema`: output, exit codes, refusals.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use crate::support::{Folder, MODEL, findings, place};

/// A mistake: a field that does not exist, so that one is missing.
const ERROR: (&str, &str) = ("      name: Two hubs", "      nmae: Two hubs");

/// The line on which it stands.
fn line() -> usize {
    place(MODEL, ERROR.0).0
}

#[test]
fn new_writes_a_starter_and_says_what_is_next() {
    let folder = Folder::empty();
    folder.run(&["new", "deal"]).ends(0).prints(&["model.yaml", "vendor.yaml"]).says(&["next: ", "bvf build"]);
    assert!(folder.names().contains(&"deal/model.yaml".to_owned()));
    folder.run(&["check", "deal/model.yaml"]).ends(0).says(&["no findings"]);
}

#[test]
fn new_overwrites_nothing() {
    for mine in ["model.yaml", "vendor.yaml", "model.schema.json"] {
        let folder = Folder::empty().file(mine, "mine");
        folder.run(&["new"]).ends(2).says(&["error: ", mine, "is there already", "nothing was written"]);
        assert_eq!(folder.text(mine), "mine");
        assert_eq!(folder.names(), [mine], "nothing else was written");
    }
}

#[test]
fn check_passes_a_sound_model() {
    Folder::sound().run(&["check", "model.yaml"]).ends(0).says(&["model.yaml: no findings"]).prints(&[""]);
}

#[test]
fn check_fails_on_an_error_and_shows_the_place() {
    let ended = Folder::edited(&[ERROR]).run(&["check", "model.yaml"]).ends(1);
    let place = format!("model.yaml:{}:7", line());
    let ended = ended.says(&["error[F101]", "`nmae`", "did you mean `name`?", &place, "nmae: Two hubs", "^"]);
    assert_eq!(ended.out, "", "findings for people go to standard error");
}

#[test]
fn check_prints_a_finding_on_one_line() {
    let ended = Folder::edited(&[ERROR]).run(&["check", "model.yaml", "--format", "short"]).ends(1).quietly();
    let lines: Vec<&str> = ended.out.lines().collect();
    assert_eq!(lines.len(), 2, "an unknown field, and the one that is missing for it:\n{ended}");
    let expected = format!("model.yaml:{}:7: error[F101]: a phase has no field `nmae`", line());
    assert!(lines.iter().any(|line| line.starts_with(&expected)), "{ended}");
}

#[test]
fn check_prints_findings_for_programs() {
    let ended = Folder::edited(&[ERROR]).run(&["check", "model.yaml", "--format", "json"]).ends(1).quietly();
    let found = findings(&ended.out);
    assert!(found["model.yaml"].contains(&(line(), "F101".to_owned())), "{ended}");
    let list: serde_json::Value = serde_json::from_str(&ended.out).expect("JSON");
    let one = list.as_array().expect("a list").iter().find(|one| one["code"] == "F101").expect("it was found");
    assert_eq!((one["severity"].as_str(), one["place"]["column"].as_u64()), (Some("error"), Some(7)));
    assert_eq!(one["place"]["end_column"].as_u64(), Some(11));
}

#[test]
fn check_prints_an_empty_list_where_nothing_is_found() {
    let out = Folder::sound().ok(&["check", "model.yaml", "--format", "json"]);
    assert_eq!(serde_json::from_str::<serde_json::Value>(&out).expect("JSON"), serde_json::json!([]));
}

#[test]
fn check_reads_standard_input() {
    let folder = Folder::sound();
    folder.run(&["check", "-"]).input(MODEL).ends(0).says(&["<stdin>: no findings"]);
    let broken = MODEL.replace(ERROR.0, ERROR.1);
    let expected = format!("<stdin>:{}:7: error[F101]", line());
    folder.run(&["check", "-", "--format", "short"]).input(broken).ends(1).prints(&[&expected]);
}

#[test]
fn check_takes_several_models() {
    let folder = Folder::sound().file("other.yaml", MODEL.replace(ERROR.0, ERROR.1));
    folder.run(&["check", "model.yaml", "other.yaml"]).ends(1).says(&[
        "model.yaml: no findings",
        "other.yaml: ",
        "error[F101]",
    ]);
    folder.run(&["check", "model.yaml", "model.yaml"]).ends(0);
}

#[test]
fn several_models_make_one_list_for_programs() {
    let folder = Folder::sound().file("other.yaml", MODEL.replace(ERROR.0, ERROR.1));
    let ended = folder.run(&["check", "other.yaml", "model.yaml", "--format", "json"]).ends(1);
    assert!(findings(&ended.out).contains_key("other.yaml"), "{ended}");
}

#[test]
fn a_missing_file_is_a_failure_and_not_a_finding() {
    for command in ["check", "roi", "map", "build"] {
        let ended = Folder::sound().run(&[command, "nowhere.yaml"]).ends(2);
        ended.says(&["error: can't read `nowhere.yaml`"]);
    }
    Folder::sound().run(&["check", "."]).ends(2).says(&["error: can't read `.`"]);
}

#[test]
fn what_is_no_command_is_a_failure() {
    let folder = Folder::empty();
    folder.run(&["chekc", "model.yaml"]).ends(2).says(&["check"]);
    folder.run(&["check"]).ends(2).says(&["Usage"]);
    folder.run(&["check", "--set", "years", "model.yaml"]).ends(2).says(&["path=value"]);
    folder.run::<&str>(&[]).ends(2).says(&["Usage", "build", "check"]);
    folder.run(&["--help"]).ends(0).prints(&["build", "check", "explain", "roi"]);
    folder.run(&["--version"]).ends(0).prints(&[env!("CARGO_PKG_VERSION")]);
}

#[test]
fn values_can_be_set_for_one_run() {
    let folder = Folder::sound();
    folder.run(&["roi", "model.yaml", "--set", "case.years=5"]).ends(0).prints(&["Year 5"]);
    folder.run(&["roi", "model.yaml", "--set", "client.name=Ibis Foods"]).ends(0).prints(&["Ibis Foods"]);
    let free = ["roi", "model.yaml", "--set", "price.items.service.yearly=0", "--set", "price.items.planning.yearly=0"];
    let (with, without) = (folder.ok(&["roi", "model.yaml"]), folder.ok(&free));
    assert_ne!(with, without, "elements of lists are found by id");
    assert_eq!(folder.text("model.yaml"), MODEL, "the file stays as it is");
    for wrong in ["case.yaers=5", "case.years=many", "price.items.nothing.yearly=1", "drivers=["] {
        folder.run(&["check", "model.yaml", "--set", wrong]).ends(1).says(&["error[F", "--set"]);
    }
}

#[test]
fn explain_tells_a_rule_by_code_or_name() {
    let folder = Folder::empty();
    let parts = ["M340", "weights-sum", "What it finds", "Why it matters", "How to mend it", "Example", "weight: 60"];
    for name in ["M340", "m340", "weights-sum"] {
        folder.run(&["explain", name]).ends(0).prints(&parts).quietly();
    }
    folder.run(&["explain", "M341x"]).ends(2).says(&["there is no rule `M341x`"]);
    folder.run(&["explain", "weight-sum"]).ends(2).says(&["did you mean `weights-sum`?"]);
}

#[test]
fn explain_lists_all_rules_and_explains_each() {
    let folder = Folder::empty();
    let list = folder.ok(&["explain"]);
    assert!(list.lines().count() >= 1);
    for line in list.lines() {
        let code = line.split(' ').next().expect("a line starts with a code");
        folder.run(&["explain", code]).ends(0).prints(&[code, "How to mend it"]);
    }
}

#[test]
fn roi_prints_the_business_case() {
    let out = Folder::sound().ok(&["roi", "model.yaml"]);
    for part in ["Heron Foods", "Net present value", "Return on investment", "Payback", "Year 3", "76%"] {
        assert!(out.contains(part), "`{part}` is missing:\n{out}");
    }
    let broken = Folder::edited(&[ERROR]).run(&["roi", "model.yaml"]).ends(1);
    assert_eq!(broken.out, "", "no figures from a model that has errors");
}

#[test]
fn map_prints_the_line_of_sight() {
    let expected = "\
Deliveries on time  91.2% → 97%
└── Foresee delays
    └── Late deliveries  8.8% → 4.4%
        ├── Live positions
        └── Re-planning
";
    assert_eq!(Folder::sound().ok(&["map", "model.yaml"]), expected);
}

#[test]
fn map_draws_a_picture() {
    let svg = Folder::sound().ok(&["map", "model.yaml", "--format", "svg"]);
    assert!(svg.trim_start().starts_with("<svg") && svg.trim_end().ends_with("</svg>"), "{svg}");
    for name in ["Deliveries on time", "Foresee delays", "Late deliveries", "Live positions", "Re-planning"] {
        assert!(svg.contains(name), "`{name}` is missing:\n{svg}");
    }
}

#[test]
fn completions_are_printed_for_each_shell() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        Folder::empty().run(&["completions", shell]).ends(0).prints(&["bvf", "explain"]).quietly();
    }
    Folder::empty().run(&["completions", "csh"]).ends(2).says(&["fish"]);
}

#[test]
fn colour_follows_the_option() {
    let folder = Folder::edited(&[ERROR]);
    let colour = |arguments: &[&str], no_color: &str| {
        folder.run(arguments).env("NO_COLOR", no_color).ends(1).err.contains('\u{1b}')
    };
    assert!(!colour(&["check", "model.yaml"], ""), "no terminal, no colour");
    assert!(!colour(&["check", "model.yaml"], "1"));
    assert!(colour(&["--color", "always", "check", "model.yaml"], ""));
    assert!(!colour(&["check", "model.yaml", "--color", "never"], ""));
}

#[cfg(target_os = "linux")]
#[test]
fn colour_on_a_terminal_heeds_no_color() {
    use crate::support::program;
    let folder = Folder::edited(&[ERROR]);
    let on_terminal = |no_color: &str| {
        let command = format!("{} check {}", env!("CARGO_BIN_EXE_bvf"), folder.path("model.yaml").display());
        let output = program("script")?.args(["-qec", &command, "/dev/null"]).env("NO_COLOR", no_color).output();
        Some(String::from_utf8(output.expect("script runs").stdout).expect("UTF-8"))
    };
    let Some(coloured) = on_terminal("") else { return };
    assert!(coloured.contains("F101") && coloured.contains('\u{1b}'), "{coloured:?}");
    let plain = on_terminal("1").expect("it was there before");
    assert!(plain.contains("F101") && !plain.contains('\u{1b}'), "{plain:?}");
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let folder = Folder::sound();
    for arguments in [&["schema"][..], &["map", "model.yaml", "--format", "svg"], &["roi", "model.yaml"], &["explain"]]
    {
        let mut child = Command::new(env!("CARGO_BIN_EXE_bvf"))
            .args(arguments)
            .current_dir(folder.path(""))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        // The pipe is closed before anything is read, or after a line.
        let mut reader = BufReader::new(child.stdout.take().expect("a pipe"));
        if arguments[0] == "schema" {
            reader.read_line(&mut String::new()).expect("a line comes");
        }
        drop(reader);
        let output = child.wait_with_output().expect("it ends");
        let err = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success() && err.is_empty(), "{arguments:?}: {:?}\n{err}", output.status);
    }
}
