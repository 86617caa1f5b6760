//! A profile from top to bottom.

use askama::Template;
use axum::response::Html;
use vangnet_app::schoolprofiel::{PlekRegel, ProfielBlad};
use vangnet_core::id::SchoolprofielId;
use vangnet_core::inrichting::catalogus::Partij;
use vangnet_core::schoolprofiel::Zelfoordeel;
use vangnet_core::schoolprofiel::stand::ProfielStaat;

use super::{Aanbod, Kop, aanbod, bloktoon, hint, hinttoon};
use crate::fout::Fout;
use crate::frame::{Frame, html};
use crate::http::extract::Path;
use crate::part::Tone;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

#[derive(Template)]
#[template(path = "schoolprofiel/blad.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    kop: Kop,
    groepen: Vec<Groep>,
    hints: Vec<String>,
    /// How many things there are to look at, in all.
    aandacht: usize,
    leeg: usize,
    open_taken: usize,
    vastgesteld: Option<Vast>,
    mag_schrijven: bool,
    /// Whether an existing profile can be read in.
    mag_inlezen: bool,
}

/// What is said of an adopted profile.
struct Vast {
    op: String,
    naam: String,
    mr: String,
    mr_op: String,
    gehoord_op: String,
    inbreng: String,
    hash: String,
    stukken: Vec<(String, String)>,
}

struct Groep {
    anker: String,
    titel: String,
    plekken: Vec<Plek>,
}

#[expect(clippy::struct_excessive_bools, reason = "each is one independent fact")]
struct Plek {
    code: String,
    titel: String,
    blok: Option<(&'static str, String)>,
    norm: String,
    vraag: String,
    /// The question is the WAT of the catalogue, not something to answer.
    is_aanbod: bool,
    tekst: String,
    oordeel: Option<(Tone, String)>,
    aanbod: Vec<Aanbod>,
    hints: Vec<(Tone, String)>,
    mag_schrijven: bool,
    van_toepassing: bool,
    verwijst: bool,
    door_ander: bool,
}

/// How a school rates itself, as a colour; the word stands in it.
const fn oordeeltoon(oordeel: Zelfoordeel) -> Tone {
    match oordeel {
        Zelfoordeel::Begin => Tone::Laat,
        Zelfoordeel::Deels => Tone::Straks,
        Zelfoordeel::OpOrde | Zelfoordeel::Voorbeeld => Tone::Goed,
    }
}

fn plek(t: Taal, r: &PlekRegel) -> Plek {
    let oordeel = |o: Zelfoordeel| (oordeeltoon(o), t.code("zelfoordeel", o.code()).to_string());
    Plek {
        code: r.plek.code.clone(),
        titel: r.plek.titel.clone(),
        blok: bloktoon(t, &r.plek),
        norm: r.plek.norm.clone(),
        vraag: r.plek.vraag.clone(),
        is_aanbod: r.plek.code.starts_with("categorie."),
        tekst: r.tekst.tekst.clone(),
        oordeel: r.tekst.zelfoordeel.map(oordeel),
        aanbod: aanbod(t, &r.aanbod),
        hints: r.hints.iter().map(|h| (hinttoon(h.soort), hint(t, h))).collect(),
        mag_schrijven: r.mag_schrijven,
        van_toepassing: r.plek.van_toepassing,
        verwijst: r.plek.verwijst,
        door_ander: r.plek.wie != Partij::School,
    }
}

fn groepen(t: Taal, regels: &[PlekRegel]) -> Vec<Groep> {
    let delen = regels.chunk_by(|een, ander| een.plek.groep == ander.plek.groep);
    delen
        .zip(1_usize..)
        .map(|(deel, n)| Groep {
            anker: format!("deel-{n}"),
            titel: match deel.first().map_or("", |regel| regel.plek.groep.as_str()) {
                "" => t.text("schoolprofiel-algemeen").to_string(),
                naam => naam.to_owned(),
            },
            plekken: deel.iter().map(|regel| plek(t, regel)).collect(),
        })
        .collect()
}

fn vast(t: Taal, blad: &ProfielBlad) -> Option<Vast> {
    let p = &blad.profiel;
    let (mr, gehoord, v) = (p.mr.as_ref()?, p.gehoord.as_ref()?, p.vaststelling.as_ref()?);
    let stuk = |(_, titel, uitgave): &(String, String, String)| (titel.clone(), uitgave.clone());
    Some(Vast {
        op: t.long_date(v.op),
        naam: v.naam.clone(),
        mr: t.code("mradvies", mr.advies.code()).to_string(),
        mr_op: t.long_date(mr.op),
        gehoord_op: t.long_date(gehoord.op),
        inbreng: gehoord.inbreng.clone(),
        hash: blad.hash.clone()?,
        stukken: blad.stukken.iter().map(stuk).collect(),
    })
}

pub(super) async fn open(
    reader: Reader,
    Path((_, id)): Path<(String, SchoolprofielId)>,
) -> Result<Html<String>, Fout> {
    let t = reader.t;
    let blad = reader.web.app.open_schoolprofiel(&reader.ctx, id).await?;
    let at_places: usize = blad.regels.iter().map(|r| r.hints.len()).sum();
    html(&Pagina {
        t,
        page: reader.frame(Menu::Profielen),
        slug: reader.slug.clone(),
        kop: Kop::van(t, &blad.profiel, &blad.school.naam),
        groepen: groepen(t, &blad.regels),
        hints: blad.hints.iter().map(|h| hint(t, h)).collect(),
        aandacht: at_places.saturating_add(blad.hints.len()),
        leeg: blad.leeg.len(),
        open_taken: blad.taken.iter().filter(|taak| taak.klaar_op.is_none()).count(),
        vastgesteld: vast(t, &blad),
        mag_schrijven: blad.mag_schrijven && blad.profiel.staat != ProfielStaat::Vastgesteld,
        mag_inlezen: blad.mag_schrijven && blad.profiel.staat == ProfielStaat::Concept,
    })
}
