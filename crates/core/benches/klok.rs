//! The clock of a hundred thousand pupils on one core: `cargo bench -p vangnet-core --bench klok`. The aim is at most 1 s.

use std::collections::BTreeSet;

use divan::{Bencher, black_box};
use jiff::{
    ToSpan,
    civil::{Date, date},
};
use uuid::Uuid;
use vangnet_core::{
    bewaring::steun::Bewaartermijn,
    cascade::traject::TrajectStaat,
    id::{AanvraagId, AccountId, DoelId, LeerlingId, OppId, TrajectId},
    inrichting::catalogus::Planregels,
    klok::{
        Eigenaar, KlokFeiten,
        leerling::{DoelFeit, Klokregels, LeerlingKlok, TrajectFeit, termijnen_van},
    },
    leerling::Onderwijssoort,
    plan::{
        iop::IopTeller,
        opp::{Opp, OppInhoud, OppStaat, PlichtFeiten},
        taak::PlanFeiten,
    },
};

/// No week is closed.
const NIETS: BTreeSet<Date> = BTreeSet::new();

const LEERLINGEN: u128 = 100_000;
const VANDAAG: Date = date(2026, 11, 20);

fn main() {
    divan::main();
}

fn opp(n: u128, staat: OppStaat) -> Opp {
    let begonnen_op = date(2026, 8, 20);
    Opp {
        id: OppId(Uuid::from_u128(n)),
        leerling: LeerlingId(Uuid::from_u128(n)),
        nummer: 1,
        staat,
        begonnen_op,
        vastgesteld_op: (staat == OppStaat::Vastgesteld).then_some(begonnen_op),
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

fn traject(n: u128, begin: Date) -> TrajectFeit {
    TrajectFeit {
        id: TrajectId(Uuid::from_u128(n)),
        staat: TrajectStaat::Loopt,
        begin: Some(begin),
        einde: Some(begin.saturating_add(8.weeks())),
        doorloop_tot: None,
        beeindigd_op: None,
        volgen_tot: None,
        evaluatie_op: Some(begin.saturating_add(6.weeks())),
        jaarlijks: false,
        evaluaties: Vec::new(),
        uitvoerder: Eigenaar::Mentor,
        begeleider: None,
        beslisser: Eigenaar::Zorgcoordinator,
    }
}

/// Every second pupil follows praktijkonderwijs with a plan and an IOP, one in five has a traject, one in twenty an application.
fn leerling(n: u128) -> LeerlingKlok {
    let pro = n.is_multiple_of(2);
    let soort = if pro {
        Onderwijssoort::Pro
    } else {
        Onderwijssoort::VmboBasis
    };
    let staat = if n.is_multiple_of(8) {
        OppStaat::Concept
    } else {
        OppStaat::Vastgesteld
    };
    let support = n.is_multiple_of(5);
    LeerlingKlok {
        plan: Some(PlanFeiten {
            plicht: PlichtFeiten {
                soort,
                extra_sinds: support.then_some(date(2026, 10, 5)),
                ingeschreven_op: Some(date(2026, 8, 17)),
                geplaatst_op: None,
            },
            opps: if pro { vec![opp(n, staat)] } else { Vec::new() },
            daden: Vec::new(),
            jaarlijks: Vec::new(),
            tellers: Vec::new(),
            plannen: BTreeSet::new(),
            uitstroom: true,
        }),
        gedaan: Some(if pro {
            vec![
                (IopTeller::Doelengesprek, date(2026, 10, 12)),
                (IopTeller::Evaluatie, date(2026, 11, 2)),
            ]
        } else {
            Vec::new()
        }),
        doelen: vec![DoelFeit {
            id: DoelId(Uuid::from_u128(n)),
            begin: date(2026, 9, 1),
            streefdatum: date(2026, 12, 18),
        }],
        trajecten: if support {
            vec![traject(n, date(2026, 10, 5)), traject(n + 1, date(2026, 11, 2))]
        } else {
            Vec::new()
        },
        toelating: if n.is_multiple_of(20) {
            vec![(
                AanvraagId(Uuid::from_u128(n)),
                KlokFeiten {
                    ontvangen_op: Some(date(2026, 10, 20)),
                    iq_datum: Some(date(2025, 3, 3)),
                    ..KlokFeiten::nieuw(date(2026, 10, 5))
                },
            )]
        } else {
            Vec::new()
        },
        ..LeerlingKlok::nieuw(soort, date(2012, 5, 4))
    }
}

#[divan::bench(sample_count = 10)]
fn clock_of_100_000_pupils(bencher: Bencher) {
    let alle: Vec<LeerlingKlok> = (0..LEERLINGEN).map(leerling).collect();
    let plan = Planregels::default();
    let regels = Klokregels {
        plan: &plan,
        bewaring: Bewaartermijn::default(),
        dicht: &NIETS,
    };
    bencher.bench_local(|| {
        alle.iter()
            .map(|feiten| termijnen_van(black_box(feiten), &regels, VANDAAG).len())
            .sum::<usize>()
    });
}

#[divan::bench]
fn clock_of_one_pupil_of_praktijkonderwijs(bencher: Bencher) {
    let feiten = leerling(40);
    let plan = Planregels::default();
    let regels = Klokregels {
        plan: &plan,
        bewaring: Bewaartermijn::default(),
        dicht: &NIETS,
    };
    bencher.bench_local(|| termijnen_van(black_box(&feiten), &regels, VANDAAG).len());
}
