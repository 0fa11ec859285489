//! Imports go one way: a module of the library uses only modules that stand below it.

use std::fs;
use std::path::Path;

use crate::support::walk;

/// The modules, from the command line down to places and findings.
const ORDER: [&str; 20] = [
    "main",
    "commands",
    "reference",
    "cli",
    "pipeline",
    "output",
    "layout",
    "template",
    "view",
    "doc",
    "chart",
    "revision",
    "check",
    "readiness",
    "finance",
    "model",
    "locale",
    "theme",
    "input",
    "diag",
];

/// What only commands may use: the same inputs give the same bytes.
const OUTSIDE: [&str; 7] = ["std::fs", "std::env", "std::net", "std::process", "SystemTime", "Instant::now", "print!("];

/// File, line and text of every line of code, without comments and tests; with the module it belongs to.
fn code() -> Vec<(String, String, usize, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    walk(&root, &mut |path| files.push(path.to_owned()));
    let only_tests: Vec<_> = files.iter().flat_map(|file| test_modules(file)).collect();
    let mut lines = Vec::new();
    for file in files.iter().filter(|file| file.extension().is_some_and(|ending| ending == "rs")) {
        let relative = file.strip_prefix(&root).expect("it lies in src").to_string_lossy().replace('\\', "/");
        let module = relative.split('/').next().expect("a path has a part").trim_end_matches(".rs").to_owned();
        if module == "lib" || only_tests.iter().any(|test| file.starts_with(test) || file.with_extension("") == *test) {
            continue;
        }
        let text = fs::read_to_string(file).expect("source is text");
        let text = text.split("#[cfg(test)]\nmod tests {").next().expect("there is a first part").to_owned();
        for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            lines.push((module.clone(), relative.clone(), at + 1, line.to_owned()));
        }
    }
    assert!(lines.len() > 5000, "the source was found");
    lines
}

/// Modules in files of their own that are there for tests only, as paths without ending.
fn test_modules(file: &Path) -> Vec<std::path::PathBuf> {
    let Ok(text) = fs::read_to_string(file) else { return Vec::new() };
    let lines: Vec<&str> = text.lines().collect();
    let folder = match file.file_stem().and_then(|stem| stem.to_str()) {
        Some("mod" | "lib" | "main") | None => file.parent().expect("a file has a folder").to_owned(),
        Some(_) => file.with_extension(""),
    };
    let declared = |pair: &[&str]| {
        let name = pair[1].trim_start_matches("pub(crate) ").strip_prefix("mod ")?.strip_suffix(';')?.to_owned();
        (pair[0].trim() == "#[cfg(test)]").then_some(name)
    };
    lines.windows(2).filter_map(declared).map(|name| folder.join(name)).collect()
}

#[test]
fn imports_go_down_the_list() {
    let place = |module: &str| ORDER.iter().position(|known| *known == module);
    let mut wrong = Vec::new();
    for (module, file, at, line) in code() {
        let own = place(&module).unwrap_or_else(|| panic!("`{file}` belongs to no module of the list"));
        for used in line.split("crate::").skip(1) {
            let used: String = used.chars().take_while(|char| char.is_alphanumeric() || *char == '_').collect();
            // `crate::model as m` and macros by name: only modules of the list are judged.
            if place(&used).is_some_and(|used| used < own) {
                wrong.push(format!("src/{file}:{at}: `{module}` stands below `{used}` and uses it: {}", line.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_module_has_its_place() {
    let library = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).expect("it is there");
    let modules = library.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    for module in modules {
        assert!(ORDER.contains(&module), "`{module}` has no place in the order of modules");
    }
}

#[test]
fn only_commands_touch_the_world() {
    let below = |module: &str| !matches!(module, "main" | "commands");
    let mut wrong = Vec::new();
    for (module, file, at, line) in code() {
        if let Some(what) = OUTSIDE.iter().find(|what| below(&module) && line.contains(*what)) {
            wrong.push(format!("src/{file}:{at}: `{what}`: {}", line.trim()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn layout_knows_neither_the_model_nor_the_painter() {
    let mut wrong = Vec::new();
    for (module, file, at, line) in code() {
        let painter = line.contains("printpdf") && !file.starts_with("output/pdf");
        let model =
            module == "layout" && ["crate::model", "crate::view", "crate::output"].iter().any(|m| line.contains(m));
        if painter || model {
            wrong.push(format!("src/{file}:{at}: {}", line.trim()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
