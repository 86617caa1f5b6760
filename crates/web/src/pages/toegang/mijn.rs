//! My account: roles, sessions, password, second step.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use serde::Deserialize;
use vangnet_app::toegang::MijnAccount;
use vangnet_app::{AppError, VeldFout};
use vangnet_core::id::SessieId;
use vangnet_core::post::HerinneringSoort;

use super::herinnering::{soorten, taalveld};
use super::rollen::{RolToon, Stand, toon};
use crate::form::{ErrorSummary, Field, Line};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path};
use crate::pages::veldfout;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

#[derive(Template)]
#[template(path = "toegang/mijn.html")]
struct MijnPagina {
    t: Taal,
    page: Frame,
    slug: String,
    mijn: MijnAccount,
    rollen: Vec<RolToon>,
    fouten: ErrorSummary,
    wachtwoord: Vec<Field>,
    uit: Field,
    /// Language of mail, and the kinds of reminders with whether each is on; `None` without a mail address.
    herinneringen: Option<(Field, Vec<(HerinneringSoort, bool)>)>,
    kent_overleg: bool,
}

/// The forms of the page that can be refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Vorm {
    Wachtwoord,
    Uit,
}

/// What the forms post.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Getypt {
    oud: String,
    wachtwoord: String,
}

pub(super) async fn open(reader: Reader) -> Result<Html<String>, Fout> {
    html(&laad(&reader, Vorm::Wachtwoord, &[]).await?)
}

/// Loads the page, with what was wrong in one of its forms.
async fn laad(reader: &Reader, vorm: Vorm, fouten: &[VeldFout]) -> Result<MijnPagina, Fout> {
    let t = reader.t;
    let mijn = reader.web.app.open_mijn_account(&reader.ctx).await?;
    let fout = |in_vorm: Vorm, veld: &str| {
        let fout = fouten
            .iter()
            .filter(|_| in_vorm == vorm)
            .find(|fout| fout.veld == veld);
        fout.map(|fout| veldfout(t, fout))
    };
    let wachtwoord = vec![
        Field::line(t, "oud", Line::Password, t.text("veld-wachtwoord-nu"))
            .autocomplete("current-password")
            .error(fout(Vorm::Wachtwoord, "oud")),
        Field::line(t, "wachtwoord", Line::Password, t.text("veld-wachtwoord-nieuw"))
            .autocomplete("new-password")
            .hint(t.text("veld-wachtwoord-eis"))
            .error(fout(Vorm::Wachtwoord, "wachtwoord")),
    ];
    let uit = Field::line(t, "wachtwoord", Line::Password, t.text("veld-wachtwoord"))
        .id("wachtwoord-uit")
        .autocomplete("current-password")
        .error(fout(Vorm::Uit, "wachtwoord"));
    Ok(MijnPagina {
        t,
        page: reader.frame(Menu::Account),
        slug: reader.slug.clone(),
        rollen: toon(t, &mijn.rollen, &mijn.scholen, reader.web.app.today()),
        fouten: ErrorSummary::of(t, wachtwoord.iter().chain([&uit])),
        herinneringen: mijn.herinneringen.as_ref().map(|v| (taalveld(t, v), soorten(v))),
        kent_overleg: reader.ctx.kent_overleg(),
        mijn,
        wachtwoord,
        uit,
    })
}

/// Back to the page with a message; refused input is told there.
async fn klaar(
    reader: &Reader,
    done: Result<(), AppError>,
    melding: &str,
    vorm: Vorm,
) -> Result<Response, Fout> {
    let pagina = reader.href("/account");
    match done {
        Ok(()) => Ok(Flash::redirect(Flash::done(melding), &pagina)),
        Err(AppError::Invalid(fouten)) => {
            let blad = laad(reader, vorm, &fouten).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&blad)?).into_response())
        }
        Err(AppError::Conflict(_)) => Ok(Flash::redirect(Flash::warning("al-veranderd"), &pagina)),
        Err(fout) => Err(fout.into()),
    }
}

pub(super) async fn end_sessie(
    reader: Reader,
    Path((_, id)): Path<(String, SessieId)>,
) -> Result<Response, Fout> {
    let done = reader.web.app.end_sessie(&reader.ctx, id).await;
    klaar(&reader, done, "sessie-beeindigd", Vorm::Wachtwoord).await
}

pub(super) async fn change_wachtwoord(reader: Reader, Form(getypt): Form<Getypt>) -> Result<Response, Fout> {
    let done = reader
        .web
        .app
        .change_wachtwoord(&reader.ctx, &getypt.oud, &getypt.wachtwoord)
        .await;
    klaar(&reader, done, "wachtwoord-gezet", Vorm::Wachtwoord).await
}

pub(super) async fn disable_totp(reader: Reader, Form(getypt): Form<Getypt>) -> Result<Response, Fout> {
    let done = reader.web.app.disable_totp(&reader.ctx, &getypt.wachtwoord).await;
    klaar(&reader, done, "tweede-factor-uit", Vorm::Uit).await
}
