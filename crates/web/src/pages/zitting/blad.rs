//! The list of one talk: the school sorts it, the samenwerkingsverband changes it and walks through it.

use std::collections::BTreeMap;

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use vangnet_app::store::AanvraagRegel;
use vangnet_app::toelating::{ZittingBlad, ZittingInvoer};
use vangnet_app::{AppError, VeldFout};
use vangnet_core::id::{AanvraagId, ZittingId};
use vangnet_core::toelating::procedure::Staat;
use vangnet_core::toelating::zitting::BundelStaat;
use vangnet_core::toelating::{Route, ZaakSoort};

use super::fout;
use super::lijst::{Gepost, velden};
use crate::form::{ErrorSummary, Field};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path};
use crate::part::Tone;
use crate::reader::{Menu, Reader};
use crate::taal::{Taal, Tekst};

#[derive(Template)]
#[template(path = "zitting/blad.html")]
pub(super) struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    blad: ZittingBlad,
    /// What the school can sort now.
    sorteren: Vec<Rij>,
    /// Day, time and place, for who may change them.
    velden: Vec<Field>,
    /// How many dossiers can be walked through, and where to begin.
    lopen: Option<(usize, usize)>,
    fouten: ErrorSummary,
    is_swv: bool,
}

/// A dossier that the school sorts.
struct Rij {
    regel: AanvraagRegel,
    /// Whether the rule allows it in the bundle.
    mag_bundel: bool,
    /// What is chosen: "bundel", "bespreken" or nothing.
    keuze: &'static str,
    /// Why the rule proposes this.
    uitleg: Vec<Tekst>,
    fout: Option<Tekst>,
}

/// What was typed into one of the forms, when it was refused.
#[derive(Debug, Clone, Default)]
pub(super) struct Getypt {
    pub(super) zitting: Option<ZittingInvoer>,
    pub(super) keuzes: Option<BTreeMap<AanvraagId, &'static str>>,
    pub(super) fouten: Vec<VeldFout>,
}

type Pad = Path<(String, ZittingId)>;

pub(super) async fn open(reader: Reader, Path((_, id)): Pad) -> Result<Html<String>, Fout> {
    html(&laad(&reader, id, &Getypt::default()).await?)
}

pub(super) async fn save(
    reader: Reader,
    Path((_, id)): Pad,
    Form(gepost): Form<Gepost>,
) -> Result<Response, Fout> {
    let invoer = ZittingInvoer::from(gepost);
    let done = reader.web.app.save_zitting(&reader.ctx, id, &invoer).await;
    let getypt = Getypt {
        zitting: Some(invoer),
        ..Getypt::default()
    };
    klaar(&reader, id, done, "zitting-bewaard", getypt).await
}

/// Back to the talk with a message; refused input is shown again where it was typed.
pub(super) async fn klaar(
    reader: &Reader,
    id: ZittingId,
    done: Result<(), AppError>,
    melding: &str,
    getypt: Getypt,
) -> Result<Response, Fout> {
    let pagina = reader.href(&format!("/zittingen/{id}"));
    match done {
        Ok(()) => Ok(Flash::redirect(Flash::done(melding), &pagina)),
        Err(AppError::Invalid(fouten)) => {
            let page = laad(reader, id, &Getypt { fouten, ..getypt }).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response())
        }
        Err(AppError::Conflict(_)) => Ok(Flash::redirect(Flash::warning("al-veranderd"), &pagina)),
        Err(fout) => Err(fout.into()),
    }
}

async fn laad(reader: &Reader, id: ZittingId, getypt: &Getypt) -> Result<Pagina, Fout> {
    let t = reader.t;
    let blad = reader.web.app.open_zitting(&reader.ctx, id).await?;
    let sorteren = if blad.mag_sorteren && blad.zorg {
        rijen(t, &blad, getypt)
    } else {
        Vec::new()
    };
    let velden = if blad.mag_oordelen {
        velden(t, &invoer(&blad, getypt), &getypt.fouten)
    } else {
        Vec::new()
    };
    let mut fouten = ErrorSummary::of(t, &velden);
    for rij in &sorteren {
        if let Some(fout) = &rij.fout {
            fouten = fouten.and(format!("keuze-{}", rij.regel.id), fout.clone());
        }
    }
    Ok(Pagina {
        t,
        page: reader.frame(Menu::Zittingen),
        slug: reader.slug.clone(),
        lopen: begin(&blad),
        sorteren,
        velden,
        fouten,
        is_swv: reader.ctx.actor.is_swv(),
        blad,
    })
}

