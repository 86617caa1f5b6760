//! What asks for attention while support runs, who is followed after it, help beside it, and what is counted.

use jiff::{Span, civil::date};
use vangnet_app::{
    cascade::{HulpInvoer, TrajectInvoer, TrajectStapInvoer},
    inrichting::aanbod::AanbodInvoer,
    logboek::AantekeningInvoer,
};
use vangnet_core::{
    cascade::{
        aandacht::Aandachtspunt as Punt,
        telling::{Aandeel, Duur, Intensiteit},
        traject::TrajectGebeurtenis as G,
    },
    id::{LeerlingId, TrajectId},
    inrichting::{aanbod::Groepsmelding, catalogus::Registratie},
    leerling::Onderwijssoort,
    toelating::vso::Clusterweg,
};
use vangnet_store::OndersteuningFilter;
use vangnet_testkit::{TestApp, Wereld, on_both, traject_invoer};

use crate::{aanbod, antwoord, geweigerd, nieuw};

/// What asks for attention of a traject: on its page, on that of the pupil, and in the list.
async fn punten(app: &TestApp, w: &Wereld, leerling: LeerlingId, id: TrajectId) -> [Vec<Punt>; 3] {
    let zorg = app.ctx(w.zorgcoordinator).await;
    let blad = app.app.open_traject(&zorg, id).await.unwrap();
    let alle = app.app.open_trajecten(&zorg, leerling).await.unwrap();
    let filter = OndersteuningFilter::default();
    let lijst = app.app.list_ondersteuning(&zorg, &filter).await.unwrap();
    [
        blad.aandacht,
        alle.overzicht.aandacht.get(&id).cloned().unwrap_or_default(),
        lijst.aandacht.get(&id).cloned().unwrap_or_default(),
    ]
}

fn overal(punten: &[Punt]) -> [Vec<Punt>; 3] {
    std::array::from_fn(|_| punten.to_vec())
}

async fn schrijf(app: &TestApp, w: &Wereld, leerling: LeerlingId, invoer: AantekeningInvoer) {
    let mentor = app.ctx(w.mentor).await;
    let geschreven = app.app.write_aantekening(&mentor, leerling, &invoer).await;
    assert_eq!(antwoord(geschreven), "gedaan");
}

/// "Regular during breedte" (002:290): breedte traject without contact flagged.
async fn r055_support_without_contact_with_the_parents_is_shown(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let leerling = w.leerling(0);
    w.adopted_opp(app, leerling).await;
    let id = w.running(app, leerling, aanbod(&catalogus, "1")).await;
    assert_eq!(punten(app, &w, leerling, id).await, overal(&[Punt::Oudercontact]));
    // A talk with a confidant is nobody else's: it does not count.
    let contact = |klasse: &str| AantekeningInvoer {
        soort: "oudercontact".to_owned(),
        toon: "positief".to_owned(),
        klasse: klasse.to_owned(),
        tekst: "Gebeld: het gaat goed.".to_owned(),
        ..AantekeningInvoer::default()
    };
    schrijf(app, &w, leerling, contact("vertrouwelijk")).await;
    assert_eq!(punten(app, &w, leerling, id).await, overal(&[Punt::Oudercontact]));
    schrijf(app, &w, leerling, contact("")).await;
    assert_eq!(punten(app, &w, leerling, id).await, overal(&[]));
}

/// "Max 2 talks/wk" (002:884): 3rd talk in week flagged.
async fn r134_a_third_talk_in_a_week_is_shown(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let leerling = w.leerling(0);
    w.adopted_opp(app, leerling).await;
    let talks = aanbod(&catalogus, "15b");
    let mut invoer = traject_invoer(&app.app, talks);
    invoer.uitvoerder = "zorgspecialist".to_owned();
    let id = w.started(app, leerling, talks, &invoer).await;
    let contact = AantekeningInvoer {
        soort: "oudercontact".to_owned(),
        toon: "gewoon".to_owned(),
        tekst: "Gebeld.".to_owned(),
        ..AantekeningInvoer::default()
    };
    schrijf(app, &w, leerling, contact).await;
    let gesprek = || AantekeningInvoer {
        soort: "gesprek".to_owned(),
        traject: id.to_string(),
        tekst: "Over de week gesproken.".to_owned(),
        ..AantekeningInvoer::default()
    };
    for _ in 0..2 {
        schrijf(app, &w, leerling, gesprek()).await;
    }
    assert_eq!(punten(app, &w, leerling, id).await, overal(&[]));
    schrijf(app, &w, leerling, gesprek()).await;
    assert_eq!(punten(app, &w, leerling, id).await, overal(&[Punt::Keren]));
    let zorg = app.ctx(w.zorgcoordinator).await;
    let blad = app.app.open_traject(&zorg, id).await.unwrap();
    assert_eq!(blad.te_vaak, Some(app.app.today()));
}

