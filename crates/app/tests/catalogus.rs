//! The catalogue in and out, one offer changed, what schools make of it, the hours of their teams, and partners.

#![expect(
    clippy::cognitive_complexity,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops where it fails; a way is told from beginning to end"
)]

use vangnet_app::{
    AppError, Result,
    inrichting::{
        aanbod::{AanbodInvoer, PartnerInvoer},
        catalogus::{ArrangementInvoer, TariefRegel, TarievenInvoer},
        tekst::{Lezing, stempel},
    },
};
use vangnet_core::inrichting::{
    catalogus::{Catalogus, CatalogusFoutSoort},
    verschil::Wijziging,
};
use vangnet_testkit::{SLUG, TestApp, Wereld, on_both};

const MAASDAL: &str = include_str!("../../cli/demo/catalogus-maasdal.toml");
const NOORDERLICHT: &str = include_str!("../../cli/demo/catalogus-noorderlicht.toml");

fn fout<T: std::fmt::Debug>(result: Result<T>) -> (String, &'static str) {
    match result {
        Err(AppError::Invalid(fouten)) => (fouten[0].veld.clone(), fouten[0].code),
        ander => panic!("expected invalid input, got {ander:?}"),
    }
}

/// "Both models load from files, no code change" (R020); what goes out reads back as the same.
async fn r020_both_models_go_in_and_out_as_they_are(app: &TestApp) {
    let w = Wereld::new(app).await;
    let directeur = app.ctx(w.directeur).await;
    let vandaag = app.app.today();
    for tekst in [MAASDAL, NOORDERLICHT] {
        let was = app.swv.find_catalogus(vandaag).await.unwrap();
        let gelezen = stempel(was.as_ref()).unwrap();
        app.app
            .import_catalogus(&directeur, &vandaag.to_string(), tekst, &gelezen)
            .await
            .unwrap();
        let uit = app.app.export_catalogus(&directeur, None).await.unwrap();
        let wel: Catalogus = toml::from_str(tekst).unwrap();
        let terug: Catalogus = toml::from_str(&uit).unwrap();
        assert_eq!(terug, wel);
    }
    // The same day: the second replaced the first.
    let blad = app.app.open_catalogus(&directeur, None).await.unwrap();
    assert_eq!(blad.dagen, [vandaag]);
}

/// "Own agreements each; no cross-SWV leakage" (000:14, 002:78): a catalogue, pupils and a session are of one alone.
async fn r019_two_samenwerkingsverbanden_do_not_see_each_other(app: &TestApp) {
    let w = Wereld::new(app).await;
    let directeur = app.ctx(w.directeur).await;
    let a = &app.app;
    let vandaag = a.today();
    let elders = app.second_swv("elders").await;
    a.import_catalogus(&directeur, &vandaag.to_string(), MAASDAL, "")
        .await
        .unwrap();
    assert!(app.swv.find_catalogus(vandaag).await.unwrap().is_some());
    assert!(elders.find_catalogus(vandaag).await.unwrap().is_none());
    for school in elders.list_scholen().await.unwrap() {
        assert!(app.scholen.iter().all(|eigen| eigen.id != school.id));
    }
    assert!(app.swv.find_leerling(w.leerling(0)).await.unwrap().is_some());
    assert!(elders.find_leerling(w.leerling(0)).await.unwrap().is_none());
    // Who is signed in at one is nobody at the other.
    let token = app.token(w.directeur).await;
    assert!(a.find_ctx(SLUG, &token).await.unwrap().is_some());
    assert!(!matches!(a.find_ctx("elders", &token).await, Ok(Some(_))));
}

