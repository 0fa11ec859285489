//! `bvf feedback`: what the client answered.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand, ValueHint};

use super::setting;
use crate::model::FeedbackKind;

/// `bvf feedback`.
#[derive(Debug, Args)]
pub struct Feedback {
    /// What to do with it.
    #[command(subcommand)]
    pub command: FeedbackCommand,
}

/// What can be done with feedback. It is kept in `feedback.yaml` beside the model.
#[derive(Debug, Subcommand)]
pub enum FeedbackCommand {
    /// Record one thing that was said; asks for what is not given where there is a terminal
    Add(FeedbackAdd),
    /// List what was said, and what became of it
    List(FeedbackList),
    /// Answer an item, and change the model in place where that is the answer
    ///
    /// The model and `feedback.yaml` are written together or not at all. Comments and layout of both stay as they are.
    Answer(FeedbackAnswer),
    /// Record what a marked-up PDF, an e-mail or the notes of a meeting say
    ///
    /// A PDF of ours (`.pdf`) that was marked up in any reader: each highlight, note, strike-out, drawing or text on the page
    /// becomes an item, with its author and date, the quoted words, the page, and the element of the model that they tell of.
    /// Replies go to what they answer; review states such as `Accepted` are left out. A mark without words says so, as in
    /// `(highlighted)` or `(struck out)`. The items carry the revision that the file says it is; one of another model, or of
    /// somebody else, is refused. A draft names none. A print that no longer says what it is can be taken for a revision by
    /// `--revision`: its items have page and quote, and perhaps no element.
    ///
    /// In a text (`.txt`, `.md`) or an e-mail (`.eml`), a line such as `on-time: the target looks bold` is about the element
    /// that it names by id or by name; lines that follow belong to it. What names no element is listed and not imported.
    ///
    /// Importing twice adds nothing twice.
    Import(FeedbackImport),
}

/// `bvf feedback add`.
#[derive(Debug, Args)]
pub struct FeedbackAdd {
    /// The model
    #[arg(value_hint = ValueHint::FilePath)]
    pub model: PathBuf,
    /// Who said it
    #[arg(long, value_name = "NAME")]
    pub who: Option<String>,
    /// When it was said; otherwise `SOURCE_DATE_EPOCH`
    #[arg(long, visible_alias = "date", value_name = "YYYY-MM-DD")]
    pub when: Option<String>,
    /// Element of the model that it is about: its id, or its name
    #[arg(long, value_name = "ID", conflicts_with = "page")]
    pub element: Option<String>,
    /// Page of the document that it is about
    #[arg(long, value_name = "NUMBER")]
    pub page: Option<u32>,
    /// The words that it is about, as they stand on the page
    #[arg(long, value_name = "TEXT")]
    pub quote: Option<String>,
    /// What was said
    #[arg(long, value_name = "TEXT")]
    pub said: Option<String>,
    /// What kind of feedback it is
    #[arg(long, value_parser = kind())]
    pub kind: Option<FeedbackKind>,
    /// Keep it out of every document
    #[arg(long)]
    pub internal: bool,
    /// Revision that was read; otherwise the latest one, if any was issued
    #[arg(long, value_name = "NAME")]
    pub revision: Option<String>,
}

/// `bvf feedback list`.
#[derive(Debug, Args)]
pub struct FeedbackList {
    /// The model
    #[arg(value_hint = ValueHint::FilePath)]
    pub model: PathBuf,
    /// Only what is not answered yet
    #[arg(long)]
    pub open: bool,
    /// Print all of it as JSON
    #[arg(long)]
    pub json: bool,
}

/// `bvf feedback answer`.
#[derive(Debug, Args)]
pub struct FeedbackAnswer {
    /// The model
    #[arg(value_hint = ValueHint::FilePath)]
    pub model: PathBuf,
    /// Id of the item, such as `f1`
    pub id: String,
    /// What becomes of it.
    #[command(flatten)]
    pub verdict: Verdict,
    /// Why; the client reads it
    #[arg(long, value_name = "TEXT")]
    pub reason: Option<String>,
    /// What we say to the client; must be given but for `--decline`
    #[arg(long, value_name = "TEXT")]
    pub text: Option<String>,
    /// Change the model's file: fields joined by dots, elements of lists by id
    #[arg(long = "set", value_name = "PATH=VALUE", value_parser = setting, conflicts_with = "decline")]
    pub settings: Vec<(String, String)>,
    /// Who answers
    #[arg(long, value_name = "NAME")]
    pub by: Option<String>,
    /// When it is answered; otherwise `SOURCE_DATE_EPOCH`
    #[arg(long, visible_alias = "date", value_name = "YYYY-MM-DD")]
    pub when: Option<String>,
    /// Answer again what is answered already; changes that were made for it stay recorded
    #[arg(long)]
    pub again: bool,
    /// Show what would change, and write nothing
    #[arg(long)]
    pub dry_run: bool,
}

/// What becomes of an item.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub struct Verdict {
    /// We do as the client says
    #[arg(long)]
    pub accept: bool,
    /// We do a part of it
    #[arg(long)]
    pub in_part: bool,
    /// We don't do it; needs `--reason`
    #[arg(long)]
    pub decline: bool,
}

/// `bvf feedback import`.
#[derive(Debug, Args)]
pub struct FeedbackImport {
    /// The model
    #[arg(value_hint = ValueHint::FilePath)]
    pub model: PathBuf,
    /// The PDF, the text (`.txt`, `.md`) or the e-mail (`.eml`); `-` for standard input
    #[arg(value_hint = ValueHint::FilePath)]
    pub file: PathBuf,
    /// Who said it, where the line or the annotation doesn't say so; otherwise who wrote the e-mail
    #[arg(long, value_name = "NAME")]
    pub who: Option<String>,
    /// When it was said; otherwise when the e-mail was written, or `SOURCE_DATE_EPOCH`. Annotations that are dated keep
    /// their dates
    #[arg(long, visible_alias = "date", value_name = "YYYY-MM-DD")]
    pub when: Option<String>,
    /// Kind of all of it; otherwise what has a question mark is a question, and all else an objection; in a PDF, what
    /// changes words is a correction, and a mark without words a question
    #[arg(long, value_parser = kind())]
    pub kind: Option<FeedbackKind>,
    /// Keep it out of every document
    #[arg(long)]
    pub internal: bool,
    /// Revision that was read; otherwise what the PDF says, or for texts the latest one, if any was issued
    #[arg(long, value_name = "NAME")]
    pub revision: Option<String>,
    /// Show what would be added, and write nothing
    #[arg(long)]
    pub dry_run: bool,
}

fn kind() -> impl TypedValueParser<Value = FeedbackKind> {
    let words = FeedbackKind::ALL.iter().map(|kind| kind.word());
    PossibleValuesParser::new(words).map(|word| {
        let named = FeedbackKind::ALL.iter().find(|kind| kind.word() == word);
        *named.expect("the words are those of the kinds")
    })
}
