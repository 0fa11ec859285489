//! Checks: rules over the model and the business case, in four layers.
//!
//! The *file* layer is found while reading; the *links* layer looks at ids and references; the *method* layer looks at
//! what is said: the line of sight, evidence, figures that a careful reader would not believe; the *track* layer looks at
//! what was measured after the start, and the *feedback* layer at what the client answered, where there are such records. Every rule is a file in
//! [`rules`], with its documentation and its tests, and one line in [`rules::RULES`].

mod gather;
mod lookup;
pub mod rules;
#[cfg(test)]
pub(crate) mod testing;
mod words;

use crate::diag::{self, Finding, Severity, Sources, Span};
use crate::finance::BusinessCase;
use crate::finance::track::Track;
use crate::input::{Context, Node};
use crate::model::{Actuals, Feedback, Proposal};

/// Which layer a rule belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layer {
    /// The file itself: syntax, fields, values.
    File,
    /// Ids and references.
    Links,
    /// What is said.
    Method,
    /// What was measured after the start.
    Track,
    /// What the client answered.
    Feedback,
}

impl Layer {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Layer::File => "file",
            Layer::Links => "links",
            Layer::Method => "method",
            Layer::Track => "track",
            Layer::Feedback => "feedback",
        }
    }
}

/// A rule with its documentation.
#[derive(Debug)]
pub struct Rule {
    /// Stable code: `F…` for the file, `L…` for links, `M…` for the method, `T…` for the track, `F5…` for feedback.
    pub code: &'static str,
    /// Short name, such as `weights-sum`.
    pub name: &'static str,
    /// Which layer it belongs to.
    pub layer: Layer,
    /// How grave its findings are.
    pub severity: Severity,
    /// What it finds, in a sentence.
    pub what: &'static str,
    /// Why that is bad.
    pub why: &'static str,
    /// How to mend it.
    pub mend: &'static str,
    /// A piece of a model that it finds fault with.
    pub example: &'static str,
    /// How it looks for it.
    pub run: Run,
}

/// How a rule looks for what it finds.
#[derive(Debug)]
pub enum Run {
    /// It is found while the file is read.
    Reading,
    /// It looks at the model and the business case.
    Facts(fn(&Facts, &mut Vec<Finding>)),
}

/// A revision that was issued, as feedback refers to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// Its name, such as `r1`.
    pub name: String,
    /// The pages of its PDF; none where it has none, or nothing is known of it.
    pub pages: Option<usize>,
}

/// What the client's answers are read for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadFor {
    /// The record is edited.
    Editing,
    /// A document is built that tells of them.
    Building,
    /// The next revision is about to be issued, so what is still open is told.
    Issuing,
}

/// What the client answered, with what it is held against.
#[derive(Debug)]
pub struct Answered<'a> {
    /// The record.
    pub feedback: &'a Feedback,
    /// The revisions that were issued.
    pub revisions: &'a [Revision],
    /// Ids that the record names and only models have that were issued before.
    pub older: &'a [&'a str],
    /// What it is read for.
    pub purpose: ReadFor,
}

/// What rules look at.
#[derive(Clone, Copy)]
pub struct Facts<'a> {
    /// Model and catalogue.
    pub proposal: &'a Proposal,
    /// The business case.
    pub case: &'a BusinessCase,
    /// All ids and references, and what reading found already.
    pub context: &'a Context,
    /// What was measured after the start, set against what was promised; none where only a model is checked.
    pub track: Option<(&'a Actuals, &'a Track)>,
    /// What the client answered; none where it is not asked for.
    pub feedback: Option<&'a Answered<'a>>,
    /// The files as they were read: the model, the catalogue where it could be read, and what was measured.
    pub nodes: &'a [Node],
    /// The files themselves.
    pub sources: &'a Sources,
    /// The characters of a text that no font has: text, language.
    pub missing_characters: &'a dyn Fn(&str, &str) -> Vec<char>,
}

impl Rule {
    /// A finding of this rule.
    pub fn at(&self, span: Span, message: impl Into<String>) -> Finding {
        Finding { severity: self.severity, ..Finding::error(self.code, span, message) }
    }
}

/// The rule of a code or a name, in any case of letters.
pub fn rule(code: &str) -> Option<&'static Rule> {
    rules::RULES.iter().copied().find(|rule| rule.code.eq_ignore_ascii_case(code) || rule.name == code)
}

/// Runs all rules. What reading found already goes in front, and no rule speaks again about a place that couldn't be
/// read: what stands there is a placeholder.
pub fn check(facts: &Facts) -> Vec<Finding> {
    let read = &facts.context.findings;
    let mut found = Vec::new();
    for rule in rules::RULES {
        if let Run::Facts(look) = rule.run {
            look(facts, &mut found);
        }
    }
    found.retain(|finding| !read.iter().any(|earlier| earlier.span.overlaps(finding.span)));
    found.extend(read.iter().cloned());
    diag::sort(&mut found);
    found.dedup();
    found
}
