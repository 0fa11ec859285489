//! What the next document says of the revision before, and what it doesn't.

use lopdf::content::Content;
use lopdf::{Document, Object};
use serde_json::Value;

use crate::pdf;
use crate::support::{Folder, MODEL, VENDOR, squeezed};

/// What the client answered to the first revision. Words that begin with `Qzx` stay inside.
const RECORD: &str = "\
bvf: 1
items:
  - {id: f1, who: Anke, when: 2026-11-10, revision: r1, element: service, kind: price, said: Too dear for three years., source: {file: QzxFile.pdf, key: ab}, answer: {status: accepted, text: The service costs less., by: QzxBy, when: 2026-11-12}}
  - {id: f2, who: Pieter, when: 2026-11-10, revision: r1, page: 4, quote: Deliveries on time, kind: objection, said: The target is bold., answer: {status: in-part, text: We aim for 96.5 %.}}
  - {id: f3, who: Pieter, when: 2026-11-10, revision: r1, element: rollout, kind: scope, said: Start in all hubs., answer: {status: declined, reason: The yards must be tried first.}}
  - {id: f4, who: Anke, when: 2026-11-11, revision: r1, kind: question, said: Who trains the night shift?}
  - {id: f5, who: Anke, when: 2026-11-11, revision: r1, kind: praise, said: A clear map.}
  - {id: f6, who: QzxWho, when: 2026-11-11, kind: question, said: QzxSaid, internal: true, answer: {status: accepted, text: QzxText}}
";

/// What is changed for it.
const CHANGES: [(&str, &str); 3] = [
    ("date: 2026-11-02", "date: 2026-11-16"),
    ("phase: pilot, yearly: 96000", "phase: pilot, yearly: 84000"),
    ("    target: 97\n", "    target: 96.5\n"),
];

fn changed() -> String {
    CHANGES.iter().fold(MODEL.to_owned(), |model, (old, new)| {
        assert_eq!(model.matches(old).count(), 1, "{old}");
        model.replace(old, new)
    })
}

/// The sound model with a first revision, a record, and a model that was changed for it.
fn folder() -> Folder {
    let folder = Folder::empty().file("heron.yaml", MODEL).file("vendor.yaml", VENDOR);
    folder.run(&["issue", "heron.yaml", "--by", "Ada"]).ends(0);
    folder.file("heron.yaml", changed()).file("feedback.yaml", RECORD)
}

/// The change page of a document in Markdown, with plain spaces.
fn page(markdown: &str) -> String {
    let after = markdown.split("# What changed since revision").nth(1).expect("there is a page");
    after.split("\n# ").next().expect("it ends").replace('\u{a0}', " ")
}

#[test]
fn the_next_revision_tells_what_became_of_the_one_before() {
    let folder = folder();
    folder.run(&["issue", "heron.yaml", "--by", "Bo"]).ends(0).says(&["F510", "Who trains the night shift?"]);
    let markdown = folder.text("revisions/r2/heron-proposal-r2.md");
    let page = page(&markdown);
    for told in [
        "You know revision 1 of November 2, 2026.",
        "| 1 | Nov 2, 2026 | Ada | First issue |",
        "| 2 | Nov 16, 2026 | Bo | 3 points answered, 3 changes |",
        "Too dear for three years.<br>— Anke, Nov 10, 2026 | **Accepted**<br>The service costs less. |",
        "page 4 of revision 1<br>“Deliveries on time”<br>The target is bold.",
        "**Accepted in part**<br>We aim for 96.5 %.",
        "**Declined**<br>Reason: The yards must be tried first.",
        "Who trains the night shift?<br>— Anke, Nov 11, 2026 | **Open** |",
        "each year: €96,000 → €84,000",
        "target: 97% → 96.5%",
    ] {
        assert!(page.contains(told), "`{told}` is not in\n{page}");
    }
    assert!(!page.contains("A clear map"), "praise needs no answer");
    let manifest: Value = serde_json::from_str(&folder.text("revisions/r2/manifest.json")).expect("it is JSON");
    assert_eq!((&manifest["told"]["answers"], &manifest["told"]["changes"]), (&3.into(), &3.into()));

    let letters = |text: &str| squeezed(text).to_lowercase();
    let bytes = folder.bytes("revisions/r2/heron-proposal-r2.pdf");
    let document = pdf::load(&bytes);
    for text in [markdown.clone(), pdf::everything(&bytes)] {
        assert!(!letters(&text).contains("qzx"), "what is internal stays inside");
    }
    let second = document.extract_text(&[2]).expect("the second page has a text");
    assert!(letters(&second).contains("whatchangedsincerevision1") && letters(&second).contains("firstissue"));
}

