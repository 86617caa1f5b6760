//! What may not be known reads exactly as what does not exist, except in the log.

use super::*;

const ALL: [Fout; 15] = [
    Fout::Denied { known: true },
    Fout::Denied { known: false },
    Fout::NotFound,
    Fout::Conflict,
    Fout::Invalid,
    Fout::Unavailable,
    Fout::Internal { cause: "test" },
    Fout::SignedOut,
    Fout::ForeignOrigin,
    Fout::TooMany,
    Fout::TooLarge,
    Fout::MediaType,
    Fout::Malformed,
    Fout::MethodNotAllowed,
    Fout::Timeout,
];

#[test]
fn hidden_denial_and_absence_are_the_same_to_the_reader() {
    let hidden = Fout::Denied { known: false };
    assert_eq!(
        (hidden.status(), hidden.code()),
        (Fout::NotFound.status(), Fout::NotFound.code())
    );
    assert_ne!(hidden.log_code(), Fout::NotFound.log_code());
    assert_eq!(Fout::Denied { known: true }.status(), StatusCode::FORBIDDEN);
}

#[test]
fn every_error_has_its_texts_in_both_languages() {
    for fout in ALL {
        assert!(CODES.contains(&fout.code()), "{}", fout.code());
        for t in Taal::ALL {
            assert!(
                fout.title(t).exists() && fout.explanation(t).exists() && fout.recovery(t).exists(),
                "{fout:?}"
            );
        }
    }
    assert!(
        CODES
            .iter()
            .all(|code| ALL.iter().any(|fout| fout.code() == *code)),
        "a code nobody uses"
    );
}

#[test]
fn only_faults_of_ours_name_a_cause() {
    assert_eq!(Fout::Internal { cause: "test" }.cause(), "test");
    assert!(ALL.iter().filter(|fout| !fout.cause().is_empty()).count() == 1);
}
