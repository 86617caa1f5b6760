//! The quality of support: steps of a cycle, states of an ambition, protocols that are late, what staff lacks.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops where it fails"
)]

use std::collections::{BTreeMap, BTreeSet};

use jiff::{
    ToSpan,
    civil::{Date, date},
};
use proptest::{collection::vec, prelude::*, sample::select};
use rstest::rstest;
use uuid::Uuid;
use vangnet_core::{
    cijfers::masker::Aantal,
    id::{AccountId, AmbitieId, CompetentieId, ScholingId, SchoolId},
    inrichting::{
        aanbod::{Aanbodlijst, Schoolaanbod},
        catalogus::Catalogus,
    },
    kwaliteit::{
        ambitie::{Ambitie, AmbitieSoort, AmbitieStaat, Notitie, op_volgorde},
        cyclus::{Cyclus, CyclusFout, CyclusStaat, CyclusStap, Fase, Fasetekst, Meting, Score, lees_score},
        protocol::{Protocolsoort, is_verlopen, ontbrekend, plaats},
        scholing::{Competentie, Feiten, Scholing, gaten, is_code, stand},
    },
};

const MAASDAL: &str = include_str!("../../cli/demo/catalogus-maasdal.toml");
const VANDAAG: Date = date(2026, 11, 23);

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

fn cyclus(gevuld: &[Fase], gesloten: bool) -> Cyclus {
    let vol = Fasetekst {
        tekst: "Wij bellen ouders eerder.".to_owned(),
        datum: Some(VANDAAG),
        eigenaar: Some(AccountId(id(1))),
    };
    Cyclus {
        school: SchoolId(id(9)),
        schooljaar: 2026,
        metingen: BTreeMap::new(),
        fasen: gevuld.iter().map(|f| (*f, vol.clone())).collect(),
        gesloten_op: gesloten.then_some(VANDAAG),
        door: AccountId(id(1)),
        tijdstip: 0,
        versie: 1,
    }
}

proptest! {
    /// "Cycle closed or open" (R244): it closes exactly when it is open and all four phases are filled, and only a closed one opens.
    #[test]
    fn r244_a_cycle_closes_when_all_four_phases_are_filled(
        gevuld in vec(any::<bool>(), 4),
        gesloten in any::<bool>(),
        half in proptest::option::of(0_usize..3),
    ) {
        let here: Vec<Fase> = Fase::ALL.into_iter().zip(&gevuld).filter(|(_, ja)| **ja).map(|(f, _)| f).collect();
        let mut c = cyclus(&here, gesloten);
        if let (Some(wat), Some(eerste)) = (half, here.first()) {
            let fase = c.fasen.get_mut(eerste).unwrap();
            match wat {
                0 => fase.tekst = "  ".to_owned(),
                1 => fase.datum = None,
                _ => fase.eigenaar = None,
            }
        }
        let vol = gevuld.iter().all(|ja| *ja) && half.is_none();
        prop_assert_eq!(c.lege_fasen().is_empty(), vol);
        let sluiten = match (gesloten, vol) {
            (true, _) => Err(CyclusFout::Staat),
            (false, false) => Err(CyclusFout::FasenLeeg),
            (false, true) => Ok(CyclusStaat::Gesloten),
        };
        prop_assert_eq!(c.na(CyclusStap::Sluiten), sluiten);
        let open = if gesloten { Ok(CyclusStaat::Open) } else { Err(CyclusFout::Staat) };
        prop_assert_eq!(c.na(CyclusStap::Heropenen), open);
    }

    /// Who does not write for the school sees no score of fewer than five, and no such count.
    #[test]
    fn r244_a_small_response_is_masked(ingevuld in 0_u32..30, score in proptest::option::of(0_u8..=100)) {
        let m = Meting { gevraagd: 40, ingevuld, score, bevinding: String::new() };
        prop_assert_eq!(m.score(false), score.map_or(Score::Geen, Score::Tienden));
        if ingevuld < 5 {
            prop_assert!(!matches!(m.score(true), Score::Tienden(_)));
            prop_assert_eq!(m.antwoorden(true).getal().is_some(), ingevuld == 0);
        } else {
            prop_assert_eq!(m.score(true), m.score(false));
            prop_assert_eq!(m.antwoorden(true), Aantal::Precies(ingevuld));
        }
    }

    /// Every score in tenths is read as it is written, with either sign; nothing above ten is.
    #[test]
    fn r244_a_score_is_read_in_tenths(tienden in 0_u16..400) {
        let (heel, tiende) = (tienden / 10, tienden % 10);
        let verwacht = u8::try_from(tienden).ok().filter(|n| *n <= 100);
        prop_assert_eq!(lees_score(&format!("{heel},{tiende}")), verwacht);
        prop_assert_eq!(lees_score(&format!(" {heel}.{tiende} ")), verwacht);
        if tiende == 0 {
            prop_assert_eq!(lees_score(&heel.to_string()), verwacht);
        }
    }
}

