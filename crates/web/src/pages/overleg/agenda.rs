//! The agenda of a meeting: its items in order, what could be on it, who is there; and the agenda on paper.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use vangnet_app::overleg::{AgendaBlad, BijeenkomstInvoer, PuntRegel, VoorstelRegel};
use vangnet_app::{AppError, VeldFout};
use vangnet_core::id::{AgendapuntId, BijeenkomstId};
use vangnet_core::overleg::BijeenkomstStaat;
use vangnet_core::overleg::agenda::{Over, PuntStaat};

use super::klok;
use crate::form::{ErrorSummary, Field, Getypt};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path};
use crate::pages::plan::Velden;
use crate::part::Tone;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

type Pad = Path<(String, BijeenkomstId)>;

#[derive(Template)]
#[template(path = "overleg/agenda.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    blad: AgendaBlad,
    velden: Vec<Field>,
    fouten: ErrorSummary,
}

#[derive(Template)]
#[template(path = "overleg/afdruk.html")]
struct Afdruk {
    t: Taal,
    page: Frame,
    slug: String,
    blad: AgendaBlad,
}

/// What an item is about, as the agenda names it.
pub(super) fn wie(t: Taal, regel: &PuntRegel) -> String {
    match (&regel.leerling, regel.punt.over) {
        (Some(leerling), _) if regel.punt.anoniem => {
            let jaar = leerling.gegevens.leerjaar;
            t.text("punt-anoniem").arg("jaar", jaar).to_string()
        }
        (Some(leerling), _) => {
            format!("{} ({})", leerling.gegevens.naam.voluit(), leerling.gegevens.klas)
        }
        (None, Over::Groep(_)) => regel.groep.clone(),
        (None, Over::Vrij) => regel
            .punt
            .inhoud
            .vraag
            .lines()
            .next()
            .unwrap_or_default()
            .to_owned(),
        (None, Over::Leerling(_)) => t.text("punt-vrij").to_string(),
    }
}

/// When an item has its turn, where items have a time of their own (R155).
fn tijd(blad: &AgendaBlad, regel: &PuntRegel) -> Option<String> {
    let plek = blad.punten.iter().position(|r| r.punt.id == regel.punt.id)?;
    blad.orgaan.tijdvak(blad.bijeenkomst.begint, plek).map(klok)
}

impl Pagina {
    fn klok(&self) -> String {
        klok(self.blad.bijeenkomst.begint)
    }

    fn wie(&self, regel: &PuntRegel) -> String {
        wie(self.t, regel)
    }

    fn tijd(&self, regel: &PuntRegel) -> Option<String> {
        tijd(&self.blad, regel)
    }

    /// How many slots are free; `None` where items have no time of their own.
    fn vrij(&self) -> Option<usize> {
        let vakken = self.blad.orgaan.tijdvakken(self.blad.overleg.minuten)?;
        Some(vakken.saturating_sub(self.blad.punten.len()))
    }

    /// The address of the form for a proposed item.
    fn voorstel(&self, v: &VoorstelRegel) -> String {
        let mut query = vec![
            ("leerling", v.leerling.id.to_string()),
            ("aanleiding", v.voorstel.aanleiding.code().to_owned()),
        ];
        if let Some(bron) = v.voorstel.bron {
            query.push(("bron", bron.to_string()));
        }
        let query = serde_html_form::to_string(&query).unwrap_or_default();
        format!(
            "/{}/bijeenkomsten/{}/punten/nieuw?{query}",
            self.slug, self.blad.bijeenkomst.id
        )
    }

    /// The first item that is still open: where the meeting begins or goes on.
    fn eerste_open(&self) -> Option<AgendapuntId> {
        let mut punten = self.blad.punten.iter();
        punten
            .find(|r| r.punt.staat == PuntStaat::Open)
            .map(|r| r.punt.id)
    }

    fn loopt(&self) -> bool {
        self.blad.bijeenkomst.staat == BijeenkomstStaat::Bezig
    }

    fn kan_begin(&self) -> bool {
        self.blad.leidt && self.blad.bijeenkomst.staat.is_open()
    }

    fn kan_schuiven(&self) -> bool {
        self.kan_begin() && self.blad.punten.len() > 1
    }
}

impl Afdruk {
    fn tijd(&self, regel: &PuntRegel) -> Option<String> {
        tijd(&self.blad, regel)
    }

    fn klok(&self) -> String {
        klok(self.blad.bijeenkomst.begint)
    }

    fn wie(&self, regel: &PuntRegel) -> String {
        wie(self.t, regel)
    }
}

pub(super) async fn open(reader: Reader, Path((_, id)): Pad) -> Result<Html<String>, Fout> {
    html(&laad(&reader, id, &BijeenkomstInvoer::default(), &[]).await?)
}

pub(super) async fn print(reader: Reader, Path((_, id)): Pad) -> Result<Html<String>, Fout> {
    html(&Afdruk {
        t: reader.t,
        page: reader.frame(Menu::Overleg),
        slug: reader.slug.clone(),
        blad: reader.web.app.print_agenda(&reader.ctx, id).await?,
    })
}

