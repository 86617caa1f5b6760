//! Plans and acts as people use them: two at one plan, adopted only when heard and agreed, versions that stay as they were.

#![expect(
    clippy::cognitive_complexity,
    clippy::assigning_clones,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops where it fails; a way is told from beginning to end"
)]

use vangnet_app::{
    AppError, Ctx,
    logboek::AantekeningInvoer,
    plan::{DoelInvoer, EvaluatieInvoer, OppInvoer, ProfielInvoer, ReferentieInvoer, VakInvoer},
    toestemming::ToestemmingInvoer,
};
use vangnet_core::{
    id::{LeerlingId, OppId, ToestemmingId},
    leerling::Onderwijssoort,
    plan::{
        ilp::{Basisbehoefte, Referentiedomein, Referentieniveau},
        iop::IopTeller,
        opp::{OppStaat, OppVeld},
        taak::TaakSoort,
    },
    toestemming::{Daad, Stand},
};
use vangnet_store::PlanFilter;
use vangnet_testkit::{TestApp, Wereld, on_both};

fn plan(app: &TestApp, begeleiding: &str) -> OppInvoer {
    let mut invoer = OppInvoer {
        teksten: OppVeld::ALL
            .into_iter()
            .map(|veld| (veld, "Tekst".to_owned()))
            .collect(),
        overleg_op: app.app.today().to_string(),
        reden: String::new(),
    };
    invoer
        .teksten
        .insert(OppVeld::Begeleiding, begeleiding.to_owned());
    invoer
}

async fn say(
    app: &TestApp,
    ctx: &Ctx,
    id: LeerlingId,
    soort: Daad,
    opp: OppId,
    woord: (&str, &str),
) -> ToestemmingId {
    let invoer = ToestemmingInvoer {
        betreft: opp.to_string(),
        wie: woord.0.to_owned(),
        uitkomst: woord.1.to_owned(),
        datum: app.app.today().to_string(),
        wijze: "gesprek".to_owned(),
        tekst: "Ik wil niet uit de les gehaald worden.".to_owned(),
        waarover: "De overstap".to_owned(),
        ..ToestemmingInvoer::default()
    };
    app.app.record_toestemming(ctx, id, soort, &invoer).await.unwrap()
}

fn gebreken(fout: AppError) -> Vec<&'static str> {
    match fout {
        AppError::Invalid(fouten) => fouten.iter().map(|f| f.code).collect(),
        anders => panic!("{anders:?}"),
    }
}

/// A plan of the first pupil that is in force.
async fn adopted(app: &TestApp, w: &Wereld) -> OppId {
    let zorg = app.ctx(w.zorgcoordinator).await;
    let (a, id, vandaag) = (&app.app, w.leerling(0), app.app.today().to_string());
    let opp = a.start_opp(&zorg, id, "").await.unwrap();
    a.save_opp(&zorg, opp, 1, &plan(app, "Twee uur in de week"))
        .await
        .unwrap();
    say(app, &zorg, id, Daad::Gehoord, opp, ("leerling", "gehoord")).await;
    say(app, &zorg, id, Daad::Handelingsdeel, opp, ("ouders", "ja")).await;
    a.adopt_opp(&zorg, opp, 2, &vandaag).await.unwrap();
    opp
}