#[rstest]
fn r244_what_is_no_score_is_refused(
    #[values("", "-1", "+7", "7,45", "7,", ",5", "zeven", "1e1", "007", "7,4,1")] tekst: &str,
) {
    assert_eq!(lees_score(tekst), None);
}

fn ambitie(nr: u128, begin: Date, uiterlijk: Date) -> Ambitie {
    Ambitie {
        id: AmbitieId(id(nr)),
        school: None,
        soort: AmbitieSoort::Ambitie,
        wat: "Elke leraar kan om met prikkels.".to_owned(),
        waarom: String::new(),
        aanbod: String::new(),
        eigenaar: AccountId(id(1)),
        begin,
        uiterlijk,
        staat: AmbitieStaat::Voorgenomen,
        notities: Vec::new(),
        versie: 1,
    }
}

/// The states as the table of the documentation has them, written out a second time.
#[test]
fn r255_the_table_of_states() {
    use AmbitieStaat as S;
    let kan = |van: S, naar: S| match van {
        S::Voorgenomen => matches!(naar, S::Voorgenomen | S::Loopt | S::Gestopt),
        S::Loopt => naar != S::Voorgenomen,
        S::Bereikt => naar == S::Bereikt,
        S::NietBereikt => matches!(naar, S::NietBereikt | S::Loopt),
        S::Gestopt => matches!(naar, S::Gestopt | S::Loopt),
    };
    for van in S::ALL {
        for naar in S::ALL {
            assert_eq!(van.na(naar).is_ok(), kan(van, naar), "{van:?} -> {naar:?}");
        }
    }
}

fn weg() -> impl Strategy<Value = Ambitie> {
    (vec((0_usize..5, 0_i32..200), 0..12), 0_i32..400).prop_map(|(stappen, duur)| {
        let mut a = ambitie(1, date(2025, 9, 1), date(2025, 9, 1) + duur.days());
        let mut op = a.begin;
        for (nr, later) in stappen {
            op += later.days();
            let Ok(staat) = a.staat.na(AmbitieStaat::ALL[nr]) else {
                continue;
            };
            a.staat = staat;
            a.notities.push(Notitie {
                op,
                door: a.eigenaar,
                staat,
                tekst: String::new(),
            });
        }
        a
    })
}

proptest! {
    /// Along any way through the table: the state of the last day is the state, late is open and past, and what a year's report
    /// holds is what asked for work or was spoken of on one of its days.
    #[test]
    fn r255_the_report_of_a_year_shows_the_state_at_its_end(a in weg(), dag in 0_i32..2000) {
        prop_assert_eq!(a.staat_op(Date::MAX), a.staat);
        prop_assert_eq!(a.staat_op(a.begin - 1.days()), AmbitieStaat::Voorgenomen);
        let vandaag = a.begin + dag.days();
        prop_assert_eq!(a.is_te_laat(vandaag), a.staat.is_open() && vandaag > a.uiterlijk);
        for jaar in 2024..2030_i16 {
            let (van, tot) = (date(jaar, 8, 1), date(jaar + 1, 7, 31));
            let mut dagen = van.series(1.day()).take_while(|d| *d <= tot);
            let bezig = dagen.any(|d| {
                d >= a.begin && (a.staat_op(d).is_open() || a.notities.iter().any(|n| n.op == d))
            });
            prop_assert_eq!(a.hoort_in(van, tot), bezig, "{}", jaar);
        }
    }

    #[test]
    fn r255_what_is_late_stands_first(dagen in vec((-50_i32..50, 0_usize..5), 0..15)) {
        let mut alle: Vec<Ambitie> = dagen
            .iter()
            .zip(1..)
            .map(|((rest, staat), nr)| {
                let mut a = ambitie(nr, date(2020, 1, 1), VANDAAG + rest.days());
                a.staat = AmbitieStaat::ALL[*staat];
                a
            })
            .collect();
        op_volgorde(&mut alle, VANDAAG);
        let rang = |a: &Ambitie| if a.is_te_laat(VANDAAG) { 0 } else if a.staat.is_open() { 1 } else { 2 };
        for twee in alle.windows(2) {
            prop_assert!((rang(&twee[0]), twee[0].uiterlijk) <= (rang(&twee[1]), twee[1].uiterlijk));
        }
    }

    #[test]
    fn r229_what_is_overdue_stands_first(dagen in vec(proptest::option::of(-50_i32..50), 0..15)) {
        let mut alle: Vec<Option<Date>> = dagen.iter().map(|d| d.map(|d| VANDAAG + d.days())).collect();
        alle.sort_by_key(|dag| plaats(*dag, VANDAAG));
        let rang = |dag: &Option<Date>| match dag {
            Some(dag) if *dag <= VANDAAG => 0,
            Some(_) => 1,
            None => 2,
        };
        for twee in alle.windows(2) {
            prop_assert!((rang(&twee[0]), twee[0]) <= (rang(&twee[1]), twee[1]));
            prop_assert_eq!(is_verlopen(twee[0], VANDAAG), rang(&twee[0]) == 0);
        }
    }

    #[test]
    fn r229_missing_kinds_are_those_without_a_document(er_zijn in vec(select(Protocolsoort::ALL.to_vec()), 0..9)) {
        let weg = ontbrekend(er_zijn.iter().copied());
        for soort in Protocolsoort::ALL {
            prop_assert_ne!(weg.contains(&soort), er_zijn.contains(&soort));
        }
    }
}

