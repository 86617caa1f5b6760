//! What is asked so many times a school year: spread over the year, less what was done (R047-R050, R033).

use std::collections::BTreeSet;

use jiff::{ToSpan, civil::Date};

use super::{Klokregels, LeerlingKlok, Schets};
use crate::{
    cascade::grens::schoolweek,
    klok::{Eigenaar, Grond, TermijnSoort as Soort},
    plan::iop::{IopTeller, iop_plicht},
    schooljaar::eerste_dag,
};

/// Parts into which a school year is divided by whole months.
const MAANDEN: u8 = 12;

/// The last day of a part of a school year, from 1, when it is divided into so many.
///
/// **\[choice\]** The year is cut into equal parts: up to twelve by whole months (twice: 31 January and 31 July; four times:
/// the end of October, January, April and July), more by days. A source says how often, never when.
pub fn deel_einde(eerste: Date, deel: u8, delen: u8) -> Date {
    let (deel, maat) = (i32::from(deel), i32::from(delen.max(1)));
    let volgende = if delen <= MAANDEN {
        eerste.saturating_add((deel * i32::from(MAANDEN) / maat).months())
    } else {
        eerste.saturating_add((deel * 365 / maat).days())
    };
    volgende.saturating_sub(1.day())
}

/// The n-th time something was done this year meets the n-th part that is asked, so what is done early counts. Parts that ended
/// before the pupil came are not asked **\[choice\]**; a last day in a holiday lies before it; what was missed in a school year that ended is not asked again.
pub(super) fn termijnen(f: &LeerlingKlok, regels: &Klokregels<'_>, vandaag: Date, alle: &mut Vec<Schets>) {
    let plan = regels.plan;
    let Some(gedaan) = f.gedaan.as_ref().filter(|_| iop_plicht(f.soort, plan)) else {
        return;
    };
    let eerste = eerste_dag(vandaag);
    let kwam = f.plan.as_ref().and_then(|plan| plan.plicht.ingeschreven_op);
    for teller in IopTeller::ALL {
        let delen = teller.nodig(plan);
        let mut dagen: Vec<Date> = gedaan
            .iter()
            .filter(|(t, dag)| *t == teller && (eerste..=vandaag).contains(dag))
            .map(|(_, dag)| *dag)
            .collect();
        dagen.sort_unstable();
        let gevraagd = (1..=delen)
            .map(|deel| (deel, open_dag(deel_einde(eerste, deel, delen), regels.dicht)))
            .filter(|(_, einde)| kwam.is_none_or(|dag| dag <= *einde));
        for (n, (deel, einde)) in gevraagd.enumerate() {
            let begin = deel_einde(eerste, deel - 1, delen).saturating_add(1.day());
            let begin = kwam.map_or(begin, |dag| dag.max(begin));
            alle.push(
                Schets::nieuw(
                    soort(teller),
                    Eigenaar::Mentor,
                    Grond::heel("swv", teller.code()),
                    begin,
                    einde,
                )
                .gehaald(dagen.get(n).copied()),
            );
        }
    }
}

/// The Friday before the weeks in which the schools are closed, for a day in one of them: nobody is asked for anything in a
/// holiday, and nobody is reminded after it that it was late (R164).
fn open_dag(dag: Date, dicht: &BTreeSet<Date>) -> Date {
    let mut einde = dag;
    while dicht.contains(&schoolweek(einde)) {
        einde = schoolweek(einde).saturating_sub(3.days());
    }
    einde
}

const fn soort(teller: IopTeller) -> Soort {
    match teller {
        IopTeller::Evaluatie => Soort::IopEvaluatie,
        IopTeller::Doelengesprek => Soort::Doelengesprek,
        IopTeller::RapportVak => Soort::RapportVak,
        IopTeller::RapportWerk => Soort::RapportWerk,
        IopTeller::Huisbezoek => Soort::Huisbezoek,
    }
}
