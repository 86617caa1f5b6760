//! Signing in and staying in: passwords, throttle, second factor, sessions, roles that end.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::cognitive_complexity,
    clippy::indexing_slicing,
    reason = "a test stops where it fails; a way is told from beginning to end"
)]

use jiff::Span;
use totp_rs::{Builder, Secret};
use vangnet_app::{
    AppError, Environment, Result,
    toegang::{NieuwAccountInvoer, RolInvoer},
};
use vangnet_core::toegang::{Bereik, Rol, Toekenning};
use vangnet_testkit::{Deel, SLUG, TestApp, WACHTWOORD, Wereld, on_both};

const MENTOR: &str = "mees.mentor@proef.example";

fn code<T: std::fmt::Debug>(result: Result<T>) -> &'static str {
    match result {
        Err(AppError::Invalid(fouten)) => fouten.first().unwrap().code,
        other => panic!("expected invalid input, got {other:?}"),
    }
}

async fn the_right_password_and_no_other(app: &TestApp) {
    let w = Wereld::new(app).await;
    let a = &app.app;
    let goed = a
        .sign_in(SLUG, "  MEES.mentor@proef.example ", WACHTWOORD)
        .await
        .unwrap();
    assert!(!goed.tweede_factor);
    let ctx = a.find_ctx(SLUG, &goed.token).await.unwrap().unwrap();
    assert_eq!((ctx.actor.account, ctx.naam.as_str()), (w.mentor, "Mees Mentor"));
    assert_eq!(ctx.swv_naam, "Samenwerkingsverband Proef");
    let voor = app.keten().await;
    for (login, wachtwoord) in [
        (MENTOR, "fout wachtwoord"),
        (MENTOR, ""),
        ("onbekend@proef.example", WACHTWOORD),
        ("", ""),
        ("a\u{0}b", WACHTWOORD),
        ("' OR 1=1 --", WACHTWOORD),
    ] {
        assert_eq!(
            code(a.sign_in(SLUG, login, wachtwoord).await),
            "aanmelden_mislukt",
            "{login:?}"
        );
    }
    assert_eq!(app.keten().await, voor);
    assert!(matches!(
        a.sign_in("nergens", MENTOR, WACHTWOORD).await,
        Err(AppError::NotFound)
    ));
    for token in ["", "x", &goed.token.to_uppercase()] {
        assert!(a.find_ctx(SLUG, token).await.unwrap().is_none());
    }
    // The token is nowhere on disk, only its hash.
    for (pad, bytes) in app.files() {
        assert!(
            !bytes
                .windows(goed.token.len())
                .any(|w| w == goed.token.as_bytes()),
            "{}",
            pad.display()
        );
    }
}

async fn guessing_is_slowed_down(app: &TestApp) {
    Wereld::new(app).await;
    let a = &app.app;
    for _ in 0..5 {
        assert_eq!(
            code(a.sign_in(SLUG, MENTOR, "fout wachtwoord").await),
            "aanmelden_mislukt"
        );
    }
    // Now the right one has to wait too; another name does not.
    assert_eq!(
        code(a.sign_in(SLUG, MENTOR, WACHTWOORD).await),
        "te_veel_pogingen"
    );
    a.sign_in(SLUG, "zoe.zorg@proef.example", WACHTWOORD)
        .await
        .unwrap();
    app.env.wacht(Span::new().seconds(59));
    assert_eq!(
        code(a.sign_in(SLUG, MENTOR, WACHTWOORD).await),
        "te_veel_pogingen"
    );
    app.env.wacht(Span::new().seconds(2));
    assert_eq!(
        code(a.sign_in(SLUG, MENTOR, "fout wachtwoord").await),
        "aanmelden_mislukt"
    );
    // Each failure waits longer: two minutes now.
    app.env.wacht(Span::new().seconds(61));
    assert_eq!(
        code(a.sign_in(SLUG, MENTOR, WACHTWOORD).await),
        "te_veel_pogingen"
    );
    app.env.wacht(Span::new().seconds(61));
    a.sign_in(SLUG, MENTOR, WACHTWOORD).await.unwrap();
    // A good one forgets the failures.
    assert_eq!(
        code(a.sign_in(SLUG, MENTOR, "fout wachtwoord").await),
        "aanmelden_mislukt"
    );
    a.sign_in(SLUG, MENTOR, WACHTWOORD).await.unwrap();
    // However many failures: never longer than a quarter of an hour.
    app.sql(Deel::Swv, "UPDATE aanmeldpoging SET mislukt = 2000000000")
        .await;
    assert_eq!(
        code(a.sign_in(SLUG, "nooit@proef.example", "x").await),
        "aanmelden_mislukt"
    );
    app.sql(Deel::Swv, "UPDATE aanmeldpoging SET mislukt = 2000000000")
        .await;
    assert_eq!(
        code(a.sign_in(SLUG, "nooit@proef.example", "x").await),
        "te_veel_pogingen"
    );
    app.env.wacht(Span::new().minutes(15).seconds(1));
    assert_eq!(
        code(a.sign_in(SLUG, "nooit@proef.example", "x").await),
        "aanmelden_mislukt"
    );
}

