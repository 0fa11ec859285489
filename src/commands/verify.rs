//! `bvf verify`: whether a document is the one that was issued, and whether all revisions of a model are whole.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use lopdf::{Document, LoadOptions};
use serde::Serialize;

use super::store::{self, Revision};
use super::{Failure, Outcome, Result, files, json, print};
use crate::cli::{Format, Verify};
use crate::revision::compare::{self, Difference};
use crate::revision::digest::{self, Digests};
use crate::revision::imprint::{self, Imprint};
use crate::revision::manifest::{self, File, Role};

/// Most bytes of a part of a PDF when it is unpacked.
const LARGEST: usize = 1 << 28;

/// What to do where no revision was found.
const ELSEWHERE: &str = "`--model MODEL` looks in the revisions of a model";

/// Verifies a document, or all revisions of a model.
pub fn run(arguments: &Verify) -> Result {
    let path = &arguments.path;
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
    if path.is_dir() || ["yaml", "yml"].contains(&ending.as_str()) {
        return folder(&folder_of(path)?, arguments.json);
    }
    let bytes = fs::read(path).map_err(|error| Failure::new(format!("can't read `{}`", path.display()), error))?;
    let known = candidates(path, arguments.model.as_deref())?;
    let verdict = verdict(path, &bytes, &ending, &known)?;
    print(&if arguments.json { json(&verdict) } else { verdict.in_words() })?;
    Ok(if verdict.status.is_fine() { Outcome::Fine } else { Outcome::Findings })
}

/// What a document turns out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Status {
    /// Byte for byte as it was issued.
    AsIssued,
    /// The pages as they were issued, in a file that another program has saved.
    SavedAgain,
    /// The same, with annotations.
    Annotated,
    /// Pages differ from those that were issued.
    Altered,
    /// The pages are those that the file itself says; the revision isn't at hand.
    Unconfirmed,
    /// Made by this program, and never issued.
    Draft,
    /// Nothing that was issued here.
    Unknown,
}

impl Status {
    fn is_fine(self) -> bool {
        matches!(self, Status::AsIssued | Status::SavedAgain | Status::Annotated)
    }
}

/// What was found out about a document.
#[derive(Debug, Serialize)]
struct Verdict {
    file: String,
    status: Status,
    /// The document that it is a revision of, and which.
    #[serde(skip_serializing_if = "Option::is_none")]
    document: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    revision: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<String>,
    /// The folder of the revision, where it is at hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    folder: Option<String>,
    pages: usize,
    altered: Vec<usize>,
    added: Vec<usize>,
    missing: Vec<usize>,
    annotations: BTreeMap<String, usize>,
    /// What it means, a sentence each.
    remarks: Vec<String>,
}

/// A document that was issued.
struct Known {
    revision: Revision,
    file: File,
}

/// The documents that were issued and are at hand: in the folder of a file or the one around it, in `revisions` beside
/// them, and in those of a model.
fn candidates(path: &Path, model: Option<&Path>) -> std::result::Result<Vec<Known>, Failure> {
    let own = fs::canonicalize(path).ok().and_then(|path| Some(path.parent()?.to_owned())).unwrap_or_default();
    let mut folders: Vec<PathBuf> = Vec::new();
    let mut revisions = Vec::new();
    for folder in [Some(own.as_path()), own.parent()].into_iter().flatten() {
        if folder.join(manifest::FILE).is_file() {
            revisions.extend(store::open(folder).ok());
        }
        folders.extend([folder.to_owned(), folder.join(store::FOLDER)]);
    }
    if let Some(model) = model {
        let folder = store::folder(model);
        if store::sound(&folder)?.is_empty() {
            return Err(none_kept(&folder));
        }
        folders.push(folder);
    }
    for folder in folders {
        let entries = store::entries(&folder)?.into_iter();
        revisions.extend(entries.filter_map(|entry| entry.revision.ok()));
    }
    let documents = |revision: Revision| {
        let files: Vec<File> = revision.manifest.of(Role::Document).cloned().collect();
        files.into_iter().map(move |file| Known { revision: revision.clone(), file })
    };
    Ok(revisions.into_iter().flat_map(documents).collect())
}