#[test]
fn effects_on_the_page_add_up_to_the_figures_of_both_revisions() {
    let folder = folder();
    folder.run(&["issue", "heron.yaml"]).ends(0);
    let markdown = folder.text("revisions/r2/heron-proposal-r2.md");
    let row = |start: &str| -> Vec<String> {
        let page = page(&markdown);
        let line = page.lines().find(|line| line.starts_with(&format!("| {start}")));
        let line = line.unwrap_or_else(|| panic!("no row `{start}`"));
        line.trim_matches('|').split('|').skip(1).map(|cell| cell.trim().to_owned()).collect()
    };
    let amount = |cell: &str| -> i64 {
        let digits: String = cell.chars().filter(char::is_ascii_digit).collect();
        let amount: i64 = digits.parse().expect("an amount");
        if cell.starts_with(['−', '-']) { -amount } else { amount }
    };
    let (before, after, together) = (row("Revision 1"), row("Revision 2"), row("All together"));
    let mut log: Vec<Value> = serde_json::from_str(&folder.ok(&["log", "heron.yaml", "--json"])).expect("JSON");
    let figures: Vec<Value> = log.drain(..).map(|mut revision| revision["figures"].take()).collect();
    for (column, name) in [(0, "price"), (1, "npv")] {
        let [old, new] = [&before, &after].map(|row| amount(&row[column]));
        let logged = figures.iter().map(|figures| figures[name].as_f64().expect("an amount").round());
        assert_eq!(logged.collect::<Vec<_>>(), [old as f64, new as f64], "{name}");
        assert!((new - old - amount(&together[column])).abs() <= 1, "{name}: {old} {new} {together:?}");
        assert_ne!(old, new, "{name}");
    }
}

/// Thin upright bars in the colour of the theme's accent, page by page.
fn bars(document: &Document) -> Vec<usize> {
    let number = |object: &Object| object.as_float().expect("a number");
    let count = |page: &lopdf::ObjectId| {
        let content = document.get_page_content(*page);
        let content = Content::decode(&content).expect("the content can be read");
        let is_bar =
            |operands: &[Object]| (number(&operands[2]) - 1.8).abs() < 0.05 && number(&operands[3]).abs() > 5.0;
        content.operations.iter().filter(|one| one.operator == "re" && is_bar(&one.operands)).count()
    };
    document.get_pages().values().map(count).collect()
}

#[test]
fn bars_stand_beside_what_changed_and_nowhere_else() {
    let folder = folder();
    folder.run(&["build", "heron.yaml", "-o", "out/x.pdf", "--format", "pdf"]).ends(0);
    let document = pdf::load(&folder.bytes("out/x.pdf"));
    let bars = bars(&document);
    assert_eq!(bars[..2], [0, 0], "neither the cover nor the page of changes is marked");
    assert!(bars.iter().sum::<usize>() >= 8, "{bars:?}");
    let pages = document.get_pages();
    let text = |page: usize| document.extract_text(&[u32::try_from(page + 1).expect("few")]).expect("a text");
    let of = |words: &str| (2..pages.len()).find(|page| squeezed(&text(*page)).contains(words)).expect(words);
    assert!(bars[of("Pricebyphase")] > 0, "{bars:?}");
    assert_eq!(bars[pages.len() - 1], 0, "the trace says what it said: {bars:?}");

    folder.run(&["build", "revisions/r1/model.yaml", "-o", "out/first.pdf", "--format", "pdf"]).ends(0);
    assert_eq!(self::bars(&pdf::load(&folder.bytes("out/first.pdf"))).iter().sum::<usize>(), 0);
}

#[test]
fn footnotes_are_marked_by_themselves() {
    let folder =
        folder().file("heron.yaml", MODEL.replace("who: Finance, when: 2026-10-14", "who: Finance, when: 2026-10-20"));
    folder.run(&["build", "heron.yaml", "-o", "out/x.pdf", "--format", "pdf"]).ends(0);
    let marked = bars(&pdf::load(&folder.bytes("out/x.pdf"))).iter().sum::<usize>();
    assert!((1..=4).contains(&marked), "two dates of sources changed, and {marked} bars stand beside them");
}

#[test]
fn what_the_client_said_is_told_as_it_was_said() {
    let said = "'2*3*4 is | not {{ x }} <b>24</b>, [see](http://a.example)'";
    let folder = folder().file("feedback.yaml", RECORD.replace("said: The target is bold.", &format!("said: {said}")));
    folder.run(&["build", "heron.yaml", "-o", "out", "--format", "md,pdf"]).ends(0);
    let document = pdf::load(&folder.bytes("out/heron-proposal.pdf"));
    let shown = squeezed(&document.extract_text(&[2]).expect("a text"));
    assert!(shown.contains(&squeezed(said.trim_matches('\''))), "{shown}");
    assert!(!pdf::everything(&folder.bytes("out/heron-proposal.pdf")).contains("/URI(http://a.example"));
    let long = format!("said: {}", "word ".repeat(5000));
    let folder = folder.file("feedback.yaml", RECORD.replace("said: The target is bold.", &long));
    folder.run(&["build", "heron.yaml", "-o", "out", "--format", "md"]).ends(0);
    assert!(page(&folder.text("out/heron-proposal.md")).contains("word word…"));
}

