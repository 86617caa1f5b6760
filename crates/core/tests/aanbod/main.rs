//! What schools offer, beside needs and beside each other.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops where it fails"
)]

mod passend;
mod vergelijking;

use uuid::Uuid;
use vangnet_core::{
    id::SchoolId,
    inrichting::{
        aanbod::{Aanbodlijst, Schoolaanbod},
        catalogus::Catalogus,
    },
};

/// The catalogue with four levels and ten needs.
pub(crate) fn maasdal() -> Catalogus {
    toml::from_str(include_str!("../../../cli/demo/catalogus-maasdal.toml")).unwrap()
}

/// The catalogue with basis, breedte and diepte, which keeps no needs.
pub(crate) fn noorderlicht() -> Catalogus {
    toml::from_str(include_str!("../../../cli/demo/catalogus-noorderlicht.toml")).unwrap()
}

pub(crate) fn school(n: u128) -> SchoolId {
    SchoolId(Uuid::from_u128(n))
}

/// What a school wrote about an offer.
pub(crate) fn regel(code: &str, biedt: bool, protocol: bool, kwaliteit: Option<bool>) -> Schoolaanbod {
    Schoolaanbod {
        school: school(1),
        arrangement: code.to_owned(),
        hoe: String::new(),
        biedt,
        protocol,
        kwaliteit,
        versie: 1,
    }
}

/// What a school wrote, once for each offer.
pub(crate) fn lijst(regels: &[Schoolaanbod]) -> Aanbodlijst {
    Aanbodlijst(regels.to_vec())
}
