//! The individueel ontwikkelingsplan of praktijkonderwijs: what must happen in a school year, counted (R046-R050).

use crate::{inrichting::catalogus::Planregels, leerling::Onderwijssoort, toelating::codes};

codes! {
    /// What is counted in a school year; the codes are those of notes in the log.
    IopTeller {
        /// The IOP was evaluated and adjusted (R047).
        Evaluatie = "iop_evaluatie",
        /// A goal talk, tied to goals of the IOP (R048).
        Doelengesprek = "doelengesprek",
        /// A report on vakvaardigheden (R049).
        RapportVak = "rapport_vak",
        /// A report on basis- and werknemersvaardigheden (R049).
        RapportWerk = "rapport_werk",
        /// The mentor visited the pupil at home (R050).
        Huisbezoek = "huisbezoek",
    }
}

impl IopTeller {
    /// How often in a school year.
    pub const fn nodig(self, regels: &Planregels) -> u8 {
        match self {
            Self::Evaluatie => regels.iop_evaluaties,
            Self::Doelengesprek => regels.doelengesprekken,
            Self::RapportVak | Self::RapportWerk => regels.rapporten,
            Self::Huisbezoek => regels.huisbezoeken,
        }
    }
}

/// How often something happened this school year, and how often it must.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IopStand {
    /// What.
    pub teller: IopTeller,
    /// How often it happened.
    pub gedaan: u32,
    /// How often it must.
    pub nodig: u32,
}

impl IopStand {
    /// How often it still must happen.
    pub const fn ontbreekt(&self) -> u32 {
        self.nodig.saturating_sub(self.gedaan)
    }
}

/// The counters of a pupil from the notes of a school year; each kind counts for itself alone.
pub fn standen(gedaan: &[(IopTeller, u32)], regels: &Planregels) -> Vec<IopStand> {
    IopTeller::ALL
        .into_iter()
        .map(|teller| IopStand {
            teller,
            gedaan: gedaan.iter().filter(|(t, _)| *t == teller).map(|(_, n)| n).sum(),
            nodig: u32::from(teller.nodig(regels)),
        })
        .collect()
}

/// Whether a pupil must have an IOP (R046).
pub const fn iop_plicht(soort: Onderwijssoort, regels: &Planregels) -> bool {
    matches!(soort, Onderwijssoort::Pro) && regels.iop_pro
}

/// Whether a pupil must have an ILP (R044).
pub const fn ilp_plicht(soort: Onderwijssoort, regels: &Planregels) -> bool {
    use Onderwijssoort as O;
    matches!(soort, O::VmboBasis | O::VmboKader | O::VmboTl) && regels.ilp_vmbo
}

#[cfg(test)]
mod tests;
