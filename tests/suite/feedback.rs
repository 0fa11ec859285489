//! `bvf feedback`: what the client answered is kept, answered in the model, and imported.

use std::fs;

use serde_json::Value;

use crate::support::{Folder, MODEL, place};

/// A record by an author with a layout of his own.
const RECORD: &str = "\
# Round one
bvf: 1
items:
- id: f1     # the CFO
  who: 'Anke'
  when: 2026-11-10
  element: service
  kind: price
  said: >-
    Too dear
    for three years.

- id: f2
  who: Pieter
  when: 2026-11-11
  page: 4
  kind: question
  said: Why so late?
# end
";

fn folder() -> Folder {
    Folder::sound().file("feedback.yaml", RECORD)
}

const ADD: [&str; 11] = [
    "feedback",
    "add",
    "model.yaml",
    "--who",
    "Pieter",
    "--when",
    "2026-11-10",
    "--kind",
    "objection",
    "--said",
    "The target is bold.",
];

fn with(arguments: &[&str], more: &[&str]) -> Vec<String> {
    arguments.iter().chain(more).map(|argument| (*argument).to_owned()).collect()
}

const ACCEPT: [&str; 9] =
    ["feedback", "answer", "model.yaml", "f1", "--accept", "--text", "A smaller fee.", "--when", "2026-11-12"];

#[test]
fn a_record_is_begun_with_flags() {
    let folder = Folder::sound();
    folder.run(&with(&ADD, &["--element", "Deliveries on time"])).ends(0).quietly().prints(&["f1\n"]);
    folder.run(&with(&ADD, &["--page", "3", "--quote", "yes", "--internal"])).ends(0).prints(&["f2\n"]);
    let text = folder.text("feedback.yaml");
    let expected = "\
bvf: 1
items:
  - id: f1
    who: Pieter
    when: 2026-11-10
    element: on-time
    kind: objection
    said: The target is bold.
  - id: f2
    who: Pieter
    when: 2026-11-10
    page: 3
    quote: \"yes\"
    kind: objection
    said: The target is bold.
    internal: true
";
    assert!(text.starts_with("# What the client answered") && text.ends_with(expected), "{text}");
    assert_eq!(folder.text("model.yaml"), MODEL);
}

#[test]
fn a_record_grows_in_its_own_layout() {
    let folder = folder();
    folder.run(&ADD).ends(0).prints(&["f3"]);
    let added =
        "\n\n- id: f3\n  who: Pieter\n  when: 2026-11-10\n  kind: objection\n  said: The target is bold.\n# end\n";
    assert_eq!(folder.text("feedback.yaml"), RECORD.replace("\n# end\n", added));
}

#[test]
fn line_ends_and_the_mark_of_a_record_stay() {
    let record = format!("\u{feff}{}", RECORD.replace('\n', "\r\n"));
    let folder = Folder::sound().file("feedback.yaml", &record);
    folder.run(&with(&ADD, &["--said", "一行\n两行：好"])).ends(2);
    let mut arguments = ADD.to_vec();
    arguments[10] = "一行\n两行：好";
    folder.run(&arguments).ends(0);
    let added = "\r\n\r\n- id: f3\r\n  who: Pieter\r\n  when: 2026-11-10\r\n  kind: objection\r\n  said: |-\r\n    一行\r\n    两行：好\r\n# end\r\n";
    assert_eq!(folder.text("feedback.yaml"), record.replace("\r\n# end\r\n", added));
}

#[test]
fn what_is_missing_is_named_where_nobody_can_be_asked() {
    let folder = Folder::sound();
    let ended = folder.run(&["feedback", "add", "model.yaml", "--who", "Pieter"]).ends(2);
    ended.says(&["`--when`, `--said`, `--kind` must be given"]);
    folder.run(&["feedback", "answer", "model.yaml", "f1", "--accept"]).ends(2).says(&["`--text` must be given"]);
    folder.run(&["feedback", "answer", "model.yaml", "f1", "--decline"]).ends(2).says(&["`--reason` must be given"]);
    folder.run(&["feedback", "answer", "model.yaml", "f1", "--text", "x"]).ends(2).says(&["--accept"]);
    folder.run(&with(&ADD, &["--element", "nonsense"])).ends(2).says(&["no element `nonsense`"]);
    folder.run(&["feedback", "list", "-"]).ends(2).says(&["name the model's file"]);
    assert_eq!(folder.names(), ["model.yaml", "vendor.yaml"]);
    let dated = &ADD[..5];
    let dated = with(dated, &ADD[7..]);
    folder.run(&dated).env("SOURCE_DATE_EPOCH", "1794268800").ends(0);
    assert!(folder.text("feedback.yaml").contains("when: 2026-11-10\n"), "{}", folder.text("feedback.yaml"));
}

