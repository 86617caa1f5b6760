//! What staff must be able to do for what the school promises, what it learned, what is missing.

use askama::Template;
use axum::response::{IntoResponse, Response};
use vangnet_app::AppError;
use vangnet_app::kwaliteit::{
    CompetentieInvoer, CompetentieRegel, ScholingBlad, ScholingInvoer, ScholingRegel,
};
use vangnet_core::id::{CompetentieId, ScholingId, SchoolId};

use super::ambitie::aanbodnaam;
use super::{Kop, Pad, Poging, frame, kop};
use crate::form::{Choice, ErrorSummary, Field, FieldKind, Getypt, Line};
use crate::fout::Fout;
use crate::frame::{Flash, Frame, html};
use crate::http::extract::{Form, Path};
use crate::reader::Reader;
use crate::taal::Taal;

/// A competence in the list.
struct Rij {
    titel: String,
    href: Option<String>,
    voor: String,
    ieder: bool,
    heeft: usize,
    gepland: usize,
    mist: usize,
    gat: bool,
    /// Who has it, who will, who lacks it: for who may see that.
    namen: Option<[String; 3]>,
}

/// A training in the list.
struct Training {
    href: String,
    wie: String,
    wat: String,
    gepland: String,
    gevolgd: String,
    tot: String,
    telt: bool,
}

#[derive(Template)]
#[template(path = "kwaliteit/scholing.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    kop: Kop,
    personeel: usize,
    leraren: usize,
    rijen: Vec<Rij>,
    /// An offer, with what nobody can.
    gaten: Vec<(String, String)>,
    trainingen: Option<Vec<Training>>,
    velden: Vec<Field>,
    competentie: Vec<Field>,
    fouten: ErrorSummary,
}

pub(super) async fn open(reader: Reader, Path((_, school)): Path<Pad>) -> Result<Response, Fout> {
    toon(&reader, school, Poging::GEEN, Poging::GEEN).await
}

async fn toon(
    reader: &Reader,
    school: SchoolId,
    poging: Poging<'_, ScholingInvoer>,
    nieuw: Poging<'_, CompetentieInvoer>,
) -> Result<Response, Fout> {
    let blad = reader.web.app.open_scholing(&reader.ctx, school).await?;
    let pagina = html(&pagina(reader, &blad, poging, nieuw))?;
    let status = poging.status().max(nieuw.status());
    Ok((status, pagina).into_response())
}

fn pagina(
    reader: &Reader,
    blad: &ScholingBlad,
    poging: Poging<'_, ScholingInvoer>,
    nieuw: Poging<'_, CompetentieInvoer>,
) -> Pagina {
    let t = reader.t;
    let kop = kop(reader, &blad.kop, "/scholing");
    let (leeg, nieuw_leeg) = (ScholingInvoer::default(), CompetentieInvoer::default());
    let mut velden = Vec::new();
    if blad.mag_schrijven() {
        velden = wie_wat(t, blad, poging.getypt.unwrap_or(&leeg), &poging);
        velden.extend(dagvelden(t, poging.getypt.unwrap_or(&leeg), &poging));
    }
    let competentie = if blad.kop.mag_swv {
        competentievelden(t, nieuw.getypt.unwrap_or(&nieuw_leeg), &nieuw)
    } else {
        Vec::new()
    };
    let titel = |id: &CompetentieId| {
        let found = blad.competenties.iter().find(|c| c.id == *id);
        found.map(|c| c.titel.clone()).unwrap_or_default()
    };
    let gaten = blad.gaten.iter().map(|(code, mist)| {
        let mist: Vec<String> = mist.iter().map(titel).collect();
        (aanbodnaam(&blad.catalogus, code), mist.join(", "))
    });
    Pagina {
        t,
        page: frame(reader),
        slug: reader.slug.clone(),
        personeel: blad.personeel,
        leraren: blad.leraren,
        rijen: rijen(t, blad, &kop),
        gaten: gaten.collect(),
        trainingen: blad
            .scholingen
            .as_ref()
            .map(|alle| alle.iter().map(|r| training(t, &kop, r)).collect()),
        fouten: ErrorSummary::of(t, velden.iter().chain(&competentie)),
        kop,
        velden,
        competentie,
    }
}

