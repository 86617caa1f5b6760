//! The catalogue in words: limits, demands, who decides.

use vangnet_core::cascade::eis::Eis;
use vangnet_core::inrichting::catalogus::{Arrangement, Grenzen, Neutraal};
use vangnet_core::tekst::fold;
use vangnet_core::toegang::Rol;

use crate::taal::Taal;

/// Bodies that decide and are no role.
pub(crate) const ORGANEN: [&str; 9] = [
    "aangewezen_school",
    "intern_zorgoverleg",
    "knooppuntenoverleg",
    "medewerker_school",
    "persoonlijk_begeleider",
    "specialist",
    "teamoverleg",
    "trainer",
    "zat",
];

/// A role or body by its code; words of the samenwerkingsverband's own stay as they are.
pub(crate) fn wie(t: Taal, code: &str) -> String {
    if ORGANEN.contains(&code) {
        t.code("orgaan", code).to_string()
    } else if let Some(rol) = Rol::parse(code) {
        t.code("rol", rol.code()).to_string()
    } else {
        code.to_owned()
    }
}

/// The code of a role or body that somebody typed by its name, so that hours and demands find it; other words stay.
pub(crate) fn code_van(t: Taal, getypt: &str) -> String {
    let getypt = getypt.trim();
    let rollen = Rol::ALL.iter().map(|rol| rol.code());
    let bekend = ORGANEN.into_iter().chain(rollen);
    let gevonden = bekend
        .into_iter()
        .find(|code| fold(&wie(t, code)) == fold(getypt));
    gevonden.unwrap_or(getypt).to_owned()
}

/// Marks of offers that every samenwerkingsverband knows (002:229-234).
pub(crate) const KENMERKEN: [&str; 4] = [
    "fysiek_medisch",
    "leer_ontwikkeling",
    "sociaal_emotioneel",
    "thuissituatie",
];

/// A mark of an offer by its code; words of the samenwerkingsverband's own as they can be read.
pub(crate) fn kenmerk(t: Taal, code: &str) -> String {
    if KENMERKEN.contains(&code) {
        t.code("kenmerk", code).to_string()
    } else {
        code.replace('_', " ")
    }
}

/// Several of them, with commas.
pub(crate) fn wie_allen(t: Taal, codes: &[String]) -> String {
    let namen: Vec<String> = codes.iter().map(|code| wie(t, code)).collect();
    namen.join(", ")
}

/// How something compares (R031): without a neutral kind, that is said.
pub(crate) fn neutraal(t: Taal, soort: Option<Neutraal>) -> String {
    soort.map_or_else(
        || t.text("catalogus-niet-vergelijkbaar").to_string(),
        |soort| t.code("catalogus-neutraal", soort.code()).to_string(),
    )
}

/// The limits, each in a few words; none when the source states none.
pub(super) fn grenzen(t: Taal, g: &Grenzen) -> Vec<String> {
    let mut alle = Vec::new();
    if let Some(minuten) = g.minuten_per_week {
        let uren = minuten / 60;
        alle.push(match minuten % 60 {
            0 => t.count("grens-uren", uren).to_string(),
            _ => t.text("grens-minuten").arg("aantal", minuten).to_string(),
        });
    }
    if let Some(keren) = g.keren_per_week {
        alle.push(t.text("grens-keren").arg("aantal", keren).to_string());
    }
    match (g.weken, g.duur) {
        (_, Some(duur)) => alle.push(t.text("grens-duur").arg("aantal", duur).to_string()),
        (Some(weken), None) => alle.push(t.text("grens-weken").arg("aantal", weken).to_string()),
        (None, None) => {}
    }
    if let Some(groep) = g.groep {
        alle.push(t.text("grens-groep").arg("aantal", groep).to_string());
    }
    if g.verlengbaar {
        alle.push(t.text("grens-verlengbaar").to_string());
    }
    if !g.bij_langer.is_empty() {
        alle.push(t.text("grens-bij-langer").arg("code", &*g.bij_langer).to_string());
    }
    alle
}

/// What an offer demands beyond what each does, in words; questions of the samenwerkingsverband in its own.
pub(super) fn eis(t: Taal, eis: &Eis, offer: &Arrangement) -> String {
    let lijst = |code: &str| {
        let found = offer.keuze.iter().find(|k| k.code == code);
        found.map_or_else(|| code.to_owned(), |k| k.naam.clone())
    };
    match eis {
        Eis::Antwoord {
            vraag, bij, ernst, ..
        } => {
            let moment = t.code("eis-moment", moment(*bij)).to_string();
            let weegt = t.code("eis-ernst", ernst.code()).to_string();
            t.text("eis-antwoord")
                .arg("vraag", &**vraag)
                .arg("moment", moment)
                .arg("weegt", weegt)
                .to_string()
        }
        Eis::Keuze { lijst: code, .. } => t.text("eis-keuze").arg("lijst", lijst(code)).to_string(),
        Eis::KeuzePast { lijst: code } => t.text("eis-keuze-past").arg("lijst", lijst(code)).to_string(),
        Eis::Nt2Jaren { jaren } => t.text("eis-nt2").arg("jaren", *jaren).to_string(),
        Eis::Verklaring => t.text("eis-verklaring").to_string(),
        Eis::IqBoven { iq, voor } => {
            let namen: Vec<String> = voor
                .iter()
                .map(|s| t.code("onderwijssoort", s.code()).to_string())
                .collect();
            t.text("eis-iq")
                .arg("iq", *iq)
                .arg("soorten", namen.join(", "))
                .to_string()
        }
        Eis::Voorganger { arrangement, .. } => {
            t.text("eis-voorganger").arg("code", &**arrangement).to_string()
        }
        Eis::Leerjaren { van, tot, ernst } => t
            .text("eis-leerjaren")
            .arg("van", *van)
            .arg("tot", *tot)
            .arg("weegt", t.code("eis-ernst", ernst.code()).to_string())
            .to_string(),
        Eis::TlvVso => t.text("eis-tlv").to_string(),
        Eis::Groepsplan => t.text("eis-groepsplan").to_string(),
        Eis::Logboek => t.text("eis-logboek").to_string(),
        Eis::Belasting { .. } => t.text("eis-belasting").to_string(),
        Eis::Protocol => t.text("eis-protocol").to_string(),
        Eis::Agenda { .. } => t.text("eis-agenda").to_string(),
        Eis::Jaarevaluatie { .. } => t.text("eis-jaarevaluatie").to_string(),
        Eis::Overstap { leerjaar, .. } => t.text("eis-overstap").arg("leerjaar", *leerjaar).to_string(),
        Eis::Volgen { jaren, weken, .. } => t
            .text("eis-volgen")
            .arg("jaren", *jaren)
            .arg("weken", *weken)
            .to_string(),
        Eis::Financier { uitvoerder, partij } => t
            .text("eis-financier")
            .arg("wie", wie(t, uitvoerder))
            .arg("partij", t.code("catalogus-partij", partij.code()).to_string())
            .to_string(),
    }
}

const fn moment(bij: vangnet_core::cascade::feiten::Moment) -> &'static str {
    use vangnet_core::cascade::feiten::Moment;
    match bij {
        Moment::Vraag => "vraag",
        Moment::Begin => "begin",
        Moment::Einde => "einde",
    }
}
