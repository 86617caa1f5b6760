//! What leaves Vangnet by itself: the calendar behind a secret address, and mail. Both are read by programs of others.

#![expect(
    clippy::cognitive_complexity,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test that cannot be set up must fail, loudly; a story is told in one piece"
)]

mod agenda;
mod mail;
mod uitnodiging;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use tower::ServiceExt as _;
use vangnet_app::App;
use vangnet_core::id::AccountId;
use vangnet_testkit::TestApp;
use vangnet_web::{WebConfig, router};

/// A browser, of somebody or of nobody.
struct Browser {
    site: Router,
    token: Option<String>,
}

/// What came back.
struct Antwoord {
    status: StatusCode,
    headers: HeaderMap,
    bytes: Vec<u8>,
}

impl Antwoord {
    fn tekst(&self) -> String {
        String::from_utf8(self.bytes.clone()).unwrap()
    }

    fn header(&self, naam: header::HeaderName) -> &str {
        self.headers.get(naam).map_or("", |w| w.to_str().unwrap())
    }
}

impl Browser {
    async fn of(app: &TestApp, wie: AccountId) -> Self {
        Self::over(&app.app, Some(app.token(wie).await))
    }

    fn over(app: &App, token: Option<String>) -> Self {
        Self {
            site: router(app.clone(), WebConfig::default()),
            token,
        }
    }

    async fn get(&self, pad: &str) -> Antwoord {
        self.ask("GET", pad, "").await
    }

    async fn post(&self, pad: &str, velden: &str) -> Antwoord {
        self.ask("POST", pad, velden).await
    }

    async fn ask(&self, method: &str, pad: &str, velden: &str) -> Antwoord {
        let mut request = Request::builder()
            .method(method)
            .uri(pad)
            .header(header::HOST, "vangnet.test")
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        if let Some(token) = &self.token {
            request = request.header(header::COOKIE, format!("vangnet={token}"));
        }
        let request = request.body(Body::from(velden.to_owned())).unwrap();
        let response = self.site.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        Antwoord {
            status: parts.status,
            headers: parts.headers,
            bytes: to_bytes(body, usize::MAX).await.unwrap().to_vec(),
        }
    }
}

/// Every part of a pupil's name in the test's world, and what was said of one: none of it leaves.
const GEHEIM: [&str; 9] = [
    "Elif", "Özdemir", "Sem", "Veen", "Postma", "Jaïr", "Kwast", "Lotte", "middag",
];

fn geen_leerling(tekst: &str) {
    for woord in GEHEIM {
        assert!(!tekst.contains(woord), "{woord} in {tekst}");
    }
}
