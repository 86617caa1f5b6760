//! Mail through a real mail server: who gets what, once; what happens when it fails; and that no pupil is in it.

use std::sync::Arc;

use axum::http::StatusCode;
use jiff::{Span, ToSpan as _};
use vangnet_app::{
    App,
    overleg::AfspraakInvoer,
    post::{Bode, PostVerslag, Postkamer},
    schoolprofiel::TaakInvoer,
};
use vangnet_core::{
    bewaring::Handeling,
    cascade::traject::{Traject, TrajectInhoud, TrajectStaat},
    id::{AccountId, TrajectId},
    inrichting::catalogus::{Partij, Vorm},
};

use vangnet_testkit::{GelezenMail, MailServer, TestApp, Wereld, on_both};
use vangnet_web::Mailtekst;

use super::{Browser, geen_leerling};

/// The application with a mail server, as after a start.
pub(crate) async fn met(app: &TestApp, url: &str) -> App {
    let bode = Bode::smtp(url, "Vangnet <vangnet@proef.example>").unwrap();
    let kamer = Postkamer::new(bode, Arc::new(Mailtekst), "https://vangnet.test/");
    app.reopen().await.with_post(kamer)
}

fn verslag(klaargezet: usize, verzonden: usize, uitgesteld: usize, mislukt: usize) -> PostVerslag {
    PostVerslag {
        klaargezet,
        verzonden,
        uitgesteld,
        mislukt,
        onbereikbaar: 0,
    }
}

/// The mails of somebody.
fn van<'m>(mails: &'m [GelezenMail], login: &str) -> Vec<&'m GelezenMail> {
    mails.iter().filter(|m| m.aan == [login]).collect()
}

async fn traject(app: &TestApp, w: &Wereld, evaluatie: i32) {
    let dag = app.app.today().saturating_add(evaluatie.days());
    let traject = Traject {
        id: TrajectId(app.app.new_id()),
        leerling: w.leerling(0),
        school: app.school(0).id,
        arrangement: "15a".to_owned(),
        soort: "breedte".to_owned(),
        niveau: 3,
        vorm: Vorm::Individueel,
        maatwerk: false,
        groep: None,
        staat: TrajectStaat::Loopt,
        gevraagd_op: app.app.today(),
        begin: Some(app.app.today()),
        einde: None,
        beeindigd_op: None,
        doorloop_tot: None,
        volgen_tot: None,
        minuten_per_week: Some(60),
        keren_per_week: None,
        extern_minuten: None,
        uitvoerder: "mentor".to_owned(),
        begeleider: None,
        financier: Partij::School,
        partner: None,
        evaluatie_op: Some(dag),
        uitkomst: None,
        inhoud: TrajectInhoud::default(),
        versie: 1,
    };
    let tx = app.swv.begin().await.unwrap();
    tx.insert_traject(&traject).await.unwrap();
    app.commit(tx).await;
}

/// A ZAT tomorrow with three members, an agreement of the mentor about a pupil for tomorrow, one for in a week, an evaluation
/// that is late and one of today.
async fn werk(app: &TestApp) -> Wereld {
    app.noorderlicht().await;
    let w = Wereld::new(app).await;
    let zat = w.overleg(app, "zat").await;
    let morgen = w.bijeenkomst(app, zat, 1).await;
    let punt = w.punt(app, morgen, w.leerling(0)).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    for (wat, dagen) in [("Elif Özdemir bellen over haar middag", 1), ("Later", 7)] {
        let afspraak = AfspraakInvoer {
            wat: wat.to_owned(),
            wie: w.mentor.to_string(),
            voor: app.dag(dagen),
        };
        app.app.add_afspraak(&zorg, punt, &afspraak).await.unwrap();
    }
    traject(app, &w, -3).await;
    traject(app, &w, 0).await;
    w
}

