//! Who teaches which class: typed, or pasted from a timetable program.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use serde::Deserialize;
use vangnet_app::logboek::{LesklasBlad, LesklasInvoer};
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
    /// Somebody else changed what was changed here as well.
    strijdig: bool,
    fouten: ErrorSummary,
}

/// One school: a line for everybody, and a box to paste in.
struct Deel {
    school: School,
    klassen: String,
    /// What is odd about a class, in words.
    meldingen: Vec<String>,
    velden: Vec<Field>,
    /// The classes as they were read, by the name of the hidden field.
    gelezen: Vec<(String, String)>,
    plakken: Field,
}

/// What was typed for one school, and what is wrong with it.
struct Geweigerd {
    school: SchoolId,
    rijen: Option<Getypt>,
    plakken: String,
    fouten: Vec<VeldFout>,
    strijdig: bool,
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
        strijdig: geweigerd.is_some_and(|g| g.strijdig),
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
    let regels: Vec<Regel> = blad
        .medewerkers
        .iter()
        .map(|(m, klassen)| regel_van(m.account, klassen.join(", "), eigen))
        .collect();
    let veld = |((m, _), regel): (&(vangnet_app::store::Medewerker, Vec<String>), &Regel)| {
        let naam = format!("klassen_{}", m.account);
        let rollen: Vec<String> = m
            .rollen
            .iter()
            .map(|rol| t.code("rol", rol.code()).to_string())
            .collect();
        let label = format!("{} ({})", m.naam, rollen.join(", "));
        Field::line(t, naam, Line::Text, label)
            .open()
            .value(&*regel.waarde)
            .stored(regel.nu.as_deref())
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
        velden: blad.medewerkers.iter().zip(&regels).map(veld).collect(),
        gelezen: blad
            .medewerkers
            .iter()
            .zip(&regels)
            .map(|((m, _), regel)| (format!("gelezen_{}", m.account), regel.gelezen.clone()))
            .collect(),
        klassen: blad.klassen.join(", "),
        meldingen: blad.meldingen.iter().flat_map(|m| klasmelding(t, m)).collect(),
        plakken,
        school: blad.school,
    }
}

/// The classes of one person in the form.
struct Regel {
    waarde: String,
    /// As they were read, or as they are now that both are shown.
    gelezen: String,
    /// What somebody else wrote, when both changed it.
    nu: Option<String>,
}

fn regel_van(wie: AccountId, nu: String, eigen: Option<&Geweigerd>) -> Regel {
    let Some((geweigerd, getypt)) = eigen.and_then(|g| Some((g, g.rijen.as_ref()?))) else {
        return Regel {
            waarde: nu.clone(),
            gelezen: nu,
            nu: None,
        };
    };
    let waarde = getypt.get(&format!("klassen_{wie}"));
    let gelezen = getypt.get(&format!("gelezen_{wie}"));
    if !geweigerd.strijdig {
        return Regel {
            waarde,
            gelezen,
            nu: None,
        };
    }
    // Who left a line as it was, sees it as it is.
    let aangeraakt = waarde.trim() != gelezen.trim();
    Regel {
        waarde: if aangeraakt { waarde } else { nu.clone() },
        nu: (aangeraakt && nu != gelezen).then(|| nu.clone()),
        gelezen: nu,
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
    let rijen: Vec<LesklasInvoer> = getypt
        .namen_met("klassen_")
        .into_iter()
        .filter_map(|(naam, klassen)| {
            Some(LesklasInvoer {
                account: naam.parse().ok()?,
                klassen,
                gelezen: getypt.get(&format!("gelezen_{naam}")),
            })
        })
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
                strijdig: false,
            };
            let pagina = laad(reader, Some(geweigerd)).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&pagina)?).into_response())
        }
        Err(AppError::Conflict("gewijzigd")) => {
            let geweigerd = Geweigerd {
                school,
                rijen,
                plakken,
                fouten: Vec::new(),
                strijdig: true,
            };
            let pagina = laad(reader, Some(geweigerd)).await?;
            Ok((StatusCode::CONFLICT, html(&pagina)?).into_response())
        }
        Err(fout) => Err(fout.into()),
    }
}
