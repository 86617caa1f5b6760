//! Destroying support: every kind of text of a pupil is planted, destroyed, and looked for everywhere.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::cognitive_complexity,
    reason = "a test stops where it fails; a way is told from beginning to end"
)]

use jiff::Span;
use vangnet_app::{
    AppError,
    cascade::{
        BehoefteInvoer, EvaluatieInvoer as TrajectEvaluatie, GroepInvoer, HulpInvoer, TrajectInvoer,
        TrajectStapInvoer, TredeInvoer,
    },
    logboek::{AantekeningInvoer, AntwoordInvoer, IngelichtInvoer, KaartInvoer, MentorInvoer, RondeInvoer},
    plan::{DoelInvoer, EvaluatieInvoer, OppInvoer, ProfielInvoer},
    toelating::BesluitInvoer,
    toestemming::ToestemmingInvoer,
};
use vangnet_core::{
    bewaring::steun::{Bewaartermijn, SteunGebrek},
    cascade::traject::TrajectGebeurtenis,
    id::{AanvraagId, AccountId, GroepId, LeerlingId, OppId, TrajectId},
    logboek::VerklaringSoort,
    plan::opp::OppVeld,
    toegang::{Bereik, Rol, Toekenning},
    toelating::ZaakSoort,
    toestemming::Daad,
};
use vangnet_store::{AuditFilter, BeleidSoort};
use vangnet_testkit::{TestApp, Wereld, eindevaluatie, on_both, traject_invoer};

/// One word in each kind of text that support keeps, with where it is typed.
const WOORDEN: [&str; 23] = [
    "kokmeeuw",      // extra help
    "kwartelkoning", // need
    "zeearend",      // why a traject
    "bosuil",        // who gives it
    "grutto",        // why it ended
    "velduil",       // a step up
    "lepelaar",      // plan
    "steenuil",      // why the plan ended
    "goudplevier",   // goal
    "watersnip",     // evaluation of a traject
    "oeverloper",    // evaluation of the plan
    "kluut",         // act of the pupil
    "tureluur",      // what was done with it
    "scholekster",   // note
    "wulp",          // advice to teachers
    "regenwulp",     // question
    "kemphaan",      // answer
    "bontbek",       // card
    "kievit",        // why another mentor
    "strandloper",   // plan of learning
    "steltkluut",    // name of the group
    "visdief",       // plan of the group
    "dwergstern",    // view on the application
];

/// Codes that say what support it was.
const CODES: [&str; 3] = ["niveau_tempo", "mbo_entree", "dyslexie"];

fn holds(tekst: &str, woord: &str) -> bool {
    let hex: String = woord
        .bytes()
        .flat_map(|b| format!("{b:02x}").into_bytes())
        .map(char::from)
        .collect();
    let tekst = tekst.to_lowercase();
    tekst.contains(woord) || tekst.contains(&hex)
}

/// Everything of a pupil, everything ended.
struct Geplant {
    groep: GroepId,
    traject: TrajectId,
    opp: OppId,
}

