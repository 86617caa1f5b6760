//! One account: its roles, whether it may sign in, a new password.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use serde::Deserialize;
use uuid::Uuid;
use vangnet_app::toegang::{AccountBlad, RolInvoer};
use vangnet_app::{AppError, VeldFout};
use vangnet_core::id::AccountId;

use super::super::rollen::{RolToon, Stand, keuze_bereik, keuze_rol, toon};
use crate::form::{ErrorSummary, Field, FieldKind, Line};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path};
use crate::pages::veldfout;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

#[derive(Template)]
#[template(path = "toegang/account.html")]
struct AccountPagina {
    t: Taal,
    page: Frame,
    slug: String,
    blad: AccountBlad,
    rollen: Vec<RolToon>,
    /// Whether it is the reader's own.
    eigen: bool,
    fouten: ErrorSummary,
    rol: Vec<Field>,
    wachtwoord: Field,
}

/// What the forms post.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(in super::super) struct Getypt {
    rol: String,
    bereik: String,
    vanaf: String,
    actief: String,
    wachtwoord: String,
}

type Pad = Path<(String, AccountId)>;

pub(in super::super) async fn open(reader: Reader, Path((_, id)): Pad) -> Result<Html<String>, Fout> {
    let vanaf = reader.web.app.today().to_string();
    html(
        &laad(
            &reader,
            id,
            &RolInvoer {
                vanaf,
                ..RolInvoer::default()
            },
            &[],
        )
        .await?,
    )
}

async fn laad(
    reader: &Reader,
    id: AccountId,
    invoer: &RolInvoer,
    fouten: &[VeldFout],
) -> Result<AccountPagina, Fout> {
    let t = reader.t;
    let blad = reader.web.app.open_account(&reader.ctx, id).await?;
    let fout = |veld: &str| {
        fouten
            .iter()
            .find(|fout| fout.veld == veld)
            .map(|fout| veldfout(t, fout))
    };
    let select = |naam, label, keuzes, waarde: &str| {
        Field::new(t, naam, FieldKind::Select { choices: keuzes }, label)
            .value(waarde)
            .error(fout(naam))
    };
    let rol = vec![
        select("rol", t.text("veld-rol"), keuze_rol(t), &invoer.rol),
        select(
            "bereik",
            t.text("veld-bereik"),
            keuze_bereik(t, &blad.scholen),
            &invoer.bereik,
        ),
        Field::line(t, "vanaf", Line::Date, t.text("veld-rol-vanaf"))
            .value(&*invoer.vanaf)
            .error(fout("vanaf")),
    ];
    let wachtwoord = Field::line(t, "wachtwoord", Line::Password, t.text("veld-wachtwoord-nieuw"))
        .autocomplete("new-password")
        .hint(t.text("veld-wachtwoord-eerste-uitleg"))
        .error(fout("wachtwoord"));
    Ok(AccountPagina {
        t,
        page: reader.frame(Menu::Accounts),
        slug: reader.slug.clone(),
        rollen: toon(t, &blad.rollen, &blad.scholen, reader.web.app.today()),
        eigen: id == reader.ctx.actor.account,
        fouten: ErrorSummary::of(t, rol.iter().chain([&wachtwoord])),
        blad,
        rol,
        wachtwoord,
    })
}

/// Back to the page with a message; refused input is shown again where it was typed.
async fn klaar(
    reader: &Reader,
    id: AccountId,
    done: Result<(), AppError>,
    melding: &str,
    invoer: &RolInvoer,
) -> Result<Response, Fout> {
    let pagina = reader.href(&format!("/accounts/{id}"));
    match done {
        Ok(()) => Ok(Flash::redirect(Flash::done(melding), &pagina)),
        Err(AppError::Invalid(fouten)) => {
            let blad = laad(reader, id, invoer, &fouten).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&blad)?).into_response())
        }
        Err(AppError::Conflict("eigen_account")) => {
            Ok(Flash::redirect(Flash::warning("eigen-account"), &pagina))
        }
        Err(AppError::Conflict(_)) => Ok(Flash::redirect(Flash::warning("al-veranderd"), &pagina)),
        Err(fout) => Err(fout.into()),
    }
}

pub(in super::super) async fn give_rol(
    reader: Reader,
    Path((_, id)): Pad,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let invoer = RolInvoer {
        rol: getypt.rol,
        bereik: getypt.bereik,
        vanaf: getypt.vanaf,
    };
    let done = reader.web.app.give_rol(&reader.ctx, id, &invoer).await;
    klaar(&reader, id, done, "rol-gegeven", &invoer).await
}

pub(in super::super) async fn end_rol(
    reader: Reader,
    Path((_, id, regel)): Path<(String, AccountId, Uuid)>,
) -> Result<Response, Fout> {
    let done = reader.web.app.end_rol(&reader.ctx, id, regel).await;
    klaar(&reader, id, done, "rol-beeindigd", &RolInvoer::default()).await
}

pub(in super::super) async fn set_actief(
    reader: Reader,
    Path((_, id)): Pad,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let actief = match getypt.actief.as_str() {
        "ja" => true,
        "nee" => false,
        _ => return Err(Fout::Malformed),
    };
    let done = reader.web.app.set_actief(&reader.ctx, id, actief).await;
    klaar(&reader, id, done, "account-gewijzigd", &RolInvoer::default()).await
}

pub(in super::super) async fn reset_wachtwoord(
    reader: Reader,
    Path((_, id)): Pad,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let done = reader
        .web
        .app
        .reset_wachtwoord(&reader.ctx, id, &getypt.wachtwoord)
        .await;
    klaar(&reader, id, done, "wachtwoord-gezet", &RolInvoer::default()).await
}
