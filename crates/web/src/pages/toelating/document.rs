//! Documents and the decision letter: sent as attachments, never shown as a page of ours.

use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use vangnet_core::id::{AanvraagId, BeschikkingId, DocumentId};

use super::getypt::{Getypt, Vorm};
use super::stappen::klaar;
use crate::fout::Fout;
use crate::frame::Flash;
use crate::http::extract::Path;
use crate::http::upload::Upload;
use crate::reader::Reader;

pub(super) async fn add(
    reader: Reader,
    Path((_, id)): Path<(String, AanvraagId)>,
    upload: Upload,
) -> Result<Response, Fout> {
    let app = &reader.web.app;
    let done = app
        .add_document(
            &reader.ctx,
            id,
            upload.field("soort"),
            &upload.name,
            upload.content.to_vec(),
        )
        .await;
    klaar(
        &reader,
        id,
        done.map(|_| ()),
        "document-toegevoegd",
        Getypt::in_vorm(Vorm::Document),
    )
    .await
}

pub(super) async fn remove(
    reader: Reader,
    Path((_, id, document)): Path<(String, AanvraagId, DocumentId)>,
) -> Result<Response, Fout> {
    reader.web.app.remove_document(&reader.ctx, id, document).await?;
    let naar = reader.href(&format!("/aanvragen/{id}"));
    Ok(Flash::redirect(Flash::done("document-verwijderd"), &naar))
}

pub(super) async fn open(
    reader: Reader,
    Path((_, id, document)): Path<(String, AanvraagId, DocumentId)>,
) -> Result<Response, Fout> {
    let found = reader.web.app.open_document(&reader.ctx, id, document).await?;
    Ok(pdf(&format!("{}.pdf", found.regel.soort.code()), found.inhoud))
}

pub(super) async fn brief(
    reader: Reader,
    Path((_, id)): Path<(String, AanvraagId)>,
) -> Result<Response, Fout> {
    let (nummer, inhoud) = reader.web.app.open_brief(&reader.ctx, id, None).await?;
    Ok(pdf(&format!("beschikking-{nummer}.pdf"), inhoud))
}

/// The letter of one decision, also of one that no longer stands.
pub(super) async fn brief_van(
    reader: Reader,
    Path((_, id, besluit)): Path<(String, AanvraagId, BeschikkingId)>,
) -> Result<Response, Fout> {
    let (nummer, inhoud) = reader.web.app.open_brief(&reader.ctx, id, Some(besluit)).await?;
    Ok(pdf(&format!("beschikking-{nummer}.pdf"), inhoud))
}

/// The two pages with which a reader begins.
pub(super) async fn vraag(
    reader: Reader,
    Path((_, id)): Path<(String, AanvraagId)>,
) -> Result<Response, Fout> {
    let (nummer, inhoud) = reader.web.app.open_vraag(&reader.ctx, id).await?;
    Ok(pdf(&format!("vraag-{nummer}.pdf"), inhoud))
}

/// A PDF under a name that says nothing of a person.
pub(super) fn pdf(naam: &str, inhoud: Vec<u8>) -> Response {
    let headers = [
        (CONTENT_TYPE, "application/pdf".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{naam}\"")),
    ];
    (headers, inhoud).into_response()
}
