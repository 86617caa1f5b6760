//! The form of a body: which kind, when, where, whose pupils, who sits in it.

use std::collections::BTreeSet;

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use serde::Deserialize;
use vangnet_app::overleg::{LidInvoer, OverlegFormulier, OverlegInvoer};
use vangnet_app::{AppError, VeldFout};
use vangnet_core::id::{OverlegId, SchoolId};
use vangnet_core::overleg::{Overleg, Ritme};

use super::klok;
use crate::form::{Choice, ErrorSummary, Field, FieldKind, Getypt, Line};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path, Query};
use crate::pages::plan::Velden;
use crate::pages::veldfout;
use crate::reader::{Menu, Reader};
use crate::taal::{Taal, Tekst};

/// What the address asks for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Keuze {
    school: String,
}

/// Somebody of the school who can sit in it.
struct Lid {
    id: String,
    naam: String,
    /// Roles at the school: code and name.
    rollen: Vec<(String, String)>,
    /// The role in which this one sits in it; empty: does not.
    rol: String,
    voorzitter: bool,
}

impl Lid {
    /// Mentors and teachers are many: who is not in it yet stands apart.
    fn apart(&self) -> bool {
        let velen = |(code, _): &(String, String)| matches!(code.as_str(), "mentor" | "docent");
        self.rol.is_empty() && self.rollen.iter().all(velen)
    }
}

#[derive(Template)]
#[template(path = "overleg/formulier.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    formulier: OverlegFormulier,
    versie: i32,
    velden: Vec<Field>,
    leden: Vec<Lid>,
    fouten: ErrorSummary,
    /// What stands now, when somebody else changed it in between.
    strijdig: bool,
}

pub(super) async fn nieuw(reader: Reader, Query(keuze): Query<Keuze>) -> Result<Html<String>, Fout> {
    let school: SchoolId = keuze.school.parse().map_err(|_cause| Fout::NotFound)?;
    let formulier = reader.web.app.new_overleg(&reader.ctx, school).await?;
    html(&pagina(&reader, formulier, None, &[]))
}

pub(super) async fn open(
    reader: Reader,
    Path((_, id)): Path<(String, OverlegId)>,
) -> Result<Html<String>, Fout> {
    let formulier = reader.web.app.edit_overleg(&reader.ctx, id).await?;
    html(&pagina(&reader, formulier, None, &[]))
}

pub(super) async fn create(reader: Reader, Form(getypt): Form<Getypt>) -> Result<Response, Fout> {
    let school: SchoolId = getypt.get("school").parse().map_err(|_cause| Fout::NotFound)?;
    bewaar(&reader, school, None, &getypt).await
}

pub(super) async fn save(
    reader: Reader,
    Path((_, id)): Path<(String, OverlegId)>,
    Form(getypt): Form<Getypt>,
) -> Result<Response, Fout> {
    let school: SchoolId = getypt.get("school").parse().map_err(|_cause| Fout::NotFound)?;
    bewaar(&reader, school, Some(id), &getypt).await
}

async fn bewaar(
    reader: &Reader,
    school: SchoolId,
    id: Option<OverlegId>,
    getypt: &Getypt,
) -> Result<Response, Fout> {
    let app = &reader.web.app;
    let invoer = invoer(getypt);
    let leden = leden(getypt);
    let (status, fouten) = match app.save_overleg(&reader.ctx, school, id, &invoer, &leden).await {
        Ok(id) => {
            let naar = reader.href(&format!("/overleg/{id}"));
            return Ok(Flash::redirect(Flash::done("overleg-bewaard"), &naar));
        }
        Err(AppError::Invalid(fouten)) => (StatusCode::UNPROCESSABLE_ENTITY, fouten),
        Err(AppError::Conflict("gewijzigd")) => (StatusCode::CONFLICT, Vec::new()),
        Err(fout) => return Err(fout.into()),
    };
    let formulier = match id {
        Some(id) => app.edit_overleg(&reader.ctx, id).await?,
        None => app.new_overleg(&reader.ctx, school).await?,
    };
    let mut page = pagina(reader, formulier, Some((&invoer, &leden)), &fouten);
    page.strijdig = status == StatusCode::CONFLICT;
    Ok((status, html(&page)?).into_response())
}

