//! Schools beside each other (R020, R031, R245, R249).

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use rstest::rstest;
use vangnet_core::{
    id::{GroepId, SchoolId},
    inrichting::{
        School,
        aanbod::{Aanbodlijst, Capaciteit},
        catalogus::Neutraal,
        vergelijking::{
            Celvorm::{self, Geintegreerd, Gemengd, Niet, NietVoor, Traject, ViaAnderen},
            Gebruik, Getal, Inzetsom, Keuze, Schoolfeiten, Uren, Vergelijking, teamuren, vergelijk,
        },
    },
    leerling::Onderwijssoort::{self, Pro, VmboBasis, VmboTl},
};

use crate::{lijst, maasdal, noorderlicht, regel, school};

fn een_school(n: u128, soorten: &[Onderwijssoort]) -> School {
    School {
        id: school(n),
        brin: format!("99A{n}"),
        naam: format!("School {n}"),
        adres: Vec::new(),
        soorten: soorten.to_vec(),
        locaties: Vec::new(),
    }
}

/// Trajecten and pupils, both now and in the year.
fn gebruik(aantal: u32, leerlingen: u32) -> Gebruik {
    Gebruik {
        lopend: aantal,
        lopend_leerlingen: leerlingen,
        dit_jaar: aantal,
        dit_jaar_leerlingen: leerlingen,
    }
}

fn vorm(v: &Vergelijking, code: &str, nr: usize) -> Celvorm {
    v.rijen.iter().find(|r| r.arrangement == code).unwrap().cellen[nr].vorm
}

#[rstest]
#[case(0, 0, false, Getal::Precies(0))]
#[case(1, 1, false, Getal::Minder)]
#[case(4, 4, false, Getal::Minder)]
#[case(5, 5, false, Getal::Precies(5))]
// Nine trajecten of four pupils are about four pupils.
#[case(9, 4, false, Getal::Minder)]
#[case(1, 1, true, Getal::Precies(1))]
fn r249_small_numbers_of_others_are_not_told(
    #[case] aantal: u32,
    #[case] leerlingen: u32,
    #[case] eigen: bool,
    #[case] getal: Getal,
) {
    assert_eq!(Getal::van(aantal, leerlingen, eigen), getal);
}

/// Six ran and five run: one ended, and nobody else needs to know.
#[rstest]
#[case(5, 6, Getal::Meer)]
#[case(5, 5, Getal::Precies(5))]
#[case(5, 10, Getal::Precies(10))]
#[case(0, 6, Getal::Precies(6))]
fn r249_what_ended_is_not_found_by_subtraction(
    #[case] lopend: u32,
    #[case] dit_jaar: u32,
    #[case] getal: Getal,
) {
    let gebruik = Gebruik {
        lopend,
        lopend_leerlingen: lopend,
        dit_jaar,
        dit_jaar_leerlingen: dit_jaar,
    };
    assert_eq!(gebruik.getallen(false), (Getal::Precies(lopend), getal));
    assert_eq!(gebruik.getallen(true).1, Getal::Precies(dit_jaar));
}

#[test]
fn the_shape_follows_the_kinds_of_education_of_the_school() {
    let scholen = [
        een_school(1, &[Pro]),
        een_school(2, &[VmboBasis]),
        een_school(3, &[Pro, VmboBasis]),
        een_school(4, &[VmboBasis]),
    ];
    let aanbod = BTreeMap::from([(school(4), lijst(&[regel("B1", false, false, None)]))]);
    let feiten = Schoolfeiten {
        aanbod,
        ..Schoolfeiten::default()
    };
    let catalogus = maasdal();
    let alles = vergelijk(&catalogus, &scholen, &feiten, &Keuze::default(), &BTreeSet::new());
    let rij = |v: &Vergelijking, code: &str| -> Vec<Celvorm> {
        (0..v.scholen.len()).map(|nr| vorm(v, code, nr)).collect()
    };
    assert_eq!(rij(&alles, "B1"), [Geintegreerd, Traject, Gemengd, Niet]);
    assert_eq!(rij(&alles, "E1"), [NietVoor, ViaAnderen, ViaAnderen, ViaAnderen]);
    // Only pro: the schools that have it, and how it is there.
    let pro = Keuze {
        onderwijs: Some(Pro),
        ..Keuze::default()
    };
    let pro = vergelijk(&catalogus, &scholen, &feiten, &pro, &BTreeSet::new());
    assert_eq!(pro.scholen.len(), 2);
    assert_eq!(rij(&pro, "B1"), [Geintegreerd, Geintegreerd]);
    assert_eq!(rij(&pro, "E1"), [NietVoor, NietVoor]);
}