#[test]
fn the_revision_is_the_latest_or_one_that_was_issued() {
    let folder = Folder::sound().file("revisions/r2/model.yaml", MODEL).file("revisions/r10/model.yaml", MODEL);
    folder.run(&ADD).ends(0);
    assert!(folder.text("feedback.yaml").contains("revision: r10\n"));
    let before = folder.bytes("feedback.yaml");
    folder.run(&with(&ADD, &["--revision", "r3"])).ends(1).says(&["[F503]", "no revision `r3`", "nothing is written"]);
    assert_eq!(folder.bytes("feedback.yaml"), before);
}

#[test]
fn what_was_said_is_listed() {
    let folder = folder();
    let out = folder.ok(&["feedback", "list", "model.yaml"]);
    let lines: Vec<&str> = out.lines().map(str::trim_end).collect();
    assert_eq!(lines[1], "f1  open    Anke    service  Too dear for three years.");
    assert_eq!(lines[2], "f2  open    Pieter  p. 4     Why so late?");
    folder.run(&ACCEPT).ends(0);
    assert!(!folder.ok(&["feedback", "list", "model.yaml", "--open"]).contains("f1"));
    let json: Value = serde_json::from_str(&folder.ok(&["feedback", "list", "model.yaml", "--json"])).expect("JSON");
    assert_eq!((&json[0]["status"], &json[0]["text"]), (&"accepted".into(), &"A smaller fee.".into()));
    assert_eq!((&json[1]["page"], &json[1]["element"]), (&4.into(), &Value::Null));
    let none = Folder::sound();
    assert_eq!(none.ok(&["feedback", "list", "model.yaml"]), "Nothing was said yet.\n");
    assert_eq!(none.names(), ["model.yaml", "vendor.yaml"]);
}

#[test]
fn an_answer_changes_the_model_and_nothing_else_of_it() {
    let model = MODEL.replace("yearly: 96000}", "yearly: 96000} # as of October");
    let folder = folder().file("model.yaml", &model);
    let ended = folder.run(&with(&ACCEPT, &["--by", "Managing director", "--set", "price.items.service.yearly=92000"]));
    let ended = ended.ends(0).quietly();
    let ended =
        ended.prints(&["f1  accepted", "price.items.service.yearly: 96000 → 92000", "Net present value", "Payback"]);
    assert_eq!(folder.text("model.yaml"), model.replace("96000", "92000"));
    let answer = "    for three years.
  answer:
    status: accepted
    text: A smaller fee.
    by: Managing director
    when: 2026-11-12
    changes:
    - path: price.items.service.yearly
      from: 96000
      to: 92000
";
    assert_eq!(folder.text("feedback.yaml"), RECORD.replace("    for three years.\n", answer));
    // What it does to the figures is what a run with the change says.
    let figures = |arguments: &[&str]| -> Value {
        let json = Folder::sound().ok(&[&["roi", "model.yaml", "--json"], arguments].concat());
        serde_json::from_str(&json).expect("JSON")
    };
    for (column, arguments) in [(3, &[][..]), (4, &["--set", "price.items.service.yearly=92000"][..])] {
        let npv = figures(arguments)["case"]["npv"].as_f64().expect("an amount").round();
        let row = ended.out.lines().find(|line| line.starts_with("Net present value")).expect("a row");
        let shown: String =
            row.split_whitespace().nth(column).expect("a cell").chars().filter(char::is_ascii_digit).collect();
        assert_eq!(shown.parse::<f64>(), Ok(npv.abs()), "{row}");
    }
}

