//! What everybody reads: pages without a session, kept by who has them, in two languages.

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use tower::ServiceExt as _;
use vangnet_testkit::{Databank, SLUG, TestApp, Wereld, run};
use vangnet_web::{WebConfig, router};

use crate::browser::Browser;

struct Antwoord {
    status: StatusCode,
    headers: HeaderMap,
    tekst: String,
}

/// Asks as nobody in particular.
async fn vraag(app: &TestApp, path: &str, extra: &[(header::HeaderName, &str)]) -> Antwoord {
    let mut request = Request::get(path).header(header::HOST, "vangnet.example");
    for (name, value) in extra {
        request = request.header(name, *value);
    }
    let request = request.body(Body::empty()).expect("a request");
    let site = router(app.app.clone(), WebConfig::default());
    let response = site.oneshot(request).await.expect("a response");
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.expect("a body");
    Antwoord {
        status: parts.status,
        headers: parts.headers,
        tekst: String::from_utf8(bytes.to_vec()).expect("text"),
    }
}

async fn begin(app: &TestApp) -> Wereld {
    let wereld = Wereld::new(app).await;
    app.maasdal().await;
    app.profielformat().await;
    wereld
}

const PAGES: [&str; 6] = [
    "",
    "/99AA",
    "/99AA/2026",
    "/99AA/2026/pdf",
    "/99AA/2026/schoolgids",
    "/99AA/2027/verschil/2026",
];

#[test]
fn r016_every_public_page_is_whole_in_both_languages_and_sets_nothing() {
    run(Databank::Sqlite, async |app| {
        let wereld = begin(app).await;
        wereld.published_profile(app, "2026").await;
        wereld.published_profile(app, "2027").await;
        for language in ["nl", "en"] {
            for path in PAGES {
                let url = format!("/{SLUG}/ondersteuningsaanbod{path}");
                let page = vraag(app, &url, &[(header::ACCEPT_LANGUAGE, language)]).await;
                assert_eq!(page.status, StatusCode::OK, "{url}");
                assert!(!page.headers.contains_key(header::SET_COOKIE), "{url}");
                assert!(!page.tekst.contains("??"), "{url} misses a text");
                assert!(!page.tekst.contains("D. Directie"), "{url}");
            }
        }
        let nl = vraag(app, &format!("/{SLUG}/ondersteuningsaanbod/99AA"), &[]).await;
        assert!(nl.tekst.contains("<html lang=\"nl\"") && nl.tekst.contains("In het kort"));
        for (year, holds) in [("2026", true), ("2027", false)] {
            let url = format!("/{SLUG}/ondersteuningsaanbod/99AA/{year}");
            let page = vraag(app, &url, &[]).await;
            assert_eq!(!page.tekst.contains("geldt nu niet"), holds, "{url}");
        }
        let gids = vraag(
            app,
            &format!("/{SLUG}/ondersteuningsaanbod/99AA/2026/schoolgids"),
            &[],
        )
        .await;
        assert!(gids.tekst.contains("schooljaar 2026-2027") && gids.tekst.contains("rustige plek"));
    });
}

