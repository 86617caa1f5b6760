//! A browser of a few lines: keeps its session cookie, posts from our own pages.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::header::{CONTENT_TYPE, COOKIE, HOST, HeaderName, REFERER, SET_COOKIE};
use axum::http::{HeaderMap, Method, Request, StatusCode};
use tower::ServiceExt;
use vangnet_testkit::TestApp;
use vangnet_web::{WebConfig, router};

/// An answer, read to its end.
#[derive(Debug)]
pub(crate) struct Antwoord {
    pub(crate) status: StatusCode,
    headers: HeaderMap,
    pub(crate) body: String,
}

impl Antwoord {
    pub(crate) fn header(&self, naam: HeaderName) -> &str {
        self.headers
            .get(naam)
            .map(|waarde| waarde.to_str().unwrap())
            .unwrap_or_default()
    }

    pub(crate) fn headers(&self, naam: HeaderName) -> Vec<&str> {
        self.headers
            .get_all(naam)
            .iter()
            .map(|waarde| waarde.to_str().unwrap())
            .collect()
    }

    /// The value of a hidden field.
    pub(crate) fn hidden(&self, naam: &str) -> String {
        let mark = format!("name=\"{naam}\" value=\"");
        let (_, rest) = self.body.split_once(&mark).expect("a hidden field");
        rest.split('"').next().unwrap().to_owned()
    }
}

#[derive(Debug, Clone)]
pub(crate) struct Browser {
    router: Router,
    sessie: Option<String>,
    pub(crate) taal: &'static str,
}

impl Browser {
    pub(crate) fn new(app: &TestApp, https: bool) -> Self {
        let router = router(app.app.clone(), WebConfig { https, demo: None });
        Self {
            router,
            sessie: None,
            taal: "nl",
        }
    }

    /// With a session that was begun elsewhere.
    pub(crate) fn with(app: &TestApp, token: &str) -> Self {
        Self {
            sessie: Some(format!("vangnet={token}")),
            ..Self::new(app, false)
        }
    }

    pub(crate) async fn get(&mut self, pad: &str) -> Antwoord {
        let request = self.request(Method::GET, pad).body(Body::empty()).unwrap();
        self.send(request).await
    }

    pub(crate) async fn post(&mut self, pad: &str, velden: &[(&str, &str)]) -> Antwoord {
        self.post_from("/", pad, velden).await
    }

    pub(crate) async fn post_from(&mut self, van: &str, pad: &str, velden: &[(&str, &str)]) -> Antwoord {
        let body = serde_html_form::to_string(velden).unwrap();
        let request = self
            .request(Method::POST, pad)
            .header("sec-fetch-site", "same-origin")
            .header(REFERER, format!("http://vangnet.test{van}"))
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    pub(crate) async fn sign_in(&mut self, login: &str, wachtwoord: &str, naar: &str) -> Antwoord {
        self.post(
            "/proef/aanmelden",
            &[("login", login), ("wachtwoord", wachtwoord), ("naar", naar)],
        )
        .await
    }

    /// The code that an authenticator shows at this moment.
    pub(crate) fn code(&self, app: &TestApp, geheim: &str) -> String {
        let secret = totp_rs::Secret::try_from_base32(geheim).unwrap();
        let totp = totp_rs::Builder::new()
            .with_secret(secret)
            .with_account_name("x")
            .build()
            .unwrap();
        totp.generate((app.millis() / 1000).try_into().unwrap())
            .to_string()
    }

    fn request(&self, method: Method, pad: &str) -> axum::http::request::Builder {
        let cookies: Vec<String> = self
            .sessie
            .iter()
            .cloned()
            .chain([format!("taal={}", self.taal)])
            .collect();
        Request::builder()
            .method(method)
            .uri(pad)
            .header(HOST, "vangnet.test")
            .header(COOKIE, cookies.join("; "))
    }

    async fn send(&mut self, request: Request<Body>) -> Antwoord {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for set in parts.headers.get_all(SET_COOKIE) {
            let pair = set.to_str().unwrap().split(';').next().unwrap();
            if pair.trim_start_matches("__Host-").starts_with("vangnet=") {
                self.sessie = (!pair.ends_with('=')).then(|| pair.to_owned());
            }
        }
        let body = to_bytes(body, usize::MAX).await.unwrap();
        Antwoord {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8(body.to_vec()).unwrap(),
        }
    }
}
