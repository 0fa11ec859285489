//! The record of feedback in rough hands: several at once, models that move on, files that are empty or protected, words that
//! are not what they seem.

use std::fs;

use bvf::revision::markup::read;
use lopdf::{Object, dictionary, text_string};
use serde_json::Value;

use crate::markup::{annotate, fixture, saved};
use crate::pdf;
use crate::support::{Ended, Folder, MODEL};

/// What is said about the elements with the ids.
fn record(elements: &[&str]) -> String {
    let item = |(at, id): (usize, &&str)| {
        format!(
            "  - {{id: f{}, who: Anke, when: 2026-11-10, element: {id}, kind: price, said: Qzx{at} is dear.}}\n",
            at + 1
        )
    };
    format!("bvf: 1\nitems:\n{}", elements.iter().enumerate().map(item).collect::<String>())
}

/// Runs in one folder at once, each with arguments of its own.
fn at_once(folder: &Folder, runs: &[Vec<&str>]) -> Vec<Ended> {
    std::thread::scope(|threads| {
        let started: Vec<_> = runs.iter().map(|arguments| threads.spawn(|| folder.run(arguments).ends(0))).collect();
        started.into_iter().map(|run| run.join().expect("it ends well")).collect()
    })
}

fn items(folder: &Folder) -> Vec<Value> {
    serde_json::from_str(&folder.ok(&["feedback", "list", "model.yaml", "--json"])).expect("it is JSON")
}

#[test]
fn what_five_add_at_once_is_kept() {
    let notes = |at: usize| format!("on-time: note {at}\n");
    let folder = Folder::sound().file("n1.txt", notes(1)).file("n2.txt", notes(2));
    let add = |said: &'static str| {
        vec!["feedback", "add", "model.yaml", "--who", "A", "--when", "2026-11-10", "--kind", "price", "--said", said]
    };
    let import =
        |file: &'static str| vec!["feedback", "import", "model.yaml", file, "--who", "A", "--when", "2026-11-10"];
    let runs = [add("one"), add("two"), add("three"), import("n1.txt"), import("n2.txt")];
    let ended = at_once(&folder, &runs);
    let mut told: Vec<String> =
        ended.iter().filter_map(|ended| ended.out.split_whitespace().next().map(str::to_owned)).collect();
    told.sort();
    assert_eq!(told, ["f1", "f2", "f3", "f4", "f5"]);
    let items = items(&folder);
    let of = |field: &str| -> Vec<&str> { items.iter().filter_map(|item| item[field].as_str()).collect() };
    assert_eq!(of("id"), ["f1", "f2", "f3", "f4", "f5"]);
    let mut said = of("said");
    said.sort_unstable();
    assert_eq!(said, ["note 1", "note 2", "one", "three", "two"]);
    if cfg!(unix) {
        assert_eq!(folder.names(), ["feedback.yaml", "model.yaml", "n1.txt", "n2.txt", "vendor.yaml"]);
    }
}

#[test]
fn what_four_answer_at_once_is_kept() {
    let changes = [
        ("f1", "price.items.service.yearly=95000"),
        ("f2", "price.items.planning.yearly=59000"),
        ("f3", "price.items.sensors.one_off=147000"),
        ("f4", "case.years=4"),
    ];
    let folder = Folder::sound().file("feedback.yaml", record(&["service", "planning", "sensors", "on-time"]));
    let runs = changes.map(|(id, set)| {
        let answer = ["feedback", "answer", "model.yaml", id, "--accept", "--text", "Done.", "--when", "2026-11-12"];
        [&answer[..], &["--set", set]].concat()
    });
    at_once(&folder, &runs);
    assert!(items(&folder).iter().all(|item| item["status"] == "accepted"));
    let expected = [
        ("yearly: 96000", "yearly: 95000"),
        ("yearly: 60000", "yearly: 59000"),
        ("one_off: 148000", "one_off: 147000"),
        ("years: 3\n", "years: 4\n"),
    ];
    let expected = expected.iter().fold(MODEL.to_owned(), |model, (from, to)| model.replacen(from, to, 1));
    assert_eq!(folder.text("model.yaml"), expected);
}

