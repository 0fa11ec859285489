//! Writers: a document as bytes, one file format each.

pub mod markdown;
