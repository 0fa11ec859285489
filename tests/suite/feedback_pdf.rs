//! `bvf feedback import FILE.pdf`: what clients marked up becomes items of the record, once, and of the right revision.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary, text_string};
use serde_json::{Value, json};

use crate::markup::{WRITERS, annotate, fixture, saved};
use crate::pdf;
use crate::support::{Ended, Folder, MODEL, Run, VENDOR};

/// The sound model under a name of its own, with its catalogue.
fn folder() -> Folder {
    Folder::empty().file("heron.yaml", MODEL).file("vendor.yaml", VENDOR)
}

fn import(folder: &Folder, file: &str, more: &[&str]) -> Run {
    folder.run(&[&["feedback", "import", "heron.yaml", file], more].concat())
}

/// The record's items as YAML has them; dates stay text.
#[track_caller]
fn items(folder: &Folder) -> Vec<Value> {
    let record: serde_yaml::Value = serde_yaml::from_str(&folder.text("feedback.yaml")).expect("the record is YAML");
    let record = serde_json::to_value(record).expect("it is like JSON");
    record["items"].as_array().expect("it has items").clone()
}

/// An item without its id and its source.
fn plain(mut item: Value) -> Value {
    let fields = item.as_object_mut().expect("an item is a mapping");
    assert!(fields.remove("id").is_some() && fields.remove("source").is_some());
    item
}

/// Writes a file into the folder.
fn put(folder: &Folder, name: &str, bytes: &[u8]) {
    fs::write(folder.path(name), bytes).expect("a file can be written");
}

/// Issues the model, perhaps after a change of it; the document's path in the folder.
fn issue(folder: &Folder, changes: &[&str]) -> String {
    let made = folder.ok(&[&["issue", "heron.yaml", "--format", "pdf"], changes].concat());
    let path = PathBuf::from(made.trim());
    let mut parts: Vec<String> = path.iter().rev().take(3).map(|part| part.to_string_lossy().into_owned()).collect();
    parts.reverse();
    parts.join("/")
}

/// An annotation by Anna on 20 November, over words that stand near the top of a page.
fn mark(kind: &str, name: &str, words: &str) -> Dictionary {
    dictionary! {
        "Subtype" => Object::Name(kind.into()),
        "Rect" => vec![100.into(), 640.into(), 240.into(), 660.into()],
        "NM" => text_string(name),
        "T" => text_string("Anna Lindqvist"),
        "CreationDate" => text_string("D:20261120140500+01'00'"),
        "Contents" => text_string(words),
    }
}

/// A document with these on its fifth page, each as something that answers the one at an index, if any.
fn marked(bytes: &[u8], marks: Vec<(Dictionary, Option<usize>)>) -> Vec<u8> {
    let mut document = pdf::load(bytes);
    let page = document.page_iter().nth(4).expect("it has five pages");
    let mut ids: Vec<ObjectId> = Vec::new();
    for (mut mark, answers) in marks {
        if let Some(answered) = answers {
            mark.set("IRT", ids[answered]);
        }
        ids.push(annotate(&mut document, page, mark));
    }
    saved(&mut document)
}

fn draft() -> Vec<u8> {
    let folder = folder();
    folder.run(&["build", "heron.yaml", "-o", "out", "--format", "pdf"]).ends(0);
    folder.bytes("out/heron-proposal.pdf")
}

#[track_caller]
fn writes_nothing(folder: &Folder, ended: &Ended) {
    assert!(!folder.names().contains(&"feedback.yaml".to_owned()), "{ended}");
}

