//! `bvf verify`.

use std::path::PathBuf;

use clap::{Args, ValueHint};

/// `bvf verify`.
#[derive(Debug, Args)]
pub struct Verify {
    /// A document, such as a PDF that came back; or a model or a folder, for all of its revisions
    #[arg(value_name = "FILE", value_hint = ValueHint::AnyPath)]
    pub path: PathBuf,
    /// Model whose revisions to look in, besides those in and beside the document's folder
    #[arg(long, value_name = "MODEL", value_hint = ValueHint::FilePath)]
    pub model: Option<PathBuf>,
    /// Print what was found as JSON
    #[arg(long)]
    pub json: bool,
}
