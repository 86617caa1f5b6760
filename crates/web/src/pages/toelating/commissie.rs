//! The advisory committee, on the page of an application: who sits, what each member did and says, and what it comes to.

use std::collections::BTreeMap;

use askama::Template;
use axum::response::Response;
use jiff::civil::Date;
use serde::Deserialize;
use vangnet_app::store::InbrengRegel;
use vangnet_app::toelating::{AanvraagBlad, InbrengInvoer};
use vangnet_core::id::AanvraagId;
use vangnet_core::toegang::{Action, Klasse};
use vangnet_core::toelating::commissie::{Commissie, CommissieUitkomst, Commissielid, Standpunt};
use vangnet_core::toelating::procedure::Staat;

use super::getypt::{Getypt, Vorm};
use super::stappen::klaar;
use crate::form::{Choice, Field, FieldKind};
use crate::fout::Fout;
use crate::http::extract::{Form, Path};
use crate::part::Tone;
use crate::reader::Reader;
use crate::taal::{Taal, Tekst};

/// The section; `None` when there is nothing for this reader.
#[derive(Debug, Template)]
#[template(path = "toelating/deel/commissie.html")]
pub(super) struct CommissieDeel {
    t: Taal,
    /// The address of the application.
    pad: String,
    /// Whether the committee is at work on it now.
    bezig: bool,
    zetels: Vec<Zetel>,
    uitkomst: Option<CommissieUitkomst>,
}

impl askama::filters::HtmlSafe for CommissieDeel {}

/// A seat, with what its member did.
#[derive(Debug)]
struct Zetel {
    code: String,
    naam: String,
    organisatie: String,
    /// As what; unknown of a seat that is no longer there.
    deskundigheid: Option<String>,
    /// What is to be noticed: from the applying school, an extra expert, no longer there.
    merken: Vec<(Tone, Tekst)>,
    /// Somebody who spoke, and does not sit for this dossier by the policy of today.
    vervallen: bool,
    bestudeerd_op: Option<Date>,
    standpunt: Option<Standpunt>,
    toelichting: String,
    /// The form, for the member and for who keeps the record.
    velden: Vec<Field>,
    geweigerd: bool,
}

impl CommissieDeel {
    pub(super) fn new(reader: &Reader, blad: &AanvraagBlad, getypt: &Getypt) -> Option<Self> {
        let bezig = blad.aanvraag.staat == Staat::BijCommissie;
        let inbreng = &blad.samenhang.inbreng;
        if !blad.klassen.bevat(Klasse::Zorg) || (!bezig && inbreng.is_empty()) {
            return None;
        }
        let mut gezegd: BTreeMap<&str, &InbrengRegel> =
            inbreng.iter().map(|i| (i.inbreng.lid.as_str(), i)).collect();
        let leden = if bezig { blad.commissie.as_slice() } else { &[] };
        let mut zetels: Vec<Zetel> = leden
            .iter()
            .map(|lid| {
                let gezegd = gezegd.remove(lid.code.as_str());
                Zetel::van_lid(reader.t, lid, blad, gezegd)
            })
            .collect();
        // Recorded before the committee changed, or the session is over: as it was then.
        let over = inbreng
            .iter()
            .filter(|i| gezegd.contains_key(i.inbreng.lid.as_str()));
        zetels.extend(over.map(|i| Zetel::van_toen(reader.t, i, bezig)));
        for (plaats, zetel) in zetels.iter_mut().enumerate() {
            let lid = leden.iter().find(|lid| lid.code == zetel.code);
            if lid.is_some_and(|lid| spreekt_voor(reader, blad, lid)) {
                zetel.vorm(reader.t, plaats, getypt);
            }
        }
        Some(Self {
            t: reader.t,
            pad: reader.href(&format!("/aanvragen/{}", blad.aanvraag.id)),
            bezig,
            zetels,
            uitkomst: blad.commissie_uitkomst,
        })
    }

    /// The fields of its forms, for the summary of errors.
    pub(super) fn velden(&self) -> impl Iterator<Item = &Field> {
        self.zetels.iter().flat_map(|zetel| &zetel.velden)
    }

    /// How many of those who sit did not study the dossier.
    fn niet_bestudeerd(&self) -> usize {
        let zitten = self.zetels.iter().filter(|z| !z.vervallen);
        zitten.filter(|z| z.bestudeerd_op.is_none()).count()
    }

    /// Whether somebody spoke who does not sit for this dossier.
    fn is_gewijzigd(&self) -> bool {
        self.zetels.iter().any(|z| z.vervallen)
    }

    /// How many of those who sit did not say what they advise.
    fn zwijgt(&self) -> usize {
        let zitten = self.zetels.iter().filter(|z| !z.vervallen);
        zitten.filter(|z| z.standpunt.is_none()).count()
    }
}

/// Whether the reader may write for a seat: its own member, and the orthopedagogue of the samenwerkingsverband for all.
fn spreekt_voor(reader: &Reader, blad: &AanvraagBlad, lid: &Commissielid) -> bool {
    let eigen = lid.account == Some(reader.ctx.actor.account);
    blad.mag(Action::AdviseAanvraag) && (eigen || blad.mag(Action::JudgeAanvraag))
}

