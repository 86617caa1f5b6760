//! The daily tools: who reads which note, what is refused, what leaves no door open.

#![expect(
    clippy::assigning_clones,
    clippy::cognitive_complexity,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops where it fails"
)]

use jiff::civil::date;
use vangnet_app::{
    AppError, Ctx,
    logboek::{
        AantekeningInvoer, AntwoordInvoer, IngelichtInvoer, KaartInvoer, LesklasInvoer, MentorInvoer,
        RondeInvoer,
    },
    plan::DoelInvoer,
};
use vangnet_core::{
    id::{AantekeningId, AccountId, LeerlingId},
    logboek::{AantekeningSoort, VerklaringSoort},
    toegang::{Bereik, Klasse, Rol, Toekenning},
};
use vangnet_store::{AantekeningFilter, PlanFilter};
use vangnet_testkit::{TestApp, Wereld, on_both};

fn note(soort: AantekeningSoort, klasse: Klasse, tekst: &str) -> AantekeningInvoer {
    AantekeningInvoer {
        soort: soort.code().to_owned(),
        klasse: klasse.code().to_owned(),
        tekst: tekst.to_owned(),
        ..AantekeningInvoer::default()
    }
}

async fn write(app: &TestApp, ctx: &Ctx, id: LeerlingId, invoer: &AantekeningInvoer) -> AantekeningId {
    app.app.write_aantekening(ctx, id, invoer).await.unwrap()
}

/// The texts that somebody reads in the log of a pupil.
async fn leest(app: &TestApp, wie: AccountId, id: LeerlingId) -> Vec<String> {
    let ctx = app.ctx(wie).await;
    let blad = app
        .app
        .open_logboek(&ctx, id, &AantekeningFilter::default())
        .await;
    let mut teksten: Vec<String> = blad
        .unwrap()
        .regels
        .rijen
        .into_iter()
        .map(|r| r.aantekening.tekst)
        .collect();
    teksten.sort();
    teksten
}

async fn inform(app: &TestApp, w: &Wereld, wie: AccountId, id: LeerlingId) {
    let zorg = app.ctx(w.zorgcoordinator).await;
    let invoer = IngelichtInvoer {
        account: wie.to_string(),
        ..IngelichtInvoer::default()
    };
    app.app.save_ingelicht(&zorg, id, &invoer).await.unwrap();
}

fn veld<T: std::fmt::Debug>(done: Result<T, AppError>) -> (String, &'static str) {
    let Err(AppError::Invalid(fouten)) = done else {
        panic!("not refused: {done:?}")
    };
    (fouten[0].veld.clone(), fouten[0].code)
}

/// A teacher of the class of the first pupils, at the first school.
async fn docent(app: &TestApp, w: &Wereld, naam: &str) -> AccountId {
    let school = app.school(0).id;
    let toekenning = Toekenning {
        rol: Rol::Docent,
        bereik: Bereik::School { school },
    };
    let id = app.account(naam, &[toekenning]).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let klassen = [LesklasInvoer::nieuw(id, "1B")];
    app.app.save_lesklassen(&zorg, school, &klassen).await.unwrap();
    id
}

