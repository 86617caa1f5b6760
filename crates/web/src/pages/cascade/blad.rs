//! The page of a pupil's trajecten: the picture, running support, needs, steps.

mod velden;

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use vangnet_app::cascade::{BehoefteInvoer, CascadeBlad, DoorloopInvoer, TredeInvoer};
use vangnet_app::leerling::Tab;
use vangnet_app::{AppError, VeldFout};
use vangnet_core::cascade::aandacht::Aandachtspunt;
use vangnet_core::cascade::traject::{Traject, TrajectStaat};
use vangnet_core::id::{BehoefteId, LeerlingId};

use self::velden::{behoeftevelden, tredevelden};
use super::vernietigen::{Kaart, Wat};
use super::{niveautoon, soorttoon, titel, veld::uren};
use crate::beeld::trap::{Bron, Trap};
use crate::form::{ErrorSummary, Field, Getypt};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path};
use crate::pages::catalogus::woorden::{code_van, wie};
use crate::pages::leerling::Kop;
use crate::pages::veldfout;
use crate::part::Tone;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

#[derive(Template)]
#[template(path = "cascade/blad.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    kop: Kop,
    blad: CascadeBlad,
    vandaag: jiff::civil::Date,
    trap: Trap,
    behoefte: Vec<Field>,
    trede: Vec<Field>,
    /// Trajecten that run, of which a step asks what becomes of them.
    lopend: Vec<Traject>,
    /// What destroys all of it, for who may do so.
    vernietigen: Option<Kaart>,
    getypt: Getypt,
    fouten: ErrorSummary,
}

impl Pagina {
    /// A role or body by its name.
    fn wie(&self, code: &str) -> String {
        wie(self.t, code)
    }

    fn titel<'a>(&'a self, code: &'a str) -> &'a str {
        titel(&self.blad.overzicht.catalogus, code)
    }

    fn toon(&self, soort: &str) -> Tone {
        soorttoon(&self.blad.overzicht.catalogus, soort)
    }

    fn niveautoon(&self) -> Tone {
        niveautoon(&self.blad.overzicht.catalogus, self.blad.overzicht.niveau)
    }

    fn staattoon(staat: TrajectStaat) -> Tone {
        Tone::from(&staat)
    }

    fn behoeftenaam<'a>(&'a self, code: &'a str) -> &'a str {
        let catalogus = &self.blad.overzicht.catalogus;
        catalogus.behoefte(code).map_or(code, |b| b.titel.as_str())
    }

    /// What asks for attention of a traject.
    fn aandacht(&self, traject: &Traject) -> &[Aandachtspunt] {
        let punten = self.blad.overzicht.aandacht.get(&traject.id);
        punten.map(Vec::as_slice).unwrap_or_default()
    }

    fn van_namen(&self, traject: &Traject) -> String {
        let namen: Vec<&str> = traject
            .inhoud
            .behoeften
            .iter()
            .map(|c| self.behoeftenaam(c))
            .collect();
        namen.join(", ")
    }

    /// "3 wk van 8 · 2,0 van 2,0 u/wk".
    fn over(&self, traject: &Traject) -> String {
        rest(self.t, &self.blad.overzicht.rest(traject, self.vandaag))
    }

    fn minuten(&self) -> Option<String> {
        let minuten = u16::try_from(self.blad.overzicht.minuten).unwrap_or(u16::MAX);
        (minuten > 0).then(|| {
            self.t
                .text("trajecten-uren-week")
                .arg("uren", uren(self.t, minuten))
                .to_string()
        })
    }
}

/// What was used of the limits of a traject, in words.
pub(in crate::pages) fn rest(t: Taal, rest: &vangnet_core::cascade::grens::Rest) -> String {
    let mut delen = Vec::new();
    if let Some(meest) = rest.weken_hoogstens {
        delen.push(
            t.text("traject-weken-van")
                .arg("weken", rest.weken)
                .arg("meest", meest)
                .to_string(),
        );
    } else if rest.weken > 0 {
        delen.push(t.count("traject-weken", rest.weken).to_string());
    }
    match (rest.minuten, rest.minuten_hoogstens) {
        (Some(nu), Some(meest)) => delen.push(
            t.text("traject-uren-van")
                .arg("uren", uren(t, nu))
                .arg("meest", uren(t, meest))
                .to_string(),
        ),
        (Some(nu), None) => delen.push(t.text("traject-uren").arg("uren", uren(t, nu)).to_string()),
        (None, _) => {}
    }
    delen.join(" · ")
}

pub(super) async fn open(
    reader: Reader,
    Path((_, id)): Path<(String, LeerlingId)>,
) -> Result<Html<String>, Fout> {
    html(&laad(&reader, id, Getypt::default(), &[]).await?)
}

