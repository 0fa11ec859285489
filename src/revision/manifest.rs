//! What a revision consists of and where it came from: `manifest.json` in its folder.

use serde::{Deserialize, Serialize};

use super::digest::{self, Digests};
use super::history::Told;
use crate::locale::rounded_f64;
use crate::model::value::to_f64;

/// Name of the manifest in the folder of a revision.
pub const FILE: &str = "manifest.json";

/// Name of the model in the folder of a revision.
pub const MODEL: &str = "model.yaml";

/// Version of the manifest's form.
const FORMAT: u32 = 1;

/// A revision's manifest. Nothing in it comes from a clock or from the machine.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// Version of this form: 1.
    pub format: u32,
    /// Program and version that issued it, `bvf 0.1.0`.
    pub program: String,
    /// Name of the document, the same for all of its revisions: `kestrel-proposal`.
    pub document: String,
    /// The author's number or mark of the document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// File name of the model that it was issued from.
    pub model: String,
    /// Number of the revision, from 1.
    pub revision: u32,
    /// The document's date, ISO 8601.
    pub date: String,
    /// Who issued it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// What was said about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What it told of the revision before; none of the first, and of a clean one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub told: Option<Told>,
    /// How the document was made from the files.
    pub settings: Settings,
    /// The results of its business case.
    pub figures: Figures,
    /// The revision before, as it was then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous: Option<Previous>,
    /// All files of the folder but this one: what it was made from, then the documents.
    pub files: Vec<File>,
}

/// How a document was made from its files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// The document's language, a BCP 47 tag.
    pub language: String,
    /// Name of a built-in theme, or the theme's file in the folder.
    pub theme: String,
    /// Whether it says nothing of the revisions before it.
    #[serde(skip_serializing_if = "is_false", default)]
    pub clean: bool,
    /// Values of the model that were changed, in order.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub set: Vec<Set>,
}

/// A value of the model that was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Set {
    /// Fields from the root, joined by dots; elements of lists by id.
    pub path: String,
    /// The value, as YAML.
    pub value: String,
}

/// The results of a business case, in its currency: amounts to the cent, rates to the millionth (0.12 for 12 %).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Figures {
    /// ISO 4217 code.
    pub currency: String,
    /// Paid to us over the years of the business case.
    pub price: f64,
    /// Paid to us once.
    pub price_one_off: f64,
    /// Paid to us each year once everything runs.
    pub price_yearly: f64,
    /// Net present value.
    pub npv: f64,
    /// Return on investment; null where nothing is paid.
    pub roi: Option<f64>,
    /// Internal rate of return; null where there is none, or several.
    pub irr: Option<f64>,
    /// Months from the plan's start until it has paid back; null where it does not.
    pub payback_months: Option<u32>,
}

impl Figures {
    /// The same, rounded as a manifest holds them.
    #[must_use]
    pub fn rounded(self) -> Figures {
        let amount = |value: f64| to_f64(rounded_f64(value, 2));
        let rate = |value: f64| to_f64(rounded_f64(value, 6));
        Figures {
            price: amount(self.price),
            price_one_off: amount(self.price_one_off),
            price_yearly: amount(self.price_yearly),
            npv: amount(self.npv),
            roi: self.roi.map(rate),
            irr: self.irr.map(rate),
            ..self
        }
    }
}

/// The revision before another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Previous {
    /// Its number.
    pub revision: u32,
    /// SHA-256 of its manifest, in hexadecimal: whoever changes an old revision has to change all later ones.
    pub sha256: String,
}

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// The model.
    Model,
    /// The vendor's catalogue.
    Catalogue,
    /// The theme, where it isn't a built-in one.
    Theme,
    /// The logo that the theme names.
    Logo,
    /// A template that takes the place of a built-in one.
    Template,
    /// A font of the user's; the order of fonts matters.
    Font,
    /// What the client answered to earlier revisions.
    Feedback,
    /// What was measured after the start.
    Actuals,
    /// What is sent to the client.
    Document,
}

/// A file of a revision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    /// Where it lies in the folder, with `/` between folders.
    pub path: String,
    /// What it is.
    pub role: Role,
    /// The path by which the model names its catalogue, or the theme its logo.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub named: Option<String>,
    /// Its size in bytes.
    pub bytes: u64,
    /// SHA-256, in hexadecimal.
    pub sha256: String,
    /// Of a PDF: the digest of what all its pages show.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub digest: Option<String>,
    /// Of a PDF: the digest of what each page shows.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub pages: Vec<String>,
}

impl File {
    /// A file of these bytes.
    pub fn new(path: &str, role: Role, named: Option<&str>, bytes: &[u8]) -> File {
        File {
            path: path.to_owned(),
            role,
            named: named.map(ToOwned::to_owned),
            bytes: bytes.len() as u64,
            sha256: digest::hex(bytes),
            digest: None,
            pages: Vec::new(),
        }
    }

    /// The same with digests of pages.
    #[must_use]
    pub fn with_pages(self, digests: Digests) -> File {
        File { digest: Some(digests.whole), pages: digests.pages, ..self }
    }

    /// Whether these are its bytes.
    pub fn is(&self, bytes: &[u8]) -> bool {
        self.bytes == bytes.len() as u64 && self.sha256 == digest::hex(bytes)
    }
}

impl Manifest {
    /// A manifest of no files yet.
    pub fn new(document: &str, model: &str, revision: u32, settings: Settings, figures: Figures) -> Manifest {
        Manifest {
            format: FORMAT,
            program: concat!("bvf ", env!("CARGO_PKG_VERSION")).to_owned(),
            document: document.to_owned(),
            reference: None,
            model: model.to_owned(),
            revision,
            date: String::new(),
            by: None,
            note: None,
            told: None,
            settings,
            figures: figures.rounded(),
            previous: None,
            files: Vec::new(),
        }
    }