async fn r275_a_medical_note_is_read_only_by_who_is_informed_by_name(app: &TestApp) {
    let w = Wereld::new(app).await;
    let pupil = w.leerling(0);
    let ziek = note(AantekeningSoort::Ziekte, Klasse::Medisch, "medisch feit");
    let mentor = app.ctx(w.mentor).await;
    // Whoever could not read it back does not write it either.
    let geweigerd = app.app.write_aantekening(&mentor, pupil, &ziek).await;
    assert_eq!(veld(geweigerd), ("klasse".to_owned(), "niet_voor_u"));
    inform(app, &w, w.zorgcoordinator, pupil).await;
    let zorg = app.ctx(w.zorgcoordinator).await;
    write(app, &zorg, pupil, &ziek).await;
    assert_eq!(leest(app, w.zorgcoordinator, pupil).await, ["medisch feit"]);
    for wie in [w.mentor, w.teamleider, w.directie, w.bpo] {
        assert!(leest(app, wie, pupil).await.is_empty());
    }
    inform(app, &w, w.mentor, pupil).await;
    assert_eq!(leest(app, w.mentor, pupil).await, ["medisch feit"]);
    // Until a day: after it nothing is read any more, not even what one wrote.
    let einde = IngelichtInvoer {
        account: w.zorgcoordinator.to_string(),
        vanaf: "2026-01-01".to_owned(),
        tot: "2026-01-31".to_owned(),
        gelezen: Some((app.app.today(), None)),
    };
    app.app.save_ingelicht(&zorg, pupil, &einde).await.unwrap();
    assert!(leest(app, w.zorgcoordinator, pupil).await.is_empty());
    assert_eq!(leest(app, w.mentor, pupil).await, ["medisch feit"]);
}

async fn notes_of_each_class_are_read_by_their_circle(app: &TestApp) {
    let w = Wereld::new(app).await;
    let pupil = w.leerling(0);
    let zorg = app.ctx(w.zorgcoordinator).await;
    for (klasse, tekst) in [
        (Klasse::Algemeen, "a"),
        (Klasse::Begeleiding, "b"),
        (Klasse::Vertrouwelijk, "v"),
        (Klasse::Zorg, "z"),
    ] {
        write(app, &zorg, pupil, &note(AantekeningSoort::Notitie, klasse, tekst)).await;
    }
    assert_eq!(leest(app, w.zorgcoordinator, pupil).await, ["a", "b", "v", "z"]);
    assert_eq!(leest(app, w.directie, pupil).await, ["a", "b", "z"]);
    for wie in [w.mentor, w.teamleider, w.bpo] {
        assert_eq!(leest(app, wie, pupil).await, ["a", "b"]);
    }
    let les = docent(app, &w, "Dora Docent").await;
    for wie in [
        les,
        w.andere_mentor,
        w.andere_zorgcoordinator,
        w.orthopedagoog,
        w.beheerder,
    ] {
        let ctx = app.ctx(wie).await;
        let dicht = app
            .app
            .open_logboek(&ctx, pupil, &AantekeningFilter::default())
            .await;
        assert!(matches!(dicht, Err(AppError::NotFound)), "{dicht:?}");
    }
}

async fn r166_a_private_report_is_read_only_by_the_confidant(app: &TestApp) {
    let w = Wereld::new(app).await;
    let school = app.school(0).id;
    let rol = Toekenning {
        rol: Rol::Vertrouwenspersoon,
        bereik: Bereik::School { school },
    };
    let vertrouwd = app.account("Vera Vertrouwd", &[rol]).await;
    let ctx = app.ctx(vertrouwd).await;
    let pupil = w.leerling(0);
    let wijd = note(
        AantekeningSoort::Vertrouwensgesprek,
        Klasse::Algemeen,
        "onder vier ogen",
    );
    let geweigerd = app.app.write_aantekening(&ctx, pupil, &wijd).await;
    assert_eq!(veld(geweigerd), ("klasse".to_owned(), "klasse_te_ruim"));
    let nauw = AantekeningInvoer {
        klasse: String::new(),
        ..wijd
    };
    write(app, &ctx, pupil, &nauw).await;
    assert_eq!(leest(app, vertrouwd, pupil).await, ["onder vier ogen"]);
    for wie in [w.mentor, w.zorgcoordinator, w.directie, w.teamleider] {
        assert!(leest(app, wie, pupil).await.is_empty());
    }
}

