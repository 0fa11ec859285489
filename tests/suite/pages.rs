//! Laid-out pages as data: what must hold of them, for every sample in every theme and for models that nobody wants.

use std::fs;

use bvf::doc::Document;
use bvf::layout::page::What;
use bvf::layout::proof::proofread;
use bvf::layout::{Library, lay_out};
use bvf::locale::Locale;
use bvf::pipeline::{self, Checked, document};
use bvf::template::Engine;
use bvf::theme::{THEMES, Theme};
use serde_json::Value as Schema;
use serde_yaml::Value;

use crate::samples::{NAMES, path, text};
use crate::support::Folder;

/// A model that was read, with a sample's catalogue.
#[track_caller]
fn checked(model: &str, sample: &str) -> Checked {
    let open = |file: &str| {
        let text = fs::read_to_string(path(sample, file)).map_err(|error| error.to_string())?;
        Ok((file.to_owned(), text))
    };
    pipeline::check("model.yaml", model, &[], &open)
}

/// The document tree of a model, in its own language or another, whatever is wrong with the model.
#[track_caller]
pub fn tree(model: &str, sample: &str, language: Option<&str>) -> Document {
    let checked = checked(model, sample);
    let (proposal, case) = checked.proposal.as_ref().unwrap_or_else(|| panic!("{:?}", checked.findings));
    let locale = Locale::new(language.unwrap_or(&proposal.model.language.0)).expect("a known language");
    let engine = Engine::new(&locale, &[]).unwrap_or_else(|problems| panic!("{problems:?}"));
    document::proposal(proposal, case, &locale, &engine).unwrap_or_else(|problem| panic!("{problem:?}"))
}

#[track_caller]
fn holds(document: &Document, theme: &str, what: &str) -> usize {
    let theme = Theme::load(None, theme).expect("a built-in theme");
    let pages = lay_out(document, &theme, Library::embedded());
    let wrong = proofread(document, &pages, &theme, Library::embedded());
    assert!(wrong.is_empty(), "{what}: {wrong:#?}");
    pages.pages.len()
}

#[test]
fn samples_are_sound_in_every_theme() {
    for sample in NAMES {
        let document = tree(&text(sample, "model.yaml"), sample, None);
        for (theme, _) in THEMES {
            holds(&document, theme, &format!("{sample} in {theme}"));
        }
    }
}

#[test]
fn samples_are_sound_in_other_languages() {
    for (sample, language) in [("kestrel", "af"), ("kestrel", "zh-Hans"), ("lanyue", "en"), ("yusui", "zh-Hans")] {
        let document = tree(&text(sample, "model.yaml"), sample, Some(language));
        holds(&document, "harbour", &format!("{sample} in {language}"));
    }
}

/// A sample with another name wherever a name can stand; `name` makes them from a number.
fn renamed(sample: &str, name: &dyn Fn(usize) -> String) -> String {
    let schema: Schema = serde_json::from_str(&Folder::empty().ok(&["schema"])).expect("JSON");
    let mut model: Value = serde_yaml::from_str(&text(sample, "model.yaml")).expect("YAML");
    if let Value::Mapping(fields) = &mut model {
        fields.remove("internal");
    }
    let mut count = 0;
    rename(&schema, &schema["$defs"], &mut model, name, &mut count);
    assert!(count > 60, "only {count} names were found");
    serde_yaml::to_string(&model).expect("it can be written")
}

fn rename(schema: &Schema, definitions: &Schema, value: &mut Value, name: &dyn Fn(usize) -> String, count: &mut usize) {
    for one in ["anyOf", "oneOf", "allOf"].iter().filter_map(|key| schema[*key].as_array()).flatten() {
        rename(one, definitions, value, name, count);
    }
    if let Some(definition) = schema["$ref"].as_str().map(|path| path.rsplit('/').next().expect("a path has a part")) {
        if definition == "Name" && value.is_string() {
            *value = Value::String(name(*count));
            *count += 1;
        }
        return rename(&definitions[definition], definitions, value, name, count);
    }
    match value {
        Value::Mapping(fields) => {
            for (key, value) in fields.iter_mut() {
                let field = &schema["properties"][key.as_str().unwrap_or_default()];
                let schema = if field.is_null() { &schema["additionalProperties"] } else { field };
                rename(schema, definitions, value, name, count);
            }
        }
        Value::Sequence(items) => {
            for item in items {
                rename(&schema["items"], definitions, item, name, count);
            }
        }
        _ => {}
    }
}

#[test]
fn quotation_marks_are_those_of_the_language_wherever_a_name_can_stand() {
    let model = renamed("kestrel", &|at| format!("{at}: the grocer's \"own\" name"));
    for (language, shown) in [("en", "grocer’s “own” name"), ("af", "“own”"), ("zh-Hant", "grocer’s 「own」 name")]
    {
        let document = tree(&model, "kestrel", Some(language));
        let pages = lay_out(&document, &Theme::load(None, "harbour").expect("built in"), Library::embedded());
        let said = pages.pages.iter().flat_map(|page| &page.items).filter_map(|item| match &item.what {
            What::Glyphs(run) => Some(&*run.text),
            _ => None,
        });
        let said: String = said.chain(pages.tags.iter().filter_map(|tag| tag.alt.as_deref())).collect();
        assert!(!said.contains(['"', '\'']), "{language}");
        assert!(said.contains(shown), "{language}");
    }
}

