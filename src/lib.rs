//! `bvf` turns a business-value model into a checked business case and a typeset proposal.

pub mod chart;
pub mod check;
pub mod cli;
pub mod commands;
pub mod diag;
pub mod doc;
pub mod finance;
pub mod input;
pub mod layout;
pub mod locale;
pub mod model;
pub mod output;
pub mod pipeline;
pub mod reference;
pub mod template;
pub mod theme;
pub mod view;
