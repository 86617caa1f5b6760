//! The outbox, for the administrator: what was given up and why, and the button that has it tried again.

use askama::Template;
use axum::Router;
use axum::response::{Html, Response};
use axum::routing::{get, post};
use vangnet_app::AppError;
use vangnet_app::post::PostBlad;
use vangnet_core::id::PostId;
use vangnet_core::post::PostStaat;

use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::Path;
use crate::reader::{Menu, Reader};
use crate::state::Web;
use crate::taal::Taal;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/{swv}/post", get(open))
        .route("/{swv}/post/{id}/opnieuw", post(retry))
}

#[derive(Template)]
#[template(path = "post/blad.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    vandaag: jiff::civil::Date,
    blad: PostBlad,
}

impl Pagina {
    /// How many mails are in a state that asks for nothing.
    fn aantal(&self, staat: PostStaat) -> u64 {
        let telling = self.blad.aantallen.iter().find(|(s, _)| *s == staat);
        telling.map_or(0, |(_, aantal)| *aantal)
    }
}

async fn open(reader: Reader) -> Result<Html<String>, Fout> {
    html(&Pagina {
        t: reader.t,
        page: reader.frame(Menu::Post),
        slug: reader.slug.clone(),
        vandaag: reader.web.app.today(),
        blad: reader.web.app.open_post(&reader.ctx).await?,
    })
}

async fn retry(reader: Reader, Path((_, id)): Path<(String, PostId)>) -> Result<Response, Fout> {
    let flash = match reader.web.app.retry_post(&reader.ctx, id).await {
        Ok(()) => Flash::done("post-opnieuw"),
        Err(AppError::Conflict(_)) => Flash::warning("al-veranderd"),
        Err(fout) => return Err(fout.into()),
    };
    Ok(Flash::redirect(flash, &reader.href("/post")))
}
