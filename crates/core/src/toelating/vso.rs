//! The toelaatbaarheidsverklaring for the VSO: what must be there, for whom, and until when it can hold.
//!
//! Source: WEC art. 40 lid 12-15 (cluster 3 and 4; one or more school years). A recorded talk with the parents (R224), the
//! OPP and the support that was tried are what the samenwerkingsverband judges the deepest support by.

use jiff::civil::Date;

use super::codes;
use crate::schooljaar;

codes! {
    /// The funding category of a place in the VSO.
    Bekostigingscategorie {
        /// Low.
        Laag = "1",
        /// Middle.
        Midden = "2",
        /// High.
        Hoog = "3",
    }
}

codes! {
    /// What keeps a toelaatbaarheidsverklaring for the VSO from being applied for or given.
    TlvGebrek {
        /// No talk with the parents was recorded (R224).
        OuderoverlegOntbreekt = "ouderoverleg_ontbreekt",
        /// The ontwikkelingsperspectief is missing.
        OppOntbreekt = "opp_ontbreekt",
        /// The support that was tried is not described.
        GeprobeerdOntbreekt = "geprobeerd_ontbreekt",
        /// The samenwerkingsverband decides on cluster 3 and 4 only (WEC art. 40 lid 12).
        ClusterNietToegestaan = "cluster_niet_toegestaan",
        /// The last day is not 31 July, or leaves less than one whole school year (WEC art. 40 lid 15).
        EinddatumGeenSchooljaar = "einddatum_geen_schooljaar",
        /// No funding category was chosen.
        Categorie = "categorie",
    }
}

/// The last day of a toelaatbaarheidsverklaring for a number of whole school years, at least one: 31 July. Given in the
/// course of a school year, the rest of that year is added (WEC art. 40 lid 15).
pub fn geldige_einddatums(ingang: Date, jaren: u8) -> Date {
    let huidige = schooljaar::laatste_dag(ingang);
    // On 1 August the current school year is itself the first whole one.
    let volgende = if schooljaar::is_eerste_dag(ingang) {
        jaren.max(1).saturating_sub(1)
    } else {
        jaren.max(1)
    };
    schooljaar::einde_in(huidige.year().saturating_add(i16::from(volgende)))
}

/// What is wrong with the last day of a toelaatbaarheidsverklaring: it must be a 31 July with at least one whole school
/// year before it (WEC art. 40 lid 15).
pub fn einddatum_gebrek(ingang: Date, einde: Date) -> Option<TlvGebrek> {
    let goed = schooljaar::is_laatste_dag(einde) && einde >= geldige_einddatums(ingang, 1);
    (!goed).then_some(TlvGebrek::EinddatumGeenSchooljaar)
}

/// What an application for the VSO holds, as far as it can be missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TlvFeiten {
    /// When the talk with the parents was.
    pub ouderoverleg: Option<Date>,
    /// Whether the ontwikkelingsperspectief is in the dossier.
    pub opp: bool,
    /// Whether the support that was tried is described, with its effect.
    pub geprobeerd: bool,
    /// The cluster of the school for which it is asked, 1-4; `None` when not recorded.
    pub cluster: Option<u8>,
}

codes! {
    /// By whom a pupil of a cluster is served, and so who decides (R116, R224).
    Clusterweg {
        /// An institute of its own, outside the samenwerkingsverband.
        Instelling = "instelling",
        /// The samenwerkingsverband, by a toelaatbaarheidsverklaring.
        Tlv = "tlv",
    }
}

/// The way for a cluster: 1 and 2 have their own, 3 and 4 go through the samenwerkingsverband (WEC art. 40 lid 12,
/// 002:896-904).
pub const fn clusterweg(cluster: u8) -> Option<Clusterweg> {
    match cluster {
        1 | 2 => Some(Clusterweg::Instelling),
        3 | 4 => Some(Clusterweg::Tlv),
        _ => None,
    }
}

/// What keeps an application for the VSO from being handed in; sorted, each once. A cluster that nobody recorded is not
/// allowed either.
pub fn aanvraag_gebreken(f: &TlvFeiten) -> Vec<TlvGebrek> {
    [
        (TlvGebrek::OuderoverlegOntbreekt, f.ouderoverleg.is_none()),
        (TlvGebrek::OppOntbreekt, !f.opp),
        (TlvGebrek::GeprobeerdOntbreekt, !f.geprobeerd),
        (
            TlvGebrek::ClusterNietToegestaan,
            f.cluster.and_then(clusterweg) != Some(Clusterweg::Tlv),
        ),
    ]
    .into_iter()
    .filter_map(|(gebrek, waar)| waar.then_some(gebrek))
    .collect()
}

/// What keeps a toelaatbaarheidsverklaring from being given; sorted, each once. One without a last day is for no period of
/// school years (WEC art. 40 lid 15).
pub fn besluit_gebreken(
    categorie: Option<Bekostigingscategorie>,
    ingang: Date,
    einde: Option<Date>,
) -> Vec<TlvGebrek> {
    let einddatum = match einde {
        Some(einde) => einddatum_gebrek(ingang, einde),
        None => Some(TlvGebrek::EinddatumGeenSchooljaar),
    };
    let zonder_categorie = categorie.is_none().then_some(TlvGebrek::Categorie);
    einddatum.into_iter().chain(zonder_categorie).collect()
}

#[cfg(test)]
mod tests;
