//! A rule that only tests call is no rule: each public function of `core` is called by the program.

use super::Finding;
use crate::workspace::SourceFile;

/// Public functions of `core` that no line of the program names, but the one that declares them.
pub(crate) fn check(files: &[SourceFile]) -> Vec<Finding> {
    let program: Vec<(&SourceFile, String)> = files
        .iter()
        .filter(|f| is_program(f))
        .map(|f| (f, production(f)))
        .collect();
    let mut findings = Vec::new();
    for (file, text) in program
        .iter()
        .filter(|(f, _)| f.path.starts_with("crates/core/src/"))
    {
        for (index, line) in text.lines().enumerate() {
            let Some(name) = declared(line) else {
                continue;
            };
            let named = program
                .iter()
                .flat_map(|(_, text)| text.lines())
                .any(|other| words(other).any(|word| word == name) && !other.contains(&format!("fn {name}")));
            if !named {
                findings.push(Finding::at(
                    file,
                    index,
                    format!("`{name}` is called by tests only: let the program use it, or take it away"),
                ));
            }
        }
    }
    findings
}

/// Sources that run at a school: no tests, benches, test tools or tools of the project.
fn is_program(file: &SourceFile) -> bool {
    let path = &file.path;
    let ours = path.starts_with("crates/") && !path.starts_with("crates/testkit/");
    let source = path.contains("/src/") && file.is_kind("rs") && !path.ends_with("/tests.rs");
    let template = path.contains("/templates/");
    ours && (source && !path.contains("/tests/") || template)
}

/// The text with comments and the tests at its end as empty lines, so that line numbers hold.
fn production(file: &SourceFile) -> String {
    let end = file
        .text
        .find("#[cfg(test)]\nmod tests {")
        .unwrap_or(file.text.len());
    let lines = file.text.get(..end).unwrap_or_default().lines();
    let comment = |line: &str| line.trim_start().starts_with("//");
    let kept: Vec<&str> = lines.map(|line| if comment(line) { "" } else { line }).collect();
    kept.join("\n")
}

/// The name of the public function that a line declares.
fn declared(line: &str) -> Option<&str> {
    let rest = line.trim_start().strip_prefix("pub ")?;
    let rest = rest.strip_prefix("const ").unwrap_or(rest).strip_prefix("fn ")?;
    words(rest).next()
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::example;

    const RULE: &str = "/// A rule.\npub const fn mag(n: u8) -> bool {\n    n > 1\n}\n";

    #[test]
    fn a_rule_that_only_tests_call_is_named() {
        let rule = example("crates/core/src/regel.rs", RULE);
        let test = example("crates/core/src/regel/tests.rs", "fn t() { assert!(mag(2)); }");
        let found = check(&[rule, test]);
        assert_eq!(found.len(), 1);
        assert!(found.iter().all(|f| f.what.contains("`mag`")));
        let comment = example("crates/app/src/doe.rs", "// mag is a rule\n");
        assert_eq!(
            check(&[example("crates/core/src/regel.rs", RULE), comment]).len(),
            1
        );
    }

    #[test]
    fn a_rule_that_the_program_calls_is_not() {
        for (path, text) in [
            ("crates/app/src/doe.rs", "fn doe() { mag(2); }"),
            ("crates/web/templates/doe.html", "{% if mag(2) %}{% endif %}"),
        ] {
            let files = [example("crates/core/src/regel.rs", RULE), example(path, text)];
            assert_eq!(check(&files), []);
        }
    }
}