impl Zetel {
    fn van_lid(t: Taal, lid: &Commissielid, blad: &AanvraagBlad, gezegd: Option<&InbrengRegel>) -> Self {
        let merken = [
            Commissie::is_van_school(lid, blad.aanvraag.school).then(|| van_school(t)),
            lid.alleen_ondergrens
                .then(|| (Tone::Extra, t.text("commissie-ondergrens"))),
        ];
        Self {
            code: lid.code.clone(),
            naam: lid.naam.clone(),
            organisatie: lid.organisatie.clone(),
            deskundigheid: Some(lid.deskundigheid.clone()).filter(|d| !d.is_empty()),
            merken: merken.into_iter().flatten().collect(),
            vervallen: false,
            bestudeerd_op: gezegd.and_then(|i| i.inbreng.bestudeerd_op),
            standpunt: gezegd.and_then(|i| i.inbreng.standpunt),
            toelichting: gezegd.map(|i| i.toelichting.clone()).unwrap_or_default(),
            velden: Vec::new(),
            geweigerd: false,
        }
    }

    fn van_toen(t: Taal, regel: &InbrengRegel, bezig: bool) -> Self {
        let merken = [
            regel.van_school.then(|| van_school(t)),
            bezig.then(|| (Tone::Neutraal, t.text("commissie-vervallen"))),
        ];
        Self {
            code: regel.inbreng.lid.clone(),
            naam: regel.naam.clone(),
            organisatie: regel.organisatie.clone(),
            deskundigheid: None,
            merken: merken.into_iter().flatten().collect(),
            vervallen: bezig,
            bestudeerd_op: regel.inbreng.bestudeerd_op,
            standpunt: regel.inbreng.standpunt,
            toelichting: regel.toelichting.clone(),
            velden: Vec::new(),
            geweigerd: false,
        }
    }

    /// Gives it its form, with what was typed when that was refused.
    fn vorm(&mut self, t: Taal, plaats: usize, getypt: &Getypt) {
        self.geweigerd = getypt.is(Vorm::Inbreng) && getypt.inbreng.lid == self.code;
        let invoer = if self.geweigerd {
            getypt.inbreng.clone()
        } else {
            InbrengInvoer {
                lid: self.code.clone(),
                bestudeerd: self.bestudeerd_op.is_some(),
                standpunt: self.standpunt.map(Standpunt::code).unwrap_or_default().to_owned(),
                toelichting: self.toelichting.clone(),
            }
        };
        let fout = |veld: &str| getypt.fout(t, Vorm::Inbreng, veld).filter(|_| self.geweigerd);
        let maak = |naam: &'static str, kind, label: Tekst| {
            Field::new(t, naam, kind, label)
                .id(format!("inbreng-{plaats}-{naam}"))
                .error(fout(naam))
        };
        let checked = invoer.bestudeerd;
        let choices = std::iter::once(Choice::new("", t.text("commissie-zwijgt")))
            .chain(Standpunt::ALL.map(|s| Choice::new(s.code(), t.code("standpunt", s.code()))))
            .collect();
        let studie = maak(
            "bestudeerd",
            FieldKind::Checkbox { checked },
            t.text("veld-inbreng-bestudeerd"),
        );
        let standpunt = maak(
            "standpunt",
            FieldKind::Radios { choices },
            t.text("veld-inbreng-standpunt"),
        );
        let woorden = maak(
            "toelichting",
            FieldKind::Lines { rows: 4 },
            t.text("veld-inbreng-toelichting"),
        );
        self.velden = vec![
            studie.open(),
            standpunt.open().value(invoer.standpunt),
            woorden
                .optional()
                .hint(t.text("veld-inbreng-toelichting-uitleg"))
                .value(invoer.toelichting),
        ];
    }
}

/// From the school that applies: marked, and still takes part.
fn van_school(t: Taal) -> (Tone, Tekst) {
    (Tone::Straks, t.text("commissie-van-school"))
}

/// The tone of a member's position.
impl From<&Standpunt> for Tone {
    fn from(standpunt: &Standpunt) -> Self {
        match standpunt {
            Standpunt::Ja => Self::Goed,
            Standpunt::Nee => Self::Laat,
        }
    }
}

/// The tone of what a committee comes to.
impl From<&CommissieUitkomst> for Tone {
    fn from(uitkomst: &CommissieUitkomst) -> Self {
        match uitkomst {
            CommissieUitkomst::Ja => Self::Goed,
            CommissieUitkomst::Nee => Self::Laat,
            CommissieUitkomst::Verdeeld => Self::Straks,
        }
    }
}

/// A contribution, as its form posts it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Posted {
    lid: String,
    bestudeerd: String,
    standpunt: String,
    toelichting: String,
}

pub(super) async fn save(
    reader: Reader,
    Path((_, id)): Path<(String, AanvraagId)>,
    Form(posted): Form<Posted>,
) -> Result<Response, Fout> {
    let inbreng = InbrengInvoer {
        lid: posted.lid,
        bestudeerd: posted.bestudeerd == "ja",
        standpunt: posted.standpunt,
        toelichting: posted.toelichting,
    };
    let done = reader.web.app.save_inbreng(&reader.ctx, id, &inbreng).await;
    let getypt = Getypt {
        inbreng,
        ..Getypt::in_vorm(Vorm::Inbreng)
    };
    klaar(&reader, id, done, "inbreng-vastgelegd", getypt).await
}