/// What `tests/markup/annotate.py` marks, as the record has it.
fn expected() -> Vec<Value> {
    let item = |page: u32, quote: &str, kind: &str, said: &str| json!({ "who": "Anna Lindqvist", "when": "2026-11-20", "page": page, "quote": quote, "kind": kind, "said": said });
    let with = |mut item: Value, field: &str, value: Value| {
        item[field] = value;
        item
    };
    let row = "Late deliveries Dispatch 8.8% 4.4% Share of deliveries with a penalty, monthly.";
    let line = "Once everything runs, the benefits come to €388,302 a year. A month's delay costs a twelfth of";
    let replies = json!([{ "who": "Meridian", "when": "2026-11-20", "said": "Yes, trailers too." }]);
    let note =
        with(item(5, "Shows each truck.", "question", "Also trailers?\nWe have 40."), "element", json!("tracker"));
    vec![
        item(4, "for each executive KPI, which department figures turn", "question", "Which ones?"),
        item(4, "Figure 1 From executive KPI to solution at Heron Foods", "objection", "This picture is too small"),
        with(item(5, row, "objection", "8.8 % is last year's. 今年不同 – “ask” us"), "element", json!("late-share")),
        item(5, line, "question", "From when on?"),
        item(5, "Two grocers re-tender", "correction", "(struck out)"),
        with(note, "replies", replies),
    ]
}

#[test]
fn every_writer_s_annotations_become_the_same_items_once() {
    let together = folder();
    for (number, name) in WRITERS.into_iter().enumerate() {
        let file = format!("{name}.pdf");
        let folder = folder().file(&file, fixture(name));
        let ended = import(&folder, &file, &[]).ends(0).quietly();
        let ended = ended.prints(&["6 items and 1 reply added, 0 known already", "is a draft", "f3  late-share"]);
        let record = folder.text("feedback.yaml");
        let ids: Vec<Value> = items(&folder).iter().map(|item| item["id"].clone()).collect();
        assert_eq!(ids, ["f1", "f2", "f3", "f4", "f5", "f6"], "{name}");
        assert!(items(&folder).iter().all(|item| item["source"]["file"] == file.as_str()), "{name}: {ended}");
        assert_eq!(items(&folder).into_iter().map(plain).collect::<Vec<_>>(), expected(), "{name}");
        import(&folder, &file, &[]).ends(0).prints(&["0 items added, 7 known already"]);
        assert_eq!(folder.text("feedback.yaml"), record, "{name}");
        // The same annotations in a copy that another program saved are the same.
        put(&together, &file, &fixture(name));
        let said = if number == 0 { "6 items and 1 reply added" } else { "0 items added, 7 known" };
        import(&together, &file, &[]).ends(0).prints(&[said]);
    }
    assert_eq!(items(&together).len(), 6);
    together.run(&["check", "heron.yaml"]).ends(0);
    let listed = together.ok(&["feedback", "list", "heron.yaml", "--json"]);
    let listed: Value = serde_json::from_str(&listed).expect("JSON");
    assert_eq!(listed[5]["replies"], expected()[5]["replies"]);
}

#[test]
fn a_chinese_document_is_imported() {
    let folder = folder().file("客户批注.pdf", fixture("chinese"));
    import(&folder, "客户批注.pdf", &[]).ends(0).prints(&["f1  foresee  question  为什么是三个小时？", "1 item added"]);
    let [item] = &items(&folder)[..] else { panic!("one was made") };
    assert_eq!(item["source"]["file"], "客户批注.pdf");
    let quote = "三个小时改派车辆，门店也能及时调整收货班次，并提前通知各家客户新的到货时间，从而避免罚款";
    let expected = json!({
        "who": "林月", "when": "2026-11-20", "element": "foresee", "page": 5, "quote": quote, "kind": "question",
        "said": "为什么是三个小时？",
    });
    assert_eq!(plain(item.clone()), expected);
}