/// "Brought to knooppuntenoverleg" (000:288-289): A3 never agendaed is flagged, until somebody says when it was there.
async fn r115_a3_says_when_it_was_on_the_agenda(app: &TestApp) {
    let (catalogus, w) = (app.maasdal().await, Wereld::new(app).await);
    let (zorg, mentor) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.mentor).await);
    let leerling = w.leerling(0);
    w.need(app, leerling, "sociaal_emotioneel").await;
    let a3 = aanbod(&catalogus, "A3");
    let mut invoer = traject_invoer(&app.app, a3);
    invoer.behoeften = std::iter::once("sociaal_emotioneel".to_owned()).collect();
    invoer
        .antwoorden
        .retain(|(veld, _)| veld != "knooppuntenoverleg" && veld != "effect");
    let id = w.started(app, leerling, a3, &invoer).await;
    let [traject, ..] = punten(app, &w, leerling, id).await;
    assert_eq!(traject, [Punt::Agenda, Punt::Effect]);
    // What was answered is sealed: the list does not tell of it.
    let [.., lijst] = punten(app, &w, leerling, id).await;
    assert_eq!(lijst, []);
    let zeg = |dag: &str| vec![("knooppuntenoverleg".to_owned(), dag.to_owned())];
    let morgen = zeg("morgen");
    let daad = app.app.answer_traject(&mentor, id, &morgen, 3);
    geweigerd(app, "antwoord.knooppuntenoverleg=datum", daad).await;
    let daad = app.app.answer_traject(&mentor, id, &[], 3);
    geweigerd(app, "antwoorden=verplicht", daad).await;
    let dag = zeg(&app.dag(0));
    let anders = app.ctx(w.andere_mentor).await;
    geweigerd(app, "notfound", app.app.answer_traject(&anders, id, &dag, 3)).await;
    app.app.answer_traject(&mentor, id, &dag, 3).await.unwrap();
    geweigerd(
        app,
        "conflict gewijzigd",
        app.app.answer_traject(&zorg, id, &zeg(&app.dag(-1)), 3),
    )
    .await;
    let [traject, ..] = punten(app, &w, leerling, id).await;
    assert_eq!(traject, [Punt::Effect]);
    let antwoorden = app.traject(leerling, id).await.inhoud.antwoorden;
    assert_eq!(antwoorden.get("knooppuntenoverleg"), Some(&app.dag(0)));
    assert!(antwoorden.len() > 1, "what was answered before stayed");
}

/// "E may continue in transition: E open past end flagged" (000:257).
async fn r075_what_goes_on_past_its_day_is_shown(app: &TestApp) {
    let (catalogus, w) = (app.maasdal().await, Wereld::new(app).await);
    let leerling = w.leerling(0);
    let id = w.running(app, leerling, aanbod(&catalogus, "E2")).await;
    assert_eq!(punten(app, &w, leerling, id).await, overal(&[]));
    app.env.wacht(Span::new().hours(28 * 24));
    assert_eq!(punten(app, &w, leerling, id).await, overal(&[Punt::Einde]));
}