fn none_kept(folder: &Path) -> Failure {
    Failure(format!("`{}` holds no revisions; `bvf issue` makes the first one", folder.display()))
}

fn verdict(path: &Path, bytes: &[u8], ending: &str, known: &[Known]) -> std::result::Result<Verdict, Failure> {
    let file = path.display().to_string();
    let mut verdict = Verdict {
        file: file.clone(),
        status: Status::Unknown,
        document: None,
        revision: None,
        date: None,
        by: None,
        folder: None,
        pages: 0,
        altered: Vec::new(),
        added: Vec::new(),
        missing: Vec::new(),
        annotations: BTreeMap::new(),
        remarks: Vec::new(),
    };
    let same = || known.iter().filter(|known| known.file.is(bytes));
    let is_called_so = |known: &&Known| path.file_name().is_some_and(|name| name == known.file.path.as_str());
    if let Some(issued) = same().find(is_called_so).or_else(|| same().next()) {
        verdict.is_of(&issued.revision);
        verdict.status = Status::AsIssued;
        verdict.pages = issued.file.pages.len();
        verdict.remarks.push("it is byte for byte the file that was issued".to_owned());
        return Ok(verdict);
    }
    if [Format::Md, Format::Xlsx].iter().any(|format| format.extension() == ending) {
        verdict.remarks.push(
            "it is none of the files that were issued, byte for byte, and only a PDF can be recognised otherwise"
                .to_owned(),
        );
        verdict.remarks.push(ELSEWHERE.to_owned());
        return Ok(verdict);
    }
    let document = load(&file, bytes)?;
    let found = digest::digests(&document);
    verdict.pages = found.pages.len();
    verdict.annotations = compare::annotations(&document);
    judge(&mut verdict, imprint::read(&document).as_ref(), &found, imprint::is_ours(&document), known);
    Ok(verdict)
}

/// Reads a PDF; one that is protected by a password shows no pages, without being an error to the reader.
fn load(name: &str, bytes: &[u8]) -> std::result::Result<Document, Failure> {
    let options = LoadOptions { max_decompressed_size: Some(LARGEST), ..LoadOptions::default() };
    let document = Document::load_mem_with_options(bytes, options)
        .map_err(|error| Failure(format!("`{name}` can't be read as a PDF: {error}")))?;
    if document.is_encrypted() {
        return Err(Failure(format!(
            "`{name}` is encrypted, so what its pages show can't be read; save it without a password and verify that"
        )));
    }
    if document.page_iter().next().is_none() {
        return Err(Failure(format!("`{name}` can't be read as a PDF: it has no pages")));
    }
    Ok(document)
}