#[test]
fn what_is_not_ours_is_refused() {
    let whole = fixture("pymupdf");
    let unmarked = {
        let mut document = Document::with_version("1.7");
        let tree = document.new_object_id();
        let page = document.add_object(dictionary! { "Type" => "Page", "Parent" => tree });
        document.set_object(tree, dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 });
        let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
        document.trailer.set("Root", catalog);
        saved(&mut document)
    };
    for (name, bytes, said) in [
        ("other.pdf", fixture("other"), "no document that bvf made"),
        ("no-password.pdf", fixture("no-password"), "no document that bvf made"),
        ("unmarked.pdf", unmarked, "no document that bvf made"),
        ("password.pdf", fixture("password"), "protected by a password"),
        ("empty.pdf", Vec::new(), "no PDF"),
        ("text.pdf", b"on-time: bold\n".to_vec(), "no PDF"),
        ("half.pdf", whole[..whole.len() / 2].to_vec(), "damaged"),
        ("half.txt", whole[..whole.len() / 2].to_vec(), "damaged"),
        ("marked.docx", b"PK\x03\x04".to_vec(), "expected a PDF"),
    ] {
        let folder = folder().file(name, bytes);
        let ended = import(&folder, name, &["--who", "Anna", "--when", "2026-11-20"]).ends(2);
        let ended = ended.says(&[&format!("can't import `{name}`"), said]);
        writes_nothing(&folder, &ended);
    }
    import(&folder(), "none.pdf", &[]).ends(2).says(&["can't read `none.pdf`"]);
}

#[test]
fn a_pdf_is_known_by_what_it_is() {
    for name in ["marked.PDF", "marked.pdf.download", "marked", "notes.txt"] {
        let folder = folder().file(name, fixture("qpdf"));
        import(&folder, name, &[]).ends(0).prints(&["6 items and 1 reply added"]);
    }
    let folder = folder();
    import(&folder, "-", &[]).input(fixture("qpdf")).ends(0).prints(&["6 items and 1 reply added"]);
    assert_eq!(items(&folder)[0]["source"]["file"], "standard input");
}

#[test]
fn a_file_without_annotations_adds_nothing() {
    let folder = folder().file("draft.pdf", draft());
    let ended = import(&folder, "draft.pdf", &[]).ends(0).quietly();
    let ended = ended.prints(&["0 items added, 0 known already", "nothing is marked or written in `draft.pdf`"]);
    writes_nothing(&folder, &ended);
}

#[test]
fn items_carry_the_revision_that_the_file_is() {
    let folder = folder();
    let first = issue(&folder, &[]);
    let comment = |words: &str| marked(&folder.bytes(&first), vec![(mark("Text", "n1", words), None)]);
    put(&folder, "back.pdf", &comment("Why?"));
    import(&folder, "back.pdf", &["--revision", "r2"]).ends(2).says(&["revision 1 of `heron-proposal`, not `r2`"]);
    let ended = import(&folder, "back.pdf", &["--dry-run"]).ends(0);
    let ended = ended.prints(&["1 item added", "`back.pdf` is revision 1 of `heron-proposal`\n"]);
    writes_nothing(&folder, &ended);
    let second = issue(&folder, &["--set", "price.items.service.yearly=92000"]);
    assert_eq!(second, "revisions/r2/heron-proposal-r2.pdf");
    put(&folder, "newer.pdf", &marked(&folder.bytes(&second), vec![(mark("Text", "n1", "Why?"), None)]));
    let said = "is revision 1 of `heron-proposal`; the last one is revision 2";
    import(&folder, "back.pdf", &["--revision", "r1"]).ends(0).prints(&["1 item added", said]);
    // The same name and words in another revision are about that one.
    import(&folder, "newer.pdf", &[])
        .ends(0)
        .prints(&["1 item added", "`newer.pdf` is revision 2 of `heron-proposal`\n"]);
    import(&folder, "back.pdf", &[]).ends(0).prints(&["0 items added, 1 known already"]);
    // A copy without metadata of its own is the same where the command line says which revision it is.
    let mut bare = pdf::load(&folder.bytes("back.pdf"));
    bare.catalog_mut().expect("there is one").remove(b"Metadata");
    put(&folder, "bare.pdf", &saved(&mut bare));
    import(&folder, "bare.pdf", &["--revision", "r1"]).ends(0).prints(&["0 items added, 1 known", "taken for `r1`"]);
    // The words were changed, so they are new.
    put(&folder, "again.pdf", &comment("Why so late?"));
    import(&folder, "again.pdf", &[]).ends(0).prints(&["f3", "1 item added, 0 known"]);
    let revisions: Vec<Value> = items(&folder).iter().map(|item| item["revision"].clone()).collect();
    assert_eq!(revisions, ["r1", "r2", "r1"]);
    folder.run(&["check", "heron.yaml"]).ends(0);
}

