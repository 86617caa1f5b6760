//! Every due date with its source: one table, worked out by hand. The first row of a kind stands in `docs/klok.md`.

use jiff::civil::{Date, date};
use vangnet_core::{
    cascade::traject::TrajectStaat,
    id::{AanvraagId, AccountId, AfspraakId, DoelId, ThuiszitterId},
    klok::{
        BezwaarFeiten, Eigenaar, KlokFeiten, Opschorting, TermijnSoort as S, TermijnStaat as T,
        leerling::{
            AfspraakFeit, BesluitFeit, DoelFeit, IngelichtFeit, LeerlingKlok, ThuisFeit, TrajectFeit,
        },
    },
    leerling::Onderwijssoort as O,
    plan::{
        iop::IopTeller,
        opp::{OppStaat, PlichtFeiten},
        taak::PlanFeiten,
    },
    toestemming::Daad,
};

use super::bouw::{daad, nr, opp, plan, pro, traject, vmbo};

/// A row: facts on a day, and the term that follows.
#[derive(Debug)]
pub(crate) struct Rij {
    /// The kind.
    pub(crate) soort: S,
    /// What the row is about.
    pub(crate) geval: &'static str,
    /// Where it is written: an article, a requirement, a line of a profile.
    pub(crate) bron: &'static str,
    /// The facts.
    pub(crate) feiten: LeerlingKlok,
    /// Today.
    pub(crate) vandaag: Date,
    /// What follows: first day, last day, how it stands.
    pub(crate) volgt: (Date, Date, T),
}

const fn rij(
    (soort, geval, bron): (S, &'static str, &'static str),
    feiten: LeerlingKlok,
    vandaag: Date,
    volgt: (Date, Date, T),
) -> Rij {
    Rij {
        soort,
        geval,
        bron,
        feiten,
        vandaag,
        volgt,
    }
}

/// The application of a pupil.
fn aanvraag(klok: KlokFeiten) -> LeerlingKlok {
    LeerlingKlok {
        toelating: vec![(AanvraagId(nr(7)), klok)],
        ..vmbo()
    }
}

fn met_plan(plan: PlanFeiten) -> LeerlingKlok {
    LeerlingKlok {
        plan: Some(plan),
        ..pro()
    }
}

fn met_traject(feit: TrajectFeit) -> LeerlingKlok {
    LeerlingKlok {
        trajecten: vec![feit],
        ..vmbo()
    }
}

/// The notes of a year of a pupil of praktijkonderwijs.
fn gedaan(teller: IopTeller, dagen: &[Date]) -> LeerlingKlok {
    LeerlingKlok {
        gedaan: Some(dagen.iter().map(|dag| (teller, *dag)).collect()),
        ..pro()
    }
}

/// A decision that was sent on a day, and what came of an objection.
fn bezwaar(ontvangen: Option<Date>, beslist: Option<Date>) -> LeerlingKlok {
    aanvraag(KlokFeiten {
        ontvangen_op: Some(date(2026, 9, 1)),
        besloten_op: Some(date(2026, 10, 5)),
        bezwaar: Some(BezwaarFeiten {
            verzonden: date(2026, 10, 5),
            ontvangen,
            beslist,
            ..BezwaarFeiten::default()
        }),
        ..KlokFeiten::nieuw(date(2026, 8, 25))
    })
}

/// Every row.
pub(crate) fn rijen() -> Vec<Rij> {
    let mut alle = toelating();
    alle.extend(opp_rijen());
    alle.extend(schooljaar());
    alle.extend(steun());
    alle.extend(afloop());
    alle
}

