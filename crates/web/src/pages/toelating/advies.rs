//! What experts advised, on the page of an application: each opinion with its copy for the parents, what is still missing,
//! and the form to add one.

use askama::Template;
use axum::response::Response;
use serde::Deserialize;
use vangnet_app::store::AdviesRegel;
use vangnet_app::toelating::{AanvraagBlad, AdviesInvoer, feiten};
use vangnet_core::id::{AanvraagId, AdviesId, SchoolId};
use vangnet_core::toegang::{Action, Klasse};
use vangnet_core::toelating::ZaakSoort;
use vangnet_core::toelating::deskundige::{AdviesGebrek, AdviesOordeel, Deskundigheid, Voor};
use vangnet_core::toelating::procedure::Staat;

use super::document::pdf;
use super::getypt::{Getypt, Vorm};
use super::stappen::klaar;
use crate::form::{Choice, Field, FieldKind, Line};
use crate::fout::Fout;
use crate::http::extract::{Form, Path};
use crate::pages::veldfout;
use crate::part::Tone;
use crate::reader::Reader;
use crate::taal::{Taal, Tekst};

/// The section; `None` when there is nothing for this reader.
#[derive(Debug, Template)]
#[template(path = "toelating/deel/advies.html")]
pub(super) struct AdviesDeel {
    t: Taal,
    /// The address of the application.
    pad: String,
    school: SchoolId,
    vso: bool,
    adviezen: Vec<AdviesRegel>,
    /// Whether the two opinions are still asked for.
    wacht: bool,
    gebreken: Vec<Tekst>,
    let_op: Vec<Tekst>,
    /// The form to add one, if the reader may.
    nieuw: Vec<Field>,
    geweigerd: bool,
    /// The form for the day of the parents' copies, when there is one to give.
    afschrift: Option<Field>,
}

impl askama::filters::HtmlSafe for AdviesDeel {}

impl AdviesDeel {
    pub(super) fn new(reader: &Reader, blad: &AanvraagBlad, getypt: &Getypt) -> Option<Self> {
        let t = reader.t;
        let a = &blad.aanvraag;
        let adviezen = blad.samenhang.adviezen.clone();
        let wacht = a.staat.is_bij_swv() || matches!(a.staat, Staat::Aanvullen | Staat::BijBezwaarcommissie);
        if !blad.klassen.bevat(Klasse::Zorg) || !a.was_ingediend || (adviezen.is_empty() && !wacht) {
            return None;
        }
        let woorden = |gebreken: &[AdviesGebrek]| -> Vec<Tekst> {
            gebreken
                .iter()
                .map(|g| t.code("advies-gebrek", g.code()))
                .collect()
        };
        let beoordeelt = reader.ctx.mag(
            Action::JudgeAanvraag,
            feiten(&reader.ctx.actor, a, &blad.leerling),
        );
        let te_geven = adviezen.iter().any(|advies| advies.afschrift_op.is_none());
        Some(Self {
            t,
            pad: reader.href(&format!("/aanvragen/{}", a.id)),
            school: a.school,
            vso: a.dossier.soort == ZaakSoort::Vso,
            wacht,
            gebreken: woorden(&blad.advies_gebreken),
            let_op: woorden(&blad.advies_let_op),
            nieuw: if blad.mag(Action::JudgeAanvraag) {
                nieuw(reader, blad, getypt)
            } else {
                Vec::new()
            },
            geweigerd: getypt.is(Vorm::Advies),
            afschrift: (beoordeelt && te_geven).then(|| afschrift(reader, getypt)),
            adviezen,
        })
    }

    /// The fields of its forms, for the summary of errors.
    pub(super) fn velden(&self) -> impl Iterator<Item = &Field> {
        self.nieuw.iter().chain(&self.afschrift)
    }

    /// What the expert did not declare, or declared against: a person weighs it.
    fn bezwaren(&self, regel: &AdviesRegel) -> Vec<Tekst> {
        let a = &regel.advies;
        let mut bezwaren = Vec::new();
        if a.school == Some(self.school) {
            bezwaren.push(self.t.text("advies-is-van-school"));
        }
        if a.eerder_betrokken {
            bezwaren.push(self.t.text("advies-is-betrokken"));
        }
        if !a.zelfstandig {
            bezwaren.push(self.t.text("advies-is-gezamenlijk"));
        }
        bezwaren
    }
}

