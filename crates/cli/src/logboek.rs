//! The program's own log: to standard error, ids and codes only, never personal data.

use std::io::IsTerminal as _;

use tracing_subscriber::{EnvFilter, layer::SubscriberExt as _, util::SubscriberInitExt as _};

/// Begins logging: readable on a terminal, JSON elsewhere. `VANGNET_LOG` sets the filter.
pub(crate) fn begin() {
    let filter = EnvFilter::try_from_env("VANGNET_LOG")
        .unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn,sea_orm=warn,sea_orm_migration=warn"));
    let registry = tracing_subscriber::registry().with(filter);
    let layer = tracing_subscriber::fmt::layer().with_writer(std::io::stderr);
    let begun = if std::io::stderr().is_terminal() {
        registry.with(layer.compact()).try_init()
    } else {
        registry.with(layer.json()).try_init()
    };
    // A second begin in one process (tests) keeps the first.
    drop(begun);
}