/// Facts at random: offers given or not, competences asked for codes of the catalogue, trainings followed, planned or over.
#[derive(Debug, Clone)]
struct School {
    niet: BTreeSet<String>,
    competenties: Vec<Competentie>,
    scholingen: Vec<Scholing>,
    personeel: Vec<(AccountId, bool)>,
}

fn school() -> impl Strategy<Value = School> {
    let catalogus: Catalogus = toml::from_str(MAASDAL).unwrap();
    let mut codes: Vec<String> = catalogus.arrangement.iter().map(|a| a.code.clone()).collect();
    let offers = codes.clone();
    codes.extend(catalogus.soort.iter().map(|s| s.code.clone()));
    codes.push("thema:4".to_owned());
    let competentie = (
        vec(select(codes), 0..4),
        any::<bool>(),
        -20_i32..20,
        proptest::option::of(-20_i32..20),
    );
    let competentie = competentie.prop_map(|(codes, ieder, vanaf, tot)| Competentie {
        id: CompetentieId(Uuid::nil()),
        titel: "Omgaan met agressie".to_owned(),
        codes,
        ieder,
        vanaf: VANDAAG + vanaf.days(),
        tot: tot.map(|n| VANDAAG + n.days()),
        versie: 1,
    });
    let dag = || proptest::option::of(-20_i32..20);
    let scholing =
        (0_u128..5, 0_u128..7, dag(), dag(), dag()).prop_map(|(wat, wie, gepland, gevolgd, tot)| Scholing {
            id: ScholingId(Uuid::nil()),
            school: SchoolId(id(9)),
            account: AccountId(id(wie)),
            competentie: CompetentieId(id(wat)),
            gepland: gepland.map(|n| VANDAAG + n.days()),
            gevolgd: gevolgd.map(|n| VANDAAG + n.days()),
            geldig_tot: tot.map(|n| VANDAAG + n.days()),
            versie: 1,
        });
    let niet = proptest::collection::btree_set(select(offers), 0..8);
    let personeel = vec(any::<bool>(), 0..6);
    (niet, vec(competentie, 0..5), vec(scholing, 0..25), personeel).prop_map(
        |(niet, mut alle, scholingen, les)| {
            for (c, nr) in alle.iter_mut().zip(0..) {
                c.id = CompetentieId(id(nr));
            }
            School {
                niet,
                competenties: alle,
                scholingen,
                personeel: les
                    .into_iter()
                    .zip(0..)
                    .map(|(les, nr)| (AccountId(id(nr)), les))
                    .collect(),
            }
        },
    )
}

