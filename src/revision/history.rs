//! The revisions of a document, as the next one tells of them.

use serde::{Deserialize, Serialize};

use crate::model::value::Date;

/// A revision of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issued {
    /// Its number, from 1.
    pub revision: u32,
    /// The document's date.
    pub date: Date,
    /// Who issued it; empty where nothing is said.
    pub by: String,
    /// What it told of the revision before; none of the first, and of a clean one.
    pub told: Option<Told>,
}

/// How much a revision told of what became of the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Points that the client raised, with what was answered.
    pub answers: usize,
    /// Changes of the model.
    pub changes: usize,
}
