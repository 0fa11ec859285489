//! `bvf issue`.

use std::path::PathBuf;

use clap::{Args, ValueHint};

use super::{Dress, Format, Input, Telling};

/// `bvf issue`.
#[derive(Debug, Args)]
pub struct Issue {
    /// The model
    #[arg(value_hint = ValueHint::FilePath)]
    pub model: PathBuf,
    /// Who issues it; otherwise the first of those who prepared it, as the model says
    #[arg(long, value_name = "NAME")]
    pub by: Option<String>,
    /// What is to be remembered about this revision
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    /// What to write, joined by commas
    #[arg(long, value_enum, value_delimiter = ',', default_values_t = [Format::Pdf, Format::Md])]
    pub format: Vec<Format>,
    /// Issue it even where nothing differs from the last revision
    #[arg(long)]
    pub again: bool,
    /// How it looks and reads.
    #[command(flatten)]
    pub dress: Dress,
    /// Whether it tells of the revisions before it.
    #[command(flatten)]
    pub telling: Telling,
    /// The model.
    #[command(flatten)]
    pub input: Input,
}
