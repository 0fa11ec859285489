use std::path::PathBuf;

use clap::{Args, ValueHint};

use super::Dress;

/// `bvf diff`.
#[derive(Debug, Args)]
pub struct Diff {
    /// The older model: a file, or a revision such as `r1`; the last revision where nothing is said
    #[arg(value_hint = ValueHint::FilePath)]
    pub old: Option<PathBuf>,
    /// The newer model: a file, or a revision such as `r2`; the model as it is now where nothing is said
    #[arg(value_hint = ValueHint::FilePath)]
    pub new: Option<PathBuf>,
    /// The model whose revisions are meant
    #[arg(long, value_name = "FILE", default_value = "model.yaml", value_hint = ValueHint::FilePath)]
    pub model: PathBuf,
    /// Print all of it as JSON: amounts in the newer model's currency, rates as fractions, payback in months
    #[arg(long)]
    pub json: bool,
    /// Also say which sections of the document each change touches
    #[arg(long)]
    pub sections: bool,
    /// Write a page for the seller (`.pdf` or `.md`) as well, with the sections that each change touches
    #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
    /// How the page looks and reads.
    #[command(flatten)]
    pub dress: Dress,
}