/// WVO 2020 art. 2.44 lid 2, 5: nothing is adopted before the pupil could speak and the parents agreed.
async fn r039_a_plan_is_adopted_when_heard_and_agreed(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (a, id, vandaag) = (&app.app, w.leerling(0), app.app.today().to_string());
    let zorg = app.ctx(w.zorgcoordinator).await;
    let mentor = app.ctx(w.mentor).await;
    let opp = a.start_opp(&mentor, id, "").await.unwrap();
    assert!(matches!(
        a.start_opp(&zorg, id, "").await,
        Err(AppError::Conflict("concept"))
    ));
    a.save_opp(&mentor, opp, 1, &plan(app, "Twee uur")).await.unwrap();
    assert!(matches!(
        a.adopt_opp(&mentor, opp, 2, &vandaag).await,
        Err(AppError::Denied)
    ));
    let fout = a.adopt_opp(&zorg, opp, 2, &vandaag).await.unwrap_err();
    assert_eq!(gebreken(fout), ["opp_overeenstemming", "opp_hoorrecht"]);
    assert!(!app.swv.has_opp(id).await.unwrap());

    let gehoord = say(app, &mentor, id, Daad::Gehoord, opp, ("", "gehoord")).await;
    // Other acts, whoever does them, are no agreement.
    for daad in [Daad::InhoudDossier, Daad::Overdracht, Daad::Zat] {
        say(app, &mentor, id, daad, opp, ("ouders", "ja")).await;
    }
    let fout = a.adopt_opp(&zorg, opp, 2, &vandaag).await.unwrap_err();
    assert_eq!(gebreken(fout), ["opp_overeenstemming"]);
    say(app, &mentor, id, Daad::Handelingsdeel, opp, ("ouders", "ja")).await;

    // Whoever changes the handelingsdeel asks again.
    app.env.wacht(jiff::Span::new().seconds(1));
    a.save_opp(&mentor, opp, 2, &plan(app, "Drie uur")).await.unwrap();
    let fout = a.adopt_opp(&zorg, opp, 3, &vandaag).await.unwrap_err();
    assert_eq!(gebreken(fout), ["opp_overeenstemming"]);
    let ja = say(app, &mentor, id, Daad::Handelingsdeel, opp, ("ouders", "ja")).await;
    a.withdraw_toestemming(&mentor, ja, 1, &vandaag).await.unwrap();
    let fout = a.adopt_opp(&zorg, opp, 3, &vandaag).await.unwrap_err();
    assert_eq!(gebreken(fout), ["opp_overeenstemming"]);
    say(app, &mentor, id, Daad::Handelingsdeel, opp, ("ouders", "ja")).await;
    a.adopt_opp(&zorg, opp, 3, &vandaag).await.unwrap();
    assert!(app.swv.has_opp(id).await.unwrap());

    // Telling back is a task, not a block (lid 6).
    let soorten = |blad: &vangnet_app::plan::PlanBlad| blad.taken.iter().map(|t| t.soort).collect::<Vec<_>>();
    let blad = a.open_plan(&mentor, id).await.unwrap();
    assert!(soorten(&blad).contains(&TaakSoort::Terugkoppelen));
    a.tell_back(&mentor, gehoord, 1, &vandaag, "Hulp buiten de techniekuren.")
        .await
        .unwrap();
    let blad = a.open_plan(&mentor, id).await.unwrap();
    assert!(!soorten(&blad).contains(&TaakSoort::Terugkoppelen));
}

async fn r061_a_version_that_was_replaced_stays_as_it_was(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (a, id, vandaag) = (&app.app, w.leerling(0), app.app.today().to_string());
    let zorg = app.ctx(w.zorgcoordinator).await;
    let eerste = adopted(app, &w).await;
    a.register_rod(&zorg, eerste, 3, &vandaag).await.unwrap();
    assert_eq!(
        gebreken(a.start_opp(&zorg, id, " ").await.unwrap_err()),
        ["verplicht"]
    );
    let tweede = a.start_opp(&zorg, id, "De evaluatie").await.unwrap();
    let mut invoer = plan(app, "Twee uur in de week");
    invoer.teksten.insert(OppVeld::Uitstroom, "Mbo 2".to_owned());
    invoer.reden = "De evaluatie".to_owned();
    a.save_opp(&zorg, tweede, 1, &invoer).await.unwrap();
    // Heard about the first is not heard about the second; the handelingsdeel did not change, so agreement stands.
    let fout = a.adopt_opp(&zorg, tweede, 2, &vandaag).await.unwrap_err();
    assert_eq!(gebreken(fout), ["opp_hoorrecht"]);
    say(app, &zorg, id, Daad::Gehoord, tweede, ("", "afgezien")).await;
    a.adopt_opp(&zorg, tweede, 2, &vandaag).await.unwrap();

    let versies = a.open_plan(&zorg, id).await.unwrap().versies;
    let [nieuw, oud] = versies.as_slice() else {
        panic!("two versions")
    };
    assert_eq!(
        (nieuw.opp.staat, oud.opp.staat),
        (OppStaat::Vastgesteld, OppStaat::Vervangen)
    );
    assert_eq!(oud.opp.inhoud.tekst(OppVeld::Uitstroom), "Tekst");
    assert_eq!(nieuw.opp.inhoud.tekst(OppVeld::Uitstroom), "Mbo 2");
    assert_eq!(
        (nieuw.opp.reden.as_str(), nieuw.door.as_str()),
        ("De evaluatie", "Zoe Zorg")
    );
    assert!(nieuw.opp.rod_begin.is_some(), "the register knows one begin");
    assert!(matches!(
        a.save_opp(&zorg, eerste, oud.opp.versie, &invoer).await,
        Err(AppError::Conflict("staat"))
    ));
}

