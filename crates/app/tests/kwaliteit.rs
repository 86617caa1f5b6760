//! The quality of support at a school: written by who may, seen by who may, nothing given away; on both databases.

#![expect(
    clippy::too_many_lines,
    clippy::cognitive_complexity,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::large_futures,
    reason = "a test stops where it fails; a way is told from beginning to end"
)]

use std::collections::BTreeMap;

use vangnet_app::{
    kwaliteit::{
        AmbitieInvoer, CompetentieInvoer, CyclusInvoer, FaseInvoer, MetingInvoer, NotitieInvoer,
        ProtocolInvoer, ScholingBlad, ScholingInvoer,
    },
    schoolprofiel::{DocumentInvoer, PlekInvoer},
};
use vangnet_core::{
    cijfers::masker::Aantal,
    id::{AccountId, CompetentieId, SchoolId},
    kwaliteit::{
        ambitie::AmbitieStaat,
        cyclus::{CyclusStaat, Doelgroep, Fase, Score},
        protocol::Protocolsoort,
    },
};
use vangnet_testkit::{Deel, TestApp, Wereld, geweigerd, on_both};

fn school(app: &TestApp) -> SchoolId {
    app.school(0).id
}

fn meting(gevraagd: &str, ingevuld: &str, score: &str, bevinding: &str) -> MetingInvoer {
    MetingInvoer {
        gevraagd: gevraagd.to_owned(),
        ingevuld: ingevuld.to_owned(),
        score: score.to_owned(),
        bevinding: bevinding.to_owned(),
    }
}

fn fase(app: &TestApp, eigenaar: AccountId) -> FaseInvoer {
    FaseInvoer {
        tekst: "We bellen ouders een week eerder.".to_owned(),
        datum: app.dag(0),
        eigenaar: eigenaar.to_string(),
    }
}

/// A cycle as the school fills it in: two groups, one of them small, and some phases.
fn cyclus(app: &TestApp, w: &Wereld, fasen: &[Fase], versie: i32) -> CyclusInvoer {
    CyclusInvoer {
        metingen: BTreeMap::from([
            (
                Doelgroep::Ouders,
                meting("120", "48", "7,4", "Ouders willen eerder gebeld worden."),
            ),
            (
                Doelgroep::Ketenpartners,
                meting("6", "3", "8", "Het overleg begint op tijd."),
            ),
            (Doelgroep::Leerlingen, MetingInvoer::default()),
        ]),
        fasen: fasen.iter().map(|f| (*f, fase(app, w.zorgcoordinator))).collect(),
        versie,
    }
}

/// "Score per group, plan-do-check-act; cycle closed or open" (R244).
async fn r244_a_cycle_is_filled_closed_and_seen(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (a, here) = (&app.app, school(app));
    let zorg = app.ctx(w.zorgcoordinator).await;
    let drie = [Fase::Plan, Fase::Do, Fase::Check];
    a.save_cyclus(&zorg, here, 2026, &cyclus(app, &w, &drie, 0))
        .await
        .unwrap();
    let blad = a.open_cyclus(&zorg, here, None).await.unwrap();
    assert_eq!((blad.jaar, blad.leeg.clone()), (2026, vec![Fase::Act]));
    assert_eq!(blad.groepen[0].groep, Doelgroep::Ketenpartners);
    assert_eq!(
        blad.groepen.iter().map(|g| g.score).collect::<Vec<_>>(),
        [Score::Tienden(80), Score::Geen, Score::Tienden(74), Score::Geen]
    );
    assert_eq!(
        blad.groepen[1].gevraagd, None,
        "a group that was not asked is not there"
    );
    // Not before all four phases are there, not in another's version.
    geweigerd(
        app,
        "stap=cyclus_fasen_leeg",
        a.step_cyclus(&zorg, here, 2026, "sluiten", 1),
    )
    .await;
    geweigerd(
        app,
        "conflict gewijzigd",
        a.save_cyclus(&zorg, here, 2026, &cyclus(app, &w, &drie, 0)),
    )
    .await;
    a.save_cyclus(&zorg, here, 2026, &cyclus(app, &w, &Fase::ALL, 1))
        .await
        .unwrap();
    geweigerd(
        app,
        "stap=cyclus_staat",
        a.step_cyclus(&zorg, here, 2026, "heropenen", 2),
    )
    .await;
    a.step_cyclus(&zorg, here, 2026, "sluiten", 2).await.unwrap();
    let blad = a.open_cyclus(&zorg, here, Some(2026)).await.unwrap();
    assert_eq!(blad.staat, Some(CyclusStaat::Gesloten));
    assert_eq!(blad.gesloten_op, Some(a.today()));
    geweigerd(
        app,
        "conflict gewijzigd",
        a.save_cyclus(&zorg, here, 2026, &cyclus(app, &w, &drie, 3)),
    )
    .await;
    a.step_cyclus(&zorg, here, 2026, "heropenen", 3).await.unwrap();
    // The trend of a later page holds it; a year that did not begin is not there.
    a.save_cyclus(&zorg, here, 2025, &cyclus(app, &w, &[], 0))
        .await
        .unwrap();
    let blad = a.open_cyclus(&zorg, here, None).await.unwrap();
    assert_eq!(blad.jaren, [2022, 2023, 2024, 2025, 2026]);
    let ouders = &blad.groepen[2].verloop;
    assert_eq!(ouders[2..], [Score::Geen, Score::Tienden(74), Score::Tienden(74)]);
    geweigerd(app, "notfound", a.open_cyclus(&zorg, here, Some(2027))).await;
    geweigerd(app, "notfound", a.open_cyclus(&zorg, here, Some(2013))).await;
}

