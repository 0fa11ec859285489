//! The reference of rules, commands, the model, themes and the business case, written from the code. The files in `docs` are these texts; a test
//! holds them so, and rewrites them where the environment variable `BLESS` is set.

use std::fmt::Write as _;

use clap::CommandFactory;
use serde_json::Value;

use crate::check::rules::RULES;
use crate::check::{Layer, Rule};
use crate::cli::Cli;
use crate::finance::case::convention::{Compounding, Discounting, PROFILES, Start};
use crate::finance::case::definitions::DEFINITIONS;
use crate::model::{self, FlowTiming};
use crate::readiness::{self, Decision};
use crate::theme::{self, Theme, Values};

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
        (Layer::Track, "The track: what was measured after the start"),
        (Layer::Feedback, "The feedback: what the client answered"),
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
        text += &describe_command(command, "bvf", 2);
    }
    text += "\n## Exit codes\n\n| code | meaning |\n|---|---|\n| 0 | all is well |\n| 1 | there are findings that are errors |\n| 2 | wrong usage, or the machine failed |\n";
    text
}

/// A command and those below it.
fn describe_command(command: &mut clap::Command, above: &str, level: usize) -> String {
    let name = format!("{above} {}", command.get_name());
    let help = command.render_long_help().to_string();
    let lines: Vec<&str> = help.lines().map(str::trim_end).collect();
    let mut text = format!("\n{} {name}\n\n```text\n{}\n```\n", "#".repeat(level), lines.join("\n").trim_end());
    for inner in command.get_subcommands_mut().filter(|inner| inner.get_name() != "help") {
        text += &describe_command(inner, &name, level + 1);
    }
    text
}

/// Every field of a model and of a vendor's catalogue, as Markdown.
pub fn model() -> String {
    let mut text = String::from(
        "# The model\n\nA model is a YAML file, and so are the vendor's catalogue that it names, the record of what was measured after the \
         start, and the record of what the client answered. Every mapping in them is one of the records below. A field in **bold** must be given. `bvf schema` prints the same as JSON Schema, for editors.\n",
    );
    for (title, schema) in [
        ("Records of a model", model::schema()),
        ("Records of a vendor's catalogue", model::vendor_schema()),
        ("Records of what was measured", model::actuals::schema()),
        ("Records of feedback", model::feedback::schema()),
    ] {
        let _ = write!(text, "\n## {title}\n");
        let Some(records) = schema["$defs"].as_object() else { continue };
        for (name, record) in records.iter().filter(|(_, record)| record["properties"].is_object()) {
            text += &describe_record(name, record);
        }
    }
    text
}

/// Every field of a theme, with what it may be and what it is in each of our themes, as Markdown.
pub fn themes() -> String {
    let mut text = String::from(
        "# Themes\n\nA theme is a YAML file. `bvf build --theme NAME` takes one of ours, and `--theme FILE.yaml` one of yours, \
         which names the theme that it starts from and says what differs:\n\n\
         ```yaml\nextends: ledger\npage: {size: letter}\ncover: {style: poster}\nlogo: {file: logo.png, width: 120}\n\
         colors: {accent: \"#0a5c8a\"}\n```\n\n\
         Lengths are in points, of which an inch has 72. Whatever can't be as it is written is told with its place, and so \
         is text that would stand out too little from its ground. Font files (`.ttf`) in a folder `fonts` beside the theme's \
         file or beside the model can be named like our own families.\n",
    );
    let ours: Vec<(&str, serde_yaml::Value)> = theme::THEMES
        .iter()
        .map(|(name, text)| (*name, serde_yaml::from_str(text).expect("a test reads all our themes")))
        .collect();
    let names: Vec<&str> = ours.iter().map(|(name, _)| *name).collect();
    for part in Theme::PARTS {
        let _ = write!(text, "\n## {}\n\n{}\n\n", part.name, part.says);
        let _ = writeln!(text, "| field | value | meaning | {} |", names.join(" | "));
        let _ = writeln!(text, "|---|---|---|{}", "---|".repeat(names.len()));
        for field in part.fields {
            let said = |theme: &serde_yaml::Value| as_written(&theme[part.name][field.name]);
            let said: Vec<String> = ours.iter().map(|(_, theme)| said(theme)).collect();
            let (value, says) = (allowed(&field.values), field.says);
            let _ = writeln!(text, "| {} | {value} | {says} | {} |", field.name, said.join(" | "));
        }
        for field in part.fields {
            let Values::Word(words) = field.values else { continue };
            let _ = write!(text, "\n`{}` is one of\n\n", field.name);
            for (word, says) in words {
                let _ = writeln!(text, "- `{word}`: {says}");
            }
        }
    }
    text
}