async fn a_correction_is_a_new_note_and_closes_the_old_one_when_it_is_narrower(app: &TestApp) {
    let w = Wereld::new(app).await;
    let pupil = w.leerling(0);
    let zorg = app.ctx(w.zorgcoordinator).await;
    let open = note(AantekeningSoort::Notitie, Klasse::Begeleiding, "te ruim");
    let eerste = write(app, &zorg, pupil, &open).await;
    assert_eq!(leest(app, w.mentor, pupil).await, ["te ruim"]);
    let mut beter = note(AantekeningSoort::Notitie, Klasse::Begeleiding, "beter");
    beter.verbetert = eerste.to_string();
    let tweede = write(app, &zorg, pupil, &beter).await;
    assert_eq!(leest(app, w.mentor, pupil).await, ["beter", "te ruim"]);
    let mut nauw = note(AantekeningSoort::Notitie, Klasse::Zorg, "nauw");
    nauw.verbetert = tweede.to_string();
    write(app, &zorg, pupil, &nauw).await;
    assert!(
        leest(app, w.mentor, pupil).await.is_empty(),
        "old texts are closed too"
    );
    assert_eq!(leest(app, w.directie, pupil).await, ["beter", "nauw", "te ruim"]);
    // Only its author corrects a note; what one may not read does not exist.
    let directie = app.ctx(w.mentor).await;
    let gelezen = app.app.write_aantekening(&directie, pupil, &nauw).await;
    assert!(matches!(gelezen, Err(AppError::NotFound)), "{gelezen:?}");
    let team = app.ctx(w.teamleider).await;
    let eigen = write(
        app,
        &team,
        pupil,
        &note(AantekeningSoort::Notitie, Klasse::Begeleiding, "team"),
    )
    .await;
    beter.verbetert = eigen.to_string();
    let ander = app.app.write_aantekening(&zorg, pupil, &beter).await;
    assert!(matches!(ander, Err(AppError::Denied)), "{ander:?}");
}

async fn r055_a_contact_with_parents_is_kept_with_its_tone(app: &TestApp) {
    let w = Wereld::new(app).await;
    let mentor = app.ctx(w.mentor).await;
    let pupil = w.leerling(0);
    let mut contact = note(AantekeningSoort::Oudercontact, Klasse::Begeleiding, "Gebeld.");
    let zonder = app.app.write_aantekening(&mentor, pupil, &contact).await;
    assert_eq!(veld(zonder), ("toon".to_owned(), "toon_ontbreekt"));
    contact.toon = "positief".to_owned();
    write(app, &mentor, pupil, &contact).await;
    let blad = app
        .app
        .open_logboek(&mentor, pupil, &AantekeningFilter::default())
        .await
        .unwrap();
    let toon = blad.regels.rijen[0].aantekening.toon.unwrap();
    assert_eq!(toon.code(), "positief");
    assert_eq!(blad.tellingen[&AantekeningSoort::Oudercontact].0, 1);
}

async fn r048_a_goal_talk_names_a_goal_of_this_pupil(app: &TestApp) {
    let w = Wereld::new(app).await;
    let mentor = app.ctx(w.mentor).await;
    let mut talk = note(AantekeningSoort::Doelengesprek, Klasse::Begeleiding, "Doel 1.");
    let zonder = app.app.write_aantekening(&mentor, w.leerling(0), &talk).await;
    assert_eq!(veld(zonder), ("doel".to_owned(), "doel_ontbreekt"));
    talk.doel = app.app.new_id().to_string();
    let vreemd = app.app.write_aantekening(&mentor, w.leerling(0), &talk).await;
    assert_eq!(veld(vreemd), ("doel".to_owned(), "keuze"));
    // "Linked to IOP" (000:181): a goal of the ontwikkelingsperspectief is none.
    let mut doelen = Vec::new();
    for plan in ["opp", "ilp"] {
        let doel = DoelInvoer {
            plan: plan.to_owned(),
            doel: format!("Een doel van het {plan}."),
            ..DoelInvoer::default()
        };
        let doel = app.app.save_doel(&mentor, w.leerling(0), None, &doel).await;
        doelen.push(doel.unwrap().to_string());
    }
    talk.doel.clone_from(&doelen[0]);
    let ander = app.app.write_aantekening(&mentor, w.leerling(0), &talk).await;
    assert_eq!(veld(ander), ("doel".to_owned(), "keuze"));
    talk.doel.clone_from(&doelen[1]);
    app.app
        .write_aantekening(&mentor, w.leerling(0), &talk)
        .await
        .unwrap();
}

