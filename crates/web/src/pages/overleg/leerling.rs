//! Where a pupil was discussed, what was agreed, and bringing the pupil in.

use askama::Template;
use axum::response::Html;
use vangnet_app::leerling::Tab;
use vangnet_app::overleg::LeerlingOverleg;
use vangnet_core::id::LeerlingId;
use vangnet_core::overleg::agenda::Afspraak;

use crate::fout::Fout;
use crate::frame::{Frame, html};
use crate::http::extract::Path;
use crate::pages::leerling::Kop;
use crate::part::Tone;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

#[derive(Template)]
#[template(path = "overleg/leerling.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    kop: Kop,
    blad: LeerlingOverleg,
    vandaag: jiff::civil::Date,
}

impl Pagina {
    fn te_laat(&self, a: &Afspraak) -> bool {
        a.is_open() && a.voor < self.vandaag
    }

    fn eigenaar(&self, a: &Afspraak, naam: &str) -> String {
        if naam.is_empty() {
            self.t.code("rol", &a.rol).to_string()
        } else {
            naam.to_owned()
        }
    }
}

pub(super) async fn open(
    reader: Reader,
    Path((_, id)): Path<(String, LeerlingId)>,
) -> Result<Html<String>, Fout> {
    let blad = reader.web.app.open_leerlingoverleg(&reader.ctx, id).await?;
    html(&Pagina {
        t: reader.t,
        page: reader.frame(Menu::Leerlingen),
        slug: reader.slug.clone(),
        kop: Kop::new(&reader, blad.kop.clone(), Tab::Overleg),
        vandaag: reader.web.app.today(),
        blad,
    })
}
