//! Which language a request gets, and how texts, dates and numbers come out.

use axum::http::HeaderMap;
use axum::http::header::{ACCEPT_LANGUAGE, COOKIE};
use jiff::Timestamp;
use jiff::civil::date;
use rstest::rstest;

use super::{Taal, key};

#[rstest]
#[case::nothing(None, None, Taal::Nl)]
#[case::browser(None, Some("en-GB,en;q=0.9,nl;q=0.8"), Taal::En)]
#[case::browser_weights(None, Some("en;q=0.5, nl-NL;q=0.8"), Taal::Nl)]
#[case::tie_goes_to_the_first(None, Some("en, nl"), Taal::En)]
#[case::unknown_languages(None, Some("fr, de;q=0.9"), Taal::Nl)]
#[case::known_after_unknown(None, Some("fr, en;q=0.1"), Taal::En)]
#[case::refused(None, Some("en;q=0"), Taal::Nl)]
#[case::broken_weight(None, Some("en;q=veel"), Taal::Nl)]
#[case::cookie_wins(Some("taal=nl"), Some("en"), Taal::Nl)]
#[case::cookie_among_others(Some("a=b; taal=en; c=d"), None, Taal::En)]
#[case::unknown_cookie(Some("taal=fr"), Some("en"), Taal::En)]
#[case::cookie_of_like_name(Some("xtaal=en"), None, Taal::Nl)]
fn language_of_a_request(#[case] cookie: Option<&str>, #[case] accept: Option<&str>, #[case] expected: Taal) {
    let mut headers = HeaderMap::new();
    if let Some(cookie) = cookie {
        headers.insert(COOKIE, cookie.parse().unwrap());
    }
    if let Some(accept) = accept {
        headers.insert(ACCEPT_LANGUAGE, accept.parse().unwrap());
    }
    assert_eq!(Taal::from_headers(&headers), expected);
}

#[test]
fn dates() {
    let day = date(2026, 2, 17);
    assert_eq!(Taal::Nl.short_date(day), "di 17 feb");
    assert_eq!(Taal::En.short_date(day), "Tue 17 Feb");
    assert_eq!(Taal::Nl.long_date(day), "17 februari 2026");
    assert_eq!(Taal::En.long_date(day), "17 February 2026");
    assert_eq!(Taal::Nl.day_month(date(2026, 3, 2)), "2 mrt");
    assert_eq!(Taal::En.day_month(date(2026, 3, 2)), "2 Mar");
    assert_eq!(Taal::Nl.day_month(date(2026, 5, 1)), "1 mei");
}

#[test]
fn moments_follow_dutch_legal_time_through_the_year() {
    let at = |text: &str| text.parse::<Timestamp>().unwrap();
    assert_eq!(Taal::Nl.moment(at("2026-02-17T08:14:00Z")), "di 17 feb 09:14");
    assert_eq!(Taal::Nl.moment(at("2026-07-01T22:30:00Z")), "do 2 jul 00:30");
    // The clock goes back on Sunday 25 October 2026 at 03:00 local time: 01:00 UTC.
    assert_eq!(
        Taal::En.long_moment(at("2026-10-25T00:59:00Z")),
        "25 October 2026, 02:59"
    );
    assert_eq!(
        Taal::En.long_moment(at("2026-10-25T01:00:00Z")),
        "25 October 2026, 02:00"
    );
}

#[rstest]
#[case(0, "0,00", "0.00")]
#[case(5, "0,05", "0.05")]
#[case(55, "0,55", "0.55")]
#[case(123_456, "1.234,56", "1,234.56")]
#[case(-5, "−0,05", "−0.05")]
fn hundredths(#[case] value: i64, #[case] nl: &str, #[case] en: &str) {
    assert_eq!(
        (Taal::Nl.hundredths(value), Taal::En.hundredths(value)),
        (nl.to_owned(), en.to_owned())
    );
}

#[test]
fn other_numbers() {
    assert_eq!(Taal::Nl.integer(0), "0");
    assert_eq!(Taal::Nl.integer(999), "999");
    assert_eq!(Taal::Nl.integer(-1_234_567), "−1.234.567");
    assert_eq!(Taal::En.integer(1000), "1,000");
    assert_eq!(Taal::Nl.tenths(14), "1,4");
    assert_eq!(Taal::Nl.percent(14), "14\u{a0}%");
    assert_eq!(Taal::En.percent(14), "14%");
}

#[rstest]
#[case(0, "0\u{a0}bytes")]
#[case(999, "999\u{a0}bytes")]
#[case(1_000, "1,0\u{a0}kB")]
#[case(1_499_999, "1,4\u{a0}MB")]
#[case(20_000_000, "20,0\u{a0}MB")]
#[case(u64::MAX, "18.446.744.073,7\u{a0}GB")]
fn file_sizes(#[case] bytes: u64, #[case] expected: &str) {
    assert_eq!(Taal::Nl.file_size(bytes), expected);
}

#[test]
fn texts_have_plurals_arguments_and_no_isolation_marks() {
    assert_eq!(
        Taal::Nl.count("veld-fouten", 1).to_string(),
        "Er is 1 ding dat nog niet klopt"
    );
    assert_eq!(
        Taal::Nl.count("veld-fouten", 2).to_string(),
        "Er zijn 2 dingen die nog niet kloppen"
    );
    let place = Taal::En
        .text("bladeren-plek")
        .arg("van", 26)
        .arg("tot", 50)
        .arg("totaal", 1234);
    assert_eq!(place.to_string(), "26–50 of 1,234");
    assert_eq!(
        Taal::Nl.text("fout-meldnummer").arg("nummer", "a-1").to_string(),
        "Meldnummer: a-1"
    );
    assert_eq!(
        Taal::En.code("domein", "ir").to_string(),
        "Mathematical reasoning"
    );
    assert_eq!(Taal::En.text(key("kader-menu")).to_string(), "Menu");
}

#[test]
fn a_key_without_a_text_shows_itself() {
    let unknown = Taal::Nl.code("domein", "zz");
    assert!(!unknown.exists());
    assert_eq!(unknown.to_string(), "[domein-zz]");
}

#[test]
fn every_file_in_the_folder_is_embedded() {
    for taal in Taal::ALL {
        let folder = format!("{}/translations/{}", env!("CARGO_MANIFEST_DIR"), taal.tag());
        let mut rooms: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|file| {
                file.unwrap()
                    .file_name()
                    .into_string()
                    .unwrap()
                    .replace(".ftl", "")
            })
            .collect();
        rooms.sort();
        assert_eq!(rooms, super::bundle::ROOMS, "{}", taal.tag());
    }
}