#[test]
fn r031_what_is_not_comparable_is_shown_as_such_and_never_dropped() {
    let mut catalogus = noorderlicht();
    for a in catalogus
        .arrangement
        .iter_mut()
        .filter(|a| a.code.starts_with("15"))
    {
        a.neutraal = None;
    }
    let scholen = [een_school(1, &[VmboTl])];
    let v = vergelijk(
        &catalogus,
        &scholen,
        &Schoolfeiten::default(),
        &Keuze::default(),
        &BTreeSet::new(),
    );
    let los = v.neutraal.last().unwrap();
    assert_eq!(los.neutraal, None);
    assert_eq!(los.arrangementen, ["15a", "15b", "15c", "15d", "15e", "15f"]);
    let kinds: Vec<_> = v.neutraal.iter().filter_map(|rij| rij.neutraal).collect();
    assert_eq!(kinds, Neutraal::ALL);
}

#[test]
fn what_the_catalogue_no_longer_has_still_counts() {
    let scholen = [een_school(1, &[VmboBasis])];
    let gebruikt = BTreeMap::from([("OUD".to_owned(), gebruik(7, 6))]);
    let feiten = Schoolfeiten {
        gebruik: BTreeMap::from([(school(1), gebruikt)]),
        ..Schoolfeiten::default()
    };
    let v = vergelijk(&maasdal(), &scholen, &feiten, &Keuze::default(), &BTreeSet::new());
    let oud = v.rijen.last().unwrap();
    assert_eq!(
        (oud.arrangement.as_str(), oud.cellen[0].vorm),
        ("OUD", Celvorm::Vervallen)
    );
    assert_eq!(oud.cellen[0].lopend, Getal::Precies(7));
    assert_eq!(v.neutraal.last().unwrap().arrangementen, ["OUD"]);
}

/// The minutes of a team tell how many pupils there are as well as a number does.
#[test]
fn minutes_that_would_give_a_pupil_away_are_told_to_the_own_school_only() {
    let catalogus = maasdal();
    let wie = catalogus.arrangement("B1").unwrap().uitvoerders[0].clone();
    let uren = |leerlingen| {
        let uren = Uren {
            beschikbaar: Some(300),
            bezet: 60,
            leerlingen,
        };
        BTreeMap::from([(wie.clone(), uren)])
    };
    let feiten = Schoolfeiten {
        uren: BTreeMap::from([(school(1), uren(1)), (school(2), uren(4)), (school(3), uren(5))]),
        ..Schoolfeiten::default()
    };
    let scholen = [1, 2, 3, 4].map(|n| een_school(n, &[VmboBasis]));
    let eigen = BTreeSet::from([school(1)]);
    let v = vergelijk(&catalogus, &scholen, &feiten, &Keuze::default(), &eigen);
    let b1 = v.rijen.iter().find(|r| r.arrangement == "B1").unwrap();
    let gezien: Vec<_> = b1.cellen.iter().map(|c| (c.beschikbaar, c.bezet)).collect();
    assert_eq!(
        gezien,
        [
            (Some(300), Some(60)),
            (Some(300), None),
            (Some(300), Some(60)),
            (None, None)
        ]
    );
}

#[test]
fn a_group_is_given_once() {
    let groep = |n: u128| Some(GroepId(uuid::Uuid::from_u128(n)));
    let som = |groep, wie: &str, minuten| Inzetsom {
        school: school(1),
        uitvoerder: wie.to_owned(),
        groep,
        minuten,
        leerlingen: 3,
    };
    let inzet = [
        som(None, "trainer", 100),
        som(groep(1), "trainer", 60),
        som(groep(1), "mentor", 60),
        som(groep(2), "trainer", 30),
    ];
    let er = [Capaciteit {
        school: school(1),
        uitvoerder: "trainer".to_owned(),
        minuten_per_week: 200,
    }];
    let gevonden = &teamuren(&inzet, &er)[&school(1)];
    assert_eq!(
        (gevonden["trainer"].bezet, gevonden["trainer"].beschikbaar),
        (190, Some(200))
    );
    assert!(!gevonden.contains_key("mentor"));
}

fn any_gebruik() -> impl Strategy<Value = Gebruik> {
    (0_u32..9, 0_u32..9, 0_u32..9).prop_map(|(lopend, erbij, minder)| {
        let dit_jaar = lopend + erbij;
        let hoogstens = |aantal: u32| aantal.saturating_sub(minder).max(u32::from(aantal > 0));
        Gebruik {
            lopend,
            lopend_leerlingen: hoogstens(lopend),
            dit_jaar,
            dit_jaar_leerlingen: hoogstens(dit_jaar),
        }
    })
}