/// The sound model with a price item more, `night-watch`.
fn with_night_watch() -> String {
    let planning = "    - {id: planning,";
    MODEL.replace(
        planning,
        &format!("    - {{id: night-watch, component: replan, phase: rollout, yearly: 9000}}\n{planning}"),
    )
}

#[test]
fn feedback_on_what_is_dropped_or_renamed_stays() {
    for now in [MODEL.to_owned(), with_night_watch().replace("night-watch", "night-guard")] {
        let folder = Folder::empty().file("model.yaml", with_night_watch()).file("vendor.yaml", crate::support::VENDOR);
        folder.run(&["issue", "model.yaml"]).ends(0);
        let add = |element| {
            let said = ["--who", "A", "--when", "2026-11-10", "--kind", "price", "--said", "Why at night?"];
            folder.run(&[&["feedback", "add", "model.yaml", "--element", element], &said[..]].concat())
        };
        add("night-watch").ends(0).prints(&["f1"]);
        fs::write(folder.path("model.yaml"), now.replace("date: 2026-11-02", "date: 2026-11-16")).expect("it is there");
        // Whoever still reads the first revision may speak of it too.
        add("night-watch").ends(0).prints(&["f2"]);
        add("day-watch").ends(2).says(&["no element `day-watch`"]);
        folder.run(&["feedback", "list", "model.yaml"]).ends(0).prints(&["Why at night?"]);
        let accept =
            ["feedback", "answer", "model.yaml", "f1", "--accept", "--text", "Dropped.", "--when", "2026-11-12"];
        folder.run(&accept).ends(0);
        folder.run(&["build", "model.yaml", "-o", "out"]).ends(0);
        folder.run(&["issue", "model.yaml"]).ends(0);
        // It is the first revision alone that still has it.
        folder.run(&["build", "model.yaml", "-o", "out"]).ends(0);
        folder.run(&["build", "revisions/r2/model.yaml", "-o", "out"]).ends(0);
        let record = folder.text("feedback.yaml");
        fs::write(folder.path("feedback.yaml"), record.replace("night-watch", "nightwatch")).expect("it is there");
        for command in [&["build", "model.yaml", "-o", "out"][..], &["feedback", "list", "model.yaml"]] {
            folder.run(command).ends(1).says(&["[F502]", "no element `nightwatch`", "feedback.yaml: 2 errors"]);
        }
    }
}

#[test]
fn what_was_internal_once_stays_inside() {
    let folder = Folder::sound();
    folder.run(&["issue", "model.yaml"]).ends(0);
    fs::write(folder.path("model.yaml"), MODEL.replace("97\n", "96\n")).expect("it is there");
    folder.run(&["issue", "model.yaml"]).ends(0);
    let frozen = folder.text("revisions/r1/model.yaml");
    let of = |element: &str| format!("{frozen}  personal_needs:\n    - {{id: {element}, who: A, text: Qzx}}\n");
    let folder =
        folder.file("revisions/r1/model.yaml", of("rival")).file("feedback.yaml", record(&["rival", "service"]));
    folder.run(&["build", "model.yaml", "-o", "out", "--format", "md"]).ends(0);
    let written = folder.names().into_iter().find(|name| name.starts_with("out/")).expect("it was built");
    let text = folder.text(&written);
    assert!(text.contains("Qzx1 is dear") && !text.contains("Qzx0"), "{text}");
}

