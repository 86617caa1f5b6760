//! The pages behind the sign-in: who may open them, in both languages, and what their forms do.

use axum::http::StatusCode;
use axum::http::header::LOCATION;
use vangnet_core::toegang::{Bereik, Rol, Toekenning};
use vangnet_testkit::{Databank, Deel, TestApp, WACHTWOORD, Wereld, run};

use crate::browser::Browser;

/// A page in its language, in which every text was found: a missing one shows its key in brackets.
fn whole(body: &str, taal: &str) {
    assert!(body.contains(&format!("<html lang=\"{taal}\"")), "{body}");
    let kale_sleutel = body.split('[').skip(1).find(|rest| {
        let woord = rest.split(']').next().unwrap_or_default();
        woord.contains('-')
            && woord
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
    });
    assert_eq!(
        kale_sleutel.map(|rest| rest.chars().take(40).collect::<String>()),
        None,
        "a key without a text"
    );
}

#[test]
fn every_page_renders_in_both_languages() {
    run(Databank::Sqlite, async |app: &TestApp| {
        let wereld = Wereld::new(app).await;
        let beheer = app.token(wereld.beheerder).await;
        let directeur = app.token(wereld.directeur).await;
        let account = format!("/proef/accounts/{}", wereld.teamleider);
        let pages = [
            (&beheer, "/proef/account", "Bob Beheer"),
            (&beheer, "/proef/account/tweede-factor", "data:image/png"),
            (&beheer, "/proef/accounts", "Mees Mentor"),
            (&beheer, account.as_str(), "De Vlinder, Noord"),
            (&beheer, "/proef/inrichting", "99AA"),
            (&directeur, "/proef/inrichting", "name=\"lezing\""),
            (&directeur, "/proef/logboek", "</table>"),
        ];
        for taal in ["nl", "en"] {
            for (token, pad, staat) in &pages {
                let mut browser = Browser::with(app, token);
                browser.taal = taal;
                let antwoord = browser.get(pad).await;
                assert_eq!(antwoord.status, StatusCode::OK, "{pad}");
                assert!(antwoord.body.contains(staat), "{pad} {taal}");
                whole(&antwoord.body, taal);
            }
            let mut browser = Browser::new(app, false);
            browser.taal = taal;
            whole(&browser.get("/proef/aanmelden").await.body, taal);
        }
    });
}

#[test]
fn roles_decide_who_opens_what() {
    run(Databank::Sqlite, async |app: &TestApp| {
        let wereld = Wereld::new(app).await;
        let account = format!("/proef/accounts/{}", wereld.mentor);
        let pages = [
            "/proef/account",
            "/proef/accounts",
            &account,
            "/proef/inrichting",
            "/proef/logboek",
        ];
        for (wie, open) in [
            (wereld.beheerder, [true, true, true, true, true]),
            (wereld.directeur, [true, false, false, true, true]),
            (wereld.bestuur, [true, false, false, true, false]),
            (wereld.mentor, [true, false, false, false, false]),
            (wereld.niemand, [true, false, false, false, false]),
        ] {
            let mut browser = Browser::with(app, &app.token(wie).await);
            for (pad, mag) in pages.into_iter().zip(open) {
                let status = browser.get(pad).await.status;
                assert_eq!(
                    status,
                    if mag {
                        StatusCode::OK
                    } else {
                        StatusCode::FORBIDDEN
                    },
                    "{pad}"
                );
            }
        }
        let mut directeur = Browser::with(app, &app.token(wereld.directeur).await);
        for (pad, velden) in [
            ("", vec![("naam", "X")]),
            ("/rollen", vec![("rol", "mentor")]),
            ("/actief", vec![("actief", "nee")]),
        ] {
            let pad = if pad.is_empty() {
                "/proef/accounts".to_owned()
            } else {
                format!("{account}{pad}")
            };
            assert_eq!(
                directeur.post(&pad, &velden).await.status,
                StatusCode::FORBIDDEN,
                "{pad}"
            );
        }
        let mut bestuur = Browser::with(app, &app.token(wereld.bestuur).await);
        let lid6 = bestuur
            .post(
                "/proef/inrichting/lid6",
                &[("vanaf", "2027-01-01"), ("lezing", "ruim")],
            )
            .await;
        assert_eq!(lid6.status, StatusCode::FORBIDDEN);
        assert_eq!(
            bestuur.post("/proef/logboek/controle", &[]).await.status,
            StatusCode::FORBIDDEN
        );
    });
}

