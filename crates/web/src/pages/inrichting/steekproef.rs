//! The size of samples (R211).

use axum::response::Response;
use vangnet_app::VeldFout;

use super::wijzigen::{Maker, Uitkomst, Vorm, toon, uitkomst, wijzigbaar};
use crate::form::{Choice, FieldKind, Getypt, Line};
use crate::fout::Fout;
use crate::http::extract::Form;
use crate::reader::Reader;

fn vorm(reader: &Reader, g: &Getypt, fouten: &[VeldFout]) -> Vorm {
    let t = reader.t;
    let maak = Maker { t, fouten };
    let choices = vec![
        Choice::new("procent", t.text("beleid-eenheid-procent")),
        Choice::new("aantal", t.text("beleid-eenheid-aantal")),
    ];
    Vorm {
        velden: vec![
            maak.veld(
                "eenheid",
                FieldKind::Radios { choices },
                t.text("veld-eenheid"),
                &g.get("eenheid"),
            ),
            maak.regel("getal", Line::Number, t.text("veld-getal"), &g.get("getal"))
                .hint(t.text("veld-getal-uitleg")),
            maak.vanaf(&g.get("vanaf")),
        ],
        ..Vorm::default()
    }
}

pub(super) async fn form(reader: Reader) -> Result<Response, Fout> {
    wijzigbaar(&reader).await?;
    toon(&reader, "steekproef", vorm(&reader, &Getypt::default(), &[]))
}

pub(super) async fn save(reader: Reader, Form(g): Form<Getypt>) -> Result<Response, Fout> {
    let (vanaf, eenheid, getal) = (g.get("vanaf"), g.get("eenheid"), g.get("getal"));
    let app = &reader.web.app;
    let gedaan = app.set_steekproef(&reader.ctx, &vanaf, &eenheid, &getal).await;
    match uitkomst(&reader, gedaan)? {
        Uitkomst::Bewaard(naar) => Ok(naar),
        Uitkomst::Fouten(fouten) => toon(&reader, "steekproef", vorm(&reader, &g, &fouten)),
    }
}
