//! The tasks of a profile, and the documents of the school on which its places rest.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use vangnet_app::schoolprofiel::{DocumentInvoer, ProfielBlad, TaakInvoer};
use vangnet_app::{AppError, VeldFout};
use vangnet_core::id::{ProfieltaakId, SchoolprofielId};
use vangnet_core::schoolprofiel::stand::ProfielStaat;

use super::{Kop, bloktoon};
use crate::form::{Choice, ErrorSummary, Field, FieldKind, Getypt, Line};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path};
use crate::pages::veldfout;
use crate::reader::{Menu, Reader};
use crate::taal::{Taal, Tekst};

#[derive(Template)]
#[template(path = "schoolprofiel/taken.html")]
struct Taken {
    t: Taal,
    page: Frame,
    slug: String,
    kop: Kop,
    taken: Vec<Taak>,
    velden: Vec<Field>,
    fouten: ErrorSummary,
}

struct Taak {
    id: String,
    versie: i32,
    wat: String,
    plek: String,
    wie: String,
    uiterlijk: String,
    te_laat: bool,
    klaar: Option<String>,
    mag: bool,
}

#[derive(Template)]
#[template(path = "schoolprofiel/bronnen.html")]
struct Bronnen {
    t: Taal,
    page: Frame,
    slug: String,
    kop: Kop,
    documenten: Vec<Bron>,
    velden: Vec<Field>,
    fouten: ErrorSummary,
}

struct Bron {
    titel: String,
    plek: String,
    uitgave: String,
    herzien: Option<String>,
    verlopen: bool,
    adres: String,
    link: bool,
}

/// The title of a place by its code; the code itself where the place is gone.
fn titel(blad: &ProfielBlad, code: &str) -> String {
    let found = blad.regels.iter().find(|r| r.plek.code == code);
    found.map_or_else(|| code.to_owned(), |r| r.plek.titel.clone())
}

/// A choice of the places at which a text can stand.
fn plekveld(t: Taal, blad: &ProfielBlad, gekozen: &str, fout: Option<Tekst>) -> Field {
    let mut choices = vec![Choice::new("", t.text("schoolprofiel-kies-plek"))];
    for r in blad.regels.iter().filter(|r| r.plek.is_open()) {
        let word = bloktoon(t, &r.plek).map(|(_, word)| word);
        let label = word.map_or_else(|| r.plek.titel.clone(), |w| format!("{} ({w})", r.plek.titel));
        choices.push(Choice::new(&*r.plek.code, label));
    }
    Field::new(
        t,
        "plek",
        FieldKind::Select { choices },
        t.text("schoolprofiel-veld-plek"),
    )
    .value(gekozen)
    .error(fout)
}

fn mag_bewerken(blad: &ProfielBlad) -> bool {
    blad.mag_schrijven && blad.profiel.staat != ProfielStaat::Vastgesteld
}

const fn status(fouten: &[VeldFout]) -> StatusCode {
    if fouten.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    }
}

pub(super) async fn taken(
    reader: Reader,
    Path((_, id)): Path<(String, SchoolprofielId)>,
) -> Result<Response, Fout> {
    toon_taken(&reader, id, &TaakInvoer::default(), &[]).await
}

fn taakvelden(t: Taal, blad: &ProfielBlad, i: &TaakInvoer, fouten: &[VeldFout]) -> Vec<Field> {
    if !mag_bewerken(blad) {
        return Vec::new();
    }
    let fout = |veld: &str| fouten.iter().find(|f| f.veld == veld).map(|f| veldfout(t, f));
    let mut staff = vec![Choice::new("", t.text("schoolprofiel-kies-wie"))];
    staff.extend(
        blad.medewerkers
            .iter()
            .map(|m| Choice::new(m.account.to_string(), &*m.naam)),
    );
    vec![
        plekveld(t, blad, &i.plek, fout("plek")),
        Field::line(t, "wat", Line::Text, t.text("schoolprofiel-veld-wat"))
            .value(&*i.wat)
            .error(fout("wat")),
        Field::new(
            t,
            "eigenaar",
            FieldKind::Select { choices: staff },
            t.text("schoolprofiel-veld-eigenaar"),
        )
        .value(&*i.eigenaar)
        .error(fout("eigenaar")),
        Field::line(t, "uiterlijk", Line::Date, t.text("schoolprofiel-veld-uiterlijk"))
            .value(&*i.uiterlijk)
            .error(fout("uiterlijk")),
    ]
}

async fn toon_taken(
    reader: &Reader,
    id: SchoolprofielId,
    invoer: &TaakInvoer,
    fouten: &[VeldFout],
) -> Result<Response, Fout> {
    let t = reader.t;
    let blad = reader.web.app.open_schoolprofiel(&reader.ctx, id).await?;
    let vandaag = reader.web.app.today();
    let own = reader.ctx.actor.account;
    let velden = taakvelden(t, &blad, invoer, fouten);
    let each = blad.taken.iter().map(|taak| Taak {
        id: taak.id.to_string(),
        versie: taak.versie,
        wat: taak.wat.clone(),
        plek: titel(&blad, &taak.plek),
        wie: blad.namen.get(&taak.eigenaar).cloned().unwrap_or_default(),
        uiterlijk: t.long_date(taak.uiterlijk),
        te_laat: taak.klaar_op.is_none() && taak.uiterlijk < vandaag,
        klaar: taak.klaar_op.map(|dag| t.long_date(dag)),
        mag: blad.mag_schrijven || taak.eigenaar == own,
    });
    let pagina = Taken {
        t,
        page: reader.frame(Menu::Profielen),
        slug: reader.slug.clone(),
        kop: Kop::van(t, &blad.profiel, &blad.school.naam),
        taken: each.collect(),
        fouten: ErrorSummary::of(t, &velden),
        velden,
    };
    Ok((status(fouten), html(&pagina)?).into_response())
}