/// Says what a PDF is that is not byte for byte one that was issued.
fn judge(verdict: &mut Verdict, imprint: Option<&Imprint>, found: &Digests, is_ours: bool, known: &[Known]) {
    let is_named = |known: &Known| {
        let manifest = &known.revision.manifest;
        imprint.is_some_and(|Imprint { label, .. }| {
            manifest.document == label.document && manifest.revision == label.revision
        })
    };
    // Several revisions may show the same.
    let issued_so = |whole: &str| {
        let same = || known.iter().filter(|known| known.file.digest.as_deref() == Some(whole));
        same().find(|known| is_named(known)).or_else(|| same().next())
    };
    if let Some(issued) = issued_so(&found.whole) {
        verdict.is_of(&issued.revision);
        verdict.remarks.push("its pages show exactly what was issued; the file around them is another".to_owned());
        verdict.status = Status::SavedAgain;
        if !verdict.annotations.is_empty() {
            verdict.status = Status::Annotated;
            verdict.remarks.push("an annotation may cover what lies below it".to_owned());
        }
        if imprint.is_none() {
            verdict.remarks.push(
                "it doesn't say that it is this revision: a draft with the same pages, or its metadata was removed"
                    .to_owned(),
            );
        }
        if let Some(imprint) = imprint.filter(|one| one.digest != found.whole || !is_named(issued)) {
            verdict.remarks.push(format!(
                "what the file says about itself was changed: it claims to be revision {} of `{}`",
                imprint.label.revision, imprint.label.document
            ));
        }
        return;
    }
    let Some(imprint) = imprint else {
        verdict.status = if is_ours { Status::Draft } else { Status::Unknown };
        verdict.remarks.push(
            if is_ours {
                "it was built with bvf and never issued, or what it said about its revision was removed"
            } else {
                "it says nothing of a revision, and its pages are none that were issued"
            }
            .to_owned(),
        );
        return;
    };
    let label = &imprint.label;
    let named = || known.iter().find(|known| is_named(known) && known.file.digest.is_some());
    if let Some(issued) = issued_so(&imprint.digest).or_else(named) {
        verdict.is_of(&issued.revision);
        verdict.status = Status::Altered;
        let Difference { altered, added, missing } = compare::pages(&issued.file.pages, &found.pages);
        if issued.file.digest.as_ref() != Some(&imprint.digest) {
            verdict.remarks.push("the digest in the file is not the one that was issued".to_owned());
        }
        if altered.len() == issued.file.pages.len() && altered.len() > 1 {
            verdict.remarks.push(
                "every page differs, as when a program has written all pages anew on saving; compare them by eye"
                    .to_owned(),
            );
        }
        (verdict.altered, verdict.added, verdict.missing) = (altered, added, missing);
        return;
    }
    verdict.document = Some(label.document.clone());
    verdict.revision = Some(label.revision);
    if found.whole == imprint.digest {
        verdict.status = Status::Unconfirmed;
        verdict.remarks.push("the revision is not at hand, so the digest in the file is the only witness".to_owned());
        verdict.remarks.push(
            "its pages are those of that digest, so nothing was changed by mistake; who changes pages on purpose can \
             write a digest to match"
                .to_owned(),
        );
    } else {
        verdict.status = Status::Altered;
        verdict.remarks.push(
            "its pages are not those of the digest in the file; which of them were altered only the revision can tell, \
             and that is not at hand"
                .to_owned(),
        );
    }
    verdict.remarks.push(ELSEWHERE.to_owned());
}

impl Verdict {
    fn is_of(&mut self, revision: &Revision) {
        let manifest = &revision.manifest;
        self.document = Some(manifest.document.clone());
        self.revision = Some(revision.number);
        self.date = Some(manifest.date.clone());
        self.by.clone_from(&manifest.by);
        self.folder = Some(revision.folder.display().to_string());
    }

    fn in_words(&self) -> String {
        let status = match self.status {
            Status::AsIssued => "as issued",
            Status::SavedAgain => "saved again, pages as issued",
            Status::Annotated => "annotated, pages as issued",
            Status::Altered => "altered",
            Status::Unconfirmed => "not confirmed",
            Status::Draft => "a draft",
            Status::Unknown => "unknown",
        };
        let mut text = format!("{}: {status}\n", self.file);
        if let (Some(document), Some(revision)) = (&self.document, self.revision) {
            let date = self.date.as_ref().map_or_else(String::new, |date| format!(", {date}"));
            let by = self.by.as_ref().map_or_else(String::new, |by| format!(", by {by}"));
            text += &format!("  revision {revision} of `{document}`{date}{by}\n");
        }
        for (pages, says) in [
            (&self.altered, "altered"),
            (&self.added, "not in what was issued"),
            (&self.missing, "issued, and missing here"),
        ] {
            if !pages.is_empty() {
                let (noun, list) = (if pages.len() == 1 { "page" } else { "pages" }, ranges(pages));
                text += &format!("  {noun} {list}: {says}\n");
            }
        }
        if !self.annotations.is_empty() {
            let kinds: Vec<String> = self.annotations.iter().map(|(kind, count)| format!("{count} {kind}")).collect();
            text += &format!("  annotations besides links: {}\n", kinds.join(", "));
        }
        self.remarks.iter().for_each(|remark| text += &format!("  {remark}\n"));
        text
    }
}

