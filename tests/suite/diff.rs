//! `bvf diff`: what changed between two models, what it does, and what a client may read of it.

use bvf::layout::Library;
use bvf::layout::proof::proofread;
use bvf::locale::Locale;
use bvf::pipeline::{
    self, Checked,
    difference::{shows, touched_sections},
    document,
};
use bvf::revision::difference::{Difference, Version, difference, effects};
use bvf::revision::manifest::{Figures, File, Manifest, Role, Settings};
use bvf::template::Engine;
use bvf::theme::{THEMES, Theme};
use bvf::view::changes::{Compared, Stand, changes_view, difference_view};
use serde_json::Value;
use unicode_width::UnicodeWidthStr;

use crate::support::{Folder, MODEL, VENDOR, place, squeezed};
use crate::{pdf, samples};

/// A text after edits, each of which must apply exactly once.
#[track_caller]
fn edited(text: &str, edits: &[(&str, &str)]) -> String {
    edits.iter().fold(text.to_owned(), |text, (from, to)| {
        assert_eq!(text.matches(from).count(), 1, "`{from}` should stand once");
        text.replacen(from, to, 1)
    })
}

/// A folder with a revision more, of a model and the sound catalogue.
fn with_revision(folder: Folder, number: u32, model: &str) -> Folder {
    let settings = Settings { language: "en".to_owned(), theme: "harbour".to_owned(), clean: false, set: Vec::new() };
    let figures = Figures {
        currency: "EUR".to_owned(),
        price: 0.0,
        price_one_off: 0.0,
        price_yearly: 0.0,
        npv: 0.0,
        roi: None,
        irr: None,
        payback_months: None,
    };
    let mut manifest = Manifest::new("proposal", "model.yaml", number, settings, figures);
    manifest.files.push(File::new("model.yaml", Role::Model, None, model.as_bytes()));
    manifest.files.push(File::new("vendor.yaml", Role::Catalogue, Some("vendor.yaml"), VENDOR.as_bytes()));
    let at = |name: &str| format!("revisions/r{number}/{name}");
    folder
        .file(&at("model.yaml"), model)
        .file(&at("vendor.yaml"), VENDOR)
        .file(&at("manifest.json"), manifest.to_json())
}

/// The sound model as it is after edits, and as it was in its first revision.
#[track_caller]
fn revised(edits: &[(&str, &str)]) -> Folder {
    let folder = Folder::empty().file("model.yaml", edited(MODEL, edits)).file("vendor.yaml", VENDOR);
    with_revision(folder, 1, MODEL)
}

const DEARER: (&str, &str) = ("phase: pilot, yearly: 96000", "phase: pilot, yearly: 99000");
const LONGER: (&str, &str) = ("weeks: 20", "weeks: 22");
const RESERVE: (&str, &str) = ("reserve_price: 320000", "reserve_price: 311000");
const RIVAL: (&str, &str) = ("name: Trackomatic, also", "name: Trackomatix, also");

fn json(folder: &Folder, arguments: &[&str]) -> Value {
    serde_json::from_str(&folder.ok(&[&["diff", "--json"], arguments].concat())).expect("JSON")
}

/// All changes in JSON, whatever their part.
fn changes(view: &Value) -> Vec<&Value> {
    let parts = view["parts"].as_array().expect("a list");
    parts.iter().flat_map(|part| part["changes"].as_array().expect("a list")).collect()
}

#[test]
fn a_file_that_is_written_otherwise_says_the_same() {
    let folder = revised(&[
        ("  years: 3\n  discount_rate: 10 %\n", "  # as agreed\n  discount_rate: 10%\n  years: \"3\"\n"),
        (
            "    - {id: cost, name: Cost, weight: 40, agreed_with: Chief financial officer, we: good}\n",
            "    - id: cost\n      name: Cost\n      we: good\n      weight: 40.0\n      agreed_with: Chief financial officer\n",
        ),
    ]);
    folder.run(&["diff"]).ends(0).prints(&["Nothing has changed."]).quietly();
    assert_eq!(json(&folder, &[])["count"], 0);
    folder.run(&["diff", "-o", "none.md"]).ends(0);
    assert!(folder.text("none.md").contains("Nothing has changed."));
}

