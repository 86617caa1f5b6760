//! A profile that the school already has is read in: the file, what landed where, the tray, taking over.

mod blokken;
mod cijfers;
mod velden;

use std::collections::BTreeMap;

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use vangnet_app::schoolprofiel::{
    InleesInvoer, Inleesblad, Inleestelling, OverneemInvoer, Vak, VerplaatsInvoer,
};
use vangnet_app::{AppError, VeldFout};
use vangnet_core::id::SchoolprofielId;
use vangnet_core::schoolprofiel::inlezen::{Geplaatst, Ingelezen, InleesStaat, MAX_ALINEAS};

use self::blokken::{Blok, Deel, blokken, deel};
use self::cijfers::{Tabel, tabellen};
use self::velden::{bestandvelden, naam, overneemvelden};
use super::Kop;
use crate::form::{Choice, ErrorSummary, Field, Getypt};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path, Query};
use crate::http::upload::Upload;
use crate::pages::veldfout;
use crate::reader::{Menu, Reader};
use crate::taal::{Taal, Tekst};

/// Blocks on a page: each has a list of all places.
const PER_BLAD: usize = 40;
/// How the tray is called in a form.
const BAK: &str = "bak";

/// What is looked at: the tray, or a place, and from which block on.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Kijk {
    plek: String,
    vanaf: String,
}

#[derive(Template)]
#[template(path = "schoolprofiel/inlezen.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    kop: Kop,
    is_concept: bool,
    fouten: ErrorSummary,
    strijdig: bool,
    /// The form for a file.
    bestand: Vec<Field>,
    versie: i32,
    lezing: Option<Lezing>,
}

/// A reading.
struct Lezing {
    id: String,
    /// When and by what kind of file, in words.
    herkomst: Tekst,
    telling: Inleestelling,
    alineas: usize,
    /// Whether it can be changed.
    is_open: bool,
    is_overgenomen: bool,
    bank: Bank,
    delen: Vec<Deel>,
    tabellen: Vec<Tabel>,
    mag_cijfers: bool,
    overnemen: Vec<Field>,
}

/// Where paragraphs are moved from: the tray, or one place.
struct Bank {
    /// Code of the place; empty: the tray.
    plek: String,
    titel: String,
    blokken: Vec<Blok>,
    keuzes: Vec<Choice>,
    /// Blocks before these.
    vorige: Option<usize>,
    /// Blocks after these.
    volgende: Option<usize>,
    /// The first block, counted from one, the last, and how many there are.
    van: usize,
    tot: usize,
    totaal: usize,
}

pub(super) async fn open(
    reader: Reader,
    Path((_, id)): Path<(String, SchoolprofielId)>,
    Query(kijk): Query<Kijk>,
) -> Result<Response, Fout> {
    toon(&reader, id, &kijk, &[], false).await
}

pub(super) async fn lees(
    reader: Reader,
    Path((_, id)): Path<(String, SchoolprofielId)>,
    upload: Upload,
) -> Result<Response, Fout> {
    let invoer = InleesInvoer {
        vervang: upload.field("vervang") == "ja",
        versie: upload.field("versie").parse().unwrap_or(0),
    };
    let bytes = upload.content.to_vec();
    let done = reader
        .web
        .app
        .read_schoolprofiel(&reader.ctx, id, bytes, invoer)
        .await;
    antwoord(&reader, id, &Kijk::default(), done, "inlezing-gelezen").await
}

pub(super) async fn verplaats(
    reader: Reader,
    Path((_, id)): Path<(String, SchoolprofielId)>,
    Form(g): Form<Getypt>,
) -> Result<Response, Fout> {
    let kijk = Kijk {
        plek: g.get("hier"),
        vanaf: g.get("vanaf"),
    };
    let invoer = zetten(&g).ok_or(Fout::NotFound)?;
    let done = reader.web.app.move_alineas(&reader.ctx, id, &invoer).await;
    antwoord(&reader, id, &kijk, done.map(drop), "inlezing-verplaatst").await
}

