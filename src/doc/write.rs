//! The document tree to Markdown.