/// Who does not write for the school sees no score and no finding of fewer than five (R244), and writes nothing.
async fn r244_a_small_response_is_hidden_from_others(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (a, here) = (&app.app, school(app));
    let zorg = app.ctx(w.zorgcoordinator).await;
    let invoer = cyclus(app, &w, &Fase::ALL, 0);
    a.save_cyclus(&zorg, here, 2026, &invoer).await.unwrap();
    for (wie, schrijft) in [
        (w.teamleider, true),
        (w.directie, true),
        (w.mentor, false),
        (w.bpo, false),
        (w.directeur, false),
        (w.orthopedagoog, false),
        (w.bestuur, false),
    ] {
        let ctx = app.ctx(wie).await;
        let blad = a.open_cyclus(&ctx, here, None).await.unwrap();
        let klein = &blad.groepen[0];
        assert_eq!(blad.masker, !schrijft);
        assert_eq!(blad.eigen.is_some(), schrijft, "what is raw is for who writes it");
        if schrijft {
            assert_eq!(
                (klein.score, klein.antwoorden),
                (Score::Tienden(80), Aantal::Precies(3))
            );
        } else {
            assert_eq!((klein.score, klein.antwoorden), (Score::Klein, Aantal::Klein));
            assert_eq!((klein.bevinding.as_str(), klein.verloop[4]), ("", Score::Klein));
            assert_eq!(blad.groepen[2].score, Score::Tienden(74));
            geweigerd(
                app,
                "denied",
                a.save_cyclus(&ctx, here, 2026, &cyclus(app, &w, &[], 1)),
            )
            .await;
            geweigerd(app, "denied", a.step_cyclus(&ctx, here, 2026, "sluiten", 1)).await;
        }
    }
    for wie in [w.andere_zorgcoordinator, w.niemand, w.beheerder] {
        let ctx = app.ctx(wie).await;
        geweigerd(app, "notfound", a.open_cyclus(&ctx, here, None)).await;
        geweigerd(app, "notfound", a.save_cyclus(&ctx, here, 2026, &invoer)).await;
    }
    let niemand = app.ctx(w.niemand).await;
    geweigerd(app, "denied", a.find_kwaliteitschool(&niemand)).await;
    let elders = app.ctx(w.andere_zorgcoordinator).await;
    assert_eq!(a.find_kwaliteitschool(&elders).await.unwrap(), app.school(1).id);
}

async fn r244_wrong_input_is_named_field_by_field(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (a, here) = (&app.app, school(app));
    let zorg = app.ctx(w.zorgcoordinator).await;
    let fout = CyclusInvoer {
        metingen: BTreeMap::from([
            (Doelgroep::Ouders, meting("10", "11", "7,45", "")),
            (Doelgroep::Personeel, meting("", "0", "7", "")),
        ]),
        fasen: BTreeMap::from([(
            Fase::Plan,
            FaseInvoer {
                tekst: String::new(),
                datum: "gisteren".to_owned(),
                eigenaar: w.andere_zorgcoordinator.to_string(),
            },
        )]),
        versie: 0,
    };
    geweigerd(
        app,
        "ouders_score=score ouders_ingevuld=meer_dan_gevraagd personeel_gevraagd=geheel_getal \
         personeel_score=score_zonder_antwoord plan_datum=datum plan_eigenaar=keuze",
        a.save_cyclus(&zorg, here, 2026, &fout),
    )
    .await;
}

