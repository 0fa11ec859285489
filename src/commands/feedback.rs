//! `bvf feedback`: what the client answered, in a file beside the model.

mod add;
mod answer;
mod ask;
mod import;
mod list;

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::fonts::{self, Fonts};
use super::report::{self, Color};
use super::{Failure, Outcome, Result, files, keep, print, store};
use crate::check::{ReadFor, Revision};
use crate::cli::{self, FeedbackCommand};
use crate::diag::{self, Finding, Severity, Tally};
use crate::input;
use crate::layout::Library;
use crate::locale::Locale;
use crate::model::Feedback;
use crate::model::value::{Date, date};
use crate::pipeline::{self, Answered, Answers};
use crate::revision::feedback::{self, Element, Match};

/// Runs one of the commands.
pub fn run(command: &FeedbackCommand, color: Color) -> Result {
    match command {
        FeedbackCommand::Add(arguments) => add::run(arguments, color),
        FeedbackCommand::List(arguments) => list::run(arguments, color),
        FeedbackCommand::Answer(arguments) => answer::run(arguments, color),
        FeedbackCommand::Import(arguments) => import::run(arguments, color),
    }
}

/// An author's file, as text.
struct AuthorFile {
    path: PathBuf,
    text: String,
    /// Its bytes as they were read; none where there is no such file yet.
    bytes: Option<Vec<u8>>,
}

impl AuthorFile {
    fn new(path: &Path, bytes: Option<Vec<u8>>) -> std::result::Result<AuthorFile, (usize, &'static str)> {
        let text = input::decode_utf8(bytes.clone().unwrap_or_default())?;
        Ok(AuthorFile { path: path.to_owned(), text, bytes })
    }

    /// The file with another text, to be written. Where it is a link, what it leads to is.
    fn with(&self, text: &str) -> (PathBuf, Vec<u8>) {
        let path = fs::canonicalize(&self.path).unwrap_or_else(|_| self.path.clone());
        let mark = "\u{feff}";
        let is_marked = self.bytes.as_ref().is_some_and(|bytes| bytes.starts_with(mark.as_bytes()));
        (path, format!("{}{text}", if is_marked { mark } else { "" }).into_bytes())
    }

    /// Whether the file still is what was read.
    fn is_as_read(&self) -> std::result::Result<bool, Failure> {
        Ok(bytes_of(&self.path)? == self.bytes)
    }

    /// Refuses a file that its author protected: a new one in its place would get round that.
    fn check_writable(&self) -> std::result::Result<(), Failure> {
        if self.bytes.is_none() {
            return Ok(());
        }
        let refused = |error: &dyn std::fmt::Display| {
            let path = self.path.display();
            Failure(format!(
                "can't write `{path}`: {error}; allow writing to it, then do this again; nothing was written"
            ))
        };
        match fs::metadata(&self.path) {
            Ok(about) if about.permissions().readonly() => Err(refused(&"it is protected from writing")),
            Ok(_) => fs::OpenOptions::new().append(true).open(&self.path).map(drop).map_err(|error| refused(&error)),
            Err(error) => Err(refused(&error)),
        }
    }
}

/// The bytes of a file; none where it isn't there.
fn bytes_of(path: &Path) -> std::result::Result<Option<Vec<u8>>, Failure> {
    match files::read_bounded(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Failure::new(format!("can't read `{}`", path.display()), error)),
    }
}

/// What a command makes of a desk.
enum Work {
    /// Nothing, as it would leave errors, which were told.
    Refused,
    /// Other texts of the files, where they are to be written, and what is printed then.
    Done { record: Option<String>, model: Option<String>, told: String },
}

/// Opens a desk and does some work on it; anew where somebody else wrote to one of its files in the meantime, so that nothing
/// of theirs is lost.
fn edit(path: &Path, color: Color, mut work: impl FnMut(&Desk) -> std::result::Result<Work, Failure>) -> Result {
    loop {
        let Some(desk) = Desk::open(path, color)? else { return Ok(Outcome::Findings) };
        let Work::Done { record, model, told } = work(&desk)? else { return Ok(Outcome::Findings) };
        if desk.write(record.as_deref(), model.as_deref())? {
            print(&told)?;
            return Ok(Outcome::Fine);
        }
    }
}

