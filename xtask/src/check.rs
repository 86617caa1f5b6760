//! `cargo xtask check`: what clippy cannot see. Sizes, names, the direction of dependencies, templates, documents.
//!
//! Every check is a function from text to findings, so that its tests can show it a bad example.

mod dependencies;
mod documents;
mod machine;
mod names;
mod rules;
mod sizes;
mod templates;
mod unused;

use anyhow::{Result, bail};

use crate::process::{command, output};
use crate::workspace::{SourceFile, Workspace};

/// Something that is not as agreed: where, and what.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    /// A path, with a line number where there is one.
    place: String,
    what: String,
}

impl Finding {
    fn new(place: impl Into<String>, what: impl Into<String>) -> Self {
        Self {
            place: place.into(),
            what: what.into(),
        }
    }

    /// `index` counts from zero, as `enumerate` does.
    fn at(file: &SourceFile, index: usize, what: impl Into<String>) -> Self {
        Self::new(format!("{}:{}", file.path, index + 1), what)
    }
}

/// Runs all checks and lists every finding before failing.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let files = workspace.sources()?;
    let mut findings = Vec::new();
    for file in &files {
        findings.extend(sizes::check(file));
        findings.extend(names::check(file));
        findings.extend(templates::check(file));
        findings.extend(machine::check(file));
        findings.extend(documents::check_commands(file, crate::COMMANDS));
    }
    findings.extend(documents::check_paths(&files, &workspace.paths()?));
    findings.extend(rules::check(&files));
    findings.extend(unused::check(&files));
    findings.extend(dependencies::check_declared(&workspace.metadata));
    findings.extend(dependencies::check_core_tree(&core_tree(workspace)?));
    for finding in &findings {
        println!("{}: {}", finding.place, finding.what);
    }
    if !findings.is_empty() {
        bail!(
            "{} structure rules are broken; each is named above",
            findings.len()
        );
    }
    println!("{} files are as agreed", files.len());
    Ok(())
}

/// Writes the tests of today into the document of the rules.
pub(crate) fn write_rules(workspace: &Workspace) -> Result<()> {
    let files = workspace.sources()?;
    let path = workspace.root.join(rules::DOCUMENT);
    let old = std::fs::read_to_string(&path)?;
    std::fs::write(&path, rules::with_tests(&old, &rules::tests(&files)))?;
    Ok(())
}

/// Every crate that `vangnet-core` brings along, one name a line.
fn core_tree(workspace: &Workspace) -> Result<String> {
    let words = [
        "tree",
        "--package",
        "vangnet-core",
        "--edges",
        "normal",
        "--prefix",
        "none",
        "--format",
        "{p}",
    ];
    output(&mut command(&workspace.root, "cargo", &words))
}

#[cfg(test)]
fn example(path: &str, text: &str) -> SourceFile {
    SourceFile {
        path: path.to_owned(),
        text: text.to_owned(),
    }
}
