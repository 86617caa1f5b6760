//! An application as it is kept: its dossier with state, steps, and the decision on it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    Beoordeling, GeenRegelset, Ontvangstbewijs, Regelset, Route, Uitkomst, ZaakSoort,
    aanvraag::{DocumentSoort, Dossier, Ontbreekt, Toetsbasis},
    herkomst::Weg,
    procedure::{BesluitSoort, Gebeurtenis, Staat},
    vso::Bekostigingscategorie,
};
use crate::{
    id::{AanvraagId, AccountId, BeschikkingId, BezwaarId, BundelId, LeerlingId, SchoolId, ZittingId},
    inrichting::Beleid,
    klok::{Opschorting, Verlenging},
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
    /// Day of the first submission: from here the samenwerkingsverband's term runs (Awb 4:13).
    pub ontvangen_op: Option<Date>,
    /// Whether it was ever submitted: from then on the samenwerkingsverband may see it.
    pub was_ingediend: bool,
    /// How it sorts, as computed when it was last saved.
    pub route: Option<Route>,
    /// Agreement between school and samenwerkingsverband, when recorded.
    pub overeenstemming: Option<bool>,
    /// Content.
    pub dossier: Dossier,
    /// Facts from which the terms follow.
    pub termijn: TermijnFeiten,
    /// The talk on whose list it stands.
    pub zitting: Option<ZittingId>,
    /// The bundle it is in, with its place from 0 by number of the application, once the sample was drawn.
    pub bundel: Option<BundelId>,
    /// Whether it is in the sample of its bundle; `None` before the draw.
    pub in_steekproef: Option<bool>,
    /// Number of the step that brought it to the committee last: members' contributions belong to that round.
    pub commissieronde: Option<i32>,
    /// Version for optimistic locking.
    pub versie: i32,
}

/// The facts of the procedure from which terms follow. No due date is stored.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TermijnFeiten {
    /// The school's one extension (WVO 2020 art. 8.8 lid 2).
    pub verlengd: Option<Verlenging>,
    /// The day on which the school decided on the admission.
    pub toelating_beslist: Option<Date>,
    /// The samenwerkingsverband's one notice (Awb 4:14 lid 3).
    pub mededeling: Option<Verlenging>,
    /// Suspensions while the school completes (Awb 4:15).
    pub opschortingen: Vec<Opschorting>,
    /// The day of closing without a decision: withdrawn, or too late.
    pub gesloten_op: Option<Date>,
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
    /// How the dossier sorts: by the criteria, or discussed where they do not decide.
    pub route: Option<Route>,
    /// Whether the criteria of art. 2.46 decide.
    pub op_criteria: bool,
    /// What the school still has to add before submitting.
    pub ontbreekt: Vec<Ontbreekt>,
}

/// Applies the criteria to a dossier with the rules of a reference date and the policy of the SWV.
///
/// # Errors
/// When no rule set holds on that date.
pub fn toets_dossier(
    dossier: &Dossier,
    documenten: &[DocumentSoort],
    peildatum: Date,
    beleid: &Beleid,
) -> Result<Getoetst, GeenRegelset> {
    let mut regelset = Regelset::op(peildatum)?;
    if let Some(lezing) = beleid.lid6_op(peildatum) {
        regelset = regelset.with_lezing(lezing);
    }
    let beoordeling = super::toets(&dossier.feiten(), dossier.soort.criteria(), &regelset);
    // A later PrO, a special group and VSO rest on the judgement of people; so does lwoo with criteria of the SWV's own.
    let eigen = beleid.optingout_op(peildatum).is_some() && dossier.soort == ZaakSoort::Lwoo;
    let op_criteria = dossier.soort.criteria().is_some()
        && !matches!(dossier.weg, Weg::LaterPro | Weg::BijzondereGroep)
        && !eigen;
    let instrumenten = beleid.instrumenten_op(peildatum);
    let mut ontbreekt = dossier.ontbreekt(&Toetsbasis {
        documenten,
        instrumenten,
        peildatum,
        keuze: op_criteria && beoordeling.uitkomst == Uitkomst::Keuze,
        eigen_criteria: beleid.optingout_op(peildatum).map(|o| o.criteria.as_slice()),
    });
    if op_criteria && ontbreekt.is_empty() && beoordeling.route == Some(Route::Aanvullen) {
        ontbreekt.push(Ontbreekt::Uitkomst);
    }
    let route = if op_criteria {
        beoordeling.route
    } else if ontbreekt.is_empty() {
        Some(Route::Bespreken)
    } else {
        Some(Route::Aanvullen)
    };
    Ok(Getoetst {
        regelset,
        peildatum,
        beoordeling,
        route,
        op_criteria,
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
            dossier.soort.criteria(),
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
    /// What was weighed beside the criteria (R214).
    pub weging: Vec<Weging>,
    /// Receipt of the criteria at that moment.
    pub ontvangstbewijs: Option<Ontvangstbewijs>,
}

/// A factor that was weighed: leerbaarheid, zelfvertrouwen, kwetsbaarheid, or a free one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weging {
    /// A code of [`FACTOREN`], or words.
    pub factor: String,
    /// What was found.
    pub tekst: String,
}

/// The factors that the source names (002:947, 002:975).
pub const FACTOREN: [&str; 3] = ["leerbaarheid", "zelfvertrouwen", "kwetsbaarheid"];

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
    /// PrO, lwoo or VSO.
    pub soort: ZaakSoort,
    /// What it says.
    pub besluit: BesluitSoort,
    /// The objection on which it was taken, when it is a decision on one (Awb 7:11).
    pub bezwaar: Option<BezwaarId>,
    /// Funding category; VSO only.
    pub categorie: Option<Bekostigingscategorie>,
    /// Why it departs from advice (Awb 3:50); empty when it follows.
    pub afwijking: String,
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
