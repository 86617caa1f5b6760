//! What every pupil has beside an OPP: outflow profile, plan of learning, portfolio.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use vangnet_app::leerling::Tab;
use vangnet_app::plan::{PlanBlad, ProfielInvoer, ReferentieInvoer, StukInvoer, VakInvoer};
use vangnet_app::{AppError, VeldFout};
use vangnet_core::id::LeerlingId;
use vangnet_core::leerling::Onderwijssoort;
use vangnet_core::plan::ilp::{Basisbehoefte, Referentiedomein, Referentieniveau, Uitstroomprofiel};
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
    basisbehoeften: Vec<Field>,
    /// Levels of language and arithmetic, a row each.
    referentie: Vec<Vec<Field>>,
    /// What was chosen for a level that stays out of reach.
    oplossingen: Vec<Field>,
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
    // What the other wrote stands beside what was typed, wherever the two differ.
    let nu = strijdig.then(|| ProfielInvoer::from(&blad.profiel));
    let nu = nu.as_ref();
    let velden = hoofd(v, invoer, nu);
    let basisbehoeften = basisbehoeften(v, invoer, nu);
    let mut samen = ErrorSummary::of(t, velden.iter().chain(&basisbehoeften));
    for fout in fouten.iter().filter(|f| {
        matches!(
            f.veld.as_str(),
            "vakken" | "portfolio" | "referentie" | "oplossingen"
        )
    }) {
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
        basisbehoeften,
        referentie: referentie(v, invoer, nu),
        oplossingen: oplossingen(v, invoer, nu),
        vakken: vakken(v, invoer, nu),
        portfolio: portfolio(v, invoer, nu),
        met_vakken: blad.kop.leerling.gegevens.soort != Onderwijssoort::Pro,
        fouten: samen,
        strijdig,
    })
}

/// A field with what stands now beside it.
fn naast<T>(veld: Field, nu: Option<&T>, waarde: impl FnOnce(&T) -> &str) -> Field {
    veld.stored(nu.map(waarde))
}

fn hoofd(v: Velden<'_>, invoer: &ProfielInvoer, nu: Option<&ProfielInvoer>) -> Vec<Field> {
    let t = v.t;
    let uitstroom = Uitstroomprofiel::ALL.map(Uitstroomprofiel::code);
    let keuze = ("uitstroomprofiel", &uitstroom[..]);
    let dag = |naam, label, waarde: &str| v.dag(naam, label, waarde);
    vec![
        naast(
            v.keuze("uitstroom", t.text("profiel-uitstroom"), keuze, &invoer.uitstroom)
                .hint(t.text("profiel-uitstroom-uitleg"))
                .open(),
            nu,
            |n| &n.uitstroom,
        ),
        naast(
            dag(
                "ingeschreven_op",
                t.text("profiel-ingeschreven"),
                &invoer.ingeschreven_op,
            )
            .hint(t.text("profiel-ingeschreven-uitleg"))
            .open(),
            nu,
            |n| &n.ingeschreven_op,
        ),
        naast(
            dag("geplaatst_op", t.text("profiel-geplaatst"), &invoer.geplaatst_op)
                .hint(t.text("profiel-geplaatst-uitleg"))
                .optional(),
            nu,
            |n| &n.geplaatst_op,
        ),
        naast(
            v.regel(
                "basisschooladvies",
                t.text("profiel-advies"),
                &invoer.basisschooladvies,
            )
            .hint(t.text("profiel-advies-uitleg"))
            .open(),
            nu,
            |n| &n.basisschooladvies,
        ),
        naast(
            v.lang("instroom", 3, t.text("profiel-instroom"), &invoer.instroom)
                .hint(t.text("profiel-instroom-uitleg"))
                .optional(),
            nu,
            |n| &n.instroom,
        ),
        naast(
            v.lang(
                "keuzetraject",
                2,
                t.text("profiel-keuzetraject"),
                &invoer.keuzetraject,
            )
            .optional(),
            nu,
            |n| &n.keuzetraject,
        ),
    ]
}

fn basisbehoeften(v: Velden<'_>, invoer: &ProfielInvoer, nu: Option<&ProfielInvoer>) -> Vec<Field> {
    let veld = |wat: Basisbehoefte| {
        let tekst = |van: &ProfielInvoer| van.basisbehoeften.get(&wat).cloned().unwrap_or_default();
        v.lang(
            wat.code(),
            2,
            v.t.code("basisbehoefte", wat.code()),
            tekst(invoer),
        )
        .hint(v.t.code("basisbehoefte-uitleg", wat.code()))
        .optional()
        .stored(nu.map(tekst).as_deref())
    };
    Basisbehoefte::ALL.map(veld).into()
}

/// What was typed, row by row, with what stands now; empty rows below it.
fn rijen<T: Clone + Default>(getypt: &[T], nu: Option<&[T]>) -> Vec<(usize, T, Option<T>)> {
    let aantal = getypt.len().max(nu.map_or(0, <[T]>::len));
    let op = |lijst: &[T], n: usize| lijst.get(n).cloned().unwrap_or_default();
    (0..aantal.saturating_add(LEGE_RIJEN))
        .map(|n| (n.saturating_add(1), op(getypt, n), nu.map(|nu| op(nu, n))))
        .collect()
}

