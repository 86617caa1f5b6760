//! What every pupil has beside an OPP: outflow profile, plan of learning, portfolio.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use vangnet_app::leerling::Tab;
use vangnet_app::plan::{PlanBlad, ProfielInvoer, StukInvoer, VakInvoer};
use vangnet_app::{AppError, VeldFout};
use vangnet_core::id::LeerlingId;
use vangnet_core::leerling::Onderwijssoort;
use vangnet_core::plan::ilp::Uitstroomprofiel;
use vangnet_core::toegang::Action;

use super::Velden;
use super::doen::versie;
use crate::form::{ErrorSummary, Field, Getypt};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path};
use crate::pages::leerling::Kop;
use crate::pages::veldfout;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

/// Empty rows below what is there.
const LEGE_RIJEN: usize = 2;

#[derive(Template)]
#[template(path = "plan/profiel.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    pad: String,
    kop: Kop,
    versie: i32,
    velden: Vec<Field>,
    /// Subjects at a higher level, a row each.
    vakken: Vec<Vec<Field>>,
    /// The portfolio, a row each.
    portfolio: Vec<Vec<Field>>,
    met_vakken: bool,
    fouten: ErrorSummary,
    strijdig: bool,
}

pub(super) async fn open(
    reader: Reader,
    Path((_, id)): Path<(String, LeerlingId)>,
) -> Result<Html<String>, Fout> {
    let blad = bewerkbaar(&reader, id).await?;
    let invoer = ProfielInvoer::from(&blad.profiel);
    let versie = blad.profiel.versie;
    pagina(&reader, &blad, &invoer, &[], versie, false)
}

async fn bewerkbaar(reader: &Reader, id: LeerlingId) -> Result<PlanBlad, Fout> {
    let blad = reader.web.app.open_plan(&reader.ctx, id).await?;
    if blad.mag(Action::EditPlan) {
        Ok(blad)
    } else {
        Err(Fout::Denied { known: true })
    }
}

fn pagina(
    reader: &Reader,
    blad: &PlanBlad,
    invoer: &ProfielInvoer,
    fouten: &[VeldFout],
    versie: i32,
    strijdig: bool,
) -> Result<Html<String>, Fout> {
    let t = reader.t;
    let v = Velden { t, fouten, voor: "" };
    let velden = hoofd(v, invoer);
    let mut samen = ErrorSummary::of(t, &velden);
    for fout in fouten
        .iter()
        .filter(|f| f.veld == "vakken" || f.veld == "portfolio")
    {
        samen = samen.and(fout.veld.clone(), veldfout(t, fout));
    }
    let kop = Kop::new(reader, blad.kop.clone(), Tab::Plan);
    html(&Pagina {
        t,
        page: reader.frame(Menu::Leerlingen),
        pad: format!("{}/plan", kop.adres()),
        kop,
        versie,
        velden,
        vakken: vakken(v, invoer),
        portfolio: portfolio(v, invoer),
        met_vakken: blad.kop.leerling.gegevens.soort != Onderwijssoort::Pro,
        fouten: samen,
        strijdig,
    })
}

fn hoofd(v: Velden<'_>, invoer: &ProfielInvoer) -> Vec<Field> {
    let t = v.t;
    let uitstroom = Uitstroomprofiel::ALL.map(Uitstroomprofiel::code);
    vec![
        v.keuze(
            "uitstroom",
            t.text("profiel-uitstroom"),
            ("uitstroomprofiel", &uitstroom),
            &invoer.uitstroom,
        )
        .hint(t.text("profiel-uitstroom-uitleg"))
        .open(),
        v.dag(
            "ingeschreven_op",
            t.text("profiel-ingeschreven"),
            invoer.ingeschreven_op.as_str(),
        )
        .hint(t.text("profiel-ingeschreven-uitleg"))
        .open(),
        v.dag(
            "geplaatst_op",
            t.text("profiel-geplaatst"),
            invoer.geplaatst_op.as_str(),
        )
        .hint(t.text("profiel-geplaatst-uitleg"))
        .optional(),
        v.regel(
            "basisschooladvies",
            t.text("profiel-advies"),
            invoer.basisschooladvies.as_str(),
        )
        .hint(t.text("profiel-advies-uitleg"))
        .open(),
        v.lang(
            "instroom",
            3,
            t.text("profiel-instroom"),
            invoer.instroom.as_str(),
        )
        .hint(t.text("profiel-instroom-uitleg"))
        .optional(),
        v.lang(
            "keuzetraject",
            2,
            t.text("profiel-keuzetraject"),
            invoer.keuzetraject.as_str(),
        )
        .optional(),
    ]
}