async fn everybody_gets_one_overview_without_a_pupil(app: &TestApp) {
    werk(app).await;
    let server = MailServer::start(app.map());
    let url = format!("smtp://{}", server.plaats());
    let een = met(app, &url).await;
    assert_eq!(een.run_post().await.unwrap(), verslag(3, 3, 0, 0));
    // Again, by another program, and at the same time.
    let twee = met(app, &url).await;
    let (a, b) = tokio::join!(een.run_post(), twee.run_post());
    assert_eq!(
        (a.unwrap(), b.unwrap()),
        (verslag(0, 0, 0, 0), verslag(0, 0, 0, 0))
    );
    let mails = server.mails();
    let aan: Vec<_> = mails.iter().map(|m| m.aan.join(" ")).collect();
    let mut gesorteerd = aan.clone();
    gesorteerd.sort();
    assert_eq!(
        gesorteerd,
        [
            "dirk.directie@proef.example",
            "mees.mentor@proef.example",
            "zoe.zorg@proef.example"
        ]
    );
    for mail in &mails {
        geen_leerling(&mail.alles());
        for woord in ["zat", "ZAT", "15a", "bellen", "De Vlinder"] {
            assert!(!mail.alles().contains(woord), "{woord}");
        }
        assert_eq!(mail.van, "vangnet@proef.example");
        assert_eq!(mail.koppen["Subject"], "Vangnet: uw overzicht van di 10 nov");
        assert_eq!(mail.koppen["Auto-Submitted"], "auto-generated");
        assert_eq!(mail.koppen["Date"], "Tue, 10 Nov 2026 09:00:00 +0000");
        assert!(mail.koppen["Message-ID"].ends_with("@proef.example>"));
    }
    let mentor = van(&mails, "mees.mentor@proef.example")[0];
    assert_eq!(
        mentor.tekst.replace("\r\n", "\n"),
        "Dag Mees Mentor,\n\n\
         Dit wacht op u in Vangnet (Samenwerkingsverband Proef):\n\n\
         - 1 overleg tot en met wo 11 nov\n\
         - 1 afspraak na te komen tot en met wo 11 nov\n\
         - 1 traject te evalueren tot en met wo 11 nov\n\
         - 1 evaluatie is te laat\n\n\
         Bekijk het in Vangnet: https://vangnet.test/proef\n\n\
         In deze mail staan met opzet geen namen van leerlingen.\n\n\
         Wilt u deze mail niet, of minder? Kies waaraan u herinnerd wordt: https://vangnet.test/proef/account\n"
    );
    let directie = van(&mails, "dirk.directie@proef.example")[0];
    assert!(directie.tekst.contains("- 1 overleg tot") && !directie.tekst.contains("afspraak"));
    // The outbox and the trail hold no name, no address and no words either.
    for (kolom, cel) in app.cells().await {
        if kolom.starts_with("postvak.") || kolom.starts_with("audit.detail") {
            geen_leerling(&cel);
            assert!(!cel.contains("proef.example"), "{kolom}");
        }
    }
    let regels = app
        .swv
        .list_audit(vangnet_app::store::AuditFilter::default())
        .await
        .unwrap()
        .rijen;
    let post = |h: Handeling| regels.iter().filter(|r| r.handeling == h.code()).count();
    assert_eq!(
        (post(Handeling::PostKlaargezet), post(Handeling::PostVerder)),
        (1, 3)
    );
}

/// Two programs that begin at the same moment make and send each overview once.
async fn two_rounds_at_the_same_time_send_each_mail_once(app: &TestApp) {
    werk(app).await;
    let server = MailServer::start(app.map());
    let url = format!("smtp://{}", server.plaats());
    let (een, twee) = (met(app, &url).await, met(app, &url).await);
    let (a, b) = tokio::join!(een.run_post(), twee.run_post());
    let (a, b) = (a.unwrap(), b.unwrap());
    assert_eq!((a.klaargezet + b.klaargezet, a.verzonden + b.verzonden), (3, 3));
    assert_eq!(server.mails().len(), 3);
}

