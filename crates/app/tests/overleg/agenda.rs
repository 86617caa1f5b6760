//! The agenda and the meeting: five items run to the end; advice and decision; agreements; who was not discussed.

use vangnet_app::{
    AppError,
    overleg::{AfspraakInvoer, PuntInvoer, PuntNieuw},
};
use vangnet_core::{
    id::AgendapuntId,
    inrichting::catalogus::Arrangement,
    overleg::{
        BijeenkomstStaat as Staat,
        agenda::{Aanleiding, PuntStaat},
    },
};
use vangnet_testkit::{TestApp, Wereld, on_both};

use crate::{antwoord, geweigerd};

fn gezegd(verslag: &str, versie: i32) -> PuntInvoer {
    PuntInvoer {
        vraag: "Wat helpt?".to_owned(),
        verslag: verslag.to_owned(),
        versie,
        ..PuntInvoer::default()
    }
}

/// A team meeting from an empty agenda to a closed one; then the pupils count as discussed.
async fn r149_a_meeting_is_run_to_its_end(app: &TestApp) {
    app.noorderlicht().await;
    let w = Wereld::new(app).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let team = w.overleg(app, "teamoverleg").await;
    let b = w.bijeenkomst(app, team, 0).await;
    let blad = app.app.open_agenda(&zorg, b).await.unwrap();
    assert_eq!(blad.niet_besproken, Some(4), "every pupil of the class");
    let voorgesteld: Vec<_> = blad.voorstellen.iter().map(|v| v.voorstel.aanleiding).collect();
    assert_eq!(voorgesteld, [Aanleiding::NietBesproken; 4]);
    let leeg = PuntNieuw {
        leerling: Some(w.leerling(0)),
        ..PuntNieuw::default()
    };
    geweigerd(app, "vraag=verplicht", app.app.add_punt(&zorg, b, &leeg)).await;
    let een = w.punt(app, b, w.leerling(0)).await;
    let twee = w.punt(app, b, w.leerling(1)).await;
    let blad = app.app.open_agenda(&zorg, b).await.unwrap();
    assert_eq!(
        (blad.voorstellen.len(), blad.niet_besproken),
        (2, Some(2)),
        "two wait on the agenda"
    );
    app.app.order_agenda(&zorg, b, &[twee, een]).await.unwrap();
    let volgorde = async || -> Vec<AgendapuntId> {
        let blad = app.app.open_agenda(&zorg, b).await.unwrap();
        blad.punten.iter().map(|r| r.punt.id).collect()
    };
    assert_eq!(volgorde().await, [twee, een]);
    // An item that is not named keeps its place after those that are.
    app.app.order_agenda(&zorg, b, &[een]).await.unwrap();
    assert_eq!(volgorde().await, [een, twee]);
    geweigerd(app, "conflict staat", app.app.close_bijeenkomst(&zorg, b, 1)).await;
    w.begin(app, b).await;
    let blad = app.app.open_agenda(&zorg, b).await.unwrap();
    assert_eq!(
        blad.afwezig,
        ["zorgspecialist"],
        "no specialist is flagged (002:744)"
    );
    geweigerd(
        app,
        "conflict open_punten",
        app.app.close_bijeenkomst(&zorg, b, 2),
    )
    .await;
    geweigerd(
        app,
        "verslag=niets_gezegd",
        app.app.save_punt(&zorg, een, &gezegd(" ", 1), true),
    )
    .await;
    app.app
        .save_punt(&zorg, een, &gezegd("Half.", 1), false)
        .await
        .unwrap();
    assert_eq!(app.punt(een).await.staat, PuntStaat::Open);
    geweigerd(
        app,
        "conflict gewijzigd",
        app.app.save_punt(&zorg, een, &gezegd("Van een ander.", 1), true),
    )
    .await;
    app.app
        .save_punt(&zorg, een, &gezegd("Een rustpunt.", 2), true)
        .await
        .unwrap();
    geweigerd(
        app,
        "conflict staat",
        app.app.save_punt(&zorg, een, &gezegd("Nog eens.", 3), true),
    )
    .await;
    // The second comes next time.
    geweigerd(
        app,
        "conflict geen_bijeenkomst",
        app.app.defer_punt(&zorg, twee, 1),
    )
    .await;
    let later = w.bijeenkomst(app, team, 14).await;
    assert_eq!(app.app.defer_punt(&zorg, twee, 1).await.unwrap(), later);
    assert_eq!(app.punt(twee).await.staat, PuntStaat::Doorgeschoven);
    let overgezet = app.app.open_agenda(&zorg, later).await.unwrap();
    assert_eq!(overgezet.punten.len(), 1);
    assert_eq!(
        overgezet.punten[0].punt.inhoud.vraag,
        app.punt(twee).await.inhoud.vraag
    );
    app.app.close_bijeenkomst(&zorg, b, 2).await.unwrap();
    assert_eq!(app.bijeenkomst(b).await.staat, Staat::Gehouden);
    geweigerd(app, "conflict staat", app.app.add_punt(&zorg, b, &leeg)).await;
    let blad = app.app.open_overleg(&zorg, team, None).await.unwrap();
    assert_eq!(
        blad.niet_besproken,
        Some(2),
        "one discussed, one on the next agenda"
    );
}

