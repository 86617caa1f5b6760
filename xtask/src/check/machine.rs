//! Traces of the machine or network that a file was made on: they work for its author alone.

use super::Finding;
use crate::workspace::SourceFile;

/// Beginnings of absolute paths that name somebody's disk. Joined here, so that this file does not hold them.
const FOLDERS: &[&str] = &[
    concat!("/", "work/"),
    concat!("/", "root/"),
    concat!("/", "home/"),
    concat!("/", "Users/"),
    concat!("/", "var/tmp"),
];

/// Pieces that name a package registry or a mirror of one.
const HOSTS: &[&str] = &[
    concat!("//", "registry."),
    concat!("//", "index."),
    concat!("//", "mirror"),
    concat!("//", "pypi."),
    concat!("//", "files.python"),
    concat!("//", "deb."),
    concat!("index", "-url"),
    concat!("\"resolved\": ", "\"http"),
];

/// Every text file.
pub(crate) fn check(file: &SourceFile) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, line) in file.text.lines().enumerate() {
        if FOLDERS.iter().any(|folder| names_folder(line, folder)) {
            findings.push(Finding::at(file, index, "a path of one machine"));
        }
        if HOSTS.iter().any(|host| line.contains(host)) {
            findings.push(Finding::at(file, index, "the address of a package registry"));
        }
    }
    findings
}

/// Whether the folder starts a path here: `/swv/home/x` is a path of the application, not of a disk.
fn names_folder(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(start, _)| {
        let before = line.get(..start).and_then(|text| text.chars().next_back());
        !before.is_some_and(|character| character.is_alphanumeric() || "/._-~}>".contains(character))
    })
}

#[cfg(test)]
mod tests {
    use super::super::example;
    use super::*;

    #[test]
    fn machine_paths_are_found() {
        for folder in FOLDERS {
            let text = format!("cargo test --target-dir {folder}x\n");
            assert_eq!(check(&example("docs/TESTING.md", &text)).len(), 1, "{folder}");
        }
    }

    #[test]
    fn registries_are_found() {
        for host in HOSTS {
            let text = format!("    {host}example/pakket\n");
            assert_eq!(
                check(&example("tests/browser/package-lock.json", &text)).len(),
                1,
                "{host}"
            );
        }
    }

    #[test]
    fn paths_of_the_application_pass() {
        for folder in FOLDERS {
            let text = format!("GET /swv{folder}12\nsee `crates{folder}x` and /tmp for temporary files\n");
            assert_eq!(check(&example("docs/API.md", &text)), [], "{folder}");
        }
    }
}
