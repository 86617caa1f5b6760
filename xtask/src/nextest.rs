//! The tests of every crate, against a PostgreSQL of their own.

use anyhow::{Result, bail};

use crate::postgres::{self, Cluster};
use crate::process::{colour, command, follow};
use crate::tally::Tally;
use crate::workspace::Workspace;
use crate::{python, snapshots, tools};

/// Runs all tests, or those that `rest` selects; a full run also judges what ran.
pub(crate) fn run(workspace: &Workspace, rest: &[String], tally: &mut Tally) -> Result<()> {
    let program = tools::NEXTEST.ensure(workspace)?;
    let reader = python::ensure(workspace)?;
    let cluster = Cluster::start()?;
    let references = snapshots::begin(workspace)?;
    let words = ["nextest", "run", "--no-fail-fast", "--color", colour()];
    let mut nextest = command(&workspace.root, &program.to_string_lossy(), &words);
    if !rest.iter().any(|word| word == "-p" || word == "--package") {
        nextest.arg("--workspace");
    }
    nextest
        .args(rest)
        .env(postgres::VARIABLE, &cluster.url)
        .env(python::VARIABLE, &reader);
    // Snapshots are compared, never written.
    nextest
        .env("INSTA_UPDATE", "no")
        .env(snapshots::VARIABLE, &references);
    let mut on_postgres = 0_u32;
    let succeeded = follow(&mut nextest, |line| {
        tally.read_nextest(line);
        on_postgres += u32::from(is_store_test_on_postgres(line));
    })?;
    if !succeeded {
        bail!("tests failed; run one again with `cargo xtask test --only nextest -- NAME`");
    }
    if rest.is_empty() {
        println!("{on_postgres} tests of the store passed on PostgreSQL");
        if on_postgres == 0 {
            bail!("no test of the store ran on PostgreSQL");
        }
        snapshots::reject_unused(workspace, &references)?;
    }
    Ok(())
}

/// Reads one line of nextest, such as `PASS [ 0.2s] (3/9) vangnet-store::leerling postgres_zoekt`.
fn is_store_test_on_postgres(line: &str) -> bool {
    line.trim_start().starts_with("PASS ") && line.contains(" vangnet-store") && line.contains("postgres")
}

#[cfg(test)]
mod tests {
    use super::is_store_test_on_postgres;

    #[test]
    fn only_the_store_counts() {
        assert!(is_store_test_on_postgres(
            "        PASS [   0.2s] (3/9) vangnet-store::leerling postgres_zoekt"
        ));
        assert!(!is_store_test_on_postgres(
            "        FAIL [   0.2s] (3/9) vangnet-store::leerling postgres_zoekt"
        ));
        assert!(!is_store_test_on_postgres(
            "        PASS [   0.2s] (3/9) xtask::bin/xtask postgres::tests::start"
        ));
    }
}
