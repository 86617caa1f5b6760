//! The calendar behind a secret address, read by an independent reader.

use axum::http::{StatusCode, header};
use vangnet_app::overleg::{BijeenkomstInvoer, LidInvoer};
use vangnet_core::id::{AccountId, OverlegId};
use vangnet_testkit::{GelezenAgenda, TestApp, Wereld, lees_agenda, on_both, overleg_invoer};

use super::{Browser, geen_leerling};

/// Makes an address on one's account page; the path of it, as a calendar program asks it.
async fn adres(app: &TestApp, wie: AccountId) -> String {
    let browser = Browser::of(app, wie).await;
    let blad = browser.post("/proef/account/agenda", "").await;
    assert_eq!(blad.status, StatusCode::OK);
    let tekst = blad.tekst();
    let (_, rest) = tekst
        .split_once("http://vangnet.test/proef/agenda/")
        .expect("an address");
    let bestand = rest.split('<').next().unwrap();
    assert_eq!(bestand.len(), 64 + ".ics".len());
    format!("/proef/agenda/{bestand}")
}

/// What a calendar program of nobody in particular reads there.
async fn lees(app: &TestApp, pad: &str) -> GelezenAgenda {
    let antwoord = Browser::over(&app.app, None).get(pad).await;
    assert_eq!(antwoord.status, StatusCode::OK);
    assert_eq!(
        antwoord.header(header::CONTENT_TYPE),
        "text/calendar; charset=utf-8"
    );
    assert_eq!(antwoord.header(header::CACHE_CONTROL), "private, no-store");
    assert_eq!(antwoord.header(header::SET_COOKIE), "");
    geen_leerling(&antwoord.tekst());
    lees_agenda(&antwoord.bytes)
}

async fn niets(app: &TestApp, pad: &str) {
    let antwoord = Browser::over(&app.app, None).get(pad).await;
    assert_eq!(antwoord.status, StatusCode::NOT_FOUND, "{pad}");
}

/// A body of the first school with one member.
async fn overleg(app: &TestApp, w: &Wereld, naam: &str, lid: AccountId) -> OverlegId {
    let zorg = app.ctx(w.zorgcoordinator).await;
    let mut invoer = overleg_invoer("zat", naam);
    invoer.zaal = String::from("Lokaal 12; begane grond");
    let leden = [LidInvoer {
        account: lid,
        rol: "mentor".to_owned(),
        voorzitter: false,
    }];
    let school = app.school(0).id;
    let gemaakt = app.app.save_overleg(&zorg, school, None, &invoer, &leden).await;
    gemaakt.unwrap()
}

async fn op(app: &TestApp, w: &Wereld, overleg: OverlegId, datum: &str) -> vangnet_core::id::BijeenkomstId {
    let zorg = app.ctx(w.zorgcoordinator).await;
    let invoer = BijeenkomstInvoer {
        datum: datum.to_owned(),
        begint: "15:00".to_owned(),
        versie: 0,
    };
    app.app.add_bijeenkomst(&zorg, overleg, &invoer).await.unwrap()
}

/// Days, times in summer and winter, moved and cancelled meetings, the window, and no pupil.
async fn a_calendar_program_reads_the_meetings(app: &TestApp) {
    app.noorderlicht().await;
    let w = Wereld::new(app).await;
    let naam = "Zorg, advies & team \\ één";
    let zat = overleg(app, &w, naam, w.mentor).await;
    let ander = overleg(app, &w, "Van een ander", w.andere_mentor).await;
    op(app, &w, ander, "2026-11-12").await;
    // Today, with a pupil on its agenda; just inside and outside the window; winter and summer time; the next school year.
    let vandaag = op(app, &w, zat, "2026-11-10").await;
    w.punt(app, vandaag, w.leerling(0)).await;
    let verzet = op(app, &w, zat, "2026-11-17").await;
    let weg = op(app, &w, zat, "2026-11-24").await;
    for dag in [
        "2026-10-10",
        "2026-10-11",
        "2027-03-26",
        "2027-03-29",
        "2027-10-29",
        "2027-11-01",
        "2028-07-31",
        "2028-08-01",
    ] {
        op(app, &w, zat, dag).await;
    }
    let zorg = app.ctx(w.zorgcoordinator).await;
    let later = BijeenkomstInvoer {
        datum: "2026-11-19".to_owned(),
        begint: "08:30".to_owned(),
        versie: 1,
    };
    app.app.move_bijeenkomst(&zorg, verzet, &later).await.unwrap();
    app.app.cancel_bijeenkomst(&zorg, weg, 1).await.unwrap();
    let pad = adres(app, w.mentor).await;
    let agenda = lees(app, &pad).await;
    assert_eq!(agenda.naam, "Vangnet · Samenwerkingsverband Proef");
    let wat: Vec<_> = agenda
        .items
        .iter()
        .map(|i| (i.begin.as_str(), i.status.as_str()))
        .collect();
    assert_eq!(
        wat,
        [
            ("2026-10-11T15:00:00+02:00", "CONFIRMED"),
            ("2026-11-10T15:00:00+01:00", "CONFIRMED"),
            ("2026-11-19T08:30:00+01:00", "CONFIRMED"),
            ("2026-11-24T15:00:00+01:00", "CANCELLED"),
            ("2027-03-26T15:00:00+01:00", "CONFIRMED"),
            ("2027-03-29T15:00:00+02:00", "CONFIRMED"),
            ("2027-10-29T15:00:00+02:00", "CONFIRMED"),
            ("2027-11-01T15:00:00+01:00", "CONFIRMED"),
            ("2028-07-31T15:00:00+02:00", "CONFIRMED"),
        ]
    );
    let eerste = &agenda.items[0];
    assert_eq!(eerste.titel, naam, "what needs escaping comes through");
    assert_eq!(eerste.plaats, "Lokaal 12; begane grond, De Vlinder");
    assert_eq!(eerste.einde, "2026-10-11T16:00:00+02:00");
    assert_eq!(eerste.gemaakt, "2026-11-10T10:00:00+01:00");
    // A moved meeting is the same one, later.
    let verplaatst = &agenda.items[2];
    assert_eq!(
        (verplaatst.uid.as_str(), verplaatst.volgnummer),
        (format!("{verzet}@vangnet").as_str(), 2)
    );
    let weer = lees(app, &pad).await;
    let merken = |a: &GelezenAgenda| a.items.iter().map(|i| i.uid.clone()).collect::<Vec<_>>();
    assert_eq!(merken(&weer), merken(&agenda));
}

