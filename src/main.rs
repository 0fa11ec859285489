//! The command line program: parses arguments, runs, and turns the outcome into an exit code.

use std::process::ExitCode;

use clap::Parser;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    bvf::commands::run(bvf::cli::Cli::parse())
}
