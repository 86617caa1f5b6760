//! The format, the places, the steps and the hints of a school's profile, against the formats of the demonstration.

#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, date};
use proptest::prelude::*;
use rstest::rstest;
use uuid::Uuid;
use vangnet_core::{
    id::{BrondocumentId, SchoolId},
    inrichting::{
        School,
        aanbod::{Aanbodlijst, Schoolaanbod},
        catalogus::{Catalogus, Partij},
        verschil::Wijziging,
    },
    leerling::Onderwijssoort,
    schoolprofiel::{
        Brondocument, Gebruik, Gehoord, MrBesluit, Plektekst, Vaststelling,
        format::{FormatDeel, FormatFoutSoort, Profielformat, Profielvorm, Tekstdeel, verschillen},
        hints::{HintFeiten, HintSoort, hints},
        overzicht::{Geldend, Plekstand, overzicht},
        plek::{Blok, Plek, PlekDef, lege_plekken, plekken},
        stand::{MrAdvies, ProfielStaat, ProfielStap, StapFeiten, StapFout, geldig_tot, over_tijd},
    },
};

const NOORDERLICHT: (&str, &str) = (
    include_str!("../../cli/demo/profielformat-noorderlicht.toml"),
    include_str!("../../cli/demo/catalogus-noorderlicht.toml"),
);
const MAASDAL: (&str, &str) = (
    include_str!("../../cli/demo/profielformat-maasdal.toml"),
    include_str!("../../cli/demo/catalogus-maasdal.toml"),
);

fn model((format, catalogus): (&str, &str)) -> (Profielformat, Catalogus) {
    (
        toml::from_str(format).unwrap(),
        toml::from_str(catalogus).unwrap(),
    )
}

fn van(bron: (&str, &str), soorten: &[Onderwijssoort]) -> Vec<PlekDef> {
    let (format, catalogus) = model(bron);
    plekken(&format, &catalogus, soorten)
}

fn codes(plekken: &[PlekDef]) -> Vec<&str> {
    plekken.iter().map(|p| p.code.as_str()).collect()
}

fn plek<'a>(alle: &'a [PlekDef], code: &str) -> &'a PlekDef {
    alle.iter().find(|p| p.code == code).unwrap()
}

#[rstest]
#[case::noorderlicht(NOORDERLICHT)]
#[case::maasdal(MAASDAL)]
fn r007_both_formats_hold_and_go_in_and_out_as_they_are(#[case] bron: (&str, &str)) {
    let (format, _) = model(bron);
    assert_eq!(format.gebreken(), []);
    let uit = toml::to_string_pretty(&format).unwrap();
    assert_eq!(toml::from_str::<Profielformat>(&uit).unwrap(), format);
    let alle = van(bron, &[Onderwijssoort::Pro]);
    let once: BTreeSet<&str> = codes(&alle).into_iter().collect();
    assert_eq!(once.len(), alle.len(), "each place has a code of its own");
    for p in &alle {
        assert_eq!(Plek::parse(&p.code).unwrap().to_string(), p.code);
        assert!(
            !p.koppen.is_empty() && p.koppen.iter().all(|k| !k.trim().is_empty()),
            "{}",
            p.code
        );
    }
}

/// "Theme 1 shows two colours, 5/17/18 only basis" (R011, 002:74, 223, 236).
#[test]
fn r011_eighteen_themes_with_a_green_block_and_most_with_a_blue_one() {
    let alle = van(NOORDERLICHT, &[Onderwijssoort::VmboBasis]);
    let with = |blok: Blok| -> BTreeSet<u8> {
        let found = alle.iter().filter(|p| p.blok == Some(blok));
        let parsed = found.map(|p| match Plek::parse(&p.code).unwrap() {
            Plek::Thema { nr, .. } => nr,
            other => unreachable!("{other:?}"),
        });
        parsed.collect()
    };
    assert_eq!(with(Blok::Basis), (1..=18).collect());
    let blue: BTreeSet<u8> = (1..=18).filter(|nr| ![5, 17, 18].contains(nr)).collect();
    assert_eq!(with(Blok::Breedte), blue);
    assert_eq!(plek(&alle, "thema.2.breedte").arrangementen, ["2a", "2b", "2c"]);
    assert_eq!(plek(&alle, "thema.1.basis").groep, "Preventie");
}