fn toelating() -> Vec<Rij> {
    let begin = date(2026, 9, 1);
    let nieuw = || KlokFeiten::nieuw(begin);
    let ontvangen = || KlokFeiten {
        ontvangen_op: Some(date(2026, 9, 8)),
        ..nieuw()
    };
    let gevraagd = || KlokFeiten {
        opschortingen: vec![Opschorting::gevraagd(date(2026, 9, 15), date(2026, 9, 29))],
        ..ontvangen()
    };
    let vandaag = date(2026, 9, 20);
    vec![
        rij(
            (
                S::SchoolBeslist,
                "registered on 1 September",
                "WVO 2020 art. 8.8 lid 2; R198",
            ),
            aanvraag(nieuw()),
            vandaag,
            (begin, date(2026, 10, 13), T::Loopt),
        ),
        rij(
            (
                S::TijdelijkePlaatsing,
                "the day after ten weeks",
                "WVO 2020 art. 8.13; R199",
            ),
            aanvraag(nieuw()),
            vandaag,
            (begin, date(2026, 11, 11), T::Loopt),
        ),
        rij(
            (S::SwvBeslist, "received on 8 September", "Awb art. 4:13 lid 2"),
            aanvraag(ontvangen()),
            vandaag,
            (date(2026, 9, 8), date(2026, 11, 3), T::Loopt),
        ),
        rij(
            (
                S::SwvBeslist,
                "fourteen days stand still",
                "Awb art. 4:15 lid 1 a",
            ),
            aanvraag(gevraagd()),
            vandaag,
            (date(2026, 9, 8), date(2026, 11, 16), T::Opgeschort),
        ),
        rij(
            (
                S::Aanvullen,
                "asked on 15 September, until the 29th",
                "Awb art. 4:5 lid 1",
            ),
            aanvraag(gevraagd()),
            vandaag,
            (date(2026, 9, 15), date(2026, 9, 29), T::Nadert),
        ),
        rij(
            (
                S::NietInBehandeling,
                "four weeks after a term that was not used",
                "Awb art. 4:5 lid 4",
            ),
            aanvraag(gevraagd()),
            date(2026, 10, 1),
            (date(2026, 9, 29), date(2026, 10, 27), T::Loopt),
        ),
        rij(
            (
                S::Bezwaar,
                "sent on 5 October",
                "Awb art. 6:7 and 6:8 lid 1; R222",
            ),
            bezwaar(None, None),
            date(2026, 10, 10),
            (date(2026, 10, 5), date(2026, 11, 16), T::Loopt),
        ),
        rij(
            (
                S::BeslissingOpBezwaar,
                "twelve weeks after the objection term",
                "Awb art. 7:10 lid 1",
            ),
            bezwaar(Some(date(2026, 10, 20)), None),
            date(2026, 11, 20),
            (date(2026, 11, 16), date(2027, 2, 8), T::Loopt),
        ),
        rij(
            (
                S::Beroep,
                "decided on the objection on 1 December",
                "Awb art. 6:7",
            ),
            bezwaar(Some(date(2026, 10, 20)), Some(date(2026, 12, 1))),
            date(2026, 12, 2),
            (date(2026, 12, 1), date(2027, 1, 12), T::Loopt),
        ),
        rij(
            (
                S::IqGeldig,
                "tested on 10 October 2024: two years",
                "R209; 002:1059",
            ),
            aanvraag(KlokFeiten {
                iq_datum: Some(date(2024, 10, 10)),
                ..nieuw()
            }),
            vandaag,
            (date(2024, 10, 10), date(2026, 10, 10), T::Nadert),
        ),
        rij(
            (
                S::LaatsteZitting,
                "an lwoo dossier before the last session",
                "R219, R220; 002:991",
            ),
            aanvraag(KlokFeiten {
                laatste_zitting: Some(date(2026, 9, 25)),
                ..nieuw()
            }),
            vandaag,
            (begin, date(2026, 9, 25), T::Nadert),
        ),
        rij(
            (
                S::Vernietigen,
                "decided on 5 October",
                "WVO 2020 art. 2.47 lid 16; R271",
            ),
            bezwaar(None, None),
            date(2026, 10, 10),
            (date(2026, 10, 5), date(2029, 10, 5), T::Loopt),
        ),
    ]
}