/// The address opens what its owner may see today, and nothing when it is withdrawn.
async fn an_address_holds_as_long_as_its_owner_has_a_place(app: &TestApp) {
    app.noorderlicht().await;
    let w = Wereld::new(app).await;
    let (zat, intern) = (
        w.overleg(app, "zat").await,
        w.overleg(app, "intern_zorgoverleg").await,
    );
    w.bijeenkomst(app, zat, 1).await;
    w.bijeenkomst(app, intern, 2).await;
    let oud = adres(app, w.mentor).await;
    assert_eq!(lees(app, &oud).await.items.len(), 2);
    // Only the hash of the secret is stored.
    let geheim = oud.trim_start_matches("/proef/agenda/").trim_end_matches(".ics");
    let cellen = app.cells().await;
    assert!(cellen.iter().all(|(_, cel)| !cel.contains(geheim)));
    // A new one replaces it; it is told on the account page that there is one, but not which.
    let nieuw = adres(app, w.mentor).await;
    niets(app, &oud).await;
    assert_eq!(lees(app, &nieuw).await.items.len(), 2);
    let browser = Browser::of(app, w.mentor).await;
    let blad = browser.get("/proef/account").await.tekst();
    assert!(blad.contains("gemaakt op 10 november 2026, 10:00") && !blad.contains("/proef/agenda/"));
    // Whoever leaves a body does not see its meetings any more.
    let zorg = app.ctx(w.zorgcoordinator).await;
    let school = app.school(0).id;
    let leden = [LidInvoer {
        account: w.zorgcoordinator,
        rol: "zorgcoordinator".to_owned(),
        voorzitter: true,
    }];
    let invoer = vangnet_app::overleg::OverlegInvoer {
        versie: 1,
        ..overleg_invoer("zat", "zat")
    };
    let zonder = app
        .app
        .save_overleg(&zorg, school, Some(zat), &invoer, &leden)
        .await;
    zonder.unwrap();
    let over = lees(app, &nieuw).await;
    assert_eq!(over.items.len(), 1);
    assert_eq!(over.items[0].titel, "intern_zorgoverleg");
    // A role that ended opens nothing, although the seat is still there.
    let beheer = app.ctx(w.beheerder).await;
    let rollen = app.app.open_account(&beheer, w.mentor).await.unwrap().rollen;
    app.app.end_rol(&beheer, w.mentor, rollen[0].id).await.unwrap();
    assert_eq!(lees(app, &nieuw).await.items.len(), 0);
    // A closed account has no address.
    app.app.set_actief(&beheer, w.mentor, false).await.unwrap();
    niets(app, &nieuw).await;
    app.app.set_actief(&beheer, w.mentor, true).await.unwrap();
    assert_eq!(lees(app, &nieuw).await.items.len(), 0);
    let browser = Browser::of(app, w.mentor).await;
    let weg = browser.post("/proef/account/agenda/intrekken", "").await;
    assert_eq!(weg.status, StatusCode::SEE_OTHER);
    niets(app, &nieuw).await;
    let nogmaals = browser.post("/proef/account/agenda/intrekken", "").await;
    assert_eq!(nogmaals.status, StatusCode::NOT_FOUND);
}

/// What is no address of anybody is not found, whatever it looks like.
async fn a_wrong_address_is_not_found(app: &TestApp) {
    app.noorderlicht().await;
    let w = Wereld::new(app).await;
    app.second_swv("elders").await;
    let pad = adres(app, w.mentor).await;
    assert_eq!(lees(app, &pad).await.items.len(), 0);
    let token = pad.trim_start_matches("/proef/agenda/").trim_end_matches(".ics");
    for fout in [
        format!("/elders/agenda/{token}.ics"),
        format!("/niemand/agenda/{token}.ics"),
        format!("/proef/agenda/{token}"),
        format!("/proef/agenda/{}.ics", token.get(1..).unwrap()),
        format!("/proef/agenda/{}.ics", token.to_uppercase()),
        format!("/proef/agenda/{}.ics", "0".repeat(64)),
        "/proef/agenda/.ics".to_owned(),
        "/proef/agenda/%00.ics".to_owned(),
        "/proef/agenda/%27%20OR%201.ics".to_owned(),
    ] {
        niets(app, &fout).await;
    }
}

on_both!(
    a_calendar_program_reads_the_meetings,
    an_address_holds_as_long_as_its_owner_has_a_place,
    a_wrong_address_is_not_found,
);