/// "Theme 13 has A-D in basis; 16 is wholly breedte; aspect 3 partly not for PrO" (R012, 002:679-713, 816).
#[test]
fn r012_irregular_themes() {
    let alle = van(NOORDERLICHT, &[Onderwijssoort::VmboBasis, Onderwijssoort::Pro]);
    let thirteen: Vec<&str> = codes(&alle)
        .into_iter()
        .filter(|c| c.starts_with("thema.13."))
        .collect();
    assert_eq!(
        thirteen,
        [
            "thema.13.basis.a",
            "thema.13.basis.b",
            "thema.13.basis.c",
            "thema.13.basis.d",
            "thema.13.breedte"
        ]
    );
    let referral = plek(&alle, "thema.16.basis");
    assert!(referral.verwijst && !referral.is_open() && !referral.verplicht);
    assert!(plek(&alle, "thema.16.breedte").is_open());
    // A school that has more than praktijkonderwijs answers it; one that has nothing else does not.
    let pro = van(NOORDERLICHT, &[Onderwijssoort::Pro]);
    assert!(!plek(&pro, "thema.16.breedte").van_toepassing);
    assert!(plek(&pro, "thema.15.breedte").van_toepassing);
    assert_eq!(
        codes(&alle),
        codes(&pro),
        "the same headings in the same order for every school (R007)"
    );
}

/// "VSO profile has the 3 own sections, no 18 themes" (R008, 002:82).
#[rstest]
#[case::noorderlicht(NOORDERLICHT)]
#[case::maasdal(MAASDAL)]
fn r008_a_vso_school_has_its_own_three_sections(#[case] bron: (&str, &str)) {
    let alle = van(bron, &[Onderwijssoort::Vso]);
    assert_eq!(
        codes(&alle),
        ["tekst.vso_aanbod", "tekst.vso_meerwaarde", "tekst.vso_afspraken"]
    );
    let mixed = van(bron, &[Onderwijssoort::Vso, Onderwijssoort::Pro]);
    assert!(mixed.len() > 3);
}

/// "B: WAT by SWV, HOE by school. E: both by SWV. A: external" (R023, 000:199, 254, 272).
#[test]
fn r023_who_writes_the_place_of_an_offer_follows_the_catalogue() {
    let alle = van(MAASDAL, &[Onderwijssoort::Pro]);
    for (code, wie) in [
        ("categorie.B1", Partij::School),
        ("categorie.B5", Partij::School),
        ("categorie.E2", Partij::Swv),
        ("categorie.A2", Partij::Extern),
    ] {
        assert_eq!(plek(&alle, code).wie, wie, "{code}");
    }
    assert!(
        !plek(&alle, "categorie.E1").van_toepassing,
        "E1 does not exist for PrO (R022)"
    );
    assert!(plek(&van(MAASDAL, &[Onderwijssoort::Havo]), "categorie.E1").van_toepassing);
}

#[test]
fn faults_of_a_format_are_named_with_their_place() {
    use FormatFoutSoort as S;
    let (mut format, _) = model(NOORDERLICHT);
    format.naam = " ".to_owned();
    format.vorm = Profielvorm::Cyclus { jaren: 0 };
    format.tekst[1].code = "gegevens".to_owned();
    format.vso[0].code = "Met spatie".to_owned();
    format.thema[0].aspect = 9;
    format.thema[2].nr = 2;
    format.thema[4].alleen_breedte = true;
    let found: Vec<(String, S)> = format.gebreken().into_iter().map(|f| (f.plek, f.soort)).collect();
    let expected = [
        ("naam", S::Leeg),
        ("vorm.cyclus.jaren", S::Getal),
        ("tekst.gegevens", S::Dubbel),
        ("vso.Met spatie", S::Code),
        ("thema.1.aspect", S::Aspect),
        ("thema.2", S::Dubbel),
        ("thema.5.alleen_breedte", S::ZonderBreedte),
    ];
    let expected: Vec<_> = expected.into_iter().map(|(p, s)| (p.to_owned(), s)).collect();
    assert_eq!(found, expected);
    assert!(toml::from_str::<Profielformat>("naam = \"x\"\nonbekend = 1").is_err());
}

