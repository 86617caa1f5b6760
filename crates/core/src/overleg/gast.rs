//! Somebody from outside at one item of a meeting: invited by name, with purpose and ground, for a time, and seeing what is needed
//! (R152, field.md 1 "praten met, niet over"; AVG art. 5 lid 1 b and c, art. 6, art. 9).

use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

use super::{Bijeenkomst, Orgaan, agenda::Agendapunt};
use crate::{
    id::{AccountId, AgendapuntId, GenodigdeId, LeerlingId, ToestemmingId},
    toegang::{Klasse, Klassen, Rol},
    toelating::codes,
    toestemming::{Daad, Kring, Stand, Toestemming, stand_over},
};

codes! {
    /// On what ground something of a pupil is told to somebody from outside.
    Grondslag {
        /// Those who must speak said that the pupil may be discussed in the ZAT (AVG art. 6 lid 1 a, art. 9 lid 2 a).
        Toestemming = "toestemming",
        /// A legal duty or public task, in words (AVG art. 6 lid 1 c, e).
        WettelijkeTaak = "wettelijke_taak",
        /// A vital interest, in words (AVG art. 6 lid 1 d, art. 9 lid 2 c).
        VitaalBelang = "vitaal_belang",
        /// Without a name: nobody can tell who it is about.
        Anoniem = "anoniem",
    }
}

/// Days after a meeting until which an invitation can hold **\[choice\]**.
const MEEST_DAGEN: i32 = 42;
/// Wrong codes after which an invitation is closed.
pub const MEEST_POGINGEN: i32 = 5;

/// Roles that can be invited.
pub const ROLLEN: [Rol; 6] = [
    Rol::Ketenpartner,
    Rol::Jeugdprofessional,
    Rol::Leerplichtambtenaar,
    Rol::Schoolarts,
    Rol::AmbulantBegeleider,
    Rol::ZorgaanbiederExtern,
];

/// Why somebody is invited: the part that is sealed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct GastInhoud {
    /// What for.
    pub doel: String,
    /// Which duty or interest, for a ground that is one.
    pub toelichting: String,
    /// By which word of those who must speak, for the ground of permission.
    pub toestemming: Option<ToestemmingId>,
}

/// Somebody from outside who is invited to one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Genodigde {
    /// Identity.
    pub id: GenodigdeId,
    /// The item.
    pub punt: AgendapuntId,
    /// The pupil it is about.
    pub leerling: Option<LeerlingId>,
    /// Name.
    pub naam: String,
    /// Where the invitation goes: an e-mail address.
    pub adres: String,
    /// In which role.
    pub rol: Rol,
    /// On what ground.
    pub grondslag: Grondslag,
    /// The classes of facts that are told.
    pub ziet: Vec<Klasse>,
    /// Why.
    pub inhoud: GastInhoud,
    /// Last day.
    pub geldig_tot: Date,
    /// Wrong codes so far.
    pub pogingen: i32,
    /// When it was withdrawn, UTC milliseconds.
    pub ingetrokken_op: Option<i64>,
    /// Who invited.
    pub door: AccountId,
    /// When, UTC milliseconds.
    pub tijdstip: i64,
}

impl Genodigde {
    /// Whether the invitation holds on a day: who is in by then sees the item.
    pub fn geldt(&self, dag: Date) -> bool {
        self.ingetrokken_op.is_none() && dag <= self.geldig_tot
    }

    /// Whether its address lets somebody in on a day.
    pub fn is_open(&self, dag: Date) -> bool {
        self.geldt(dag) && self.pogingen < MEEST_POGINGEN
    }

    /// The classes of facts that are told: never more than the body itself sees, and nothing but the question of an item without
    /// a name.
    pub fn klassen(&self, orgaan: &Orgaan, punt: &Agendapunt) -> Klassen {
        if punt.anoniem {
            return Klassen::default();
        }
        Klassen::of(&self.ziet).intersection(orgaan.klassen())
    }
}

/// Where permission stands on a day by the word that an invitation names: only what was said of the same subject counts, and what was
/// withdrawn no longer does. Without such a word, nobody spoke.
pub fn toestemming(daden: &[Toestemming], welke: Option<ToestemmingId>, kring: Kring, dag: Date) -> Stand {
    let zat = daden.iter().filter(|d| d.soort == Daad::Zat);
    let Some(gekozen) = zat.clone().find(|d| Some(d.id) == welke) else {
        return Stand::Ontbreekt;
    };
    let onderwerp = |d: &Toestemming| d.inhoud.waarover.trim().to_lowercase();
    let over = onderwerp(gekozen);
    stand_over(zat.filter(|d| onderwerp(d) == over), kring, dag)
}

codes! {
    /// What keeps somebody from being invited.
    GastGebrek {
        /// It was not said what for.
        Doel = "doel",
        /// It was not said which duty or interest.
        Toelichting = "toelichting",
        /// Those who must speak did not permit it.
        GeenToestemming = "geen_toestemming",
        /// The item has a name.
        NietAnoniem = "niet_anoniem",
        /// The parents were not consulted, and it was not said why (R153).
        Ouders = "ouders",
        /// More than the body itself sees.
        Ziet = "ziet",
        /// The last day lies behind, or too far after the meeting.
        Einde = "einde",
        /// Nobody from outside has this role.
        Rol = "rol",
    }
}

/// What keeps somebody from being invited to an item; empty: it can be done. `toestemming` is where permission by the
/// word that the invitation names stands today.
pub fn gebreken(
    wie: &Genodigde,
    punt: &Agendapunt,
    (orgaan, bijeenkomst): (&Orgaan, &Bijeenkomst),
    toestemming: Stand,
    vandaag: Date,
) -> Vec<GastGebrek> {
    use GastGebrek as G;
    let leeg = |tekst: &str| tekst.trim().is_empty();
    let woorden = matches!(wie.grondslag, Grondslag::WettelijkeTaak | Grondslag::VitaalBelang);
    let laatst = bijeenkomst.datum.saturating_add(MEEST_DAGEN.days());
    let niet_gezegd = wie.grondslag == Grondslag::Toestemming && toestemming != Stand::Ja;
    [
        (G::Doel, leeg(&wie.inhoud.doel)),
        (G::Toelichting, woorden && leeg(&wie.inhoud.toelichting)),
        (G::GeenToestemming, niet_gezegd),
        (
            G::NietAnoniem,
            wie.grondslag == Grondslag::Anoniem && !punt.anoniem,
        ),
        (G::Ouders, !punt.anoniem && !punt.mag_open(orgaan)),
        (G::Ziet, !orgaan.klassen().omvat(Klassen::of(&wie.ziet))),
        (G::Einde, wie.geldig_tot < vandaag || wie.geldig_tot > laatst),
        (G::Rol, !ROLLEN.contains(&wie.rol)),
    ]
    .into_iter()
    .filter_map(|(gebrek, geldt)| geldt.then_some(gebrek))
    .collect()
}

/// That something of a pupil was told to somebody from outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verstrekking {
    /// When, UTC milliseconds.
    pub tijdstip: i64,
    /// To whom.
    pub naam: String,
    /// In which role.
    pub rol: Rol,
    /// On what ground.
    pub grondslag: Grondslag,
    /// What for.
    pub doel: String,
    /// What was told: the classes of facts.
    pub wat: Vec<Klasse>,
}

#[cfg(test)]
mod tests;
