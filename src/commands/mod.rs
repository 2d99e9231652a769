//! What the command line can do; each command is a few lines over the library.

mod account;
mod backup;
mod check;
mod demo;
mod import;
mod inbound;
mod migrate;
mod open;
mod serve;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use plenary::mail::Envelope;

/// Runs the events of a European project: schedule, registrations, calendars, attendance by city.
#[derive(Debug, Parser)]
#[command(name = "plenary", version, about)]
pub(crate) struct CommandLine {
    /// The settings; `plenary.toml` is read if it is there.
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// A fresh embedded database with the LIAISE 2 programme, invented people and past attendance, served at once.
    Demo {
        /// Where database and letters go.
        #[arg(long, default_value = "plenary-demo")]
        dir: PathBuf,
        /// Keep the real dates of 2016 and 2017.
        #[arg(long)]
        as_held: bool,
    },
    /// Serve the site and send the letters, until SIGTERM or SIGINT.
    Serve,
    /// Bring the database up to date.
    Migrate,
    /// Bring a programme in from a TOML file (`docs/PROGRAMME_FILE.md`); a wrong file changes nothing.
    Import {
        /// The file.
        file: PathBuf,
        /// Check the file and save nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// Take in one message from standard input: for a pipe of Postfix or Exim. Ends with 75 when it has to come again.
    Inbound {
        /// MAIL FROM of the envelope; empty for the null sender.
        #[arg(long)]
        sender: Option<String>,
        /// RCPT TO of the envelope.
        #[arg(long)]
        recipient: Option<String>,
    },
    /// Copy an embedded database into a new file while the site goes on.
    Backup {
        /// The new file.
        file: PathBuf,
    },
    /// Accounts of organisers.
    #[command(subcommand)]
    Account(Account),
    /// Look at settings, database, mail and time zones, and say what is wrong.
    Check,
}

#[derive(Debug, Subcommand)]
enum Account {
    /// Invite an organiser and print the sign-in link.
    Add {
        /// The address that sign-in links go to.
        email: String,
        /// `lead` or `organiser`.
        #[arg(long)]
        role: String,
        /// The name shown to others; the address if left out.
        #[arg(long)]
        name: Option<String>,
    },
}

/// "Try again later" (`EX_TEMPFAIL` of `sysexits.h`): the mail server keeps the message.
const TRY_AGAIN: u8 = 75;

impl CommandLine {
    /// What the process ends with when this fails.
    pub(crate) fn failure(&self) -> ExitCode {
        match self.command {
            Command::Inbound { .. } => ExitCode::from(TRY_AGAIN),
            _ => ExitCode::FAILURE,
        }
    }
}

/// Does what the line asks for.
pub(crate) fn run(line: CommandLine) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    let config = line.config.as_deref();
    runtime.block_on(async {
        match line.command {
            Command::Demo { dir, as_held } => demo::run(config, &dir, as_held).await,
            Command::Serve => serve::run(config).await,
            Command::Migrate => migrate::run(config).await,
            Command::Import { file, dry_run } => import::run(config, &file, dry_run).await,
            Command::Account(Account::Add { email, role, name }) => {
                account::add(config, &email, &role, name.as_deref()).await
            }
            Command::Inbound { sender, recipient } => {
                inbound::run(config, Envelope { sender, recipient }).await
            }
            Command::Backup { file } => backup::run(config, &file).await,
            Command::Check => check::run(config).await,
        }
    })
}

/// Prints a line for the person at the terminal.
#[expect(clippy::print_stdout, reason = "this is the command line")]
pub(crate) fn say(line: &str) {
    println!("{line}");
}

/// Says in one line why it failed.
#[expect(clippy::print_stderr, reason = "this is the command line")]
pub(crate) fn complain(error: &anyhow::Error) {
    eprintln!("plenary: {error:#}");
}
