//! Documents that lie: a path or a command that a page names and the project does not have.

use std::collections::BTreeSet;

use super::Finding;
use crate::workspace::SourceFile;

/// Checks repository paths in backticks and relative links, in every Markdown page.
///
/// In backticks only what starts in a folder of this project counts as a path; `a/<b>` and `a/*.rs` are patterns.
pub(crate) fn check_paths(files: &[SourceFile], paths: &[String]) -> Vec<Finding> {
    let known = with_folders(paths);
    let roots: BTreeSet<&str> = paths
        .iter()
        .filter_map(|path| path.split_once('/'))
        .map(|(root, _)| root)
        .collect();
    let pages = files.iter().filter(|file| file.is_kind("md"));
    pages.flat_map(|page| check_page(page, &known, &roots)).collect()
}

fn check_page(page: &SourceFile, known: &BTreeSet<&str>, roots: &BTreeSet<&str>) -> Vec<Finding> {
    let folder = page.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut findings = Vec::new();
    for (index, line) in prose(&page.text) {
        let quoted = code_spans(line).filter_map(|span| quoted_path(span, roots));
        let linked = link_targets(line).filter_map(|target| linked_path(target, folder));
        for path in quoted.chain(linked).filter(|path| !known.contains(path.as_str())) {
            findings.push(Finding::at(
                page,
                index,
                format!("names `{path}`, which does not exist"),
            ));
        }
    }
    findings
}

/// Checks that every `cargo xtask WORD` exists, in code blocks too.
pub(crate) fn check_commands(file: &SourceFile, commands: &[&str]) -> Vec<Finding> {
    if !file.is_kind("md") {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for (index, line) in file.text.lines().enumerate() {
        for rest in line.split("cargo xtask ").skip(1) {
            let word: String = rest
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
                .collect();
            if !word.is_empty() && !commands.contains(&word.as_str()) {
                findings.push(Finding::at(
                    file,
                    index,
                    format!("`cargo xtask {word}` is no command"),
                ));
            }
        }
    }
    findings
}

/// The lines outside fenced code, with their index.
fn prose(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut is_fenced = false;
    text.lines().enumerate().filter(move |(_, line)| {
        let is_fence = line.trim_start().starts_with("```");
        is_fenced ^= is_fence;
        !is_fenced && !is_fence
    })
}

/// What stands between backticks.
fn code_spans(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2)
}

/// What stands in `](…)`, without a title.
fn link_targets(line: &str) -> impl Iterator<Item = &str> {
    let targets = line.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
    targets.map(|(target, _)| target.split_whitespace().next().unwrap_or_default())
}

fn quoted_path(span: &str, roots: &BTreeSet<&str>) -> Option<String> {
    let (root, _) = span.split_once('/')?;
    let is_pattern = span.contains(|c: char| c.is_whitespace() || "*<>{}$…()|".contains(c));
    if !roots.contains(root) || is_pattern {
        return None;
    }
    // `path:12` and `path::item` name a place in the file.
    let path = span.split(':').next().unwrap_or(span);
    Some(path.trim_end_matches('/').to_owned())
}

/// The path from the root that a relative link means; links to elsewhere and within the page are none.
fn linked_path(target: &str, folder: &str) -> Option<String> {
    let path = target.split('#').next().unwrap_or_default();
    if path.is_empty() || path.contains("://") || path.starts_with("mailto:") || path.starts_with('/') {
        return None;
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            _ => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// Every path and every folder above it; the root itself is the empty text.
fn with_folders(paths: &[String]) -> BTreeSet<&str> {
    let mut known = BTreeSet::from([""]);
    for path in paths {
        known.insert(path);
        known.extend(path.match_indices('/').filter_map(|(end, _)| path.get(..end)));
    }
    known
}

#[cfg(test)]
mod tests {
    use super::super::example;
    use super::*;

    fn findings(text: &str) -> usize {
        let pages = [example("docs/TESTING.md", text)];
        let paths = [
            "README.md",
            "docs/TESTING.md",
            "docs/adr/0001-opslag.md",
            "crates/core/src/lib.rs",
        ];
        check_paths(&pages, &paths.map(str::to_owned)).len()
    }

    #[test]
    fn missing_paths_are_found() {
        assert_eq!(findings("see `crates/core/src/weg.rs` and `docs/adr/`"), 1);
        assert_eq!(
            findings("see [here](adr/0002-weg.md) or [there](../README.md)"),
            1
        );
        assert_eq!(findings("![beeld](img/weg.png \"titel\")"), 1);
    }

    #[test]
    fn what_is_no_path_passes() {
        let text = "`crates/core/src/lib.rs:3`, `crates/<naam>`, `web/pages`, `a / b`, `GET /api/v1/toets`, \
            [x](https://example.org/a), [y](#deel), [z](adr/0001-opslag.md#keuze), [map](adr/)\n\
            ```\n`crates/core/weg.rs`\n```\n";
        assert_eq!(findings(text), 0);
    }

    #[test]
    fn unknown_commands_are_found() {
        let page = example(
            "README.md",
            "```\ncargo xtask test --only docs\ncargo xtask vlieg\n```\n",
        );
        assert_eq!(check_commands(&page, &["test"]).len(), 1);
    }
}
