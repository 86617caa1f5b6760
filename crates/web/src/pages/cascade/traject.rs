//! The page of one traject: how it stands, what can happen, what was found.

pub(super) mod velden;

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use vangnet_app::cascade::{AfwijkingInvoer, EvaluatieInvoer, TrajectBlad, TrajectStapInvoer};
use vangnet_app::leerling::Tab;
use vangnet_app::{AppError, VeldFout};
use vangnet_core::cascade::aandacht::Aandachtspunt;
use vangnet_core::cascade::eis::{Ernst, Gebrek, GebrekSoort};
use vangnet_core::cascade::traject::{TrajectGebeurtenis, TrajectStaat, Uitkomst};
use vangnet_core::id::TrajectId;
use vangnet_core::plan::evaluatie::Evaluatie;

use self::velden::{antwoordvelden, evaluatievelden, tussentijds};
use super::{blad::rest, niveautoon, soorttoon, titel, veld};
use crate::form::{ErrorSummary, Field, Getypt};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path};
use crate::pages::catalogus::woorden::wie;
use crate::pages::leerling::Kop;
use crate::part::Tone;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

#[derive(Template)]
#[template(path = "cascade/traject.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    kop: Kop,
    blad: TrajectBlad,
    getypt: Getypt,
    /// What is still asked for the next step.
    antwoorden: Vec<Field>,
    /// Questions that may be answered while it runs.
    tussentijds: Vec<Field>,
    evaluatie: Vec<Field>,
    instrumenten: Vec<(String, bool)>,
    /// What stands in the way of an extension, beside its weeks.
    verleng: Vec<(String, String)>,
    fouten: ErrorSummary,
}

impl Pagina {
    /// A role or body by its name.
    fn wie(&self, code: &str) -> String {
        wie(self.t, code)
    }

    fn titel(&self) -> &str {
        titel(&self.blad.catalogus, &self.blad.traject.arrangement)
    }

    fn toon(&self) -> Tone {
        soorttoon(&self.blad.catalogus, &self.blad.traject.soort)
    }

    fn niveautoon(&self) -> Tone {
        niveautoon(&self.blad.catalogus, self.blad.traject.niveau)
    }

    fn niveaunaam(&self) -> &str {
        self.blad
            .catalogus
            .niveau(self.blad.traject.niveau)
            .map_or("", |n| &n.naam)
    }

    fn staattoon(staat: TrajectStaat) -> Tone {
        Tone::from(&staat)
    }

    fn uitkomsttoon(uitkomst: Uitkomst) -> Tone {
        Tone::from(&uitkomst)
    }

    fn rest(&self) -> String {
        rest(self.t, &self.blad.rest)
    }

    /// Everybody on the case: the pupil, the mentor, the parents, and where several disciplines work together who comes
    /// from outside (R078).
    fn betrokken(&self) -> Vec<String> {
        let t = self.t;
        let naam = self.kop.naam();
        let mut wie = vec![t.text("traject-betrokken-leerling").arg("naam", naam).to_string()];
        wie.push(match self.kop.mentor() {
            Some(mentor) => t.text("traject-betrokken-mentor").arg("naam", mentor).to_string(),
            None => t.text("traject-betrokken-geen-mentor").to_string(),
        });
        wie.push(t.text("traject-betrokken-ouders").to_string());
        let tr = &self.blad.traject;
        if !tr.uitvoerder.is_empty() {
            wie.push(self.wie(&tr.uitvoerder));
        }
        match &self.blad.partner {
            Some(partner) => wie.push(partner.clone()),
            None if self.blad.soort.as_ref().is_some_and(|s| s.casus) => {
                wie.push(t.text("traject-betrokken-geen-extern").to_string());
            }
            None => {}
        }
        wie
    }

    fn behoeften(&self) -> String {
        let namen = self
            .blad
            .traject
            .inhoud
            .behoeften
            .iter()
            .filter_map(|c| self.blad.catalogus.behoefte(c));
        namen.map(|b| b.titel.as_str()).collect::<Vec<_>>().join(", ")
    }

    fn gebrek(&self, g: &Gebrek) -> String {
        veld::gebrek(self.t, &self.blad.catalogus, self.blad.arrangement.as_ref(), g)
    }

    fn vraag(&self, code: &str) -> String {
        self.blad
            .arrangement
            .as_ref()
            .map_or_else(|| code.to_owned(), |a| veld::vraag(self.t, a, code))
    }

    /// An answer as it is read: a day in words.
    fn antwoord(&self, waarde: &str) -> String {
        veld::antwoord(self.t, waarde)
    }

