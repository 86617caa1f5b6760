//! The schools that published.

use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;

use super::super::schoolprofiel::schooljaar;
use super::antwoord;
use crate::fout::Fout;
use crate::frame::Frame;
use crate::http::extract::Path;
use crate::state::Web;
use crate::taal::Taal;

#[derive(Template)]
#[template(path = "openbaar/lijst.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    swv: String,
    scholen: Vec<School>,
}

struct School {
    brin: String,
    naam: String,
    /// The calendar year in which it begins, and the school year.
    jaren: Vec<(i16, String)>,
}

pub(super) async fn open(
    State(web): State<Web>,
    t: Taal,
    headers: HeaderMap,
    Path(slug): Path<String>,
) -> Result<Response, Fout> {
    let lijst = web.app.list_openbaar(&slug).await?;
    let mut scholen: Vec<School> = Vec::new();
    for rij in lijst.rijen {
        let jaar = (rij.schooljaar, schooljaar(rij.schooljaar));
        match scholen.last_mut().filter(|s| s.brin == rij.brin) {
            Some(school) => school.jaren.push(jaar),
            None => scholen.push(School {
                brin: rij.brin,
                naam: rij.school,
                jaren: vec![jaar],
            }),
        }
    }
    let pagina = Pagina {
        t,
        page: Frame::bare(),
        slug,
        swv: lijst.swv,
        scholen,
    };
    Ok(antwoord::pagina(&headers, pagina.render()?))
}
