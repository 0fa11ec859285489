//! A user's fonts: the files in a folder `fonts` beside a theme or a model.

use std::fs;
use std::ops::Deref;
use std::path::{Path, PathBuf};

use super::Failure;
use crate::layout::Library;

/// Endings of font files.
const ENDINGS: [&str; 2] = ["ttf", "otf"];

/// The fonts that something is set in: those of the program, and a user's own where there are any.
pub struct Fonts(Option<Library>);

impl Deref for Fonts {
    type Target = Library;

    fn deref(&self) -> &Library {
        self.0.as_ref().unwrap_or(Library::embedded())
    }
}

/// The fonts in the folders `fonts` that lie in these folders, with those of the program.
pub fn beside(folders: &[PathBuf]) -> Result<Fonts, Failure> {
    library(read(folders)?)
}

/// The font files in the folders `fonts` that lie in these folders, in order: where each lies, and its bytes.
pub fn read(folders: &[PathBuf]) -> Result<Vec<(PathBuf, Vec<u8>)>, Failure> {
    let mut names: Vec<PathBuf> = Vec::new();
    for folder in folders {
        for file in listed(&folder.join("fonts"))? {
            if !names.iter().any(|known| same(known, &file)) {
                names.push(file);
            }
        }
    }
    let read = |name: PathBuf| match fs::read(&name) {
        Ok(bytes) => Ok((name, bytes)),
        Err(error) => Err(Failure::new(format!("can't read the font `{}`", name.display()), error)),
    };
    names.into_iter().map(read).collect()
}

/// Fonts from their files, with those of the program.
pub fn library(files: Vec<(PathBuf, Vec<u8>)>) -> Result<Fonts, Failure> {
    if files.is_empty() {
        return Ok(Fonts(None));
    }
    let (names, files): (Vec<PathBuf>, Vec<Vec<u8>>) = files.into_iter().unzip();
    Library::with_extra(files)
        .map(|library| Fonts(Some(library)))
        .map_err(|(number, problem)| Failure(format!("`{}` can't be used: {problem}", names[number].display())))
}

fn same(one: &Path, other: &Path) -> bool {
    one == other || fs::canonicalize(one).is_ok_and(|one| fs::canonicalize(other).is_ok_and(|other| one == other))
}

/// The font files of a folder, by name; none where there is no such folder.
fn listed(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let failure =
        |error: std::io::Error| Failure::new(format!("can't read the fonts in `{}`", folder.display()), error);
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(failure)? {
        let path = entry.map_err(failure)?.path();
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        if ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known)) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