async fn who_chose_otherwise_or_is_gone_gets_less_or_nothing(app: &TestApp) {
    let w = werk(app).await;
    let server = MailServer::start(app.map());
    let post = met(app, &format!("smtp://{}", server.plaats())).await;
    // The mentor wants agreements only, in English; the head nothing; the zorgcoördinator may no longer sign in.
    let mentor = Browser::of(app, w.mentor).await;
    let blad = mentor.get("/proef/account").await.tekst();
    assert_eq!(blad.matches("name=\"soort\"").count(), 5);
    assert_eq!(
        blad.matches("name=\"soort\" value=\"afspraak\" checked").count(),
        1
    );
    let bewaard = mentor
        .post("/proef/account/herinneringen", "soort=afspraak&taal=en")
        .await;
    assert_eq!(bewaard.status, StatusCode::SEE_OTHER);
    let blad = mentor.get("/proef/account").await.tekst();
    assert_eq!(blad.matches("type=\"checkbox\" name=\"soort\"").count(), 5);
    assert!(blad.contains("value=\"afspraak\" checked") && !blad.contains("value=\"overleg\" checked"));
    assert!(blad.contains("value=\"en\" checked"));
    for fout in ["soort=alles&taal=nl", "soort=afspraak&taal=fy", ""] {
        let geweigerd = mentor.post("/proef/account/herinneringen", fout).await;
        assert_eq!(geweigerd.status, StatusCode::UNPROCESSABLE_ENTITY, "{fout}");
    }
    let directie = Browser::of(app, w.directie).await;
    directie.post("/proef/account/herinneringen", "taal=nl").await;
    let beheer = app.ctx(w.beheerder).await;
    app.app
        .set_actief(&beheer, w.zorgcoordinator, false)
        .await
        .unwrap();
    assert_eq!(post.run_post().await.unwrap(), verslag(1, 1, 0, 0));
    let mails = server.mails();
    let mail = van(&mails, "mees.mentor@proef.example")[0];
    assert_eq!(mail.koppen["Subject"], "Vangnet: your overview of Tue 10 Nov");
    let tekst = mail.tekst.replace("\r\n", "\n");
    assert!(
        tekst.contains("\n\n- 1 agreement to keep by Wed 11 Nov\n\n"),
        "{tekst}"
    );
    geen_leerling(&mail.alles());
}

/// Mail goes out on working days from six in the morning; on the days after, only with something new.
async fn mail_comes_on_working_days_with_a_reason(app: &TestApp) {
    let w = werk(app).await;
    let server = MailServer::start(app.map());
    let post = met(app, &format!("smtp://{}", server.plaats())).await;
    assert_eq!(post.run_post().await.unwrap().verzonden, 3);
    // Wednesday, before six and at six: what was for yesterday is late, and that is said on Monday.
    app.env.wacht(Span::new().hours(19));
    assert_eq!(post.run_post().await.unwrap(), verslag(0, 0, 0, 0));
    let zat = w.overleg(app, "zat").await;
    w.bijeenkomst(app, zat, 1).await;
    app.env.wacht(Span::new().hours(1));
    assert_eq!(post.run_post().await.unwrap(), verslag(3, 3, 0, 0));
    // Thursday: the meeting is today. Friday looks ahead to Monday.
    app.env.wacht(Span::new().days(1));
    assert_eq!(post.run_post().await.unwrap(), verslag(3, 3, 0, 0));
    app.env.wacht(Span::new().days(1));
    w.bijeenkomst(app, zat, 3).await;
    assert_eq!(post.run_post().await.unwrap(), verslag(3, 3, 0, 0));
    let vrijdag = server.mails().pop().unwrap();
    assert!(
        vrijdag.tekst.contains("tot en met ma 16 nov"),
        "{}",
        vrijdag.tekst
    );
    for _ in 0..2 {
        app.env.wacht(Span::new().days(1));
        assert_eq!(post.run_post().await.unwrap(), verslag(0, 0, 0, 0));
    }
    // Monday: the meeting is today, and what is late is told.
    app.env.wacht(Span::new().days(1));
    assert_eq!(post.run_post().await.unwrap(), verslag(3, 3, 0, 0));
    let mails = server.mails();
    let maandag = *van(&mails, "mees.mentor@proef.example").last().unwrap();
    let zorg = *van(&mails, "zoe.zorg@proef.example").last().unwrap();
    assert!(zorg.tekst.contains("- 1 overleg tot en met di 17 nov") && !zorg.tekst.contains("te laat"));
    assert!(
        maandag.tekst.contains("- 1 afspraak is te laat"),
        "{}",
        maandag.tekst
    );
    assert!(
        maandag.tekst.contains("- 2 evaluaties zijn te laat"),
        "{}",
        maandag.tekst
    );
    let regel = "- 1 afspraak na te komen tot en met di 17 nov";
    assert!(maandag.tekst.contains(regel), "{}", maandag.tekst);
}

