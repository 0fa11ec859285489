//! Which sections of the document changes touch.
