//! What is for the seller alone is in no byte of any document.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::pdf;
use crate::support::{Folder, MODEL, VENDOR, parts, squeezed};

/// Fills every field of the schema of `internal`, each value unlike any other.
struct Filler<'s> {
    definitions: &'s Value,
    texts: Vec<String>,
    numbers: Vec<u32>,
}

/// The year of all dates under `internal`.
const YEAR: &str = "2097";

/// All shares under `internal`.
const SHARE: &str = "97.3%";

impl Filler<'_> {
    fn fill(&mut self, schema: &Value, field: &str) -> Value {
        if let Some(name) = schema["$ref"].as_str().map(|path| path.rsplit('/').next().expect("a path has a part")) {
            return match name {
                "Name" | "Text" => self.text(),
                _ => self.fill(&self.definitions[name], name),
            };
        }
        if let Some(words) = schema["enum"].as_array() {
            return words.last().expect("a choice has words").clone();
        }
        if let Some(fields) = schema["properties"].as_object() {
            return fields.iter().map(|(name, schema)| (name.clone(), self.fill(schema, name))).collect();
        }
        if schema["additionalProperties"].is_object() {
            let names = names(field);
            return names.into_iter().map(|name| (name, self.fill(&schema["additionalProperties"], field))).collect();
        }
        let is = |kind: &str| {
            schema["type"] == kind || schema["type"].as_array().is_some_and(|all| all.contains(&json!(kind)))
        };
        if is("array") {
            return json!([self.fill(&schema["items"], field), self.fill(&schema["items"], field)]);
        }
        if is("boolean") {
            return json!(true);
        }
        if is("number") {
            self.numbers.push(7_310_003 + 11 * u32::try_from(self.numbers.len()).expect("few"));
            return json!(self.numbers.last());
        }
        if schema["pattern"].as_str().is_some_and(|pattern| pattern.contains("{4}-(0[1-9]")) {
            return json!(format!("{YEAR}-03-04"));
        }
        if schema["pattern"].as_str().is_some_and(|pattern| pattern.contains('%')) {
            return json!(SHARE);
        }
        assert!(is("string"), "`{field}` is of a kind that this test does not know: {schema}");
        self.text()
    }

    fn text(&mut self) -> Value {
        // No word of any language, so that no other rule has an opinion on it.
        self.texts.push(format!("Qzx{}wvjq", 1000 + self.texts.len()));
        json!(self.texts.last())
    }
}

/// The ids that values under `internal` are named by, which must be ids of the model.
fn names(field: &str) -> Vec<String> {
    match field {
        "exchanges" => vec!["term".to_owned()],
        "discount_limits" => vec!["service".to_owned()],
        _ => panic!("by which ids are the values of `{field}` named?"),
    }
}

/// The sound model with an id for its exchange, and without what is for the seller alone.
fn without_internal() -> String {
    let before = MODEL.split("\ninternal:\n").next().expect("there is a first part");
    assert_eq!(before.matches("- {give: {item: service").count(), 1);
    before.replace("- {give: {item: service", "- {id: term, give: {item: service")
}

struct Filled {
    model: String,
    texts: Vec<String>,
    numbers: Vec<u32>,
}

fn filled() -> Filled {
    let schema: Value = serde_json::from_str(&Folder::empty().ok(&["schema"])).expect("JSON");
    let mut filler = Filler { definitions: &schema["$defs"], texts: Vec::new(), numbers: Vec::new() };
    let internal = filler.fill(&schema["$defs"]["Internal"], "internal");
    let before = without_internal();
    let model = format!("{before}\ninternal: {internal}\n");
    assert!(filler.texts.len() > 25 && filler.numbers.len() >= 2, "{}", filler.texts.len());
    Filled { model, texts: filler.texts, numbers: filler.numbers }
}

/// Asserts that none of the canaries is in a text.
#[track_caller]
fn silent(what: &str, text: &str, filled: &Filled) {
    let letters = squeezed(text).to_lowercase();
    for canary in &filled.texts {
        assert!(!letters.contains(&canary.to_lowercase()), "`{canary}` is in {what}");
    }
    for canary in &filled.numbers {
        let grouped = format!("7,310,{:03}", canary % 1000);
        assert!(!letters.contains(&canary.to_string()) && !letters.contains(&grouped), "{canary} is in {what}");
    }
    assert!(!letters.contains(SHARE), "a share is in {what}");
    for date in [format!("{YEAR}-03"), format!("march4,{YEAR}"), format!("mar4,{YEAR}")] {
        assert!(!letters.contains(&date), "a date is in {what}");
    }
}

