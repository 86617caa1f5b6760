//! One version of the OPP: read beside the one before, worked at while it is a concept, printed.

use std::collections::BTreeMap;

use askama::Template;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use vangnet_app::AppError;
use vangnet_app::leerling::Tab;
use vangnet_app::plan::{OppInvoer, PlanBlad, VersieRegel};
use vangnet_core::id::{LeerlingId, OppId};
use vangnet_core::plan::opp::{OppDeel, OppStaat, OppVeld, Verschil, verschillen};
use vangnet_core::toegang::Action;

use super::Velden;
use super::blad::delen;
use super::doen::versie;
use crate::form::{ErrorSummary, Field, Getypt};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path};
use crate::pages::leerling::Kop;
use crate::part::Tone;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

/// A part of the form.
#[derive(Debug)]
struct Deel {
    deel: OppDeel,
    velden: Vec<Field>,
}

#[derive(Template)]
#[template(path = "plan/bewerken.html")]
struct Bewerken {
    t: Taal,
    page: Frame,
    pad: String,
    kop: Kop,
    opp: VersieRegel,
    versie: i32,
    delen: Vec<Deel>,
    reden: Option<Field>,
    fouten: ErrorSummary,
    /// Who saved in between.
    strijdig: bool,
}

#[derive(Template)]
#[template(path = "plan/versie.html")]
struct Versie {
    t: Taal,
    page: Frame,
    pad: String,
    kop: Kop,
    opp: VersieRegel,
    /// The version before, with what differs.
    vorige: Option<(i32, Vec<Verschil>)>,
}

impl Versie {
    fn delen(&self) -> Vec<(OppDeel, Vec<(OppVeld, &str)>)> {
        delen(&self.opp.opp.inhoud)
    }

    fn toon(&self) -> Tone {
        Tone::from(&self.opp.opp.staat)
    }
}

pub(super) async fn open(
    reader: Reader,
    Path((_, id, opp)): Path<(String, LeerlingId, OppId)>,
) -> Result<Response, Fout> {
    let blad = reader.web.app.open_plan(&reader.ctx, id).await?;
    let regel = vind(&blad, opp)?;
    if regel.opp.staat == OppStaat::Concept && blad.mag(Action::EditPlan) {
        let invoer = OppInvoer::from(&regel.opp);
        return Ok(bewerken(&reader, &blad, regel, &invoer, &[], false)?.into_response());
    }
    let vorige = blad.versies.iter().find(|v| v.opp.nummer < regel.opp.nummer);
    let kop = Kop::new(&reader, blad.kop.clone(), Tab::Plan);
    let page = html(&Versie {
        t: reader.t,
        page: reader.frame(Menu::Leerlingen),
        pad: format!("{}/plan", kop.adres()),
        kop,
        vorige: vorige.map(|v| (v.opp.nummer, verschillen(&v.opp.inhoud, &regel.opp.inhoud))),
        opp: regel.clone(),
    })?;
    Ok(page.into_response())
}

fn vind(blad: &PlanBlad, opp: OppId) -> Result<&VersieRegel, Fout> {
    let found = blad.versies.iter().find(|v| v.opp.id == opp);
    found.ok_or(Fout::NotFound)
}

