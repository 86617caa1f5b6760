//! Extra lessons and help of a pupil beside trajecten.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use vangnet_app::cascade::{HulpBlad, HulpInvoer};
use vangnet_app::leerling::Tab;
use vangnet_app::{AppError, VeldFout};
use vangnet_core::cascade::hulp::{Hulp, HulpSoort};
use vangnet_core::id::{HulpId, LeerlingId};

use super::veld::uren;
use crate::form::{ErrorSummary, Field, FieldKind, Getypt};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path};
use crate::pages::leerling::Kop;
use crate::pages::plan::Velden;
use crate::part::Tone;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

#[derive(Template)]
#[template(path = "cascade/hulp.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    kop: Kop,
    blad: HulpBlad,
    vandaag: jiff::civil::Date,
    velden: Vec<Field>,
    /// What somebody typed about help that was changed in the meantime: which, and what.
    getypt: Option<(HulpId, String)>,
    fouten: ErrorSummary,
}

impl Pagina {
    fn uren(&self, hulp: &Hulp) -> String {
        let uren = uren(self.t, hulp.minuten_per_week);
        self.t.text("traject-uren").arg("uren", uren).to_string()
    }

    /// What stands in the box for what help brought.
    fn evaluatie(&self, hulp: &Hulp) -> String {
        match &self.getypt {
            Some((id, tekst)) if *id == hulp.id => tekst.clone(),
            _ => hulp.inhoud.evaluatie.clone(),
        }
    }
}

pub(super) async fn open(
    reader: Reader,
    Path((_, id)): Path<(String, LeerlingId)>,
) -> Result<Html<String>, Fout> {
    html(&laad(&reader, id, &HulpInvoer::default(), None, &[]).await?)
}

async fn laad(
    reader: &Reader,
    id: LeerlingId,
    invoer: &HulpInvoer,
    getypt: Option<(HulpId, String)>,
    fouten: &[VeldFout],
) -> Result<Pagina, Fout> {
    let t = reader.t;
    let blad = reader.web.app.open_hulp(&reader.ctx, id).await?;
    let velden = if blad.mag_bewerken {
        velden(Velden { t, fouten, voor: "" }, invoer)
    } else {
        Vec::new()
    };
    let los = fouten.iter().filter(|f| f.veld == "evaluatie");
    let samen = los.fold(ErrorSummary::of(t, &velden), |samen, f| {
        let id = getypt
            .as_ref()
            .map_or_else(String::new, |(id, _)| format!("evaluatie-{id}"));
        samen.and(id, crate::pages::veldfout(t, f).to_string())
    });
    Ok(Pagina {
        t,
        page: reader.frame(Menu::Leerlingen),
        kop: Kop::new(reader, blad.kop.clone(), Tab::Trajecten),
        vandaag: reader.web.app.today(),
        fouten: samen,
        velden,
        getypt,
        blad,
    })
}

fn velden(v: Velden<'_>, invoer: &HulpInvoer) -> Vec<Field> {
    let t = v.t;
    let soorten = HulpSoort::ALL.map(HulpSoort::code);
    let vinkje = |naam: &'static str, checked: bool| {
        v.veld(naam, FieldKind::Checkbox { checked }, t.code("hulp", naam), "")
            .hint(t.code("hulp-uitleg", naam))
            .open()
    };
    vec![
        v.keuze(
            "soort",
            t.text("hulp-soort"),
            ("hulpsoort", &soorten),
            &invoer.soort,
        ),
        v.regel("waarvoor", t.text("hulp-waarvoor"), &invoer.waarvoor)
            .hint(t.text("hulp-waarvoor-uitleg")),
        v.dag("van", t.text("veld-traject-begin"), &invoer.van),
        v.dag("tot", t.text("veld-traject-einde"), &invoer.tot),
        v.regel("uren", t.text("veld-traject-uren"), &invoer.uren),
        vinkje("in_de_les", invoer.in_de_les),
        vinkje("structureel", invoer.structureel),
    ]
}

pub(super) async fn add(
    reader: Reader,
    Path((_, id)): Path<(String, LeerlingId)>,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let invoer = HulpInvoer {
        soort: getypt.get("soort"),
        van: getypt.get("van"),
        tot: getypt.get("tot"),
        uren: getypt.get("uren"),
        waarvoor: getypt.get("waarvoor"),
        in_de_les: getypt.ja("in_de_les"),
        structureel: getypt.ja("structureel"),
    };
    match reader.web.app.add_hulp(&reader.ctx, id, &invoer).await {
        Ok(_) => Ok(terug(&reader, id)),
        Err(AppError::Invalid(fouten)) => {
            let page = laad(&reader, id, &invoer, None, &fouten).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response())
        }
        Err(fout) => Err(fout.into()),
    }
}

pub(super) async fn evaluate(
    reader: Reader,
    Path((_, id, hulp)): Path<(String, LeerlingId, HulpId)>,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let tekst = getypt.get("evaluatie");
    let versie = getypt.get("versie").parse().unwrap_or(0);
    let gedaan = reader
        .web
        .app
        .evaluate_hulp(&reader.ctx, id, hulp, &tekst, versie)
        .await;
    let (status, fouten) = match gedaan {
        Ok(()) => return Ok(terug(&reader, id)),
        Err(AppError::Invalid(fouten)) => (StatusCode::UNPROCESSABLE_ENTITY, fouten),
        // Somebody else was first: what stands now is shown above what was typed.
        Err(AppError::Conflict("gewijzigd")) => (
            StatusCode::CONFLICT,
            vec![VeldFout::new("evaluatie", "gewijzigd")],
        ),
        Err(fout) => return Err(fout.into()),
    };
    let leeg = HulpInvoer::default();
    let page = laad(&reader, id, &leeg, Some((hulp, tekst)), &fouten).await?;
    Ok((status, html(&page)?).into_response())
}

fn terug(reader: &Reader, id: LeerlingId) -> Response {
    let naar = reader.href(&format!("/leerlingen/{id}/hulp"));
    Flash::redirect(Flash::done("hulp-vastgelegd"), &naar)
}