pub(super) async fn voeg_toe(
    reader: Reader,
    Path((_, id)): Path<(String, SchoolprofielId)>,
    Form(g): Form<Getypt>,
) -> Result<Response, Fout> {
    let invoer = TaakInvoer {
        plek: g.get("plek"),
        wat: g.get("wat"),
        eigenaar: g.get("eigenaar"),
        uiterlijk: g.get("uiterlijk"),
    };
    match reader.web.app.add_profieltaak(&reader.ctx, id, &invoer).await {
        Ok(()) => Ok(naar(&reader, id, "taken", "schoolprofiel-taak")),
        Err(AppError::Invalid(fouten)) => toon_taken(&reader, id, &invoer, &fouten).await,
        Err(fout) => Err(fout.into()),
    }
}

pub(super) async fn klaar(
    reader: Reader,
    Path((_, id, taak)): Path<(String, SchoolprofielId, ProfieltaakId)>,
    Form(g): Form<Getypt>,
) -> Result<Response, Fout> {
    let versie = g.get("versie").parse().or(Err(Fout::NotFound))?;
    reader
        .web
        .app
        .finish_profieltaak(&reader.ctx, id, taak, versie)
        .await?;
    Ok(naar(&reader, id, "taken", "schoolprofiel-taak-klaar"))
}

fn naar(reader: &Reader, id: SchoolprofielId, pad: &str, code: &'static str) -> Response {
    Flash::redirect(Flash::done(code), &reader.href(&format!("/profielen/{id}/{pad}")))
}

pub(super) async fn bronnen(
    reader: Reader,
    Path((_, id)): Path<(String, SchoolprofielId)>,
) -> Result<Response, Fout> {
    toon_bronnen(&reader, id, &DocumentInvoer::default(), &[]).await
}

fn bronvelden(t: Taal, blad: &ProfielBlad, i: &DocumentInvoer, fouten: &[VeldFout]) -> Vec<Field> {
    if !mag_bewerken(blad) {
        return Vec::new();
    }
    let fout = |veld: &str| fouten.iter().find(|f| f.veld == veld).map(|f| veldfout(t, f));
    vec![
        plekveld(t, blad, &i.plek, fout("plek")),
        Field::line(t, "titel", Line::Text, t.text("schoolprofiel-veld-titel"))
            .value(&*i.titel)
            .error(fout("titel")),
        Field::line(t, "uitgave", Line::Text, t.text("schoolprofiel-veld-uitgave"))
            .hint(t.text("schoolprofiel-veld-uitgave-uitleg"))
            .optional()
            .value(&*i.uitgave)
            .error(fout("uitgave")),
        Field::line(
            t,
            "herzien_voor",
            Line::Date,
            t.text("schoolprofiel-veld-herzien"),
        )
        .optional()
        .value(&*i.herzien_voor)
        .error(fout("herzien_voor")),
        Field::line(t, "adres", Line::Text, t.text("schoolprofiel-veld-adres"))
            .hint(t.text("schoolprofiel-veld-adres-uitleg"))
            .optional()
            .value(&*i.adres)
            .error(fout("adres")),
    ]
}

async fn toon_bronnen(
    reader: &Reader,
    id: SchoolprofielId,
    invoer: &DocumentInvoer,
    fouten: &[VeldFout],
) -> Result<Response, Fout> {
    let t = reader.t;
    let blad = reader.web.app.open_schoolprofiel(&reader.ctx, id).await?;
    let vandaag = reader.web.app.today();
    let velden = bronvelden(t, &blad, invoer, fouten);
    let live = blad.documenten.iter().map(|d| Bron {
        titel: d.titel.clone(),
        plek: titel(&blad, &d.plek),
        uitgave: d.uitgave.clone(),
        herzien: d.herzien_voor.map(|dag| t.long_date(dag)),
        verlopen: d.herzien_voor.is_some_and(|dag| dag <= vandaag),
        link: d.adres.to_lowercase().starts_with("https://"),
        adres: d.adres.clone(),
    });
    let kept = blad.stukken.iter().map(|(plek, stuk, uitgave)| Bron {
        titel: stuk.clone(),
        plek: titel(&blad, plek),
        uitgave: uitgave.clone(),
        herzien: None,
        verlopen: false,
        adres: String::new(),
        link: false,
    });
    let pagina = Bronnen {
        t,
        page: reader.frame(Menu::Profielen),
        slug: reader.slug.clone(),
        kop: Kop::van(t, &blad.profiel, &blad.school.naam),
        documenten: live.chain(kept).collect(),
        fouten: ErrorSummary::of(t, &velden),
        velden,
    };
    Ok((status(fouten), html(&pagina)?).into_response())
}

pub(super) async fn bewaar(
    reader: Reader,
    Path((_, id)): Path<(String, SchoolprofielId)>,
    Form(g): Form<Getypt>,
) -> Result<Response, Fout> {
    let invoer = DocumentInvoer {
        plek: g.get("plek"),
        titel: g.get("titel"),
        uitgave: g.get("uitgave"),
        herzien_voor: g.get("herzien_voor"),
        adres: g.get("adres"),
        ..DocumentInvoer::default()
    };
    match reader.web.app.save_brondocument(&reader.ctx, id, &invoer).await {
        Ok(()) => Ok(naar(&reader, id, "bronnen", "schoolprofiel-bron")),
        Err(AppError::Invalid(fouten)) => toon_bronnen(&reader, id, &invoer, &fouten).await,
        Err(fout) => Err(fout.into()),
    }
}