#[test]
fn an_answer_in_two_parts_can_be_given_again() {
    let folder = folder();
    folder.run(&with(&ACCEPT, &["--set", "price.items.service.yearly=92000"])).ends(0);
    folder.run(&ACCEPT).ends(2).says(&["answered already", "--again"]);
    folder.run(&with(&ACCEPT, &["--again", "--set", "price.items.service.yearly=90000"])).ends(0);
    assert!(folder.text("feedback.yaml").contains("      from: 96000\n      to: 90000\n"));
    folder.run(&["check", "model.yaml"]).ends(0);
    let decline = [
        "feedback",
        "answer",
        "model.yaml",
        "f2",
        "--decline",
        "--reason",
        "The hubs proved it.",
        "--when",
        "2026-11-12",
    ];
    folder.run(&decline).ends(0).prints(&["f2  declined"]);
    folder.run(&["feedback", "answer", "model.yaml", "f9", "--accept", "--text", "x"]).ends(2).says(&["no item `f9`"]);
}

#[test]
fn a_trial_writes_nothing() {
    let folder = folder();
    let ended = folder.run(&with(&ACCEPT, &["--dry-run", "--set", "price.items.service.yearly=92000"])).ends(0);
    ended.prints(&["96000 → 92000", "Return on investment"]);
    assert_eq!((folder.text("model.yaml").as_str(), folder.text("feedback.yaml").as_str()), (MODEL, RECORD));
}

#[test]
fn an_answer_that_would_break_the_model_is_refused() {
    for (setting, said) in [
        ("price.items.service.yearly=92000 USD", "[M382]"),
        ("price.items.service.phase=pilto", "[L201]"),
        ("price.items.service.waht=1", "[F101]"),
    ] {
        let folder = folder();
        let ended = folder.run(&with(&ACCEPT, &["--set", setting])).ends(1);
        ended.says(&[said, "nothing is written"]);
        assert_eq!((folder.text("model.yaml").as_str(), folder.text("feedback.yaml").as_str()), (MODEL, RECORD));
    }
    for (setting, said) in [
        ("price.itms.service.yearly=1", "there is no `itms`"),
        ("price.items.service.yearly=96000", "already"),
        ("price.items.service.yearly=[", "can't be read"),
    ] {
        folder().run(&with(&ACCEPT, &["--set", setting])).ends(2).says(&["`--set price.", said]);
    }
    let text =
        ["feedback", "answer", "model.yaml", "f1", "--accept", "--when", "2026-11-12", "--text", "Unlike Trackomatic."];
    folder().run(&text).ends(1).says(&["[F509]"]);
}

#[test]
fn mistakes_that_were_there_stop_no_answer() {
    let model = MODEL.replace("serves: foresee", "serves: foresay");
    let folder = folder().file("model.yaml", &model);
    folder.run(&with(&ACCEPT, &["--set", "price.items.service.yearly=92000"])).ends(0);
    assert_eq!(folder.text("model.yaml"), model.replace("96000", "92000"));
}