async fn plant(app: &TestApp, w: &Wereld, pupil: LeerlingId) -> Geplant {
    let (a, vandaag) = (&app.app, app.dag(0));
    let zorg = app.ctx(w.zorgcoordinator).await;
    let catalogus = app.maasdal().await;
    let b1 = catalogus.arrangement("B1").unwrap();
    let behoefte = BehoefteInvoer {
        code: "niveau_tempo".to_owned(),
        bron: "mentor".to_owned(),
        datum: vandaag.clone(),
        toelichting: "Let op kwartelkoning.".to_owned(),
    };
    a.add_behoefte(&zorg, pupil, &behoefte).await.unwrap();
    let groep = GroepInvoer {
        arrangement: "B1".to_owned(),
        vorm: "groep".to_owned(),
        naam: "De steltkluut".to_owned(),
        begin: vandaag.clone(),
        einde: app.dag(27),
        doel: "Rust als de visdief.".to_owned(),
        aanpak: "Elke week.".to_owned(),
        ..GroepInvoer::default()
    };
    let groep = a.create_groep(&zorg, &groep).await.unwrap();
    let invoer = TrajectInvoer {
        reden: "Vanwege de zeearend.".to_owned(),
        vorm: "groep".to_owned(),
        groep: groep.to_string(),
        uitvoerder: "Meneer Bosuil".to_owned(),
        ..traject_invoer(a, b1)
    };
    let traject = w.started(app, pupil, b1, &invoer).await;
    let trede = TredeInvoer {
        naar: "3".to_owned(),
        datum: vandaag.clone(),
        grond: "complex".to_owned(),
        orgaan: "zat".to_owned(),
        criterium: true,
        toelichting: "De velduil kwam erbij.".to_owned(),
        doorloop: vec![vangnet_app::cascade::DoorloopInvoer {
            traject,
            keuze: "door".to_owned(),
            tot: app.dag(7),
        }],
        ..TredeInvoer::default()
    };
    a.set_trede(&zorg, pupil, &trede).await.unwrap();
    let evaluatie = TrajectEvaluatie {
        bevinding: "Als een watersnip.".to_owned(),
        instrumenten: b1.instrumenten.clone(),
        ..eindevaluatie(a, "voldoende")
    };
    a.evaluate_traject(&zorg, traject, &evaluatie).await.unwrap();
    let hulp = HulpInvoer {
        soort: "extra_les".to_owned(),
        van: vandaag.clone(),
        tot: app.dag(20),
        uren: "1".to_owned(),
        waarvoor: "Voor de kokmeeuw.".to_owned(),
        ..HulpInvoer::default()
    };
    a.add_hulp(&zorg, pupil, &hulp).await.unwrap();
    let opp = plan(app, w, pupil).await;
    daily(app, w, pupil).await;
    Geplant { groep, traject, opp }
}

/// A plan in force, with a goal and an evaluation, and the plan of learning.
async fn plan(app: &TestApp, w: &Wereld, pupil: LeerlingId) -> OppId {
    let (a, vandaag) = (&app.app, app.dag(0));
    let zorg = app.ctx(w.zorgcoordinator).await;
    let opp = a.start_opp(&zorg, pupil, "").await.unwrap();
    let teksten = OppVeld::ALL
        .into_iter()
        .map(|veld| (veld, "Waar de lepelaar staat.".to_owned()));
    let invoer = OppInvoer {
        teksten: teksten.collect(),
        overleg_op: vandaag.clone(),
        reden: String::new(),
    };
    a.save_opp(&zorg, opp, 1, &invoer).await.unwrap();
    let daad = |wie: &str, uitkomst: &str| ToestemmingInvoer {
        betreft: opp.to_string(),
        wie: wie.to_owned(),
        uitkomst: uitkomst.to_owned(),
        datum: vandaag.clone(),
        wijze: "gesprek".to_owned(),
        tekst: "Ik hoor de kluut.".to_owned(),
        ..ToestemmingInvoer::default()
    };
    let gehoord = a
        .record_toestemming(&zorg, pupil, Daad::Gehoord, &daad("", "gehoord"))
        .await
        .unwrap();
    a.record_toestemming(&zorg, pupil, Daad::Handelingsdeel, &daad("ouders", "ja"))
        .await
        .unwrap();
    a.adopt_opp(&zorg, opp, 2, &vandaag).await.unwrap();
    a.tell_back(&zorg, gehoord, 1, &vandaag, "Zoals de tureluur.")
        .await
        .unwrap();
    let doel = DoelInvoer {
        plan: "opp".to_owned(),
        doel: "Zelf de goudplevier vinden.".to_owned(),
        ..DoelInvoer::default()
    };
    a.save_doel(&zorg, pupil, None, &doel).await.unwrap();
    let evaluatie = EvaluatieInvoer {
        datum: vandaag.clone(),
        uitkomst: "voldoende".to_owned(),
        koers: "volgens".to_owned(),
        vervolg: "doorgaan".to_owned(),
        bevinding: "Een oeverloper.".to_owned(),
        ..EvaluatieInvoer::default()
    };
    a.evaluate_opp(&zorg, opp, &evaluatie).await.unwrap();
    let profiel = ProfielInvoer {
        uitstroom: "mbo_entree".to_owned(),
        ingeschreven_op: vandaag,
        basisschooladvies: "Een strandloper.".to_owned(),
        ..ProfielInvoer::default()
    };
    a.save_profiel(&zorg, pupil, 0, &profiel).await.unwrap();
    opp
}