async fn laad(reader: &Reader, id: LeerlingId, getypt: Getypt, fouten: &[VeldFout]) -> Result<Pagina, Fout> {
    let (t, vandaag) = (reader.t, reader.web.app.today());
    let blad = reader.web.app.open_trajecten(&reader.ctx, id).await?;
    let o = &blad.overzicht;
    let trap = Trap::new(
        t,
        Bron {
            catalogus: &o.catalogus,
            trajecten: &o.trajecten,
            treden: &o.treden,
            vandaag,
        },
    );
    let behoefte = if blad.mag_vragen && !o.catalogus.behoefte.is_empty() {
        behoeftevelden(t, &blad, &getypt, fouten, vandaag)
    } else {
        Vec::new()
    };
    let trede = if blad.mag_beslissen && o.catalogus.niveau.len() > 1 {
        tredevelden(t, &blad, &getypt, fouten, vandaag)
    } else {
        Vec::new()
    };
    let los = fouten
        .iter()
        .filter(|f| matches!(f.veld.as_str(), "opp" | "doorloop"));
    let vernietigen = vernietigkaart(reader, &blad, &getypt, fouten);
    let eigen = vernietigen.iter().filter_map(|k| k.veld.as_ref());
    let velden = behoefte.iter().chain(&trede).chain(eigen);
    let mut samen = los.fold(ErrorSummary::of(t, velden), |samen, f| {
        samen.and("opschalen", veldfout(t, f).to_string())
    });
    for reden in vernietigen.iter().flat_map(|k| k.geweigerd(fouten)) {
        samen = samen.and("vernietigen", reden.as_str());
    }
    Ok(Pagina {
        t,
        page: reader.frame(Menu::Leerlingen),
        slug: reader.slug.clone(),
        kop: Kop::new(reader, blad.kop.clone(), Tab::Trajecten),
        trap,
        behoefte,
        trede,
        lopend: o.lopend().cloned().collect(),
        fouten: samen,
        vernietigen,
        getypt,
        vandaag,
        blad,
    })
}

/// What destroys the support of the pupil: the number of the pupil is typed to confirm it.
fn vernietigkaart(
    reader: &Reader,
    blad: &CascadeBlad,
    getypt: &Getypt,
    fouten: &[VeldFout],
) -> Option<Kaart> {
    let leerling = &blad.kop.leerling;
    Kaart::new(
        reader.t,
        Wat::Steun,
        reader.href(&format!("/leerlingen/{}/vernietigen", leerling.id)),
        blad.vernietigen.as_ref(),
        (&leerling.gegevens.nummer, &getypt.get("bevestig")),
        fouten,
    )
}

pub(super) async fn add_behoefte(
    reader: Reader,
    Path((_, id)): Path<(String, LeerlingId)>,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let invoer = BehoefteInvoer {
        code: getypt.get("code"),
        bron: getypt.get("bron"),
        datum: getypt.get("datum"),
        toelichting: getypt.get("toelichting"),
    };
    let gedaan = reader
        .web
        .app
        .add_behoefte(&reader.ctx, id, &invoer)
        .await
        .map(|_| ());
    klaar(&reader, id, getypt, gedaan, "behoefte-vastgelegd").await
}

pub(super) async fn end_behoefte(
    reader: Reader,
    Path((_, id, behoefte)): Path<(String, LeerlingId, BehoefteId)>,
) -> Result<Response, Fout> {
    reader.web.app.end_behoefte(&reader.ctx, id, behoefte).await?;
    let naar = reader.href(&format!("/leerlingen/{id}/trajecten"));
    Ok(Flash::redirect(Flash::done("behoefte-beeindigd"), &naar))
}

pub(super) async fn step(
    reader: Reader,
    Path((_, id)): Path<(String, LeerlingId)>,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let doorloop = getypt
        .namen_met("doorloop.")
        .into_iter()
        .filter_map(|(traject, keuze)| {
            Some(DoorloopInvoer {
                tot: getypt.get(&format!("tot.{traject}")),
                traject: traject.parse().ok()?,
                keuze,
            })
        });
    let invoer = TredeInvoer {
        naar: getypt.get("naar"),
        datum: getypt.get("datum"),
        grond: getypt.get("grond"),
        orgaan: code_van(reader.t, &getypt.get("orgaan")),
        traject: getypt.get("traject"),
        criterium: getypt.ja("criterium"),
        ouders_op: getypt.get("ouders_op"),
        toelichting: getypt.get("toelichting"),
        doorloop: doorloop.collect(),
    };
    let gedaan = reader
        .web
        .app
        .set_trede(&reader.ctx, id, &invoer)
        .await
        .map(|_| ());
    klaar(&reader, id, getypt, gedaan, "trede-gezet").await
}

/// Back to the page, or the page again with what was not accepted.
pub(super) async fn klaar(
    reader: &Reader,
    id: LeerlingId,
    getypt: Getypt,
    gedaan: Result<(), AppError>,
    melding: &'static str,
) -> Result<Response, Fout> {
    match gedaan {
        Ok(()) => {
            let naar = reader.href(&format!("/leerlingen/{id}/trajecten"));
            Ok(Flash::redirect(Flash::done(melding), &naar))
        }
        Err(AppError::Invalid(fouten)) => {
            let page = laad(reader, id, getypt, &fouten).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)?).into_response())
        }
        // Somebody else took a step first: the page shows where the pupil is now, with what was typed.
        Err(AppError::Conflict("trede" | "gewijzigd")) => {
            let fout = VeldFout::new("doorloop", "gewijzigd");
            let page = laad(reader, id, getypt, &[fout]).await?;
            Ok((StatusCode::CONFLICT, html(&page)?).into_response())
        }
        Err(fout) => Err(fout.into()),
    }
}
