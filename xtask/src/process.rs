//! Running other programs: shown as it happens, and told in one sentence when it fails.

use std::io::{BufRead, BufReader, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// A command built from its words, run in `directory`.
pub(crate) fn command(directory: &Path, program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(directory);
    command
}

/// Runs to the end with the terminal's own output; fails when the program fails.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let line = describe(command);
    let status = command
        .status()
        .with_context(|| format!("`{line}` could not be started"))?;
    if !status.success() {
        bail!("`{line}` failed ({status})");
    }
    Ok(())
}

/// Runs silently and gives the standard output; a failure carries what the program said.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let line = describe(command);
    let found = command
        .output()
        .with_context(|| format!("`{line}` could not be started"))?;
    if !found.status.success() {
        let mut said = String::from_utf8_lossy(&found.stderr).into_owned();
        said.push_str(&String::from_utf8_lossy(&found.stdout));
        bail!("`{line}` failed ({})\n{}", found.status, last_lines(&said, 40));
    }
    Ok(String::from_utf8_lossy(&found.stdout).into_owned())
}

/// Runs with both outputs shown as they come and handed line by line, without colour codes, to `read`.
/// Gives whether the program succeeded.
pub(crate) fn follow(command: &mut Command, mut read: impl FnMut(&str)) -> Result<bool> {
    let line = describe(command);
    let (reader, writer) = std::io::pipe()?;
    command
        .stdout(writer.try_clone()?)
        .stderr(writer)
        .stdin(Stdio::null());
    let mut child = command
        .spawn()
        .with_context(|| format!("`{line}` could not be started"))?;
    // The command keeps the writing end open; without this the reading below would never end.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    for found in BufReader::new(reader).split(b'\n') {
        let bytes = found?;
        let text = String::from_utf8_lossy(&bytes);
        writeln!(std::io::stdout(), "{text}")?;
        read(&without_colour(&text));
    }
    Ok(child.wait()?.success())
}

/// `always` on a terminal, so that a followed program keeps its colours.
pub(crate) fn colour() -> &'static str {
    if std::io::stdout().is_terminal() {
        "always"
    } else {
        "never"
    }
}

/// The program of this name on the search path.
pub(crate) fn find_program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
}

/// The last `count` lines: where programs put what matters.
pub(crate) fn last_lines(text: &str, count: usize) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let skipped = lines.len().saturating_sub(count);
    lines.into_iter().skip(skipped).collect::<Vec<_>>().join("\n")
}

fn describe(command: &Command) -> String {
    let program = Path::new(command.get_program())
        .file_name()
        .unwrap_or_default()
        .to_string_lossy();
    let words = command.get_args().map(|word| word.to_string_lossy());
    let line = std::iter::once(program)
        .chain(words)
        .collect::<Vec<_>>()
        .join(" ");
    match line.char_indices().nth(160) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or(&line)),
        None => line,
    }
}

/// Drops terminal colour sequences: escape, `[`, parameters, one letter.
fn without_colour(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(character) = rest.next() {
        if character == '\u{1b}' {
            rest.by_ref().skip(1).find(char::is_ascii_alphabetic);
        } else {
            plain.push(character);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn follows_both_outputs_and_tells_failure() {
        let mut seen = Vec::new();
        let mut child = command(Path::new("/"), "sh", &["-c", "echo uit; echo fout >&2; exit 3"]);
        let succeeded = follow(&mut child, |line| seen.push(line.to_owned())).unwrap();
        assert!(!succeeded);
        assert_eq!(seen, ["uit", "fout"]);
    }

    #[test]
    fn strips_colour() {
        assert_eq!(
            without_colour("\u{1b}[32;1m  Summary\u{1b}[0m [1s]"),
            "  Summary [1s]"
        );
    }

    #[test]
    fn a_failure_carries_what_was_said() {
        let error = output(&mut command(
            Path::new("/"),
            "sh",
            &["-c", "echo reden >&2; exit 1"],
        ))
        .unwrap_err();
        assert!(error.to_string().contains("reden"));
    }
}