/// "Decision uses rules of its date" (R028): a later version leaves the earlier one as it was; the past is not changed.
async fn r028_a_catalogue_holds_from_its_day_until_the_next(app: &TestApp) {
    let w = Wereld::new(app).await;
    let directeur = app.ctx(w.directeur).await;
    let a = &app.app;
    let vandaag = a.today();
    let later = vandaag.checked_add(jiff::Span::new().days(30)).unwrap();
    let gisteren = vandaag.checked_sub(jiff::Span::new().days(1)).unwrap();
    assert_eq!(
        fout(
            a.import_catalogus(&directeur, &gisteren.to_string(), MAASDAL, "")
                .await
        ),
        ("vanaf".to_owned(), "verleden")
    );
    a.import_catalogus(&directeur, &vandaag.to_string(), MAASDAL, "")
        .await
        .unwrap();
    let b2 = app.swv.find_catalogus(vandaag).await.unwrap().unwrap();
    let invoer = ArrangementInvoer {
        gelezen: stempel(b2.arrangement("B2")).unwrap(),
        vanaf: later.to_string(),
        titel: "Inlopen".to_owned(),
        beslisser: "zorgcoordinator".to_owned(),
        vormen: vec!["groep".to_owned(), "individueel".to_owned()],
        behoeften: vec!["niveau_tempo".to_owned()],
        weken: "12".to_owned(),
        ..ArrangementInvoer::default()
    };
    a.set_arrangement(&directeur, "B2", &invoer).await.unwrap();
    let op = async |dag| {
        let blad = a.open_catalogus(&directeur, Some(dag)).await.unwrap();
        blad.catalogus.unwrap().arrangement("B2").unwrap().clone()
    };
    let nu = op(vandaag).await;
    assert_eq!((nu.titel.as_str(), nu.grenzen.weken), ("Inloopprogramma", None));
    let dan = op(later).await;
    assert_eq!((dan.titel.as_str(), dan.grenzen.weken), ("Inlopen", Some(12)));
    assert_eq!(dan.neutraal, None, "not comparable any more, and shown as such");
    assert_eq!(dan.eis, nu.eis, "what the form does not show stays");
    assert_eq!(dan.vormen, nu.vormen, "the usual form stays the first");
    let slecht = ArrangementInvoer {
        titel: String::new(),
        weken: "0".to_owned(),
        groep: "tien".to_owned(),
        vormen: Vec::new(),
        ..invoer
    };
    let Err(AppError::Invalid(fouten)) = a.set_arrangement(&directeur, "B2", &slecht).await else {
        panic!("it was accepted");
    };
    let velden: Vec<_> = fouten.iter().map(|f| (f.veld.as_str(), f.code)).collect();
    assert_eq!(
        velden,
        [
            ("titel", "verplicht"),
            ("vormen", "verplicht"),
            ("weken", "groter_dan_nul"),
            ("groep", "geheel_getal")
        ]
    );
}

/// A row of the form, which knows mentors and teachers.
fn regel(wie: &str, bedrag: &str) -> TariefRegel {
    TariefRegel {
        wie: wie.to_owned(),
        bedrag: bedrag.to_owned(),
        bekend: ["mentor", "docent"].contains(&wie),
    }
}