#[test]
fn an_empty_record_is_one_that_nothing_is_in_yet() {
    for (text, kept) in
        [("", "# What the client answered"), ("\u{feff}", "\u{feff}# What"), ("# ours\n\n", "# ours\n\nbvf")]
    {
        let folder = Folder::sound();
        folder.run(&["issue", "model.yaml"]).ends(0);
        let folder = folder.file("feedback.yaml", text);
        folder.run(&["build", "model.yaml", "-o", "out"]).ends(0).quietly();
        assert_eq!(folder.ok(&["feedback", "list", "model.yaml"]), "Nothing was said yet.\n");
        let said = ["--who", "A", "--when", "2026-11-10", "--kind", "price", "--said", "Dear."];
        folder.run(&[&["feedback", "add", "model.yaml"], &said[..]].concat()).ends(0).prints(&["f1"]);
        assert!(folder.text("feedback.yaml").starts_with(kept), "{}", folder.text("feedback.yaml"));
        assert_eq!(items(&folder).len(), 1);
    }
}

#[test]
fn the_tally_names_the_file_that_is_wrong() {
    let folder = Folder::sound();
    folder.run(&["issue", "model.yaml"]).ends(0);
    for (wrong, tally) in [
        ("bvf: 2\nitems:\n", "feedback.yaml: 1 error,"),
        ("bvf: [\n", "feedback.yaml: 1 error,"),
        ("items:\n  - {id: f1}\n", "feedback.yaml: 5 errors,"),
    ] {
        fs::write(folder.path("feedback.yaml"), wrong).expect("it can be written");
        for command in [&["build", "model.yaml", "-o", "out"][..], &["feedback", "list", "model.yaml"]] {
            folder.run(command).ends(1).says(&[tally]);
        }
    }
    // Where the model is wrong too, all that was checked has the model's name.
    fs::write(folder.path("model.yaml"), MODEL.replace("phase: rollout", "phase: rolout")).expect("it is there");
    folder.run(&["build", "model.yaml", "-o", "out"]).ends(1).says(&["\nmodel.yaml: "]);
}

#[test]
fn a_mail_that_names_no_element_says_what_it_should_be_like() {
    let mail = "From: Anke <anke@heron.example>\nDate: Tue, 10 Nov 2026 09:00:00 +0100\n\nIt is too dear.\n";
    let folder = Folder::sound().file("a.eml", mail).file("b.eml", format!("{mail}on-time: too bold\n"));
    let import = |file| folder.run(&["feedback", "import", "model.yaml", file]).ends(0);
    import("a.eml").prints(&[
        "0 items added",
        "It is too dear.",
        "such as `on-time: …`",
        "`bvf feedback add` takes the rest",
    ]);
    let ended = import("b.eml").prints(&["1 item added", "It is too dear."]);
    assert!(!ended.out.contains("such as"), "{ended}");
}

#[test]
fn words_are_kept_as_they_are_seen() {
    let folder = Folder::sound().file("n.txt", "on-\u{200B}time: pay \u{202E}000,9\u{202C} now\n");
    let dated = ["--who", "An\u{2066}ke\u{2069}", "--when", "2026-11-10"];
    folder.run(&[&["feedback", "import", "model.yaml", "n.txt"], &dated[..]].concat()).ends(0);
    let said = ["--kind", "price", "--quote", "a\u{200F}b", "--said", "too\u{1B}[2J\u{7} dear"];
    folder.run(&[&["feedback", "add", "model.yaml"], &dated[..], &said].concat()).ends(0);
    let answer = ["feedback", "answer", "model.yaml", "f1", "--accept", "--text", "9\u{2067}8", "--when", "2026-11-12"];
    folder.run(&answer).ends(0);
    let items = items(&folder);
    let of = |at: usize, field: &str| items[at][field].as_str().expect("it is a text").to_owned();
    assert_eq!((of(0, "who"), of(0, "said"), of(0, "text")), ("Anke".into(), "pay 000,9 now".into(), "98".into()));
    assert_eq!((of(1, "quote"), of(1, "said")), ("ab".into(), "too[2J dear".into()));
    let nothing = ["--kind", "price", "--said", "\u{202E}\u{200B}"];
    folder
        .run(&[&["feedback", "add", "model.yaml"], &dated[..], &nothing].concat())
        .ends(2)
        .says(&["`--said` is empty"]);
}

