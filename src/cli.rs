//! The command line: types only.

mod deal;
mod diff;
mod feedback;
mod issue;
mod log;
mod review;
mod verify;

pub use deal::*;
pub use diff::*;
pub use feedback::*;
pub use issue::*;
pub use log::*;
pub use review::*;
pub use verify::*;

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum, ValueHint};

/// From a business-value model to a proposal that a board believes.
#[derive(Debug, Parser)]
#[command(name = "bvf", version, about, max_term_width = 100)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// When to colour messages.
    #[arg(long, global = true, value_enum, default_value_t = Color::Auto, value_name = "WHEN")]
    pub color: Color,
}

/// When to colour messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal, unless `NO_COLOR` is set.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Write a commented starter model and a vendor's catalogue
    New(New),
    /// Check models and report every finding in one run
    Check(Check),
    /// Explain a finding by its code, or list all rules
    Explain(Explain),
    /// Print the business case: results, flows, scenarios, and what the result leans on
    Roi(Roi),
    /// Build the proposal of one or more models
    Build(Build),
    /// Issue a revision: freeze the documents with all that they were made from
    ///
    /// A revision lies in the folder `revisions` beside the model, can be read without this program, and is never written
    /// over. It is there whole or not at all, whenever the machine stops.
    Issue(Issue),
    /// List the revisions of a model, with what changed from one to the next
    Log(Log),
    /// Tell whether a document is the one that was issued, or whether all revisions of a model are whole
    ///
    /// Ends with 0 for a document as it was issued, saved again or annotated, and for revisions that are whole; with 1 for
    /// anything else; with 2 for a file that can't be read.
    Verify(Verify),
    /// Compare what was promised with what was measured after the start, and write the value report
    ///
    /// A KPI is on track where it is at most a tenth of the way from baseline to target off what the plan promised for the
    /// month, and the whole where it is at most a tenth of the promised benefit off; otherwise they are ahead or behind.
    Track(Track),
    /// Tell what changed between two models by meaning, and what each change does to price and return
    ///
    /// OLD and NEW are model files, or revisions of a model: `r1` or `1`. With one of them, it is compared with the model as
    /// it is now; with none, the last revision is. How a file is written is no change: order of keys, quotes, comments.
    /// Differences are no error: the exit code is 0 with them and without, and 1 where a model has findings that are errors.
    Diff(Diff),
    /// Internal: print what concessions cost and bring both sides, and the room to our limits
    Deal(Deal),
    /// Internal: review whether it is time to propose, and write the deal review
    ///
    /// The verdict is `send`, `not yet` or `walk away`; docs/review.md says by which rules. The review is for the seller's
    /// own team and shows what no client may read.
    Review(Review),
    /// Keep what the client answers to a proposal, and answer it
    Feedback(Feedback),
    /// Print the line of sight from executive KPIs to components
    Map(Map),
    /// Print the JSON Schema of a model, of a vendor's catalogue, or of a record beside a model
    Schema(Schema),
    /// Print completions for a shell
    Completions(Completions),
}

/// `bvf new`.
#[derive(Debug, Args)]
pub struct New {
    /// Folder to write to; files that are there already are left alone and nothing is written
    #[arg(default_value = ".", value_hint = ValueHint::DirPath)]
    pub folder: PathBuf,
}

/// The model and changes to it, as most commands take them.
#[derive(Debug, Args)]
pub struct Input {
    /// Change a value of the model for this run: fields joined by dots, elements of lists by id
    #[arg(long = "set", value_name = "PATH=VALUE", value_parser = setting)]
    pub settings: Vec<(String, String)>,
    /// Date of the document; otherwise the model's, or else `SOURCE_DATE_EPOCH`
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub date: Option<String>,
}

/// How a document looks, and in which language it speaks.
#[derive(Debug, Args)]
pub struct Dress {
    /// Folder with templates, which take the place of the built-in ones of the same name
    #[arg(long, value_hint = ValueHint::DirPath)]
    pub template_dir: Option<PathBuf>,
    /// Built-in theme (`harbour`, `ledger`, `slate`), or a file that changes one
    #[arg(long, default_value = "harbour", value_hint = ValueHint::FilePath)]
    pub theme: String,
    /// Language of the document, where the model's texts are given in several
    #[arg(long)]
    pub language: Option<String>,
}

/// Where a report goes, in which formats, and how it looks.
#[derive(Debug, Args)]
pub struct Report {
    /// Folder to write to; or the file, for one format
    #[arg(short, long, default_value = "output", value_hint = ValueHint::AnyPath)]
    pub output: PathBuf,
    /// What to write, joined by commas
    #[arg(long, value_parser = report_format(), value_delimiter = ',', default_values = ["pdf", "md"])]
    pub format: Vec<Format>,
    /// How it looks and reads.
    #[command(flatten)]
    pub dress: Dress,
}

