//! The command line of Plenary.

mod commands;

use std::process::ExitCode;

use clap::Parser as _;

fn main() -> ExitCode {
    let line = commands::CommandLine::parse();
    let failure = line.failure();
    match commands::run(line) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            commands::complain(&error);
            failure
        }
    }
}
