//! `cargo xtask bench`: every benchmark of the workspace, under a heading that says what it ran on.
//!
//! A benchmark is a `[[bench]]` target of its crate; pages and the whole way of `vangnet toets` are measured the same
//! way, so that a new benchmark needs no change here.

use std::path::Path;

use anyhow::Result;

use crate::process::{command, output, run as run_program};
use crate::workspace::Workspace;

/// Runs `cargo bench`, with `filter` passed to the benchmarks.
pub(crate) fn run(workspace: &Workspace, filter: &[String]) -> Result<()> {
    print_heading(&workspace.root);
    let mut bench = command(&workspace.root, "cargo", &["bench", "--workspace", "--benches"]);
    if !filter.is_empty() {
        bench.arg("--").args(filter);
    }
    run_program(&mut bench)
}

fn print_heading(root: &Path) {
    let said = |program: &str, arguments: &[&str]| match output(&mut command(root, program, arguments)) {
        Ok(text) => text.trim().to_owned(),
        Err(_) => "unknown".to_owned(),
    };
    let is_clean = said("git", &["status", "--porcelain", "--untracked-files=no"]).is_empty();
    println!("Processor  {}", field(&read("/proc/cpuinfo"), "model name"));
    println!(
        "Cores      {}",
        std::thread::available_parallelism().map_or(1, std::num::NonZero::get)
    );
    println!("Memory     {}", field(&read("/proc/meminfo"), "MemTotal"));
    println!("System     {}", said("uname", &["-sr"]));
    println!("Compiler   {}", said("rustc", &["--version"]));
    println!(
        "Commit     {}{}",
        said("git", &["rev-parse", "HEAD"]),
        if is_clean { "" } else { " (changed since)" }
    );
}

fn read(path: &str) -> String {
    std::fs::read_to_string(path).unwrap_or_default()
}

/// The first value of `name : value`.
fn field(text: &str, name: &str) -> String {
    let values = text.lines().filter_map(|line| line.split_once(':'));
    values
        .into_iter()
        .find(|(key, _)| key.trim() == name)
        .map_or_else(|| "unknown".to_owned(), |(_, value)| value.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::field;

    #[test]
    fn reads_the_first_value() {
        assert_eq!(
            field(
                "processor\t: 0\nmodel name\t: Snel 3000\nmodel name\t: Ander",
                "model name"
            ),
            "Snel 3000"
        );
        assert_eq!(field("", "model name"), "unknown");
    }
}
