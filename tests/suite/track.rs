//! `bvf track`: promised and achieved, in the terminal, as JSON, as Markdown and as a page.

use std::fs;

use bvf::layout::Library;
use bvf::layout::proof::proofread;
use bvf::locale::Locale;
use bvf::pipeline::{self, document};
use bvf::template::Engine;
use bvf::theme::{THEMES, Theme};
use bvf::view;
use serde_json::Value;

use crate::pdf;
use crate::samples;
use crate::support::{Folder, MODEL, place, squeezed};

/// A record for the sound model, with everything that one can hold.
pub const RECORD: &str = "\
bvf: 1
as_of: 2027-06-30
summary: Drivers have got used to the units.
measured:
  - {kpi: late-share, values: {2027-03: 8.36, 2027-05: 4.84 %}, source: Billing system, note: Counted by delivery}
measured_executive:
  - {kpi: on-time, values: {2027-06: 94.1}}
phases:
  - {phase: pilot, accepted: 2027-03-26, measured: 7.0, note: Two depots only}
costs: {2027-01: 170000, 2027-04: 25000 EUR}
actions:
  - {who: us, what: Fit the last trucks, by: 2027-07-15, owner: Field lead}
";

/// The sound model with a record beside it.
fn folder(record: &str) -> Folder {
    Folder::sound().file("actuals.yaml", record)
}

/// The two files that a run left in `out`: Markdown and PDF.
#[track_caller]
fn files(folder: &Folder) -> (String, Vec<u8>) {
    let names: Vec<String> = folder.names().into_iter().filter(|name| name.starts_with("out/")).collect();
    let [markdown, pdf] = names.as_slice() else { panic!("{names:?}") };
    (folder.text(markdown), folder.bytes(pdf))
}

fn euros(amount: f64) -> String {
    // Halves are rounded away from zero, also those that binary fractions miss by a hair.
    let digits = format!("{:.0}", (amount.abs() + 1e-6).round());
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    format!("{}€{grouped}", if amount < 0.0 && digits != "0" { "−" } else { "" })
}

/// A plan that starts with the year and whose phases end with months, so that a fifth of the benefit is promised from
/// March on, all of it from May on; see `finance/track/tests.rs`.
fn whole_months() -> Folder {
    Folder::edited(&[
        ("start: 2027-01-11", "start: 2027-01-01"),
        ("weeks: 10", "weeks: 4\n      starts: 2027-02-01"),
        ("weeks: 20", "weeks: 5\n      starts: 2027-03-27"),
    ])
    .file("actuals.yaml", RECORD)
}

#[test]
fn the_small_model_s_track_is_what_hand_calculation_gives() {
    let month = (0.088 - 0.044) * 412_000.0 * 34.0 * 0.7 * 0.9 / 12.0;
    // Promised: a fifth in March and April, all in May and June. Achieved: a tenth of the way in March, which April keeps,
    // nine tenths in May, which June keeps.
    let (promised, achieved) = (2.4 * month, 2.0 * month);
    let net = achieved - 195_000.0;
    let out = whole_months().ok(&["track", "model.yaml", "-o", "out"]);
    for expected in [euros(promised), euros(achieved), "€195,000".to_owned(), euros(net), "83%".to_owned()] {
        assert!(out.contains(&expected), "`{expected}` is missing:\n{out}");
    }
    for expected in ["behind", "4.84% (May 2027)", "on track", "94.1%", "7%", "out/"] {
        assert!(out.contains(expected), "`{expected}` is missing:\n{out}");
    }
}

/// The tables that are printed: rows of cells.
fn rows(out: &str) -> Vec<Vec<String>> {
    let cells = |line: &str| -> Vec<String> {
        line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).map(str::to_owned).collect()
    };
    out.lines().map(cells).filter(|row: &Vec<String>| row.len() > 2).collect()
}

/// The cells of the rows of all tables in Markdown, without marks of footnotes.
fn markdown_rows(markdown: &str) -> Vec<Vec<String>> {
    let plain = |cell: &str| {
        let cell = cell.replace(['\\', '*'], "");
        cell.split("[^").next().unwrap_or_default().trim().to_owned()
    };
    let cells = |line: &str| -> Vec<String> {
        line.trim_matches('|').split('|').map(plain).filter(|cell| !cell.is_empty()).collect()
    };
    markdown.lines().filter(|line| line.starts_with('|')).map(cells).collect()
}

