//! Where the tests find their PostgreSQL server.

/// The address of the server to test against, as a superuser that may make schemas and databases.
///
/// # Panics
/// When `VANGNET_TEST_POSTGRES` is not set: a test that needs PostgreSQL fails without it and is never skipped.
#[expect(
    clippy::disallowed_methods,
    reason = "the one setting of the tests comes from the environment"
)]
#[expect(
    clippy::panic,
    reason = "a test without its database must fail, with the way out"
)]
pub fn postgres_url() -> String {
    match std::env::var("VANGNET_TEST_POSTGRES") {
        Ok(url) if !url.is_empty() => url,
        _ => panic!(
            "VANGNET_TEST_POSTGRES is not set: run `cargo xtask test`, or `cargo xtask postgres` in another terminal \
             and paste the line it prints"
        ),
    }
}