fn opp_rijen() -> Vec<Rij> {
    let begin = date(2026, 8, 17);
    let zes_weken = date(2026, 9, 28);
    let kaal = || plan(O::Pro, begin);
    let van_kracht = |op| PlanFeiten {
        opps: vec![opp(1, OppStaat::Vastgesteld, Some(op))],
        ..kaal()
    };
    let concept = |daden| PlanFeiten {
        opps: vec![opp(1, OppStaat::Concept, None)],
        daden,
        ..kaal()
    };
    let later = PlanFeiten {
        plicht: PlichtFeiten {
            extra_sinds: Some(date(2026, 11, 2)),
            ..plan(O::VmboBasis, begin).plicht
        },
        ..plan(O::VmboBasis, begin)
    };
    let (lid2, lid5, lid3) = (
        "WVO 2020 art. 2.44 lid 2",
        "WVO 2020 art. 2.44 lid 5",
        "WVO 2020 art. 2.44 lid 3",
    );
    let jaar = |dag| PlanFeiten {
        jaarlijks: vec![dag],
        ..van_kracht(date(2025, 9, 10))
    };
    vec![
        rij(
            (S::OppVaststellen, "enrolled on 17 August", lid2),
            met_plan(kaal()),
            date(2026, 9, 1),
            (begin, zes_weken, T::Loopt),
        ),
        rij(
            (S::OppVaststellen, "the day before it is late", lid2),
            met_plan(kaal()),
            zes_weken,
            (begin, zes_weken, T::Nadert),
        ),
        rij(
            (S::OppVaststellen, "late", lid2),
            met_plan(kaal()),
            date(2026, 9, 29),
            (begin, zes_weken, T::Verlopen),
        ),
        rij(
            (S::OppVaststellen, "adopted in time", lid2),
            met_plan(van_kracht(zes_weken)),
            date(2026, 12, 1),
            (begin, zes_weken, T::Gehaald),
        ),
        rij(
            (S::OppVaststellen, "adopted a day late", lid2),
            met_plan(van_kracht(date(2026, 9, 29))),
            date(2026, 12, 1),
            (begin, zes_weken, T::TeLaatGehaald),
        ),
        rij(
            (S::OppVaststellen, "extra support that came later", lid2),
            LeerlingKlok {
                plan: Some(later),
                ..vmbo()
            },
            date(2026, 11, 10),
            (date(2026, 11, 2), date(2026, 12, 14), T::Loopt),
        ),
        rij(
            (S::Horen, "a concept, before it is adopted", lid5),
            met_plan(concept(Vec::new())),
            date(2026, 9, 20),
            (begin, zes_weken, T::Nadert),
        ),
        rij(
            (S::Horen, "spoke on 10 September", lid5),
            met_plan(concept(vec![daad(Daad::Gehoord, 1, date(2026, 9, 10))])),
            date(2026, 9, 20),
            (begin, zes_weken, T::Gehaald),
        ),
        rij(
            (S::Overeenstemming, "a concept, before it is adopted", lid2),
            met_plan(concept(Vec::new())),
            date(2026, 9, 20),
            (begin, zes_weken, T::Nadert),
        ),
        rij(
            (S::Overeenstemming, "agreed a week late", lid2),
            met_plan(concept(vec![daad(Daad::Handelingsdeel, 1, date(2026, 10, 5))])),
            date(2026, 10, 6),
            (begin, zes_weken, T::TeLaatGehaald),
        ),
        rij(
            (
                S::OppEvaluatie,
                "adopted last year, not evaluated in this one",
                lid3,
            ),
            met_plan(van_kracht(date(2025, 9, 10))),
            date(2026, 10, 1),
            (date(2026, 8, 1), date(2027, 7, 31), T::Loopt),
        ),
        rij(
            (S::OppEvaluatie, "evaluated this year", lid3),
            met_plan(jaar(date(2026, 9, 14))),
            date(2026, 10, 1),
            (date(2026, 8, 1), date(2027, 7, 31), T::Gehaald),
        ),
        rij(
            (S::OppEvaluatie, "an evaluation of last year does not count", lid3),
            met_plan(jaar(date(2026, 7, 31))),
            date(2027, 6, 15),
            (date(2026, 8, 1), date(2027, 7, 31), T::Nadert),
        ),
    ]
}

