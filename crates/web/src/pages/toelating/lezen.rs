//! Question first: an application on two pages for its reader, with the attachments after.

use askama::Template;
use axum::response::Html;
use vangnet_app::toelating::AanvraagBlad;
use vangnet_core::id::AanvraagId;
use vangnet_core::toegang::Klasse;

use super::kaart::{Kaart, KaartKort};
use crate::fout::Fout;
use crate::frame::{Frame, html};
use crate::http::extract::Path;
use crate::reader::{Menu, Reader};
use crate::taal::Taal;

#[derive(Template)]
#[template(path = "toelating/lezen.html")]
struct Lezen {
    t: Taal,
    page: Frame,
    slug: String,
    blad: AanvraagBlad,
    kaart: KaartKort,
    zorg: bool,
}

pub(super) async fn read(
    reader: Reader,
    Path((_, id)): Path<(String, AanvraagId)>,
) -> Result<Html<String>, Fout> {
    let blad = reader.web.app.open_aanvraag(&reader.ctx, id).await?;
    html(&Lezen {
        t: reader.t,
        page: reader.frame(Menu::Aanvragen),
        slug: reader.slug.clone(),
        kaart: Kaart::new(reader.t, blad.kaart.clone(), blad.klassen).into(),
        zorg: blad.klassen.bevat(Klasse::Zorg),
        blad,
    })
}