async fn laad(
    reader: &Reader,
    id: BijeenkomstId,
    invoer: &BijeenkomstInvoer,
    fouten: &[VeldFout],
) -> Result<Pagina, Fout> {
    let t = reader.t;
    let blad = reader.web.app.open_agenda(&reader.ctx, id).await?;
    let b = &blad.bijeenkomst;
    let velden = if blad.leidt && b.staat.komt_nog() {
        let v = Velden { t, fouten, voor: "" };
        let of = |getypt: &str, nu: String| if getypt.is_empty() { nu } else { getypt.to_owned() };
        vec![
            v.dag(
                "datum",
                t.text("overleg-datum"),
                of(&invoer.datum, b.datum.to_string()),
            ),
            v.regel(
                "begint",
                t.text("overleg-begint"),
                of(&invoer.begint, klok(b.begint)),
            ),
        ]
    } else {
        Vec::new()
    };
    let los = fouten
        .iter()
        .filter(|f| !velden.iter().any(|v| v.name() == f.veld));
    let samen = los.fold(ErrorSummary::of(t, &velden), |samen, f| {
        samen.and("inhoud", crate::pages::veldfout(t, f).to_string())
    });
    Ok(Pagina {
        t,
        page: reader.frame(Menu::Overleg),
        slug: reader.slug.clone(),
        fouten: samen,
        velden,
        blad,
    })
}

/// After a deed: back to the agenda, or the agenda with what kept it from being done.
async fn terug(
    reader: &Reader,
    id: BijeenkomstId,
    gedaan: Result<(), AppError>,
    melding: &'static str,
    invoer: &BijeenkomstInvoer,
) -> Result<Response, Fout> {
    let (status, fouten) = match gedaan {
        Ok(()) => {
            let naar = reader.href(&format!("/bijeenkomsten/{id}"));
            return Ok(Flash::redirect(Flash::done(melding), &naar));
        }
        Err(AppError::Invalid(fouten)) => (StatusCode::UNPROCESSABLE_ENTITY, fouten),
        Err(AppError::Conflict(code @ ("open_punten" | "agenda" | "gewijzigd"))) => {
            (StatusCode::CONFLICT, vec![VeldFout::new("agenda", code)])
        }
        Err(fout) => return Err(fout.into()),
    };
    let page = laad(reader, id, invoer, &fouten).await?;
    Ok((status, html(&page)?).into_response())
}

fn versie(getypt: &Getypt) -> i32 {
    getypt.get("versie").parse().unwrap_or(0)
}

pub(super) async fn shift(
    reader: Reader,
    Path((_, id)): Pad,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let invoer = BijeenkomstInvoer {
        datum: getypt.get("datum"),
        begint: getypt.get("begint"),
        versie: versie(&getypt),
    };
    let gedaan = reader.web.app.move_bijeenkomst(&reader.ctx, id, &invoer).await;
    terug(&reader, id, gedaan, "bijeenkomst-verplaatst", &invoer).await
}

pub(super) async fn cancel(
    reader: Reader,
    Path((_, id)): Pad,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let app = &reader.web.app;
    let gedaan = app.cancel_bijeenkomst(&reader.ctx, id, versie(&getypt)).await;
    terug(
        &reader,
        id,
        gedaan,
        "bijeenkomst-vervallen",
        &BijeenkomstInvoer::default(),
    )
    .await
}

pub(super) async fn start(
    reader: Reader,
    Path((_, id)): Pad,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let aanwezig: Vec<_> = getypt
        .alle("aanwezig")
        .filter_map(|wie| wie.parse().ok())
        .collect();
    let app = &reader.web.app;
    let gedaan = app
        .start_bijeenkomst(&reader.ctx, id, &aanwezig, versie(&getypt))
        .await;
    terug(
        &reader,
        id,
        gedaan,
        "bijeenkomst-begonnen",
        &BijeenkomstInvoer::default(),
    )
    .await
}

pub(super) async fn close(
    reader: Reader,
    Path((_, id)): Pad,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let app = &reader.web.app;
    let gedaan = app.close_bijeenkomst(&reader.ctx, id, versie(&getypt)).await;
    terug(
        &reader,
        id,
        gedaan,
        "bijeenkomst-gesloten",
        &BijeenkomstInvoer::default(),
    )
    .await
}

pub(super) async fn order(
    reader: Reader,
    Path((_, id)): Pad,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let app = &reader.web.app;
    let mut volgorde: Vec<AgendapuntId> = getypt.alle("volgorde").filter_map(|p| p.parse().ok()).collect();
    if volgorde.is_empty() {
        let blad = app.open_agenda(&reader.ctx, id).await?;
        volgorde = blad.punten.iter().map(|r| r.punt.id).collect();
        schuif(&mut volgorde, &getypt.get("punt"), &getypt.get("richting"));
    }
    let gedaan = app.order_agenda(&reader.ctx, id, &volgorde).await;
    terug(
        &reader,
        id,
        gedaan,
        "agenda-geordend",
        &BijeenkomstInvoer::default(),
    )
    .await
}

/// Moves one item a place up or down.
fn schuif(volgorde: &mut [AgendapuntId], punt: &str, richting: &str) {
    let plek = volgorde.iter().position(|p| p.to_string() == punt);
    let naar = plek.and_then(|plek| match richting {
        "op" => plek.checked_sub(1),
        _ => plek.checked_add(1).filter(|naar| *naar < volgorde.len()),
    });
    if let (Some(plek), Some(naar)) = (plek, naar) {
        volgorde.swap(plek, naar);
    }
}
