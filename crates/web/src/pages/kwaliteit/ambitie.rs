//! The ambitions and improvement actions of a school, and what the yearly report says of them.

use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use serde::Deserialize;
use vangnet_app::AppError;
use vangnet_app::kwaliteit::{AmbitieBlad, AmbitieInvoer, JaarverslagBlad};
use vangnet_core::id::{AmbitieId, SchoolId};
use vangnet_core::inrichting::catalogus::Catalogus;
use vangnet_core::kwaliteit::ambitie::{Ambitie, AmbitieSoort, AmbitieStaat};

use super::{Kop, Pad, Poging, frame, kop};
use crate::form::{Choice, ErrorSummary, Field, FieldKind, Getypt, Line};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path, Query};
use crate::pages::cijfers::schooljaar;
use crate::part::Tone;
use crate::reader::Reader;
use crate::taal::{Taal, Tekst};

/// A goal in a list.
struct Rij {
    href: String,
    wat: String,
    soort: Tekst,
    van: Option<Tekst>,
    eigenaar: String,
    uiterlijk: String,
    staat: Tekst,
    toon: Tone,
    te_laat: bool,
}

#[derive(Template)]
#[template(path = "kwaliteit/ambities.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    kop: Kop,
    rijen: Vec<Rij>,
    te_laat: usize,
    velden: Vec<Field>,
    voor_allen: bool,
    fouten: ErrorSummary,
}

/// The colour beside the word of a state.
pub(super) const fn staattoon(staat: AmbitieStaat) -> Tone {
    match staat {
        AmbitieStaat::Bereikt => Tone::Goed,
        AmbitieStaat::Loopt => Tone::Straks,
        AmbitieStaat::Voorgenomen | AmbitieStaat::Gestopt => Tone::Neutraal,
        AmbitieStaat::NietBereikt => Tone::Laat,
    }
}

pub(super) async fn open(reader: Reader, Path((_, school)): Path<Pad>) -> Result<Response, Fout> {
    toon(&reader, school, Poging::GEEN).await
}

async fn toon(
    reader: &Reader,
    school: SchoolId,
    poging: Poging<'_, AmbitieInvoer>,
) -> Result<Response, Fout> {
    let t = reader.t;
    let blad = reader.web.app.open_ambities(&reader.ctx, school).await?;
    let leeg = AmbitieInvoer::default();
    let velden = if blad.kop.mag_toevoegen() {
        velden(
            t,
            &blad,
            poging.getypt.unwrap_or(&leeg),
            blad.kop.mag_school,
            &poging,
        )
    } else {
        Vec::new()
    };
    let pagina = Pagina {
        t,
        page: frame(reader),
        slug: reader.slug.clone(),
        kop: kop(reader, &blad.kop, "/ambities"),
        rijen: blad.ambities.iter().map(|a| rij(reader, &blad, a)).collect(),
        te_laat: blad
            .ambities
            .iter()
            .filter(|a| a.is_te_laat(blad.vandaag))
            .count(),
        fouten: ErrorSummary::of(t, &velden),
        voor_allen: !blad.kop.mag_school,
        velden,
    };
    Ok((poging.status(), html(&pagina)?).into_response())
}

fn rij(reader: &Reader, blad: &AmbitieBlad, a: &Ambitie) -> Rij {
    let t = reader.t;
    Rij {
        href: reader.href(&format!("/kwaliteit/{}/ambities/{}", blad.kop.school.id, a.id)),
        wat: a.wat.clone(),
        soort: t.code("ambitie-soort", a.soort.code()),
        van: a.school.is_none().then(|| t.text("kwaliteit-van-swv")),
        eigenaar: blad.namen.get(&a.eigenaar).cloned().unwrap_or_default(),
        uiterlijk: t.long_date(a.uiterlijk),
        staat: t.code("ambitie-staat", a.staat.code()),
        toon: staattoon(a.staat),
        te_laat: a.is_te_laat(blad.vandaag),
    }
}

/// The name of an offer; the code itself where the catalogue does not have it any more.
pub(super) fn aanbodnaam(catalogus: &Catalogus, code: &str) -> String {
    let offer = catalogus.arrangement(code);
    offer.map_or_else(|| code.to_owned(), |a| format!("{} {}", a.code, a.titel))
}

/// The fields of a goal; one of a school has a choice of owners.
pub(super) fn velden(
    t: Taal,
    blad: &AmbitieBlad,
    i: &AmbitieInvoer,
    van_school: bool,
    poging: &Poging<'_, AmbitieInvoer>,
) -> Vec<Field> {
    let soorten = AmbitieSoort::ALL.map(|s| Choice::new(s.code(), t.code("ambitie-soort", s.code())));
    let radios = FieldKind::Radios {
        choices: soorten.to_vec(),
    };
    let mut offers = vec![Choice::new("", t.text("ambitie-geen-aanbod"))];
    let each = blad.catalogus.arrangement.iter();
    offers.extend(each.map(|a| Choice::new(&*a.code, aanbodnaam(&blad.catalogus, &a.code))));
    let mut velden = vec![
        Field::new(t, "soort", radios, t.text("ambitie-veld-soort"))
            .value(&*i.soort)
            .error(poging.bij(t, "soort")),
        Field::line(t, "wat", Line::Text, t.text("ambitie-veld-wat"))
            .value(&*i.wat)
            .error(poging.bij(t, "wat")),
        Field::new(
            t,
            "waarom",
            FieldKind::Lines { rows: 3 },
            t.text("ambitie-veld-waarom"),
        )
        .optional()
        .value(&*i.waarom)
        .error(poging.bij(t, "waarom")),
        Field::new(
            t,
            "aanbod",
            FieldKind::Select { choices: offers },
            t.text("ambitie-veld-aanbod"),
        )
        .optional()
        .value(&*i.aanbod)
        .error(poging.bij(t, "aanbod")),
        Field::line(t, "begin", Line::Date, t.text("ambitie-veld-begin"))
            .value(&*i.begin)
            .error(poging.bij(t, "begin")),
        Field::line(t, "uiterlijk", Line::Date, t.text("ambitie-veld-uiterlijk"))
            .value(&*i.uiterlijk)
            .error(poging.bij(t, "uiterlijk")),
    ];
    if van_school {
        velden.push(eigenaar(t, blad, i, poging));
    }
    velden
}