#[test]
fn names_of_300_letters_fit_wherever_a_name_can_stand() {
    let words = |at: usize| format!("{at} {}", "Share of deliveries that arrive late at the shop ".repeat(7).trim());
    let unbroken = |at: usize| format!("{at}{}", "Qwertyuiop".repeat(30));
    let chinese = |at: usize| format!("{at}号{}", "设备综合效率与准时交付率".repeat(25));
    let address = |at: usize| format!("https://example.com/{at}/{}", "a-long-way/down_the.tree?and=so&on#".repeat(8));
    for (sample, name) in [
        ("kestrel", &words as &dyn Fn(usize) -> String),
        ("kestrel", &unbroken),
        ("lanyue", &chinese),
        ("yusui", &address),
    ] {
        let document = tree(&renamed(sample, name), sample, None);
        holds(
            &document,
            "harbour",
            &format!("{sample} with names such as `{}`", name(1).chars().take(30).collect::<String>()),
        );
    }
}

#[test]
fn names_from_right_to_left_and_pictures_are_found_and_lose_nothing() {
    let hebrew = |at: usize| format!("שירות {at} לקוחות (צפון)");
    let arabic = |at: usize| format!("خدمة العملاء {at}");
    let pictures = |at: usize| format!("Dock {at} 🚀 slots 👩‍👩‍👧");
    for name in [&hebrew as &dyn Fn(usize) -> String, &arabic, &pictures] {
        let model = renamed("kestrel", name);
        let found = checked(&model, "kestrel").findings;
        let missing = found.iter().filter(|finding| finding.code == "M352").count();
        assert!(missing > 0, "`{}` has characters that no font has", name(1));
        holds(&tree(&model, "kestrel", None), "harbour", &name(1));
    }
}

#[test]
fn two_hundred_department_kpis_are_set() {
    let mut model: Value = serde_yaml::from_str(&text("kestrel", "model.yaml")).expect("YAML");
    let kpis = model["department_kpis"].as_sequence_mut().expect("a list");
    let first = kpis.first().expect("one").clone();
    for at in 0..200 {
        let mut kpi = first.clone();
        kpi["id"] = format!("more-{at}").into();
        kpi["name"] = format!("Delays of kind {at}").into();
        kpis.push(kpi);
    }
    let model = serde_yaml::to_string(&model).expect("it can be written");
    let pages = holds(&tree(&model, "kestrel", None), "harbour", "200 department KPIs");
    assert!(pages > 40, "{pages} pages");
}

#[test]
fn a_plan_of_sixty_pages_is_set() {
    let mut model: Value = serde_yaml::from_str(&text("kestrel", "model.yaml")).expect("YAML");
    let phases = model["plan"]["phases"].as_sequence_mut().expect("a list");
    let all = phases.clone();
    for at in 0..100 {
        let mut phase = all[at % all.len()].clone();
        phase["id"] = format!("more-{at}").into();
        phase["name"] = format!("Phase of kind {at}").into();
        phases.push(phase);
    }
    let model = serde_yaml::to_string(&model).expect("it can be written");
    let pages = holds(&tree(&model, "kestrel", None), "harbour", "a long plan");
    assert!(pages > 70, "{pages} pages");
}

#[test]
fn sections_may_be_empty() {
    let parts = ["needs", "requirements", "initiatives", "department_kpis", "solution", "plan", "price", "service"];
    for part in parts {
        let mut model: Value = serde_yaml::from_str(&text("kestrel", "model.yaml")).expect("YAML");
        if let Value::Mapping(fields) = &mut model
            && let Some(value) = fields.get_mut(part)
        {
            *value = match value {
                Value::Sequence(_) => Value::Sequence(Vec::new()),
                _ => Value::Mapping(serde_yaml::Mapping::new()),
            };
        }
        let model = serde_yaml::to_string(&model).expect("it can be written");
        let document = tree(&model, "kestrel", None);
        holds(&document, "harbour", &format!("without {part}"));
    }
}

#[test]
fn markdown_and_pages_call_figures_and_tables_by_the_same_numbers() {
    let document = tree(&text("kestrel", "model.yaml"), "kestrel", None);
    let markdown = bvf::output::markdown::output_markdown(&document).replace('\u{a0}', " ");
    for label in ["Figure 1", "Figure 5", "Table 1", "Table 11"] {
        let caption = format!("**{label}**");
        let referred = markdown.replace(&caption, "");
        assert!(markdown.contains(&caption) && referred.contains(label), "{label}");
    }
    assert!(markdown.contains("[^2]") && markdown.contains("\n[^2]: "), "notes have numbers too");
}

#[test]
fn a_reference_to_nothing_is_told_with_its_line() {
    let checked = checked(&text("kestrel", "model.yaml"), "kestrel");
    let (proposal, case) = checked.proposal.as_ref().expect("the sample is sound");
    let locale = Locale::new("en").expect("a known language");
    let own = [("risks.md".to_owned(), "# Risks\n\nSee {{ see(figure=\"nope\") }}.\n".to_owned())];
    let engine = Engine::new(&locale, &own).unwrap_or_else(|problems| panic!("{problems:?}"));
    let Err(document::Problem::Markdown(section, problems)) = document::proposal(proposal, case, &locale, &engine)
    else {
        panic!("it refers to nothing")
    };
    assert_eq!((section.as_str(), problems.len(), problems[0].line), ("risks.md", 1, 3));
    assert!(problems[0].message.contains("`nope`"), "{}", problems[0].message);
}
