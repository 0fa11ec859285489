//! The theme that a user chose, with the files that it names.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::fonts::{self, Fonts};
use super::{Failure, files};
use crate::layout::Library;
use crate::theme::{DEFAULT, Picture, Theme, ThemeProblem};

/// Most bytes of a logo.
const LARGEST: u64 = 20_000_000;

/// A theme and where it came from.
pub struct Look {
    /// The theme.
    pub theme: Theme,
    /// What the user called it.
    name: String,
    /// The text of its file; empty for a built-in one.
    source: String,
    /// The logo that the file names: its path as written there, and its bytes.
    logo: Option<(String, Vec<u8>)>,
}

/// The files of a user's own theme.
pub struct Own<'a> {
    /// Where the theme's file lies.
    pub path: &'a Path,
    /// The text of it.
    pub source: &'a str,
    /// The logo that it names: its path as written there, and its bytes.
    pub logo: Option<(&'a str, &'a [u8])>,
}

impl Look {
    /// A built-in theme by name, or a file that changes one.
    pub fn choose(choice: &str) -> Result<Look, Failure> {
        if Path::new(choice).extension().is_none() {
            let theme = Theme::load(None, choice).map_err(|problems| failure(choice, &problems))?;
            return Ok(Look { theme, name: choice.to_owned(), source: String::new(), logo: None });
        }
        let source =
            fs::read_to_string(choice).map_err(|error| Failure::new(format!("can't read `{choice}`"), error))?;
        let mut theme = Theme::load(Some(&source), DEFAULT).map_err(|problems| failure(choice, &problems))?;
        let mut logo = None;
        if let Some(file) = theme.logo.file.clone() {
            let path = files::folder(Path::new(choice)).join(&file);
            let (picture, bytes) = picture(&path).map_err(|(reason, mend)| {
                let reason = format!("the logo `{}` can't be used: {reason}", path.display());
                failure(choice, &[ThemeProblem::of_field(&source, ["logo", "file"], reason, mend)])
            })?;
            theme.picture = Some(Arc::new(picture));
            logo = Some((file, bytes));
        }
        Ok(Look { theme, name: choice.to_owned(), source, logo })
    }

    /// What the user called it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The files of the theme; none where it is a built-in one.
    pub fn own(&self) -> Option<Own<'_>> {
        let path = Path::new(&self.name);
        let logo = self.logo.as_ref().map(|(named, bytes)| (named.as_str(), bytes.as_slice()));
        path.extension().is_some().then_some(Own { path, source: &self.source, logo })
    }

    /// The folder of its file, in which its fonts are looked for.
    pub fn folder(&self) -> PathBuf {
        files::folder(Path::new(&self.name))
    }

    /// The fonts beside it and in a folder, if all families that it names are there.
    pub fn fonts(&self, folder: PathBuf) -> Result<Fonts, Failure> {
        let fonts = fonts::beside(&[self.folder(), folder])?;
        self.check_families(&fonts)?;
        Ok(fonts)
    }

    /// Whether all families that it names are there.
    pub fn check_families(&self, fonts: &Library) -> Result<(), Failure> {
        let problems = self.theme.unknown_families(&self.source, &fonts.families());
        if problems.is_empty() { Ok(()) } else { Err(failure(&self.name, &problems)) }
    }
}

fn picture(path: &Path) -> Result<(Picture, Vec<u8>), (String, Option<String>)> {
    let mut bytes = Vec::new();
    fs::File::open(path)
        .and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes))
        .map_err(|error| (error.to_string(), Some("write its path relative to the theme's file".to_owned())))?;
    if bytes.len() as u64 > LARGEST {
        return Err((format!("it has more than {} MB", LARGEST / 1_000_000), Some("save it smaller".to_owned())));
    }
    let read = Picture::read(bytes.clone()).map_err(|problem| (problem.reason, Some(problem.mend.to_owned())));
    Ok((read?, bytes))
}

fn failure(choice: &str, problems: &[ThemeProblem]) -> Failure {
    let lines: Vec<String> = problems
        .iter()
        .map(|problem| {
            let mend = problem.mend.as_ref().map_or_else(String::new, |mend| format!("; {mend}"));
            format!("\n  {choice}:{}:{}: `{}`: {}{mend}", problem.line, problem.column, problem.path, problem.reason)
        })
        .collect();
    Failure(format!("the theme can't be used:{}", lines.concat()))
}
