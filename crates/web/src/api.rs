//! The JSON API: the criteria and the replay of receipts, for other programs.

use axum::Router;

use crate::state::Web;

/// Every route of the API.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
}
