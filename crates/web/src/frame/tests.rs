//! The frame: menu, flash messages and the language switch.

use axum::http::header::{HOST, REFERER};
use axum::http::{HeaderMap, Uri};
use rstest::rstest;

use super::*;

#[derive(Template)]
#[template(
    source = r#"{% extends "base.html" %}{% block titel %}Proef{% endblock %}{% block inhoud %}<h1>Proef</h1>{% endblock %}"#,
    ext = "html"
)]
struct Proef {
    t: Taal,
    page: Frame,
}

fn render(t: Taal, page: Frame) -> String {
    Proef { t, page }.render().unwrap()
}

#[test]
fn a_page_of_someone_signed_in_has_the_menu() {
    let item = |current, count| NavItem {
        label: crate::taal::key("kader-menu"),
        href: "/a?b=c&d".to_owned(),
        current,
        count,
    };
    let signed_in = SignedIn {
        name: "S. <b>".to_owned(),
        role: "mentor".to_owned(),
        sign_out: "/af".to_owned(),
    };
    let frame = Frame {
        swv: "SWV Demo".to_owned(),
        signed_in: Some(signed_in),
        nav: vec![item(true, None), item(false, Some(1234))],
        ..Frame::bare()
    };
    let html = render(Taal::Nl, frame);
    assert_eq!(html.matches(r#"aria-current="page""#).count(), 1);
    assert!(html.contains("1.234") && html.contains("wachtend"), "{html}");
    assert!(html.contains("S. &#60;b&#62;"), "names are escaped");
    assert!(html.contains(r#"<form method="post" action="/af">"#));
    assert!(html.contains(r#"<html lang="nl""#) && html.contains("<title>Proef · Vangnet</title>"));
    assert!(html.contains(r##"href="#inhoud">Naar de inhoud"##));
    assert!(html.contains(r#"value="en" lang="en">English"#) && !html.contains(r#"value="nl""#));
}

#[test]
fn a_bare_page_has_no_menu_but_a_language_switch() {
    let html = render(Taal::En, Frame::bare());
    assert!(!html.contains("<nav") && html.contains(r#"value="nl" lang="nl">Nederlands"#));
    assert!(html.contains(env!("CARGO_PKG_VERSION")));
}

#[test]
fn the_flash_message_is_shown_with_its_tone() {
    let frame = Frame {
        flash: Flash::done("dossier-bewaard"),
        ..Frame::bare()
    };
    let html = render(Taal::Nl, frame);
    assert!(
        html.contains("utrecht-alert--ok") && html.contains("Het dossier is bewaard."),
        "{html}"
    );
    assert_eq!(Flash::done("verzonnen"), None, "only registered messages");
}

#[rstest]
#[case("http://vangnet.test/swv/leerlingen?q=a", Some("/swv/leerlingen?q=a"))]
#[case("https://VANGNET.test/", Some("/"))]
#[case("http://elders.test/swv", None)]
#[case("http://vangnet.test//elders.test", None)]
#[case("http://vangnet.test.elders.test/", None)]
#[case("geen adres", None)]
fn back_leads_to_a_page_of_ours_only(#[case] referer: &str, #[case] expected: Option<&str>) {
    let mut headers = HeaderMap::new();
    headers.insert(HOST, "vangnet.test".parse().unwrap());
    headers.insert(REFERER, referer.parse().unwrap());
    assert_eq!(back(&Uri::from_static("/taal"), &headers).as_deref(), expected);
}