/// The ZAT advises (002:708): its advice is never a decision; the case opens after the parents were asked (002:746).
async fn r152_r153_a_zat_advises_after_the_parents_were_asked(app: &TestApp) {
    app.noorderlicht().await;
    let w = Wereld::new(app).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let zat = w.overleg(app, "zat").await;
    let b = w.bijeenkomst(app, zat, 0).await;
    let punt = w.punt(app, b, w.leerling(0)).await;
    w.begin(app, b).await;
    let blad = app.app.open_punt(&zorg, punt).await.unwrap();
    assert!(!blad.mag_open && blad.steun.is_none() && blad.eerder.is_empty());
    let mut invoer = gezegd("Besproken.", 1);
    geweigerd(
        app,
        "ouders_op=ouders",
        app.app.save_punt(&zorg, punt, &invoer, true),
    )
    .await;
    invoer.ouders_op = app.dag(1);
    geweigerd(
        app,
        "ouders_op=toekomst",
        app.app.save_punt(&zorg, punt, &invoer, false),
    )
    .await;
    invoer.ouders_op = app.dag(-1);
    app.app.save_punt(&zorg, punt, &invoer, false).await.unwrap();
    let blad = app.app.open_punt(&zorg, punt).await.unwrap();
    assert!(blad.mag_open && blad.steun.is_some());
    invoer.versie = 2;
    invoer.besluit = "Arrangement 6b.".to_owned();
    geweigerd(
        app,
        "besluit=geen_besluit",
        app.app.save_punt(&zorg, punt, &invoer, true),
    )
    .await;
    invoer.besluit = String::new();
    invoer.advies = "Arrangement 6b.".to_owned();
    app.app.save_punt(&zorg, punt, &invoer, true).await.unwrap();
    // Without the parents it opens with a reason only.
    let ander = w.punt(app, b, w.leerling(1)).await;
    let mut zonder = gezegd("Besproken.", 1);
    zonder.zonder_ouders = "De veiligheid thuis.".to_owned();
    app.app.save_punt(&zorg, ander, &zonder, true).await.unwrap();
}

