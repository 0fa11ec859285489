//! Single values: money, percentages, dates. The type reads its own text and says what it expects.

use std::ops::Range;

/// Why a text can't be read as a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueError {
    /// What was found against what was expected.
    pub reason: String,
    /// How to mend it.
    pub mend: Option<String>,
    /// Bytes of the text that are wrong.
    pub at: Range<usize>,
}

/// A value that is written as one YAML scalar.
pub trait Scalar: Sized {
    /// What is expected, with an example: "a percentage such as `70 %`".
    const EXPECTS: &'static str;

    /// Reads it.
    ///
    /// # Errors
    /// What is wrong with the text, and where in it.
    fn read(text: &str) -> Result<Self, ValueError>;

    /// Stands in for a value that couldn't be read, so that checking goes on.
    fn placeholder() -> Self;

    /// Its JSON Schema.
    fn schema() -> serde_json::Value;
}