#[test]
fn revisions_and_files_are_compared() {
    let folder =
        with_revision(revised(&[DEARER]), 2, &edited(MODEL, &[DEARER, LONGER])).file("revisions/notes.txt", "");
    for (arguments, between, told, count) in [
        (&["diff"][..], "between revision 2 and the model as it is now", "22 → 20", 1),
        (&["diff", "r1"], "between revision 1 and the model as it is now", "€96,000 → €99,000", 1),
        (&["diff", "1", "r2"], "between revision 1 and revision 2", "20 → 22", 2),
        (&["diff", "r2", "1"], "between revision 2 and revision 1", "€99,000 → €96,000", 2),
        (
            &["diff", "revisions/r1/model.yaml", "model.yaml"],
            "between revisions/r1/model.yaml and model.yaml",
            "€96,000",
            1,
        ),
    ] {
        let out = folder.run(arguments).ends(0).prints(&[between, told]).out;
        assert_eq!(out.lines().filter(|line| line.starts_with("  ~")).count(), count, "{out}");
    }
    let elsewhere = Folder::empty();
    let model = folder.path("model.yaml").display().to_string();
    elsewhere.run(&["diff", "r2", "--model", &model]).ends(0).prints(&["22 → 20"]);
    Folder::sound().run(&["diff"]).ends(2).says(&["no revision of `model.yaml`", "bvf issue", "name two"]);
    folder.run(&["diff", "-o", "page.docx"]).ends(2).says(&["`page.docx`", "`.pdf` or `.md`"]);
}

#[test]
fn a_revision_is_read_as_it_was_issued() {
    let folder = Folder::sound();
    folder.ok(&[
        "issue",
        "model.yaml",
        "--format",
        "md",
        "--set",
        "price.items.service.yearly=99000",
        "--date",
        "2026-11-09",
    ]);
    folder.run(&["diff", "r1", "r1"]).ends(0).prints(&["Nothing has changed."]);
    let view = json(&folder, &[]);
    let told: Vec<(&Value, &Value, &Value)> =
        changes(&view).into_iter().map(|change| (&change["path"], &change["old"], &change["new"])).collect();
    let [service, date] = [("yearly", "99000", "96000"), ("date", "2026-11-09", "2026-11-02")]
        .map(|(path, old, new)| [path, old, new].map(Value::from));
    assert_eq!(told.len(), 2, "{told:?}");
    for [path, old, new] in [&service, &date] {
        assert!(told.contains(&(path, old, new)), "{told:?}");
    }
    // What was issued is read, whatever became of the catalogue since.
    let folder = folder.file("vendor.yaml", edited(VENDOR, &[("typical: 45 %", "typical: 50 %")]));
    folder.run(&["diff", "r1", "1"]).ends(0).prints(&["Nothing has changed."]);
    assert_eq!(json(&folder, &[])["count"], 3);
}

#[test]
fn a_revision_that_is_not_there_or_not_whole_is_told() {
    let folder = with_revision(with_revision(revised(&[DEARER]), 2, MODEL), 4, MODEL);
    folder.run(&["diff", "r3"]).ends(2).says(&["there is no revision 3; there are 1, 2 and 4"]);
    revised(&[]).run(&["diff", "7", "r1"]).ends(2).says(&["there is no revision 7; there is only 1"]);
    let folder =
        folder.file("revisions/r2/model.yaml", edited(MODEL, &[DEARER])).file("revisions/r4/manifest.json", "{");
    folder.run(&["diff", "r1", "r2"]).ends(2).says(&["`model.yaml` is not as it was issued", "from a copy"]);
    folder.run(&["diff"]).ends(2).says(&["has no sound manifest", "from a copy"]);
    folder.run(&["diff", "r1"]).ends(0).prints(&["€96,000 → €99,000"]);
    std::fs::remove_file(folder.path("revisions/r1/vendor.yaml")).expect("it can be removed");
    folder.run(&["diff", "r1"]).ends(2).says(&["`vendor.yaml` is missing"]);
}

