//! The command line of xtask, read by hand: a parser crate would double the build time of every command.

use anyhow::{Result, bail};

/// What was asked for.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Arguments {
    /// First word; `help` when there is none.
    pub(crate) command: String,
    /// Steps named with `--only`; empty means all.
    pub(crate) only: Vec<String>,
    /// `--skip-browser`: leave out the slowest step.
    pub(crate) skip_browser: bool,
    /// Everything after `--`, for the program underneath.
    pub(crate) rest: Vec<String>,
}

impl Arguments {
    /// Reads the words after `cargo xtask`; an unknown option is an error, never ignored.
    pub(crate) fn parse(words: impl IntoIterator<Item = String>) -> Result<Self> {
        let mut arguments = Self {
            command: "help".to_owned(),
            ..Self::default()
        };
        let mut words = words.into_iter();
        if let Some(command) = words.next() {
            arguments.command = match command.as_str() {
                "--help" | "-h" => "help".to_owned(),
                _ => command,
            };
        }
        while let Some(word) = words.next() {
            match word.as_str() {
                "--" => {
                    arguments.rest = words.by_ref().collect();
                }
                "--skip-browser" if arguments.command == "test" => arguments.skip_browser = true,
                "--only" if arguments.command == "test" => match words.next() {
                    Some(step) => arguments.only.push(step),
                    None => bail!("--only needs the name of a step"),
                },
                "--help" | "-h" => "help".clone_into(&mut arguments.command),
                other => bail!("`cargo xtask {}` has no option `{other}`", arguments.command),
            }
        }
        Ok(arguments)
    }
}

#[cfg(test)]
mod tests {
    use super::Arguments;

    fn parse(line: &str) -> anyhow::Result<Arguments> {
        Arguments::parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn reads_steps_and_passes_the_rest_on() {
        let found =
            parse("test --only nextest --only docs --skip-browser -- -p vangnet-store postgres").unwrap();
        assert_eq!(found.only, ["nextest", "docs"]);
        assert!(found.skip_browser);
        assert_eq!(found.rest, ["-p", "vangnet-store", "postgres"]);
    }

    #[test]
    fn without_words_it_explains_itself() {
        assert_eq!(parse("").unwrap().command, "help");
        assert_eq!(parse("test --help").unwrap().command, "help");
    }

    #[test]
    fn refuses_what_it_does_not_know() {
        assert!(parse("test --fast").is_err());
        assert!(parse("lint --only fmt").is_err());
        assert!(parse("test --only").is_err());
    }
}
