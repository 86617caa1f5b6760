//! Where the sources ask for texts: `.text("…")`, `.count("…", n)`, `.code("…", code)` and `key("…")`, each with the
//! `.arg("…", …)` chained to it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// One place that asks for a text.
#[derive(Debug)]
pub(crate) struct Use {
    /// File and line.
    pub(crate) place: String,
    pub(crate) what: Asked,
    /// The arguments given there.
    pub(crate) args: BTreeSet<String>,
    /// A key in a constant, without arguments.
    pub(crate) bare: bool,
}

#[derive(Debug)]
pub(crate) enum Asked {
    Key(String),
    /// A registered family of codes.
    Family(String),
}

/// Every use in the templates and sources of this crate and of the command line.
pub(crate) fn uses() -> Vec<Use> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for folder in ["templates", "src", "../cli/src", "../cli/templates"] {
        list(&root.join(folder), &mut files);
    }
    assert!(files.len() > 10, "the sources were not found");
    files.iter().flat_map(|file| scan(file)).collect()
}

/// Templates and sources; tests ask for texts that need not exist.
fn list(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.expect("a readable entry").path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if path.is_dir() {
            if name != "tests" {
                list(&path, files);
            }
        } else if name != "tests.rs"
            && path
                .extension()
                .is_some_and(|kind| kind == "rs" || kind == "html")
        {
            files.push(path);
        }
    }
}

fn scan(path: &Path) -> Vec<Use> {
    let source = without_comments(&fs::read_to_string(path).expect("a readable file"));
    let marks = [
        (".text(\"", false),
        (".count(\"", false),
        (".code(\"", false),
        ("key(\"", true),
    ];
    let mut found = Vec::new();
    for (mark, bare) in marks {
        for (at, _) in source.match_indices(mark) {
            let before = source.split_at(at).0.chars().next_back();
            if bare && before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '.') {
                continue;
            }
            let rest = source.split_at(at + mark.len()).1;
            let key = rest.split('"').next().unwrap_or_default().to_owned();
            let after = rest.split_at(key.len() + 1).1;
            // Other types have methods of these names too: a family is followed by its code, and no key is empty.
            if key.is_empty() || (mark == ".code(\"" && !after.starts_with(',')) {
                continue;
            }
            let mut args = chained(after);
            if mark == ".count(\"" {
                args.insert("aantal".to_owned());
            }
            let what = if mark == ".code(\"" {
                Asked::Family(key)
            } else {
                Asked::Key(key)
            };
            let line = source.split_at(at).0.lines().count();
            found.push(Use {
                place: format!("{}:{line}", path.display()),
                what,
                args,
                bare,
            });
        }
    }
    found
}

/// Keeps the lines, empties those that are Rust comments.
fn without_comments(source: &str) -> String {
    source
        .lines()
        .map(|line| {
            if line.trim_start().starts_with("//") {
                ""
            } else {
                line
            }
        })
        .collect::<Vec<_>>()
        .join("\n")
}

/// The names in the `.arg("name", …)` calls that follow the end of this call's own arguments.
fn chained(after_key: &str) -> BTreeSet<String> {
    let mut args = BTreeSet::new();
    let mut rest = past_call(after_key);
    while let Some(call) = rest.trim_start().strip_prefix(".arg(") {
        let call = call
            .trim_start()
            .strip_prefix('"')
            .expect("the name of an argument is written out");
        let name = call.split('"').next().unwrap_or_default();
        args.insert(name.to_owned());
        rest = past_call(call.split_at(name.len() + 1).1);
    }
    args
}

/// What follows the parenthesis that closes the call we are in.
fn past_call(inside: &str) -> &str {
    let (mut depth, mut quoted) = (1, false);
    for (at, c) in inside.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return inside.split_at(at + 1).1;
        }
    }
    ""
}