/// "Ends on VSO placement" (002:890).
async fn r138_who_was_placed_elsewhere_no_longer_waits(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let leerling = w.leerling(0);
    w.adopted_opp(app, leerling).await;
    w.submitted(app, leerling, vangnet_core::toelating::ZaakSoort::Vso)
        .await;
    let id = w.running(app, leerling, aanbod(&catalogus, "15f")).await;
    assert_eq!(punten(app, &w, leerling, id).await, overal(&[Punt::Oudercontact]));
    w.change(app, leerling, |l| l.soort = Onderwijssoort::Vso).await;
    let verwacht = [Punt::Plaatsing, Punt::Oudercontact];
    assert_eq!(punten(app, &w, leerling, id).await, overal(&verwacht));
}

/// "Cluster 1/2: own aanmelding" (002:896-904): the page says who decides.
async fn r116_a_pupil_of_cluster_two_goes_to_the_institute(app: &TestApp) {
    let (catalogus, w) = (app.maasdal().await, Wereld::new(app).await);
    let (zorg, leerling) = (app.ctx(w.zorgcoordinator).await, w.leerling(0));
    let id = w.running(app, leerling, aanbod(&catalogus, "A2")).await;
    let blad = app.app.open_traject(&zorg, id).await.unwrap();
    assert_eq!(blad.clusterweg, Some(Clusterweg::Instelling));
    // Which cluster it is tells of the handicap: that is care data, and a mentor does not read it.
    let mentor = app.ctx(w.mentor).await;
    let blad = app.app.open_traject(&mentor, id).await.unwrap();
    assert_eq!(blad.clusterweg, None);
    let ander = w.running(app, leerling, aanbod(&catalogus, "A1")).await;
    let blad = app.app.open_traject(&zorg, ander).await.unwrap();
    assert_eq!(blad.clusterweg, None);
}

/// "Followed 1 year" (002:880): on the follow list 52 weeks after leaving.
async fn r132_who_left_for_mbo_stays_on_the_list_to_follow(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let (zorg, leerling) = (app.ctx(w.zorgcoordinator).await, w.leerling(0));
    w.adopted_opp(app, leerling).await;
    let overgang = aanbod(&catalogus, "12");
    let id = w.running(app, leerling, overgang).await;
    let coaching = w.running(app, leerling, aanbod(&catalogus, "4a")).await;
    for (id, code) in [(id, "12"), (coaching, "4a")] {
        w.evaluated(app, id, aanbod(&catalogus, code), "voldoende").await;
        app.app
            .step_traject(&zorg, id, &nieuw(G::Beeindigd, 4))
            .await
            .unwrap();
    }
    let left = app.app.today();
    let volgen = async || {
        let filter = OndersteuningFilter {
            gevolgd_op: Some(app.app.today()),
            ..OndersteuningFilter::default()
        };
        let lijst = app.app.list_ondersteuning(&zorg, &filter).await.unwrap();
        let rijen = lijst.pagina.rijen.into_iter();
        rijen.map(|r| (r.id, r.volgen_tot)).collect::<Vec<_>>()
    };
    let tot = left.saturating_add(Span::new().weeks(52));
    assert_eq!(volgen().await, [(id, Some(tot))]);
    app.env.wacht(Span::new().hours(52 * 7 * 24));
    assert_eq!(app.app.today(), tot);
    let zorg = app.ctx(w.zorgcoordinator).await;
    let op = |dag| OndersteuningFilter {
        gevolgd_op: Some(dag),
        ..OndersteuningFilter::default()
    };
    for (dag, verwacht) in [(tot, 1), (tot.tomorrow().unwrap(), 0)] {
        let lijst = app.app.list_ondersteuning(&zorg, &op(dag)).await.unwrap();
        assert_eq!(lijst.pagina.rijen.len(), verwacht, "{dag}");
    }
}

