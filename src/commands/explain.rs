//! `bvf explain`: what a finding means, why it matters and how to mend it.

use super::{Failure, Outcome, Result, print};
use crate::check::{self, Rule, rules::RULES};
use crate::cli::Explain;
use crate::diag::nearest;

/// Prints a rule's documentation, or the list of all rules.
pub fn run(arguments: &Explain) -> Result {
    let text = match &arguments.code {
        None => {
            RULES.iter().map(|rule| format!("{}  {:<8} {}\n", rule.code, rule.severity.name(), rule.what)).collect()
        }
        Some(code) => describe(check::rule(code).ok_or_else(|| unknown(code))?),
    };
    print(&text)?;
    Ok(Outcome::Fine)
}

fn unknown(code: &str) -> Failure {
    let known = RULES.iter().flat_map(|rule| [rule.code, rule.name]);
    let hint = nearest(code, known).map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
    Failure(format!("there is no rule `{code}`{hint}; `bvf explain` lists all rules"))
}

/// A rule's documentation as text.
fn describe(rule: &Rule) -> String {
    let example: String = rule.example.lines().map(|line| format!("    {line}\n")).collect();
    format!(
        "{} ({}): {}, {} layer\n\nWhat it finds\n    {}\n\nWhy it matters\n    {}\n\nHow to mend it\n    {}\n\nExample\n{example}",
        rule.code,
        rule.name,
        rule.severity.name(),
        rule.layer.name(),
        rule.what,
        rule.why,
        rule.mend
    )
}
