//! The pages of this room.

use axum::Router;

use crate::state::Web;

pub(super) fn routes() -> Router<Web> {
    Router::new()
}
