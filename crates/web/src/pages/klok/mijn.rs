//! My terms, page by page: what Mijn werk shows the first of.

use askama::Template;
use axum::response::Html;
use serde::Deserialize;
use vangnet_app::klok::{MijnTermijnenBlad, TermijnRegel, Urgentie};

use super::Werklijn;
use crate::fout::Fout;
use crate::frame::{Frame, html};
use crate::http::extract::Query;
use crate::pages::paging;
use crate::part::Paging;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

/// What stands in the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Filters {
    urgentie: String,
    pagina: String,
}

#[derive(Template)]
#[template(path = "klok/mijn.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    urgentie: Option<Urgentie>,
    paging: Paging,
    blad: MijnTermijnenBlad,
}

impl Pagina {
    fn lijn(&self, regel: &TermijnRegel) -> Werklijn {
        Werklijn::van(self.t, &self.slug, regel)
    }

    fn is_gekozen(&self, urgentie: Urgentie) -> bool {
        self.urgentie == Some(urgentie)
    }
}

pub(super) async fn open(reader: Reader, Query(filters): Query<Filters>) -> Result<Html<String>, Fout> {
    let urgentie = Urgentie::parse(&filters.urgentie);
    let pagina = filters.pagina.parse().unwrap_or(1);
    let blad = reader
        .web
        .app
        .open_mijn_termijnen(&reader.ctx, urgentie, pagina)
        .await?;
    let gekozen = urgentie.map_or("", Urgentie::code).to_owned();
    let pad = reader.href("/termijnen/mijn");
    html(&Pagina {
        t: reader.t,
        page: reader.frame(Menu::Werk),
        slug: reader.slug.clone(),
        paging: paging(&pad, &[("urgentie", gekozen)], pagina, blad.totaal),
        urgentie,
        blad,
    })
}
