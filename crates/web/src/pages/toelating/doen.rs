//! What the reader can do now: each possible step as a form, each step that is held up with its reason.

mod velden;

use askama::Template;
use vangnet_app::toelating::AanvraagBlad;
use vangnet_core::id::AanvraagId;
use vangnet_core::inrichting::Bezwaarweg;
use vangnet_core::toelating::procedure::{Bewaking, Gebeurtenis as G, Staat};

use super::getypt::{Getypt, Vorm};
use crate::form::Field;
use crate::reader::Reader;
use crate::taal::{Taal, Tekst};

/// Steps that are one form: one event, or a choice between events.
#[derive(Debug, Clone, Copy)]
pub(super) struct Groep {
    /// Its code, sent with the form.
    pub(super) code: &'static str,
    /// The events of the form.
    pub(super) gebeurtenissen: &'static [G],
    /// Whether it moves the application on: the first such form is open.
    vooruit: bool,
}

const fn groep(code: &'static str, gebeurtenissen: &'static [G], vooruit: bool) -> Groep {
    Groep {
        code,
        gebeurtenissen,
        vooruit,
    }
}

/// The forms in the order of the page. Planning, bundles and samples have pages of their own; so have decisions a form.
const GROEPEN: [Groep; 18] = [
    groep("indienen", &[G::Ingediend], true),
    groep("nieuwe-gegevens", &[G::NieuweGegevens], true),
    groep(
        "overeenstemming",
        &[
            G::OvereenstemmingJa,
            G::OvereenstemmingNee,
            G::GeenOvereenstemming,
        ],
        true,
    ),
    groep(
        "commissie",
        &[G::CommissieJa, G::CommissieNee, G::CommissieVerdeeld],
        true,
    ),
    groep("steekproef", &[G::SteekproefAkkoord, G::SteekproefTwijfel], true),
    groep("bespreking", &[G::InBespreking], true),
    groep("bezwaar-oplossen", &[G::BezwaarOpgelost], true),
    groep("geschil-oordeel", &[G::GeschilOordeel], true),
    groep("uitspraak", &[G::BeroepOngegrond, G::BeroepGegrond], true),
    groep("aanvulling", &[G::AanvullingGevraagd], false),
    groep("heropenen", &[G::Heropend], false),
    groep("bezwaar-melden", &[G::BezwaarGemeld], false),
    groep("bezwaar-indienen", &[G::BezwaarIngediend], false),
    groep("geschil", &[G::GeschilIngediend], false),
    groep("bezwaar-intrekken", &[G::BezwaarIngetrokken], false),
    groep("beroep", &[G::BeroepIngesteld], false),
    groep("te-laat", &[G::TeLaat], false),
    groep("intrekken", &[G::Ingetrokken], false),
];

/// The codes of the forms; `stap-uitleg-…` exists for each.
pub(crate) fn groepen() -> Vec<&'static str> {
    GROEPEN.iter().map(|g| g.code).collect()
}

/// The section.
#[derive(Debug, Template)]
#[template(path = "toelating/deel/doen.html")]
pub(super) struct DoenDeel {
    t: Taal,
    slug: String,
    aanvraag: AanvraagId,
    versie: i32,
    vormen: Vec<StapVorm>,
    wacht: Vec<Blokkade>,
}

impl askama::filters::HtmlSafe for DoenDeel {}

/// One form.
#[derive(Debug)]
struct StapVorm {
    groep: &'static str,
    kop: Tekst,
    uitleg: Tekst,
    /// The event, when the form offers no choice.
    gebeurtenis: Option<&'static str>,
    velden: Vec<Field>,
    weging: Vec<Field>,
    /// Whether something was typed there before the form was refused.
    gewogen: bool,
    open: bool,
    knop: Tekst,
}

/// A step that is held up.
#[derive(Debug)]
pub(super) struct Blokkade {
    /// Which step.
    pub(super) wat: Tekst,
    /// What must be so first.
    pub(super) waarom: Tekst,
    /// Where on the page that is seen or mended.
    pub(super) plek: Option<&'static str>,
}

/// Which sections the page has for this reader, for links to them.
#[derive(Debug, Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "each is one section")]
pub(super) struct Plekken {
    /// The experts.
    pub(super) advies: bool,
    /// The committee.
    pub(super) commissie: bool,
    /// The objection.
    pub(super) bezwaar: bool,
    /// IQ, social-emotional facts and what people said.
    pub(super) zorg: bool,
}

impl Plekken {
    /// The section where a guard is seen or mended.
    pub(super) fn van(self, bewaking: Bewaking) -> Option<&'static str> {
        use Bewaking as B;
        match bewaking {
            B::Compleet => Some("ontbreekt"),
            B::WegToegestaan => Some("weg"),
            B::Deskundigen => self.advies.then_some("deel-advies"),
            B::CommissieZegtJa | B::CommissieZegtNee | B::CommissieVerdeeld => {
                self.commissie.then_some("deel-commissie")
            }
            B::GesprekGevoerd
            | B::Bezwaaradvies
            | B::BezwaarBeslist
            | B::BezwaarOpTijd
            | B::EersteBezwaar => self.bezwaar.then_some("deel-bezwaar"),
            B::Zienswijze => self.zorg.then_some("onderbouwing"),
            B::HersteltermijnVerlopen | B::LaatsteZittingVoorbij | B::OpTijd | B::BewaartermijnVerlopen => {
                Some("klok")
            }
            _ => None,
        }
    }
}

