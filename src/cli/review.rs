//! `bvf review`.

use std::path::PathBuf;

use clap::{Args, ValueHint};

use super::{Dress, Format, Input, report_format};

/// `bvf review`.
#[derive(Debug, Args)]
pub struct Review {
    /// The model; `-` for standard input
    #[arg(value_hint = ValueHint::FilePath)]
    pub model: PathBuf,
    /// Print the review as JSON, and write no document
    #[arg(long)]
    pub json: bool,
    /// Folder to write to; or the file, for one format
    #[arg(short, long, default_value = "output", value_hint = ValueHint::AnyPath)]
    pub output: PathBuf,
    /// What to write
    #[arg(long, value_parser = report_format(), value_delimiter = ',', default_values = ["pdf", "md"])]
    pub format: Vec<Format>,
    /// How it looks and reads.
    #[command(flatten)]
    pub dress: Dress,
    /// The model.
    #[command(flatten)]
    pub input: Input,
}
