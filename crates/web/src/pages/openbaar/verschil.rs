//! How what a school published for one year differs from another.

use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use vangnet_core::schoolprofiel::publicatie::{Teken, Verandering, Verschil};

use super::super::schoolprofiel::schooljaar;
use super::{Plek, antwoord, plek};
use crate::fout::Fout;
use crate::frame::Frame;
use crate::http::extract::Path;
use crate::state::Web;
use crate::taal::Taal;

#[derive(Template)]
#[template(path = "openbaar/verschil.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    swv: String,
    school: String,
    brin: String,
    oud: (i16, String),
    nieuw: (i16, String),
    regels: Vec<Regel>,
}

/// A place that differs.
struct Regel {
    plek: Plek,
    /// Colour and word of what happened.
    toon: &'static str,
    woord: String,
    /// The pieces of both texts; empty for a place that is new or gone.
    stukken: Vec<(Teken, String)>,
}

fn regel(t: Taal, v: &Verschil) -> Regel {
    let (toon, stukken) = match &v.verandering {
        Verandering::Nieuw => ("goed", Vec::new()),
        Verandering::Weg => ("laat", Vec::new()),
        Verandering::Gewijzigd(stukken) => {
            let stukken = stukken.iter().map(|s| (s.teken, s.tekst.clone())).collect();
            ("straks", stukken)
        }
    };
    Regel {
        plek: plek(t, &v.plek),
        toon,
        woord: t.code("profielverschil", v.verandering.code()).to_string(),
        stukken,
    }
}

pub(super) async fn open(
    State(web): State<Web>,
    t: Taal,
    headers: HeaderMap,
    Path((slug, brin, jaar, met)): Path<(String, String, i16, i16)>,
) -> Result<Response, Fout> {
    let v = web.app.compare_openbaar(&slug, &brin, (jaar, met)).await?;
    let jaar = |jaar: i16| (jaar, schooljaar(jaar));
    let pagina = Pagina {
        t,
        page: Frame::bare(),
        slug,
        swv: v.swv,
        oud: jaar(v.oud.schooljaar),
        nieuw: jaar(v.nieuw.schooljaar),
        regels: v.verschillen.iter().map(|v| regel(t, v)).collect(),
        brin: v.nieuw.brin,
        school: v.nieuw.school,
    };
    Ok(antwoord::pagina(&headers, pagina.render()?))
}