/// The daily tools.
async fn daily(app: &TestApp, w: &Wereld, pupil: LeerlingId) {
    let a = &app.app;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let note = AantekeningInvoer {
        soort: "notitie".to_owned(),
        tekst: "Een scholekster in de klas.".to_owned(),
        ..AantekeningInvoer::default()
    };
    a.write_aantekening(&zorg, pupil, &note).await.unwrap();
    a.publish_handelingswijzer(&zorg, pupil, 0, "Denk aan de wulp.")
        .await
        .unwrap();
    let kaart = KaartInvoer {
        datum: "2026-09-01".to_owned(),
        hulpmiddelen: "bontbek".to_owned(),
        verwacht: "bontbek".to_owned(),
        ..KaartInvoer::default()
    };
    a.save_verklaring(&zorg, pupil, VerklaringSoort::Dyslexie, &kaart)
        .await
        .unwrap();
    let ingelicht = IngelichtInvoer {
        account: w.bpo.to_string(),
        ..IngelichtInvoer::default()
    };
    a.save_ingelicht(&zorg, pupil, &ingelicht).await.unwrap();
    let docent = docent(app).await;
    let vraag = RondeInvoer {
        vraag: "Hoe gaat de regenwulp?".to_owned(),
        tot: app.werkdag(7),
    };
    let ronde = a.ask_docenten(&zorg, pupil, &vraag).await.unwrap();
    let antwoord = AntwoordInvoer {
        voortgang: "plus".to_owned(),
        werkt: "Als een kemphaan.".to_owned(),
        ..AntwoordInvoer::default()
    };
    let ctx = app.ctx(docent).await;
    a.answer_vraagronde(&ctx, ronde, &antwoord).await.unwrap();
    let ander = MentorInvoer {
        versie: 1,
        mentor: w.andere_mentor.to_string(),
        reden: "De kievit wil het zo.".to_owned(),
    };
    a.set_mentor(&zorg, pupil, &ander).await.unwrap();
}

/// Somebody who teaches the class.
async fn docent(app: &TestApp) -> AccountId {
    let school = app.school(0).id;
    let rol = Toekenning {
        rol: Rol::Docent,
        bereik: Bereik::School { school },
    };
    let id = app.account("Dirk Docent", &[rol]).await;
    let tx = app.swv.begin().await.unwrap();
    tx.save_lesklassen(id, school, &["1B".to_owned()]).await.unwrap();
    app.commit(tx).await;
    id
}

/// Ends what runs.
async fn end(app: &TestApp, w: &Wereld, geplant: &Geplant) {
    let zorg = app.ctx(w.zorgcoordinator).await;
    let versie = app
        .traject(app_pupil(app, geplant).await, geplant.traject)
        .await
        .versie;
    let stap = TrajectStapInvoer {
        toelichting: "De grutto vertrok.".to_owned(),
        ..TrajectStapInvoer::nieuw(TrajectGebeurtenis::Beeindigd, versie)
    };
    app.app.step_traject(&zorg, geplant.traject, &stap).await.unwrap();
    app.app
        .end_opp(&zorg, geplant.opp, 3, &app.dag(0), "De steenuil is weg.")
        .await
        .unwrap();
    let pupil = app_pupil(app, geplant).await;
    w.end_needs(app, pupil).await;
    close_cards(app, w, pupil).await;
}

