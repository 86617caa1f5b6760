//! The partners of the samenwerkingsverband (R030).

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use vangnet_app::inrichting::aanbod::PartnerInvoer;
use vangnet_app::{AppError, VeldFout};
use vangnet_core::id::PartnerId;
use vangnet_core::inrichting::aanbod::Partner;
use vangnet_core::toegang::Action;

use crate::form::{Choice, ErrorSummary, Field, FieldKind, Getypt, Line};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::Form;
use crate::pages::veldfout;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

#[derive(Template)]
#[template(path = "aanbod/partners.html")]
struct Lijst {
    t: Taal,
    page: Frame,
    slug: String,
    partners: Vec<Partner>,
    mag_wijzigen: bool,
}

#[derive(Template)]
#[template(path = "aanbod/partner.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    /// Where the form goes: `nieuw` or an id.
    doel: String,
    fouten: ErrorSummary,
    velden: Vec<Field>,
    versie: i32,
    ander: Option<Partner>,
}

fn menu(reader: &Reader) -> Menu {
    if reader.mag(Action::ReadInrichting) {
        Menu::Inrichting
    } else {
        Menu::Aanbod
    }
}

pub(super) async fn lijst(reader: Reader) -> Result<Html<String>, Fout> {
    let (partners, mag_wijzigen) = reader.web.app.list_partners(&reader.ctx).await?;
    html(&Lijst {
        t: reader.t,
        page: reader.frame(menu(&reader)),
        slug: reader.slug.clone(),
        partners,
        mag_wijzigen,
    })
}

async fn vind(reader: &Reader, id: PartnerId) -> Result<Partner, Fout> {
    let (partners, mag_wijzigen) = reader.web.app.list_partners(&reader.ctx).await?;
    if !mag_wijzigen {
        return Err(AppError::Denied.into());
    }
    let found = partners.into_iter().find(|p| p.id == id);
    Ok(found.ok_or(AppError::NotFound)?)
}

pub(super) async fn nieuw(reader: Reader) -> Result<Response, Fout> {
    if !reader.mag(Action::EditInrichting) {
        return Err(AppError::Denied.into());
    }
    let invoer = PartnerInvoer {
        actief: true,
        ..PartnerInvoer::default()
    };
    toon(&reader, "nieuw".to_owned(), &invoer, &[], None)
}

pub(super) async fn form(reader: Reader, Path((_, id)): Path<(String, PartnerId)>) -> Result<Response, Fout> {
    let partner = vind(&reader, id).await?;
    let invoer = PartnerInvoer {
        naam: partner.naam,
        rol: partner.rol,
        cluster: partner.cluster.map(|c| c.to_string()).unwrap_or_default(),
        actief: partner.actief,
        versie: partner.versie,
    };
    toon(&reader, id.to_string(), &invoer, &[], None)
}

fn toon(
    reader: &Reader,
    doel: String,
    i: &PartnerInvoer,
    fouten: &[VeldFout],
    ander: Option<Partner>,
) -> Result<Response, Fout> {
    let t = reader.t;
    let fout = |veld: &str| fouten.iter().find(|f| f.veld == veld).map(|f| veldfout(t, f));
    let choices = ["", "1", "2", "3", "4"].map(|code| {
        if code.is_empty() {
            Choice::new(code, t.text("partner-geen-cluster"))
        } else {
            Choice::new(code, t.text("partner-cluster-nr").arg("nummer", code))
        }
    });
    let velden = vec![
        Field::line(t, "naam", Line::Text, t.text("partner-naam"))
            .value(&*i.naam)
            .error(fout("naam")),
        Field::line(t, "rol", Line::Text, t.text("partner-rol"))
            .hint(t.text("partner-rol-uitleg"))
            .value(&*i.rol)
            .error(fout("rol")),
        Field::new(
            t,
            "cluster",
            FieldKind::Select {
                choices: choices.to_vec(),
            },
            t.text("partner-cluster"),
        )
        .optional()
        .value(&*i.cluster)
        .error(fout("cluster")),
        Field::new(
            t,
            "actief",
            FieldKind::Checkbox { checked: i.actief },
            t.text("partner-actief"),
        )
        .open(),
    ];
    let status = match (&ander, fouten.is_empty()) {
        (Some(_), _) => StatusCode::CONFLICT,
        (None, true) => StatusCode::OK,
        (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let pagina = html(&Pagina {
        t,
        page: reader.frame(Menu::Inrichting),
        slug: reader.slug.clone(),
        doel,
        fouten: ErrorSummary::of(t, &velden),
        velden,
        versie: ander.as_ref().map_or(i.versie, |a| a.versie),
        ander,
    })?;
    Ok((status, pagina).into_response())
}

fn getypt(g: &Getypt) -> PartnerInvoer {
    PartnerInvoer {
        naam: g.get("naam"),
        rol: g.get("rol"),
        cluster: g.get("cluster"),
        actief: g.ja("actief"),
        versie: g.get("versie").parse().unwrap_or_default(),
    }
}

pub(super) async fn voeg_toe(reader: Reader, Form(g): Form<Getypt>) -> Result<Response, Fout> {
    bewaar(&reader, None, &getypt(&g)).await
}

pub(super) async fn save(
    reader: Reader,
    Path((_, id)): Path<(String, PartnerId)>,
    Form(g): Form<Getypt>,
) -> Result<Response, Fout> {
    bewaar(&reader, Some(id), &getypt(&g)).await
}

async fn bewaar(reader: &Reader, id: Option<PartnerId>, invoer: &PartnerInvoer) -> Result<Response, Fout> {
    let doel = id.map_or_else(|| "nieuw".to_owned(), |id| id.to_string());
    match reader.web.app.save_partner(&reader.ctx, id, invoer).await {
        Ok(()) => Ok(Flash::redirect(
            Flash::done("partner-bewaard"),
            &reader.href("/partners"),
        )),
        Err(AppError::Invalid(fouten)) => toon(reader, doel, invoer, &fouten, None),
        Err(AppError::Conflict(wat)) => {
            let id = id.ok_or(AppError::Conflict(wat))?;
            let ander = vind(reader, id).await?;
            toon(reader, doel, invoer, &[], Some(ander))
        }
        Err(fout) => Err(fout.into()),
    }
}
