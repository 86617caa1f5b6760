//! The terms of what runs: trajecten, goals, who was informed, a time at home, agreements.

use jiff::{ToSpan, civil::Date};

use super::{IngelichtFeit, LeerlingKlok, Schets, TrajectFeit};
use crate::{
    cascade::{aandacht::dit_schooljaar, traject::TrajectStaat},
    klok::{Betreft, Eigenaar, Grond, TermijnSoort as Soort},
    schooljaar,
};

/// The terms of trajecten. Of a pupil who left what runs is to be evaluated and ended ([`Soort::Afsluiten`]), whatever its own
/// last day; nothing is asked of the school year.
pub(super) fn trajecten(f: &LeerlingKlok, vandaag: Date, alle: &mut Vec<Schets>) {
    let hier = !f.is_vertrokken(vandaag);
    for t in &f.trajecten {
        let op_school = if hier {
            [einde(t), jaarevaluatie(t, vandaag)]
        } else {
            [None, None]
        };
        let eigen = [evaluatie(t), volgen(t)].into_iter().chain(op_school);
        alle.extend(eigen.flatten().map(|schets| schets.over(Betreft::Traject(t.id))));
    }
}

/// R140: the evaluation that was set, in between or at the end; also of what stopped without one. Who guides it evaluates it,
/// else who gives it.
fn evaluatie(t: &TrajectFeit) -> Option<Schets> {
    let te_evalueren = matches!(t.staat, TrajectStaat::Loopt | TrajectStaat::Beeindigd);
    let op = t.evaluatie_op.filter(|_| te_evalueren)?;
    let schets = Schets::nieuw(
        Soort::TrajectEvaluatie,
        t.uitvoerder,
        Grond::heel("swv", "aanbod"),
        t.begin.unwrap_or(op),
        op,
    );
    Some(schets.voor(t.begeleider))
}

/// R129, R139: who decides about it ends or extends it. After a step the day until which it goes on counts (R074-R076).
fn einde(t: &TrajectFeit) -> Option<Schets> {
    if t.staat != TrajectStaat::Loopt {
        return None;
    }
    let (grond, einde) = match t.doorloop_tot {
        Some(tot) => (Grond::heel("swv", "doorloop"), tot),
        None => (Grond::heel("school", "traject"), t.einde?),
    };
    Some(Schets::nieuw(
        Soort::TrajectEinde,
        t.beslisser,
        grond,
        t.begin.unwrap_or(einde),
        einde,
    ))
}

/// R110: once each school year while it runs, so by the last day of the year.
fn jaarevaluatie(t: &TrajectFeit, vandaag: Date) -> Option<Schets> {
    let begin = t.begin.filter(|begin| *begin <= vandaag)?;
    if !t.jaarlijks || t.staat != TrajectStaat::Loopt {
        return None;
    }
    let schets = Schets::nieuw(
        Soort::Jaarevaluatie,
        t.uitvoerder,
        Grond::heel("swv", "vangnet"),
        begin.max(schooljaar::eerste_dag(vandaag)),
        schooljaar::laatste_dag(vandaag),
    );
    let gedaan = dit_schooljaar(&t.evaluaties, vandaag);
    Some(schets.gehaald(gedaan).voor(t.begeleider))
}

/// R111, R132: the pupil is followed until this day after the traject.
fn volgen(t: &TrajectFeit) -> Option<Schets> {
    let begin = t.beeindigd_op.filter(|_| t.staat == TrajectStaat::Beeindigd)?;
    let schets = Schets::nieuw(
        Soort::Volgen,
        Eigenaar::Zorgcoordinator,
        Grond::heel("swv", "volgen"),
        begin,
        t.volgen_tot?,
    );
    Some(schets.voor(t.begeleider))
}

/// What goes with being at the school: goals, who was informed, a time at home.
pub(super) fn van_een_leerling(f: &LeerlingKlok, alle: &mut Vec<Schets>) {
    alle.extend(f.doelen.iter().map(|doel| {
        Schets::nieuw(
            Soort::Doel,
            Eigenaar::Mentor,
            Grond::heel("school", "plan"),
            doel.begin,
            doel.streefdatum,
        )
        .over(Betreft::Doel(doel.id))
    }));
    alle.extend(f.ingelicht.iter().map(ingelicht));
    alle.extend(f.thuis.and_then(|thuis| {
        let schets = Schets::nieuw(
            Soort::VolgendeStap,
            Eigenaar::Zorgcoordinator,
            Grond::heel("school", "thuiszitter"),
            thuis.van,
            thuis.stap_op?,
        );
        Some(schets.voor(thuis.eigenaar).over(Betreft::Thuiszitter(thuis.id)))
    }));
}

/// R232, R275: who reads medical facts does so until a day; without one it is asked again a year later **\[choice\]**.
fn ingelicht(wie: &IngelichtFeit) -> Schets {
    let jaar_later = wie.vanaf.saturating_add(1.year());
    let (soort, grond, einde) = wie
        .tot
        .map_or((Soort::MedischHerzien, "medisch_herzien", jaar_later), |tot| {
            (Soort::Ingelicht, "ingelicht", tot)
        });
    let grond = Grond::heel("school", grond);
    Schets::nieuw(soort, Eigenaar::Zorgcoordinator, grond, wie.vanaf, einde)
        .over(Betreft::Ingelicht(wie.account))
}

/// What was agreed in meetings: of who was named, whatever the role. Where parents, pupil or a partner have something to do, the
/// zorgcoördinator sees to it **\[choice\]**.
pub(super) fn afspraken(f: &LeerlingKlok, alle: &mut Vec<Schets>) {
    alle.extend(f.afspraken.iter().map(|a| {
        Schets::nieuw(
            Soort::Afspraak,
            Eigenaar::Zorgcoordinator,
            Grond::heel("school", "overleg"),
            a.gemaakt_op,
            a.voor,
        )
        .gehaald(a.gedaan_op)
        .voor(a.eigenaar)
        .over(Betreft::Afspraak(a.id))
    }));
}