/// An agreement has who does it and by when; it is done or dropped with a reason, once.
async fn agreements_are_kept(app: &TestApp) {
    app.noorderlicht().await;
    let w = Wereld::new(app).await;
    let (zorg, mentor) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.mentor).await);
    let team = w.overleg(app, "teamoverleg").await;
    let b = w.bijeenkomst(app, team, 0).await;
    let punt = w.punt(app, b, w.leerling(0)).await;
    let afspraak = |wat: &str, wie: String, voor: String| AfspraakInvoer {
        wat: wat.to_owned(),
        wie,
        voor,
    };
    let leeg = afspraak("", String::new(), String::new());
    geweigerd(
        app,
        "wat=verplicht voor=verplicht wie=keuze",
        app.app.add_afspraak(&zorg, punt, &leeg),
    )
    .await;
    let vreemd = afspraak("Bellen", w.directeur.to_string(), app.dag(7));
    geweigerd(app, "wie=keuze", app.app.add_afspraak(&zorg, punt, &vreemd)).await;
    let goed = afspraak("Thuis bellen", w.mentor.to_string(), app.dag(-1));
    geweigerd(app, "denied", app.app.add_afspraak(&mentor, punt, &goed)).await;
    let id = app.app.add_afspraak(&zorg, punt, &goed).await.unwrap();
    let ouders = afspraak("Naar de huisarts", "ouder".to_owned(), app.dag(14));
    let thuis = app.app.add_afspraak(&zorg, punt, &ouders).await.unwrap();
    // Overdue: the pupil is proposed for the next agenda, with that reason.
    w.besproken(app, punt, "Besproken.").await;
    let later = w.bijeenkomst(app, team, 14).await;
    let blad = app.app.open_agenda(&zorg, later).await.unwrap();
    assert_eq!(blad.voorstellen[0].voorstel.aanleiding, Aanleiding::Afspraak);
    assert_eq!(blad.voorstellen[0].voorstel.bron, Some(id.0));
    assert_eq!(blad.voorstellen[0].leerling.id, w.leerling(0));
    app.app
        .finish_afspraak(&mentor, id, "Zij komen.", 1)
        .await
        .unwrap();
    geweigerd(app, "conflict staat", app.app.finish_afspraak(&mentor, id, "", 2)).await;
    geweigerd(
        app,
        "gedaan=verplicht",
        app.app.drop_afspraak(&zorg, thuis, " ", 1),
    )
    .await;
    app.app
        .drop_afspraak(&zorg, thuis, "Niet meer nodig.", 1)
        .await
        .unwrap();
    let blad = app
        .app
        .open_leerlingoverleg(&mentor, w.leerling(0))
        .await
        .unwrap();
    let stand: Vec<_> = blad
        .afspraken
        .iter()
        .map(|(a, naam)| (a.inhoud.gedaan.as_str(), a.vervallen, naam.as_str()))
        .collect();
    assert_eq!(
        stand,
        [
            ("Zij komen.", false, "Mees Mentor"),
            ("Niet meer nodig.", true, "")
        ]
    );
    let blad = app.app.open_agenda(&zorg, later).await.unwrap();
    assert!(
        blad.voorstellen
            .iter()
            .all(|v| v.voorstel.aanleiding != Aanleiding::Afspraak)
    );
}

/// Only whom the catalogue names decides on an offer (002:871-890): the internal care meeting on 1, not the team.
async fn r160_a_body_decides_what_the_catalogue_leaves_to_it(app: &TestApp) {
    let catalogus = app.noorderlicht().await;
    let w = Wereld::new(app).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    w.adopted_opp(app, w.leerling(0)).await;
    let aanbod = catalogus
        .arrangement
        .iter()
        .find(|a| a.beslisser == "intern_zorgoverleg" && a.vormen[0].code() == "individueel")
        .unwrap();
    let invoer = vangnet_testkit::traject_invoer(&app.app, aanbod);
    let traject = w.asked(app, w.leerling(0), &invoer).await;
    let (team, intern) = (
        w.overleg(app, "teamoverleg").await,
        w.overleg(app, "intern_zorgoverleg").await,
    );
    let mut antwoorden = Vec::new();
    for overleg in [team, intern] {
        let b = w.bijeenkomst(app, overleg, 0).await;
        let blad = app.app.open_agenda(&zorg, b).await.unwrap();
        let voorstel = blad
            .voorstellen
            .iter()
            .find(|v| v.voorstel.aanleiding == Aanleiding::TrajectGevraagd);
        antwoorden.push(voorstel.map(|v| v.voorstel.bron) == Some(Some(traject.0)));
        let nieuw = PuntNieuw {
            leerling: Some(w.leerling(0)),
            aanleiding: "traject_gevraagd".to_owned(),
            bron: Some(traject.0),
            vraag: "Gaat dit door?".to_owned(),
            overgeslagen: "Er is haast.".to_owned(),
            ..PuntNieuw::default()
        };
        let punt = app.app.add_punt(&zorg, b, &nieuw).await.unwrap();
        let mut besluit = gezegd("Besproken.", 1);
        besluit.besluit = "Toegekend.".to_owned();
        let gedaan = antwoord(app.app.save_punt(&zorg, punt, &besluit, true).await);
        let verwacht = if overleg == intern {
            "gedaan"
        } else {
            "besluit=ander_beslist"
        };
        assert_eq!(gedaan, verwacht);
    }
    assert_eq!(antwoorden, [false, true], "it is proposed where it is decided");
}

