//! Test application, builders, the macro that runs a test on both databases, fictional data.
//!
//! A test is an `async fn name(app: &TestApp)`; [`on_both!`] makes `sqlite::name` and `postgres::name` of it. Each gets
//! storage of its own, and after each the audit trail must still hold.

#![expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "a test that cannot be set up must fail, loudly and at once"
)]

mod antwoord;
mod app;
mod brieven;
mod cascade;
mod databank;
mod formulier;
mod omgeving;
mod overleg;
mod postgres;
mod profiel;
mod python;
mod reeks;
mod wereld;

pub use antwoord::{antwoord, geweigerd};
pub use app::{SLUG, TestApp, run};
pub use brieven::TestBrieven;
pub use cascade::{eindevaluatie, traject_invoer};
pub use databank::{Bron, Databank, Deel};
pub use formulier::{PDF, dossier};
pub use omgeving::{BEGIN, TestEnvironment};
pub use overleg::overleg_invoer;
pub use postgres::postgres_url;
pub use python::{GelezenAgenda, GelezenItem, GelezenMail, MailServer, lees_agenda};
pub use wereld::{WACHTWOORD, Wereld};

/// Runs each named `async fn(&TestApp)` on SQLite and on PostgreSQL, as `sqlite::name` and `postgres::name`.
///
/// A function that is written but not named here is dead code, which the lints refuse.
#[macro_export]
macro_rules! on_both {
    ($($name:ident),+ $(,)?) => {
        mod sqlite {
            $(#[test] fn $name() { $crate::run($crate::Databank::Sqlite, super::$name); })+
        }
        mod postgres {
            $(#[test] fn $name() { $crate::run($crate::Databank::Postgres, super::$name); })+
        }
    };
}