/// Withdraws what teachers read, and gives who was informed a last day.
async fn close_cards(app: &TestApp, w: &Wereld, pupil: LeerlingId) {
    let (a, zorg) = (&app.app, app.ctx(w.zorgcoordinator).await);
    a.withdraw_handelingswijzer(&zorg, pupil, 1).await.unwrap();
    let regels = a.open_ingelicht(&zorg, pupil).await.unwrap().regels;
    for regel in regels {
        let ingelicht = IngelichtInvoer {
            account: regel.account.to_string(),
            vanaf: regel.vanaf.to_string(),
            tot: app.dag(0),
            gelezen: Some((regel.vanaf, regel.tot)),
        };
        a.save_ingelicht(&zorg, pupil, &ingelicht).await.unwrap();
    }
}

async fn app_pupil(app: &TestApp, geplant: &Geplant) -> LeerlingId {
    let found = app.swv.find_trajectleerling(geplant.traject).await.unwrap();
    found.unwrap()
}

/// A view of the parents on an application, recorded with the acts.
async fn zienswijze(app: &TestApp, w: &Wereld, pupil: LeerlingId) {
    let zorg = app.ctx(w.zorgcoordinator).await;
    let daad = ToestemmingInvoer {
        wie: "ouders".to_owned(),
        uitkomst: "gegeven".to_owned(),
        datum: app.dag(0),
        wijze: "gesprek".to_owned(),
        tekst: "Wij zien de dwergstern.".to_owned(),
        ..ToestemmingInvoer::default()
    };
    app.app
        .record_toestemming(&zorg, pupil, Daad::Zienswijze, &daad)
        .await
        .unwrap();
}

/// An application for PrO with the view of the parents, granted.
async fn granted(app: &TestApp, w: &Wereld, pupil: LeerlingId) -> AanvraagId {
    let id = w.ready(app, pupil, ZaakSoort::Pro).await;
    zienswijze(app, w, pupil).await;
    let invoer = BesluitInvoer {
        besluit: "toewijzen".to_owned(),
        motivering: "Aan de criteria is voldaan.".to_owned(),
        ingangsdatum: app.werkdag(14),
        ..BesluitInvoer::default()
    };
    let directeur = app.ctx(w.directeur).await;
    let versie = app.versie(id).await;
    let granted = app.app.decide_aanvraag(&directeur, id, versie, &invoer).await;
    granted.unwrap();
    id
}

/// How many acts of a pupil there are.
async fn acts(app: &TestApp, pupil: LeerlingId) -> usize {
    match app.swv.find_zegel(pupil).await.unwrap() {
        Some(zegel) => app.swv.list_toestemmingen(pupil, &zegel).await.unwrap().len(),
        None => 0,
    }
}

/// Every page of a pupil opens, for whoever may open it.
async fn pages_open(app: &TestApp, w: &Wereld, pupil: LeerlingId) {
    let a = &app.app;
    for wie in [w.zorgcoordinator, w.directie] {
        let ctx = app.ctx(wie).await;
        a.open_leerling(&ctx, pupil).await.unwrap();
        let blad = a.open_trajecten(&ctx, pupil).await.unwrap();
        assert!(blad.overzicht.trajecten.is_empty() && blad.overzicht.behoeften.is_empty());
        a.open_plan(&ctx, pupil).await.unwrap();
        a.open_toestemming(&ctx, pupil).await.unwrap();
        a.open_handelingswijzer(&ctx, pupil).await.unwrap();
        a.open_kaart(&ctx, pupil, VerklaringSoort::Dyslexie)
            .await
            .unwrap();
        a.open_ingelicht(&ctx, pupil).await.unwrap();
        a.list_groepen(&ctx).await.unwrap();
    }
    let zorg = app.ctx(w.zorgcoordinator).await;
    a.open_logboek(&zorg, pupil, &vangnet_store::AantekeningFilter::default())
        .await
        .unwrap();
    a.open_mentor(&zorg, pupil).await.unwrap();
    a.open_vragen(&zorg, pupil).await.unwrap();
    a.new_traject(&zorg, pupil).await.unwrap();
}

fn code(fout: AppError) -> (String, &'static str) {
    let AppError::Invalid(fouten) = fout else {
        panic!("{fout:?}")
    };
    let fout = fouten.into_iter().next().unwrap();
    (fout.veld, fout.code)
}

