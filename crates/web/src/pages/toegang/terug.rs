//! Where to go after signing in: only ever a page of the same samenwerkingsverband.

/// The path to return to, if it is one of ours: `/slug` or something below it.
///
/// Everything that a browser could read as another address is refused: a second slash, a backslash, white space, and steps
/// upwards, also when encoded. The sign-in page itself is no place to return to.
pub(crate) fn veilig<'n>(slug: &str, naar: &'n str) -> Option<&'n str> {
    let rest = naar.strip_prefix('/')?.strip_prefix(slug)?;
    let binnen = rest.is_empty() || rest.starts_with(['/', '?']);
    let schoon = naar.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\') && !naar.contains("//");
    let pad = rest.split('?').next().unwrap_or_default();
    let omhoog = pad
        .split('/')
        .any(|deel| matches!(deel.to_ascii_lowercase().replace("%2e", ".").as_str(), "." | ".."));
    let aanmelden = pad == "/aanmelden" || pad.starts_with("/aanmelden/") || pad == "/afmelden";
    (binnen && schoon && !omhoog && !aanmelden).then_some(naar)
}

/// The address of a page of signing in that remembers where to go.
pub(crate) fn met_terug(pad: &str, naar: Option<&str>) -> String {
    let query = naar.and_then(|naar| serde_html_form::to_string([("naar", naar)]).ok());
    query.map_or_else(|| pad.to_owned(), |query| format!("{pad}?{query}"))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{met_terug, veilig};

    #[rstest]
    #[case("/proef")]
    #[case("/proef/")]
    #[case("/proef?taal=nl")]
    #[case("/proef/aanvragen?zoek=De+Vries&staat=gereed")]
    #[case("/proef/aanvragen/0190-7.x")]
    fn a_page_of_the_same_swv(#[case] naar: &str) {
        assert_eq!(veilig("proef", naar), Some(naar));
    }

    #[rstest]
    #[case("")]
    #[case("/")]
    #[case("proef/account")]
    #[case("/ander")]
    #[case("/proefje/account")]
    #[case("/proef@elders.example")]
    #[case("//elders.example")]
    #[case("//proef/account")]
    #[case("/\\elders.example")]
    #[case("/proef\\..\\ander")]
    #[case("/proef//elders.example")]
    #[case("/proef/?u=https://elders.example")]
    #[case("https://elders.example/proef")]
    #[case("javascript:alert(1)")]
    #[case("/proef/../ander")]
    #[case("/proef/%2E%2e/ander")]
    #[case("/proef/.%2e")]
    #[case("/proef/\t/elders.example")]
    #[case("/proef/x\r\nset-cookie: a=b")]
    #[case("/proef/é")]
    #[case("/proef/aanmelden")]
    #[case("/proef/aanmelden/code?naar=/proef")]
    #[case("/proef/afmelden")]
    fn anything_else_is_refused(#[case] naar: &str) {
        assert_eq!(veilig("proef", naar), None);
    }

    #[test]
    fn the_path_is_encoded() {
        assert_eq!(met_terug("/proef/aanmelden", None), "/proef/aanmelden");
        assert_eq!(
            met_terug("/proef/aanmelden", Some("/proef/x?a=1&b=2")),
            "/proef/aanmelden?naar=%2Fproef%2Fx%3Fa%3D1%26b%3D2"
        );
    }
}