async fn r039_two_people_at_one_plan_lose_nothing(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (a, id) = (&app.app, w.leerling(0));
    let (zorg, mentor) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.mentor).await);
    let opp = a.start_opp(&zorg, id, "").await.unwrap();
    a.save_opp(&mentor, opp, 1, &plan(app, "Van de mentor"))
        .await
        .unwrap();
    assert!(matches!(
        a.save_opp(&zorg, opp, 1, &plan(app, "Van de coördinator")).await,
        Err(AppError::Conflict("gewijzigd"))
    ));
    let nu = a.open_plan(&zorg, id).await.unwrap();
    let concept = nu.concept().unwrap();
    assert_eq!(concept.opp.inhoud.tekst(OppVeld::Begeleiding), "Van de mentor");
    a.save_opp(&zorg, opp, concept.opp.versie, &plan(app, "Van beiden"))
        .await
        .unwrap();
}

async fn r041_who_deviates_says_why_and_goals_get_their_result(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (a, id, vandaag) = (&app.app, w.leerling(0), app.app.today().to_string());
    let zorg = app.ctx(w.zorgcoordinator).await;
    let opp = adopted(app, &w).await;
    let doel = DoelInvoer {
        plan: "opp".to_owned(),
        doel: "Elif vraagt zelf om hulp.".to_owned(),
        ..DoelInvoer::default()
    };
    let doel = a.save_doel(&zorg, id, None, &doel).await.unwrap();
    let mut evaluatie = EvaluatieInvoer {
        datum: vandaag,
        uitkomst: "deels".to_owned(),
        koers: "onder".to_owned(),
        vervolg: "bijstellen".to_owned(),
        bevinding: "Minder uren gehaald.".to_owned(),
        met_ouders: true,
        met_leerling: true,
        doelen: [(doel, "behaald".to_owned())].into(),
        ..EvaluatieInvoer::default()
    };
    let fout = a.evaluate_opp(&zorg, opp, &evaluatie).await.unwrap_err();
    assert_eq!(gebreken(fout), ["koers_reden"]);
    evaluatie.koers_reden = "Het rooster veranderde.".to_owned();
    a.evaluate_opp(&zorg, opp, &evaluatie).await.unwrap();
    let blad = a.open_plan(&zorg, id).await.unwrap();
    assert!(blad.taken.iter().all(|t| t.soort != TaakSoort::Evalueren));
    let [regel] = blad.doelen.as_slice() else {
        panic!("one goal")
    };
    assert!(!regel.doel.is_open());
    assert!(!regel.let_op.is_empty(), "without a criterium it is warned of");
}