pub(super) async fn overnemen(
    reader: Reader,
    Path((_, id)): Path<(String, SchoolprofielId)>,
    Form(g): Form<Getypt>,
) -> Result<Response, Fout> {
    let invoer = OverneemInvoer {
        lezing: Some(g.get("lezing").parse().or(Err(Fout::NotFound))?),
        versie: g.get("versie").parse().or(Err(Fout::NotFound))?,
        alle: g.get("alle"),
        plekken: g.namen_met("plek-").into_iter().collect::<BTreeMap<_, _>>(),
        documenten: g.ja("documenten"),
        kengetallen: g.ja("kengetallen"),
    };
    let done = reader.web.app.accept_inlezing(&reader.ctx, id, &invoer).await;
    antwoord(
        &reader,
        id,
        &Kijk::default(),
        done.map(drop),
        "inlezing-overgenomen",
    )
    .await
}

pub(super) async fn weg(
    reader: Reader,
    Path((_, id)): Path<(String, SchoolprofielId)>,
    Form(g): Form<Getypt>,
) -> Result<Response, Fout> {
    let versie = g.get("versie").parse().or(Err(Fout::NotFound))?;
    let done = reader.web.app.drop_inlezing(&reader.ctx, id, versie).await;
    antwoord(&reader, id, &Kijk::default(), done, "inlezing-weg").await
}

/// What was chosen for each block: the ticked paragraphs of it, or all when none is ticked.
fn zetten(g: &Getypt) -> Option<VerplaatsInvoer> {
    let aangevinkt: Vec<usize> = g.alle("alinea").map(str::parse).collect::<Result<_, _>>().ok()?;
    let mut zetten = Vec::new();
    for (blok, naar) in g.namen_met("naar-") {
        if naar.is_empty() {
            continue;
        }
        let (van, tot) = blok.split_once('-')?;
        let (van, tot): (usize, usize) = (van.parse().ok()?, tot.parse().ok()?);
        if tot.checked_sub(van)? >= MAX_ALINEAS {
            return None;
        }
        let hier = aangevinkt.iter().copied().filter(|n| (van..=tot).contains(n));
        let mut nummers: Vec<usize> = hier.collect();
        if nummers.is_empty() {
            nummers = (van..=tot).collect();
        }
        zetten.push((nummers, (naar != BAK).then_some(naar)));
    }
    Some(VerplaatsInvoer {
        lezing: Some(g.get("lezing").parse().ok()?),
        versie: g.get("versie").parse().ok()?,
        zetten,
    })
}

/// Back to the page with a word about what was done, or the page with what was wrong.
async fn antwoord(
    reader: &Reader,
    id: SchoolprofielId,
    kijk: &Kijk,
    done: Result<(), AppError>,
    code: &'static str,
) -> Result<Response, Fout> {
    match done {
        Ok(()) => {
            let pad = format!("/profielen/{id}/inlezen{}", kijk.query());
            Ok(Flash::redirect(Flash::done(code), &reader.href(&pad)))
        }
        Err(AppError::Invalid(fouten)) => toon(reader, id, kijk, &fouten, false).await,
        Err(AppError::Conflict(_)) => toon(reader, id, kijk, &[], true).await,
        Err(fout) => Err(fout.into()),
    }
}

impl Kijk {
    /// As it stands behind an address. Codes of places hold letters, digits and a few signs; anything else is the tray.
    fn query(&self) -> String {
        let past = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
        if self.plek.is_empty() || !self.plek.chars().all(past) {
            String::new()
        } else {
            format!("?plek={}", self.plek)
        }
    }
}

