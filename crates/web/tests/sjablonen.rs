//! Templates keep to the content security policy and to what works without a script.

use std::fs;
use std::path::{Path, PathBuf};

fn templates(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            templates(&path, found);
        } else {
            found.push(path);
        }
    }
}

#[test]
fn no_template_has_inline_script_or_style() {
    let mut files = Vec::new();
    templates(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("templates"),
        &mut files,
    );
    assert!(files.len() > 5);
    for file in files {
        let text = fs::read_to_string(&file)
            .expect("a readable template")
            .to_lowercase();
        for mark in [
            "<style",
            " style=",
            "javascript:",
            "hx-on",
            "js:",
            "hx-vals",
            "|safe",
            "http:",
            "https:",
        ] {
            assert!(!text.contains(mark), "{mark} in {}", file.display());
        }
        for (at, _) in text.match_indices("<script") {
            assert!(
                text.split_at(at).1.starts_with("<script src="),
                "inline script in {}",
                file.display()
            );
        }
        for word in text.split_whitespace() {
            let handler = word.starts_with("on") && word.contains("=\"");
            assert!(!handler, "{word} in {}", file.display());
        }
        for (at, _) in text.match_indices("<form") {
            let tag = text.split_at(at).1.split('>').next().unwrap_or_default();
            assert!(
                tag.contains("method=") && tag.contains("action="),
                "{tag} in {} works by itself",
                file.display()
            );
        }
    }
}