proptest! {
    #[test]
    fn a_code_that_reads_as_a_place_is_the_code_of_that_place(code in "(tekst|thema|categorie|x)\\.[+0-9a-z.]{0,12}") {
        if let Some(plek) = Plek::parse(&code) {
            prop_assert_eq!(plek.to_string(), code);
        }
    }

    #[test]
    fn every_block_of_a_theme_has_a_code_that_reads_back(nr in any::<u8>(), breedte: bool, deel in prop::option::of("[a-d]")) {
        let blok = if breedte { Blok::Breedte } else { Blok::Basis };
        let plek = Plek::Thema { nr, blok, deel };
        prop_assert_eq!(Plek::parse(&plek.to_string()), Some(plek));
    }

    /// A place is asked exactly when it is required, open, given and blank.
    #[test]
    fn places_that_are_asked(filled in prop::collection::vec(any::<bool>(), 80), given in prop::collection::vec(any::<bool>(), 20)) {
        let (format, catalogus) = model(MAASDAL);
        let alle = plekken(&format, &catalogus, &[Onderwijssoort::VmboBasis]);
        let text = |(p, filled): (&PlekDef, &bool)| Plektekst {
            plek: p.code.clone(),
            tekst: if *filled { "Zo gaat het." } else { "  " }.to_owned(),
            ..Plektekst::default()
        };
        let teksten: Vec<Plektekst> = alle.iter().zip(&filled).map(text).collect();
        let geboden: BTreeSet<String> =
            catalogus.arrangement.iter().zip(&given).filter(|(_, g)| **g).map(|(a, _)| a.code.clone()).collect();
        let asked: BTreeSet<&str> = lege_plekken(&alle, &teksten, &geboden).into_iter().map(|p| p.code.as_str()).collect();
        for (p, filled) in alle.iter().zip(&filled) {
            let offer = p.code.strip_prefix("categorie.");
            let counts = offer.is_none_or(|code| geboden.contains(code));
            let expected = p.verplicht && p.van_toepassing && !p.verwijst && counts && !filled;
            prop_assert_eq!(asked.contains(p.code.as_str()), expected, "{}", p.code);
        }
    }
}

const MR: MrBesluit = MrBesluit {
    advies: MrAdvies::Negatief,
    op: date(2026, 9, 10),
};

fn gehoord(inbreng: &str) -> Gehoord {
    Gehoord {
        op: date(2026, 9, 12),
        inbreng: inbreng.to_owned(),
    }
}

/// Only these steps exist; the rest is refused with the same code.
#[test]
fn r002_the_steps_of_a_profile() {
    use ProfielStaat as S;
    use ProfielStap as P;
    let said = gehoord("Meer rust.");
    let feiten = StapFeiten {
        mr: Some(&MR),
        gehoord: Some(&said),
        leeg: 0,
        op: Some(date(2026, 9, 12)),
    };
    for van in S::ALL {
        for stap in P::ALL {
            let expected = match (van.code(), stap.code()) {
                ("concept", "mr_advies") => Ok(S::MrAdvies),
                ("mr_advies", "gehoord") => Ok(S::Gehoord),
                ("gehoord", "vaststellen") => Ok(S::Vastgesteld),
                ("mr_advies" | "gehoord", "terug") => Ok(S::Concept),
                _ => Err(StapFout::Staat),
            };
            assert_eq!(van.na(stap, &feiten), expected, "{van:?} {stap:?}");
        }
    }
}

/// "Adoption without recorded MR advice refused" (R002); without pupils heard (WVO 2020 art. 2.92a); with a section missing
/// (R001). A negative advice does not hold the board back.
#[test]
fn r002_what_holds_an_adoption_back() {
    let said = gehoord("Meer rust.");
    let blank = gehoord("  ");
    let goed = StapFeiten {
        mr: Some(&MR),
        gehoord: Some(&said),
        leeg: 0,
        op: Some(date(2026, 9, 12)),
    };
    let stel = |f: StapFeiten<'_>| ProfielStaat::Gehoord.na(ProfielStap::Vaststellen, &f);
    assert_eq!(stel(goed), Ok(ProfielStaat::Vastgesteld));
    assert_eq!(stel(StapFeiten { mr: None, ..goed }), Err(StapFout::ZonderMr));
    assert_eq!(
        stel(StapFeiten {
            gehoord: None,
            ..goed
        }),
        Err(StapFout::ZonderGehoord)
    );
    let f = StapFeiten {
        gehoord: Some(&blank),
        ..goed
    };
    assert_eq!(stel(f), Err(StapFout::ZonderGehoord));
    assert_eq!(stel(StapFeiten { leeg: 1, ..goed }), Err(StapFout::PlekkenLeeg));
    let early = StapFeiten {
        op: Some(date(2026, 9, 11)),
        ..goed
    };
    assert_eq!(stel(early), Err(StapFout::Volgorde));
}

