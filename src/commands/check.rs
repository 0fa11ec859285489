//! `bvf check`: every finding in one run.

use super::report::{self, Color};
use super::{Failure, Outcome, Result, files, print};
use crate::cli::{Check, FindingFormat};
use crate::diag::{self, Tally};

/// Checks models. Findings go to standard error for people, and to standard output for programs.
pub fn run(arguments: &Check, color: Color) -> Result {
    let mut outcome = Outcome::Fine;
    let mut all = Vec::with_capacity(arguments.models.len());
    let mut failures = Vec::new();
    for path in &arguments.models {
        match files::check_model(path, &arguments.input) {
            Ok(checked) => all.push(checked),
            Err(Failure(reason)) => failures.push(reason),
        }
    }
    for checked in &all {
        let (findings, sources) = (&checked.findings, &checked.sources);
        match arguments.format {
            FindingFormat::Human if findings.is_empty() => report::say(&format!("{}: no findings\n", checked.name)),
            FindingFormat::Human => {
                report::say(&diag::human::print(findings, sources, color.0));
                report::say(&format!("{}: {}\n", checked.name, Tally::of(findings)));
            }
            FindingFormat::Short => print(&diag::short::print(findings, sources))?,
            FindingFormat::Json => {}
        }
        if report::outcome(checked, arguments.deny.is_some()) == Outcome::Findings {
            outcome = Outcome::Findings;
        }
    }
    if arguments.format == FindingFormat::Json {
        print(&diag::json::print(all.iter().map(|checked| (checked.findings.as_slice(), &checked.sources))))?;
    }
    if failures.is_empty() { Ok(outcome) } else { Err(Failure(failures.join("\nerror: "))) }
}
