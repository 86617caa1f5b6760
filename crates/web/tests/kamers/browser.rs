//! A browser without a screen: it sends what a form sends, and keeps the cookies of a signed-in person.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use axum::response::Response;
use tower::ServiceExt;
use vangnet_core::id::AccountId;
use vangnet_testkit::{SLUG, TestApp};
use vangnet_web::{WebConfig, router};

/// A signed-in person.
pub(crate) struct Browser {
    router: Router,
    session: String,
    language: &'static str,
}

/// What came back.
pub(crate) struct Page {
    pub(crate) status: StatusCode,
    pub(crate) html: String,
    /// Where a redirect leads.
    pub(crate) to: Option<String>,
    /// The code of the message that goes with it.
    pub(crate) flash: Option<String>,
}

impl Browser {
    pub(crate) async fn of(app: &TestApp, account: AccountId) -> Self {
        Self {
            router: router(app.app.clone(), WebConfig::default()),
            session: app.token(account).await,
            language: "nl",
        }
    }

    pub(crate) fn in_english(self) -> Self {
        Self {
            language: "en",
            ..self
        }
    }

    fn request(&self, method: &str, path: &str) -> axum::http::request::Builder {
        Request::builder()
            .method(method)
            .uri(format!("/{SLUG}{path}"))
            .header(header::HOST, "vangnet.example")
            .header(
                header::COOKIE,
                format!("vangnet={}; taal={}", self.session, self.language),
            )
            .header("sec-fetch-site", "same-origin")
    }

    async fn send(&self, request: Request<Body>) -> Page {
        let response: Response = self.router.clone().oneshot(request).await.expect("a response");
        let value = |name| {
            response
                .headers()
                .get(name)
                .and_then(|v| v.to_str().ok())
                .map(str::to_owned)
        };
        let cookie = value(header::SET_COOKIE);
        Page {
            status: response.status(),
            to: value(header::LOCATION),
            flash: cookie.and_then(|c| c.split(['=', ';', '.']).nth(2).map(str::to_owned)),
            html: String::from_utf8(
                to_bytes(response.into_body(), usize::MAX)
                    .await
                    .expect("a body")
                    .to_vec(),
            )
            .expect("text"),
        }
    }

    pub(crate) async fn get(&self, path: &str) -> Page {
        self.send(self.request("GET", path).body(Body::empty()).expect("a request"))
            .await
    }

    /// As htmx asks for a block.
    pub(crate) async fn get_part(&self, path: &str) -> Page {
        let request = self
            .request("GET", path)
            .header("hx-request", "true")
            .header("hx-request-type", "partial");
        self.send(request.body(Body::empty()).expect("a request")).await
    }

    pub(crate) async fn post(&self, path: &str, form: &str) -> Page {
        let request = self.request("POST", path);
        let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(form.to_owned())).expect("a request"))
            .await
    }

    /// A form with a file.
    pub(crate) async fn upload(&self, path: &str, file: &[u8]) -> Page {
        let mut body =
            b"--grens\r\ncontent-disposition: form-data; name=\"bestand\"; filename=\"lijst\"\r\n\r\n"
                .to_vec();
        body.extend_from_slice(file);
        body.extend_from_slice(b"\r\n--grens--\r\n");
        let request = self.request("POST", path);
        let request = request.header(header::CONTENT_TYPE, "multipart/form-data; boundary=grens");
        self.send(request.body(Body::from(body)).expect("a request"))
            .await
    }
}

impl Page {
    /// What a hidden field of the page gives back.
    pub(crate) fn hidden(&self, name: &str) -> String {
        let begin = format!("name=\"{name}\" value=\"");
        let rest = self.html.split(&begin).nth(1).unwrap_or_default();
        rest.split('"').next().unwrap_or_default().replace("&#10;", "\n")
    }

    /// Whether the page says something.
    pub(crate) fn says(&self, text: &str) -> bool {
        self.html.contains(text)
    }

    /// A page without texts that are missing.
    pub(crate) fn complete(self) -> Self {
        // Roles are told by the room of access.
        let missing = self.html.match_indices('[').find(|(at, _)| {
            let rest = self.html.split_at(at + 1).1;
            let key = rest.split(']').next().unwrap_or_default();
            key.contains('-')
                && !key.starts_with("rol-")
                && key
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
        });
        assert_eq!(missing, None, "{}", self.html);
        self
    }
}
