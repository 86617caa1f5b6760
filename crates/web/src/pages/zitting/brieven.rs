//! The letters of a bundle together, under a name that says nothing of a person.

use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use vangnet_app::toelating::BrievenVorm;
use vangnet_core::id::BundelId;

use crate::fout::Fout;
use crate::http::extract::Path;
use crate::reader::Reader;

type Pad = Path<(String, BundelId)>;

pub(super) async fn zip(reader: Reader, Path((_, id)): Pad) -> Result<Response, Fout> {
    samen(&reader, id, BrievenVorm::Zip).await
}

pub(super) async fn pdf(reader: Reader, Path((_, id)): Pad) -> Result<Response, Fout> {
    samen(&reader, id, BrievenVorm::Pdf).await
}

async fn samen(reader: &Reader, id: BundelId, vorm: BrievenVorm) -> Result<Response, Fout> {
    let (nummer, inhoud) = reader.web.app.open_bundelbrieven(&reader.ctx, id, vorm).await?;
    let (soort, einde) = match vorm {
        BrievenVorm::Zip => ("application/zip", "zip"),
        BrievenVorm::Pdf => ("application/pdf", "pdf"),
    };
    let headers = [
        (CONTENT_TYPE, soort.to_owned()),
        (
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"brieven-{nummer}.{einde}\""),
        ),
    ];
    Ok((headers, inhoud).into_response())
}