#[test]
fn ids_of_the_author_are_not_told() {
    let old =
        MODEL.replace("{give: {item: service", "{id: qzx-desperate, give: {item: service").replace("swap", "qzx-swap");
    let vendor = VENDOR.replace("swap", "qzx-swap");
    let folder = Folder::empty().file("heron.yaml", &old).file("vendor.yaml", &vendor);
    folder.run(&["issue", "heron.yaml"]).ends(0);
    let new = old.replace("discount: 8 %", "discount: 9 %").replace("Depots swap", "Depots quickly swap");
    let folder = folder.file("heron.yaml", new);
    folder.run(&["build", "heron.yaml", "-o", "out", "--format", "md"]).ends(0);
    let markdown = folder.text("out/heron-proposal.md");
    let page = page(&markdown);
    assert!(page.contains("8% → 9%") && !page.contains("qzx"), "{page}");
}

#[test]
fn a_clean_document_is_that_of_a_model_without_revisions() {
    let folder = folder();
    folder.run(&["build", "heron.yaml", "-o", "clean", "--clean"]).ends(0);
    let alone = Folder::empty().file("heron.yaml", changed()).file("vendor.yaml", VENDOR);
    alone.run(&["build", "heron.yaml", "-o", "clean"]).ends(0);
    for name in ["clean/heron-proposal.pdf", "clean/heron-proposal.md"] {
        assert!(folder.bytes(name) == alone.bytes(name), "{name}");
    }
    folder.run(&["issue", "heron.yaml", "--clean"]).ends(0);
    assert_eq!(folder.text("revisions/r2/heron-proposal-r2.md"), alone.text("clean/heron-proposal.md"));
    folder.run(&["issue", "heron.yaml"]).ends(0);
    let third = folder.text("revisions/r3/heron-proposal-r3.md");
    let third = page(&third);
    for told in ["| 2 | Nov 16, 2026 |  | – |", "| 3 | Nov 16, 2026 |  | 3 points answered, 0 changes |"] {
        assert!(third.contains(told), "a clean one told nothing, and `{told}` is not in\n{third}");
    }
}

#[test]
fn what_was_told_is_not_told_again() {
    let folder = folder();
    folder.run(&["issue", "heron.yaml", "--by", "Bo"]).ends(0);
    let record = RECORD.replace(
        "said: Who trains the night shift?}",
        "said: Who trains the night shift?, answer: {status: accepted, text: Our field lead does.}}",
    );
    let record = record.replace("reason: The yards must be tried first.", "reason: Two yards are tried first.");
    let folder = folder.file("feedback.yaml", record);
    folder.run(&["issue", "heron.yaml", "--by", "Bo"]).ends(0);
    let markdown = folder.text("revisions/r3/heron-proposal-r3.md");
    let page = page(&markdown);
    for told in [
        "Our field lead does.",
        "Reason: Two yards are tried first.",
        "| 2 | Nov 16, 2026 | Bo | 3 points answered, 3 changes |",
        "| 3 | Nov 16, 2026 | Bo | 2 points answered, 0 changes |",
    ] {
        assert!(page.contains(told), "`{told}` is not in\n{page}");
    }
    assert!(!page.contains("Too dear") && !page.contains("The target is bold"), "{page}");
}

#[test]
fn a_revision_is_made_again_from_what_is_frozen() {
    let folder = folder();
    folder.run(&["issue", "heron.yaml", "--by", "Bo"]).ends(0);
    folder.run(&["build", "revisions/r2/model.yaml", "-o", "again.md", "--format", "md"]).ends(0);
    assert_eq!(folder.text("again.md"), folder.text("revisions/r2/heron-proposal-r2.md"));
    let other = self::folder();
    other.run(&["issue", "heron.yaml", "--by", "Bo"]).ends(0);
    for name in ["heron-proposal-r2.pdf", "manifest.json"] {
        let name = format!("revisions/r2/{name}");
        assert!(other.bytes(&name) == folder.bytes(&name), "{name}");
    }
}

#[test]
fn every_language_tells_it() {
    let folder = folder();
    let titles = [
        ("en", "What changed since revision 1"),
        ("zh-Hans", "第 1 版以来的变动"),
        ("zh-Hant", "第 1 版以來的變動"),
        ("af", "Wat sedert hersiening 1 verander het"),
    ];
    for (language, title) in titles {
        let output = format!("{language}.md");
        folder.run(&["build", "heron.yaml", "--language", language, "-o", &output, "--format", "md"]).ends(0);
        assert!(squeezed(&folder.text(&output)).contains(&squeezed(title)), "{language}: {}", folder.text(&output));
    }
}

