//! `bvf` turns a business-value model into a checked business case and a typeset proposal.
//!
//! One way through, stage by stage ([`pipeline`] names them all):
//!
//! 1. [`input`] reads YAML to nodes that know their places, and types read themselves from nodes;
//! 2. [`model`] is what the author wrote, every value with its place, no figure computed;
//! 3. [`finance`] computes every figure once, from the model alone;
//! 4. [`check`] reads model and business case and makes findings, which [`diag`] prints;
//! 5. [`readiness`] says to the seller alone whether it is time to propose; [`revision`] compares models and reads what
//!    the client answered;
//! 6. [`view`] chooses what a client may read, and makes the data of [`chart`]s;
//! 7. [`template`] renders sections to Markdown in a [`locale`]; [`doc`] reads it into a tree;
//! 8. [`layout`] sets the tree in a [`theme`] as pages of positioned items;
//! 9. [`output`] writes pages and trees as bytes; [`commands`] alone touch the disk.
//!
//! What holds everywhere: all mistakes of a file are found in one run; every output shows the figures of one business case; what is internal has
//! no way into the view; the same inputs give the same bytes, for nothing below [`commands`] knows a clock, an environment
//! or a random number.

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
pub mod readiness;
pub mod reference;
pub mod revision;
pub mod template;
pub mod theme;
pub mod view;