/// The pupil is heard before the plan is evaluated (WVO 2020 art. 2.44 lid 5), on record: what was said before it was adopted
/// does not count a year later.
async fn r041_a_plan_is_evaluated_after_the_pupil_was_heard_again(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (a, id) = (&app.app, w.leerling(0));
    let opp = adopted(app, &w).await;
    app.env.wacht(jiff::Span::new().days(200));
    let zorg = app.ctx(w.zorgcoordinator).await;
    let evaluatie = EvaluatieInvoer {
        datum: a.today().to_string(),
        uitkomst: "voldoende".to_owned(),
        koers: "volgens".to_owned(),
        vervolg: "doorgaan".to_owned(),
        bevinding: "Het gaat goed.".to_owned(),
        met_ouders: true,
        met_leerling: true,
        ..EvaluatieInvoer::default()
    };
    let fout = a.evaluate_opp(&zorg, opp, &evaluatie).await.unwrap_err();
    assert_eq!(gebreken(fout), ["niet_gehoord"]);
    say(app, &zorg, id, Daad::Gehoord, opp, ("", "afgezien")).await;
    app.env.wacht(jiff::Span::new().days(3));
    let zorg = app.ctx(w.zorgcoordinator).await;
    let later = EvaluatieInvoer {
        datum: a.today().to_string(),
        ..evaluatie
    };
    a.evaluate_opp(&zorg, opp, &later).await.unwrap();
    // A next one asks again.
    app.env.wacht(jiff::Span::new().days(3));
    let zorg = app.ctx(w.zorgcoordinator).await;
    let nog = EvaluatieInvoer {
        datum: a.today().to_string(),
        ..later
    };
    let fout = a.evaluate_opp(&zorg, opp, &nog).await.unwrap_err();
    assert_eq!(gebreken(fout), ["niet_gehoord"]);
}

async fn r045_a_subject_at_a_higher_level_has_a_reason(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (a, id) = (&app.app, w.leerling(0));
    let zorg = app.ctx(w.zorgcoordinator).await;
    let mut invoer = ProfielInvoer {
        uitstroom: "mbo_2".to_owned(),
        basisschooladvies: "vmbo basis".to_owned(),
        vakken: vec![VakInvoer {
            vak: "wiskunde".to_owned(),
            niveau: "vmbo_kader".to_owned(),
            reden: String::new(),
        }],
        ..ProfielInvoer::default()
    };
    let fout = a.save_profiel(&zorg, id, 0, &invoer).await.unwrap_err();
    assert_eq!(gebreken(fout), ["ilp_reden"]);
    for vak in &mut invoer.vakken {
        "Staat een acht.".clone_into(&mut vak.reden);
    }
    a.save_profiel(&zorg, id, 0, &invoer).await.unwrap();
    assert!(matches!(
        a.save_profiel(&zorg, id, 0, &invoer).await,
        Err(AppError::Conflict("gewijzigd"))
    ));
    a.save_profiel(&zorg, id, 1, &invoer).await.unwrap();
}

/// "Work continues from attained level" (000:95): the levels of the former school stand at the first IOP.
async fn r036_the_first_iop_shows_the_levels_at_the_start(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (a, id) = (&app.app, w.leerling(0));
    let mentor = app.ctx(w.mentor).await;
    let invoer = ProfielInvoer {
        instroom: "Lezen E5, rekenen M4, begrijpend lezen E4.".to_owned(),
        ..ProfielInvoer::default()
    };
    a.save_profiel(&mentor, id, 0, &invoer).await.unwrap();
    let blad = a.open_plan(&mentor, id).await.unwrap();
    assert!(blad.doelen.is_empty(), "before there is a goal");
    assert_eq!(blad.profiel.plan.instroom, invoer.instroom);
    // Whoever saves something else leaves it as it is.
    let verder = ProfielInvoer {
        uitstroom: "arbeid".to_owned(),
        ..ProfielInvoer::from(&blad.profiel)
    };
    a.save_profiel(&mentor, id, 1, &verder).await.unwrap();
    let blad = a.open_plan(&mentor, id).await.unwrap();
    assert_eq!(blad.profiel.plan.instroom, invoer.instroom);
}

