//! The reference of rules, commands and the model, written from the code. The files in `docs` are these texts; a test
//! holds them so, and rewrites them where the environment variable `BLESS` is set.

use std::fmt::Write as _;

use clap::CommandFactory;
use serde_json::Value;

use crate::check::rules::RULES;
use crate::check::{Layer, Rule};
use crate::cli::Cli;
use crate::model;

/// All rules with their documentation, as Markdown.
pub fn rules() -> String {
    let mut text = format!(
        "# Rules\n\n`bvf check` knows {} rules. `bvf explain CODE` prints one of them in the terminal.\n",
        RULES.len()
    );
    for (layer, title) in [
        (Layer::File, "The file: syntax, fields, values"),
        (Layer::Links, "The links: ids and references"),
        (Layer::Method, "The method: what is said"),
    ] {
        let _ = write!(text, "\n## {title}\n");
        for rule in RULES.iter().filter(|rule| rule.layer == layer) {
            text += &describe(rule);
        }
    }
    text
}

fn describe(rule: &Rule) -> String {
    format!(
        "\n### {} {}\n\n*{}.* {}\n\n**Why it matters.** {}\n\n**How to mend it.** {}\n\n```yaml\n{}\n```\n",
        rule.code,
        rule.name,
        rule.severity.name(),
        rule.what,
        rule.why,
        rule.mend,
        rule.example.trim_end()
    )
}

/// All commands with their options, as Markdown.
pub fn commands() -> String {
    let mut text = String::from("# Commands\n");
    let mut root = Cli::command().term_width(100);
    root.build();
    for command in root.get_subcommands_mut().filter(|command| command.get_name() != "help") {
        let name = command.get_name().to_owned();
        let help = command.render_long_help().to_string();
        let lines: Vec<&str> = help.lines().map(str::trim_end).collect();
        let _ = write!(text, "\n## bvf {name}\n\n```text\n{}\n```\n", lines.join("\n").trim_end());
    }
    text += "\n## Exit codes\n\n| code | meaning |\n|---|---|\n| 0 | all is well |\n| 1 | there are findings that are errors |\n| 2 | wrong usage, or the machine failed |\n";
    text
}

/// Every field of a model and of a vendor's catalogue, as Markdown.
pub fn model() -> String {
    let mut text = String::from(
        "# The model\n\nA model is a YAML file, and so is the vendor's catalogue that it names. Every mapping in them is one of the records \
         below. A field in **bold** must be given. `bvf schema` prints the same as JSON Schema, for editors.\n",
    );
    for (title, schema) in
        [("Records of a model", model::schema()), ("Records of a vendor's catalogue", model::vendor_schema())]
    {
        let _ = write!(text, "\n## {title}\n");
        let Some(records) = schema["$defs"].as_object() else { continue };
        for (name, record) in records.iter().filter(|(_, record)| record["properties"].is_object()) {
            text += &describe_record(name, record);
        }
    }
    text
}

fn describe_record(name: &str, record: &Value) -> String {
    let required = |field: &str| {
        record["required"].as_array().is_some_and(|all| all.iter().any(|one| one.as_str() == Some(field)))
    };
    let mut text = format!("\n### {name}\n\n{}\n\n| field | value | meaning |\n|---|---|---|\n", said(record));
    for (field, schema) in record["properties"].as_object().into_iter().flatten() {
        let shown = if required(field) { format!("**{field}**") } else { field.clone() };
        let _ = writeln!(text, "| {shown} | {} | {} |", kind(schema), said(schema).replace('|', "\\|"));
    }
    text
}

fn said(schema: &Value) -> String {
    schema["description"].as_str().unwrap_or_default().replace('\n', " ")
}

/// What kind of value a schema allows, in a few words.
fn kind(schema: &Value) -> String {
    if let Some(reference) = schema["$ref"].as_str() {
        return reference.trim_start_matches("#/$defs/").to_owned();
    }
    if let Some(words) = schema["enum"].as_array() {
        return words.iter().filter_map(Value::as_str).map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
    }
    if let Some(choices) = schema["anyOf"].as_array() {
        return choices.iter().map(kind).collect::<Vec<_>>().join(", or ");
    }
    match schema["type"].as_str() {
        Some("array") => format!("list of {}", kind(&schema["items"])),
        Some("object") => format!("mapping to {}", kind(&schema["additionalProperties"])),
        Some("integer") => "whole number".to_owned(),
        Some("boolean") => "`true` or `false`".to_owned(),
        Some("number") => "number".to_owned(),
        _ if schema["pattern"].as_str() == Some(model::link::ID_PATTERN) => "id".to_owned(),
        _ => "text".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    #[track_caller]
    fn is_written(file: &str, text: &str) {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(file);
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&path, text).expect("the docs folder can be written");
        }
        let written = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
        assert!(written == text, "docs/{file} is out of step with the code; run the tests with BLESS=1");
    }

    #[test]
    fn the_reference_is_written() {
        is_written("rules.md", &super::rules());
        is_written("commands.md", &super::commands());
        is_written("model.md", &super::model());
    }
}
