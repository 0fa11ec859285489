//! The revisions that lie beside a model, in the folder `revisions`.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use super::{Failure, files, fonts, keep};
use crate::check;
use crate::input;
use crate::pipeline::{Checked, Setting};
use crate::revision::digest;
use crate::revision::feedback::{self, Element};
use crate::revision::manifest::{self, Manifest, Role};

/// Name of the folder.
pub const FOLDER: &str = "revisions";

/// A revision that is kept.
#[derive(Debug, Clone)]
pub struct Revision {
    /// Its number, from 1.
    pub number: u32,
    /// The folder in which it is frozen.
    pub folder: PathBuf,
    /// What it consists of.
    pub manifest: Manifest,
    /// SHA-256 of its manifest, in hexadecimal.
    pub sha256: String,
}

/// An entry of the folder of revisions: number, place, and the revision or what is wrong with its manifest.
pub(super) struct Entry {
    pub number: u32,
    pub folder: PathBuf,
    pub revision: Result<Revision, String>,
}

/// The folder with the revisions of a model.
pub fn folder(model: &Path) -> PathBuf {
    files::folder(model).join(FOLDER)
}

/// The revisions of a model, the first one first; none where nothing was issued yet.
///
/// # Errors
///
/// A folder that can't be read, or a revision without a sound manifest.
pub fn revisions(model: &Path) -> Result<Vec<Revision>, Failure> {
    sound(&folder(model))
}

/// The last revision of a model; none where nothing was issued yet.
///
/// # Errors
///
/// As [`revisions`].
pub fn last(model: &Path) -> Result<Option<Revision>, Failure> {
    Ok(revisions(model)?.pop())
}

/// A revision of a model by its number, or the last one; the others need not be sound.
///
/// # Errors
///
/// A folder that can't be read, no such revision, or one without a sound manifest.
pub fn revision(model: &Path, number: Option<u32>) -> Result<Revision, Failure> {
    let mut entries = entries(&folder(model))?;
    let at = match number {
        Some(number) => entries.iter().position(|entry| entry.number == number),
        None => entries.len().checked_sub(1),
    };
    match (at, number) {
        (Some(at), _) => entries.swap_remove(at).sound(),
        (None, Some(number)) if !entries.is_empty() => {
            Err(Failure(format!("there is no revision {number}; {}", there_are(&entries))))
        }
        (None, _) => Err(none_yet(model)),
    }
}

/// Which revisions there are, in words.
fn there_are(entries: &[Entry]) -> String {
    let numbers: Vec<String> = entries.iter().map(|entry| entry.number.to_string()).collect();
    match numbers.split_last() {
        Some((last, [])) => format!("there is only {last}"),
        Some((last, others)) => format!("there are {} and {last}", others.join(", ")),
        None => "there are none".to_owned(),
    }
}

/// What is said where nothing was issued yet.
pub(super) fn none_yet(model: &Path) -> Failure {
    let model = model.display();
    Failure(format!("no revision of `{model}` was issued yet; `bvf issue {model}` makes the first one"))
}

impl Entry {
    /// The revision, whose manifest must be sound.
    fn sound(self) -> Result<Revision, Failure> {
        let name = self.folder.display();
        self.revision.map_err(|reason| {
            Failure(format!(
                "`{name}` has no sound manifest: {reason}; bring it back from a copy, or move it elsewhere"
            ))
        })
    }
}

/// The revisions in a folder of revisions; each must be sound, and none may be missing.
pub(super) fn sound(folder: &Path) -> Result<Vec<Revision>, Failure> {
    let revisions: Vec<Revision> = entries(folder)?.into_iter().map(Entry::sound).collect::<Result<_, _>>()?;
    let last = revisions.last().map_or(0, |last| last.number).max(keep::last_number(folder).unwrap_or(0));
    match (1..=last).find(|number| revisions.iter().all(|revision| revision.number != *number)) {
        Some(missing) => Err(Failure(format!(
            "revision {missing} was issued and is not in `{}`; bring `r{missing}` back from a copy",
            folder.display()
        ))),
        None => Ok(revisions),
    }
}

/// The entries of a folder of revisions, in order; none where there is no such folder.
pub(super) fn entries(folder: &Path) -> Result<Vec<Entry>, Failure> {
    let failure =
        |error: std::io::Error| Failure::new(format!("can't read the revisions in `{}`", folder.display()), error);
    match fs::metadata(folder) {
        Ok(_) => {}
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(failure(error)),
    }
    let mut entries = Vec::new();
    for entry in fs::read_dir(folder).map_err(failure)? {
        let folder = entry.map_err(failure)?.path();
        if let Some(number) = number(&folder) {
            entries.push(Entry { number, revision: read(number, &folder), folder });
        }
    }
    entries.sort_by_key(|entry| entry.number);
    Ok(entries)
}

/// The folder with the revisions that feedback beside a model refers to, by the model's folder: a model that is frozen in one
/// lies among them.
pub(super) fn around(folder: &Path) -> PathBuf {
    if !folder.join(manifest::FILE).is_file() {
        return folder.join(FOLDER);
    }
    files::folder(&folder.canonicalize().unwrap_or_else(|_| folder.to_owned()))
}

/// A revision in a folder of revisions as feedback refers to it, by its name such as `r1`; of one without a sound manifest,
/// the name alone is known.
pub(super) fn read_by_clients(folder: &Path, name: &str) -> check::Revision {
    let revision = open(&folder.join(name)).ok();
    let pages = revision.and_then(|revision| revision.manifest.of(Role::Document).map(|file| file.pages.len()).max());
    check::Revision { name: name.to_owned(), pages: pages.filter(|pages| *pages > 0) }
}