impl Blokkade {
    /// A step with the guard that holds it up.
    pub(super) fn new(t: Taal, wat: Tekst, bewaking: Bewaking, plekken: Plekken) -> Self {
        Self {
            wat,
            waarom: t.code("bewaking", bewaking.code()),
            plek: plekken.van(bewaking),
        }
    }
}

impl DoenDeel {
    /// The section; `None` when nothing here is for this reader.
    pub(super) fn new(
        reader: &Reader,
        blad: &AanvraagBlad,
        getypt: &Getypt,
        plekken: Plekken,
    ) -> Option<Self> {
        let t = reader.t;
        let mut deel = Self {
            t,
            slug: reader.slug.clone(),
            aanvraag: blad.aanvraag.id,
            versie: blad.aanvraag.versie,
            vormen: Vec::new(),
            wacht: Vec::new(),
        };
        for groep in GROEPEN {
            let alle: Vec<_> = blad
                .stappen_nu
                .iter()
                .copied()
                .filter(|(g, _)| groep.gebeurtenissen.contains(g))
                .collect();
            let mogelijk: Vec<G> = alle.iter().filter(|stap| kan(**stap)).map(|(g, _)| *g).collect();
            if let Some((eerste, rest)) = mogelijk.split_first() {
                // Taking one out of its bundle is no step forward.
                let terug = blad.aanvraag.staat == Staat::Gebundeld && *eerste == G::InBespreking;
                let open = groep.vooruit && !terug && deel.vormen.iter().all(|v| !v.open);
                let velden = velden::Velden {
                    reader,
                    blad,
                    getypt,
                    groep,
                };
                deel.vormen.push(vorm(t, &velden, (*eerste, rest), open));
            } else if let Some((g, Some(bewaking))) = alle.first()
                && zegt_iets(blad, *g)
            {
                deel.wacht.push(wacht(t, groep, *bewaking, plekken));
            }
        }
        if getypt.is(Vorm::Stap) {
            for vorm in &mut deel.vormen {
                vorm.open = vorm.groep == getypt.groep;
            }
        }
        (!deel.vormen.is_empty() || !deel.wacht.is_empty()).then_some(deel)
    }

    /// The fields, for the list of errors.
    pub(super) fn velden(&self) -> impl Iterator<Item = &Field> {
        self.vormen.iter().flat_map(|v| v.velden.iter().chain(&v.weging))
    }
}

/// Whether a step has a form. Whether an objection is in time shows from what is typed.
const fn kan(stap: (G, Option<Bewaking>)) -> bool {
    matches!(
        stap,
        (_, None) | (G::BezwaarIngediend, Some(Bewaking::BezwaarOpTijd))
    )
}

/// Whether it helps to say that a step is held up: not where it is about something that is not at hand.
fn zegt_iets(blad: &AanvraagBlad, gebeurtenis: G) -> bool {
    match gebeurtenis {
        G::TeLaat => false,
        G::BeroepIngesteld => blad.samenhang.bezwaar().is_some(),
        G::GeschilIngediend => {
            let vandaag = blad.kaart.getoetst.peildatum;
            blad.samenhang.beleid.bezwaarweg_op(vandaag) == Bezwaarweg::Swv2015
        }
        _ => true,
    }
}

fn vorm(t: Taal, velden: &velden::Velden<'_>, (eerste, rest): (G, &[G]), open: bool) -> StapVorm {
    let groep = velden.groep;
    let keuze = !rest.is_empty();
    let kop = if keuze {
        kop(t, groep)
    } else {
        t.code("gebeurtenis-doe", eerste.code())
    };
    StapVorm {
        groep: groep.code,
        uitleg: if eerste == G::Ingediend && velden.blad.aanvraag.was_ingediend {
            t.text("stap-opnieuw")
        } else {
            t.code("stap-uitleg", groep.code)
        },
        gebeurtenis: (!keuze).then_some(eerste.code()),
        velden: velden.van(eerste, rest),
        weging: velden.weging(eerste),
        gewogen: velden.gewogen(),
        open,
        knop: if keuze {
            t.text("stap-leg-vast")
        } else {
            kop.clone()
        },
        kop,
    }
}

fn wacht(t: Taal, groep: Groep, bewaking: Bewaking, plekken: Plekken) -> Blokkade {
    let mut blokkade = Blokkade::new(t, kop(t, groep), bewaking, plekken);
    if groep.code == "commissie" {
        blokkade.waarom = t.text("wacht-commissie");
    }
    blokkade
}

/// What a form is about.
fn kop(t: Taal, groep: Groep) -> Tekst {
    match (groep.code, groep.gebeurtenissen) {
        ("overeenstemming", _) => t.text("overeenstemming-titel"),
        ("commissie", _) => t.text("stap-commissie"),
        ("steekproef", _) => t.text("stap-steekproef"),
        ("uitspraak", _) => t.text("stap-uitspraak"),
        (_, [eerste, ..]) => t.code("gebeurtenis-doe", eerste.code()),
        _ => t.text("doen-kop"),
    }
}
