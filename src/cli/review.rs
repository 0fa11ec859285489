//! `bvf review`.

use std::path::PathBuf;

use clap::{Args, ValueHint};

use super::{Input, Report};

/// `bvf review`.
#[derive(Debug, Args)]
pub struct Review {
    /// The model; `-` for standard input
    #[arg(value_hint = ValueHint::FilePath)]
    pub model: PathBuf,
    /// Print the review as JSON, and write no document
    #[arg(long)]
    pub json: bool,
    /// The report.
    #[command(flatten)]
    pub report: Report,
    /// The model.
    #[command(flatten)]
    pub input: Input,
}
