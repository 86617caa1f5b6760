//! A message that survives one redirect: what the last deed did. It travels in a cookie as a code, so never holds data.

use std::convert::Infallible;

use axum::extract::{FromRequestParts, Request};
use axum::http::header::{CONTENT_TYPE, SET_COOKIE};
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};

use crate::http::cookie;
use crate::http::extract::Fragment;
use crate::part::Tone;

const COOKIE: &str = "melding";

/// A message that nobody saw within five minutes has lost its context.
const SECONDS: u32 = 300;

/// The codes a flash message may have; `melding-…` exists for each. Add one here to use it.
pub(crate) const FLASH_CODES: &[&str] = &[
    "aanbod-bewaard",
    "schoolprofiel-begonnen",
    "schoolprofiel-bewaard",
    "schoolprofiel-bewaard-naam",
    "schoolprofiel-taak",
    "schoolprofiel-taak-klaar",
    "schoolprofiel-bron",
    "schoolprofiel-verder",
    "schoolprofiel-openbaar",
    "schoolprofiel-ingetrokken",
    "inlezing-gelezen",
    "inlezing-overgenomen",
    "inlezing-verplaatst",
    "inlezing-weg",
    "bestuursvraag-beantwoord",
    "kengetal-bewaard",
    "kwaliteit-bewaard",
    "kwaliteit-verwijderd",
    "kengetallen-niets",
    "kengetallen-vastgelegd",
    "overleg-bewaard",
    "gast-ingetrokken",
    "kalender-gemaakt",
    "bijeenkomst-gepland",
    "bijeenkomst-verplaatst",
    "bijeenkomst-vervallen",
    "bijeenkomst-begonnen",
    "bijeenkomst-gesloten",
    "agenda-geordend",
    "punt-toegevoegd",
    "punt-bewaard",
    "punt-besproken",
    "punt-doorgeschoven",
    "punt-verwijderd",
    "afspraak-gemaakt",
    "afspraak-gedaan",
    "afspraak-vervallen",
    "behoefte-beeindigd",
    "behoefte-vastgelegd",
    "groep-bewaard",
    "groep-gemaakt",
    "groep-vernietigd",
    "steun-vernietigd",
    "hulp-vastgelegd",
    "thuis-bewaard",
    "vertrek-bewaard",
    "traject-geevalueerd",
    "traject-gevraagd",
    "traject-verder",
    "trede-gezet",
    "aantekening-geschreven",
    "ingelicht-bewaard",
    "kaart-bewaard",
    "lesklassen-bewaard",
    "mentor-gewijzigd",
    "vraag-beantwoord",
    "vraag-gesteld",
    "wijzer-gepubliceerd",
    "wijzer-ingetrokken",
    "aanvraag-begonnen",
    "catalogus-bewaard",
    "profielformat-bewaard",
    "partner-bewaard",
    "aanvraag-kies",
    "aanvraag-loopt",
    "aanvulling-gevraagd",
    "account-gemaakt",
    "account-gewijzigd",
    "advies-vastgelegd",
    "afgemeld",
    "afschrift-vastgelegd",
    "agendafeed-ingetrokken",
    "al-ingelezen",
    "al-veranderd",
    "beleid-bewaard",
    "besloten",
    "bezwaar-bewaard",
    "bezwaar-vastgelegd",
    "bundel-besloten",
    "bundel-verder",
    "bundeladvies-vastgelegd",
    "doel-bewaard",
    "document-toegevoegd",
    "document-verwijderd",
    "dossier-bewaard",
    "dossier-vernietigd",
    "eigen-account",
    "gesorteerd",
    "herinneringen-bewaard",
    "import-ingetrokken",
    "inbreng-vastgelegd",
    "ingediend",
    "ingetrokken",
    "naar-commissie",
    "overeenstemming-vastgelegd",
    "plan-beeindigd",
    "plan-begonnen",
    "plan-bewaard",
    "plan-concept-is-er",
    "plan-geevalueerd",
    "plan-in-register",
    "plan-vastgesteld",
    "post-opnieuw",
    "profiel-bewaard",
    "rol-beeindigd",
    "rol-gegeven",
    "sessie-beeindigd",
    "stap-vastgelegd",
    "termijn-vastgelegd",
    "steekproef-akkoord",
    "steekproef-gesloten",
    "steekproef-getrokken",
    "steekproef-open",
    "steekproef-twijfel",
    "toestemming-ingetrokken",
    "toestemming-teruggekoppeld",
    "toestemming-vastgelegd",
    "tweede-factor-aan",
    "tweede-factor-al-aan",
    "tweede-factor-uit",
    "uitkomst-vastgelegd",
    "wachtwoord-gezet",
    "zitting-bewaard",
    "zitting-gepland",
    "zitting-klaar",
];

/// The message of the previous deed. Handlers get it through [`Flashed`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flash {
    /// Whether it is good news.
    pub tone: Tone,
    /// Which message: one of the registered codes.
    pub code: &'static str,
}

impl Flash {
    /// A message of success; `None` for a code that is not registered.
    pub fn done(code: &str) -> Option<Self> {
        Self::new(Tone::Goed, code)
    }

    /// A message that asks for attention.
    pub fn warning(code: &str) -> Option<Self> {
        Self::new(Tone::Straks, code)
    }

    fn new(tone: Tone, code: &str) -> Option<Self> {
        FLASH_CODES
            .iter()
            .find(|known| **known == code)
            .map(|code| Self { tone, code })
    }

    /// Sends the browser on (303) with the message for the next page.
    pub fn redirect(flash: Option<Self>, to: &str) -> Response {
        let mut response = Redirect::to(to).into_response();
        let cookie = flash.and_then(|flash| {
            cookie::set(
                COOKIE,
                &format!("{}.{}", flash.tone.css(), flash.code),
                SECONDS,
                false,
            )
        });
        if let Some(cookie) = cookie {
            response.headers_mut().append(SET_COOKIE, cookie);
        }
        response
    }

    /// The message that came with this request.
    fn read(value: &str) -> Option<Self> {
        match value.split_once('.')? {
            ("goed", code) => Self::done(code),
            ("straks", code) => Self::warning(code),
            _ => None,
        }
    }
}

/// The message of this request, if it has one: `Flashed(flash)` in a handler's arguments, for [`super::Frame::flash`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flashed(pub Option<Flash>);

impl<S: Sync> FromRequestParts<S> for Flashed {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self(cookie::value(&parts.headers, COOKIE).and_then(Flash::read)))
    }
}

/// Forgets the message once a whole page has shown it.
pub(crate) async fn clear(request: Request, next: Next) -> Response {
    let had_one = cookie::value(request.headers(), COOKIE).is_some();
    let (mut parts, body) = request.into_parts();
    let fragment = Fragment::from_request_parts(&mut parts, &())
        .await
        .is_ok_and(|fragment| fragment.0);
    let mut response = next.run(Request::from_parts(parts, body)).await;
    let page = response
        .headers()
        .get(CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if had_one
        && page
        && !fragment
        && let Some(gone) = cookie::set(COOKIE, "", 0, false)
    {
        response.headers_mut().append(SET_COOKIE, gone);
    }
    response
}