/// What is asked here; for who keeps the list also what is asked of other schools, or later.
fn rijen(t: Taal, blad: &ScholingBlad, kop: &Kop) -> Vec<Rij> {
    let href = |id: CompetentieId| blad.kop.mag_swv.then(|| format!("{}/competenties/{id}", kop.pad));
    let asked = blad.regels.iter().map(|r| rij(t, r, href(r.competentie.id)));
    let others = blad
        .competenties
        .iter()
        .filter(|c| blad.kop.mag_swv && blad.regels.iter().all(|r| r.competentie.id != c.id));
    let others = others.map(|c| Rij {
        titel: c.titel.clone(),
        href: href(c.id),
        voor: t.text("scholing-hier-niet").to_string(),
        ieder: c.ieder,
        heeft: 0,
        gepland: 0,
        mist: 0,
        gat: false,
        namen: None,
    });
    asked.chain(others).collect()
}

fn rij(t: Taal, r: &CompetentieRegel, href: Option<String>) -> Rij {
    let namen = r.namen.as_ref().map(|n| {
        let heeft: Vec<String> = n
            .heeft
            .iter()
            .map(|(naam, tot)| match tot {
                Some(tot) => t
                    .text("scholing-tot")
                    .arg("naam", naam.as_str())
                    .arg("dag", t.long_date(tot))
                    .to_string(),
                None => naam.clone(),
            })
            .collect();
        [heeft.join(", "), n.gepland.join(", "), n.mist.join(", ")]
    });
    Rij {
        titel: r.competentie.titel.clone(),
        href,
        voor: r.voor.join(", "),
        ieder: r.competentie.ieder,
        heeft: r.heeft,
        gepland: r.gepland,
        mist: r.mist,
        gat: !r.voor.is_empty() && r.heeft == 0,
        namen,
    }
}

fn training(t: Taal, kop: &Kop, r: &ScholingRegel) -> Training {
    let dag = |dag: Option<jiff::civil::Date>| dag.map(|d| t.long_date(d)).unwrap_or_default();
    Training {
        href: format!("{}/scholing/{}", kop.pad, r.scholing.id),
        wie: r.wie.clone(),
        wat: r.wat.clone(),
        gepland: dag(r.scholing.gepland),
        gevolgd: dag(r.scholing.gevolgd),
        tot: dag(r.scholing.geldig_tot),
        telt: r.telt,
    }
}

fn wie_wat(
    t: Taal,
    blad: &ScholingBlad,
    i: &ScholingInvoer,
    poging: &Poging<'_, ScholingInvoer>,
) -> Vec<Field> {
    let mut staff = vec![Choice::new("", t.text("kwaliteit-kies-wie"))];
    let here = blad.medewerkers.iter();
    staff.extend(here.map(|m| Choice::new(m.account.to_string(), &*m.naam)));
    let mut what = vec![Choice::new("", t.text("scholing-kies-wat"))];
    let each = blad.competenties.iter();
    what.extend(each.map(|c| Choice::new(c.id.to_string(), &*c.titel)));
    vec![
        Field::new(
            t,
            "account",
            FieldKind::Select { choices: staff },
            t.text("scholing-wie"),
        )
        .value(&*i.account)
        .error(poging.bij(t, "account")),
        Field::new(
            t,
            "competentie",
            FieldKind::Select { choices: what },
            t.text("scholing-wat"),
        )
        .value(&*i.competentie)
        .error(poging.bij(t, "competentie")),
    ]
}

