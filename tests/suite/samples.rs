//! The complete samples: they check without findings and build documents that a board would read.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use crate::pdf;
use crate::support::{Folder, squeezed};

/// The samples' folders.
pub const NAMES: [&str; 3] = ["kestrel", "lanyue", "yusui"];

/// Pages that a proposal has at least, and at most.
const PAGES: (usize, usize) = (15, 28);

/// A file of a sample.
pub fn path(sample: &str, file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("inputs").join(sample).join(file)
}

/// The text of a file of a sample.
#[track_caller]
pub fn text(sample: &str, file: &str) -> String {
    std::fs::read_to_string(path(sample, file)).unwrap_or_else(|error| panic!("{sample}/{file}: {error}"))
}

/// The folder in which all samples were built, once for all tests.
pub fn built() -> &'static Folder {
    static BUILT: OnceLock<Folder> = OnceLock::new();
    BUILT.get_or_init(|| {
        let folder = Folder::empty();
        let models = NAMES.map(|sample| path(sample, "model.yaml").display().to_string());
        let models: Vec<&str> = models.iter().map(String::as_str).collect();
        folder.run(&[&["build", "-o", "out"], &models[..]].concat()).ends(0);
        folder
    })
}

#[test]
fn samples_check_without_findings() {
    for sample in NAMES {
        let model = path(sample, "model.yaml").display().to_string();
        Folder::empty().run(&["check", &model, "--deny", "warnings"]).ends(0).says(&["no findings"]);
    }
}

#[test]
fn samples_have_the_length_of_a_proposal() {
    for sample in NAMES {
        let document = pdf::load(&built().bytes(&format!("out/{sample}-proposal.pdf")));
        let pages = document.get_pages().len();
        assert!((PAGES.0..=PAGES.1).contains(&pages), "{sample} has {pages} pages, not {} to {}", PAGES.0, PAGES.1);
    }
}

#[test]
fn chinese_comes_back_from_the_pdf_as_it_was_written() {
    for (sample, language) in [("lanyue", "zh-Hans"), ("yusui", "zh-Hant")] {
        let model: serde_yaml::Value = serde_yaml::from_str(&text(sample, "model.yaml")).expect("YAML");
        assert_eq!(model["language"].as_str(), Some(language), "{sample}");
        let file = format!("out/{sample}-proposal.pdf");
        let Some(shown) = pdf::poppler(built(), &file, &[]) else { return };
        let shown = squeezed(&shown);
        let texts =
            [&model["title"], &model["client"]["name"], &model["summary"]["headline"], &model["summary"]["ask"]];
        let names = ["executive_kpis", "needs", "initiatives", "department_kpis"].map(|part| &model[part][0]["name"]);
        for written in texts.into_iter().chain(names) {
            let written = squeezed(&plain(written.as_str().unwrap_or_else(|| panic!("{sample}: a text is missing"))));
            assert!(shown.contains(&written), "{sample}: `{written}` is not in the PDF's text");
        }
    }
}

/// A text without the marks of Markdown.
fn plain(markdown: &str) -> String {
    markdown.chars().filter(|char| *char != '*').collect()
}

#[test]
fn a_sample_shows_no_internal_word() {
    for sample in NAMES {
        let model: serde_yaml::Value = serde_yaml::from_str(&text(sample, "model.yaml")).expect("YAML");
        let document = built().bytes(&format!("out/{sample}-proposal.pdf"));
        let everything = squeezed(&pdf::everything(&document));
        let markdown = squeezed(&built().text(&format!("out/{sample}-proposal.md")));
        let competitors = model["internal"]["competitors"].as_sequence().expect("a sample has competitors");
        for competitor in competitors {
            let name = squeezed(competitor["name"].as_str().expect("a name"));
            assert!(!everything.contains(&name) && !markdown.contains(&name), "{sample}: `{name}` is in a document");
        }
    }
}
