//! Groups: their plan, who is in them, and the place that is the last.

use vangnet_app::cascade::{GroepInvoer, TrajectInvoer};
use vangnet_core::{
    cascade::{eis::Eis, groep::GroepStaat, traject::TrajectGebeurtenis as G},
    id::{GroepId, LeerlingId, TrajectId},
    inrichting::catalogus::{Arrangement, Vorm},
};
use vangnet_store::BeleidSoort;
use vangnet_testkit::{TestApp, Wereld, on_both, traject_invoer};

use crate::{aanbod, antwoord, geweigerd, nieuw};

/// So many pupils who each have a traject in a group that was decided on, at version 2.
async fn besloten(
    app: &TestApp,
    w: &Wereld,
    training: &Arrangement,
    groep: GroepId,
    aantal: usize,
) -> Vec<(LeerlingId, TrajectId)> {
    let invoer = TrajectInvoer {
        groep: groep.to_string(),
        ..traject_invoer(&app.app, training)
    };
    let mut alle = Vec::new();
    for leerling in w.more(app, aantal).await {
        w.adopted_opp(app, leerling).await;
        alle.push((leerling, w.decided(app, leerling, training, &invoer).await));
    }
    alle
}

async fn r122_the_eleventh_member_is_refused(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let zorg = app.ctx(w.zorgcoordinator).await;
    let training = aanbod(&catalogus, "2a");
    let groep = w.group(app, "2a", Vorm::Groep).await;
    let alle = besloten(app, &w, training, groep, 11).await;
    let begin = nieuw(G::Begonnen, 2);
    for (_, id) in &alle[..10] {
        app.app.step_traject(&zorg, *id, &begin).await.unwrap();
    }
    let (laatste, elfde) = alle[10];
    geweigerd(app, "eis.groep=groep", app.app.step_traject(&zorg, elfde, &begin)).await;
    let mut toch = begin.clone();
    toch.afwijkingen.push(vangnet_app::cascade::AfwijkingInvoer {
        gebrek: "groep".to_owned(),
        reden: "Past wel.".to_owned(),
    });
    geweigerd(app, "eis.groep=groep", app.app.step_traject(&zorg, elfde, &toch)).await;
    // Who asks for a full group hears it at once.
    let vraag = TrajectInvoer {
        groep: groep.to_string(),
        ..traject_invoer(&app.app, training)
    };
    geweigerd(
        app,
        "eis.groep=groep",
        app.app.ask_traject(&zorg, laatste, &vraag),
    )
    .await;
    let blad = app.app.open_groep(&zorg, groep).await.unwrap();
    assert_eq!(
        (blad.leden.len(), blad.wachten.len(), blad.hoogstens),
        (10, 1, Some(10))
    );
    // A place that comes free is taken from the day after.
    let (_, eerste) = alle[0];
    w.evaluated(app, eerste, training, "voldoende").await;
    let versie = app.traject(alle[0].0, eerste).await.versie;
    app.app
        .step_traject(&zorg, eerste, &nieuw(G::Beeindigd, versie))
        .await
        .unwrap();
    app.env.wacht(jiff::Span::new().days(1));
    let zorg = app.ctx(w.zorgcoordinator).await;
    let morgen = vangnet_app::cascade::TrajectStapInvoer {
        datum: app.dag(0),
        ..begin
    };
    app.app.step_traject(&zorg, elfde, &morgen).await.unwrap();
}

/// Who comes in next month holds a place from then on: those who come today count with them.
async fn r122_a_place_that_is_given_for_later_is_taken(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let zorg = app.ctx(w.zorgcoordinator).await;
    let training = aanbod(&catalogus, "2a");
    let groep = w.group(app, "2a", Vorm::Groep).await;
    let alle = besloten(app, &w, training, groep, 11).await;
    let later = vangnet_app::cascade::TrajectStapInvoer {
        datum: app.dag(14),
        ..nieuw(G::Begonnen, 2)
    };
    app.app.step_traject(&zorg, alle[0].1, &later).await.unwrap();
    let begin = nieuw(G::Begonnen, 2);
    for (_, id) in &alle[1..10] {
        app.app.step_traject(&zorg, *id, &begin).await.unwrap();
    }
    let elfde = app.app.step_traject(&zorg, alle[10].1, &begin);
    geweigerd(app, "eis.groep=groep", elfde).await;
}

/// The last place, wanted by two at the same moment, goes to one.
async fn r122_two_who_begin_at_once_do_not_share_a_place(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let zorg = app.ctx(w.zorgcoordinator).await;
    let training = aanbod(&catalogus, "2a");
    let groep = w.group(app, "2a", Vorm::Groep).await;
    let alle = besloten(app, &w, training, groep, 11).await;
    let begin = nieuw(G::Begonnen, 2);
    for (_, id) in &alle[..9] {
        app.app.step_traject(&zorg, *id, &begin).await.unwrap();
    }
    let directie = app.ctx(w.directie).await;
    let (een, twee) = tokio::join!(
        app.app.step_traject(&zorg, alle[9].1, &begin),
        app.app.step_traject(&directie, alle[10].1, &begin)
    );
    let mut antwoorden = [antwoord(een), antwoord(twee)];
    antwoorden.sort();
    assert_eq!(antwoorden, ["eis.groep=groep", "gedaan"]);
    let blad = app.app.open_groep(&zorg, groep).await.unwrap();
    assert_eq!(blad.leden.len(), 10);
}

