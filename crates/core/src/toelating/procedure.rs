//! The procedure: every state of an application, every transition with its guards and who may do it, as one table.
//!
//! Source: section C of the procedure (002:924-1001), with today's law where it differs: every application ends in a
//! decision of the director (Awb), objection goes to a committee (WVO 2020 art. 2.47 lid 15) and from there to the court.
//! A correction is a new step; nothing is ever taken back from the table of steps.

mod bewaking;
mod tabel;

pub use bewaking::{BesluitSoort, Bewaking, BezwaarStand, ProcedureFeiten};
pub use tabel::{OVERGANGEN, Overgang};

use super::codes::codes;
use crate::bewaring::Handeling;

codes! {
    /// Where an application stands.
    Staat {
        /// Registered at the school; the dossier is being made.
        Aangemeld = "aangemeld",
        /// Submitted to the samenwerkingsverband.
        Ingediend = "ingediend",
        /// The school was asked to complete it.
        Aanvullen = "aanvullen",
        /// On the list of a talk with the school.
        Gepland = "gepland",
        /// Sorted by the school as without doubt; the samenwerkingsverband takes a sample.
        Gebundeld = "gebundeld",
        /// School and samenwerkingsverband talk about it.
        InBespreking = "in_bespreking",
        /// No agreement: the advisory committee studies it.
        BijCommissie = "bij_commissie",
        /// The committee stayed divided, or the talk after an objection asks for a new decision.
        BijDirecteur = "bij_directeur",
        /// Judged by the samenwerkingsverband; waits for the director.
        Gereed = "gereed",
        /// Granted.
        Toegewezen = "toegewezen",
        /// Refused.
        NietAfgegeven = "niet_afgegeven",
        /// Not treated: the school did not complete it in time (Awb 4:5).
        BuitenBehandeling = "buiten_behandeling",
        /// Objection made known: school and samenwerkingsverband talk first.
        BezwaarSwv = "bezwaar_swv",
        /// Formal objection, with the objection committee (Awb 7:13).
        BijBezwaarcommissie = "bij_bezwaarcommissie",
        /// With the disputes committee: the practice of 2015, where the samenwerkingsverband chose it.
        BijGeschillencommissie = "bij_geschillencommissie",
        /// With the court.
        BijRechter = "bij_rechter",
        /// Withdrawn by the school before a decision.
        Ingetrokken = "ingetrokken",
        /// Lwoo that was not ready for the last session of the year.
        TeLaat = "te_laat",
        /// Destroyed after the retention period.
        Vernietigd = "vernietigd",
    }
}

codes! {
    /// What moves an application.
    Gebeurtenis {
        /// The school started it.
        Gestart = "gestart",
        /// The school submitted it, or submitted it again after completing it.
        Ingediend = "ingediend",
        /// The samenwerkingsverband asked for completion.
        AanvullingGevraagd = "aanvulling_gevraagd",
        /// Put on the list of a talk.
        Gepland = "gepland",
        /// Sorted as without doubt.
        Gebundeld = "gebundeld",
        /// Taken into the talk.
        InBespreking = "in_bespreking",
        /// In the sample, and fine.
        SteekproefAkkoord = "steekproef_akkoord",
        /// In the sample, and doubtful.
        SteekproefTwijfel = "steekproef_twijfel",
        /// Not in the sample, which was closed.
        BuitenSteekproef = "buiten_steekproef",
        /// Agreement was recorded: grant.
        OvereenstemmingJa = "overeenstemming_ja",
        /// Agreement was recorded: do not grant.
        OvereenstemmingNee = "overeenstemming_nee",
        /// No agreement.
        GeenOvereenstemming = "geen_overeenstemming",
        /// The committee advises to grant.
        CommissieJa = "commissie_ja",
        /// The committee advises not to grant.
        CommissieNee = "commissie_nee",
        /// The committee stays divided.
        CommissieVerdeeld = "commissie_verdeeld",
        /// Taken back into the talk before the decision: a correction.
        Heropend = "heropend",
        /// The director granted it.
        Toegewezen = "toegewezen",
        /// The director refused it.
        NietAfgegeven = "niet_afgegeven",
        /// The director left it untreated.
        BuitenBehandeling = "buiten_behandeling",
        /// Objection made known to the samenwerkingsverband: talk first.
        BezwaarGemeld = "bezwaar_gemeld",
        /// Formal objection received.
        BezwaarIngediend = "bezwaar_ingediend",
        /// The objection was withdrawn.
        BezwaarIngetrokken = "bezwaar_ingetrokken",
        /// Solved in the talk: the director decides anew.
        BezwaarOpgelost = "bezwaar_opgelost",
        /// The school submitted new, substantiated data.
        NieuweGegevens = "nieuwe_gegevens",
        /// Brought before the disputes committee.
        GeschilIngediend = "geschil_ingediend",
        /// The disputes committee gave its opinion.
        GeschilOordeel = "geschil_oordeel",
        /// Appeal to the court.
        BeroepIngesteld = "beroep_ingesteld",
        /// The court left the decision as it is, or the appeal was withdrawn.
        BeroepOngegrond = "beroep_ongegrond",
        /// The court asks for a new decision.
        BeroepGegrond = "beroep_gegrond",
        /// The school withdrew it.
        Ingetrokken = "ingetrokken",
        /// Closed by the school: too late for the last session.
        TeLaat = "te_laat",
        /// Destroyed.
        Vernietigd = "vernietigd",
    }
}