async fn r054_a_line_in_the_log_names_a_traject_of_this_pupil(app: &TestApp) {
    let w = Wereld::new(app).await;
    let mentor = app.ctx(w.mentor).await;
    let mut regel = note(AantekeningSoort::Logboek, Klasse::Begeleiding, "Regel.");
    let zonder = app.app.write_aantekening(&mentor, w.leerling(0), &regel).await;
    assert_eq!(veld(zonder), ("traject".to_owned(), "traject_ontbreekt"));
    regel.traject = app.app.new_id().to_string();
    let vreemd = app.app.write_aantekening(&mentor, w.leerling(0), &regel).await;
    assert_eq!(veld(vreemd), ("traject".to_owned(), "keuze"));
}

async fn r056_parents_who_were_not_at_the_evening_are_named(app: &TestApp) {
    let w = Wereld::new(app).await;
    let mentor = app.ctx(w.mentor).await;
    let gemist = async |wie: AccountId| {
        let ctx = app.ctx(wie).await;
        let lijst = app.app.list_plannen(&ctx, &PlanFilter::default()).await.unwrap();
        lijst.ouderavond.into_iter().map(|l| l.id).collect::<Vec<_>>()
    };
    assert!(gemist(w.mentor).await.is_empty(), "there was no evening yet");
    let evening = |datum: &str| AantekeningInvoer {
        datum: datum.to_owned(),
        ..note(
            AantekeningSoort::Ouderavond,
            Klasse::Begeleiding,
            "Waren er beiden.",
        )
    };
    write(app, &mentor, w.leerling(0), &evening("2025-09-10")).await;
    assert!(gemist(w.mentor).await.is_empty(), "that was last school year");
    write(app, &mentor, w.leerling(1), &evening("")).await;
    assert_eq!(
        gemist(w.mentor).await,
        [w.leerling(0)],
        "of the mentor's own pupils"
    );
    assert!(
        gemist(w.andere_mentor).await.is_empty(),
        "none of these pupils had an evening"
    );
    assert!(gemist(w.zorgcoordinator).await.contains(&w.leerling(0)));
}

async fn r052_the_day_of_the_last_talk_is_seen(app: &TestApp) {
    let w = Wereld::new(app).await;
    let mentor = app.ctx(w.mentor).await;
    for dag in ["2026-09-07", "2026-10-05"] {
        let mut talk = note(
            AantekeningSoort::Coachingsgesprek,
            Klasse::Begeleiding,
            "Coaching.",
        );
        talk.datum = dag.to_owned();
        write(app, &mentor, w.leerling(0), &talk).await;
    }
    let blad = app
        .app
        .open_logboek(&mentor, w.leerling(0), &AantekeningFilter::default())
        .await
        .unwrap();
    let (aantal, laatste) = blad.tellingen[&AantekeningSoort::Coachingsgesprek];
    assert_eq!((aantal, laatste), (2, date(2026, 10, 5)));
}

