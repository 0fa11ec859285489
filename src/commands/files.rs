//! Reading and writing files.

use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use super::{Failure, fonts, store};
use crate::check::ReadFor;
use crate::cli;
use crate::input;
use crate::layout::Library;
use crate::pipeline::revised::Before;
use crate::pipeline::{self, Answered, Answers, Checked, Open, Setting, Tracked};

/// A model's text and where it lies.
pub struct ModelFile {
    /// As the user gave it; `<stdin>` for standard input.
    pub name: String,
    /// The folder that its catalogue's path starts from.
    pub folder: PathBuf,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// Reads a model; `-` is standard input.
pub fn read_model(path: &Path) -> Result<ModelFile, Failure> {
    if path == Path::new("-") {
        let mut bytes = Vec::new();
        std::io::stdin()
            .take(input::MAX_BYTES as u64 + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| Failure::new("can't read standard input", error))?;
        return Ok(ModelFile { name: "<stdin>".to_owned(), folder: PathBuf::from("."), bytes });
    }
    let bytes = read_bounded(path).map_err(|error| Failure::new(format!("can't read `{}`", path.display()), error))?;
    Ok(ModelFile { name: path.display().to_string(), folder: folder(path), bytes })
}

/// At most one byte more than a model may have, so that a huge file is refused before it fills the memory.
pub(super) fn read_bounded(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(input::MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Reads, computes and checks a model that will be set in the fonts beside it.
pub fn check_model(path: &Path, options: &cli::Input) -> Result<Checked, Failure> {
    let fonts = fonts::beside(&[folder(path)])?;
    check_model_for(&fonts, path, options)
}

/// The folder of a model.
pub fn folder(path: &Path) -> PathBuf {
    path.parent().map_or_else(PathBuf::new, Path::to_owned)
}

/// Reads, computes and checks a model that will be set in these fonts.
pub fn check_model_for(fonts: &Library, path: &Path, options: &cli::Input) -> Result<Checked, Failure> {
    let file = read_model(path)?;
    let settings = settings(path, options)?;
    let open = beside(&file.folder);
    Ok(check_bytes(fonts, &file.name, file.bytes, &settings, &open))
}

/// Reads, computes and checks a model whose bytes are read already.
pub fn check_bytes(fonts: &Library, name: &str, bytes: Vec<u8>, settings: &[Setting], open: Open) -> Checked {
    match input::decode_utf8(bytes) {
        Ok(text) => pipeline::check_for(fonts, name, &text, settings, open),
        Err(problem) => pipeline::not_text(name, problem),
    }
}

/// Reads, computes and checks a model for its next document: where revisions come before it, together with what the client
/// answered to them, if there is a record of that beside the model.
pub fn check_next(
    fonts: &Library,
    model: ModelFile,
    settings: &[Setting],
    open: Open,
    (before, purpose): (Option<&Before>, ReadFor),
) -> Result<Answered, Failure> {
    let Some(before) = before else {
        let checked = check_bytes(fonts, &model.name, model.bytes, settings, open);
        return Ok(Answered { checked, feedback: None });
    };
    let place = model.folder.join(FEEDBACK);
    let record = match read_bounded(&place) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let checked = check_bytes(fonts, &model.name, model.bytes, settings, open);
            return Ok(Answered { checked, feedback: None });
        }
        Err(error) => return Err(Failure::new(format!("can't read `{}`", place.display()), error)),
    };
    let name = place.display().to_string();
    let kept = store::around(&model.folder);
    let revisions: Vec<_> = before.names().iter().map(|name| store::read_by_clients(&kept, name)).collect();
    let older = || store::elements(&kept, &revisions);
    let record = (name.as_str(), input::decode_utf8(record));
    let answers = Answers { record, revisions: &revisions, older: &older, purpose };
    Ok(match input::decode_utf8(model.bytes) {
        Ok(text) => pipeline::answer_for(fonts, &model.name, &text, settings, open, answers),
        Err(problem) => Answered { checked: pipeline::not_text(&model.name, problem), feedback: None },
    })
}

/// What the record of what was measured is called where it lies beside its model.
pub const ACTUALS: &str = "actuals.yaml";

/// What the record of what the client answered is called where it lies beside its model.
pub const FEEDBACK: &str = "feedback.yaml";

/// Reads, computes and checks a model together with what was measured after the start: the record that is named, or the
/// one beside the model.
pub fn track_model(
    fonts: &Library,
    path: &Path,
    record: Option<&Path>,
    options: &cli::Input,
) -> Result<Tracked, Failure> {
    let file = read_model(path)?;
    let settings = settings(path, options)?;
    let record = record.map_or_else(|| file.folder.join(ACTUALS), Path::to_owned);
    let bytes = read_bounded(&record).map_err(|error| {
        let hint = "write there what was measured (`bvf schema actuals` says how), or name the file with `--actuals`";
        Failure(format!("can't read `{}`: {error}; {hint}", record.display()))
    })?;
    let name = record.display().to_string();
    let record = (name.as_str(), input::decode_utf8(bytes));
    Ok(match input::decode_utf8(file.bytes) {
        Ok(text) => pipeline::track_for(fonts, &file.name, &text, &settings, &beside(&file.folder), record),
        Err(problem) => Tracked { checked: pipeline::not_text(&file.name, problem), record: None },
    })
}

/// What is changed of a model: where it is frozen in a revision, what it was issued with; then what the command line says.
pub fn settings(model: &Path, options: &cli::Input) -> Result<Vec<Setting>, Failure> {
    let mut settings = store::settings(&folder(model));
    let given = options.settings.iter();
    let setting =
        |(path, value): &(String, String)| Setting { path: path.clone(), value: value.clone(), only_if_absent: false };
    settings.extend(given.map(setting));
    settings.extend(date_setting(options.date.as_deref())?);
    Ok(settings)
}

/// Opens files that a model in this folder names.
pub fn beside(folder: &Path) -> impl Fn(&str) -> Result<(String, String), String> {
    |relative| {
        let (path, bytes) = read_beside(folder, relative)?;
        Ok((path.display().to_string(), text_of(bytes)?))
    }
}

/// Reads a file that a model in this folder names: where it lies, and its bytes. In the folder of a revision that is the
/// file which was frozen with the model.
pub fn read_beside(folder: &Path, relative: &str) -> Result<(PathBuf, Vec<u8>), String> {
    let path = store::frozen(folder, relative).unwrap_or_else(|| folder.join(relative));
    let bytes = read_bounded(&path).map_err(|error| error.to_string())?;
    Ok((path, bytes))
}

/// A file's text.
pub fn text_of(bytes: Vec<u8>) -> Result<String, String> {
    input::decode_utf8(bytes).map_err(|(_, reason)| reason.to_owned())
}

fn date_setting(date: Option<&str>) -> Result<Option<Setting>, Failure> {
    let setting = |value: String, only_if_absent| Some(Setting { path: "date".to_owned(), value, only_if_absent });
    if let Some(date) = date {
        return Ok(setting(date.to_owned(), false));
    }
    Ok(source_date()?.and_then(|date| setting(date.to_string(), true)))
}

/// The day of `SOURCE_DATE_EPOCH`; none where it is not set.
pub(super) fn source_date() -> Result<Option<jiff::civil::Date>, Failure> {
    let Ok(epoch) = std::env::var("SOURCE_DATE_EPOCH") else { return Ok(None) };
    let seconds: i64 = epoch.parse().map_err(|error| Failure::new("`SOURCE_DATE_EPOCH` is not a number", error))?;
    let moment = jiff::Timestamp::from_second(seconds)
        .map_err(|error| Failure::new("`SOURCE_DATE_EPOCH` is out of range", error))?;
    Ok(Some(jiff::tz::Offset::UTC.to_datetime(moment).date()))
}

/// Writes files whole: all to temporary files beside them first, which then take their places. Where one can't be written,
/// none of them is.
pub fn write_all(files: &[(PathBuf, Vec<u8>)]) -> Result<(), Failure> {
    let failure =
        |path: &Path, error: &dyn std::fmt::Display| Failure::new(format!("can't write `{}`", path.display()), error);
    let mut staged = Vec::with_capacity(files.len());
    for (path, bytes) in files {
        if path.is_dir() {
            return Err(failure(path, &"it is a folder"));
        }
        staged.push((path, stage(path, bytes).map_err(|error| failure(path, &error))?));
    }
    for (path, temporary) in staged {
        temporary.persist(path).map_err(|error| failure(path, &error.error))?;
    }
    Ok(())
}

/// Writes one file whole.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    write_all(&[(path.to_owned(), bytes.to_vec())])
}

fn stage(path: &Path, bytes: &[u8]) -> std::io::Result<tempfile::NamedTempFile> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut temporary = tempfile::Builder::new().prefix(".bvf-").tempfile_in(folder)?;
    temporary.write_all(bytes)?;
    temporary.flush()?;
    match fs::metadata(path) {
        // Who could read and write the file before can afterwards.
        Ok(before) => temporary.as_file().set_permissions(before.permissions())?,
        Err(_) => share(temporary.as_file())?,
    }
    Ok(temporary)
}

/// Temporary files are private to the user; a document is to be read by those who may read its folder.
#[cfg(unix)]
pub fn share(file: &fs::File) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
pub fn share(_: &fs::File) -> std::io::Result<()> {
    Ok(())
}