/// The parts of the model's workbook.
fn workbook(folder: &Folder) -> BTreeMap<String, String> {
    folder.run(&["build", "model.yaml", "--format", "xlsx", "-o", "x.xlsx"]).ends(0);
    parts(&folder.bytes("x.xlsx"))
}

#[test]
fn no_internal_value_is_in_any_output() {
    let filled = filled();
    let folder = Folder::empty().file("model.yaml", &filled.model).file("vendor.yaml", VENDOR);
    let (markdown, bytes) = folder.build();
    silent("the Markdown", &markdown, &filled);
    silent("the PDF", &pdf::everything(&bytes), &filled);
    silent("the PDF's text", &pdf::text(&pdf::load(&bytes)), &filled);
    std::fs::write(folder.path("x.pdf"), &bytes).expect("it can be written");
    if let Some(text) = pdf::poppler(&folder, "x.pdf", &[]) {
        silent("the text that pdftotext reads", &text, &filled);
    }
    for (part, text) in workbook(&folder) {
        silent(&format!("the workbook's {part}"), &text, &filled);
    }
    silent("the business case", &folder.ok(&["roi", "model.yaml"]), &filled);
    silent("the map", &folder.ok(&["map", "model.yaml"]), &filled);
    silent("the picture", &folder.ok(&["map", "model.yaml", "--format", "svg"]), &filled);
}

#[test]
fn no_internal_value_is_in_a_value_report() {
    let filled = filled();
    let folder = Folder::empty().file("model.yaml", &filled.model).file("vendor.yaml", VENDOR);
    let folder = folder.file("actuals.yaml", crate::track::RECORD);
    silent("the tables", &folder.ok(&["track", "model.yaml", "-o", "out"]), &filled);
    silent("the JSON", &folder.ok(&["track", "model.yaml", "--json"]), &filled);
    let names: Vec<String> = folder.names().into_iter().filter(|name| name.starts_with("out/")).collect();
    let [markdown, pdf] = names.as_slice() else { panic!("{names:?}") };
    silent("the Markdown", &folder.text(markdown), &filled);
    let bytes = folder.bytes(pdf);
    silent("the PDF", &pdf::everything(&bytes), &filled);
    silent("the PDF's text", &pdf::text(&pdf::load(&bytes)), &filled);
    let without = without_internal();
    let other = Folder::empty().file("model.yaml", without).file("vendor.yaml", VENDOR);
    let other = other.file("actuals.yaml", crate::track::RECORD);
    other.run(&["track", "model.yaml", "-o", "out/report.pdf"]).ends(0);
    folder.run(&["track", "model.yaml", "-o", "out/report.pdf"]).ends(0);
    assert!(other.bytes("out/report.pdf") == folder.bytes("out/report.pdf"), "the internal part changes a byte");
}

/// Issues a first revision of a model, changes it, answers what was said, and issues a second one.
fn revised(model: &str, record: &str) -> Folder {
    let folder = Folder::empty().file("heron.yaml", model).file("vendor.yaml", VENDOR);
    folder.run(&["issue", "heron.yaml"]).ends(0);
    // Each text of the internal part changes too, and still begins with its canary.
    let model = model.replace("yearly: 96000", "yearly: 84000").replace("wvjq", "wvjqz");
    let folder = folder.file("heron.yaml", model).file("feedback.yaml", record);
    folder.run(&["issue", "heron.yaml"]).ends(0);
    folder
}