/// "Move in year 3 refused/override" (000:267, Q30), at the end of the traject.
async fn r110_a_late_move_to_pro_asks_a_reason(app: &TestApp) {
    let (catalogus, w) = (app.maasdal().await, Wereld::new(app).await);
    let (zorg, leerling) = (app.ctx(w.zorgcoordinator).await, w.leerling(0));
    w.need(app, leerling, "motivatie").await;
    let e4 = aanbod(&catalogus, "E4");
    let mut invoer = traject_invoer(&app.app, e4);
    invoer.behoeften = std::iter::once("motivatie".to_owned()).collect();
    invoer.keuzes = vec![
        ("traject".to_owned(), "maatwerkpilot".to_owned()),
        ("regeling".to_owned(), "vangnet".to_owned()),
    ];
    invoer.antwoorden.retain(|(veld, _)| veld != "overstap_pro");
    let id = w.started(app, leerling, e4, &invoer).await;
    let [blad, ..] = punten(app, &w, leerling, id).await;
    assert_eq!(blad, [Punt::Jaarevaluatie]);
    w.evaluated(app, id, e4, "onvoldoende").await;
    let [blad, ..] = punten(app, &w, leerling, id).await;
    assert_eq!(blad, []);
    w.change(app, leerling, |l| l.leerjaar = 3).await;
    let einde = TrajectStapInvoer {
        antwoorden: vec![("overstap_pro".to_owned(), "ja".to_owned())],
        ..nieuw(G::Beeindigd, 4)
    };
    geweigerd(
        app,
        "eis.overstap.2=overstap",
        app.app.step_traject(&zorg, id, &einde),
    )
    .await;
    w.change(app, leerling, |l| l.leerjaar = 2).await;
    app.app.step_traject(&zorg, id, &einde).await.unwrap();
}

fn hulp(app: &TestApp, soort: &str) -> HulpInvoer {
    HulpInvoer {
        soort: soort.to_owned(),
        van: app.dag(0),
        tot: app.dag(60),
        uren: "1".to_owned(),
        waarvoor: "Nederlands en rekenen".to_owned(),
        in_de_les: false,
        structureel: false,
    }
}

/// "2 hours/week; re-decided each report period; evaluations stored" (002:427, 572).
async fn r093_lwoo_lessons_are_decided_for_each_period(app: &TestApp) {
    app.noorderlicht().await;
    let w = Wereld::new(app).await;
    let (mentor, leerling) = (app.ctx(w.mentor).await, w.leerling(0));
    let goed = hulp(app, "lwoo_les");
    let met = |knoei: fn(&mut HulpInvoer)| {
        let mut invoer = goed.clone();
        knoei(&mut invoer);
        invoer
    };
    for (verwacht, invoer) in [
        ("soort=keuze", met(|h| h.soort = "les".to_owned())),
        ("van=verplicht", met(|h| h.van = String::new())),
        ("tot=voor_begin", met(|h| h.tot = "2020-01-01".to_owned())),
        ("tot=na_schooljaar", met(|h| h.tot = "2027-08-01".to_owned())),
        ("uren=verplicht", met(|h| h.uren = String::new())),
        ("uren=uren", met(|h| h.uren = "veel".to_owned())),
        ("waarvoor=verplicht", met(|h| h.waarvoor = " ".to_owned())),
        // Everything at once.
        (
            "soort=keuze waarvoor=verplicht van=verplicht tot=verplicht uren=verplicht",
            HulpInvoer::default(),
        ),
    ] {
        geweigerd(app, verwacht, app.app.add_hulp(&mentor, leerling, &invoer)).await;
    }
    let anders = app.ctx(w.andere_mentor).await;
    geweigerd(app, "notfound", app.app.add_hulp(&anders, leerling, &goed)).await;
    let id = app.app.add_hulp(&mentor, leerling, &goed).await.unwrap();
    let lwoo = async || app.app.open_hulp(&mentor, leerling).await.unwrap().lwoo.unwrap();
    let een = lwoo().await;
    assert_eq!((een.besluiten, een.nog, een.te_veel), (1, 2, false));
    let erbij = met(|h| h.uren = "1,5".to_owned());
    app.app.add_hulp(&mentor, leerling, &erbij).await.unwrap();
    let twee = lwoo().await;
    // Another subject for the same period is no decision of its own.
    assert_eq!((twee.besluiten, twee.nog, twee.te_veel), (1, 2, true));
    let zeg = |tekst: &'static str, versie| app.app.evaluate_hulp(&mentor, leerling, id, tekst, versie);
    geweigerd(app, "evaluatie=verplicht", zeg("", 1)).await;
    zeg("Een voldoende voor rekenen.", 1).await.unwrap();
    geweigerd(app, "conflict gewijzigd", zeg("Te laat.", 1)).await;
    let ander = app
        .app
        .evaluate_hulp(&mentor, w.leerling(1), id, "Van een ander.", 2);
    geweigerd(app, "notfound", ander).await;
    let blad = app.app.open_hulp(&mentor, leerling).await.unwrap();
    let bewaard = blad.hulp.iter().find(|h| h.id == id).unwrap();
    assert_eq!(bewaard.inhoud.evaluatie, "Een voldoende voor rekenen.");
}

