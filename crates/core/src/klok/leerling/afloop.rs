//! What comes after: the end of a decision, aftercare, destruction.

use jiff::ToSpan;

use super::{Klokregels, LeerlingKlok, Schets};
use crate::{
    klok::{Betreft, Eigenaar, Grond, TermijnSoort as Soort, toelating::grond_einde},
    leerling::Onderwijssoort,
};

pub(super) fn termijnen(f: &LeerlingKlok, regels: &Klokregels<'_>, alle: &mut Vec<Schets>) {
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
    alle.extend(nazorg(f, regels));
    alle.extend(vernietigen(f, regels));
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
