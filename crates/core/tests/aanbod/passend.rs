//! Needs beside what a school offers (R015, R067, R068).

use std::collections::BTreeSet;

use proptest::prelude::*;
use rstest::rstest;
use vangnet_core::{
    cascade::{
        eis::{Eis, Ernst},
        grens::Bezetting,
    },
    inrichting::{
        aanbod::{Aanbodlijst, Schoolaanbod},
        catalogus::{Arrangement, Catalogus, Herkomst},
        passend::{
            Hulpvraag, PassendReden as R, Passing, Schoolbeeld, Voor, Voorstel, voorstel, voorstellen,
        },
    },
    leerling::Onderwijssoort,
};

use crate::{lijst, maasdal, noorderlicht, regel};

fn behoefte(code: &str) -> Hulpvraag {
    Hulpvraag::Behoefte(code.to_owned())
}

fn voor(onderwijs: Onderwijssoort, leerjaar: Option<u8>) -> Voor {
    Voor { onderwijs, leerjaar }
}

fn beeld<'a>(lijst: &'a Aanbodlijst, bezetting: &'a [Bezetting]) -> Schoolbeeld<'a> {
    Schoolbeeld {
        soorten: &[],
        lijst,
        bezetting,
    }
}

/// The answer of one offer.
fn van(gevonden: &Voorstel<'_>, code: &str) -> (Passing, BTreeSet<R>) {
    let k = gevonden.kandidaten.iter().find(|k| k.arrangement.code == code);
    k.map(|k| (k.passing, k.redenen.clone())).unwrap()
}

/// Needs of the ten with the best answer of a school of vmbo that gives what schools give and has the protocol: by the links
/// of 000:155-165 and the offers that others run.
#[rstest]
#[case("niveau_tempo", Passing::Volledig)]
#[case("didactiek", Passing::Volledig)]
#[case("motivatie", Passing::Volledig)]
// No category of the school: only what others run, and that link was inferred (R070).
#[case("fysiek_medisch", Passing::Deels)]
// B3 and B4 are there; that they answer it was inferred.
#[case("taal", Passing::Deels)]
#[case("rekenen_wiskunde", Passing::Deels)]
#[case("executieve_functies", Passing::Volledig)]
#[case("prikkelverwerking", Passing::Volledig)]
#[case("emotieregulatie", Passing::Volledig)]
#[case("sociaal_emotioneel", Passing::Volledig)]
fn r015_the_ten_needs_at_a_school_that_gives_all_of_basis(#[case] code: &str, #[case] passing: Passing) {
    let alles = lijst(&[regel("B4", true, true, None)]);
    let catalogus = maasdal();
    let gevonden = voorstel(
        &catalogus,
        &behoefte(code),
        voor(Onderwijssoort::VmboBasis, Some(2)),
        beeld(&alles, &[]),
    );
    assert_eq!(gevonden.passing, passing, "{code}");
}

#[test]
fn integrated_in_what_everybody_gets_needs_no_traject() {
    let catalogus = maasdal();
    let leeg = Aanbodlijst::default();
    let pro = voor(Onderwijssoort::Pro, Some(1));
    let gevonden = voorstel(&catalogus, &behoefte("didactiek"), pro, beeld(&leeg, &[]));
    assert_eq!(
        van(&gevonden, "B1"),
        (Passing::Volledig, BTreeSet::from([R::Geintegreerd]))
    );
}

#[test]
fn without_the_protocol_it_is_never_more_than_partly() {
    let mut catalogus = maasdal();
    let b4 = catalogus.arrangement.iter_mut().find(|a| a.code == "B4").unwrap();
    b4.behoeften_bron = Herkomst::Tekst;
    let vmbo = voor(Onderwijssoort::VmboBasis, Some(1));
    let zonder = lijst(&[regel("B4", true, false, None)]);
    let met = lijst(&[regel("B4", true, true, None)]);
    let vraag = behoefte("rekenen_wiskunde");
    let (passing, redenen) = van(&voorstel(&catalogus, &vraag, vmbo, beeld(&zonder, &[])), "B4");
    assert_eq!(passing, Passing::Deels);
    assert!(redenen.contains(&R::Protocol));
    let (passing, redenen) = van(&voorstel(&catalogus, &vraag, vmbo, beeld(&met, &[])), "B4");
    assert_eq!(passing, Passing::Volledig);
    assert!(!redenen.contains(&R::Protocol));
}

