//! My work: terms by urgency, whom we missed, and applications by what must be done, each with its nearest term.

use askama::Template;
use axum::Router;
use axum::response::Html;
use axum::routing::get;
use vangnet_app::klok::{GemistLijst, TermijnGroep, TermijnRegel, Urgentie};
use vangnet_app::store::AanvraagRegel;
use vangnet_app::werk::{MijnWerk, WerkGroep, WerkRegel, WerkSoort};
use vangnet_core::id::LeerlingId;
use vangnet_core::toelating::procedure::Staat;

use super::klok::{Werklijn, gemist_adres};
use super::nabij::Nabij;
use super::schoolprofiel::schooljaar;
use crate::fout::Fout;
use crate::frame::{Frame, NavItem, html};
use crate::part::Tone;
use crate::reader::{Menu, Reader};
use crate::state::Web;
use crate::taal::{Taal, Tekst};

pub(super) fn routes() -> Router<Web> {
    Router::new().route("/{swv}", get(open))
}

#[derive(Template)]
#[template(path = "werk/werk.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    vandaag: String,
    werk: Option<MijnWerk>,
    is_swv: bool,
}

async fn open(reader: Reader) -> Result<Html<String>, Fout> {
    let werk = reader.web.app.mijn_werk(&reader.ctx).await?;
    html(&Pagina {
        t: reader.t,
        page: reader.frame(Menu::Werk),
        slug: reader.slug.clone(),
        vandaag: reader.t.long_date(reader.web.app.today()),
        is_swv: reader.ctx.actor.is_swv(),
        werk,
    })
}

impl Pagina {
    /// Where the deed of a line is done. What the samenwerkingsverband asked stands on the page itself.
    fn adres(&self, soort: WerkSoort, regel: &AanvraagRegel) -> String {
        let (slug, id) = (&self.slug, regel.id);
        match (soort, regel.zitting, regel.bundel) {
            (WerkSoort::Afmaken, ..) => format!("/{slug}/aanvragen/{id}/bewerken"),
            (WerkSoort::Plannen, ..) => format!("/{slug}/zittingen"),
            (WerkSoort::Sorteren, Some(zitting), _) => format!("/{slug}/zittingen/{zitting}"),
            (WerkSoort::Steekproef, _, Some(bundel)) => format!("/{slug}/bundels/{bundel}"),
            _ => format!("/{slug}/aanvragen/{id}"),
        }
    }

    /// Why a line stands there.
    fn reden(&self, soort: WerkSoort, regel: &AanvraagRegel) -> Tekst {
        let dag = self
            .t
            .short_date(regel.ingediend_op.unwrap_or(regel.aangemeld_op));
        let code = match (soort, regel.overeenstemming, regel.staat) {
            (WerkSoort::Beslissen, _, Staat::BijDirecteur) => "beslissen_verdeeld",
            (WerkSoort::Beslissen, Some(false), _) => "beslissen_nee",
            (WerkSoort::Beslissen, ..) => "beslissen_ja",
            (WerkSoort::BijSchool, _, Staat::Aanvullen) => "bij_school_aanvullen",
            (WerkSoort::BijSwv, _, Staat::Gereed | Staat::BijDirecteur) => "bij_swv_gereed",
            _ => soort.code(),
        };
        self.t.code("werk-reden", code).arg("dag", dag)
    }

    fn schooljaar(jaar: i16) -> String {
        schooljaar(jaar)
    }

    fn lijn(&self, regel: &TermijnRegel) -> Werklijn {
        Werklijn::van(self.t, &self.slug, regel)
    }

    fn termijn_toon(groep: &TermijnGroep) -> Tone {
        match groep.urgentie {
            Urgentie::TeLaat => Tone::Laat,
            Urgentie::DezeWeek => Tone::Straks,
            Urgentie::DezeMaand => Tone::Neutraal,
        }
    }

    /// How many of a group do not stand there.
    fn meer(totaal: usize, getoond: usize) -> Option<usize> {
        totaal.checked_sub(getoond).filter(|n| *n > 0)
    }

    /// How many of a list of missed pupils do not stand there.
    fn gemist_meer(lijst: &GemistLijst) -> Option<u64> {
        let getoond = u64::try_from(lijst.leerlingen.len()).unwrap_or(u64::MAX);
        lijst.totaal.checked_sub(getoond).filter(|n| *n > 0)
    }

    /// The page on which it is made good.
    fn gemist_adres(&self, lijst: &GemistLijst, leerling: LeerlingId) -> String {
        gemist_adres(&self.slug, lijst.wat, leerling)
    }

    /// Whether nothing at all waits.
    fn is_stil(werk: &MijnWerk) -> bool {
        let niemand_gemist = werk.gemist.as_ref().is_none_or(|g| g.lijsten.is_empty());
        niemand_gemist
            && werk.groepen.is_empty()
            && werk.aflopend.is_empty()
            && werk.termijnen.is_empty()
            && werk.profieltaken.is_empty()
    }

    fn nabij(&self, regel: &WerkRegel) -> Option<Nabij> {
        regel.termijn.as_ref().map(|termijn| Nabij::van(self.t, termijn))
    }

    /// The list that shows all of a group; only a group of one state has one.
    fn alles(&self, groep: &WerkGroep) -> Option<String> {
        let [staat] = groep.soort.staten() else {
            return None;
        };
        Some(format!("/{}/aanvragen?staat={}", self.slug, staat.code()))
    }

    fn niet_getoond(groep: &WerkGroep) -> Option<u64> {
        let getoond = u64::try_from(groep.regels.len()).unwrap_or(u64::MAX);
        groep.totaal.checked_sub(getoond).filter(|n| *n > 0)
    }

    /// The places of the reader's menu other than this page.
    fn plekken(&self) -> impl Iterator<Item = &NavItem> {
        self.page.nav.iter().filter(|item| !item.current)
    }

    /// What one does at a place of the menu.
    fn uitleg(&self, item: &NavItem) -> Tekst {
        self.t
            .code("werk-plek", item.label.as_str().trim_start_matches("menu-"))
    }
}