async fn r124_a_class_begins_with_a_plan_and_ends_with_what_it_brought(app: &TestApp) {
    let (_, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let zorg = app.ctx(w.zorgcoordinator).await;
    let leeg = GroepInvoer {
        arrangement: "2c".to_owned(),
        vorm: "lesgroep".to_owned(),
        naam: "Rust in 1B".to_owned(),
        klas: "1B".to_owned(),
        begin: app.dag(0),
        einde: app.dag(27),
        ..GroepInvoer::default()
    };
    for (verwacht, invoer) in [
        (
            "vorm=keuze",
            GroepInvoer {
                vorm: "groep".to_owned(),
                ..leeg.clone()
            },
        ),
        (
            "klas=verplicht",
            GroepInvoer {
                klas: String::new(),
                ..leeg.clone()
            },
        ),
        (
            "naam=verplicht",
            GroepInvoer {
                naam: " ".to_owned(),
                ..leeg.clone()
            },
        ),
        (
            "einde=voor_begin",
            GroepInvoer {
                einde: app.dag(-1),
                ..leeg.clone()
            },
        ),
        (
            "einde=weken",
            GroepInvoer {
                einde: app.dag(60),
                ..leeg.clone()
            },
        ),
        (
            "arrangement=keuze",
            GroepInvoer {
                arrangement: "x".to_owned(),
                ..leeg.clone()
            },
        ),
    ] {
        geweigerd(app, verwacht, app.app.create_groep(&zorg, &invoer)).await;
    }
    let id = app.app.create_groep(&zorg, &leeg).await.unwrap();
    let begin = app.app.step_groep(&zorg, id, 1, GroepStaat::Loopt);
    geweigerd(app, "plan=groepsplan", begin).await;
    let plan = GroepInvoer {
        doel: "Weer rust.".to_owned(),
        aanpak: "Vaste plekken, elke les hetzelfde begin.".to_owned(),
        ..leeg.clone()
    };
    app.app.save_groep(&zorg, id, 1, &plan).await.unwrap();
    geweigerd(app, "conflict gewijzigd", app.app.save_groep(&zorg, id, 1, &plan)).await;
    app.app.step_groep(&zorg, id, 2, GroepStaat::Loopt).await.unwrap();
    // The plan of a class that runs is not wiped.
    geweigerd(app, "plan=groepsplan", app.app.save_groep(&zorg, id, 3, &leeg)).await;
    let einde = app.app.step_groep(&zorg, id, 3, GroepStaat::Beeindigd);
    geweigerd(app, "evaluatie=verplicht", einde).await;
    let klaar = GroepInvoer {
        evaluatie: "De lessen beginnen weer op tijd.".to_owned(),
        ..plan
    };
    app.app.save_groep(&zorg, id, 3, &klaar).await.unwrap();
    app.app
        .step_groep(&zorg, id, 4, GroepStaat::Beeindigd)
        .await
        .unwrap();
    let weer = app.app.step_groep(&zorg, id, 5, GroepStaat::Loopt);
    geweigerd(app, "conflict staat", weer).await;
}

/// "Class with specific approach; linked to lesgroep, members by date" (002:313).
async fn r038_lessons_with_the_mentor_are_planned_per_class_for_the_first_two_years(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let team = app.ctx(w.directie).await;
    let lessen = GroepInvoer {
        arrangement: "mentorles".to_owned(),
        vorm: "lesgroep".to_owned(),
        naam: "Mentorlessen 1B".to_owned(),
        klas: "1B".to_owned(),
        begin: app.dag(0),
        einde: app.dag(200),
        doel: "Leren plannen.".to_owned(),
        aanpak: "Elke week een les: agenda, toetsen, samenwerken.".to_owned(),
        ..GroepInvoer::default()
    };
    let id = app.app.create_groep(&team, &lessen).await.unwrap();
    assert_eq!(
        app.app.open_groep(&team, id).await.unwrap().groep.plan.aanpak,
        lessen.aanpak
    );
    w.change(app, w.leerling(3), |l| {
        l.klas = "3A".to_owned();
        l.leerjaar = 3;
    })
    .await;
    let derde = GroepInvoer {
        klas: "3A".to_owned(),
        ..lessen.clone()
    };
    geweigerd(app, "klas=klas_leerjaar", app.app.create_groep(&team, &derde)).await;
    geweigerd(
        app,
        "klas=klas_leerjaar",
        app.app.save_groep(&team, id, 1, &derde),
    )
    .await;
    // By default: one that wants them in the third year says so in its catalogue.
    let mut ruimer = catalogus;
    for arrangement in &mut ruimer.arrangement {
        for eis in &mut arrangement.eis {
            if let Eis::Leerjaren { tot, .. } = eis {
                *tot = 3;
            }
        }
    }
    let tx = app.swv.begin().await.unwrap();
    let vandaag = app.app.today();
    let set = tx.insert_beleid(BeleidSoort::Catalogus, vandaag, &ruimer).await;
    set.unwrap();
    app.commit(tx).await;
    app.app.create_groep(&team, &derde).await.unwrap();
}

async fn r058_a_group_has_its_plan_its_class_and_its_members_by_date(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let zorg = app.ctx(w.zorgcoordinator).await;
    let klas = GroepInvoer {
        arrangement: "2c".to_owned(),
        vorm: "lesgroep".to_owned(),
        naam: "Rust in 1B".to_owned(),
        klas: "1B".to_owned(),
        begin: app.dag(0),
        einde: app.dag(27),
        doel: "Weer rust.".to_owned(),
        aanpak: "Elke les hetzelfde begin.".to_owned(),
        ..GroepInvoer::default()
    };
    let lesgroep = app.app.create_groep(&zorg, &klas).await.unwrap();
    let blad = app.app.open_groep(&zorg, lesgroep).await.unwrap();
    assert_eq!(
        (blad.groep.vorm, blad.groep.klas.as_str()),
        (Vorm::Lesgroep, "1B")
    );
    assert_eq!(blad.groep.plan.aanpak, klas.aanpak);
    // Members of a training come and go on a day, and stay known.
    let training = aanbod(&catalogus, "2a");
    let groep = w.group(app, "2a", Vorm::Groep).await;
    let alle = besloten(app, &w, training, groep, 2).await;
    let begonnen = app.app.today();
    for (_, id) in &alle {
        app.app
            .step_traject(&zorg, *id, &nieuw(G::Begonnen, 2))
            .await
            .unwrap();
    }
    app.env.wacht(jiff::Span::new().days(3));
    let zorg = app.ctx(w.zorgcoordinator).await;
    let (weg, traject) = alle[0];
    w.evaluated(app, traject, training, "voldoende").await;
    let versie = app.traject(weg, traject).await.versie;
    let einde = nieuw(G::Beeindigd, versie);
    app.app.step_traject(&zorg, traject, &einde).await.unwrap();
    let vandaag = app.app.today();
    let leden = app.app.open_groep(&zorg, groep).await.unwrap().leden;
    let op = |dag| leden.iter().filter(|(lid, _)| lid.is_lid_op(dag)).count();
    let morgen = vandaag.tomorrow().unwrap();
    assert_eq!((leden.len(), op(begonnen), op(vandaag), op(morgen)), (2, 2, 2, 1));
    assert_eq!(op(begonnen.yesterday().unwrap()), 0);
}

async fn a_group_that_ended_or_of_another_school_is_not_joined(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let zorg = app.ctx(w.zorgcoordinator).await;
    let training = aanbod(&catalogus, "2a");
    let groep = w.group(app, "2a", Vorm::Groep).await;
    let ander = w.group(app, "6a", Vorm::Groep).await;
    let met = |groep: GroepId| TrajectInvoer {
        groep: groep.to_string(),
        ..traject_invoer(&app.app, training)
    };
    geweigerd(
        app,
        "groep=keuze",
        app.app.ask_traject(&zorg, w.leerling(0), &met(ander)),
    )
    .await;
    let elders = app.ctx(w.andere_zorgcoordinator).await;
    geweigerd(
        app,
        "groep=keuze",
        app.app.ask_traject(&elders, w.leerling(4), &met(groep)),
    )
    .await;
    let zonder = traject_invoer(&app.app, training);
    geweigerd(
        app,
        "groep=verplicht",
        app.app.ask_traject(&zorg, w.leerling(0), &zonder),
    )
    .await;
    app.app
        .step_groep(&zorg, groep, 1, GroepStaat::Loopt)
        .await
        .unwrap();
    app.app
        .step_groep(&zorg, groep, 2, GroepStaat::Beeindigd)
        .await
        .unwrap();
    geweigerd(
        app,
        "groep=keuze",
        app.app.ask_traject(&zorg, w.leerling(0), &met(groep)),
    )
    .await;
}

on_both!(
    r122_the_eleventh_member_is_refused,
    r122_a_place_that_is_given_for_later_is_taken,
    r122_two_who_begin_at_once_do_not_share_a_place,
    r124_a_class_begins_with_a_plan_and_ends_with_what_it_brought,
    r038_lessons_with_the_mentor_are_planned_per_class_for_the_first_two_years,
    r058_a_group_has_its_plan_its_class_and_its_members_by_date,
    a_group_that_ended_or_of_another_school_is_not_joined,
);
