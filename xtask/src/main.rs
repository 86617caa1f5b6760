//! The project's commands: `cargo xtask test`, `lint`, `check`, `bench`, `postgres`.
//!
//! Every daily command passes through this program, so it keeps to two small dependencies and builds in seconds.
//! It installs what is missing, names each step with its duration, and stops at the first failure with one sentence.
#![expect(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a command for developers: it talks to the terminal, reads the environment and times its steps"
)]

mod arguments;
mod bench;
mod check;
mod lint;
mod nextest;
mod npm;
mod postgres;
mod process;
mod python;
mod snapshots;
mod steps;
mod system;
mod tally;
mod test;
mod tools;
mod workspace;

use std::process::ExitCode;

use anyhow::{Result, bail};
use arguments::Arguments;
use workspace::Workspace;

const HELP: &str = "\
Usage: cargo xtask COMMAND

  test [--only STEP]... [--skip-browser] [-- NEXTEST ARGUMENTS]
             every test, with its own throw-away PostgreSQL; installs what is missing
             steps: tools fmt check clippy build nextest doctest docs browser
  check      structure: file sizes, names, dependency direction, templates, paths in documents
  lint       licences, bans and sources (cargo-deny), spelling (typos), API design rules (Spectral)
  rules      the tests of each rule, into docs/regels.md
  bench [-- FILTER]
             every benchmark, with the machine and the commit it ran on
  postgres   a throw-away PostgreSQL until Ctrl-C, to run single tests against
  help       this text";

/// The words after `cargo xtask`; documents are checked against this list.
const COMMANDS: &[&str] = &["test", "check", "lint", "rules", "bench", "postgres", "help"];

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("\nxtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let arguments = Arguments::parse(std::env::args().skip(1))?;
    if arguments.command == "help" {
        println!("{HELP}");
        return Ok(());
    }
    let workspace = Workspace::find()?;
    match arguments.command.as_str() {
        "test" => test::run(&workspace, &arguments),
        "check" => check::run(&workspace),
        "lint" => lint::run(&workspace),
        "rules" => check::write_rules(&workspace),
        "bench" => bench::run(&workspace, &arguments.rest),
        "postgres" => postgres::serve(&workspace),
        other => bail!("unknown command `{other}`\n\n{HELP}"),
    }
}