    /// What an evaluation used.
    #[expect(clippy::unused_self, reason = "the template calls it on the page")]
    fn gebruikt(&self, e: &Evaluatie) -> String {
        let namen = e.instrumenten.iter().map(|i| veld::instrument(i));
        namen.collect::<Vec<_>>().join(", ")
    }

    /// The effect that an evaluation saw on each goal: the goal, and the result in words.
    fn effecten(&self, e: &Evaluatie) -> Vec<(String, String)> {
        let naam = |id| self.blad.doelen.iter().find(|(doel, _)| *doel == id);
        e.inhoud
            .doelen
            .iter()
            .filter_map(|(id, resultaat)| {
                let (_, doel) = naam(*id)?;
                Some((
                    doel.clone(),
                    self.t.code("doelresultaat", resultaat.code()).to_string(),
                ))
            })
            .collect()
    }

    /// Whether its last day is not known yet.
    fn mist_einde(&self) -> bool {
        self.mist(GebrekSoort::Einde)
    }

    fn mist(&self, soort: GebrekSoort) -> bool {
        self.blad.gebreken.iter().any(|g| g.soort == soort)
    }

    /// What an extension asks beside its new last day, once it was refused: each with its code and in words.
    fn verleng_ook(&self) -> &[(String, String)] {
        &self.verleng
    }

    /// What must be set aside with a reason before it can go on.
    fn afwijkbaar(&self) -> impl Iterator<Item = &Gebrek> {
        self.blad.gebreken.iter().filter(|g| g.ernst == Ernst::Afwijkbaar)
    }

    /// What stands in the way, whatever the reason.
    fn streng(&self) -> impl Iterator<Item = &Gebrek> {
        self.blad.gebreken.iter().filter(|g| g.ernst == Ernst::Streng)
    }

    fn waarschuwing(&self) -> impl Iterator<Item = &Gebrek> {
        self.blad
            .gebreken
            .iter()
            .filter(|g| g.ernst == Ernst::Waarschuwing)
    }

    /// What asks for attention, in words.
    fn aandachtspunt(&self, punt: Aandachtspunt) -> String {
        let week = self
            .blad
            .te_vaak
            .map(|dag| self.t.day_month(dag))
            .unwrap_or_default();
        let tot = self.blad.traject.doorloop_tot.or(self.blad.traject.einde);
        let dag = tot.map(|dag| self.t.short_date(dag)).unwrap_or_default();
        self.t
            .code("aandachtspunt", punt.code())
            .arg("week", week)
            .arg("dag", dag)
            .to_string()
    }

    fn kan(&self, gebeurtenis: &str) -> bool {
        self.blad.kan.iter().any(|g| g.code() == gebeurtenis)
    }

    /// The one step that takes it on, if somebody may take it now.
    fn verder(&self) -> Option<TrajectGebeurtenis> {
        veld::verder(&self.blad.kan)
    }

    /// The choices made, as list and options in words.
    fn keuzes(&self) -> Vec<(String, String)> {
        let Some(a) = &self.blad.arrangement else {
            return Vec::new();
        };
        veld::keuzes(a, &self.blad.traject.inhoud.keuzes)
    }

    fn criteria(&self) -> Vec<String> {
        let Some(a) = &self.blad.arrangement else {
            return Vec::new();
        };
        self.blad
            .traject
            .inhoud
            .criteria
            .iter()
            .filter_map(|n| a.criteria.get(*n).cloned())
            .collect()
    }
}

pub(super) async fn open(
    reader: Reader,
    Path((_, id)): Path<(String, TrajectId)>,
) -> Result<Html<String>, Fout> {
    html(&laad(&reader, id, Getypt::default(), &[]).await?)
}

async fn laad(reader: &Reader, id: TrajectId, getypt: Getypt, fouten: &[VeldFout]) -> Result<Pagina, Fout> {
    let t = reader.t;
    let mut blad = reader.web.app.open_traject(&reader.ctx, id).await?;
    if getypt.get("gebeurtenis") == TrajectGebeurtenis::Begonnen.code() {
        veld::weigerde(&mut blad.gebreken, fouten);
    }
    let vandaag = reader.web.app.today().to_string();
    // Lines of the log are counted and the evaluation at the end is this one: no box to tick.
    let nodig = blad.arrangement.iter().flat_map(|a| a.instrumenten.iter());
    let nodig = nodig.filter(|i| !matches!(i.as_str(), "logboek" | "eindevaluatie"));
    Ok(Pagina {
        t,
        page: reader.frame(Menu::Leerlingen),
        slug: reader.slug.clone(),
        kop: Kop::new(reader, blad.kop.clone(), Tab::Trajecten),
        instrumenten: nodig
            .map(|i| (i.clone(), getypt.alle("instrumenten").any(|g| g == i)))
            .collect(),
        tussentijds: tussentijds(t, &blad, &getypt),
        antwoorden: antwoordvelden(t, blad.arrangement.as_ref(), &blad.gebreken, &getypt),
        verleng: if getypt.get("gebeurtenis") == TrajectGebeurtenis::Verlengd.code() {
            veld::verleng_ook(t, &blad.catalogus, blad.arrangement.as_ref(), fouten)
        } else {
            Vec::new()
        },
        evaluatie: if blad.mag_evalueren {
            evaluatievelden(t, &blad, &getypt, fouten, &vandaag)
        } else {
            Vec::new()
        },
        fouten: veld::samenvatting(t, &blad.catalogus, blad.arrangement.as_ref(), fouten),
        getypt,
        blad,
    })
}