/// The tone of what an expert advises.
impl From<&AdviesOordeel> for Tone {
    fn from(oordeel: &AdviesOordeel) -> Self {
        match oordeel {
            AdviesOordeel::Toewijzen => Self::Goed,
            AdviesOordeel::NietToewijzen => Self::Laat,
        }
    }
}

/// The field at which a fault of the whole advice is told.
fn veld_van(code: &str) -> &'static str {
    match AdviesGebrek::parse(code) {
        Some(AdviesGebrek::VanAanvragendeSchool) => "van_school",
        Some(AdviesGebrek::EerderBetrokken) => "eerder_betrokken",
        Some(AdviesGebrek::Gezamenlijk) => "zelfstandig",
        Some(AdviesGebrek::ZelfdePersoon) => "naam",
        _ => "tekst",
    }
}

fn nieuw(reader: &Reader, blad: &AanvraagBlad, getypt: &Getypt) -> Vec<Field> {
    let t = reader.t;
    let invoer = &getypt.advies;
    let ander = || getypt.fouten.iter().filter(|f| f.veld == "advies");
    let fout = |veld: &str| {
        let eigen = getypt.fout(t, Vorm::Advies, veld);
        eigen.or_else(|| {
            let fout = ander().find(|f| getypt.vorm == Vorm::Advies && veld_van(f.code) == veld)?;
            Some(veldfout(t, fout))
        })
    };
    let maak = |id: &str, veld: Field, naam: &str| veld.id(id).error(fout(naam));
    let lijn = |id: &str, naam: &'static str, line, label: Tekst, waarde: &str| {
        maak(id, Field::line(t, naam, line, label).value(waarde), naam)
    };
    let vink = |id: &str, naam: &'static str, checked, label: Tekst| {
        let veld = Field::new(t, naam, FieldKind::Checkbox { checked }, label);
        maak(id, veld.open(), naam)
    };
    let datum = if getypt.vorm == Vorm::Advies {
        invoer.datum.clone()
    } else {
        reader.web.app.today().to_string()
    };
    let velden = Velden { t, blad };
    vec![
        lijn(
            "advies-naam",
            "naam",
            Line::Text,
            t.text("veld-deskundige-naam"),
            &invoer.naam,
        ),
        maak(
            "advies-deskundigheid",
            velden.deskundigheid(&invoer.deskundigheid),
            "deskundigheid",
        ),
        lijn(
            "advies-organisatie",
            "organisatie",
            Line::Text,
            t.text("veld-deskundige-organisatie"),
            &invoer.organisatie,
        ),
        vink(
            "advies-van-school",
            "van_school",
            invoer.van_school,
            t.text("veld-deskundige-van-school")
                .arg("school", &blad.school().naam),
        ),
        vink(
            "advies-betrokken",
            "eerder_betrokken",
            invoer.eerder_betrokken,
            t.text("veld-deskundige-betrokken"),
        ),
        vink(
            "advies-zelfstandig",
            "zelfstandig",
            invoer.zelfstandig,
            t.text("veld-deskundige-zelfstandig"),
        ),
        lijn(
            "advies-datum",
            "datum",
            Line::Date,
            t.text("veld-deskundige-datum"),
            &datum,
        ),
        maak("advies-oordeel", velden.oordeel(&invoer.oordeel), "oordeel"),
        maak("advies-tekst", velden.tekst(&invoer.tekst), "tekst"),
    ]
}

/// The fields that offer choices or room.
struct Velden<'a> {
    t: Taal,
    blad: &'a AanvraagBlad,
}