/// "Competentie, autonomie, relatie: note per pupil, distinct from the ten needs" (000:119-123).
async fn r079_basic_needs_are_noted_and_are_no_need_of_a_traject(app: &TestApp) {
    let catalogus = app.maasdal().await;
    let w = Wereld::new(app).await;
    let (a, id) = (&app.app, w.leerling(0));
    let mentor = app.ctx(w.mentor).await;
    let invoer = ProfielInvoer {
        basisbehoeften: [
            (Basisbehoefte::Relatie, "Zit graag bij bekenden."),
            (Basisbehoefte::Autonomie, "  "),
        ]
        .map(|(wat, tekst)| (wat, tekst.to_owned()))
        .into(),
        ..ProfielInvoer::default()
    };
    a.save_profiel(&mentor, id, 0, &invoer).await.unwrap();
    let blad = a.open_plan(&mentor, id).await.unwrap();
    let bewaard: Vec<_> = blad.profiel.plan.basisbehoeften.into_iter().collect();
    assert_eq!(
        bewaard,
        [(Basisbehoefte::Relatie, "Zit graag bij bekenden.".to_owned())]
    );
    // No need was recorded, and none of the three can be.
    let blad = a.open_trajecten(&mentor, id).await.unwrap();
    assert!(blad.overzicht.behoeften.is_empty());
    for wat in Basisbehoefte::ALL {
        assert!(catalogus.behoefte(wat.code()).is_none());
    }
}

/// "Record levels; 1F/2F progress shown" (002:437, 500-502).
async fn r097_levels_of_language_and_arithmetic_are_recorded(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (a, id) = (&app.app, w.leerling(0));
    let mentor = app.ctx(w.mentor).await;
    let regel = |datum: &str, domein: &str, niveau: &str| ReferentieInvoer {
        datum: datum.to_owned(),
        domein: domein.to_owned(),
        niveau: niveau.to_owned(),
        toets: "Toets van de school".to_owned(),
    };
    let met = |referentie: Vec<ReferentieInvoer>| ProfielInvoer {
        referentie,
        ..ProfielInvoer::default()
    };
    for (slecht, code) in [
        (regel("2026-02-01", "taal", "4f"), "keuze"),
        (regel("2026-02-01", "gym", "1f"), "keuze"),
        (regel("", "taal", "1f"), "verplicht"),
    ] {
        let fout = a
            .save_profiel(&mentor, id, 0, &met(vec![slecht]))
            .await
            .unwrap_err();
        assert_eq!(gebreken(fout), [code]);
    }
    let twee = vec![
        regel("2026-06-01", "taal", "1f"),
        regel("2025-09-01", "taal", "op_weg"),
        regel("2026-06-02", "rekenen", "2f"),
    ];
    a.save_profiel(&mentor, id, 0, &met(twee)).await.unwrap();
    let plan = a.open_plan(&mentor, id).await.unwrap().profiel.plan;
    let weg = |domein| {
        plan.voortgang(domein)
            .iter()
            .map(|r| r.niveau)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        weg(Referentiedomein::Taal),
        [Referentieniveau::OpWeg, Referentieniveau::EenF]
    );
    assert_eq!(weg(Referentiedomein::Rekenen), [Referentieniveau::TweeF]);
}

/// "If the level remains unreachable: zorgspecialisten (+ROC) choose solution" (002:518): solution and parties recorded.
async fn r098_a_level_out_of_reach_gets_its_solution(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (a, id) = (&app.app, w.leerling(0));
    let mentor = app.ctx(w.mentor).await;
    let met = |wat: &str, wie: &str| ProfielInvoer {
        oplossingen: [(Referentiedomein::Rekenen, (wat.to_owned(), wie.to_owned()))].into(),
        ..ProfielInvoer::default()
    };
    for half in [met("Een aangepast examen.", " "), met("", "Het roc.")] {
        let fout = a.save_profiel(&mentor, id, 0, &half).await.unwrap_err();
        assert_eq!(gebreken(fout), ["ilp_oplossing"]);
    }
    let heel = met("Een aangepast examen.", "De zorgspecialist en het roc.");
    a.save_profiel(&mentor, id, 0, &heel).await.unwrap();
    let plan = a.open_plan(&mentor, id).await.unwrap().profiel.plan;
    let bewaard = plan.oplossingen.get(&Referentiedomein::Rekenen).unwrap();
    assert_eq!(bewaard.wat, "Een aangepast examen.");
    assert_eq!(bewaard.wie, "De zorgspecialist en het roc.");
    assert_eq!(plan.oplossingen.len(), 1);
}