#[test]
fn a_revision_of_another_model_is_refused() {
    let folder = folder();
    let issued = folder.bytes(&issue(&folder, &[]));
    let bytes = marked(&issued, vec![(mark("Text", "n1", "Why?"), None)]);
    let refused = |folder: &Folder, said: &[&str]| {
        put(folder, "back.pdf", &bytes);
        let ended = import(folder, "back.pdf", &[]).ends(2).says(&["`back.pdf` is revision 1 of `heron-proposal`"]);
        writes_nothing(folder, &ended.says(said));
    };
    refused(&self::folder(), &["holds no revision"]);
    // The same name and number, and other pages.
    let other = self::folder();
    issue(&other, &["--set", "price.items.service.yearly=92000"]);
    refused(&other, &["not the one in", "other pages were issued"]);
    // Other names.
    let other = Folder::sound();
    other.run(&["issue", "model.yaml", "--set", "price.items.service.yearly=92000"]).ends(0);
    fs::rename(other.path("model.yaml"), other.path("heron.yaml")).expect("it can be moved");
    refused(&other, &["belongs to another model"]);
    put(&folder, "revisions/r1/manifest.json", b"{}");
    refused(&folder, &["no sound manifest"]);
}

#[test]
fn a_draft_or_a_print_may_be_said_to_be_a_revision() {
    let folder = folder().file("print.pdf", fixture("other")).file("draft.pdf", fixture("pdf-lib"));
    import(&folder, "draft.pdf", &["--revision", "r1"]).ends(1).says(&["[F503]", "nothing is written"]);
    issue(&folder, &[]);
    import(&folder, "draft.pdf", &[]).ends(0).prints(&["6 items", "`draft.pdf` is a draft", "its items name none"]);
    assert!(items(&folder).iter().all(|item| item.get("revision").is_none()));
    fs::remove_file(folder.path("feedback.yaml")).expect("it can be removed");
    import(&folder, "draft.pdf", &["--revision", "r1"]).ends(0).prints(&["it is taken for `r1`, as you say"]);
    assert!(items(&folder).iter().all(|item| item["revision"] == "r1"));
    fs::remove_file(folder.path("feedback.yaml")).expect("it can be removed");
    let ended = import(&folder, "print.pdf", &["--revision", "r1"]).ends(0);
    ended.prints(&["nothing in `print.pdf` says", "taken for `r1`", "no longer carries the places"]);
    let expected = json!({
        "who": "Bo", "when": "2026-11-20", "revision": "r1", "page": 1, "quote": "it has words", "kind": "question",
        "said": "Which?",
    });
    assert_eq!(plain(items(&folder)[0].clone()), expected);
}

#[test]
fn a_file_without_places_has_page_and_quote() {
    let mut document = pdf::load(&fixture("pypdf-incremental"));
    document.catalog_mut().expect("there is one").remove(b"StructTreeRoot");
    let folder = folder().file("anew.pdf", saved(&mut document));
    let ended = import(&folder, "anew.pdf", &[]).ends(0);
    ended.prints(&["6 items and 1 reply added", "no longer carries the places", "page and quote alone"]);
    let items = items(&folder);
    assert!(items.iter().all(|item| item.get("element").is_none()), "{items:?}");
    let page_and_quote = |item: &Value| (item["page"].clone(), item["quote"].clone());
    let mut expected: Vec<_> = expected().iter().map(page_and_quote).collect();
    // Which words are a figure's caption is a matter of structure too: what the figure says itself is quoted.
    let figure = items[1]["quote"].as_str().expect("it has a quote");
    assert!(figure.contains("Deliveries on time 91.2 → 97%"), "{figure}");
    expected[1].1 = json!(figure);
    assert_eq!(items.iter().map(page_and_quote).collect::<Vec<_>>(), expected);
}