async fn r100_the_log_shows_every_kind_of_event(app: &TestApp) {
    let w = Wereld::new(app).await;
    let mentor = app.ctx(w.mentor).await;
    let soorten = [
        AantekeningSoort::Observatie,
        AantekeningSoort::Sova,
        AantekeningSoort::Gesprek,
        AantekeningSoort::TimeOut,
        AantekeningSoort::Klimaatschaal,
        AantekeningSoort::Herstelgesprek,
    ];
    for soort in soorten {
        write(
            app,
            &mentor,
            w.leerling(0),
            &note(soort, Klasse::Begeleiding, soort.code()),
        )
        .await;
    }
    let filter = AantekeningFilter::default();
    let blad = app
        .app
        .open_logboek(&mentor, w.leerling(0), &filter)
        .await
        .unwrap();
    let mut gezien: Vec<_> = blad.regels.rijen.iter().map(|r| r.aantekening.soort).collect();
    gezien.sort();
    let mut alle = soorten.to_vec();
    alle.sort();
    assert_eq!(gezien, alle);
    let enkel = AantekeningFilter {
        soort: Some(AantekeningSoort::TimeOut),
        ..filter
    };
    let blad = app
        .app
        .open_logboek(&mentor, w.leerling(0), &enkel)
        .await
        .unwrap();
    assert_eq!(blad.regels.totaal, 1);
}

/// "Extra study time when lagging by effort/motivation; listed per pupil" (002:428, 552).
async fn r095_times_of_extra_study_are_listed_per_pupil(app: &TestApp) {
    let w = Wereld::new(app).await;
    let mentor = app.ctx(w.mentor).await;
    let studie = AantekeningSoort::Studietijd;
    for tekst in ["maandag het achtste uur", "woensdag het achtste uur"] {
        write(
            app,
            &mentor,
            w.leerling(0),
            &note(studie, Klasse::Begeleiding, tekst),
        )
        .await;
    }
    let ander = note(AantekeningSoort::Gesprek, Klasse::Begeleiding, "over inzet");
    write(app, &mentor, w.leerling(0), &ander).await;
    let filter = AantekeningFilter {
        soort: Some(studie),
        ..AantekeningFilter::default()
    };
    for (leerling, aantal) in [(w.leerling(0), 2), (w.leerling(1), 0)] {
        let blad = app.app.open_logboek(&mentor, leerling, &filter).await.unwrap();
        assert_eq!(blad.regels.totaal, aantal);
        assert!(blad.soorten.contains(&studie), "it can be chosen");
    }
}

async fn r057_a_teacher_reads_the_advice_on_the_own_pupils_and_nothing_else(app: &TestApp) {
    let w = Wereld::new(app).await;
    let les = docent(app, &w, "Dora Docent").await;
    let pupil = w.leerling(0);
    let mentor = app.ctx(w.mentor).await;
    let a = &app.app;
    a.publish_handelingswijzer(&mentor, pupil, 0, "Geef een vaste plek.")
        .await
        .unwrap();
    let ctx = app.ctx(les).await;
    let blad = a.open_handelingswijzer(&ctx, pupil).await.unwrap();
    assert_eq!(blad.huidig.unwrap().tekst, "Geef een vaste plek.");
    assert!(blad.versies.is_empty() && !blad.mag_schrijven);
    // Two people: the second is told, and nothing is overwritten.
    let tweede = a
        .publish_handelingswijzer(&mentor, pupil, 0, "Ander advies.")
        .await;
    assert!(matches!(tweede, Err(AppError::Conflict(_))), "{tweede:?}");
    a.publish_handelingswijzer(&mentor, pupil, 1, "Voorin, bij het raam.")
        .await
        .unwrap();
    let blad = a.open_handelingswijzer(&ctx, pupil).await.unwrap();
    assert_eq!(blad.huidig.unwrap().tekst, "Voorin, bij het raam.");
    let houdt = a.open_handelingswijzer(&mentor, pupil).await.unwrap();
    assert_eq!(
        (houdt.versies.len(), houdt.lezers),
        (2, vec!["Dora Docent".to_owned()])
    );
    a.withdraw_handelingswijzer(&mentor, pupil, 2).await.unwrap();
    assert!(
        a.open_handelingswijzer(&ctx, pupil)
            .await
            .unwrap()
            .huidig
            .is_none()
    );
    // The same number of the same class, at another school: another class.
    let vreemd = a.open_handelingswijzer(&ctx, w.leerling(4)).await;
    assert!(matches!(vreemd, Err(AppError::NotFound)), "{vreemd:?}");
    let kaart = a.open_kaart(&ctx, pupil, VerklaringSoort::Dyslexie).await;
    assert!(matches!(kaart, Err(AppError::NotFound)), "{kaart:?}");
    let vragen = a.open_vragen(&ctx, pupil).await;
    assert!(matches!(vragen, Err(AppError::NotFound)), "{vragen:?}");
}

