//! The bodies of the reader with their next meetings.

use askama::Template;
use axum::response::Html;
use vangnet_app::overleg::OverlegLijst;
use vangnet_core::overleg::{Bijeenkomst, Overleg};

use super::{klok, ritme};
use crate::fout::Fout;
use crate::frame::{Frame, html};
use crate::part::Tone;
use crate::reader::{Menu, Reader};
use crate::taal::{Taal, Tekst};

#[derive(Template)]
#[template(path = "overleg/lijst.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    lijst: OverlegLijst,
}

impl Pagina {
    fn ritme(&self, overleg: &Overleg) -> Tekst {
        ritme(self.t, overleg.ritme)
    }

    #[expect(clippy::unused_self, reason = "the template calls it")]
    fn klok(&self, b: &Bijeenkomst) -> String {
        klok(b.begint)
    }
}

pub(super) async fn list(reader: Reader) -> Result<Html<String>, Fout> {
    html(&Pagina {
        t: reader.t,
        page: reader.frame(Menu::Overleg),
        slug: reader.slug.clone(),
        lijst: reader.web.app.open_overleggen(&reader.ctx).await?,
    })
}
