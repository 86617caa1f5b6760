//! Steps and decisions through the API: the same refusals as on the pages, with the reason.

use axum::Router;
use axum::body::Body;
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE};
use axum::http::{Method, StatusCode};
use serde_json::{Value, json};
use vangnet_core::id::AanvraagId;
use vangnet_core::toelating::ZaakSoort;
use vangnet_testkit::{Databank, TestApp, Wereld, run};
use vangnet_web::{WebConfig, router};

use super::gesprek::{Response, request, send};
use super::schema::{description, misfits};

async fn call(router: &Router, token: &str, path: &str, body: Option<Value>) -> Response {
    let method = if body.is_some() { Method::POST } else { Method::GET };
    let request = request(method, path)
        .header(AUTHORIZATION, format!("Bearer {token}"))
        .header(CONTENT_TYPE, "application/json")
        .body(Body::from(body.map(|b| b.to_string()).unwrap_or_default()))
        .unwrap();
    send(router, request).await
}

fn address(app: &TestApp, id: AanvraagId, rest: &str) -> String {
    format!("/api/v1/swv/{}/aanvragen/{id}{rest}", app.swv.slug)
}

#[test]
fn a_step_and_a_decision_go_as_on_the_pages() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let id = wereld.discussed(app, wereld.leerling(0), ZaakSoort::Pro).await;
        let router = router(app.app.clone(), WebConfig::default());
        let ortho = app.token(wereld.orthopedagoog).await;
        let seen = call(&router, &ortho, &address(app, id, ""), None).await;
        assert_eq!(seen.status, StatusCode::OK);
        assert_eq!(
            misfits(&description(), "AanvraagAntwoord", &seen.json),
            Vec::<String>::new()
        );
        assert_eq!(seen.json["staat"], "in_bespreking");
        let step = json!({
            "versie": seen.json["versie"], "gebeurtenis": "overeenstemming_ja", "toelichting": "Eens met de school.",
            "weging": [{"factor": "leerbaarheid", "tekst": "Leert door doen."}]
        });
        let steps = address(app, id, "/stappen");
        let done = call(&router, &ortho, &steps, Some(step.clone())).await;
        assert_eq!(
            (done.status, &done.json["staat"]),
            (StatusCode::OK, &json!("gereed"))
        );
        // The same again: the state does not know it any more, and nothing happened.
        let again = call(&router, &ortho, &steps, Some(step)).await;
        assert_eq!(
            (again.status, again.problem()),
            (StatusCode::CONFLICT, "verkeerde-stand")
        );

        let director = app.token(wereld.directeur).await;
        let decisions = address(app, id, "/besluiten");
        let decision = json!({
            "versie": done.json["versie"], "besluit": "toewijzen", "motivering": "De gegevens voldoen.",
            "ingangsdatum": "2026-11-16"
        });
        let early = call(&router, &director, &decisions, Some(decision.clone())).await;
        assert_eq!(
            (early.status, early.problem()),
            (StatusCode::UNPROCESSABLE_ENTITY, "velden")
        );
        assert_eq!(early.json["velden"][0]["veld"], "stap");
        assert_eq!(early.json["velden"][0]["code"], "deskundigen");
        assert!(!early.json["velden"][0]["tekst"].as_str().unwrap().is_empty());

        wereld.advise(app, id, "toewijzen").await;
        let refused = call(&router, &ortho, &decisions, Some(decision.clone())).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "only the director decides");
        let granted = call(&router, &director, &decisions, Some(decision)).await;
        assert_eq!(
            (granted.status, &granted.json["staat"]),
            (StatusCode::OK, &json!("toegewezen"))
        );
    });
}

#[test]
fn forbidden_steps_are_refused_with_the_reason() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let id = wereld.planned(app, wereld.leerling(0), ZaakSoort::Lwoo).await;
        let router = router(app.app.clone(), WebConfig::default());
        let steps = address(app, id, "/stappen");
        let body = |event: &str| json!({"versie": 4, "gebeurtenis": event, "toelichting": "Daarom."});
        let ortho = app.token(wereld.orthopedagoog).await;
        let school = app.token(wereld.zorgcoordinator).await;
        for (token, event, status, problem) in [
            // Straight to the director or the disputes committee.
            (
                &ortho,
                "commissie_verdeeld",
                StatusCode::CONFLICT,
                "verkeerde-stand",
            ),
            (
                &school,
                "geschil_ingediend",
                StatusCode::CONFLICT,
                "verkeerde-stand",
            ),
            // A decision is no step.
            (&ortho, "toegewezen", StatusCode::UNPROCESSABLE_ENTITY, "velden"),
            (&ortho, "bestaat_niet", StatusCode::UNPROCESSABLE_ENTITY, "velden"),
            // The school's own step, by the samenwerkingsverband.
            (&ortho, "gebundeld", StatusCode::FORBIDDEN, "geweigerd"),
        ] {
            let answer = call(&router, token, &steps, Some(body(event))).await;
            assert_eq!((answer.status, answer.problem()), (status, problem), "{event}");
        }
        let stale = json!({"versie": 3, "gebeurtenis": "gebundeld"});
        let answer = call(&router, &school, &steps, Some(stale)).await;
        assert_eq!(
            (answer.status, answer.problem()),
            (StatusCode::CONFLICT, "al-veranderd")
        );
        let found = app.swv.find_aanvraag(id).await.unwrap().unwrap();
        assert_eq!(found.aanvraag.versie, 4, "nothing was written");
    });
}

#[test]
fn without_a_session_or_a_right_there_is_nothing() {
    run(Databank::Sqlite, async |app| {
        let wereld = Wereld::new(app).await;
        let id = wereld.complete(app, wereld.leerling(0), ZaakSoort::Lwoo).await;
        let router = router(app.app.clone(), WebConfig::default());
        let path = address(app, id, "");
        let stranger = call(&router, "geen-token", &path, None).await;
        assert_eq!(
            (stranger.status, stranger.problem()),
            (StatusCode::UNAUTHORIZED, "afgemeld")
        );
        for account in [
            wereld.orthopedagoog,
            wereld.andere_zorgcoordinator,
            wereld.niemand,
        ] {
            let token = app.token(account).await;
            let answer = call(&router, &token, &path, None).await;
            assert_eq!(
                answer.status,
                StatusCode::NOT_FOUND,
                "not submitted, or another school"
            );
        }
        // A mentor sees where it stands, and no guard that tells of diagnostics.
        let token = app.token(wereld.mentor).await;
        let seen = call(&router, &token, &path, None).await;
        assert_eq!(seen.json["stappen"], json!([]));
    });
}