/// "Mentor worklist shows pupils without visit this schooljaar" (000:86).
async fn r050_a_pupil_without_a_home_visit_stays_on_the_work_list(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (a, id) = (&app.app, w.leerling(0));
    let mentor = app.ctx(w.mentor).await;
    w.change(app, id, |g| g.soort = Onderwijssoort::Pro).await;
    let bezocht = async || {
        let lijst = a.list_plannen(&mentor, &PlanFilter::default()).await.unwrap();
        let regel = lijst.regels.into_iter().find(|r| r.leerling.id == id);
        let standen = regel.map(|r| r.iop).unwrap_or_default();
        let stand = standen.into_iter().find(|s| s.teller == IopTeller::Huisbezoek);
        stand.map(|s| (s.gedaan, s.nodig))
    };
    assert_eq!(bezocht().await, Some((0, 1)));
    for (datum, verwacht) in [("2026-07-31", (0, 1)), ("2026-09-01", (1, 1))] {
        let bezoek = AantekeningInvoer {
            soort: "huisbezoek".to_owned(),
            datum: datum.to_owned(),
            tekst: "Thuis geweest.".to_owned(),
            ..AantekeningInvoer::default()
        };
        a.write_aantekening(&mentor, id, &bezoek).await.unwrap();
        assert_eq!(bezocht().await, Some(verwacht), "{datum}");
    }
}

/// A mentor sees the own pupils, a coordinator those of the school; nobody those of another.
async fn r050_the_work_list_shows_who_is_missing(app: &TestApp) {
    let w = Wereld::new(app).await;
    let a = &app.app;
    let (zorg, mentor) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.mentor).await);
    let alle = PlanFilter::default();
    let lijst = a.list_plannen(&zorg, &alle).await.unwrap();
    assert_eq!((lijst.bekeken, lijst.regels.len()), (4, 4));
    assert_eq!(a.list_plannen(&mentor, &alle).await.unwrap().bekeken, 2);
    let eigen = PlanFilter {
        mentor: Some(w.andere_mentor),
        ..PlanFilter::default()
    };
    assert_eq!(a.list_plannen(&zorg, &eigen).await.unwrap().bekeken, 1);
    adopted(app, &w).await;
    let lijst = a.list_plannen(&zorg, &alle).await.unwrap();
    let regel = lijst
        .regels
        .iter()
        .find(|r| r.leerling.id == w.leerling(0))
        .unwrap();
    let soorten: Vec<_> = regel.taken.iter().map(|t| t.soort).collect();
    assert_eq!(
        soorten,
        [
            TaakSoort::Terugkoppelen,
            TaakSoort::Evalueren,
            TaakSoort::RodBegin,
            TaakSoort::Uitstroomprofiel
        ]
    );
    let elders = app.ctx(w.andere_zorgcoordinator).await;
    assert!(matches!(
        a.open_plan(&elders, w.leerling(0)).await,
        Err(AppError::NotFound)
    ));
    let directeur = app.ctx(w.directeur).await;
    assert!(matches!(
        a.list_plannen(&directeur, &alle).await,
        Err(AppError::NotFound)
    ));
}

async fn r039_the_page_of_the_acts_shows_each_by_itself(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (a, id) = (&app.app, w.leerling(0));
    let zorg = app.ctx(w.zorgcoordinator).await;
    let opp = a.start_opp(&zorg, id, "").await.unwrap();
    say(app, &zorg, id, Daad::Zat, opp, ("ouders", "ja")).await;
    let blad = a.open_toestemming(&zorg, id).await.unwrap();
    let stand = |daad| blad.standen.get(&daad).copied();
    assert_eq!(stand(Daad::Handelingsdeel), Some(Stand::Ontbreekt));
    assert_eq!(stand(Daad::Gehoord), Some(Stand::Ontbreekt));
    assert_eq!(blad.daden.len(), 1);
    assert!(blad.inzage.is_some_and(|i| !i.is_empty()));
}