fn schooljaar() -> Vec<Rij> {
    let jaar = date(2026, 8, 1);
    let half = date(2027, 1, 31);
    vec![
        rij(
            (S::IopEvaluatie, "twice: nothing done yet", "R047; 000:180"),
            gedaan(IopTeller::Evaluatie, &[]),
            date(2026, 11, 20),
            (jaar, half, T::Loopt),
        ),
        rij(
            (S::IopEvaluatie, "near from six weeks before", "R047; 000:180"),
            gedaan(IopTeller::Evaluatie, &[]),
            date(2026, 12, 20),
            (jaar, half, T::Nadert),
        ),
        rij(
            (S::IopEvaluatie, "the first one was done", "R047; 000:180"),
            gedaan(IopTeller::Evaluatie, &[date(2026, 11, 5)]),
            date(2026, 11, 20),
            (jaar, half, T::Gehaald),
        ),
        rij(
            (
                S::Doelengesprek,
                "four times: by the end of October",
                "R048; 000:181",
            ),
            gedaan(IopTeller::Doelengesprek, &[]),
            date(2026, 11, 1),
            (jaar, date(2026, 10, 31), T::Verlopen),
        ),
        rij(
            (S::RapportVak, "twice, the first done late", "R049; 000:181"),
            gedaan(IopTeller::RapportVak, &[date(2027, 2, 1)]),
            date(2027, 2, 2),
            (jaar, half, T::TeLaatGehaald),
        ),
        rij(
            (
                S::RapportWerk,
                "counts apart from the other report",
                "R049; 000:181",
            ),
            gedaan(IopTeller::RapportVak, &[date(2026, 11, 5)]),
            date(2027, 2, 2),
            (jaar, half, T::Verlopen),
        ),
        rij(
            (S::RapportWerk, "done", "R049; 000:181"),
            gedaan(IopTeller::RapportWerk, &[date(2026, 11, 5)]),
            date(2027, 2, 2),
            (jaar, half, T::Gehaald),
        ),
        rij(
            (S::Huisbezoek, "once: by the last day of the year", "R050; 000:86"),
            gedaan(IopTeller::Huisbezoek, &[]),
            date(2026, 11, 20),
            (jaar, date(2027, 7, 31), T::Loopt),
        ),
    ]
}

