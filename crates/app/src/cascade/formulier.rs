//! A traject as typed, read into a record.

use std::collections::{BTreeMap, BTreeSet};

use vangnet_core::{
    cascade::{
        eis::{AntwoordSoort, Eis},
        groep::in_groep,
        traject::{Traject, TrajectInhoud, TrajectStaat},
        trede::niveaus_voor,
    },
    id::{DoelId, GroepId, PartnerId, TrajectId},
    inrichting::catalogus::{Arrangement, Catalogus, Ondersteuningssoort, Partij, Vorm},
    leerling::Leerling,
};

use super::{CASUS_OP, aanbod_van};
use crate::{
    App, AppError, Result, VeldFout,
    invoer::{datum_opt, verzamel, vrij},
};

/// A traject as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TrajectInvoer {
    /// The offer.
    pub arrangement: String,
    /// The level, when its kind of support knows more than one.
    pub niveau: String,
    /// The form, by code; empty: the usual one.
    pub vorm: String,
    /// Made to measure.
    pub maatwerk: bool,
    /// The group, for a group.
    pub groep: String,
    /// First day, `YYYY-MM-DD`.
    pub begin: String,
    /// Last day.
    pub einde: String,
    /// Hours in a school week, "1,5".
    pub uren: String,
    /// Times in a school week.
    pub keren: String,
    /// Hours in a school week by others.
    pub extern_uren: String,
    /// Who gives it.
    pub uitvoerder: String,
    /// Who pays, by code; empty: the usual one.
    pub financier: String,
    /// The partner, by id.
    pub partner: String,
    /// Why.
    pub reden: String,
    /// The need weighed against the effect on the group.
    pub weging: String,
    /// The needs, by code.
    pub behoeften: BTreeSet<String>,
    /// The criteria that were ticked.
    pub criteria: BTreeSet<usize>,
    /// What was chosen: list and option.
    pub keuzes: Vec<(String, String)>,
    /// What was answered: question and answer.
    pub antwoorden: Vec<(String, String)>,
    /// The goals it serves.
    pub doelen: Vec<DoelId>,
}

/// Minutes from hours as typed: "1,5", "0.75", "2"; at most 40 hours, to the minute.
pub(crate) fn minuten(veld: &str, tekst: &str) -> Result<Option<u16>> {
    let tekst = tekst.trim().replace(',', ".");
    if tekst.is_empty() {
        return Ok(None);
    }
    let fout = || AppError::veld(veld, "uren");
    let (heel, deel) = tekst.split_once('.').unwrap_or((&tekst, "0"));
    let cijfers = |t: &str| !t.is_empty() && t.len() <= 2 && t.bytes().all(|b| b.is_ascii_digit());
    if !cijfers(heel) || !cijfers(deel) {
        return Err(fout());
    }
    let uren: u16 = heel.parse().map_err(|_cause| fout())?;
    let mut honderdsten: u16 = deel.parse().map_err(|_cause| fout())?;
    if deel.len() == 1 {
        honderdsten = honderdsten.saturating_mul(10);
    }
    let totaal = uren
        .saturating_mul(60)
        .saturating_add(honderdsten.saturating_mul(60) / 100);
    if totaal == 0 || totaal > 40 * 60 {
        return Err(fout());
    }
    Ok(Some(totaal))
}

/// Times in a week as typed; at most twenty.
pub(super) fn keren(veld: &str, tekst: &str) -> Result<Option<u8>> {
    match tekst.trim() {
        "" => Ok(None),
        tekst => match tekst.parse::<u8>() {
            Ok(n) if (1..=20).contains(&n) => Ok(Some(n)),
            _ => Err(AppError::veld(veld, "getal")),
        },
    }
}

