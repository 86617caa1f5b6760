//! What comes after: the end of a decision, aftercare, destruction.

use jiff::{ToSpan, civil::Date};

use super::{Klokregels, LeerlingKlok, Schets};
use crate::{
    cascade::traject::TrajectStaat,
    klok::{Betreft, Eigenaar, Grond, TermijnSoort as Soort, toelating::grond_einde},
    leerling::Onderwijssoort,
};

/// Weeks after the last day of enrolment by which what runs is ended **\[choice\]**.
const AFSLUITEN_WEKEN: i32 = 2;

/// The end of a grant: a new one is asked for by the school where the pupil is.
pub(super) fn besluiten(f: &LeerlingKlok, alle: &mut Vec<Schets>) {
    alle.extend(f.besluiten.iter().map(|besluit| {
        Schets::nieuw(
            Soort::EindeToewijzing,
            Eigenaar::School,
            grond_einde(besluit.lwoo),
            besluit.datum,
            besluit.einddatum,
        )
        .over(Betreft::Aanvraag(besluit.aanvraag))
    }));
}

pub(super) fn termijnen(f: &LeerlingKlok, regels: &Klokregels<'_>, vandaag: Date, alle: &mut Vec<Schets>) {
    alle.extend(nazorg(f, regels));
    if f.is_vertrokken(vandaag) {
        afsluiten(f, alle);
    }
    alle.extend(vernietigen(f, regels));
}

/// What runs when the pupil has left: who decides about a traject ends it, the mentor the plan. Nothing else asks for it, and
/// while it runs support is never destroyed.
fn afsluiten(f: &LeerlingKlok, alle: &mut Vec<Schets>) {
    let Some(begin) = f.vertrokken_op else {
        return;
    };
    let stap = |eigenaar| {
        Schets::nieuw(
            Soort::Afsluiten,
            eigenaar,
            Grond::heel("school", "vertrek"),
            begin,
            begin.saturating_add(AFSLUITEN_WEKEN.weeks()),
        )
    };
    let lopend = f.trajecten.iter().filter(|t| t.staat == TrajectStaat::Loopt);
    alle.extend(lopend.map(|t| stap(t.beslisser).over(Betreft::Traject(t.id))));
    let plan = f.plan.as_ref().and_then(|plan| plan.van_kracht());
    alle.extend(plan.map(|opp| stap(Eigenaar::Mentor).over(Betreft::Opp(opp.id))));
}

/// R280, 000:189: so many years of aftercare for who left praktijkonderwijs, from the last day of enrolment. Nobody is named
/// for it, so it goes through the zorgcoördinator **\[choice\]**.
fn nazorg(f: &LeerlingKlok, regels: &Klokregels<'_>) -> Option<Schets> {
    let begin = f
        .vertrokken_op
        .filter(|_| f.soort == Onderwijssoort::Pro && regels.plan.nazorg_jaren > 0)?;
    Some(Schets::nieuw(
        Soort::Nazorg,
        Eigenaar::Zorgcoordinator,
        Grond::heel("swv", "nazorg"),
        begin,
        begin.saturating_add(i32::from(regels.plan.nazorg_jaren).years()),
    ))
}

/// The first day on which support may go, and from which keeping it needs a reason ([`crate::bewaring::steun`]): the head of
/// the school destroys it.
fn vernietigen(f: &LeerlingKlok, regels: &Klokregels<'_>) -> Option<Schets> {
    let begin = f.steun_tot?;
    Some(Schets::nieuw(
        Soort::SteunVernietigen,
        Eigenaar::Directie,
        Grond::heel("swv", "bewaring"),
        begin,
        regels.bewaring.vanaf(begin),
    ))
}
