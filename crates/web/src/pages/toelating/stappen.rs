//! The steps of an application: each handler posts one deed and returns to the page.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use vangnet_app::AppError;
use vangnet_app::toelating::{BesluitInvoer, BezwaarStapInvoer, StapInvoer, TermijnInvoer, WegingInvoer};
use vangnet_core::id::{AanvraagId, LeerlingId};
use vangnet_core::toelating::procedure::Gebeurtenis;

use super::blad::laad;
use super::getypt::{Getypt, Vorm};
use crate::fout::Fout;
use crate::frame::{Flash, html};
use crate::http::extract::{Form, Path};
use crate::reader::Reader;

/// A step, as the forms of the page post it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Daad {
    versie: String,
    groep: String,
    gebeurtenis: String,
    toelichting: String,
    leerbaarheid: String,
    zelfvertrouwen: String,
    kwetsbaarheid: String,
    factor: String,
    factor_tekst: String,
    herstel_tot: String,
    indiener: String,
    ontvangen_op: String,
    gepost_op: String,
    gronden: String,
    verschoonbaar: String,
}

impl Daad {
    /// The step. Without a choice it is one that nobody takes here, which `app` refuses on the field of the choice.
    fn invoer(&self) -> StapInvoer {
        let gebeurtenis = Gebeurtenis::parse(&self.gebeurtenis).unwrap_or(Gebeurtenis::Gestart);
        let weging = [
            ("leerbaarheid", &self.leerbaarheid),
            ("zelfvertrouwen", &self.zelfvertrouwen),
            ("kwetsbaarheid", &self.kwetsbaarheid),
            (self.factor.as_str(), &self.factor_tekst),
        ];
        // The grounds of an objection are its explanation.
        let toelichting = if gebeurtenis == Gebeurtenis::BezwaarIngediend {
            &self.gronden
        } else {
            &self.toelichting
        };
        StapInvoer {
            toelichting: toelichting.clone(),
            weging: weging
                .into_iter()
                .map(|(factor, tekst)| WegingInvoer {
                    factor: factor.to_owned(),
                    tekst: tekst.clone(),
                })
                .collect(),
            herstel_tot: self.herstel_tot.clone(),
            bezwaar: BezwaarStapInvoer {
                indiener: self.indiener.clone(),
                ontvangen_op: self.ontvangen_op.clone(),
                gepost_op: self.gepost_op.clone(),
                gronden: self.gronden.clone(),
                verschoonbaar: self.verschoonbaar.clone(),
            },
            ..StapInvoer::nieuw(gebeurtenis)
        }
    }
}

/// What is said after a step.
const fn melding(gebeurtenis: Gebeurtenis) -> &'static str {
    use Gebeurtenis as G;
    match gebeurtenis {
        G::Ingediend | G::NieuweGegevens => "ingediend",
        G::AanvullingGevraagd => "aanvulling-gevraagd",
        G::Ingetrokken => "ingetrokken",
        G::OvereenstemmingJa | G::OvereenstemmingNee => "overeenstemming-vastgelegd",
        G::GeenOvereenstemming => "naar-commissie",
        G::BezwaarGemeld | G::BezwaarIngediend => "bezwaar-vastgelegd",
        _ => "stap-vastgelegd",
    }
}

/// The director's decision, as its form posts it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct BesluitDaad {
    versie: String,
    besluit: String,
    motivering: String,
    ingangsdatum: String,
    einddatum: String,
    categorie: String,
    afwijking: String,
    dictum: String,
}

fn versie(tekst: &str) -> Result<i32, Fout> {
    tekst.parse().or(Err(Fout::Malformed))
}

type Pad = Path<(String, AanvraagId)>;

/// Back to the page with a message; refused input is shown again where it was typed.
pub(super) async fn klaar(
    reader: &Reader,
    id: AanvraagId,
    done: Result<(), AppError>,
    melding: &str,
    getypt: Getypt,
) -> Result<Response, Fout> {
    let pagina = reader.href(&format!("/aanvragen/{id}"));
    match done {
        Ok(()) => Ok(Flash::redirect(Flash::done(melding), &pagina)),
        Err(AppError::Invalid(fouten)) => {
            let blad = laad(reader, id, &Getypt { fouten, ..getypt }).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&blad)?).into_response())
        }
        // Somebody was first: show where it stands now.
        Err(AppError::Conflict(_)) => Ok(Flash::redirect(Flash::warning("al-veranderd"), &pagina)),
        Err(fout) => Err(fout.into()),
    }
}

