//! Documents and the decision letter: sent as attachments, never shown as a page of ours.

use axum::body::Bytes;
use axum::extract::Multipart;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use vangnet_core::id::{AanvraagId, DocumentId};

use super::blad::Getypt;
use super::stappen::klaar;
use crate::fout::Fout;
use crate::frame::Flash;
use crate::http::extract::Path;
use crate::reader::Reader;

/// The form of a new document, read from the multipart body.
#[derive(Default)]
struct Upload {
    soort: String,
    naam: String,
    inhoud: Bytes,
}

impl Upload {
    async fn lees(mut multipart: Multipart) -> Result<Self, Fout> {
        let mut upload = Self::default();
        while let Some(veld) = multipart.next_field().await.map_err(|e| te_groot(&e))? {
            match veld.name() {
                Some("soort") => upload.soort = veld.text().await.map_err(|e| te_groot(&e))?,
                Some("bestand") => {
                    upload.naam = veld.file_name().unwrap_or_default().to_owned();
                    upload.inhoud = veld.bytes().await.map_err(|e| te_groot(&e))?;
                }
                _ => {}
            }
        }
        Ok(upload)
    }
}

fn te_groot(fout: &axum::extract::multipart::MultipartError) -> Fout {
    if fout.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE { Fout::TooLarge } else { Fout::Malformed }
}

pub(super) async fn add(
    reader: Reader,
    Path((_, id)): Path<(String, AanvraagId)>,
    multipart: Multipart,
) -> Result<Response, Fout> {
    let upload = Upload::lees(multipart).await?;
    let app = &reader.web.app;
    let done = app.add_document(&reader.ctx, id, &upload.soort, &upload.naam, upload.inhoud.to_vec()).await;
    klaar(&reader, id, done.map(|_| ()), "document-toegevoegd", Getypt::default()).await
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

pub(super) async fn brief(reader: Reader, Path((_, id)): Path<(String, AanvraagId)>) -> Result<Response, Fout> {
    let (nummer, inhoud) = reader.web.app.open_brief(&reader.ctx, id).await?;
    Ok(pdf(&format!("beschikking-{nummer}.pdf"), inhoud))
}

/// A PDF under a name that says nothing of a person.
fn pdf(naam: &str, inhoud: Vec<u8>) -> Response {
    let headers = [
        (CONTENT_TYPE, "application/pdf".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{naam}\"")),
    ];
    (headers, inhoud).into_response()
}