/// What an hour costs holds from its day on; what is wrong is said at its field, and two who write at once are told (R145).
async fn rates_are_set_from_a_day_on(app: &TestApp) {
    let w = Wereld::new(app).await;
    let directeur = app.ctx(w.directeur).await;
    let a = &app.app;
    let vandaag = a.today();
    let invoer = |gelezen: &str, regels: Vec<TariefRegel>| TarievenInvoer {
        gelezen: gelezen.to_owned(),
        vanaf: vandaag.to_string(),
        regels,
    };
    let zonder = a.set_tarieven(&directeur, &invoer("", Vec::new())).await;
    assert!(matches!(zonder, Err(AppError::NotFound)), "there is no catalogue");
    a.import_catalogus(&directeur, &vandaag.to_string(), MAASDAL, "")
        .await
        .unwrap();
    let nu = async || app.swv.find_catalogus(vandaag).await.unwrap().unwrap();
    let was = nu().await;
    let gelezen = stempel(Some(&was.tarief)).unwrap();
    let goed = vec![
        regel("mentor", "62,50"),
        regel("docent", ""),
        regel("taalcoach", "70"),
    ];
    a.set_tarieven(&directeur, &invoer(&gelezen, goed.clone()))
        .await
        .unwrap();
    let cent = |c: &Catalogus, wie: &str| c.tarief(wie).map(|t| t.cent_per_uur);
    let wordt = nu().await;
    assert_eq!(
        ["mentor", "docent", "taalcoach"].map(|wie| cent(&wordt, wie)),
        [Some(6_250), None, Some(7_000)]
    );
    assert_eq!(wordt.arrangement, was.arrangement, "the rest stays");
    let opnieuw = a.set_tarieven(&directeur, &invoer(&gelezen, goed)).await;
    assert!(
        matches!(opnieuw, Err(AppError::Conflict("gewijzigd"))),
        "{opnieuw:?}"
    );
    let slecht = vec![
        regel("mentor", "0"),
        regel("docent", "veel"),
        regel("", "50"),
        regel("docent", "50"),
        regel("taalcoach", ""),
        regel("", ""),
    ];
    let Err(AppError::Invalid(fouten)) = a.set_tarieven(&directeur, &invoer("", slecht)).await else {
        panic!("it was accepted");
    };
    let velden: Vec<_> = fouten.iter().map(|f| (f.veld.as_str(), f.code)).collect();
    assert_eq!(
        velden,
        [
            ("tarief_0", "bedrag"),
            ("tarief_1", "bedrag"),
            ("wie_2", "verplicht"),
            ("wie_3", "bestaat_al"),
            ("tarief_4", "verplicht"),
        ]
    );
    let mentor = app.ctx(w.mentor).await;
    let mag = a.set_tarieven(&mentor, &invoer("", Vec::new())).await;
    assert!(matches!(mag, Err(AppError::Denied)), "{mag:?}");
    // A file is held against the same bounds.
    let fouten = format!("{MAASDAL}\n[[tarief]]\nuitvoerder = \"x\"\ncent_per_uur = 0\n");
    let Lezing::Fouten(lijst) = a
        .preview_catalogus(&directeur, &vandaag.to_string(), &fouten)
        .await
        .unwrap()
    else {
        panic!("it was accepted");
    };
    assert!(
        lijst
            .iter()
            .any(|f| f.plek == "tarief.x.cent_per_uur" && f.soort == CatalogusFoutSoort::Tarief)
    );
}

async fn a_file_is_looked_at_before_it_is_saved(app: &TestApp) {
    let w = Wereld::new(app).await;
    let directeur = app.ctx(w.directeur).await;
    let a = &app.app;
    let vandaag = a.today().to_string();
    a.import_catalogus(&directeur, &vandaag, MAASDAL, "")
        .await
        .unwrap();
    let kapot = "[[niveau]]\nnr = 1\ncode = \"x\"\nwoord = 3\n";
    let Lezing::Onleesbaar { regel, .. } = a.preview_catalogus(&directeur, &vandaag, kapot).await.unwrap()
    else {
        panic!("it was read");
    };
    assert!((1..=4).contains(&regel));
    let fouten = MAASDAL.replace("soort = \"aanvullend\"", "soort = \"diep\"");
    let Lezing::Fouten(lijst) = a.preview_catalogus(&directeur, &vandaag, &fouten).await.unwrap() else {
        panic!("it was accepted");
    };
    assert_eq!(lijst.len(), 3);
    assert_eq!(
        (lijst[0].plek.as_str(), lijst[0].soort),
        ("arrangement.A1.soort", CatalogusFoutSoort::Soort)
    );
    assert_eq!(
        fout(a.import_catalogus(&directeur, &vandaag, &fouten, "").await),
        ("toml".to_owned(), "catalogus")
    );
    let anders = MAASDAL.replace("titel = \"Synthesevoorziening\"", "titel = \"Synthese\"");
    let Lezing::Goed { verschillen, .. } = a.preview_catalogus(&directeur, &vandaag, &anders).await.unwrap()
    else {
        panic!("it was refused");
    };
    assert_eq!(verschillen.len(), 1);
    assert_eq!(
        (
            verschillen[0].code.as_str(),
            verschillen[0].wijziging,
            verschillen[0].sleutels.as_slice()
        ),
        ("E1", Wijziging::Anders, &["titel".to_owned()][..])
    );
    let blad = a.open_catalogus(&directeur, None).await.unwrap();
    let nu = blad.catalogus.unwrap();
    assert_eq!(nu.arrangement("E1").unwrap().titel, "Synthesevoorziening");
}

