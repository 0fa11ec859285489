//! Every stage, in order: [`check()`] reads, computes and checks, [`track_for`] also what was measured after the start, and
//! [`answer_for`] what the client answered;
//! [`document`] goes on from a sound model to files.

pub mod difference;
pub mod document;
pub mod revised;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::check::{self, Facts, ReadFor, Revision};
use crate::diag::{Finding, Severity, Sources, Span};
use crate::finance::track::{self, Track};
use crate::finance::{self, BusinessCase};
use crate::input::{self, Context, Decode, Node, Value, code};
use crate::layout::Library;
use crate::model::{Actuals, Feedback, Model, Proposal, Vendor};
use crate::revision::difference::Version;
use crate::revision::feedback::{self, Element};

/// Opens a file that the model names, relative to the model: its name for messages and its text.
pub type Open<'a> = &'a dyn Fn(&str) -> Result<(String, String), String>;

/// A setting from the command line: the path of a value, and what it is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// Fields from the root, joined by dots; an element of a list by its id or its number from 0.
    pub path: String,
    /// The new value, as YAML.
    pub value: String,
    /// Whether a value that the model gives itself stays.
    pub only_if_absent: bool,
}

/// A model that was read and checked.
#[derive(Debug)]
pub struct Checked {
    /// The model's name, as the user gave it.
    pub name: String,
    /// The files that it came from.
    pub sources: Sources,
    /// The files as they were read: the model, the catalogue, and the record beside the model where one was asked for; what could not
    /// be read is missing.
    pub nodes: Vec<Node>,
    /// What is wrong with them, in order.
    pub findings: Vec<Finding>,
    /// Model and catalogue; none where they could not be read at all.
    pub proposal: Option<(Proposal, BusinessCase)>,
    /// The source of the record beside the model, where one was asked for.
    pub record: Option<u16>,
    /// What the record of feedback is about and this model doesn't have, as models had it that were issued; an element that
    /// several had stands there several times.
    pub older: Vec<Element>,
}

impl Checked {
    /// Its trees, as they are compared with those of another.
    pub fn version(&self) -> Version<'_> {
        Version { nodes: &self.nodes, sources: &self.sources }
    }

    /// The file that findings are about: the record beside the model where all of them are, or else the model.
    pub fn subject(&self, findings: &[Finding]) -> &str {
        match self.record {
            Some(record) if findings.iter().all(|finding| finding.span.source == record) => {
                &self.sources.of(Span { source: record, start: 0, end: 0 }).name
            }
            _ => &self.name,
        }
    }

    /// Whether nothing is so wrong that a document can't be built.
    pub fn is_sound(&self) -> bool {
        self.proposal.is_some() && self.findings.iter().all(|finding| finding.severity != Severity::Error)
    }
}

/// Reads, computes and checks a model that will be set in the faces of the program.
pub fn check(name: &str, text: &str, settings: &[Setting], open: Open) -> Checked {
    check_for(Library::embedded(), name, text, settings, open)
}

/// A record beside the model: its name for messages, and its text or why it is none.
pub type Record<'a> = (&'a str, Result<String, (usize, &'static str)>);

/// A model with what was measured after the start.
#[derive(Debug)]
pub struct Tracked {
    /// The model; the findings are those of the record too.
    pub checked: Checked,
    /// What was measured, set against what was promised; none where one of the files could not be read at all.
    pub record: Option<(Actuals, Track)>,
}

/// What the client answered, and what it is held against.
pub struct Answers<'a> {
    /// The record.
    pub record: Record<'a>,
    /// The revisions that were issued.
    pub revisions: &'a [Revision],
    /// The elements of their models, the latest model first. They are asked for only where the record is about an element
    /// that this model doesn't have.
    pub older: &'a dyn Fn() -> Vec<Element>,
    /// What the record is read for.
    pub purpose: ReadFor,
}

/// A model with what the client answered.
#[derive(Debug)]
pub struct Answered {
    /// The model; the findings are those of the record too.
    pub checked: Checked,
    /// What the client answered; none where it is no YAML.
    pub feedback: Option<Feedback>,
}

/// Files that lie beside a model and are read with it.
#[derive(Default)]
struct Beside<'a> {
    actuals: Option<Record<'a>>,
    answers: Option<Answers<'a>>,
}