proptest! {
    /// Whatever is used: a school has a cell in each row, a row is in one neutral kind, and what a reader of another school
    /// sees fits the true number without telling one to four.
    #[test]
    fn nothing_is_dropped_and_nothing_small_is_told(
        per in prop::collection::vec(prop::collection::vec(any_gebruik(), 13), 3),
        zonder in prop::collection::btree_set(0_usize..12, 0..12),
    ) {
        let mut catalogus = maasdal();
        for (nr, a) in catalogus.arrangement.iter_mut().enumerate() {
            if zonder.contains(&nr) {
                a.neutraal = None;
            }
        }
        let codes: Vec<String> = catalogus.arrangement.iter().map(|a| a.code.clone()).collect();
        let scholen: Vec<School> = (1..4).map(|n| een_school(n, &[VmboBasis])).collect();
        let gebruik: BTreeMap<SchoolId, BTreeMap<String, Gebruik>> = scholen
            .iter()
            .zip(&per)
            .map(|(s, g)| (s.id, codes.iter().cloned().zip(g.iter().copied()).collect()))
            .collect();
        let feiten = Schoolfeiten { gebruik, ..Schoolfeiten::default() };
        let eigen = BTreeSet::from([school(1)]);
        let v = vergelijk(&catalogus, &scholen, &feiten, &Keuze::default(), &eigen);
        prop_assert_eq!(v.rijen.iter().map(|r| &r.arrangement).collect::<Vec<_>>(), codes.iter().collect::<Vec<_>>());
        let mut verdeeld: Vec<&String> = v.neutraal.iter().flat_map(|r| &r.arrangementen).collect();
        verdeeld.sort();
        let mut alle: Vec<&String> = codes.iter().collect();
        alle.sort();
        prop_assert_eq!(verdeeld, alle);
        let past = |getal: Getal, echt: u32, eigen: bool, leerlingen: u32| match getal {
            Getal::Precies(n) => n == echt && (eigen || n == 0 || leerlingen >= 5),
            Getal::Minder => !eigen && echt > 0,
            Getal::Meer => !eigen && echt >= 5,
        };
        for rij in &v.rijen {
            prop_assert_eq!(rij.cellen.len(), scholen.len());
            for (s, cel) in scholen.iter().zip(&rij.cellen) {
                let echt = feiten.gebruik[&s.id][&rij.arrangement];
                let eigen = eigen.contains(&s.id);
                prop_assert!(past(cel.lopend, echt.lopend, eigen, echt.lopend_leerlingen));
                prop_assert!(past(cel.dit_jaar, echt.dit_jaar, eigen, echt.dit_jaar_leerlingen));
                if let (Getal::Precies(nu @ 1..), Getal::Precies(jaar), false) = (cel.lopend, cel.dit_jaar, eigen) {
                    prop_assert!(!(1..5).contains(&(jaar - nu)), "what ended can be found by subtraction");
                }
            }
        }
        for rij in &v.neutraal {
            for (nr, (s, cel)) in scholen.iter().zip(&rij.cellen).enumerate() {
                let delen: Vec<Gebruik> = rij.arrangementen.iter().map(|c| feiten.gebruik[&s.id][c]).collect();
                let echt: u32 = delen.iter().map(|g| g.lopend).sum();
                let verborgen = v.rijen.iter().filter(|r| rij.arrangementen.contains(&r.arrangement))
                    .any(|r| !matches!(r.cellen[nr].lopend, Getal::Precies(_)));
                match cel.lopend {
                    Getal::Precies(n) => prop_assert!(n == echt && !verborgen),
                    Getal::Minder => prop_assert!(verborgen && (1..5).contains(&echt)),
                    Getal::Meer => prop_assert!(verborgen && echt >= 5),
                }
            }
        }
    }

    /// A cell says the same as what the school itself is said to give.
    #[test]
    fn present_is_what_the_school_gives(
        biedt in prop::collection::vec(prop::option::of(any::<bool>()), 13),
        soorten in prop::sample::subsequence(Onderwijssoort::ALL.to_vec(), 1..4),
    ) {
        let catalogus = maasdal();
        let regels: Vec<_> = catalogus.arrangement.iter().zip(&biedt)
            .filter_map(|(a, b)| b.map(|b| regel(&a.code, b, true, None))).collect();
        let own = Aanbodlijst(regels);
        let feiten = Schoolfeiten { aanbod: BTreeMap::from([(school(1), own.clone())]), ..Schoolfeiten::default() };
        let v = vergelijk(&catalogus, &[een_school(1, &soorten)], &feiten, &Keuze::default(), &BTreeSet::new());
        for (a, rij) in catalogus.arrangement.iter().zip(&v.rijen) {
            let vorm = rij.cellen[0].vorm;
            let bestaat = soorten.iter().any(|s| !a.niet_voor.contains(s));
            prop_assert_eq!(vorm == NietVoor, !bestaat);
            if own.van(&a.code).is_some_and(|r| !r.biedt) {
                prop_assert!(!vorm.is_aanwezig());
            } else if bestaat && own.biedt(&catalogus, &a.code) {
                prop_assert!(vorm.is_aanwezig());
            }
            prop_assert!(vorm != Celvorm::Vervallen);
        }
    }
}
