//! Python packages that tests talk to, from a pinned list, installed again only when the list changed.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::process::{command, run};
use crate::system::{self, Need};
use crate::workspace::Workspace;

/// Where the tests read which Python has them.
pub(crate) const VARIABLE: &str = "VANGNET_TEST_PYTHON";

/// A Python with everything of `tests/python/requirements.txt`, below the target directory.
pub(crate) fn ensure(workspace: &Workspace) -> Result<PathBuf> {
    let list = workspace.root.join("tests/python/requirements.txt");
    let wanted = std::fs::read(&list).with_context(|| format!("{} cannot be read", list.display()))?;
    let folder = workspace.tools().join("python");
    let program = folder.join("bin/python");
    let installed = folder.join("installed-requirements.txt");
    if program.is_file() && std::fs::read(&installed).is_ok_and(|found| found == wanted) {
        return Ok(program);
    }
    println!(
        "installing the Python packages of the tests into {}",
        folder.display()
    );
    system::ensure(&[Need::Python])?;
    std::fs::create_dir_all(&folder)?;
    run(&mut command(&folder, "python3", &["-m", "venv", "--clear", "."]))?;
    let arguments = [
        "--disable-pip-version-check",
        "install",
        "--quiet",
        "--no-deps",
        "--only-binary=:all:",
        "--requirement",
    ];
    let mut pip = command(&folder, "./bin/pip", &arguments);
    run(pip.arg(&list)).context("the pinned Python packages could not be installed")?;
    std::fs::write(installed, wanted)?;
    Ok(program)
}
