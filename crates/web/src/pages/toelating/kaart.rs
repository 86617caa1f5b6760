//! The criteria card: the result in words, the two pictures, and each member of the article with its reason.

use askama::Template;
use vangnet_app::toelating::CriteriaKaart;
use vangnet_core::toegang::{Klasse, Klassen};
use vangnet_core::toelating::aanvraag::Ontbreekt;
use vangnet_core::toelating::procedure::Staat;
use vangnet_core::toelating::{
    Breuk, Gegeven, Grens, Onderdeel, OnderdeelCode, Oordeel, Reden, Route, Toewijsbaar, Uitkomst,
    Waarschuwing,
};

use crate::beeld::criteria::Criteria;
use crate::part::Tone;
use crate::taal::{Taal, Tekst};

/// The card as a page shows it.
#[derive(Debug, Template)]
#[template(path = "toelating/kaart.html")]
pub(crate) struct Kaart {
    t: Taal,
    kaart: CriteriaKaart,
    criteria: Criteria,
    /// Whether IQ and social-emotional facts may be shown; without, neither is the outcome that follows from them.
    zorg: bool,
}

impl askama::filters::HtmlSafe for Kaart {}

/// The card in a few lines, for the pages that are read on paper.
#[derive(Debug, Template)]
#[template(path = "toelating/deel/kaart_kort.html")]
pub(super) struct KaartKort {
    t: Taal,
    kaart: Kaart,
}

impl askama::filters::HtmlSafe for KaartKort {}

impl From<Kaart> for KaartKort {
    fn from(kaart: Kaart) -> Self {
        Self { t: kaart.t, kaart }
    }
}

/// A row of the reasons.
#[derive(Debug)]
struct Regel {
    lid: Tekst,
    reden: String,
    oordeel: Tekst,
    toon: Tone,
}

impl Kaart {
    pub(crate) fn new(t: Taal, kaart: CriteriaKaart, klassen: Klassen) -> Self {
        let zorg = klassen.bevat(Klasse::Zorg);
        let mut criteria = Criteria::of(&kaart.uitleg);
        if !zorg {
            criteria.iq = None;
            criteria.sep = None;
        }
        Self {
            t,
            kaart,
            criteria,
            zorg,
        }
    }

    /// Whether the criteria of art. 2.46 say something of what is applied for: not of VSO.
    fn gaat_erover(&self) -> bool {
        self.kaart.getoetst.beoordeling.toewijsbaar.is_some()
    }

    /// Whether they decide: not of a later PrO, a special group, or where the samenwerkingsverband has its own.
    const fn beslist(&self) -> bool {
        self.kaart.getoetst.op_criteria
    }

    fn uitkomst(&self) -> Tekst {
        let beoordeling = &self.kaart.getoetst.beoordeling;
        let mogelijk: Vec<String> = beoordeling
            .mogelijk
            .iter()
            .map(|u: Uitkomst| self.naam(u).to_string())
            .collect();
        self.t
            .code("uitkomst", beoordeling.uitkomst.code())
            .arg("mogelijk", mogelijk.join(", "))
    }

    fn naam(&self, uitkomst: Uitkomst) -> Tekst {
        self.t.code("uitkomst", uitkomst.code()).arg("mogelijk", "")
    }

    fn toon(&self) -> Tone {
        match self.kaart.getoetst.beoordeling.toewijsbaar {
            Some(Toewijsbaar::Ja) => Tone::Goed,
            Some(Toewijsbaar::Motivering) => Tone::Straks,
            Some(Toewijsbaar::Nee) => Tone::Laat,
            _ => Tone::Neutraal,
        }
    }

    fn toewijsbaar(&self) -> Option<Tekst> {
        Some(
            self.t
                .code("toewijsbaar", self.kaart.getoetst.beoordeling.toewijsbaar?.code()),
        )
    }

    fn route(&self) -> Option<Tekst> {
        self.kaart
            .getoetst
            .beoordeling
            .route
            .map(|r| self.t.code("route-uitleg", r.code()))
    }

