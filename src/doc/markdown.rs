//! Markdown to the document tree.