#[test]
fn what_is_wrong_with_the_record_is_told_with_the_model() {
    let folder = folder().file(
        "feedback.yaml",
        RECORD.replace("status: declined, reason: The yards must be tried first.", "status: declined"),
    );
    folder.run(&["build", "heron.yaml", "-o", "out"]).ends(1).says(&["F504", "feedback.yaml:5:"]);
    assert!(!folder.names().iter().any(|name| name.starts_with("out")), "{:?}", folder.names());
    folder.run(&["issue", "heron.yaml"]).ends(1).says(&["F504"]);
    folder.run(&["build", "heron.yaml", "-o", "out", "--clean"]).ends(0);
}

#[test]
fn a_revision_that_was_tampered_with_is_no_ground_to_stand_on() {
    let folder = folder();
    let model = folder.text("revisions/r1/model.yaml").replace("yearly: 96000", "yearly: 99000");
    let folder = folder.file("revisions/r1/model.yaml", model);
    for command in [&["build", "heron.yaml", "-o", "out"][..], &["issue", "heron.yaml"]] {
        folder.run(command).ends(2).says(&["r1", "`model.yaml` is not as it was issued", "--clean"]);
    }
    assert!(!folder.names().iter().any(|name| name.starts_with("out") || name.contains("r2")), "{:?}", folder.names());
}

#[test]
fn revisions_of_another_model_are_not_told_of() {
    let folder = folder().file("other.yaml", MODEL);
    folder.run(&["build", "other.yaml", "-o", "other.md", "--format", "md"]).ends(0);
    assert!(!folder.text("other.md").contains("What changed since"));
}

#[test]
fn a_frozen_model_is_read_as_it_was_issued() {
    let folder = folder();
    folder.run(&["issue", "heron.yaml", "--set", "price.items.service.yearly=80000", "--date", "2026-11-25"]).ends(0);
    let price = |model: &str| -> Value {
        let json: Value = serde_json::from_str(&folder.ok(&["roi", model, "--json"])).expect("JSON");
        json["price"].clone()
    };
    assert_ne!(price("heron.yaml"), price("revisions/r2/model.yaml"));
    folder.run(&["build", "revisions/r2/model.yaml", "-o", "again"]).ends(0);
    let again = folder.text("again/heron-proposal-r2.md");
    assert_eq!(again, folder.text("revisions/r2/heron-proposal-r2.md"));
    assert!(again.contains("November 25, 2026") || again.contains("November\u{a0}25, 2026"), "{again}");
    folder.run(&["diff", "revisions/r1/model.yaml", "revisions/r2/model.yaml"]).ends(0).prints(&["€80,000"]);
}

#[test]
fn no_revision_vanishes_and_no_number_is_given_twice() {
    let folder = folder();
    folder.run(&["issue", "heron.yaml"]).ends(0);
    let away = |number: u32, to: &str| {
        let from = folder.path(&format!("revisions/r{number}"));
        std::fs::rename(from, folder.path(to)).expect("it can be moved");
    };
    away(2, "elsewhere");
    for command in [&["issue", "heron.yaml"][..], &["build", "heron.yaml", "-o", "out"], &["log", "heron.yaml"]] {
        folder.run(command).ends(2).says(&["revision 2 was issued and is not in", "bring `r2` back"]);
    }
    std::fs::rename(folder.path("elsewhere"), folder.path("revisions/r2")).expect("it can be moved");
    away(1, "revisions/r1-old");
    folder.run(&["issue", "heron.yaml", "--again"]).ends(2).says(&["revision 1 was issued"]);
    std::fs::rename(folder.path("revisions/r1-old"), folder.path("revisions/r1")).expect("it can be moved");
    folder.run(&["issue", "heron.yaml", "--again"]).ends(0).says(&["issued revision 3"]);
}

#[test]
fn a_document_keeps_its_name_when_its_folder_moves() {
    let folder = Folder::empty().file("deal/model.yaml", MODEL).file("deal/vendor.yaml", VENDOR);
    folder.run(&["issue", "deal/model.yaml"]).ends(0);
    std::fs::rename(folder.path("deal"), folder.path("won")).expect("it can be moved");
    let folder = folder.file("won/model.yaml", changed().replace("2026-11-16", "2026-10-16"));
    let says =
        ["issued revision 2 of `deal-proposal`", "revision 2 is dated 2026-10-16, before revision 1 of 2026-11-02"];
    folder.run(&["issue", "won/model.yaml"]).ends(0).says(&says);
}
