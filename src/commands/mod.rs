//! The commands, one a file: the only code that reads and writes files.

mod build;
mod check;
mod completions;
mod deal;
mod diff;
mod explain;
mod feedback;
mod files;
mod fonts;
mod history;
mod issue;
mod keep;
mod log;
mod look;
mod map;
mod new;
mod report;
mod review;
mod roi;
mod schema;
mod sheet;
pub mod store;
mod table;
mod track;
mod verify;

use std::io::{self, Write};
use std::process::ExitCode;

use serde::Serialize;

use crate::cli::{Cli, Command};
use crate::locale::UnknownLanguage;

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// All is well: exit code 0.
    Fine,
    /// There are findings that are errors: exit code 1.
    Findings,
}

/// The machine's failure or wrong usage, in words: exit code 2.
#[derive(Debug)]
pub struct Failure(pub String);

impl Failure {
    fn new(what: impl std::fmt::Display, cause: impl std::fmt::Display) -> Self {
        Failure(format!("{what}: {cause}"))
    }
}

impl From<UnknownLanguage> for Failure {
    fn from(unknown: UnknownLanguage) -> Self {
        Failure(unknown.to_string())
    }
}

type Result = std::result::Result<Outcome, Failure>;

/// Runs a command.
pub fn run(cli: Cli) -> ExitCode {
    let color = report::Color::of(cli.color);
    let result = match cli.command {
        Command::New(arguments) => new::run(&arguments),
        Command::Check(arguments) => check::run(&arguments, color),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Roi(arguments) => roi::run(&arguments, color),
        Command::Build(arguments) => build::run(&arguments, color),
        Command::Issue(arguments) => issue::run(&arguments, color),
        Command::Log(arguments) => log::run(&arguments),
        Command::Verify(arguments) => verify::run(&arguments),
        Command::Track(arguments) => track::run(&arguments, color),
        Command::Diff(arguments) => diff::run(&arguments, color, report::Color::of_output(cli.color)),
        Command::Deal(arguments) => deal::run(&arguments, color),
        Command::Review(arguments) => review::run(&arguments, color),
        Command::Feedback(arguments) => feedback::run(&arguments.command, color),
        Command::Map(arguments) => map::run(&arguments, color),
        Command::Schema(arguments) => schema::run(&arguments),
        Command::Completions(arguments) => completions::run(&arguments),
    };
    match result {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        Err(Failure(message)) => {
            report::say(&format!("error: {message}\n"));
            ExitCode::from(2)
        }
    }
}

/// Prints a result. A reader that has gone away, such as `head`, is no failure.
fn print(text: &str) -> std::result::Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::new("can't write the result", error)),
        _ => Ok(()),
    }
}

/// What is told, as JSON for other programs.
fn json(told: &impl Serialize) -> String {
    format!("{}\n", serde_json::to_string_pretty(told).expect("texts, numbers and lists can be written as JSON"))
}
