//! Where objections go: the law in force, or the practice of 2015.

use axum::response::Response;
use vangnet_app::VeldFout;
use vangnet_core::inrichting::Bezwaarweg;

use super::wijzigen::{Maker, Uitkomst, Vorm, toon, uitkomst, wijzigbaar};
use crate::form::{Choice, FieldKind, Getypt};
use crate::fout::Fout;
use crate::http::extract::Form;
use crate::reader::Reader;

fn vorm(reader: &Reader, g: &Getypt, fouten: &[VeldFout]) -> Vorm {
    let t = reader.t;
    let maak = Maker { t, fouten };
    let choices = Bezwaarweg::ALL
        .map(|w| Choice::new(w.code(), t.code("bezwaarweg", w.code())))
        .to_vec();
    Vorm {
        velden: vec![
            maak.veld(
                "bezwaarweg",
                FieldKind::Radios { choices },
                t.text("veld-bezwaarweg"),
                &g.get("bezwaarweg"),
            ),
            maak.vanaf(&g.get("vanaf")),
        ],
        ..Vorm::default()
    }
}

pub(super) async fn form(reader: Reader) -> Result<Response, Fout> {
    wijzigbaar(&reader).await?;
    toon(&reader, "bezwaarweg", vorm(&reader, &Getypt::default(), &[]))
}

pub(super) async fn save(reader: Reader, Form(g): Form<Getypt>) -> Result<Response, Fout> {
    let (vanaf, weg) = (g.get("vanaf"), g.get("bezwaarweg"));
    let gedaan = reader.web.app.set_bezwaarweg(&reader.ctx, &vanaf, &weg).await;
    match uitkomst(&reader, gedaan)? {
        Uitkomst::Bewaard(naar) => Ok(naar),
        Uitkomst::Fouten(fouten) => toon(&reader, "bezwaarweg", vorm(&reader, &g, &fouten)),
    }
}