/// An evaluation is told to whose task it is in Mijn werk, of a traject as the program makes it: nobody is named there.
async fn r140_an_evaluation_is_told_to_whose_task_it_is(app: &TestApp) {
    let catalogus = app.noorderlicht().await;
    let w = Wereld::new(app).await;
    w.adopted_opp(app, w.leerling(0)).await;
    let offer = catalogus.arrangement("1").unwrap();
    let id = w.running(app, w.leerling(0), offer).await;
    let traject = app.traject(w.leerling(0), id).await;
    assert_eq!(traject.begeleider, None);
    let wie = match traject.uitvoerder.as_str() {
        "mentor" => "mees.mentor@proef.example",
        _ => "zoe.zorg@proef.example",
    };
    let dagen = app
        .app
        .today()
        .until(traject.evaluatie_op.unwrap())
        .unwrap()
        .get_days();
    app.env.wacht(Span::new().days(i64::from(dagen)));
    let server = MailServer::start(app.map());
    let post = met(app, &format!("smtp://{}", server.plaats())).await;
    post.run_post().await.unwrap();
    let mails = server.mails();
    let mail = van(&mails, wie)[0];
    assert!(mail.tekst.contains("- 1 traject te evalueren"), "{}", mail.tekst);
    for ander in mails.iter().filter(|m| m.aan != [wie]) {
        assert!(!ander.tekst.contains("evalueren"), "{}", ander.tekst);
    }
    // What was not done is late on a Monday, and so is the end of it for who decides.
    app.env.wacht(Span::new().days(20));
    post.run_post().await.unwrap();
    let laat: String = server.mails().iter().map(|m| m.tekst.clone()).collect();
    assert!(laat.contains("1 evaluatie is te laat"), "{laat}");
    assert!(laat.contains("in Mijn werk"), "{laat}");
    geen_leerling(&laat);
}

/// Whoever has to do something for a support profile is told so, as long as that person works at the school.
async fn a_task_for_a_profile_is_told_to_who_has_it(app: &TestApp) {
    let w = Wereld::new(app).await;
    app.profielformat().await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let start = app
        .app
        .start_schoolprofiel(&zorg, app.school(0).id, "2026", false);
    let profiel = start.await.unwrap();
    for (wat, wie, dagen) in [
        ("Beschrijf het mentoruur.", w.mentor, 0),
        ("Vraag de leerlingenraad.", w.mentor, 1),
        ("Lees mee.", w.mentor, 9),
        ("Zoek het protocol.", w.andere_mentor, 1),
    ] {
        let taak = TaakInvoer {
            plek: "tekst.visie".to_owned(),
            wat: wat.to_owned(),
            eigenaar: wie.to_string(),
            uiterlijk: app.dag(dagen),
        };
        app.app.add_profieltaak(&zorg, profiel, &taak).await.unwrap();
    }
    let beheer = app.ctx(w.beheerder).await;
    for rol in app.swv.list_rollen(w.andere_mentor).await.unwrap() {
        app.app.end_rol(&beheer, w.andere_mentor, rol.id).await.unwrap();
    }
    let server = MailServer::start(app.map());
    let post = met(app, &format!("smtp://{}", server.plaats())).await;
    app.env.wacht(Span::new().days(1));
    post.run_post().await.unwrap();
    let mails = server.mails();
    let mail = van(&mails, "mees.mentor@proef.example")[0];
    let tekst = mail.tekst.replace("\r\n", "\n");
    let regels: Vec<&str> = tekst.lines().filter(|r| r.contains("profiel")).collect();
    assert_eq!(
        regels,
        [
            "- 1 taak voor een ondersteuningsprofiel, uiterlijk do 12 nov",
            "- 1 taak voor een ondersteuningsprofiel is te laat",
        ]
    );
    assert!(!mail.alles().contains("mentoruur"));
    let anderen = mails.iter().filter(|m| m.aan != ["mees.mentor@proef.example"]);
    assert!(
        anderen
            .map(|m| &m.tekst)
            .all(|t| !t.contains("ondersteuningsprofiel"))
    );
}

/// Between the morning and the mail somebody switched it off, or lost every role.
async fn what_waits_is_not_sent_to_who_is_gone_or_wants_it_no_more(app: &TestApp) {
    let w = werk(app).await;
    let server = MailServer::start(app.map());
    let post = met(app, &format!("smtp://{}", server.plaats())).await;
    server.antwoord("later");
    assert_eq!(post.run_post().await.unwrap(), verslag(3, 0, 3, 0));
    let directie = Browser::of(app, w.directie).await;
    directie.post("/proef/account/herinneringen", "taal=nl").await;
    let beheer = app.ctx(w.beheerder).await;
    for rol in app.swv.list_rollen(w.mentor).await.unwrap() {
        app.app.end_rol(&beheer, w.mentor, rol.id).await.unwrap();
    }
    server.antwoord("goed");
    app.env.wacht(Span::new().days(1).minutes(5));
    post.run_post().await.unwrap();
    let aan: Vec<_> = server.mails().iter().flat_map(|m| m.aan.clone()).collect();
    assert!(aan.iter().all(|aan| aan == "zoe.zorg@proef.example"), "{aan:?}");
}

