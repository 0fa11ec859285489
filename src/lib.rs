//! `bvf` turns a business-value model into a checked business case and a typeset proposal.

pub mod chart;
pub mod doc;
pub mod layout;
pub mod output;
pub mod theme;
