//! The receipt of an answer: what was asked, of which rules, on which date, and what came out. It replays to the same answer.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::beoordeling::{Beoordeling, toets};
use super::codes::{AanvraagSoort, Lezing};
use super::feiten::Feiten;
use super::regelset::{GeenRegelset, Regelset};

/// A receipt. Everything that the answer depends on, exact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ontvangstbewijs {
    /// Name of the rule set.
    pub regelset: String,
    /// Fingerprint of the rule set with its reading.
    pub hash: String,
    /// The reading of lid 6.
    pub lezing: Lezing,
    /// Reference date.
    pub peildatum: Date,
    /// The facts.
    pub feiten: Feiten,
    /// What was asked for.
    pub aanvraag: Option<AanvraagSoort>,
    /// The answer.
    pub beoordeling: Beoordeling,
}

/// Why a receipt does not replay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum ReplayFout {
    /// The rule set is not known, or does not hold on the reference date.
    #[error("onbekende_regelset")]
    OnbekendeRegelset,
    /// The rules of that name are not the rules that were applied.
    #[error("hash_verschilt")]
    HashVerschilt,
    /// The rules are the same but the answer is not: the receipt was changed.
    #[error("uitkomst_verschilt")]
    UitkomstVerschilt,
}

impl Ontvangstbewijs {
    /// Judges the facts by the rules of the reference date and keeps the receipt; a reading of lid 6 that is the SWV's policy
    /// replaces that of the text.
    ///
    /// # Errors
    /// [`GeenRegelset`] when no rules hold on that date.
    pub fn maak(
        feiten: &Feiten,
        aanvraag: Option<AanvraagSoort>,
        peildatum: Date,
        lezing: Option<Lezing>,
    ) -> Result<Self, GeenRegelset> {
        let van_tekst = Regelset::op(peildatum)?;
        let regelset = lezing.map_or(van_tekst, |lezing| van_tekst.with_lezing(lezing));
        Ok(Self {
            regelset: regelset.versie.to_owned(),
            hash: regelset.hash().to_owned(),
            lezing: regelset.lezing,
            peildatum,
            feiten: *feiten,
            aanvraag,
            beoordeling: toets(feiten, aanvraag, &regelset),
        })
    }

    /// The rule set that the receipt names, if it holds on the receipt's date and is still the same.
    pub fn regels(&self) -> Result<Regelset, ReplayFout> {
        let regelset = Regelset::op(self.peildatum)
            .ok()
            .filter(|regelset| regelset.versie == self.regelset)
            .ok_or(ReplayFout::OnbekendeRegelset)?
            .with_lezing(self.lezing);
        if regelset.hash() == self.hash {
            Ok(regelset)
        } else {
            Err(ReplayFout::HashVerschilt)
        }
    }

    /// Judges the facts again; the same answer, or the reason why not.
    pub fn replay(&self) -> Result<Beoordeling, ReplayFout> {
        let opnieuw = toets(&self.feiten, self.aanvraag, &self.regels()?);
        if opnieuw == self.beoordeling {
            Ok(opnieuw)
        } else {
            Err(ReplayFout::UitkomstVerschilt)
        }
    }
}
