//! Findings: what is wrong with an author's files, where, why, and how to mend it.

pub mod human;
pub mod json;
pub mod place;
pub mod short;

pub use place::{Position, Source, Sources, Span};

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The document would be wrong: nothing is built.
    Error,
    /// The document can be built, and a careful reader would stumble.
    Warning,
}

impl Severity {
    /// `error` or `warning`.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

/// One thing that is wrong with an author's files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Stable code, such as `M105`; `bvf explain` prints its documentation.
    pub code: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// What is wrong, in one line: lower case, names in backticks.
    pub message: String,
    /// Where.
    pub span: Span,
    /// What stands at that place, in a few words; may be empty.
    pub label: String,
    /// Further places that belong to it, each with a few words.
    pub also: Vec<(Span, String)>,
    /// How to mend it.
    pub mend: Option<String>,
}

impl Finding {
    /// An error.
    pub fn error(code: &'static str, span: Span, message: impl Into<String>) -> Self {
        Finding {
            code,
            severity: Severity::Error,
            message: message.into(),
            span,
            label: String::new(),
            also: Vec::new(),
            mend: None,
        }
    }

    /// A warning.
    pub fn warning(code: &'static str, span: Span, message: impl Into<String>) -> Self {
        Finding { severity: Severity::Warning, ..Finding::error(code, span, message) }
    }

    /// Says what stands at the place.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// Adds another place.
    #[must_use]
    pub fn also(mut self, span: Span, label: impl Into<String>) -> Self {
        self.also.push((span, label.into()));
        self
    }

    /// Says how to mend it.
    #[must_use]
    pub fn mend(mut self, mend: impl Into<String>) -> Self {
        self.mend = Some(mend.into());
        self
    }
}

/// How many findings of each severity a run has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
}

impl Tally {
    /// Counts findings.
    pub fn of(findings: &[Finding]) -> Self {
        let errors = findings.iter().filter(|f| f.severity == Severity::Error).count();
        Tally { errors, warnings: findings.len() - errors }
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let plural = |n: usize| if n == 1 { "" } else { "s" };
        write!(f, "{} error{}, {} warning{}", self.errors, plural(self.errors), self.warnings, plural(self.warnings))
    }
}

/// Puts findings in the order of the files, and of the lines in them.
pub fn sort(findings: &mut [Finding]) {
    findings.sort_by(|a, b| (a.span, a.severity, a.code, &a.message).cmp(&(b.span, b.severity, b.code, &b.message)));
}

/// The name among `known` that `word` is most likely meant to be, if one is near.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let folded = word.to_lowercase();
    let distance = |name: &str| strsim::damerau_levenshtein(&folded, &name.to_lowercase());
    known
        .into_iter()
        .map(|name| (distance(name), name))
        .filter(|(distance, name)| *distance <= 1.max(name.chars().count() / 3))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearest_finds_a_slip_and_leaves_a_stranger() {
        let known = ["on-time", "late-share", "cost-per-drop"];
        assert_eq!(nearest("on-tiem", known), Some("on-time"));
        assert_eq!(nearest("late_share", known), Some("late-share"));
        assert_eq!(nearest("churn", known), None);
        assert_eq!(nearest("anything", []), None);
    }
}