#[test]
fn a_model_that_is_unsound_is_told_and_not_compared() {
    let folder = revised(&[("serves: foresee", "serves: forsee")]);
    folder.run(&["diff"]).ends(1).says(&["[L201]", "forsee"]).prints(&[""]);
    let back = folder.run(&["diff", "model.yaml", "r1"]).ends(1).says(&["[L201]"]);
    assert_eq!(back.out, "");
    // A warning is for `bvf check`.
    revised(&[(", owner: Fleet}", "}")]).run(&["diff"]).ends(0).quietly();
}

#[test]
fn each_change_says_where_it_stands() {
    let folder = revised(&[DEARER]);
    let view = json(&folder, &[]);
    let found = changes(&view);
    let change = found.first().expect("one change");
    let line = place(MODEL, "96000").0;
    assert_eq!((&change["old_place"]["line"], &change["new_place"]["line"]), (&line.into(), &line.into()));
    assert_eq!(change["old_place"]["file"], "revisions/r1/model.yaml".replace('/', std::path::MAIN_SEPARATOR_STR));
    for (field, value) in
        [("record", "PriceItem"), ("id", "service"), ("path", "yearly"), ("old", "96000"), ("new", "99000")]
    {
        assert_eq!(change[field], value);
    }
    folder.run(&["diff"]).ends(0).prints(&["price item `service`", &format!("model.yaml:{line}")]);
}

#[test]
fn the_effects_are_those_of_whole_runs() {
    const EDITS: [(&str, &str, &str); 3] = [
        ("    value: 41\n", "    value: 43\n", "drivers.penalty_per_late.value=43"),
        ("    value: 412000\n", "    value: 430000\n", "drivers.deliveries.value=430000"),
        (
            "yearly: 28000, book: hub-service",
            "yearly: 31000, book: hub-service",
            "price.items.pilot-foresight.yearly=31000",
        ),
    ];
    let sample = samples::text("kestrel", "model.yaml");
    let edits = EDITS.map(|(from, to, _)| (from, to));
    let folder = Folder::empty()
        .file("old.yaml", &sample)
        .file("new.yaml", edited(&sample, &edits))
        .file("vendor.yaml", samples::text("kestrel", "vendor.yaml"));
    let result = |arguments: &[&str]| -> Value {
        let text = folder.ok(&[&["roi", "--json"], arguments].concat());
        serde_json::from_str::<Value>(&text).expect("JSON")["case"].clone()
    };
    let number = |value: &Value| value.as_f64().unwrap_or_else(|| panic!("{value} is no number"));
    let near = |one: f64, other: f64, what: &str| assert!((one - other).abs() < 1e-6, "{what}: {one} and {other}");
    let (before, after) = (result(&["old.yaml"]), result(&["new.yaml"]));
    let view = json(&folder, &["old.yaml", "new.yaml"]);
    near(number(&view["before"]["npv"]), number(&before["npv"]), "before");
    near(number(&view["after"]["npv"]), number(&after["npv"]), "after");
    for figure in ["npv", "roi"] {
        near(number(&view["together"][figure]), number(&after[figure]) - number(&before[figure]), figure);
    }
    let found = changes(&view);
    assert_eq!(found.len(), EDITS.len());
    let mut sum = 0.0;
    for (_, _, setting) in EDITS {
        let alone = number(&result(&["old.yaml", "--set", setting])["npv"]) - number(&before["npv"]);
        let value = setting.split('=').nth(1).expect("a value");
        let change = found.iter().find(|change| change["new"] == value).expect("it is told");
        near(number(&change["effect"]["npv"]), alone, setting);
        sum += alone;
    }
    near(number(&view["alone"]["npv"]), sum, "sum");
    near(number(&view["interaction"]["npv"]), number(&view["together"]["npv"]) - sum, "interaction");
    assert!(
        number(&view["interaction"]["npv"]) > 1.0,
        "dearer penalties on more deliveries bring more than both alone"
    );
    folder.run(&["diff", "old.yaml", "new.yaml"]).ends(0).prints(&["Because they come together"]);
}