/// All that was read.
struct Whole {
    checked: Checked,
    track: Option<(Actuals, Track)>,
    feedback: Option<Feedback>,
}

/// Reads, computes and checks a model that will be set in these fonts.
pub fn check_for(fonts: &Library, name: &str, text: &str, settings: &[Setting], open: Open) -> Checked {
    read(fonts, name, text, settings, open, Beside::default()).checked
}

/// Reads, computes and checks a model together with what was measured after the start.
pub fn track_for(fonts: &Library, name: &str, text: &str, settings: &[Setting], open: Open, record: Record) -> Tracked {
    let beside = Beside { actuals: Some(record), answers: None };
    let whole = read(fonts, name, text, settings, open, beside);
    Tracked { checked: whole.checked, record: whole.track }
}

/// Reads, computes and checks a model together with what the client answered.
pub fn answer_for(
    fonts: &Library,
    name: &str,
    text: &str,
    settings: &[Setting],
    open: Open,
    answers: Answers,
) -> Answered {
    let beside = Beside { actuals: None, answers: Some(answers) };
    let whole = read(fonts, name, text, settings, open, beside);
    Answered { checked: whole.checked, feedback: whole.feedback }
}

fn read(fonts: &Library, name: &str, text: &str, settings: &[Setting], open: Open, beside: Beside) -> Whole {
    let mut sources = Sources::default();
    let mut context = Context::default();
    let root = sources.add(name, text);
    let Some(mut node) = input::read(root, text, &mut context.findings) else {
        // What is wrong with the records by themselves is told all the same.
        let mut place = None;
        if let Some(record) = beside.actuals {
            place = Some(read_record::<Actuals>(record, &mut sources, &mut context).source);
        }
        if let Some(answers) = beside.answers {
            place = Some(read_record::<Feedback>(begun(answers.record), &mut sources, &mut context).source);
        }
        let checked = Checked { record: place, ..unread(name, sources, context.findings) };
        return Whole { checked, track: None, feedback: None };
    };
    for setting in settings {
        if setting.only_if_absent && node.get(&setting.path).is_some() {
            continue;
        }
        apply(setting, &mut node, &mut sources, &mut context.findings);
    }
    let model = Model::decode(&node, &mut context);
    let mut nodes = vec![node];
    let vendor = read_vendor(&model, &mut nodes, &mut sources, &mut context, open);
    let mut record = None;
    let actuals = beside.actuals.map(|actuals| {
        let read = read_record::<Actuals>(actuals, &mut sources, &mut context);
        record = Some(read.source);
        nodes.extend(read.node);
        read.record
    });
    let answers = beside.answers.map(|Answers { record: answers, revisions, older, purpose }| {
        let read = read_record::<Feedback>(begun(answers), &mut sources, &mut context);
        record = Some(read.source);
        let older = older_elements(&read.record, (root, &context), older);
        (read, revisions, older, purpose)
    });
    let older_ids: Vec<&str> =
        answers.iter().flat_map(|(_, _, older, _)| older).map(|element| element.id.as_str()).collect();
    let case = finance::compute(&model);
    let track = actuals.map(|actuals| {
        let track = track::compare(&model, &case, &actuals);
        (actuals, track)
    });
    let proposal = Proposal { model, vendor };
    let answered = answers.as_ref().map(|(read, revisions, _, purpose)| check::Answered {
        feedback: &read.record,
        revisions,
        older: &older_ids,
        purpose: *purpose,
    });
    let facts = Facts {
        proposal: &proposal,
        case: &case,
        track: track.as_ref().map(|(actuals, track)| (actuals, track)),
        feedback: answered.as_ref(),
        context: &context,
        nodes: &nodes,
        sources: &sources,
        missing_characters: &|text, language| fonts.missing_characters(text, language),
    };
    let findings = check::check(&facts);
    let (feedback, older) = match answers {
        Some((read, _, older, _)) => (read.node.is_some().then_some(read.record), older),
        None => (None, Vec::new()),
    };
    let proposal = Some((proposal, case));
    let checked = Checked { name: name.to_owned(), sources, nodes, findings, proposal, record, older };
    Whole { checked, track, feedback }
}

/// What is said of a file that is no text: how many of its bytes are, and why the rest is not.
pub fn not_text(name: &str, problem: (usize, &str)) -> Checked {
    let mut sources = Sources::default();
    let source = sources.add(name, "");
    unread(name, sources, vec![misencoded(source, problem)])
}