fn eigenaar(t: Taal, blad: &AmbitieBlad, i: &AmbitieInvoer, poging: &Poging<'_, AmbitieInvoer>) -> Field {
    let mut staff = vec![Choice::new("", t.text("kwaliteit-kies-wie"))];
    let here = blad.medewerkers.iter();
    staff.extend(here.map(|m| Choice::new(m.account.to_string(), &*m.naam)));
    // Who had it and left stays a choice.
    let gone = blad.namen.iter().find(|(wie, _)| wie.to_string() == i.eigenaar);
    if let Some((wie, naam)) = gone.filter(|(wie, _)| blad.medewerkers.iter().all(|m| m.account != **wie)) {
        staff.push(Choice::new(wie.to_string(), &**naam));
    }
    let kind = FieldKind::Select { choices: staff };
    Field::new(t, "eigenaar", kind, t.text("kwaliteit-eigenaar"))
        .value(&*i.eigenaar)
        .error(poging.bij(t, "eigenaar"))
}

/// What the form of a goal posted.
pub(super) fn gelezen(g: &Getypt, id: Option<AmbitieId>, versie: i32) -> AmbitieInvoer {
    AmbitieInvoer {
        id,
        versie,
        soort: g.get("soort"),
        wat: g.get("wat"),
        waarom: g.get("waarom"),
        aanbod: g.get("aanbod"),
        eigenaar: g.get("eigenaar"),
        begin: g.get("begin"),
        uiterlijk: g.get("uiterlijk"),
    }
}

pub(super) async fn save(
    reader: Reader,
    Path((_, school)): Path<Pad>,
    Form(g): Form<Getypt>,
) -> Result<Response, Fout> {
    let invoer = gelezen(&g, None, 0);
    match reader.web.app.save_ambitie(&reader.ctx, school, &invoer).await {
        Ok(id) => Ok(Flash::redirect(
            Flash::done("kwaliteit-bewaard"),
            &reader.href(&format!("/kwaliteit/{school}/ambities/{id}")),
        )),
        Err(AppError::Invalid(fouten)) => toon(&reader, school, Poging::fout(&invoer, &fouten)).await,
        Err(fout) => Err(fout.into()),
    }
}

/// The school year, as it stands in the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Vraag {
    jaar: String,
}

/// A goal in the yearly report.
struct Verslagrij {
    wat: String,
    waarom: String,
    aanbod: String,
    van: Option<Tekst>,
    eigenaar: String,
    uiterlijk: String,
    staat: Tekst,
    toon: Tone,
    laatste: String,
}

#[derive(Template)]
#[template(path = "kwaliteit/jaarverslag.html")]
struct Verslag {
    t: Taal,
    page: Frame,
    kop: Kop,
    schooljaar: String,
    dag: String,
    vorig: String,
    /// The goals by kind.
    delen: Vec<(Tekst, Vec<Verslagrij>)>,
}

pub(super) async fn report(
    reader: Reader,
    Path((_, school)): Path<Pad>,
    Query(vraag): Query<Vraag>,
) -> Result<Html<String>, Fout> {
    let jaar = match vraag.jaar.as_str() {
        "" => None,
        jaar => Some(jaar.parse().or(Err(Fout::NotFound))?),
    };
    let t = reader.t;
    let blad = reader.web.app.open_jaarverslag(&reader.ctx, school, jaar).await?;
    let kop = kop(&reader, &blad.kop, "/jaarverslag");
    html(&Verslag {
        t,
        page: frame(&reader),
        vorig: format!("{}/jaarverslag?jaar={}", kop.pad, blad.jaar.saturating_sub(1)),
        kop,
        schooljaar: schooljaar(blad.jaar),
        dag: t.long_date(blad.dag),
        delen: AmbitieSoort::ALL
            .map(|soort| {
                (
                    t.code("ambitie-delen", soort.code()),
                    verslagrijen(t, &blad, soort),
                )
            })
            .into(),
    })
}

fn verslagrijen(t: Taal, blad: &JaarverslagBlad, soort: AmbitieSoort) -> Vec<Verslagrij> {
    let here = blad.regels.iter().filter(|(a, _)| a.soort == soort);
    here.map(|(a, staat)| Verslagrij {
        wat: a.wat.clone(),
        waarom: a.waarom.clone(),
        aanbod: aanbodnaam(&blad.catalogus, &a.aanbod),
        van: a.school.is_none().then(|| t.text("kwaliteit-van-swv")),
        eigenaar: blad.namen.get(&a.eigenaar).cloned().unwrap_or_default(),
        uiterlijk: t.long_date(a.uiterlijk),
        staat: t.code("ambitie-staat", staat.code()),
        toon: staattoon(*staat),
        laatste: a
            .notities
            .last()
            .map(|n| format!("{}: {}", t.long_date(n.op), n.tekst))
            .unwrap_or_default(),
    })
    .collect()
}
