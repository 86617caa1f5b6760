//! File sizes: a file one cannot take in at a glance is a file to split.

use super::Finding;
use crate::workspace::SourceFile;

/// Highest number of lines, counted without tests.
const CEILING: usize = 400;

/// Rust files and page templates; function length is clippy's.
pub(crate) fn check(file: &SourceFile) -> Option<Finding> {
    let lines = if file.is_kind("rs") && !is_test_file(&file.path) {
        production_lines(&file.text)
    } else if file.is_kind("html") && file.path.starts_with("crates/") {
        file.text.lines().count()
    } else {
        return None;
    };
    (lines > CEILING).then(|| {
        Finding::new(
            &file.path,
            format!("{lines} lines without tests; the ceiling is {CEILING}: split it"),
        )
    })
}

/// Files that hold only tests or benchmarks.
fn is_test_file(path: &str) -> bool {
    let is_test_folder = |part| matches!(part, "tests" | "benches" | "examples");
    path.split('/').any(is_test_folder) || path.ends_with("/tests.rs") || path.ends_with("_tests.rs")
}

/// Lines up to the inline test module.
fn production_lines(text: &str) -> usize {
    let lines: Vec<&str> = text.lines().collect();
    let starts_tests = |pair: &[&str]| matches!(pair, ["#[cfg(test)]", module] if is_inline_module(module));
    lines.windows(2).position(starts_tests).unwrap_or(lines.len())
}

fn is_inline_module(line: &str) -> bool {
    line.starts_with("mod ") && line.trim_end().ends_with('{')
}

#[cfg(test)]
mod tests {
    use super::super::example;
    use super::*;

    #[test]
    fn a_long_file_is_found() {
        let text = "//\n".repeat(401);
        assert!(check(&example("crates/core/src/plan.rs", &text)).is_some());
        assert!(check(&example("crates/web/templates/plan.html", &text)).is_some());
        assert!(check(&example("crates/core/src/plan.rs", &"//\n".repeat(400))).is_none());
    }

    #[test]
    fn tests_do_not_count() {
        let text = "//\n".repeat(500);
        for path in [
            "crates/store/tests/plan.rs",
            "crates/core/src/plan/tests.rs",
            "crates/core/benches/toets.rs",
        ] {
            assert!(check(&example(path, &text)).is_none(), "{path}");
        }
        let inline = format!("fn a() {{}}\n#[cfg(test)]\nmod tests {{\n{text}}}\n");
        assert_eq!(production_lines(&inline), 1);
    }

    #[test]
    fn a_declared_test_module_ends_nothing() {
        let text = format!("#[cfg(test)]\nmod tests;\n{}", "//\n".repeat(400));
        assert!(check(&example("crates/core/src/plan.rs", &text)).is_some());
    }
}