/// "School editing E refused" (R023).
async fn r023_a_school_that_writes_about_extra_is_refused(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (directeur, zorg) = (app.ctx(w.directeur).await, app.ctx(w.zorgcoordinator).await);
    let a = &app.app;
    let school = app.school(0).id;
    a.import_catalogus(&directeur, &a.today().to_string(), MAASDAL, "")
        .await
        .unwrap();
    let hoe = AanbodInvoer {
        hoe: "In kleine groepen, elke dinsdag".to_owned(),
        biedt: true,
        ..AanbodInvoer::default()
    };
    assert!(matches!(
        a.save_aanbod(&zorg, school, "E2", &hoe).await,
        Err(AppError::Denied)
    ));
    a.save_aanbod(&zorg, school, "B2", &hoe).await.unwrap();
    assert!(matches!(
        a.save_aanbod(&directeur, school, "B2", &hoe).await,
        Err(AppError::Denied)
    ));
    let leeg = AanbodInvoer {
        hoe: "  ".to_owned(),
        ..hoe.clone()
    };
    assert_eq!(
        fout(a.save_aanbod(&zorg, school, "B3", &leeg).await),
        ("hoe".to_owned(), "verplicht")
    );
    // The samenwerkingsverband says who gives extra support, and looks at its quality (R105).
    let aanwijzing = AanbodInvoer {
        biedt: true,
        kwaliteit: "ja".to_owned(),
        ..AanbodInvoer::default()
    };
    a.save_aanbod(&directeur, school, "E2", &aanwijzing)
        .await
        .unwrap();
    let blad = a.open_aanbod(&zorg, None).await.unwrap();
    assert_eq!(blad.lijst.van("E2").unwrap().kwaliteit, Some(true));
    assert_eq!(blad.lijst.van("B2").unwrap().hoe, hoe.hoe);
    assert!(!blad.lijst.biedt(&blad.catalogus, "E3"));
    // Two at once: the second is told.
    let twee = AanbodInvoer {
        hoe: "Op maandag".to_owned(),
        versie: 1,
        ..hoe.clone()
    };
    a.save_aanbod(&zorg, school, "B2", &twee).await.unwrap();
    assert!(matches!(
        a.save_aanbod(&zorg, school, "B2", &twee).await,
        Err(AppError::Conflict(_))
    ));
    // A school of others does not exist.
    let ander = app.school(1).id;
    assert!(matches!(
        a.open_aanbod(&zorg, Some(ander)).await,
        Err(AppError::NotFound)
    ));
    assert!(matches!(
        a.save_aanbod(&zorg, ander, "B2", &hoe).await,
        Err(AppError::NotFound)
    ));
}

/// "Plan hours vs fte" (R144).
async fn r144_the_hours_of_a_team_are_set_and_taken_away(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (zorg, mentor) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.mentor).await);
    let a = &app.app;
    let school = app.school(0).id;
    a.set_capaciteit(&zorg, school, "logopedist", "600", None)
        .await
        .unwrap();
    a.set_capaciteit(&zorg, school, "logopedist", "480", Some(600))
        .await
        .unwrap();
    let uren = app.swv.list_capaciteit(school).await.unwrap();
    assert_eq!((uren.len(), uren[0].minuten_per_week), (1, 480));
    a.set_capaciteit(&zorg, school, "logopedist", "0", Some(480))
        .await
        .unwrap();
    assert!(app.swv.list_capaciteit(school).await.unwrap().is_empty());
    assert_eq!(
        fout(a.set_capaciteit(&zorg, school, " ", "veel", None).await),
        ("uitvoerder".to_owned(), "verplicht")
    );
    assert!(
        a.set_capaciteit(&mentor, school, "logopedist", "60", None)
            .await
            .is_err()
    );
}