#[test]
fn an_element_that_is_gone_leaves_page_and_quote() {
    let model = MODEL.replace("late-share", "late-rate");
    let folder = folder().file("heron.yaml", model).file("back.pdf", fixture("qpdf"));
    let ended = import(&folder, "back.pdf", &[]).ends(0);
    ended.prints(&["6 items", "no longer in the model", "`late-share` (page 5)", "f3  p. 5", "f6  tracker"]);
    let item = items(&folder)[2].clone();
    assert_eq!((&item["page"], item.get("element")), (&json!(5), None));
    assert!(item["quote"].as_str().is_some_and(|quote| quote.starts_with("Late deliveries Dispatch")));
    let ended = import(&folder, "back.pdf", &[]).ends(0);
    assert!(!ended.out.contains("no longer in the model"), "what is known already is no news\n{ended}");
}

/// Every kind of mark, with its words, and what the item's kind and words are in English.
const MARKS: [(&str, &str, &str, &str); 14] = [
    ("Highlight", "", "question", "(highlighted)"),
    ("Underline", "", "question", "(underlined)"),
    ("Squiggly", "", "question", "(underlined)"),
    ("StrikeOut", "", "correction", "(struck out)"),
    ("StrikeOut", "wrong", "correction", "wrong"),
    ("StrikeOut", "Since when?", "question", "Since when?"),
    ("Caret", "", "correction", "(something is missing here)"),
    ("Caret", "Why now?", "correction", "(inserted) Why now?"),
    ("Text", "", "question", "(a note without words)"),
    ("Text", "Too dear", "objection", "Too dear"),
    ("Square", "", "question", "(marked)"),
    ("Ink", "", "question", "(marked)"),
    ("Stamp", "", "question", "(stamped)"),
    ("FreeText", "为什么？", "question", "为什么？"),
];

#[test]
fn marks_without_words_say_what_was_done() {
    let mut marks: Vec<(Dictionary, Option<usize>)> =
        MARKS.iter().enumerate().map(|(at, (kind, words, ..))| (mark(kind, &at.to_string(), words), None)).collect();
    // Words struck out and others put in for them are one, and so are the members of a group.
    marks.push((mark("Caret", "put in", "thirty"), None));
    let mut struck = mark("StrikeOut", "struck", "");
    struck.set("RT", "Group");
    marks.push((struck.clone(), Some(MARKS.len())));
    let mut member = mark("Highlight", "member", "Too dear");
    member.set("RT", "Group");
    marks.push((member, Some(9)));
    let bytes = marked(&draft(), marks);
    let folder = folder().file("back.pdf", &bytes);
    import(&folder, "back.pdf", &[]).ends(0).prints(&["15 items added"]);
    let items = items(&folder);
    let found = |item: &Value| {
        let text = |field: &str| item[field].as_str().unwrap_or_default().to_owned();
        (text("kind"), text("said"))
    };
    let mut expected: Vec<(String, String)> =
        MARKS.iter().map(|(_, _, kind, said)| ((*kind).to_owned(), (*said).to_owned())).collect();
    expected.push(("correction".to_owned(), "(replaced by) thirty".to_owned()));
    let mut items: Vec<(String, String)> = items.iter().map(found).collect();
    items.sort();
    expected.sort();
    assert_eq!(items, expected);
    let chinese =
        self::folder().file("back.pdf", &bytes).file("heron.yaml", MODEL.replace("language: en", "language: zh-Hans"));
    import(&chinese, "back.pdf", &["--kind", "praise", "--internal"]).ends(0);
    let items = self::items(&chinese);
    assert!(items.iter().all(|item| item["kind"] == "praise" && item["internal"] == true));
    assert!(items.iter().any(|item| item["said"] == "（改为）thirty"), "{items:?}");
    assert!(items.iter().any(|item| item["said"] == "（已划去）"), "{items:?}");
}