fn ambitie(app: &TestApp, eigenaar: AccountId, uiterlijk: i32) -> AmbitieInvoer {
    AmbitieInvoer {
        soort: "ambitie".to_owned(),
        wat: "Elke les heeft een rustig begin.".to_owned(),
        waarom: "Leerlingen vragen erom.".to_owned(),
        aanbod: "B2".to_owned(),
        eigenaar: eigenaar.to_string(),
        begin: app.dag(-30),
        uiterlijk: app.dag(uiterlijk),
        ..AmbitieInvoer::default()
    }
}

fn notitie(staat: &str, versie: i32) -> NotitieInvoer {
    NotitieInvoer {
        staat: staat.to_owned(),
        tekst: "De helft van het team doet mee.".to_owned(),
        versie,
    }
}

/// "Update status; shown in the jaarverslag" (R255), "list improvement actions" (R257).
async fn r255_goals_are_set_followed_and_reported(app: &TestApp) {
    let w = Wereld::new(app).await;
    app.maasdal().await;
    let (a, here) = (&app.app, school(app));
    let (zorg, directeur) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.directeur).await);
    let later = a
        .save_ambitie(&zorg, here, &ambitie(app, w.mentor, 40))
        .await
        .unwrap();
    let laat = AmbitieInvoer {
        soort: "verbeteractie".to_owned(),
        ..ambitie(app, w.teamleider, -1)
    };
    let laat = a.save_ambitie(&zorg, here, &laat).await.unwrap();
    // For all schools: of who set it, whatever was typed.
    let samen = a
        .save_ambitie(&directeur, here, &ambitie(app, w.mentor, 10))
        .await
        .unwrap();
    let blad = a.open_ambities(&zorg, here).await.unwrap();
    let rij: Vec<_> = blad.ambities.iter().map(|a| (a.id, a.school.is_some())).collect();
    assert_eq!(
        rij,
        [(laat, true), (samen, false), (later, true)],
        "what is late stands first"
    );
    assert_eq!(blad.ambities[1].eigenaar, w.directeur);
    assert_eq!(blad.namen[&w.teamleider], "Tess Team");
    let elders = app.ctx(w.andere_zorgcoordinator).await;
    let tweede = a.open_ambities(&elders, app.school(1).id).await.unwrap();
    assert_eq!(tweede.ambities.len(), 1, "of all schools, and of no other");
    assert_eq!(tweede.ambities[0].id, samen);

    // Each writes its own.
    let wijzig = |id, wie| AmbitieInvoer {
        id: Some(id),
        versie: 1,
        ..ambitie(app, wie, 60)
    };
    geweigerd(
        app,
        "denied",
        a.save_ambitie(&zorg, here, &wijzig(samen, w.mentor)),
    )
    .await;
    geweigerd(
        app,
        "denied",
        a.save_ambitie(&directeur, here, &wijzig(later, w.mentor)),
    )
    .await;
    geweigerd(
        app,
        "denied",
        a.note_ambitie(&zorg, here, samen, &notitie("loopt", 1)),
    )
    .await;
    let mentor = app.ctx(w.mentor).await;
    geweigerd(
        app,
        "denied",
        a.save_ambitie(&mentor, here, &ambitie(app, w.mentor, 1)),
    )
    .await;
    geweigerd(
        app,
        "denied",
        a.note_ambitie(&mentor, here, later, &notitie("loopt", 1)),
    )
    .await;
    geweigerd(
        app,
        "notfound",
        a.save_ambitie(&elders, app.school(1).id, &wijzig(later, w.mentor)),
    )
    .await;
    geweigerd(
        app,
        "notfound",
        a.save_ambitie(&elders, here, &wijzig(later, w.mentor)),
    )
    .await;

    // The table of states, with a note for each.
    geweigerd(
        app,
        "staat=ambitie_staat",
        a.note_ambitie(&zorg, here, later, &notitie("bereikt", 1)),
    )
    .await;
    let zonder = NotitieInvoer {
        tekst: " ".to_owned(),
        ..notitie("loopt", 1)
    };
    geweigerd(
        app,
        "tekst=verplicht",
        a.note_ambitie(&zorg, here, later, &zonder),
    )
    .await;
    a.note_ambitie(&zorg, here, later, &notitie("loopt", 1))
        .await
        .unwrap();
    geweigerd(
        app,
        "conflict gewijzigd",
        a.note_ambitie(&zorg, here, later, &notitie("loopt", 1)),
    )
    .await;
    a.note_ambitie(&zorg, here, later, &notitie("bereikt", 2))
        .await
        .unwrap();
    let dicht = AmbitieInvoer {
        versie: 3,
        ..wijzig(later, w.mentor)
    };
    geweigerd(app, "wat=ambitie_staat", a.save_ambitie(&zorg, here, &dicht)).await;
    a.save_ambitie(&zorg, here, &wijzig(laat, w.directie))
        .await
        .unwrap();
    let blad = a.open_ambities(&zorg, here).await.unwrap();
    assert!(blad.ambities.iter().all(|a| !a.is_te_laat(blad.vandaag)));
    let found = blad.ambities.iter().find(|a| a.id == later).unwrap();
    assert_eq!(
        (found.staat, found.notities.len(), found.versie),
        (AmbitieStaat::Bereikt, 2, 3)
    );

    // The report of this year has all three with the state of today; who reads sees the same.
    let verslag = a.open_jaarverslag(&mentor, here, None).await.unwrap();
    let staten: Vec<_> = verslag.regels.iter().map(|(a, staat)| (a.id, *staat)).collect();
    assert_eq!(
        staten,
        [
            (samen, AmbitieStaat::Voorgenomen),
            (laat, AmbitieStaat::Voorgenomen),
            (later, AmbitieStaat::Bereikt)
        ]
    );
    let vorig = a.open_jaarverslag(&mentor, here, Some(2025)).await.unwrap();
    assert!(vorig.regels.is_empty(), "nothing had begun");
    let fout = AmbitieInvoer {
        soort: "wens".to_owned(),
        wat: String::new(),
        aanbod: "Z9".to_owned(),
        eigenaar: w.andere_zorgcoordinator.to_string(),
        begin: app.dag(1),
        ..ambitie(app, w.mentor, 0)
    };
    geweigerd(
        app,
        "soort=keuze eigenaar=keuze aanbod=keuze wat=verplicht",
        a.save_ambitie(&zorg, here, &fout),
    )
    .await;
    let omgekeerd = AmbitieInvoer {
        begin: app.dag(1),
        ..ambitie(app, w.mentor, 0)
    };
    geweigerd(
        app,
        "uiterlijk=ambitie_volgorde",
        a.save_ambitie(&zorg, here, &omgekeerd),
    )
    .await;
}