/// Everything that holds destruction back.
fn tegen(fout: AppError) -> Vec<&'static str> {
    let AppError::Invalid(fouten) = fout else {
        panic!("{fout:?}")
    };
    fouten.into_iter().map(|f| f.code).collect()
}

async fn nothing_of_it_is_found_afterwards(app: &TestApp) {
    let (w, a) = (Wereld::new(app).await, &app.app);
    let pupil = w.leerling(0);
    let geplant = plant(app, &w, pupil).await;
    end(app, &w, &geplant).await;
    let behalve = |woord: &&&str| **woord != "dwergstern";
    // Planted in the open: who gives it, and the name of the group; the rest is sealed already.
    let cells = app.cells().await;
    for woord in ["bosuil", "steltkluut", "niveau_tempo", "mbo_entree"] {
        assert!(
            cells.iter().any(|(_, cell)| holds(cell, woord)),
            "{woord} was planted"
        );
    }
    // Too early: the day is told, nothing goes.
    let directie = app.ctx(w.directie).await;
    let geweigerd = a.destroy_steun(&directie, pupil, "1001").await.unwrap_err();
    assert_eq!(code(geweigerd), ("vernietiging".to_owned(), "bewaartermijn"));
    let blad = a.open_trajecten(&directie, pupil).await.unwrap();
    let vernietigen = blad.vernietigen.unwrap();
    assert!(
        matches!(
            vernietigen.houdt_tegen.as_slice(),
            [SteunGebrek::Bewaartermijn(_)]
        ),
        "{vernietigen:?}"
    );
    app.env.wacht(Span::new().days(4 * 366));
    let directie = app.ctx(w.directie).await;
    // Another number: nothing goes.
    let geweigerd = a.destroy_steun(&directie, pupil, "1002").await.unwrap_err();
    assert_eq!(code(geweigerd), ("bevestig".to_owned(), "leerlingnummer"));
    let voor = app.keten().await;
    a.destroy_steun(&directie, pupil, " 1001 ").await.unwrap();
    assert_eq!(app.keten().await, voor + 1);
    let laatste = app.swv.list_audit(AuditFilter::default()).await.unwrap().rijen;
    let laatste = laatste.first().unwrap();
    assert_eq!(
        (
            laatste.handeling.as_str(),
            laatste.leerling,
            laatste.detail.as_str()
        ),
        ("steun_vernietigd", Some(pupil.0), "{\"groepen\":\"1\"}")
    );
    // In no column of no table, in no file.
    for (plek, cell) in app.cells().await {
        // The catalogue of the samenwerkingsverband names every need and profile.
        let codes = CODES.iter().filter(|_| !plek.starts_with("beleid."));
        for woord in WOORDEN.iter().filter(behalve).chain(codes) {
            assert!(!holds(&cell, woord), "{woord} in {plek}: {cell}");
        }
        // Nor does any row point to the pupil but those that name, log and trail.
        let eigen = plek.split('.').next().unwrap();
        let van = [pupil.0.hyphenated().to_string(), pupil.0.simple().to_string()];
        let mag = ["leerling", "profiel", "inzage", "audit"].contains(&eigen);
        assert!(
            mag || !van.iter().any(|id| cell.contains(id)),
            "the pupil in {plek}"
        );
    }
    for (bestand, bytes) in app.files() {
        let tekst = String::from_utf8_lossy(&bytes).to_lowercase();
        for woord in WOORDEN {
            assert!(!tekst.contains(woord), "{woord} in {}", bestand.display());
        }
    }
    // The key is gone, and with it what back-ups hold.
    assert!(app.swv.find_zegel(pupil).await.unwrap().is_none());
    assert!(app.swv.find_groep(geplant.groep).await.unwrap().is_none());
    pages_open(app, &w, pupil).await;
    // The days of enrolment are administration of the school.
    let profiel = app.swv.find_profiel(pupil, None).await.unwrap();
    assert!(profiel.ingeschreven_op.is_some() && profiel.uitstroom.is_none());
    // A second time there is nothing; and the pupil can have support again.
    let weer = a.destroy_steun(&directie, pupil, "1001").await;
    assert!(
        matches!(weer, Err(AppError::Conflict("al_vernietigd"))),
        "{weer:?}"
    );
    w.need(app, pupil, "taal").await;
    let blad = a.open_trajecten(&directie, pupil).await.unwrap();
    assert_eq!(blad.overzicht.behoeften.len(), 1);
}

