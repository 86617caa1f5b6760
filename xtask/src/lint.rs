//! `cargo xtask lint`: the slower checks, whose tools come from package registries.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use crate::process::run as run_tool;
use crate::steps::Steps;
use crate::system::{self, Need};
use crate::workspace::Workspace;
use crate::{npm, tools};

/// The description of the API that the server gives out, committed so that a change of it is seen in review.
const OPENAPI: &str = "docs/api/openapi.json";

/// The Dutch API design rules as Spectral checks them.
const RULES: &str = "tests/api/adr-ruleset.yaml";

/// Every check, quickest first.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let mut steps = Steps::begin();
    let result = run_steps(workspace, &mut steps);
    steps.print_summary();
    result
}

fn run_steps(workspace: &Workspace, steps: &mut Steps) -> Result<()> {
    steps.step("spelling", "typos over every file of the project", || {
        let typos = tools::TYPOS.ensure(workspace)?;
        run_tool(
            Command::new(typos)
                .args(["--config", "_typos.toml"])
                .current_dir(&workspace.root),
        )
    })?;
    steps.step("deny", "licences, bans and sources of every dependency", || {
        check_dependencies(workspace)
    })?;
    steps.step(
        "api",
        "the API description against the Dutch API design rules",
        || check_api(workspace),
    )
}

/// Not `advisories`: its database is a git repository elsewhere, and the project builds from package registries alone.
fn check_dependencies(workspace: &Workspace) -> Result<()> {
    let deny = tools::DENY.ensure(workspace)?;
    println!(
        "known vulnerabilities (advisories) are not checked: that database cannot be fetched from a registry"
    );
    let arguments = [
        "--workspace",
        "--all-features",
        "check",
        "--hide-inclusion-graph",
        "licenses",
        "bans",
        "sources",
    ];
    run_tool(Command::new(deny).args(arguments).current_dir(&workspace.root))
}

fn check_api(workspace: &Workspace) -> Result<()> {
    if !workspace.root.join(OPENAPI).is_file() {
        bail!("{OPENAPI} is missing, so the API design rules were not checked");
    }
    system::ensure(&[Need::Node])?;
    let spectral = install_spectral(workspace)?;
    let arguments = [
        "lint",
        "--ruleset",
        RULES,
        "--fail-severity=warn",
        "--display-only-failures",
        OPENAPI,
    ];
    run_tool(
        Command::new(spectral)
            .args(arguments)
            .current_dir(&workspace.root),
    )
}

/// Copies the manifest out of the checkout first, so that a thousand files of Node packages do not land in it.
fn install_spectral(workspace: &Workspace) -> Result<PathBuf> {
    let folder = workspace.tools().join("spectral");
    std::fs::create_dir_all(&folder)?;
    for name in ["package.json", "package-lock.json", ".npmrc"] {
        std::fs::copy(workspace.root.join("tests/api").join(name), folder.join(name))?;
    }
    npm::ensure(&folder)?;
    Ok(folder.join("node_modules/.bin/spectral"))
}