/// "Extra lessons become breedte (OPP) when structural; in-lesson help stays basis" (002:459-460): toggle raises OPP gate.
async fn r096_structural_help_waits_for_a_plan(app: &TestApp) {
    app.noorderlicht().await;
    let w = Wereld::new(app).await;
    let (mentor, leerling) = (app.ctx(w.mentor).await, w.leerling(0));
    let los = hulp(app, "extra_les");
    let vast = HulpInvoer {
        structureel: true,
        ..los.clone()
    };
    let in_de_les = HulpInvoer {
        in_de_les: true,
        ..vast.clone()
    };
    for goed in [los, in_de_les] {
        app.app.add_hulp(&mentor, leerling, &goed).await.unwrap();
    }
    geweigerd(
        app,
        "structureel=hulp_opp",
        app.app.add_hulp(&mentor, leerling, &vast),
    )
    .await;
    w.adopted_opp(app, leerling).await;
    app.app.add_hulp(&mentor, leerling, &vast).await.unwrap();
}

/// "PrO max 16; max 2 levels per lesgroep" (000:90, 002:474): 17 in PrO warned; 3 levels warned.
async fn r094_a_class_that_is_too_large_is_shown(app: &TestApp) {
    let w = Wereld::new(app).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let meldingen = async || {
        let bladen = app.app.open_lesklassen(&zorg).await.unwrap();
        bladen.into_iter().flat_map(|b| b.meldingen).collect::<Vec<_>>()
    };
    assert_eq!(meldingen().await, []);
    w.change(app, w.leerling(1), |l| l.soort = Onderwijssoort::VmboKader)
        .await;
    assert_eq!(meldingen().await, [], "two levels");
    w.change(app, w.leerling(2), |l| l.soort = Onderwijssoort::Pro)
        .await;
    let verwacht = vec![Groepsmelding::TeVeelNiveaus];
    assert_eq!(meldingen().await, [("1B".to_owned(), verwacht)]);
}

/// "Unfilled role shown as gap" (002:608).
async fn r099_what_the_school_gives_without_somebody_for_it_is_shown(app: &TestApp) {
    app.noorderlicht().await;
    let w = Wereld::new(app).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let school = app.school(0).id;
    let mist = async || {
        let blad = app.app.open_aanbod(&zorg, Some(school)).await.unwrap();
        blad.onvervuld.into_keys().collect::<Vec<_>>()
    };
    let mist_rol = async |rol: &str| mist().await.iter().any(|r| r == rol);
    assert!(mist_rol("rekencoordinator").await && mist_rol("rekenspecialist").await);
    assert!(!mist_rol("mentor").await, "somebody is");
    assert!(!mist_rol("ketenpartner").await, "from outside the school");
    let rol = vangnet_core::toegang::Toekenning {
        rol: vangnet_core::toegang::Rol::Rekencoordinator,
        bereik: vangnet_core::toegang::Bereik::School { school },
    };
    app.account("Rika Reken", &[rol]).await;
    // One who gives it is enough for dyscalculia; 8b asks its own.
    assert!(!mist_rol("rekencoordinator").await && mist_rol("rekenspecialist").await);
    let niet = AanbodInvoer::default();
    app.app.save_aanbod(&zorg, school, "8b", &niet).await.unwrap();
    assert!(!mist_rol("rekenspecialist").await, "not given here");
}