async fn toon(
    reader: &Reader,
    id: SchoolprofielId,
    kijk: &Kijk,
    fouten: &[VeldFout],
    strijdig: bool,
) -> Result<Response, Fout> {
    let t = reader.t;
    let blad = reader.web.app.open_inlezing(&reader.ctx, id).await?;
    let bestand = bestandvelden(t, &blad, fouten);
    let lezing = blad.ingelezen.as_ref();
    let lezing = lezing.map(|ingelezen| lezing_van(t, &blad, ingelezen, kijk, fouten));
    let status = match (strijdig, fouten.is_empty()) {
        (true, _) => StatusCode::CONFLICT,
        (false, true) => StatusCode::OK,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let velden = bestand.iter().chain(lezing.iter().flat_map(|l| &l.overnemen));
    let mut samen = ErrorSummary::of(t, velden);
    for fout in fouten
        .iter()
        .filter(|f| matches!(f.veld.as_str(), "plek" | "stap"))
    {
        samen = samen.and("inlezen-bank", veldfout(t, fout));
    }
    let pagina = Pagina {
        t,
        page: reader.frame(Menu::Profielen),
        slug: reader.slug.clone(),
        kop: Kop::van(t, &blad.profiel, &blad.school.naam),
        is_concept: blad.is_concept,
        fouten: samen,
        strijdig,
        versie: blad.ingelezen.as_ref().map_or(0, |i| i.versie),
        bestand,
        lezing,
    };
    Ok((status, html(&pagina)?).into_response())
}

/// The name of what was read in for a place, or of its documents.
fn vaknaam(t: Taal, vak: &Vak) -> String {
    let plek = naam(t, &vak.plek);
    if vak.documenten {
        t.text("inlezing-documenten-van").arg("plek", plek).to_string()
    } else {
        plek
    }
}

fn lezing_van(t: Taal, blad: &Inleesblad, i: &Ingelezen, kijk: &Kijk, fouten: &[VeldFout]) -> Lezing {
    let alineas = &i.inlezing.alineas;
    let is_open = blad.is_concept && i.staat == InleesStaat::Open;
    let delen = blad
        .vakken
        .iter()
        .map(|vak| deel(t, alineas, vak, vaknaam(t, vak)));
    Lezing {
        id: i.id.to_string(),
        herkomst: t
            .text("inlezing-herkomst")
            .arg("bron", t.code("inleesbron", i.bron.code()))
            .arg("omvang", t.file_size(u64::from(i.bytes))),
        telling: blad.telling,
        alineas: alineas.len(),
        is_open,
        is_overgenomen: i.staat == InleesStaat::Overgenomen,
        bank: bank(t, blad, alineas, kijk, is_open),
        delen: delen.collect(),
        tabellen: tabellen(t, &blad.cijfers, i.staat),
        mag_cijfers: blad.mag_cijfers,
        overnemen: if is_open {
            overneemvelden(t, blad, fouten)
        } else {
            Vec::new()
        },
    }
}

fn bank(t: Taal, blad: &Inleesblad, alineas: &[Geplaatst], kijk: &Kijk, is_open: bool) -> Bank {
    let vak = blad.vakken.iter().find(|v| v.code == kijk.plek);
    let nummers = vak.map_or(blad.bak.as_slice(), |v| v.nummers.as_slice());
    let vanaf = kijk.vanaf.parse().unwrap_or(0);
    let (blokken, totaal) = blokken(t, alineas, nummers, vanaf, PER_BLAD);
    let na = vanaf.saturating_add(blokken.len());
    let mut keuzes = vec![Choice::new("", t.text("inlezing-blijft"))];
    if vak.is_some() {
        keuzes.push(Choice::new(BAK, t.text("inlezing-naar-bak")));
    }
    if is_open {
        keuzes.extend(blad.keuzes.iter().map(|p| Choice::new(&*p.code, naam(t, p))));
    }
    Bank {
        plek: vak.map_or_else(String::new, |v| v.code.clone()),
        titel: vak.map_or_else(|| t.text("inlezing-bak").to_string(), |v| vaknaam(t, v)),
        keuzes,
        vorige: (vanaf > 0).then(|| vanaf.saturating_sub(PER_BLAD)),
        volgende: (na < totaal && !blokken.is_empty()).then_some(na),
        van: vanaf.saturating_add(1),
        tot: na,
        totaal,
        blokken,
    }
}
