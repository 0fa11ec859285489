//! Revisions: what is frozen, what is never written over, and what is told of a document that came back.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use bvf::commands::store::{self, Revision};
use bvf::revision::manifest::{Manifest, Role};
use lopdf::{Dictionary, Document, Object};
use serde_json::Value;
use unicode_width::UnicodeWidthStr;

use crate::pdf;
use crate::support::{Folder, MODEL, VENDOR, program};

/// The sound model under a name of its own, with its catalogue.
fn folder() -> Folder {
    Folder::empty().file("heron.yaml", MODEL).file("vendor.yaml", VENDOR)
}

/// The revisions of the folder's model.
fn revisions(folder: &Folder) -> Vec<Revision> {
    store::revisions(&folder.path("heron.yaml")).unwrap_or_else(|failure| panic!("{}", failure.0))
}

fn manifest(folder: &Folder, number: u32) -> Manifest {
    Manifest::parse(&folder.text(&format!("revisions/r{number}/manifest.json"))).expect("a manifest is sound")
}

/// All files below `revisions`, with their bytes.
fn frozen(folder: &Folder) -> BTreeMap<String, Vec<u8>> {
    let names = folder.names().into_iter().filter(|name| name.starts_with("revisions/r"));
    names.map(|name| (name.clone(), folder.bytes(&name))).collect()
}

#[test]
fn a_revision_holds_all_that_it_was_made_from() {
    let font = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/fonts/Inter-Regular.ttf"));
    let folder = Folder::empty()
        .file("deal/heron.yaml", MODEL.replace("vendor: vendor.yaml", "vendor: ../common/vendor.yaml"))
        .file("common/vendor.yaml", VENDOR)
        .file("deal/feedback.yaml", "bvf: 1\n")
        .file("deal/fonts/own.ttf", font.expect("the font is there"))
        .file("look/house.yaml", "extends: slate\nlogo: {file: ../brand/logo.png}\n")
        .file("brand/logo.png", include_bytes!("../fixtures/theme/logo.png"))
        .file("words/why-now.md", "## Now\n\nBecause.\n");
    let run = folder.run(&[
        "issue",
        "deal/heron.yaml",
        "--theme",
        "look/house.yaml",
        "--template-dir",
        "words",
        "--set",
        "case.years=4",
        "--date",
        "2026-11-09",
        "--by",
        "Ada",
        "--note",
        "first offer",
        "--format",
        "pdf,md,xlsx",
    ]);
    let ended = run.ends(0).says(&["issued revision 1 of `heron-proposal`"]);
    assert_eq!(ended.out.lines().count(), 3);
    let revision = store::last(&folder.path("deal/heron.yaml")).expect("it can be read").expect("it was issued");
    let manifest = &revision.manifest;
    let roles: Vec<(&str, Role)> = manifest.files.iter().map(|file| (file.path.as_str(), file.role)).collect();
    assert_eq!(
        roles,
        [
            ("model.yaml", Role::Model),
            ("vendor.yaml", Role::Catalogue),
            ("theme/house.yaml", Role::Theme),
            ("theme/logo.png", Role::Logo),
            ("templates/why-now.md", Role::Template),
            ("fonts/own.ttf", Role::Font),
            ("feedback.yaml", Role::Feedback),
            ("heron-proposal-r1.md", Role::Document),
            ("heron-proposal-r1.pdf", Role::Document),
            ("heron-proposal-r1.xlsx", Role::Document),
        ]
    );
    assert_eq!(revision.damage().expect("it can be read"), Vec::<String>::new());
    assert_eq!((manifest.by.as_deref(), manifest.note.as_deref()), (Some("Ada"), Some("first offer")));
    assert_eq!((manifest.date.as_str(), manifest.settings.theme.as_str()), ("2026-11-09", "theme/house.yaml"));
    let pages = pdf::load(&folder.bytes("deal/revisions/r1/heron-proposal-r1.pdf")).get_pages().len();
    assert_eq!(manifest.files[8].pages.len(), pages);
    assert_eq!(revision.document("pdf"), Some(folder.path("deal/revisions/r1/heron-proposal-r1.pdf")));

    // All that it came from may change or go: it can be read again, and comes to the same.
    let figures = |folder: &Folder, arguments: &[&str]| -> Value {
        let json = folder.ok(&[&["roi", "--json"], arguments].concat());
        serde_json::from_str::<Value>(&json).expect("it is JSON")["case"]["npv"].clone()
    };
    let npv = figures(&folder, &["deal/heron.yaml", "--set", "case.years=4"]);
    fs::remove_dir_all(folder.path("common")).expect("it can be removed");
    let checked = revision.checked().unwrap_or_else(|failure| panic!("{}", failure.0));
    assert!(checked.is_sound(), "{:?}", checked.findings);
    let (_, case) = checked.proposal.expect("it is sound");
    let rounded = |npv: f64| (npv * 100.0).round() / 100.0;
    assert_eq!(case.years, 4);
    assert_eq!(Some(rounded(case.totals.npv)), npv.as_f64().map(rounded));
    assert!((manifest.figures.npv - case.totals.npv).abs() < 0.01, "{:?}", manifest.figures);
    let again = figures(&folder, &["deal/revisions/r1/model.yaml", "--set", "case.years=4"]);
    assert_eq!(again, npv, "every command finds the frozen catalogue");
}

