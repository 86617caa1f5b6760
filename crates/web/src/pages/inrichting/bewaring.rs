//! How long support is kept after its last day.

use axum::response::Response;
use vangnet_app::VeldFout;

use super::wijzigen::{Maker, Uitkomst, Vorm, toon, uitkomst, wijzigbaar};
use crate::form::{Getypt, Line};
use crate::fout::Fout;
use crate::http::extract::Form;
use crate::reader::Reader;

fn vorm(reader: &Reader, g: &Getypt, fouten: &[VeldFout]) -> Vorm {
    let t = reader.t;
    let maak = Maker { t, fouten };
    Vorm {
        velden: vec![
            maak.regel("jaren", Line::Number, t.text("veld-bewaarjaren"), &g.get("jaren"))
                .hint(t.text("veld-bewaarjaren-uitleg")),
            maak.vanaf(&g.get("vanaf")),
        ],
        ..Vorm::default()
    }
}

pub(super) async fn form(reader: Reader) -> Result<Response, Fout> {
    wijzigbaar(&reader).await?;
    toon(&reader, "bewaring", vorm(&reader, &Getypt::default(), &[]))
}

pub(super) async fn save(reader: Reader, Form(g): Form<Getypt>) -> Result<Response, Fout> {
    let (vanaf, jaren) = (g.get("vanaf"), g.get("jaren"));
    let gedaan = reader.web.app.set_bewaring(&reader.ctx, &vanaf, &jaren).await;
    match uitkomst(&reader, gedaan)? {
        Uitkomst::Bewaard(naar) => Ok(naar),
        Uitkomst::Fouten(fouten) => toon(&reader, "bewaring", vorm(&reader, &g, &fouten)),
    }
}
