//! Groups: their plan, who is in them, and the place that is the last.

use vangnet_app::cascade::{AfwijkingInvoer, GroepInvoer, TrajectInvoer, TrajectStapInvoer};
use vangnet_core::{
    cascade::{eis::Eis, groep::GroepStaat, traject::TrajectGebeurtenis as G},
    id::{GroepId, LeerlingId, TrajectId},
    inrichting::catalogus::{Arrangement, Vorm},
    toegang::{Bereik, Rol, Toekenning},
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
    toch.afwijkingen.push(AfwijkingInvoer {
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
    let morgen = TrajectStapInvoer {
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
    let later = TrajectStapInvoer {
        datum: app.dag(14),
        ..nieuw(G::Begonnen, 2)
    };
    app.app.step_traject(&zorg, alle[0].1, &later).await.unwrap();
    let begin = nieuw(G::Begonnen, 2);
    for (_, id) in &alle[1..10] {
        app.app.step_traject(&zorg, *id, &begin).await.unwrap();
    }
    geweigerd(
        app,
        "eis.groep=groep",
        app.app.step_traject(&zorg, alle[10].1, &begin),
    )
    .await;
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
    geweigerd(
        app,
        "conflict staat",
        app.app.step_groep(&zorg, id, &nieuw(G::Begonnen, 1)),
    )
    .await;
    app.app
        .step_groep(&zorg, id, &nieuw(G::Besloten, 1))
        .await
        .unwrap();
    geweigerd(
        app,
        "eis.groepsplan=groepsplan",
        app.app.step_groep(&zorg, id, &nieuw(G::Begonnen, 2)),
    )
    .await;
    let plan = GroepInvoer {
        doel: "Weer rust.".to_owned(),
        aanpak: "Vaste plekken, elke les hetzelfde begin.".to_owned(),
        ..leeg.clone()
    };
    app.app.save_groep(&zorg, id, 2, &plan).await.unwrap();
    geweigerd(app, "conflict gewijzigd", app.app.save_groep(&zorg, id, 1, &plan)).await;
    app.app
        .step_groep(&zorg, id, &nieuw(G::Begonnen, 3))
        .await
        .unwrap();
    // The plan of a class that runs is not wiped; class and period stand since the decision.
    geweigerd(app, "plan=groepsplan", app.app.save_groep(&zorg, id, 4, &leeg)).await;
    let later = GroepInvoer {
        einde: app.dag(34),
        ..plan.clone()
    };
    geweigerd(app, "einde=staat_vast", app.app.save_groep(&zorg, id, 4, &later)).await;
    let einde = nieuw(G::Beeindigd, 4);
    geweigerd(
        app,
        "eis.evaluatie=evaluatie eis.instrument.cijfers=instrument eis.instrument.observatie=instrument",
        app.app.step_groep(&zorg, id, &einde),
    )
    .await;
    let klaar = GroepInvoer {
        evaluatie: "De lessen beginnen weer op tijd.".to_owned(),
        instrumenten: vec!["observatie".to_owned()],
        ..plan
    };
    app.app.save_groep(&zorg, id, 4, &klaar).await.unwrap();
    geweigerd(
        app,
        "eis.instrument.cijfers=instrument",
        app.app.step_groep(&zorg, id, &nieuw(G::Beeindigd, 5)),
    )
    .await;
    let klaar = GroepInvoer {
        instrumenten: vec!["observatie".to_owned(), "cijfers".to_owned()],
        ..klaar
    };
    app.app.save_groep(&zorg, id, 5, &klaar).await.unwrap();
    app.app
        .step_groep(&zorg, id, &nieuw(G::Beeindigd, 6))
        .await
        .unwrap();
    geweigerd(
        app,
        "conflict staat",
        app.app.step_groep(&zorg, id, &nieuw(G::Begonnen, 7)),
    )
    .await;
    let blad = app.app.open_groep(&zorg, id).await.unwrap();
    assert_eq!(blad.groep.beeindigd_op, Some(app.app.today()));
    let besluit = &blad.stappen[1];
    assert_eq!(besluit.0.orgaan.as_deref(), Some("intern_zorgoverleg"));
    assert_eq!(besluit.1, "Zoe Zorg");
}

/// Arrangement 4c for a class: 8 hours a week for 4 weeks at most, from a crisis, decided by the chair of the crisis team.
fn crisis(app: &TestApp) -> GroepInvoer {
    GroepInvoer {
        arrangement: "4c".to_owned(),
        vorm: "lesgroep".to_owned(),
        naam: "Na het ongeluk".to_owned(),
        klas: "1B".to_owned(),
        begin: app.dag(0),
        einde: app.dag(26),
        uren: "8".to_owned(),
        doel: "De klas kan weer leren.".to_owned(),
        aanpak: "Elke dag een gesprek, een vaste volwassene in de les.".to_owned(),
        antwoorden: vec![("crisis".to_owned(), "Een ongeluk op het plein.".to_owned())],
        ..GroepInvoer::default()
    }
}

/// "Start from crisis event for groups" (002:873): without the event it is not asked for, and the chair decides.
async fn r127_a_class_in_crisis_starts_from_the_event_by_its_decider(app: &TestApp) {
    let (_, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let zorg = app.ctx(w.zorgcoordinator).await;
    let zonder = GroepInvoer {
        antwoorden: Vec::new(),
        ..crisis(app)
    };
    geweigerd(
        app,
        "eis.antwoord.crisis=antwoord",
        app.app.create_groep(&zorg, &zonder),
    )
    .await;
    let id = app.app.create_groep(&zorg, &crisis(app)).await.unwrap();
    let besluit = nieuw(G::Besloten, 1);
    geweigerd(app, "denied", app.app.step_groep(&zorg, id, &besluit)).await;
    let blad = app.app.open_groep(&zorg, id).await.unwrap();
    assert_eq!(blad.kan, [G::Ingetrokken]);
    let bij = |n| Toekenning {
        rol: Rol::VoorzitterCrisisteam,
        bereik: Bereik::School {
            school: app.school(n).id,
        },
    };
    let elders = app.account("Els Elders", &[bij(1)]).await;
    geweigerd(
        app,
        "notfound",
        app.app.step_groep(&app.ctx(elders).await, id, &besluit),
    )
    .await;
    let voorzitter = app.account("Cor Crisis", &[bij(0)]).await;
    let voorzitter = app.ctx(voorzitter).await;
    app.app.step_groep(&voorzitter, id, &besluit).await.unwrap();
    app.app
        .step_groep(&zorg, id, &nieuw(G::Begonnen, 2))
        .await
        .unwrap();
    let blad = app.app.open_groep(&zorg, id).await.unwrap();
    assert_eq!(
        (blad.stappen[1].0.orgaan.as_deref(), blad.stappen[1].1.as_str()),
        (Some("voorzitter_crisisteam"), "Cor Crisis")
    );
    assert_eq!(
        blad.groep.inhoud.antwoorden["crisis"],
        "Een ongeluk op het plein."
    );
    assert_eq!(blad.groep.minuten_per_week, Some(480));
}

/// "9 h/wk or week 5 flagged" (002:873): refused without a reason, stored with one.
async fn r127_nine_hours_or_a_fifth_week_is_set_aside_with_a_reason(app: &TestApp) {
    let (_, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let zorg = app.ctx(w.zorgcoordinator).await;
    let voorzitter = Toekenning {
        rol: Rol::VoorzitterCrisisteam,
        bereik: Bereik::School {
            school: app.school(0).id,
        },
    };
    let voorzitter = app.account("Cor Crisis", &[voorzitter]).await;
    let voorzitter = app.ctx(voorzitter).await;
    let ruim = GroepInvoer {
        uren: "9".to_owned(),
        einde: app.dag(27),
        ..crisis(app)
    };
    let id = app.app.create_groep(&zorg, &ruim).await.unwrap();
    let besluit = nieuw(G::Besloten, 1);
    geweigerd(
        app,
        "eis.minuten=minuten eis.weken=weken",
        app.app.step_groep(&voorzitter, id, &besluit),
    )
    .await;
    let reden = |gebrek: &str| AfwijkingInvoer {
        gebrek: gebrek.to_owned(),
        reden: "De klas is nog niet tot rust.".to_owned(),
    };
    let een = TrajectStapInvoer {
        afwijkingen: vec![reden("minuten")],
        ..besluit.clone()
    };
    geweigerd(app, "eis.weken=weken", app.app.step_groep(&voorzitter, id, &een)).await;
    let beide = TrajectStapInvoer {
        afwijkingen: vec![reden("minuten"), reden("weken")],
        ..besluit
    };
    app.app.step_groep(&voorzitter, id, &beide).await.unwrap();
    app.app
        .step_groep(&zorg, id, &nieuw(G::Begonnen, 2))
        .await
        .unwrap();
    let blad = app.app.open_groep(&zorg, id).await.unwrap();
    assert_eq!(blad.stappen[1].0.afwijkingen.len(), 2);
    assert_eq!(
        blad.stappen[1].0.afwijkingen[0].reden,
        "De klas is nog niet tot rust."
    );
    // The hours are the team's as well, once for the whole class (R144).
    let bezetting = app.app.open_aanbod(&zorg, None).await.unwrap().bezetting;
    let minuten: Vec<u32> = bezetting.iter().map(|b| b.minuten).collect();
    assert_eq!(minuten, [540]);
    // What runs takes hours of the class: one hour more beside it is over the limit too.
    let nog = GroepInvoer {
        uren: "1".to_owned(),
        ..crisis(app)
    };
    let tweede = app.app.create_groep(&zorg, &nog).await.unwrap();
    geweigerd(
        app,
        "eis.minuten=minuten",
        app.app.step_groep(&voorzitter, tweede, &nieuw(G::Besloten, 1)),
    )
    .await;
}

/// The same: hours that nobody said slip past no limit.
async fn r127_a_class_does_not_begin_without_its_hours(app: &TestApp) {
    let (_, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let zorg = app.ctx(w.zorgcoordinator).await;
    let voorzitter = Toekenning {
        rol: Rol::VoorzitterCrisisteam,
        bereik: Bereik::School {
            school: app.school(0).id,
        },
    };
    let voorzitter = app.account("Cor Crisis", &[voorzitter]).await;
    let voorzitter = app.ctx(voorzitter).await;
    let leeg = GroepInvoer {
        uren: String::new(),
        ..crisis(app)
    };
    let id = app.app.create_groep(&zorg, &leeg).await.unwrap();
    app.app
        .step_groep(&voorzitter, id, &nieuw(G::Besloten, 1))
        .await
        .unwrap();
    let begin = nieuw(G::Begonnen, 2);
    geweigerd(
        app,
        "eis.uren_onbekend=uren_onbekend",
        app.app.step_groep(&zorg, id, &begin),
    )
    .await;
    let met = |uren: &str| TrajectStapInvoer {
        uren: uren.to_owned(),
        ..begin.clone()
    };
    geweigerd(
        app,
        "eis.minuten=minuten",
        app.app.step_groep(&zorg, id, &met("9")),
    )
    .await;
    app.app.step_groep(&zorg, id, &met("8")).await.unwrap();
}

/// "Extendable; extension stores new end, reason, approver" (002:875), for a group that gets it together.
async fn r129_a_group_is_extended_by_decision(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let (zorg, team) = (app.ctx(w.zorgcoordinator).await, app.ctx(w.teamleider).await);
    w.adopted_opp(app, w.leerling(0)).await;
    let bijles = aanbod(&catalogus, "6b");
    let groep = w.group(app, "6b", Vorm::Groep).await;
    let invoer = TrajectInvoer {
        vorm: "groep".to_owned(),
        groep: groep.to_string(),
        ..traject_invoer(&app.app, bijles)
    };
    let lid = w.started(app, w.leerling(0), bijles, &invoer).await;
    let langer = |versie, dagen, waarom: &str| TrajectStapInvoer {
        einde: app.dag(dagen),
        ..crate::omdat(G::Verlengd, versie, waarom)
    };
    geweigerd(
        app,
        "conflict staat",
        app.app.step_groep(&team, groep, &langer(1, 60, "Bijna zover.")),
    )
    .await;
    app.app
        .step_groep(&zorg, groep, &nieuw(G::Begonnen, 1))
        .await
        .unwrap();
    // Nobody in it stays longer than the group.
    geweigerd(
        app,
        "eis.groep_einde=groep_einde",
        app.app.step_traject(&team, lid, &langer(3, 60, "Bijna zover.")),
    )
    .await;
    for (verwacht, ctx, stap) in [
        ("denied", &zorg, langer(2, 60, "Bijna zover.")),
        ("toelichting=verplicht", &team, langer(2, 60, "")),
        ("eis.einde=einde", &team, langer(2, 27, "Bijna zover.")),
        ("eis.weken=weken", &team, langer(2, 90, "Bijna zover.")),
    ] {
        geweigerd(app, verwacht, app.app.step_groep(ctx, groep, &stap)).await;
    }
    let stap = langer(2, 60, "Bijna zover.");
    app.app.step_groep(&team, groep, &stap).await.unwrap();
    let blad = app.app.open_groep(&team, groep).await.unwrap();
    let (verlengd, wie) = blad.stappen.last().unwrap();
    assert_eq!(verlengd.einde, Some(blad.groep.einde));
    assert_eq!(blad.groep.einde.to_string(), app.dag(60));
    assert_eq!(
        (
            verlengd.orgaan.as_deref(),
            verlengd.toelichting.as_str(),
            wie.as_str()
        ),
        (Some("teamleider"), "Bijna zover.", "Tess Team")
    );
    app.app
        .step_traject(&team, lid, &langer(3, 60, "Bijna zover."))
        .await
        .unwrap();
    geweigerd(
        app,
        "eis.verlenging=verlenging",
        app.app.step_groep(&team, groep, &langer(3, 70, "Nog even.")),
    )
    .await;
}

/// An offer that only knows a class as a whole is no traject of one pupil, also when no form is named.
/// A group whose offer left the catalogue is no dead end: it ends, and does not go on.
async fn a_group_whose_offer_left_the_catalogue_is_ended(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let zorg = app.ctx(w.zorgcoordinator).await;
    let loopt = w.group(app, "6b", Vorm::Groep).await;
    let gepland = w.group(app, "6b", Vorm::Groep).await;
    let klas = app.app.create_groep(&zorg, &crisis(app)).await.unwrap();
    app.app
        .step_groep(&zorg, loopt, &nieuw(G::Begonnen, 1))
        .await
        .unwrap();
    crate::zonder_aanbod(app, &catalogus, &["6b", "4c"]).await;
    let langer = TrajectStapInvoer {
        einde: app.dag(40),
        ..crate::omdat(G::Verlengd, 2, "Bijna zover.")
    };
    for (groep, stap) in [(loopt, langer), (gepland, nieuw(G::Begonnen, 1))] {
        geweigerd(
            app,
            "arrangement=vervallen",
            app.app.step_groep(&zorg, groep, &stap),
        )
        .await;
    }
    let blad = app.app.open_groep(&zorg, loopt).await.unwrap();
    assert!(blad.arrangement.is_none());
    assert_eq!(blad.kan, [G::Beeindigd]);
    let kan = async |id| app.app.open_groep(&zorg, id).await.unwrap().kan;
    assert_eq!(kan(gepland).await, []);
    assert_eq!(kan(klas).await, [G::Afgewezen, G::Ingetrokken]);
    let stap = nieuw(G::Beeindigd, 2);
    app.app.step_groep(&zorg, loopt, &stap).await.unwrap();
    let stap = crate::omdat(G::Ingetrokken, 1, "Bestaat niet meer.");
    app.app.step_groep(&zorg, klas, &stap).await.unwrap();
    let staat = async |id| app.app.open_groep(&zorg, id).await.unwrap().groep.staat;
    assert_eq!(staat(loopt).await, GroepStaat::Beeindigd);
    assert_eq!(staat(klas).await, GroepStaat::Ingetrokken);
}

/// Who fills in the form of a group wrong is told everything at once.
async fn a_form_of_a_group_tells_everything_at_once(app: &TestApp) {
    let (_, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let zorg = app.ctx(w.zorgcoordinator).await;
    let leeg = GroepInvoer {
        klas: String::new(),
        naam: " ".to_owned(),
        begin: "morgen".to_owned(),
        einde: String::new(),
        uren: "veel".to_owned(),
        keren: "0".to_owned(),
        doel: "\u{7}".to_owned(),
        ..crisis(app)
    };
    geweigerd(
        app,
        "naam=verplicht klas=verplicht begin=datum einde=verplicht uren=uren keren=getal doel=tekens",
        app.app.create_groep(&zorg, &leeg),
    )
    .await;
    let zonder = GroepInvoer {
        vorm: "samen".to_owned(),
        einde: app.dag(-1),
        ..crisis(app)
    };
    geweigerd(
        app,
        "vorm=keuze einde=voor_begin",
        app.app.create_groep(&zorg, &zonder),
    )
    .await;
}

async fn r124_an_offer_for_a_class_is_not_asked_for_one_pupil(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let zorg = app.ctx(w.zorgcoordinator).await;
    for code in ["2c", "4c"] {
        for vorm in ["", "lesgroep"] {
            let invoer = TrajectInvoer {
                vorm: vorm.to_owned(),
                ..traject_invoer(&app.app, aanbod(&catalogus, code))
            };
            let vraag = app.app.ask_traject(&zorg, w.leerling(0), &invoer);
            geweigerd(app, "vorm=lesgroep", vraag).await;
        }
    }
}

/// "9 wk off-site, ≤10 pupils" (002:885): off-site is given in a group too.
async fn r135_off_site_counts_in_its_group(app: &TestApp) {
    let (catalogus, w) = (app.noorderlicht().await, Wereld::new(app).await);
    let zorg = app.ctx(w.zorgcoordinator).await;
    let satelliet = aanbod(&catalogus, "15c");
    let zonder = TrajectInvoer {
        vorm: "bovenschools".to_owned(),
        ..traject_invoer(&app.app, satelliet)
    };
    geweigerd(
        app,
        "groep=verplicht",
        app.app.ask_traject(&zorg, w.leerling(0), &zonder),
    )
    .await;
    let groep = w.group(app, "15c", Vorm::Groep).await;
    let met = TrajectInvoer {
        groep: groep.to_string(),
        ..zonder
    };
    for leerling in w.more(app, 10).await {
        w.adopted_opp(app, leerling).await;
        w.started(app, leerling, satelliet, &met).await;
    }
    geweigerd(
        app,
        "eis.groep=groep",
        app.app.ask_traject(&zorg, w.leerling(0), &met),
    )
    .await;
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
    // Who sits in the class is in it from its first day; who comes later from then on; all are out when it ends.
    for stap in [nieuw(G::Besloten, 1), nieuw(G::Begonnen, 2)] {
        app.app.step_groep(&zorg, lesgroep, &stap).await.unwrap();
    }
    let blad = app.app.open_groep(&zorg, lesgroep).await.unwrap();
    let in_klas = blad.leden.len();
    assert!(in_klas > 0 && blad.leden.iter().all(|(l, _)| l.van == app.app.today()));
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
        .step_groep(&zorg, groep, &nieuw(G::Begonnen, 1))
        .await
        .unwrap();
    app.app
        .step_groep(&zorg, groep, &nieuw(G::Beeindigd, 2))
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
    a_group_whose_offer_left_the_catalogue_is_ended,
    a_form_of_a_group_tells_everything_at_once,
    r124_an_offer_for_a_class_is_not_asked_for_one_pupil,
    r127_a_class_in_crisis_starts_from_the_event_by_its_decider,
    r127_nine_hours_or_a_fifth_week_is_set_aside_with_a_reason,
    r127_a_class_does_not_begin_without_its_hours,
    r129_a_group_is_extended_by_decision,
    r135_off_site_counts_in_its_group,
    r038_lessons_with_the_mentor_are_planned_per_class_for_the_first_two_years,
    r058_a_group_has_its_plan_its_class_and_its_members_by_date,
    a_group_that_ended_or_of_another_school_is_not_joined,
);
