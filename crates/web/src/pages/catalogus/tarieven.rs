//! What an hour of who gives support costs, from a day on.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use vangnet_app::inrichting::catalogus::{TariefRegel, TarievenInvoer};
use vangnet_app::inrichting::tekst::stempel;
use vangnet_app::{AppError, VeldFout};
use vangnet_core::inrichting::catalogus::{Catalogus, Tarief};
use vangnet_core::toegang::Action;

use super::woorden;
use crate::form::{ErrorSummary, Field, Getypt, Line};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::Form;
use crate::pages::veldfout;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

#[derive(Template)]
#[template(path = "catalogus/tarieven.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    /// The stamp of the rates that the form was made from, or with which both are shown.
    gelezen: String,
    /// Somebody else changed them as well.
    strijdig: bool,
    fouten: ErrorSummary,
    vanaf: Field,
    /// Who is known, by the name of the hidden field that says so.
    bekend: Vec<(String, String)>,
    velden: Vec<Field>,
}

/// An amount as it is typed: 6250 is `62,50`.
fn bedrag(t: Taal, tarief: &Tarief) -> String {
    // Without the sign between thousands, which would be read as a decimal one.
    let teken = if t == Taal::Nl { ',' } else { '.' };
    format!(
        "{}{teken}{:02}",
        tarief.cent_per_uur / 100,
        tarief.cent_per_uur % 100
    )
}

fn met_hoofdletter(woord: &str) -> String {
    let mut letters = woord.chars();
    let eerste = letters.next();
    eerste
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(letters)
        .collect()
}

fn van(t: Taal, catalogus: &Catalogus) -> Result<TarievenInvoer, Fout> {
    let regel = |code: &str| {
        let bedrag = catalogus.tarief(code).map(|tarief| bedrag(t, tarief));
        TariefRegel {
            wie: code.to_owned(),
            bedrag: bedrag.unwrap_or_default(),
            bekend: true,
        }
    };
    Ok(TarievenInvoer {
        gelezen: stempel(Some(&catalogus.tarief))?,
        vanaf: String::new(),
        regels: catalogus.tariefhouders().into_iter().map(regel).collect(),
    })
}

fn toon(
    reader: &Reader,
    catalogus: &Catalogus,
    getypt: &TarievenInvoer,
    fouten: &[VeldFout],
    strijdig: bool,
) -> Result<Response, Fout> {
    let t = reader.t;
    let fout = |veld: &str| fouten.iter().find(|f| f.veld == veld).map(|f| veldfout(t, f));
    let vanaf = Field::line(t, "vanaf", Line::Date, t.text("veld-beleid-vanaf"))
        .hint(t.text("veld-beleid-vanaf-uitleg"))
        .value(&*getypt.vanaf)
        .error(fout("vanaf"));
    let is_bekend = catalogus.tariefhouders();
    let mut bekend = Vec::new();
    let mut velden = Vec::new();
    let mut regels = getypt.regels.clone();
    if strijdig {
        // A rate that somebody else added stays, and is seen.
        let erbij = van(t, catalogus)?.regels;
        regels.extend(
            erbij
                .into_iter()
                .filter(|nieuw| getypt.regels.iter().all(|regel| regel.wie != nieuw.wie)),
        );
    }
    // Always one more, for who is not named yet.
    if regels
        .last()
        .is_none_or(|regel| is_bekend.contains(&regel.wie.as_str()))
    {
        regels.push(TariefRegel::default());
    }
    for (n, regel) in regels.iter().enumerate() {
        let code = &regel.wie;
        let (naam_wie, naam_tarief) = (format!("wie_{n}"), format!("tarief_{n}"));
        let mut mis = fout(&naam_tarief);
        let label = if is_bekend.contains(&code.as_str()) {
            // Who is known has no field of its own to say it at.
            mis = mis.or_else(|| fout(&naam_wie));
            bekend.push((format!("bekend_{n}"), code.clone()));
            met_hoofdletter(&woorden::wie(t, code))
        } else {
            let veld = Field::line(t, naam_wie.clone(), Line::Text, t.text("tarieven-nog"))
                .hint(t.text("tarieven-nog-uitleg"))
                .value(woorden::wie(t, code))
                .error(fout(&naam_wie))
                .optional();
            velden.push(veld);
            t.text("tarieven-nog-bedrag").to_string()
        };
        let nu = catalogus
            .tarief(code)
            .map(|tarief| bedrag(t, tarief))
            .unwrap_or_default();
        let veld = Field::line(t, naam_tarief.clone(), Line::Number, label)
            .value(&*regel.bedrag)
            .stored(strijdig.then_some(&*nu))
            .error(mis)
            .open();
        velden.push(veld);
    }
    let status = if strijdig {
        StatusCode::CONFLICT
    } else if fouten.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let pagina = html(&Pagina {
        t,
        page: reader.frame(Menu::Inrichting),
        slug: reader.slug.clone(),
        gelezen: if strijdig {
            stempel(Some(&catalogus.tarief))?
        } else {
            getypt.gelezen.clone()
        },
        strijdig,
        fouten: ErrorSummary::of(t, std::iter::once(&vanaf).chain(&velden)),
        vanaf,
        bekend,
        velden,
    })?;
    Ok((status, pagina).into_response())
}

async fn catalogus(reader: &Reader, dag: Option<jiff::civil::Date>) -> Result<Catalogus, Fout> {
    if !reader.mag(Action::EditInrichting) {
        return Err(AppError::Denied.into());
    }
    let blad = reader.web.app.open_catalogus(&reader.ctx, dag).await?;
    Ok(blad.catalogus.ok_or(AppError::NotFound)?)
}

pub(super) async fn form(reader: Reader) -> Result<Response, Fout> {
    let catalogus = catalogus(&reader, None).await?;
    toon(&reader, &catalogus, &van(reader.t, &catalogus)?, &[], false)
}

pub(super) async fn save(reader: Reader, Form(g): Form<Getypt>) -> Result<Response, Fout> {
    let t = reader.t;
    let regel = |n| {
        let bekend = g.rij("bekend", n);
        TariefRegel {
            bedrag: g.rij("tarief", n),
            bekend: !bekend.is_empty(),
            wie: if bekend.is_empty() {
                woorden::code_van(t, &g.rij("wie", n))
            } else {
                bekend
            },
        }
    };
    let invoer = TarievenInvoer {
        gelezen: g.get("gelezen"),
        vanaf: g.get("vanaf"),
        regels: g
            .rijen(&["bekend", "wie", "tarief"])
            .into_iter()
            .map(regel)
            .collect(),
    };
    match reader.web.app.set_tarieven(&reader.ctx, &invoer).await {
        Ok(()) => {
            let naar = reader.href("/inrichting/catalogus");
            let naar = format!("{naar}?dag={}", invoer.vanaf.trim());
            Ok(Flash::redirect(Flash::done("catalogus-bewaard"), &naar))
        }
        Err(AppError::Invalid(fouten)) => {
            toon(&reader, &catalogus(&reader, None).await?, &invoer, &fouten, false)
        }
        // What holds on that day is not what was read: somebody changed it, or set a version that begins later.
        Err(AppError::Conflict("gewijzigd")) => {
            let dag = invoer.vanaf.trim().parse().ok();
            toon(&reader, &catalogus(&reader, dag).await?, &invoer, &[], true)
        }
        Err(fout) => Err(fout.into()),
    }
}
