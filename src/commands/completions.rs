//! `bvf completions`: completions for a shell.

use clap::CommandFactory;

use super::{Outcome, Result, print};
use crate::cli::{Cli, Completions};

/// Prints them.
pub fn run(arguments: &Completions) -> Result {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut Cli::command(), "bvf", &mut script);
    print(&String::from_utf8_lossy(&script))?;
    Ok(Outcome::Fine)
}
