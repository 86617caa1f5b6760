//! Stored snapshots: each must be compared against by a test, and none may wait for review.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::workspace::Workspace;

/// The variable that makes the snapshot library note which files it compared against.
pub(crate) const VARIABLE: &str = "INSTA_SNAPSHOT_REFERENCES_FILE";

/// An empty file to note them in.
pub(crate) fn begin(workspace: &Workspace) -> Result<PathBuf> {
    let references = workspace.target.join("snapshot-references.txt");
    std::fs::write(&references, "").context("the target directory is not writable")?;
    Ok(references)
}

/// A snapshot that no test compares against misleads its reader; one that waits for review was never looked at.
pub(crate) fn reject_unused(workspace: &Workspace, references: &Path) -> Result<()> {
    let used: Vec<PathBuf> = std::fs::read_to_string(references)?
        .lines()
        .filter_map(|line| std::fs::canonicalize(workspace.root.join(line)).ok())
        .collect();
    let unused = unused(&workspace.root, &workspace.paths()?, &used);
    if !unused.is_empty() {
        bail!(
            "snapshots that no test uses, or that wait for review: {}",
            unused.join(", ")
        );
    }
    Ok(())
}

fn unused(root: &Path, paths: &[String], used: &[PathBuf]) -> Vec<String> {
    let is_unused = |path: &&String| {
        path.ends_with(".snap.new")
            || (Path::new(path).extension().is_some_and(|kind| kind == "snap")
                && std::fs::canonicalize(root.join(path)).is_ok_and(|full| !used.contains(&full)))
    };
    paths.iter().filter(is_unused).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_snapshots_nobody_uses() {
        let root = std::fs::canonicalize(env!("CARGO_MANIFEST_DIR")).unwrap();
        let folder = std::env::temp_dir().join(format!("vangnet-snapshots-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let folder = std::fs::canonicalize(folder).unwrap();
        for name in ["a.snap", "b.snap", "c.snap.new"] {
            std::fs::write(folder.join(name), "").unwrap();
        }
        let paths = ["a.snap", "b.snap", "c.snap.new", "d.rs"].map(str::to_owned);
        let found = unused(&folder, &paths, &[folder.join("a.snap"), root]);
        std::fs::remove_dir_all(&folder).unwrap();
        assert_eq!(found, ["b.snap", "c.snap.new"]);
    }
}
