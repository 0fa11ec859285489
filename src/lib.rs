//! `bvf` turns a business-value model into a checked business case and a typeset proposal.

pub mod chart;
pub mod diag;
pub mod doc;
pub mod input;
pub mod layout;
pub mod locale;
pub mod output;
pub mod template;
pub mod theme;
