//! Somebody from outside: comes in by address and code, sees one item until the last day, and every look is written down.

use jiff::Span;
use vangnet_app::{
    overleg::{GastInvoer, PuntInvoer, PuntNieuw, Uitnodiging},
    toestemming::ToestemmingInvoer,
};
use vangnet_core::{
    id::{AgendapuntId, BijeenkomstId},
    overleg::gast::MEEST_POGINGEN,
    toegang::Klasse,
    toestemming::Daad,
};
use vangnet_testkit::{SLUG, TestApp, Wereld, on_both};

use crate::{antwoord, geweigerd};

fn gast(app: &TestApp) -> GastInvoer {
    GastInvoer {
        naam: "Wil Wijkagent".to_owned(),
        adres: "wijk@politie.example".to_owned(),
        rol: "ketenpartner".to_owned(),
        doel: "Advies over de route naar school.".to_owned(),
        grondslag: "wettelijke_taak".to_owned(),
        toelichting: "Taak van de wijkagent.".to_owned(),
        ziet: vec!["algemeen".to_owned(), "begeleiding".to_owned()],
        geldig_tot: app.dag(14),
        ..GastInvoer::default()
    }
}

/// A ZAT in a week with an item of which the parents were asked.
async fn zat(app: &TestApp, w: &Wereld) -> (BijeenkomstId, AgendapuntId) {
    app.noorderlicht().await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let overleg = w.overleg(app, "zat").await;
    let b = w.bijeenkomst(app, overleg, 7).await;
    let nieuw = PuntNieuw {
        leerling: Some(w.leerling(0)),
        vraag: "Hoe komt hij veilig op school?".to_owned(),
        ouders_op: app.dag(0),
        ..PuntNieuw::default()
    };
    (b, app.app.add_punt(&zorg, b, &nieuw).await.unwrap())
}

async fn uitgenodigd(app: &TestApp, w: &Wereld, punt: AgendapuntId) -> Uitnodiging {
    let zorg = app.ctx(w.zorgcoordinator).await;
    app.app.invite_gast(&zorg, punt, &gast(app)).await.unwrap()
}

async fn r152_a_partner_sees_the_one_item_until_the_last_day(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (b, punt) = zat(app, &w).await;
    let u = uitgenodigd(app, &w, punt).await;
    assert!(app.app.knows_gast(SLUG, &u.token).await.unwrap());
    assert!(!app.app.knows_gast(SLUG, "0123").await.unwrap());
    geweigerd(app, "notfound", app.app.enter_gast(SLUG, "0123", &u.code)).await;
    assert_eq!(
        antwoord(app.app.enter_gast(SLUG, &u.token, "000").await),
        "code=gast_code"
    );
    // As people read it out: with a space.
    let (een, twee) = u.code.split_at(3);
    let bezoek = app
        .app
        .enter_gast(SLUG, &u.token, &format!("{een} {twee}"))
        .await
        .unwrap();
    assert_eq!(
        antwoord(app.app.open_gast(SLUG, &u.token).await),
        "notfound",
        "the address is no visit"
    );
    let blad = app.app.open_gast(SLUG, &bezoek).await.unwrap();
    assert_eq!(blad.vraag, "Hoe komt hij veilig op school?");
    assert_eq!(blad.leerling.as_ref().map(|l| l.id), Some(w.leerling(0)));
    assert!(blad.steun.is_some() && blad.advies.is_empty());
    // Afterwards: the advice, not the minutes.
    w.begin(app, b).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let gezegd = PuntInvoer {
        vraag: "Hoe komt hij veilig op school?".to_owned(),
        ouders_op: app.dag(0),
        verslag: "Thuis is het druk.".to_owned(),
        advies: "Een andere route.".to_owned(),
        versie: 1,
        ..PuntInvoer::default()
    };
    app.app.save_punt(&zorg, punt, &gezegd, true).await.unwrap();
    let blad = app.app.open_gast(SLUG, &bezoek).await.unwrap();
    assert_eq!(blad.advies, "Een andere route.");
    let gezien = app.swv.list_verstrekkingen(w.leerling(0)).await.unwrap();
    assert_eq!(gezien.len(), 2, "every look");
    assert_eq!(gezien[0].naam, "Wil Wijkagent");
    assert_eq!(gezien[0].doel, "Advies over de route naar school.");
    assert_eq!(gezien[0].grondslag.code(), "wettelijke_taak");
    // A visit ends after two hours; the address opens it again, until the last day.
    app.env.wacht(Span::new().hours(2));
    assert_eq!(antwoord(app.app.open_gast(SLUG, &bezoek).await), "notfound");
    let weer = app.app.enter_gast(SLUG, &u.token, &u.code).await.unwrap();
    assert_eq!(antwoord(app.app.open_gast(SLUG, &weer).await), "gedaan");
    app.env.wacht(Span::new().hours(24 * 15));
    assert!(!app.app.knows_gast(SLUG, &u.token).await.unwrap());
    assert_eq!(
        antwoord(app.app.enter_gast(SLUG, &u.token, &u.code).await),
        "notfound"
    );
    assert_eq!(antwoord(app.app.open_gast(SLUG, &weer).await), "notfound");
}

