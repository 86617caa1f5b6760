//! The page of a traject.

use vangnet_app::{
    cascade::{GroepInvoer, TrajectInvoer, TrajectStapInvoer},
    inrichting::aanbod::PartnerInvoer,
};
use vangnet_core::{
    cascade::traject::TrajectGebeurtenis,
    id::GroepId,
    toegang::{Bereik, Rol, Toekenning},
};
use vangnet_testkit::{Databank, TestApp, Wereld, run, traject_invoer};

use crate::browser::Browser;

#[expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails loudly")]
async fn everybody_on_the_case(app: &TestApp) {
    let catalogus = app.maasdal().await;
    let w = Wereld::new(app).await;
    let swv = app.ctx(w.directeur).await;
    let partner = PartnerInvoer {
        naam: "Steunpunt De Linde".to_owned(),
        rol: "jeugdhulp".to_owned(),
        actief: true,
        ..PartnerInvoer::default()
    };
    app.app.save_partner(&swv, None, &partner).await.unwrap();
    let (partners, _) = app.app.list_partners(&swv).await.unwrap();
    let e2 = catalogus.arrangement("E2").unwrap();
    let zorg = Browser::of(app, w.zorgcoordinator).await;
    // Of the mentor's pupil with a partner; of a pupil without mentor and with nobody from outside.
    for (leerling, partner, wie) in [
        (
            0,
            partners[0].id.to_string(),
            [
                "Elif Özdemir, de leerling",
                "Mees Mentor, mentor",
                "de ouders",
                "Steunpunt De Linde",
            ],
        ),
        (
            3,
            String::new(),
            [
                "Jaïr Kwast, de leerling",
                "nog geen mentor",
                "de ouders",
                "nog niemand van buiten de school",
            ],
        ),
    ] {
        w.need(app, w.leerling(leerling), &e2.behoeften[0]).await;
        let invoer = TrajectInvoer {
            partner,
            ..traject_invoer(&app.app, e2)
        };
        let id = w.asked(app, w.leerling(leerling), &invoer).await;
        let pagina = zorg.get(&format!("/trajecten/{id}")).await.complete();
        for naam in wie {
            assert!(pagina.says(naam), "{naam}");
        }
    }
}

#[test]
fn r078_a_case_shows_pupil_mentor_parents_and_who_comes_from_outside() {
    run(Databank::Sqlite, everybody_on_the_case);
}

/// A limit that is passed by what is typed at the beginning can be set aside there: the page asks why, with what was typed.
#[expect(clippy::unwrap_used, reason = "a test fails loudly")]
async fn hours_typed_at_the_beginning(app: &TestApp) {
    let catalogus = app.noorderlicht().await;
    let w = Wereld::new(app).await;
    w.adopted_opp(app, w.leerling(0)).await;
    let coach = catalogus.arrangement("1").unwrap();
    let invoer = TrajectInvoer {
        uren: String::new(),
        ..traject_invoer(&app.app, coach)
    };
    let id = w.decided(app, w.leerling(0), coach, &invoer).await;
    let zorg = Browser::of(app, w.zorgcoordinator).await;
    let pad = format!("/trajecten/{id}");
    let veld = "name=\"afwijking.minuten\"";
    assert!(!zorg.get(&pad).await.complete().says(veld));
    let stap = "versie=2&gebeurtenis=begonnen&uren=2,5";
    let page = zorg.post(&format!("{pad}/stap"), stap).await.complete();
    assert_eq!(page.status, axum::http::StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says(veld) && page.says("value=\"2,5\""), "{}", page.html);
    let stap = format!("{stap}&afwijking.minuten=Eerst+meer");
    let done = zorg.post(&format!("{pad}/stap"), &stap).await;
    assert_eq!(done.flash.as_deref(), Some("traject-verder"), "{}", done.html);
}

#[test]
fn r121_hours_typed_at_the_beginning_are_set_aside_with_a_reason() {
    run(Databank::Sqlite, hours_typed_at_the_beginning);
}

/// A class in crisis without hours, decided on.
#[expect(clippy::unwrap_used, reason = "a test fails loudly")]
async fn class_without_hours(app: &TestApp, w: &Wereld) -> GroepId {
    let zorg = app.ctx(w.zorgcoordinator).await;
    let invoer = GroepInvoer {
        arrangement: "4c".to_owned(),
        vorm: "lesgroep".to_owned(),
        naam: "Na het ongeluk".to_owned(),
        klas: "1B".to_owned(),
        begin: app.dag(0),
        einde: app.dag(26),
        doel: "De klas kan weer leren.".to_owned(),
        aanpak: "Elke dag een gesprek.".to_owned(),
        antwoorden: vec![("crisis".to_owned(), "Een ongeluk op het plein.".to_owned())],
        ..GroepInvoer::default()
    };
    let id = app.app.create_groep(&zorg, &invoer).await.unwrap();
    let rol = Toekenning {
        rol: Rol::VoorzitterCrisisteam,
        bereik: Bereik::School {
            school: app.school(0).id,
        },
    };
    let voorzitter = app.ctx(app.account("Cor Crisis", &[rol]).await).await;
    let besluit = TrajectStapInvoer::nieuw(TrajectGebeurtenis::Besloten, 1);
    app.app.step_groep(&voorzitter, id, &besluit).await.unwrap();
    id
}

/// The same for a class as a whole.
async fn hours_of_a_class_typed_at_the_beginning(app: &TestApp) {
    app.noorderlicht().await;
    let w = Wereld::new(app).await;
    let id = class_without_hours(app, &w).await;
    let zorg = Browser::of(app, w.zorgcoordinator).await;
    let pad = format!("/groepen/{id}");
    let veld = "name=\"afwijking.minuten\"";
    assert!(!zorg.get(&pad).await.complete().says(veld));
    let stap = "versie=2&gebeurtenis=begonnen&uren=9";
    let page = zorg.post(&format!("{pad}/stap"), stap).await.complete();
    assert_eq!(page.status, axum::http::StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says(veld) && page.says("value=\"9\""), "{}", page.html);
    let stap = format!("{stap}&afwijking.minuten=De+eerste+week");
    let done = zorg.post(&format!("{pad}/stap"), &stap).await;
    assert_eq!(done.flash.as_deref(), Some("groep-bewaard"), "{}", done.html);
}

#[test]
fn r127_hours_of_a_class_typed_at_the_beginning_are_set_aside_with_a_reason() {
    run(Databank::Sqlite, hours_of_a_class_typed_at_the_beginning);
}