async fn a_session_ends_by_rest_by_age_and_by_hand(app: &TestApp) {
    let w = Wereld::new(app).await;
    let a = &app.app;
    let has_access = async |token: &str| a.find_ctx(SLUG, token).await.unwrap().is_some();
    let token = app.token(w.mentor).await;
    // Used every hour it lasts twelve hours, no longer.
    for _ in 0..11 {
        app.env.wacht(Span::new().hours(1));
        assert!(has_access(&token).await);
    }
    app.env.wacht(Span::new().hours(1));
    assert!(!has_access(&token).await);
    // Unused it lasts two.
    let token = app.token(w.mentor).await;
    app.env.wacht(Span::new().hours(2));
    assert!(!has_access(&token).await);
    // Signed out it is gone on the server.
    let token = app.token(w.mentor).await;
    let ctx = a.find_ctx(SLUG, &token).await.unwrap().unwrap();
    a.sign_out(&ctx).await.unwrap();
    assert!(!has_access(&token).await);
    assert!(matches!(a.sign_out(&ctx).await, Err(AppError::NotFound)));
    // One can end one's own session elsewhere, not somebody else's.
    let hier = app.ctx(w.mentor).await;
    let daar_token = app.token(w.mentor).await;
    let daar = a.find_ctx(SLUG, &daar_token).await.unwrap().unwrap();
    let vreemd = app.ctx(w.directeur).await;
    assert!(matches!(
        a.end_sessie(&vreemd, daar.sessie).await,
        Err(AppError::NotFound)
    ));
    assert!(has_access(&daar_token).await);
    let mijn = a.open_mijn_account(&hier).await.unwrap();
    assert_eq!(mijn.sessies.iter().filter(|s| s.deze).count(), 1);
    a.end_sessie(&hier, daar.sessie).await.unwrap();
    assert!(!has_access(&daar_token).await);
}

async fn a_closed_account_is_out_at_once(app: &TestApp) {
    let w = Wereld::new(app).await;
    let a = &app.app;
    let token = app.token(w.mentor).await;
    let beheer = app.ctx(w.beheerder).await;
    a.set_actief(&beheer, w.mentor, false).await.unwrap();
    assert!(a.find_ctx(SLUG, &token).await.unwrap().is_none());
    assert_eq!(
        code(a.sign_in(SLUG, MENTOR, WACHTWOORD).await),
        "aanmelden_mislukt"
    );
    a.set_actief(&beheer, w.mentor, true).await.unwrap();
    assert!(
        a.find_ctx(SLUG, &token).await.unwrap().is_none(),
        "the old session stays ended"
    );
    a.sign_in(SLUG, MENTOR, WACHTWOORD).await.unwrap();
}

async fn a_role_ends_at_once_and_begins_on_its_day(app: &TestApp) {
    let w = Wereld::new(app).await;
    let a = &app.app;
    let token = app.token(w.mentor).await;
    let beheer = app.ctx(w.beheerder).await;
    let regel = a.open_account(&beheer, w.mentor).await.unwrap().rollen[0].id;
    // A line of another account cannot be ended by way of this one.
    assert!(matches!(
        a.end_rol(&beheer, w.directeur, regel).await,
        Err(AppError::NotFound)
    ));
    a.end_rol(&beheer, w.mentor, regel).await.unwrap();
    let ctx = a.find_ctx(SLUG, &token).await.unwrap().unwrap();
    assert_eq!(ctx.actor.toekenningen, []);
    assert!(matches!(
        a.open_leerling(&ctx, w.leerling(0)).await,
        Err(AppError::NotFound)
    ));
    // What ended stays ended on the day it did: history is not rewritten.
    app.env.wacht(Span::new().hours(24 * 10));
    let beheer = app.ctx(w.beheerder).await;
    assert!(matches!(
        a.end_rol(&beheer, w.mentor, regel).await,
        Err(AppError::NotFound)
    ));
    let regels = a.open_account(&beheer, w.mentor).await.unwrap().rollen;
    assert_eq!(regels[0].tot.unwrap().to_string(), "2026-11-09");
    // A role of next week is not there yet.
    let invoer = RolInvoer {
        rol: "mentor".to_owned(),
        bereik: app.school(0).id.to_string(),
        vanaf: "2026-11-27".to_owned(),
    };
    a.give_rol(&beheer, w.mentor, &invoer).await.unwrap();
    assert_eq!(app.ctx(w.mentor).await.actor.toekenningen, []);
    app.env.wacht(Span::new().hours(24 * 7));
    let bereik = Bereik::School {
        school: app.school(0).id,
    };
    assert_eq!(
        app.ctx(w.mentor).await.actor.toekenningen,
        [Toekenning {
            rol: Rol::Mentor,
            bereik
        }]
    );
}

