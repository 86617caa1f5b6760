//! A clock that is set by hand, so that each step of the demo happens on its own day.

use std::sync::atomic::{AtomicI64, Ordering};

use jiff::{Timestamp, civil::Date};
use vangnet_app::{Environment, amsterdam};
use vangnet_store::Entropy;

use crate::omgeving::SystemEnvironment;

/// Randomness of the system (keys are real), time by hand.
#[derive(Debug)]
pub(super) struct DemoKlok(AtomicI64);

impl DemoKlok {
    pub(super) fn op(dag: Date) -> Self {
        Self(AtomicI64::new(ochtend(dag)))
    }

    /// Sets the clock to the morning of a day.
    pub(super) fn zet(&self, dag: Date) {
        self.0.store(ochtend(dag), Ordering::Relaxed);
    }
}

fn ochtend(dag: Date) -> i64 {
    dag.at(9, 14, 0, 0)
        .to_zoned(amsterdam())
        .map_or(0, |moment| moment.timestamp().as_millisecond())
}

impl Entropy for DemoKlok {
    fn fill(&self, buffer: &mut [u8]) {
        SystemEnvironment.fill(buffer);
    }
}

impl Environment for DemoKlok {
    fn now(&self) -> Timestamp {
        // Each look moves the clock a little: ids and steps keep their order.
        Timestamp::from_millisecond(self.0.fetch_add(40, Ordering::Relaxed)).unwrap_or_default()
    }
}
