//! `docs/regels.md`: each rule of the requirements with its page and the tests whose names begin with its number.

use std::collections::BTreeMap;

use super::Finding;
use crate::workspace::SourceFile;

/// The document.
pub(crate) const DOCUMENT: &str = "docs/regels.md";
const UNTESTED: &str = "–";

/// The tests of each rule: functions named `r067_…`, by number.
pub(crate) fn tests(files: &[SourceFile]) -> BTreeMap<String, Vec<String>> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let ours = |f: &&SourceFile| f.path.starts_with("crates/") && f.is_kind("rs");
    for file in files.iter().filter(ours) {
        for line in file.text.lines() {
            let Some((_, name)) = line.split_once("fn r") else {
                continue;
            };
            let name: String = name
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            let Some((number, _)) = name.split_once('_') else {
                continue;
            };
            if number.len() == 3 && number.bytes().all(|b| b.is_ascii_digit()) {
                let tests = found.entry(format!("R{number}")).or_default();
                tests.push(format!("`r{name}` ({})", file.path));
            }
        }
    }
    for tests in found.values_mut() {
        tests.sort();
        tests.dedup();
    }
    found
}

/// The document with the tests of today in its last column. Rules, names and pages are written by people.
pub(crate) fn with_tests(document: &str, tests: &BTreeMap<String, Vec<String>>) -> String {
    let mut text = String::with_capacity(document.len());
    for line in document.lines() {
        match row(line) {
            Some((number, rest)) => {
                let now = tests.get(number).map_or(UNTESTED.to_owned(), |t| t.join("<br>"));
                text.push_str(&format!("| {number} | {rest} | {now} |\n"));
            }
            None => {
                text.push_str(line);
                text.push('\n');
            }
        }
    }
    text
}

/// A row of the table: its number, and its name and page as written.
fn row(line: &str) -> Option<(&str, String)> {
    let mut cells = line.strip_prefix("| R")?.split(" | ");
    let number = cells.next()?;
    let (name, page) = (cells.next()?, cells.next()?);
    let number = line.get(2..2 + 1 + number.len())?;
    Some((number, format!("{name} | {page}")))
}

/// Whether the document shows the tests of today, and every tested rule.
pub(crate) fn check(files: &[SourceFile]) -> Vec<Finding> {
    let Some(document) = files.iter().find(|f| f.path == DOCUMENT) else {
        return vec![Finding::new(DOCUMENT, "is missing")];
    };
    let tests = tests(files);
    let mut findings = Vec::new();
    if with_tests(&document.text, &tests) != document.text {
        findings.push(Finding::new(
            DOCUMENT,
            "does not show the tests of today: `cargo xtask rules`",
        ));
    }
    for number in tests.keys() {
        if !document.text.contains(&format!("| {number} |")) {
            findings.push(Finding::new(DOCUMENT, format!("{number} has a test and no row")));
        }
    }
    findings
}

#[cfg(test)]
mod tests_of_rules {
    use super::*;

    fn file(path: &str, text: &str) -> SourceFile {
        SourceFile {
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }

    #[test]
    fn the_table_follows_the_tests() {
        let source = file(
            "crates/core/src/a.rs",
            "fn r067_a_need() {}\nfn row() {}\nasync fn r068_fits(app: &A) {\n",
        );
        let old = "# Rules\n| R067 | Needs | /x | – |\n| R069 | Ladder | /y | `r069_gone` |\n";
        let new = with_tests(old, &tests(std::slice::from_ref(&source)));
        assert_eq!(
            new,
            "# Rules\n| R067 | Needs | /x | `r067_a_need` (crates/core/src/a.rs) |\n| R069 | Ladder | /y | – |\n"
        );
        let findings = check(&[source, file(DOCUMENT, &new)]);
        assert_eq!(findings, [Finding::new(DOCUMENT, "R068 has a test and no row")]);
    }
}
