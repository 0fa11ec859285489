//! The program from outside: what it prints, which files it leaves, with which exit code. One binary, so that the
//! program is linked once.

mod build;
mod canaries;
mod commands;
mod crash;
mod deal;
mod desk;
mod determinism;
mod diff;
mod feedback;
mod feedback_pdf;
mod figures;
mod history;
mod hostile;
mod imports;
mod markup;
mod mistakes;
mod pages;
mod pdf;
mod places;
mod read_back;
mod review;
mod revisions;
mod samples;
mod schema;
mod starter;
mod stress;
mod support;
mod themes;
mod track;
mod workbook;