/// A mark with a date of its own.
fn dated(mut mark: Dictionary, day: &str) -> Dictionary {
    mark.set("CreationDate", text_string(&format!("D:{day}")));
    mark
}

#[test]
fn replies_come_to_what_they_answer() {
    let draft = draft();
    let (first, second) = (mark("Text", "n1", "Why?"), mark("Text", "n2", "How?"));
    let folder = folder().file("back.pdf", marked(&draft, vec![(first.clone(), None), (second.clone(), None)]));
    import(&folder, "back.pdf", &[]).ends(0).prints(&["2 items added"]);
    let edited = folder.text("feedback.yaml").replace("said: Why?", "said: Why? # asked by phone too");
    put(&folder, "feedback.yaml", edited.as_bytes());
    let reply = |name: &str, who: &str, words: &str, day: &str| {
        let mut reply = dated(mark("Text", name, words), day);
        reply.set("T", text_string(who));
        reply
    };
    let mut state = reply("s", "Bo", "Accepted set by Bo", "20261121");
    state.set("State", text_string("Accepted"));
    state.set("StateModel", text_string("Review"));
    let marks = vec![
        (first, None),
        (second, None),
        (reply("a", "Bo", "Because: of\n- the hubs", "20261121"), Some(0)),
        // An answer to an answer is one to the whole matter, and one by an inexact clock is not dated.
        (reply("b", "Anna Lindqvist", "Fine.", "20261119"), Some(2)),
        (state, Some(1)),
        (reply("c", "Bo", "", "20261121"), Some(1)),
        (dated(mark("Text", "n3", "When?"), "20261125"), None),
        (reply("d", "Bo", "In May.", "20261122"), Some(6)),
    ];
    put(&folder, "later.pdf", &marked(&draft, marks));
    let ended = import(&folder, "later.pdf", &[]).ends(0).prints(&["f1        reply     Because: of - the hubs"]);
    ended.prints(&["1 item and 3 replies added, 2 known already"]);
    let record = folder.text("feedback.yaml");
    assert!(record.contains("said: Why? # asked by phone too"), "{record}");
    let found = items(&folder);
    let replies = json!([
        { "who": "Anna Lindqvist", "said": "Fine." },
        { "who": "Bo", "when": "2026-11-21", "said": "Because: of\n- the hubs" },
    ]);
    assert_eq!((&found[0]["replies"], found[1].get("replies")), (&replies, None));
    // It was changed after it was answered; it was asked before.
    assert_eq!((&found[2]["when"], &found[2]["replies"][0]["said"]), (&json!("2026-11-22"), &json!("In May.")));
    import(&folder, "later.pdf", &[]).ends(0).prints(&["0 items added, 6 known already"]);
    assert_eq!(folder.text("feedback.yaml"), record);
    folder.run(&["check", "heron.yaml"]).ends(0);
}

#[test]
fn any_words_can_be_kept() {
    let long = "不明白。why: not # here? ".repeat(4_000);
    let words = [
        "- a\n- b: c\n\n  \"d\"\ttab\n# e",
        "准时：“太高”\n第二行",
        "yes",
        "{a: [b, *c, &d]}\n---\n...",
        "\u{1}bell\u{7} \u{85}\u{2028}next\u{FEFF}\u{FFFE}\u{FFFF}\u{202E}x 🚚",
        long.trim(),
    ];
    let marks = words.iter().enumerate().map(|(at, words)| {
        let mut mark = mark("Text", &at.to_string(), words);
        mark.set("T", text_string("Lindqvist, Anna:\n\"#1\" 王"));
        (mark, None)
    });
    let folder = folder().file("back.pdf", marked(&draft(), marks.collect()));
    import(&folder, "back.pdf", &[]).ends(0).prints(&["6 items added"]);
    let items = items(&folder);
    for (item, words) in items.iter().zip(words).filter(|(_, words)| !words.contains('\u{1}')) {
        assert_eq!(item["said"], words);
        assert_eq!(item["who"], "Lindqvist, Anna: \"#1\" 王");
    }
    assert_eq!(items[4]["said"], "bell\nnextx 🚚");
    import(&folder, "back.pdf", &[]).ends(0).prints(&["6 known already"]);
}