/// The days of a training.
pub(super) fn dagvelden(t: Taal, i: &ScholingInvoer, poging: &Poging<'_, ScholingInvoer>) -> Vec<Field> {
    vec![
        Field::line(t, "gepland", Line::Date, t.text("scholing-gepland"))
            .optional()
            .value(&*i.gepland)
            .error(poging.bij(t, "gepland")),
        Field::line(t, "gevolgd", Line::Date, t.text("scholing-gevolgd"))
            .optional()
            .value(&*i.gevolgd)
            .error(poging.bij(t, "gevolgd")),
        Field::line(t, "geldig_tot", Line::Date, t.text("scholing-geldig-tot"))
            .hint(t.text("scholing-geldig-tot-uitleg"))
            .optional()
            .value(&*i.geldig_tot)
            .error(poging.bij(t, "geldig_tot")),
    ]
}

/// The fields of a competence. Names that also stand in the form of a training get an id of their own.
pub(super) fn competentievelden(
    t: Taal,
    i: &CompetentieInvoer,
    poging: &Poging<'_, CompetentieInvoer>,
) -> Vec<Field> {
    vec![
        Field::line(t, "titel", Line::Text, t.text("competentie-titel"))
            .value(&*i.titel)
            .error(poging.bij(t, "titel")),
        Field::line(t, "codes", Line::Text, t.text("competentie-codes"))
            .hint(t.text("competentie-codes-uitleg"))
            .open()
            .value(&*i.codes)
            .error(poging.bij(t, "codes")),
        Field::new(
            t,
            "ieder",
            FieldKind::Checkbox { checked: i.ieder },
            t.text("competentie-ieder"),
        )
        .open(),
        Field::line(t, "vanaf", Line::Date, t.text("competentie-vanaf"))
            .value(&*i.vanaf)
            .error(poging.bij(t, "vanaf")),
        Field::line(t, "tot", Line::Date, t.text("competentie-tot"))
            .optional()
            .value(&*i.tot)
            .error(poging.bij(t, "tot")),
    ]
}

/// What the form of a training posted.
pub(super) fn gelezen(g: &Getypt, id: Option<ScholingId>, versie: i32) -> ScholingInvoer {
    ScholingInvoer {
        id,
        versie,
        account: g.get("account"),
        competentie: g.get("competentie"),
        gepland: g.get("gepland"),
        gevolgd: g.get("gevolgd"),
        geldig_tot: g.get("geldig_tot"),
    }
}

/// What the form of a competence posted.
pub(super) fn competentie(g: &Getypt, id: Option<CompetentieId>, versie: i32) -> CompetentieInvoer {
    CompetentieInvoer {
        id,
        versie,
        titel: g.get("titel"),
        codes: g.get("codes"),
        ieder: g.ja("ieder"),
        vanaf: g.get("vanaf"),
        tot: g.get("tot"),
    }
}

pub(super) async fn add(
    reader: Reader,
    Path((_, school)): Path<Pad>,
    Form(g): Form<Getypt>,
) -> Result<Response, Fout> {
    let invoer = gelezen(&g, None, 0);
    match reader.web.app.save_scholing(&reader.ctx, school, &invoer).await {
        Ok(()) => Ok(terug(&reader, school, Flash::done("kwaliteit-bewaard"))),
        Err(AppError::Invalid(fouten)) => {
            toon(&reader, school, Poging::fout(&invoer, &fouten), Poging::GEEN).await
        }
        Err(fout) => Err(fout.into()),
    }
}

pub(super) async fn add_competence(
    reader: Reader,
    Path((_, school)): Path<Pad>,
    Form(g): Form<Getypt>,
) -> Result<Response, Fout> {
    let invoer = competentie(&g, None, 0);
    match reader.web.app.save_competentie(&reader.ctx, &invoer).await {
        Ok(()) => Ok(terug(&reader, school, Flash::done("kwaliteit-bewaard"))),
        Err(AppError::Invalid(fouten)) => {
            toon(&reader, school, Poging::GEEN, Poging::fout(&invoer, &fouten)).await
        }
        Err(fout) => Err(fout.into()),
    }
}

/// Back to the page of the school.
pub(super) fn terug(reader: &Reader, school: SchoolId, flash: Option<Flash>) -> Response {
    Flash::redirect(flash, &reader.href(&format!("/kwaliteit/{school}/scholing")))
}
