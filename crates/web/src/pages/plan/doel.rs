//! Goals: set, changed, concluded, tied to trajecten.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use vangnet_app::leerling::Tab;
use vangnet_app::plan::{DoelInvoer, PlanBlad};
use vangnet_app::{AppError, VeldFout};
use vangnet_core::id::{DoelId, LeerlingId, TrajectId};
use vangnet_core::plan::doel::{Doeldomein, Plan, eigen_plan};
use vangnet_core::plan::evaluatie::Doelresultaat;
use vangnet_core::toegang::Action;

use super::Velden;
use super::doen::versie;
use crate::form::{ErrorSummary, Field, Getypt};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path};
use crate::pages::leerling::Kop;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

#[derive(Template)]
#[template(path = "plan/doel.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    pad: String,
    kop: Kop,
    /// The goal that is changed, with the version that was read.
    doel: Option<(DoelId, i32)>,
    velden: Vec<Field>,
    fouten: ErrorSummary,
    /// Somebody else saved in between: what stands now is beside each field.
    strijdig: bool,
}

pub(super) async fn nieuw(
    reader: Reader,
    Path((_, id)): Path<(String, LeerlingId)>,
) -> Result<Html<String>, Fout> {
    let blad = bewerkbaar(&reader, id).await?;
    let plan = if blad.van_kracht().or_else(|| blad.concept()).is_some() {
        Plan::Opp
    } else {
        eigen_plan(blad.kop.leerling.gegevens.soort)
    };
    let invoer = DoelInvoer {
        plan: plan.code().to_owned(),
        ..DoelInvoer::default()
    };
    pagina(&reader, &blad, None, &invoer, &[], None)
}

pub(super) async fn open(
    reader: Reader,
    Path((_, id, doel)): Path<(String, LeerlingId, DoelId)>,
) -> Result<Html<String>, Fout> {
    let blad = bewerkbaar(&reader, id).await?;
    let (nu, nu_versie) = opgeslagen(&blad, doel)?;
    pagina(&reader, &blad, Some((doel, nu_versie)), &nu, &[], None)
}

/// The plan, for who may write in it.
async fn bewerkbaar(reader: &Reader, id: LeerlingId) -> Result<PlanBlad, Fout> {
    let blad = reader.web.app.open_plan(&reader.ctx, id).await?;
    if blad.mag(Action::EditPlan) {
        Ok(blad)
    } else {
        Err(Fout::Denied { known: true })
    }
}

fn opgeslagen(blad: &PlanBlad, doel: DoelId) -> Result<(DoelInvoer, i32), Fout> {
    let found = blad.doelen.iter().find(|d| d.doel.id == doel);
    let regel = found.ok_or(Fout::NotFound)?;
    Ok((DoelInvoer::from(&regel.doel), regel.doel.versie))
}

fn pagina(
    reader: &Reader,
    blad: &PlanBlad,
    doel: Option<(DoelId, i32)>,
    invoer: &DoelInvoer,
    fouten: &[VeldFout],
    nu: Option<&DoelInvoer>,
) -> Result<Html<String>, Fout> {
    let t = reader.t;
    let v = Velden { t, fouten, voor: "" };
    let plannen = Plan::ALL.map(Plan::code);
    let domeinen = Doeldomein::ALL.map(Doeldomein::code);
    let resultaten = Doelresultaat::ALL.map(Doelresultaat::code);
    let mut velden = vec![
        v.rondjes(
            "plan",
            t.text("doel-bij-plan"),
            ("doel-plan", &plannen),
            &invoer.plan,
        ),
        v.lang("doel", 2, t.text("doel-doel"), invoer.doel.as_str())
            .hint(t.text("doel-doel-uitleg")),
        v.lang(
            "criterium",
            2,
            t.text("doel-criterium"),
            invoer.criterium.as_str(),
        )
        .hint(t.text("doel-criterium-uitleg"))
        .open(),
        v.lang(
            "beginsituatie",
            2,
            t.text("doel-beginsituatie"),
            invoer.beginsituatie.as_str(),
        )
        .optional(),
        v.dag(
            "streefdatum",
            t.text("doel-streefdatum"),
            invoer.streefdatum.as_str(),
        )
        .open(),
        v.keuze(
            "domein",
            t.text("doel-domein-label"),
            ("doeldomein", &domeinen),
            &invoer.domein,
        )
        .optional(),
    ];
    if doel.is_some() {
        velden.push(v.rondjes(
            "resultaat",
            t.text("doel-resultaat"),
            ("doelresultaat", &resultaten),
            &invoer.resultaat,
        ));
        velden.push(
            v.lang(
                "resultaat_tekst",
                2,
                t.text("doel-resultaat-tekst"),
                invoer.resultaat_tekst.as_str(),
            )
            .optional(),
        );
    }
    let velden: Vec<Field> = velden.into_iter().map(|veld| naast(veld, nu)).collect();
    let kop = Kop::new(reader, blad.kop.clone(), Tab::Plan);
    html(&Pagina {
        t,
        page: reader.frame(Menu::Leerlingen),
        pad: format!("{}/plan", kop.adres()),
        kop,
        doel,
        fouten: ErrorSummary::of(t, &velden),
        velden,
        strijdig: nu.is_some(),
    })
}