    fn redenen(&self) -> Vec<Tekst> {
        self.kaart
            .getoetst
            .beoordeling
            .redenen
            .iter()
            .map(|r: Reden| self.t.code("reden", r.code()))
            .collect()
    }

    fn waarschuwingen(&self) -> Vec<String> {
        let lijst = self.kaart.getoetst.beoordeling.waarschuwingen.iter();
        lijst.map(|w: Waarschuwing| waarschuwing(self.t, w)).collect()
    }

    fn ontbreekt(&self) -> Vec<String> {
        self.kaart
            .getoetst
            .ontbreekt
            .iter()
            .map(|o| ontbreekt(self.t, *o))
            .collect()
    }

    fn regelset(&self) -> Tekst {
        let getoetst = &self.kaart.getoetst;
        self.t
            .text("kaart-regelset")
            .arg(
                "artikel",
                self.t.code("regelset", getoetst.regelset.versie).to_string(),
            )
            .arg(
                "lezing",
                self.t.code("lezing", getoetst.regelset.lezing.code()).to_string(),
            )
            .arg("peildatum", self.t.long_date(getoetst.peildatum))
    }

    /// The members that decide, each with its parts in one line.
    fn leden(&self) -> Vec<Regel> {
        let delen: [(OnderdeelCode, &[OnderdeelCode]); 4] = [
            (OnderdeelCode::Lid4, &[OnderdeelCode::Lid4a, OnderdeelCode::Lid4b]),
            (
                OnderdeelCode::Lid5a,
                &[OnderdeelCode::Lid5a1, OnderdeelCode::Lid5a2],
            ),
            (
                OnderdeelCode::Lid5b,
                &[
                    OnderdeelCode::Lid5b1,
                    OnderdeelCode::Lid5b2,
                    OnderdeelCode::Lid5b3,
                ],
            ),
            (OnderdeelCode::Lid6, &[]),
        ];
        let zoek = |code| self.kaart.uitleg.onderdeel(code);
        let regels = delen.into_iter().filter_map(|(code, delen)| {
            let heel = zoek(code)?;
            let redenen: Vec<String> = delen
                .iter()
                .filter_map(|d| zoek(*d))
                .map(|d| grens(self.t, d))
                .collect();
            let reden = if redenen.is_empty() {
                grens(self.t, heel)
            } else {
                redenen.join("; ")
            };
            Some(Regel {
                reden,
                ..self.regel(heel)
            })
        });
        if self.zorg { regels.collect() } else { Vec::new() }
    }

    /// Every part of the article that the reader may see, with what it looked at.
    fn onderdelen(&self) -> Vec<Regel> {
        self.kaart
            .uitleg
            .onderdelen
            .iter()
            .filter(|o| self.zorg || !vraagt_zorg(o))
            .map(|o| self.regel(o))
            .collect()
    }

    fn regel(&self, onderdeel: &Onderdeel) -> Regel {
        Regel {
            lid: self.t.code("onderdeel", onderdeel.code.code()),
            reden: format!("{}. {}.", grens(self.t, onderdeel), gegeven(self.t, onderdeel)),
            oordeel: self.t.code("oordeel", onderdeel.oordeel.code()),
            toon: match onderdeel.oordeel {
                Oordeel::Ja => Tone::Goed,
                Oordeel::Nee => Tone::Neutraal,
                Oordeel::Onbekend => Tone::Straks,
            },
        }
    }
}

/// Which parts rest on facts of the class `zorg`.
const fn vraagt_zorg(onderdeel: &Onderdeel) -> bool {
    !matches!(
        onderdeel.code,
        OnderdeelCode::Lid4b | OnderdeelCode::Lid5a2 | OnderdeelCode::Lid5b2 | OnderdeelCode::Lid6La
    )
}

