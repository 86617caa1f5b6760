//! The page of one pupil.

use askama::Template;
use axum::response::Html;
use vangnet_app::leerling::{LeerlingBlad, Tab};
use vangnet_app::werk::WerkRegel;
use vangnet_core::id::LeerlingId;
use vangnet_core::toegang::{Reason, Voorwaarde};
use vangnet_core::toelating::ZaakSoort;
use vangnet_core::toelating::procedure::Staat;

use crate::form::{Choice, Field, FieldKind, Line};
use crate::fout::Fout;
use crate::frame::{Frame, html};
use crate::http::extract::Path;
use crate::pages::leerling::Kop;
use crate::pages::nabij::Nabij;
use crate::part::Tone;
use crate::reader::{Menu, Reader};
use crate::taal::{Taal, Tekst};

#[derive(Template)]
#[template(path = "leerling/blad.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    kop: Kop,
    blad: LeerlingBlad,
    /// The form to start an application, for who may.
    aanvraag: Vec<Field>,
}

/// The page as a teacher or a confidant sees it: name, class, and where to go.
#[derive(Template)]
#[template(path = "leerling/smal.html")]
struct Smal {
    t: Taal,
    page: Frame,
    kop: Kop,
}

impl Pagina {
    fn staat_toon(staat: Staat) -> Tone {
        Tone::from(&staat)
    }

    fn nabij(&self, regel: &WerkRegel) -> Option<Nabij> {
        regel.termijn.as_ref().map(|termijn| Nabij::van(self.t, termijn))
    }

    /// Why the reader may see this page.
    fn reden(&self) -> Option<Tekst> {
        let Reason::Rol { rol, voorwaarde } = self.blad.reden else {
            return None;
        };
        let waarom = match voorwaarde {
            Voorwaarde::Bereik => "bereik",
            Voorwaarde::EigenLeerling => "eigen_leerling",
            Voorwaarde::EigenKlas => "eigen_klas",
            Voorwaarde::Ingediend | Voorwaarde::BijCommissie => "ingediend",
        };
        let rol = self.t.code("rol", rol.code());
        Some(self.t.code("leerling-waarom", waarom).arg("rol", rol))
    }
}

pub(super) async fn open(
    reader: Reader,
    Path((_, id)): Path<(String, LeerlingId)>,
) -> Result<Html<String>, Fout> {
    let blad = reader.web.app.open_leerling(&reader.ctx, id).await?;
    if blad.kop.alleen_naam {
        return html(&Smal {
            t: reader.t,
            page: reader.frame(Menu::Leerlingen),
            kop: Kop::new(&reader, blad.kop.clone(), Tab::Overzicht),
        });
    }
    html(&Pagina {
        t: reader.t,
        page: reader.frame(Menu::Leerlingen),
        slug: reader.slug.clone(),
        kop: Kop::new(&reader, blad.kop.clone(), Tab::Overzicht),
        aanvraag: if blad.mag_aanvragen {
            velden(&reader)
        } else {
            Vec::new()
        },
        blad,
    })
}

/// What a new application needs: its kind, and the day of registration.
fn velden(reader: &Reader) -> Vec<Field> {
    let t = reader.t;
    let choices = ZaakSoort::ALL
        .iter()
        .map(|s| Choice::new(s.code(), t.code("soort", s.code())))
        .collect();
    vec![
        Field::new(
            t,
            "soort",
            FieldKind::Radios { choices },
            t.text("leerling-aanvraag-waarvoor"),
        ),
        Field::line(
            t,
            "aangemeld_op",
            Line::Date,
            t.text("leerling-aanvraag-aangemeld"),
        )
        .hint(t.text("leerling-aanvraag-aangemeld-uitleg"))
        .value(reader.web.app.today().to_string()),
    ]
}