async fn what_runs_is_not_destroyed(app: &TestApp) {
    let (w, a) = (Wereld::new(app).await, &app.app);
    let pupil = w.leerling(0);
    let geplant = plant(app, &w, pupil).await;
    app.env.wacht(Span::new().days(10 * 366));
    let voor = app.rows().await;
    let directie = app.ctx(w.directie).await;
    let fout = a.destroy_steun(&directie, pupil, "1001").await.unwrap_err();
    assert_eq!(
        tegen(fout),
        ["traject", "plan", "behoefte", "wijzer", "ingelicht"]
    );
    let zorg = app.ctx(w.zorgcoordinator).await;
    let versie = app.traject(pupil, geplant.traject).await.versie;
    let stap = TrajectStapInvoer::nieuw(TrajectGebeurtenis::Beeindigd, versie);
    a.step_traject(&zorg, geplant.traject, &stap).await.unwrap();
    let fout = a.destroy_steun(&directie, pupil, "1001").await.unwrap_err();
    assert_eq!(tegen(fout), ["plan", "behoefte", "wijzer", "ingelicht"]);
    let weg = a
        .end_opp(&zorg, geplant.opp, 3, &app.dag(0), "De steenuil is weg.")
        .await;
    weg.unwrap();
    w.end_needs(app, pupil).await;
    let fout = a.destroy_steun(&directie, pupil, "1001").await.unwrap_err();
    assert_eq!(tegen(fout), ["wijzer", "ingelicht"]);
    close_cards(app, &w, pupil).await;
    let fout = a.destroy_steun(&directie, pupil, "1001").await.unwrap_err();
    assert_eq!(tegen(fout), ["bewaartermijn"]);
    let regels = |rows: &[(String, i64)], tabel: &str| rows.iter().find(|r| r.0 == tabel).unwrap().1;
    let na = app.rows().await;
    for tabel in ["aantekening", "opp", "doel", "toestemming", "behoefte"] {
        assert_eq!(regels(&voor, tabel), regels(&na, tabel), "{tabel}");
    }
}

async fn the_period_is_policy(app: &TestApp) {
    let (w, a) = (Wereld::new(app).await, &app.app);
    let pupil = w.leerling(0);
    app.maasdal().await;
    w.need(app, pupil, "taal").await;
    w.end_needs(app, pupil).await;
    app.beleid(BeleidSoort::Bewaring, &Bewaartermijn { jaren: 5 })
        .await;
    app.env.wacht(Span::new().days(4 * 366));
    let directie = app.ctx(w.directie).await;
    let fout = a.destroy_steun(&directie, pupil, "1001").await.unwrap_err();
    assert_eq!(code(fout).1, "bewaartermijn");
    let directeur = app.ctx(w.directeur).await;
    for jaren in ["0", "11", "drie"] {
        let fout = a.set_bewaring(&directeur, &app.dag(0), jaren).await.unwrap_err();
        assert_eq!(code(fout), ("jaren".to_owned(), "bewaarjaren"), "{jaren}");
    }
    a.set_bewaring(&directeur, &app.dag(0), "4").await.unwrap();
    a.destroy_steun(&directie, pupil, "1001").await.unwrap();
    let school = app.ctx(w.zorgcoordinator).await;
    let mag_niet = a.set_bewaring(&school, &app.dag(1), "1").await;
    assert!(matches!(mag_niet, Err(AppError::Denied)), "{mag_niet:?}");
}

