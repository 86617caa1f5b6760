//! An application as it is kept: its dossier with state, steps, and the decision on it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    AanvraagSoort, Beoordeling, GeenRegelset, Ontvangstbewijs, Regelset, Route,
    aanvraag::{Dossier, Gebeurtenis, Ontbreekt, Staat},
};
use crate::{
    id::{AanvraagId, AccountId, BeschikkingId, LeerlingId, SchoolId},
    inrichting::Beleid,
};

/// An application as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aanvraag {
    /// Identity.
    pub id: AanvraagId,
    /// Number that people use, e.g. "2026-0137".
    pub nummer: String,
    /// The pupil.
    pub leerling: LeerlingId,
    /// The school that applies.
    pub school: SchoolId,
    /// Where it stands.
    pub staat: Staat,
    /// Day of the last submission.
    pub ingediend_op: Option<Date>,
    /// Whether it was ever submitted: from then on the samenwerkingsverband may see it.
    pub was_ingediend: bool,
    /// How it sorts, as computed when it was last saved.
    pub route: Option<Route>,
    /// Agreement between school and samenwerkingsverband, when recorded.
    pub overeenstemming: Option<bool>,
    /// Content.
    pub dossier: Dossier,
    /// Version for optimistic locking.
    pub versie: i32,
}

/// The criteria applied to an application.
#[derive(Debug, Clone)]
pub struct Getoetst {
    /// Rule set that was used.
    pub regelset: Regelset,
    /// Reference date that chose it.
    pub peildatum: Date,
    /// The result.
    pub beoordeling: Beoordeling,
    /// What the school still has to add before submitting.
    pub ontbreekt: Vec<Ontbreekt>,
}

/// Applies the criteria to a dossier with the rules of a reference date and the policy of the SWV.
///
/// # Errors
/// When no rule set holds on that date.
pub fn toets_dossier(
    dossier: &Dossier,
    heeft_okr: bool,
    peildatum: Date,
    beleid: &Beleid,
) -> Result<Getoetst, GeenRegelset> {
    let mut regelset = Regelset::op(peildatum)?;
    if let Some(lezing) = beleid.lid6_op(peildatum) {
        regelset = regelset.with_lezing(lezing);
    }
    let beoordeling = super::toets(&dossier.feiten(), Some(dossier.soort), &regelset);
    let mut ontbreekt = dossier.ontbreekt(heeft_okr);
    if ontbreekt.is_empty() && beoordeling.route == Some(Route::Aanvullen) {
        ontbreekt.push(Ontbreekt::Uitkomst);
    }
    Ok(Getoetst {
        regelset,
        peildatum,
        beoordeling,
        ontbreekt,
    })
}

impl Getoetst {
    /// The receipt: facts frozen with the rules that judged them.
    ///
    /// # Errors
    /// When no rule set holds on the reference date.
    pub fn ontvangstbewijs(&self, dossier: &Dossier) -> Result<Ontvangstbewijs, GeenRegelset> {
        Ontvangstbewijs::maak(
            &dossier.feiten(),
            Some(dossier.soort),
            self.peildatum,
            Some(self.regelset.lezing),
        )
    }
}

/// A step of an application; a correction is a new step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stap {
    /// Number, from 1.
    pub nummer: i32,
    /// What happened.
    pub gebeurtenis: Gebeurtenis,
    /// State afterwards.
    pub staat: Staat,
    /// Who.
    pub door: AccountId,
    /// When: UTC milliseconds.
    pub tijdstip: i64,
    /// Why, in words; empty when nothing was said.
    pub toelichting: String,
    /// Receipt of the criteria at that moment.
    pub ontvangstbewijs: Option<Ontvangstbewijs>,
}

/// A decision of the director.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beschikking {
    /// Identity.
    pub id: BeschikkingId,
    /// The application.
    pub aanvraag: AanvraagId,
    /// The pupil.
    pub leerling: LeerlingId,
    /// Sequence number that the law asks for (art. 2.47 lid 17 WVO 2020).
    pub volgnummer: String,
    /// PrO or lwoo.
    pub soort: AanvraagSoort,
    /// Granted or refused.
    pub toegewezen: bool,
    /// Date of the decision.
    pub datum: Date,
    /// From when it holds, when granted.
    pub ingangsdatum: Option<Date>,
    /// Until when, where the SWV sets a term.
    pub einddatum: Option<Date>,
    /// The director's reasons.
    pub motivering: String,
    /// Receipt of the criteria at the decision.
    pub ontvangstbewijs: Ontvangstbewijs,
    /// Who decided.
    pub door: AccountId,
}

/// How an application may be granted, as the page asks it from the director.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Besluit {
    /// Grant what was applied for.
    Toewijzen,
    /// Refuse.
    NietToewijzen,
}