#[test]
fn who_is_the_first_who_prepared_it() {
    let folder = Folder::empty().file("vendor.yaml", VENDOR).file(
        "heron.yaml",
        format!("{MODEL}\nreference: HF-7\nprepared_by:\n  - {{name: Mara Lind}}\n  - {{name: Jo Berg}}\n"),
    );
    folder.ok(&["issue", "heron.yaml", "--format", "md"]);
    let manifest = manifest(&folder, 1);
    assert_eq!((manifest.by.as_deref(), manifest.reference.as_deref()), (Some("Mara Lind"), Some("HF-7")));
}

#[test]
fn a_revision_is_a_document_as_it_is_built() {
    let folder = folder();
    folder.ok(&["build", "heron.yaml", "-o", "out", "--format", "pdf,md,xlsx"]);
    folder.ok(&["issue", "heron.yaml", "--format", "pdf,md,xlsx", "--note", "CANARY-NOTE", "--by", "CANARY-NAME"]);
    for ending in ["md", "xlsx"] {
        let built = folder.bytes(&format!("out/heron-proposal.{ending}"));
        assert!(built == folder.bytes(&format!("revisions/r1/heron-proposal-r1.{ending}")), "{ending}");
    }
    let issued = folder.bytes("revisions/r1/heron-proposal-r1.pdf");
    let built = folder.bytes("out/heron-proposal.pdf");
    let digests = |bytes: &[u8]| bvf::revision::digest::digests(&pdf::load(bytes));
    assert_eq!(digests(&built), digests(&issued));
    let manifest = manifest(&folder, 1);
    let file = manifest.of(Role::Document).find(|file| file.digest.is_some()).expect("there is a PDF");
    assert_eq!((&file.pages, file.digest.as_ref()), (&digests(&issued).pages, Some(&digests(&issued).whole)));

    let imprint = bvf::revision::imprint::read(&pdf::load(&issued)).expect("it says which revision it is");
    assert_eq!((imprint.label.document.as_str(), imprint.label.revision), ("heron-proposal", 1));
    assert_eq!(Some(imprint.digest), file.digest.clone());
    assert_eq!(bvf::revision::imprint::read(&pdf::load(&built)), None, "a draft is none");
    assert!(!pdf::everything(&issued).contains("CANARY"), "what is said about a revision is no client's business");
}

