//! Single values: money, percentages, dates. The type reads its own text and says what it expects.

use std::error::Error;
use std::fmt;
use std::ops::Range;

/// What is wrong with the text of a scalar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueError {
    /// What was found against what was expected, lower case, names in backticks.
    pub reason: String,
    /// What to write instead, such as "write `70 %`".
    pub mend: Option<String>,
    /// The bytes of the scalar that are wrong; on character boundaries.
    pub at: Range<usize>,
}

impl ValueError {
    /// An error at these bytes, without a mend.
    pub fn new(reason: impl Into<String>, at: Range<usize>) -> Self {
        Self { reason: reason.into(), mend: None, at }
    }

    /// The same error, with what to write instead.
    #[must_use]
    pub fn with_mend(mut self, mend: impl Into<String>) -> Self {
        self.mend = Some(mend.into());
        self
    }

    /// The same error in a text in which this one starts `by` bytes in.
    #[must_use]
    pub fn shifted(mut self, by: usize) -> Self {
        self.at = self.at.start + by..self.at.end + by;
        self
    }
}

impl fmt::Display for ValueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.reason)?;
        match &self.mend {
            Some(mend) => write!(f, "; {mend}"),
            None => Ok(()),
        }
    }
}

impl Error for ValueError {}

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
