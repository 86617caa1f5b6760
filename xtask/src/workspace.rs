//! Where the project stands on disk, and which files belong to it.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::process::{command, output};

/// The checkout.
#[derive(Debug)]
pub(crate) struct Workspace {
    /// Folder of the root manifest.
    pub(crate) root: PathBuf,
    /// Where cargo builds; tools and temporary results go below it, so that the checkout stays clean.
    pub(crate) target: PathBuf,
    /// `cargo metadata --no-deps`.
    pub(crate) metadata: serde_json::Value,
}

/// A file of the project: its path from the root with forward slashes, and its text.
#[derive(Debug)]
pub(crate) struct SourceFile {
    /// Such as `crates/core/src/lib.rs`.
    pub(crate) path: String,
    /// The whole text.
    pub(crate) text: String,
}

impl SourceFile {
    /// Whether the name ends in this extension.
    pub(crate) fn is_kind(&self, extension: &str) -> bool {
        Path::new(&self.path)
            .extension()
            .is_some_and(|found| found == extension)
    }
}

impl Workspace {
    /// Asks cargo, so that every way of setting the target directory is respected.
    pub(crate) fn find() -> Result<Self> {
        // Cargo names our own folder when it runs us; a program run by hand stands in the checkout.
        let here = std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from("."), PathBuf::from);
        let text = output(&mut command(
            &here,
            "cargo",
            &["metadata", "--no-deps", "--format-version", "1"],
        ))?;
        let metadata: serde_json::Value = serde_json::from_str(&text)?;
        let folder = |key: &str| {
            metadata
                .get(key)
                .and_then(serde_json::Value::as_str)
                .map(PathBuf::from)
        };
        Ok(Self {
            root: folder("workspace_root").context("cargo metadata names no workspace_root")?,
            target: folder("target_directory").context("cargo metadata names no target_directory")?,
            metadata,
        })
    }

    /// Folder for installed tools.
    pub(crate) fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }

    /// Paths of every file that is or may be committed: known to git or new, and not ignored.
    pub(crate) fn paths(&self) -> Result<Vec<String>> {
        let arguments = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
        let list = output(&mut command(&self.root, "git", &arguments))
            .context("the structure checks ask git which files belong to the project")?;
        let mut paths: Vec<String> = list
            .split('\0')
            .filter(|path| !path.is_empty() && self.root.join(path).is_file())
            .map(str::to_owned)
            .collect();
        paths.sort();
        paths.dedup();
        Ok(paths)
    }

    /// Every text file of the project; files that are not UTF-8 are left out.
    pub(crate) fn sources(&self) -> Result<Vec<SourceFile>> {
        let paths = self.paths()?.into_iter();
        Ok(paths
            .filter_map(|path| {
                let text = std::fs::read_to_string(self.root.join(&path)).ok()?;
                Some(SourceFile { path, text })
            })
            .collect())
    }
}