/// A step as typed, of a traject or of a group.
pub(super) fn stapinvoer(getypt: &Getypt) -> Result<TrajectStapInvoer, Fout> {
    let gebeurtenis = TrajectGebeurtenis::parse(&getypt.get("gebeurtenis")).ok_or(Fout::NotFound)?;
    let afwijkingen = getypt.namen_met("afwijking.").into_iter();
    Ok(TrajectStapInvoer {
        gebeurtenis,
        datum: getypt.get("dag"),
        einde: getypt.get("einde"),
        uren: getypt.get("uren"),
        keren: getypt.get("keren"),
        toelichting: getypt.get("toelichting"),
        antwoorden: getypt.namen_met("antwoord."),
        afwijkingen: afwijkingen
            .map(|(gebrek, reden)| AfwijkingInvoer { gebrek, reden })
            .collect(),
        versie: getypt.get("versie").parse().unwrap_or(0),
    })
}

pub(super) async fn step(
    reader: Reader,
    Path((_, id)): Path<(String, TrajectId)>,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let invoer = stapinvoer(&getypt)?;
    let gedaan = reader.web.app.step_traject(&reader.ctx, id, &invoer).await;
    klaar(&reader, id, getypt, gedaan, "traject-verder").await
}

pub(super) async fn answer(
    reader: Reader,
    Path((_, id)): Path<(String, TrajectId)>,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let antwoorden = getypt.namen_met("antwoord.");
    let versie = getypt.get("versie").parse().unwrap_or(0);
    let app = &reader.web.app;
    let gedaan = app.answer_traject(&reader.ctx, id, &antwoorden, versie).await;
    klaar(&reader, id, getypt, gedaan, "traject-verder").await
}

pub(super) async fn evaluate(
    reader: Reader,
    Path((_, id)): Path<(String, TrajectId)>,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let doelen = getypt
        .namen_met("doel.")
        .into_iter()
        .filter_map(|(doel, code)| Some((doel.parse().ok()?, code)));
    let invoer = EvaluatieInvoer {
        soort: getypt.get("soort"),
        datum: getypt.get("datum"),
        uitkomst: getypt.get("uitkomst"),
        vervolg: getypt.get("vervolg"),
        bevinding: getypt.get("bevinding"),
        instrumenten: getypt.alle("instrumenten").map(str::to_owned).collect(),
        doelen: doelen.collect(),
        met_ouders: getypt.ja("met_ouders"),
        met_leerling: getypt.ja("met_leerling"),
        ouders: getypt.get("ouders"),
        leerling: getypt.get("leerling"),
    };
    let gedaan = reader
        .web
        .app
        .evaluate_traject(&reader.ctx, id, &invoer)
        .await
        .map(|_| ());
    klaar(&reader, id, getypt, gedaan, "traject-geevalueerd").await
}

async fn klaar(
    reader: &Reader,
    id: TrajectId,
    getypt: Getypt,
    gedaan: Result<(), AppError>,
    melding: &'static str,
) -> Result<Response, Fout> {
    match gedaan {
        Ok(()) => {
            let naar = reader.href(&format!("/trajecten/{id}"));
            Ok(Flash::redirect(Flash::done(melding), &naar))
        }
        Err(AppError::Invalid(fouten)) => {
            let page = laad(reader, id, getypt, &fouten).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response())
        }
        // Somebody else was first: the page shows how it stands now, with what was typed.
        Err(AppError::Conflict("gewijzigd")) => {
            let fout = VeldFout::new("formulier", "gewijzigd");
            let page = laad(reader, id, getypt, &[fout]).await?;
            Ok((StatusCode::CONFLICT, html(&page)?).into_response())
        }
        Err(fout) => Err(fout.into()),
    }
}
