//! Of what I am reminded by mail, and the secret address of my calendar.

use askama::Template;
use axum::extract::OriginalUri;
use axum::http::HeaderMap;
use axum::response::{Html, Response};
use serde::Deserialize;
use vangnet_app::store::Postvoorkeur;
use vangnet_core::post::{HerinneringSoort, Posttaal};

use crate::form::{Choice, Field, FieldKind};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::Form;
use crate::http::origin;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

/// The page that shows the address, once.
#[derive(Template)]
#[template(path = "toegang/agenda.html")]
struct Agenda {
    t: Taal,
    page: Frame,
    slug: String,
    adres: String,
}

/// What the form of reminders posts.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Getypt {
    taal: String,
    soort: Vec<String>,
}

/// The language of mail, to choose.
pub(super) fn taalveld(t: Taal, voorkeur: &Postvoorkeur) -> Field {
    let choices = Posttaal::ALL.into_iter().filter_map(|taal| {
        let naam = Taal::from_tag(taal.code())?.own_name();
        Some(Choice::new(taal.code(), naam))
    });
    let choices = choices.collect();
    let veld = Field::new(
        t,
        "taal",
        FieldKind::Radios { choices },
        t.text("herinnering-taal"),
    );
    veld.value(voorkeur.taal().code())
}

/// The kinds, and whether each is on.
pub(super) fn soorten(voorkeur: &Postvoorkeur) -> Vec<(HerinneringSoort, bool)> {
    let alle = HerinneringSoort::ALL.into_iter();
    alle.map(|soort| (soort, voorkeur.wil(soort))).collect()
}

pub(super) async fn save(reader: Reader, Form(getypt): Form<Getypt>) -> Result<Response, Fout> {
    let app = &reader.web.app;
    app.save_herinneringen(&reader.ctx, &getypt.taal, &getypt.soort)
        .await?;
    let flash = Flash::done("herinneringen-bewaard");
    Ok(Flash::redirect(flash, &reader.href("/account")))
}

pub(super) async fn create_feed(
    reader: Reader,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
) -> Result<Html<String>, Fout> {
    let token = reader.web.app.create_agendafeed(&reader.ctx).await?;
    let basis = origin::base(&reader.web, &uri, &headers);
    html(&Agenda {
        t: reader.t,
        page: reader.frame(Menu::Account),
        adres: format!("{basis}/{}/agenda/{token}.ics", reader.slug),
        slug: reader.slug,
    })
}

pub(super) async fn withdraw_feed(reader: Reader) -> Result<Response, Fout> {
    reader.web.app.withdraw_agendafeed(&reader.ctx).await?;
    let flash = Flash::done("agendafeed-ingetrokken");
    Ok(Flash::redirect(flash, &reader.href("/account")))
}