/// Whether a document tells of the revisions before it.
#[derive(Debug, Args)]
pub struct Telling {
    /// Say nothing of earlier revisions: no page of changes, no table of revisions, no bars beside what changed
    #[arg(long)]
    pub clean: bool,
}

/// `bvf check`.
#[derive(Debug, Args)]
pub struct Check {
    /// Models to check; `-` for standard input
    #[arg(required = true, value_hint = ValueHint::FilePath)]
    pub models: Vec<PathBuf>,
    /// How to print findings
    #[arg(long, value_enum, default_value_t = FindingFormat::Human)]
    pub format: FindingFormat,
    /// Fail on warnings too
    #[arg(long, value_enum)]
    pub deny: Option<Deny>,
    /// The model.
    #[command(flatten)]
    pub input: Input,
}

/// How findings are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FindingFormat {
    /// The line with the place underlined.
    Human,
    /// One line each.
    Short,
    /// A JSON array.
    Json,
}

/// What is treated as an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Deny {
    /// Warnings.
    Warnings,
}

/// `bvf explain`.
#[derive(Debug, Args)]
pub struct Explain {
    /// Code such as `M340`, or name such as `weights-sum`; all rules in a list where none is given
    pub code: Option<String>,
}

/// `bvf roi`.
#[derive(Debug, Args)]
pub struct Roi {
    /// The model; `-` for standard input
    #[arg(value_hint = ValueHint::FilePath)]
    pub model: PathBuf,
    /// Print all of it as JSON: amounts in the model's currency, rates and shares as fractions
    #[arg(long)]
    pub json: bool,
    /// The model.
    #[command(flatten)]
    pub input: Input,
}

/// `bvf build`.
#[derive(Debug, Args)]
pub struct Build {
    /// Models to build; `-` for standard input
    #[arg(required = true, value_hint = ValueHint::FilePath)]
    pub models: Vec<PathBuf>,
    /// Folder to write to; or the file, for one model and one format
    #[arg(short, long, default_value = "output", value_hint = ValueHint::AnyPath)]
    pub output: PathBuf,
    /// What to write, joined by commas
    #[arg(long, value_enum, value_delimiter = ',', default_values_t = [Format::Pdf, Format::Md])]
    pub format: Vec<Format>,
    /// How it looks and reads.
    #[command(flatten)]
    pub dress: Dress,
    /// Whether it tells of the revisions before it.
    #[command(flatten)]
    pub telling: Telling,
    /// Build nothing where there are warnings
    #[arg(long, value_enum)]
    pub deny: Option<Deny>,
    /// The model.
    #[command(flatten)]
    pub input: Input,
}

/// Formats of documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// PDF.
    Pdf,
    /// Markdown.
    Md,
    /// A workbook of the business case, with formulas.
    Xlsx,
}

impl Format {
    /// The file name's ending.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Pdf => "pdf",
            Format::Md => "md",
            Format::Xlsx => "xlsx",
        }
    }
}

/// `bvf track`.
#[derive(Debug, Args)]
pub struct Track {
    /// The model; `-` for standard input
    #[arg(value_hint = ValueHint::FilePath)]
    pub model: PathBuf,
    /// Record of what was measured; otherwise `actuals.yaml` beside the model
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub actuals: Option<PathBuf>,
    /// Print the figures as JSON, and write no report
    #[arg(long)]
    pub json: bool,
    /// The report.
    #[command(flatten)]
    pub report: Report,
    /// The model.
    #[command(flatten)]
    pub input: Input,
}

/// `bvf map`.
#[derive(Debug, Args)]
pub struct Map {
    /// The model; `-` for standard input
    #[arg(value_hint = ValueHint::FilePath)]
    pub model: PathBuf,
    /// How to print it
    #[arg(long, value_enum, default_value_t = MapFormat::Text)]
    pub format: MapFormat,
    /// The model.
    #[command(flatten)]
    pub input: Input,
}

/// How the map is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum MapFormat {
    /// A tree for the terminal.
    Text,
    /// A picture.
    Svg,
}

/// `bvf schema`.
#[derive(Debug, Args)]
pub struct Schema {
    /// Which schema
    #[arg(value_enum, default_value_t = SchemaOf::Model)]
    pub of: SchemaOf,
}

/// Files that have a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SchemaOf {
    /// A model.
    Model,
    /// A vendor's catalogue.
    Vendor,
    /// A record of what was measured after the start.
    Actuals,
    /// A record of what the client answered.
    Feedback,
}

/// `bvf completions`.
#[derive(Debug, Args)]
pub struct Completions {
    /// The shell
    pub shell: clap_complete::Shell,
}

pub(crate) fn setting(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((path, value)) if !path.trim().is_empty() => Ok((path.trim().to_owned(), value.trim().to_owned())),
        _ => Err("write it as `path=value`, such as `case.years=5`".to_owned()),
    }
}

/// A report is written to be read, so it has no workbook.
fn report_format() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(["pdf", "md"]).map(|word| if word == "md" { Format::Md } else { Format::Pdf })
}
