//! Text as it is searched and sorted: folded to plain lower-case letters.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Folds a name for search and sorting: no accents, no case, single spaces ("Çelik-Özdemir" becomes "celik ozdemir").
///
/// Stored beside the name; search compares folded with folded and never the raw text.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut pending_space = false;
    for c in text
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
    {
        match c {
            'ß' => folded.push_str("ss"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'ı' => folded.push('i'),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            '\'' | '’' | '`' => {}
            c if c.is_alphanumeric() => {
                if pending_space && !folded.is_empty() {
                    folded.push(' ');
                }
                pending_space = false;
                folded.push(c);
            }
            _ => pending_space = true,
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::fold;
    use proptest::prelude::*;
    use rstest::rstest;

    #[rstest]
    #[case("Çelik-Özdemir", "celik ozdemir")]
    #[case("  D'Haens  ", "dhaens")]
    #[case("Łukasz Iżycki", "lukasz izycki")]
    #[case("IJsbrand", "ijsbrand")]
    #[case("Weiß", "weiss")]
    #[case("", "")]
    fn folds(#[case] given: &str, #[case] expected: &str) {
        assert_eq!(fold(given), expected);
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
