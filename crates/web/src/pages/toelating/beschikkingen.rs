//! The decisions on an application, the newest first: the last one stands.

use askama::Template;
use vangnet_app::toelating::AanvraagBlad;
use vangnet_core::id::AanvraagId;
use vangnet_core::toegang::Klasse;
use vangnet_core::toelating::procedure::BesluitSoort;
use vangnet_core::toelating::zaak::Beschikking;

use crate::part::Tone;
use crate::taal::{Taal, Tekst};

/// The section.
#[derive(Debug, Template)]
#[template(path = "toelating/deel/beschikkingen.html")]
pub(super) struct BeschikkingenDeel {
    t: Taal,
    slug: String,
    aanvraag: AanvraagId,
    zorg: bool,
    regels: Vec<Regel>,
}

impl askama::filters::HtmlSafe for BeschikkingenDeel {}

#[derive(Debug)]
struct Regel {
    beschikking: Beschikking,
    geldt: bool,
    toon: Tone,
    wat: Tekst,
    op_bezwaar: Option<Tekst>,
}

impl BeschikkingenDeel {
    /// The section; `None` before the first decision, and for who may not see decisions.
    pub(super) fn new(t: Taal, slug: &str, blad: &AanvraagBlad) -> Option<Self> {
        let regels: Vec<Regel> = blad
            .samenhang
            .beschikkingen
            .iter()
            .rev()
            .enumerate()
            .map(|(plaats, b)| Regel {
                geldt: plaats == 0,
                toon: match b.besluit {
                    BesluitSoort::Toegewezen => Tone::Goed,
                    BesluitSoort::NietAfgegeven | BesluitSoort::BuitenBehandeling => Tone::Laat,
                },
                wat: t.code("besluit", b.besluit.code()),
                op_bezwaar: b.bezwaar.map(|_| t.text("beschikking-op-bezwaar")),
                beschikking: b.clone(),
            })
            .collect();
        (!regels.is_empty()).then(|| Self {
            t,
            slug: slug.to_owned(),
            aanvraag: blad.aanvraag.id,
            zorg: blad.klassen.bevat(Klasse::Zorg),
            regels,
        })
    }
}
