//! A clock that stands still until it is moved, and randomness that repeats.

use std::sync::{
    Mutex, PoisonError,
    atomic::{AtomicU64, Ordering},
};

use jiff::{Span, Timestamp};
use vangnet_app::{Environment, store::Entropy};

/// When every test begins: Tuesday 10 November 2026, 10:00 in the Netherlands.
pub const BEGIN: &str = "2026-11-10T09:00:00Z";

/// The surroundings of a test.
#[derive(Debug)]
pub struct TestEnvironment {
    nu: Mutex<Timestamp>,
    stand: AtomicU64,
}

impl TestEnvironment {
    /// A clock at [`BEGIN`] and randomness from a seed.
    pub fn new(zaad: u64) -> Self {
        Self {
            nu: Mutex::new(BEGIN.parse().expect("a moment")),
            stand: AtomicU64::new(zaad),
        }
    }

    /// Sets the clock back to [`BEGIN`]: another story in the same storage.
    pub fn opnieuw(&self) {
        *self.nu.lock().unwrap_or_else(PoisonError::into_inner) = BEGIN.parse().expect("a moment");
    }

    /// Moves the clock.
    pub fn wacht(&self, span: Span) {
        let mut nu = self.nu.lock().unwrap_or_else(PoisonError::into_inner);
        // Days are 24 hours here: a timestamp knows no calendar.
        let seconden = span
            .total((jiff::Unit::Second, jiff::SpanRelativeTo::days_are_24_hours()))
            .expect("a span of days and less");
        let seconden = jiff::SignedDuration::try_from_secs_f64(seconden).expect("a span");
        *nu = nu.checked_add(seconden).expect("within the calendar");
    }
}

impl Environment for TestEnvironment {
    fn now(&self) -> Timestamp {
        *self.nu.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Entropy for TestEnvironment {
    /// SplitMix64: well mixed and repeatable, of course no secret.
    fn fill(&self, buffer: &mut [u8]) {
        for part in buffer.chunks_mut(8) {
            let mut z = self
                .stand
                .fetch_add(0x9E37_79B9_7F4A_7C15, Ordering::Relaxed)
                .wrapping_add(0x9E37_79B9_7F4A_7C15);
            z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            for (to, from) in part.iter_mut().zip((z ^ (z >> 31)).to_le_bytes()) {
                *to = from;
            }
        }
    }
}