#[test]
fn the_same_inputs_make_the_same_bytes() {
    let issue = |environment: &[(&str, &str)]| {
        let folder = folder();
        let run = folder.run(&["issue", "heron.yaml", "--format", "xlsx,md,pdf"]);
        environment.iter().fold(run, |run, (name, value)| run.env(name, value)).ends(0);
        frozen(&folder)
    };
    let expected = issue(&[]);
    assert_eq!(expected.len(), 6);
    let other = issue(&[("TZ", "Pacific/Auckland"), ("LC_ALL", "de_DE.UTF-8"), ("SOURCE_DATE_EPOCH", "1700000000")]);
    assert!(other == expected);
}

#[test]
fn nothing_is_issued_twice_unless_asked_for() {
    let folder = folder();
    folder.ok(&["issue", "heron.yaml", "--format", "md"]);
    let first = frozen(&folder);
    folder.run(&["issue", "heron.yaml"]).ends(1).says(&["nothing differs from revision 1", "--again"]);
    assert_eq!(frozen(&folder), first);
    folder.ok(&["issue", "heron.yaml", "--again", "--format", "md"]);
    folder.ok(&["issue", "heron.yaml", "--set", "case.years=5", "--format", "md"]);
    let folder = folder.file("feedback.yaml", "bvf: 1\n");
    folder.ok(&["issue", "heron.yaml", "--set", "case.years=5", "--format", "md"]);
    let all = frozen(&folder);
    assert_eq!(revisions(&folder).iter().map(|one| one.number).collect::<Vec<_>>(), [1, 2, 3, 4]);
    assert!(first.iter().all(|(name, bytes)| all[name] == *bytes), "the first revision is as it was");
    assert_eq!(manifest(&folder, 4).previous.map(|one| one.revision), Some(3));
}

#[test]
fn what_can_not_be_issued_leaves_nothing() {
    let broken = Folder::empty()
        .file("heron.yaml", MODEL.replace("baseline: 91.2", "baseline: many"))
        .file("vendor.yaml", VENDOR);
    broken.run(&["issue", "heron.yaml"]).ends(1).says(&["baseline"]);
    assert_eq!(broken.names(), ["heron.yaml", "vendor.yaml"]);
    broken.run(&["issue", "-"]).input(MODEL).ends(2).says(&["beside their model"]);

    let folder = folder().file("ibis.yaml", MODEL);
    folder.ok(&["issue", "heron.yaml", "--format", "md"]);
    let first = frozen(&folder);
    folder.run(&["issue", "ibis.yaml"]).ends(2).says(&["revisions of `heron.yaml`, not of `ibis.yaml`", "own"]);
    folder.run(&["issue", "revisions/r1/model.yaml"]).ends(2).says(&["frozen"]);
    let folder = folder.file("revisions/r2/manifest.json", "{}");
    folder.run(&["issue", "heron.yaml", "--again"]).ends(2).says(&["r2", "no sound manifest", "move it"]);
    fs::remove_dir_all(folder.path("revisions/r2")).expect("it can be removed");
    assert_eq!(frozen(&folder), first);
}

#[test]
fn several_at_once_lose_nothing() {
    let folder = folder();
    let issue = || folder.run(&["issue", "heron.yaml", "--again", "--format", "md"]).ends(0);
    std::thread::scope(|scope| {
        let running: Vec<_> = (0..6).map(|_| scope.spawn(issue)).collect();
        for run in running {
            run.join().expect("each of them ends well");
        }
    });
    let all = revisions(&folder);
    assert_eq!(all.iter().map(|one| one.number).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6]);
    folder.run(&["verify", "heron.yaml"]).ends(0);
    assert!(folder.names().iter().all(|name| !name.contains(".issuing")), "{:?}", folder.names());
}

/// A folder with a revision, and a file of it as `alter` leaves it.
fn altered(alter: impl FnOnce(&mut Document)) -> Folder {
    let folder = folder();
    folder.ok(&["issue", "heron.yaml", "--format", "pdf", "--by", "Ada"]);
    let mut document = pdf::load(&folder.bytes("revisions/r1/heron-proposal-r1.pdf"));
    alter(&mut document);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("it can be written");
    folder.file("back.pdf", bytes)
}

