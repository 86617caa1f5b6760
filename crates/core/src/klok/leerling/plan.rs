//! The terms of the ontwikkelingsperspectief (WVO 2020 art. 2.44): adopted, with hearing and agreement, and evaluated.

use jiff::civil::Date;

use super::{LeerlingKlok, Schets};
use crate::{
    cascade::aandacht::dit_schooljaar,
    inrichting::catalogus::Planregels,
    klok::{Betreft, Eigenaar, Grond, TermijnSoort as Soort},
    plan::{
        opp::{Opp, OppGrond, OppStaat, opp_termijn},
        taak::PlanFeiten,
    },
    schooljaar,
    toestemming::{Daad, Kring, Stand, gehoord_over, overeenstemming},
};

const WET: &str = "wvo2020";
const ARTIKEL: &str = "2.44";

/// The mentor guards the plan (002:244-246, 000:85), so the tasks are the mentor's.
pub(super) fn termijnen(f: &LeerlingKlok, regels: &Planregels, vandaag: Date, alle: &mut Vec<Schets>) {
    let Some(plan) = &f.plan else {
        return;
    };
    if let Some((begin, einde)) = vaststellen(plan, regels) {
        let stap = |soort, lid| {
            Schets::nieuw(
                soort,
                Eigenaar::Mentor,
                Grond::lid(WET, ARTIKEL, lid),
                begin,
                einde,
            )
        };
        alle.push(stap(Soort::OppVaststellen, 2).gehaald(vastgesteld_op(plan)));
        // Without a concept there is nothing to speak about yet; an adopted plan was spoken about.
        if let Some(concept) = plan.concept().filter(|_| plan.van_kracht().is_none()) {
            let over = Betreft::Opp(concept.id);
            let gehoord = gehoord_over(&plan.daden, concept.id.0, vandaag);
            alle.push(stap(Soort::Horen, 5).gehaald(gehoord.map(|d| d.datum)).over(over));
            let akkoord = akkoord_op(f, plan, concept, regels, vandaag);
            alle.push(stap(Soort::Overeenstemming, 2).gehaald(akkoord).over(over));
        }
    }
    alle.extend(
        plan.van_kracht()
            .and_then(|opp| evaluatie(opp, &plan.jaarlijks, vandaag)),
    );
}

/// From when, and by when, a plan must be adopted; `None` for who needs none, or when no day is known to count from.
fn vaststellen(plan: &PlanFeiten, regels: &Planregels) -> Option<(Date, Date)> {
    let plicht = &plan.plicht;
    let (einde, grond) = opp_termijn(plicht, regels)?;
    let begin = match grond {
        OppGrond::Inschrijving => plicht.ingeschreven_op,
        OppGrond::DefinitievePlaatsing => plicht.geplaatst_op,
        OppGrond::LaterGebleken => plicht.extra_sinds,
        OppGrond::Onbekend => None,
    };
    begin.zip(einde)
}

/// The day on which the plan in force was first adopted, in whichever version: what followed a version that ended is another
/// plan.
fn vastgesteld_op(plan: &PlanFeiten) -> Option<Date> {
    plan.van_kracht()?;
    let geeindigd = plan
        .opps
        .iter()
        .filter(|opp| opp.staat == OppStaat::Beeindigd && opp.was_vastgesteld())
        .map(|opp| opp.nummer)
        .max();
    plan.opps
        .iter()
        .filter(|opp| geeindigd.is_none_or(|nummer| opp.nummer > nummer))
        .filter_map(|opp| opp.vastgesteld_op)
        .min()
}

/// The day of the last word that made agreement on the handelingsdeel complete.
fn akkoord_op(
    f: &LeerlingKlok,
    plan: &PlanFeiten,
    concept: &Opp,
    regels: &Planregels,
    vandaag: Date,
) -> Option<Date> {
    let kring = Kring::handelingsdeel(f.leeftijd(vandaag), regels);
    let stand = overeenstemming(&plan.daden, concept.handelingsdeel_op, kring, vandaag);
    let woorden = plan
        .daden
        .iter()
        .filter(|d| d.soort == Daad::Handelingsdeel && d.tijdstip >= concept.handelingsdeel_op);
    (stand == Stand::Ja).then(|| woorden.map(|d| d.datum).filter(|dag| *dag <= vandaag).max())?
}

/// Lid 3: once each school year, so by its last day; of a plan that was adopted in this year as well **\[choice: as
/// [`crate::plan::opp::evaluatie_voor`]\]**.
fn evaluatie(opp: &Opp, jaarlijks: &[Date], vandaag: Date) -> Option<Schets> {
    Some(
        Schets::nieuw(
            Soort::OppEvaluatie,
            Eigenaar::Mentor,
            Grond::lid(WET, ARTIKEL, 3),
            opp.vastgesteld_op?.max(schooljaar::eerste_dag(vandaag)),
            schooljaar::laatste_dag(vandaag),
        )
        .gehaald(dit_schooljaar(jaarlijks, vandaag))
        .over(Betreft::Opp(opp.id)),
    )
}
