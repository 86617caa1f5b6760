//! Facts of a pupil as the tests of the clock build them.

use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use uuid::Uuid;
use vangnet_core::{
    cascade::traject::TrajectStaat,
    id::{AccountId, LeerlingId, OppId, ToestemmingId, TrajectId},
    klok::{
        Eigenaar,
        leerling::{LeerlingKlok, TrajectFeit},
    },
    leerling::Onderwijssoort,
    plan::{
        opp::{Opp, OppInhoud, OppStaat, PlichtFeiten},
        taak::PlanFeiten,
    },
    toestemming::{Daad, DaadInhoud, Toestemming, Wie, Wijze, Woord},
};

/// A number as an id.
pub(crate) const fn nr(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

/// A pupil of praktijkonderwijs, born in 2012, of whom nothing was looked up.
pub(crate) const fn pro() -> LeerlingKlok {
    LeerlingKlok::nieuw(Onderwijssoort::Pro, date(2012, 5, 4))
}

/// A pupil of vmbo.
pub(crate) const fn vmbo() -> LeerlingKlok {
    LeerlingKlok::nieuw(Onderwijssoort::VmboBasis, date(2012, 5, 4))
}

/// Plans of a pupil who was enrolled on a day.
pub(crate) fn plan(soort: Onderwijssoort, ingeschreven_op: Date) -> PlanFeiten {
    PlanFeiten {
        plicht: PlichtFeiten {
            soort,
            extra_sinds: None,
            ingeschreven_op: Some(ingeschreven_op),
            geplaatst_op: None,
        },
        opps: Vec::new(),
        daden: Vec::new(),
        jaarlijks: Vec::new(),
        tellers: Vec::new(),
        plannen: BTreeSet::new(),
        uitstroom: true,
    }
}

/// A version of a plan: worked at, or adopted on a day.
pub(crate) fn opp(nummer: i32, staat: OppStaat, vastgesteld_op: Option<Date>) -> Opp {
    Opp {
        id: OppId(nr(u128::from(nummer.unsigned_abs()))),
        leerling: LeerlingId(Uuid::nil()),
        nummer,
        staat,
        begonnen_op: date(2026, 8, 20),
        vastgesteld_op,
        einde: None,
        inhoud: OppInhoud::default(),
        handelingsdeel_op: 0,
        reden: String::new(),
        door: AccountId(Uuid::nil()),
        tijdstip: 0,
        rod_begin: None,
        rod_einde: None,
        versie: 1,
    }
}

/// What pupil or parents said about a version.
pub(crate) fn daad(soort: Daad, over: i32, datum: Date) -> Toestemming {
    let (wie, uitkomst) = match soort {
        Daad::Gehoord => (Wie::Leerling, Woord::Gehoord),
        _ => (Wie::Ouders, Woord::Ja),
    };
    Toestemming {
        id: ToestemmingId(Uuid::nil()),
        leerling: LeerlingId(Uuid::nil()),
        soort,
        betreft: Some(nr(u128::from(over.unsigned_abs()))),
        wie,
        uitkomst,
        datum,
        wijze: Wijze::Gesprek,
        geldig_tot: None,
        ingetrokken_op: None,
        teruggekoppeld_op: None,
        inhoud: DaadInhoud::default(),
        door: AccountId(Uuid::nil()),
        tijdstip: 1,
        versie: 1,
    }
}

/// A traject that runs from a day, by the zorgcoördinator, without any other day.
pub(crate) const fn traject(n: u128, begin: Date) -> TrajectFeit {
    TrajectFeit {
        id: TrajectId(nr(n)),
        staat: TrajectStaat::Loopt,
        begin: Some(begin),
        einde: None,
        doorloop_tot: None,
        beeindigd_op: None,
        volgen_tot: None,
        evaluatie_op: None,
        jaarlijks: false,
        evaluaties: Vec::new(),
        uitvoerder: Eigenaar::Zorgcoordinator,
        begeleider: None,
        beslisser: Eigenaar::Zorgcoordinator,
    }
}
