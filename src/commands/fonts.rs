//! A user's fonts: the files in a folder `fonts` beside a theme or a model.

use std::fs;
use std::path::{Path, PathBuf};

use super::Failure;
use crate::layout::Library;

/// Endings of font files.
const ENDINGS: [&str; 2] = ["ttf", "otf"];

/// The fonts in the folders `fonts` that lie in these folders, with those of the program; none where there are none.
pub fn beside(folders: &[PathBuf]) -> Result<Option<Library>, Failure> {
    let mut names: Vec<PathBuf> = Vec::new();
    for folder in folders {
        for file in listed(&folder.join("fonts"))? {
            if !names.iter().any(|known| same(known, &file)) {
                names.push(file);
            }
        }
    }
    if names.is_empty() {
        return Ok(None);
    }
    let read = |name: &PathBuf| {
        fs::read(name).map_err(|error| Failure::new(format!("can't read the font `{}`", name.display()), error))
    };
    let files = names.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    Library::with_extra(files)
        .map(Some)
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
