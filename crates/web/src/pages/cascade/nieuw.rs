//! Asking for a traject: first what, along the ladder of each need; then the form that the catalogue asks for.

pub(super) mod velden;

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use serde::Deserialize;
use vangnet_app::cascade::{TrajectInvoer, TrajectNieuw};
use vangnet_app::leerling::Tab;
use vangnet_app::{AppError, VeldFout};
use vangnet_core::cascade::eis::Eis;
use vangnet_core::id::LeerlingId;
use vangnet_core::inrichting::catalogus::{Arrangement, Catalogus, Ondersteuningssoort, Vorm};

use self::velden::{antwoorden, eerst, laatst, lijsten};
use super::{niveautoon, soorttoon, veld};
use crate::form::{ErrorSummary, Field, Getypt};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path, Query};
use crate::pages::catalogus::woorden::{code_van, wie};
use crate::pages::leerling::Kop;
use crate::part::Tone;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

/// What the address asks for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Keuze {
    arrangement: String,
}

/// Why an offer cannot be chosen, if so, for the list.
struct Regel {
    arrangement: Arrangement,
    /// A code of `traject-niet`; `None` when it can be chosen.
    niet: Option<&'static str>,
    /// It answers a need of the pupil.
    past: bool,
}

/// A rung of the ladder: the offers of one kind of support.
struct Sport {
    soort: Ondersteuningssoort,
    toon: Tone,
    regels: Vec<Regel>,
}

/// A box that can be ticked.
pub(super) struct Vinkje {
    pub(super) waarde: String,
    pub(super) label: String,
    pub(super) aan: bool,
}

/// A list of boxes.
pub(super) struct Vinklijst {
    pub(super) id: String,
    pub(super) naam: String,
    pub(super) titel: String,
    /// One of them only.
    pub(super) een: bool,
    pub(super) vinkjes: Vec<Vinkje>,
}

#[derive(Template)]
#[template(path = "cascade/nieuw.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    kop: Kop,
    nieuw: TrajectNieuw,
    sporten: Vec<Sport>,
    formulier: Option<Formulier>,
    fouten: ErrorSummary,
}

/// The form for one offer.
struct Formulier {
    arrangement: Arrangement,
    soort: Ondersteuningssoort,
    toon: Tone,
    eerst: Vec<Field>,
    lijsten: Vec<Vinklijst>,
    antwoorden: Vec<Field>,
    laatst: Vec<Field>,
}

impl Pagina {
    /// A role or body by its name.
    fn wie(&self, code: &str) -> String {
        wie(self.t, code)
    }

    fn niveautoon(&self) -> Tone {
        niveautoon(&self.nieuw.catalogus, self.nieuw.niveau)
    }

    fn niveaunaam(&self) -> &str {
        self.nieuw
            .catalogus
            .niveau(self.nieuw.niveau)
            .map_or("", |n| &n.naam)
    }

    /// The needs that an offer answers, in words.
    fn behoeften(&self, a: &Arrangement) -> String {
        let namen = a
            .behoeften
            .iter()
            .filter_map(|c| self.nieuw.catalogus.behoefte(c));
        namen.map(|b| b.titel.as_str()).collect::<Vec<_>>().join(", ")
    }
}

pub(super) async fn form(
    reader: Reader,
    Path((_, id)): Path<(String, LeerlingId)>,
    Query(keuze): Query<Keuze>,
) -> Result<Html<String>, Fout> {
    html(&laad(&reader, id, &keuze.arrangement, &Getypt::default(), &[]).await?)
}

pub(super) async fn ask(
    reader: Reader,
    Path((_, id)): Path<(String, LeerlingId)>,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let invoer = invoer(reader.t, &getypt);
    match reader.web.app.ask_traject(&reader.ctx, id, &invoer).await {
        Ok(traject) => {
            let naar = reader.href(&format!("/trajecten/{traject}"));
            Ok(Flash::redirect(Flash::done("traject-gevraagd"), &naar))
        }
        Err(AppError::Invalid(fouten)) => {
            let page = laad(&reader, id, &invoer.arrangement, &getypt, &fouten).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response())
        }
        Err(fout) => Err(fout.into()),
    }
}