/// What a field may be, in a few words.
fn allowed(values: &Values) -> String {
    match values {
        Values::Points(least, most) => format!("points, {least} to {most}"),
        Values::FourPoints(least, most) => format!("four times points, {least} to {most}"),
        Values::Factor(least, most) => format!("number, {least} to {most}"),
        Values::Word(_) => "word, see below".to_owned(),
        Values::Flag => "`true` or `false`".to_owned(),
        Values::Color => "colour".to_owned(),
        Values::Colors => "list of colours".to_owned(),
        Values::Family => "family".to_owned(),
        Values::Image => "path, or nothing".to_owned(),
    }
}

fn as_written(value: &serde_yaml::Value) -> String {
    match value {
        serde_yaml::Value::Null => "–".to_owned(),
        serde_yaml::Value::Sequence(values) => values.iter().map(as_written).collect::<Vec<_>>().join(", "),
        serde_yaml::Value::String(text) => text.clone(),
        other => serde_yaml::to_string(other).unwrap_or_default().trim().to_owned(),
    }
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

/// The rules of the deal review's verdict, as Markdown.
pub fn review() -> String {
    let mut text = String::from(
        "# The deal review\n\n`bvf review` is for the seller's own team. It reads the `internal` part of a model, the criteria, the price and the \
         business case, and decides by the rules below and by nothing else. What the model does not say is not known.\n\n\
         A reason to walk away outweighs all others. Where no rule applies, the verdict is *send*. The client's worth, the \
         opening position and the stage of doubts come with advice and decide nothing by themselves, unless a rule says so.\n",
    );
    for (decision, title) in [(Decision::WalkAway, "Walk away"), (Decision::NotYet, "Not yet")] {
        let _ = write!(text, "\n## {title}\n\n| rule | when | why |\n|---|---|---|\n");
        for rule in readiness::RULES.iter().filter(|rule| rule.leads_to == decision) {
            let _ = writeln!(text, "| {} | {} | {} |", rule.name, rule.when, rule.why);
        }
    }
    text
}

/// How the business case is computed: its figures with their formulas and sources, and the conventions of discounting.
pub fn conventions() -> String {
    let mut text = String::from(
        "# How the business case is computed\n\nEvery figure that a document shows comes from one business case, computed once. These are its definitions.\n\n\
         ## Figures\n",
    );
    for one in DEFINITIONS {
        let _ = write!(text, "\n### {}\n\n    {}\n\n", one.name, one.formula);
        if !one.note.is_empty() {
            let _ = write!(text, "{}\n\n", one.note);
        }
        let _ = writeln!(text, "Source: {}.", one.source);
    }
    text += "\n## Conventions\n\n`case.convention` names one. `years` is how far away a flow counts.\n\n\
             | convention | discount factor | what is paid at the start | source |\n|---|---|---|---|\n";
    for profile in PROFILES {
        let factor = match profile.compounding {
            Compounding::Yearly => "(1 + rate)^−years",
            Compounding::Continuous => "e^(−rate × years)",
        };
        let start = match profile.start {
            Start::Now => "is not discounted",
            Start::WithFirstPeriod => "counts with the flows of the first period",
            Start::PeriodAway => "is one period away, and each later flow a period farther",
        };
        let _ = writeln!(text, "| `{}` | {factor} | {start} | {} |", profile.convention.word(), profile.source);
    }
    text += "\n`case.timing` says when within a year its flows count.\n\n| timing | a flow of year t, month m |\n|---|---|\n";
    for timing in FlowTiming::ALL {
        let away = match timing {
            FlowTiming::YearEnd => "is `t` years away; a period is a year",
            FlowTiming::MidYear => "is `t − ½` years away; a period is a year",
            FlowTiming::Monthly => "is `m ÷ 12` years away; a period is a month",
        };
        let _ = writeln!(text, "| `{}` | {away} |", timing.word());
    }
    let rows = [0, 1, 2, 3];
    text += "\nFactors at 10 %, for the start and the first three years:\n\n| convention | timing | start | year 1 | year 2 | year 3 |\n|---|---|--:|--:|--:|--:|\n";
    for profile in PROFILES {
        for timing in [FlowTiming::YearEnd, FlowTiming::MidYear] {
            let discounting = Discounting::new(0.1, profile.convention, timing, 36);
            let factors = rows.map(|year| format!("{:.4}", discounting.factor(year * 12))).join(" | ");
            let _ = writeln!(text, "| `{}` | `{}` | {factors} |", profile.convention.word(), timing.word());
        }
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
        is_written("themes.md", &super::themes());
        is_written("conventions.md", &super::conventions());
        is_written("review.md", &super::review());
    }
}
