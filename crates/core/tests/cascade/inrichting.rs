//! Set-up as data: two catalogues, what is wrong with one, ladder, gaps, crosswalk, who says what and how.

use uuid::Uuid;
use vangnet_core::{
    id::SchoolId,
    inrichting::{
        aanbod::{
            Aanbodlijst, Capaciteit, Groepsmelding, Schoolaanbod, groepsmeldingen, hoe_door_school, onvervuld,
        },
        catalogus::{BasisSoort, Catalogus, CatalogusFoutSoort as S, Instap, Partij, Planregels, Vorm},
    },
    leerling::Onderwijssoort,
};

use crate::bouw::{maasdal, noorderlicht, set};

fn fouten(catalogus: &Catalogus) -> Vec<(String, S)> {
    catalogus
        .gebreken()
        .into_iter()
        .map(|f| (f.plek, f.soort))
        .collect()
}

/// "31.02: basiskwaliteit/basis/extra/aanvullend; ROOS: basis/breedte/diepte": both models load from files, no code change.
#[test]
fn r020_both_models_load_from_files_without_a_fault() {
    assert_eq!(fouten(&maasdal()), []);
    assert_eq!(fouten(&noorderlicht()), []);
    // Only what a whole class gets stands at a level that is not registered (R038, R064).
    let mut los = noorderlicht();
    let lessen = los.arrangement.iter_mut().find(|a| a.code == "mentorles");
    lessen.unwrap().vormen = vec![Vorm::Individueel];
    assert_eq!(
        fouten(&los),
        [("soort.basis.niveaus.1".to_owned(), S::NietGeregistreerd)]
    );
    assert_eq!(maasdal().behoefte.len(), 10);
    assert!(noorderlicht().behoefte.is_empty());
}

/// The same: a catalogue with faults names each place.
#[test]
fn r020_a_catalogue_with_faults_names_each_place() {
    let mut kapot = noorderlicht();
    let offer = kapot.arrangement.iter_mut().find(|a| a.code == "2b").unwrap();
    offer.soort = "diepte".to_owned();
    offer.behoeften = vec!["honger".to_owned()];
    offer.vormen.clear();
    offer.grenzen.weken = Some(0);
    kapot.arrangement.push(kapot.arrangement("1").unwrap().clone());
    let soort = kapot.soort.iter_mut().find(|s| s.code == "breedte");
    soort.unwrap().niveaus = vec![1, 7];
    kapot.arrangement.retain(|a| a.code != "2a");
    let found = fouten(&kapot);
    for (plek, soort) in [
        ("soort.breedte.niveaus.1", S::NietGeregistreerd),
        ("soort.breedte.niveaus.7", S::Niveau),
        ("arrangement.1", S::Dubbel),
        ("arrangement.2b.soort", S::Soort),
        ("arrangement.2b.behoeften.honger", S::Behoefte),
        ("arrangement.2b.vormen", S::Leeg),
        ("arrangement.2b.grenzen.weken", S::Getal),
        ("arrangement.2b.eis.2a", S::Arrangement),
    ] {
        assert!(found.contains(&(plek.to_owned(), soort)), "{plek} in {found:?}");
    }
    assert_eq!(found.len(), 8, "{found:?}");
}

/// "B: WAT by SWV, HOE by school. E: both by SWV. A: external" (000:199, 254, 272): school editing E refused.
#[test]
fn r023_a_school_says_how_for_basis_and_not_for_extra() {
    let catalogus = maasdal();
    let [b, e, a] = ["basis", "extra", "aanvullend"].map(|code| catalogus.soort(code).unwrap());
    assert_eq!((b.wat, b.hoe), (Partij::Swv, Partij::School));
    assert_eq!((e.wat, e.hoe), (Partij::Swv, Partij::Swv));
    assert_eq!((a.wat, a.hoe), (Partij::Extern, Partij::Extern));
    assert!(hoe_door_school(&catalogus, "B3"));
    assert!(!hoe_door_school(&catalogus, "E2"));
    assert!(!hoe_door_school(&catalogus, "A1"));
}

