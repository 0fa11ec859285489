//! `bvf feedback`: what the client answered, in a file beside the model.

mod add;
mod answer;
mod ask;
mod import;
mod list;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::report::{self, Color};
use super::{Failure, Outcome, Result, files, fonts, store};
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
    /// Whether a byte-order mark stands before the text.
    marked: bool,
}

impl AuthorFile {
    fn new(path: &Path, bytes: Vec<u8>) -> std::result::Result<AuthorFile, (usize, &'static str)> {
        let marked = bytes.starts_with("\u{feff}".as_bytes());
        Ok(AuthorFile { path: path.to_owned(), text: input::decode_utf8(bytes)?, marked })
    }

    /// The file with another text, to be written. Where it is a link, what it leads to is.
    fn with(&self, text: &str) -> (PathBuf, Vec<u8>) {
        let path = fs::canonicalize(&self.path).unwrap_or_else(|_| self.path.clone());
        let mark = if self.marked { "\u{feff}" } else { "" };
        (path, format!("{mark}{text}").into_bytes())
    }
}

/// A model with its record, read and checked.
struct Desk {
    model: AuthorFile,
    record: AuthorFile,
    revisions: Vec<String>,
    answered: Answered,
    elements: Vec<Element>,
    fonts: Option<Library>,
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
        let model = match AuthorFile::new(path, file.bytes) {
            Ok(model) => model,
            Err(problem) => return not_text(&file.name, problem),
        };
        let place = file.folder.join(files::FEEDBACK);
        let bytes = match files::read_bounded(&place) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => feedback::EMPTY.into(),
            Err(error) => return Err(Failure::new(format!("can't read `{}`", place.display()), error)),
        };
        let record = match AuthorFile::new(&place, bytes) {
            Ok(record) => record,
            Err(problem) => return not_text(&place.display().to_string(), problem),
        };
        let issued = store::entries(&store::folder(path))?;
        let revisions: Vec<String> = issued.iter().map(|issued| format!("r{}", issued.number)).collect();
        let fonts = fonts::beside(&[file.folder])?;
        let answered = check(fonts.as_ref(), (&model, &model.text), (&record, &record.text), &revisions)?;
        let elements = answered.checked.nodes.first().map(feedback::elements).unwrap_or_default();
        let desk = Desk { model, record, revisions, answered, elements, fonts };
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
        check(self.fonts.as_ref(), (&self.model, model), (&self.record, record), &self.revisions)
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
        named.or(self.revisions.last()).cloned()
    }

    /// The id of the element that words mean.
    fn element(&self, words: &str) -> std::result::Result<String, Failure> {
        match feedback::find(&self.elements, words) {
            Match::One(element) => Ok(element.id.clone()),
            Match::Several(all) => {
                let ids: Vec<String> = all.iter().map(|element| format!("`{}`", element.id)).collect();
                Err(Failure(format!("`{words}` may be {}; give the id", ids.join(" or "))))
            }
            Match::None => Err(Failure(format!("the model has no element `{words}`; give its id or its name"))),
        }
    }

    /// What words are about, as a reader knows it: an element's name, or a page.
    fn name_of(&self, id: &str) -> String {
        let element = self.elements.iter().find(|element| element.id == id);
        element.and_then(|element| element.names.first()).map_or_else(|| id.to_owned(), Clone::clone)
    }

    /// The model's language.
    fn locale(&self) -> std::result::Result<Locale, Failure> {
        let language = self.answered.checked.proposal.as_ref().map(|(proposal, _)| proposal.model.language.0.as_str());
        Ok(Locale::new(language.unwrap_or("en"))?)
    }
}

fn check(
    fonts: Option<&Library>,
    (model, model_text): (&AuthorFile, &str),
    (record, record_text): (&AuthorFile, &str),
    revisions: &[String],
) -> std::result::Result<Answered, Failure> {
    let settings = files::settings(&model.path, &cli::Input { settings: Vec::new(), date: None })?;
    let (name, record_name) = (model.path.display().to_string(), record.path.display().to_string());
    let folder = files::folder(&model.path);
    let open = files::beside(&folder);
    let answers = Answers { record: (&record_name, Ok(record_text.to_owned())), revisions, issuing: false };
    let fonts = fonts.unwrap_or(Library::embedded());
    Ok(pipeline::answer_for(fonts, &name, model_text, &settings, &open, answers))
}

/// Prints findings and their number.
fn tell(findings: &[Finding], answered: &Answered, color: Color) {
    report::say(&diag::human::print(findings, &answered.checked.sources, color.0));
    report::say(&format!("{}: {}\n", answered.checked.name, Tally::of(findings)));
}

/// Refuses what would leave new errors; they are told.
fn refuse(errors: &[Finding], after: &Answered, color: Color) -> Outcome {
    tell(errors, after, color);
    report::say("nothing is written\n");
    Outcome::Findings
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
