//! Pupils without a full programme (R143).

use askama::Template;
use axum::response::Html;
use jiff::civil::Date;
use vangnet_app::klok::ThuisLijst;
use vangnet_app::store::ThuisRegel;
use vangnet_core::cascade::thuiszitter::dagen_zonder;

use super::uren;
use crate::fout::Fout;
use crate::frame::{Frame, html};
use crate::part::Tone;
use crate::reader::{Menu, Reader};
use crate::taal::{Taal, Tekst};

#[derive(Template)]
#[template(path = "klok/thuiszitters.html")]
struct Pagina {
    t: Taal,
    page: Frame,
    slug: String,
    vandaag: Date,
    lijst: ThuisLijst,
}

impl Pagina {
    fn dagen(&self, regel: &ThuisRegel) -> Tekst {
        self.t
            .count("thuis-dagen", dagen_zonder(regel.van, None, self.vandaag))
    }

    fn uren(&self, regel: &ThuisRegel) -> String {
        uren(self.t, regel.minuten_per_week)
    }

    fn wie(&self, regel: &ThuisRegel) -> Option<&str> {
        let wie = regel.eigenaar?;
        self.lijst.namen.get(&wie).map(String::as_str)
    }

    fn school(&self, regel: &ThuisRegel) -> &str {
        let scholen = &self.lijst.scholen;
        scholen
            .iter()
            .find(|s| s.id == regel.school)
            .map_or("", |s| s.naam.as_str())
    }

    fn stap_toon(&self, dag: Date) -> Tone {
        if dag < self.vandaag {
            Tone::Laat
        } else {
            Tone::Neutraal
        }
    }
}

pub(super) async fn list(reader: Reader) -> Result<Html<String>, Fout> {
    let lijst = reader.web.app.list_thuiszitters(&reader.ctx).await?;
    html(&Pagina {
        t: reader.t,
        page: reader.frame(Menu::Werk),
        slug: reader.slug.clone(),
        vandaag: reader.web.app.today(),
        lijst,
    })
}