#[test]
fn all_mistakes_of_a_record_are_told_in_one_run() {
    let record = "\
bvf: 2
items:
  - {id: f1, who: Anke, when: 2026-11-10, element: servce, kind: price, said: Dear., answer: {status: declined}}
  - {id: f1, who: Anke, when: 2026-13-10, kind: prize, said: Dear.}
  - {id: f3, who: Anke, when: 2026-11-10, revision: r7, kind: price, said: Dear., answer: {status: accepted, when: 2026-11-09}}
  - {id: f4, whom: Anke, when: 2026-11-10, kind: price, said: Dear.}
  - {id: f6, who: Anke, when: 2026-11-10, kind: price, said: Dear., answer: {status: in-part, text: Done., changes: [{path: price.itms, to: 1}]}}
  - {id: f5, who: Anke, when: 2026-11-10, kind: price, said: Dear., answer: {status: open, changes: [{path: case.years, to: 4}]}}
";
    let folder = Folder::sound().file("feedback.yaml", record);
    for arguments in [&["feedback", "list", "model.yaml"][..], &ADD, &ACCEPT] {
        let ended = folder.run(arguments).ends(1);
        for (code, part) in [
            ("M392", "bvf: 2"),
            ("F502", "servce"),
            ("F504", "servce"),
            ("F501", "2026-13-10"),
            ("F104", "2026-13-10"),
            ("F105", "prize"),
            ("F503", "r7"),
            ("F505", "r7"),
            ("F507", "2026-11-09"),
            ("F101", "whom"),
            ("F102", "whom"),
            ("F506", "price.itms"),
            ("F506", "to: 4"),
            ("F508", "case.years"),
        ] {
            let at = format!("feedback.yaml:{}:", place(record, part).0);
            let found = ended.err.split("\n\n").any(|one| one.contains(&format!("[{code}]")) && one.contains(&at));
            assert!(found, "{code} at `{part}` is missing\n{ended}");
        }
    }
    assert_eq!(folder.text("feedback.yaml"), record);
    Folder::sound().file("feedback.yaml", "bvf: [\n").run(&ADD).ends(1).says(&["[F001]", "feedback.yaml"]);
    Folder::sound().file("feedback.yaml", [0xff, 0xfe]).run(&ADD).ends(1).says(&["[F002]", "feedback.yaml"]);
}

#[test]
fn notes_are_imported_once() {
    let notes = "\
Meeting of 10 November

- On time: the target looks bold
  for one year
- Anke: service: why three years?
- late-shar: fine
- budget: too dear
";
    let folder = Folder::sound().file("notes.md", notes);
    let import = ["feedback", "import", "model.yaml", "notes.md", "--who", "Pieter", "--date", "2026-11-10"];
    folder.run(&import[..4]).ends(2).says(&["`--who`, `--when` must be given"]);
    folder.run(&with(&import, &["--dry-run"])).ends(0).prints(&["f1", "f2", "f3"]);
    assert!(!folder.names().contains(&"feedback.yaml".to_owned()));
    let ended = folder.run(&import).ends(0).quietly();
    let ended = ended.prints(&[
        "3 items added, 0 known already",
        "2 lines not imported",
        "1  Meeting of",
        "7  budget: too dear",
    ]);
    assert!(ended.out.contains("f1  on-time") && ended.out.contains("f3  late-share"), "{ended}");
    let text = folder.text("feedback.yaml");
    assert!(text.contains("who: Anke\n") && text.contains("kind: question\n"), "{text}");
    assert!(text.contains("said: |-\n      the target looks bold\n      for one year\n"), "{text}");
    folder.run(&import).ends(0).prints(&["0 items added, 3 known already"]);
    assert_eq!(folder.text("feedback.yaml"), text);
    fs::write(folder.path("notes.md"), notes.replace("budget", "sensors")).expect("it can be written");
    folder.run(&import).ends(0).prints(&["f4  sensors", "1 item added, 3 known already"]);
    assert!(folder.text("feedback.yaml").starts_with(&text));
}

#[test]
fn a_mail_says_who_and_when() {
    let mail = "From: =?utf-8?B?6Z+p56uL5bOw?= <han@lanyue.example>\r\nDate: Tue, 10 Nov 2026 09:00:00 +0800\r\n\
                Message-ID: <7@lanyue.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\
                您好，\r\n\r\n准时交付率：目标太高？\r\n> 二、\r\nＯｎ－Ｔｉｍｅ：“太高”\r\n";
    let model = MODEL.replace("name: Late deliveries", "name: {en: Late deliveries, zh-Hans: 准时交付率}");
    let folder = Folder::sound().file("model.yaml", &model).file("a.eml", mail).file("copy/b.eml", mail);
    folder.run(&["feedback", "import", "model.yaml", "a.eml"]).ends(0).prints(&["2 items added", "1  您好，"]);
    let text = folder.text("feedback.yaml");
    for part in [
        "who: 韩立峰\n",
        "when: 2026-11-10\n",
        "element: late-share\n",
        "said: |-\n      目标太高？\n      二、\n",
        "said: “太高”\n",
        "file: a.eml\n",
    ] {
        assert!(text.contains(part), "`{part}` is missing:\n{text}");
    }
    folder.run(&["feedback", "import", "model.yaml", "copy/b.eml"]).ends(0).prints(&["2 known already"]);
    let ended =
        folder.run(&["feedback", "import", "model.yaml", "-", "--kind", "praise"]).input(mail.replace("<7@", "<8@"));
    ended.ends(0).prints(&["f3  late-share  praise"]);
}