async fn only_the_head_of_the_school_destroys(app: &TestApp) {
    let (w, a) = (Wereld::new(app).await, &app.app);
    app.maasdal().await;
    let pupil = w.leerling(0);
    w.need(app, pupil, "taal").await;
    w.end_needs(app, pupil).await;
    app.env.wacht(Span::new().days(4 * 366));
    for wie in [w.mentor, w.zorgcoordinator, w.teamleider, w.bpo] {
        let ctx = app.ctx(wie).await;
        let mag_niet = a.destroy_steun(&ctx, pupil, "1001").await;
        assert!(matches!(mag_niet, Err(AppError::Denied)), "{mag_niet:?}");
        assert!(a.open_trajecten(&ctx, pupil).await.unwrap().vernietigen.is_none());
    }
    for wie in [
        w.directeur,
        w.orthopedagoog,
        w.beheerder,
        w.andere_zorgcoordinator,
        w.niemand,
    ] {
        let ctx = app.ctx(wie).await;
        let geen = a.destroy_steun(&ctx, pupil, "1001").await;
        assert!(matches!(geen, Err(AppError::NotFound)), "{geen:?}");
    }
    let directie = app.ctx(w.directie).await;
    let elders = a.destroy_steun(&directie, w.leerling(4), "1001").await;
    assert!(matches!(elders, Err(AppError::NotFound)), "{elders:?}");
    a.destroy_steun(&directie, pupil, "1001").await.unwrap();
}

async fn a_group_goes_with_its_last_member(app: &TestApp) {
    let (w, a) = (Wereld::new(app).await, &app.app);
    let catalogus = app.maasdal().await;
    let b1 = catalogus.arrangement("B1").unwrap();
    let zorg = app.ctx(w.zorgcoordinator).await;
    let groep = w
        .group(app, "B1", vangnet_core::inrichting::catalogus::Vorm::Groep)
        .await;
    for n in [0, 1] {
        w.need(app, w.leerling(n), "niveau_tempo").await;
        let invoer = TrajectInvoer {
            vorm: "groep".to_owned(),
            groep: groep.to_string(),
            ..traject_invoer(a, b1)
        };
        let id = w.started(app, w.leerling(n), b1, &invoer).await;
        w.evaluated(app, id, b1, "voldoende").await;
        let versie = app.traject(w.leerling(n), id).await.versie;
        let stap = TrajectStapInvoer::nieuw(TrajectGebeurtenis::Beeindigd, versie);
        a.step_traject(&zorg, id, &stap).await.unwrap();
        w.end_needs(app, w.leerling(n)).await;
    }
    app.env.wacht(Span::new().days(4 * 366));
    let directie = app.ctx(w.directie).await;
    let fout = a.destroy_groep(&directie, groep, "Groep B1").await.unwrap_err();
    assert_eq!(code(fout).1, "leden");
    a.destroy_steun(&directie, w.leerling(0), "1001").await.unwrap();
    let blad = a.open_groep(&directie, groep).await.unwrap();
    assert_eq!(blad.leden.len(), 1);
    a.destroy_steun(&directie, w.leerling(1), "1002").await.unwrap();
    let weg = a.open_groep(&directie, groep).await;
    assert!(matches!(weg, Err(AppError::NotFound)));
    // One without members goes by itself: not before its day, not by another name, not by others.
    let los = w
        .group(app, "B1", vangnet_core::inrichting::catalogus::Vorm::Groep)
        .await;
    let fout = a.destroy_groep(&directie, los, "Groep B1").await.unwrap_err();
    assert_eq!(code(fout).1, "bewaartermijn");
    app.env.wacht(Span::new().days(4 * 366));
    let directie = app.ctx(w.directie).await;
    let fout = a.destroy_groep(&directie, los, "Groep 1").await.unwrap_err();
    assert_eq!(code(fout), ("bevestig".to_owned(), "groepsnaam"));
    let zorg = app.ctx(w.zorgcoordinator).await;
    assert!(matches!(
        a.destroy_groep(&zorg, los, "Groep B1").await,
        Err(AppError::Denied)
    ));
    a.destroy_groep(&directie, los, "Groep B1").await.unwrap();
    assert!(app.swv.find_groep(los).await.unwrap().is_none());
}

