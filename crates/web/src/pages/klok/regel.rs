//! A term in words: which, by when, how it stands, why, whose task, and where it is done.

use vangnet_app::klok::TermijnRegel;
use vangnet_core::id::LeerlingId;
use vangnet_core::klok::{Betreft, Grond, Termijn, TermijnSoort, TermijnStaat};

use crate::pages::nabij::Nabij;
use crate::part::Tone;
use crate::taal::{Taal, Tekst};

/// A term in words.
#[derive(Debug)]
pub(crate) struct TermijnWoorden {
    /// Its last day.
    pub(crate) dag: String,
    /// The year, when it is another than this one.
    pub(crate) jaar: Option<i16>,
    /// Which term.
    pub(crate) wat: Tekst,
    /// Days left or past; nothing when it was met.
    pub(crate) over: Option<Tekst>,
    /// How it stands.
    pub(crate) staat: Tekst,
    /// The colour of that.
    pub(crate) toon: Tone,
    /// Why it exists.
    pub(crate) grond: Tekst,
    /// Whose task it is.
    pub(crate) wie: String,
    /// What it is about, by name.
    pub(crate) waarover: Option<String>,
    /// Where it is done.
    pub(crate) adres: Option<String>,
}

impl TermijnWoorden {
    /// The words of a term.
    pub(crate) fn new(t: Taal, termijn: &Termijn, dit_jaar: i16) -> Self {
        let n = termijn.dagen_over;
        let over = match n {
            _ if termijn.staat.is_gehaald() => None,
            0 => Some(t.text("termijn-vandaag")),
            1.. => Some(t.count("termijn-over", n)),
            _ => Some(t.count("termijn-voorbij", n.saturating_neg())),
        };
        Self {
            dag: t.short_date(termijn.einde),
            jaar: Some(termijn.einde.year()).filter(|jaar| *jaar != dit_jaar),
            wat: t.code("termijn", termijn.soort.code()),
            over,
            staat: t.code("termijn-staat", termijn.staat.code()),
            toon: toon(termijn),
            grond: grond(t, termijn.grond),
            wie: t.code("eigenaar", termijn.eigenaar.code()).to_string(),
            waarover: None,
            adres: None,
        }
    }
}

fn toon(termijn: &Termijn) -> Tone {
    match termijn.staat {
        TermijnStaat::Loopt => Tone::Neutraal,
        TermijnStaat::Nadert => Tone::Straks,
        TermijnStaat::Verlopen if termijn.soort.vervalt() => Tone::Neutraal,
        TermijnStaat::Verlopen | TermijnStaat::TeLaatGehaald => Tone::Laat,
        TermijnStaat::Gehaald => Tone::Goed,
        TermijnStaat::Opgeschort => Tone::Extra,
    }
}

/// The ground: article and member, or what was agreed.
pub(crate) fn grond(t: Taal, grond: Grond) -> Tekst {
    if let Some(afspraak) = grond.afspraak() {
        return t.code("termijn-afspraak", afspraak);
    }
    let wet = t.code("wet", grond.wet);
    match grond.lid {
        None => t
            .text("termijn-grond")
            .arg("wet", wet)
            .arg("artikel", grond.artikel),
        Some(lid) => t
            .text("termijn-grond-lid")
            .arg("wet", wet)
            .arg("artikel", grond.artikel)
            .arg("lid", lid),
    }
}

/// What one does for a term, by code.
pub(crate) const DOEN: [&str; 14] = [
    "aanvraag",
    "afhandelen",
    "beeindigen",
    "bekijken",
    "bezoek",
    "evalueren",
    "gesprek",
    "herzien",
    "horen",
    "overeenstemming",
    "rapport",
    "stap",
    "vaststellen",
    "vernietigen",
];