#[test]
fn a_protected_file_is_not_replaced() {
    for (protected, record_is_kept) in [("model.yaml", false), ("feedback.yaml", false), ("model.yaml", true)] {
        let text = record(&["service"]);
        let folder = Folder::sound().file("feedback.yaml", &text);
        let before = fs::metadata(folder.path(protected)).expect("it is there").permissions();
        let mut read_only = before.clone();
        read_only.set_readonly(true);
        fs::set_permissions(folder.path(protected), read_only).expect("permissions can be set");
        let answer = ["feedback", "answer", "model.yaml", "f1", "--accept", "--text", "Less.", "--when", "2026-11-12"];
        let set = ["--set", "price.items.service.yearly=90000"];
        if record_is_kept {
            // An answer that leaves the model as it is has nothing to write there.
            folder.run(&answer).ends(0);
        } else {
            let ended = folder.run(&[&answer[..], &set].concat()).ends(2);
            ended.says(&[&format!("can't write `{protected}`"), "protected from writing", "allow writing to it"]);
            assert_eq!((folder.text("model.yaml").as_str(), folder.text("feedback.yaml")), (MODEL, text));
        }
        fs::set_permissions(folder.path(protected), before).expect("permissions can be set");
    }
}

#[test]
fn a_page_that_a_revision_has_not_is_told() {
    let folder = Folder::sound();
    folder.run(&["issue", "model.yaml"]).ends(0);
    let pages = pdf::load(&folder.bytes(&issued(&folder))).page_iter().count();
    for (page, told) in [(pages, false), (pages + 1, true)] {
        let said =
            format!("{{id: f1, who: A, when: 2026-11-10, revision: r1, page: {page}, kind: price, said: Dear.}}");
        fs::write(folder.path("feedback.yaml"), format!("bvf: 1\nitems:\n  - {said}\n")).expect("it can be written");
        let ended = folder.run(&["build", "model.yaml", "-o", "out"]).ends(0);
        assert_eq!(ended.err.contains("[F511]"), told, "{ended}");
    }
}

fn issued(folder: &Folder) -> String {
    let mut names = folder.names().into_iter();
    names.find(|name| name.contains("-r1.pdf")).expect("it was issued")
}

#[test]
fn an_area_over_several_columns_quotes_nothing() {
    let mut document = pdf::load(&fixture("pymupdf"));
    let page = document.page_iter().nth(4).expect("it has five pages");
    // Marks over a row of a table and over words of one cell, as `tests/markup/annotate.py` makes them.
    let rectangle = |name: &str| -> Object {
        let named = |object: &&Object| {
            object.as_dict().is_ok_and(|entry| entry.get(b"NM").is_ok_and(|own| *own == text_string(name)))
        };
        let mark = document.objects.values().find(named).and_then(|mark| mark.as_dict().ok());
        mark.and_then(|mark| mark.get(b"Rect").ok()).expect("it is there").clone()
    };
    let [row, words] = ["mark-3", "mark-4"].map(rectangle);
    let whole = [20, 60, 580, 800].map(Object::Integer).to_vec().into();
    for (key, kind, rectangle) in [
        ("row", "Square", &row),
        ("marked", "Highlight", &row),
        ("words", "Circle", &words),
        ("page", "FreeText", &whole),
    ] {
        let (kind, rectangle): (_, &Object) = (Object::Name(kind.into()), rectangle);
        let entry = dictionary! { "Subtype" => kind, "Rect" => rectangle.clone(), "NM" => text_string(key) };
        annotate(&mut document, page, entry);
    }
    let found = read(&saved(&mut document)).expect("it is sound").annotations;
    let quote = |key: &str| {
        let found = found.iter().find(|annotation| annotation.key == key).expect("it was made");
        (found.quote.as_str(), found.element.as_deref())
    };
    assert_eq!(quote("row"), ("", Some("late-share")));
    assert!(quote("marked").0.starts_with("Late deliveries Dispatch 8.8%"), "{:?}", quote("marked"));
    assert_eq!(quote("words").0, "Two grocers re-tender");
    assert_eq!(quote("page").0, "");
}
