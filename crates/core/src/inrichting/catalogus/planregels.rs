//! What plans must keep to.

use serde::{Deserialize, Serialize};

use super::Catalogus;

/// What plans must keep to (R033): law where there is law, else the practice of the samenwerkingsverband.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Planregels {
    /// Weeks from enrolment within which the ontwikkelingsperspectief is adopted (WVO 2020 art. 2.44 lid 2).
    pub opp_weken: u16,
    /// Evaluations of the IOP in a school year (R047).
    pub iop_evaluaties: u8,
    /// Goal talks in a school year (R048).
    pub doelengesprekken: u8,
    /// Reports in a school year on vakvaardigheden, and as many on basis- and werknemersvaardigheden (R049).
    pub rapporten: u8,
    /// Home visits in a school year (R050).
    pub huisbezoeken: u8,
    /// Years of aftercare for who left praktijkonderwijs (R280, 000:189).
    pub nazorg_jaren: u8,
    /// From this age a pupil speaks for himself beside the parents, in years.
    pub leeftijd_leerling: u8,
    /// From this age the pupil alone, in years.
    pub leeftijd_alleen: u8,
    /// Whether every pupil in praktijkonderwijs has an IOP (R046).
    pub iop_pro: bool,
    /// Whether every pupil in vmbo has an ILP (R044).
    pub ilp_vmbo: bool,
}

impl Default for Planregels {
    fn default() -> Self {
        Self {
            opp_weken: 6,
            iop_evaluaties: 2,
            doelengesprekken: 4,
            rapporten: 2,
            huisbezoeken: 1,
            nazorg_jaren: 2,
            leeftijd_leerling: 16,
            leeftijd_alleen: 18,
            iop_pro: true,
            ilp_vmbo: true,
        }
    }
}

impl Catalogus {
    /// The kinds of support for which a plan is asked (R040, WVO 2020 art. 2.44 lid 1 b), by code.
    pub fn soorten_met_opp(&self) -> Vec<&str> {
        let met_opp = self.soort.iter().filter(|s| s.opp || s.opp_plicht);
        met_opp.map(|s| s.code.as_str()).collect()
    }
}