/// "Kinds: leer/ontwikkeling, fysiek-medisch, sociaal-emotioneel/gedrag, thuissituatie" (002:229-234): each arrangement has one.
#[test]
fn r024_every_arrangement_of_breedte_has_one_of_four_kinds() {
    let kinds = [
        "leer_ontwikkeling",
        "fysiek_medisch",
        "sociaal_emotioneel",
        "thuissituatie",
    ];
    for offer in &noorderlicht().arrangement {
        assert!(!offer.kenmerken.is_empty(), "{}", offer.code);
        assert!(offer.kenmerken.iter().all(|k| kinds.contains(&k.as_str())));
    }
}

/// "Individual; bovenschools (temporary, pupil stays enrolled); plus whole lesgroep" (002:64-72).
#[test]
fn r025_breedte_comes_in_all_forms() {
    let catalogus = noorderlicht();
    for vorm in Vorm::ALL {
        assert!(
            catalogus.arrangement.iter().any(|a| a.vormen.contains(&vorm)),
            "{vorm:?}"
        );
    }
}

/// "Map SWV-specific terms to neutral kinds for comparison; unmapped stays visible" (000:14, 002:96).
#[test]
fn r031_what_has_no_neutral_kind_is_listed() {
    let mut catalogus = maasdal();
    assert_eq!(catalogus.zonder_neutraal().count(), 0);
    catalogus
        .arrangement
        .iter_mut()
        .find(|a| a.code == "E3")
        .unwrap()
        .neutraal = None;
    catalogus.niveau.iter_mut().find(|n| n.nr == 4).unwrap().neutraal = None;
    assert_eq!(catalogus.zonder_neutraal().collect::<Vec<_>>(), ["niveau4", "E3"]);
}

/// "Every cadence/limit/threshold is configuration with seed default" (000:86, 180).
#[test]
fn r033_cadences_come_from_the_catalogue_with_defaults() {
    let eigen: Planregels = toml::from_str("opp_weken = 8\nhuisbezoeken = 2").unwrap();
    assert_eq!((eigen.opp_weken, eigen.huisbezoeken), (8, 2));
    assert_eq!(
        (eigen.iop_evaluaties, eigen.doelengesprekken, eigen.rapporten),
        (2, 4, 2)
    );
}

/// "School cannot serve: TLV VSO" (002:227, 892-894): only reachable with OPP and parent consultation.
#[test]
fn r026_diepte_asks_for_plan_and_parents() {
    let catalogus = noorderlicht();
    let diepte = catalogus.niveau(3).unwrap();
    assert!(diepte.instap.contains(&Instap::Opp) && diepte.instap.contains(&Instap::Ouders));
}

/// "Per need, offers in rising intensity" (000:167): ladder sorted by level.
#[test]
fn r069_the_ladder_of_a_need_rises() {
    let catalogus = maasdal();
    let ladder = catalogus.ladder("taal");
    let codes: Vec<&str> = ladder.iter().map(|t| t.arrangement.code.as_str()).collect();
    assert_eq!(codes, ["B3", "B4", "E2", "A2"]);
    assert!(ladder.iter().map(|t| t.niveau).is_sorted());
}

/// "Fysiek/medisch has no B-category; only E2/A2 reach it" (000:155-165, 203-245): need 4 shows gap.
#[test]
fn r070_need_four_has_a_gap_at_basis() {
    let catalogus = maasdal();
    let zonder = |soort: &str| {
        let answers = |code: &str| {
            let ladder = catalogus.ladder(code);
            ladder.iter().any(|trap| trap.arrangement.soort == soort)
        };
        let open = catalogus.behoefte.iter().filter(|b| !answers(&b.code));
        open.map(|b| b.nr).collect::<Vec<u8>>()
    };
    let basis = zonder("basis");
    assert_eq!(basis, [4]);
    let ladder = catalogus.ladder("fysiek_medisch");
    assert_eq!(
        ladder
            .iter()
            .map(|t| t.arrangement.code.as_str())
            .collect::<Vec<_>>(),
        ["E2", "A2"]
    );
}

fn hoe(school: SchoolId, code: &str, tekst: &str) -> Schoolaanbod {
    Schoolaanbod {
        school,
        arrangement: code.to_owned(),
        hoe: tekst.to_owned(),
        biedt: true,
        protocol: false,
        kwaliteit: None,
        versie: 1,
    }
}