#[test]
fn full_hours_of_everybody_who_gives_it_make_it_partly_and_of_one_of_them_do_not() {
    let catalogus = maasdal();
    let leeg = Aanbodlijst::default();
    let vmbo = voor(Onderwijssoort::VmboBasis, Some(1));
    let vol = |wie: &str, beschikbaar| Bezetting {
        uitvoerder: wie.to_owned(),
        minuten: 120,
        beschikbaar,
    };
    let geeft = &catalogus.arrangement("B1").unwrap().uitvoerders;
    let alle: Vec<Bezetting> = geeft.iter().map(|wie| vol(wie, Some(120))).collect();
    let vraag = behoefte("didactiek");
    let uitkomst = |b: &[Bezetting]| van(&voorstel(&catalogus, &vraag, vmbo, beeld(&leeg, b)), "B1");
    assert_eq!(uitkomst(&alle).0, Passing::Deels);
    assert!(uitkomst(&alle).1.contains(&R::UrenVol));
    let mut een_over = alle.clone();
    een_over[0].beschikbaar = Some(121);
    assert_eq!(uitkomst(&een_over).0, Passing::Volledig);
    // Nobody said how many hours there are.
    let mut onbekend = alle;
    onbekend[0].beschikbaar = None;
    assert_eq!(uitkomst(&onbekend).0, Passing::Volledig);
}

#[test]
fn a_limit_of_years_refuses_asks_a_reason_or_only_remarks() {
    for (ernst, passing, reden) in [
        (Ernst::Streng, Passing::Niet, Some(R::Leerjaar)),
        (Ernst::Afwijkbaar, Passing::Deels, Some(R::LeerjaarAfwijken)),
        (Ernst::Waarschuwing, Passing::Volledig, None),
    ] {
        let mut catalogus = maasdal();
        let b1 = catalogus.arrangement.iter_mut().find(|a| a.code == "B1").unwrap();
        b1.eis.push(Eis::Leerjaren {
            van: 2,
            tot: 3,
            ernst,
        });
        let leeg = Aanbodlijst::default();
        let vraag = behoefte("didactiek");
        let uitkomst = |jaar| {
            let wie = voor(Onderwijssoort::VmboBasis, jaar);
            van(&voorstel(&catalogus, &vraag, wie, beeld(&leeg, &[])), "B1")
        };
        let (gevonden, redenen) = uitkomst(Some(1));
        assert_eq!(gevonden, passing, "{ernst:?}");
        assert!(reden.is_none_or(|r| redenen.contains(&r)), "{ernst:?}");
        assert_eq!(uitkomst(Some(2)).0, Passing::Volledig);
        assert_eq!(uitkomst(Some(3)).0, Passing::Volledig);
        assert_eq!(uitkomst(None).0, Passing::Volledig);
    }
}

#[test]
fn where_no_needs_are_kept_marks_and_themes_are_asked() {
    let catalogus = noorderlicht();
    let leeg = Aanbodlijst::default();
    let vmbo = voor(Onderwijssoort::VmboBasis, Some(1));
    let vragen = [
        Hulpvraag::Thema(8),
        Hulpvraag::Kenmerk("fysiek_medisch".to_owned()),
    ];
    let gevonden = voorstellen(&catalogus, &vragen, vmbo, beeld(&leeg, &[]));
    let codes = |nr: usize| -> BTreeSet<&str> {
        let gekoppeld = gevonden[nr].gekoppeld();
        gekoppeld.map(|k| k.arrangement.code.as_str()).collect()
    };
    assert_eq!(codes(0), BTreeSet::from(["8a", "8b", "dyslexie"]));
    assert_eq!(codes(1), BTreeSet::from(["4a", "4b"]));
    assert!(gevonden.iter().all(|v| v.passing == Passing::Volledig));
}

fn any_soort() -> impl Strategy<Value = Onderwijssoort> {
    prop::sample::select(Onderwijssoort::ALL.as_slice())
}

