//! `cargo xtask test`: everything that must hold before a change lands, in one command, on a fresh machine.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::arguments::Arguments;
use crate::postgres;
use crate::process::{command, follow, run as run_command};
use crate::steps::Steps;
use crate::system::{self, Need};
use crate::tally::Tally;
use crate::workspace::Workspace;
use crate::{check, nextest, npm, python, tools};

/// In the order in which they run.
const STEPS: &[&str] = &[
    "tools", "fmt", "check", "clippy", "build", "nextest", "doctest", "docs", "browser",
];

/// What a run knows.
#[derive(Debug)]
struct Run<'a> {
    workspace: &'a Workspace,
    arguments: &'a Arguments,
    steps: Steps,
    tally: Tally,
}

/// Runs the steps that were asked for, then prints the summary, whatever happened.
pub(crate) fn run(workspace: &Workspace, arguments: &Arguments) -> Result<()> {
    if let Some(unknown) = arguments.only.iter().find(|step| !STEPS.contains(&step.as_str())) {
        bail!("there is no step `{unknown}`; the steps are: {}", STEPS.join(" "));
    }
    let mut run = Run {
        workspace,
        arguments,
        steps: Steps::begin(),
        tally: Tally::default(),
    };
    let result = run.all();
    run.steps.print_summary();
    if run.tally.has_run() {
        println!();
        for line in &run.tally.closing {
            println!("{line}");
        }
        // The line that continuous integration reads.
        println!("{} passed, {} failed", run.tally.passed, run.tally.failed);
    }
    result
}

impl Run<'_> {
    fn all(&mut self) -> Result<()> {
        // Tools are checked for whatever was asked; it takes no time when they are there.
        let workspace = self.workspace;
        self.steps
            .step("tools", "what the tests need from the system", || {
                self.arguments.install(workspace)
            })?;
        self.cargo("fmt", "formatting", &["fmt", "--all", "--check"])?;
        self.plain("check", "structure of the project", || check::run(workspace))?;
        self.cargo(
            "clippy",
            "lints",
            &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"],
        )?;
        self.cargo(
            "build",
            "the program, as in daily work",
            &["build", "--workspace"],
        )?;
        self.nextest()?;
        self.doctest()?;
        self.docs()?;
        self.browser()
    }

    fn plain(&mut self, name: &str, about: &str, work: impl FnOnce() -> Result<()>) -> Result<()> {
        if self.arguments.wants(name) {
            self.steps.step(name, about, work)
        } else {
            Ok(())
        }
    }

    fn cargo(&mut self, name: &str, about: &str, words: &[&str]) -> Result<()> {
        let root = &self.workspace.root;
        self.plain(name, about, || run_command(&mut command(root, "cargo", words)))
    }

    fn nextest(&mut self) -> Result<()> {
        if !self.arguments.wants("nextest") {
            return Ok(());
        }
        let (workspace, tally, rest) = (self.workspace, &mut self.tally, &self.arguments.rest);
        self.steps.step(
            "nextest",
            "tests of every crate, on SQLite and PostgreSQL",
            || nextest::run(workspace, rest, tally),
        )
    }

    fn doctest(&mut self) -> Result<()> {
        if !self.arguments.wants("doctest") {
            return Ok(());
        }
        let (root, tally) = (&self.workspace.root, &mut self.tally);
        self.steps.step("doctest", "examples in documentation", || {
            let mut doctest = command(root, "cargo", &["test", "--doc", "--workspace", "--quiet"]);
            let succeeded = follow(&mut doctest, |line| tally.read_doctest(line))?;
            if succeeded {
                Ok(())
            } else {
                bail!("an example in the documentation fails")
            }
        })
    }

    fn docs(&mut self) -> Result<()> {
        let words = [
            "doc",
            "--workspace",
            "--no-deps",
            "--document-private-items",
            "--quiet",
        ];
        let mut docs = command(&self.workspace.root, "cargo", &words);
        docs.env("RUSTDOCFLAGS", "-D warnings");
        self.plain("docs", "documentation builds without a warning", || {
            run_command(&mut docs)
        })
    }

    fn browser(&mut self) -> Result<()> {
        if !self.arguments.wants("browser") {
            return Ok(());
        }
        let (workspace, tally) = (self.workspace, &mut self.tally);
        self.steps
            .step("browser", "the real program in a real browser", || {
                let program = build_program(workspace)?;
                let folder = workspace.root.join("tests/browser");
                npm::ensure(&folder)?;
                let mut node = command(&folder, "node", &["--test", "--test-reporter=spec"]);
                node.args(browser_tests(&folder)?);
                node.env("VANGNET_BIN", program)
                    .env("VANGNET_SCREENSHOTS", workspace.target.join("screenshots"));
                let succeeded = follow(&mut node, |line| tally.read_node(line))?;
                if succeeded {
                    Ok(())
                } else {
                    bail!("browser tests failed")
                }
            })
    }
}

impl Arguments {
    fn wants(&self, step: &str) -> bool {
        let is_named = self.only.is_empty() || self.only.iter().any(|name| name == step);
        is_named && !(step == "browser" && self.skip_browser)
    }

    fn install(&self, workspace: &Workspace) -> Result<()> {
        let mut needs = Vec::new();
        if self.wants("nextest") {
            needs.push(Need::Postgres);
            postgres::check_account()?;
        }
        if self.wants("browser") {
            needs.extend([Need::Chromium, Need::Node]);
        }
        system::ensure(&needs)?;
        if self.wants("nextest") {
            tools::NEXTEST.ensure(workspace)?;
            python::ensure(workspace)?;
        }
        Ok(())
    }
}

/// The daily build of the program itself; already there after step `build`.
fn build_program(workspace: &Workspace) -> Result<PathBuf> {
    run_command(&mut command(
        &workspace.root,
        "cargo",
        &["build", "--quiet", "--workspace", "--bin", "vangnet"],
    ))?;
    Ok(workspace.target.join("debug/vangnet"))
}

/// Named one by one: what node looks for by itself differs between its versions.
fn browser_tests(folder: &Path) -> Result<Vec<String>> {
    let mut names: Vec<String> = std::fs::read_dir(folder)?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".test.mjs"))
        .collect();
    names.sort();
    if names.is_empty() {
        bail!("{} holds no *.test.mjs", folder.display());
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_chosen_by_name() {
        let all = Arguments::default();
        assert!(STEPS.iter().all(|step| all.wants(step)));
        let quick = Arguments {
            skip_browser: true,
            ..Arguments::default()
        };
        assert!(!quick.wants("browser") && quick.wants("nextest"));
        let one = Arguments {
            only: vec!["docs".to_owned()],
            ..Arguments::default()
        };
        assert!(one.wants("docs") && !one.wants("nextest"));
    }
}