/// "SOP adopted >4y ago listed overdue" (R003); by today's law the running school year asks its own.
#[rstest]
#[case::cycle_last_day(Profielvorm::Cyclus { jaren: 4 }, 2022, date(2022, 10, 3), date(2026, 10, 3), false)]
#[case::cycle_a_day_later(Profielvorm::Cyclus { jaren: 4 }, 2022, date(2022, 10, 3), date(2026, 10, 4), true)]
#[case::cycle_before_it(Profielvorm::Cyclus { jaren: 4 }, 2022, date(2022, 10, 3), date(2022, 10, 2), true)]
#[case::year_in_its_year(Profielvorm::Jaarlijks, 2026, date(2026, 9, 15), date(2027, 7, 31), false)]
#[case::year_over(Profielvorm::Jaarlijks, 2026, date(2026, 9, 15), date(2027, 8, 1), true)]
#[case::year_adopted_before_it_began(
    Profielvorm::Jaarlijks,
    2026,
    date(2026, 6, 15),
    date(2026, 8, 1),
    false
)]
#[case::year_not_begun(Profielvorm::Jaarlijks, 2026, date(2026, 6, 15), date(2026, 7, 31), true)]
fn r003_when_one_is_due(
    #[case] vorm: Profielvorm,
    #[case] jaar: i16,
    #[case] op: Date,
    #[case] vandaag: Date,
    #[case] due: bool,
) {
    let v = Vaststelling {
        op,
        naam: "Bestuur".to_owned(),
    };
    assert_eq!(over_tijd([(vorm, jaar, &v)].into_iter(), vandaag), due);
    assert!(over_tijd(std::iter::empty(), vandaag), "none at all is due");
    assert!(geldig_tot(vorm, jaar, &v) >= op);
}

fn aanbod(code: &str, biedt: bool, protocol: bool) -> Schoolaanbod {
    Schoolaanbod {
        school: SchoolId(Uuid::nil()),
        arrangement: code.to_owned(),
        hoe: "Zo.".to_owned(),
        biedt,
        protocol,
        kwaliteit: None,
        versie: 1,
    }
}

fn tekst(plek: &str, tekst: &str) -> Plektekst {
    Plektekst {
        plek: plek.to_owned(),
        tekst: tekst.to_owned(),
        ..Plektekst::default()
    }
}

#[test]
fn hints_say_where_profile_and_facts_do_not_agree() {
    let (format, catalogus) = model(MAASDAL);
    let alle = plekken(&format, &catalogus, &[Onderwijssoort::VmboBasis]);
    let offered = catalogus
        .arrangement
        .iter()
        .map(|a| aanbod(&a.code, a.code.starts_with('B'), false));
    let lijst = Aanbodlijst(offered.collect());
    let used = Gebruik {
        trajecten: 2,
        klassen: 0,
        minuten_per_week: 90,
    };
    let gebruik: BTreeMap<String, Gebruik> = ["B1", "B3", "B4", "B5", "E2"]
        .map(|c| (c.to_owned(), used))
        .into_iter()
        .collect();
    let full: Vec<Plektekst> = alle
        .iter()
        .map(|p| tekst(&p.code, "Zo gaat het bij ons."))
        .collect();
    let document = Brondocument {
        id: BrondocumentId(Uuid::nil()),
        school: SchoolId(Uuid::nil()),
        plek: "tekst.visie".to_owned(),
        soort: None,
        titel: "Schoolplan".to_owned(),
        uitgave: String::new(),
        herzien_voor: Some(date(2026, 11, 10)),
        adres: String::new(),
        versie: 1,
    };
    let feiten = HintFeiten {
        plekken: &alle,
        teksten: &full,
        vorige: &[tekst("tekst.doelgroep", " Zo gaat het bij ons. ")],
        catalogus: &catalogus,
        aanbod: &lijst,
        gebruik: &gebruik,
        documenten: &[document],
        vandaag: date(2026, 11, 10),
    };
    let said = |f: &HintFeiten<'_>| -> Vec<(String, HintSoort, String)> {
        hints(f).into_iter().map(|h| (h.plek, h.soort, h.wat)).collect()
    };
    let h = |plek: &str, soort, wat: &str| (plek.to_owned(), soort, wat.to_owned());
    let expected = vec![
        h("tekst.visie", HintSoort::DocumentVerlopen, "Schoolplan"),
        h("tekst.doelgroep", HintSoort::Ongewijzigd, ""),
        h("categorie.B2", HintSoort::NooitGebruikt, "B2"),
        h("categorie.B4", HintSoort::ZonderProtocol, "B4"),
        h("categorie.E2", HintSoort::NietBeloofd, "E2"),
    ];
    assert_eq!(said(&feiten), expected);
    let day_before = HintFeiten {
        vandaag: date(2026, 11, 9),
        ..feiten
    };
    assert_eq!(
        said(&day_before),
        expected[1..],
        "a document is due on its day, not before"
    );
    let nothing = HintFeiten {
        teksten: &[],
        ..feiten
    };
    let empty = said(&nothing)
        .into_iter()
        .filter(|(_, s, _)| *s == HintSoort::VerplichtLeeg)
        .count();
    assert_eq!(empty, lege_plekken(&alle, &[], &nothing.geboden()).len());
    assert!(empty > 5);
}