#[test]
fn all_outputs_show_the_same_figures() {
    let model = samples::path("kestrel", "model.yaml").display().to_string();
    let folder = Folder::empty();
    let out = folder.ok(&["track", &model, "-o", "out"]);
    let json: Value = serde_json::from_str(&folder.ok(&["track", &model, "--json"])).expect("JSON");
    let (markdown, bytes) = files(&folder);
    let by_hand = squeezed(&pdf::text(&pdf::load(&bytes)));
    fs::write(folder.path("x.pdf"), &bytes).expect("it can be written");
    let shown = pdf::poppler(&folder, "x.pdf", &["-layout"]);
    let lines: Option<Vec<String>> = shown.map(|text| text.lines().map(squeezed).collect());

    let (in_markdown, rows) = (markdown_rows(&markdown), rows(&out));
    let tables: Vec<&Vec<String>> = rows.iter().filter(|row| in_markdown.iter().any(|other| other == *row)).collect();
    // Three heads, nine department figures and their sum, three executive ones, four phases, three actions.
    assert_eq!(tables.len(), 3 + 9 + 1 + 3 + 4 + 3, "printed:\n{out}\nin Markdown:\n{markdown}");
    for row in tables {
        for cell in row {
            let found = by_hand.contains(&squeezed(cell));
            let wrapped = cell.split_whitespace().all(|word| by_hand.contains(word));
            assert!(found || wrapped, "the PDF lacks `{cell}` of {row:?}");
        }
        // Rows whose cells take one line each.
        if let Some(lines) = lines.as_ref().filter(|_| row[row.len() - 1].contains('€')) {
            let figures = squeezed(&row[row.len() - 2..].concat());
            assert!(lines.iter().any(|line| line.contains(&figures)), "the PDF has no row that ends in `{figures}`");
        }
    }

    let totals = &json["totals"];
    let mut amounts = vec![&totals["promised"], &totals["achieved"], &totals["costs"], &totals["net"]];
    let kpis = json["kpis"].as_array().expect("a list");
    amounts.extend(kpis.iter().flat_map(|kpi| [&kpi["promised_benefit"], &kpi["achieved_benefit"]]));
    let plain = markdown.replace('\\', "");
    for amount in amounts.into_iter().filter(|amount| !amount.is_null()) {
        let shown = euros(amount.as_f64().expect("an amount"));
        assert!(out.contains(&shown) && plain.contains(&shown) && by_hand.contains(&shown), "{shown}");
    }
    let status = |kpi: &Value| kpi["status"].as_str().expect("a word").replace('-', " ");
    for (kpi, row) in kpis.iter().zip(rows.iter().skip_while(|row| row[0] != kpis[0]["name"])) {
        assert_eq!(kpi["name"], row[0]);
        assert!(row.contains(&status(kpi)), "{row:?}");
    }
    let months = json["months"].as_array().expect("a list");
    assert_eq!(months.len(), 8);
    let sum: f64 = months.iter().map(|month| month["achieved"].as_f64().expect("an amount")).sum();
    assert!((sum - totals["achieved"].as_f64().expect("an amount")).abs() < 1e-6);
}

#[test]
fn a_report_is_one_sound_page_in_every_theme_and_language() {
    for (sample, language) in [("kestrel", "en-GB"), ("kestrel", "af"), ("lanyue", "zh-Hans"), ("yusui", "zh-Hant")] {
        is_one_sound_page(sample, language);
    }
}

#[track_caller]
fn is_one_sound_page(sample: &str, language: &str) {
    let read = |file: &str| samples::text(sample, file);
    let open = |file: &str| Ok((file.to_owned(), read(file)));
    let fonts = Library::embedded();
    let record = if samples::path(sample, "actuals.yaml").exists() {
        read("actuals.yaml")
    } else {
        "bvf: 1\nas_of: 2027-10-31\n".to_owned()
    };
    let record = ("actuals.yaml", Ok(record));
    let tracked = pipeline::track_for(fonts, "model.yaml", &read("model.yaml"), &[], &open, record);
    assert!(tracked.checked.findings.is_empty(), "{:?}", tracked.checked.findings);
    let (proposal, case) = tracked.checked.proposal.as_ref().expect("the sample can be read");
    let (actuals, track) = tracked.record.as_ref().expect("the record can be read");
    let locale = Locale::new(language).expect("a known language");
    let engine = Engine::new(&locale, &[]).unwrap_or_else(|problems| panic!("{problems:?}"));
    let view = view::track_view(proposal, case, (actuals, track), &locale);
    let report = document::value_report(&view, &locale, &engine).unwrap_or_else(|problem| panic!("{problem:?}"));
    for (name, _) in THEMES {
        let theme = Theme::load(None, name).expect("a built-in theme");
        let (denser, pages) = document::within(1, &report, &theme, fonts);
        assert_eq!(pages.pages.len(), 1, "{sample} in {name} and {language}");
        let wrong = proofread(&report, &pages, &denser, fonts);
        assert!(wrong.is_empty(), "{sample} in {name} and {language}: {wrong:#?}");
    }
}