async fn roles_are_given_where_they_fit(app: &TestApp) {
    let w = Wereld::new(app).await;
    let beheer = app.ctx(w.beheerder).await;
    let school = app.school(0);
    let invoer = |rol: &str, bereik: String, vanaf: &str| RolInvoer {
        rol: rol.to_owned(),
        bereik,
        vanaf: vanaf.to_owned(),
    };
    for (invoer, verwacht) in [
        (invoer("koning", "swv".into(), ""), "keuze"),
        (invoer("mentor", "ergens".into(), ""), "keuze"),
        (invoer("mentor", app.app.new_id().to_string(), ""), "keuze"),
        (invoer("mentor", "swv".into(), ""), "bereik_past_niet"),
        (
            invoer("directeur_swv", school.id.to_string(), ""),
            "bereik_past_niet",
        ),
        (invoer("ouder", school.id.to_string(), ""), "bereik_past_niet"),
        (invoer("mentor", school.id.to_string(), "morgen"), "datum"),
    ] {
        assert_eq!(
            code(app.app.give_rol(&beheer, w.niemand, &invoer).await),
            verwacht,
            "{invoer:?}"
        );
    }
    let site = school.locaties[0].id;
    app.app
        .give_rol(&beheer, w.niemand, &invoer("mentor", site.to_string(), ""))
        .await
        .unwrap();
    let ctx = app.ctx(w.niemand).await;
    let bereik = Bereik::Locatie {
        school: school.id,
        locatie: site,
    };
    assert_eq!(
        ctx.actor.toekenningen,
        [Toekenning {
            rol: Rol::Mentor,
            bereik
        }]
    );
}

fn totp_code(geheim: &str, app: &TestApp) -> String {
    let totp = Builder::new()
        .with_secret(Secret::try_from_base32(geheim).unwrap())
        .with_issuer(Some("Vangnet"))
        .with_account_name("account")
        .build()
        .unwrap();
    totp.generate(u64::try_from(app.env.now().as_second()).unwrap())
        .to_string()
}