/// "School publishes its shape of B1-B5" (000:199): 5 rows, none blank.
#[test]
fn r082_five_rows_and_none_may_stay_blank() {
    let catalogus = maasdal();
    let school = SchoolId(Uuid::from_u128(1));
    let open = |lijst: &Aanbodlijst| -> Vec<String> {
        lijst
            .zonder_hoe(&catalogus)
            .iter()
            .map(|a| a.code.clone())
            .collect()
    };
    assert_eq!(open(&Aanbodlijst::default()), ["B1", "B2", "B3", "B4", "B5"]);
    let half = Aanbodlijst(vec![hoe(school, "B1", "In elke les"), hoe(school, "B2", " ")]);
    assert_eq!(open(&half), ["B2", "B3", "B4", "B5"]);
}

/// "Roermond 12-16; PrO max 16; vmbo ~24; max 2 levels per lesgroep" (000:90, 002:425-435, 474): 17 in PrO warned, 3 levels warned.
#[test]
fn r094_seventeen_in_pro_and_three_levels_are_warned() {
    let pro = Onderwijssoort::Pro;
    assert_eq!(groepsmeldingen(pro, 16, 2), []);
    assert_eq!(
        groepsmeldingen(pro, 17, 1),
        [Groepsmelding::TeGroot { hoogstens: 16 }]
    );
    assert_eq!(
        groepsmeldingen(Onderwijssoort::VmboKader, 24, 3),
        [Groepsmelding::TeVeelNiveaus]
    );
    assert_eq!(
        groepsmeldingen(Onderwijssoort::VmboBasis, 25, 1),
        [Groepsmelding::TeGroot { hoogstens: 24 }]
    );
}

/// "16 expertise fields declared as basiskwaliteit" (000:174-190): lists 16.
#[test]
fn r101_sixteen_fields_of_expertise() {
    let fields = maasdal().basiskwaliteit;
    assert_eq!(
        fields.iter().filter(|b| b.soort == BasisSoort::Expertise).count(),
        16
    );
}

/// "Daily start and close moment, clear rules" (000:90, 183-185): data, not per pupil.
#[test]
fn r102_the_structure_of_a_day_is_described() {
    assert!(
        maasdal()
            .basiskwaliteit
            .iter()
            .any(|b| b.soort == BasisSoort::Dagstructuur)
    );
}

/// "Both run through all subjects" (000:96).
#[test]
fn r103_language_and_arithmetic_in_all_subjects_are_described() {
    let found = maasdal().basiskwaliteit;
    assert_eq!(
        found
            .iter()
            .filter(|b| b.soort == BasisSoort::TaalRekenen)
            .count(),
        2
    );
}

/// "Taal-/rekencoördinator, logopedist" (002:608): unfilled role shown as gap.
#[test]
fn r099_a_specialist_without_hours_is_a_gap_of_what_the_school_gives() {
    let catalogus = noorderlicht();
    let school = SchoolId(Uuid::from_u128(1));
    let geeft = |code: &str, biedt| Schoolaanbod {
        school,
        arrangement: code.to_owned(),
        hoe: String::new(),
        biedt,
        protocol: false,
        kwaliteit: None,
        versie: 1,
    };
    let uren = |uitvoerder: &str, minuten_per_week| Capaciteit {
        school,
        uitvoerder: uitvoerder.to_owned(),
        minuten_per_week,
    };
    // 1 is given by mentors and teachers; what else there is, is not given here.
    let rollen = set(&["mentor", "zorgcoordinator"]);
    let alle = catalogus.arrangement.iter().map(|a| a.code.as_str());
    let lijst = Aanbodlijst(alle.map(|c| geeft(c, ["1", "8a", "8b"].contains(&c))).collect());
    let mist = |capaciteit: &[Capaciteit]| {
        let found = onvervuld(&catalogus, &lijst, &rollen, capaciteit);
        found.into_keys().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(mist(&[]), ["logopedist", "rekencoordinator", "rekenspecialist"]);
    let some = [uren("logopedist", 240), uren("rekenspecialist", 0)];
    assert_eq!(mist(&some), ["rekencoordinator", "rekenspecialist"]);
    let found = onvervuld(&catalogus, &lijst, &rollen, &some);
    assert_eq!(found.get("rekenspecialist"), Some(&vec!["8b"]));
    let all = [
        uren("logopedist", 240),
        uren("rekenspecialist", 60),
        uren("rekencoordinator", 30),
    ];
    assert_eq!(mist(&all), Vec::<String>::new());
}