/// What a part of the article asks.
fn grens(t: Taal, onderdeel: &Onderdeel) -> String {
    match onderdeel.grens {
        Grens::Iq(band) => t
            .text("grens-iq")
            .arg("van", band.van)
            .arg("tot", band.tot_en_met)
            .to_string(),
        Grens::Leerachterstand {
            vanaf,
            tot: Some(tot),
            ..
        } => t
            .text("grens-band")
            .arg("van", t.hundredths(honderdsten(vanaf)))
            .arg("tot", t.hundredths(honderdsten(tot)))
            .to_string(),
        Grens::Leerachterstand { vanaf, tot: None, .. } => t
            .text("grens-vanaf")
            .arg("van", t.hundredths(honderdsten(vanaf)))
            .to_string(),
        Grens::Sep => t.text("grens-sep").to_string(),
        Grens::Alle => t.text("grens-alle").to_string(),
        Grens::Een => t.text("grens-een").to_string(),
        Grens::Lezing { lezing } => t.code("lezing", lezing.code()).to_string(),
    }
}

/// What a part of the article looked at.
fn gegeven(t: Taal, onderdeel: &Onderdeel) -> String {
    match onderdeel.invoer {
        Gegeven::Iq { iq: Some(iq) } => t.text("gegeven-iq").arg("iq", iq.waarde()).to_string(),
        Gegeven::Iq { iq: None } => t.text("beeld-iq-onbekend").to_string(),
        Gegeven::Domeinen { telt } => {
            let welke: Vec<String> = telt
                .iter()
                .filter(|(_, oordeel)| **oordeel == Oordeel::Ja)
                .map(|(domein, _)| t.code("domein", domein.code()).to_string())
                .collect();
            t.count("gegeven-domeinen", welke.len())
                .arg("welke", welke.join(", "))
                .to_string()
        }
        Gegeven::Sep { sep } => {
            let code = match sep {
                Some(true) => "ja",
                Some(false) => "nee",
                None => "onbekend",
            };
            t.code("gegeven-sep", code).to_string()
        }
        Gegeven::Onderdelen { onderdelen } => {
            let namen: Vec<String> = onderdelen
                .iter()
                .map(|o| t.code("onderdeel", o.code()).to_string())
                .collect();
            namen.join(", ")
        }
    }
}

/// A bound of the article in hundredths; its bounds are quarters and halves, so nothing is lost.
fn honderdsten(breuk: Breuk) -> i64 {
    (i64::from(breuk.teller) * 100)
        .checked_div(i64::from(breuk.noemer))
        .unwrap_or(0)
}

/// Something missing, in words.
pub(super) fn ontbreekt(t: Taal, wat: Ontbreekt) -> String {
    let domein = wat
        .domein()
        .map(|d| t.code("domein", d.code()).to_string())
        .unwrap_or_default();
    t.code("ontbreekt", wat.code()).arg("domein", domein).to_string()
}

/// A value that looks like a typing error, in words.
fn waarschuwing(t: Taal, wat: Waarschuwing) -> String {
    let (veld, regel) = wat.code().split_once(':').unwrap_or_default();
    t.code("waarschuwing", regel)
        .arg("veld", t.code("toetsveld", veld))
        .to_string()
}

/// The tone of a state.
impl From<&Staat> for Tone {
    fn from(staat: &Staat) -> Self {
        match staat {
            Staat::Aangemeld | Staat::Ingetrokken | Staat::Vernietigd => Self::Neutraal,
            Staat::Ingediend | Staat::Gepland | Staat::Gebundeld | Staat::Gereed => Self::Extra,
            Staat::Aanvullen
            | Staat::InBespreking
            | Staat::BijCommissie
            | Staat::BijDirecteur
            | Staat::BezwaarSwv
            | Staat::BijBezwaarcommissie
            | Staat::BijGeschillencommissie
            | Staat::BijRechter => Self::Straks,
            Staat::Toegewezen => Self::Goed,
            Staat::NietAfgegeven | Staat::BuitenBehandeling | Staat::TeLaat => Self::Laat,
        }
    }
}

/// The tone of a route.
impl From<&Route> for Tone {
    fn from(route: &Route) -> Self {
        match route {
            Route::Bundel => Self::Goed,
            Route::Bespreken => Self::Straks,
            Route::Aanvullen | Route::Terug => Self::Neutraal,
        }
    }
}