    /// As a file.
    pub fn to_json(&self) -> String {
        let json = serde_json::to_string_pretty(self).expect("texts and numbers can be written as JSON");
        format!("{json}\n")
    }

    /// Reads a file.
    ///
    /// # Errors
    ///
    /// What is wrong: no manifest, one of a later form, or one that leads out of its folder.
    pub fn parse(text: &str) -> Result<Manifest, String> {
        let manifest: Manifest = serde_json::from_str(text).map_err(|error| error.to_string())?;
        if manifest.format != FORMAT {
            let found = manifest.format;
            return Err(format!("its format is {found}, expected {FORMAT}; a later version of bvf may read it"));
        }
        match manifest.files.iter().find(|file| !is_inside(&file.path)) {
            Some(file) => Err(format!("the path `{}` leads out of the folder", file.path)),
            None => Ok(manifest),
        }
    }

    /// The files of a role, in order.
    pub fn of(&self, role: Role) -> impl Iterator<Item = &File> {
        self.files.iter().filter(move |file| file.role == role)
    }

    /// The file that another file names by a path.
    pub fn named(&self, role: Role, named: &str) -> Option<&File> {
        self.of(role).find(|file| file.named.as_deref() == Some(named))
    }

    /// Whether a document made again from the inputs of this revision and those of another says the same: same files in
    /// the same places, same settings.
    pub fn has_inputs_of(&self, other: &Manifest) -> bool {
        self.settings == other.settings && self.has_files_of(other, |role| role != Role::Document)
    }

    /// Whether documents of this revision and of another look alike and speak the same language, whatever they say.
    pub fn looks_like(&self, other: &Manifest) -> bool {
        let look = |settings: &Settings| (settings.theme.clone(), settings.language.clone());
        let is_of_look = |role| matches!(role, Role::Theme | Role::Logo | Role::Template | Role::Font);
        look(&self.settings) == look(&other.settings) && self.has_files_of(other, is_of_look)
    }

    fn has_files_of(&self, other: &Manifest, counts: impl Fn(Role) -> bool) -> bool {
        let own = self.files.iter().filter(|file| counts(file.role));
        own.eq(other.files.iter().filter(|file| counts(file.role)))
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_false(flag: &bool) -> bool {
    !flag
}

/// Whether a path stays in its folder on any system.
fn is_inside(path: &str) -> bool {
    let is_plain = |part: &str| !part.is_empty() && part != "." && part != ".." && !part.contains(['\\', ':', '\0']);
    path.split('/').all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest() -> Manifest {
        let settings =
            Settings { language: "en".to_owned(), theme: "harbour".to_owned(), clean: false, set: Vec::new() };
        let figures = Figures {
            currency: "EUR".to_owned(),
            price: 100.005,
            price_one_off: 40.0,
            price_yearly: 20.0,
            npv: 12.344_999,
            roi: Some(0.123_456_78),
            irr: None,
            payback_months: Some(14),
        };
        let mut manifest = Manifest::new("heron-proposal", "heron.yaml", 2, settings, figures);
        manifest.files.push(File::new("model.yaml", Role::Model, None, b"bvf: 1"));
        manifest.files.push(File::new("vendor.yaml", Role::Catalogue, Some("../vendor.yaml"), b"bvf: 1"));
        manifest
    }

    #[test]
    fn what_was_written_is_read() {
        let written = manifest();
        assert_eq!(Manifest::parse(&written.to_json()), Ok(written.clone()));
        assert_eq!((written.figures.price, written.figures.roi), (100.01, Some(0.123_457)));
        assert_eq!(
            written.named(Role::Catalogue, "../vendor.yaml").map(|file| file.path.as_str()),
            Some("vendor.yaml")
        );
        assert!(written.files[0].is(b"bvf: 1") && !written.files[0].is(b"bvf: 2"));
    }

    #[test]
    fn a_manifest_stays_in_its_folder() {
        for path in ["../model.yaml", "/etc/passwd", "a/../../b", "C:\\b", "a\\..\\b", "", "a//b", "./a"] {
            let mut manifest = manifest();
            manifest.files[0].path = path.to_owned();
            let problem = Manifest::parse(&manifest.to_json()).expect_err(path);
            assert!(problem.contains("leads out"), "{problem}");
        }
    }

    #[test]
    fn a_later_form_is_not_guessed_at() {
        let later = manifest().to_json().replace("\"format\": 1", "\"format\": 2");
        assert!(Manifest::parse(&later).expect_err("a later form").contains("expected 1"));
    }

    #[test]
    fn inputs_are_files_and_settings() {
        let one = manifest();
        let mut other = manifest();
        other.files.push(File::new("heron-proposal-r2.md", Role::Document, None, b"# Heron"));
        other.note = Some("again".to_owned());
        assert!(one.has_inputs_of(&other));
        other.files[0].sha256 = digest::hex(b"bvf: 2");
        assert!(!one.has_inputs_of(&other));
        assert!(one.looks_like(&other));
        let mut other = manifest();
        other.settings.theme = "slate".to_owned();
        assert!(!one.has_inputs_of(&other) && !one.looks_like(&other));
        let mut other = manifest();
        other.files.push(File::new("fonts/own.ttf", Role::Font, None, b"font"));
        assert!(!one.has_inputs_of(&other) && !one.looks_like(&other));
    }
}
