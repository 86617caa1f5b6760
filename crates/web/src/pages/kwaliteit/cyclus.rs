//! The quality cycle of a school year: what four groups say, four phases, the trend.

use askama::Template;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use vangnet_app::AppError;
use vangnet_app::kwaliteit::{CyclusBlad, CyclusInvoer};
use vangnet_core::cijfers::masker::Aantal;
use vangnet_core::id::SchoolId;
use vangnet_core::kwaliteit::cyclus::{CyclusStaat, Fase, Score};

use super::cyclusvorm::{Groepvelden, gelezen, invoer, vorm};
use super::{Kop, Pad, Poging, frame, kop, versie};
use crate::form::{ErrorSummary, Getypt};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path, Query};
use crate::pages::cijfers::schooljaar;
use crate::part::Tone;
use crate::reader::Reader;
use crate::taal::{Taal, Tekst};

/// The school year, as it stands in the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Vraag {
    jaar: String,
}

/// A group on the page.
struct Groep {
    naam: Tekst,
    gevraagd: String,
    antwoorden: String,
    score: String,
    bevinding: String,
    verloop: Vec<String>,
}

/// A phase on the page.
struct Faseblok {
    naam: Tekst,
    tekst: String,
    datum: String,
    eigenaar: String,
    leeg: bool,
}

#[derive(Template)]
#[template(path = "kwaliteit/cyclus.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    kop: Kop,
    jaar: i16,
    schooljaar: String,
    jaren: Vec<String>,
    vorig: String,
    volgend: Option<String>,
    staat: Tekst,
    toon: Tone,
    gesloten: Option<String>,
    groepen: Vec<Groep>,
    fasen: Vec<Faseblok>,
    leeg: String,
    masker: bool,
    /// The step that can be taken now, with its name.
    stap: Option<(&'static str, Tekst)>,
    stapfout: Option<Tekst>,
    vorm: Vec<Groepvelden>,
    fouten: ErrorSummary,
    versie: i32,
    strijdig: bool,
}

pub(super) async fn open(
    reader: Reader,
    Path((_, school)): Path<Pad>,
    Query(vraag): Query<Vraag>,
) -> Result<Response, Fout> {
    let jaar = match vraag.jaar.as_str() {
        "" => None,
        jaar => Some(jaar.parse().or(Err(Fout::NotFound))?),
    };
    toon(&reader, school, jaar, Poging::GEEN).await
}

async fn toon(
    reader: &Reader,
    school: SchoolId,
    jaar: Option<i16>,
    poging: Poging<'_, CyclusInvoer>,
) -> Result<Response, Fout> {
    let blad = reader.web.app.open_cyclus(&reader.ctx, school, jaar).await?;
    let pagina = html(&pagina(reader, &blad, poging))?;
    Ok((poging.status(), pagina).into_response())
}

fn pagina(reader: &Reader, blad: &CyclusBlad, poging: Poging<'_, CyclusInvoer>) -> Pagina {
    let t = reader.t;
    let kop = kop(reader, &blad.kop, "");
    let open = blad.staat != Some(CyclusStaat::Gesloten);
    let stand = blad.eigen.as_ref().map(invoer).unwrap_or_default();
    let vorm = if blad.kop.mag_school && open {
        vorm(t, blad, &stand, poging)
    } else {
        Vec::new()
    };
    let naar = |jaar: i16| format!("{}?jaar={jaar}", kop.pad);
    let leeg: Vec<String> = blad
        .leeg
        .iter()
        .map(|f| t.code("kwaliteit-fase", f.code()).to_string())
        .collect();
    let stap = match (blad.kop.mag_school, blad.staat) {
        (true, Some(CyclusStaat::Open)) if blad.leeg.is_empty() => {
            Some(("sluiten", t.text("kwaliteit-sluiten")))
        }
        (true, Some(CyclusStaat::Gesloten)) => Some(("heropenen", t.text("kwaliteit-heropenen"))),
        _ => None,
    };
    Pagina {
        t,
        page: frame(reader),
        slug: reader.slug.clone(),
        vorig: naar(blad.jaar.saturating_sub(1)),
        volgend: (blad.jaar < blad.nu).then(|| naar(blad.jaar.saturating_add(1))),
        kop,
        jaar: blad.jaar,
        schooljaar: schooljaar(blad.jaar),
        jaren: blad.jaren.iter().copied().map(schooljaar).collect(),
        staat: t.code("kwaliteit-staat", blad.staat.map_or("leeg", CyclusStaat::code)),
        toon: if open { Tone::Neutraal } else { Tone::Goed },
        gesloten: blad.gesloten_op.map(|op| t.long_date(op)),
        groepen: groepen(t, blad),
        fasen: fasen(t, blad),
        leeg: leeg.join(", "),
        masker: blad.masker,
        stap,
        stapfout: poging.bij(t, "stap"),
        fouten: ErrorSummary::of(t, vorm.iter().flat_map(|g| &g.velden)),
        vorm,
        versie: blad.versie,
        strijdig: poging.strijdig,
    }
}

