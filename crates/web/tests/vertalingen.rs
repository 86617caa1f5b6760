//! Every text exists in both languages with the arguments it is given, and no text is left over.

#[cfg(test)]
mod vertalingen {
    pub(crate) mod catalogue;
    pub(crate) mod usage;
}

use std::collections::BTreeSet;

use vangnet_web::taal::Taal;
use vangnet_web::taal::codes::FAMILIES;
use vertalingen::catalogue::catalogue;
use vertalingen::usage::{Asked, Use, uses};

fn family(prefix: &str) -> Option<Vec<&'static str>> {
    FAMILIES
        .iter()
        .find(|family| family.prefix == prefix)
        .map(|family| (family.codes)())
}

/// The keys that one place in the sources may ask for.
fn keys(asked: &Use) -> Vec<String> {
    match &asked.what {
        Asked::Key(key) => vec![key.clone()],
        Asked::Family(prefix) => family(prefix)
            .unwrap_or_default()
            .iter()
            .map(|code| format!("{prefix}-{code}"))
            .collect(),
    }
}

#[test]
fn both_languages_have_the_same_texts_with_the_same_arguments() {
    let (nl, en) = (catalogue(Taal::Nl), catalogue(Taal::En));
    let names = |texts: &std::collections::BTreeMap<String, BTreeSet<String>>| {
        texts.keys().cloned().collect::<BTreeSet<_>>()
    };
    let only = |a, b| names(a).difference(&names(b)).cloned().collect::<Vec<_>>();
    assert_eq!(
        (only(&nl, &en), only(&en, &nl)),
        (vec![], vec![]),
        "texts in one language only (nl, en)"
    );
    let differing: Vec<_> = nl
        .iter()
        .filter(|(key, args)| en[*key] != **args)
        .map(|(key, _)| key)
        .collect();
    assert!(
        differing.is_empty(),
        "other arguments in nl than in en: {differing:?}"
    );
}

#[test]
fn every_text_that_is_asked_for_exists_with_the_arguments_it_gets() {
    let texts = catalogue(Taal::Nl);
    let mut faults = Vec::new();
    for asked in uses() {
        if let Asked::Family(prefix) = &asked.what
            && family(prefix).is_none()
        {
            faults.push(format!(
                "{}: family {prefix} is not registered in taal/codes.rs",
                asked.place
            ));
        }
        for key in keys(&asked) {
            match texts.get(&key) {
                None => faults.push(format!("{}: no text {key}", asked.place)),
                // A key in a constant gets its arguments elsewhere, if any.
                Some(_) if asked.bare => {}
                Some(wanted) => {
                    let family = matches!(asked.what, Asked::Family(_));
                    let fits = if family {
                        wanted.is_subset(&asked.args)
                    } else {
                        *wanted == asked.args
                    };
                    if !fits {
                        faults.push(format!(
                            "{}: {key} takes {wanted:?}, gets {:?}",
                            asked.place, asked.args
                        ));
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_text_is_asked_for() {
    let used: BTreeSet<String> = uses().iter().flat_map(keys).collect();
    let unused: Vec<_> = catalogue(Taal::Nl)
        .into_keys()
        .filter(|key| !used.contains(key))
        .collect();
    assert!(unused.is_empty(), "texts nobody asks for: {unused:?}");
}

#[test]
fn every_registered_family_is_asked_for() {
    let used: BTreeSet<String> = uses()
        .into_iter()
        .filter_map(|asked| match asked.what {
            Asked::Family(prefix) => Some(prefix),
            Asked::Key(_) => None,
        })
        .collect();
    let unused: Vec<_> = FAMILIES
        .iter()
        .map(|family| family.prefix)
        .filter(|prefix| !used.contains(*prefix))
        .collect();
    assert!(unused.is_empty(), "families nobody asks for: {unused:?}");
}