/// "Plan hours vs fte; overbooking shown" (R144): hours there are, promised and left, on the page of the school's offer.
async fn r144_hours_promised_beside_hours_there_are(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let (zorg, elders) = (
        app.ctx(w.zorgcoordinator).await,
        app.ctx(w.andere_zorgcoordinator).await,
    );
    let a = &app.app;
    let school = app.school(0).id;
    let coaching = catalogus.arrangement("1").unwrap();
    let stand = async |ctx| {
        let blad = a.open_aanbod(ctx, None).await.unwrap();
        let regels = blad.bezetting.into_iter();
        regels
            .map(|b| (b.uitvoerder.clone(), b.beschikbaar, b.minuten, b.over()))
            .collect::<Vec<_>>()
    };
    assert_eq!(stand(&zorg).await, []);
    let mut wie = String::new();
    let mut samen = 0;
    for leerling in [w.leerling(0), w.leerling(1)] {
        w.adopted_opp(app, leerling).await;
        let id = w.running(app, leerling, coaching).await;
        let traject = app.traject(leerling, id).await;
        samen += u32::from(traject.minuten_per_week.unwrap());
        wie = traject.uitvoerder;
    }
    assert_eq!(stand(&zorg).await, [(wie.clone(), None, samen, None)]);
    a.set_capaciteit(&zorg, school, &wie, &(samen + 30).to_string(), None)
        .await
        .unwrap();
    assert_eq!(
        stand(&zorg).await,
        [(wie.clone(), Some(samen + 30), samen, Some(30))]
    );
    a.set_capaciteit(&zorg, school, &wie, &(samen - 15).to_string(), Some(samen + 30))
        .await
        .unwrap();
    let krap = [(wie, Some(samen - 15), samen, Some(-15))];
    assert_eq!(stand(&zorg).await, krap);
    assert_eq!(stand(&elders).await, [], "another school has hours of its own");
}

/// "Maintain partners with cluster/role" (R030).
async fn r030_partners_are_kept_by_the_samenwerkingsverband(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (directeur, zorg) = (app.ctx(w.directeur).await, app.ctx(w.zorgcoordinator).await);
    let a = &app.app;
    let nieuw = PartnerInvoer {
        naam: "Instelling Zicht".to_owned(),
        rol: "begeleiding van slechtziende leerlingen".to_owned(),
        cluster: "1".to_owned(),
        actief: true,
        versie: 0,
    };
    assert!(matches!(
        a.save_partner(&zorg, None, &nieuw).await,
        Err(AppError::Denied)
    ));
    a.save_partner(&directeur, None, &nieuw).await.unwrap();
    let (lijst, mag) = a.list_partners(&zorg).await.unwrap();
    assert!(!mag);
    assert_eq!(
        (lijst[0].naam.as_str(), lijst[0].cluster),
        ("Instelling Zicht", Some(1))
    );
    let weg = PartnerInvoer {
        actief: false,
        versie: 1,
        ..nieuw.clone()
    };
    a.save_partner(&directeur, Some(lijst[0].id), &weg).await.unwrap();
    assert!(matches!(
        a.save_partner(&directeur, Some(lijst[0].id), &weg).await,
        Err(AppError::Conflict(_))
    ));
    let (lijst, _) = a.list_partners(&directeur).await.unwrap();
    assert!(!lijst[0].actief);
    let fouten = PartnerInvoer {
        cluster: "7".to_owned(),
        ..nieuw
    };
    assert_eq!(
        fout(a.save_partner(&directeur, None, &fouten).await),
        ("cluster".to_owned(), "keuze")
    );
}

async fn who_has_nothing_to_do_with_support_reads_no_catalogue(app: &TestApp) {
    let w = Wereld::new(app).await;
    let a = &app.app;
    for (wie, mag) in [
        (w.directeur, true),
        (w.bestuur, true),
        (w.zorgcoordinator, true),
        (w.mentor, true),
        (w.niemand, false),
    ] {
        let ctx = app.ctx(wie).await;
        assert_eq!(a.open_catalogus(&ctx, None).await.is_ok(), mag);
    }
    let mentor = app.ctx(w.mentor).await;
    assert!(a.open_aanbod(&mentor, None).await.is_err());
    let zorg = app.ctx(w.zorgcoordinator).await;
    assert!(matches!(
        a.import_catalogus(&zorg, "2099-01-01", MAASDAL, "").await,
        Err(AppError::Denied)
    ));
}

on_both!(
    r019_two_samenwerkingsverbanden_do_not_see_each_other,
    r020_both_models_go_in_and_out_as_they_are,
    r028_a_catalogue_holds_from_its_day_until_the_next,
    rates_are_set_from_a_day_on,
    a_file_is_looked_at_before_it_is_saved,
    r023_a_school_that_writes_about_extra_is_refused,
    r144_the_hours_of_a_team_are_set_and_taken_away,
    r144_hours_promised_beside_hours_there_are,
    r030_partners_are_kept_by_the_samenwerkingsverband,
    who_has_nothing_to_do_with_support_reads_no_catalogue,
);