/// Who has it is told so; what was taken back is gone at once.
#[test]
fn what_somebody_has_is_not_sent_again_until_it_is_taken_back() {
    run(Databank::Sqlite, async |app| {
        let wereld = begin(app).await;
        let id = wereld.published_profile(app, "2026").await;
        for url in [
            format!("/{SLUG}/ondersteuningsaanbod/99AA/2026"),
            format!("/{SLUG}/ondersteuningsaanbod/99AA/2026/pdf"),
            format!("/api/v1/swv/{SLUG}/ondersteuningsaanbod/99AA/2026"),
        ] {
            let first = vraag(app, &url, &[]).await;
            assert_eq!(first.headers[header::CACHE_CONTROL], "public, no-cache", "{url}");
            let etag = first.headers[header::ETAG].to_str().expect("text").to_owned();
            for known in [etag.clone(), format!("\"x\", W/{etag}")] {
                let again = vraag(app, &url, &[(header::IF_NONE_MATCH, &known)]).await;
                assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{url} {known}");
                assert!(again.tekst.is_empty());
            }
            let other = vraag(app, &url, &[(header::IF_NONE_MATCH, "\"x\"")]).await;
            assert_eq!(other.status, StatusCode::OK);
        }
        let page = format!("/{SLUG}/ondersteuningsaanbod/99AA/2026");
        let nl = vraag(app, &page, &[]).await;
        let en = vraag(app, &page, &[(header::ACCEPT_LANGUAGE, "en")]).await;
        assert_ne!(nl.headers[header::ETAG], en.headers[header::ETAG]);
        assert!(
            nl.headers[header::VARY]
                .to_str()
                .expect("text")
                .contains("accept-language")
        );
        let zorg = app.ctx(wereld.zorgcoordinator).await;
        app.app
            .withdraw_schoolprofiel(&zorg, id)
            .await
            .expect("taken back");
        let etag = nl.headers[header::ETAG].to_str().expect("text");
        let gone = vraag(app, &page, &[(header::IF_NONE_MATCH, etag)]).await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn what_was_never_published_does_not_exist() {
    run(Databank::Sqlite, async |app| {
        let wereld = begin(app).await;
        let id = wereld.begun_profile(app, "2026", false).await;
        wereld.adopt_profile(app, id).await;
        for path in PAGES.iter().skip(1).chain(&["/99AA/x", "/XXXX", "/99AA/99999"]) {
            let url = format!("/{SLUG}/ondersteuningsaanbod{path}");
            assert_eq!(vraag(app, &url, &[]).await.status, StatusCode::NOT_FOUND, "{url}");
        }
        let none = vraag(app, "/nergens/ondersteuningsaanbod", &[]).await;
        assert_eq!(none.status, StatusCode::NOT_FOUND);
        let api = format!("/api/v1/swv/{SLUG}/ondersteuningsaanbod");
        assert_eq!(
            vraag(app, &format!("{api}/99AA/2026"), &[]).await.status,
            StatusCode::NOT_FOUND
        );
        assert_eq!(
            vraag(app, &format!("{api}/99AA/x"), &[]).await.status,
            StatusCode::BAD_REQUEST
        );
        assert!(vraag(app, &api, &[]).await.tekst.contains("\"publicaties\":[]"));
    });
}

/// What programs get has exactly the fields that the description names, at every level.
#[test]
fn the_data_are_as_described() {
    run(Databank::Sqlite, async |app| {
        let wereld = begin(app).await;
        wereld.published_profile(app, "2026").await;
        let url = format!("/api/v1/swv/{SLUG}/ondersteuningsaanbod/99AA/2026");
        let data: serde_json::Value = serde_json::from_str(&vraag(app, &url, &[]).await.tekst).expect("JSON");
        let api: serde_json::Value = serde_json::from_str(vangnet_web::openapi_document()).expect("JSON");
        let described = |name: &str| {
            let fields = api["components"]["schemas"][name]["properties"].as_object();
            fields.expect("fields").keys().cloned().collect::<Vec<_>>()
        };
        let given = |value: &serde_json::Value| {
            let mut fields: Vec<String> = value.as_object().expect("an object").keys().cloned().collect();
            fields.sort();
            fields
        };
        let sorted = |name: &str| {
            let mut fields = described(name);
            fields.sort();
            fields
        };
        assert_eq!(given(&data), sorted("AanbodAntwoord"));
        let plekken = data["plekken"].as_array().expect("places");
        assert!(plekken.iter().all(|p| given(p) == sorted("AanbodPlek")));
        let aanbod: Vec<_> = plekken
            .iter()
            .flat_map(|p| p["aanbod"].as_array().expect("offers"))
            .collect();
        assert!(!aanbod.is_empty() && aanbod.iter().all(|a| given(a) == sorted("AanbodRegel")));
    });
}

/// The head looks, publishes, and takes back; who writes only looks until then.
#[test]
fn the_page_on_which_it_is_published() {
    run(Databank::Sqlite, async |app| {
        let wereld = begin(app).await;
        let id = wereld.begun_profile(app, "2026", false).await;
        let path = format!("/profielen/{id}/openbaar");
        let directie = Browser::of(app, wereld.directie).await;
        let early = directie.get(&path).await.complete();
        assert!(early.says("nog niet vastgesteld"));
        wereld.adopt_profile(app, id).await;
        let zorg = Browser::of(app, wereld.zorgcoordinator).await;
        let page = zorg.get(&path).await.complete();
        assert!(!page.html.contains(&format!("{path}\" novalidate")));
        let page = directie.get(&path).await.complete();
        assert!(page.says("Zo leest iedereen het"));
        assert!(
            Browser::of(app, wereld.directie)
                .await
                .in_english()
                .get(&path)
                .await
                .complete()
                .says("Publish")
        );
        let done = directie.post(&path, "").await;
        assert_eq!(
            done.flash.as_deref(),
            Some("schoolprofiel-openbaar"),
            "{}",
            done.html
        );
        let page = zorg.get(&path).await.complete();
        assert!(page.html.contains(&format!("{path}/intrekken")));
        let back = zorg.post(&format!("{path}/intrekken"), "").await;
        assert_eq!(back.flash.as_deref(), Some("schoolprofiel-ingetrokken"));
    });
}
