//! The register as an Excel workbook, in the reader's language, with the filters of the page.

use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use vangnet_app::store::BesluitRegel;
use vangnet_app::{Werkblad, Werkcel};

use super::besluiten::Filters;
use crate::fout::Fout;
use crate::http::extract::Query;
use crate::reader::Reader;
use crate::taal::Taal;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

pub(super) async fn export(reader: Reader, Query(filters): Query<Filters>) -> Result<Response, Fout> {
    let (t, vandaag) = (reader.t, reader.web.app.today());
    let filter = filters.filter(vandaag);
    let opmaak = move |regels: Vec<BesluitRegel>| werkblad(t, vandaag, &regels);
    let bestand = reader
        .web
        .app
        .export_besluiten(&reader.ctx, &filter, opmaak)
        .await?;
    let headers = [
        (CONTENT_TYPE, XLSX.to_owned()),
        (
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{}-{vandaag}.xlsx\"", t.text("register-bestand")),
        ),
    ];
    Ok((headers, bestand).into_response())
}

fn werkblad(t: Taal, vandaag: Date, regels: &[BesluitRegel]) -> Werkblad {
    let kolommen = [
        (t.text("register-nummer"), 16),
        (t.text("register-datum"), 12),
        (t.text("kolom-school"), 32),
        (t.text("kolom-leerling"), 28),
        (t.text("register-leerlingnummer"), 14),
        (t.text("kolom-soort"), 24),
        (t.text("register-uitkomst"), 20),
        (t.text("register-op-bezwaar"), 12),
        (t.text("register-vanaf"), 12),
        (t.text("register-tot-en-met"), 12),
        (t.text("register-categorie"), 14),
        (t.text("register-aanvraag"), 14),
    ];
    Werkblad {
        naam: t.text("register-titel").to_string(),
        datum: vandaag,
        kolommen: kolommen
            .into_iter()
            .map(|(kop, breedte)| (kop.to_string(), breedte))
            .collect(),
        rijen: regels.iter().map(|regel| rij(t, regel)).collect(),
    }
}

fn rij(t: Taal, r: &BesluitRegel) -> Vec<Werkcel> {
    let tekst = |tekst: String| {
        if tekst.is_empty() {
            Werkcel::Leeg
        } else {
            Werkcel::Tekst(tekst)
        }
    };
    let op_bezwaar = r.op_bezwaar.then(|| t.text("register-ja").to_string());
    let categorie = r.categorie.map(|c| t.code("categorie", c.code()).to_string());
    vec![
        tekst(r.volgnummer.clone()),
        Werkcel::Datum(r.datum),
        tekst(r.school.clone()),
        tekst(r.naam.voluit()),
        tekst(r.leerlingnummer.clone()),
        tekst(t.code("soort", r.soort.code()).to_string()),
        tekst(t.code("besluit", r.besluit.code()).to_string()),
        tekst(op_bezwaar.unwrap_or_default()),
        r.ingangsdatum.into(),
        r.einddatum.into(),
        tekst(categorie.unwrap_or_default()),
        tekst(r.nummer.clone()),
    ]
}