/// What one does for a term of a kind.
pub(crate) const fn doe(soort: TermijnSoort) -> &'static str {
    use TermijnSoort as S;
    match soort {
        S::OppVaststellen => "vaststellen",
        S::Horen => "horen",
        S::Overeenstemming => "overeenstemming",
        S::OppEvaluatie | S::TrajectEvaluatie | S::Jaarevaluatie | S::IopEvaluatie => "evalueren",
        S::Doelengesprek => "gesprek",
        S::RapportVak | S::RapportWerk => "rapport",
        S::Huisbezoek => "bezoek",
        S::TrajectEinde | S::Afsluiten => "beeindigen",
        S::Doel | S::Volgen | S::Nazorg => "bekijken",
        S::Ingelicht | S::MedischHerzien => "herzien",
        S::VolgendeStap => "stap",
        S::Afspraak => "afhandelen",
        S::SteunVernietigen => "vernietigen",
        _ => "aanvraag",
    }
}

/// The page on which the deed of a term is done.
pub(crate) fn adres(slug: &str, leerling: Option<LeerlingId>, termijn: &Termijn) -> String {
    use TermijnSoort as S;
    let pupil = leerling.map_or_else(String::new, |id| format!("/{slug}/leerlingen/{id}"));
    match (termijn.soort, termijn.betreft) {
        (_, Some(Betreft::Afspraak(id))) => format!("/{slug}/afspraken/{id}"),
        (S::TrajectEvaluatie | S::Jaarevaluatie, Some(Betreft::Traject(id))) => {
            format!("/{slug}/trajecten/{id}#evalueren")
        }
        (_, Some(Betreft::Traject(id))) => format!("/{slug}/trajecten/{id}"),
        (_, Some(Betreft::Aanvraag(id))) => format!("/{slug}/aanvragen/{id}"),
        (_, Some(Betreft::Doel(id))) => format!("{pupil}/plan#doel-{id}"),
        (_, Some(Betreft::Ingelicht(_))) => format!("{pupil}/ingelicht"),
        (_, Some(Betreft::Thuiszitter(_))) => format!("{pupil}/thuis"),
        (S::Horen | S::Overeenstemming, _) => format!("{pupil}/toestemming"),
        (S::OppVaststellen | S::OppEvaluatie, _) | (S::Afsluiten, Some(Betreft::Opp(_))) => {
            format!("{pupil}/plan")
        }
        (S::IopEvaluatie | S::Doelengesprek | S::RapportVak | S::RapportWerk | S::Huisbezoek, _) => {
            format!("{pupil}/logboek?schrijf={}#schrijf", termijn.soort.code())
        }
        (S::Nazorg, _) => format!("{pupil}/logboek"),
        (S::SteunVernietigen, _) => format!("{pupil}/trajecten"),
        _ => pupil,
    }
}

/// A term of a list of work: whose it is, why it is there, and the button that does it.
#[derive(Debug)]
pub(crate) struct Werklijn {
    /// Whom it is about.
    pub(crate) wie: String,
    /// The pupil's class; empty without one.
    pub(crate) klas: String,
    /// On what it rests.
    pub(crate) grond: Tekst,
    /// What, which day, how many days.
    pub(crate) nabij: Nabij,
    /// Where it is done.
    pub(crate) adres: String,
    /// The word on the button.
    pub(crate) doe: Tekst,
}

impl Werklijn {
    /// The words for a term.
    pub(crate) fn van(t: Taal, slug: &str, regel: &TermijnRegel) -> Self {
        let (leerling, termijn) = (regel.leerling.as_ref(), &regel.termijn);
        Self {
            wie: leerling.map_or_else(
                || t.text("werk-zonder-leerling").to_string(),
                |l| l.gegevens.naam.voluit(),
            ),
            klas: leerling.map(|l| l.gegevens.klas.clone()).unwrap_or_default(),
            grond: grond(t, termijn.grond),
            nabij: Nabij::van(t, termijn),
            adres: adres(slug, leerling.map(|l| l.id), termijn),
            doe: t.code("termijn-doe", doe(termijn.soort)),
        }
    }
}
