//! The start page and the sign of life.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Html;
use axum::routing::get;
use vangnet_app::store::SwvVermelding;

use crate::fout::Fout;
use crate::frame::{Flashed, Frame, html};
use crate::state::{DemoAanmelding, Web};
use crate::taal::Taal;

pub(super) fn routes() -> Router<Web> {
    Router::new().route("/", get(start)).route("/gezond", get(gezond))
}

#[derive(Template)]
#[template(path = "start/start.html")]
struct Start {
    t: Taal,
    page: Frame,
    swvs: Vec<Blok>,
    wachtwoord: Option<String>,
}

/// A samenwerkingsverband with the accounts of the demo.
struct Blok {
    swv: SwvVermelding,
    groepen: Vec<(Option<String>, Vec<DemoAanmelding>)>,
}

async fn start(State(web): State<Web>, t: Taal, Flashed(flash): Flashed) -> Result<Html<String>, Fout> {
    let demo = web.demo.as_deref();
    let accounts = demo.map(|d| d.aanmeldingen.as_slice()).unwrap_or_default();
    let swvs = web.app.list_swvs().await?;
    let swvs = swvs
        .into_iter()
        .map(|swv| Blok {
            groepen: groepen(&swv.slug, accounts),
            swv,
        })
        .collect();
    let wachtwoord = demo.map(|d| d.wachtwoord.clone());
    html(&Start {
        t,
        page: Frame {
            flash,
            ..Frame::bare()
        },
        swvs,
        wachtwoord,
    })
}

/// The accounts of one samenwerkingsverband, by school.
fn groepen(slug: &str, accounts: &[DemoAanmelding]) -> Vec<(Option<String>, Vec<DemoAanmelding>)> {
    let mut groepen: Vec<(Option<String>, Vec<DemoAanmelding>)> = Vec::new();
    for account in accounts.iter().filter(|a| a.slug == slug) {
        match groepen.iter_mut().find(|(school, _)| *school == account.school) {
            Some((_, leden)) => leden.push(account.clone()),
            None => groepen.push((account.school.clone(), vec![account.clone()])),
        }
    }
    groepen
}

/// 200 when the register answers.
async fn gezond(State(web): State<Web>) -> Result<&'static str, Fout> {
    web.app.list_swvs().await?;
    Ok("gezond\n")
}