/// A field with what stands now beside it.
fn naast(veld: Field, nu: Option<&DoelInvoer>) -> Field {
    let waarde = nu.and_then(|nu| match veld.name() {
        "plan" => Some(&nu.plan),
        "domein" => Some(&nu.domein),
        "doel" => Some(&nu.doel),
        "criterium" => Some(&nu.criterium),
        "beginsituatie" => Some(&nu.beginsituatie),
        "streefdatum" => Some(&nu.streefdatum),
        "resultaat" => Some(&nu.resultaat),
        "resultaat_tekst" => Some(&nu.resultaat_tekst),
        _ => None,
    });
    veld.stored(waarde.map(String::as_str))
}

fn invoer(getypt: &Getypt) -> DoelInvoer {
    DoelInvoer {
        plan: getypt.get("plan"),
        domein: getypt.get("domein"),
        doel: getypt.get("doel"),
        criterium: getypt.get("criterium"),
        beginsituatie: getypt.get("beginsituatie"),
        streefdatum: getypt.get("streefdatum"),
        resultaat: getypt.get("resultaat"),
        resultaat_tekst: getypt.get("resultaat_tekst"),
    }
}

pub(super) async fn add(
    reader: Reader,
    Path((_, id)): Path<(String, LeerlingId)>,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    bewaar(reader, id, None, &invoer(&getypt)).await
}

pub(super) async fn save(
    reader: Reader,
    Path((_, id, doel)): Path<(String, LeerlingId, DoelId)>,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let gelezen = versie(&getypt)?;
    bewaar(reader, id, Some((doel, gelezen)), &invoer(&getypt)).await
}

async fn bewaar(
    reader: Reader,
    id: LeerlingId,
    doel: Option<(DoelId, i32)>,
    invoer: &DoelInvoer,
) -> Result<Response, Fout> {
    let gedaan = reader.web.app.save_doel(&reader.ctx, id, doel, invoer).await;
    let (fouten, strijdig) = match gedaan {
        Ok(_) => {
            let naar = reader.href(&format!("/leerlingen/{id}/plan"));
            return Ok(Flash::redirect(Flash::done("doel-bewaard"), &naar));
        }
        Err(AppError::Invalid(fouten)) => (fouten, None),
        Err(AppError::Conflict("gewijzigd")) => (Vec::new(), doel),
        Err(fout) => return Err(fout.into()),
    };
    let blad = bewerkbaar(&reader, id).await?;
    let Some((strijdig, _)) = strijdig else {
        let page = pagina(&reader, &blad, doel, invoer, &fouten, None)?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let (nu, nu_versie) = opgeslagen(&blad, strijdig)?;
    let page = pagina(
        &reader,
        &blad,
        Some((strijdig, nu_versie)),
        invoer,
        &[],
        Some(&nu),
    )?;
    Ok((StatusCode::CONFLICT, page).into_response())
}

pub(super) async fn link(
    reader: Reader,
    Path((_, id, doel)): Path<(String, LeerlingId, DoelId)>,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let traject: TrajectId = getypt.get("traject").parse().or(Err(Fout::NotFound))?;
    let aan = getypt.get("doe") != "los";
    reader
        .web
        .app
        .link_doel(&reader.ctx, id, traject, doel, aan)
        .await?;
    let naar = reader.href(&format!("/leerlingen/{id}/plan"));
    Ok(Flash::redirect(Flash::done("doel-bewaard"), &naar))
}