fn steun() -> Vec<Rij> {
    let begin = date(2026, 10, 5);
    let vandaag = date(2026, 11, 20);
    let loopt = || traject(3, begin);
    vec![
        rij(
            (S::Doel, "to be reached by Christmas", "R060; 000:117"),
            LeerlingKlok {
                doelen: vec![DoelFeit {
                    id: DoelId(nr(4)),
                    begin,
                    streefdatum: date(2026, 12, 18),
                }],
                ..vmbo()
            },
            vandaag,
            (begin, date(2026, 12, 18), T::Loopt),
        ),
        rij(
            (S::TrajectEvaluatie, "set for 23 November", "R140; 002:865-866"),
            met_traject(TrajectFeit {
                evaluatie_op: Some(date(2026, 11, 23)),
                ..loopt()
            }),
            vandaag,
            (begin, date(2026, 11, 23), T::Nadert),
        ),
        rij(
            (S::TrajectEvaluatie, "stopped without one", "R140; 002:865-866"),
            met_traject(TrajectFeit {
                staat: TrajectStaat::Beeindigd,
                beeindigd_op: Some(date(2026, 11, 1)),
                evaluatie_op: Some(date(2026, 11, 2)),
                ..loopt()
            }),
            vandaag,
            (begin, date(2026, 11, 2), T::Verlopen),
        ),
        rij(
            (S::TrajectEinde, "eight weeks", "R121, R139; 002:865"),
            met_traject(TrajectFeit {
                einde: Some(date(2026, 11, 29)),
                ..loopt()
            }),
            vandaag,
            (begin, date(2026, 11, 29), T::Nadert),
        ),
        rij(
            (
                S::TrajectEinde,
                "goes on for a while after a step",
                "R074-R076; 000:201, 257",
            ),
            met_traject(TrajectFeit {
                einde: Some(date(2026, 11, 1)),
                doorloop_tot: Some(date(2027, 1, 15)),
                ..loopt()
            }),
            vandaag,
            (begin, date(2027, 1, 15), T::Loopt),
        ),
        rij(
            (
                S::Jaarevaluatie,
                "the safety net, once a school year",
                "R110; 000:267",
            ),
            met_traject(TrajectFeit {
                jaarlijks: true,
                ..traject(3, date(2025, 9, 1))
            }),
            date(2027, 7, 1),
            (date(2026, 8, 1), date(2027, 7, 31), T::Nadert),
        ),
        rij(
            (S::Jaarevaluatie, "done this year", "R110; 000:267"),
            met_traject(TrajectFeit {
                jaarlijks: true,
                evaluaties: vec![date(2026, 11, 2)],
                ..loopt()
            }),
            vandaag,
            (begin, date(2027, 7, 31), T::Gehaald),
        ),
        rij(
            (S::Volgen, "52 weeks after it ended", "R132; 002:880"),
            met_traject(TrajectFeit {
                staat: TrajectStaat::Beeindigd,
                beeindigd_op: Some(date(2025, 12, 19)),
                volgen_tot: Some(date(2026, 12, 18)),
                ..traject(3, date(2025, 9, 1))
            }),
            vandaag,
            (date(2025, 12, 19), date(2026, 12, 18), T::Nadert),
        ),
        rij(
            (S::Ingelicht, "informed until 1 December", "R232, R275; 002:387"),
            LeerlingKlok {
                ingelicht: vec![IngelichtFeit {
                    account: AccountId(nr(9)),
                    vanaf: begin,
                    tot: Some(date(2026, 12, 1)),
                }],
                ..vmbo()
            },
            vandaag,
            (begin, date(2026, 12, 1), T::Nadert),
        ),
        rij(
            (
                S::MedischHerzien,
                "informed since 2 December 2025, without a last day",
                "R232, R275; 002:387",
            ),
            LeerlingKlok {
                ingelicht: vec![IngelichtFeit {
                    account: AccountId(nr(9)),
                    vanaf: date(2025, 12, 2),
                    tot: None,
                }],
                ..vmbo()
            },
            vandaag,
            (date(2025, 12, 2), date(2026, 12, 2), T::Nadert),
        ),
        rij(
            (
                S::VolgendeStap,
                "a talk on 18 November did not come",
                "R143; 002:764",
            ),
            LeerlingKlok {
                thuis: Some(ThuisFeit {
                    id: ThuiszitterId(nr(5)),
                    van: begin,
                    stap_op: Some(date(2026, 11, 18)),
                    eigenaar: Some(AccountId(nr(9))),
                }),
                ..vmbo()
            },
            vandaag,
            (begin, date(2026, 11, 18), T::Verlopen),
        ),
        rij(
            (S::Afspraak, "agreed in a meeting", "R161; 002:746"),
            LeerlingKlok {
                afspraken: vec![AfspraakFeit {
                    id: AfspraakId(nr(6)),
                    gemaakt_op: date(2026, 11, 10),
                    voor: date(2026, 11, 24),
                    eigenaar: Some(AccountId(nr(9))),
                    gedaan_op: None,
                }],
                ..vmbo()
            },
            vandaag,
            (date(2026, 11, 10), date(2026, 11, 24), T::Nadert),
        ),
        rij(
            (S::Afspraak, "done on its last day", "R161; 002:746"),
            LeerlingKlok {
                afspraken: vec![AfspraakFeit {
                    id: AfspraakId(nr(6)),
                    gemaakt_op: date(2026, 11, 2),
                    voor: date(2026, 11, 16),
                    eigenaar: Some(AccountId(nr(9))),
                    gedaan_op: Some(date(2026, 11, 16)),
                }],
                ..vmbo()
            },
            vandaag,
            (date(2026, 11, 2), date(2026, 11, 16), T::Gehaald),
        ),
    ]
}