/// What stands in the form of the talk: what was typed, else what is kept.
fn invoer(blad: &ZittingBlad, getypt: &Getypt) -> ZittingInvoer {
    getypt.zitting.clone().unwrap_or_else(|| ZittingInvoer {
        datum: blad.zitting.datum.to_string(),
        tijd: blad.zitting.tijd.clone(),
        plaats: blad.zitting.plaats.clone(),
        ..ZittingInvoer::default()
    })
}

/// The dossiers that a talk goes through: all that are not in the bundle, by number.
pub(super) fn te_lopen(blad: &ZittingBlad) -> Vec<&AanvraagRegel> {
    let buiten = |r: &&AanvraagRegel| r.bundel.is_none() && r.staat != Staat::Gebundeld;
    blad.regels.iter().filter(buiten).collect()
}

/// Whether the talk still has to speak about it.
pub(super) const fn is_open(regel: &AanvraagRegel) -> bool {
    matches!(regel.staat, Staat::Gepland | Staat::InBespreking)
}

/// How many dossiers wait, and the place (from 1) of the first.
fn begin(blad: &ZittingBlad) -> Option<(usize, usize)> {
    let lijst = te_lopen(blad);
    let open = lijst.iter().filter(|r| is_open(r)).count();
    let eerste = lijst.iter().position(|r| is_open(r)).unwrap_or(0);
    (!lijst.is_empty()).then(|| (open, eerste.saturating_add(1)))
}

fn rijen(t: Taal, blad: &ZittingBlad, getypt: &Getypt) -> Vec<Rij> {
    let open = blad.bundel.as_ref().is_none_or(|b| b.staat == BundelStaat::Open);
    let te_sorteren = |r: &&AanvraagRegel| match r.staat {
        Staat::Gepland => true,
        Staat::Gebundeld => open,
        _ => false,
    };
    let rij = |regel: &AanvraagRegel| {
        let mag_bundel = open && regel.route == Some(Route::Bundel);
        let getypt_keuze = getypt
            .keuzes
            .as_ref()
            .map(|k| k.get(&regel.id).copied().unwrap_or(""));
        Rij {
            mag_bundel,
            keuze: getypt_keuze.unwrap_or_else(|| voorstel(regel, open)),
            uitleg: uitleg(t, blad, regel, open),
            fout: fout(t, &getypt.fouten, &format!("aanvraag-{}", regel.id)),
            regel: regel.clone(),
        }
    };
    blad.regels.iter().filter(te_sorteren).map(rij).collect()
}

/// What the rule proposes.
fn voorstel(regel: &AanvraagRegel, open: bool) -> &'static str {
    match (regel.staat, regel.route) {
        (Staat::Gebundeld, _) => "bundel",
        (_, Some(Route::Bundel)) if open => "bundel",
        (_, Some(Route::Bespreken)) => "bespreken",
        _ => "",
    }
}

/// Why the rule proposes it, or why it may not be bundled.
fn uitleg(t: Taal, blad: &ZittingBlad, regel: &AanvraagRegel, open: bool) -> Vec<Tekst> {
    if regel.soort == ZaakSoort::Vso {
        return vec![t.text("sorteer-vso")];
    }
    let Some(route) = regel.route else {
        return vec![t.text("sorteer-eigen")];
    };
    let redenen = blad.redenen.get(&regel.id).into_iter().flatten();
    let mut uitleg: Vec<Tekst> = redenen.map(|r| t.code("reden", r.code())).collect();
    uitleg.push(t.code("route-uitleg", route.code()));
    if !open && route == Route::Bundel {
        uitleg.push(t.text("sorteer-dicht"));
    }
    uitleg
}