async fn the_second_factor(app: &TestApp) {
    let w = Wereld::new(app).await;
    let a = &app.app;
    let ctx = app.ctx(w.mentor).await;
    let voorstel = a.begin_totp(&ctx).await.unwrap();
    assert_eq!(
        code(a.confirm_totp(&ctx, &voorstel.geheim, "000000").await),
        "code_onjuist"
    );
    assert_eq!(
        code(a.confirm_totp(&ctx, "nonsense!", "000000").await),
        "code_onjuist"
    );
    assert!(!a.open_mijn_account(&ctx).await.unwrap().tweede_factor);
    let eerste = totp_code(&voorstel.geheim, app);
    a.confirm_totp(&ctx, &voorstel.geheim, &eerste).await.unwrap();

    // A password alone gives half a session, which opens nothing.
    let half = a.sign_in(SLUG, MENTOR, WACHTWOORD).await.unwrap();
    assert!(half.tweede_factor);
    assert!(a.find_ctx(SLUG, &half.token).await.unwrap().is_none());
    assert!(a.is_halverwege(SLUG, &half.token).await.unwrap());
    // The code that switched it on was used.
    assert_eq!(
        code(a.second_factor(SLUG, &half.token, &eerste).await),
        "code_onjuist"
    );
    app.env.wacht(Span::new().seconds(30));
    assert_eq!(
        code(a.second_factor(SLUG, &half.token, &eerste).await),
        "code_onjuist"
    );
    let tweede = totp_code(&voorstel.geheim, app);
    let heel = a
        .second_factor(SLUG, &half.token, &format!(" {tweede} "))
        .await
        .unwrap();
    assert!(a.find_ctx(SLUG, &heel.token).await.unwrap().is_some());
    assert!(!a.is_halverwege(SLUG, &half.token).await.unwrap());
    // Somebody who saw that code over a shoulder, with the password, is too late.
    let half = a.sign_in(SLUG, MENTOR, WACHTWOORD).await.unwrap();
    assert_eq!(
        code(a.second_factor(SLUG, &half.token, &tweede).await),
        "code_onjuist"
    );
    // A full session is no half one.
    assert!(matches!(
        a.second_factor(SLUG, &heel.token, &tweede).await,
        Err(AppError::NotFound)
    ));
    // Half a session waits ten minutes.
    app.env.wacht(Span::new().minutes(10));
    let derde = totp_code(&voorstel.geheim, app);
    assert!(matches!(
        a.second_factor(SLUG, &half.token, &derde).await,
        Err(AppError::NotFound)
    ));
    // Guessing codes is slowed down by name, whatever session is used.
    for _ in 0..4 {
        let half = a.sign_in(SLUG, MENTOR, WACHTWOORD).await.unwrap();
        assert_eq!(
            code(a.second_factor(SLUG, &half.token, "123456").await),
            "code_onjuist"
        );
    }
    assert_eq!(
        code(a.sign_in(SLUG, MENTOR, WACHTWOORD).await),
        "te_veel_pogingen"
    );

    // Switching off asks the password, under the same throttle.
    let ctx = app.ctx(w.mentor).await;
    assert_eq!(code(a.disable_totp(&ctx, WACHTWOORD).await), "te_veel_pogingen");
    app.env.wacht(Span::new().minutes(16));
    assert_eq!(
        code(a.disable_totp(&ctx, "fout wachtwoord").await),
        "wachtwoord_onjuist"
    );
    app.env.wacht(Span::new().minutes(16));
    a.disable_totp(&ctx, WACHTWOORD).await.unwrap();
    assert!(!a.sign_in(SLUG, MENTOR, WACHTWOORD).await.unwrap().tweede_factor);
}

async fn one_code_works_once_also_at_the_same_moment(app: &TestApp) {
    let w = Wereld::new(app).await;
    let a = &app.app;
    let ctx = app.ctx(w.mentor).await;
    let voorstel = a.begin_totp(&ctx).await.unwrap();
    a.confirm_totp(&ctx, &voorstel.geheim, &totp_code(&voorstel.geheim, app))
        .await
        .unwrap();
    app.env.wacht(Span::new().seconds(30));
    let een = a.sign_in(SLUG, MENTOR, WACHTWOORD).await.unwrap();
    let twee = a.sign_in(SLUG, MENTOR, WACHTWOORD).await.unwrap();
    let code = totp_code(&voorstel.geheim, app);
    let (a1, a2) = tokio::join!(
        a.second_factor(SLUG, &een.token, &code),
        a.second_factor(SLUG, &twee.token, &code)
    );
    assert!(a1.is_ok() != a2.is_ok(), "{a1:?} {a2:?}");
}

async fn a_second_factor_whose_key_is_lost_lets_nobody_in(app: &TestApp) {
    let w = Wereld::new(app).await;
    let a = &app.app;
    let ctx = app.ctx(w.mentor).await;
    let voorstel = a.begin_totp(&ctx).await.unwrap();
    a.confirm_totp(&ctx, &voorstel.geheim, &totp_code(&voorstel.geheim, app))
        .await
        .unwrap();
    app.env.wacht(Span::new().seconds(30));
    // A sealed secret that does not open, as after a restore without keys.
    let ander = "UPDATE account SET totp = (SELECT inhoud FROM import LIMIT 1) WHERE login = 'mees.mentor@proef.example'";
    let school = app.ctx(w.zorgcoordinator).await;
    let lijst =
        b"nummer;roepnaam;achternaam;geboortedatum;klas;leerjaar;soort\n9;A;B;2013-01-01;1A;1;pro\n".to_vec();
    a.propose_import(&school, app.school(0).id, lijst).await.unwrap();
    assert_eq!(app.sql(Deel::Swv, ander).await, 1);
    let half = a.sign_in(SLUG, MENTOR, WACHTWOORD).await.unwrap();
    assert!(half.tweede_factor);
    let geprobeerd = totp_code(&voorstel.geheim, app);
    assert_eq!(
        code(a.second_factor(SLUG, &half.token, &geprobeerd).await),
        "code_onjuist"
    );
    // An administrator can help.
    let beheer = app.ctx(w.beheerder).await;
    assert!(
        a.list_accounts(&beheer)
            .await
            .unwrap()
            .iter()
            .any(|r| r.id == w.mentor && r.tweede_factor)
    );
    a.reset_wachtwoord(&beheer, w.mentor, "een nieuw begin vandaag")
        .await
        .unwrap();
    assert!(
        !a.sign_in(SLUG, MENTOR, "een nieuw begin vandaag")
            .await
            .unwrap()
            .tweede_factor
    );
}

