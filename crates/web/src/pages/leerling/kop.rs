//! The head of every page of a pupil: name, facts, tabs.

use askama::Template;
use vangnet_app::leerling::{LeerlingKop, Tab};

use crate::taal::Taal;

/// The head of a page of a pupil: a page writes `{{ kop }}` at the top of its content.
#[derive(Debug, Template)]
#[template(path = "leerling/kop.html")]
pub(crate) struct Kop {
    t: Taal,
    slug: String,
    kop: LeerlingKop,
    tab: Tab,
    leeftijd: i64,
}

impl askama::filters::HtmlSafe for Kop {}

impl Kop {
    /// The head for one of the pages.
    pub(crate) fn new(reader: &crate::reader::Reader, kop: LeerlingKop, tab: Tab) -> Self {
        Self {
            t: reader.t,
            slug: reader.slug.clone(),
            leeftijd: kop.leerling.leeftijd(reader.web.app.today()).into(),
            kop,
            tab,
        }
    }

    /// The address of the pupil.
    pub(crate) fn adres(&self) -> String {
        format!("/{}/leerlingen/{}", self.slug, self.kop.leerling.id)
    }

    /// The name of the mentor, for who may read more than a name.
    pub(crate) fn mentor(&self) -> Option<&str> {
        self.kop.mentor.as_deref()
    }

    /// The pupil.
    pub(crate) fn leerling(&self) -> vangnet_core::id::LeerlingId {
        self.kop.leerling.id
    }

    /// The pupil's name.
    pub(crate) fn naam(&self) -> String {
        self.kop.leerling.gegevens.naam.voluit()
    }

    /// The list of the pupil's class.
    pub(crate) fn klas_adres(&self) -> String {
        let query = serde_html_form::to_string([("klas", &self.kop.leerling.gegevens.klas)]);
        format!("/{}/leerlingen?{}", self.slug, query.unwrap_or_default())
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the template passes references")]
    fn tab_adres(&self, tab: &Tab) -> String {
        match tab {
            Tab::Overzicht => self.adres(),
            _ => format!("{}/{}", self.adres(), tab.code()),
        }
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the template passes references")]
    fn is_hier(&self, tab: &Tab) -> bool {
        self.tab == *tab
    }
}