async fn r091_the_card_has_both_parts_and_is_of_one_kind(app: &TestApp) {
    let w = Wereld::new(app).await;
    let mentor = app.ctx(w.mentor).await;
    let (a, pupil) = (&app.app, w.leerling(0));
    let half = KaartInvoer {
        datum: "2026-09-01".to_owned(),
        hulpmiddelen: "Extra tijd\n\nVoorlezen".to_owned(),
        ..KaartInvoer::default()
    };
    let geweigerd = a
        .save_verklaring(&mentor, pupil, VerklaringSoort::Dyslexie, &half)
        .await;
    assert_eq!(veld(geweigerd), ("verwacht".to_owned(), "verplicht"));
    let heel = KaartInvoer {
        verwacht: "Laat de kaart zien".to_owned(),
        ..half
    };
    a.save_verklaring(&mentor, pupil, VerklaringSoort::Dyslexie, &heel)
        .await
        .unwrap();
    let blad = a
        .open_kaart(&mentor, pupil, VerklaringSoort::Dyslexie)
        .await
        .unwrap();
    let kaart = blad.verklaring.unwrap().kaart;
    assert_eq!(kaart.hulpmiddelen, ["Extra tijd", "Voorlezen"]);
    let ander = a
        .open_kaart(&mentor, pupil, VerklaringSoort::Dyscalculie)
        .await
        .unwrap();
    assert!(ander.verklaring.is_none(), "dyslexia is not dyscalculia");
    let oud = a
        .save_verklaring(&mentor, pupil, VerklaringSoort::Dyslexie, &heel)
        .await;
    assert!(matches!(oud, Err(AppError::Conflict(_))), "{oud:?}");
}

async fn all_teachers_are_asked_and_each_answers_for_who_asked(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (een, twee) = (
        docent(app, &w, "Dora Docent").await,
        docent(app, &w, "Daan Docent").await,
    );
    let (a, pupil) = (&app.app, w.leerling(0));
    let zorg = app.ctx(w.zorgcoordinator).await;
    let vraag = RondeInvoer {
        vraag: "Hoe gaat het?".to_owned(),
        tot: app.werkdag(5),
    };
    let ronde = a.ask_docenten(&zorg, pupil, &vraag).await.unwrap();
    let blad = a.open_vragen(&zorg, pupil).await.unwrap();
    assert_eq!(blad.rondes[0].bijdragen.len(), 3, "two teachers and the mentor");
    let ctx = app.ctx(een).await;
    let mijn = a.open_mijn_klassen(&ctx).await.unwrap();
    assert_eq!((mijn.vragen.len(), mijn.vragen[0].ronde), (1, ronde));
    assert!(
        mijn.klassen[0]
            .leerlingen
            .iter()
            .any(|(l, met)| l.id == pupil && !met)
    );
    let antwoord = AntwoordInvoer {
        voortgang: "plus".to_owned(),
        werkt: "Voorin zitten".to_owned(),
        ..AntwoordInvoer::default()
    };
    a.answer_vraagronde(&ctx, ronde, &antwoord).await.unwrap();
    let blad = a.open_vragen(&zorg, pupil).await.unwrap();
    let klaar: Vec<_> = blad.rondes[0]
        .bijdragen
        .iter()
        .filter_map(|b| b.antwoord.as_ref())
        .collect();
    assert_eq!((klaar.len(), klaar[0].werkt.as_str()), (1, "Voorin zitten"));
    // Another teacher sees the question and only the own answer; who was not asked sees nothing.
    let ander = a.open_vraagronde(&app.ctx(twee).await, ronde).await.unwrap();
    assert!(ander.eigen.is_none() && ander.ronde.bijdragen.len() == 1);
    for wie in [w.andere_mentor, w.teamleider, w.zorgcoordinator] {
        let dicht = a.open_vraagronde(&app.ctx(wie).await, ronde).await;
        assert!(matches!(dicht, Err(AppError::NotFound)), "{dicht:?}");
    }
    // After the last day an answer does not count any more.
    app.env.wacht(jiff::Span::new().days(30));
    let laat = a.answer_vraagronde(&app.ctx(een).await, ronde, &antwoord).await;
    assert!(matches!(laat, Err(AppError::Conflict("gesloten"))), "{laat:?}");
}

