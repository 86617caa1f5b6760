//! Names that say nothing: a place for everything is a place for nothing.

use super::Finding;
use crate::workspace::SourceFile;

const MODULES: &[&str] = &[
    "mod", "utils", "util", "common", "helpers", "helper", "misc", "manager",
];
const TYPE_ENDINGS: &[&str] = &["Manager", "Helper", "Service"];

/// Forbidden file, module and type names in Rust.
pub(crate) fn check(file: &SourceFile) -> Vec<Finding> {
    let Some(path) = file.path.strip_suffix(".rs") else {
        return Vec::new();
    };
    let in_path = path.split('/').filter(|part| MODULES.contains(part));
    let mut findings: Vec<Finding> = in_path
        .map(|part| Finding::new(&file.path, format!("a file or folder may not be called `{part}`")))
        .collect();
    for (index, line) in file.text.lines().enumerate() {
        if let Some(name) = defined(line, &["mod"]).filter(|name| MODULES.contains(name)) {
            findings.push(Finding::at(
                file,
                index,
                format!("a module may not be called `{name}`"),
            ));
        }
        let kinds = ["struct", "enum", "trait", "type"];
        if let Some(name) =
            defined(line, &kinds).filter(|name| TYPE_ENDINGS.iter().any(|end| name.ends_with(end)))
        {
            findings.push(Finding::at(
                file,
                index,
                format!("`{name}`: say what it is or does"),
            ));
        }
    }
    findings
}

/// The name that a line defines with one of these words, whatever its visibility.
fn defined<'a>(line: &'a str, kinds: &[&str]) -> Option<&'a str> {
    let mut words = line
        .split(|c: char| !(c.is_alphanumeric() || c == '_'))
        .filter(|word| !word.is_empty());
    if !line.trim_start().starts_with(char::is_alphabetic) {
        return None;
    }
    let visibility = ["pub", "crate", "super", "in"];
    let kind = words.by_ref().find(|word| !visibility.contains(word))?;
    // `type Service = …` inside an implementation fulfils somebody else's trait.
    let is_own = kinds.contains(&kind) && !(kind == "type" && line.starts_with(' '));
    is_own.then(|| words.next()).flatten()
}

#[cfg(test)]
mod tests {
    use super::super::example;
    use super::*;

    #[test]
    fn empty_names_are_found() {
        assert_eq!(check(&example("crates/app/src/plan/mod.rs", "")).len(), 1);
        assert_eq!(check(&example("crates/app/src/helpers/dates.rs", "")).len(), 1);
        assert_eq!(
            check(&example("crates/app/src/plan.rs", "pub(crate) mod utils;\n")).len(),
            1
        );
        assert_eq!(
            check(&example("crates/app/src/plan.rs", "pub struct PlanManager {\n")).len(),
            1
        );
    }

    #[test]
    fn speaking_names_pass() {
        let text =
            "pub mod plan;\nstruct Plan;\nimpl Service<Request> for Plan {\n    type Service = Plan;\n}\n";
        assert_eq!(check(&example("crates/app/src/plan.rs", text)), []);
        assert_eq!(check(&example("docs/common.md", "mod utils;")), []);
    }
}
