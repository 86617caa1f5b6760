//! What stands in the way of adopting a version.

use super::{OppInhoud, OppVeld};
use crate::{leerling::Onderwijssoort, plan::hoorrecht::Hoorstand, toelating::codes, toestemming::Stand};

codes! {
    /// Why a version cannot be adopted yet.
    OppGebrek {
        /// The expected follow-on education is missing (UB art. 2.49 lid 1).
        Uitstroom = "opp_uitstroom",
        /// Its grounds are missing (UB art. 2.49 lid 1).
        Onderbouwing = "opp_onderbouwing",
        /// What helps or what hinders is missing (UB art. 2.49 lid 2).
        Factoren = "opp_factoren",
        /// The kind of work or its grounds are missing, praktijkonderwijs (UB art. 2.49 lid 1).
        Arbeid = "opp_arbeid",
        /// The individual guidance is missing (WVO 2020 art. 2.44 lid 7 a).
        Begeleiding = "opp_begeleiding",
        /// There was no consultation with the parents (lid 1, lid 4 a).
        Overleg = "opp_overleg",
        /// The parents did not agree with the handelingsdeel yet (lid 2, lid 4 b).
        Overeenstemming = "opp_overeenstemming",
        /// Somebody does not agree with the handelingsdeel (lid 2, lid 4 b).
        GeenOvereenstemming = "opp_geen_overeenstemming",
        /// The pupil did not get the opportunity to speak (lid 5).
        Hoorrecht = "opp_hoorrecht",
        /// What the pupil said is not described (lid 7 c).
        Inbreng = "opp_inbreng",
        /// What came of what the pupil said is not described (lid 7 c).
        Invloed = "opp_invloed",
        /// Why it is adjusted is missing (R061).
        Reden = "opp_reden",
    }
}

/// What is known around a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OppFeiten {
    /// The kind of education of the pupil.
    pub soort: Onderwijssoort,
    /// It adjusts an adopted version.
    pub bijstelling: bool,
    /// A reason is written down.
    pub reden: bool,
    /// Where the hearing stands for this version.
    pub hoor: Hoorstand,
    /// Where agreement on the handelingsdeel stands, see [`crate::toestemming::overeenstemming`]; asked "voor zover het gaat
    /// over de individuele begeleiding" (lid 4 b).
    pub overeenstemming: Stand,
}

/// What stands in the way of adopting a version, in the order of the plan. Empty: it may be adopted.
pub fn ontbreekt(inhoud: &OppInhoud, feiten: &OppFeiten) -> Vec<OppGebrek> {
    let leeg = |veld| inhoud.tekst(veld).is_empty();
    let pro = feiten.soort == Onderwijssoort::Pro;
    let sprak = feiten.hoor.is_aangeboden() && feiten.hoor != Hoorstand::Afgezien;
    [
        (OppGebrek::Uitstroom, leeg(OppVeld::Uitstroom)),
        (OppGebrek::Onderbouwing, leeg(OppVeld::Onderbouwing)),
        (
            OppGebrek::Factoren,
            leeg(OppVeld::Bevorderend) || leeg(OppVeld::Belemmerend),
        ),
        (
            OppGebrek::Arbeid,
            pro && (leeg(OppVeld::Arbeid) || leeg(OppVeld::ArbeidOnderbouwing)),
        ),
        (OppGebrek::Begeleiding, leeg(OppVeld::Begeleiding)),
        (OppGebrek::Overleg, inhoud.overleg_op.is_none()),
        (
            OppGebrek::Overeenstemming,
            matches!(feiten.overeenstemming, Stand::Ontbreekt | Stand::Deels),
        ),
        (
            OppGebrek::GeenOvereenstemming,
            feiten.overeenstemming == Stand::Nee,
        ),
        (OppGebrek::Hoorrecht, !feiten.hoor.is_aangeboden()),
        (OppGebrek::Inbreng, sprak && leeg(OppVeld::Inbreng)),
        (OppGebrek::Invloed, sprak && leeg(OppVeld::Invloed)),
        (OppGebrek::Reden, feiten.bijstelling && !feiten.reden),
    ]
    .into_iter()
    .filter_map(|(gebrek, is)| is.then_some(gebrek))
    .collect()
}