fn bewerken(
    reader: &Reader,
    blad: &PlanBlad,
    regel: &VersieRegel,
    invoer: &OppInvoer,
    fouten: &[vangnet_app::VeldFout],
    strijdig: bool,
) -> Result<impl IntoResponse + use<>, Fout> {
    let t = reader.t;
    let velden = Velden { t, fouten, voor: "" };
    let soort = blad.kop.leerling.gegevens.soort;
    let nu = OppInvoer::from(&regel.opp);
    // What the other wrote stands beside what was typed, wherever the two differ.
    let tekst = |van: &OppInvoer, veld| van.teksten.get(&veld).cloned().unwrap_or_default();
    let veld = |veld: OppVeld| {
        let rows = if matches!(veld, OppVeld::Begeleiding | OppVeld::Inbreng) {
            5
        } else {
            3
        };
        velden
            .lang(
                veld.code(),
                rows,
                t.code("oppveld", veld.code()),
                tekst(invoer, veld),
            )
            .hint(t.code("oppveld-uitleg", veld.code()))
            .open()
            .stored(strijdig.then(|| tekst(&nu, veld)).as_deref())
    };
    let mut delen: Vec<Deel> = Vec::new();
    for deel in OppDeel::ALL {
        let eigen = OppVeld::ALL
            .into_iter()
            .filter(|v| v.deel() == deel && v.geldt_voor(soort));
        let mut rij: Vec<Field> = eigen.map(veld).collect();
        if deel == OppDeel::Overleg {
            let dag = velden
                .dag("overleg_op", t.text("opp-overleg-op"), invoer.overleg_op.as_str())
                .open()
                .stored(strijdig.then_some(nu.overleg_op.as_str()));
            rij.insert(0, dag);
        }
        delen.push(Deel { deel, velden: rij });
    }
    let reden = blad.van_kracht().map(|_| {
        velden
            .lang("reden", 2, t.text("opp-begin-reden"), invoer.reden.as_str())
            .open()
            .stored(strijdig.then_some(nu.reden.as_str()))
    });
    let alle = delen.iter().flat_map(|d| &d.velden).chain(&reden);
    let fouten = ErrorSummary::of(t, alle);
    let kop = Kop::new(reader, blad.kop.clone(), Tab::Plan);
    html(&Bewerken {
        t,
        page: reader.frame(Menu::Leerlingen),
        pad: format!("{}/plan", kop.adres()),
        kop,
        opp: regel.clone(),
        versie: regel.opp.versie,
        delen,
        reden,
        fouten,
        strijdig,
    })
}

pub(super) async fn save(
    reader: Reader,
    Path((_, id, opp)): Path<(String, LeerlingId, OppId)>,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let teksten: BTreeMap<OppVeld, String> = OppVeld::ALL
        .into_iter()
        .map(|veld| (veld, getypt.get(veld.code())))
        .collect();
    let invoer = OppInvoer {
        teksten,
        overleg_op: getypt.get("overleg_op"),
        reden: getypt.get("reden"),
    };
    let gelezen = versie(&getypt)?;
    let gedaan = reader.web.app.save_opp(&reader.ctx, opp, gelezen, &invoer).await;
    let (fouten, strijdig) = match gedaan {
        Ok(()) => {
            let naar = reader.href(&format!("/leerlingen/{id}/plan"));
            return Ok(Flash::redirect(Flash::done("plan-bewaard"), &naar));
        }
        Err(AppError::Invalid(fouten)) => (fouten, false),
        Err(AppError::Conflict("gewijzigd")) => (Vec::new(), true),
        Err(fout) => return Err(fout.into()),
    };
    let blad = reader.web.app.open_plan(&reader.ctx, id).await?;
    let mut regel = vind(&blad, opp)?.clone();
    if !strijdig {
        // The next save is still over what this form was made from.
        regel.opp.versie = gelezen;
    }
    let page = bewerken(&reader, &blad, &regel, &invoer, &fouten, strijdig)?;
    let status = if strijdig {
        StatusCode::CONFLICT
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    Ok((status, page).into_response())
}

pub(super) async fn pdf(
    reader: Reader,
    Path((_, _, opp)): Path<(String, LeerlingId, OppId)>,
) -> Result<Response, Fout> {
    let (nummer, pdf) = reader.web.app.open_opp_pdf(&reader.ctx, opp).await?;
    let headers = [
        (CONTENT_TYPE, "application/pdf".to_owned()),
        (
            CONTENT_DISPOSITION,
            format!("inline; filename=\"opp-versie-{nummer}.pdf\""),
        ),
    ];
    Ok((headers, pdf).into_response())
}
