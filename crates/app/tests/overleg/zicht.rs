//! Who sees what of a meeting: its members around its day, what its body may see; nobody else knows that it exists.

use vangnet_app::overleg::{AfspraakInvoer, PuntNieuw, VoorstelRegel};
use vangnet_core::{
    overleg::agenda::Aanleiding,
    toegang::{Bereik, Rol, Toekenning},
};
use vangnet_testkit::{TestApp, Wereld, on_both};

use crate::{antwoord, geweigerd};

async fn only_members_and_who_leads_know_of_a_meeting(app: &TestApp) {
    app.noorderlicht().await;
    let w = Wereld::new(app).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let team = w.overleg(app, "teamoverleg").await;
    let b = w.bijeenkomst(app, team, 0).await;
    let punt = w.punt(app, b, w.leerling(0)).await;
    let afspraak = AfspraakInvoer {
        wat: "Bellen".to_owned(),
        wie: w.mentor.to_string(),
        voor: app.dag(3),
    };
    let afspraak = app.app.add_afspraak(&zorg, punt, &afspraak).await.unwrap();
    for wie in [
        w.andere_mentor,
        w.teamleider,
        w.andere_zorgcoordinator,
        w.bestuur,
        w.directeur,
        w.beheerder,
        w.niemand,
    ] {
        let ctx = app.ctx(wie).await;
        assert_eq!(antwoord(app.app.open_overleg(&ctx, team, None).await), "notfound");
        assert_eq!(antwoord(app.app.open_agenda(&ctx, b).await), "notfound");
        assert_eq!(antwoord(app.app.open_punt(&ctx, punt).await), "notfound");
        geweigerd(app, "notfound", app.app.add_punt(&ctx, b, &PuntNieuw::default())).await;
        // Who keeps the support of the pupil may work on what was agreed; nobody else knows of it.
        if wie == w.teamleider {
            assert_eq!(antwoord(app.app.open_afspraak(&ctx, afspraak).await), "gedaan");
        } else {
            assert_eq!(antwoord(app.app.open_afspraak(&ctx, afspraak).await), "notfound");
        }
    }
    let mentor = app.ctx(w.mentor).await;
    assert_eq!(antwoord(app.app.open_agenda(&mentor, b).await), "gedaan");
    let blad = app.app.open_punt(&mentor, punt).await.unwrap();
    assert!(!blad.leidt);
    geweigerd(app, "denied", app.app.order_agenda(&mentor, b, &[punt])).await;
}

/// A member reads from fourteen days before until twenty-eight after; who leads, always.
async fn members_read_around_the_day(app: &TestApp) {
    app.noorderlicht().await;
    let w = Wereld::new(app).await;
    let (zorg, mentor) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.mentor).await);
    let team = w.overleg(app, "teamoverleg").await;
    for (dagen, leest) in [(15, false), (14, true), (0, true), (-28, true), (-29, false)] {
        let b = w.bijeenkomst(app, team, dagen).await;
        let punt = w.punt(app, b, w.leerling(0)).await;
        let verwacht = if leest { "gedaan" } else { "notfound" };
        assert_eq!(
            antwoord(app.app.open_agenda(&mentor, b).await),
            verwacht,
            "{dagen}"
        );
        assert_eq!(
            antwoord(app.app.open_punt(&mentor, punt).await),
            verwacht,
            "{dagen}"
        );
        assert_eq!(antwoord(app.app.open_agenda(&zorg, b).await), "gedaan", "{dagen}");
    }
}

