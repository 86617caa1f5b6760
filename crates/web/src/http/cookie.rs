//! Reading and writing cookies: the few we have are short tokens and codes, so no escaping is needed or allowed.

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};

/// The value of the cookie `name`, when the browser sent one.
pub fn value<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|header| header.to_str().ok())
        .flat_map(|header| header.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(key, value)| (key == name).then_some(value))
}

/// A `Set-Cookie` value: for the whole site, never readable by scripts, sent on top-level visits from elsewhere but never with
/// their writes. `max_age` in seconds; 0 removes the cookie. `None` when name or value holds a character a cookie may not have.
pub fn set(name: &str, value: &str, max_age: u32, secure: bool) -> Option<HeaderValue> {
    let clean = |text: &str| {
        text.bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte))
    };
    if !clean(name) || !clean(value) {
        return None;
    }
    let secure = if secure { "; Secure" } else { "" };
    HeaderValue::try_from(format!(
        "{name}={value}; Path=/; Max-Age={max_age}; HttpOnly; SameSite=Lax{secure}"
    ))
    .ok()
}