fn pages(document: &mut Document) -> Vec<(u32, u16)> {
    document.page_iter().collect()
}

fn annotate(document: &mut Document, kind: &str) {
    let annotation = document.add_object(Dictionary::from_iter([("Subtype", Object::from(kind))]));
    let page = pages(document)[0];
    let page = document.get_dictionary_mut(page).expect("a page is a dictionary");
    let mut all = page.get(b"Annots").and_then(Object::as_array).cloned().unwrap_or_default();
    all.push(annotation.into());
    page.set("Annots", all);
}

/// Adds a word to the content of a page.
fn scribble(document: &mut Document, page: usize) {
    let page = pages(document)[page];
    document.add_page_contents(page, b"0 0 9 9 re f".to_vec()).expect("the page takes it");
}

fn verified(folder: &Folder, arguments: &[&str], code: i32) -> Value {
    let ended = folder.run(&[&["verify", "--json"], arguments].concat()).ends(code);
    serde_json::from_str(&ended.out).expect("it is JSON")
}

#[test]
fn a_document_is_recognised_by_its_pages() {
    let folder = altered(|_| {});
    let issued = verified(&folder, &["revisions/r1/heron-proposal-r1.pdf"], 0);
    assert_eq!((issued["status"].as_str(), issued["by"].as_str()), (Some("as-issued"), Some("Ada")));
    assert_eq!(verified(&folder, &["back.pdf"], 0)["status"], "saved-again");
    folder.run(&["verify", "back.pdf"]).ends(0).prints(&["revision 1 of `heron-proposal`, 2026-11-02, by Ada"]);

    let folder = altered(|document| {
        for kind in ["Highlight", "Popup", "FreeText", "Highlight"] {
            annotate(document, kind);
        }
    });
    let back = verified(&folder, &["back.pdf"], 0);
    assert_eq!(back["status"], "annotated");
    assert_eq!(back["annotations"], serde_json::json!({"FreeText": 1, "Highlight": 2}));

    let folder = altered(|document| [1, 3].iter().for_each(|page| scribble(document, *page)));
    let back = verified(&folder, &["back.pdf"], 1);
    assert_eq!((&back["status"], &back["altered"]), (&"altered".into(), &serde_json::json!([2, 4])));
    folder.run(&["verify", "back.pdf"]).ends(1).prints(&["pages 2, 4: altered"]);

    let folder = altered(|document| document.delete_pages(&[3]));
    assert_eq!(verified(&folder, &["back.pdf"], 1)["missing"], serde_json::json!([3]));
}

#[test]
fn a_document_far_from_its_revision_is_its_own_witness() {
    let folder = altered(|_| {});
    let away = Folder::empty().file("back.pdf", folder.bytes("back.pdf"));
    let back = verified(&away, &["back.pdf"], 1);
    assert_eq!((&back["status"], &back["revision"]), (&"unconfirmed".into(), &1.into()));
    away.run(&["verify", "back.pdf"]).ends(1).prints(&["only witness", "--model"]);
    let model = folder.path("heron.yaml").display().to_string();
    assert_eq!(verified(&away, &["back.pdf", "--model", &model], 0)["status"], "saved-again");

    let folder = altered(|document| scribble(document, 0));
    let away = Folder::empty().file("back.pdf", folder.bytes("back.pdf"));
    assert_eq!(verified(&away, &["back.pdf"], 1)["status"], "altered");
}