async fn classes_are_kept_by_the_school_and_pasted_line_by_line(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (a, school) = (&app.app, app.school(0).id);
    let zorg = app.ctx(w.zorgcoordinator).await;
    let mentor = "mees.mentor@proef.example";
    let regels = format!("{mentor}; 1B, 2A\n{mentor}; 3C\n");
    assert_eq!(a.paste_lesklassen(&zorg, school, &regels).await.unwrap(), 1);
    let ctx = app.ctx(w.mentor).await;
    let klassen: Vec<_> = ctx.actor.lesklassen.iter().map(|l| l.klas.as_str()).collect();
    assert_eq!(klassen, ["1B", "2A", "3C"]);
    let fout = a
        .paste_lesklassen(&zorg, school, &format!("{mentor}; 1A\nniemand@elders.nl; 1B"))
        .await;
    assert_eq!(veld(fout), ("regel-2".to_owned(), "keuze"));
    let zonder = a.paste_lesklassen(&zorg, school, "alleen een naam").await;
    assert_eq!(veld(zonder), ("regel-1".to_owned(), "verplicht"));
    for (wie, school) in [
        (w.mentor, school),
        (w.andere_zorgcoordinator, school),
        (w.zorgcoordinator, app.school(1).id),
    ] {
        let ctx = app.ctx(wie).await;
        let dicht = a.save_lesklassen(&ctx, school, &[]).await;
        assert!(matches!(dicht, Err(AppError::NotFound)), "{dicht:?}");
    }
}

async fn r037_another_mentor_asks_a_reason_and_the_history_is_kept(app: &TestApp) {
    let w = Wereld::new(app).await;
    let (a, pupil) = (&app.app, w.leerling(0));
    let zorg = app.ctx(w.zorgcoordinator).await;
    let mut ander = MentorInvoer {
        versie: 1,
        mentor: w.andere_mentor.to_string(),
        reden: String::new(),
    };
    let zonder = a.set_mentor(&zorg, pupil, &ander).await;
    assert_eq!(veld(zonder), ("reden".to_owned(), "verplicht"));
    "Andere klas.".clone_into(&mut ander.reden);
    let zelf = a.set_mentor(&app.ctx(w.mentor).await, pupil, &ander).await;
    assert!(matches!(zelf, Err(AppError::Denied)), "{zelf:?}");
    a.set_mentor(&zorg, pupil, &ander).await.unwrap();
    let blad = a.open_mentor(&zorg, pupil).await.unwrap();
    assert_eq!(blad.kop.mentor.as_deref(), Some("Anna Mentor"));
    let wissel = &blad.wissels[0];
    assert_eq!(
        (wissel.van, wissel.naar, wissel.reden.as_str()),
        (Some(w.mentor), Some(w.andere_mentor), "Andere klas.")
    );
    // The mentor before does not open the pupil any more.
    let oud = a.open_mentor(&app.ctx(w.mentor).await, pupil).await;
    assert!(matches!(oud, Err(AppError::NotFound)), "{oud:?}");
    // Two at once: the second is told.
    ander.mentor = w.mentor.to_string();
    let tweede = a.set_mentor(&zorg, pupil, &ander).await;
    assert!(matches!(tweede, Err(AppError::Conflict(_))), "{tweede:?}");
}