#[test]
fn tables_are_aligned_in_chinese() {
    let sample = samples::text("lanyue", "model.yaml");
    let new = sample.replacen("baseline: 86.5", "baseline: 86.8", 1).replacen("target: 23.4", "target: 23.6", 1);
    let new = new.replacen("name: 毛利率", "name: 综合毛利率", 1);
    let folder = Folder::empty().file("old.yaml", &sample).file("new.yaml", new);
    let folder = folder.file("vendor.yaml", samples::text("lanyue", "vendor.yaml"));
    let out = folder.ok(&["diff", "old.yaml", "new.yaml"]);
    let starts: Vec<usize> = out.lines().filter_map(|line| Some(line.split_once("new.yaml:")?.0.width())).collect();
    assert_eq!(starts.len(), 3, "{out}");
    assert!(starts.iter().all(|start| *start == starts[0]), "{out}");
    for told in ["高管KPI `otd`“准时足量交付率”", "当前值：86.5% → 86.8%", "名称：毛利率 → 综合毛利率", "净现值"]
    {
        assert!(out.contains(told), "`{told}` is missing:\n{out}");
    }
}

#[test]
fn what_comes_to_a_list_of_references_is_told_alone() {
    let both = "{to: on-time, formula: baseline - target}";
    for (edits, told) in [
        (
            &[("differentiators: swap\n", "differentiators: [swap, night]\n")][..],
            "what sets it apart: also Watch at night",
        ),
        (
            &[("differentiators: swap\n", "differentiators: night\n")],
            "what sets it apart: Units that a depot swaps → Watch at night",
        ),
        (
            &[
                ("serves: foresee\n", "serves: [foresee, plan]\n"),
                (
                    "\ndrivers:",
                    "\n  - {id: plan, name: Plan again, serves: on-time, why: It pays., if_not: It stays.}\ndrivers:",
                ),
            ],
            "now also belongs to Plan again",
        ),
        (
            &[("phase: rollout}\n  differentiators", "phase: pilot}\n  differentiators")],
            "moved from All hubs to Two hubs",
        ),
        (&[(both, "{to: on-time, formula: (baseline - target) * 0.9}")], "(today − target) × 0.9"),
    ] {
        let night =
            "  - {id: night, name: Watch at night, hard: All night., soft: Calm., evidence: trial}\nevidence:\n";
        let vendor = edited(VENDOR, &[("\nevidence:\n", &format!("\n{night}"))]);
        let swap = "    - {id: swap, needs: late-found-late, why: Depots swap units themselves.}\n";
        let old = edited(MODEL, &[(swap, &format!("{swap}{}", swap.replace("swap", "night")))]);
        let folder = Folder::empty().file("old.yaml", &old).file("new.yaml", edited(&old, edits));
        let folder = folder.file("vendor.yaml", &vendor);
        folder.run(&["diff", "old.yaml", "new.yaml"]).ends(0).prints(&[told]);
        if told.contains("also Watch") {
            let told = "what sets it apart: no longer Watch at night";
            folder.run(&["diff", "new.yaml", "old.yaml"]).ends(0).prints(&[told]);
        }
    }
}

#[test]
fn sections_are_told_where_they_are_asked_for() {
    let folder = revised(&[LONGER, RESERVE]);
    assert!(!folder.ok(&["diff"]).contains("of the document"));
    assert!(changes(&json(&folder, &[])).iter().all(|change| change["sections"].is_null()));
    let out = folder.ok(&["diff", "--sections"]);
    assert!(out.contains("Sections of the document: ") && out.contains("No section of the document"), "{out}");
    let view = json(&folder, &["--sections"]);
    let sections = |path: &str| {
        let found = changes(&view).into_iter().find(|change| change["path"] == path).expect("it is told").clone();
        found["sections"].as_array().expect("a list").iter().filter_map(|one| one.as_str().map(str::to_owned)).collect()
    };
    let (weeks, reserve): (Vec<String>, Vec<String>) = (sections("weeks"), sections("internal.reserve_price"));
    assert!(weeks.contains(&"Action plan".to_owned()), "{weeks:?}");
    assert!(!weeks.contains(&"What you told us".to_owned()), "{weeks:?}");
    assert!(reserve.is_empty(), "{reserve:?}");
}