fn protocol(soort: &str, titel: &str, herzien_voor: String) -> ProtocolInvoer {
    ProtocolInvoer {
        soort: soort.to_owned(),
        titel: titel.to_owned(),
        uitgave: "2025".to_owned(),
        herzien_voor,
        ..ProtocolInvoer::default()
    }
}

/// "Version and review date; current version shown" (R229); a document of the samenwerkingsverband is seen at every school
/// in its current edition (R231).
async fn r231_every_school_sees_the_current_edition(app: &TestApp) {
    let w = Wereld::new(app).await;
    app.maasdal().await;
    app.profielformat().await;
    let (a, here) = (&app.app, school(app));
    let (zorg, directeur) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.directeur).await);
    let save = async |invoer: ProtocolInvoer| a.save_protocol(&zorg, here, &invoer).await;
    save(protocol("pesten", "Pestprotocol", app.dag(200)))
        .await
        .unwrap();
    save(protocol("veiligheid", "Veiligheidsplan", app.dag(-3)))
        .await
        .unwrap();
    save(protocol("", "Rooster", String::new())).await.unwrap();
    let samen = protocol("medisch", "Medisch protocol", app.dag(90));
    a.save_protocol(&directeur, here, &samen).await.unwrap();
    // A document of a place of the profile is in the same list, and keeps its place when it is changed here.
    let profiel = a.start_schoolprofiel(&zorg, here, "2026", false).await.unwrap();
    let stuk = DocumentInvoer {
        plek: "tekst.visie".to_owned(),
        titel: "Schoolplan".to_owned(),
        ..DocumentInvoer::default()
    };
    a.save_brondocument(&zorg, profiel, &stuk).await.unwrap();

    let blad = a.open_protocollen(&zorg, here).await.unwrap();
    let titels: Vec<_> = blad.regels.iter().map(|r| r.titel.as_str()).collect();
    let rij = [
        "Veiligheidsplan",
        "Medisch protocol",
        "Pestprotocol",
        "Rooster",
        "Schoolplan",
    ];
    assert_eq!(titels, rij, "overdue first, without a day last");
    assert!(blad.regels[0].verlopen && !blad.regels[1].verlopen);
    assert_eq!(
        blad.ontbreekt,
        [
            Protocolsoort::SeksueleIntimidatie,
            Protocolsoort::Statuut,
            Protocolsoort::Draaiboek,
            Protocolsoort::Meldcode
        ]
    );
    let schoolplan = blad.regels[4].clone();
    let wijzig = ProtocolInvoer {
        id: Some(schoolplan.id),
        versie: 1,
        ..protocol("statuut", "Statuut", String::new())
    };
    save(wijzig).await.unwrap();
    let nu = a.open_schoolprofiel(&zorg, profiel).await.unwrap();
    let found = nu.documenten.iter().find(|d| d.id.0 == schoolplan.id).unwrap();
    assert_eq!(
        (found.plek.as_str(), found.titel.as_str()),
        ("tekst.visie", "Statuut")
    );
    assert_eq!(found.soort, Some(Protocolsoort::Statuut));
    // Changed at the profile, the kind stays.
    let terug = DocumentInvoer {
        id: Some(found.id),
        versie: 2,
        ..stuk
    };
    a.save_brondocument(&zorg, profiel, &terug).await.unwrap();
    let blad = a.open_protocollen(&zorg, here).await.unwrap();
    let found = blad.regels.iter().find(|r| r.id == schoolplan.id).unwrap();
    assert_eq!(
        (found.soort, found.titel.as_str()),
        (Some(Protocolsoort::Statuut), "Schoolplan")
    );

    // A new edition of what holds for all: every school sees it, and only it.
    let medisch = blad.regels.iter().find(|r| r.school.is_none()).unwrap().clone();
    assert!(!medisch.mag, "a school does not change what holds for all");
    let nieuw = ProtocolInvoer {
        id: Some(medisch.id),
        versie: 1,
        uitgave: "2027".to_owned(),
        ..samen.clone()
    };
    geweigerd(app, "denied", a.save_protocol(&zorg, here, &nieuw)).await;
    geweigerd(app, "denied", a.delete_protocol(&zorg, here, medisch.id, 1)).await;
    a.save_protocol(&directeur, here, &nieuw).await.unwrap();
    for (wie, school) in [(w.mentor, here), (w.andere_zorgcoordinator, app.school(1).id)] {
        let ctx = app.ctx(wie).await;
        let blad = a.open_protocollen(&ctx, school).await.unwrap();
        let samen: Vec<_> = blad.regels.iter().filter(|r| r.school.is_none()).collect();
        assert_eq!(samen.len(), 1);
        assert_eq!((samen[0].uitgave.as_str(), samen[0].mag), ("2027", false));
        assert!(!blad.ontbreekt.contains(&Protocolsoort::Medisch));
    }

    // Others do not touch the documents of a school; removing needs the version that was read.
    let pesten = blad
        .regels
        .iter()
        .find(|r| r.soort == Some(Protocolsoort::Pesten))
        .unwrap()
        .id;
    let elders = app.ctx(w.andere_zorgcoordinator).await;
    let tweede = app.school(1).id;
    geweigerd(app, "notfound", a.delete_protocol(&elders, tweede, pesten, 1)).await;
    geweigerd(app, "notfound", a.delete_protocol(&elders, here, pesten, 1)).await;
    geweigerd(app, "denied", a.delete_protocol(&directeur, here, pesten, 1)).await;
    let mentor = app.ctx(w.mentor).await;
    geweigerd(app, "denied", a.delete_protocol(&mentor, here, pesten, 1)).await;
    geweigerd(
        app,
        "denied",
        a.save_protocol(&mentor, here, &protocol("pesten", "Anders", String::new())),
    )
    .await;
    geweigerd(
        app,
        "conflict gewijzigd",
        a.delete_protocol(&zorg, here, pesten, 2),
    )
    .await;
    a.delete_protocol(&zorg, here, pesten, 1).await.unwrap();
    let blad = a.open_protocollen(&zorg, here).await.unwrap();
    assert!(blad.ontbreekt.contains(&Protocolsoort::Pesten));
    let fout = ProtocolInvoer {
        adres: "javascript:alert(1)".to_owned(),
        ..protocol("wens", " ", "morgen".to_owned())
    };
    geweigerd(
        app,
        "soort=keuze titel=verplicht herzien_voor=datum adres=adres_https",
        save(fout),
    )
    .await;
}