/// A model with its record, read and checked.
struct Desk {
    model: AuthorFile,
    record: AuthorFile,
    issued: Issued,
    answered: Answered,
    elements: Vec<Element>,
    fonts: Fonts,
}

impl Desk {
    /// Opens both files; a record that isn't there yet is an empty one. None where one of them is no text, or the record has
    /// mistakes, which are all told then.
    fn open(path: &Path, color: Color) -> std::result::Result<Option<Desk>, Failure> {
        if path == Path::new("-") {
            return Err(Failure("feedback lies beside a model; name the model's file".to_owned()));
        }
        let file = files::read_model(path)?;
        let not_text = |name: &str, problem| {
            report::findings(&pipeline::not_text(name, problem), false, color);
            Ok(None)
        };
        let model = match AuthorFile::new(path, Some(file.bytes)) {
            Ok(model) => model,
            Err(problem) => return not_text(&file.name, problem),
        };
        let place = file.folder.join(files::FEEDBACK);
        let record = match AuthorFile::new(&place, bytes_of(&place)?) {
            Ok(record) => AuthorFile { text: feedback::begun(record.text), ..record },
            Err(problem) => return not_text(&place.display().to_string(), problem),
        };
        let issued = Issued::beside(path)?;
        let fonts = fonts::beside(&[file.folder])?;
        let answered = check(&fonts, (&model, &model.text), (&record, &record.text), &issued)?;
        let elements = answered.checked.nodes.first().map(feedback::elements).unwrap_or_default();
        let desk = Desk { model, record, issued, answered, elements, fonts };
        let own = |finding: &&Finding| desk.is_of_record(&desk.answered, finding);
        let wrong: Vec<Finding> = desk.answered.checked.findings.iter().filter(own).cloned().collect();
        if wrong.iter().all(|finding| finding.severity != Severity::Error) && desk.answered.feedback.is_some() {
            return Ok(Some(desk));
        }
        // Where the model can't be read at all, what is wrong with it is the reason.
        let told = if desk.answered.feedback.is_some() { wrong } else { desk.answered.checked.findings.clone() };
        tell(&told, &desk.answered, color);
        Ok(None)
    }

    /// What the client answered.
    fn feedback(&self) -> &Feedback {
        self.answered.feedback.as_ref().expect("a desk without it is not opened")
    }

    fn is_of_record(&self, answered: &Answered, finding: &Finding) -> bool {
        answered.checked.sources.of(finding.span).name == self.record.path.display().to_string()
    }

    /// Reads and checks other texts of the two files.
    fn check(&self, model: &str, record: &str) -> std::result::Result<Answered, Failure> {
        check(&self.fonts, (&self.model, model), (&self.record, record), &self.issued)
    }

    /// Writes other texts of the files, unless somebody else wrote to one of them since they were read: then nothing is written.
    /// Whether it was.
    fn write(&self, record: Option<&str>, model: Option<&str>) -> std::result::Result<bool, Failure> {
        let texts = [(&self.record, record), (&self.model, model)];
        let changed: Vec<_> = texts.into_iter().filter_map(|(file, text)| Some((file, text?))).collect();
        if changed.is_empty() {
            return Ok(true);
        }
        for (file, _) in &changed {
            file.check_writable()?;
        }
        let held = keep::hold(&files::folder(&self.record.path));
        if !self.record.is_as_read()? || !self.model.is_as_read()? {
            return Ok(false);
        }
        files::write_all(&changed.into_iter().map(|(file, text)| file.with(text)).collect::<Vec<_>>())?;
        drop(held);
        Ok(true)
    }

    /// The errors that other texts of the two files have and these don't.
    fn new_errors(&self, after: &Answered) -> Vec<Finding> {
        let name = |finding: &Finding| (finding.code, finding.message.clone());
        let mut before: BTreeMap<(&str, String), usize> = BTreeMap::new();
        for finding in &self.answered.checked.findings {
            *before.entry(name(finding)).or_default() += 1;
        }
        let mut is_new = |finding: &&Finding| match before.get_mut(&name(finding)) {
            Some(count) if *count > 0 => {
                *count -= 1;
                false
            }
            _ => finding.severity == Severity::Error,
        };
        after.checked.findings.iter().filter(|finding| is_new(finding)).cloned().collect()
    }