fn vakken(v: Velden<'_>, invoer: &ProfielInvoer) -> Vec<Vec<Field>> {
    let t = v.t;
    let niveaus = [
        Onderwijssoort::VmboKader,
        Onderwijssoort::VmboTl,
        Onderwijssoort::Havo,
        Onderwijssoort::Vwo,
    ]
    .map(Onderwijssoort::code);
    let leeg = std::iter::repeat_n(VakInvoer::default(), LEGE_RIJEN);
    (1usize..)
        .zip(invoer.vakken.iter().cloned().chain(leeg))
        .map(|(n, vak)| {
            vec![
                v.regel(format!("vak_{n}"), t.text("profiel-vak"), vak.vak).open(),
                v.keuze(
                    format!("niveau_{n}"),
                    t.text("profiel-niveau"),
                    ("onderwijssoort", &niveaus),
                    &vak.niveau,
                )
                .open(),
                v.regel(format!("reden_{n}"), t.text("profiel-reden"), vak.reden)
                    .open(),
            ]
        })
        .collect()
}

fn portfolio(v: Velden<'_>, invoer: &ProfielInvoer) -> Vec<Vec<Field>> {
    let t = v.t;
    let leeg = std::iter::repeat_n(StukInvoer::default(), LEGE_RIJEN);
    (1usize..)
        .zip(invoer.portfolio.iter().cloned().chain(leeg))
        .map(|(n, stuk)| {
            vec![
                v.dag(format!("dag_{n}"), t.text("profiel-stuk-dag"), stuk.datum)
                    .open(),
                v.regel(format!("stuk_{n}"), t.text("profiel-stuk"), stuk.tekst)
                    .open(),
            ]
        })
        .collect()
}

pub(super) async fn save(
    reader: Reader,
    Path((_, id)): Path<(String, LeerlingId)>,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let gelezen = versie(&getypt)?;
    let invoer = lees(&getypt);
    let gedaan = reader
        .web
        .app
        .save_profiel(&reader.ctx, id, gelezen, &invoer)
        .await;
    let (fouten, strijdig) = match gedaan {
        Ok(()) => {
            let naar = reader.href(&format!("/leerlingen/{id}/plan"));
            return Ok(Flash::redirect(Flash::done("profiel-bewaard"), &naar));
        }
        Err(AppError::Invalid(fouten)) => (fouten, false),
        Err(AppError::Conflict("gewijzigd")) => (Vec::new(), true),
        Err(fout) => return Err(fout.into()),
    };
    let blad = bewerkbaar(&reader, id).await?;
    let (versie, status) = if strijdig {
        (blad.profiel.versie, StatusCode::CONFLICT)
    } else {
        (gelezen, StatusCode::UNPROCESSABLE_ENTITY)
    };
    let page = pagina(&reader, &blad, &invoer, &fouten, versie, strijdig)?;
    Ok((status, page).into_response())
}

fn lees(getypt: &Getypt) -> ProfielInvoer {
    ProfielInvoer {
        uitstroom: getypt.get("uitstroom"),
        ingeschreven_op: getypt.get("ingeschreven_op"),
        geplaatst_op: getypt.get("geplaatst_op"),
        basisschooladvies: getypt.get("basisschooladvies"),
        instroom: getypt.get("instroom"),
        keuzetraject: getypt.get("keuzetraject"),
        vakken: getypt
            .rijen(&["vak", "niveau", "reden"])
            .into_iter()
            .map(|n| VakInvoer {
                vak: getypt.rij("vak", n),
                niveau: getypt.rij("niveau", n),
                reden: getypt.rij("reden", n),
            })
            .collect(),
        portfolio: getypt
            .rijen(&["dag", "stuk"])
            .into_iter()
            .map(|n| StukInvoer {
                datum: getypt.rij("dag", n),
                tekst: getypt.rij("stuk", n),
            })
            .collect(),
    }
}
