//! Diagnostics on standard error.

use std::io::{IsTerminal, Write};

use super::Outcome;
use crate::cli;
use crate::diag::{self, Tally};
use crate::pipeline::Checked;

/// Whether messages are coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Color(pub bool);

impl Color {
    /// What the user asked for, or what suits the terminal.
    pub fn of(choice: cli::Color) -> Self {
        Self::chosen(choice, std::io::stderr().is_terminal())
    }

    /// The same for what is printed to standard output.
    pub fn of_output(choice: cli::Color) -> Self {
        Self::chosen(choice, std::io::stdout().is_terminal())
    }

    fn chosen(choice: cli::Color, is_terminal: bool) -> Self {
        let asked_not_to = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        Color(match choice {
            cli::Color::Always => true,
            cli::Color::Never => false,
            cli::Color::Auto => is_terminal && !asked_not_to,
        })
    }
}

/// Prints a message to standard error; nobody can be told if that fails.
pub fn say(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

/// Prints findings and their number to standard error, and says what they mean for the exit code.
pub fn findings(checked: &Checked, deny_warnings: bool, color: Color) -> Outcome {
    if !checked.findings.is_empty() {
        say(&diag::human::print(&checked.findings, &checked.sources, color.0));
        say(&format!("{}: {}\n", checked.subject(&checked.findings), Tally::of(&checked.findings)));
    }
    outcome(checked, deny_warnings)
}

/// What the findings mean for the exit code.
pub fn outcome(checked: &Checked, deny_warnings: bool) -> Outcome {
    let tally = Tally::of(&checked.findings);
    let failed = tally.errors > 0 || (deny_warnings && tally.warnings > 0);
    if failed { Outcome::Findings } else { Outcome::Fine }
}
