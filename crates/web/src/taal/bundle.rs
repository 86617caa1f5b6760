//! The translations, embedded and parsed once.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentResource, FluentValue};

use super::Taal;

/// The parsed texts of one language.
pub(super) type Bundle = FluentBundle<FluentResource>;

/// The rooms that have texts of their own: one file per room and language.
macro_rules! rooms {
    ($($room:literal),* $(,)?) => {
        /// Dutch texts, a file per room.
        const NL: &[&str] = &[$(include_str!(concat!("../../translations/nl/", $room, ".ftl"))),*];
        /// English texts, the same rooms.
        const EN: &[&str] = &[$(include_str!(concat!("../../translations/en/", $room, ".ftl"))),*];
        /// The names of the embedded rooms; a test compares them with the folder.
        #[cfg(test)]
        pub(super) const ROOMS: &[&str] = &[$($room),*];
    };
}
rooms!(
    "aanbod",
    "aanvraag",
    "advies",
    "api",
    "beleid",
    "bewaring",
    "bezwaar",
    "cascade",
    "catalogus",
    "cijfers",
    "dossier",
    "fout",
    "inlezing",
    "inrichting",
    "kader",
    "klok",
    "kwaliteit",
    "leerling",
    "logboek",
    "netwerk",
    "opdracht",
    "openbaar",
    "overleg",
    "plan",
    "post",
    "procedure",
    "register",
    "schoolprofiel",
    "start",
    "toegang",
    "toelating",
    "toestemming",
    "werk",
    "zitting",
);

static BUNDLES: LazyLock<(Bundle, Bundle)> = LazyLock::new(|| (load(Taal::Nl, NL), load(Taal::En, EN)));

/// The texts of a language.
pub(super) fn of(taal: Taal) -> &'static Bundle {
    match taal {
        Taal::Nl => &BUNDLES.0,
        Taal::En => &BUNDLES.1,
    }
}

/// Builds a bundle. A file with a syntax error still gives its good messages; the tests refuse such a file.
fn load(taal: Taal, files: &[&str]) -> Bundle {
    let locale = taal.tag().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![locale]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match taal {
        Taal::Nl => |value, _| number(Taal::Nl, value),
        Taal::En => |value, _| number(Taal::En, value),
    }));
    for file in files {
        let resource =
            FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(partial, _errors)| partial);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// Writes a whole number in a text with the separator of the language; other values as they are.
fn number(taal: Taal, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => number
            .as_string()
            .parse()
            .ok()
            .map(|whole: i64| taal.integer(whole)),
        _ => None,
    }
}