/// A decision that the catalogue leaves to the head is taken when the head is there, not because the head might have been.
async fn r160_who_decides_is_there(app: &TestApp) {
    let intern = |a: &Arrangement| a.beslisser == "intern_zorgoverleg";
    let catalogus = app.noorderlicht_met(|catalogus| {
        for aanbod in catalogus.arrangement.iter_mut().filter(|a| intern(a)) {
            aanbod.beslisser = "directie".to_owned();
        }
    });
    let catalogus = catalogus.await;
    let w = Wereld::new(app).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    w.adopted_opp(app, w.leerling(0)).await;
    let aanbod = catalogus
        .arrangement
        .iter()
        .find(|a| a.beslisser == "directie" && a.vormen[0].code() == "individueel")
        .unwrap();
    let invoer = vangnet_testkit::traject_invoer(&app.app, aanbod);
    let traject = w.asked(app, w.leerling(0), &invoer).await;
    let intern = w.overleg(app, "intern_zorgoverleg").await;
    let b = w.bijeenkomst(app, intern, 0).await;
    let nieuw = PuntNieuw {
        leerling: Some(w.leerling(0)),
        aanleiding: "traject_gevraagd".to_owned(),
        bron: Some(traject.0),
        vraag: "Gaat dit door?".to_owned(),
        overgeslagen: "Er is haast.".to_owned(),
        ..PuntNieuw::default()
    };
    let punt = app.app.add_punt(&zorg, b, &nieuw).await.unwrap();
    let mut besluit = gezegd("Besproken.", 1);
    besluit.besluit = "Toegekend.".to_owned();
    app.app
        .start_bijeenkomst(&zorg, b, &[w.zorgcoordinator], 1)
        .await
        .unwrap();
    geweigerd(
        app,
        "besluit=ander_beslist",
        app.app.save_punt(&zorg, punt, &besluit, true),
    )
    .await;
    w.begin(app, b).await;
    assert_eq!(
        antwoord(app.app.save_punt(&zorg, punt, &besluit, true).await),
        "gedaan"
    );
}

/// A meeting that was never begun takes care of nobody, and stays in the list with what stood on it; who left is not looked for.
async fn r149_a_meeting_that_fell_through_is_not_forgotten(app: &TestApp) {
    app.noorderlicht().await;
    let w = Wereld::new(app).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let team = w.overleg(app, "teamoverleg").await;
    let b = w.bijeenkomst(app, team, -1).await;
    w.punt(app, b, w.leerling(0)).await;
    let blad = app.app.open_overleg(&zorg, team, None).await.unwrap();
    assert_eq!(
        blad.niet_besproken,
        Some(4),
        "waiting in the past is not being discussed"
    );
    let lijst = app.app.open_overleggen(&zorg).await.unwrap();
    let regel = lijst.overleggen.iter().find(|r| r.overleg.id == team).unwrap();
    assert_eq!(regel.bijeenkomsten[0].0.id, b);
    let weg = w.leerling(1);
    let versie = app.swv.find_leerling(weg).await.unwrap().unwrap().versie;
    app.app
        .save_vertrek(&zorg, weg, versie, &app.dag(-1))
        .await
        .unwrap();
    let blad = app.app.open_overleg(&zorg, team, None).await.unwrap();
    assert_eq!(blad.niet_besproken, Some(3));
}

/// The list is there for whoever could sit in a body, and holds those in which one sits.
async fn r140_who_sits_in_no_body_finds_an_empty_list(app: &TestApp) {
    app.noorderlicht().await;
    let w = Wereld::new(app).await;
    w.overleg(app, "teamoverleg").await;
    let lijst = async |wie| {
        let ctx = app.ctx(wie).await;
        let lijst = app.app.open_overleggen(&ctx).await;
        lijst
            .map(|l| l.overleggen.len())
            .map_err(|e| matches!(e, AppError::NotFound))
    };
    assert_eq!(lijst(w.zorgcoordinator).await, Ok(1));
    assert_eq!(lijst(w.andere_mentor).await, Ok(0), "works elsewhere");
    assert_eq!(lijst(w.beheerder).await, Err(true), "sits in none by role");
}

on_both!(
    r160_who_decides_is_there,
    r140_who_sits_in_no_body_finds_an_empty_list,
    r149_a_meeting_that_fell_through_is_not_forgotten,
    r149_a_meeting_is_run_to_its_end,
    r152_r153_a_zat_advises_after_the_parents_were_asked,
    agreements_are_kept,
    r160_a_body_decides_what_the_catalogue_leaves_to_it,
);
