//! The program from outside: what it prints, which files it leaves, with which exit code. One binary, so that the
//! program is linked once.

mod build;
mod canaries;
mod commands;
mod determinism;
mod feedback;
mod figures;
mod hostile;
mod imports;
mod mistakes;
mod pages;
mod pdf;
mod places;
mod samples;
mod schema;
mod starter;
mod stress;
mod support;
mod themes;
mod track;
mod workbook;