/// Five wrong codes close the address, also for the right one; withdrawing ends a visit at once.
async fn an_invitation_closes(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (_, punt) = zat(app, &w).await;
    let u = uitgenodigd(app, &w, punt).await;
    for poging in 1..=MEEST_POGINGEN {
        let fout = antwoord(app.app.enter_gast(SLUG, &u.token, "abc").await);
        let verwacht = if poging == MEEST_POGINGEN {
            "code=gast_dicht"
        } else {
            "code=gast_code"
        };
        assert_eq!(fout, verwacht, "{poging}");
    }
    assert_eq!(
        antwoord(app.app.enter_gast(SLUG, &u.token, &u.code).await),
        "notfound"
    );
    let ander = uitgenodigd(app, &w, punt).await;
    let bezoek = app.app.enter_gast(SLUG, &ander.token, &ander.code).await.unwrap();
    let (zorg, mentor) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.mentor).await);
    geweigerd(app, "denied", app.app.revoke_gast(&mentor, ander.id)).await;
    let elders = app.ctx(w.andere_zorgcoordinator).await;
    geweigerd(app, "notfound", app.app.revoke_gast(&elders, ander.id)).await;
    app.app.revoke_gast(&zorg, ander.id).await.unwrap();
    assert_eq!(antwoord(app.app.open_gast(SLUG, &bezoek).await), "notfound");
    assert_eq!(
        antwoord(app.app.enter_gast(SLUG, &ander.token, &ander.code).await),
        "notfound"
    );
}

/// There is a ground or there is no invitation; who only sits in the body invites nobody; nothing is kept in plain.
async fn r152_an_invitation_has_purpose_and_ground(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (_, punt) = zat(app, &w).await;
    let (zorg, mentor) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.mentor).await);
    let met = |anders: &dyn Fn(&mut GastInvoer)| {
        let mut invoer = gast(app);
        anders(&mut invoer);
        invoer
    };
    for (verwacht, invoer) in [
        (
            "naam=verplicht adres=verplicht geldig_tot=verplicht rol=keuze grondslag=keuze",
            GastInvoer::default(),
        ),
        ("adres=mailadres", met(&|g| g.adres = "wijk".to_owned())),
        ("doel=doel", met(&|g| g.doel = " ".to_owned())),
        ("toelichting=toelichting", met(&|g| g.toelichting = String::new())),
        (
            "toestemming=geen_toestemming",
            met(&|g| g.grondslag = "toestemming".to_owned()),
        ),
        (
            "grondslag=niet_anoniem",
            met(&|g| g.grondslag = "anoniem".to_owned()),
        ),
        ("ziet=ziet", met(&|g| g.ziet = vec!["medisch".to_owned()])),
        ("geldig_tot=einde", met(&|g| g.geldig_tot = app.dag(60))),
        ("rol=rol", met(&|g| g.rol = "mentor".to_owned())),
    ] {
        geweigerd(app, verwacht, app.app.invite_gast(&zorg, punt, &invoer)).await;
    }
    geweigerd(app, "denied", app.app.invite_gast(&mentor, punt, &gast(app))).await;
    let u = app
        .app
        .invite_gast(&zorg, punt, &met(&|g| g.doel = "vlinderstruikdoel".to_owned()))
        .await
        .unwrap();
    for (plek, inhoud) in app.cells().await {
        for woord in ["vlinderstruikdoel", u.token.as_str()] {
            assert!(!inhoud.contains(woord), "{woord} in {plek}");
        }
    }
}

/// Parents permit the school doctor to be there: the doctor comes on that word and on no other, and is out as soon as it is taken
/// back.
async fn r152_permission_closes_the_door_when_it_is_taken_back(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (_, punt) = zat(app, &w).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let woord = |waarover: &str, uitkomst: &str| ToestemmingInvoer {
        wie: "ouders".to_owned(),
        uitkomst: uitkomst.to_owned(),
        datum: app.dag(0),
        wijze: "gesprek".to_owned(),
        waarover: waarover.to_owned(),
        ..ToestemmingInvoer::default()
    };
    let zeg = async |waarover: &str, uitkomst: &str| {
        let invoer = woord(waarover, uitkomst);
        let gezegd = app
            .app
            .record_toestemming(&zorg, w.leerling(0), Daad::Zat, &invoer);
        gezegd.await.unwrap()
    };
    let arts = zeg("Schoolarts", "ja").await;
    let nee = zeg("Wijkagent", "nee").await;
    let blad = app.app.open_gasten(&zorg, punt).await.unwrap();
    let keuzes: Vec<_> = blad.toestemmingen.iter().map(|d| d.id).collect();
    assert_eq!(keuzes, [arts], "a refusal is no choice");
    let met = |toestemming: String| GastInvoer {
        rol: "schoolarts".to_owned(),
        grondslag: "toestemming".to_owned(),
        toestemming,
        ..gast(app)
    };
    for niet in [String::new(), nee.to_string()] {
        geweigerd(
            app,
            "toestemming=geen_toestemming",
            app.app.invite_gast(&zorg, punt, &met(niet)),
        )
        .await;
    }
    let u = app
        .app
        .invite_gast(&zorg, punt, &met(arts.to_string()))
        .await
        .unwrap();
    let bezoek = app.app.enter_gast(SLUG, &u.token, &u.code).await.unwrap();
    assert_eq!(antwoord(app.app.open_gast(SLUG, &bezoek).await), "gedaan");
    app.app
        .withdraw_toestemming(&zorg, arts, 1, &app.dag(0))
        .await
        .unwrap();
    assert_eq!(antwoord(app.app.open_gast(SLUG, &bezoek).await), "notfound");
}

