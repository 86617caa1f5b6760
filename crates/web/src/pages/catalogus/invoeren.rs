//! A catalogue read in.

use axum::response::Response;
use vangnet_app::AppError;
use vangnet_core::inrichting::catalogus::{CatalogusDeel, CatalogusFout};
use vangnet_core::toegang::Action;

use crate::fout::Fout;
use crate::http::extract::Form;
use crate::pages::inrichting::beleidstekst::{self, Gelezen, Getypt, Woorden};
use crate::reader::Reader;

fn woorden(reader: &Reader) -> Woorden {
    let t = reader.t;
    Woorden {
        kop: t.text("catalogus-invoeren").to_string(),
        uitleg: t.text("catalogus-invoeren-uitleg").to_string(),
        veld: t.text("catalogus-veld-toml").to_string(),
        veld_uitleg: t.text("catalogus-veld-toml-uitleg").to_string(),
        zelfde: t.text("catalogus-zelfde").to_string(),
        gevolg: t.text("catalogus-gevolg").to_string(),
        naar: (
            reader.href("/inrichting/catalogus"),
            t.text("catalogus-titel").to_string(),
        ),
        bewaard: "catalogus-bewaard",
    }
}

pub(super) async fn form(reader: Reader) -> Result<Response, Fout> {
    if !reader.mag(Action::EditInrichting) {
        return Err(AppError::Denied.into());
    }
    let getypt = Getypt::van(reader.web.app.export_catalogus(&reader.ctx, None).await)?;
    beleidstekst::toon(&reader, woorden(&reader), &getypt, &[], None, false)
}

pub(super) async fn save(reader: Reader, Form(getypt): Form<Getypt>) -> Result<Response, Fout> {
    let (app, t) = (&reader.web.app, reader.t);
    let (ctx, vanaf, toml) = (&reader.ctx, &getypt.vanaf, &getypt.toml);
    let lezing = app.preview_catalogus(ctx, vanaf, toml).await;
    let bewaard = if getypt.bewaart(&lezing) {
        Some(app.import_catalogus(ctx, vanaf, toml, &getypt.gelezen).await)
    } else {
        None
    };
    let deel = |deel: CatalogusDeel| t.code("catalogus-deel", deel.code()).to_string();
    let fout = |f: CatalogusFout| (f.plek, t.code("catalogus-fout", f.soort.code()).to_string());
    let gelezen = lezing.map(|lezing| Gelezen::van(t, lezing, deel, fout));
    beleidstekst::antwoord(&reader, woorden(&reader), getypt, gelezen, bewaard)
}
