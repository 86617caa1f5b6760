//! The way up (002:685-689, 744-748): a skip needs a reason; what goes to another body comes on its agenda.

use vangnet_app::overleg::{PuntInvoer, PuntNieuw};
use vangnet_core::overleg::agenda::{Aanleiding, PuntStaat};
use vangnet_testkit::{TestApp, Wereld, on_both};

use crate::geweigerd;

async fn r148_a_skip_needs_a_reason_and_a_referral_arrives(app: &TestApp) {
    app.noorderlicht().await;
    let w = Wereld::new(app).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let intern = w.overleg(app, "intern_zorgoverleg").await;
    let b_intern = w.bijeenkomst(app, intern, 3).await;
    let nieuw = |reden: &str| PuntNieuw {
        leerling: Some(w.leerling(0)),
        vraag: "Het lukt in de klas niet meer.".to_owned(),
        overgeslagen: reden.to_owned(),
        ..PuntNieuw::default()
    };
    // A school without a team meeting skips nothing.
    let formulier = app
        .app
        .new_punt(&zorg, b_intern, Some(w.leerling(0)), "")
        .await
        .unwrap();
    assert!(formulier.overgeslagen.is_empty());
    let team = w.overleg(app, "teamoverleg").await;
    let formulier = app
        .app
        .new_punt(&zorg, b_intern, Some(w.leerling(0)), "")
        .await
        .unwrap();
    assert_eq!(formulier.overgeslagen, ["Teamoverleg"]);
    geweigerd(
        app,
        "overgeslagen=verplicht",
        app.app.add_punt(&zorg, b_intern, &nieuw(" ")),
    )
    .await;
    let direct = app
        .app
        .add_punt(&zorg, b_intern, &nieuw("Er is haast."))
        .await
        .unwrap();
    assert_eq!(app.punt(direct).await.inhoud.overgeslagen, "Er is haast.");
    // By the way of the team: it arrives on the first agenda after, with question and where it came from.
    let b_team = w.bijeenkomst(app, team, 0).await;
    let punt = w.punt(app, b_team, w.leerling(1)).await;
    let mut invoer = PuntInvoer {
        vraag: "Wie kan meekijken?".to_owned(),
        verslag: "Het team komt er niet uit.".to_owned(),
        vervolg: "verwijzing".to_owned(),
        versie: 1,
        ..PuntInvoer::default()
    };
    geweigerd(
        app,
        "naar=naar vervolgreden=reden",
        app.app.save_punt(&zorg, punt, &invoer, true),
    )
    .await;
    invoer.naar = intern.to_string();
    invoer.vervolgreden = "Dit gaat het team te boven.".to_owned();
    app.app.save_punt(&zorg, punt, &invoer, true).await.unwrap();
    let aangekomen = app.app.open_agenda(&zorg, b_intern).await.unwrap();
    let verwezen: Vec<_> = aangekomen
        .punten
        .iter()
        .filter(|r| r.punt.aanleiding == Aanleiding::Verwezen)
        .collect();
    assert_eq!(verwezen.len(), 1);
    assert_eq!(verwezen[0].punt.bron, Some(punt.0));
    assert_eq!(verwezen[0].punt.inhoud.vraag, "Wie kan meekijken?");
    assert!(
        verwezen[0].punt.inhoud.overgeslagen.is_empty(),
        "no step was skipped"
    );
    // Now the team was there: the next step skips nothing.
    let formulier = app
        .app
        .new_punt(&zorg, b_intern, Some(w.leerling(1)), "")
        .await
        .unwrap();
    assert!(formulier.overgeslagen.is_empty());
    let blad = app.app.open_punt(&zorg, verwezen[0].punt.id).await.unwrap();
    assert_eq!(
        blad.weg.0.as_deref(),
        Some("Teamoverleg"),
        "the way back is shown"
    );
    assert_eq!(blad.weg.1.as_deref(), Some("Zorg Advies Team"));
    assert_eq!(blad.eerder.len(), 1);
    assert_eq!(blad.eerder[0].inhoud.verslag, "Het team komt er niet uit.");
    let geschiedenis = app.app.open_leerlingoverleg(&zorg, w.leerling(1)).await.unwrap();
    let staten: Vec<_> = geschiedenis.besproken.iter().map(|r| r.staat).collect();
    assert_eq!(staten, [PuntStaat::Open, PuntStaat::Besproken]);
    assert_eq!(
        geschiedenis.besproken[1].naar.as_deref(),
        Some("intern_zorgoverleg")
    );
}

/// It cannot go where nothing is planned, nor to a body that does not discuss this pupil.
async fn r148_a_referral_needs_a_meeting_of_the_right_body(app: &TestApp) {
    app.noorderlicht().await;
    let w = Wereld::new(app).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let zat = w.overleg(app, "zat").await;
    let team = w.overleg(app, "teamoverleg").await;
    let b = w.bijeenkomst(app, zat, 0).await;
    // The third pupil is of another class than those of the team.
    let punt = w.punt(app, b, w.leerling(2)).await;
    let mut invoer = PuntInvoer {
        vraag: "En nu?".to_owned(),
        zonder_ouders: "Zij zijn niet te bereiken.".to_owned(),
        verslag: "Terug naar het team.".to_owned(),
        vervolg: "verwijzing".to_owned(),
        naar: team.to_string(),
        vervolgreden: "Het team kan dit zelf.".to_owned(),
        versie: 1,
        ..PuntInvoer::default()
    };
    geweigerd(
        app,
        "naar=geen_bijeenkomst",
        app.app.save_punt(&zorg, punt, &invoer, true),
    )
    .await;
    w.bijeenkomst(app, team, 7).await;
    geweigerd(
        app,
        "naar=niet_van_dit_overleg",
        app.app.save_punt(&zorg, punt, &invoer, true),
    )
    .await;
    invoer.naar = uuid::Uuid::nil().to_string();
    geweigerd(app, "naar=keuze", app.app.save_punt(&zorg, punt, &invoer, true)).await;
}

on_both!(
    r148_a_skip_needs_a_reason_and_a_referral_arrives,
    r148_a_referral_needs_a_meeting_of_the_right_body,
);
