//! Meetings through the application: set up, planned, an agenda made, run to the end; who may and who may not; the way up.

#![expect(
    clippy::assigning_clones,
    clippy::too_many_lines,
    clippy::unwrap_used,
    clippy::panic,
    clippy::cognitive_complexity,
    clippy::indexing_slicing,
    clippy::large_futures,
    reason = "a test stops where it fails; a way is told from beginning to end"
)]

mod agenda;
mod gast;
mod inrichting;
mod route;
mod zicht;

use vangnet_app::{AppError, Result};
use vangnet_testkit::TestApp;

/// What an act answered, short enough to compare.
fn antwoord<T>(result: Result<T>) -> String {
    match result {
        Ok(_) => "gedaan".to_owned(),
        Err(AppError::Denied) => "denied".to_owned(),
        Err(AppError::NotFound) => "notfound".to_owned(),
        Err(AppError::Conflict(wat)) => format!("conflict {wat}"),
        Err(AppError::Invalid(fouten)) => {
            let fouten: Vec<_> = fouten.iter().map(|f| format!("{}={}", f.veld, f.code)).collect();
            fouten.join(" ")
        }
        Err(fout) => panic!("unexpected: {fout:?}"),
    }
}

/// An act that is refused with an answer and leaves every table and the trail as they were.
async fn geweigerd<T>(app: &TestApp, verwacht: &str, daad: impl Future<Output = Result<T>>) {
    let voor = (app.rows().await, app.keten().await);
    assert_eq!(antwoord(daad.await), verwacht);
    let na = (app.rows().await, app.keten().await);
    assert_eq!(na, voor, "a refusal changed something");
}