/// The parents' view belongs to the dossier of an application: who reads support alone neither sees nor touches it.
async fn the_view_on_an_application_is_for_who_reads_care_data(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (a, id) = (&app.app, w.leerling(0));
    let zorg = app.ctx(w.zorgcoordinator).await;
    let invoer = ToestemmingInvoer {
        wie: "ouders".to_owned(),
        uitkomst: "gegeven".to_owned(),
        datum: a.today().to_string(),
        wijze: "gesprek".to_owned(),
        tekst: "Wij vinden een kleinere school beter.".to_owned(),
        ..ToestemmingInvoer::default()
    };
    let soort = Daad::Zienswijze;
    let daad = a.record_toestemming(&zorg, id, soort, &invoer).await.unwrap();
    let blad = a.open_toestemming(&zorg, id).await.unwrap();
    assert!(blad.ziet_zienswijze && blad.daden.len() == 1);
    for wie in [w.mentor, w.teamleider] {
        let ctx = app.ctx(wie).await;
        let blad = a.open_toestemming(&ctx, id).await.unwrap();
        assert!(!blad.ziet_zienswijze && blad.daden.is_empty());
        assert!(!blad.standen.contains_key(&soort));
        let schrijft = a.record_toestemming(&ctx, id, soort, &invoer).await;
        assert!(matches!(schrijft, Err(AppError::Denied)));
        let trekt_in = a
            .withdraw_toestemming(&ctx, daad, 1, &a.today().to_string())
            .await;
        assert!(matches!(trekt_in, Err(AppError::NotFound)));
    }
}

/// What was done with it shows in the plan as adopted; a pupil who declined said nothing (WVO 2020 art. 2.44 lid 6).
async fn what_was_done_is_told_back_after_adoption(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (a, id) = (&app.app, w.leerling(0));
    let zorg = app.ctx(w.zorgcoordinator).await;
    let opp = a.start_opp(&zorg, id, "").await.unwrap();
    let gehoord = say(app, &zorg, id, Daad::Gehoord, opp, ("leerling", "gehoord")).await;
    let vandaag = a.today().to_string();
    let te_vroeg = a.tell_back(&zorg, gehoord, 1, &vandaag, "Vooraan gezet.").await;
    assert_eq!(gebreken(te_vroeg.unwrap_err()), ["niet_vastgesteld"]);
    let afgezien = say(app, &zorg, id, Daad::Gehoord, opp, ("leerling", "afgezien")).await;
    let niets = a.tell_back(&zorg, afgezien, 1, &vandaag, "Vooraan gezet.").await;
    assert!(matches!(niets, Err(AppError::Conflict("soort"))));
}

on_both!(
    the_view_on_an_application_is_for_who_reads_care_data,
    what_was_done_is_told_back_after_adoption,
    r039_a_plan_is_adopted_when_heard_and_agreed,
    r061_a_version_that_was_replaced_stays_as_it_was,
    r039_two_people_at_one_plan_lose_nothing,
    r041_who_deviates_says_why_and_goals_get_their_result,
    r041_a_plan_is_evaluated_after_the_pupil_was_heard_again,
    r045_a_subject_at_a_higher_level_has_a_reason,
    r036_the_first_iop_shows_the_levels_at_the_start,
    r079_basic_needs_are_noted_and_are_no_need_of_a_traject,
    r097_levels_of_language_and_arithmetic_are_recorded,
    r098_a_level_out_of_reach_gets_its_solution,
    r050_a_pupil_without_a_home_visit_stays_on_the_work_list,
    r050_the_work_list_shows_who_is_missing,
    r039_the_page_of_the_acts_shows_each_by_itself,
);