/// A teacher who sits in a team sees of its pupils what that meeting may see, and the page of none; that it was opened is written
/// down.
async fn a_member_sees_what_the_meeting_may_see(app: &TestApp) {
    app.noorderlicht().await;
    let w = Wereld::new(app).await;
    let school = app.school(0).id;
    let bereik = Bereik::School { school };
    let docent = app
        .account(
            "Dora Docent",
            &[Toekenning {
                rol: Rol::Docent,
                bereik,
            }],
        )
        .await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let team = w.overleg(app, "teamoverleg").await;
    let was = app.swv.find_overleg(team).await.unwrap().unwrap();
    let mut invoer = vangnet_testkit::overleg_invoer("teamoverleg", "Team");
    invoer.klassen = was.klassen.join(",");
    invoer.versie = 1;
    let lid = vangnet_app::overleg::LidInvoer {
        account: docent,
        rol: "docent".to_owned(),
        voorzitter: false,
    };
    app.app
        .save_overleg(&zorg, school, Some(team), &invoer, &[lid])
        .await
        .unwrap();
    let b = w.bijeenkomst(app, team, 0).await;
    let punt = w.punt(app, b, w.leerling(0)).await;
    let dora = app.ctx(docent).await;
    let blad = app.app.open_punt(&dora, punt).await.unwrap();
    assert!(blad.steun.is_some() && !blad.naar_leerling && !blad.leidt);
    let inzage = app.swv.list_inzage(w.leerling(0), 10).await.unwrap();
    assert!(
        inzage
            .iter()
            .any(|r| r.wat == "overleg" && r.naam == "Dora Docent")
    );
    assert_eq!(
        antwoord(app.app.open_leerling(&dora, w.leerling(0)).await),
        "notfound"
    );
    geweigerd(app, "denied", app.app.add_punt(&dora, b, &PuntNieuw::default())).await;
}

/// Of an anonymous item nobody learns the name: not on the agenda, not in the meeting, not from what was said before.
async fn an_anonymous_item_names_nobody(app: &TestApp) {
    app.noorderlicht().await;
    let w = Wereld::new(app).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let team = w.overleg(app, "teamoverleg").await;
    let eerst = w.bijeenkomst(app, team, -7).await;
    let open = w.punt(app, eerst, w.leerling(0)).await;
    w.besproken(app, open, "Besproken.").await;
    let b = w.bijeenkomst(app, team, 0).await;
    let nieuw = PuntNieuw {
        leerling: Some(w.leerling(0)),
        vraag: "Hoe pakken we dit aan?".to_owned(),
        anoniem: true,
        ..PuntNieuw::default()
    };
    let punt = app.app.add_punt(&zorg, b, &nieuw).await.unwrap();
    let afspraak = AfspraakInvoer {
        wat: "De politie bellen".to_owned(),
        wie: "ouder".to_owned(),
        voor: app.dag(-1),
    };
    app.app.add_afspraak(&zorg, punt, &afspraak).await.unwrap();
    let blad = app.app.open_punt(&zorg, punt).await.unwrap();
    assert!(blad.leerling.is_none() && !blad.naar_leerling && blad.eerder.is_empty());
    assert!(blad.leerjaar.is_some());
    let agenda = app.app.open_agenda(&zorg, b).await.unwrap();
    assert_eq!(agenda.punten.len(), 1);
    assert!(agenda.punten[0].punt.anoniem);
    // Not from the pupil's page, nor from what is proposed for the next meeting.
    let pagina = app.app.open_leerlingoverleg(&zorg, w.leerling(0)).await.unwrap();
    assert_eq!(pagina.besproken.len(), 1, "only the item by name");
    assert!(pagina.afspraken.is_empty());
    w.besproken(app, punt, "Besproken.").await;
    let later = w.bijeenkomst(app, team, 7).await;
    let blad = app.app.open_agenda(&zorg, later).await.unwrap();
    let laat = |v: &VoorstelRegel| v.voorstel.aanleiding == Aanleiding::Afspraak;
    assert!(!blad.voorstellen.iter().any(laat));
}

/// The mentor of a pupil on an item without a name is not the one name that stands beside the members.
async fn an_anonymous_item_does_not_name_the_mentor(app: &TestApp) {
    app.noorderlicht().await;
    let w = Wereld::new(app).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let zat = w.overleg(app, "zat").await;
    let b = w.bijeenkomst(app, zat, 0).await;
    let andermans = w.leerling(2);
    let mentor = app.swv.find_leerling(andermans).await.unwrap().unwrap();
    let mentor = mentor.gegevens.mentor.unwrap();
    assert_ne!(mentor, w.mentor, "of a mentor who does not sit in it");
    for anoniem in [false, true] {
        let nieuw = PuntNieuw {
            leerling: Some(andermans),
            vraag: "Hoe verder?".to_owned(),
            ouders_op: app.dag(0),
            anoniem,
            ..PuntNieuw::default()
        };
        let punt = app.app.add_punt(&zorg, b, &nieuw).await.unwrap();
        let blad = app.app.open_punt(&zorg, punt).await.unwrap();
        let genoemd = blad.eigenaren.iter().any(|(wie, _)| *wie == mentor);
        assert_eq!(genoemd, !anoniem);
    }
}

