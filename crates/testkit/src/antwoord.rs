//! What an act of the application answered, and that a refusal changes nothing.

use vangnet_app::{AppError, Result};

use crate::TestApp;

/// What an act answered, short enough to compare: `gedaan`, or why not; fields as `veld=code`.
#[expect(clippy::panic, reason = "anything else is a fault of the program")]
pub fn antwoord<T>(result: Result<T>) -> String {
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
pub async fn geweigerd<T>(app: &TestApp, verwacht: &str, daad: impl Future<Output = Result<T>>) {
    let voor = (app.rows().await, app.keten().await);
    assert_eq!(antwoord(daad.await), verwacht);
    let na = (app.rows().await, app.keten().await);
    assert_eq!(na, voor, "a refusal changed something");
}