    /// The revision that was read: the one that is named, or else the latest.
    fn revision(&self, named: Option<&String>) -> Option<String> {
        named.cloned().or_else(|| Some(self.issued.revisions.last()?.name.clone()))
    }

    /// The id of the element that words mean; where the model has none, that of one that was issued.
    fn element(&self, words: &str) -> std::result::Result<String, Failure> {
        let older = || self.issued.elements().iter().find(|element| element.id == words);
        match feedback::find(&self.elements, words) {
            Match::One(element) => Ok(element.id.clone()),
            Match::Several(all) => {
                let ids: Vec<String> = all.iter().map(|element| format!("`{}`", element.id)).collect();
                Err(Failure(format!("`{words}` may be {}; give the id", ids.join(" or "))))
            }
            Match::None => older()
                .map(|element| element.id.clone())
                .ok_or_else(|| Failure(format!("the model has no element `{words}`; give its id or its name"))),
        }
    }

    /// What words are about, as a reader knows it: an element's name, or a page.
    fn name_of(&self, id: &str) -> String {
        let element = self.elements.iter().chain(&self.answered.checked.older).find(|element| element.id == id);
        element.and_then(|element| element.names.first()).map_or_else(|| id.to_owned(), Clone::clone)
    }

    /// The model's language.
    fn locale(&self) -> std::result::Result<Locale, Failure> {
        let language = self.answered.checked.proposal.as_ref().map(|(proposal, _)| proposal.model.language.0.as_str());
        Ok(Locale::new(language.unwrap_or("en"))?)
    }
}

/// What was issued of a model.
struct Issued {
    /// The folder with the revisions.
    folder: PathBuf,
    revisions: Vec<Revision>,
    elements: OnceCell<Vec<Element>>,
}

impl Issued {
    fn beside(model: &Path) -> std::result::Result<Issued, Failure> {
        let folder = store::folder(model);
        let entries = store::entries(&folder)?;
        let revisions = entries.iter().map(|entry| store::read_by_clients(&folder, &format!("r{}", entry.number)));
        Ok(Issued { revisions: revisions.collect(), folder, elements: OnceCell::new() })
    }

    /// The elements of the issued models, which are read when they are asked for.
    fn elements(&self) -> &[Element] {
        self.elements.get_or_init(|| store::elements(&self.folder, &self.revisions))
    }
}

fn check(
    fonts: &Library,
    (model, model_text): (&AuthorFile, &str),
    (record, record_text): (&AuthorFile, &str),
    issued: &Issued,
) -> std::result::Result<Answered, Failure> {
    let settings = files::settings(&model.path, &cli::Input { settings: Vec::new(), date: None })?;
    let (name, record_name) = (model.path.display().to_string(), record.path.display().to_string());
    let folder = files::folder(&model.path);
    let open = files::beside(&folder);
    let older = || issued.elements().to_vec();
    let record = (record_name.as_str(), Ok(record_text.to_owned()));
    let answers = Answers { record, revisions: &issued.revisions, older: &older, purpose: ReadFor::Editing };
    Ok(pipeline::answer_for(fonts, &name, model_text, &settings, &open, answers))
}

/// Prints findings and their number.
fn tell(findings: &[Finding], answered: &Answered, color: Color) {
    report::say(&diag::human::print(findings, &answered.checked.sources, color.0));
    report::say(&format!("{}: {}\n", answered.checked.subject(findings), Tally::of(findings)));
}

/// Refuses what would leave new errors; they are told.
fn refuse(errors: &[Finding], after: &Answered, color: Color) -> Work {
    tell(errors, after, color);
    report::say("nothing is written\n");
    Work::Refused
}

/// A date from the command line, or else that of `SOURCE_DATE_EPOCH`.
fn when(given: Option<&str>) -> std::result::Result<Option<Date>, Failure> {
    match given {
        Some(text) => date::parse(text).map(Some).map_err(|error| Failure(format!("`--when`: {error}"))),
        None => files::source_date(),
    }
}

/// What is missing on the command line where nobody can be asked.
fn missing(flags: &[&str]) -> Failure {
    let flags: Vec<String> = flags.iter().map(|flag| format!("`{flag}`")).collect();
    Failure(format!("{} must be given where there is no terminal to ask at", flags.join(", ")))
}