#[test]
fn a_page_is_written_for_the_seller() {
    let folder = revised(&[DEARER, LONGER, RESERVE]);
    let out = folder.ok(&["diff", "-o", "out/page.pdf"]);
    assert!(out.contains("page.pdf"), "{out}");
    let text = squeezed(&pdf::text(&pdf::load(&folder.bytes("out/page.pdf"))));
    folder.ok(&["diff", "-o", "page.md", "--language", "zh-Hans"]);
    let chinese = folder.text("page.md");
    for told in ["What changed between revision 1", "€96,000→€99,000", "€320,000→€311,000", "Internal."] {
        assert!(text.contains(&squeezed(told)), "`{told}` is missing:\n{text}");
    }
    for told in ["第1版与当前模型之间的变动", "每年金额：€96,000 → €99,000", "内部文件"] {
        assert!(chinese.contains(told), "`{told}` is missing:\n{chinese}");
    }
    let again = revised(&[DEARER, LONGER, RESERVE]);
    again.ok(&["diff", "-o", "out/page.pdf"]);
    assert!(again.bytes("out/page.pdf") == folder.bytes("out/page.pdf"), "the same inputs give the same bytes");
}

/// A model and its catalogue, read and checked.
#[track_caller]
fn checked(model: &str, vendor: &str) -> Checked {
    let checked = pipeline::check("model.yaml", model, &[], &|name| Ok((name.to_owned(), vendor.to_owned())));
    assert!(checked.is_sound(), "{:?}", checked.findings);
    checked
}

fn found(old: &Checked, new: &Checked) -> (Difference, effects::Effects) {
    let of = |checked| -> Version<'_> {
        let checked: &Checked = checked;
        Version { nodes: &checked.nodes, sources: &checked.sources }
    };
    let difference = difference(&of(old), &of(new));
    let effects = effects::effects(&difference);
    (difference, effects)
}

#[test]
fn a_client_reads_nothing_that_is_internal() {
    let (old, new) = (checked(MODEL, VENDOR), checked(&edited(MODEL, &[DEARER, LONGER, RESERVE, RIVAL]), VENDOR));
    let (difference, effects) = found(&old, &new);
    let locale = Locale::new("en").expect("English");
    let engine = Engine::new(&locale, &[]).unwrap_or_else(|problems| panic!("{problems:?}"));
    let shows = shows(&difference, &effects, &locale, &engine).unwrap_or_else(|problem| panic!("{problem:?}"));
    let compared = Compared {
        difference: &difference,
        effects: &effects,
        touched: None,
        shows: Some(&shows),
        stands: (&Stand::Revision(1), &Stand::Revision(2)),
        newer: &new.proposal.as_ref().expect("it is sound").0,
    };
    let client = serde_json::to_string(&changes_view(&compared, &locale)).expect("JSON");
    let seller = serde_json::to_string(&difference_view(&compared, &locale)).expect("JSON");
    for told in ["Trackomati", "311", "reserve"] {
        assert!(seller.contains(told) && !client.contains(told), "{told}:\n{client}");
    }
    assert!(client.contains("99,000") && client.contains("\"count\":2"), "{client}");
    // Where it is not known what a client's document says, nothing is told.
    let unknown = changes_view(&Compared { shows: None, ..compared }, &locale);
    assert_eq!((unknown.frame.count, unknown.parts.len()), (0, 0));
}

#[test]
fn fields_that_count_as_hidden_are_in_no_document() {
    let model = edited(
        MODEL,
        &[
            ("  name: Heron Foods\n", "  name: Heron Foods\n  organisation: [Dispatch]\n"),
            ("component: tracker, phase: pilot, one_off", "component: tracker, book: unit, phase: pilot, one_off"),
            (", reduces: penalties_paid", ""),
            ("range: [395000, 440000],", "range: [395000, 440000], distribution: uniform,"),
        ],
    );
    let vendor = edited(VENDOR, &[("typical: 45 %", "typical: 50 %"), ("one_off: 390", "one_off: 380")]);
    let (old, new) = (checked(MODEL, VENDOR), checked(&model, &vendor));
    let (difference, effects) = found(&old, &new);
    assert_eq!(difference.changes.len(), 6);
    assert!(difference.changes.iter().all(bvf::revision::difference::Change::is_internal));
    let locale = Locale::new("en").expect("English");
    let engine = Engine::new(&locale, &[]).unwrap_or_else(|problems| panic!("{problems:?}"));
    let touched =
        touched_sections(&difference, &effects, &locale, &engine).unwrap_or_else(|problem| panic!("{problem:?}"));
    let shows = shows(&difference, &effects, &locale, &engine).unwrap_or_else(|problem| panic!("{problem:?}"));
    assert!(!shows.contains(&true), "{shows:?}");
    for (group, sections) in effects.groups.iter().zip(&touched) {
        assert_eq!(sections.as_deref(), Some(&[][..]), "{:?}", difference.changes[group.changes[0]]);
    }
}