#[test]
fn every_mistake_is_found_in_one_run_and_nothing_is_written() {
    let record = "\
bvf: 2
as_of: 2027-06-30
measured:
  - {kpi: late-shar, values: {2027-03: 8.36}}
  - kpi: late-share
    values:
      2026-12: 8.8
      2027-03: 8.36
      2027-03: 8.2
      2027-04: 84 ppm
      2027-5: 4.9
      2027-06: four
      2027-07: 4.6
  - {kpi: late-share, values: {}}
measured_executive:
  - {kpi: late-share, values: {2027-06: 94.1}}
  - {kpi: brand, values: {2027-06: 35}}
phases:
  - {phase: pilto, accepted: 2027-03-26}
  - {phase: rollout, accepted: 2027-08-01}
  - {phase: pilot}
costs: {2027-02: 1000 USD}
actions:
  - {who: them, waht: Fit the last trucks}
";
    let ended = folder(record).run(&["track", "model.yaml", "-o", "out"]).ends(1);
    for (code, part) in [
        ("M392", "bvf: 2"),
        ("L201", "late-shar,"),
        ("T501", "2026-12"),
        ("F003", "2027-03: 8.2"),
        ("M397", "84 ppm"),
        ("F104", "2027-5"),
        ("F104", "four"),
        ("T501", "2027-07"),
        ("T502", "late-share, values: {}"),
        ("L201", "late-share, values: {2027-06: 94.1}"),
        ("T504", "brand"),
        ("L201", "pilto"),
        ("T501", "2027-08-01"),
        ("F102", "phase: pilot}"),
        ("M382", "1000 USD"),
        ("F105", "them"),
        ("F101", "waht"),
        ("F102", "who: them"),
    ] {
        let line = place(record, part).0;
        let place = format!("actuals.yaml:{line}:");
        let found = ended.err.split("\n\n").any(|one| one.contains(&format!("[{code}]")) && one.contains(&place));
        assert!(found, "{code} at `{part}`, line {line}, is missing\n{ended}");
    }
    assert_eq!(ended.out, "");
    assert!(ended.err.contains("actuals.yaml: 17 errors, 1 warning"), "{ended}");
}

#[test]
fn nothing_is_written_where_something_is_wrong() {
    let folder = folder("bvf: 1\nmeasured: [{kpi: nothing, values: {2027-03: 1}}]\n");
    folder.run(&["track", "model.yaml", "-o", "out"]).ends(1);
    folder.run(&["track", "model.yaml", "--json"]).ends(1).prints(&[""]);
    assert_eq!(folder.names(), ["actuals.yaml", "model.yaml", "vendor.yaml"]);
}

#[test]
fn mistakes_of_model_and_record_are_told_together() {
    let folder = Folder::edited(&[("      name: Two hubs", "      nmae: Two hubs")]);
    let folder =
        folder.file("actuals.yaml", "bvf: 1\nas_of: 2027-03-31\nmeasured: [{kpi: late, values: {2027-01: 8}}]\n");
    folder.run(&["track", "model.yaml"]).ends(1).says(&["[F101]", "`nmae`", "[L201]", "`late`"]);
    let folder = Folder::sound().file("actuals.yaml", [0xff, 0xfe, 0x41]);
    folder.run(&["track", "model.yaml"]).ends(1).says(&["[F002]", "actuals.yaml", "UTF-16"]);
    let folder = Folder::edited(&[("bvf: 1\nlanguage: en", "bvf: [\nlanguage: en")]).file("actuals.yaml", "bvf: {\n");
    let ended = folder.run(&["track", "model.yaml"]).ends(1);
    assert_eq!(ended.err.matches("[F001]").count(), 2, "{ended}");
}

#[test]
fn a_record_lies_beside_the_model_or_is_named() {
    let folder = Folder::sound().file("elsewhere/june.yaml", RECORD);
    let ended = folder.run(&["track", "model.yaml"]).ends(2);
    ended.says(&["can't read `actuals.yaml`", "bvf schema actuals", "--actuals"]);
    folder.run(&["track", "model.yaml", "--actuals", "elsewhere/june.yaml", "-o", "out"]).ends(0);
    let folder = self::folder(RECORD);
    folder.run(&["track", "-", "-o", "out"]).input(MODEL).ends(0);
    assert!(folder.names().contains(&"out/value-report.pdf".to_owned()), "{:?}", folder.names());
    folder.run(&["track", "nowhere.yaml"]).ends(2).says(&["can't read `nowhere.yaml`"]);
}