fn groepen(t: Taal, blad: &CyclusBlad) -> Vec<Groep> {
    let antwoorden = |n: Aantal| match n {
        Aantal::Precies(n) => t.integer(i64::from(n)),
        Aantal::Klein => t.text("kwaliteit-klein").to_string(),
    };
    let each = blad.groepen.iter().map(|g| Groep {
        naam: t.code("kwaliteit-groep", g.groep.code()),
        gevraagd: g.gevraagd.map(|n| t.integer(i64::from(n))).unwrap_or_default(),
        antwoorden: g.gevraagd.map(|_| antwoorden(g.antwoorden)).unwrap_or_default(),
        score: score(t, g.score),
        bevinding: g.bevinding.clone(),
        verloop: g.verloop.iter().map(|s| score(t, *s)).collect(),
    });
    each.collect()
}

fn score(t: Taal, score: Score) -> String {
    match score {
        Score::Geen => t.text("kwaliteit-geen-score").to_string(),
        Score::Klein => t.text("kwaliteit-score-verborgen").to_string(),
        Score::Tienden(n) => t.tenths(i64::from(n)),
    }
}

fn fasen(t: Taal, blad: &CyclusBlad) -> Vec<Faseblok> {
    let each = Fase::ALL.into_iter().map(|fase| {
        let f = blad.fasen.get(&fase).cloned().unwrap_or_default();
        Faseblok {
            naam: t.code("kwaliteit-fase", fase.code()),
            datum: f.datum.map(|d| t.long_date(d)).unwrap_or_default(),
            eigenaar: f
                .eigenaar
                .and_then(|wie| blad.namen.get(&wie).cloned())
                .unwrap_or_default(),
            tekst: f.tekst,
            leeg: blad.leeg.contains(&fase),
        }
    });
    each.collect()
}

/// Where a form of the page stands: with the school year.
type Jaarpad = (String, SchoolId, String);

pub(super) async fn save(
    reader: Reader,
    Path((_, school, jaar)): Path<Jaarpad>,
    Form(g): Form<Getypt>,
) -> Result<Response, Fout> {
    let jaar: i16 = jaar.parse().or(Err(Fout::NotFound))?;
    let invoer = gelezen(&g, versie(&g.get("versie"))?);
    let app = &reader.web.app;
    match app.save_cyclus(&reader.ctx, school, jaar, &invoer).await {
        Ok(()) => Ok(terug(&reader, school, jaar)),
        Err(AppError::Invalid(fouten)) => {
            toon(&reader, school, Some(jaar), Poging::fout(&invoer, &fouten)).await
        }
        Err(AppError::Conflict(_)) => toon(&reader, school, Some(jaar), Poging::botst(&invoer)).await,
        Err(fout) => Err(fout.into()),
    }
}

pub(super) async fn step(
    reader: Reader,
    Path((_, school, jaar)): Path<Jaarpad>,
    Form(g): Form<Getypt>,
) -> Result<Response, Fout> {
    let jaar: i16 = jaar.parse().or(Err(Fout::NotFound))?;
    let versie = versie(&g.get("versie"))?;
    let app = &reader.web.app;
    let done = app
        .step_cyclus(&reader.ctx, school, jaar, &g.get("stap"), versie)
        .await;
    match done {
        Ok(()) => Ok(terug(&reader, school, jaar)),
        Err(AppError::Invalid(fouten)) => {
            let poging = Poging {
                fouten: &fouten,
                ..Poging::GEEN
            };
            toon(&reader, school, Some(jaar), poging).await
        }
        Err(fout) => Err(fout.into()),
    }
}

fn terug(reader: &Reader, school: SchoolId, jaar: i16) -> Response {
    let pad = format!("{}?jaar={jaar}", reader.href(&format!("/kwaliteit/{school}")));
    Flash::redirect(Flash::done("kwaliteit-bewaard"), &pad)
}
