//! Assets are served under the names that pages use, and kept.

use axum::body::{Body, to_bytes};
use axum::http::Request;
use tower::ServiceExt;

use super::*;

async fn get(url: &str, etag: Option<&str>) -> Response {
    let mut request = Request::get(url);
    if let Some(etag) = etag {
        request = request.header(IF_NONE_MATCH, etag);
    }
    routes()
        .oneshot(request.body(Body::empty()).unwrap())
        .await
        .unwrap()
}

#[tokio::test]
async fn every_asset_is_served_by_its_hashed_name() {
    for (url, kind) in [
        (Assets.style(), "text/css"),
        (Assets.script(), "text/javascript"),
        (Assets.icon(), "image/svg+xml"),
    ] {
        let hash = url.rsplit('.').nth(1).unwrap();
        assert!(
            url.starts_with("/assets/") && hash.len() == 8 && hash.chars().all(|c| c.is_ascii_hexdigit()),
            "{url}"
        );
        let response = get(url, None).await;
        assert_eq!(response.status(), StatusCode::OK, "{url}");
        assert!(
            response.headers()[CONTENT_TYPE]
                .to_str()
                .unwrap()
                .starts_with(kind)
        );
        assert_eq!(
            response.headers()[CACHE_CONTROL],
            "public, max-age=31536000, immutable"
        );
        let etag = response.headers()[ETAG].clone();
        assert!(
            !to_bytes(response.into_body(), usize::MAX)
                .await
                .unwrap()
                .is_empty()
        );
        assert_eq!(
            get(url, etag.to_str().ok()).await.status(),
            StatusCode::NOT_MODIFIED
        );
        assert_eq!(get(url, Some("\"other\"")).await.status(), StatusCode::OK);
    }
}

#[tokio::test]
async fn the_font_of_the_style_sheet_is_served() {
    let css = String::from_utf8(
        SHELF.files[Assets.style().strip_prefix("/assets/").unwrap()]
            .bytes
            .clone(),
    )
    .unwrap();
    let url = css
        .split("url(\"")
        .find(|rest| rest.starts_with("/assets/"))
        .unwrap()
        .split('"')
        .next()
        .unwrap();
    assert_eq!(get(url, None).await.headers()[CONTENT_TYPE], "font/woff2");
}

#[tokio::test]
async fn an_old_or_plain_name_is_not_found() {
    for url in [
        "/assets/vangnet.00000000.css",
        "/assets/vangnet.css",
        "/assets/..%2FCargo.toml",
    ] {
        assert_eq!(get(url, None).await.status(), StatusCode::NOT_FOUND, "{url}");
    }
}
