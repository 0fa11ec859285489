//! `bvf log`.

use std::path::PathBuf;

use clap::{Args, ValueHint};

/// `bvf log`.
#[derive(Debug, Args)]
pub struct Log {
    /// The model
    #[arg(value_hint = ValueHint::FilePath)]
    pub model: PathBuf,
    /// Print it as JSON: amounts in the model's currency, rates and shares as fractions
    #[arg(long)]
    pub json: bool,
}