/// What was adopted keeps its documents when they are removed.
async fn an_adopted_profile_keeps_a_removed_document(app: &TestApp) {
    let w = Wereld::new(app).await;
    app.maasdal().await;
    app.profielformat().await;
    let (a, here) = (&app.app, school(app));
    let (zorg, directie) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.directie).await);
    let id = a.start_schoolprofiel(&zorg, here, "2026", false).await.unwrap();
    let stuk = DocumentInvoer {
        plek: "tekst.visie".to_owned(),
        titel: "Schoolplan".to_owned(),
        uitgave: "2026".to_owned(),
        ..DocumentInvoer::default()
    };
    a.save_brondocument(&zorg, id, &stuk).await.unwrap();
    let blad = a.open_schoolprofiel(&zorg, id).await.unwrap();
    for (code, titel) in &blad.leeg {
        let tekst = PlekInvoer {
            tekst: format!("Zo doen wij dit: {titel}."),
            zelfoordeel: "deels".to_owned(),
            versie: 0,
        };
        a.save_profielplek(&zorg, id, code, &tekst).await.unwrap();
    }
    for (ctx, stap, versie) in [
        (&zorg, "mr_advies", 1),
        (&zorg, "gehoord", 2),
        (&directie, "vaststellen", 3),
    ] {
        let invoer = vangnet_app::schoolprofiel::ProfielStapInvoer {
            stap: stap.to_owned(),
            versie,
            datum: app.dag(0),
            advies: "positief".to_owned(),
            inbreng: "Een rustige plek.".to_owned(),
            naam: "D. Directie".to_owned(),
        };
        a.step_schoolprofiel(ctx, id, &invoer).await.unwrap();
    }
    let document = a.open_protocollen(&zorg, here).await.unwrap().regels[0].id;
    a.delete_protocol(&zorg, here, document, 1).await.unwrap();
    let blad = a.open_schoolprofiel(&zorg, id).await.unwrap();
    assert!(
        blad.stukken
            .iter()
            .any(|(_, titel, uitgave)| titel == "Schoolplan" && uitgave == "2026"),
        "{:?}",
        blad.stukken
    );
}