/// A model that could not be read at all.
fn unread(name: &str, sources: Sources, findings: Vec<Finding>) -> Checked {
    let (nodes, older) = (Vec::new(), Vec::new());
    Checked { name: name.to_owned(), sources, nodes, findings, proposal: None, record: None, older }
}

fn misencoded(source: u16, (valid, reason): (usize, &str)) -> Finding {
    let place = if valid == 0 { String::new() } else { format!(" at byte {valid}") };
    Finding::error(code::ENCODING, Span { source, start: 0, end: 0 }, format!("{reason}{place}"))
        .mend("save the file as UTF-8")
}

/// A record of feedback, which may be an empty file.
fn begun((name, text): Record) -> Record {
    (name, text.map(feedback::begun))
}

/// What feedback is about and this model doesn't have, as models had it that were issued.
fn older_elements(
    feedback: &Feedback,
    (model, context): (u16, &Context),
    older: &dyn Fn() -> Vec<Element>,
) -> Vec<Element> {
    let known: BTreeSet<&str> =
        context.ids.iter().filter(|(_, _, at)| at.source == model).map(|(_, id, _)| id.as_str()).collect();
    let about = feedback.items.iter().filter_map(|item| Some(item.element.as_ref()?.value.0.as_str()));
    let unknown: BTreeSet<&str> = about.filter(|id| !id.is_empty() && !known.contains(id)).collect();
    if unknown.is_empty() {
        return Vec::new();
    }
    older().into_iter().filter(|element| unknown.contains(element.id.as_str())).collect()
}

/// A record that was read.
struct ReadRecord<T> {
    record: T,
    /// None for what stands in where it can't be read.
    node: Option<Node>,
    source: u16,
}

fn read_record<T: Decode>((name, text): Record, sources: &mut Sources, context: &mut Context) -> ReadRecord<T> {
    let (source, node) = match text {
        Ok(text) => {
            let source = sources.add(name, text.clone());
            (source, input::read(source, &text, &mut context.findings))
        }
        Err(problem) => {
            let source = sources.add(name, "");
            context.findings.push(misencoded(source, problem));
            (source, None)
        }
    };
    let record = match &node {
        Some(node) => T::decode(node, context),
        // What is missing from a file that could not be read is no mistake of its own: it stands where that is told.
        None => {
            let place = context.findings.last().map(|finding| finding.span).unwrap_or_default();
            T::decode(&Node { span: place, value: Value::Null }, &mut Context::default())
        }
    };
    ReadRecord { record, node, source }
}

fn read_vendor(
    model: &Model,
    nodes: &mut Vec<Node>,
    sources: &mut Sources,
    context: &mut Context,
    open: Open,
) -> Vendor {
    let empty = |span: Span| Node { span, value: Value::Null };
    let place = model.vendor.span;
    let node = match open(&model.vendor.0) {
        Ok((name, text)) => {
            let source = sources.add(name, text.clone());
            input::read(source, &text, &mut context.findings)
        }
        Err(_) if model.vendor.0.is_empty() => None,
        Err(reason) => {
            context.findings.push(
                Finding::error(
                    code::UNREADABLE_FILE,
                    place,
                    format!("the catalogue `{}` can't be read: {reason}", model.vendor.0),
                )
                .mend("write the path of the vendor's catalogue, relative to this file"),
            );
            None
        }
    };
    match node {
        Some(node) => {
            let vendor = Vendor::decode(&node, context);
            nodes.push(node);
            vendor
        }
        // What is missing from a catalogue that could not be read is no mistake of its own.
        None => Vendor::decode(&empty(place), &mut Context::default()),
    }
}

fn apply(setting: &Setting, root: &mut Node, sources: &mut Sources, findings: &mut Vec<Finding>) {
    let text: Arc<str> = setting.value.as_str().into();
    let source = sources.add(format!("--set {}", setting.path), Arc::clone(&text));
    let whole = Span { source, start: 0, end: text.len() as u32 };
    let Some(value) = input::read(source, &text, findings) else { return };
    if let Err(reason) = root.set(&setting.path, value) {
        findings.push(
            Finding::error(code::UNKNOWN_FIELD, whole, format!("`--set {}`: {reason}", setting.path))
                .mend("name the fields from the root, joined by dots; an element of a list by its id, as in `price.items.service.yearly`"),
        );
    }
}