fn invoer(getypt: &Getypt) -> OverlegInvoer {
    let klassen: BTreeSet<&str> = getypt.alle("klassen").collect();
    OverlegInvoer {
        orgaan: getypt.get("orgaan"),
        naam: getypt.get("naam"),
        locatie: getypt.get("locatie"),
        ritme: getypt.get("ritme"),
        aantal: getypt.get("aantal"),
        wisselt_met: getypt.get("wisselt_met"),
        weekdag: getypt.get("weekdag"),
        begint: getypt.get("begint"),
        minuten: getypt.get("minuten"),
        zaal: getypt.get("zaal"),
        klassen: klassen.into_iter().collect::<Vec<_>>().join(","),
        actief: getypt.ja("actief"),
        versie: getypt.get("versie").parse().unwrap_or(0),
    }
}

fn leden(getypt: &Getypt) -> Vec<LidInvoer> {
    let voorzitter = getypt.get("voorzitter");
    getypt
        .namen_met("lid.")
        .into_iter()
        .filter(|(_, rol)| !rol.is_empty())
        .filter_map(|(account, rol)| {
            Some(LidInvoer {
                voorzitter: account == voorzitter,
                account: account.parse().ok()?,
                rol,
            })
        })
        .collect()
}

fn van(overleg: &Overleg) -> OverlegInvoer {
    let (ritme, aantal) = match overleg.ritme {
        Ritme::Weken(n) => ("weken", n.to_string()),
        Ritme::PerJaar(n) => ("per_jaar", n.to_string()),
        Ritme::Oproep => ("oproep", String::new()),
    };
    OverlegInvoer {
        orgaan: overleg.orgaan.clone(),
        naam: overleg.naam.clone(),
        locatie: overleg.locatie.map(|l| l.to_string()).unwrap_or_default(),
        ritme: ritme.to_owned(),
        aantal,
        wisselt_met: overleg.wisselt_met.map(|o| o.to_string()).unwrap_or_default(),
        weekdag: overleg.weekdag.to_string(),
        begint: klok(overleg.begint),
        minuten: overleg.minuten.to_string(),
        zaal: overleg.zaal.clone(),
        klassen: overleg.klassen.join(","),
        actief: overleg.actief,
        versie: overleg.versie,
    }
}

fn pagina(
    reader: &Reader,
    formulier: OverlegFormulier,
    getypt: Option<(&OverlegInvoer, &[LidInvoer])>,
    fouten: &[VeldFout],
) -> Pagina {
    let t = reader.t;
    let nu = formulier.overleg.as_ref().map(van);
    let leeg = OverlegInvoer {
        ritme: "weken".to_owned(),
        aantal: "2".to_owned(),
        weekdag: "1".to_owned(),
        begint: "15:00".to_owned(),
        minuten: "60".to_owned(),
        actief: true,
        ..OverlegInvoer::default()
    };
    let waarde = getypt.map(|(invoer, _)| invoer).or(nu.as_ref()).unwrap_or(&leeg);
    let velden = velden(Velden { t, fouten, voor: "" }, &formulier, waarde);
    let leden = leden_van(t, &formulier, getypt.map(|(_, leden)| leden));
    let los = fouten
        .iter()
        .filter(|f| f.veld.starts_with("lid.") || f.veld == "voorzitter" || f.veld == "klassen");
    let samen = los.fold(ErrorSummary::of(t, &velden), |samen, f| {
        let id = if f.veld == "klassen" { "klassen" } else { "leden" };
        samen.and(id, veldfout(t, f).to_string())
    });
    Pagina {
        t,
        page: reader.frame(Menu::Overleg),
        slug: reader.slug.clone(),
        versie: nu.as_ref().map_or(0, |nu| nu.versie),
        fouten: samen,
        velden,
        leden,
        formulier,
        strijdig: false,
    }
}