async fn passwords(app: &TestApp) {
    let w = Wereld::new(app).await;
    let a = &app.app;
    let ctx = app.ctx(w.mentor).await;
    let elders = app.token(w.mentor).await;
    assert_eq!(
        code(
            a.change_wachtwoord(&ctx, "fout", "een heel ander wachtwoord")
                .await
        ),
        "wachtwoord_onjuist"
    );
    assert_eq!(
        code(a.change_wachtwoord(&ctx, WACHTWOORD, "te kort").await),
        "wachtwoord_kort"
    );
    assert_eq!(
        code(
            a.change_wachtwoord(&ctx, WACHTWOORD, "Mees.Mentor is mijn naam")
                .await
        ),
        "wachtwoord_naam"
    );
    assert_eq!(
        code(a.change_wachtwoord(&ctx, WACHTWOORD, &"x".repeat(201)).await),
        "wachtwoord_naam"
    );
    assert!(a.find_ctx(SLUG, &elders).await.unwrap().is_some());
    a.change_wachtwoord(&ctx, WACHTWOORD, "een heel ander wachtwoord")
        .await
        .unwrap();
    // Other sessions end, this one stays.
    assert!(a.find_ctx(SLUG, &elders).await.unwrap().is_none());
    assert_eq!(a.open_mijn_account(&ctx).await.unwrap().sessies.len(), 1);
    assert_eq!(
        code(a.sign_in(SLUG, MENTOR, WACHTWOORD).await),
        "aanmelden_mislukt"
    );
    a.sign_in(SLUG, MENTOR, "een heel ander wachtwoord")
        .await
        .unwrap();
}

async fn a_new_account_can_sign_in_and_do_nothing(app: &TestApp) {
    let w = Wereld::new(app).await;
    let a = &app.app;
    let beheer = app.ctx(w.beheerder).await;
    let goed = NieuwAccountInvoer {
        naam: " Jo Jansen ".to_owned(),
        login: " J@Proef.example ".to_owned(),
        wachtwoord: "een jaar in de jungle".to_owned(),
    };
    for (naam, login, verwacht) in [
        ("", "x@y.nl", "verplicht"),
        ("Jo\u{0}", "x@y.nl", "tekens"),
        ("Jo", "geen adres", "mailadres"),
        ("Jo", "@y.nl", "mailadres"),
        ("Jo", "x@y", "mailadres"),
        ("Jo", "x\u{0}@y.nl", "mailadres"),
    ] {
        let invoer = NieuwAccountInvoer {
            naam: naam.to_owned(),
            login: login.to_owned(),
            ..goed.clone()
        };
        assert_eq!(
            code(a.create_account(&beheer, &invoer).await),
            verwacht,
            "{naam:?} {login:?}"
        );
    }
    let id = a.create_account(&beheer, &goed).await.unwrap();
    let in_ = a
        .sign_in(SLUG, "j@proef.example", "een jaar in de jungle")
        .await
        .unwrap();
    let ctx = a.find_ctx(SLUG, &in_.token).await.unwrap().unwrap();
    assert_eq!((ctx.actor.account, ctx.naam.as_str()), (id, "Jo Jansen"));
    assert_eq!(ctx.actor.toekenningen, []);
}

on_both!(
    the_right_password_and_no_other,
    guessing_is_slowed_down,
    a_session_ends_by_rest_by_age_and_by_hand,
    a_closed_account_is_out_at_once,
    a_role_ends_at_once_and_begins_on_its_day,
    roles_are_given_where_they_fit,
    the_second_factor,
    one_code_works_once_also_at_the_same_moment,
    a_second_factor_whose_key_is_lost_lets_nobody_in,
    passwords,
    a_new_account_can_sign_in_and_do_nothing,
);
