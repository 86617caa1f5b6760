//! The list of accounts, and a new one.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use serde::Deserialize;
use vangnet_app::store::AccountRegel;
use vangnet_app::toegang::NieuwAccountInvoer;
use vangnet_app::{AppError, VeldFout};

use crate::form::{ErrorSummary, Field, Line};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::Form;
use crate::pages::veldfout;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

#[derive(Template)]
#[template(path = "toegang/accounts.html")]
struct Lijst {
    t: Taal,
    page: Frame,
    slug: String,
    accounts: Vec<AccountRegel>,
    fouten: ErrorSummary,
    velden: Vec<Field>,
}

/// What the form posts.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(in super::super) struct Getypt {
    naam: String,
    login: String,
    wachtwoord: String,
}

pub(in super::super) async fn list(reader: Reader) -> Result<Html<String>, Fout> {
    html(&laad(&reader, &NieuwAccountInvoer::default(), &[]).await?)
}

async fn laad(reader: &Reader, invoer: &NieuwAccountInvoer, fouten: &[VeldFout]) -> Result<Lijst, Fout> {
    let t = reader.t;
    let fout = |veld: &str| {
        fouten
            .iter()
            .find(|fout| fout.veld == veld)
            .map(|fout| veldfout(t, fout))
    };
    let velden = vec![
        Field::line(t, "naam", Line::Text, t.text("veld-naam"))
            .value(&*invoer.naam)
            .error(fout("naam")),
        Field::line(t, "login", Line::Email, t.text("veld-login"))
            .value(&*invoer.login)
            .error(fout("login")),
        Field::line(t, "wachtwoord", Line::Password, t.text("veld-wachtwoord-eerste"))
            .autocomplete("new-password")
            .hint(t.text("veld-wachtwoord-eerste-uitleg"))
            .error(fout("wachtwoord")),
    ];
    Ok(Lijst {
        t,
        page: reader.frame(Menu::Accounts),
        slug: reader.slug.clone(),
        accounts: reader.web.app.list_accounts(&reader.ctx).await?,
        fouten: ErrorSummary::of(t, &velden),
        velden,
    })
}

pub(in super::super) async fn create(reader: Reader, Form(getypt): Form<Getypt>) -> Result<Response, Fout> {
    let invoer = NieuwAccountInvoer {
        naam: getypt.naam,
        login: getypt.login,
        wachtwoord: getypt.wachtwoord,
    };
    match reader.web.app.create_account(&reader.ctx, &invoer).await {
        Ok(id) => {
            let naar = reader.href(&format!("/accounts/{id}"));
            Ok(Flash::redirect(Flash::done("account-gemaakt"), &naar))
        }
        Err(AppError::Invalid(fouten)) => {
            let lijst = laad(&reader, &invoer, &fouten).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&lijst)?).into_response())
        }
        Err(fout) => Err(fout.into()),
    }
}