pub(super) async fn step(
    reader: Reader,
    Path((_, id)): Pad,
    Form(daad): Form<Daad>,
) -> Result<Response, Fout> {
    let invoer = daad.invoer();
    let done = reader
        .web
        .app
        .do_stap(&reader.ctx, id, versie(&daad.versie)?, &invoer)
        .await;
    klaar(
        &reader,
        id,
        done,
        melding(invoer.gebeurtenis),
        Getypt {
            groep: daad.groep,
            stap: Some(invoer),
            ..Getypt::in_vorm(Vorm::Stap)
        },
    )
    .await
}

pub(super) async fn decide(
    reader: Reader,
    Path((_, id)): Pad,
    Form(daad): Form<BesluitDaad>,
) -> Result<Response, Fout> {
    let nummer = versie(&daad.versie)?;
    let besluit = BesluitInvoer {
        besluit: daad.besluit,
        motivering: daad.motivering,
        ingangsdatum: daad.ingangsdatum,
        einddatum: daad.einddatum,
        categorie: daad.categorie,
        afwijking: daad.afwijking,
        dictum: daad.dictum,
    };
    let done = reader
        .web
        .app
        .decide_aanvraag(&reader.ctx, id, nummer, &besluit)
        .await;
    klaar(
        &reader,
        id,
        done,
        "besloten",
        Getypt {
            besluit,
            ..Getypt::in_vorm(Vorm::Besluit)
        },
    )
    .await
}

/// A moved term, as its form posts it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct TermijnDaad {
    versie: String,
    soort: String,
    tot: String,
}

pub(super) async fn term(
    reader: Reader,
    Path((_, id)): Pad,
    Form(daad): Form<TermijnDaad>,
) -> Result<Response, Fout> {
    let nummer = versie(&daad.versie)?;
    let termijn = TermijnInvoer {
        soort: daad.soort,
        tot: daad.tot,
    };
    let done = reader
        .web
        .app
        .set_termijn(&reader.ctx, id, nummer, &termijn)
        .await;
    let getypt = Getypt {
        termijn,
        ..Getypt::in_vorm(Vorm::Termijn)
    };
    klaar(&reader, id, done, "termijn-vastgelegd", getypt).await
}

/// Destruction, as its form posts it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct VernietigDaad {
    versie: String,
    bevestig: String,
}

pub(super) async fn destroy(
    reader: Reader,
    Path((_, id)): Pad,
    Form(daad): Form<VernietigDaad>,
) -> Result<Response, Fout> {
    let nummer = versie(&daad.versie)?;
    let done = if daad.bevestig == "ja" {
        reader.web.app.destroy_dossier(&reader.ctx, id, nummer).await
    } else {
        Err(AppError::veld("bevestig", "verplicht"))
    };
    let getypt = Getypt::in_vorm(Vorm::Vernietigen);
    klaar(&reader, id, done, "dossier-vernietigd", getypt).await
}

/// What the form on the pupil's page posts.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Begin {
    soort: String,
    aangemeld_op: String,
}

pub(super) async fn start(
    reader: Reader,
    Path((_, id)): Path<(String, LeerlingId)>,
    Form(begin): Form<Begin>,
) -> Result<Response, Fout> {
    let app = &reader.web.app;
    match app
        .start_aanvraag(&reader.ctx, id, &begin.soort, &begin.aangemeld_op)
        .await
    {
        Ok(aanvraag) => {
            let naar = reader.href(&format!("/aanvragen/{aanvraag}/bewerken"));
            Ok(Flash::redirect(Flash::done("aanvraag-begonnen"), &naar))
        }
        Err(AppError::Conflict("aanvraag_loopt")) => {
            let naar = reader.href(&format!("/leerlingen/{id}"));
            Ok(Flash::redirect(Flash::warning("aanvraag-loopt"), &naar))
        }
        Err(AppError::Invalid(_)) => {
            let naar = reader.href(&format!("/leerlingen/{id}"));
            Ok(Flash::redirect(Flash::warning("aanvraag-kies"), &naar))
        }
        Err(fout) => Err(fout.into()),
    }
}