/// The elements of the models of revisions in a folder of revisions, those of the last one first. A model that can't be read
/// adds none: what is wrong with it is told where it is needed itself.
pub(super) fn elements(folder: &Path, revisions: &[check::Revision]) -> Vec<Element> {
    let elements = |revision: &check::Revision| {
        let bytes = files::read_bounded(&folder.join(&revision.name).join(manifest::MODEL)).ok()?;
        let node = input::read(0, &files::text_of(bytes).ok()?, &mut Vec::new())?;
        Some(feedback::elements(&node))
    };
    revisions.iter().rev().filter_map(elements).flatten().collect()
}

/// The number in the name of a revision's folder, `r1` and so on.
fn number(folder: &Path) -> Option<u32> {
    let digits = folder.file_name()?.to_str()?.strip_prefix('r')?;
    let is_plain = digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
    is_plain.then(|| digits.parse().ok()).flatten()
}

/// Reads the revision in a folder.
fn read(number: u32, folder: &Path) -> Result<Revision, String> {
    let revision = open(folder)?;
    if revision.number == number { Ok(revision) } else { Err(format!("it is that of revision {}", revision.number)) }
}

/// Reads the revision in a folder of any name.
pub(super) fn open(folder: &Path) -> Result<Revision, String> {
    let bytes = fs::read(folder.join(manifest::FILE)).map_err(|error| format!("`{}`: {error}", manifest::FILE))?;
    let sha256 = digest::hex(&bytes);
    let text = String::from_utf8(bytes).map_err(|error| error.to_string())?;
    let manifest = Manifest::parse(&text)?;
    Ok(Revision { number: manifest.revision, folder: folder.to_owned(), manifest, sha256 })
}

/// The revision that is frozen in a folder; none where the folder is no revision's.
pub(super) fn at(folder: &Path) -> Option<Revision> {
    folder.join(manifest::FILE).is_file().then(|| open(folder).ok()).flatten()
}

/// What a model in a folder was issued with; nothing where the folder is no revision's.
pub(super) fn settings(folder: &Path) -> Vec<Setting> {
    at(folder).map_or_else(Vec::new, |revision| revision.settings())
}

/// Where the file was frozen that the model in a revision's folder names; none where the folder is no revision's, or the
/// model names no such file.
pub(super) fn frozen(folder: &Path, named: &str) -> Option<PathBuf> {
    let revision = at(folder)?;
    let file = revision.manifest.named(Role::Catalogue, named)?;
    Some(folder.join(&file.path))
}

impl Revision {
    /// The model as it was.
    pub fn model(&self) -> PathBuf {
        self.folder.join(manifest::MODEL)
    }

    /// The document that was issued with an ending such as `pdf`; none where it was not issued in that format.
    pub fn document(&self, ending: &str) -> Option<PathBuf> {
        let mut documents = self.manifest.of(Role::Document).map(|file| self.folder.join(&file.path));
        documents.find(|path| path.extension() == Some(OsStr::new(ending)))
    }

    /// What the command line changed of the model.
    pub fn settings(&self) -> Vec<Setting> {
        let setting =
            |set: &manifest::Set| Setting { path: set.path.clone(), value: set.value.clone(), only_if_absent: false };
        self.manifest.settings.set.iter().map(setting).collect()
    }

    /// Reads, computes and checks the model as it was issued: with its catalogue, its settings and its fonts.
    ///
    /// # Errors
    ///
    /// A file that can't be read or is not as it was issued, or a font that can't be used.
    pub fn checked(&self) -> Result<Checked, Failure> {
        let damage = self.damage_of(|role| matches!(role, Role::Model | Role::Catalogue | Role::Font))?;
        if !damage.is_empty() {
            let (folder, damage) = (self.folder.display(), damage.join(", "));
            return Err(Failure(format!("`{folder}` is damaged: {damage}; bring back what was issued from a copy")));
        }
        let read = |file: &manifest::File| {
            let path = self.folder.join(&file.path);
            match fs::read(&path) {
                Ok(bytes) => Ok((path, bytes)),
                Err(error) => Err(Failure::new(format!("can't read the font `{}`", path.display()), error)),
            }
        };
        let fonts = fonts::library(self.manifest.of(Role::Font).map(read).collect::<Result<_, _>>()?)?;
        let model = files::read_model(&self.model())?;
        let open = files::beside(&self.folder);
        Ok(files::check_bytes(&fonts, &model.name, model.bytes, &self.settings(), &open))
    }

    /// What is no longer as it was issued, a line a file; files that nobody issued don't count.
    ///
    /// # Errors
    ///
    /// A file that is there and can't be read.
    pub fn damage(&self) -> Result<Vec<String>, Failure> {
        self.damage_of(|_| true)
    }

    /// The same of files of some roles.
    fn damage_of(&self, counts: impl Fn(Role) -> bool) -> Result<Vec<String>, Failure> {
        let mut damage = Vec::new();
        for file in self.manifest.files.iter().filter(|file| counts(file.role)) {
            let path = self.folder.join(&file.path);
            match fs::read(&path) {
                Ok(bytes) if file.is(&bytes) => {}
                Ok(_) => damage.push(format!("`{}` is not as it was issued", file.path)),
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                    damage.push(format!("`{}` is missing", file.path));
                }
                Err(error) => return Err(Failure::new(format!("can't read `{}`", path.display()), error)),
            }
        }
        Ok(damage)
    }
}
