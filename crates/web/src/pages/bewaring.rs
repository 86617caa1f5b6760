//! The trail: who did what, and whether it still holds.

use askama::Template;
use axum::Router;
use axum::response::Html;
use axum::routing::{get, post};
use jiff::civil::Date;
use serde::Deserialize;
use vangnet_app::bewaring::AuditRegel;
use vangnet_core::bewaring::KetenFout;

use crate::fout::Fout;
use crate::frame::{Frame, html};
use crate::http::extract::Query;
use crate::pages::paging;
use crate::part::Paging;
use crate::reader::{Menu, Reader};
use crate::state::Web;
use crate::taal::{Taal, Tekst};

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/{swv}/logboek", get(list))
        .route("/{swv}/logboek/controle", post(verify))
}

#[derive(Template)]
#[template(path = "bewaring/logboek.html")]
struct Logboek {
    t: Taal,
    page: Frame,
    slug: String,
    regels: Vec<AuditRegel>,
    paging: Paging,
    /// The outcome of the check, when it was asked for: how long the trail is, or where it is broken.
    controle: Option<Result<u64, KetenFout>>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Filters {
    pagina: u64,
}

async fn list(reader: Reader, Query(filters): Query<Filters>) -> Result<Html<String>, Fout> {
    html(&laad(&reader, filters.pagina.max(1), None).await?)
}

/// Reads the whole trail, so it is a deed and no link.
async fn verify(reader: Reader) -> Result<Html<String>, Fout> {
    let controle = reader.web.app.verify_audit(&reader.ctx).await?;
    html(&laad(&reader, 1, Some(controle)).await?)
}

async fn laad(
    reader: &Reader,
    pagina: u64,
    controle: Option<Result<u64, KetenFout>>,
) -> Result<Logboek, Fout> {
    let gevonden = reader.web.app.list_audit(&reader.ctx, pagina).await?;
    Ok(Logboek {
        t: reader.t,
        page: reader.frame(Menu::Logboek),
        slug: reader.slug.clone(),
        paging: paging(&reader.href("/logboek"), &[], pagina, gevonden.totaal),
        regels: gevonden.rijen,
        controle,
    })
}

impl Logboek {
    /// What is wrong with the chain, and where.
    fn breuk(&self, fout: &KetenFout) -> Tekst {
        let (code, nummer) = match *fout {
            KetenFout::Ontbreekt(nummer) => ("ontbreekt", nummer),
            KetenFout::Volgorde(nummer) => ("volgorde", nummer),
            KetenFout::Gewijzigd(nummer) => ("gewijzigd", nummer),
        };
        self.t.code("keten", code).arg("nummer", nummer)
    }

    /// The details of a line in words.
    fn detail(&self, regel: &AuditRegel) -> String {
        let delen: Vec<String> = regel
            .detail
            .iter()
            .map(|(naam, waarde)| self.deel(naam, waarde))
            .collect();
        delen.join(" · ")
    }

    fn deel(&self, naam: &str, waarde: &str) -> String {
        let tekst = match naam {
            "rol" => self.t.code("rol", waarde),
            "soort" if self.t.code("document", waarde).exists() => self.t.code("document", waarde),
            "soort" if self.t.code("log-soort", waarde).exists() => self.t.code("log-soort", waarde),
            "soort" if self.t.code("verklaring", waarde).exists() => self.t.code("verklaring", waarde),
            "soort" => self.t.code("soort", waarde),
            "staat" => self.t.code("staat", waarde),
            "waarde" => self.t.code("beleid-lezing", waarde),
            _ => self.t.code("logboek-waarde", waarde),
        };
        let dag = || {
            waarde
                .parse::<Date>()
                .map_or_else(|_| waarde.to_owned(), |dag| self.t.long_date(dag))
        };
        let waarde = if tekst.exists() { tekst.to_string() } else { dag() };
        format!("{}: {waarde}", bekend(&self.t.code("logboek-detail", naam), naam))
    }

    fn handeling(&self, regel: &AuditRegel) -> String {
        bekend(&self.t.code("handeling", &regel.handeling), &regel.handeling)
    }

    fn soort(&self, regel: &AuditRegel) -> String {
        bekend(&self.t.code("logboek-soort", &regel.soort), &regel.soort)
    }
}

/// The text of a code; one that an older or newer version wrote shows itself.
fn bekend(tekst: &Tekst, code: &str) -> String {
    if tekst.exists() {
        tekst.to_string()
    } else {
        code.to_owned()
    }
}