impl App {
    /// Reads a traject as typed, over one that was there (its id, state and version are kept).
    pub(super) fn lees_traject(
        &self,
        catalogus: &Catalogus,
        leerling: &Leerling,
        invoer: &TrajectInvoer,
        was: Option<&Traject>,
    ) -> Result<Traject> {
        let (arrangement, soort) = aanbod_van(catalogus, &invoer.arrangement)?;
        let mut fouten = Vec::new();
        let niveau = niveau(catalogus, soort, &invoer.niveau, &mut fouten);
        let vorm = vorm(arrangement, &invoer.vorm, &mut fouten);
        let groep = groep(arrangement, vorm, &invoer.groep, &mut fouten);
        let mut vang = |r: Result<Option<jiff::civil::Date>>| r.unwrap_or_else(|e| verzamel(&mut fouten, e));
        let begin = vang(datum_opt("begin", &invoer.begin));
        let einde = vang(datum_opt("einde", &invoer.einde));
        if let (Some(begin), Some(einde)) = (begin, einde)
            && einde < begin
        {
            fouten.push(VeldFout::new("einde", "voor_begin"));
        }
        let mut vang = |r: Result<Option<u16>>| r.unwrap_or_else(|e| verzamel(&mut fouten, e));
        let minuten_per_week = vang(minuten("uren", &invoer.uren));
        let extern_minuten = vang(minuten("extern_uren", &invoer.extern_uren));
        let keren_per_week = keren("keren", &invoer.keren).unwrap_or_else(|e| verzamel(&mut fouten, e));
        let financier = financier(soort, arrangement, &invoer.financier, &mut fouten);
        let partner = match invoer.partner.trim() {
            "" => None,
            id => id.parse::<PartnerId>().ok().or_else(|| {
                fouten.push(VeldFout::new("partner", "keuze"));
                None
            }),
        };
        let uitvoerder = vrij("uitvoerder", &invoer.uitvoerder).unwrap_or_else(|e| verzamel(&mut fouten, e));
        let inhoud = inhoud(catalogus, arrangement, soort, invoer, &mut fouten);
        if !fouten.is_empty() {
            return Err(AppError::Invalid(fouten));
        }
        Ok(Traject {
            id: was.map_or_else(|| TrajectId(self.new_id()), |t| t.id),
            leerling: leerling.id,
            school: was.map_or(leerling.gegevens.school, |t| t.school),
            arrangement: arrangement.code.clone(),
            soort: soort.code.clone(),
            niveau,
            vorm,
            maatwerk: invoer.maatwerk,
            groep,
            staat: was.map_or(TrajectStaat::Gevraagd, |t| t.staat),
            gevraagd_op: was.map_or_else(|| self.today(), |t| t.gevraagd_op),
            begin,
            einde,
            beeindigd_op: None,
            doorloop_tot: None,
            volgen_tot: None,
            minuten_per_week,
            keren_per_week,
            extern_minuten,
            uitvoerder,
            begeleider: None,
            financier,
            partner,
            evaluatie_op: None,
            uitkomst: None,
            inhoud,
            versie: was.map_or(1, |t| t.versie),
        })
    }
}

/// A level at which trajecten of a kind run; never one that is not registered (R064).
fn niveau(catalogus: &Catalogus, soort: &Ondersteuningssoort, tekst: &str, fouten: &mut Vec<VeldFout>) -> u8 {
    let niveaus = niveaus_voor(catalogus, &soort.code);
    let gekozen = match tekst.trim() {
        "" => niveaus.first(),
        tekst => niveaus.iter().find(|n| n.nr.to_string() == tekst),
    };
    if gekozen.is_none() {
        fouten.push(VeldFout::new("niveau", "keuze"));
    }
    gekozen.map_or(0, |n| n.nr)
}

fn vorm(arrangement: &Arrangement, tekst: &str, fouten: &mut Vec<VeldFout>) -> Vorm {
    // A class as a whole gets its support as a group, not as a traject of one pupil (R124, R127).
    let eigen = |v: &&Vorm| **v != Vorm::Lesgroep;
    let Some(eerste) = arrangement.vormen.iter().find(eigen).copied() else {
        fouten.push(VeldFout::new("vorm", "lesgroep"));
        return Vorm::Individueel;
    };
    if tekst.trim().is_empty() {
        return eerste;
    }
    match Vorm::parse(tekst.trim()) {
        Some(Vorm::Lesgroep) if arrangement.vormen.contains(&Vorm::Lesgroep) => {
            fouten.push(VeldFout::new("vorm", "lesgroep"));
            eerste
        }
        Some(vorm) if arrangement.vormen.contains(&vorm) => vorm,
        _ => {
            fouten.push(VeldFout::new("vorm", "keuze"));
            eerste
        }
    }
}

fn groep(arrangement: &Arrangement, vorm: Vorm, tekst: &str, fouten: &mut Vec<VeldFout>) -> Option<GroepId> {
    match (in_groep(vorm, &arrangement.grenzen), tekst.trim()) {
        (true, "") => {
            fouten.push(VeldFout::new("groep", "verplicht"));
            None
        }
        (false, _) => None,
        (true, id) => id.parse().ok().or_else(|| {
            fouten.push(VeldFout::new("groep", "keuze"));
            None
        }),
    }
}

fn financier(
    soort: &Ondersteuningssoort,
    arrangement: &Arrangement,
    tekst: &str,
    fouten: &mut Vec<VeldFout>,
) -> Partij {
    let keuzes = if arrangement.bekostiging.is_empty() {
        &soort.bekostiging
    } else {
        &arrangement.bekostiging
    };
    let eerste = keuzes.first().copied().unwrap_or(Partij::School);
    if tekst.trim().is_empty() {
        return eerste;
    }
    match Partij::parse(tekst.trim()) {
        Some(partij) if keuzes.contains(&partij) => partij,
        _ => {
            fouten.push(VeldFout::new("financier", "keuze"));
            eerste
        }
    }
}