proptest! {
    /// The gap list per category, who lacks a course that every teacher must have, and who has what: counted a second time, one
    /// question at a time (R253, R254).
    #[test]
    fn r254_the_gap_list_is_what_a_second_count_finds(s in school()) {
        let catalogus: Catalogus = toml::from_str(MAASDAL).unwrap();
        let aanbod = Aanbodlijst(s.niet.iter().map(|code| Schoolaanbod {
            school: SchoolId(id(9)),
            arrangement: code.clone(),
            hoe: String::new(),
            biedt: false,
            protocol: false,
            kwaliteit: None,
            versie: 1,
        }).collect());
        let feiten = Feiten {
            catalogus: &catalogus,
            aanbod: &aanbod,
            competenties: &s.competenties,
            scholingen: &s.scholingen,
            personeel: &s.personeel,
            dag: VANDAAG,
        };
        let stand = stand(feiten);
        let heeft = |wie: AccountId, wat: CompetentieId| s.scholingen.iter().any(|x| {
            x.account == wie && x.competentie == wat
                && x.gevolgd.is_some_and(|d| d <= VANDAAG)
                && x.geldig_tot.is_none_or(|d| d >= VANDAAG)
        });
        let gevraagd = |c: &Competentie| c.vanaf <= VANDAAG && c.tot.is_none_or(|d| d >= VANDAAG);
        // Gaps: by offer, by competence.
        let mut verwacht = Vec::new();
        for offer in &catalogus.arrangement {
            let mut lacks = Vec::new();
            for c in s.competenties.iter().filter(|c| gevraagd(c)) {
                let nodig = c.codes.iter().any(|code| {
                    *code == offer.code || *code == offer.soort
                        || code.strip_prefix("thema:").is_some_and(|nr| offer.thema == nr.parse().ok())
                });
                let door_school = catalogus.soort(&offer.soort).unwrap().uitvoering.code() == "school";
                let biedt = door_school && !s.niet.contains(&offer.code);
                if nodig && biedt && !s.personeel.iter().any(|(wie, _)| heeft(*wie, c.id)) {
                    lacks.push(c.id);
                }
            }
            if !lacks.is_empty() {
                verwacht.push((offer.code.clone(), lacks));
            }
        }
        prop_assert_eq!(gaten(&catalogus, &stand), verwacht);
        for c in &s.competenties {
            let row = stand.iter().find(|r| r.competentie == c.id);
            if let Some(row) = row {
                prop_assert!(gevraagd(c));
                for (wie, les) in &s.personeel {
                    prop_assert_eq!(row.heeft.contains_key(wie), heeft(*wie, c.id));
                    prop_assert_eq!(row.mist.contains(wie), c.ieder && *les && !heeft(*wie, c.id));
                    if let Some(tot) = row.heeft.get(wie) {
                        let dagen = s.scholingen.iter().filter(|x| x.account == *wie && x.competentie == c.id && x.telt_op(VANDAAG));
                        let dagen: Vec<_> = dagen.map(|x| x.geldig_tot).collect();
                        prop_assert_eq!(*tot, if dagen.contains(&None) { None } else { dagen.into_iter().max().flatten() });
                    }
                }
                prop_assert!(row.gepland.iter().all(|wie| !row.heeft.contains_key(wie)));
            } else {
                prop_assert!(!gevraagd(c) || !c.ieder);
            }
        }
    }
}

#[test]
fn r254_a_code_names_an_offer_a_kind_or_a_theme() {
    let catalogus: Catalogus = toml::from_str(MAASDAL).unwrap();
    assert!(is_code(&catalogus, "B1") && is_code(&catalogus, "basis"));
    assert!(!is_code(&catalogus, "Z9") && !is_code(&catalogus, "thema:99") && !is_code(&catalogus, ""));
}

/// Who teaches and lacks what every teacher must have is listed (R253): not who has it, not who does not teach, and not when
/// the training ran out yesterday only for others.
#[test]
fn r253_a_teacher_without_a_mandatory_course_is_listed() {
    let wat = CompetentieId(id(1));
    let agressie = Competentie {
        id: wat,
        titel: "Omgaan met agressie".to_owned(),
        codes: Vec::new(),
        ieder: true,
        vanaf: date(2026, 8, 1),
        tot: None,
        versie: 1,
    };
    let gevolgd = |wie: u128, tot: Option<Date>| Scholing {
        id: ScholingId(id(wie)),
        school: SchoolId(id(9)),
        account: AccountId(id(wie)),
        competentie: wat,
        gepland: None,
        gevolgd: Some(date(2025, 10, 1)),
        geldig_tot: tot,
        versie: 1,
    };
    let catalogus = Catalogus::default();
    let feiten = Feiten {
        catalogus: &catalogus,
        aanbod: &Aanbodlijst::default(),
        competenties: &[agressie],
        scholingen: &[gevolgd(1, Some(VANDAAG)), gevolgd(2, VANDAAG.yesterday().ok())],
        personeel: &[
            (AccountId(id(1)), true),
            (AccountId(id(2)), true),
            (AccountId(id(3)), true),
            (AccountId(id(4)), false),
        ],
        dag: VANDAAG,
    };
    let stand = stand(feiten);
    assert_eq!(stand.len(), 1);
    assert_eq!(stand[0].mist, [AccountId(id(2)), AccountId(id(3))]);
    assert!(gaten(&catalogus, &stand).is_empty(), "no offer asks for it");
}