/// Numbers in rising order, those in a row as a range: `1–3, 7`.
fn ranges(numbers: &[usize]) -> String {
    let mut parts: Vec<(usize, usize)> = Vec::new();
    for number in numbers {
        match parts.last_mut() {
            Some((_, last)) if *last + 1 == *number => *last = *number,
            _ => parts.push((*number, *number)),
        }
    }
    let part = |(first, last): &(usize, usize)| {
        if first == last { first.to_string() } else { format!("{first}–{last}") }
    };
    parts.iter().map(part).collect::<Vec<_>>().join(", ")
}

/// The folder of revisions that a user means: a model's, a folder's, or the folder itself.
fn folder_of(path: &Path) -> std::result::Result<PathBuf, Failure> {
    if !path.is_dir() {
        return Ok(files::folder(path).join(store::FOLDER));
    }
    let inner = path.join(store::FOLDER);
    if inner.is_dir() {
        return Ok(inner);
    }
    if path.join(manifest::FILE).is_file() {
        let path =
            fs::canonicalize(path).map_err(|error| Failure::new(format!("can't read `{}`", path.display()), error))?;
        return Ok(path.parent().map_or_else(PathBuf::new, Path::to_owned));
    }
    Ok(path.to_owned())
}

/// What was found out about a revision.
#[derive(Debug, Serialize)]
struct Checked {
    revision: u32,
    folder: String,
    whole: bool,
    files: usize,
    damage: Vec<String>,
}

fn folder(folder: &Path, as_json: bool) -> Result {
    let entries = store::entries(folder)?;
    if entries.is_empty() {
        return Err(none_kept(folder));
    }
    let mut all = Vec::with_capacity(entries.len());
    let mut before: Option<(u32, std::result::Result<String, ()>)> = None;
    let mut expected = 1;
    for entry in entries {
        let (mut damage, mut files) = (Vec::new(), 0);
        if entry.number > expected {
            let lost = if entry.number == expected + 1 {
                format!("revision {expected}, which came before it, is missing")
            } else {
                format!("revisions {expected} to {}, which came before it, are missing", entry.number - 1)
            };
            damage.push(lost);
        }
        expected = entry.number + 1;
        let sha256 = match entry.revision {
            Ok(revision) => {
                files = revision.manifest.files.len();
                damage.extend(revision.damage()?);
                let previous = revision.manifest.previous.as_ref();
                if let (Some(previous), Some((number, Ok(sha256)))) = (previous, &before)
                    && previous.revision == *number
                    && previous.sha256 != *sha256
                {
                    damage.push(format!("the manifest of revision {number} is not as it was when this one was issued"));
                }
                Ok(revision.sha256)
            }
            Err(reason) => {
                damage.push(format!("its manifest can't be used: {reason}"));
                Err(())
            }
        };
        before = Some((entry.number, sha256));
        let folder = entry.folder.display().to_string();
        all.push(Checked { revision: entry.number, folder, whole: damage.is_empty(), files, damage });
    }
    let text = if as_json { json(&all) } else { all.iter().map(whole_in_words).collect() };
    print(&text)?;
    Ok(if all.iter().all(|one| one.whole) { Outcome::Fine } else { Outcome::Findings })
}

fn whole_in_words(one: &Checked) -> String {
    if one.whole {
        return format!("{}: whole, {} files as issued\n", one.folder, one.files);
    }
    let damage: String = one.damage.iter().map(|line| format!("  {line}\n")).collect();
    format!("{}: not as issued\n{damage}", one.folder)
}