async fn r037_an_import_that_changes_the_mentor_is_in_the_history(app: &TestApp) {
    let w = Wereld::new(app).await;
    let a = &app.app;
    let zorg = app.ctx(w.zorgcoordinator).await;
    let csv = "nummer;roepnaam;achternaam;geboortedatum;klas;leerjaar;soort;mentor\n\
        1001;Elif;Özdemir;02-03-2014;1B;1;vmbo-b;anna.mentor@proef.example\n";
    let id = a
        .propose_import(&zorg, app.school(0).id, csv.as_bytes().to_vec())
        .await
        .unwrap();
    assert_eq!(a.confirm_import(&zorg, id).await.unwrap().gewijzigd, 1);
    let wissels = a.open_mentor(&zorg, w.leerling(0)).await.unwrap().wissels;
    assert_eq!(wissels.len(), 1);
    assert_eq!(
        (wissels[0].van, wissels[0].naar),
        (Some(w.mentor), Some(w.andere_mentor))
    );
    assert!(wissels[0].reden.is_empty());
}

async fn r059_a_bpo_writes_at_the_assigned_school_only(app: &TestApp) {
    let w = Wereld::new(app).await;
    let bpo = app.ctx(w.bpo).await;
    let regel = note(AantekeningSoort::Lesbezoek, Klasse::Begeleiding, "Les bezocht.");
    write(app, &bpo, w.leerling(0), &regel).await;
    let elders = app.app.write_aantekening(&bpo, w.leerling(4), &regel).await;
    assert!(matches!(elders, Err(AppError::NotFound)), "{elders:?}");
}

async fn r279_without_support_nothing_of_a_pupil_is_kept(app: &TestApp) {
    let w = Wereld::new(app).await;
    let mentor = app.ctx(w.mentor).await;
    let filter = AantekeningFilter::default();
    let leeg = app.app.open_logboek(&mentor, w.leerling(0), &filter).await;
    assert_eq!(leeg.unwrap().regels.totaal, 0);
    let tabellen = [
        "aantekening",
        "behoefte",
        "traject",
        "opp",
        "doel",
        "profiel",
        "handelingswijzer",
        "vraagronde",
        "verklaring",
    ];
    let vol: Vec<_> = app
        .rows()
        .await
        .into_iter()
        .filter(|(tabel, rijen)| tabellen.contains(&tabel.as_str()) && *rijen > 0)
        .collect();
    assert!(vol.is_empty(), "{vol:?}");
}

on_both!(
    r275_a_medical_note_is_read_only_by_who_is_informed_by_name,
    notes_of_each_class_are_read_by_their_circle,
    r166_a_private_report_is_read_only_by_the_confidant,
    a_correction_is_a_new_note_and_closes_the_old_one_when_it_is_narrower,
    r055_a_contact_with_parents_is_kept_with_its_tone,
    r048_a_goal_talk_names_a_goal_of_this_pupil,
    r054_a_line_in_the_log_names_a_traject_of_this_pupil,
    r056_parents_who_were_not_at_the_evening_are_named,
    r052_the_day_of_the_last_talk_is_seen,
    r100_the_log_shows_every_kind_of_event,
    r095_times_of_extra_study_are_listed_per_pupil,
    r057_a_teacher_reads_the_advice_on_the_own_pupils_and_nothing_else,
    r091_the_card_has_both_parts_and_is_of_one_kind,
    all_teachers_are_asked_and_each_answers_for_who_asked,
    classes_are_kept_by_the_school_and_pasted_line_by_line,
    r037_another_mentor_asks_a_reason_and_the_history_is_kept,
    r037_an_import_that_changes_the_mentor_is_in_the_history,
    r059_a_bpo_writes_at_the_assigned_school_only,
    r279_without_support_nothing_of_a_pupil_is_kept,
);