#[test]
fn whatever_says_nothing_of_a_revision_is_told_apart() {
    let folder = folder();
    folder.ok(&["build", "heron.yaml", "-o", "out", "--format", "pdf"]);
    assert_eq!(verified(&folder, &["out/heron-proposal.pdf"], 1)["status"], "draft");
    folder.ok(&["issue", "heron.yaml", "--format", "pdf,md"]);
    folder.run(&["verify", "out/heron-proposal.pdf"]).ends(0).prints(&["a draft with the same pages"]);
    folder.run(&["verify", "revisions/r1/heron-proposal-r1.md"]).ends(0).prints(&["as issued"]);
    let folder = folder.file("out/other.md", "# Heron\n").file("out/bad.pdf", "%PDF-1.7\n").file("out/empty.pdf", "");
    folder.run(&["verify", "out/other.md"]).ends(1).prints(&["unknown", "only a PDF"]);
    for bad in ["out/bad.pdf", "out/empty.pdf"] {
        folder.run(&["verify", bad]).ends(2).says(&["can't be read as a PDF"]);
    }
    folder.run(&["verify", "out/none.pdf"]).ends(2).says(&["can't read `out/none.pdf`"]);

    let foreign = altered(|document| {
        document.trailer.remove(b"Info");
        document.catalog_mut().expect("there is a catalog").remove(b"Metadata");
        scribble(document, 0);
    });
    assert_eq!(verified(&foreign, &["back.pdf"], 1)["status"], "unknown");
}

#[test]
fn an_encrypted_file_is_told_plainly() {
    let Some(mut qpdf) = program("qpdf") else { return };
    let folder = altered(|_| {});
    let status = qpdf
        .args(["--encrypt", "open", "own", "256", "--"])
        .args([folder.path("back.pdf"), folder.path("locked.pdf")])
        .status()
        .expect("qpdf runs");
    assert!(status.success());
    folder.run(&["verify", "locked.pdf"]).ends(2).says(&["is encrypted", "without a password"]);
}

#[test]
fn other_programs_keep_the_digest() {
    let Some(mut qpdf) = program("qpdf") else { return };
    let folder = altered(|_| {});
    let status = qpdf
        .args(["--linearize", "--object-streams=disable", "--stream-data=uncompress", "--coalesce-contents"])
        .args([folder.path("revisions/r1/heron-proposal-r1.pdf"), folder.path("again.pdf")])
        .status()
        .expect("qpdf runs");
    assert!(status.success());
    assert_eq!(verified(&folder, &["again.pdf"], 0)["status"], "saved-again");
}

#[test]
fn all_revisions_are_verified_at_once() {
    let folder = folder();
    folder.run(&["verify", "heron.yaml"]).ends(2).says(&["holds no revisions", "bvf issue"]);
    for years in ["3", "4", "5"] {
        folder.ok(&["issue", "heron.yaml", "--format", "md", "--set", &format!("case.years={years}")]);
    }
    for path in ["heron.yaml", ".", "revisions", "revisions/r2"] {
        assert_eq!(folder.ok(&["verify", path]).matches("whole").count(), 3, "{path}");
    }
    let whole = folder.text("revisions/r1/manifest.json");
    let folder = folder.file("revisions/r1/notes.txt", "mine").file("revisions/r2/model.yaml", "bvf: 1\n");
    fs::remove_file(folder.path("revisions/r2/vendor.yaml")).expect("it can be removed");
    let ended = folder.run(&["verify", "heron.yaml"]).ends(1);
    ended.prints(&["r1: whole", "r2: not as issued", "`model.yaml` is not", "`vendor.yaml` is missing", "r3: whole"]);

    let folder = folder.file("revisions/r1/manifest.json", whole.replace("2026-11-02", "2026-11-03"));
    folder.run(&["verify", "heron.yaml"]).ends(1).prints(&["the manifest of revision 1 is not as it was"]);
    fs::remove_dir_all(folder.path("revisions/r2")).expect("it can be removed");
    folder.run(&["verify", "heron.yaml"]).ends(1).prints(&["revision 2, which came before it, is missing"]);
}