async fn a_view_goes_with_its_application(app: &TestApp) {
    let (w, a) = (Wereld::new(app).await, &app.app);
    app.maasdal().await;
    let pupil = w.leerling(0);
    w.need(app, pupil, "taal").await;
    w.end_needs(app, pupil).await;
    let id = granted(app, &w, pupil).await;
    app.env.wacht(Span::new().days(4 * 366));
    // Support goes; the view on an application that is kept does not, and can still be read.
    let directie = app.ctx(w.directie).await;
    a.destroy_steun(&directie, pupil, "1001").await.unwrap();
    assert_eq!(acts(app, pupil).await, 1);
    // Another application has a view of its own, which stays when the first one goes.
    let zorg = app.ctx(w.zorgcoordinator).await;
    a.start_aanvraag(&zorg, pupil, "lwoo", &app.dag(0)).await.unwrap();
    zienswijze(app, &w, pupil).await;
    assert_eq!(acts(app, pupil).await, 2);
    let directeur = app.ctx(w.directeur).await;
    let versie = app.versie(id).await;
    a.destroy_dossier(&directeur, id, versie).await.unwrap();
    assert_eq!(acts(app, pupil).await, 1);
    a.open_aanvraag(&directeur, id).await.unwrap();
    pages_open(app, &w, pupil).await;
}

async fn the_key_goes_with_the_last_that_it_sealed(app: &TestApp) {
    let (w, a) = (Wereld::new(app).await, &app.app);
    let pupil = w.leerling(0);
    let id = granted(app, &w, pupil).await;
    app.env.wacht(Span::new().days(4 * 366));
    let directeur = app.ctx(w.directeur).await;
    let versie = app.versie(id).await;
    a.destroy_dossier(&directeur, id, versie).await.unwrap();
    assert!(app.swv.find_zegel(pupil).await.unwrap().is_none());
    for (plek, cell) in app.cells().await {
        assert!(!holds(&cell, "dwergstern"), "{plek}");
    }
    // Its page opens all the same, and so do those of the pupil.
    a.open_aanvraag(&directeur, id).await.unwrap();
    pages_open(app, &w, pupil).await;
}

/// A key whose removal failed goes when the deed is done again.
async fn a_key_that_stayed_goes_the_second_time(app: &TestApp) {
    let (w, a) = (Wereld::new(app).await, &app.app);
    let pupil = w.leerling(0);
    app.maasdal().await;
    w.need(app, pupil, "taal").await;
    w.end_needs(app, pupil).await;
    app.env.wacht(Span::new().days(4 * 366));
    let directie = app.ctx(w.directie).await;
    let blad = a.open_trajecten(&directie, pupil).await.unwrap();
    let behoefte = blad.overzicht.behoeften.into_iter().next().unwrap();
    a.destroy_steun(&directie, pupil, "1001").await.unwrap();
    assert!(app.swv.find_zegel(pupil).await.unwrap().is_none());
    // As after a removal that failed: there is nothing to destroy, and there is a key. Whoever began to write and stopped
    // leaves one too.
    let tx = app.swv.begin().await.unwrap();
    tx.insert_behoefte(&behoefte).await.unwrap();
    drop(tx);
    assert!(app.swv.find_zegel(pupil).await.unwrap().is_some());
    let fout = a.destroy_steun(&directie, pupil, "1001").await.unwrap_err();
    assert!(matches!(fout, AppError::Conflict("al_vernietigd")), "{fout:?}");
    assert!(app.swv.find_zegel(pupil).await.unwrap().is_none());
}

on_both!(
    a_key_that_stayed_goes_the_second_time,
    nothing_of_it_is_found_afterwards,
    what_runs_is_not_destroyed,
    the_period_is_policy,
    only_the_head_of_the_school_destroys,
    a_group_goes_with_its_last_member,
    a_view_goes_with_its_application,
    the_key_goes_with_the_last_that_it_sealed,
);