/// What the administrator sees of mail.
async fn bij_beheer(app: &TestApp, w: &Wereld) -> String {
    let beheer = Browser::of(app, w.beheerder).await;
    let blad = beheer.get("/proef/post").await;
    assert_eq!(blad.status, StatusCode::OK);
    blad.tekst()
}

async fn a_failing_server_is_tried_again_and_then_shown(app: &TestApp) {
    let w = werk(app).await;
    let mut server = MailServer::start(app.map());
    let url = format!("smtp://{}", server.plaats());
    let post = met(app, &url).await;
    server.antwoord("later");
    assert_eq!(post.run_post().await.unwrap(), verslag(3, 0, 3, 0));
    assert_eq!(post.run_post().await.unwrap(), verslag(0, 0, 0, 0), "not at once");
    let blad = bij_beheer(app, &w).await;
    assert!(
        blad.contains("3 mails wachten") && blad.contains("De mailserver vraagt om later terug te komen.")
    );
    // The second try comes after a minute and fails too; the third, after five, arrives.
    app.env.wacht(Span::new().minutes(1));
    assert_eq!(post.run_post().await.unwrap(), verslag(0, 0, 3, 0));
    server.antwoord("goed");
    app.env.wacht(Span::new().minutes(4));
    assert_eq!(post.run_post().await.unwrap(), verslag(0, 0, 0, 0));
    app.env.wacht(Span::new().minutes(1));
    assert_eq!(post.run_post().await.unwrap(), verslag(0, 3, 0, 0));
    assert_eq!(server.mails().len(), 3);
    assert!(bij_beheer(app, &w).await.contains("Er wacht geen mail."));
    // Another day: the server refuses the address, which ends it at once.
    app.env.wacht(Span::new().days(1));
    let zat = w.overleg(app, "zat").await;
    w.bijeenkomst(app, zat, 1).await;
    server.antwoord("weiger");
    assert_eq!(post.run_post().await.unwrap(), verslag(3, 0, 0, 3));
    let blad = bij_beheer(app, &w).await;
    assert!(blad.contains("3 mails kwamen niet aan") && blad.contains("De mailserver weigert de mail."));
    assert!(blad.contains("Mees Mentor") && blad.contains("mees.mentor@proef.example"));
    geen_leerling(&blad);
    // The administrator has one tried again; twice is told.
    server.antwoord("goed");
    let knop = blad.split("/proef/post/").nth(1).unwrap();
    let id = knop.split('/').next().unwrap();
    let pad = format!("/proef/post/{id}/opnieuw");
    let mentor = Browser::of(app, w.mentor).await;
    assert_eq!(mentor.post(&pad, "").await.status, StatusCode::FORBIDDEN);
    assert_eq!(mentor.get("/proef/post").await.status, StatusCode::FORBIDDEN);
    let beheer = Browser::of(app, w.beheerder).await;
    for _ in 0..2 {
        assert_eq!(beheer.post(&pad, "").await.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(post.run_post().await.unwrap(), verslag(0, 1, 0, 0));
    assert_eq!(server.mails().len(), 4);
    // Nobody there: the first try says so, and the others wait for the next round.
    app.env.wacht(Span::new().days(1));
    w.bijeenkomst(app, zat, 1).await;
    server.stop();
    assert_eq!(post.run_post().await.unwrap(), verslag(3, 0, 1, 0));
    assert!(
        bij_beheer(app, &w)
            .await
            .contains("De mailserver is niet bereikbaar.")
    );
    // A day later nobody needs what was for that day: it is not sent, and not counted as failed.
    app.env.wacht(Span::new().days(4));
    assert_eq!(post.run_post().await.unwrap().verzonden, 0);
    let blad = bij_beheer(app, &w).await;
    assert!(blad.contains("3 mails waren niet meer nodig."), "{blad}");
}

/// Six tries over half a day; then it is given up and shown.
async fn a_server_that_never_answers_ends_in_a_visible_failure(app: &TestApp) {
    let w = werk(app).await;
    let server = MailServer::start(app.map());
    let post = met(app, &format!("smtp://{}", server.plaats())).await;
    server.antwoord("later");
    let mut verloop = Vec::new();
    for minuten in [0, 1, 5, 30, 120, 480] {
        app.env.wacht(Span::new().minutes(minuten));
        let ronde = post.run_post().await.unwrap();
        verloop.push((ronde.uitgesteld, ronde.mislukt));
    }
    assert_eq!(verloop, [(3, 0), (3, 0), (3, 0), (3, 0), (3, 0), (0, 3)]);
    assert!(bij_beheer(app, &w).await.contains("3 mails kwamen niet aan"));
    assert!(server.mails().is_empty());
}

/// TLS that was asked for and is not there, and a name that is not known: nothing is sent in the open, nothing by halves.
async fn nothing_is_sent_in_the_open_when_tls_was_asked(app: &TestApp) {
    let w = werk(app).await;
    let server = MailServer::start(app.map());
    let plaats = server.plaats();
    let zonder = met(app, &format!("smtp://{plaats}?tls=required")).await;
    assert_eq!(zonder.run_post().await.unwrap(), verslag(3, 0, 1, 0));
    assert!(
        bij_beheer(app, &w)
            .await
            .contains("Er kwam geen veilige verbinding")
    );
    let onbekend = met(app, &format!("smtp://vangnet:fout@{plaats}")).await;
    assert_eq!(onbekend.run_post().await.unwrap(), verslag(0, 0, 1, 0));
    assert!(
        bij_beheer(app, &w)
            .await
            .contains("accepteert de naam of het wachtwoord niet")
    );
    let goed = met(app, &format!("smtp://vangnet:een%20geheim@{plaats}")).await;
    app.env.wacht(Span::new().minutes(1));
    assert_eq!(goed.run_post().await.unwrap(), verslag(0, 3, 0, 0));
    assert_eq!(server.mails().len(), 3);
}

/// Without a mail server mail becomes files; what cannot be written waits.
async fn without_a_server_mail_goes_to_a_folder(app: &TestApp) {
    let w = werk(app).await;
    let map = app.map().join("post");
    let bode = Bode::map(&map, "vangnet@localhost").unwrap();
    let kamer = Postkamer::new(bode, Arc::new(Mailtekst), "http://localhost:8080");
    let post = app.reopen().await.with_post(kamer);
    assert_eq!(
        post.run_post().await.unwrap(),
        verslag(3, 0, 1, 0),
        "there is no folder"
    );
    std::fs::create_dir(&map).unwrap();
    app.env.wacht(Span::new().minutes(1));
    assert_eq!(post.run_post().await.unwrap(), verslag(0, 3, 0, 0));
    let bestanden: Vec<_> = std::fs::read_dir(&map).unwrap().flatten().collect();
    assert_eq!(bestanden.len(), 3);
    let beheer = Browser::over(&post, Some(app.token(w.beheerder).await));
    let blad = beheer.get("/proef/post").await.tekst();
    assert!(blad.contains("Er is geen mailserver ingesteld."));
    // An application without anything to deliver with does nothing, and says so.
    assert_eq!(app.app.run_post().await.unwrap(), PostVerslag::default());
    assert!(
        bij_beheer(app, &w)
            .await
            .contains("Dit programma verstuurt geen mail.")
    );
}

/// A sign-in name that is no address cannot be mailed, and is told so.
async fn who_has_no_address_gets_no_mail(app: &TestApp) {
    let w = werk(app).await;
    let wie: AccountId = w.directie;
    app.sql(
        vangnet_testkit::Deel::Swv,
        "UPDATE account SET login = 'dirk' WHERE login = 'dirk.directie@proef.example'",
    )
    .await;
    let server = MailServer::start(app.map());
    let post = met(app, &format!("smtp://{}", server.plaats())).await;
    assert_eq!(post.run_post().await.unwrap(), verslag(2, 2, 0, 0));
    let blad = Browser::of(app, wie).await.get("/proef/account").await.tekst();
    assert!(blad.contains("Daarom kan Vangnet u niet mailen."));
}

on_both!(
    r140_an_evaluation_is_told_to_whose_task_it_is,
    a_task_for_a_profile_is_told_to_who_has_it,
    what_waits_is_not_sent_to_who_is_gone_or_wants_it_no_more,
    everybody_gets_one_overview_without_a_pupil,
    two_rounds_at_the_same_time_send_each_mail_once,
    who_chose_otherwise_or_is_gone_gets_less_or_nothing,
    mail_comes_on_working_days_with_a_reason,
    a_failing_server_is_tried_again_and_then_shown,
    a_server_that_never_answers_ends_in_a_visible_failure,
    nothing_is_sent_in_the_open_when_tls_was_asked,
    without_a_server_mail_goes_to_a_folder,
    who_has_no_address_gets_no_mail,
);