/// The questions of an offer, with what kind of answer each asks; those of its kind of support included.
pub(super) fn vragen(
    arrangement: &Arrangement,
    soort: &Ondersteuningssoort,
) -> BTreeMap<String, AntwoordSoort> {
    let mut alle = BTreeMap::new();
    for eis in &arrangement.eis {
        match eis {
            Eis::Antwoord { veld, soort, .. } => {
                alle.insert(veld.clone(), *soort);
            }
            Eis::Nt2Jaren { .. } => {
                alle.insert("moedertaal_nl".to_owned(), AntwoordSoort::Ja);
                alle.insert("in_nederland_sinds".to_owned(), AntwoordSoort::Datum);
            }
            Eis::Voorganger { veld, .. } | Eis::Belasting { veld } => {
                alle.insert(veld.clone(), AntwoordSoort::Tekst);
            }
            _ => {}
        }
    }
    if soort.casus {
        alle.insert(CASUS_OP.to_owned(), AntwoordSoort::Datum);
    }
    alle
}

/// What was answered to the questions of an offer; an empty answer is none.
pub(super) fn antwoorden(
    arrangement: &Arrangement,
    soort: &Ondersteuningssoort,
    invoer: &[(String, String)],
    fouten: &mut Vec<VeldFout>,
) -> BTreeMap<String, String> {
    let vragen = vragen(arrangement, soort);
    let mut antwoorden = BTreeMap::new();
    for (veld, tekst) in invoer {
        let naam = format!("antwoord.{veld}");
        let Some(soort) = vragen.get(veld) else {
            continue;
        };
        let tekst = vrij(&naam, tekst).unwrap_or_else(|e| verzamel(fouten, e));
        if tekst.is_empty() {
            continue;
        }
        let goed = match soort {
            AntwoordSoort::Tekst | AntwoordSoort::Ja => true,
            AntwoordSoort::Datum => datum_opt(&naam, &tekst).is_ok(),
            AntwoordSoort::Getal => tekst.parse::<u32>().is_ok(),
        };
        if goed {
            antwoorden.insert(veld.clone(), tekst);
        } else {
            let code = if *soort == AntwoordSoort::Datum {
                "datum"
            } else {
                "getal"
            };
            fouten.push(VeldFout::new(naam, code));
        }
    }
    antwoorden
}

/// What was chosen from the lists of an offer.
pub(super) fn keuzes(
    arrangement: &Arrangement,
    invoer: &[(String, String)],
    fouten: &mut Vec<VeldFout>,
) -> BTreeMap<String, BTreeSet<String>> {
    let mut keuzes: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (lijst, optie) in invoer.iter().filter(|(_, optie)| !optie.is_empty()) {
        let bekend = arrangement
            .keuze
            .iter()
            .any(|k| k.code == *lijst && k.opties.iter().any(|o| o.code == *optie));
        if bekend {
            keuzes.entry(lijst.clone()).or_default().insert(optie.clone());
        } else {
            fouten.push(VeldFout::new(format!("keuze.{lijst}"), "keuze"));
        }
    }
    keuzes
}

fn inhoud(
    catalogus: &Catalogus,
    arrangement: &Arrangement,
    soort: &Ondersteuningssoort,
    invoer: &TrajectInvoer,
    fouten: &mut Vec<VeldFout>,
) -> TrajectInhoud {
    if invoer
        .behoeften
        .iter()
        .any(|code| catalogus.behoefte(code).is_none())
    {
        fouten.push(VeldFout::new("behoeften", "keuze"));
    }
    if invoer.criteria.iter().any(|n| *n >= arrangement.criteria.len()) {
        fouten.push(VeldFout::new("criteria", "keuze"));
    }
    let keuzes = keuzes(arrangement, &invoer.keuzes, fouten);
    let antwoorden = antwoorden(arrangement, soort, &invoer.antwoorden, fouten);
    TrajectInhoud {
        reden: vrij("reden", &invoer.reden).unwrap_or_else(|e| verzamel(fouten, e)),
        behoeften: invoer.behoeften.clone(),
        criteria: invoer.criteria.clone(),
        keuzes,
        antwoorden,
        weging: vrij("weging", &invoer.weging).unwrap_or_else(|e| verzamel(fouten, e)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("", Some(0))]
    #[case("2", Some(120))]
    #[case("1,5", Some(90))]
    #[case("0.75", Some(45))]
    #[case("0", None)]
    #[case("41", None)]
    #[case("-1", None)]
    #[case("twee", None)]
    #[case("1,555", None)]
    fn hours_become_minutes(#[case] tekst: &str, #[case] verwacht: Option<u16>) {
        // Nothing typed is no number: shown here as 0, which cannot be typed.
        assert_eq!(
            minuten("uren", tekst).ok().map(Option::unwrap_or_default),
            verwacht
        );
    }
}
