//! A run of named steps: each announced, timed, and summed up at the end.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// The steps so far.
#[derive(Debug)]
pub(crate) struct Steps {
    started: Instant,
    done: Vec<(String, Duration, bool)>,
}

impl Steps {
    /// Starts the clock.
    pub(crate) fn begin() -> Self {
        Self {
            started: Instant::now(),
            done: Vec::new(),
        }
    }

    /// Announces, runs and times one step; its failure names the step.
    pub(crate) fn step<T>(&mut self, name: &str, about: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        println!("\n==> {name}: {about}");
        let started = Instant::now();
        let result = work();
        let duration = started.elapsed();
        println!(
            "<== {name}: {} in {}",
            if result.is_ok() { "done" } else { "FAILED" },
            seconds(duration)
        );
        self.done.push((name.to_owned(), duration, result.is_ok()));
        result.with_context(|| format!("step `{name}` failed"))
    }

    /// Prints one line per step and the total.
    pub(crate) fn print_summary(&self) {
        println!("\nSteps");
        for (name, duration, succeeded) in &self.done {
            println!(
                "  {:<10} {:>9}  {}",
                name,
                seconds(*duration),
                if *succeeded { "ok" } else { "FAILED" }
            );
        }
        println!("  {:<10} {:>9}", "total", seconds(self.started.elapsed()));
    }
}

fn seconds(duration: Duration) -> String {
    format!("{}.{} s", duration.as_secs(), duration.subsec_millis() / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_step_is_named() {
        let mut steps = Steps::begin();
        steps.step("goed", "works", || Ok(())).unwrap();
        let error = steps
            .step("stuk", "breaks", || -> Result<()> { anyhow::bail!("reden") })
            .unwrap_err();
        assert_eq!(format!("{error:#}"), "step `stuk` failed: reden");
        assert_eq!(
            steps
                .done
                .iter()
                .map(|(_, _, succeeded)| *succeeded)
                .collect::<Vec<_>>(),
            [true, false]
        );
    }
}