fn competentie(titel: &str, codes: &str, ieder: bool) -> CompetentieInvoer {
    CompetentieInvoer {
        titel: titel.to_owned(),
        codes: codes.to_owned(),
        ieder,
        vanaf: "2026-08-01".to_owned(),
        ..CompetentieInvoer::default()
    }
}

fn scholing(wie: AccountId, wat: CompetentieId, gevolgd: String, tot: String) -> ScholingInvoer {
    ScholingInvoer {
        account: wie.to_string(),
        competentie: wat.to_string(),
        gevolgd,
        geldig_tot: tot,
        ..ScholingInvoer::default()
    }
}

fn van(blad: &ScholingBlad, titel: &str) -> CompetentieId {
    blad.competenties.iter().find(|c| c.titel == titel).unwrap().id
}

/// "See required vs owned; gap list per category" (R254), "teacher without mandatory course listed" (R253); names only for who
/// writes for the school.
async fn r254_what_is_promised_and_nobody_can(app: &TestApp) {
    let w = Wereld::new(app).await;
    app.maasdal().await;
    let (a, here) = (&app.app, school(app));
    let (zorg, directeur) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.directeur).await);
    let save = async |invoer: CompetentieInvoer| a.save_competentie(&directeur, &invoer).await;
    save(competentie("Agressie", "", true)).await.unwrap();
    save(competentie("Leesspecialist", "B2, B3", false))
        .await
        .unwrap();
    save(competentie("Rekencoach", "basis", false)).await.unwrap();
    geweigerd(
        app,
        "codes=competentie_codes",
        save(competentie("X", "Z9", false)),
    )
    .await;
    geweigerd(
        app,
        "codes=verplicht titel=verplicht",
        save(competentie(" ", "", false)),
    )
    .await;
    geweigerd(
        app,
        "denied",
        a.save_competentie(&zorg, &competentie("X", "B2", false)),
    )
    .await;

    let blad = a.open_scholing(&zorg, here).await.unwrap();
    let (agressie, lezen) = (van(&blad, "Agressie"), van(&blad, "Leesspecialist"));
    let rekenen = van(&blad, "Rekencoach");
    let gaten: BTreeMap<_, _> = blad.gaten.into_iter().collect();
    assert_eq!(gaten["B1"], [rekenen]);
    assert_eq!(gaten["B2"], [lezen, rekenen]);
    assert_eq!((blad.personeel, blad.leraren), (6, 2), "two mentors teach");

    // One mentor has it, one had it: it is over. A teamleider closes the gap of all basic support.
    let (dag, over) = (app.dag(-400), app.dag(-1));
    let zc = &zorg;
    let keep = |invoer: ScholingInvoer| async move { a.save_scholing(zc, here, &invoer).await };
    keep(scholing(w.mentor, agressie, dag.clone(), String::new()))
        .await
        .unwrap();
    keep(scholing(w.andere_mentor, agressie, dag.clone(), over))
        .await
        .unwrap();
    keep(scholing(w.teamleider, rekenen, dag.clone(), app.dag(30)))
        .await
        .unwrap();
    let plan = ScholingInvoer {
        gepland: app.dag(20),
        ..scholing(w.bpo, lezen, String::new(), String::new())
    };
    keep(plan).await.unwrap();
    let blad = a.open_scholing(&zorg, here).await.unwrap();
    let gaten: Vec<_> = blad
        .gaten
        .iter()
        .map(|(code, wat)| (code.as_str(), wat.as_slice()))
        .collect();
    assert_eq!(gaten, [("B2", &[lezen][..]), ("B3", &[lezen][..])]);
    let regel = |id| blad.regels.iter().find(|r| r.competentie.id == id).unwrap();
    let namen = regel(agressie).namen.clone().unwrap();
    assert_eq!(namen.mist, ["Anna Mentor"]);
    assert_eq!(namen.heeft, [("Mees Mentor".to_owned(), None)]);
    assert_eq!(regel(lezen).namen.clone().unwrap().gepland, ["Boris Bpo"]);
    // The same, counted by the database.
    let telt = app
        .number(
            Deel::Swv,
            &format!(
                "SELECT COUNT(*) FROM scholing WHERE gevolgd IS NOT NULL AND (geldig_tot IS NULL OR geldig_tot >= '{}')",
                app.dag(0)
            ),
        )
        .await;
    let sum: usize = blad.regels.iter().map(|r| r.heeft).sum();
    assert_eq!(i64::try_from(sum).unwrap(), telt);

    // Others see numbers, the samenwerkingsverband too; none of them a name.
    for wie in [w.mentor, w.bpo, w.directeur, w.orthopedagoog, w.bestuur] {
        let ctx = app.ctx(wie).await;
        let blad = a.open_scholing(&ctx, here).await.unwrap();
        assert!(blad.scholingen.is_none() && blad.medewerkers.is_empty());
        assert!(blad.regels.iter().all(|r| r.namen.is_none()));
        assert_eq!(blad.regels.iter().map(|r| r.mist).sum::<usize>(), 1);
        let invoer = scholing(w.mentor, lezen, dag.clone(), String::new());
        geweigerd(app, "denied", a.save_scholing(&ctx, here, &invoer)).await;
    }
    let elders = app.ctx(w.andere_zorgcoordinator).await;
    geweigerd(app, "notfound", a.open_scholing(&elders, here)).await;

    // Changed, removed; who does not work here is not somebody one can choose.
    let rij = blad.scholingen.as_ref().unwrap();
    let mentor = rij
        .iter()
        .find(|r| r.wie == "Mees Mentor")
        .unwrap()
        .scholing
        .clone();
    let wijzig = ScholingInvoer {
        id: Some(mentor.id),
        versie: 1,
        gevolgd: dag.clone(),
        geldig_tot: app.dag(-2),
        ..ScholingInvoer::default()
    };
    a.save_scholing(&zorg, here, &wijzig).await.unwrap();
    geweigerd(app, "conflict gewijzigd", a.save_scholing(&zorg, here, &wijzig)).await;
    let blad = a.open_scholing(&zorg, here).await.unwrap();
    let regel = blad.regels.iter().find(|r| r.competentie.id == agressie).unwrap();
    assert_eq!((regel.heeft, regel.mist), (0, 2));
    let bestuur = app.ctx(w.bestuur).await;
    geweigerd(app, "notfound", a.delete_scholing(&bestuur, here, mentor.id, 2)).await;
    geweigerd(
        app,
        "conflict gewijzigd",
        a.delete_scholing(&zorg, here, mentor.id, 1),
    )
    .await;
    a.delete_scholing(&zorg, here, mentor.id, 2).await.unwrap();
    let fout = ScholingInvoer {
        gevolgd: app.dag(1),
        ..scholing(
            w.andere_zorgcoordinator,
            CompetentieId(w.mentor.0),
            String::new(),
            String::new(),
        )
    };
    geweigerd(
        app,
        "gevolgd=toekomst account=keuze competentie=keuze",
        a.save_scholing(&zorg, here, &fout),
    )
    .await;
    let niets = scholing(w.mentor, lezen, String::new(), String::new());
    geweigerd(app, "gepland=scholing_dag", a.save_scholing(&zorg, here, &niets)).await;
    // A competence that is no longer asked leaves the gaps.
    let einde = CompetentieInvoer {
        id: Some(lezen),
        versie: 1,
        tot: "2026-08-02".to_owned(),
        ..competentie("Leesspecialist", "B2, B3", false)
    };
    a.save_competentie(&directeur, &einde).await.unwrap();
    assert!(a.open_scholing(&zorg, here).await.unwrap().gaten.is_empty());
}