fn afloop() -> Vec<Rij> {
    let vandaag = date(2026, 11, 20);
    let besluit = |lwoo| LeerlingKlok {
        besluiten: vec![BesluitFeit {
            aanvraag: AanvraagId(nr(7)),
            datum: date(2025, 6, 2),
            einddatum: date(2027, 3, 31),
            lwoo,
        }],
        ..vmbo()
    };
    let weg = LeerlingKlok {
        vertrokken_op: Some(date(2026, 7, 10)),
        ..pro()
    };
    vec![
        rij(
            (
                S::EindeToewijzing,
                "a TLV that ends: five months before it is near",
                "WEC art. 40 lid 15; R223",
            ),
            besluit(false),
            vandaag,
            (date(2025, 6, 2), date(2027, 3, 31), T::Nadert),
        ),
        rij(
            (
                S::EindeToewijzing,
                "lwoo",
                "Uitvoeringsbesluit WVO 2020 art. 2.48 lid 1",
            ),
            besluit(true),
            date(2026, 9, 1),
            (date(2025, 6, 2), date(2027, 3, 31), T::Loopt),
        ),
        rij(
            (
                S::Nazorg,
                "left praktijkonderwijs on 10 July: two years",
                "R280, R111; 000:189, 269",
            ),
            weg,
            vandaag,
            (date(2026, 7, 10), date(2028, 7, 10), T::Loopt),
        ),
        rij(
            (
                S::Afsluiten,
                "left on 10 July, and a traject runs: two weeks",
                "choice: a traject that runs keeps support (bewaring)",
            ),
            LeerlingKlok {
                vertrokken_op: Some(date(2026, 7, 10)),
                trajecten: vec![traject(1, date(2026, 3, 2))],
                ..vmbo()
            },
            date(2026, 7, 20),
            (date(2026, 7, 10), date(2026, 7, 24), T::Nadert),
        ),
        rij(
            (
                S::SteunVernietigen,
                "three years after support ended",
                "agreed practice (bewaring); R271, Q17",
            ),
            LeerlingKlok {
                steun_tot: Some(date(2023, 12, 1)),
                ..vmbo()
            },
            vandaag,
            (date(2023, 12, 1), date(2026, 12, 1), T::Nadert),
        ),
    ]
}

/// The owner of the first row of a kind, as a check on who is told.
pub(crate) const EIGENAREN: [(S, Eigenaar); 20] = [
    (S::OppVaststellen, Eigenaar::Mentor),
    (S::Horen, Eigenaar::Mentor),
    (S::Overeenstemming, Eigenaar::Mentor),
    (S::OppEvaluatie, Eigenaar::Mentor),
    (S::IopEvaluatie, Eigenaar::Mentor),
    (S::Doelengesprek, Eigenaar::Mentor),
    (S::RapportVak, Eigenaar::Mentor),
    (S::RapportWerk, Eigenaar::Mentor),
    (S::Huisbezoek, Eigenaar::Mentor),
    (S::Doel, Eigenaar::Mentor),
    (S::TrajectEvaluatie, Eigenaar::Zorgcoordinator),
    (S::TrajectEinde, Eigenaar::Zorgcoordinator),
    (S::Jaarevaluatie, Eigenaar::Zorgcoordinator),
    (S::Volgen, Eigenaar::Zorgcoordinator),
    (S::Nazorg, Eigenaar::Zorgcoordinator),
    (S::Ingelicht, Eigenaar::Zorgcoordinator),
    (S::VolgendeStap, Eigenaar::Zorgcoordinator),
    (S::Afspraak, Eigenaar::Zorgcoordinator),
    (S::Afsluiten, Eigenaar::Zorgcoordinator),
    (S::SteunVernietigen, Eigenaar::Directie),
];