#[test]
fn the_log_says_what_moved() {
    let folder = folder();
    folder.run(&["log", "heron.yaml"]).ends(2).says(&["no revision of `heron.yaml`", "bvf issue heron.yaml"]);
    folder.ok(&["issue", "heron.yaml", "--format", "md", "--by", "陈立", "--note", "first\nand more"]);
    folder.ok(&["issue", "heron.yaml", "--format", "md", "--by", "Ada", "--set", "case.years=5"]);
    folder.ok(&["issue", "heron.yaml", "--format", "md", "--again", "--set", "case.years=5"]);
    let log: Value = serde_json::from_str(&folder.ok(&["log", "heron.yaml", "--json"])).expect("it is JSON");
    let [first, second, third] = [0, 1, 2].map(|at| &log[at]);
    assert_eq!((&first["revision"], &first["by"], &first["price_change"]), (&1.into(), &"陈立".into(), &Value::Null));
    let figure = |one: &Value, name: &str| one["figures"][name].as_f64().expect("a figure");
    let close = |one: Option<f64>, other: f64| one.is_some_and(|one| (one - other).abs() < 1e-9);
    assert!(close(second["price_change"].as_f64(), figure(second, "price") / figure(first, "price") - 1.0));
    assert!(close(second["npv_change"].as_f64(), figure(second, "npv") - figure(first, "npv")));
    assert_eq!(third["npv_change"].as_f64(), Some(0.0));
    let text = folder.ok(&["log", "heron.yaml"]);
    assert!(text.contains("first revision") && text.contains("1 changed: Business case; price +"), "{text}");
    assert!(text.lines().last().expect("a line").ends_with("same model"), "{text}");
    assert!(text.contains("first\n"), "a note's first line: {text}");

    // In Chinese the columns are as wide as what stands in them looks.
    folder.ok(&["issue", "heron.yaml", "--format", "md", "--language", "zh-Hans", "--by", "王"]);
    let text = folder.ok(&["log", "heron.yaml"]);
    let column = |line: &str, word: &str| line.split(word).next().map(UnicodeWidthStr::width);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(column(lines[0], "变化"), column(lines[1], "首个版本"), "{text}");
    assert_eq!(column(lines[0], "发布人"), column(lines[1], "陈立"), "{text}");
}

