//! Setting up bodies and their calendar.

use jiff::{Span, civil::Date};
use vangnet_app::overleg::{BijeenkomstInvoer, LidInvoer, OverlegInvoer};
use vangnet_core::{
    cascade::grens::schoolweek,
    id::OverlegId,
    inrichting::{Jaarkalender, KalenderSoort, Kalenderdag},
    overleg::{Bijeenkomst, BijeenkomstStaat as Staat},
    schooljaar,
};
use vangnet_store::BeleidSoort;
use vangnet_testkit::{TestApp, Wereld, on_both, overleg_invoer};

use crate::geweigerd;

async fn kalender(app: &TestApp, id: OverlegId, dag: Date) -> Vec<Bijeenkomst> {
    let (van, tot) = (schooljaar::eerste_dag(dag), schooljaar::laatste_dag(dag));
    app.swv.list_bijeenkomsten(&[id], van, tot).await.unwrap()
}

/// Every field that is wrong is told at once; only people of the school sit in a body, in a role that they have there.
async fn what_is_typed_of_a_body_is_judged(app: &TestApp) {
    app.noorderlicht().await;
    let w = Wereld::new(app).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let school = app.school(0).id;
    let fout = OverlegInvoer {
        orgaan: "bestaat_niet".to_owned(),
        naam: " ".to_owned(),
        aantal: "0".to_owned(),
        weekdag: "6".to_owned(),
        begint: "25:00".to_owned(),
        minuten: "1".to_owned(),
        klassen: "9Z".to_owned(),
        ..overleg_invoer("", "")
    };
    let verwacht = "orgaan=keuze naam=verplicht aantal=getal weekdag=getal minuten=getal begint=tijd klassen=klas_onbekend";
    geweigerd(
        app,
        verwacht,
        app.app.save_overleg(&zorg, school, None, &fout, &[]),
    )
    .await;
    let team = overleg_invoer("teamoverleg", "Team");
    geweigerd(
        app,
        "klassen=verplicht",
        app.app.save_overleg(&zorg, school, None, &team, &[]),
    )
    .await;
    let zat = overleg_invoer("zat", "ZAT");
    let lid = |account, rol: &str| LidInvoer {
        account,
        rol: rol.to_owned(),
        voorzitter: true,
    };
    for (leden, verwacht) in [
        (
            vec![lid(w.directeur, "directeur_swv")],
            format!("lid.{}=keuze", w.directeur),
        ),
        (
            vec![lid(w.mentor, "zorgcoordinator")],
            format!("lid.{}=keuze", w.mentor),
        ),
        (
            vec![lid(w.mentor, "mentor"), lid(w.zorgcoordinator, "zorgcoordinator")],
            "voorzitter=een_voorzitter".to_owned(),
        ),
    ] {
        let daad = app.app.save_overleg(&zorg, school, None, &zat, &leden);
        geweigerd(app, &verwacht, daad).await;
    }
    let mentor = app.ctx(w.mentor).await;
    geweigerd(
        app,
        "notfound",
        app.app.save_overleg(&mentor, school, None, &zat, &[]),
    )
    .await;
    let elders = app.ctx(w.andere_zorgcoordinator).await;
    geweigerd(
        app,
        "notfound",
        app.app.save_overleg(&elders, school, None, &zat, &[]),
    )
    .await;
}

/// "Change 6-week ZAT to 8: calendar follows" (002:530); what was moved stays moved, holidays are skipped.
async fn r033_the_calendar_follows_and_what_was_moved_stays(app: &TestApp) {
    app.noorderlicht().await;
    let w = Wereld::new(app).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let vandaag = app.app.today();
    let vakantie = schoolweek(vandaag.saturating_add(Span::new().weeks(3)));
    let jaar = Jaarkalender {
        dagen: vec![Kalenderdag {
            soort: KalenderSoort::Vakantieweek,
            datum: vakantie,
            omschrijving: String::new(),
        }],
    };
    app.beleid(BeleidSoort::Kalender, &jaar).await;
    let id = w.overleg(app, "zat").await;
    let (erbij, weg) = app.app.plan_overleg(&zorg, id, vandaag).await.unwrap();
    assert!(erbij > 5 && weg == 0, "{erbij} {weg}");
    let alle = kalender(app, id, vandaag).await;
    assert_eq!(alle.len(), erbij);
    assert!(alle.iter().all(|b| schoolweek(b.datum) != vakantie));
    let naar = alle[1].datum.saturating_add(Span::new().days(1));
    let verplaatst = BijeenkomstInvoer {
        datum: naar.to_string(),
        begint: "9.15".to_owned(),
        versie: alle[1].versie,
    };
    app.app
        .move_bijeenkomst(&zorg, alle[1].id, &verplaatst)
        .await
        .unwrap();
    let gevuld = w.punt(app, alle[2].id, w.leerling(0)).await;
    let mut invoer = overleg_invoer("zat", "ZAT");
    invoer.aantal = "8".to_owned();
    invoer.versie = 1;
    let school = app.school(0).id;
    app.app
        .save_overleg(&zorg, school, Some(id), &invoer, &[])
        .await
        .unwrap();
    app.app.plan_overleg(&zorg, id, vandaag).await.unwrap();
    let daarna = kalender(app, id, vandaag).await;
    assert!(
        daarna
            .iter()
            .any(|b| b.id == alle[1].id && b.datum == naar && b.staat == Staat::Verplaatst)
    );
    assert!(
        daarna.iter().any(|b| b.id == alle[2].id),
        "what has an agenda stays"
    );
    assert_eq!(app.punt(gevuld).await.bijeenkomst, alle[2].id);
    assert!(daarna.len() < alle.len(), "every eight weeks is less often");
    // Once more changes nothing.
    assert_eq!(app.app.plan_overleg(&zorg, id, vandaag).await.unwrap(), (0, 0));
}