/// The pages ask as much of the database with much in it as with little.
async fn pages_of_quality_ask_a_fixed_number(app: &TestApp) {
    let w = Wereld::new(app).await;
    app.maasdal().await;
    let (a, here) = (&app.app, school(app));
    let (zorg, directeur) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.directeur).await);
    let mut gemeten = Vec::new();
    for keer in 0..2 {
        let nieuw = if keer == 0 { 1 } else { 6 };
        for nr in 0..nieuw {
            a.save_ambitie(&zorg, here, &ambitie(app, w.mentor, nr))
                .await
                .unwrap();
            let stuk = protocol("pesten", "Pestprotocol", app.dag(nr));
            a.save_protocol(&zorg, here, &stuk).await.unwrap();
            let titel = format!("Competentie {keer} {nr}");
            a.save_competentie(&directeur, &competentie(&titel, "B2", true))
                .await
                .unwrap();
            let wat = van(&a.open_scholing(&zorg, here).await.unwrap(), &titel);
            let invoer = scholing(w.mentor, wat, app.dag(-1), String::new());
            a.save_scholing(&zorg, here, &invoer).await.unwrap();
        }
        let invoer = cyclus(app, &w, &Fase::ALL, keer);
        a.save_cyclus(&zorg, here, 2026, &invoer).await.unwrap();
        let mut telling = Vec::new();
        let voor = app.swv.queries();
        a.open_cyclus(&zorg, here, None).await.unwrap();
        telling.push(app.swv.queries() - voor);
        let voor = app.swv.queries();
        a.open_ambities(&zorg, here).await.unwrap();
        telling.push(app.swv.queries() - voor);
        let voor = app.swv.queries();
        a.open_protocollen(&zorg, here).await.unwrap();
        telling.push(app.swv.queries() - voor);
        let voor = app.swv.queries();
        a.open_scholing(&zorg, here).await.unwrap();
        telling.push(app.swv.queries() - voor);
        gemeten.push(telling);
    }
    assert_eq!(gemeten[0], gemeten[1]);
    assert!(gemeten[0].iter().all(|n| *n <= 7), "{gemeten:?}");
}

on_both!(
    r244_a_cycle_is_filled_closed_and_seen,
    r244_a_small_response_is_hidden_from_others,
    r244_wrong_input_is_named_field_by_field,
    r255_goals_are_set_followed_and_reported,
    r231_every_school_sees_the_current_edition,
    an_adopted_profile_keeps_a_removed_document,
    r254_what_is_promised_and_nobody_can,
    pages_of_quality_ask_a_fixed_number,
);
