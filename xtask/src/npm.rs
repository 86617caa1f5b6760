//! Node packages from a lock file, installed again only when the lock file changed.

use std::path::Path;

use anyhow::{Context, Result};

use crate::process::{command, run};

/// `npm ci` in `folder`, which holds `package.json` and `package-lock.json`.
pub(crate) fn ensure(folder: &Path) -> Result<()> {
    let lock = folder.join("package-lock.json");
    let wanted = std::fs::read(&lock).with_context(|| format!("{} cannot be read", lock.display()))?;
    let installed = folder.join("node_modules").join(".installed-from-lock.json");
    if std::fs::read(&installed).is_ok_and(|found| found == wanted) {
        return Ok(());
    }
    run(&mut command(
        folder,
        "npm",
        &[
            "ci",
            "--no-audit",
            "--no-fund",
            "--ignore-scripts",
            "--loglevel=error",
        ],
    ))
    .context("the pinned Node packages could not be installed")?;
    std::fs::write(installed, wanted)?;
    Ok(())
}
