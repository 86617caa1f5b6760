//! The rooms of access, set-up and trail, as a browser meets them.

#![expect(
    clippy::expect_used,
    clippy::too_many_lines,
    clippy::unused_self,
    clippy::unwrap_used,
    reason = "a test that cannot be set up must fail, loudly; a story is told in one piece"
)]

#[path = "toegang/browser.rs"]
mod browser;
#[path = "toegang/paginas.rs"]
mod paginas;

use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, LOCATION, SET_COOKIE};
use browser::Browser;
use jiff::ToSpan;
use vangnet_core::toegang::{Bereik, Rol, Toekenning};
use vangnet_testkit::{Databank, TestApp, WACHTWOORD, run};

const BOB: &str = "bob@proef.example";

async fn bob(app: &TestApp) -> Browser {
    let rollen = [Toekenning {
        rol: Rol::Beheerder,
        bereik: Bereik::Swv,
    }];
    app.account("Bob", &rollen).await;
    Browser::new(app, false)
}

#[test]
fn signing_in_sets_a_cookie_that_scripts_and_other_sites_do_not_get() {
    run(Databank::Sqlite, async |app: &TestApp| {
        let mut browser = bob(app).await;
        let antwoord = browser.sign_in("Bob@proef.example ", WACHTWOORD, "").await;
        assert_eq!(antwoord.status, StatusCode::SEE_OTHER);
        assert_eq!(antwoord.header(LOCATION), "/proef");
        let cookie = antwoord.header(SET_COOKIE);
        let (naam, rest) = cookie.split_once('=').unwrap();
        let (token, kenmerken) = rest.split_once("; ").unwrap();
        assert_eq!((naam, token.len()), ("vangnet", 64));
        assert_eq!(kenmerken, "Path=/; Max-Age=43200; HttpOnly; SameSite=Lax");
        assert_eq!(browser.get("/proef/account").await.status, StatusCode::OK);
    });
}

#[test]
fn over_tls_the_cookie_is_bound_to_this_host() {
    run(Databank::Sqlite, async |app: &TestApp| {
        bob(app).await;
        let mut browser = Browser::new(app, true);
        let antwoord = browser.sign_in(BOB, WACHTWOORD, "").await;
        let cookie = antwoord.header(SET_COOKIE);
        assert!(cookie.starts_with("__Host-vangnet="), "{cookie}");
        assert!(
            cookie.ends_with("; Path=/; Max-Age=43200; HttpOnly; SameSite=Lax; Secure"),
            "{cookie}"
        );
        let weg = browser.post("/proef/afmelden", &[]).await;
        let cookies = weg.headers(SET_COOKIE);
        assert!(
            cookies.contains(&"__Host-vangnet=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure"),
            "{cookies:?}"
        );
    });
}