fn leden_van(t: Taal, formulier: &OverlegFormulier, getypt: Option<&[LidInvoer]>) -> Vec<Lid> {
    let zit = |account| {
        let nu = formulier.leden.iter().find(|l| l.account == account);
        let nu = nu.map(|l| (l.rol.clone(), l.voorzitter));
        getypt.map_or(nu, |leden| {
            let lid = leden.iter().find(|l| l.account == account);
            lid.map(|l| (l.rol.clone(), l.voorzitter))
        })
    };
    formulier
        .medewerkers
        .iter()
        .map(|m| {
            let (rol, voorzitter) = zit(m.account).unwrap_or_default();
            Lid {
                id: m.account.to_string(),
                naam: m.naam.clone(),
                rollen: m
                    .rollen
                    .iter()
                    .map(|r| (r.code().to_owned(), t.code("rol", r.code()).to_string()))
                    .collect(),
                rol,
                voorzitter,
            }
        })
        .collect()
}

fn velden(v: Velden<'_>, formulier: &OverlegFormulier, w: &OverlegInvoer) -> Vec<Field> {
    let t = v.t;
    let ritmes = FieldKind::Radios {
        choices: ["weken", "per_jaar", "oproep"]
            .map(|code| Choice::new(code, t.code("overleg-ritme", code)))
            .into(),
    };
    let kies = |leeg: Tekst, rest: Vec<Choice>| {
        let eerst = std::iter::once(Choice::new("", leeg));
        FieldKind::Select {
            choices: eerst.chain(rest).collect(),
        }
    };
    let organen = formulier
        .organen
        .iter()
        .map(|o| Choice::new(&o.code, &o.titel))
        .collect();
    let locaties: Vec<Choice> = formulier
        .school
        .locaties
        .iter()
        .map(|l| Choice::new(l.id.to_string(), &l.naam))
        .collect();
    let andere: Vec<Choice> = formulier
        .andere
        .iter()
        .map(|o| Choice::new(o.id.to_string(), &o.naam))
        .collect();
    let dagen = ["1", "2", "3", "4", "5"];
    let getal =
        |naam: &'static str, label, waarde: &str| v.veld(naam, FieldKind::Line(Line::Number), label, waarde);
    let mut velden = vec![
        v.veld(
            "orgaan",
            kies(t.text("plan-kies"), organen),
            t.text("overleg-soort"),
            &w.orgaan,
        ),
        v.regel("naam", t.text("overleg-naam"), &w.naam)
            .hint(t.text("overleg-naam-uitleg")),
    ];
    if !locaties.is_empty() {
        let kind = kies(t.text("overleg-hele-school"), locaties);
        velden.push(
            v.veld("locatie", kind, t.text("overleg-locatie"), &w.locatie)
                .open(),
        );
    }
    velden.extend([
        v.veld("ritme", ritmes, t.text("overleg-ritme"), &w.ritme),
        getal("aantal", t.text("overleg-aantal"), &w.aantal)
            .hint(t.text("overleg-aantal-uitleg"))
            .open(),
        v.keuze(
            "weekdag",
            t.text("overleg-weekdag"),
            ("weekdag", &dagen),
            &w.weekdag,
        ),
        v.regel("begint", t.text("overleg-begint"), &w.begint)
            .hint(t.text("overleg-begint-uitleg")),
        getal("minuten", t.text("overleg-minuten"), &w.minuten),
        v.regel("zaal", t.text("overleg-zaal"), &w.zaal).optional(),
    ]);
    if !andere.is_empty() {
        let kind = kies(t.text("overleg-wisselt-niet"), andere);
        velden.push(
            v.veld("wisselt_met", kind, t.text("overleg-wisselt-met"), &w.wisselt_met)
                .hint(t.text("overleg-wisselt-uitleg"))
                .open(),
        );
    }
    velden.push(v.vinkje("actief", t.text("overleg-actief"), w.actief));
    velden
}

impl Pagina {
    /// The classes, each ticked or not.
    fn klassen(&self) -> Vec<(String, bool)> {
        let gekozen = self.formulier.overleg.as_ref().map(|o| &o.klassen);
        self.formulier
            .klassen
            .iter()
            .map(|k| (k.clone(), gekozen.is_some_and(|g| g.contains(k))))
            .collect()
    }
}
