//! The key figures as an Excel workbook, as the page shows them.

use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use vangnet_app::cijfers::{KengetalBlad, KengetalRij};
use vangnet_app::{Werkblad, Werkcel};
use vangnet_core::cijfers::kengetal::{Cel, Getal};

use super::kengetallen::{Vraag, getal};
use super::schooljaar;
use crate::fout::Fout;
use crate::http::extract::Query;
use crate::reader::Reader;
use crate::taal::Taal;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

pub(super) async fn export(reader: Reader, Query(vraag): Query<Vraag>) -> Result<Response, Fout> {
    let (t, app) = (reader.t, &reader.web.app);
    let (vandaag, keuze) = (app.today(), vraag.keuze()?);
    let opmaak = move |blad: &KengetalBlad| werkblad(t, vandaag, blad);
    let bestand = app
        .export_kengetallen(&reader.ctx, keuze.school, keuze.jaar, keuze.peildatum, opmaak)
        .await?;
    let naam = format!("attachment; filename=\"kengetallen-{vandaag}.xlsx\"");
    let headers = [(CONTENT_TYPE, XLSX.to_owned()), (CONTENT_DISPOSITION, naam)];
    Ok((headers, bestand).into_response())
}

fn werkblad(t: Taal, datum: Date, blad: &KengetalBlad) -> Werkblad {
    let eerste = [
        (t.text("filter-school").to_string(), 28),
        (t.text("kengetal-kolom").to_string(), 44),
    ];
    let jaren = blad.jaren.iter().map(|jaar| (schooljaar(*jaar), 14));
    Werkblad {
        naam: t.text("kengetal-titel").to_string(),
        datum,
        kolommen: eerste.into_iter().chain(jaren).collect(),
        rijen: blad.rijen.iter().map(|r| rij(t, blad, r)).collect(),
    }
}

fn rij(t: Taal, blad: &KengetalBlad, rij: &KengetalRij) -> Vec<Werkcel> {
    // A number stays a number; what is none stays words, and what nobody knows stays empty.
    let cel = |cel: &Cel| match cel.getal {
        Getal::Aantal { waarde, noemer: None } => Werkcel::Getal(i64::from(waarde)),
        Getal::Geen => Werkcel::Leeg,
        anders => Werkcel::Tekst(getal(t, anders)),
    };
    let naam = [
        Werkcel::Tekst(blad.school.naam.clone()),
        Werkcel::Tekst(t.code("kengetal", rij.code.code()).to_string()),
    ];
    naam.into_iter().chain(rij.cellen.iter().map(cel)).collect()
}