#[test]
fn the_log_names_what_changed() {
    // A price item, a KPI and an action within a phase are others; a risk is gone and a requirement is new.
    const EDITS: [(&str, &str); 5] = [
        ("phase: pilot, yearly: 96000", "phase: pilot, yearly: 99000"),
        ("name: Late deliveries", "name: Deliveries that are late"),
        ("by: 2027-01-29", "by: 2027-01-28"),
        (
            "  risks:\n    - {what: Drivers switch units off, likelihood: medium, impact: high, answer: Units wake by themselves., owner: Fleet}\n",
            "",
        ),
        (
            "initiatives:\n",
            "  - {id: api, text: Positions by an interface, asked_by: IT, why: late-found-late, answered_by: tracker}\ninitiatives:\n",
        ),
    ];
    let folder = folder();
    let issue = |arguments: &[&str]| folder.ok(&[&["issue", "heron.yaml", "--format", "md"], arguments].concat());
    issue(&[]);
    let edited = EDITS.iter().fold(MODEL.to_owned(), |text, (from, to)| {
        assert_eq!(text.matches(from).count(), 1, "`{from}` should stand once");
        text.replace(from, to)
    });
    fs::write(folder.path("heron.yaml"), &edited).expect("it can be written");
    issue(&[]);
    issue(&["--theme", "slate"]);
    issue(&["--language", "zh-Hans", "--set", "internal.reserve_price=311000"]);
    let log = || -> Value { serde_json::from_str(&folder.ok(&["log", "heron.yaml", "--json"])).expect("it is JSON") };
    let told = |log: &Value, at: usize| -> Vec<[String; 4]> {
        let changes = log[at]["changes"].as_array().expect("a list");
        changes
            .iter()
            .map(|one| ["kind", "record", "id", "name"].map(|key| one[key].as_str().expect("a text").to_owned()))
            .collect()
    };
    let found = log();
    assert_eq!(found[0]["changes"], Value::Null);
    assert_eq!(
        told(&found, 1),
        [
            ["changed", "PriceItem", "service", "Live positions"],
            ["changed", "DepartmentKpi", "late-share", "Deliveries that are late"],
            ["changed", "Phase", "pilot", "Two hubs"],
            ["removed", "Risk", "", "Drivers switch units off"],
            ["added", "Requirement", "api", "Positions by an interface"],
        ]
    );
    assert_eq!(told(&found, 2), Vec::<[String; 4]>::new());
    assert_eq!((&found[3]["changes"][0]["internal"], told(&found, 3).len()), (&true.into(), 1));
    let text = folder.ok(&["log", "heron.yaml"]);
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[2].contains("改动3项、新增1项、删除1项：Live positions、Deliveries that are late…；"), "{text}");
    assert!(lines[3].contains("模型未变；外观或语言有变"), "{text}");
    assert!(lines[4].contains("改动1项：内部信息；外观或语言有变；价格与净现值不变"), "{text}");

    // Of what is damaged, the manifest's figures are told.
    fs::write(folder.path("revisions/r2/model.yaml"), MODEL).expect("it can be written");
    let damaged = log();
    assert!(damaged[2]["changes"].is_null() && damaged[3]["changes"].is_array());
    assert!(
        damaged[1]["changes_unknown"].as_str().is_some_and(|why| why.contains("`model.yaml` is not as it was issued"))
    );
    assert_eq!(damaged[1]["price_change"], found[1]["price_change"]);
    let ended = folder.run(&["log", "heron.yaml"]).ends(0).says(&["r2", "is damaged", "from a copy"]);
    assert_eq!(ended.out.matches("有版本已损坏，仅比较数据").count(), 2, "{}", ended.out);
}

#[test]
fn the_documentation_names_every_field_of_a_manifest() {
    let docs = include_str!("../../docs/revisions.md");
    let folder = Folder::empty()
        .file("heron.yaml", MODEL.replace("vendor: vendor.yaml", "vendor: vendor.yaml\nreference: HF-7"))
        .file("vendor.yaml", VENDOR);
    let issue = ["issue", "heron.yaml", "--again", "--by", "Ada", "--note", "n", "--set", "case.years=4"];
    folder.ok(&issue);
    folder.ok(&issue);
    folder.ok(&[&issue[..], &["--clean"]].concat());
    let mut fields = Vec::new();
    for number in 1..=3 {
        let manifest = folder.text(&format!("revisions/r{number}/manifest.json"));
        gather(&serde_json::from_str(&manifest).expect("it is JSON"), "", &mut fields);
    }
    fields.sort();
    fields.dedup();
    let table = docs.split("## The manifest").nth(1).and_then(|rest| rest.split("\n## ").next()).expect("a chapter");
    let named = table.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next().map(str::to_owned));
    let mut named: Vec<String> = named.collect();
    named.sort();
    assert_eq!(named, fields);
    for (property, _, _) in bvf::revision::imprint::PROPERTIES {
        assert!(docs.contains(&format!("`{property}`")), "{property}");
    }
    assert!(docs.contains(bvf::revision::imprint::NAMESPACE));
}

/// The fields of a value, as the documentation names them: of mappings that say nothing of their own, only what is in them.
fn gather(value: &Value, path: &str, fields: &mut Vec<String>) {
    match value {
        Value::Object(entries) => {
            for (key, inner) in entries {
                let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                if !inner.is_object() {
                    fields.push(path.clone());
                }
                gather(inner, &path, fields);
            }
        }
        Value::Array(values) => values.iter().for_each(|inner| gather(inner, &format!("{path}[]"), fields)),
        _ => {}
    }
}
