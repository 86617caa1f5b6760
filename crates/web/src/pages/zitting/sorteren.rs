//! The school sorts the dossiers of a talk, all in one form: `keuze-{id}` is "bundel", "bespreken" or empty.

use std::collections::BTreeMap;

use axum::response::Response;
use uuid::Uuid;
use vangnet_app::toelating::Sortering;
use vangnet_core::id::{AanvraagId, ZittingId};

use super::blad::{Getypt, klaar};
use crate::fout::Fout;
use crate::http::extract::{Form, Path};
use crate::reader::Reader;

pub(super) async fn sort(
    reader: Reader,
    Path((_, id)): Path<(String, ZittingId)>,
    Form(gepost): Form<Vec<(String, String)>>,
) -> Result<Response, Fout> {
    let keuzes: BTreeMap<AanvraagId, (&'static str, Sortering)> = gepost
        .iter()
        .filter_map(|(naam, waarde)| {
            let id = Uuid::parse_str(naam.strip_prefix("keuze-")?).ok()?;
            Some((AanvraagId(id), keuze(waarde)?))
        })
        .collect();
    let lijst: Vec<_> = keuzes.iter().map(|(id, (_, keuze))| (*id, *keuze)).collect();
    let done = reader.web.app.sort_zitting(&reader.ctx, id, &lijst).await;
    let getypt = Getypt {
        keuzes: Some(keuzes.into_iter().map(|(id, (code, _))| (id, code)).collect()),
        ..Getypt::default()
    };
    klaar(&reader, id, done.map(|_aantal| ()), "gesorteerd", getypt).await
}

fn keuze(waarde: &str) -> Option<(&'static str, Sortering)> {
    match waarde {
        "bundel" => Some(("bundel", Sortering::Bundel)),
        "bespreken" => Some(("bespreken", Sortering::Bespreken)),
        _ => None,
    }
}