/// A catalogue whose links, exclusions and demands vary.
fn any_catalogus() -> impl Strategy<Value = Catalogus> {
    let een = (
        prop::collection::btree_set(0_usize..10, 0..4),
        prop::sample::select(Herkomst::ALL.as_slice()),
        prop::collection::vec(any_soort(), 0..2),
        prop::collection::vec(any_soort(), 0..2),
        any::<bool>(),
        prop::option::of((1_u8..4, 3_u8..7, prop::sample::select(Ernst::ALL.as_slice()))),
    );
    (any::<bool>(), prop::collection::vec(een, 13)).prop_map(|(vier, anders)| {
        let mut catalogus = if vier { maasdal() } else { noorderlicht() };
        let namen: Vec<String> = maasdal().behoefte.iter().map(|b| b.code.clone()).collect();
        for (a, (links, bron, niet, wel, protocol, jaren)) in catalogus.arrangement.iter_mut().zip(anders) {
            a.behoeften = links.into_iter().map(|n| namen[n].clone()).collect();
            a.behoeften_bron = bron;
            a.niet_voor = niet;
            a.geintegreerd_voor = wel;
            if protocol {
                a.eis.push(Eis::Protocol);
            }
            a.eis
                .extend(jaren.map(|(van, tot, ernst)| Eis::Leerjaren { van, tot, ernst }));
        }
        catalogus
    })
}

fn any_vraag() -> impl Strategy<Value = Hulpvraag> {
    prop_oneof![
        prop::sample::select(maasdal().behoefte).prop_map(|b| Hulpvraag::Behoefte(b.code)),
        prop::sample::select(vec!["fysiek_medisch", "sociaal_emotioneel", "thuissituatie"])
            .prop_map(|code| Hulpvraag::Kenmerk(code.to_owned())),
        (1_u8..16).prop_map(Hulpvraag::Thema),
    ]
}

fn any_lijst() -> impl Strategy<Value = Vec<Schoolaanbod>> {
    let codes: Vec<String> = [maasdal(), noorderlicht()]
        .iter()
        .flat_map(|c| &c.arrangement)
        .map(|a| a.code.clone())
        .collect();
    let n = codes.len();
    prop::collection::vec(
        prop::option::of((any::<bool>(), any::<bool>(), any::<Option<bool>>())),
        n,
    )
    .prop_map(move |keuzes| {
        let gekozen = codes.iter().zip(keuzes);
        gekozen
            .filter_map(|(code, k)| k.map(|(biedt, protocol, goed)| regel(code, biedt, protocol, goed)))
            .collect()
    })
}

fn any_bezetting() -> impl Strategy<Value = Vec<Bezetting>> {
    let wie = [
        "mentor",
        "docent",
        "nt2_docent",
        "trainer",
        "zorgspecialist",
        "specialist",
        "logopedist",
    ];
    prop::collection::vec((0_u32..3, prop::option::of(0_u32..3)), wie.len()).prop_map(move |alle| {
        wie.iter()
            .zip(alle)
            .map(|(wie, (minuten, beschikbaar))| Bezetting {
                uitvoerder: (*wie).to_owned(),
                minuten,
                beschikbaar,
            })
            .collect()
    })
}

fn any_voor() -> impl Strategy<Value = Voor> {
    (any_soort(), prop::option::of(1_u8..7)).prop_map(|(onderwijs, leerjaar)| Voor { onderwijs, leerjaar })
}

