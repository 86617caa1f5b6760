//! What one school published for one school year: the page, the paper, the paragraph for the schoolgids.

use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use vangnet_app::schoolprofiel::OpenbaarProfiel;
use vangnet_core::schoolprofiel::plek::Blok;
use vangnet_core::schoolprofiel::publicatie::Publicatie;

use super::super::schoolprofiel::schooljaar;
use super::{Groep, antwoord, groepen};
use crate::fout::Fout;
use crate::frame::Frame;
use crate::http::extract::Path;
use crate::state::Web;
use crate::taal::Taal;

#[derive(Template)]
#[template(path = "openbaar/profiel.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    swv: String,
    school: String,
    brin: String,
    jaar: (i16, String),
    /// Whether it does not hold any more, or not yet.
    geldt_niet: bool,
    vastgesteld_op: String,
    geldig_van: String,
    geldig_tot: String,
    mr: String,
    mr_op: String,
    gehoord_op: String,
    inbreng: String,
    /// The kind of support, and the names of its offers.
    kort: Vec<(String, Vec<String>)>,
    groepen: Vec<Groep>,
    andere: Vec<(i16, String)>,
    kenmerk: String,
}

/// The kinds of support with the names of what the school offers; a kind without any is left out.
fn kort(t: Taal, p: &Publicatie) -> Vec<(String, Vec<String>)> {
    let kind = |blok: Blok| {
        let names = p.aanbod(blok).into_iter().map(|a| a.titel.clone()).collect();
        (t.code("profielblok", blok.code()).to_string(), names)
    };
    let kinds: Vec<(String, Vec<String>)> = Blok::ALL.into_iter().map(kind).collect();
    kinds.into_iter().filter(|(_, names)| !names.is_empty()).collect()
}

fn toon(web: &Web, t: Taal, headers: &HeaderMap, slug: String, o: OpenbaarProfiel) -> Result<Response, Fout> {
    let p = o.inhoud;
    let vandaag = web.app.today();
    let pagina = Pagina {
        t,
        page: Frame::bare(),
        slug,
        swv: o.swv,
        brin: p.brin.clone(),
        jaar: (p.schooljaar, schooljaar(p.schooljaar)),
        geldt_niet: !p.geldt_op(vandaag),
        vastgesteld_op: t.long_date(p.vastgesteld_op),
        geldig_van: t.long_date(p.geldig_van()),
        geldig_tot: t.long_date(p.geldig_tot),
        mr: t.code("mradvies", p.mr.advies.code()).to_string(),
        mr_op: t.long_date(p.mr.op),
        gehoord_op: t.long_date(p.gehoord.op),
        inbreng: p.gehoord.inbreng.clone(),
        kort: kort(t, &p),
        groepen: groepen(t, &p),
        andere: o
            .jaren
            .iter()
            .filter(|jaar| **jaar != p.schooljaar)
            .map(|jaar| (*jaar, schooljaar(*jaar)))
            .collect(),
        school: p.school,
        kenmerk: p.kenmerk,
    };
    Ok(antwoord::pagina(headers, pagina.render()?))
}

pub(super) async fn laatste(
    State(web): State<Web>,
    t: Taal,
    headers: HeaderMap,
    Path((slug, brin)): Path<(String, String)>,
) -> Result<Response, Fout> {
    let openbaar = web.app.open_openbaar(&slug, &brin, None).await?;
    toon(&web, t, &headers, slug, openbaar)
}

pub(super) async fn van_jaar(
    State(web): State<Web>,
    t: Taal,
    headers: HeaderMap,
    Path((slug, brin, jaar)): Path<(String, String, i16)>,
) -> Result<Response, Fout> {
    let openbaar = web.app.open_openbaar(&slug, &brin, Some(jaar)).await?;
    toon(&web, t, &headers, slug, openbaar)
}

pub(super) async fn pdf(
    State(web): State<Web>,
    headers: HeaderMap,
    Path((slug, brin, jaar)): Path<(String, String, i16)>,
) -> Result<Response, Fout> {
    let pdf = web.app.open_openbaar_pdf(&slug, &brin, jaar).await?;
    Ok(antwoord::antwoord(&headers, "application/pdf", pdf))
}

/// The paragraph for the schoolgids, to copy (R004).
pub(super) async fn schoolgids(
    State(web): State<Web>,
    t: Taal,
    headers: HeaderMap,
    Path((slug, brin, jaar)): Path<(String, String, i16)>,
) -> Result<Response, Fout> {
    let o = web.app.open_openbaar(&slug, &brin, Some(jaar)).await?;
    let p = &o.inhoud;
    let mut regels = vec![
        t.text("openbaar-gids-kop")
            .arg("school", p.school.as_str())
            .arg("jaar", schooljaar(p.schooljaar))
            .to_string(),
        String::new(),
    ];
    for (soort, namen) in kort(t, p) {
        regels.push(format!("{soort}: {}.", namen.join("; ")));
    }
    regels.push(
        t.text("openbaar-gids-gehoord")
            .arg("dag", t.long_date(p.gehoord.op))
            .arg("inbreng", p.gehoord.inbreng.as_str())
            .to_string(),
    );
    regels.push(
        t.text("openbaar-gids-vast")
            .arg("advies", t.code("mradvies", p.mr.advies.code()).to_string())
            .arg("mr", t.long_date(p.mr.op))
            .arg("dag", t.long_date(p.vastgesteld_op))
            .arg("van", t.long_date(p.geldig_van()))
            .arg("tot", t.long_date(p.geldig_tot))
            .to_string(),
    );
    regels.push(
        t.text("openbaar-gids-meer")
            .arg("swv", o.swv.as_str())
            .to_string(),
    );
    let tekst = regels.join("\n") + "\n";
    Ok(antwoord::antwoord(
        &headers,
        "text/plain; charset=utf-8",
        tekst.into_bytes(),
    ))
}
