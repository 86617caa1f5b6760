//! Who teaches which class: typed, or pasted from a timetable program.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use serde::Deserialize;
use vangnet_app::logboek::LesklasBlad;
use vangnet_app::{AppError, VeldFout};
use vangnet_core::id::{AccountId, SchoolId};
use vangnet_core::inrichting::School;
use vangnet_core::inrichting::aanbod::Groepsmelding;

use super::Maker;
use crate::form::{ErrorSummary, Field, FieldKind, Getypt, Line};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path};
use crate::pages::veldfout;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

#[derive(Template)]
#[template(path = "logboek/lesklassen.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    scholen: Vec<Deel>,
    fouten: ErrorSummary,
}

/// One school: a line for everybody, and a box to paste in.
struct Deel {
    school: School,
    klassen: String,
    /// What is odd about a class, in words.
    meldingen: Vec<String>,
    velden: Vec<Field>,
    plakken: Field,
}

/// What was typed for one school, and what is wrong with it.
struct Geweigerd {
    school: SchoolId,
    rijen: Option<Getypt>,
    plakken: String,
    fouten: Vec<VeldFout>,
}

pub(super) async fn open(reader: Reader) -> Result<Html<String>, Fout> {
    html(&laad(&reader, None).await?)
}

async fn laad(reader: &Reader, geweigerd: Option<Geweigerd>) -> Result<Pagina, Fout> {
    let t = reader.t;
    let bladen = reader.web.app.open_lesklassen(&reader.ctx).await?;
    let mut fouten = ErrorSummary::of(t, []);
    let mut scholen = Vec::new();
    for blad in bladen {
        let eigen = geweigerd.as_ref().filter(|g| g.school == blad.school.id);
        for fout in eigen.iter().flat_map(|g| &g.fouten) {
            let (id, woorden) = waar(t, &blad, fout);
            fouten = fouten.and(id, woorden);
        }
        scholen.push(deel(t, blad, eigen));
    }
    Ok(Pagina {
        t,
        page: reader.frame(Menu::Lesklassen),
        slug: reader.slug.clone(),
        scholen,
        fouten,
    })
}

fn plakveld(school: SchoolId) -> String {
    format!("plakken-{school}")
}

/// Where a fault can be solved, and what is wrong there.
fn waar(t: Taal, blad: &LesklasBlad, fout: &VeldFout) -> (String, String) {
    let woorden = veldfout(t, fout);
    if let Some(nummer) = fout.veld.strip_prefix("regel-") {
        let tekst = t.text("lesklas-regel").arg("nummer", nummer).arg("fout", woorden);
        return (plakveld(blad.school.id), tekst.to_string());
    }
    let wie = blad
        .medewerkers
        .iter()
        .find(|(m, _)| m.account.to_string() == fout.veld);
    match wie {
        Some((m, _)) => (format!("klassen_{}", m.account), format!("{}: {woorden}", m.naam)),
        None => (plakveld(blad.school.id), woorden.to_string()),
    }
}

fn deel(t: Taal, blad: LesklasBlad, eigen: Option<&Geweigerd>) -> Deel {
    let leeg: &[VeldFout] = &[];
    let maak = Maker {
        t,
        fouten: eigen.map_or(leeg, |g| g.fouten.as_slice()),
    };
    let regel = |(m, klassen): &(vangnet_app::store::Medewerker, Vec<String>)| {
        let naam = format!("klassen_{}", m.account);
        let rollen: Vec<String> = m
            .rollen
            .iter()
            .map(|rol| t.code("rol", rol.code()).to_string())
            .collect();
        let waarde = match eigen.and_then(|g| g.rijen.as_ref()) {
            Some(getypt) => getypt.get(&naam),
            None => klassen.join(", "),
        };
        let label = format!("{} ({})", m.naam, rollen.join(", "));
        Field::line(t, naam, Line::Text, label)
            .open()
            .value(waarde)
            .error(maak.fout(&m.account.to_string()))
    };
    let plakken = Field::new(
        t,
        "plakken",
        FieldKind::Lines { rows: 4 },
        t.text("lesklas-plakken"),
    )
    .id(plakveld(blad.school.id))
    .hint(t.text("lesklas-plakken-uitleg"))
    .value(eigen.map(|g| g.plakken.clone()).unwrap_or_default())
    .error(maak.fout("plakken"));
    Deel {
        velden: blad.medewerkers.iter().map(regel).collect(),
        klassen: blad.klassen.join(", "),
        meldingen: blad.meldingen.iter().flat_map(|m| klasmelding(t, m)).collect(),
        plakken,
        school: blad.school,
    }
}

/// What is odd about a class (R094): a warning, nothing is refused.
fn klasmelding(t: Taal, (klas, meldingen): &(String, Vec<Groepsmelding>)) -> Vec<String> {
    let woorden = |melding: &Groepsmelding| match melding {
        Groepsmelding::TeGroot { hoogstens } => t
            .text("lesklas-te-groot")
            .arg("klas", klas.as_str())
            .arg("hoogstens", *hoogstens),
        Groepsmelding::TeVeelNiveaus => t.text("lesklas-te-veel-niveaus").arg("klas", klas.as_str()),
    };
    meldingen.iter().map(|m| woorden(m).to_string()).collect()
}

pub(super) async fn save(
    reader: Reader,
    Path((_, school)): Path<(String, SchoolId)>,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let rijen: Vec<(AccountId, String)> = getypt
        .namen_met("klassen_")
        .into_iter()
        .filter_map(|(naam, waarde)| Some((naam.parse().ok()?, waarde)))
        .collect();
    let done = reader.web.app.save_lesklassen(&reader.ctx, school, &rijen).await;
    klaar(&reader, school, done, Some(getypt), String::new()).await
}

/// Lines, as the box posts them.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Plakken {
    plakken: String,
}

pub(super) async fn paste(
    reader: Reader,
    Path((_, school)): Path<(String, SchoolId)>,
    Form(posted): Form<Plakken>,
) -> Result<Response, Fout> {
    let app = &reader.web.app;
    let done = app.paste_lesklassen(&reader.ctx, school, &posted.plakken).await;
    klaar(&reader, school, done, None, posted.plakken).await
}

async fn klaar(
    reader: &Reader,
    school: SchoolId,
    done: Result<usize, AppError>,
    rijen: Option<Getypt>,
    plakken: String,
) -> Result<Response, Fout> {
    match done {
        Ok(_) => Ok(Flash::redirect(
            Flash::done("lesklassen-bewaard"),
            &reader.href("/lesklassen"),
        )),
        Err(AppError::Invalid(fouten)) => {
            let geweigerd = Geweigerd {
                school,
                rijen,
                plakken,
                fouten,
            };
            let pagina = laad(reader, Some(geweigerd)).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&pagina)?).into_response())
        }
        Err(fout) => Err(fout.into()),
    }
}