#[test]
fn a_file_of_another_kind_is_not_imported() {
    let folder = Folder::sound().file("a.doc", "on-time: x\n").file("a.txt", [0xff, 0xfe, 0x41]);
    folder.run(&["feedback", "import", "model.yaml", "a.doc"]).ends(2).says(&["can't import `a.doc`", "`.eml`"]);
    folder.run(&["feedback", "import", "model.yaml", "a.txt"]).ends(2).says(&["UTF-16"]);
    folder.run(&["feedback", "import", "model.yaml", "b.txt"]).ends(2).says(&["can't read `b.txt`"]);
}

#[test]
fn what_cannot_be_written_leaves_all_as_it_was() {
    let folder = Folder::sound().file("feedback.yaml/inner", "");
    folder.run(&ADD).ends(2).says(&["feedback.yaml"]);
    let folder = self::folder();
    let home = folder.path("model.yaml").parent().expect("a file has a folder").to_owned();
    let before = fs::metadata(&home).expect("it is there").permissions();
    let mut read_only = before.clone();
    read_only.set_readonly(true);
    fs::set_permissions(&home, read_only).expect("permissions can be set");
    // Who may write everywhere, as in a container, is not stopped by permissions.
    let stops = fs::write(folder.path("probe"), "").is_err();
    if stops {
        let ended = folder.run(&with(&ACCEPT, &["--set", "price.items.service.yearly=92000"])).ends(2);
        ended.says(&["can't write"]);
    }
    fs::set_permissions(&home, before).expect("permissions can be set");
    if stops {
        assert_eq!((folder.text("model.yaml").as_str(), folder.text("feedback.yaml").as_str()), (MODEL, RECORD));
    }
}

#[cfg(unix)]
#[test]
fn permissions_and_links_of_an_author_s_file_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = folder();
    fs::rename(folder.path("model.yaml"), folder.path("real.yaml")).expect("it can be moved");
    symlink("real.yaml", folder.path("model.yaml")).expect("a link can be made");
    fs::set_permissions(folder.path("real.yaml"), fs::Permissions::from_mode(0o600)).expect("permissions can be set");
    folder.run(&with(&ACCEPT, &["--set", "price.items.service.yearly=92000"])).ends(0);
    assert!(fs::symlink_metadata(folder.path("model.yaml")).expect("it is there").is_symlink());
    assert!(folder.text("real.yaml").contains("yearly: 92000"));
    let mode = fs::metadata(folder.path("real.yaml")).expect("it is there").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn the_schema_knows_what_the_commands_write() {
    let folder = folder();
    folder.run(&with(&ACCEPT, &["--set", "price.items.service.yearly=92000"])).ends(0);
    folder.run(&with(&ADD, &["--internal"])).ends(0);
    let schema: Value = serde_json::from_str(&folder.ok(&["schema", "feedback"])).expect("JSON");
    let schema = jsonschema::validator_for(&schema).expect("it is a schema");
    let record: serde_yaml::Value = serde_yaml::from_str(&folder.text("feedback.yaml")).expect("YAML");
    let record = serde_json::to_value(record).expect("it is like JSON");
    let errors: Vec<String> = schema.iter_errors(&record).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:?}");
}

#[test]
fn nothing_of_the_record_is_in_the_proposal() {
    let folder = folder();
    folder.run(&with(&ADD, &["--internal", "--page", "2"])).ends(0);
    let (markdown, bytes) = folder.build();
    folder_has_not(&markdown, &bytes);
}

/// Feedback is no part of the model: a proposal says what the model says.
fn folder_has_not(markdown: &str, bytes: &[u8]) {
    let everything = format!("{markdown}{}", crate::pdf::everything(bytes));
    for word in ["Too dear", "The target is bold", "Why so late"] {
        assert!(!everything.contains(word), "`{word}` is in the proposal");
    }
}