#[test]
fn marked_words_that_a_program_copies_are_nobody_s() {
    let mut document = pdf::load(&fixture("pypdf-clone"));
    let is_first = |object: &Object| {
        let name = object.as_dict().and_then(|entry| entry.get(b"NM")).and_then(lopdf::decode_text_string);
        name.is_ok_and(|name| name == "mark-1")
    };
    let entry = document.objects.values_mut().find(|object| is_first(object)).expect("there is a first mark");
    let words = text_string("for each executive KPI,\rwhich department figures turn ");
    entry.as_dict_mut().expect("it is an annotation").set("Contents", words);
    let folder = folder().file("back.pdf", saved(&mut document));
    import(&folder, "back.pdf", &[]).ends(0).prints(&["f1  p. 4        question    (highlighted)", "6 items"]);
}

#[test]
fn a_record_never_grows_larger_than_what_is_read() {
    let words = "Why? ".repeat(1_700_000);
    let folder = folder().file("back.pdf", marked(&draft(), vec![(mark("Text", "n", words.trim()), None)]));
    let ended = import(&folder, "back.pdf", &[]).ends(2).says(&["can't write", "larger than the 8 MB"]);
    writes_nothing(&folder, &ended);
}

#[test]
fn who_and_when_are_asked_for_where_the_file_leaves_them_open() {
    let mut unsigned = mark("Text", "n1", "Why?");
    unsigned.remove(b"T");
    let mut undated = mark("Text", "n2", "How?");
    undated.remove(b"CreationDate");
    let folder = folder().file("back.pdf", marked(&draft(), vec![(unsigned, None), (undated, None)]));
    let ended = import(&folder, "back.pdf", &[]).ends(2);
    let ended =
        ended.says(&["`--who`, `--when` must be given", "1 annotation names no author (page 5)", "no date (page 5)"]);
    writes_nothing(&folder, &ended);
    import(&folder, "back.pdf", &["--who", "Bo"]).ends(2).says(&["error: `--when` must be given"]);
    import(&folder, "back.pdf", &["--who", "Bo", "--when", "2026-12-01"]).ends(0).prints(&["2 items added"]);
    let found: Vec<(Value, Value)> =
        items(&folder).into_iter().map(|item| (item["who"].clone(), item["when"].clone())).collect();
    let expected = [("Bo", "2026-11-20"), ("Anna Lindqvist", "2026-12-01")];
    assert_eq!(found, expected.map(|(who, when)| (json!(who), json!(when))));
}

#[test]
fn thousands_of_annotations_are_imported_quickly() {
    const MANY: usize = 2_000;
    let draft = draft();
    let marks = |replies: bool| {
        let first = (0..MANY).map(|at| (mark("Text", &format!("n{at}"), "Why?\nAnd how?"), None));
        let later = (0..MANY).map(|at| (mark("Text", &format!("r{at}"), "Because."), Some(at)));
        marked(&draft, if replies { first.chain(later).collect() } else { first.collect() })
    };
    let folder = folder().file("back.pdf", marks(false)).file("later.pdf", marks(true));
    let quickly = |file: &str, said: &str| {
        let begun = Instant::now();
        import(&folder, file, &[]).ends(0).prints(&[said]);
        // Without optimisation on a busy machine; what grows with the square of their number takes minutes.
        let took = begun.elapsed();
        eprintln!("{said}: {took:?}");
        assert!(took < Duration::from_secs(40), "{said}: {took:?}");
    };
    quickly("back.pdf", "2000 items added, 0 known");
    quickly("later.pdf", "0 items and 2000 replies added, 2000 known");
    quickly("later.pdf", "0 items added, 4000 known");
    assert!(items(&folder).iter().all(|item| item["replies"].as_array().is_some_and(|replies| replies.len() == 1)));
}