proptest! {
    #[test]
    fn an_extra_offer_of_the_school_never_makes_it_worse(
        catalogus in any_catalogus(), vraag in any_vraag(), voor in any_voor(),
        regels in any_lijst(), bezetting in any_bezetting(), erbij in any::<prop::sample::Index>(),
    ) {
        let was = Aanbodlijst(regels);
        let passing = |l: &Aanbodlijst| voorstel(&catalogus, &vraag, voor, beeld(l, &bezetting)).passing;
        let code = &erbij.get(&catalogus.arrangement).code;
        let mut meer = was.clone();
        match meer.0.iter_mut().find(|r| r.arrangement == *code) {
            Some(r) => r.biedt = true,
            None => meer.0.push(regel(code, true, false, None)),
        }
        // What the school gave of itself without a word is given as before: only the protocol is written apart.
        prop_assert!(passing(&meer) >= passing(&was));
    }

    #[test]
    fn an_extra_offer_in_the_catalogue_never_makes_it_worse(
        catalogus in any_catalogus(), vraag in any_vraag(), voor in any_voor(),
        regels in any_lijst(), bezetting in any_bezetting(), weg in any::<prop::sample::Index>(),
    ) {
        let l = Aanbodlijst(regels);
        let mut minder = catalogus.clone();
        minder.arrangement.remove(weg.index(catalogus.arrangement.len()));
        let met = voorstel(&catalogus, &vraag, voor, beeld(&l, &bezetting)).passing;
        prop_assert!(met >= voorstel(&minder, &vraag, voor, beeld(&l, &bezetting)).passing);
    }

    #[test]
    fn more_hours_a_protocol_and_good_quality_never_make_it_worse(
        catalogus in any_catalogus(), vraag in any_vraag(), voor in any_voor(),
        regels in any_lijst(), bezetting in any_bezetting(),
    ) {
        let was = Aanbodlijst(regels);
        let mut beter = was.clone();
        for r in &mut beter.0 {
            r.protocol = true;
            r.kwaliteit = Some(true);
        }
        let ruim: Vec<Bezetting> = bezetting
            .iter()
            .map(|b| Bezetting { beschikbaar: b.beschikbaar.map(|m| m + 1), ..b.clone() })
            .collect();
        let toen = voorstel(&catalogus, &vraag, voor, beeld(&was, &bezetting)).passing;
        prop_assert!(voorstel(&catalogus, &vraag, voor, beeld(&beter, &ruim)).passing >= toen);
    }

    #[test]
    fn offered_nowhere_is_not_here(
        catalogus in any_catalogus(), vraag in any_vraag(), voor in any_voor(), bezetting in any_bezetting(),
    ) {
        let niets: Vec<Schoolaanbod> = catalogus.arrangement.iter().map(|a| regel(&a.code, false, true, None)).collect();
        let gevonden = voorstel(&catalogus, &vraag, voor, beeld(&Aanbodlijst(niets), &bezetting)).passing;
        prop_assert_eq!(gevonden, Passing::Niet);
    }

    #[test]
    fn not_for_this_kind_of_education_is_not_here(
        mut catalogus in any_catalogus(), vraag in any_vraag(), voor in any_voor(), regels in any_lijst(),
    ) {
        for a in &mut catalogus.arrangement {
            a.niet_voor.push(voor.onderwijs);
        }
        let l = Aanbodlijst(regels);
        let gevonden = voorstel(&catalogus, &vraag, voor, beeld(&l, &[]));
        prop_assert_eq!(gevonden.passing, Passing::Niet);
        for k in &gevonden.kandidaten {
            prop_assert!(k.redenen.contains(&R::NietVoorSoort));
        }
    }

    #[test]
    fn a_school_without_this_kind_of_education_has_nothing(
        catalogus in any_catalogus(), vraag in any_vraag(), voor in any_voor(), regels in any_lijst(),
    ) {
        let andere: Vec<Onderwijssoort> = Onderwijssoort::ALL.into_iter().filter(|s| *s != voor.onderwijs).collect();
        let l = Aanbodlijst(regels);
        let school = Schoolbeeld { soorten: &andere, ..beeld(&l, &[]) };
        prop_assert_eq!(voorstel(&catalogus, &vraag, voor, school).passing, Passing::Niet);
    }

    /// The link says how much can be promised at most: a second reading of the catalogue, apart from the first.
    #[test]
    fn a_link_that_nobody_wrote_down_promises_less(
        catalogus in any_catalogus(), vraag in any_vraag(), voor in any_voor(),
        regels in any_lijst(), bezetting in any_bezetting(),
    ) {
        let l = Aanbodlijst(regels);
        let gevonden = voorstel(&catalogus, &vraag, voor, beeld(&l, &bezetting));
        let best = gevonden.kandidaten.iter().map(|k| k.passing).max().unwrap_or(Passing::Niet);
        prop_assert_eq!(gevonden.passing, best);
        for k in &gevonden.kandidaten {
            let a: &Arrangement = k.arrangement;
            if let Hulpvraag::Behoefte(code) = &vraag {
                prop_assert!(a.behoeften.is_empty() || a.behoeften.contains(code));
                if a.behoeften.is_empty() || a.behoeften_bron == Herkomst::Onbekend {
                    prop_assert!(k.passing <= Passing::Onbekend);
                    prop_assert!(!k.is_gekoppeld());
                } else if a.behoeften_bron == Herkomst::Afgeleid {
                    prop_assert!(k.passing <= Passing::Deels);
                }
            }
            prop_assert!(!k.redenen.is_empty(), "an answer without a reason");
        }
    }
}