fn referentie(v: Velden<'_>, invoer: &ProfielInvoer, nu: Option<&ProfielInvoer>) -> Vec<Vec<Field>> {
    let t = v.t;
    let domeinen = Referentiedomein::ALL.map(Referentiedomein::code);
    let niveaus = Referentieniveau::ALL.map(Referentieniveau::code);
    rijen(&invoer.referentie, nu.map(|n| n.referentie.as_slice()))
        .into_iter()
        .map(|(n, r, nu): (usize, ReferentieInvoer, _)| {
            let nu = nu.as_ref();
            let dag = v.dag(format!("toetsdag_{n}"), t.text("profiel-stuk-dag"), r.datum);
            let domein = v.keuze(
                format!("domein_{n}"),
                t.text("profiel-referentie-domein"),
                ("referentiedomein", &domeinen),
                &r.domein,
            );
            let niveau = v.keuze(
                format!("referentie_{n}"),
                t.text("profiel-referentie-niveau"),
                ("referentieniveau", &niveaus),
                &r.niveau,
            );
            let toets = v.regel(format!("toets_{n}"), t.text("profiel-referentie-toets"), r.toets);
            vec![
                naast(dag.open(), nu, |n| &n.datum),
                naast(domein.open(), nu, |n| &n.domein),
                naast(niveau.open(), nu, |n| &n.niveau),
                naast(toets.optional(), nu, |n| &n.toets),
            ]
        })
        .collect()
}

/// What was chosen when a level stays out of reach, and who chose it: for language and for arithmetic (R098).
fn oplossingen(v: Velden<'_>, invoer: &ProfielInvoer, nu: Option<&ProfielInvoer>) -> Vec<Field> {
    let veld = |domein: Referentiedomein, wie: bool| {
        let tekst = |van: &ProfielInvoer| {
            let (wat, met) = van.oplossingen.get(&domein).cloned().unwrap_or_default();
            if wie { met } else { wat }
        };
        let code = domein.code();
        let (label, naam) = if wie {
            (
                v.t.code("profiel-oplossing-wie", code),
                format!("oplossing_wie_{code}"),
            )
        } else {
            (
                v.t.code("profiel-oplossing-wat", code),
                format!("oplossing_wat_{code}"),
            )
        };
        v.lang(naam, 2, label, tekst(invoer))
            .optional()
            .stored(nu.map(tekst).as_deref())
    };
    let beide = Referentiedomein::ALL.into_iter();
    beide.flat_map(|d| [veld(d, false), veld(d, true)]).collect()
}

fn vakken(v: Velden<'_>, invoer: &ProfielInvoer, nu: Option<&ProfielInvoer>) -> Vec<Vec<Field>> {
    let t = v.t;
    let niveaus = [
        Onderwijssoort::VmboKader,
        Onderwijssoort::VmboTl,
        Onderwijssoort::Havo,
        Onderwijssoort::Vwo,
    ]
    .map(Onderwijssoort::code);
    rijen(&invoer.vakken, nu.map(|n| n.vakken.as_slice()))
        .into_iter()
        .map(|(n, vak, nu): (usize, VakInvoer, _)| {
            let nu = nu.as_ref();
            let niveau = v.keuze(
                format!("niveau_{n}"),
                t.text("profiel-niveau"),
                ("onderwijssoort", &niveaus),
                &vak.niveau,
            );
            let naam = v.regel(format!("vak_{n}"), t.text("profiel-vak"), vak.vak);
            let reden = v.regel(format!("reden_{n}"), t.text("profiel-reden"), vak.reden);
            vec![
                naast(naam.open(), nu, |n| &n.vak),
                naast(niveau.open(), nu, |n| &n.niveau),
                naast(reden.open(), nu, |n| &n.reden),
            ]
        })
        .collect()
}

fn portfolio(v: Velden<'_>, invoer: &ProfielInvoer, nu: Option<&ProfielInvoer>) -> Vec<Vec<Field>> {
    let t = v.t;
    rijen(&invoer.portfolio, nu.map(|n| n.portfolio.as_slice()))
        .into_iter()
        .map(|(n, stuk, nu): (usize, StukInvoer, _)| {
            let nu = nu.as_ref();
            let dag = v.dag(format!("dag_{n}"), t.text("profiel-stuk-dag"), stuk.datum);
            let tekst = v.regel(format!("stuk_{n}"), t.text("profiel-stuk"), stuk.tekst);
            vec![
                naast(dag.open(), nu, |n| &n.datum),
                naast(tekst.open(), nu, |n| &n.tekst),
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
        basisbehoeften: Basisbehoefte::ALL.map(|wat| (wat, getypt.get(wat.code()))).into(),
        referentie: getypt
            .rijen(&["toetsdag", "domein", "referentie", "toets"])
            .into_iter()
            .map(|n| ReferentieInvoer {
                datum: getypt.rij("toetsdag", n),
                domein: getypt.rij("domein", n),
                niveau: getypt.rij("referentie", n),
                toets: getypt.rij("toets", n),
            })
            .collect(),
        oplossingen: Referentiedomein::ALL
            .map(|d| {
                let veld = |wat: &str| getypt.get(&format!("oplossing_{wat}_{}", d.code()));
                (d, (veld("wat"), veld("wie")))
            })
            .into(),
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