#[test]
fn a_warning_stops_no_report() {
    let folder = folder("bvf: 1\nmeasured_executive: [{kpi: brand, values: {2027-03: 35}}]\n");
    folder.run(&["track", "model.yaml", "-o", "out"]).ends(0).says(&["[T504]"]).prints(&["not measured"]);
}

#[test]
fn json_writes_no_file() {
    let folder = folder(RECORD);
    let json: Value = serde_json::from_str(&folder.ok(&["track", "model.yaml", "--json"])).expect("JSON");
    assert_eq!(json["as_of"], "2027-06-30");
    assert_eq!(json["phases"][0]["status"], "late");
    assert_eq!(json["phases"][0]["days_late"], 5);
    // By the acceptance, March's 8.36 % is a tenth of the way, where a fifth was promised: within the tolerance.
    assert_eq!((&json["phases"][0]["kpis_on_track"], &json["phases"][0]["kpis_promised"]), (&1.into(), &1.into()));
    assert_eq!(json["phases"][0]["kpis"][0]["status"], "on-track");
    assert_eq!(json["phases"][1]["status"], "running");
    assert_eq!(json["kpis"][0]["months"][3]["carried"], true);
    assert_eq!(folder.names(), ["actuals.yaml", "model.yaml", "vendor.yaml"]);
}

#[test]
fn the_report_says_what_was_recorded() {
    let folder = folder(RECORD);
    folder.run(&["track", "model.yaml", "-o", "out"]).ends(0);
    let (markdown, bytes) = files(&folder);
    assert_eq!(pdf::load(&bytes).get_pages().len(), 1);
    for said in [
        "Value report for Heron Foods",
        "Drivers have got used to the units.",
        "Fit the last trucks",
        "Counted by delivery",
        "Two depots only",
        "Sources: Billing system",
        "twelfth for each month",
        "Attribution",
    ] {
        assert!(markdown.to_lowercase().contains(&said.to_lowercase()), "`{said}` is missing:\n{markdown}");
    }
}

#[test]
fn what_does_not_fit_on_a_page_goes_on() {
    let long = "Drivers have got used to the units. ".repeat(400);
    let folder = folder(&RECORD.replace("Drivers have got used to the units.", &long));
    folder.run(&["track", "model.yaml", "-o", "out"]).ends(0);
    let (markdown, bytes) = files(&folder);
    assert_eq!(markdown.matches("got used").count(), 400);
    assert!(pdf::load(&bytes).get_pages().len() > 1);
}

#[test]
fn a_report_can_be_in_another_language_and_from_a_user_s_template() {
    let folder = folder(RECORD).file("own/value-report.md", "# {{ client.name }} {{ totals.achieved | money }}\n");
    folder.run(&["track", "model.yaml", "-o", "out", "--language", "zh-Hans"]).ends(0).prints(&["截至2027年6月30日"]);
    assert!(files(&folder).0.contains("Heron Foods价值报告"));
    folder.run(&["track", "model.yaml", "-o", "own.md", "--template-dir", "own"]).ends(0);
    assert!(folder.text("own.md").starts_with("# Heron Foods €"), "{}", folder.text("own.md"));
}

#[test]
fn the_same_record_gives_the_same_bytes() {
    let run = |folder: &Folder| {
        let out = folder.run(&["track", "model.yaml", "-o", "out/r.pdf"]).env("TZ", "Pacific/Auckland").ends(0).out;
        (out, folder.bytes("out/r.pdf"), folder.ok(&["track", "model.yaml", "--json"]))
    };
    let (first, second) = (folder(RECORD), folder(RECORD));
    assert!(run(&first) == run(&second));
    assert!(run(&first) == run(&second), "a second time in the same folder");
}

#[test]
fn no_word_for_the_seller_alone_is_in_the_sample_s_report() {
    let model = samples::path("kestrel", "model.yaml").display().to_string();
    let folder = Folder::empty();
    folder.run(&["track", &model, "-o", "out"]).ends(0);
    let (markdown, bytes) = files(&folder);
    let everything = squeezed(&format!("{markdown}{}", pdf::everything(&bytes)));
    let yaml: serde_yaml::Value = serde_yaml::from_str(&samples::text("kestrel", "model.yaml")).expect("YAML");
    for competitor in yaml["internal"]["competitors"].as_sequence().expect("a sample has competitors") {
        let name = squeezed(competitor["name"].as_str().expect("a name"));
        assert!(!everything.contains(&name), "`{name}` is in the report");
    }
    assert!(!everything.contains("867,000") && !everything.contains("867000"));
}
