//! The JSON Schemas that editors use.

use jsonschema::Validator;
use serde_json::Value;

use crate::support::{Folder, MODEL, VENDOR};

fn schema(of: &str) -> Validator {
    let text = Folder::empty().ok(&["schema", of]);
    let schema: Value = serde_json::from_str(&text).expect("the schema is JSON");
    jsonschema::meta::validate(&schema).expect("the schema is a JSON Schema");
    jsonschema::validator_for(&schema).expect("the schema can be used")
}

fn yaml(text: &str) -> Value {
    serde_yaml::from_str(text).expect("the sample is YAML")
}

#[track_caller]
fn errors(schema: &Validator, text: &str) -> Vec<String> {
    schema.iter_errors(&yaml(text)).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[test]
fn samples_agree_with_the_schemas() {
    let (model, vendor) = (schema("model"), schema("vendor"));
    assert_eq!(errors(&model, MODEL), [""; 0]);
    assert_eq!(errors(&vendor, VENDOR), [""; 0]);
    for sample in crate::samples::NAMES {
        assert_eq!(errors(&model, &crate::samples::text(sample, "model.yaml")), [""; 0], "{sample}");
        assert_eq!(errors(&vendor, &crate::samples::text(sample, "vendor.yaml")), [""; 0], "{sample}");
    }
    let actuals = schema("actuals");
    assert_eq!(errors(&actuals, crate::track::RECORD), [""; 0]);
    assert_eq!(errors(&actuals, &crate::samples::text("kestrel", "actuals.yaml")), [""; 0]);
}

#[test]
fn the_model_s_schema_is_the_default() {
    let folder = Folder::empty();
    assert_eq!(folder.ok(&["schema"]), folder.ok(&["schema", "model"]));
    folder.run(&["schema", "theme"]).ends(2).says(&["model", "vendor"]);
}

#[test]
fn mistakes_in_a_sample_are_no_part_of_the_schema() {
    let model = schema("model");
    for (from, to, place) in [
        ("    name: Two hubs", "    nmae: Two hubs", "/plan/phases/0"),
        ("better: lower", "better: fewer", "/department_kpis/0/better"),
        ("weeks: 10", "weeks: ten", "/plan/phases/0/weeks"),
        ("title: Late trucks, seen three hours earlier", "title: [Late, trucks]", "/title"),
        ("discount_rate: 10 %", "discount_rate: ten", "/case/discount_rate"),
        ("currency: EUR\n", "", ""),
    ] {
        assert!(MODEL.contains(from), "{from}");
        let found = errors(&model, &MODEL.replacen(from, to, 1));
        assert!(found.iter().any(|error| error.starts_with(&format!("{place}: "))), "`{to}`: {found:?}");
    }
}

#[test]
fn every_field_is_described() {
    for of in ["model", "vendor", "actuals"] {
        let text = Folder::empty().ok(&["schema", of]);
        let schema: Value = serde_json::from_str(&text).expect("JSON");
        for (name, record) in schema["$defs"].as_object().expect("it has definitions") {
            for (field, what) in record["properties"].as_object().into_iter().flatten() {
                let described = what["description"].as_str().is_some_and(|text| text.len() > 3);
                assert!(described, "`{field}` of `{name}` has no description");
            }
        }
    }
}
