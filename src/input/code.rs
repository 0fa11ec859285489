//! Codes of the findings that reading itself makes. Their documentation stands with the rules.

/// The text is not YAML.
pub const SYNTAX: &str = "F001";
/// The file is not text in UTF-8, or too large to be a model.
pub const ENCODING: &str = "F002";
/// A file that the model names can't be read.
pub const UNREADABLE_FILE: &str = "F004";
/// A key is given twice.
pub const DUPLICATE_KEY: &str = "F003";
/// A field that does not exist here.
pub const UNKNOWN_FIELD: &str = "F101";
/// A field that must be there is not.
pub const MISSING_FIELD: &str = "F102";
/// A list where a text belongs, a text where a mapping belongs, and the like.
pub const WRONG_SHAPE: &str = "F103";
/// A value that can't be read as what belongs here.
pub const UNREADABLE_VALUE: &str = "F104";
/// A word that is not one of those that can stand here.
pub const UNKNOWN_CHOICE: &str = "F105";