#[test]
fn changes_that_need_each_other_are_told_as_one() {
    let folder = revised(&[
        ("  penalties_paid: {", "  returns: {value: 1.5, source: {status: stated, who: Fleet}}\n  penalties_paid: {"),
        ("deliveries * penalty,", "deliveries * penalty * returns,"),
        (
            "    - {id: reach, name: Works in the yards, weight: 60",
            "    - {id: reach, name: Works in the yards, weight: 55",
        ),
        DEARER,
    ]);
    let old = folder.run(&["diff"]).ends(1).says(&["[M340]"]);
    assert_eq!(old.out, "");
    let mended = edited(&folder.text("model.yaml"), &[("weight: 40", "weight: 45")]);
    let folder = folder.file("model.yaml", mended);
    let view = json(&folder, &[]);
    let groups: Vec<&Value> = changes(&view).into_iter().map(|change| &change["group"]).collect();
    let told: Vec<&Value> = changes(&view).into_iter().map(|change| &change["effect"]).collect();
    assert_eq!(groups, [&1.into(), &1.into(), &2.into(), &2.into(), &Value::Null]);
    assert_eq!(told.iter().map(|effect| effect.is_null()).collect::<Vec<bool>>(), [false, true, false, true, false]);
    folder.run(&["diff"]).ends(0).prints(&["(1)", "(2)", "only make sense together"]);
}

#[test]
fn a_page_of_many_changes_is_sound_in_every_language_and_theme() {
    for (sample, language) in [("kestrel", "en"), ("kestrel", "af"), ("lanyue", "zh-Hans"), ("yusui", "zh-Hant")] {
        let text = samples::text(sample, "model.yaml");
        let vendor = samples::text(sample, "vendor.yaml");
        let mut at = 0;
        // Every number of weeks, and one text in each need, changes.
        let new: String = text
            .lines()
            .map(|line| {
                at += 1;
                match line.trim_start().strip_prefix("weeks: ").and_then(|weeks| weeks.parse::<u32>().ok()) {
                    Some(weeks) => format!("{}weeks: {}\n", &line[..line.len() - line.trim_start().len()], weeks + 1),
                    None if line.trim_start().starts_with("if_not: ") => format!("{line} X{at}\n"),
                    None => format!("{line}\n"),
                }
            })
            .collect();
        let (old, new) = (checked(&text, &vendor), checked(&new, &vendor));
        let (difference, effects) = found(&old, &new);
        assert!(difference.changes.len() >= 4, "{sample}");
        let locale = Locale::new(language).expect("a known language");
        let engine = Engine::new(&locale, &[]).unwrap_or_else(|problems| panic!("{problems:?}"));
        let compared = Compared {
            difference: &difference,
            effects: &effects,
            touched: None,
            shows: None,
            stands: (&Stand::Revision(1), &Stand::Now),
            newer: &new.proposal.as_ref().expect("it is sound").0,
        };
        let page = document::changes(&difference_view(&compared, &locale), &locale, &engine)
            .unwrap_or_else(|problem| panic!("{problem:?}"));
        for (name, _) in THEMES {
            let theme = Theme::load(None, name).expect("a built-in theme");
            let pages = bvf::layout::lay_out(&page, &theme, Library::embedded());
            let wrong = proofread(&page, &pages, &theme, Library::embedded());
            assert!(wrong.is_empty(), "{sample} in {name} and {language}: {wrong:#?}");
        }
    }
}