/// A step that does not happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Weigering {
    /// This event does not happen in this state.
    #[error("event {gebeurtenis:?} does not happen in state {staat:?}")]
    Staat {
        /// The state.
        staat: Staat,
        /// The event.
        gebeurtenis: Gebeurtenis,
    },
    /// The state allows it, but a guard does not hold.
    #[error("guard {0:?} does not hold")]
    Bewaking(Bewaking),
}

impl Staat {
    /// The transition that an event takes from here, when its guards hold.
    ///
    /// # Errors
    /// [`Weigering::Staat`] when the table has no such transition, else the first guard that does not hold.
    pub fn overgang(
        self,
        gebeurtenis: Gebeurtenis,
        feiten: &ProcedureFeiten,
    ) -> Result<&'static Overgang, Weigering> {
        let mut weigering = Weigering::Staat {
            staat: self,
            gebeurtenis,
        };
        for overgang in Overgang::van(self).filter(|o| o.gebeurtenis == gebeurtenis) {
            match overgang.bewaking.iter().find(|b| !b.geldt(feiten)) {
                None => return Ok(overgang),
                // Rows that differ in what was decided before: the guard that speaks to a person is another one.
                Some(b) if b.is_keuze() => {}
                Some(b) => weigering = Weigering::Bewaking(*b),
            }
        }
        Err(weigering)
    }

    /// Whether an event occurs in this state at all, guards aside.
    pub fn kent(self, gebeurtenis: Gebeurtenis) -> bool {
        Overgang::van(self).any(|o| o.gebeurtenis == gebeurtenis)
    }

    /// Whether the school may change the dossier.
    pub const fn is_bewerkbaar(self) -> bool {
        matches!(self, Self::Aangemeld | Self::Aanvullen | Self::BezwaarSwv)
    }

    /// Whether nothing more happens, objection aside.
    pub const fn is_einde(self) -> bool {
        matches!(
            self,
            Self::Toegewezen
                | Self::NietAfgegeven
                | Self::BuitenBehandeling
                | Self::Ingetrokken
                | Self::TeLaat
                | Self::Vernietigd
        )
    }

    /// Whether a decision is being contested.
    pub const fn is_bezwaar(self) -> bool {
        matches!(
            self,
            Self::BezwaarSwv | Self::BijBezwaarcommissie | Self::BijGeschillencommissie | Self::BijRechter
        )
    }

    /// Whether a decision of the director was taken on the way here.
    pub const fn is_besloten(self) -> bool {
        self.is_bezwaar()
            || matches!(
                self,
                Self::Toegewezen | Self::NietAfgegeven | Self::BuitenBehandeling
            )
    }

    /// Whether the samenwerkingsverband has it and has not decided.
    pub const fn is_bij_swv(self) -> bool {
        matches!(
            self,
            Self::Ingediend
                | Self::Gepland
                | Self::Gebundeld
                | Self::InBespreking
                | Self::BijCommissie
                | Self::BijDirecteur
                | Self::Gereed
        )
    }
}

impl Gebeurtenis {
    /// What the audit trail calls it.
    pub const fn handeling(self) -> Handeling {
        match self {
            Self::Gestart => Handeling::AanvraagGestart,
            Self::Ingediend | Self::NieuweGegevens => Handeling::AanvraagIngediend,
            Self::AanvullingGevraagd => Handeling::AanvullingGevraagd,
            Self::Gepland | Self::Gebundeld | Self::InBespreking | Self::Heropend => {
                Handeling::AanvraagGesorteerd
            }
            Self::SteekproefAkkoord | Self::SteekproefTwijfel | Self::BuitenSteekproef => {
                Handeling::SteekproefGecontroleerd
            }
            Self::OvereenstemmingJa | Self::OvereenstemmingNee | Self::GeenOvereenstemming => {
                Handeling::OvereenstemmingVastgelegd
            }
            Self::CommissieJa | Self::CommissieNee | Self::CommissieVerdeeld => {
                Handeling::CommissieVastgelegd
            }
            Self::Toegewezen | Self::NietAfgegeven | Self::BuitenBehandeling => Handeling::Besloten,
            Self::BezwaarGemeld
            | Self::BezwaarIngediend
            | Self::BezwaarIngetrokken
            | Self::BezwaarOpgelost
            | Self::GeschilIngediend
            | Self::GeschilOordeel
            | Self::BeroepIngesteld
            | Self::BeroepOngegrond
            | Self::BeroepGegrond => Handeling::BezwaarVastgelegd,
            Self::Ingetrokken | Self::TeLaat => Handeling::AanvraagIngetrokken,
            Self::Vernietigd => Handeling::DossierVernietigd,
        }
    }

    /// Whether it must be said why, in words.
    pub const fn vraagt_toelichting(self) -> bool {
        !matches!(
            self,
            Self::Gestart
                | Self::Ingediend
                | Self::Gepland
                | Self::Gebundeld
                | Self::InBespreking
                | Self::SteekproefAkkoord
                | Self::BuitenSteekproef
                | Self::Toegewezen
                | Self::NietAfgegeven
                | Self::BuitenBehandeling
                | Self::TeLaat
                | Self::Vernietigd
        )
    }
}

#[cfg(test)]
mod tests;