/// Proposals name only pupils whom the reader knows: a mentor in a team, the own ones.
async fn proposals_tell_a_member_nothing_of_others(app: &TestApp) {
    app.noorderlicht().await;
    let w = Wereld::new(app).await;
    let (zorg, mentor) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.mentor).await);
    let team = w.overleg(app, "teamoverleg").await;
    let b = w.bijeenkomst(app, team, 0).await;
    let alle = app.app.open_agenda(&zorg, b).await.unwrap().voorstellen;
    let eigen = app.app.open_agenda(&mentor, b).await.unwrap().voorstellen;
    assert!(
        !eigen.is_empty() && eigen.len() < alle.len(),
        "{} of {}",
        eigen.len(),
        alle.len()
    );
    for regel in eigen {
        assert_eq!(regel.leerling.gegevens.mentor, Some(w.mentor));
    }
}

/// Who was given something to do and works here no longer, is told nothing of it any more.
async fn an_agreement_is_for_who_works_here(app: &TestApp) {
    app.noorderlicht().await;
    let w = Wereld::new(app).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let team = w.overleg(app, "teamoverleg").await;
    let b = w.bijeenkomst(app, team, 0).await;
    let punt = w.punt(app, b, w.leerling(0)).await;
    let invoer = AfspraakInvoer {
        wat: "Bellen".to_owned(),
        wie: w.mentor.to_string(),
        voor: app.dag(3),
    };
    let afspraak = app.app.add_afspraak(&zorg, punt, &invoer).await.unwrap();
    let mut mentor = app.ctx(w.mentor).await;
    assert_eq!(antwoord(app.app.open_afspraak(&mentor, afspraak).await), "gedaan");
    mentor.actor.toekenningen.clear();
    assert_eq!(
        antwoord(app.app.open_afspraak(&mentor, afspraak).await),
        "notfound"
    );
    geweigerd(
        app,
        "notfound",
        app.app.finish_afspraak(&mentor, afspraak, "Gebeld.", 1),
    )
    .await;
}

/// Questions, minutes, decisions and agreements are nowhere in plain.
async fn what_is_said_is_sealed(app: &TestApp) {
    app.noorderlicht().await;
    let w = Wereld::new(app).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let team = w.overleg(app, "teamoverleg").await;
    let b = w.bijeenkomst(app, team, 0).await;
    let nieuw = PuntNieuw {
        leerling: Some(w.leerling(0)),
        vraag: "zonnebloemvraag".to_owned(),
        ..PuntNieuw::default()
    };
    let punt = app.app.add_punt(&zorg, b, &nieuw).await.unwrap();
    let afspraak = AfspraakInvoer {
        wat: "korenbloemafspraak".to_owned(),
        wie: "ouder".to_owned(),
        voor: app.dag(3),
    };
    app.app.add_afspraak(&zorg, punt, &afspraak).await.unwrap();
    w.besproken(app, punt, "klaproosverslag").await;
    let vrij = PuntNieuw {
        vraag: "madeliefje".to_owned(),
        ..PuntNieuw::default()
    };
    app.app.add_punt(&zorg, b, &vrij).await.unwrap();
    for (plek, inhoud) in app.cells().await {
        for woord in [
            "zonnebloemvraag",
            "korenbloemafspraak",
            "klaproosverslag",
            "madeliefje",
        ] {
            assert!(!inhoud.contains(woord), "{woord} in {plek}");
        }
    }
    assert_eq!(app.punt(punt).await.inhoud.verslag, "klaproosverslag");
}

on_both!(
    only_members_and_who_leads_know_of_a_meeting,
    members_read_around_the_day,
    a_member_sees_what_the_meeting_may_see,
    an_anonymous_item_names_nobody,
    an_anonymous_item_does_not_name_the_mentor,
    proposals_tell_a_member_nothing_of_others,
    an_agreement_is_for_who_works_here,
    what_is_said_is_sealed,
);
