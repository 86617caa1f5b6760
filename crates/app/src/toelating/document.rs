//! Documents of a dossier: PDF only, checked by content, at most ten megabytes.

use vangnet_core::{
    bewaring::Handeling,
    id::{AanvraagId, DocumentId},
    toegang::Action,
    toelating::aanvraag::DocumentSoort,
};
use vangnet_store::{Document, DocumentRegel};

use crate::{App, AppError, Ctx, Result};

/// Largest document, in bytes.
pub const MAX_DOCUMENT: usize = 10 * 1024 * 1024;
/// Most documents in one dossier.
const MAX_AANTAL: u64 = 40;

impl App {
    /// Adds a document to a dossier that the school may still change.
    pub async fn add_document(
        &self,
        ctx: &Ctx,
        id: AanvraagId,
        soort: &str,
        naam: &str,
        inhoud: Vec<u8>,
    ) -> Result<DocumentId> {
        let zaak = self.zaak(ctx, id, Action::EditAanvraag).await?;
        if !ctx.mag(Action::ReadDocument, zaak.feiten) {
            return Err(AppError::Denied);
        }
        if !zaak.aanvraag.staat.is_bewerkbaar() {
            return Err(AppError::Conflict("staat"));
        }
        let soort = DocumentSoort::parse(soort).ok_or_else(|| AppError::veld("soort", "keuze"))?;
        controleer_pdf(&inhoud).map_err(|code| AppError::veld("bestand", code))?;
        if ctx.swv.count_documenten(id).await? >= MAX_AANTAL {
            return Err(AppError::veld("bestand", "te_veel_documenten"));
        }
        let document = Document {
            regel: DocumentRegel {
                id: DocumentId(self.new_id()),
                aanvraag: id,
                soort,
                naam: bestandsnaam(naam),
                omvang: i32::try_from(inhoud.len()).map_err(AppError::internal)?,
                door: ctx.actor.account,
                tijdstip: self.millis(),
            },
            inhoud,
        };
        let tx = ctx.swv.begin().await?;
        tx.insert_document(zaak.leerling.id, &document).await?;
        let entry = ctx
            .entry(Handeling::DocumentToegevoegd, "document")
            .op(document.regel.id.0)
            .over(zaak.leerling.id)
            .met("soort", soort.code());
        tx.commit(entry, self.millis()).await?;
        Ok(document.regel.id)
    }

    /// Opens a document; that it was opened is written down.
    pub async fn open_document(&self, ctx: &Ctx, id: AanvraagId, document: DocumentId) -> Result<Document> {
        let zaak = self.zaak(ctx, id, Action::ReadDocument).await?;
        let found = ctx
            .swv
            .find_document(id, document, &zaak.zegel)
            .await?
            .ok_or(AppError::NotFound)?;
        self.log_inzage(ctx, zaak.leerling.id, "document", zaak.decision.reason)
            .await?;
        Ok(found)
    }

    /// Removes a document from a dossier that was never submitted; after that, a correction is an addition.
    pub async fn remove_document(&self, ctx: &Ctx, id: AanvraagId, document: DocumentId) -> Result<()> {
        let zaak = self.zaak(ctx, id, Action::EditAanvraag).await?;
        if !ctx.mag(Action::ReadDocument, zaak.feiten) {
            return Err(AppError::Denied);
        }
        if !zaak.aanvraag.staat.is_bewerkbaar() || zaak.aanvraag.was_ingediend {
            return Err(AppError::Conflict("staat"));
        }
        let tx = ctx.swv.begin().await?;
        if !tx.delete_document(id, document).await? {
            return Err(AppError::NotFound);
        }
        let entry = ctx
            .entry(Handeling::DocumentVerwijderd, "document")
            .op(document.0)
            .over(zaak.leerling.id);
        Ok(tx.commit(entry, self.millis()).await?)
    }
}

/// A PDF by its content: the name tells nothing.
fn controleer_pdf(bytes: &[u8]) -> std::result::Result<(), &'static str> {
    if bytes.is_empty() {
        return Err("bestand_leeg");
    }
    if bytes.len() > MAX_DOCUMENT {
        return Err("bestand_te_groot");
    }
    let begin = bytes.get(..bytes.len().min(1024)).unwrap_or(bytes);
    let einde = bytes.get(bytes.len().saturating_sub(2048)..).unwrap_or(bytes);
    let bevat = |deel: &[u8], wat: &[u8]| deel.windows(wat.len()).any(|w| w == wat);
    if bevat(begin, b"%PDF-") && bevat(einde, b"%%EOF") {
        Ok(())
    } else {
        Err("geen_pdf")
    }
}

/// The last part of a path, without control characters, at most 100 characters, with ".pdf" at its end.
fn bestandsnaam(naam: &str) -> String {
    let kaal: String = naam
        .rsplit(['/', '\\'])
        .next()
        .unwrap_or_default()
        .chars()
        .filter(|c| !c.is_control() && !matches!(c, '"' | '<' | '>' | ':' | '|' | '?' | '*'))
        .take(100)
        .collect();
    let stam = kaal
        .trim()
        .trim_end_matches(".pdf")
        .trim_end_matches(".PDF")
        .trim_start_matches('.');
    if stam.is_empty() {
        "document.pdf".to_owned()
    } else {
        format!("{stam}.pdf")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("verslag.pdf", "verslag.pdf")]
    #[case("../../etc/passwd", "passwd.pdf")]
    #[case("C:\\map\\Onderzoek.PDF", "Onderzoek.pdf")]
    #[case("a\"b\r\n.pdf", "ab.pdf")]
    #[case("", "document.pdf")]
    fn names_hold_no_path(#[case] naam: &str, #[case] verwacht: &str) {
        assert_eq!(bestandsnaam(naam), verwacht);
    }

    #[test]
    fn content_decides() {
        assert_eq!(controleer_pdf(b"%PDF-1.7\n...\n%%EOF\n"), Ok(()));
        assert_eq!(controleer_pdf(b"MZ\x90 program"), Err("geen_pdf"));
        assert_eq!(controleer_pdf(b"%PDF-1.7 cut off"), Err("geen_pdf"));
        assert_eq!(controleer_pdf(b""), Err("bestand_leeg"));
        assert_eq!(
            controleer_pdf(&vec![0; MAX_DOCUMENT + 1]),
            Err("bestand_te_groot")
        );
    }
}