fn invoer(t: Taal, g: &Getypt) -> TrajectInvoer {
    TrajectInvoer {
        arrangement: g.get("arrangement"),
        niveau: g.get("niveau"),
        vorm: g.get("vorm"),
        maatwerk: g.ja("maatwerk"),
        groep: g.get("groep"),
        begin: g.get("begin"),
        einde: g.get("einde"),
        uren: g.get("uren"),
        keren: g.get("keren"),
        extern_uren: g.get("extern_uren"),
        uitvoerder: code_van(t, &g.get("uitvoerder")),
        financier: g.get("financier"),
        partner: g.get("partner"),
        reden: g.get("reden"),
        weging: g.get("weging"),
        behoeften: g.alle("behoeften").map(str::to_owned).collect(),
        criteria: g.alle("criteria").filter_map(|c| c.parse().ok()).collect(),
        keuzes: g.namen_met("keuze."),
        antwoorden: g.namen_met("antwoord."),
        doelen: g.alle("doelen").filter_map(|d| d.parse().ok()).collect(),
    }
}

async fn laad(
    reader: &Reader,
    id: LeerlingId,
    code: &str,
    getypt: &Getypt,
    fouten: &[VeldFout],
) -> Result<Pagina, Fout> {
    let t = reader.t;
    let nieuw = reader.web.app.new_traject(&reader.ctx, id).await?;
    let gekozen = nieuw.catalogus.arrangement(code).cloned();
    let formulier = gekozen.as_ref().and_then(|a| {
        let soort = nieuw.catalogus.soort(&a.soort)?;
        Some(formulier(t, &nieuw, a, soort, getypt, fouten))
    });
    Ok(Pagina {
        t,
        page: reader.frame(Menu::Leerlingen),
        kop: Kop::new(reader, nieuw.kop.clone(), Tab::Trajecten),
        sporten: sporten(&nieuw),
        fouten: veld::samenvatting(t, &nieuw.catalogus, gekozen.as_ref(), fouten),
        formulier,
        nieuw,
    })
}

/// The ladder: every kind of support, lightest first, with its offers; what answers a need of the pupil first.
fn sporten(nieuw: &TrajectNieuw) -> Vec<Sport> {
    let g = &nieuw.kop.leerling.gegevens;
    let past = |a: &Arrangement| a.behoeften.iter().any(|b| nieuw.behoeften.contains(b));
    let niet = |a: &Arrangement| {
        if a.niet_voor.contains(&g.soort) {
            Some("niet_voor")
        } else if a.geintegreerd_voor.contains(&g.soort)
            && !a.eis.iter().any(|e| matches!(e, Eis::IqBoven { .. }))
        {
            Some("geintegreerd")
        } else if a.vormen.iter().all(|v| *v == Vorm::Lesgroep) {
            Some("lesgroep")
        } else if !nieuw.biedt.contains(&a.code) {
            Some("biedt_niet")
        } else {
            None
        }
    };
    let mut soorten: Vec<&Ondersteuningssoort> = nieuw.catalogus.soort.iter().collect();
    soorten.sort_by_key(|s| s.niveaus.first().copied());
    soorten
        .into_iter()
        .map(|soort| {
            let mut regels: Vec<Regel> = nieuw
                .catalogus
                .arrangement
                .iter()
                .filter(|a| a.soort == soort.code)
                .map(|a| Regel {
                    niet: niet(a),
                    past: past(a),
                    arrangement: a.clone(),
                })
                .collect();
            regels.sort_by_key(|r| (r.niet.is_some(), !r.past));
            Sport {
                toon: soorttoon(&nieuw.catalogus, &soort.code),
                soort: soort.clone(),
                regels,
            }
        })
        .collect()
}

fn formulier(
    t: Taal,
    nieuw: &TrajectNieuw,
    a: &Arrangement,
    soort: &Ondersteuningssoort,
    getypt: &Getypt,
    fouten: &[VeldFout],
) -> Formulier {
    Formulier {
        toon: soorttoon(&nieuw.catalogus, &soort.code),
        eerst: eerst(t, nieuw, a, soort, getypt, fouten),
        lijsten: lijsten(t, nieuw, a, getypt),
        antwoorden: antwoorden(t, a, soort, getypt, fouten),
        laatst: laatst(t, nieuw, a, soort, getypt, fouten),
        arrangement: a.clone(),
        soort: soort.clone(),
    }
}

/// The catalogue, for the template.
impl Pagina {
    fn catalogus(&self) -> &Catalogus {
        &self.nieuw.catalogus
    }
}
