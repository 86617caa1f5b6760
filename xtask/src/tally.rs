//! Counting passed and failed tests from what the test runners print.

/// Passed and failed, over all runners, with the closing lines they were read from.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
    /// The runners' own closing lines, repeated at the end of the run.
    pub(crate) closing: Vec<String>,
}

impl Tally {
    /// Reads one line of nextest, such as `Summary [ 1.2s] 9 tests run: 7 passed (1 slow), 2 failed, 1 skipped`.
    pub(crate) fn read_nextest(&mut self, line: &str) {
        // After its summary nextest names once more what failed.
        if !self.closing.is_empty() && line.trim_start().starts_with("FAIL [") {
            self.closing.push(line.trim().to_owned());
        }
        let Some(counts) = line
            .trim_start()
            .strip_prefix("Summary [")
            .and_then(|rest| rest.split_once(" run: "))
        else {
            return;
        };
        for part in counts.1.split(',') {
            let mut words = part.split_whitespace();
            let count = words.next().and_then(|word| word.parse().ok()).unwrap_or(0);
            match words.next() {
                Some("passed") => self.passed += count,
                // `exec failed` and `timed out` are failures too; `skipped` is neither.
                Some("failed" | "exec" | "timed") => self.failed += count,
                _ => {}
            }
        }
        self.closing.push(line.trim().to_owned());
    }

    /// Reads one line of rustdoc's runner, such as `test result: ok. 3 passed; 0 failed; 0 ignored; …`.
    pub(crate) fn read_doctest(&mut self, line: &str) {
        let Some(counts) = line.strip_prefix("test result: ") else {
            return;
        };
        let words: Vec<&str> = counts.split_whitespace().collect();
        for pair in words.windows(2) {
            let &[count, kind] = pair else { continue };
            let count: u64 = count.parse().unwrap_or(0);
            match kind {
                "passed;" => self.passed += count,
                "failed;" => self.failed += count,
                _ => {}
            }
        }
    }

    /// Reads one line of node's runner: `ℹ pass 3` or `# fail 0`.
    pub(crate) fn read_node(&mut self, line: &str) {
        let mut words = line.split_whitespace();
        let (Some("ℹ" | "#"), Some(kind), Some(count), None) =
            (words.next(), words.next(), words.next(), words.next())
        else {
            return;
        };
        let Ok(count) = count.parse::<u64>() else { return };
        match kind {
            "pass" => self.passed += count,
            "fail" | "cancelled" => self.failed += count,
            "tests" => {}
            _ => return,
        }
        self.closing.push(line.trim().to_owned());
    }

    /// Whether any test ran.
    pub(crate) fn has_run(&self) -> bool {
        self.passed + self.failed > 0
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn sums_the_runners() {
        let mut tally = Tally::default();
        tally.read_nextest("        PASS [   0.1s] vangnet-core toelating::tests::a");
        tally.read_nextest(
            "     Summary [   1.234s] 9 tests run: 6 passed (1 slow), 2 failed, 1 timed out, 3 skipped",
        );
        tally.read_nextest("        FAIL [   0.421s] (2/9) vangnet-core toelating::tests::b");
        tally.read_doctest("test result: ok. 4 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out");
        tally.read_node("ℹ tests 3");
        tally.read_node("ℹ pass 2");
        tally.read_node("ℹ fail 1");
        tally.read_node("ℹ duration_ms 12.5");
        assert_eq!((tally.passed, tally.failed), (12, 4));
        assert_eq!(tally.closing.len(), 5);
    }

    #[test]
    fn a_cancelled_run_still_counts() {
        let mut tally = Tally::default();
        tally.read_nextest("     Summary [   0.5s] 5/9 tests run: 4 passed, 1 failed, 0 skipped");
        assert_eq!((tally.passed, tally.failed), (4, 1));
        assert!(tally.has_run());
    }
}