/// What is written down is what was shown: question and advice always, the support when it was needed, of an anonymous item no name
/// and no pupil.
async fn r152_what_was_told_is_written_down_as_it_was_told(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (b, punt) = zat(app, &w).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let kaal = GastInvoer {
        ziet: vec!["algemeen".to_owned()],
        ..gast(app)
    };
    for (invoer, wat) in [
        (kaal, vec![Klasse::Zorg, Klasse::Algemeen]),
        (
            gast(app),
            vec![Klasse::Zorg, Klasse::Algemeen, Klasse::Begeleiding],
        ),
    ] {
        app.env.wacht(Span::new().minutes(1));
        let u = app.app.invite_gast(&zorg, punt, &invoer).await.unwrap();
        let bezoek = app.app.enter_gast(SLUG, &u.token, &u.code).await.unwrap();
        let blad = app.app.open_gast(SLUG, &bezoek).await.unwrap();
        assert_eq!(blad.steun.is_some(), wat.contains(&Klasse::Begeleiding));
        let gezien = app.swv.list_verstrekkingen(w.leerling(0)).await.unwrap();
        assert_eq!(gezien[0].wat, wat);
    }
    let anoniem = PuntNieuw {
        leerling: Some(w.leerling(1)),
        vraag: "Hoe pakken we dit aan?".to_owned(),
        anoniem: true,
        ..PuntNieuw::default()
    };
    let punt = app.app.add_punt(&zorg, b, &anoniem).await.unwrap();
    let zonder = GastInvoer {
        grondslag: "anoniem".to_owned(),
        ..gast(app)
    };
    let u = app.app.invite_gast(&zorg, punt, &zonder).await.unwrap();
    let bezoek = app.app.enter_gast(SLUG, &u.token, &u.code).await.unwrap();
    let blad = app.app.open_gast(SLUG, &bezoek).await.unwrap();
    assert!(blad.leerling.is_none() && blad.steun.is_none() && blad.leerjaar.is_some());
    let gezien = app.swv.list_verstrekkingen(w.leerling(1)).await.unwrap();
    assert!(
        gezien.is_empty(),
        "the page of the pupil would name whom the item does not"
    );
}

/// Put off: the invitation goes along, and the old item shows nothing. Who leaves is out, and a wrong code of somebody else keeps
/// nobody from staying.
async fn r152_an_invitation_goes_along_with_its_item(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (b, punt) = zat(app, &w).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let u = uitgenodigd(app, &w, punt).await;
    let bezoek = app.app.enter_gast(SLUG, &u.token, &u.code).await.unwrap();
    for _ in 0..MEEST_POGINGEN {
        antwoord(app.app.enter_gast(SLUG, &u.token, "1").await);
    }
    assert!(!app.app.knows_gast(SLUG, &u.token).await.unwrap());
    let overleg = app.bijeenkomst(b).await.overleg;
    let later = w.bijeenkomst(app, overleg, 14).await;
    assert_eq!(app.app.defer_punt(&zorg, punt, 1).await.unwrap(), later);
    let blad = app.app.open_gast(SLUG, &bezoek).await.unwrap();
    assert_eq!(blad.wanneer.0, app.bijeenkomst(later).await.datum);
    app.app.leave_gast(SLUG, &bezoek).await.unwrap();
    assert_eq!(antwoord(app.app.open_gast(SLUG, &bezoek).await), "notfound");
    app.app.leave_gast(SLUG, &bezoek).await.unwrap();
}

on_both!(
    r152_permission_closes_the_door_when_it_is_taken_back,
    r152_what_was_told_is_written_down_as_it_was_told,
    r152_an_invitation_goes_along_with_its_item,
    r152_a_partner_sees_the_one_item_until_the_last_day,
    an_invitation_closes,
    r152_an_invitation_has_purpose_and_ground,
);