/// Counts of a school year: registered and advised apart (R072), marks (R024), share of maatwerk (R071), outside the school
/// (R119), how heavy (R034).
async fn r072_the_counts_of_a_year_are_shown(app: &TestApp) {
    let (catalogus, w) = (app.maasdal().await, Wereld::new(app).await);
    let zorg = app.ctx(w.zorgcoordinator).await;
    let b1 = aanbod(&catalogus, "B1");
    w.running(app, w.leerling(0), b1).await;
    w.need(app, w.leerling(1), &b1.behoeften[0]).await;
    let maatwerk = TrajectInvoer {
        maatwerk: true,
        ..traject_invoer(&app.app, b1)
    };
    w.started(app, w.leerling(1), b1, &maatwerk).await;
    w.running(app, w.leerling(2), aanbod(&catalogus, "A1")).await;
    // What was only asked for does not count.
    w.asked(app, w.leerling(1), &maatwerk).await;
    let blad = app.app.open_tellingen(&zorg, None, None).await.unwrap();
    assert_eq!(blad.jaar, date(2026, 8, 1));
    assert_eq!(blad.geregistreerd[&Registratie::Verplicht]["basis"], 2);
    assert_eq!(blad.geregistreerd[&Registratie::Aanbevolen]["aanvullend"], 1);
    let helft = Aandeel {
        maatwerk: 1,
        totaal: 2,
    };
    assert_eq!(blad.aandelen["B1"], helft);
    assert_eq!(blad.aandelen["E2"], Aandeel::default());
    let zwaarte: Vec<_> = blad.zwaarte.into_iter().collect();
    assert_eq!(zwaarte, [((Intensiteit::Structureel, Duur::Kort), 3)]);
    let vorig = app
        .app
        .open_tellingen(&zorg, None, Some(date(2025, 10, 1)))
        .await
        .unwrap();
    assert_eq!(vorig.jaar, date(2025, 8, 1));
    assert_eq!(vorig.geregistreerd[&Registratie::Verplicht]["basis"], 0);
    // A school of others, and who reads no support.
    let ander = Some(app.school(1).id);
    assert_eq!(
        antwoord(app.app.open_tellingen(&zorg, ander, None).await),
        "notfound"
    );
    let niemand = app.ctx(w.niemand).await;
    assert_eq!(
        antwoord(app.app.open_tellingen(&niemand, None, None).await),
        "notfound"
    );
    // The other school's zorgcoördinator counts nothing of this one.
    let andere = app.ctx(w.andere_zorgcoordinator).await;
    let blad = app.app.open_tellingen(&andere, None, None).await.unwrap();
    assert_eq!(blad.geregistreerd[&Registratie::Verplicht]["basis"], 0);
}

/// "Placement and return; pupil stays enrolled" and kinds of breedte (002:70, 229-234).
async fn r119_who_is_outside_the_school_is_counted(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let (zorg, leerling) = (app.ctx(w.zorgcoordinator).await, w.leerling(0));
    w.adopted_opp(app, leerling).await;
    let plus = aanbod(&catalogus, "15d");
    let buiten = TrajectInvoer {
        vorm: "bovenschools".to_owned(),
        ..traject_invoer(&app.app, plus)
    };
    w.started(app, leerling, plus, &buiten).await;
    let blad = app.app.open_tellingen(&zorg, None, None).await.unwrap();
    assert_eq!(blad.bovenschools, (1, 0));
    assert_eq!(blad.kenmerken.1, 1);
    assert_eq!(blad.kenmerken.0["thuissituatie"], 1);
    assert!(blad.aandelen.is_empty());
}

on_both!(
    r055_support_without_contact_with_the_parents_is_shown,
    r134_a_third_talk_in_a_week_is_shown,
    r115_a3_says_when_it_was_on_the_agenda,
    r075_what_goes_on_past_its_day_is_shown,
    r138_who_was_placed_elsewhere_no_longer_waits,
    r116_a_pupil_of_cluster_two_goes_to_the_institute,
    r132_who_left_for_mbo_stays_on_the_list_to_follow,
    r110_a_late_move_to_pro_asks_a_reason,
    r093_lwoo_lessons_are_decided_for_each_period,
    r096_structural_help_waits_for_a_plan,
    r094_a_class_that_is_too_large_is_shown,
    r099_what_the_school_gives_without_somebody_for_it_is_shown,
    r072_the_counts_of_a_year_are_shown,
    r119_who_is_outside_the_school_is_counted,
);