#[test]
fn what_is_wrong_is_not_told_apart_and_the_name_is_kept() {
    run(Databank::Sqlite, async |app: &TestApp| {
        let mut browser = bob(app).await;
        let fout = browser
            .sign_in(BOB, "een heel ander wachtwoord", "/proef/accounts")
            .await;
        let onbekend = browser
            .sign_in("niemand@proef.example", WACHTWOORD, "/proef/accounts")
            .await;
        for (antwoord, login) in [(&fout, BOB), (&onbekend, "niemand@proef.example")] {
            assert_eq!(antwoord.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(antwoord.headers(SET_COOKIE).is_empty());
            assert!(antwoord.body.contains(&format!("value=\"{login}\"")));
            assert!(antwoord.body.contains("name=\"naar\" value=\"/proef/accounts\""));
            assert!(!antwoord.body.contains("een heel ander wachtwoord"));
            assert!(!antwoord.body.contains(WACHTWOORD));
            assert_eq!(antwoord.header(CACHE_CONTROL), "no-store");
        }
        assert_eq!(
            fout.body.replace(BOB, "x"),
            onbekend.body.replace("niemand@proef.example", "x")
        );
    });
}

#[test]
fn too_many_tries_have_to_wait_also_with_the_right_password() {
    run(Databank::Sqlite, async |app: &TestApp| {
        let mut browser = bob(app).await;
        for _ in 0..5 {
            let antwoord = browser.sign_in(BOB, "nee", "").await;
            assert_eq!(antwoord.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        let antwoord = browser.sign_in(BOB, WACHTWOORD, "").await;
        assert_eq!(antwoord.status, StatusCode::TOO_MANY_REQUESTS);
        assert!(antwoord.headers(SET_COOKIE).is_empty());
        assert!(antwoord.body.contains("te veel pogingen"), "{}", antwoord.body);
        app.env.wacht(2.minutes());
        assert_eq!(
            browser.sign_in(BOB, WACHTWOORD, "").await.status,
            StatusCode::SEE_OTHER
        );
    });
}

#[test]
fn one_returns_to_where_one_was_going_but_never_elsewhere() {
    run(Databank::Sqlite, async |app: &TestApp| {
        let mut browser = bob(app).await;
        let gesloten = browser.get("/proef/logboek?pagina=2").await;
        assert_eq!(gesloten.status, StatusCode::SEE_OTHER);
        assert_eq!(
            gesloten.header(LOCATION),
            "/proef/aanmelden?naar=%2Fproef%2Flogboek%3Fpagina%3D2"
        );
        let vorm = browser.get(gesloten.header(LOCATION)).await;
        assert!(
            vorm.body
                .contains("name=\"naar\" value=\"/proef/logboek?pagina=2\"")
        );
        let binnen = browser.sign_in(BOB, WACHTWOORD, "/proef/logboek?pagina=2").await;
        assert_eq!(binnen.header(LOCATION), "/proef/logboek?pagina=2");
        for elders in [
            "//elders.example",
            "https://elders.example/proef",
            "/\\elders.example",
            "/proef/../ander",
            "/ander",
        ] {
            let binnen = browser.sign_in(BOB, WACHTWOORD, elders).await;
            assert_eq!(binnen.header(LOCATION), "/proef", "{elders}");
            let vorm = browser
                .get(&format!("/proef/aanmelden?naar={elders}&login={BOB}"))
                .await;
            assert!(!vorm.body.contains("name=\"naar\""), "{elders}");
            assert!(vorm.body.contains(&format!("value=\"{BOB}\"")));
        }
    });
}

#[test]
fn the_second_step_is_switched_on_asked_and_switched_off() {
    run(Databank::Sqlite, async |app: &TestApp| {
        let mut browser = bob(app).await;
        browser.sign_in(BOB, WACHTWOORD, "").await;
        let pagina = browser.get("/proef/account/tweede-factor").await;
        assert!(pagina.body.contains("src=\"data:image/png;base64,"));
        let geheim = pagina.hidden("geheim");
        let mis = browser
            .post(
                "/proef/account/tweede-factor",
                &[("geheim", &geheim), ("code", "abc")],
            )
            .await;
        assert_eq!(mis.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(mis.hidden("geheim"), geheim, "the same secret again");
        let code = browser.code(app, &geheim);
        let aan = browser
            .post(
                "/proef/account/tweede-factor",
                &[("geheim", &geheim), ("code", &code)],
            )
            .await;
        assert_eq!(aan.header(LOCATION), "/proef/account");

        // It is not replaced by whoever finds an open session.
        let weer = browser.get("/proef/account/tweede-factor").await;
        assert_eq!(weer.header(LOCATION), "/proef/account");
        let ander = browser
            .post(
                "/proef/account/tweede-factor",
                &[("geheim", &geheim), ("code", &code)],
            )
            .await;
        assert_eq!(ander.header(LOCATION), "/proef/account");

        browser.post("/proef/afmelden", &[]).await;
        let zonder = browser.get("/proef/aanmelden/code").await;
        assert_eq!(zonder.header(LOCATION), "/proef/aanmelden");
        let half = browser.sign_in(BOB, WACHTWOORD, "/proef/accounts").await;
        assert_eq!(
            half.header(LOCATION),
            "/proef/aanmelden/code?naar=%2Fproef%2Faccounts"
        );
        assert_eq!(
            browser.get("/proef/account").await.status,
            StatusCode::SEE_OTHER,
            "half is not in"
        );
        assert!(
            browser
                .get(half.header(LOCATION))
                .await
                .body
                .contains("autocomplete=\"one-time-code\"")
        );
        let oud = browser
            .post(
                "/proef/aanmelden/code",
                &[("code", &code), ("naar", "/proef/accounts")],
            )
            .await;
        assert_eq!(oud.status, StatusCode::UNPROCESSABLE_ENTITY, "a code works once");
        app.env.wacht(30.seconds());
        let code = browser.code(app, &geheim);
        let in_ = browser
            .post(
                "/proef/aanmelden/code",
                &[("code", &code), ("naar", "/proef/accounts")],
            )
            .await;
        assert_eq!(in_.header(LOCATION), "/proef/accounts");
        assert_eq!(browser.get("/proef/account").await.status, StatusCode::OK);

        let mis = browser
            .post("/proef/account/tweede-factor/uit", &[("wachtwoord", "nee")])
            .await;
        assert_eq!(mis.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            mis.body.contains("id=\"wachtwoord-uit-fout\""),
            "told at its own field"
        );
        assert!(!mis.body.contains("id=\"wachtwoord-fout\""));
        let uit = browser
            .post("/proef/account/tweede-factor/uit", &[("wachtwoord", WACHTWOORD)])
            .await;
        assert_eq!(uit.header(LOCATION), "/proef/account");
    });
}

#[test]
fn a_second_step_that_took_too_long_begins_again() {
    run(Databank::Sqlite, async |app: &TestApp| {
        let mut browser = bob(app).await;
        browser.sign_in(BOB, WACHTWOORD, "").await;
        let geheim = browser.get("/proef/account/tweede-factor").await.hidden("geheim");
        let code = browser.code(app, &geheim);
        browser
            .post(
                "/proef/account/tweede-factor",
                &[("geheim", &geheim), ("code", &code)],
            )
            .await;
        browser.sign_in(BOB, WACHTWOORD, "").await;
        app.env.wacht(11.minutes());
        let code = browser.code(app, &geheim);
        let antwoord = browser
            .post(
                "/proef/aanmelden/code",
                &[("code", &code), ("naar", "/proef/werk")],
            )
            .await;
        assert_eq!(antwoord.header(LOCATION), "/proef/aanmelden?naar=%2Fproef%2Fwerk");
        let onbekend = browser
            .post("/%2Felders.example/aanmelden/code", &[("code", "1")])
            .await;
        assert_eq!(onbekend.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn signing_out_ends_the_session_on_the_server() {
    run(Databank::Sqlite, async |app: &TestApp| {
        let mut browser = bob(app).await;
        browser.sign_in(BOB, WACHTWOORD, "").await;
        let oud = browser.clone();
        let weg = browser.post("/proef/afmelden", &[]).await;
        assert_eq!(weg.header(LOCATION), "/proef/aanmelden");
        let cookies = weg.headers(SET_COOKIE);
        assert!(
            cookies.contains(&"vangnet=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"),
            "{cookies:?}"
        );
        assert!(cookies.iter().any(|c| c.starts_with("melding=goed.afgemeld;")));
        assert_eq!(
            oud.clone().get("/proef/account").await.status,
            StatusCode::SEE_OTHER,
            "a kept cookie opens nothing"
        );
        assert_eq!(
            oud.clone().post("/proef/afmelden", &[]).await.status,
            StatusCode::SEE_OTHER,
            "twice is no error"
        );
    });
}

#[test]
fn whoever_writes_after_the_session_ended_finds_the_way_to_sign_in() {
    run(Databank::Sqlite, async |app: &TestApp| {
        let mut browser = bob(app).await;
        let antwoord = browser
            .post_from("/proef/accounts", "/proef/accounts", &[("naam", "Iemand")])
            .await;
        assert_eq!(antwoord.status, StatusCode::UNAUTHORIZED);
        assert!(
            antwoord
                .body
                .contains("href=\"/proef/aanmelden?naar=%2Fproef%2Faccounts\""),
            "{}",
            antwoord.body
        );
    });
}

#[test]
fn an_unknown_samenwerkingsverband_is_not_found() {
    run(Databank::Sqlite, async |app: &TestApp| {
        let mut browser = Browser::new(app, false);
        for pad in [
            "/ander/aanmelden",
            "/ander/aanmelden/code",
            "/ander/account",
            "/ander/accounts",
            "/ander/logboek",
        ] {
            assert_eq!(browser.get(pad).await.status, StatusCode::NOT_FOUND, "{pad}");
        }
        for pad in ["/ander/aanmelden", "/ander/aanmelden/code", "/ander/afmelden"] {
            assert_eq!(
                browser.post(pad, &[]).await.status,
                StatusCode::NOT_FOUND,
                "{pad}"
            );
        }
    });
}