/// Vakgroep alternates with the team (002:530): the same week never has both.
async fn r150_two_that_take_turns_never_meet_in_one_week(app: &TestApp) {
    app.noorderlicht().await;
    let w = Wereld::new(app).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let school = app.school(0).id;
    let team = w.overleg(app, "teamoverleg").await;
    let mut invoer = overleg_invoer("vakgroepoverleg", "Vakgroep talen");
    invoer.wisselt_met = team.to_string();
    invoer.aantal = "3".to_owned();
    geweigerd(
        app,
        "wisselt_met=wisselen",
        app.app.save_overleg(&zorg, school, None, &invoer, &[]),
    )
    .await;
    invoer.aantal = "2".to_owned();
    let vakgroep = app
        .app
        .save_overleg(&zorg, school, None, &invoer, &[])
        .await
        .unwrap();
    // Taking turns holds for both.
    let ander = app.swv.find_overleg(team).await.unwrap().unwrap();
    assert_eq!(ander.wisselt_met, Some(vakgroep));
    let mut derde = invoer.clone();
    derde.naam = "Vakgroep zaak".to_owned();
    geweigerd(
        app,
        "wisselt_met=wisselt_al",
        app.app.save_overleg(&zorg, school, None, &derde, &[]),
    )
    .await;
    let dag = schooljaar::eerste_dag(app.app.today().saturating_add(Span::new().years(1)));
    for id in [team, vakgroep] {
        app.app.plan_overleg(&zorg, id, dag).await.unwrap();
    }
    let weken = async |id| -> Vec<Date> {
        let alle = kalender(app, id, dag).await;
        alle.iter().map(|b| schoolweek(b.datum)).collect()
    };
    let (een, twee) = (weken(team).await, weken(vakgroep).await);
    assert!(een.len() > 20 && twee.len() > 20);
    assert!(een.iter().all(|week| !twee.contains(week)));
}

/// A meeting is called together, moved, cancelled while its agenda is empty; the second of two who change it is told.
async fn a_meeting_is_called_moved_and_cancelled(app: &TestApp) {
    app.noorderlicht().await;
    let w = Wereld::new(app).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let id = w.overleg(app, "zat").await;
    let leeg = BijeenkomstInvoer {
        datum: "morgen".to_owned(),
        begint: "drie uur".to_owned(),
        versie: 1,
    };
    geweigerd(
        app,
        "datum=datum begint=tijd",
        app.app.add_bijeenkomst(&zorg, id, &leeg),
    )
    .await;
    let b = w.bijeenkomst(app, id, 7).await;
    let naar = BijeenkomstInvoer {
        datum: app.dag(8),
        begint: "15:30".to_owned(),
        versie: 1,
    };
    app.app.move_bijeenkomst(&zorg, b, &naar).await.unwrap();
    geweigerd(
        app,
        "conflict gewijzigd",
        app.app.move_bijeenkomst(&zorg, b, &naar),
    )
    .await;
    w.punt(app, b, w.leerling(0)).await;
    geweigerd(app, "conflict agenda", app.app.cancel_bijeenkomst(&zorg, b, 2)).await;
    let mentor = app.ctx(w.mentor).await;
    geweigerd(app, "denied", app.app.cancel_bijeenkomst(&mentor, b, 2)).await;
    let ander = w.bijeenkomst(app, id, 9).await;
    app.app.cancel_bijeenkomst(&zorg, ander, 1).await.unwrap();
    assert_eq!(app.bijeenkomst(ander).await.staat, Staat::Vervallen);
    geweigerd(
        app,
        "conflict staat",
        app.app.move_bijeenkomst(&zorg, ander, &naar),
    )
    .await;
}

on_both!(
    what_is_typed_of_a_body_is_judged,
    r033_the_calendar_follows_and_what_was_moved_stays,
    r150_two_that_take_turns_never_meet_in_one_week,
    a_meeting_is_called_moved_and_cancelled,
);