#[test]
fn no_internal_value_is_in_what_a_revision_says_of_the_one_before() {
    let filled = filled();
    let (one, two) = (&filled.texts[0], &filled.texts[1]);
    let record = format!(
        "bvf: 1\nitems:\n  - {{id: f1, who: Anke, when: 2026-11-10, kind: price, said: Too dear., answer: {{status: accepted, text: Less., by: {one}}}}}\n"
    );
    let hidden = format!(
        "  - {{id: f2, who: {one}, when: 2026-11-10, kind: price, said: {two}, internal: true, answer: {{status: accepted, text: {two}}}}}\n"
    );
    let folder = revised(&filled.model, &format!("{record}{hidden}"));
    let markdown = folder.text("revisions/r2/heron-proposal-r2.md");
    assert!(markdown.contains("Too dear.") && markdown.contains("€84,000"), "{markdown}");
    silent("the Markdown", &markdown, &filled);
    let bytes = folder.bytes("revisions/r2/heron-proposal-r2.pdf");
    silent("the PDF", &pdf::everything(&bytes), &filled);
    silent("the PDF's text", &pdf::text(&pdf::load(&bytes)), &filled);
    let other = revised(&without_internal(), &record);
    assert!(other.bytes("revisions/r2/heron-proposal-r2.pdf") == bytes, "the internal part changes a byte");
}

#[test]
fn every_internal_text_is_in_the_deal_review() {
    let filled = filled();
    let folder = Folder::empty().file("model.yaml", &filled.model).file("vendor.yaml", VENDOR);
    folder.run(&["review", "model.yaml", "-o", "out"]).ends(0);
    let names: Vec<String> = folder.names().into_iter().filter(|name| name.starts_with("out/")).collect();
    let [markdown, document] = names.as_slice() else { panic!("{names:?}") };
    // Words may be hyphenated or cut at the end of a line.
    let letters = |text: &str| text.chars().filter(|char| char.is_alphanumeric()).collect::<String>();
    let shown = letters(&pdf::text(&pdf::load(&folder.bytes(document))));
    let written = letters(&folder.text(markdown));
    assert!(written.contains("973"), "the share is not in the review");
    for canary in &filled.texts {
        assert!(shown.contains(canary) && written.contains(canary), "`{canary}` is not in the review");
    }
}

#[test]
fn the_internal_part_changes_no_byte() {
    let filled = filled();
    let folder = Folder::empty().file("model.yaml", &filled.model).file("vendor.yaml", VENDOR);
    let with = (folder.build(), workbook(&folder));
    let other = Folder::empty().file("model.yaml", without_internal()).file("vendor.yaml", VENDOR);
    let without = (other.build(), workbook(&other));
    assert!(with == without, "choices such as an attitude are words that no search would tell from others");
}

#[test]
fn a_leak_would_be_seen() {
    let canary = "Qzx1000wvjq";
    let folder = Folder::edited(&[("name: Two hubs", "name: Qzx1000wvjq"), ("one_off: 148000", "one_off: 7310003")]);
    let (markdown, bytes) = folder.build();
    let squeezed = |text: &str| squeezed(text).chars().filter(|char| char.is_alphanumeric()).collect::<String>();
    let workbook: String = workbook(&folder).into_values().collect();
    for text in [markdown, pdf::text(&pdf::load(&bytes)), pdf::everything(&bytes), workbook] {
        assert!(squeezed(&text).contains(canary));
        assert!(squeezed(&text).contains("7310003"));
    }
}

#[test]
fn nothing_of_the_machine_is_in_a_document() {
    let folder = Folder::sound();
    let model = folder.path("model.yaml").display().to_string();
    for output in [&["-o", "out"][..], &["--format", "xlsx", "-o", "x.xlsx"]] {
        folder
            .run(&[&["build", &*model], output].concat())
            .env("USER", "qzx-user")
            .env("LOGNAME", "qzx-user")
            .env("USERNAME", "qzx-user")
            .env("HOSTNAME", "qzx-host")
            .env("HOME", "/home/qzx-user")
            .ends(0);
    }
    let place = folder.path("").file_name().expect("a name").to_string_lossy().into_owned();
    let files: Vec<String> = folder.names().into_iter().filter(|name| name.starts_with("out/")).collect();
    assert_eq!(files.len(), 2);
    let mut texts: Vec<(String, String)> = parts(&folder.bytes("x.xlsx")).into_iter().collect();
    texts.extend(files.into_iter().map(|name| {
        let text = if name.ends_with("pdf") { pdf::everything(&folder.bytes(&name)) } else { folder.text(&name) };
        (name, text)
    }));
    for (name, text) in texts {
        for trace in ["qzx-user", "qzx-host", &place, "model.yaml", "vendor.yaml", env!("CARGO_MANIFEST_DIR")] {
            assert!(!text.contains(trace), "`{trace}` is in {name}");
        }
    }
}
