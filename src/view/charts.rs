//! The charts of a proposal, from the view.