impl Velden<'_> {
    /// Fields that count for this kind of application.
    fn deskundigheid(&self, waarde: &str) -> Field {
        let voor = Voor::from(self.blad.aanvraag.dossier.soort);
        let geldig = Deskundigheid::ALL
            .into_iter()
            .filter(|d| d.is_eerste() || d.is_tweede(voor));
        let choices = std::iter::once(Choice::new("", self.t.text("kies")))
            .chain(geldig.map(|d| Choice::new(d.code(), self.t.code("deskundigheid", d.code()))))
            .collect();
        let label = self.t.text("veld-deskundige-deskundigheid");
        Field::new(self.t, "deskundigheid", FieldKind::Select { choices }, label).value(waarde)
    }

    fn oordeel(&self, waarde: &str) -> Field {
        let choices = AdviesOordeel::ALL
            .iter()
            .map(|o| Choice::new(o.code(), self.t.code("advies-oordeel", o.code())))
            .collect();
        let label = self.t.text("veld-deskundige-oordeel");
        Field::new(self.t, "oordeel", FieldKind::Radios { choices }, label).value(waarde)
    }

    fn tekst(&self, waarde: &str) -> Field {
        let label = self.t.text("veld-deskundige-tekst");
        Field::new(self.t, "tekst", FieldKind::Lines { rows: 6 }, label)
            .hint(self.t.text("veld-deskundige-tekst-uitleg"))
            .value(waarde)
    }
}

fn afschrift(reader: &Reader, getypt: &Getypt) -> Field {
    let t = reader.t;
    let op = if getypt.vorm == Vorm::Afschrift {
        getypt.afschrift.clone()
    } else {
        reader.web.app.today().to_string()
    };
    Field::line(t, "op", Line::Date, t.text("veld-afschrift-op"))
        .id("afschrift-op")
        .value(op)
        .error(getypt.fout(t, Vorm::Afschrift, "op"))
}

/// An advice, as its form posts it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Posted {
    naam: String,
    deskundigheid: String,
    organisatie: String,
    van_school: String,
    eerder_betrokken: String,
    zelfstandig: String,
    datum: String,
    oordeel: String,
    tekst: String,
}

impl From<Posted> for AdviesInvoer {
    fn from(posted: Posted) -> Self {
        Self {
            naam: posted.naam,
            deskundigheid: posted.deskundigheid,
            organisatie: posted.organisatie,
            van_school: posted.van_school == "ja",
            eerder_betrokken: posted.eerder_betrokken == "ja",
            zelfstandig: posted.zelfstandig == "ja",
            datum: posted.datum,
            oordeel: posted.oordeel,
            tekst: posted.tekst,
        }
    }
}

pub(super) async fn add(
    reader: Reader,
    Path((_, id)): Path<(String, AanvraagId)>,
    Form(posted): Form<Posted>,
) -> Result<Response, Fout> {
    let advies = AdviesInvoer::from(posted);
    let done = reader.web.app.add_advies(&reader.ctx, id, &advies).await;
    let getypt = Getypt {
        advies,
        ..Getypt::in_vorm(Vorm::Advies)
    };
    klaar(&reader, id, done.map(|_| ()), "advies-vastgelegd", getypt).await
}

/// The day of the parents' copies, as its form posts it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Op {
    op: String,
}

pub(super) async fn hand_out(
    reader: Reader,
    Path((_, id)): Path<(String, AanvraagId)>,
    Form(posted): Form<Op>,
) -> Result<Response, Fout> {
    let done = reader.web.app.give_afschrift(&reader.ctx, id, &posted.op).await;
    let getypt = Getypt {
        afschrift: posted.op,
        ..Getypt::in_vorm(Vorm::Afschrift)
    };
    klaar(&reader, id, done.map(|_| ()), "afschrift-vastgelegd", getypt).await
}

/// The parents' copy of one advice. Its name says which advice by the end of its id, and nothing of a person.
pub(super) async fn open(
    reader: Reader,
    Path((_, id, advies)): Path<(String, AanvraagId, AdviesId)>,
) -> Result<Response, Fout> {
    let inhoud = reader.web.app.open_advies(&reader.ctx, id, advies).await?;
    let code = advies.0.simple().to_string();
    let staart = code.get(26..).unwrap_or_default();
    Ok(pdf(&format!("advies-{staart}.pdf"), inhoud))
}