/// What changes is told by part and code (R007).
#[test]
fn r007_what_changes_in_a_format() {
    let deel = |code: &str| Tekstdeel {
        code: code.to_owned(),
        titel: code.to_owned(),
        ..Tekstdeel::default()
    };
    let was = Profielformat {
        naam: "Oud".to_owned(),
        tekst: vec![deel("visie"), deel("doelgroep")],
        ..Profielformat::default()
    };
    assert_eq!(verschillen(&was, &was), []);
    let mut now = was.clone();
    now.vorm = Profielvorm::Cyclus { jaren: 4 };
    now.tekst.remove(1);
    now.tekst.first_mut().unwrap().norm = "Altijd.".to_owned();
    now.vso = vec![deel("aanbod")];
    let found: Vec<_> = verschillen(&was, &now)
        .into_iter()
        .map(|v| (v.deel, v.code, v.wijziging, v.sleutels))
        .collect();
    let text = str::to_owned;
    assert_eq!(
        found,
        [
            (
                FormatDeel::Algemeen,
                text("vorm"),
                Wijziging::Anders,
                vec![text("cyclus")]
            ),
            (FormatDeel::Tekst, text("doelgroep"), Wijziging::Weg, Vec::new()),
            (
                FormatDeel::Tekst,
                text("visie"),
                Wijziging::Anders,
                vec![text("norm")]
            ),
            (FormatDeel::Vso, text("aanbod"), Wijziging::Nieuw, Vec::new()),
        ]
    );
}

/// Of each school what its own profile says; what does not compare is called so (R245, R012).
#[test]
fn r245_the_places_beside_all_schools() {
    let (mut format, catalogus) = model(NOORDERLICHT);
    let refers = format
        .thema
        .iter_mut()
        .find(|t| t.breedte && t.niet_voor.is_empty());
    refers.unwrap().alleen_breedte = true;
    let school = |n: u128, soort: Onderwijssoort| School {
        id: SchoolId(Uuid::from_u128(n)),
        brin: String::new(),
        naam: String::new(),
        adres: Vec::new(),
        soorten: vec![soort],
        locaties: Vec::new(),
    };
    let scholen = [
        school(1, Onderwijssoort::Pro),
        school(2, Onderwijssoort::Vso),
        school(3, Onderwijssoort::VmboBasis),
    ];
    let says = |places: &[&str]| Geldend {
        format: format.clone(),
        beschreven: places.iter().map(|p| (*p).to_owned()).collect(),
    };
    let geldend = BTreeMap::from([
        (scholen[0].id, says(&["tekst.visie"])),
        (scholen[1].id, says(&[])),
    ]);
    let rijen = overzicht(&format, &catalogus, &scholen, &geldend, &BTreeMap::new());
    let places = plekken(&format, &catalogus, &[]);
    assert_eq!(rijen.len(), places.len(), "no place is dropped");
    let of_school = plekken(&format, &catalogus, &[Onderwijssoort::Pro]);
    let mut seen = BTreeSet::new();
    for (rij, place) in rijen.iter().zip(&places) {
        let own = plek(&of_school, &place.code);
        let offers = own
            .arrangementen
            .iter()
            .any(|code| Aanbodlijst::default().biedt(&catalogus, code));
        let expected = match () {
            () if !own.van_toepassing => Plekstand::NietVoor,
            () if own.verwijst => Plekstand::Verwijst,
            () if place.code == "tekst.visie" => Plekstand::Beschreven,
            () if offers => Plekstand::Aanbod,
            () => Plekstand::Leeg,
        };
        let found: Vec<Plekstand> = rij.cellen.iter().map(|c| c.stand).collect();
        assert_eq!(
            found,
            [expected, Plekstand::AnderFormat, Plekstand::GeenProfiel],
            "{}",
            place.code
        );
        seen.insert(expected);
    }
    assert_eq!(seen.len(), 5, "every state occurs: {seen:?}");
}