#[test]
fn an_account_is_made_given_a_role_closed_and_opened() {
    run(Databank::Sqlite, async |app: &TestApp| {
        let wereld = Wereld::new(app).await;
        let mut browser = Browser::with(app, &app.token(wereld.beheerder).await);
        let mis = browser
            .post(
                "/proef/accounts",
                &[("naam", "Nova Nieuw"), ("login", "nova"), ("wachtwoord", "kort")],
            )
            .await;
        assert_eq!(mis.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(mis.body.contains("value=\"Nova Nieuw\"") && mis.body.contains("id=\"login-fout\""));
        let velden = [
            ("naam", "Nova Nieuw"),
            ("login", "Nova@proef.example"),
            ("wachtwoord", "vier losse woorden hier"),
        ];
        let gemaakt = browser.post("/proef/accounts", &velden).await;
        let blad = gemaakt.header(LOCATION).to_owned();
        assert!(blad.starts_with("/proef/accounts/"), "{blad}");

        let rollen = format!("{blad}/rollen");
        let school = app.school(0).id.to_string();
        let past_niet = browser
            .post(
                &rollen,
                &[("rol", "mentor"), ("bereik", "swv"), ("vanaf", "2026-11-10")],
            )
            .await;
        assert_eq!(past_niet.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            past_niet.body.contains("id=\"bereik-fout\"")
                && past_niet.body.contains("<option value=\"mentor\" selected>")
        );
        let gegeven = browser
            .post(&rollen, &[("rol", "mentor"), ("bereik", &school), ("vanaf", "")])
            .await;
        assert_eq!(gegeven.header(LOCATION), blad);
        let body = browser.get(&blad).await.body;
        let (_, regel) = body
            .split_once(&format!("action=\"{rollen}/"))
            .expect("a role to end");
        let regel = regel.split('/').next().unwrap();
        let klaar = browser.post(&format!("{rollen}/{regel}/beeindigen"), &[]).await;
        assert_eq!(klaar.header(LOCATION), blad);
        assert!(browser.get(&blad).await.body.contains("voorbij"));

        let mut nova = Browser::new(app, false);
        let aangemeld = nova
            .sign_in("nova@proef.example", "vier losse woorden hier", "")
            .await;
        assert_eq!(aangemeld.status, StatusCode::SEE_OTHER);
        browser
            .post(&format!("{blad}/actief"), &[("actief", "nee")])
            .await;
        assert_eq!(
            nova.get("/proef/account").await.status,
            StatusCode::SEE_OTHER,
            "closed at once"
        );
        browser.post(&format!("{blad}/actief"), &[("actief", "ja")]).await;
        browser
            .post(
                &format!("{blad}/wachtwoord"),
                &[("wachtwoord", "weer andere woorden dan")],
            )
            .await;
        let aangemeld = nova
            .sign_in("nova@proef.example", "weer andere woorden dan", "")
            .await;
        assert_eq!(aangemeld.status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn one_does_not_close_oneself_and_ids_that_name_nothing_are_not_found() {
    run(Databank::Sqlite, async |app: &TestApp| {
        let wereld = Wereld::new(app).await;
        let mut browser = Browser::with(app, &app.token(wereld.beheerder).await);
        let eigen = format!("/proef/accounts/{}", wereld.beheerder);
        assert!(!browser.get(&eigen).await.body.contains("/actief\""));
        let dicht = browser
            .post(&format!("{eigen}/actief"), &[("actief", "nee")])
            .await;
        assert_eq!(dicht.header(LOCATION), eigen);
        assert_eq!(browser.get("/proef/account").await.status, StatusCode::OK);
        let niets = uuid_of_nothing();
        let mentor = wereld.mentor;
        for pad in [
            format!("/proef/accounts/{niets}"),
            "/proef/accounts/geen-id".to_owned(),
        ] {
            assert_eq!(browser.get(&pad).await.status, StatusCode::NOT_FOUND, "{pad}");
        }
        for pad in [
            format!("/proef/accounts/{niets}/actief"),
            format!("/proef/accounts/{mentor}/rollen/{niets}/beeindigen"),
            format!("/proef/account/sessies/{niets}/beeindigen"),
        ] {
            assert_eq!(
                browser.post(&pad, &[("actief", "nee")]).await.status,
                StatusCode::NOT_FOUND,
                "{pad}"
            );
        }
    });
}

fn uuid_of_nothing() -> &'static str {
    "00000000-0000-7000-8000-000000000000"
}

#[test]
fn my_sessions_and_password() {
    run(Databank::Sqlite, async |app: &TestApp| {
        let rollen = [Toekenning {
            rol: Rol::BestuurSwv,
            bereik: Bereik::Swv,
        }];
        let bea = app.account("Bea", &rollen).await;
        let mut hier = Browser::with(app, &app.token(bea).await);
        let mut daar = Browser::with(app, &app.token(bea).await);
        let body = hier.get("/proef/account").await.body;
        let (_, rest) = body
            .split_once("/proef/account/sessies/")
            .expect("another session");
        assert!(
            !rest.contains("/proef/account/sessies/"),
            "this one is signed out, not ended"
        );
        let id = rest.split('/').next().unwrap();
        hier.post(&format!("/proef/account/sessies/{id}/beeindigen"), &[])
            .await;
        assert_eq!(daar.get("/proef/account").await.status, StatusCode::SEE_OTHER);

        let mut daar = Browser::with(app, &app.token(bea).await);
        let mis = hier
            .post(
                "/proef/account/wachtwoord",
                &[("oud", "nee"), ("wachtwoord", "vier nieuwe woorden erbij")],
            )
            .await;
        assert_eq!(mis.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(mis.body.contains("id=\"oud-fout\"") && !mis.body.contains("vier nieuwe woorden erbij"));
        let kort = hier
            .post(
                "/proef/account/wachtwoord",
                &[("oud", WACHTWOORD), ("wachtwoord", "kort")],
            )
            .await;
        assert!(
            kort.body.contains("id=\"wachtwoord-fout\"") && !kort.body.contains("id=\"wachtwoord-uit-fout\"")
        );
        let velden = [("oud", WACHTWOORD), ("wachtwoord", "vier nieuwe woorden erbij")];
        assert_eq!(
            hier.post("/proef/account/wachtwoord", &velden).await.status,
            StatusCode::SEE_OTHER
        );
        assert_eq!(hier.get("/proef/account").await.status, StatusCode::OK);
        assert_eq!(daar.get("/proef/account").await.status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn policy_is_dated_kept_and_shown() {
    run(Databank::Sqlite, async |app: &TestApp| {
        let wereld = Wereld::new(app).await;
        let mut browser = Browser::with(app, &app.token(wereld.directeur).await);
        let verleden = browser
            .post(
                "/proef/inrichting/lid6",
                &[("vanaf", "2026-11-09"), ("lezing", "dubbel")],
            )
            .await;
        assert_eq!(verleden.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            verleden.body.contains("value=\"2026-11-09\"")
                && verleden.body.contains("value=\"dubbel\" checked")
        );
        for (vanaf, lezing) in [("2026-11-10", "ruim"), ("2027-01-01", "wet")] {
            let bewaard = browser
                .post("/proef/inrichting/lid6", &[("vanaf", vanaf), ("lezing", lezing)])
                .await;
            assert_eq!(bewaard.header(LOCATION), "/proef/inrichting");
        }
        let body = browser.get("/proef/inrichting").await.body;
        assert!(body.contains("Vandaag geldt: \u{2068}Ruim") || body.contains("Vandaag geldt: Ruim"));
        let (nieuw, oud) = (
            body.find("1 januari 2027").unwrap(),
            body.find("10 november 2026").unwrap(),
        );
        assert!(nieuw < oud, "newest first");
        let dubbel = browser
            .post(
                "/proef/inrichting/lid6",
                &[("vanaf", "2027-01-01"), ("lezing", "ruim")],
            )
            .await;
        assert_eq!(dubbel.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(dubbel.body.contains("id=\"vanaf-fout\""));
        let geen = browser
            .post(
                "/proef/inrichting/lid6",
                &[("vanaf", "2027-02-01"), ("lezing", "anders")],
            )
            .await;
        assert!(geen.body.contains("id=\"lezing-fout\""));
        let logboek = browser.get("/proef/logboek").await.body;
        assert!(
            logboek.contains("Beleid vastgelegd") && logboek.contains("lezing: Ruim"),
            "{logboek}"
        );
    });
}

#[test]
fn the_trail_names_staff_and_never_a_pupil() {
    run(Databank::Sqlite, async |app: &TestApp| {
        let wereld = Wereld::new(app).await;
        let soort = vangnet_core::toelating::ZaakSoort::Pro;
        wereld.ready(app, wereld.leerling(0), soort).await;
        let mut browser = Browser::with(app, &app.token(wereld.directeur).await);
        let eerste = browser.get("/proef/logboek").await.body;
        assert!(eerste.contains("Zoe Zorg") && eerste.contains("Aanvraag ingediend"));
        assert!(!eerste.contains("Özdemir") && !eerste.contains("Elif"));
        assert!(eerste.contains("soort: praktijkonderwijs"));
        assert_eq!(
            browser.get("/proef/logboek?pagina=99").await.status,
            StatusCode::OK
        );
    });
}

#[test]
fn the_check_finds_what_was_altered() {
    run(Databank::Sqlite, async |app: &TestApp| {
        app.breaks_keten();
        let wereld = Wereld::new(app).await;
        let mut browser = Browser::with(app, &app.token(wereld.directeur).await);
        let heel = browser.post("/proef/logboek/controle", &[]).await;
        assert!(heel.status == StatusCode::OK && heel.body.contains("Het logboek klopt"));
        // Behind the back of the store.
        let aantal = app
            .sql(Deel::Swv, "UPDATE audit SET soort = 'anders' WHERE nummer = 3")
            .await;
        assert_eq!(aantal, 1);
        let kapot = browser.post("/proef/logboek/controle", &[]).await;
        assert!(kapot.body.contains("Het logboek klopt niet."));
        assert!(
            kapot.body.contains("Regel 3 is achteraf gewijzigd."),
            "{}",
            kapot.body
        );
    });
}
