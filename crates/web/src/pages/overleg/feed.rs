//! The calendar behind a secret address. A calendar program cannot sign in: whoever has the address reads the meetings of its owner.

use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

use crate::fout::Fout;
use crate::http::extract::Path;
use crate::state::Web;

pub(super) async fn open(
    State(web): State<Web>,
    Path((slug, bestand)): Path<(String, String)>,
) -> Result<Response, Fout> {
    let token = bestand.strip_suffix(".ics").ok_or(Fout::NotFound)?;
    let agenda = web.app.open_agendafeed(&slug, token).await?;
    let headers = [
        (CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (CACHE_CONTROL, "private, no-store"),
    ];
    Ok((headers, agenda).into_response())
}
